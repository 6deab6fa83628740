import { createServer, type Server } from 'node:http';
import { BadInput } from './badInput';
import { incidentPage } from './incidentPage';
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
  /** Where a browser goes on. */
  location?: string;
}

interface Asked {
  query: URLSearchParams;
  /** Whether a browser shows the reply, as after a form of the incident page: it is led back to the page. */
  isBrowser: boolean;
}

type Handler = (asked: Asked) => Reply | Promise<Reply>;

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

interface Parts {
  metrics: LiveMetrics;
  incidents: IncidentSwitch;
  loadBalancerNames: readonly string[];
}

function routesOf({ metrics, incidents, loadBalancerNames }: Parts): Record<string, Record<string, Handler>> {
  const state = () => json(200, { active: incidents.active(), all: incidents.all() });
  const changed = ({ isBrowser }: Asked) => (isBrowser ? { ...text(303, 'See /'), location: '/' } : state());
  const endAll = (asked: Asked) => {
    incidents.endAll();
    return changed(asked);
  };
  return {
    '/': {
      GET: () => ({
        status: 200,
        body: incidentPage({ loadBalancerNames, active: incidents.active() }),
        contentType: 'text/html; charset=utf-8',
      }),
    },
    '/healthz': { GET: () => text(200, 'ok') },
    '/metrics': { GET: async () => ({ status: 200, body: await metrics.scrape(), contentType: metrics.contentType }) },
    '/incident': {
      GET: state,
      POST: (asked) => {
        incidents.start({
          kind: asked.query.get('kind'),
          minutes: asked.query.get('minutes'),
          loadBalancer: asked.query.get('load_balancer'),
        });
        return changed(asked);
      },
      DELETE: endAll,
    },
    // A form can't send DELETE.
    '/incident/end': { POST: endAll },
  };
}

/**
 * Serves live traffic as Prometheus metrics, and a switch for incidents; the caller lets it listen.
 * - `GET /metrics`, `GET /healthz`, and `GET /`: a page with the switch
 * - `POST /incident?kind=errors&minutes=5[&load_balancer=edge-1]`, `DELETE /incident`, `GET /incident` (JSON)
 */
export function createSimulatorServer(options: SimulatorServerOptions): Server {
  const { now, loadBalancers = defaultLoadBalancers } = options;
  const loadBalancerNames = loadBalancers.map(({ name }) => name);
  const incidents = createIncidentSwitch({ now, loadBalancerNames });
  const metrics = createLiveMetrics({ ...options, loadBalancers, incidents: incidents.all });
  const routes = routesOf({ metrics, incidents, loadBalancerNames });

  const answer = async (method: string, target: string, isBrowser: boolean): Promise<Reply> => {
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
      return await handler({ query: url.searchParams, isBrowser });
    } catch (error) {
      return error instanceof BadInput ? text(400, error.message) : text(500, String(error));
    }
  };

  return createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const isBrowser = headers.accept?.includes('text/html') ?? false;
    void answer(method, url, isBrowser).then(({ status, body, contentType, location }) => {
      response.writeHead(status, { 'content-type': contentType, ...(location && { location }) }).end(body);
    });
  });
}
