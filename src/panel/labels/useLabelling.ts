import type { PanelProps } from '@grafana/data';
import { usePanelContext } from '@grafana/ui';
import { useRef } from 'react';
import { overlap, type Label, type LabelDraft } from '../../annotations';
import type { JudgedIncident } from '../../detection';
import type { PanelOptions } from '../../options';
import type { ChartLabelsProps } from '../chart/labels/ChartLabels';
import type { Detection } from '../useFit';
import type { WhyFormats } from '../why/whyText';
import { annotationAccess, type AnnotationAccess } from './annotationAccess';
import { incidentDraft, stretchDraft } from './incidentDraft';
import { useAnnotating, type Annotating } from './useAnnotating';
import type { Labels } from './useLabels';

export interface Labelling {
  access: AnnotationAccess;
  annotating: Annotating;
  /** Shows at once what was done: the label as it is now, null = it was removed. */
  change: Labels['change'];
  /** What the chart shows and does. */
  chart: Omit<ChartLabelsProps, 'match'>;
  annotate: (incident: JudgedIncident) => void;
  annotateAll: () => void;
  /** What the pointer is on, or else the last incident that nobody labelled. */
  annotateHere: () => void;
  /** A stretch in the middle of what is seen, to be moved and typed from there. */
  annotateNew: () => void;
}

interface Options {
  props: PanelProps<PanelOptions>;
  incidents: readonly JudgedIncident[];
  detection: Detection | null;
  formats: WhyFormats;
  /** From useLabels. */
  known: Labels;
}

/** How many steps a label has that nothing else gives a length. */
const STEPS = 5;
const FALLBACK_STEP_MS = 60_000;

/** Everything that has to do with labels: what is there, what may be done, and what is being written. */
export function useLabelling({ props, incidents, detection, formats, known }: Options): Labelling {
  const { data, id, timeRange } = props;
  const context = usePanelContext();
  const { labels, change } = known;
  const access = annotationAccess({ context, request: data.request, panelId: id });
  const annotating = useAnnotating(access, change);
  const pointerTime = useRef<number | null>(null);
  const stepMs = detection?.signals.stepMs ?? 0;
  const step = stepMs || FALLBACK_STEP_MS;
  const range = { from: timeRange.from.valueOf(), to: timeRange.to.valueOf() };
  const { state, open, openLabel, edit, openBatch } = annotating;

  const annotate = (incident: JudgedIncident) => open(incidentDraft(incident, formats));
  const annotateHere = () => {
    const time = pointerTime.current;
    const incident =
      time === null ? latestUnlabelled(incidents, labels) : incidents.find((one) => isIn(one, time, stepMs));
    if (incident) {
      annotate(incident);
    } else {
      open(stretchDraft(time === null ? middleOf(range, step) : stretchAt(time, step)));
    }
  };
  const drawn = ({ from, to }: { from: number; to: number }) => {
    const met = incidents.find(({ start, end }) => overlap({ from, to }, { from: start, to: end }));
    open(met ? { ...incidentDraft(met, formats), from, to } : stretchDraft({ from, to }));
  };

  const mayWrite = access.kind === 'allowed';
  const chart: Labelling['chart'] = {
    labels,
    draft: state.mode === 'form' ? state.draft : null,
    opener: (label) => (canOpen(label, access) ? () => openLabel(label) : null),
    onMoved: edit,
    onDrawn: mayWrite ? drawn : null,
    onIncident: mayWrite ? (index) => annotate(incidents[index]) : null,
    spans: incidents.map(({ start, end }) => ({ from: start, to: end })),
    pointerTime,
  };
  return {
    access,
    annotating,
    change,
    chart,
    annotate,
    annotateAll: () => openBatch(incidents.map((incident): LabelDraft => incidentDraft(incident, formats))),
    annotateHere,
    annotateNew: () => open(stretchDraft(middleOf(range, step))),
  };
}

/** Annotations of other dashboards, of the organisation, of queries and of alerts are for reading. */
function canOpen({ id, source }: Label, access: AnnotationAccess): boolean {
  return (
    access.kind === 'allowed' &&
    access.canEdit &&
    id !== '' &&
    source.origin !== 'alert' &&
    source.dashboardUid === access.place.dashboardUid
  );
}

function isIn({ start, end }: JudgedIncident, time: number, stepMs: number): boolean {
  return start - stepMs / 2 <= time && time <= end + stepMs / 2;
}

/** Where all have a label, the last one. */
function latestUnlabelled(incidents: readonly JudgedIncident[], labels: readonly Label[]): JudgedIncident | undefined {
  const isLabelled = ({ start, end }: JudgedIncident) =>
    labels.some((label) => overlap(label, { from: start, to: end }));
  return incidents.findLast((incident) => !isLabelled(incident)) ?? incidents.at(-1);
}

/** Ends at the time, on whole steps. */
function stretchAt(time: number, stepMs: number): { from: number; to: number } {
  const to = Math.floor(time / stepMs) * stepMs;
  return { from: to - STEPS * stepMs, to };
}

/** A tenth of the range, in its middle, on whole steps. */
function middleOf({ from, to }: { from: number; to: number }, stepMs: number): { from: number; to: number } {
  const start = Math.floor((from + 0.45 * (to - from)) / stepMs) * stepMs;
  return { from: start, to: start + Math.max(1, Math.round((0.1 * (to - from)) / stepMs)) * stepMs };
}
