import type { DataFrame, DataQueryRequest, DataQueryResponse } from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import type { PromQuery } from './PromQuery';
import { fetchRange, type PrometheusSeries } from './prometheusRange';
import { seriesFrame } from './seriesFrame';
import { WorkbenchDataSource } from './WorkbenchDataSource';

/** The Prometheus given with --prometheus, asked through the workbench's proxy. */
export class PrometheusDataSource extends WorkbenchDataSource<PromQuery> {
  constructor(uid: string) {
    super('prometheus', uid, 'Prometheus');
  }

  override async query(request: DataQueryRequest<PromQuery>): Promise<DataQueryResponse> {
    const asked = request.targets.filter((target) => target.expr?.trim());
    return { data: (await Promise.all(asked.map((target) => this.ask(target, request)))).flat() };
  }

  private async ask(target: PromQuery, request: DataQueryRequest<PromQuery>): Promise<DataFrame[]> {
    const stepMs = Math.max(1000, Math.round(request.intervalMs / 1000) * 1000);
    const expression = getTemplateSrv().replace(target.expr, {
      ...request.scopedVars,
      __rate_interval: rateInterval(stepMs),
    });
    const range = { from: request.range.from.valueOf(), to: request.range.to.valueOf(), stepMs };
    const series = await fetchRange(expression, range);
    return series.map((one) => seriesFrame(target, expression, stepMs, toSeries(one)));
  }
}

/** Four scrapes of 15 s at least, as Grafana reckons it. */
function rateInterval(stepMs: number): { text: string; value: string } {
  const value = `${Math.max(stepMs + 15_000, 60_000) / 1000}s`;
  return { text: value, value };
}

function toSeries({ metric, values }: PrometheusSeries) {
  const { __name__: name = '', ...labels } = metric;
  return {
    metric: name,
    labels,
    times: values.map(([seconds]) => Math.round(seconds * 1000)),
    // "NaN", "+Inf" and "-Inf" are texts in Prometheus' JSON; no panel can draw an infinity.
    values: values.map(([, text]) => (Number.isFinite(Number(text)) ? Number(text) : null)),
  };
}
