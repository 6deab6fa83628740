import type { DataFrame, DataQueryRequest, DataQueryResponse } from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import type { PromQuery } from './PromQuery';
import { sampleAtSteps, type StepRange } from './sampleAtSteps';
import { seriesFrame } from './seriesFrame';
import { selects, type Labels } from './seriesSelector';
import { parseSimulatedExpression, type ExpressionForm } from './simulatedExpression';
import { sumByLoadBalancer } from './sumByLoadBalancer';
import { WorkbenchDataSource } from './WorkbenchDataSource';

export interface Samples {
  times: number[];
  values: Array<number | null>;
}

/** A series that is there to be asked for. */
export interface SimulatedSeries {
  metric: string;
  labels: Labels;
  form: ExpressionForm;
  /** The samples of a stretch of time, ascending; all of them where they are few. */
  samples(from: number, to: number): Samples;
}

/** Stands where a Prometheus stands in Grafana, and answers the provisioned dashboards' queries from the simulator. */
export class SimulatedDataSource extends WorkbenchDataSource<PromQuery> {
  constructor(
    uid: string,
    private readonly series: readonly SimulatedSeries[]
  ) {
    super('prometheus', uid, 'Simulated Prometheus');
  }

  override query(request: DataQueryRequest<PromQuery>): Promise<DataQueryResponse> {
    return Promise.resolve().then(() => ({ data: request.targets.flatMap((target) => this.answer(target, request)) }));
  }

  private answer(target: PromQuery, { range, intervalMs, scopedVars }: DataQueryRequest<PromQuery>): DataFrame[] {
    const expression = getTemplateSrv().replace(target.expr, scopedVars);
    const steps = { from: range.from.valueOf(), to: range.to.valueOf(), stepMs: Math.max(1000, intervalMs) };
    return this.select(expression, steps)
      .map(({ metric, labels, samples }) => ({
        metric,
        labels,
        ...sampleAtSteps(samples.times, samples.values, steps),
      }))
      .filter(({ times }) => times.length > 0)
      .map((series) => seriesFrame(target, expression, steps.stepMs, series));
  }

  private select(expression: string, { from, to }: StepRange) {
    const { form, selector } = parseSimulatedExpression(expression);
    const selected = this.series
      .filter((series) => series.form === form && selects(selector, series.metric, series.labels))
      .map(({ metric, labels, samples }) => ({ metric, labels, samples: samples(from, to) }));
    return form === 'rate' ? sumByLoadBalancer(selected) : selected;
  }
}
