import { parseSelector, type SeriesSelector } from './seriesSelector';

/** What is done with the selected series: nothing, a rate summed by load balancer, or the median of a histogram. */
export type ExpressionForm = 'plain' | 'rate' | 'median';

export interface SimulatedExpression {
  form: ExpressionForm;
  selector: SeriesSelector;
}

/** The PromQL of the provisioned live dashboard; the simulated data source is no PromQL engine and needs no more. */
const FORMS: Array<[ExpressionForm, RegExp]> = [
  ['rate', /^sum by \(load_balancer\) \(rate\((.+)\[[^\]]*\]\)\)$/],
  ['median', /^histogram_quantile\(0\.5, sum by \(load_balancer, le\) \(rate\((.+)\[[^\]]*\]\)\)\)$/],
];

export function parseSimulatedExpression(expression: string): SimulatedExpression {
  for (const [form, pattern] of FORMS) {
    const selector = pattern.exec(expression.trim())?.[1];
    if (selector) {
      return { form, selector: parseSelector(selector) };
    }
  }
  return { form: 'plain', selector: parseSelector(expression) };
}
