import type { ServerResponse } from 'node:http';
import type { ProxyOptions } from 'vite';

/** /prometheus/* goes to the given Prometheus; when it does not answer, the page is told so in Prometheus' own form. */
export function prometheusProxy(url: string): ProxyOptions {
  const target = new URL(url);
  const auth = target.username
    ? `${decodeURIComponent(target.username)}:${decodeURIComponent(target.password)}`
    : undefined;
  return {
    target: target.origin,
    changeOrigin: true,
    auth,
    rewrite: (path) => path.replace(/^\/prometheus/, target.pathname.replace(/\/$/, '')),
    configure: (proxy) => {
      proxy.removeAllListeners('error');
      proxy.on('error', (error, _request, response) => {
        if ('writeHead' in response && !response.headersSent) {
          sendFailure(response, `Prometheus at ${target.host} did not answer: ${error.message}`);
        }
      });
    },
  };
}

function sendFailure(response: ServerResponse, message: string): void {
  response.writeHead(502, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ status: 'error', errorType: 'unavailable', error: message }));
}
