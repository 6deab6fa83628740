import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

const UNIX = 3;
/** Regular files and folders with the modes that a web server needs; the upper half of a ZIP's attributes holds them. */
const FILE = { os: UNIX, attrs: 0o100644 << 16 };
const FOLDER = { os: UNIX, attrs: (0o040755 << 16) | 0x10, level: 0 };
/** ZIP's first day. Its clock has no zone and is filled from local time, so that this is the same everywhere. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Zips a folder into one top folder. The same content gives the same bytes on every machine: names in order, no times,
 * modes of our own, and a compressor in JavaScript (Node's zlib differs between versions and processors).
 * @param {string} folder
 * @param {string} topName the top folder's name in the archive
 * @returns {Uint8Array}
 */
export function zipFolder(folder, topName) {
  const entries = { [`${topName}/`]: [new Uint8Array(0), FOLDER], ...entriesBelow(folder, topName) };
  return zipSync(entries, { level: 9, mtime: NO_TIME });
}

function entriesBelow(folder, name) {
  const entries = {};
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
    const from = path.join(folder, entry.name);
    const to = `${name}/${entry.name}`;
    if (entry.isDirectory()) {
      Object.assign(entries, { [`${to}/`]: [new Uint8Array(0), FOLDER] }, entriesBelow(from, to));
    } else if (entry.isFile()) {
      entries[to] = [readFileSync(from), FILE];
    } else {
      throw new Error(`${from} is neither a file nor a folder; expected only these in a built plugin. Build it again.`);
    }
  }
  return entries;
}

// By code unit, not by locale, which differs between machines.
const byName = (a, b) => (a.name < b.name ? -1 : 1);
