import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import Papa from 'papaparse';
import { UsageError } from '../../workbench/server/UsageError.mjs';

const CHUNK_BYTES = 1 << 20;

/** No record is that long; an open quote would swallow the rest of the file. */
const LONGEST_RECORD_BYTES = 16 << 20;

/** First bytes of files that are no text in UTF-8, and what they are. */
const MAGIC: Array<{ bytes: number[]; what: string }> = [
  { bytes: [0x1f, 0x8b], what: 'compressed with gzip; unpack it first' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a zip archive or a spreadsheet; save it as CSV first' },
  { bytes: [0xff, 0xfe], what: 'in UTF-16; save it in UTF-8 first' },
  { bytes: [0xfe, 0xff], what: 'in UTF-16; save it in UTF-8 first' },
];

export interface StreamOptions {
  /** What to call the file in messages. */
  name: string;
  /** Each record that is not blank, with the line that it begins on; what it throws ends the reading. */
  onRecord: (cells: string[], line: number) => void;
  /** The share of the file that was read. */
  onProgress?: (share: number) => void;
}

/**
 * Reads a CSV file record by record, a piece of it at a time: separators are commas, semicolons, tabs or bars, whichever fits;
 * cells may be quoted; lines may end as they like; a byte order mark and blank lines are passed over.
 *
 * @throws UsageError for files that can't be read, and whatever onRecord throws
 */
export async function streamRecords(file: string, { name, onRecord, onProgress }: StreamOptions): Promise<void> {
  const bytes = await checkFile(file, name);
  const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: CHUNK_BYTES });
  let line = 1;
  let readTo = 0;
  await new Promise<void>((resolve, reject) => {
    const fail = (error: unknown) => {
      stream.destroy();
      reject(error);
    };
    stream.once('error', (error) => fail(new UsageError(`${name} can't be read: ${error.message}.`)));
    Papa.parse<string[]>(stream, {
      delimitersToGuess: [',', ';', '\t', '|'],
      chunk: ({ data, errors }, parser) => {
        try {
          const broken = errors.find(({ type }) => type === 'Quotes');
          data.forEach((cells, index) => {
            if (index === broken?.row) {
              throw new UsageError(`${name}, line ${line}: a quoted cell doesn't end as it should; close its quotes.`);
            }
            if (line === 1) {
              cells[0] = cells[0].replace(/^\uFEFF/, '');
            }
            if (cells.some((cell) => cell.trim() !== '')) {
              onRecord(cells, line);
            }
            line += 1 + lineBreaksIn(cells);
          });
          if (data.length > 0) {
            readTo = stream.bytesRead;
          } else if (stream.bytesRead - readTo > LONGEST_RECORD_BYTES) {
            throw new UsageError(`${name}, line ${line}: a quoted cell never ends; close its quotes.`);
          }
          onProgress?.(bytes === 0 ? 1 : Math.min(1, stream.bytesRead / bytes));
        } catch (error) {
          fail(error);
          // Aborting completes the parsing, which would otherwise look like success.
          parser.abort();
        }
      },
      complete: () => resolve(),
    });
  });
}

/** Its size in bytes. */
async function checkFile(file: string, name: string): Promise<number> {
  const start = Buffer.alloc(4);
  try {
    const { size } = await stat(file);
    const handle = await open(file);
    await handle.read(start, 0, start.length, 0).finally(() => handle.close());
    const magic = MAGIC.find(({ bytes }) => bytes.every((byte, i) => start[i] === byte));
    if (magic) {
      throw new UsageError(`${name} is ${magic.what}.`);
    }
    return size;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder',
      EACCES: 'reading it is not permitted',
    };
    throw code ? new UsageError(`${name} can't be read: ${reasons[code] ?? message}.`) : error;
  }
}

function lineBreaksIn(cells: string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) {
      count++;
    }
  }
  return count;
}
