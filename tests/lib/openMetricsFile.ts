import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes the text to a temporary file, hands its path to `consume`, and removes it afterwards. */
export async function withOpenMetricsFile<T>(
  text: Iterable<string>,
  consume: (file: string) => Promise<T>
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'openmetrics-'));
  try {
    const file = join(directory, 'metrics.txt');
    await pipeline(Readable.from(text), createWriteStream(file));
    return await consume(file);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
