/** @jest-environment node */
import { parseCsv } from './parseCsv';

const lines = (...rows: string[]) => rows.join('\n');

describe('parseCsv', () => {
  it('reads numbers, booleans, texts and missing cells into columns', () => {
    const text = lines(
      'time,requests,ok,backend',
      '2026-01-05T00:00:00Z,1.5e3,true,a',
      '2026-01-05T00:01:00Z,,FALSE,"b,c"'
    );
    expect(parseCsv('t.csv', text)).toEqual({
      fileName: 't.csv',
      timeColumn: 'time',
      times: [Date.UTC(2026, 0, 5), Date.UTC(2026, 0, 5, 0, 1)],
      columns: [
        { name: 'requests', type: 'number', values: [1500, null] },
        { name: 'ok', type: 'boolean', values: [true, false] },
        { name: 'backend', type: 'string', values: ['a', 'b,c'] },
      ],
      notes: ['Times are from column "time".'],
    });
  });

  it('says that times without a zone are UTC, and heeds a zone', () => {
    const { times, notes } = parseCsv('t.csv', lines('date,v', '2026-01-05 10:00,1'));
    expect(times).toEqual([Date.UTC(2026, 0, 5, 10)]);
    expect(notes[0]).toContain('read as UTC');
    expect(parseCsv('t.csv', lines('date,v', '2026-01-05T10:00:00+02:00,1')).times).toEqual([Date.UTC(2026, 0, 5, 8)]);
  });

  it.each([
    ['seconds', '1767571200', Date.UTC(2026, 0, 5)],
    ['milliseconds', '1767571200123', Date.UTC(2026, 0, 5) + 123],
  ])('reads Unix %s', (unit, cell, time) => {
    const { times, notes } = parseCsv('t.csv', lines('ts,v', `${cell},1`));
    expect(times).toEqual([time]);
    expect(notes[0]).toContain(`Unix ${unit}`);
  });

  it('finds a time column of any name, and prefers a usual name', () => {
    const text = lines('created,when,timestamp', '2025-01-01,x,2026-01-05', '2025-01-02,y,2026-01-06');
    expect(parseCsv('t.csv', text).timeColumn).toBe('timestamp');
    expect(parseCsv('t.csv', lines('v,when', '1,2026-01-05', '2,2026-01-06')).timeColumn).toBe('when');
  });

  it('reports by line what it leaves out, also after a cell of several lines', () => {
    const text = lines(
      'time,v,text',
      '2026-01-05,1,"two',
      'lines"',
      '2026-02-30,2,x',
      '2026-01-06,3',
      '2026-01-07,four,y',
      '2026-01-08,5,z',
      '2026-01-09,6,z'
    );
    const { times, columns, notes } = parseCsv('t.csv', text);
    expect(times).toHaveLength(4);
    expect(columns[0].values).toEqual([1, null, 5, 6]);
    expect(notes).toContain('1 row without a readable time in "time" left out (line 4).');
    expect(notes).toContain("1 row without the header's 3 cells left out (line 5).");
    expect(notes).toContain('Column "v": 1 row that is not a number taken as missing (line 6).');
  });

  it('sorts rows that are out of order and keeps equal times', () => {
    const { times, columns, notes } = parseCsv(
      't.csv',
      lines('time,v', '2026-01-06,2', '2026-01-05,1', '2026-01-06,3')
    );
    expect(times).toEqual([Date.UTC(2026, 0, 5), Date.UTC(2026, 0, 6), Date.UTC(2026, 0, 6)]);
    expect(columns[0].values).toEqual([1, 2, 3]);
    expect(notes.join(' ')).toContain('have been sorted');
  });

  it('refuses a file without times, naming its columns', () => {
    expect(() => parseCsv('t.csv', lines('a,b', '1,2'))).toThrow('t.csv has no time column among "a", "b"');
    expect(() => parseCsv('t.csv', 'time,v')).toThrow('expected a header line and at least one row');
  });
});
