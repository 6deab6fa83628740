import type { Label } from '../label';

/** A label of Grafana's own without words unless told otherwise, for tests. */
export function labelOf(rest: Partial<Label>): Label {
  return {
    ...{ id: '1', kind: 'incident', from: 0, to: 0, text: '', severity: null, tags: [], link: '' },
    source: { origin: 'grafana', query: '', dashboardUid: '', panelId: 0, login: '', token: '' },
    ...rest,
  };
}
