/** After so long something is shown, and then so often. Elsewhere than in a terminal each time is a line that stays. */
const TERMINAL = { firstAfterMs: 500, intervalMs: 100 };
const ELSEWHERE = { firstAfterMs: 5_000, intervalMs: 5_000 };

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

/** Shows progress of what takes long: one changing line in a terminal, a line now and then elsewhere. */
export function createProgress(output: ProgressOutput, now: () => number): Progress {
  const { firstAfterMs, intervalMs } = output.isTTY ? TERMINAL : ELSEWHERE;
  let next = now() + firstAfterMs;
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
      next = now() + intervalMs;
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
