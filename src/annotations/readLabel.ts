import type { Annotation } from './annotation';
import type { Label, LabelOrigin } from './label';
import { readData } from './labelData';
import { readTags } from './labelTags';
import { readText, readTextAlone, safeLink } from './labelText';

/**
 * What an annotation says. Tags count for more than `data`: people see and edit them. Text that this plugin did not write is
 * taken as it is, markup and all.
 */
export function readLabel(annotation: Annotation): Label {
  const { id, text = '', title = '', timeEnd } = annotation;
  const time = Number(annotation.time);
  const tags = readTags(annotation.tags ?? []);
  const data = readData(annotation.data);
  const isOurs = tags.isOurs || data !== null;
  const words = !isOurs
    ? { text: [title, text].filter((part) => part !== '').join('\n'), link: '' }
    : data
      ? readText(text, data.link)
      : readTextAlone(text);
  return {
    id: hasId(id) ? String(id) : '',
    kind: tags.kind ?? data?.kind ?? null,
    from: time,
    to: Math.max(time, Number(timeEnd) || time),
    text: words.text,
    link: safeLink(words.link) ?? '',
    severity: tags.severity ?? data?.severity ?? null,
    tags: tags.tags,
    source: {
      origin: isOurs ? 'panel' : originOf(annotation),
      query: annotation.source?.name ?? '',
      dashboardUid: annotation.dashboardUID ?? '',
      panelId: annotation.panelId ?? 0,
      login: annotation.login ?? '',
      token: data?.token ?? '',
    },
  };
}

function originOf({ id, alertId, newState }: Annotation): LabelOrigin {
  if (alertId || newState) {
    return 'alert';
  }
  return hasId(id) ? 'grafana' : 'query';
}

/** Grafana gives 0 to what isn't in its database. */
function hasId(id: Annotation['id']): boolean {
  return id !== undefined && id !== null && id !== '' && Number(id) !== 0;
}
