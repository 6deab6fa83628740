import { css, cx } from '@emotion/css';
import { type GrafanaTheme2, type IconName, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { IncidentState } from '../../../annotations';
import { spanText } from '../../labels/labelWords';
import { PLAIN_TEXT } from '../../plainText';
import type { Stretch } from '../../window/stretchEdits';
import { positionOf, type PlotFrame } from '../picker/usePlotFrame';

interface Props {
  frame: PlotFrame;
  /** As the chart shades them. */
  incidents: readonly Stretch[];
  /** From their first row to their last. */
  spans: readonly Stretch[];
  states: readonly IncidentState[];
  timeZone: TimeZone;
  onIncident: (index: number) => void;
}

/** More than this nobody tabs through; a click into the band works for every one. */
const MOST = 50;
const NARROWEST = 12;

/** A handle at the top of every incident's band, by which it is annotated with the keyboard too; it shows what people say of it. */
export function IncidentHandles({ frame, incidents, spans, states, timeZone, onIncident }: Props) {
  const styles = useStyles2(getStyles);
  const inView = incidents
    .map((incident, index) => ({ incident, index }))
    .filter(({ incident: { from, to } }) => to >= frame.from && from <= frame.to);
  return inView.slice(-MOST).map(({ incident, index }) => {
    const left = Math.max(0, positionOf(incident.from, frame));
    const right = Math.min(frame.width, positionOf(incident.to, frame));
    const width = Math.max(NARROWEST, right - left);
    const state = states[index] ?? 'unlabelled';
    const icon = iconOf(state);
    const span = spanText(spans[index], timeZone);
    return (
      <button
        key={index}
        type="button"
        className={cx(styles.handle, state !== 'unlabelled' && styles.labelled)}
        style={{ left: (left + right) / 2, width }}
        aria-label={nameOf(state, span)}
        onClick={() => onIncident(index)}
      >
        {icon && <Icon name={icon} size="xs" aria-hidden />}
      </button>
    );
  });
}

function iconOf(state: IncidentState): IconName | null {
  switch (state) {
    case 'caught':
      return 'check';
    case 'false-alarm':
      return 'bell-slash';
    case 'explained':
      return 'comment-alt';
    case 'unlabelled':
      return null;
  }
}

function nameOf(state: IncidentState, span: string): string {
  const words = { span, ...PLAIN_TEXT };
  switch (state) {
    case 'caught':
      return t('labels.incident.caught', 'Annotate the incident {{span}}, labelled an incident', words);
    case 'false-alarm':
      return t('labels.incident.false-alarm', 'Annotate the incident {{span}}, labelled a false alarm', words);
    case 'explained':
      return t('labels.incident.explained', 'Annotate the incident {{span}}, labelled otherwise', words);
    case 'unlabelled':
      return t('labels.incident.unlabelled', 'Annotate the incident {{span}}', words);
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  handle: css({
    position: 'absolute',
    top: 0,
    height: theme.spacing(1.75),
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
    padding: 0,
    border: 'none',
    transform: 'translateX(-50%)',
    background: 'transparent',
    color: theme.colors.text.primary,
    cursor: 'pointer',
    '&:hover': { background: theme.colors.action.hover },
    '&:focus-visible': {
      outline: `${theme.spacing(0.25)} solid ${theme.colors.primary.main}`,
      outlineOffset: theme.spacing(-0.25),
    },
  }),
  labelled: css({ background: theme.colors.background.elevated, opacity: 0.9 }),
});
