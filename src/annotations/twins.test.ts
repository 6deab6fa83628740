import { toDataFrame } from '@grafana/data';
import type { Annotation } from './annotation';
import { annotationApi } from './annotationApi';
import { readLabel } from './readLabel';
import { readLabels } from './readLabels';
import { removeTwins } from './twins';
import { writeLabel } from './writeLabel';

const PLACE = { dashboardUid: 'shop', panelId: 1 };
const DRAFT = { kind: 'incident', from: 1000, to: 2000, text: 'x', severity: null, tags: [], link: '' } as const;
const stored = (id: number, token: string, rest: object = {}): Annotation => ({
  id,
  ...writeLabel({ ...DRAFT, tags: [], ...rest }, PLACE, token),
});
const idsRead = (rows: Annotation[]) => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const frame = toDataFrame({
    fields: names.map((name) => ({ name, values: rows.map((row) => Reflect.get(row, name)) })),
  });
  return readLabels([frame], { from: 0, to: 10_000 }).map(({ id }) => id);
};

test('an attempt that came through after all is read once, as the annotation that was there first', () => {
  expect(idsRead([stored(9, 'mine'), stored(7, 'mine'), stored(8, 'mine')])).toEqual(['7']);
});

test('what says something else, or has another mark or none, is read beside it', () => {
  const others = [stored(8, 'mine', { text: 'y' }), stored(9, 'mine', { to: 3000 }), stored(10, 'theirs')];
  const unmarked = [stored(11, ''), stored(12, '')];
  expect(idsRead([stored(7, 'mine'), ...others, ...unmarked]).sort()).toEqual(['7', '8', '9', '10', '11', '12'].sort());
});

test('the twins of what was changed are removed, and nothing else', async () => {
  const rows = [stored(7, 'mine', { text: 'changed' }), stored(8, 'mine'), stored(9, 'theirs'), stored(10, 'mine')];
  jest.spyOn(annotationApi, 'find').mockResolvedValue(rows);
  const remove = jest.spyOn(annotationApi, 'remove').mockResolvedValue();
  await removeTwins(readLabel(stored(7, 'mine')));
  expect(remove.mock.calls).toEqual([['8'], ['10']]);
});

test('nothing is asked for a label without a mark', async () => {
  const find = jest.spyOn(annotationApi, 'find').mockClear();
  await removeTwins(readLabel(stored(7, '')));
  expect(find).not.toHaveBeenCalled();
});
