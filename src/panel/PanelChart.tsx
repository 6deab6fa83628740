import { type PanelProps, type TimeRange } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { matchLabels } from '../annotations';
import type { Signals } from '../data';
import type { PanelOptions } from '../options';
import { prepareChart } from './chart/chartModel';
import { chartSignals } from './chart/chartSignals';
import { DetectionChart } from './chart/DetectionChart';
import type { ChartLabelsProps } from './chart/labels/ChartLabels';
import { widened, type Stretch } from './chart/overlays/bands';
import { restSeries } from './chart/restSeries';
import { truthIncidents } from './truthIncidents';
import type { DetectionState } from './useDetection';
import type { WhyFormats } from './why/whyText';
import type { Choice } from './window/history';
import { gridOf } from './window/stepGrid';
import type { WindowEditing } from './window/useWindowEditing';

interface Props extends PanelProps<PanelOptions> {
  state: DetectionState;
  picking: boolean;
  editing: WindowEditing;
  /** Told what the edit in progress would choose. */
  onDraft: (choice: Choice | null) => void;
  formats: WhyFormats;
  labelling: Omit<ChartLabelsProps, 'match'>;
  /** The window was drawn or changed: picking is over. */
  onPicked: () => void;
}

/** The finished detection's picture; while the first one is worked on, the signals alone. */
export function PanelChart({ state, picking, editing, onDraft, formats, labelling, onPicked, ...props }: Props) {
  const theme = useTheme2();
  const { errorsAsRatio } = props.options;
  const { detection, verdicts } = state;
  const signals = state.shownSignals;
  const model = useMemo(
    () =>
      signals &&
      prepareChart({
        times: signals.table.times,
        signals: chartSignals({ signals, errorsAsRatio, theme }),
        scores: verdicts?.scores ?? null,
        theme,
      }),
    [signals, verdicts, errorsAsRatio, theme]
  );
  const { entities, shown } = state;
  const { view } = props.options.entities;
  const rest = useMemo(
    () =>
      view === 'overlay'
        ? restSeries(
            entities.filter(({ entity }) => entity !== shown),
            { errorsAsRatio, theme }
          )
        : undefined,
    [view, entities, shown, errorsAsRatio, theme]
  );
  const incidents = useMemo(
    () =>
      signals && verdicts
        ? verdicts.incidents.map(({ start, end }) => widened({ from: start, to: end }, signals.stepMs))
        : [],
    [signals, verdicts]
  );
  const suppressed = useMemo(
    () =>
      signals && verdicts
        ? verdicts.suppressed.map(({ incident: { start, end } }) => widened({ from: start, to: end }, signals.stepMs))
        : [],
    [signals, verdicts]
  );
  const truth = useMemo(
    () =>
      signals?.truth
        ? truthIncidents(signals.table.times, signals.truth.values).map((run) => widened(run, signals.stepMs))
        : [],
    [signals]
  );
  const match = useMemo(() => matchLabels(incidents, labelling.labels), [incidents, labelling.labels]);
  const training = 'window' in state.training ? (state.training.window ?? null) : null;
  return (
    signals &&
    model && (
      <DetectionChart
        width={props.width}
        height={props.height}
        model={model}
        verdicts={verdicts}
        formats={formats}
        rest={rest}
        incidents={incidents}
        suppressed={suppressed}
        truth={truth}
        options={props.options}
        timeRange={props.timeRange}
        timeZone={props.timeZone}
        picker={{
          window: training,
          choice: editing.choice,
          ruleCuts: (state.prepared ?? detection)?.cuts.byRule ?? NO_CUTS,
          onChoose: (choice) => {
            onPicked();
            editing.choose(choice);
          },
          onDraft,
          picking,
          ...shownRows(signals, props.timeRange),
        }}
        labelling={{ ...labelling, match }}
        onZoom={props.onChangeTimeRange}
      />
    )
  );
}

const NO_CUTS: readonly Stretch[] = [];

/** What the picker has to know of the shown rows. The window may reach up to the end of the range, and take in the last row. */
function shownRows({ table: { times }, stepMs }: Signals, range: TimeRange) {
  const grid = gridOf(times, stepMs);
  const end = times.length > 0 ? times[times.length - 1] + grid.stepMs : 0;
  return { times, grid, loaded: { from: range.from.valueOf(), to: Math.max(range.to.valueOf(), end) } };
}
