import { createRandom } from '../random';
import { stepTimes, truthOf } from '../table';
import type { Scenario, ScenarioIncident } from './scenario';

const MINUTE = 60_000;
const ROWS = 1_440;
const SHARE_4XX = 0.015;
const USUAL_SHARE_5XX = 0.005;
const incident: ScenarioIncident = { firstRow: 1_200, lastRow: 1_259, kind: 'error spike' };

/** A day of load balancer logs, minute by minute, with an hour in which backends answer 5xx. */
export const loadBalancer: Scenario = {
  id: 'load-balancer',
  title: 'Load balancer: error spike',
  description:
    'One day of requests per minute and status class. From minute 1200 to 1259, 30 to 60 % of the responses are 5xx.',
  stepMs: MINUTE,
  rows: ROWS,
  trainingRows: { firstRow: 0, lastRow: 999 },
  incidents: [incident],
  make({ start, seed }) {
    const random = createRandom(seed);
    const requests: number[] = [];
    const ok: number[] = [];
    const clientErrors: number[] = [];
    const serverErrors: number[] = [];

    for (let minute = 0; minute < ROWS; minute++) {
      const daily = 10_000 + 5_000 * Math.sin(((minute - 480) * 2 * Math.PI) / 1_440);
      const arriving = daily + random.integer(-500, 500);
      const isIncident = minute >= incident.firstRow && minute <= incident.lastRow;
      const share5xx = isIncident ? random.uniform(0.3, 0.6) : USUAL_SHARE_5XX;
      const count2xx = Math.trunc(arriving * (1 - SHARE_4XX - share5xx));
      const count4xx = Math.trunc(arriving * SHARE_4XX);
      const count5xx = Math.trunc(arriving * share5xx);
      ok.push(count2xx);
      clientErrors.push(count4xx);
      serverErrors.push(count5xx);
      // The total is the sum of what is left after truncation, so that ratios can't exceed 1.
      requests.push(count2xx + count4xx + count5xx);
    }

    return {
      times: stepTimes(start, ROWS, MINUTE),
      columns: [
        { name: 'requests', unit: 'short', values: requests },
        { name: '2xx', unit: 'short', labels: { status_class: '2xx' }, values: ok },
        { name: '4xx', unit: 'short', labels: { status_class: '4xx' }, values: clientErrors },
        { name: '5xx', unit: 'short', labels: { status_class: '5xx' }, values: serverErrors },
      ],
      truth: truthOf(ROWS, [incident]),
    };
  },
};
