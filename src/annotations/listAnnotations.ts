import type { Annotation } from './annotation';
import { annotationApi, type AnnotationQuery } from './annotationApi';

/** Asked for at a time; Grafana's own default is 100. */
const PAGE = 1000;
/** A range that holds more than a page is halved so many times at most. */
const MOST_HALVINGS = 12;

export interface AnnotationList {
  /** Newest end first, as Grafana orders them; each once. */
  annotations: Annotation[];
  /** More lie in some moment than can be asked for: the list has a part of them. */
  truncated: boolean;
}

/**
 * All annotations of a time range, of a dashboard or with tags. Grafana knows no pages: a range that fills one is asked for in
 * halves.
 * @throws AnnotationError
 */
export async function listAnnotations(query: Omit<AnnotationQuery, 'limit'>): Promise<AnnotationList> {
  const found = new Map<string, Annotation>();
  const truncated = await collect({ ...query, limit: PAGE }, MOST_HALVINGS, found);
  const annotations = [...found.values()].sort((a, b) => endOf(b) - endOf(a) || b.time - a.time);
  return { annotations, truncated };
}

async function collect(query: AnnotationQuery, halvings: number, found: Map<string, Annotation>): Promise<boolean> {
  const page = await annotationApi.find(query);
  page.forEach((annotation) => found.set(String(annotation.id), annotation));
  if (page.length < PAGE) {
    return false;
  }
  const middle = Math.floor((query.from + query.to) / 2);
  if (halvings === 0 || middle >= query.to || middle < query.from) {
    return true;
  }
  const earlier = await collect({ ...query, to: middle }, halvings - 1, found);
  const later = await collect({ ...query, from: middle + 1 }, halvings - 1, found);
  return earlier || later;
}

function endOf({ time, timeEnd }: Annotation): number {
  return timeEnd || time;
}
