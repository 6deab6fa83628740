import fc from 'fast-check';
import { AnnotationError, type AnnotationErrorCode } from '../../annotations';
import { draftProblems } from './draftProblems';
import { stretchDraft } from './incidentDraft';
import { labelMessage } from './labelMessages';
import { oneLine } from './labelWords';
import { layOutPane } from './paneLayout';
import { parseTime, timeText } from './timeText';

const draft = { ...stretchDraft({ from: 1000, to: 2000 }), text: 'x' };

test('a time is read as it is written, in every time zone', () => {
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
  fc.assert(
    fc.property(seconds, fc.constantFrom('utc', 'Asia/Kolkata', 'Pacific/Auckland'), (second, timeZone) => {
      const text = timeText(second * 1000, timeZone);
      // An hour that comes twice in autumn has one text.
      expect(timeText(parseTime(text, timeZone)!, timeZone)).toBe(text);
    })
  );
  expect(parseTime(timeText(1_767_643_200_000, 'utc'), 'utc')).toBe(1_767_643_200_000);
});

test.each(['', 'now', '2026-01-05', '2026-13-05 10:00', '2026-01-05 25:00', '2026-01-05 10:00:00 and more'])(
  '%p is no time',
  (text) => expect(parseTime(text, 'utc')).toBeNull()
);

test.each([
  ['2026-01-05 20:00', Date.UTC(2026, 0, 5, 20)],
  [' 2026-01-05T20:00:30 ', Date.UTC(2026, 0, 5, 20, 0, 30)],
])('%p is a time', (text, time) => expect(parseTime(text, 'utc')).toBe(time));

test('one line is short, and turns nothing around it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 5, max: 100 }), (text, most) => {
      const line = oneLine(text, most);
      expect([...line].length).toBeLessThanOrEqual(most);
      expect(line).not.toMatch(/[\n\u202a-\u202e\u2066-\u2069]/);
    })
  );
  expect(oneLine('a\n\u202eb  c')).toBe('a b c');
});

test('a draft that Grafana keeps has no problem', () => expect(draftProblems(draft)).toEqual({}));

test.each<[string, object, string]>([
  ['no text', { text: ' ' }, 'text'],
  ['an end before the start', { to: 0 }, 'to'],
  ['a tag with two colons', { tags: ['a:b:c'] }, 'tags'],
  ['tags that are too long', { tags: ['x'.repeat(500)] }, 'tags'],
  ['an unsafe link', { link: 'javascript:alert(1)' }, 'link'],
])('%s is said at its field', (_, fields, field) => {
  expect(Object.keys(draftProblems({ ...draft, ...fields }))).toEqual([field]);
});

test('every failure has words, and hostile ones stay text', () => {
  const codes: AnnotationErrorCode[] = [
    'no-dashboard',
    'refused',
    'gone',
    'conflict',
    'invalid',
    'server',
    'unreachable',
    'cancelled',
  ];
  for (const code of codes) {
    const { title, advice } = labelMessage(new AnnotationError(code, '<b>& words', 500), 'edit');
    expect(title).not.toBe('');
    expect(advice).not.toBe('');
    expect(title).not.toContain('&lt;');
  }
  expect(labelMessage(new AnnotationError('refused', 'no', 403), 'delete').advice).toContain('annotations:delete');
});

test('a fault of the panel itself is not taken for one of Grafana', () => {
  expect(() => labelMessage(new TypeError('bug'), 'create')).toThrow('bug');
});

test('the form and the chart share the panel without a pixel over', () => {
  const size = fc.integer({ min: 100, max: 3000 });
  fc.assert(
    fc.property(size, size, (width, height) => {
      const { direction, chart, pane } = layOutPane({ width, height, unit: 8 });
      const isRow = direction === 'row';
      expect(isRow ? chart.width + pane.width : chart.height + pane.height).toBe(isRow ? width : height);
      expect(isRow ? pane.height : pane.width).toBe(isRow ? height : width);
      expect(Math.min(chart.width, chart.height)).toBeGreaterThanOrEqual(0);
    })
  );
});
