import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_AGAIN_AFTER_MS = 250;

/**
 * Does something that must not be done twice at once, when nobody else does it any longer. Nothing but Node may be used:
 * it is there before the dependencies are.
 * @param {string} folder the lock: there while it is taken, with a folder in it that has its owner's process id as its name
 * @param {string} waiting what is waited for, for people, once on stderr
 * @param {() => void} work
 */
export async function withLock(folder, waiting, work) {
  // With its owner in it from the beginning, so that no lock is ever nobody's.
  const own = `${folder}-${process.pid}`;
  mkdirSync(path.join(own, `${process.pid}`), { recursive: true });
  try {
    let told = false;
    while (!take(folder, own)) {
      if (!told) {
        console.error(`${waiting} (process ${ownerOf(folder)}); if there is none, delete ${folder} …`);
        told = true;
      }
      await sleep(LOOK_AGAIN_AFTER_MS);
    }
    try {
      work();
    } finally {
      rmSync(own, { recursive: true, force: true });
      renameSync(folder, own);
    }
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** Renaming is what only one of several succeeds in, be it of a lock into a free place or of a dead owner's name. */
function take(folder, own) {
  const owner = ownerOf(folder);
  try {
    if (owner === null) {
      renameSync(own, folder);
      return true;
    }
    if (!isAlive(owner)) {
      renameSync(path.join(folder, owner), path.join(folder, `${process.pid}`));
      return true;
    }
  } catch (error) {
    if (!SOMEBODY_WAS_FASTER.includes(error.code)) {
      throw error;
    }
  }
  return false;
}

/** ENOENT: of a dead owner's name; EPERM: on Windows, of a place that isn't free. */
const SOMEBODY_WAS_FASTER = ['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM'];

/** The process id in a lock's folder; null where there is no lock. */
function ownerOf(folder) {
  try {
    return readdirSync(folder)[0] ?? null;
  } catch (error) {
    if (error.code === 'ENOENT') {
      return null;
    }
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but it lives.
    return error.code === 'EPERM';
  }
}
