const WORDS = new Map<string, 0 | 1>([
  ['1', 1],
  ['1.0', 1],
  ['true', 1],
  ['yes', 1],
  ['anomaly', 1],
  ['0', 0],
  ['0.0', 0],
  ['false', 0],
  ['no', 0],
  ['normal', 0],
]);

/** What a label may be, for messages. */
export const LABEL_WORDS = '1/0, true/false, yes/no or anomaly/normal';

/** 1 for an incident, 0 for none; undefined for any other word. */
export function readLabel(cell: string): 0 | 1 | undefined {
  return WORDS.get(cell) ?? WORDS.get(cell.trim().toLowerCase());
}
