import { type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useTheme2, type UPlotConfigBuilder } from '@grafana/ui';
import React, { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Label, LabelDraft, LabelMatch } from '../../../annotations';
import { labelLook } from '../../labels/labelLook';
import { kindName, spanText } from '../../labels/labelWords';
import { PLAIN_TEXT } from '../../plainText';
import { snapped, type StepGrid } from '../../window/stepGrid';
import type { Stretch } from '../../window/stretchEdits';
import type { LanePosition } from '../lanes';
import { StretchControls } from '../picker/StretchControls';
import { useDraft } from '../picker/useDraft';
import { timeAt, usePlotFrame, type PlotFrame } from '../picker/usePlotFrame';
import { DraftBand } from './DraftBand';
import { IncidentHandles } from './IncidentHandles';
import { LabelLane } from './LabelLane';
import { useAnnotateGestures } from './useAnnotateGestures';

export interface ChartLabelsProps {
  labels: readonly Label[];
  match: LabelMatch;
  opener: (label: Label) => (() => void) | null;
  /** What is being written; null while nothing is. */
  draft: LabelDraft | null;
  /** The draft's ends were moved on the chart. */
  onMoved: (stretch: Stretch) => void;
  /** The three are null where nobody may annotate. */
  onDrawn: ((stretch: Stretch) => void) | null;
  onIncident: ((index: number) => void) | null;
  /** The incidents from their first row to their last. */
  spans: readonly Stretch[];
  /** Where the pointer is on the chart; null = elsewhere. Written to. */
  pointerTime: React.MutableRefObject<number | null>;
}

interface Props extends ChartLabelsProps {
  config: UPlotConfigBuilder;
  /** The lane of the labels; null while there are none. */
  position: LanePosition | null;
  /** As the chart shades them. */
  incidents: readonly Stretch[];
  timeZone: TimeZone;
  grid: StepGrid;
  loaded: Stretch;
}

/** Labels on the chart: their lane, the gestures that make one, and the handles of the one that is being written. */
export function ChartLabels(props: Props) {
  const { config, position, incidents, labels, match, opener, draft, onMoved, onDrawn, onIncident, pointerTime } =
    props;
  const { timeZone, grid, loaded, spans } = props;
  const theme = useTheme2();
  const frame = usePlotFrame(config);
  const drafting = useDraft<'label'>({
    frame,
    grid,
    loaded,
    onDone: ({ stretch }) => (draft ? onMoved(stretch) : onDrawn?.(stretch)),
  });
  useAnnotateGestures({
    frame,
    incidents,
    drag: drafting.drag,
    onIncident,
    onMoment: (time) => onDrawn?.({ from: snapped(time, grid), to: snapped(time, grid) }),
  });
  usePointerTime(frame, pointerTime);
  const stretch = drafting.draft?.stretch ?? draft;
  const { color } = labelLook({ kind: draft?.kind ?? 'incident', source: NO_SOURCE }, theme);
  const name = kindName(draft?.kind ?? 'incident');
  return (
    <>
      <DraftBand config={config} stretch={stretch} color={color} />
      {frame &&
        createPortal(
          <div onKeyDown={keepFromPlot} onKeyUp={keepFromPlot}>
            {onIncident && (
              <IncidentHandles
                frame={frame}
                incidents={incidents}
                spans={spans}
                states={match.incidents}
                timeZone={timeZone}
                onIncident={onIncident}
              />
            )}
            {position && (
              <LabelLane
                frame={frame}
                position={position}
                labels={labels}
                match={match}
                timeZone={timeZone}
                opener={opener}
              />
            )}
            {draft && stretch && (
              <StretchControls
                target="label"
                stretch={stretch}
                names={{
                  label: name,
                  grip: t('labels.draft.grip', 'Annotation {{span}}', {
                    span: spanText(stretch, timeZone),
                    ...PLAIN_TEXT,
                  }),
                  from: t('labels.draft.from', 'Start of the annotation'),
                  to: t('labels.draft.to', 'End of the annotation'),
                }}
                frame={frame}
                grid={grid}
                loaded={loaded}
                timeZone={timeZone}
                drafting={drafting}
              />
            )}
          </div>,
          frame.plot.over
        )}
    </>
  );
}

const NO_SOURCE = { origin: 'panel', query: '', dashboardUid: '', panelId: 0, login: '', token: '' } as const;

/** Writes down the time under the pointer; null once it has left the plot. */
function usePointerTime(frame: PlotFrame | null, pointerTime: React.MutableRefObject<number | null>): void {
  useEffect(() => {
    if (!frame) {
      return;
    }
    const { over } = frame.plot;
    const onMove = (event: PointerEvent) => {
      pointerTime.current = timeAt(event.clientX, frame);
    };
    const onLeave = () => {
      pointerTime.current = null;
    };
    over.addEventListener('pointermove', onMove);
    over.addEventListener('pointerleave', onLeave);
    return () => {
      over.removeEventListener('pointermove', onMove);
      over.removeEventListener('pointerleave', onLeave);
    };
  }, [frame, pointerTime]);
}

const PLOT_KEYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Shift', ' ', 'Enter']);

/** Grafana's KeyboardPlugin listens further out: it would move the cursor, and keep Space from pressing a button. */
function keepFromPlot(event: React.KeyboardEvent): void {
  if (PLOT_KEYS.has(event.key)) {
    event.stopPropagation();
  }
}
