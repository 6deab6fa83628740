import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { forwardRef } from 'react';
import type { Stretch } from '../../window/stretchEdits';

interface Props {
  name: string;
  time: number;
  /** The time in words. */
  valueText: string;
  loaded: Stretch;
  /** In CSS pixels from the left of the plotting area. */
  position: number;
  onPointerDown: (event: React.PointerEvent) => void;
  onKeyDown: (event: React.KeyboardEvent) => void;
  onKeyUp: (event: React.KeyboardEvent) => void;
  onBlur: () => void;
}

/** An edge that can be dragged, and moved with the arrow keys. */
export const EdgeHandle = forwardRef<HTMLDivElement, Props>(function EdgeHandle(
  { name, time, valueText, loaded, position, ...handlers },
  ref
) {
  const styles = useStyles2(getStyles);
  return (
    <div
      ref={ref}
      className={styles.handle}
      style={{ left: position }}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-orientation="horizontal"
      aria-valuemin={Math.min(loaded.from, time)}
      aria-valuemax={Math.max(loaded.to, time)}
      aria-valuenow={time}
      aria-valuetext={valueText}
      {...handlers}
    />
  );
});

const getStyles = (theme: GrafanaTheme2) => ({
  handle: css({
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: theme.spacing(1.5),
    transform: 'translateX(-50%)',
    cursor: 'ew-resize',
    touchAction: 'none',
    userSelect: 'none',
    // A knob in the middle says that the edge can be taken.
    '&::after': {
      content: '""',
      position: 'absolute',
      left: '50%',
      top: '50%',
      width: theme.spacing(0.5),
      height: theme.spacing(3),
      transform: 'translate(-50%, -50%)',
      borderRadius: theme.shape.radius.pill,
      background: theme.colors.text.primary,
      opacity: 0.6,
    },
    '&:hover::after, &:focus-visible::after': { opacity: 1 },
    '&:focus-visible': {
      outline: `${theme.spacing(0.25)} solid ${theme.colors.primary.main}`,
      outlineOffset: theme.spacing(-0.25),
    },
    // A finger needs more room than a pointer.
    '@media (pointer: coarse)': { width: theme.spacing(3) },
  }),
});
