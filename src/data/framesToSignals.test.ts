import {
  createDataFrame,
  type DataFrame,
  DataTopic,
  type FieldDTO,
  FieldType,
  type Labels,
  type QueryResultMeta,
  toDataFrame,
} from '@grafana/data';
import { framesToSignals } from './framesToSignals';
import { type Signals, type SignalsResult } from './signalsResult';

const minute = 60_000;
const times = (count: number, from = 0, step = minute) => Array.from({ length: count }, (_, i) => from + i * step);

interface Given {
  refId?: string;
  name?: string;
  meta?: QueryResultMeta;
  time?: unknown[];
  fields: FieldDTO[];
}

function frame({ time, fields, ...rest }: Given): DataFrame {
  const timeField = time ? [{ name: 'Time', type: FieldType.time, values: time }] : [];
  return toDataFrame({
    ...rest,
    fields: [...timeField, ...fields.map((field) => ({ type: FieldType.number, ...field }))],
  });
}

const counted = (labels: Labels, values: unknown[], time: unknown[] = times(values.length)) =>
  frame({ refId: 'A', time, fields: [{ name: 'Value', labels, values }] });

function signals(result: SignalsResult): Signals {
  if (result.kind !== 'signals') {
    throw new Error(result.problem.message);
  }
  return result;
}

const valuesOf = (result: SignalsResult) =>
  Object.fromEntries(signals(result).table.signals.map(({ name, values }) => [name, [...values]]));
const codesOf = (result: SignalsResult) => signals(result).notices.map((notice) => notice.code);

describe('shapes', () => {
  it('reads a wide frame', () => {
    const result = signals(
      framesToSignals([
        frame({
          refId: 'A',
          time: times(3),
          fields: [
            { name: 'requests', values: [10, null, 30] },
            { name: 'p95', values: [1, undefined, 3] },
            { name: 'lb', type: FieldType.string, values: ['x', 'y', 'z'] },
          ],
        }),
      ])
    );
    expect(result.table).toEqual({
      times: Float64Array.of(0, minute, 2 * minute),
      signals: [
        {
          id: 'A:requests',
          name: 'requests',
          role: 'requests',
          measure: 'count',
          entity: '',
          values: Float64Array.of(10, NaN, 30),
        },
        { id: 'A:p95', name: 'p95', role: 'latency', measure: 'level', entity: '', values: Float64Array.of(1, NaN, 3) },
      ],
    });
    expect(result).toMatchObject({ stepMs: minute, notices: [], truth: undefined });
    expect([...result.roles]).toEqual([
      ['A:requests', 'requests'],
      ['A:p95', 'latency'],
    ]);
  });

  it('joins many frames on exact time', () => {
    const result = framesToSignals([
      frame({ refId: 'A', time: times(3), fields: [{ name: 'requests', values: [1, 2, 3] }] }),
      frame({ refId: 'B', time: times(3, minute), fields: [{ name: 'latency', values: [7, 8, 9] }] }),
    ]);
    expect(valuesOf(result)).toEqual({ requests: [1, 2, 3, NaN], latency: [NaN, 7, 8, 9] });
    expect(codesOf(result)).toEqual([]);
  });

  it('reads a long frame, with an entity a text', () => {
    const result = signals(
      framesToSignals([
        frame({
          refId: 'A',
          time: [0, 0, minute, minute],
          fields: [
            { name: 'lb', type: FieldType.string, values: ['a', 'b', 'a', 'b'] },
            { name: 'requests', values: [1, 2, 3, 4] },
            { name: 'errors', values: [5, 6, 7, 8] },
          ],
        }),
      ])
    );
    expect(result.table.signals.map(({ id, entity, role, values }) => [id, entity, role, [...values]])).toEqual([
      ['A:requests{lb="a"}', 'lb="a"', 'requests', [1, 3]],
      ['A:requests{lb="b"}', 'lb="b"', 'requests', [2, 4]],
      ['A:errors{lb="a"}', 'lb="a"', 'errors', [5, 7]],
      ['A:errors{lb="b"}', 'lb="b"', 'errors', [6, 8]],
    ]);
  });

  it('averages over the coarsest step where the sampling differs, and says so', () => {
    const result = framesToSignals([
      frame({ refId: 'A', time: times(10), fields: [{ name: 'requests', values: [1, 2, 3, 4, 5, 6, 7, 8, 9, null] }] }),
      frame({ refId: 'B', time: times(3, 0, 5 * minute), fields: [{ name: 'latency', values: [7, 8, 9] }] }),
    ]);
    expect(valuesOf(result)).toEqual({ requests: [3, 7.5, NaN], latency: [7, 8, 9] });
    expect(signals(result).notices).toMatchObject([{ code: 'resampled', details: { stepMs: 5 * minute } }]);
    expect(signals(result).stepMs).toBe(5 * minute);
  });
});

