import type { Page } from '@playwright/test';
import { recordWorkerScores } from '../lib/workerScores';
import { KNOWN_GOOD, ownDashboard } from './dashboards';
import { expect, incidents, summary, test } from './grafanaTest';

const MINUTE = 60_000;
const DAY_START = KNOWN_GOOD.from;

/** Opens the dashboard over minutes of the day; gives the scores of the rows in them. */
async function look(
  page: Page,
  uid: string,
  from: number,
  to: number,
  scoresOf: Awaited<ReturnType<typeof recordWorkerScores>>
) {
  const range = { from: DAY_START + from * MINUTE, to: DAY_START + to * MINUTE };
  await page.goto(`/d/${uid}?from=${range.from}&to=${range.to}`);
  await expect(summary(page)).toBeVisible({ timeout: 60_000 });
  const { times, scores } = await scoresOf();
  const shown = times
    .map((time, row): [number, number | null] => [time, scores[row]])
    .filter(([time]) => time >= range.from && time <= range.to);
  return { shown: new Map(shown), incidents: await incidents(page).allInnerTexts() };
}

test('zooming into a day changes no score and no incident, row by row', async ({ page, api }) => {
  test.setTimeout(400_000);
  const dashboard = ownDashboard('load-balancer', 'zoom');
  dashboard.panels[0].options.trainingWindow = KNOWN_GOOD;
  const uid = await api.saveDashboard(dashboard);
  const scoresOf = await recordWorkerScores(page);
  const day = await look(page, uid, 0, 1439, scoresOf);
  expect(day.shown.size).toBe(1440);
  for (const [from, to] of [
    [720, 1439],
    [1170, 1290],
    [1180, 1240],
    [300, 360],
  ]) {
    const zoomed = await look(page, uid, from, to, scoresOf);
    expect(zoomed.shown.size).toBe(to - from + 1);
    for (const [time, score] of zoomed.shown) {
      expect(score, new Date(time).toISOString()).toBe(day.shown.get(time));
    }
    const isIn = (text: string) => {
      const [minute, last] = [text.slice(0, 19), text.slice(23, 42)].map(
        (at) => (Date.parse(`${at.replace(' ', 'T')}Z`) - DAY_START) / MINUTE
      );
      // An incident that goes on beyond the range is shown as far as it is seen.
      return minute > from && last < to;
    };
    expect(zoomed.incidents.filter(isIn)).toEqual(day.incidents.filter(isIn));
  }
});
