/** @jest-environment node */
import { gzipSync } from 'node:zlib';
import { backtest, csvOf, temporaryFolder, trafficLines, withCell } from './testing/backtest';

const folder = temporaryFolder();
afterAll(() => folder.remove());

// Each test starts the command several times.
jest.setTimeout(60_000);

async function failing(content: string | Buffer | null, args: string[] = []): Promise<string> {
  if (content !== null) {
    folder.write('t.csv', content);
  }
  const { status, stdout, stderr } = await backtest(folder.path, ['t.csv', ...args]);
  expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 });
  return stderr.trim();
}

async function passing(content: string, args: string[] = []) {
  folder.write('t.csv', content);
  const { status, stdout, stderr } = await backtest(folder.path, ['t.csv', '--json', ...args]);
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return { json: JSON.parse(stdout), stderr };
}

const traffic = trafficLines();
const [header, ...rows] = traffic;

describe('refused in one line, with file, row and column', () => {
  it.each([
    ['text among numbers', withCell(17, 1, 'abc'), /t\.csv, row 18 \(line 19\), column "rpm": "abc" is no number/],
    ['infinity', withCell(17, 3, 'inf'), /row 18 \(line 19\), column "latency_ms": "inf" is infinite/],
    ['a number that is too large', withCell(17, 1, '1e999'), /row 18 .*column "rpm": "1e999" is infinite/],
    ['a negative count', withCell(17, 2, '-4'), /row 18 .*column "errors_5xx": "-4" is negative/],
    ['a decimal comma', withCell(17, 3, '"45,2"'), /row 18 .*column "latency_ms": "45,2" is no number/],
    [
      'another word in the labels',
      withCell(17, 4, 'maybe'),
      /row 18 .*"is_incident": "maybe" is no label; expected 1\/0/,
    ],
    ['an empty label', withCell(17, 4, ''), /row 18 .*column "is_incident": "" is no label/],
    ['a time of another kind', withCell(17, 0, '3.3.2025'), /row 18 .*column "time": "3\.3\.2025" is no time/],
    ['a day that no month has', withCell(17, 0, '2025-02-30'), /row 18 .*column "time": "2025-02-30" is no time/],
    [
      'a row that is too short',
      traffic.map((l, i) => (i === 18 ? l.slice(0, -2) : l)),
      /row 18 \(line 19\) has 4 cells/,
    ],
    ['quotes that never end', withCell(17, 1, '"981'), /t\.csv, line 19: a quoted cell/],
    ['two columns of one name', traffic.map((line) => `${line},${line.split(',')[1]}`), /two columns "rpm"/],
    ['no header', rows, /line 1 is "2025-03-03T00:00:00Z,.*expected a header/],
    ['a header only', [header], /t\.csv has a header and no row/],
    ['one row', [header, rows[0]], /t\.csv: The training window has 1 complete rows/],
    ['no times', traffic.map((line) => line.slice(line.indexOf(',') + 1)), /no column of times among "rpm"/],
    ['no numbers', traffic.map((line) => line.split(',')[0]), /no column of numbers/],
  ])('%s', async (_what, lines, message) => {
    expect(await failing(csvOf(lines))).toMatch(message);
  });

  it('an empty file, a missing one, and a folder', async () => {
    expect(await failing('')).toMatch(/t\.csv is empty/);
    expect(await failing(null, ['--scores', 'nowhere/s.csv'])).toMatch(/--scores is .*can't be written/);
    expect((await backtest(folder.path, ['no.csv'])).stderr).toMatch(/no\.csv can't be read: there is no such file/);
    expect((await backtest(folder.path, ['.'])).stderr).toMatch(/it is a folder/);
  });

  it('files that are no text in UTF-8', async () => {
    expect(await failing(gzipSync(csvOf(traffic)))).toMatch(/compressed with gzip/);
    expect(await failing(Buffer.from(`\uFEFF${csvOf(traffic)}`, 'utf16le'))).toMatch(/in UTF-16/);
  });

  it('training rows that all miss a signal', async () => {
    const lines = traffic.map((line, i) => (i > 0 && i <= 100 ? line.replace(/,\d+,/, ',,') : line));
    expect(await failing(csvOf(lines), ['--features', 'raw'])).toMatch(/None of the 100 rows .*Never there: rpm/);
  });

  it('columns that are not there, and times that are none', async () => {
    const content = csvOf(traffic);
    expect(await failing(content, ['--signal', 'hits=requests'])).toMatch(/no column "hits", .*its columns are "time"/);
    expect(await failing(content, ['--label', 'truth'])).toMatch(/no column "truth", which --label names/);
    expect(await failing(content, ['--time', 'ts'])).toMatch(/no column "ts", which --time names/);
    expect(await failing(content, ['--time', 'rpm'])).toMatch(/row 1 \(line 2\), column "rpm": "1000" is no time/);
    expect(await failing(content, ['--signal', 'is_incident=other'])).toMatch(/"is_incident" holds the labels/);
  });

  it('training ranges without rows, and features that are not there', async () => {
    const content = csvOf(traffic);
    expect(await failing(content, ['--train', '#0..#201'])).toMatch(/goes to row 201, but there are 200 rows/);
    expect(await failing(content, ['--train', '50%..#10'])).toMatch(
      /holds no row; the 200 rows are from 2025-03-03T00/
    );
    expect(await failing(content, ['--features', 'rpm,nope'])).toMatch(/rpm, nope; expected .*rpm 1 min/);
  });

  it('an output that is the input', async () => {
    expect(await failing(csvOf(traffic), ['--scores', 't.csv'])).toMatch(/the input itself/);
  });
});

describe('read, and said aloud where something was made of it', () => {
  it.each([
    ['a byte order mark and CRLF', `\uFEFF${traffic.join('\r\n')}\r\n`],
    ['semicolons', csvOf(traffic).replaceAll(',', ';')],
    ['tabs', csvOf(traffic).replaceAll(',', '\t')],
    ['quoted cells', csvOf(traffic.map((line) => `"${line.replaceAll(',', '","')}"`))],
    ['blank lines', `\n${csvOf(traffic)}\n\n  \n,,,,\n`],
    ['no line end at the end', traffic.join('\n')],
    ['labels in words', csvOf(traffic.map((l) => l.replace(/,1$/, ',Anomaly').replace(/,0$/, ',normal')))],
    ['labels yes and no', csvOf(traffic.map((l) => l.replace(/,1$/, ',yes').replace(/,0$/, ',no')))],
    ['labels true and false', csvOf(traffic.map((l) => l.replace(/,1$/, ',True').replace(/,0$/, ',False')))],
  ])('%s', async (_what, content) => {
    const { json, stderr } = await passing(content);
    expect(json).toMatchObject({ rows: 200, training: { rows: 100 } });
    expect(json.report.outOfSample.events).toMatchObject({ events: 1, caught: 1 });
    expect(stderr).toBe('');
  });

  it('unsorted rows and repeated times', async () => {
    const sorted = (await passing(csvOf(traffic))).json;
    const { json, stderr } = await passing(csvOf([header, ...rows.toReversed(), rows[3]]));
    expect(json).toMatchObject({ ...sorted, rows: 201, notes: expect.anything() });
    expect(stderr).toMatch(/t\.csv: 200 rows out of order, the first is row 2; sorted by time\./);
    expect(stderr).toMatch(/t\.csv: 1 row with the time of another row, the first is row 201; the last one/);
  });

  it('local times, and the hour that comes twice', async () => {
    const local = traffic.map((line) => line.replace('Z', '').replace('T', ' '));
    expect((await passing(csvOf(local))).stderr).toMatch(/200 times without a zone, read as UTC/);
    const back = local.map((line, i) => (i > 120 ? line.replace(' 02:', ' 01:').replace(' 03:', ' 02:') : line));
    expect((await passing(csvOf(back))).stderr).toMatch(/out of order, the first is row 121; .*daylight saving time/);
  });

  it('gaps and missing values', async () => {
    const lines = traffic
      .filter((_, i) => i < 60 || i >= 120)
      .map((line, i) => (i === 9 ? line.replace(/,\d+,/, ',NaN,') : line));
    const { stderr } = await passing(csvOf(lines));
    expect(stderr).toMatch(/1 gap in the times, the longest of 61 minutes before 2025-03-03T01:59:00Z/);
    expect(stderr).toMatch(/Missing values: "rpm" 1\./);
  });

  it('columns that are no signals', async () => {
    const lines = traffic.map((line, i) => `${i === 0 ? '' : i - 1},${line},${i === 0 ? 'host' : 'host a'}`);
    const { json, stderr } = await passing(csvOf(lines), ['--features', 'raw']);
    expect(json.features).toEqual(['rpm', 'errors_5xx ratio', 'latency_ms']);
    expect(stderr).toMatch(/Left out: "", "host"/);
  });

  it('negative numbers of what is no count', async () => {
    const lines = withCell(17, 3, '-4').map((line) => line.replace('latency_ms', 'temperature'));
    expect((await passing(csvOf(lines))).json.rows).toBe(200);
  });
});
