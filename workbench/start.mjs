#!/usr/bin/env node
// `npm start`: only Node's own modules up here, for this runs before anything is installed.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { HELP, parseArguments } from './server/arguments.mjs';
import { ensureInstalled } from './server/ensureInstalled.mjs';
import { ensurePluginBuilt } from './server/ensurePluginBuilt.mjs';
import { UsageError } from './server/UsageError.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

try {
  const options = parseArguments(process.argv.slice(2), process.cwd());
  if (options.help) {
    console.log(HELP);
  } else {
    await ensureInstalled(root);
    const { register } = await import('tsx/esm/api');
    register();
    const { serveWorkbench } = await import('./server/serveWorkbench.ts');
    const workbench = await serveWorkbench(root, options, () => ensurePluginBuilt(root));
    console.log(`Workbench ready: ${workbench.url}`);
    closeOnSignal(workbench);
  }
} catch (error) {
  if (!(error instanceof UsageError) && error?.name !== 'UsageError') {
    throw error;
  }
  console.error(`npm start: ${error.message}`);
  process.exitCode = 2;
}

function closeOnSignal(workbench) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      console.log('\nWorkbench stopped.');
      await workbench.close();
      process.exit(0);
    });
  }
}
