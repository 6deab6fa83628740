export interface PaneLayout {
  direction: 'row' | 'column';
  chart: { width: number; height: number };
  pane: { width: number; height: number };
}

/** In the theme's spacing units. */
const PANE = 40;
const WIDE = 90;
const LEAST_CHART = 20;
const PANE_HEIGHT = 44;

/**
 * Where the form stands: beside the chart where that leaves it room, else under it; in a panel too low for both it takes all of
 * it. Sizes in CSS pixels; `unit` is the theme's spacing.
 */
export function layOutPane({ width, height, unit }: { width: number; height: number; unit: number }): PaneLayout {
  if (width >= WIDE * unit) {
    const pane = PANE * unit;
    return { direction: 'row', chart: { width: width - pane, height }, pane: { width: pane, height } };
  }
  const left = height - PANE_HEIGHT * unit;
  const chartHeight = left >= LEAST_CHART * unit ? left : height >= 2 * LEAST_CHART * unit ? LEAST_CHART * unit : 0;
  return {
    direction: 'column',
    chart: { width, height: chartHeight },
    pane: { width, height: height - chartHeight },
  };
}
