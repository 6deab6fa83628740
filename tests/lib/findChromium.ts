import { chromium } from '@playwright/test';
import { findExecutable, isExecutable } from './findExecutable';

export interface FoundChromium {
  path: string;
  source: 'CHROME_PATH' | 'system' | 'Playwright';
}

const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * The Chromium that browser tests use: CHROME_PATH before the system's before the one that Playwright downloads.
 * Null when there is none. Throws when CHROME_PATH is set to what can't be run: silently testing another browser than
 * the one asked for would mislead.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): FoundChromium | null {
  const asked = env.CHROME_PATH;
  if (asked) {
    if (!isExecutable(asked)) {
      throw new Error(`CHROME_PATH is "${asked}", which is no program; set it to a Chromium's path, or unset it.`);
    }
    return { path: asked, source: 'CHROME_PATH' };
  }
  const system =
    findExecutable(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], env.PATH) ??
    (isExecutable(MAC_CHROME) ? MAC_CHROME : null);
  if (system) {
    return { path: system, source: 'system' };
  }
  const downloaded = chromium.executablePath();
  return isExecutable(downloaded) ? { path: downloaded, source: 'Playwright' } : null;
}
