import React from 'react';
import { csvDashboard } from '../dashboards/csvDashboard';
import type { PageDashboard } from '../dashboards/pageDashboards';
import { CsvNotes } from './CsvNotes';
import { HowToStart } from './HowToStart';
import { IncidentSwitch } from './IncidentSwitch';
import { PrometheusView } from './PrometheusView';
import { SceneView } from './SceneView';
import type { ThemeName } from './theme';

const LIVE_UID = 'live-traffic';

export function DashboardView({ entry, themeName }: { entry: PageDashboard; themeName: ThemeName }) {
  switch (entry.kind) {
    case 'provisioned':
      return (
        <SceneView
          dashboard={entry.dashboard}
          themeName={themeName}
          renderTools={entry.uid === LIVE_UID ? (refresh) => <IncidentSwitch onChange={refresh} /> : undefined}
        />
      );
    case 'csv':
      if (!entry.document) {
        return (
          <HowToStart title="No CSV file was given" command="npm start -- --csv FILE">
            Any CSV with a header line and a time column will do: ISO times or Unix seconds or milliseconds, and one or
            more columns of numbers. A column of true and false, or of 0 and 1, can say where the true incidents are.
          </HowToStart>
        );
      }
      return (
        <SceneView
          dashboard={csvDashboard(entry.document)}
          themeName={themeName}
          renderTools={() => <CsvNotes document={entry.document!} />}
        />
      );
    case 'prometheus':
      if (!entry.address) {
        return (
          <HowToStart title="No Prometheus was given" command="npm start -- --prometheus http://localhost:9090">
            Then type PromQL here: one query or several, each with a legend. The server must be reachable from this
            machine; the workbench passes the page’s queries on to it.
          </HowToStart>
        );
      }
      return <PrometheusView address={entry.address} themeName={themeName} />;
  }
}
