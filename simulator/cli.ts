import { runSimulator } from './commands';

void runSimulator(process.argv.slice(2), { stdout: process.stdout, stderr: process.stderr, now: Date.now }).then(
  (exitCode) => {
    process.exitCode = exitCode;
  }
);
