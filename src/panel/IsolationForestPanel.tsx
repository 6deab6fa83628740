import { type PanelProps } from '@grafana/data';
import { usePanelContext, useTheme2 } from '@grafana/ui';
import React, { useEffect, useMemo, useRef, useState } from 'react';
import { intervalText } from '../data';
import type { JudgedIncident } from '../detection';
import type { EditorState, PanelOptions } from '../options';
import { doctorMessages } from './doctorMessages';
import { EntityStage } from './entities/EntityStage';
import { entityTitle } from './entities/entityTitle';
import { IncidentList } from './IncidentList';
import { AnnotateMenu } from './labels/AnnotateMenu';
import { LabelPane } from './labels/LabelPane';
import { layOutPane } from './labels/paneLayout';
import { useLabelling } from './labels/useLabelling';
import { useLabels } from './labels/useLabels';
import { useSuppression } from './labels/useSuppression';
import { signalsMessage } from './messages';
import { notices, problemOf, staleMessage } from './notices';
import { PanelChart } from './PanelChart';
import { PanelToolbar, TOOLBAR_SPACING } from './PanelToolbar';
import { ProblemView } from './ProblemView';
import { ReportAction } from './report/ReportAction';
import { SensitivityButton } from './sensitivity/SensitivityButton';
import { useSensitivity } from './sensitivity/useSensitivity';
import { summarise } from './summary';
import { UnsavedWindow } from './UnsavedWindow';
import { useDelayed } from './useDelayed';
import { useDetection, type DetectionState } from './useDetection';
import { useDoctor } from './useDoctor';
import { useIsEdited } from './useIsEdited';
import { useOptionsChange } from './useOptionsChange';
import { usePicking } from './usePicking';
import { useWhyFormats } from './why/useWhyFormats';
import type { Choice } from './window/history';
import { extendBy, remedyFor } from './window/remedies';
import { usePreview } from './window/usePreview';
import { useWindowEditing, type WindowEditing } from './window/useWindowEditing';
import { KEYS_ATTRIBUTE, useWindowKeys } from './window/useWindowKeys';

/** Narrower than this the toolbar's button shows its icon only, in the theme's spacing units. */
const COMPACT_SPACING = 75;
/** Lower than this there is no room for a toolbar, in the theme's spacing units. */
const LOW_SPACING = 18;
const SHOW_BUSY_AFTER_MS = 300;
const NO_INCIDENTS: JudgedIncident[] = [];

