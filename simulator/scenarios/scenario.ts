import type { RowRange, SimulatedTable } from '../table';

export type ScenarioId = 'load-balancer' | 'api-gateway' | 'elb-request-count' | 'load-balancer-fleet';

export interface ScenarioIncident extends RowRange {
  /** What happened, in a word or two: 'error spike', 'database lock' … */
  kind: string;
}

export interface ScenarioOptions {
  /** Time of the first row in milliseconds since 1970. */
  start: number;
  /** Any whole number; the same seed gives the same table. */
  seed: number;
}

/** A stretch of traffic with known incidents that the plugin has to find. */
export interface Scenario {
  id: ScenarioId;
  title: string;
  description: string;
  /** Milliseconds from one row to the next. */
  stepMs: number;
  rows: number;
  /** The rows that the model is meant to learn from. */
  trainingRows: RowRange;
  incidents: readonly ScenarioIncident[];
  make(options: ScenarioOptions): SimulatedTable;
}
