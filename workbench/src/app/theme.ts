import { getThemeById, type GrafanaTheme2 } from '@grafana/data';
import { config, getAppEvents, locationService, ThemeChangedEvent } from '@grafana/runtime';

export type ThemeName = 'light' | 'dark';

const SAVED = 'goldensignals-workbench:theme';

export function currentTheme(): ThemeName {
  return config.theme2.isLight ? 'light' : 'dark';
}

/** Grafana's packages read the theme from their settings as well as from React's context, so both change. */
export function applyTheme(name: ThemeName): GrafanaTheme2 {
  const theme = getThemeById(name);
  // Roboto Mono comes with Grafana's server only.
  theme.typography.fontFamilyMonospace = 'monospace';
  config.theme2 = theme;
  config.theme = theme.v1;
  config.bootData.user.lightTheme = theme.isLight;
  getAppEvents().publish(new ThemeChangedEvent(theme));
  return theme;
}

export function chooseTheme(name: ThemeName): void {
  window.localStorage.setItem(SAVED, name);
  locationService.partial({ theme: name }, true);
}
