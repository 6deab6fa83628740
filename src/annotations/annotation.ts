/** An annotation as Grafana's HTTP API gives it, and as its rows in a panel's annotation frames have it. */
export interface Annotation {
  id?: number | string;
  alertId?: number;
  alertName?: string;
  dashboardUID?: string | null;
  panelId?: number;
  newState?: string;
  prevState?: string;
  /** Unix milliseconds. */
  time: number;
  /** The same as `time`, 0 or absent for a moment. */
  timeEnd?: number;
  title?: string;
  text?: string;
  tags?: string[];
  login?: string;
  data?: unknown;
  /** The dashboard's annotation query, on rows of a frame. */
  source?: { name?: string };
}

/** What Grafana is asked to keep. */
export interface AnnotationBody {
  dashboardUID: string;
  panelId: number;
  time: number;
  timeEnd: number;
  text: string;
  tags: string[];
  data: object;
}
