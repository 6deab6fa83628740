import { type TimeZone } from '@grafana/data';
import type { UPlotConfigBuilder } from '@grafana/ui';
import React, { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { withDraft, withStretch } from '../../window/choiceEdits';
import { merged } from '../../window/exclusions';
import type { Choice } from '../../window/history';
import { rowCount } from '../../window/rowCount';
import type { StepGrid } from '../../window/stepGrid';
import type { Stretch } from '../../window/stretchEdits';
import { ExclusionBands } from '../overlays/ExclusionBands';
import { RuleCutBands } from '../overlays/RuleCutBands';
import { TrainingBand } from '../overlays/TrainingBand';
import type { OverlayPalette } from '../palette';
import { ExclusionControls } from './ExclusionControls';
import { Readout } from './Readout';
import { useDraft } from './useDraft';
import { useDrawing } from './useDrawing';
import { positionOf, usePlotFrame } from './usePlotFrame';
import { WindowControls } from './WindowControls';

export interface PickerProps {
  /** Where the training window lies; null while it is not known or not to be shown. */
  window: Stretch | null;
  choice: Choice;
  /** What rules leave out of the window, beside the choice's exclusions. */
  ruleCuts: readonly Stretch[];
  onChoose: (choice: Choice) => void;
  /** Told what the edit in progress would choose, and null once it is over. */
  onDraft: (choice: Choice | null) => void;
  /** While true, a drag over the plot draws the window. */
  picking: boolean;
  /** The loaded rows' times. */
  times: ArrayLike<number>;
  grid: StepGrid;
  /** What the edges can be moved over. */
  loaded: Stretch;
}

interface Props extends PickerProps {
  config: UPlotConfigBuilder;
  palette: OverlayPalette;
  timeZone: TimeZone;
}

/** The training window and its exclusions: painted under the series, with handles to work on them over the plot. */
export function WindowPicker(props: Props) {
  const { config, palette, timeZone, window, choice, ruleCuts, onChoose, onDraft, picking, times, grid, loaded } =
    props;
  const frame = usePlotFrame(config);
  const drafting = useDraft({
    frame,
    grid,
    loaded,
    onDone: ({ target, stretch }) => onChoose(withStretch(choice, target, stretch)),
  });
  const { draft } = drafting;
  useDrawing({ frame, picking, drag: drafting.drag });

  useEffect(() => onDraft(draft && withStretch(choice, draft.target, draft.stretch)), [draft, choice, onDraft]);

  const shownWindow = draft?.target === 'window' ? draft.stretch : window;
  const exclusions = useMemo(
    () => (draft ? withDraft(choice.exclusions, draft.target, draft.stretch) : choice.exclusions),
    [choice.exclusions, draft]
  );
  const controls = frame && { frame, grid, loaded, timeZone, drafting, choice, onChoose };
  return (
    <>
      <TrainingBand config={config} window={shownWindow} palette={palette} />
      <RuleCutBands config={config} cuts={shownWindow ? ruleCuts : NO_CUTS} palette={palette} />
      <ExclusionBands config={config} exclusions={exclusions} palette={palette} />
      {controls &&
        createPortal(
          // While the window is drawn, a drag that begins on a handle draws too.
          <div onKeyDown={keepFromPlot} onKeyUp={keepFromPlot} style={{ pointerEvents: picking ? 'none' : 'auto' }}>
            {shownWindow && <WindowControls {...controls} stretch={shownWindow} />}
            <ExclusionControls {...controls} exclusions={exclusions.slice(0, choice.exclusions.length)} />
            {draft && (
              <Readout
                stretch={draft.stretch}
                rows={rowCount(draft.stretch, {
                  times,
                  grid,
                  exclusions: draft.target === 'window' ? merged([...choice.exclusions, ...ruleCuts]) : [],
                })}
                isExclusion={draft.target !== 'window'}
                becomesFixed={draft.target === 'window' && choice.trainingWindow.kind !== 'absolute'}
                timeZone={timeZone}
                middle={positionOf((draft.stretch.from + draft.stretch.to) / 2, controls.frame)}
              />
            )}
          </div>,
          controls.frame.plot.over
        )}
    </>
  );
}

const NO_CUTS: readonly Stretch[] = [];

const PLOT_KEYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Shift', ' ']);

/** Grafana's KeyboardPlugin listens further out: it would move the cursor, and keep Space from pressing a button. */
function keepFromPlot(event: React.KeyboardEvent): void {
  if (PLOT_KEYS.has(event.key)) {
    event.stopPropagation();
  }
}
