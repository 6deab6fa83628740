import { type DataFrame, type Field } from '@grafana/data';
import { type Column } from './columns';
import { seriesId } from './seriesId';
import { isStatusKey, statusOfLabels } from './statusClass';

// Taken out of the loops' way: a lookup of a global is slow where the realm intercepts it, as jsdom's does.
const isMissing = Number.isNaN;

/** A column with its values on the common axis. */
export interface AlignedColumn extends Column {
  values: Float64Array;
  /** The columns that were added up; one for every column that counts no status code. */
  members: Column[];
  /** The query and entity whose status classes this column counts one of. */
  family?: string;
}

/**
 * Adds up the codes of one status class (500, 502, 503) of the same query and entity, into one column a class. A code
 * without a value counts 0 wherever any other code of that query and entity has one: counters appear with the first
 * response of their code, so a healthy hour simply has no 5xx series. Missing where all of them are missing.
 */
export function addUpStatusCodes(columns: readonly AlignedColumn[]): {
  columns: AlignedColumn[];
  /** Rows in which a whole class had no value and counted 0. */
  filledRows: number;
} {
  const groups = new Map<string, AlignedColumn[]>();
  const families = new Map<string, AlignedColumn[]>();
  for (const column of columns) {
    const ids = familyIds(column);
    const group = ids ? `${column.role} ${ids.statusClass}` : column.id;
    groups.set(group, [...(groups.get(group) ?? []), column]);
    if (ids) {
      families.set(ids.family, [...(families.get(ids.family) ?? []), column]);
    }
  }
  const presence = new Map([...families].map(([family, members]) => [family, anyPresent(members)]));

  let filledRows = 0;
  const added = [...groups.values()].map((members): AlignedColumn => {
    const ids = familyIds(members[0]);
    if (!ids) {
      return members[0];
    }
    const present = presence.get(ids.family)!;
    const own = anyPresent(members);
    const values = new Float64Array(present.length).fill(NaN);
    for (let row = 0; row < values.length; row++) {
      if (present[row] === 1) {
        values[row] = members.reduce((sum, member) => sum + (member.values[row] || 0), 0);
        filledRows += own[row] === 1 ? 0 : 1;
      }
    }
    const name = members.length > 1 ? classNameOf(members[0]) : members[0].name;
    return { ...members[0], id: ids.statusClass, name, values, members, family: ids.family };
  });
  return { columns: added, filledRows };
}

function familyIds(column: Column): { statusClass: string; family: string } | undefined {
  const status = statusOfLabels(column.field.labels);
  if (!status || column.statusClass !== status.statusClass || column.role === 'errorRatio') {
    return undefined;
  }
  const others = Object.fromEntries(Object.entries(column.field.labels ?? {}).filter(([key]) => !isStatusKey(key)));
  return {
    statusClass: idWithLabels(column, { ...others, [status.key]: status.statusClass }),
    family: idWithLabels(column, { ...others, [status.key]: '*' }),
  };
}

function idWithLabels({ field, frame }: { field: Field; frame: DataFrame }, labels: Record<string, string>): string {
  return seriesId({ refId: frame.refId, fieldName: field.name, labels });
}

/** `lb a 503` becomes `lb a 5xx`; a name without the code gets the class behind it. */
function classNameOf({ name, field, statusClass }: Column): string {
  const code = statusOfLabels(field.labels)?.value ?? '';
  const withClass = name.replace(new RegExp(`(?<![\\p{L}\\d])${code}(?![\\p{L}\\d])`, 'u'), `${statusClass}`);
  return withClass === name && code !== statusClass ? `${name} ${statusClass}` : withClass;
}

function anyPresent(columns: readonly AlignedColumn[]): Uint8Array {
  const present = new Uint8Array(columns[0].values.length);
  for (const { values } of columns) {
    for (let row = 0; row < values.length; row++) {
      present[row] |= isMissing(values[row]) ? 0 : 1;
    }
  }
  return present;
}
