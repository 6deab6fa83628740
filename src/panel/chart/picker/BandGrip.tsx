import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { Dropdown, Icon, useStyles2 } from '@grafana/ui';
import React from 'react';

interface Props {
  /** Shown as far as there is room. */
  label: string;
  name: string;
  menu?: () => React.ReactElement;
  /** The band's ends, in CSS pixels from the left of the plotting area. */
  left: number;
  right: number;
  /** Grips of exclusions are a row lower than the window's, which they lie in. */
  row: 0 | 1;
  onPointerDown: (event: React.PointerEvent) => void;
  onKeyDown: (event: React.KeyboardEvent) => void;
  onKeyUp: (event: React.KeyboardEvent) => void;
  onBlur: () => void;
}

/** Names a band; dragging it moves the band, a click opens its menu. The plot under the band stays free for zooming. */
export function BandGrip({ label, name, menu, left, right, row, ...handlers }: Props) {
  const styles = useStyles2(getStyles, row);
  const { onPointerDown, onKeyDown, onKeyUp, onBlur } = handlers;
  const grip = (
    <button type="button" className={styles.grip} aria-label={name} aria-haspopup={menu ? 'menu' : undefined}>
      <Icon name="draggabledots" size="sm" aria-hidden />
      <span className={styles.label}>{label}</span>
    </button>
  );
  return (
    <div
      className={styles.place}
      style={{ left: (left + right) / 2, maxWidth: right - left }}
      onPointerDown={ownOnly(onPointerDown)}
      onKeyDown={ownOnly(onKeyDown)}
      onKeyUp={ownOnly(onKeyUp)}
      onBlur={onBlur}
    >
      {menu ? (
        <Dropdown overlay={menu} placement="bottom">
          {grip}
        </Dropdown>
      ) : (
        grip
      )}
    </div>
  );
}

/** React lets events of the open menu, which is elsewhere on the page, bubble up to here. */
function ownOnly<E extends React.SyntheticEvent>(handle: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.target instanceof Node && event.currentTarget.contains(event.target)) {
      handle(event);
    }
  };
}

const getStyles = (theme: GrafanaTheme2, row: number) => ({
  place: css({
    position: 'absolute',
    top: theme.spacing(row * 3 + 0.5),
    display: 'flex',
    justifyContent: 'center',
    minWidth: theme.spacing(3),
    transform: 'translateX(-50%)',
    touchAction: 'none',
    userSelect: 'none',
  }),
  grip: css({
    display: 'flex',
    alignItems: 'center',
    minWidth: theme.spacing(3),
    height: theme.spacing(2.5),
    padding: theme.spacing(0, 0.5),
    overflow: 'hidden',
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.primary,
    color: theme.colors.text.primary,
    fontSize: theme.typography.bodySmall.fontSize,
    lineHeight: 1,
    whiteSpace: 'nowrap',
    cursor: 'grab',
    '&:hover': { background: theme.colors.background.secondary },
    '&:active': { cursor: 'grabbing' },
    '&:focus-visible': { outline: `${theme.spacing(0.25)} solid ${theme.colors.primary.main}` },
    '& svg': { flexShrink: 0 },
  }),
  label: css({ overflow: 'hidden', textOverflow: 'ellipsis' }),
});
