import type { Labels } from './seriesSelector';

/** A series' name as Grafana's Prometheus shows it: the legend's {{labels}} filled in, or metric and labels. */
export function legendName(format: string | undefined, metric: string, labels: Labels): string {
  if (format && format !== '__auto') {
    return format.replace(
      /\{\{\s*(.+?)\s*\}\}/g,
      (_, label: string) => labels[label] ?? (label === '__name__' ? metric : '')
    );
  }
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const suffix = pairs.length > 0 ? `{${pairs.join(', ')}}` : '';
  return metric + suffix || 'Value';
}
