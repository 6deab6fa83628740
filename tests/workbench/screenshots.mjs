// Screenshots of every dashboard, wide and narrow, in both themes, for people to look at, into ./screenshots:
//   npm start                                        (in another terminal)
//   node tests/workbench/screenshots.mjs URL [name…] (names: load-balancer, csv, options …; all without one)
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { openPhotographer } from '../../scripts/lib/photographer.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';

const FOLDER = path.join(ROOT, 'screenshots');
const WIDTHS = [1500, 500];
const THEMES = ['dark', 'light'];

const [address, ...names] = process.argv.slice(2);
if (!address || !URL.canParse(address)) {
  console.error(`screenshots.mjs got "${address ?? ''}"; expected the workbench's address, as npm start prints it.`);
  process.exit(2);
}

const dashboards = readdirSync(path.join(ROOT, 'provisioning/dashboards'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace(/\.json$/, ''));
const views = [
  ...[...dashboards, 'csv', 'prometheus'].map((name) => ({ name, view: `d/${name}` })),
  { name: 'options', view: 'd/load-balancer?editPanel=1' },
].filter(({ name }) => names.length === 0 || names.includes(name));

mkdirSync(FOLDER, { recursive: true });
const photographer = await openPhotographer(address);
for (const { name, view } of views) {
  for (const width of WIDTHS) {
    for (const theme of THEMES) {
      const file = path.join(FOLDER, `${name}-${width}-${theme}.png`);
      const scored = await photographer.shoot({ view, theme, width, height: 900, file });
      console.log(`${path.relative(ROOT, file)}${scored ? '' : ': nothing was scored'}`);
    }
  }
}
await photographer.close();
