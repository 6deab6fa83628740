import { colorManipulator, type GrafanaTheme2 } from '@grafana/data';

/** The colours of what the panel lays over the series: told apart by shape too, and safe for colour-blind eyes (blue, orange, purple). */
export interface OverlayPalette {
  anomaly: string;
  incident: string;
  incidentFill: string;
  training: string;
  trainingFill: string;
  exclusion: string;
  truth: string;
  score: string;
  /** Series of other entities. */
  rest: string;
  canvas: string;
  text: string;
}

export function overlayPalette(theme: GrafanaTheme2): OverlayPalette {
  const named = (dark: string, light: string) => theme.visualization.getColorByName(theme.isDark ? dark : light);
  const incident = named('orange', 'dark-orange');
  const training = named('light-blue', 'dark-blue');
  return {
    anomaly: named('red', 'dark-red'),
    incident,
    incidentFill: colorManipulator.alpha(incident, 0.2),
    training,
    trainingFill: colorManipulator.alpha(training, 0.1),
    exclusion: theme.colors.text.secondary,
    truth: named('light-purple', 'dark-purple'),
    score: theme.colors.text.secondary,
    rest: colorManipulator.alpha(theme.colors.text.secondary, 0.25),
    canvas: theme.colors.background.primary,
    text: theme.colors.text.secondary,
  };
}
