import { type PanelProps } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { PanelOptions } from '../options';
import { prepareChart } from './chart/chartModel';
import { chartSignals } from './chart/chartSignals';
import { DetectionChart } from './chart/DetectionChart';
import { widened, type Stretch } from './chart/overlays/bands';
import { truthIncidents } from './truthIncidents';
import type { DetectionState } from './useDetection';

interface Props extends PanelProps<PanelOptions> {
  state: DetectionState;
  picking: boolean;
  onPick: (stretch: Stretch) => void;
}

/** The finished detection's picture; while the first one is worked on, the signals alone. */
export function PanelChart({ state, picking, onPick, ...props }: Props) {
  const theme = useTheme2();
  const { errorsAsRatio } = props.options;
  const { detection, verdicts } = state;
  const loaded = state.signals.kind === 'signals' ? state.signals : null;
  const signals = detection?.signals ?? loaded;
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
  const incidents = useMemo(
    () =>
      signals && verdicts
        ? verdicts.incidents.map(({ start, end }) => widened({ from: start, to: end }, signals.stepMs))
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
  const training = 'window' in state.training ? (state.training.window ?? null) : null;
  return (
    model && (
      <DetectionChart
        width={props.width}
        height={props.height}
        model={model}
        verdicts={verdicts}
        incidents={incidents}
        truth={truth}
        training={training}
        options={props.options}
        timeRange={props.timeRange}
        timeZone={props.timeZone}
        picking={picking}
        onPick={onPick}
        onZoom={props.onChangeTimeRange}
      />
    )
  );
}
