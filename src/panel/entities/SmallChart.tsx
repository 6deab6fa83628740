import { useTheme2 } from '@grafana/ui';
import React, { useEffect, useRef } from 'react';
import type { Stretch } from '../chart/overlays/bands';
import { paddedRange } from '../chart/lanes';
import { overlayPalette, type OverlayPalette } from '../chart/palette';
import { columnExtents } from '../chart/columnExtents';
import { bridgeOf, tracePath } from '../chart/tracePath';
import type { SmallSeries } from './smallSeries';

interface Props {
  series: SmallSeries;
  range: Stretch;
  width: number;
  height: number;
}

/** A line without axes, with its incidents: enough to see where to look. The words beside it say the same. */
export function SmallChart({ series, range, width, height }: Props) {
  const theme = useTheme2();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { from, to } = range;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context && canvas.current) {
      canvas.current.width = Math.round(width * devicePixelRatio);
      canvas.current.height = Math.round(height * devicePixelRatio);
      draw(context, series, { from, to }, overlayPalette(theme));
    }
  }, [series, from, to, width, height, theme]);
  return <canvas ref={canvas} style={{ display: 'block', width, height }} aria-hidden />;
}

function draw(context: CanvasRenderingContext2D, series: SmallSeries, range: Stretch, palette: OverlayPalette): void {
  const { width, height } = context.canvas;
  const columns = Math.max(1, Math.floor(width));
  const extents = columnExtents(series.times, series.values, range, columns);
  const present = extents.filter((value) => !Number.isNaN(value));
  const least = present.reduce((low, value) => Math.min(low, value), Infinity);
  const most = present.reduce((high, value) => Math.max(high, value), -Infinity);
  const [low, high] = present.length > 0 ? paddedRange(least, most) : [0, 1];
  const toX = (time: number) => ((time - range.from) / (range.to - range.from)) * width;
  const bar = Math.round(2 * devicePixelRatio);
  context.clearRect(0, 0, width, height);
  for (const { from, to } of series.incidents) {
    const left = Math.max(0, toX(from));
    const span = Math.max(bar, Math.min(width, toX(to)) - left);
    context.fillStyle = palette.incidentFill;
    context.fillRect(left, 0, span, height);
    context.fillStyle = palette.incident;
    context.fillRect(left, 0, span, bar);
  }
  context.strokeStyle = palette.text;
  context.lineWidth = devicePixelRatio;
  context.lineJoin = 'round';
  context.beginPath();
  tracePath(context, extents, {
    left: 0,
    toY: (value) => height - ((value - low) / (high - low)) * height,
    bridge: bridgeOf(series.stepMs, range, columns),
  });
  context.stroke();
}