describe('repairs', () => {
  it('sorts times, lets the last of equal times win, drops unreadable ones', () => {
    const result = framesToSignals([
      frame({
        time: [2, 1, null, 2, 'soon'],
        fields: [{ name: 'requests', values: [20, 10, 30, 21, 40] }],
      }),
    ]);
    expect(valuesOf(result)).toEqual({ requests: [10, 21] });
    expect(codesOf(result)).toEqual(['unreadable-times', 'duplicate-times']);
  });

  it('reads text in a time field', () => {
    const result = signals(
      framesToSignals([
        frame({ time: ['2014-04-10 00:04:00', '2014-04-10T00:09:00Z'], fields: [{ name: 'value', values: [1, 2] }] }),
      ])
    );
    expect([...result.table.times]).toEqual([Date.UTC(2014, 3, 10, 0, 4), Date.UTC(2014, 3, 10, 0, 9)]);
  });

  it('takes infinity for missing, and says so', () => {
    const result = framesToSignals([
      frame({ time: times(3), fields: [{ name: 'requests', values: [1, Infinity, -Infinity] }] }),
    ]);
    expect(valuesOf(result)).toEqual({ requests: [1, NaN, NaN] });
    expect(signals(result).notices).toMatchObject([{ code: 'infinite-values', details: { count: 2 } }]);
  });

  it('leaves out a signal without values, and says so', () => {
    const fields = [
      { name: 'requests', values: [1, 2] },
      { name: 'latency', values: [null, NaN] },
    ];
    const result = framesToSignals([frame({ time: times(2), fields })]);
    expect(valuesOf(result)).toEqual({ requests: [1, 2] });
    expect(codesOf(result)).toEqual(['signal-without-values']);
  });

  it('never changes the frames’ values', () => {
    const given = frame({ time: [2, 1, 1], fields: [{ name: 'requests', values: [Infinity, null, 3] }] });
    given.fields.forEach((field) => Object.freeze(field.values));
    framesToSignals([given]);
    expect(given.fields.map((field) => field.values)).toEqual([
      [2, 1, 1],
      [Infinity, null, 3],
    ]);
  });
});

describe('what is skipped, ignored and hidden', () => {
  const requests = frame({ time: times(2), fields: [{ name: 'requests', values: [1, 2] }] });

  it('skips time comparisons, annotations and exemplars', () => {
    const other = { time: times(2), fields: [{ name: 'latency', values: [1, 2] }] };
    const result = framesToSignals([
      requests,
      frame({ ...other, meta: { timeCompare: { diffMs: 1, isTimeShiftQuery: true } } }),
      frame({ ...other, meta: { dataTopic: DataTopic.Annotations } }),
      frame({ ...other, name: 'exemplar' }),
    ]);
    expect(Object.keys(valuesOf(result))).toEqual(['requests']);
  });

  it('leaves out ignored fields, keeps hidden ones', () => {
    const result = signals(
      framesToSignals([
        frame({
          time: times(2),
          fields: [
            { name: 'requests', values: [1, 2], config: { custom: { role: 'ignore' } } },
            { name: 'latency', values: [1, 2], config: { custom: { hideFrom: { viz: true } } } },
          ],
        }),
      ])
    );
    expect(result.table.signals.map(({ name }) => name)).toEqual(['latency']);
    expect(result.display).toMatchObject([{ id: ':latency', hidden: true, addedUp: false }]);
    expect(result.roles.get(':requests')).toBe('ignore');
  });

  it('takes over roles that were decided before', () => {
    const result = signals(framesToSignals([requests], { roles: new Map([[':requests', 'latency']]) }));
    expect(result.table.signals[0]).toMatchObject({ role: 'latency', measure: 'level' });
  });
});

describe('truth', () => {
  it('reads booleans and flags', () => {
    const fields = [
      { name: 'requests', values: [1, 2, 3] },
      { name: 'is_incident', values: [0, 1, null] },
      { name: 'outage', type: FieldType.boolean, values: [true, true, true] },
    ];
    const result = signals(framesToSignals([frame({ time: times(3), fields })]));
    expect(result.truth).toMatchObject({ name: 'is_incident', values: Float64Array.of(0, 1, NaN) });
    expect(result.notices).toMatchObject([{ code: 'several-truth-fields', details: { names: 'outage' } }]);
    expect(result.table.signals).toHaveLength(1);
  });

  it('is an incident where any of the series of one name says so', () => {
    const labelled = (lb: string, values: unknown[]) => ({ name: 'incident', labels: { lb }, values });
    const fields = [{ name: 'requests', values: [1, 2, 3] }, labelled('a', [0, 1, null]), labelled('b', [0, 0, 1])];
    expect(signals(framesToSignals([frame({ time: times(3), fields })])).truth?.values).toEqual(
      Float64Array.of(0, 1, 1)
    );
  });
});

