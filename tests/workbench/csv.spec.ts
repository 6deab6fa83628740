import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startWorkbench } from '../lib/startWorkbench';
import { anomaliesEntry } from '../lib/workbenchPage';
import { expect, test } from './workbenchTest';

const START = Date.UTC(2026, 0, 5);
const ROWS = 300;

/** A calm series with a jump, one row without a time and one cell that is no number. */
function csvText(): string {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const time = new Date(START + row * 60_000).toISOString().slice(0, 19).replace('T', ' ');
    const value = row >= 250 && row < 260 ? 900 : 100 + (row % 7);
    return `${time},${row === 20 ? 'broken' : value},${row >= 250 && row < 260}`;
  });
  return ['timestamp,requests,is_incident', ...rows, 'yesterday,1,false'].join('\n');
}

test('a CSV file opens over its own time range, and says what could not be read', async ({ page }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'workbench-csv-'));
  const file = path.join(folder, 'traffic.csv');
  await writeFile(file, csvText());
  const workbench = await startWorkbench(['--csv', file]);
  try {
    await page.goto(`${workbench.url}?artifact=1`);
    await expect(page.getByRole('heading', { level: 1, name: 'traffic.csv' })).toBeVisible();
    const notes = page.getByRole('list', { name: 'How the file was read' });
    await expect(notes).toContainText('300 rows, 2 columns besides the time.');
    await expect(notes).toContainText('they carry no time zone and are read as UTC');
    await expect(notes).toContainText('1 row without a readable time in "timestamp" left out (line 302)');
    await expect(notes).toContainText('Column "requests": 1 row that is not a number taken as missing (line 22)');
    await expect(anomaliesEntry(page)).toBeVisible();
    await expect(page.getByTestId('data-testid TimePicker Open Button')).toContainText('2026-01-05 04:59:00');
  } finally {
    await workbench.stop();
    await rm(folder, { recursive: true });
  }
});
