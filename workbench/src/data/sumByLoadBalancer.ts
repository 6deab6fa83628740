import type { Labels } from './seriesSelector';
import type { Samples } from './SimulatedDataSource';

interface SampledSeries {
  metric: string;
  labels: Labels;
  samples: Samples;
}

/** PromQL's `sum by (load_balancer)` over series that share their times. */
export function sumByLoadBalancer(series: readonly SampledSeries[]): SampledSeries[] {
  const names = [...new Set(series.map(({ labels }) => labels.load_balancer))];
  return names.map((name) => {
    const members = series.filter(({ labels }) => labels.load_balancer === name).map(({ samples }) => samples);
    const [{ times }] = members;
    const values = times.map((_, row) => members.reduce((sum, member) => sum + (member.values[row] ?? 0), 0));
    return { metric: '', labels: { load_balancer: name }, samples: { times, values } };
  });
}
