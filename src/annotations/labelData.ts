import type { Severity } from '../detection';
import { LABEL_KINDS, SEVERITIES, type LabelKind } from './label';

const KEY = 'isolationForest';
const VERSION = 1;

/** What is kept in an annotation's `data`, beside what its tags and text say to everyone. */
export interface LabelData {
  kind: LabelKind | null;
  severity: Severity | null;
  link: string;
  token: string;
}

export function writeData(data: LabelData): object {
  return { [KEY]: { version: VERSION, ...data } };
}

/** Null where there is none of ours. Grafana gives `data` as an object, some data sources as its JSON. */
export function readData(value: unknown): LabelData | null {
  const ours = fieldsOf(fieldsOf(asObject(value))?.[KEY]);
  if (!ours) {
    return null;
  }
  const text = (name: string) => (typeof ours[name] === 'string' ? ours[name] : '');
  return {
    kind: LABEL_KINDS.find((kind) => kind === ours.kind) ?? null,
    severity: SEVERITIES.find((severity) => severity === ours.severity) ?? null,
    link: text('link'),
    token: text('token'),
  };
}

function asObject(value: unknown): unknown {
  if (typeof value !== 'string') {
    return value;
  }
  try {
    return JSON.parse(value);
  } catch {
    // Somebody else's text.
    return null;
  }
}

function fieldsOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? { ...value } : null;
}
