const FIRST_AFTER_MS = 1_000;
const INTERVAL_MS = 2_000;
const TERMINAL_INTERVAL_MS = 100;

/** Where progress is shown: the standard error. */
export interface ProgressOutput {
  write(text: string): unknown;
  isTTY?: boolean;
}

export interface Progress {
  /** Says what is being done; shares that follow are of it. */
  begin(what: string): void;
  /** The share of it that is done, in [0, 1]. */
  report(share: number): void;
  /** Takes back what a terminal shows. */
  end(): void;
}

/** Shows progress once something takes longer than a second: one changing line in a terminal, a line now and then elsewhere. */
export function createProgress(output: ProgressOutput, now: () => number): Progress {
  const interval = output.isTTY ? TERMINAL_INTERVAL_MS : INTERVAL_MS;
  let next = now() + FIRST_AFTER_MS;
  let what = '';
  let shown = false;
  return {
    begin(task) {
      what = task;
    },
    report(share) {
      if (now() < next) {
        return;
      }
      next = now() + interval;
      const line = `${what} … ${Math.floor(100 * share)} %`;
      output.write(output.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
      shown = true;
    },
    end() {
      if (shown && output.isTTY) {
        output.write('\r\u001b[K');
      }
      shown = false;
    },
  };
}
