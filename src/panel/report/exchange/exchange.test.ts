import fc from 'fast-check';
import { LABEL_KINDS, SEVERITIES } from '../../../annotations';
import { escapeFormula, unescapeFormula } from './escapeFormula';
import { problemText } from './exchangeProblem';
import type { ExchangedIncident } from './fields';
import { readFile } from './readFile';
import { incidentsCsv, labelsCsv, reportJson, type ExchangedLabel } from './writeFiles';

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x","y")',
  '+1',
  '-1',
  '@x',
  "'=x",
  'a,"b"\r\n;c',
  '\u202eabc',
  'x'.repeat(10_000),
];

const text = fc.oneof(fc.string(), fc.constantFrom(...HOSTILE));
const time = fc.integer({ min: 0, max: 4e12 });
const label: fc.Arbitrary<ExchangedLabel> = fc.record({
  kind: fc.constantFrom(...LABEL_KINDS),
  from: time,
  to: time,
  text,
  severity: fc.option(fc.constantFrom(...SEVERITIES)),
  tags: fc.array(text, { maxLength: 3 }),
  link: fc.constantFrom('', 'https://example.com/a?b=c,d'),
});
const inOrder = (one: ExchangedLabel) => ({ ...one, to: Math.max(one.from, one.to) });
const incident: fc.Arbitrary<ExchangedIncident> = fc
  .record({
    start: time,
    end: time,
    severity: fc.option(fc.constantFrom(...SEVERITIES)),
    peakScore: fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((score) => score || 0)),
    state: fc.constantFrom('unlabelled' as const, 'missed' as const, 'suppressed' as const),
    why: text,
  })
  .map((one) => ({ ...one, end: Math.max(one.start, one.end) }));

const LABELS = 'version,kind,start,end,severity,text,tags,link\r\n';
const line = (fields: Partial<Record<string, string>>) => {
  const cells = { version: '1', kind: 'incident', start: '2026-01-05T00:00:00Z', end: '2026-01-05T01:00:00Z' };
  const all = { ...cells, severity: '', text: 'x', tags: '', link: '', ...fields };
  return `${Object.values(all).join(',')}\r\n`;
};

describe('files', () => {
  it('come back as they went, as CSV and as JSON', () => {
    fc.assert(
      fc.property(
        fc.array(label.map(inOrder), { maxLength: 4 }),
        fc.array(incident, { maxLength: 4 }),
        (labels, incidents) => {
          expect(readFile(labelsCsv(labels))).toEqual({ ok: true, labels, incidents: [] });
          expect(readFile(incidentsCsv(incidents))).toEqual({ ok: true, labels: [], incidents });
          expect(readFile(reportJson(labels, incidents))).toEqual({ ok: true, labels, incidents });
        }
      ),
      { numRuns: 40 }
    );
  });

  it('hold nothing that a spreadsheet runs', () => {
    fc.assert(
      fc.property(text, (value) => {
        const escaped = escapeFormula(value);
        expect(escaped).not.toMatch(/^[=+\-@\t\r]/);
        expect(unescapeFormula(escaped)).toBe(value);
      })
    );
  });

  it.each([
    ['kind', 'holiday', 'incident, false-alarm, maintenance, deploy, known-good'],
    ['start', '05/01/2026', 'a time such as 2026-01-05T20:00:00Z'],
    ['end', '2026-01-04T00:00:00Z', 'a time that is not before the start'],
    ['severity', 'bad', 'critical, major, minor'],
    ['tags', 'checkout', 'a JSON list of texts such as ["checkout"]'],
    ['link', 'javascript:alert(1)', 'an address with http or https'],
    ['version', '2', '1'],
  ])('say which row and column is wrong: %s', (column, received, expected) => {
    const result = readFile(LABELS + line({}) + line({ [column]: received }));
    expect(result).toEqual({ ok: false, problems: [{ row: 3, column, received, expected }] });
  });

  it('are taken whole or not at all: a cut row is none', () => {
    const result = readFile(`${LABELS}${line({})}1,incident\r\n`);
    expect(result.ok).toBe(false);
  });

  it.each([
    ['name,value\r\na,1\r\n', 1, '1'],
    ['', 1, '1'],
    ['{"format":"other"}', null, 'format'],
    ['{"format":"isolation-forest-report","version":7}', null, 'version'],
    ['{"format":"isolation-forest-report","version":1,"labels":3}', null, 'labels'],
    ['{"format', null, 'JSON'],
  ])('of another kind are refused: %p', (content, row, column) => {
    expect(readFile(content)).toMatchObject({ ok: false, problems: [{ row, column }] });
  });

  it('survive a spreadsheet that saves with semicolons and a byte order mark', () => {
    const content = `\uFEFF${(LABELS + line({})).replaceAll(',', ';')}`;
    expect(readFile(content)).toMatchObject({ ok: true, labels: [{ kind: 'incident', text: 'x' }] });
  });
});

it('says a problem in a line, shortened', () => {
  const problem = { row: 3, column: 'kind', received: 'x'.repeat(200), expected: 'incident' };
  expect(problemText(problem)).toBe(`Row 3, column kind: found "${'x'.repeat(60)}…"; expected incident.`);
});
