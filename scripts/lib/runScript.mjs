import { UsageError } from '../../workbench/server/UsageError.mjs';

/**
 * Runs a script's body. What the person can mend is shown as one line, without a stack, and ends with exit code 2.
 * @param {string} name as it is typed after `npm run`
 * @param {() => Promise<number | void>} body resolves to an exit code, or to nothing for success
 */
export async function runScript(name, body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (!(error instanceof UsageError)) {
      throw error;
    }
    console.error(`npm run ${name}: ${error.message}`);
    process.exitCode = 2;
  }
}
