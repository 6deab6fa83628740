import type { GrafanaTheme2, IconName } from '@grafana/data';
import type { Label, LabelKind } from '../../annotations';

/** How a band is filled: told apart without colour too. */
export type LabelShape = 'solid' | 'dashed' | 'striped' | 'edge' | 'low' | 'outline' | 'dotted';

export interface LabelLook {
  color: string;
  shape: LabelShape;
  icon: IconName;
}

const KINDS: Record<LabelKind, { dark: string; light: string; shape: LabelShape; icon: IconName }> = {
  incident: { dark: 'light-purple', light: 'dark-purple', shape: 'solid', icon: 'fire' },
  'false-alarm': { dark: 'light-yellow', light: 'dark-yellow', shape: 'dashed', icon: 'bell-slash' },
  maintenance: { dark: 'light-blue', light: 'dark-blue', shape: 'striped', icon: 'cog' },
  deploy: { dark: 'light-orange', light: 'dark-orange', shape: 'edge', icon: 'rocket' },
  'known-good': { dark: 'light-green', light: 'dark-green', shape: 'low', icon: 'check-circle' },
};

export function labelLook(
  { kind, source: { origin } }: Pick<Label, 'kind' | 'source'>,
  theme: GrafanaTheme2
): LabelLook {
  if (kind) {
    const { dark, light, shape, icon } = KINDS[kind];
    return { color: theme.visualization.getColorByName(theme.isDark ? dark : light), shape, icon };
  }
  return origin === 'alert'
    ? { color: theme.visualization.getColorByName(theme.isDark ? 'red' : 'dark-red'), shape: 'dotted', icon: 'bell' }
    : { color: theme.colors.text.secondary, shape: 'outline', icon: 'comment-alt' };
}