describe('status codes', () => {
  it('adds up the codes of a class; missing only where all codes are', () => {
    const result = signals(
      framesToSignals([
        counted({ lb: 'a', code: '200' }, [100, 100, null, 100]),
        counted({ lb: 'a', code: '500' }, [1, null, null, null]),
        counted({ lb: 'a', code: '503' }, [2, 4, null, null]),
      ])
    );
    expect(result.table.signals).toMatchObject([
      { id: 'A:Value{code="2xx",lb="a"}', role: 'requests', measure: 'count', statusClass: '2xx' },
      { id: 'A:Value{code="5xx",lb="a"}', role: 'errors', measure: 'count', statusClass: '5xx' },
    ]);
    expect(result.table.signals.map(({ values }) => [...values])).toEqual([
      [100, 100, NaN, 100],
      [3, 4, NaN, 0],
    ]);
    expect(result.notices).toMatchObject([{ code: 'status-class-filled', details: { count: 1 } }]);
    expect(result.display.map(({ addedUp }) => addedUp)).toEqual([false, true]);
  });

  it('a class without series at a time counts 0 there: its counter did not exist yet', () => {
    const result = framesToSignals([
      counted({ code: '200' }, [100, 101, 102]),
      counted({ code: '502' }, [7], [2 * minute]),
    ]);
    expect(valuesOf(result)).toMatchObject({ '502': [0, 0, 7] });
  });

  it('keeps entities apart', () => {
    const result = signals(
      framesToSignals([
        counted({ lb: 'a', code: '500' }, [1]),
        counted({ lb: 'b', code: '500' }, [2]),
        counted({ lb: 'b', code: '502' }, [3]),
      ])
    );
    expect(result.table.signals.map(({ entity, values }) => [entity, values[0]])).toEqual([
      ['lb="a"', 1],
      ['lb="b"', 5],
    ]);
  });

  it('names the class', () => {
    const named = (code: string) =>
      frame({
        refId: 'A',
        time: [0],
        fields: [{ name: 'Value', labels: { code }, values: [1], config: { displayNameFromDS: `lb ${code}` } }],
      });
    expect(Object.keys(valuesOf(framesToSignals([named('502'), named('503'), named('204')])))).toEqual([
      'lb 5xx',
      'lb 204',
    ]);
  });
});

describe('problems', () => {
  it.each([
    ['no-data', []],
    ['no-data', [toDataFrame({ fields: [] })]],
    ['no-data', [frame({ time: [], fields: [{ name: 'requests', values: [] }] })]],
    ['no-time-field', [frame({ fields: [{ name: 'requests', values: [1] }] })]],
    ['no-numeric-series', [frame({ time: [1], fields: [{ name: 'lb', type: FieldType.string, values: ['a'] }] })]],
    ['no-numeric-series', [frame({ time: [1], fields: [{ name: 'incident', values: [1] }] })]],
    ['no-readable-times', [frame({ time: [null, 'x'], fields: [{ name: 'requests', values: [1, 2] }] })]],
    ['nan-only', [frame({ time: [1, 2], fields: [{ name: 'requests', values: [null, Infinity] }] })]],
  ])('%s', (code, frames) => {
    expect(framesToSignals(frames)).toMatchObject({ kind: 'problem', problem: { code } });
  });

  it('refuses a long table whose wide form would take all memory', () => {
    const texts = Array.from({ length: 5000 }, (_, i) => `message ${i}`);
    const time = texts.map((_, i) => Math.floor(i / 1.01));
    const fields = [
      { name: 'message', type: FieldType.string, values: texts },
      { name: 'count', values: texts.map(() => 1) },
    ];
    expect(framesToSignals([frame({ time, fields })])).toMatchObject({ problem: { code: 'too-large' } });
  });

  it('leaves out frames without time beside others, and says so', () => {
    const result = framesToSignals([
      frame({ time: [1], fields: [{ name: 'requests', values: [1] }] }),
      frame({ fields: [{ name: 'total', values: [1] }] }),
    ]);
    expect(codesOf(result)).toEqual(['frames-without-time']);
  });
});

test('series of one name get their entity behind it', () => {
  const named = (lb: string) =>
    frame({
      refId: 'A',
      time: [0],
      fields: [{ name: 'Value', labels: { lb }, values: [1], config: { displayName: 'Requests' } }],
    });
  expect(Object.keys(valuesOf(framesToSignals([named('a'), named('b')])))).toEqual([
    'Requests (lb="a")',
    'Requests (lb="b")',
  ]);
});

test('100,000 rows of three signals take well under 100 ms', () => {
  const count = 100_000;
  const column = (scale: number) => Array.from({ length: count }, (_, i) => Math.sin(i) * scale);
  const given = createDataFrame({
    fields: [
      { name: 'time', type: FieldType.time, values: times(count) },
      ...['requests', 'latency', 'errors'].map((name, i) => ({ name, type: FieldType.number, values: column(i + 1) })),
    ],
  });
  // The best of five, for the machine may be busy with something else meanwhile.
  const durations = Array.from({ length: 5 }, () => {
    const start = performance.now();
    expect(signals(framesToSignals([given])).table.times).toHaveLength(count);
    return performance.now() - start;
  });
  expect(Math.min(...durations)).toBeLessThan(100);
});
