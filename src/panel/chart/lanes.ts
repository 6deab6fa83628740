/** Where a lane stands in the plot, as fractions of its height counted from the bottom: 0 ≤ bottom < top ≤ 1. */
export interface LanePosition {
  bottom: number;
  top: number;
}

const SCORE_SHARE = 0.16;
const LABEL_SHARE = 0.05;
/** Air between two lanes, as a share of the plot's height. */
const LANE_GAP = 0.035;

/**
 * Positions of `count` lanes from top to bottom, of the score's lane under them and of the labels' lane under that. In one
 * `overlay` all lanes share the room.
 */
export function layOutLanes(options: { count: number; overlay: boolean; withScore: boolean; withLabels: boolean }): {
  lanes: LanePosition[];
  score: LanePosition | null;
  labels: LanePosition | null;
} {
  const { count, overlay, withScore, withLabels } = options;
  const labels = withLabels ? { bottom: 0, top: LABEL_SHARE } : null;
  const ground = withLabels ? LABEL_SHARE + LANE_GAP / 2 : 0;
  const floor = ground + (withScore ? SCORE_SHARE + LANE_GAP : 0);
  const score = withScore ? { bottom: ground, top: ground + SCORE_SHARE } : null;
  if (overlay) {
    return { lanes: Array.from({ length: count }, () => ({ bottom: floor, top: 1 })), score, labels };
  }
  const height = (1 - floor - LANE_GAP * (count - 1)) / Math.max(count, 1);
  const lanes = Array.from({ length: count }, (_, index) => {
    const top = 1 - index * (height + LANE_GAP);
    return { bottom: Math.max(floor, top - height), top };
  });
  return { lanes, score, labels };
}

/** The range of a whole scale that puts [low, high] exactly into the lane. */
export function scaleRange(low: number, high: number, lane: LanePosition): [min: number, max: number] {
  const perFraction = (high - low) / (lane.top - lane.bottom);
  return [low - lane.bottom * perFraction, high + (1 - lane.top) * perFraction];
}

/** The inverse of {@link scaleRange}. */
export function laneRange(min: number, max: number, lane: LanePosition): [low: number, high: number] {
  return [min + lane.bottom * (max - min), min + lane.top * (max - min)];
}

/** Limits that a person set for an axis; undefined = from the data. */
export interface AxisLimits {
  min?: number;
  max?: number;
}

/**
 * The range that shows all the data with some air. It starts at zero where the data do not go below it and zero is near,
 * since a traffic chart cut off just above zero misleads.
 */
export function paddedRange(dataMin: number | null, dataMax: number | null, limits: AxisLimits = {}): [number, number] {
  const min = dataMin ?? 0;
  const max = dataMax ?? 1;
  const span = max - min || Math.abs(max) || 1;
  const zeroIsNear = min >= 0 && min <= max / 2;
  const low = limits.min ?? (zeroIsNear ? 0 : min - span * 0.1);
  const high = limits.max ?? max + span * 0.1;
  return high > low ? [low, high] : [low, low + 1];
}

/** Round values within [low, high], at most `maxTicks` of them and at least one where the range holds one. */
export function niceTicks(low: number, high: number, maxTicks: number): number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) {
    return [];
  }
  const rough = span / Math.max(maxTicks, 1);
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = magnitude * ([1, 2, 2.5, 5, 10].find((factor) => factor * magnitude >= rough) ?? 10);
  const ticks: number[] = [];
  for (let index = Math.ceil(low / step - 1e-9); index * step <= high + step * 1e-9; index++) {
    ticks.push(Number((index * step).toPrecision(12)));
  }
  return ticks;
}
