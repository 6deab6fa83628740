import { createServer, type Server } from 'node:http';
import { BadInput } from './badInput';
import { createIncidentSwitch, type IncidentSwitch } from './incidentSwitch';
import { defaultLoadBalancers, type LoadBalancer } from './liveTraffic';
import { createLiveMetrics, type LiveMetrics } from './metrics';

export interface SimulatorServerOptions {
  /** Milliseconds since 1970. */
  now: () => number;
  seed: number;
  /** Length of a traffic step in milliseconds; scrape no more often than that. */
  stepMs: number;
  /** Length of the daily profile in milliseconds; 24 hours without it. */
  dayMs?: number;
  loadBalancers?: readonly LoadBalancer[];
}

interface Reply {
  status: number;
  body: string;
  contentType: string;
}

type Handler = (query: URLSearchParams) => Reply | Promise<Reply>;

const json = (status: number, value: unknown): Reply => ({
  status,
  body: JSON.stringify(value) + '\n',
  contentType: 'application/json; charset=utf-8',
});
const text = (status: number, line: string): Reply => ({
  status,
  body: line + '\n',
  contentType: 'text/plain; charset=utf-8',
});

function routesOf(metrics: LiveMetrics, incidents: IncidentSwitch): Record<string, Record<string, Handler>> {
  const state = () => json(200, { active: incidents.active(), all: incidents.all() });
  return {
    '/healthz': { GET: () => text(200, 'ok') },
    '/metrics': { GET: async () => ({ status: 200, body: await metrics.scrape(), contentType: metrics.contentType }) },
    '/incident': {
      GET: state,
      POST: (query) => {
        incidents.start({
          kind: query.get('kind'),
          minutes: query.get('minutes'),
          loadBalancer: query.get('load_balancer'),
        });
        return state();
      },
      DELETE: () => {
        incidents.endAll();
        return state();
      },
    },
  };
}

/**
 * Serves live traffic as Prometheus metrics, and a switch for incidents; the caller lets it listen, on 127.0.0.1.
 * - `GET /metrics`, `GET /healthz`
 * - `POST /incident?kind=errors&minutes=5[&load_balancer=edge-1]`, `DELETE /incident`, `GET /incident` (JSON)
 */
export function createSimulatorServer(options: SimulatorServerOptions): Server {
  const { now, loadBalancers = defaultLoadBalancers } = options;
  const incidents = createIncidentSwitch({ now, loadBalancerNames: loadBalancers.map(({ name }) => name) });
  const metrics = createLiveMetrics({ ...options, loadBalancers, incidents: incidents.all });
  const routes = routesOf(metrics, incidents);

  const answer = async (method: string, target: string): Promise<Reply> => {
    // A target such as "//" is no URL, and must not bring the server down.
    const url = URL.canParse(target, 'http://simulator') ? new URL(target, 'http://simulator') : null;
    if (url === null) {
      return text(400, `${JSON.stringify(target)} is no path; expected one of: ${Object.keys(routes).join(', ')}.`);
    }
    const route = routes[url.pathname];
    if (!route) {
      return text(404, `There is no ${url.pathname} here; expected one of: ${Object.keys(routes).join(', ')}.`);
    }
    const handler = route[method];
    if (!handler) {
      return text(405, `${url.pathname} does not take ${method}; expected one of: ${Object.keys(route).join(', ')}.`);
    }
    try {
      return await handler(url.searchParams);
    } catch (error) {
      return error instanceof BadInput ? text(400, error.message) : text(500, String(error));
    }
  };

  return createServer((request, response) => {
    void answer(request.method ?? 'GET', request.url ?? '/').then(({ status, body, contentType }) => {
      response.writeHead(status, { 'content-type': contentType }).end(body);
    });
  });
}
