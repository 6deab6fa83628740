import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useLayoutEffect, useRef } from 'react';
import type uPlot from 'uplot';

interface Props {
  plot: Pick<uPlot, 'cursor' | 'setCursor'>;
  children: React.ReactNode;
}

/**
 * What Grafana's tooltip shows, kept within the window. Grafana takes the side of the pointer where it fits, but settles on
 * one with the size of before: of nothing where it opens and the page is slow, of other contents where they change. So the
 * pointer is told again whenever the size is another one. Nor does it fit on either side where it is wider than half the
 * window.
 */
export function PlacedTooltip({ plot, children }: Props) {
  const styles = useStyles2(getStyles);
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      const { left = -1, top = -1 } = plot.cursor;
      plot.setCursor({ left, top }, true);
    });
    observer.observe(body.current!);
    return () => observer.disconnect();
  }, [plot]);
  return (
    <div ref={body} className={styles.body}>
      {children}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  body: css({
    padding: theme.spacing(1),
    // Grafana keeps its distance from the pointer and from the window's edge.
    maxWidth: `calc(50vw - ${theme.spacing(3)})`,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  }),
});
