#!/usr/bin/env node
// `npm run sign`: writes dist/MANIFEST.txt, which Grafana checks the files against. Arguments are @grafana/sign-plugin's:
//   npm run sign                                        for the catalogue
//   npm run sign -- --rootUrls https://grafana.example/ for one Grafana of your own
import path from 'node:path';
import { step } from '../tests/lib/run/step.mjs';
import { UsageError } from '../workbench/server/UsageError.mjs';
import { checkBuilt } from './lib/checkBuilt.mjs';
import { ROOT } from './lib/paths.mjs';
import { runScript } from './lib/runScript.mjs';

await runScript('sign', async () => {
  if (!process.env.GRAFANA_ACCESS_POLICY_TOKEN) {
    throw new UsageError(
      'GRAFANA_ACCESS_POLICY_TOKEN is not set; expected a token with the scope plugins:write, which grafana.com gives out ' +
        'under My Account, Security, Access Policies. Set it and run this again.'
    );
  }
  checkBuilt(path.join(ROOT, 'dist'));
  return step('npx', ['--yes', '@grafana/sign-plugin@3', ...process.argv.slice(2)], { cwd: ROOT });
});
