import { ThemeContext } from '@grafana/data';
import { locationService, LocationServiceProvider } from '@grafana/runtime';
import { GlobalStyles, PortalContainer } from '@grafana/ui';
import React, { useMemo } from 'react';
import { Router } from 'react-router-dom';
import type { PageDashboard } from '../dashboards/pageDashboards';
import { Page } from './Page';
import { applyTheme, currentTheme, type ThemeName } from './theme';
import { useLocation } from './urlState';

/** Everything round the page that Grafana's application gives to its components. */
export function App({ dashboards }: { dashboards: PageDashboard[] }) {
  const location = useLocation();
  const asked = new URLSearchParams(location.search).get('theme');
  const name: ThemeName = asked === 'light' || asked === 'dark' ? asked : currentTheme();
  const theme = useMemo(() => applyTheme(name), [name]);
  return (
    <LocationServiceProvider service={locationService}>
      {/* HistoryRouter calls listeners as history 5 does; Grafana's history is 4. */}
      <Router location={location} navigator={locationService.getHistory()}>
        <ThemeContext.Provider value={theme}>
          <GlobalStyles />
          <Page dashboards={dashboards} themeName={name} />
          <PortalContainer />
        </ThemeContext.Provider>
      </Router>
    </LocationServiceProvider>
  );
}
