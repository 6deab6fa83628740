import type { Severity } from '../detection';

/** What a person says of a stretch of time: the fixed list. */
export const LABEL_KINDS = ['incident', 'false-alarm', 'maintenance', 'deploy', 'known-good'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** How bad it was, worst first. */
export const SEVERITIES: readonly Severity[] = ['critical', 'major', 'minor'];

/**
 * Where a label comes from: `panel` = written by this plugin, `grafana` = another annotation of Grafana's, `alert` = the state
 * history of an alert rule, `query` = the query of a data source.
 */
export type LabelOrigin = 'panel' | 'grafana' | 'alert' | 'query';

export interface LabelSource {
  origin: LabelOrigin;
  /** The dashboard's annotation query that brought it; '' where it was asked from the API. */
  query: string;
  /** The dashboard it belongs to; '' = none that is known. */
  dashboardUid: string;
  /** The panel it belongs to; 0 = the whole dashboard. */
  panelId: number;
  /** Who wrote it; '' = not known. */
  login: string;
  /** The writer's own mark, by which a label that may have been written already is found; '' = none. */
  token: string;
}

/** What a person types. */
export interface LabelDraft {
  kind: LabelKind;
  /** Unix milliseconds. Both ends are in the stretch: `to` is the time of its last row. */
  from: number;
  to: number;
  text: string;
  severity: Severity | null;
  /** Without those that stand for kind, severity and plugin. */
  tags: string[];
  /** An http or https address; '' = none. */
  link: string;
}

/** An annotation as the panel understands it. */
export interface Label extends Omit<LabelDraft, 'kind'> {
  /** Grafana's id; '' where it has none and can't be changed. */
  id: string;
  /** Null = an annotation that says none of the five: a note. */
  kind: LabelKind | null;
  source: LabelSource;
}