/** The panel: the dashboard's signals with their anomalies, and the training window to be picked. */
export function IsolationForestPanel(props: PanelProps<PanelOptions>) {
  const { data, options, timeZone, width, height, onOptionsChange, replaceVariables } = props;
  const theme = useTheme2();
  const isEdited = useIsEdited(props.id);
  const panelId = props.id;
  const changeOptions = useOptionsChange(options, onOptionsChange);
  const editing = useWindowEditing({ panelId, options, onChoice: changeOptions, isEdited });
  const onThresholdChange = (changed: PanelOptions['threshold']) => changeOptions({ threshold: changed });
  const sensitivity = useSensitivity({ panelId, options, onThresholdChange, isEdited });
  const onLabelsChange = (changed: PanelOptions['labels']) => changeOptions({ labels: changed });
  const suppression = useSuppression({ panelId, options: options.labels, onLabelsChange, isEdited });
  const { options: labelOptions } = suppression;
  const { threshold } = sensitivity;
  const [draft, setDraft] = useState<Choice | null>(null);
  const [preview, setPreview] = useState<Choice | null>(null);
  const choice = preview ?? editing.choice;
  const effective = useMemo(
    () => ({ ...options, ...choice, threshold, labels: labelOptions }),
    [options, choice, threshold, labelOptions]
  );
  const known = useLabels(data.annotations, props.timeRange);
  const { labels } = known;
  const state = useDetection({ data, options: effective, labels, panelId, timeZone, replaceVariables });
  usePreview({ draft, busy: state.busy, tookMs: state.tookMs, onPreview: setPreview });
  const [picking, setPicking] = usePicking();
  const busy = useDelayed(state.busy, SHOW_BUSY_AFTER_MS);
  const panel = useRef<HTMLDivElement>(null);
  const doctor = useDoctorMessages(props, state, editing);
  useEditorState(state, timeZone);
  const formats = useWhyFormats(state.signals.kind === 'signals' ? state.signals : null, timeZone);
  const subject = state.entities.length > 1 ? entityTitle(state.shown) : undefined;
  const named = useMemo(() => ({ ...formats, subject }), [formats, subject]);
  const incidents = state.verdicts?.incidents ?? NO_INCIDENTS;
  const labelling = useLabelling({ props, incidents, detection: state.detection, formats: named, known });
  useWindowKeys(panel, {
    onToggle: () => setPicking(!picking),
    onAnnotate: labelling.access.kind === 'allowed' ? labelling.annotateHere : null,
    undo: editing.undo,
    redo: editing.redo,
  });

  if (state.signals.kind === 'problem') {
    const [message = signalsMessage(state.signals.problem)] = state.failures;
    return <ProblemView {...message} width={width} height={height} />;
  }
  const unit = theme.spacing.gridSize;
  const withToolbar = height >= LOW_SPACING * unit;
  const toolbarHeight = withToolbar ? TOOLBAR_SPACING * unit : 0;
  const { detection, verdicts } = state;
  const compact = width < COMPACT_SPACING * unit;
  const problem = problemOf(state);
  const onExtend = (byMs: number) => {
    if (detection) {
      editing.choose(extendBy(byMs, { choice: editing.choice, window: detection.window }));
    }
  };
  const below = { width, height: height - toolbarHeight };
  const writes = labelling.annotating.state.mode !== 'closed';
  const layout = writes ? layOutPane({ ...below, unit }) : { direction: 'row' as const, chart: below, pane: null };
  return (
    <div ref={panel} {...{ [KEYS_ATTRIBUTE]: '' }}>
      {withToolbar && (
        <PanelToolbar
          summary={detection && verdicts ? summarise({ ...state, detection, verdicts, timeZone }) : ''}
          stale={state.staleSince === null ? null : staleMessage(state.staleSince, timeZone)}
          problem={problem}
          finding={doctor.find(({ severity }) => severity === 'warning') ?? null}
          notices={[
            // The line has no room for all of it.
            ...(compact && problem ? [{ ...problem, title: `${problem.title}.` }] : []),
            ...notices(state, { timeZone, linkProblem: editing.linkProblem, onExtend }),
            ...doctor,
          ]}
          busy={busy}
          progress={state.progress}
          cancel={state.cancel}
          resume={state.resume}
          picking={picking}
          onPickingChange={setPicking}
          undo={editing.undo}
          redo={editing.redo}
          actions={
            <>
              {verdicts && <SensitivityButton {...{ panelId, sensitivity, verdicts, compact }} />}
              <AnnotateMenu
                access={labelling.access}
                incidents={incidents}
                timeZone={timeZone}
                compact={compact}
                onIncident={labelling.annotate}
                onAll={labelling.annotateAll}
                onNew={labelling.annotateNew}
              />
              {detection && verdicts && (
                <ReportAction
                  {...{ detection, verdicts, labelling, formats, compact }}
                  title={props.title}
                  labels={state.labels}
                  model={effective}
                  incidents={options.incidents}
                  threshold={sensitivity}
                  suppression={suppression}
                  panelId={panelId}
                  onZoom={props.onChangeTimeRange}
                />
              )}
            </>
          }
          unsaved={editing.unsaved && <UnsavedWindow panelId={panelId} onReset={editing.unsaved.reset} />}
          compact={compact}
        />
      )}
      <div style={{ display: 'flex', flexDirection: layout.direction }}>
        {layout.chart.height > 0 && (
          <EntityStage
            {...state}
            {...layout.chart}
            view={options.entities.view}
            formats={formats}
            timeRange={props.timeRange}
          >
            {(chartWidth, chartHeight) => (
              <PanelChart
                {...props}
                width={chartWidth}
                height={chartHeight}
                state={state}
                picking={picking}
                editing={editing}
                onDraft={setDraft}
                formats={named}
                labelling={labelling.chart}
                onPicked={() => setPicking(false)}
              />
            )}
          </EntityStage>
        )}
        {layout.pane && <LabelPane {...layout.pane} labelling={labelling} timeZone={timeZone} />}
      </div>
      {verdicts && <IncidentList entities={state.entities} formats={formats} />}
    </div>
  );
}

/** What the doctor says, with ways out that choose another window or cut something out of it. */
function useDoctorMessages(
  { timeZone, timeRange }: PanelProps<PanelOptions>,
  { prepared, detection }: DetectionState,
  { choice, choose }: WindowEditing
) {
  const examined = prepared ?? detection;
  const findings = useDoctor(examined, timeZone);
  return useMemo(() => {
    const shown = { from: timeRange.from.valueOf(), to: timeRange.to.valueOf() };
    return doctorMessages(findings, {
      timeZone,
      remedyOf: (finding) => examined && remedyFor(finding, { choice, window: examined.window, shown }),
      onChoose: choose,
    });
  }, [findings, timeZone, timeRange, examined, choice, choose]);
}

/** Tells the editors in the options pane which window is in use. */
function useEditorState({ training, detection, entities }: DetectionState, timeZone: string): void {
  const { onInstanceStateChange } = usePanelContext();
  const { from, to } = ('window' in training && training.window) || { from: undefined, to: undefined };
  // Features that gave way in a short window can't be chosen from: these are not the chosen set's.
  const featureNames = detection?.scores.featureFallback ? undefined : detection?.scores.availableFeatures;
  const incidents = detection ? entities.reduce((sum, entity) => sum + entity.incidents.length, 0) : undefined;
  const modelStep = training.status === 'ready' ? intervalText(training.stepMs) : undefined;
  useEffect(() => {
    const editorState: EditorState = {
      timeZone,
      featureNames,
      incidents,
      modelStep,
      resolvedWindow: from === undefined || to === undefined ? undefined : { from, to },
    };
    onInstanceStateChange?.(editorState);
  }, [onInstanceStateChange, timeZone, from, to, featureNames, incidents, modelStep]);
}
