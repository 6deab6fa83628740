import { PLUGIN_ID } from '../../pluginId';
import type { CsvDocument } from '../../csvDocument';
import type { DashboardJson } from './DashboardJson';

export const CSV_DATA_SOURCE = { type: 'csv', uid: 'csv' };

/** One panel over all rows of the file. */
export function csvDashboard({ fileName, times }: CsvDocument): DashboardJson {
  const iso = (time: number) => new Date(time).toISOString();
  return {
    // The file's name is part of it, so that options chosen for one file don't reach another.
    uid: `csv:${fileName}`,
    title: fileName,
    time: { from: iso(times[0]), to: iso(times[times.length - 1]) },
    panels: [
      {
        id: 1,
        type: PLUGIN_ID,
        title: fileName,
        gridPos: { x: 0, y: 0, w: 24, h: 18 },
        datasource: CSV_DATA_SOURCE,
        targets: [{ refId: 'A' }],
        // The file is given at its own resolution, whatever the panel's width.
        maxDataPoints: times.length,
        options: {},
        fieldConfig: { defaults: {}, overrides: [] },
      },
    ],
  };
}
