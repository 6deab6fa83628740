import type { PanelJson } from './DashboardJson';

/** A panel, or a copy of one for a single value of the variable that it repeats by. */
export interface PlacedPanel extends PanelJson {
  value?: string;
}

/** Columns of a dashboard's grid. */
const COLUMNS = 24;
const PER_ROW = 4;

/** The panel once for each value, in rows, as Grafana lays out a panel that repeats. Every copy has an id of its own. */
export function repeatPanel(panel: PanelJson, values: readonly string[]): PlacedPanel[] {
  const { id, gridPos, maxPerRow = PER_ROW } = panel;
  const perRow = Math.min(maxPerRow, values.length);
  const width = Math.floor(COLUMNS / perRow);
  return values.map((value, index) => ({
    ...panel,
    // The first keeps the id of the file, so that links to it hold; the others stay clear of the file's ids.
    id: id + 1000 * index,
    value,
    gridPos: {
      x: (index % perRow) * width,
      y: gridPos.y + Math.floor(index / perRow) * gridPos.h,
      w: width,
      h: gridPos.h,
    },
  }));
}
