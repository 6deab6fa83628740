import { FieldType, toDataFrame } from '@grafana/data';
import fc from 'fast-check';
import type { Annotation } from './annotation';
import { annotationRows } from './annotationRows';
import { LABEL_KINDS, SEVERITIES, type LabelDraft } from './label';
import { readLabel } from './readLabel';
import { writeLabel } from './writeLabel';

const PLACE = { dashboardUid: 'shop', panelId: 3 };
const FROM = Date.UTC(2026, 0, 5, 20);
const DRAFT: LabelDraft = {
  kind: 'incident',
  from: FROM,
  to: FROM + 59 * 60_000,
  text: 'errors of <b>checkout</b> & "cart"',
  severity: 'critical',
  tags: ['team:shop'],
  link: 'https://example.com/incidents/7?a=1&b=2',
};

test('a label is read as it was written, whatever was typed', () => {
  const draft = fc.record({
    kind: fc.constantFrom(...LABEL_KINDS),
    from: fc.integer({ min: 1, max: 4e12 }),
    to: fc.integer({ min: 4e12, max: 8e12 }),
    text: fc.string({ unit: 'binary' }),
    severity: fc.option(fc.constantFrom(...SEVERITIES)),
    tags: fc.constant<string[]>(['team:shop']),
    link: fc.constantFrom('', 'https://example.com/?a=1&b=2'),
  });
  fc.assert(
    fc.property(draft, (typed) => {
      const stored = JSON.parse(JSON.stringify({ id: 7, ...writeLabel(typed, PLACE, 'token') }));
      const { id, source, ...read } = readLabel(stored);
      expect(read).toEqual(typed);
      expect(id).toBe('7');
      expect(source).toMatchObject({ origin: 'panel', dashboardUid: 'shop', panelId: 3, token: 'token' });
    })
  );
});

test('nothing is lost to an editor that keeps no data', () => {
  expect(readLabel({ id: 7, ...writeLabel(DRAFT, PLACE, 'token'), data: undefined })).toMatchObject(DRAFT);
});

test('the ends may come in either order, and are whole milliseconds', () => {
  const body = writeLabel({ ...DRAFT, from: 2000.4, to: 1000.2 }, PLACE, 't');
  expect([body.time, body.timeEnd]).toEqual([1000, 2000]);
});

test('without a dashboard nothing is written: it would be the whole organisation’s', () => {
  for (const dashboardUid of ['', '  ']) {
    expect(() => writeLabel(DRAFT, { dashboardUid, panelId: 3 }, 't')).toThrow(
      expect.objectContaining({ code: 'no-dashboard' })
    );
  }
});

test('what somebody else wrote is taken as it is, with its title', () => {
  const label = readLabel({ id: 1, time: 5, text: 'a &lt; b', title: '<i>x</i>', tags: ['lunch'] });
  expect(label).toMatchObject({ kind: null, text: '<i>x</i>\na &lt; b', from: 5, to: 5, tags: ['lunch'] });
  expect(label.source.origin).toBe('grafana');
});

test.each<[Partial<Annotation>, string]>([
  [{ id: 1 }, 'grafana'],
  [{ id: 0 }, 'query'],
  [{}, 'query'],
  [{ id: 1, alertId: 4, newState: 'Alerting' }, 'alert'],
  [{ tags: ['isolation-forest'] }, 'panel'],
])('%p comes from %s', (fields, origin) => expect(readLabel({ time: 1, ...fields }).source.origin).toBe(origin));

test('data that somebody broke is as good as none', () => {
  for (const data of ['{', 7, [], { isolationForest: 'x' }, { isolationForest: { kind: 'party', severity: 1 } }]) {
    expect(readLabel({ id: 1, time: 1, text: 'x', tags: ['incident'], data })).toMatchObject({ kind: 'incident' });
  }
});

test('an unsafe link that got into data is no link', () => {
  const data = { isolationForest: { link: 'javascript:alert(1)' } };
  expect(readLabel({ id: 1, time: 1, text: 'x', data }).link).toBe('');
});

test('rows of annotation frames become annotations; exemplars and rows without a time do not', () => {
  const frame = toDataFrame({
    fields: [
      { name: 'time', type: FieldType.time, values: [1000, null, 3000] },
      { name: 'timeEnd', type: FieldType.time, values: [2000, 2000, null] },
      { name: 'id', values: [7, 8, undefined] },
      { name: 'text', values: ['a', 'b', 'c'] },
      { name: 'tags', values: [['deploy'], [], ' deploy , api,'] },
      { name: 'source', values: [{ name: 'Deploys' }, null, undefined] },
    ],
  });
  const labels = annotationRows([frame, { ...frame, name: 'exemplar' }]).map(readLabel);
  expect(labels).toMatchObject([
    { id: '7', from: 1000, to: 2000, kind: 'deploy', text: 'a', source: { query: 'Deploys', origin: 'grafana' } },
    { id: '', from: 3000, to: 3000, kind: 'deploy', tags: ['api'], source: { query: '', origin: 'query' } },
  ]);
});
