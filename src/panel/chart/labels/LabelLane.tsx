import { css, cx } from '@emotion/css';
import { type GrafanaTheme2, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, Tooltip, useStyles2, useTheme2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { Label, LabelMatch } from '../../../annotations';
import { LabelDetails } from '../../labels/LabelDetails';
import { labelLook, type LabelShape } from '../../labels/labelLook';
import { labelName, oneLine, spanText } from '../../labels/labelWords';
import { PLAIN_TEXT } from '../../plainText';
import type { LanePosition } from '../lanes';
import { positionOf, type PlotFrame } from '../picker/usePlotFrame';
import { packRows } from './packRows';

interface Props {
  frame: PlotFrame;
  position: LanePosition;
  labels: readonly Label[];
  match: LabelMatch;
  timeZone: TimeZone;
  /** Opens a label to be changed; null for those that can't be. */
  opener: (label: Label) => (() => void) | null;
}

/** More rows than this would be too thin to tell apart. */
const MOST_ROWS = 3;
/** No bar is narrower than this many CSS pixels, and an icon takes as many as the second. */
const NARROWEST = 6;
const ICON_WIDTH = 18;

/** What people said, in a lane of its own under the detections: a bar each, in its kind's colour and shape. */
export function LabelLane({ frame, position, labels, match, timeZone, opener }: Props) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const { rows, count } = useMemo(() => packRows(labels, MOST_ROWS), [labels]);
  const lane = { top: `${100 * (1 - position.top)}%`, height: `${100 * (position.top - position.bottom)}%` };
  return (
    <div className={styles.lane} style={lane} role="list" aria-label={t('labels.lane', 'Annotations')}>
      {labels.map((label, index) => {
        const left = Math.max(0, positionOf(label.from, frame));
        const width = Math.max(NARROWEST, Math.min(frame.width, positionOf(label.to, frame)) - left);
        if (label.to < frame.from || label.from > frame.to) {
          return null;
        }
        const { color, shape, icon } = labelLook(label, theme);
        const isMissed = match.missed.has(index);
        const open = opener(label);
        const bar = {
          className: cx(styles.bar, styles[shape], isMissed && styles.missed, open && styles.opens),
          style: {
            left,
            width,
            top: `${(100 * rows[index]) / count}%`,
            height: `${100 / count}%`,
            '--label-color': color,
          },
          'aria-label': nameOf(label, { timeZone, isMissed, isCaught: match.caught.has(index) }),
        };
        const content = width >= ICON_WIDTH && count === 1 && <Icon name={icon} size="xs" aria-hidden />;
        return (
          <div key={`${label.id} ${label.from} ${index}`} role="listitem" className={styles.item}>
            <Tooltip content={<LabelDetails label={label} timeZone={timeZone} isMissed={isMissed} />} placement="top">
              {open ? (
                <button type="button" {...bar} onClick={open}>
                  {content}
                </button>
              ) : (
                <div {...bar} role="img" tabIndex={0}>
                  {content}
                </div>
              )}
            </Tooltip>
          </div>
        );
      })}
    </div>
  );
}

function nameOf(
  label: Label,
  { timeZone, isMissed, isCaught }: { timeZone: TimeZone; isMissed: boolean; isCaught: boolean }
) {
  const words = { kind: labelName(label), span: spanText(label, timeZone), text: oneLine(label.text), ...PLAIN_TEXT };
  if (isMissed) {
    return t('labels.bar-missed', '{{kind}}, not detected, {{span}}: {{text}}', words);
  }
  return isCaught
    ? t('labels.bar-caught', '{{kind}}, detected, {{span}}: {{text}}', words)
    : t('labels.bar', '{{kind}}, {{span}}: {{text}}', words);
}

const COLOR = 'var(--label-color)';

const getStyles = (
  theme: GrafanaTheme2
): Record<LabelShape | 'lane' | 'item' | 'bar' | 'missed' | 'opens', string> => ({
  lane: css({ position: 'absolute', left: 0, right: 0 }),
  item: css({ display: 'contents' }),
  bar: css({
    position: 'absolute',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    padding: 0,
    overflow: 'hidden',
    border: `1px solid ${COLOR}`,
    borderRadius: theme.shape.radius.default,
    background: 'transparent',
    color: theme.colors.text.primary,
    '&:focus-visible': {
      outline: `${theme.spacing(0.25)} solid ${theme.colors.primary.main}`,
      outlineOffset: theme.spacing(0.125),
      zIndex: 1,
    },
  }),
  opens: css({ cursor: 'pointer', '&:hover': { filter: 'brightness(1.15)' } }),
  solid: css({ background: COLOR, color: theme.colors.getContrastText(theme.colors.text.primary) }),
  dashed: css({ borderStyle: 'dashed', borderWidth: theme.spacing(0.25) }),
  striped: css({
    background: `repeating-linear-gradient(135deg, ${COLOR} 0 ${theme.spacing(0.375)}, transparent 0 ${theme.spacing(0.875)})`,
  }),
  edge: css({
    borderWidth: 0,
    borderLeft: `${theme.spacing(0.5)} solid ${COLOR}`,
    background: `linear-gradient(90deg, ${COLOR}, transparent ${theme.spacing(6)})`,
  }),
  low: css({ borderWidth: 0, borderBottom: `${theme.spacing(0.75)} solid ${COLOR}` }),
  outline: css({}),
  dotted: css({ borderStyle: 'dotted', borderWidth: theme.spacing(0.25) }),
  missed: css({
    outline: `${theme.spacing(0.25)} dashed ${theme.colors.error.text}`,
    outlineOffset: theme.spacing(0.125),
  }),
});
