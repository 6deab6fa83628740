/** The Grafana that the suite drives, and who it is there: all from the environment. */
export const grafana = {
  url: process.env.GRAFANA_URL ?? 'http://localhost:3000',
  user: process.env.GRAFANA_ADMIN_USER ?? 'admin',
  password: process.env.GRAFANA_ADMIN_PASSWORD ?? 'admin',
  /** The uid of a Prometheus that holds the scenarios' history, as docker compose fills one. */
  prometheusUid: process.env.GRAFANA_PROMETHEUS_UID ?? 'prometheus',
};

/** Why the suite can't run; null where it can. */
export async function absence(): Promise<string | null> {
  try {
    const response = await fetch(new URL('/api/health', grafana.url), { signal: AbortSignal.timeout(3_000) });
    return response.ok ? null : `the server at GRAFANA_URL=${grafana.url} answers with ${response.status}`;
  } catch {
    return `no Grafana answers at GRAFANA_URL=${grafana.url}; start one with docker compose up`;
  }
}
