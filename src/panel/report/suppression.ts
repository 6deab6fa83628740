import type { LabelOptions, PanelOptions } from '../../options';

/** What can be done about suppression. */
export interface Suppression {
  options: LabelOptions;
  /** Brings an incident back for good. */
  keep: (incident: { start: number; end: number }) => void;
}

/** Bringing back is kept in the panel's options: it belongs to the panel, and nothing is refitted. */
export function suppressionOf(options: PanelOptions, onOptionsChange: (options: PanelOptions) => void): Suppression {
  const { labels } = options;
  return {
    options: labels,
    keep: ({ start, end }) =>
      onOptionsChange({ ...options, labels: { ...labels, kept: [...labels.kept, { from: start, to: end }] } }),
  };
}
