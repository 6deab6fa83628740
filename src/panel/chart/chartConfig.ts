import { guessDecimals, roundDecimals, type GrafanaTheme2, type TimeRange, type TimeZone } from '@grafana/data';
import { AxisPlacement, GraphDrawStyle, ScaleDirection, ScaleOrientation, VisibilityMode } from '@grafana/schema';
import { UPlotConfigBuilder } from '@grafana/ui';
import type { ChartLayout } from '../../options';
import type { ChartLane, ChartModel } from './chartModel';
import { laneRange, layOutLanes, niceTicks, paddedRange, scaleRange, type LanePosition } from './lanes';
import type { OverlayPalette } from './palette';

export const SCORE_SCALE = 'score';
/** Room for one tick label, in CSS pixels: what Grafana's own axes leave. */
const TICK_SPACE = 30;

export interface ChartConfigOptions {
  model: Pick<ChartModel, 'series' | 'lanes'>;
  layout: ChartLayout;
  withScore: boolean;
  withLabels: boolean;
  theme: GrafanaTheme2;
  palette: OverlayPalette;
  timeZone: TimeZone;
  /** Read at every draw, so that a new time range needs no new config. */
  getTimeRange: () => TimeRange;
  /** The score above which a row is anomalous; null while there is none. Read at every draw. */
  getThreshold: () => number | null;
  /** What else has to fit on each scale, by its key. Read at every draw. */
  getRestExtents: () => ReadonlyMap<string, [least: number, most: number]>;
}

/** Everything of the plot that changes with the structure of the data, and not with its values. */
export function buildChartConfig(options: ChartConfigOptions): UPlotConfigBuilder {
  const { model, layout, withScore, withLabels, theme, timeZone, getTimeRange } = options;
  const builder = new UPlotConfigBuilder(timeZone);
  builder.addScale({
    scaleKey: 'x',
    isTime: true,
    orientation: ScaleOrientation.Horizontal,
    direction: ScaleDirection.Right,
    range: () => [getTimeRange().from.valueOf(), getTimeRange().to.valueOf()],
  });
  builder.addAxis({
    scaleKey: 'x',
    isTime: true,
    placement: AxisPlacement.Bottom,
    timeZone,
    theme,
    grid: { show: true },
  });

  const positions = layOutLanes({ count: model.lanes.length, overlay: layout === 'overlay', withScore, withLabels });
  model.lanes.forEach((lane, index) => addLane(builder, lane, positions.lanes[index], index, options));
  shareOneColumn(builder);
  addScore(builder, positions.score, options);
  for (const { scaleKey, color, lineWidth, hidden } of model.series) {
    builder.addSeries({
      scaleKey,
      theme,
      show: !hidden,
      drawStyle: GraphDrawStyle.Line,
      lineColor: color,
      lineWidth,
      showPoints: VisibilityMode.Auto,
      pointSize: 5,
      spanNulls: false,
    });
  }
  builder.addSeries({
    scaleKey: SCORE_SCALE,
    theme,
    show: withScore,
    drawStyle: GraphDrawStyle.Line,
    lineColor: options.palette.score,
    lineWidth: 1,
    showPoints: VisibilityMode.Never,
    spanNulls: false,
  });
  builder.setCursor({ drag: { x: true, y: false, setScale: false } });
  return builder;
}

function addLane(
  builder: UPlotConfigBuilder,
  lane: ChartLane,
  position: LanePosition,
  index: number,
  { layout, theme, getRestExtents }: ChartConfigOptions
): void {
  builder.addScale({
    scaleKey: lane.scaleKey,
    orientation: ScaleOrientation.Vertical,
    direction: ScaleDirection.Up,
    range: (_plot, dataMin, dataMax) => {
      const [least, most] = getRestExtents().get(lane.scaleKey) ?? [Infinity, -Infinity];
      const low = least < (dataMin ?? Infinity) ? least : dataMin;
      const high = most > (dataMax ?? -Infinity) ? most : dataMax;
      return scaleRange(...paddedRange(low, high, lane.limits), position);
    },
  });
  builder.addAxis({
    scaleKey: lane.scaleKey,
    theme,
    placement: layout === 'lanes' || index === 0 ? AxisPlacement.Left : AxisPlacement.Right,
    grid: { show: layout === 'lanes' || index === 0 },
    splits: (plot, _axis, min, max) => {
      const [low, high] = laneRange(min, max, position);
      const height = (plot.bbox.height / devicePixelRatio) * (position.top - position.bottom);
      return niceTicks(low, high, Math.max(1, Math.floor(height / TICK_SPACE)));
    },
    values: (_plot, splits) => tickLabels(splits, lane),
  });
}

/** All labels of an axis with the same decimals, as many as its step needs. */
function tickLabels(ticks: number[], { format, inPercent }: ChartLane): string[] {
  const needed = ticks.length > 1 ? guessDecimals(roundDecimals(ticks[1] - ticks[0], 6)) : 0;
  const decimals = needed - (inPercent ? 2 : 0);
  return ticks.map((tick) => format(tick, decimals > 0 ? decimals : undefined));
}

function addScore(
  builder: UPlotConfigBuilder,
  position: LanePosition | null,
  { getThreshold, theme }: ChartConfigOptions
): void {
  const lane = position ?? { bottom: 0, top: 1 };
  builder.addScale({
    scaleKey: SCORE_SCALE,
    orientation: ScaleOrientation.Vertical,
    direction: ScaleDirection.Up,
    range: (_plot, dataMin, dataMax) => {
      const threshold = getThreshold() ?? 0.5;
      const low = Math.min(dataMin ?? 0.4, threshold) - 0.02;
      const high = Math.max(dataMax ?? 0.6, threshold) + 0.02;
      return scaleRange(low, high, lane);
    },
  });
  if (position) {
    builder.addAxis({
      scaleKey: SCORE_SCALE,
      theme,
      placement: AxisPlacement.Left,
      grid: { show: false },
      splits: () => [getThreshold() ?? 0.5],
      values: (_plot, splits) => splits.map((value) => value.toFixed(2)),
    });
  }
}

/**
 * uPlot puts axes of one side beside each other. The left ones belong to lanes that never overlap, so they can share one
 * column: all but the last take no width, which places every one of them at the plot's edge.
 */
function shareOneColumn(builder: UPlotConfigBuilder): void {
  builder.addHook('init', (plot) => {
    const left = plot.axes.filter((axis) => axis.side === 3);
    const wanted = new Array<number>(left.length).fill(0);
    left.forEach((axis, index) => {
      const ownSize = axis.size;
      axis.size = (self, values, axisIndex, cycle) => {
        wanted[index] = typeof ownSize === 'function' ? ownSize(self, values, axisIndex, cycle) : (ownSize ?? 0);
        return index === left.length - 1 ? Math.max(...wanted) : 0;
      };
    });
  });
}
