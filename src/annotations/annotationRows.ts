import type { DataFrame } from '@grafana/data';
import type { Annotation } from './annotation';

/** The rows of a panel's annotation frames as annotations; a row without a time is none, nor are exemplars. */
export function annotationRows(frames: readonly DataFrame[]): Annotation[] {
  return frames.filter(({ name }) => name !== 'exemplar').flatMap(rowsOf);
}

function rowsOf(frame: DataFrame): Annotation[] {
  const columns = new Map(frame.fields.map((field) => [field.name, field.values]));
  return Array.from({ length: frame.length }, (_, row) => {
    const value = (name: string): unknown => columns.get(name)?.[row];
    const text = (name: string) => (typeof value(name) === 'string' ? String(value(name)) : undefined);
    const number = (name: string) => (Number.isFinite(Number(value(name))) ? Number(value(name)) : undefined);
    const id = value('id');
    return {
      id: typeof id === 'number' || typeof id === 'string' ? id : undefined,
      time: value('time') == null ? NaN : Number(value('time')),
      timeEnd: number('timeEnd'),
      alertId: number('alertId'),
      alertName: text('alertName'),
      dashboardUID: text('dashboardUID'),
      panelId: number('panelId'),
      newState: text('newState'),
      prevState: text('prevState'),
      title: text('title'),
      text: text('text'),
      login: text('login'),
      tags: tagsOf(value('tags')),
      data: value('data'),
      source: { name: nameOf(value('source')) },
    };
  }).filter(({ time }) => Number.isFinite(time));
}

/** Grafana gives a list; annotation frames of data sources have text with commas, too. */
function tagsOf(value: unknown): string[] {
  const tags = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return tags.map((tag) => String(tag).trim()).filter((tag) => tag !== '');
}

function nameOf(source: unknown): string | undefined {
  const name = typeof source === 'object' && source !== null && 'name' in source ? source.name : undefined;
  return typeof name === 'string' ? name : undefined;
}
