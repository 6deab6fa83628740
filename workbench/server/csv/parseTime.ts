/** How the time column of a CSV is written; decided once a file, so that one odd row can't shift its meaning. */
export type TimeFormat = 'epochSeconds' | 'epochMilliseconds' | 'iso';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;

/** Numbers of this size are times after 1973 and before 2286; smaller ones are counts, not times. */
const EPOCH_SECONDS = { from: 1e8, to: 1e10 };
const EPOCH_MILLISECONDS = { from: 1e11, to: 1e13 };

export function detectTimeFormat(text: string): TimeFormat | undefined {
  if (ISO.test(text.trim())) {
    return 'iso';
  }
  const number = epochNumber(text);
  if (number >= EPOCH_SECONDS.from && number < EPOCH_SECONDS.to) {
    return 'epochSeconds';
  }
  return number >= EPOCH_MILLISECONDS.from && number < EPOCH_MILLISECONDS.to ? 'epochMilliseconds' : undefined;
}

/** Unix milliseconds, or NaN where the text is not a time of this format. A time without a zone is UTC. */
export function parseTime(text: string, format: TimeFormat): number {
  switch (format) {
    case 'epochSeconds':
      return detectTimeFormat(text) === format ? Math.round(epochNumber(text) * 1000) : NaN;
    case 'epochMilliseconds':
      return detectTimeFormat(text) === format ? Math.round(epochNumber(text)) : NaN;
    case 'iso':
      return parseIso(text);
  }
}

export function hasZone(text: string): boolean {
  return ISO.exec(text.trim())?.[8] !== undefined;
}

function parseIso(text: string): number {
  const match = ISO.exec(text.trim());
  if (!match) {
    return NaN;
  }
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const fraction = match[7] ? Math.floor(Number(`0.${match[7]}`) * 1000) : 0;
  const time = Date.UTC(year, month - 1, day, hour, minute, second, fraction);
  const date = new Date(time);
  // Date.UTC rolls 30 February over into March; such a row is a mistake, not a time.
  const kept = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return kept ? time - zoneOffset(match[8]) : NaN;
}

function zoneOffset(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
  if (!match) {
    return 0;
  }
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}

function epochNumber(text: string): number {
  return /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : NaN;
}
