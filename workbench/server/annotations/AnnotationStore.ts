import { mkdirSync } from 'node:fs';
import path from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { UsageError } from '../UsageError.mjs';
import { joinTagPair, parseTagPairs } from './grafanaTags';

/** An annotation as Grafana's API gives it. */
export interface StoredAnnotation {
  id: number;
  dashboardUID: string;
  panelId: number;
  time: number;
  timeEnd: number;
  text: string;
  tags: string[];
  data: unknown;
  login: string;
  created: number;
  updated: number;
}

export type AnnotationFields = Pick<StoredAnnotation, 'time' | 'timeEnd' | 'text' | 'tags' | 'data'>;

export interface AnnotationFilter {
  from: number;
  to: number;
  dashboardUID: string;
  panelId: number;
  tags: string[];
  matchAny: boolean;
  limit: number;
}

/** Another workbench writes for less than this. */
const PATIENCE_MS = 2000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS annotation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    dashboard_uid TEXT NOT NULL,
    panel_id INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    epoch_end INTEGER NOT NULL,
    text TEXT NOT NULL,
    tags TEXT NOT NULL,
    data TEXT,
    login TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL
  );
  CREATE INDEX IF NOT EXISTS annotation_range ON annotation (epoch_end, epoch);
  CREATE TABLE IF NOT EXISTS annotation_tag (
    annotation_id INTEGER NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (annotation_id, key, value)
  );`;

/** Annotations in an SQLite file, found as Grafana finds them. */
export class AnnotationStore {
  private readonly database: sqlite.Database;

  /** The folder is made where it is missing. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'annotations.sqlite');
    this.database = new sqlite.Database(file);
    try {
      // Two workbenches may share the file.
      this.database.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}; ${SCHEMA}`);
    } catch (error) {
      this.database.close();
      throw isLocked(error)
        ? new UsageError(
            `${file} is locked. If no other workbench runs, one was killed: remove ${file}.lock, or start with --data FOLDER.`
          )
        : error;
    }
  }

  close(): void {
    this.database.close();
  }

  /** Newest end first; a limit of 0 or less is no limit. */
  find({ from, to, dashboardUID, panelId, tags, matchAny, limit }: AnnotationFilter): StoredAnnotation[] {
    const conditions = ['1 = 1'];
    const values: Array<string | number> = [];
    const where = (condition: string, ...given: Array<string | number>) => {
      conditions.push(condition);
      values.push(...given);
    };
    if (dashboardUID !== '') {
      where('dashboard_uid = ?', dashboardUID);
    }
    if (panelId !== 0) {
      where('panel_id = ?', panelId);
    }
    if (from > 0 && to > 0) {
      where('epoch <= ? AND epoch_end >= ?', to, from);
    }
    const pairs = parseTagPairs(tags);
    if (pairs.length > 0) {
      const anyTag = pairs.map(({ value }) => (value === '' ? 'key = ?' : '(key = ? AND value = ?)')).join(' OR ');
      const count = `(SELECT COUNT(*) FROM annotation_tag WHERE annotation_id = annotation.id AND (${anyTag}))`;
      where(
        matchAny ? `${count} > 0` : `${count} = ${pairs.length}`,
        ...pairs.flatMap(({ key, value }) => (value === '' ? [key] : [key, value]))
      );
    }
    const most = limit > 0 ? ` LIMIT ${Math.floor(limit)}` : '';
    const sql = `SELECT * FROM annotation WHERE ${conditions.join(' AND ')} ORDER BY epoch_end DESC, epoch DESC${most}`;
    return this.database.all(sql, values).map(fromRow);
  }

  get(id: number): StoredAnnotation | undefined {
    const row = this.database.get('SELECT * FROM annotation WHERE id = ?', [id]);
    return row ? fromRow(row) : undefined;
  }

  /** The new annotation's id. */
  add(annotation: AnnotationFields & Pick<StoredAnnotation, 'dashboardUID' | 'panelId' | 'login'>): number {
    const { dashboardUID, panelId, time, timeEnd, text, tags, data, login } = annotation;
    const now = Date.now();
    return this.inTransaction(() => {
      const { lastInsertRowid } = this.database.run(
        `INSERT INTO annotation (dashboard_uid, panel_id, epoch, epoch_end, text, tags, data, login, created, updated)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [dashboardUID, panelId, time, timeEnd, text, JSON.stringify(tags), json(data), login, now, now]
      );
      const id = Number(lastInsertRowid);
      this.setTags(id, tags);
      return id;
    });
  }

  update(id: number, { time, timeEnd, text, tags, data }: AnnotationFields): void {
    this.inTransaction(() => {
      this.database.run(
        'UPDATE annotation SET epoch = ?, epoch_end = ?, text = ?, tags = ?, data = ?, updated = ? WHERE id = ?',
        [time, timeEnd, text, JSON.stringify(tags), json(data), Date.now(), id]
      );
      this.setTags(id, tags);
    });
  }

  delete(id: number): void {
    this.database.run('DELETE FROM annotation WHERE id = ?', [id]);
  }

  /** Tags that hold the text, with how many annotations have each. */
  tags(text: string, limit: number): Array<{ tag: string; count: number }> {
    return this.database
      .all(
        `SELECT key, value, COUNT(*) AS count FROM annotation_tag WHERE instr(lower(key), lower(?)) OR instr(lower(value), lower(?))
         GROUP BY key, value ORDER BY key, value LIMIT ?`,
        [text, text, limit]
      )
      .map(({ key, value, count }) => ({
        tag: joinTagPair({ key: String(key), value: String(value) }),
        count: Number(count),
      }));
  }

  private setTags(id: number, tags: readonly string[]): void {
    this.database.run('DELETE FROM annotation_tag WHERE annotation_id = ?', [id]);
    for (const { key, value } of parseTagPairs(tags)) {
      this.database.run('INSERT INTO annotation_tag (annotation_id, key, value) VALUES (?, ?, ?)', [id, key, value]);
    }
  }

  private inTransaction<T>(work: () => T): T {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.message.includes('locked');
}

function fromRow(row: sqlite.QueryResult): StoredAnnotation {
  return {
    id: Number(row.id),
    dashboardUID: String(row.dashboard_uid),
    panelId: Number(row.panel_id),
    time: Number(row.epoch),
    timeEnd: Number(row.epoch_end),
    text: String(row.text),
    tags: JSON.parse(String(row.tags)),
    data: row.data === null ? undefined : JSON.parse(String(row.data)),
    login: String(row.login),
    created: Number(row.created),
    updated: Number(row.updated),
  };
}

function json(data: unknown): string | null {
  return data === undefined || data === null ? null : JSON.stringify(data);
}
