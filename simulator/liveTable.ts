import { defaultLoadBalancers, liveTraffic, type LiveTrafficOptions, type LoadBalancer } from './liveTraffic';
import type { SimulatedColumn, SimulatedTable } from './table';

export interface LiveTableOptions extends LiveTrafficOptions {
  /** Milliseconds since 1970. Every step that starts in [start, end) becomes a row. */
  start: number;
  end: number;
  loadBalancers?: readonly LoadBalancer[];
}

/**
 * Live traffic between two times as a table: per load balancer the requests, the responses by status class (counts of
 * the step) and the median response time, labelled with `load_balancer`. Truth is 1 where any of them has an incident.
 */
export function liveTable(options: LiveTableOptions): SimulatedTable {
  const { start, end, loadBalancers = defaultLoadBalancers, ...traffic } = options;
  const first = Math.ceil(start / traffic.stepMs);
  const rows = Math.max(0, Math.ceil(end / traffic.stepMs) - first);
  const times = Array.from({ length: rows }, (_, row) => (first + row) * traffic.stepMs);
  const truth = new Array<number>(rows).fill(0);

  const columns = loadBalancers.flatMap((loadBalancer): SimulatedColumn[] => {
    const steps = times.map((_, row) => liveTraffic(loadBalancer, first + row, traffic));
    steps.forEach((step, row) => {
      truth[row] ||= step.isIncident ? 1 : 0;
    });
    const labels = { load_balancer: loadBalancer.name };
    const ofClass = (statusClass: string, values: number[]): SimulatedColumn => ({
      name: statusClass,
      unit: 'short',
      labels: { ...labels, status_class: statusClass },
      values,
    });
    return [
      { name: 'requests', unit: 'short', labels, values: steps.map(({ requests }) => requests) },
      ofClass(
        '2xx',
        steps.map(({ counts }) => counts['200'])
      ),
      ofClass(
        '4xx',
        steps.map(({ counts }) => counts['404'])
      ),
      ofClass(
        '5xx',
        steps.map(({ counts }) => counts['500'] + counts['503'])
      ),
      { name: 'latency', unit: 's', labels, values: steps.map(({ medianSeconds }) => medianSeconds) },
    ];
  });
  return { times, columns, truth };
}
