#!/usr/bin/env node
// `npm run screenshots`: takes the pictures that plugin.json names, of the panels on the workbench's dashboards. A picture's
// name says what is on it: img/screenshots/<dashboard>-<theme>.png.
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { require as requireTypeScript } from 'tsx/cjs/api';
import { UsageError } from '../workbench/server/UsageError.mjs';
import { readJson, ROOT } from './lib/paths.mjs';
import { openPhotographer } from './lib/photographer.mjs';
import { runScript } from './lib/runScript.mjs';

const { startWorkbench } = requireTypeScript('../tests/lib/startWorkbench.ts', import.meta.url);

const SIZE = { width: 1500, height: 900 };
/** Pictures are in the repository and in the archive: flat charts stay far below this. */
const MOST_BYTES = 150_000;

/** What a screenshot's path says of it. */
function readName(screenshotPath) {
  const [, dashboard, theme] = /^img\/screenshots\/([a-z-]+)-(dark|light)\.png$/.exec(screenshotPath) ?? [];
  if (!dashboard) {
    throw new UsageError(
      `src/plugin.json names the screenshot "${screenshotPath}"; expected img/screenshots/<dashboard>-<dark|light>.png.`
    );
  }
  return { view: `d/${dashboard}`, theme, file: path.join(ROOT, 'src', screenshotPath) };
}

await runScript('screenshots', async () => {
  const pictures = readJson('src/plugin.json').info.screenshots.map((screenshot) => readName(screenshot.path));
  const workbench = await startWorkbench();
  const photographer = await openPhotographer(workbench.url);
  try {
    for (const picture of pictures) {
      mkdirSync(path.dirname(picture.file), { recursive: true });
      const scored = await photographer.shoot({ ...picture, ...SIZE, panelAlone: true });
      const { size } = statSync(picture.file);
      const name = path.relative(ROOT, picture.file);
      console.log(`${name} (${Math.round(size / 1000)} kB)`);
      if (!scored) {
        throw new UsageError(`${name} shows a panel without scores; look at it, and at "npm start", for why.`);
      }
      if (size > MOST_BYTES) {
        throw new UsageError(`${name} has ${size} bytes; expected at most ${MOST_BYTES}. Show less on it.`);
      }
    }
  } finally {
    await photographer.close();
    await workbench.stop();
  }
});
