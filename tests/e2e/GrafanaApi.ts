import type { APIRequestContext } from '@playwright/test';
import { grafana } from './server';

export interface Annotation {
  id: number;
  dashboardUID: string;
  panelId: number;
  time: number;
  timeEnd: number;
  text: string;
  tags: string[];
  data?: { isolationForest?: Record<string, unknown> };
}

/** Grafana's HTTP API as the administrator; every call throws with Grafana's own words where it is refused. */
export class GrafanaApi {
  constructor(private readonly request: APIRequestContext) {}

  /** Saves a dashboard and gives its uid. */
  async saveDashboard(dashboard: object): Promise<string> {
    const { uid } = await this.call<{ uid: string }>('post', '/api/dashboards/db', { dashboard, overwrite: true });
    return uid;
  }

  dashboard(uid: string): Promise<{ dashboard: { panels: Array<{ options: Record<string, unknown> }> } }> {
    return this.call('get', `/api/dashboards/uid/${uid}`);
  }

  deleteDashboard(uid: string): Promise<unknown> {
    return this.call('delete', `/api/dashboards/uid/${uid}`);
  }

  /** Makes a Prometheus data source, or changes its address, and gives its uid. */
  async setPrometheus(uid: string, url: string): Promise<string> {
    const settings = { uid, name: uid, type: 'prometheus', access: 'proxy', url, jsonData: { httpMethod: 'POST' } };
    const exists = await this.request.get(`${grafana.url}/api/datasources/uid/${uid}`, { headers: this.headers });
    if (exists.ok()) {
      await this.call('put', `/api/datasources/uid/${uid}`, settings);
    } else {
      await this.call('post', '/api/datasources', settings);
    }
    return uid;
  }

  async prometheusUrl(uid: string): Promise<string> {
    const { url } = await this.call<{ url: string }>('get', `/api/datasources/uid/${uid}`);
    return url;
  }

  deleteDataSource(uid: string): Promise<unknown> {
    return this.call('delete', `/api/datasources/uid/${uid}`);
  }

  /** The annotations of a dashboard. */
  annotations(dashboardUid: string): Promise<Annotation[]> {
    return this.call('get', `/api/annotations?dashboardUID=${dashboardUid}&limit=1000`);
  }

  /** The annotations that belong to no dashboard. */
  async organisationAnnotations(): Promise<Annotation[]> {
    const all = await this.call<Annotation[]>('get', '/api/annotations?limit=1000&type=annotation');
    return all.filter(({ dashboardUID }) => !dashboardUID);
  }

  async annotate(annotation: Omit<Annotation, 'id'>): Promise<number> {
    return (await this.call<{ id: number }>('post', '/api/annotations', annotation)).id;
  }

  deleteAnnotation(id: number): Promise<unknown> {
    return this.call('delete', `/api/annotations/${id}`);
  }

  /** Makes a viewer who can log in; nothing happens where there is one of that name. */
  async ensureViewer(login: string, password: string): Promise<void> {
    const response = await this.request.post(`${grafana.url}/api/admin/users`, {
      headers: this.headers,
      data: { name: login, login, password, email: `${login}@localhost` },
    });
    if (!response.ok() && response.status() !== 412) {
      throw new Error(`Grafana refused to make the user ${login}: ${response.status()} ${await response.text()}`);
    }
  }

  /** Makes a dashboard public and gives the address of its public page. */
  async makePublic(uid: string): Promise<string> {
    const { accessToken } = await this.call<{ accessToken: string }>(
      'post',
      `/api/dashboards/uid/${uid}/public-dashboards/`,
      { isEnabled: true, share: 'public', timeSelectionEnabled: true }
    );
    return `/public-dashboards/${accessToken}`;
  }

  /** Keeps a dashboard with its data as a snapshot and gives the address of its page. */
  async snapshot(dashboard: object): Promise<string> {
    const { key } = await this.call<{ key: string }>('post', '/api/snapshots', { dashboard, expires: 3_600 });
    return `/dashboard/snapshot/${key}`;
  }

  private readonly headers = {
    authorization: `Basic ${Buffer.from(`${grafana.user}:${grafana.password}`).toString('base64')}`,
  };

  private async call<T>(method: 'get' | 'post' | 'put' | 'delete', path: string, data?: object): Promise<T> {
    const response = await this.request[method](`${grafana.url}${path}`, { headers: this.headers, data });
    if (!response.ok()) {
      throw new Error(
        `Grafana answered ${method} ${path} with ${response.status()}: ${(await response.text()).slice(0, 300)}`
      );
    }
    return response.json();
  }
}
