import { incidentKinds, type IncidentKind, type LiveIncident } from './liveIncident';

/** How long an incident lasts that is started with a button. */
const MINUTES = 2;

const MEANINGS: Readonly<Record<IncidentKind, string>> = {
  errors: 'backends answer with 5xx',
  latency: 'responses take six times as long',
  drop: 'nearly no requests arrive',
  surge: 'three times as many requests arrive, and responses slow down',
};

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
  th, td { padding: 0.25rem 1rem 0.25rem 0; text-align: left; font-weight: normal; }
  td { white-space: nowrap; }
  button { font: inherit; padding: 0.25rem 0.75rem; }
`;

export interface IncidentPageOptions {
  loadBalancerNames: readonly string[];
  active: readonly LiveIncident[];
}

/** The incident switch as a page of plain forms: it needs no script, and works with a keyboard and a screen reader. */
export function incidentPage({ loadBalancerNames, active }: IncidentPageOptions): string {
  const rows = incidentKinds.map(
    (kind) =>
      `<tr><th scope="row"><strong>${kind}</strong>: ${MEANINGS[kind]}</th>` +
      `<td>${[undefined, ...loadBalancerNames].map((name) => startButton(kind, name)).join(' ')}</td></tr>`
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Incident switch</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Incident switch</h1>
<p>An incident lasts ${MINUTES} minutes. It shows on the dashboards with the next scrapes.</p>
<form method="post">
<h2 id="start">Start an incident</h2>
<table aria-labelledby="start">
${rows.join('\n')}
</table>
<h2>Under way</h2>
<div role="status">${underWay(active)}</div>
<p><button formaction="/incident/end">End all incidents</button> <a href="/">Look again</a></p>
</form>
</main>
</body>
</html>
`;
}

function startButton(kind: IncidentKind, loadBalancer: string | undefined): string {
  const query = new URLSearchParams({ kind, minutes: String(MINUTES) });
  if (loadBalancer !== undefined) {
    query.set('load_balancer', loadBalancer);
  }
  const where = loadBalancer ?? 'everywhere';
  const action = escape(`/incident?${query}`);
  return `<button formaction="${action}" aria-label="Start ${kind}, ${escape(where)}">${escape(where)}</button>`;
}

function underWay(active: readonly LiveIncident[]): string {
  if (active.length === 0) {
    return '<p>No incident.</p>';
  }
  const items = active.map(({ kind, loadBalancer, end }) => {
    const where = loadBalancer === undefined ? 'everywhere' : `on ${loadBalancer}`;
    return `<li>${kind}, ${escape(where)}, until ${new Date(end).toISOString().slice(11, 19)} UTC</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
