import { toDataFrame, type DataFrame } from '@grafana/data';
import { annotationStretches } from './annotationStretches';

function annotations(rows: Array<{ time: unknown; timeEnd?: unknown; tags?: unknown }>): DataFrame {
  const column = (name: 'time' | 'timeEnd' | 'tags') => ({ name, values: rows.map((row) => row[name]) });
  return toDataFrame({ fields: [column('time'), column('timeEnd'), column('tags')] });
}

it('takes the annotations that have one of the tags, over all frames', () => {
  const frames = [
    annotations([
      { time: 300, timeEnd: 400, tags: ['deploy', 'eu'] },
      { time: 500, timeEnd: 600, tags: ['holiday'] },
    ]),
    annotations([{ time: 100, timeEnd: 200, tags: 'incident, eu' }]),
  ];
  expect(annotationStretches(frames, ['incident', ' deploy '], 10)).toEqual([
    { from: 100, to: 201 },
    { from: 300, to: 401 },
  ]);
});

it.each([undefined, null, 0, 100])('an annotation of one moment (timeEnd %p) is one step long', (timeEnd) => {
  expect(annotationStretches([annotations([{ time: 100, timeEnd, tags: ['deploy'] }])], ['deploy'], 10)).toEqual([
    { from: 100, to: 110 },
  ]);
});

it.each([
  ['no tags', [annotations([{ time: 100 }])]],
  ['no time', [annotations([{ time: null, tags: ['deploy'] }])]],
  ['an unreadable time', [annotations([{ time: 'soon', tags: ['deploy'] }])]],
  ['other fields', [toDataFrame({ fields: [{ name: 'value', values: [1] }] })]],
  ['no frame', []],
])('leaves out what has %s', (_name, frames) => expect(annotationStretches(frames, ['deploy'], 10)).toEqual([]));

it('finds nothing for an empty tag', () => {
  expect(annotationStretches([annotations([{ time: 100, tags: [''] }])], [''], 10)).toEqual([]);
});
