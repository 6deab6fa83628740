import type { Exclusion, TrainingWindow } from '../../detection';
import type { Choice } from './history';

/** Of the form below; a link of another version is refused rather than guessed at. */
const VERSION = 1;
/** More than a person draws; a longer list is no choice of a person's. */
const MOST_EXCLUSIONS = 200;
const LONGEST_TEXT = 200;

export type ReadChoice =
  | { kind: 'choice'; choice: Choice }
  /** What was expected, in the words of a message's code. */
  | { kind: 'problem'; reason: 'not-json' | 'other-version' | 'bad-window' | 'bad-exclusions' };

/** A choice as it stands in a link. */
export function writeChoice({ trainingWindow, exclusions }: Choice): string {
  return JSON.stringify({
    v: VERSION,
    window: chosenFields(trainingWindow),
    without: exclusions.map(({ from, to }) => [from, to]),
  });
}

/** The counterpart of {@link writeChoice}: checks everything, for a link may be cut off or made by hand. */
export function readChoice(text: string): ReadChoice {
  const parsed = parse(text);
  if (!isObject(parsed)) {
    return { kind: 'problem', reason: 'not-json' };
  }
  if (parsed.v !== VERSION) {
    return { kind: 'problem', reason: 'other-version' };
  }
  const trainingWindow = isObject(parsed.window) ? readWindow(parsed.window) : null;
  if (!trainingWindow) {
    return { kind: 'problem', reason: 'bad-window' };
  }
  const exclusions = readExclusions(parsed.without);
  return exclusions
    ? { kind: 'choice', choice: { trainingWindow, exclusions } }
    : { kind: 'problem', reason: 'bad-exclusions' };
}

/** Grafana merges options deeply, so a window may carry fields of another kind: only its own count. */
export function chosenFields(window: TrainingWindow): TrainingWindow {
  return readWindow({ ...window }) ?? window;
}

function readWindow({ kind, percent, from, to, weeks, tag }: Record<string, unknown>): TrainingWindow | null {
  switch (kind) {
    case 'firstPercent':
      return isNumber(percent) ? { kind, percent } : null;
    case 'absolute':
      return isNumber(from) && isNumber(to) ? { kind, from, to } : null;
    case 'relative':
    case 'variables':
      return isText(from) && isText(to) ? { kind, from, to } : null;
    case 'sameWeekday':
      return isNumber(weeks) ? { kind, weeks } : null;
    case 'annotations':
      return isText(tag) ? { kind, tag } : null;
    default:
      return null;
  }
}

function readExclusions(without: unknown): Exclusion[] | null {
  if (!Array.isArray(without) || without.length > MOST_EXCLUSIONS) {
    return null;
  }
  const exclusions = without.map((pair: unknown) => {
    const [from, to, ...rest]: unknown[] = Array.isArray(pair) ? pair : [];
    return isNumber(from) && isNumber(to) && from < to && rest.length === 0 ? { from, to } : null;
  });
  return exclusions.every((exclusion) => exclusion !== null) ? exclusions : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}
