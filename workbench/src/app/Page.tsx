import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { EmptyState, useStyles2 } from '@grafana/ui';
import React, { useEffect } from 'react';
import { firstDashboard, type PageDashboard } from '../dashboards/pageDashboards';
import { DashboardView } from './DashboardView';
import { Navigation } from './Navigation';
import type { ThemeName } from './theme';
import { dashboardAddress, useAddress } from './urlState';

interface Props {
  dashboards: PageDashboard[];
  themeName: ThemeName;
}

export function Page({ dashboards, themeName }: Props) {
  const styles = useStyles2(getStyles);
  const { uid } = useAddress();
  const shown = dashboards.find((dashboard) => dashboard.uid === uid);
  useEffect(() => {
    if (uid === undefined) {
      locationService.replace(dashboardAddress(firstDashboard(dashboards).uid));
    }
  }, [uid, dashboards]);
  useEffect(() => {
    document.title = `${shown?.name ?? 'Workbench'} – Isolation Forest workbench`;
  }, [shown]);
  return (
    <div className={styles.page}>
      <Navigation dashboards={dashboards} shownUid={uid} themeName={themeName} />
      <main className={styles.main}>
        {shown && <DashboardView key={shown.uid} entry={shown} themeName={themeName} />}
        {!shown && uid !== undefined && (
          <EmptyState variant="not-found" message={`There is no dashboard "${uid}"; choose one above`} />
        )}
      </main>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    background: theme.colors.background.canvas,
  }),
  main: css({
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    padding: theme.spacing(2),
    minWidth: 0,
    [theme.breakpoints.down('sm')]: { padding: theme.spacing(1) },
  }),
});
