export interface WaitOptions {
  /** What is waited for, for the message when it does not come. */
  what: string;
  timeoutMs: number;
  /** Pause between two tries in milliseconds. */
  everyMs?: number;
}

/** Tries until `probe` gives a value other than null or undefined; throws after the timeout with the last failure. */
export async function waitUntil<T>(
  probe: () => Promise<T | null | undefined>,
  { what, timeoutMs, everyMs = 200 }: WaitOptions
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  let failure = 'it was not there yet';
  do {
    try {
      const value = await probe();
      if (value !== null && value !== undefined) {
        return value;
      }
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  } while (performance.now() < deadline);
  throw new Error(`Waited ${timeoutMs} ms for ${what} in vain: ${failure}.`);
}
