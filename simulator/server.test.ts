/** @jest-environment node */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSimulatorServer } from './server';

const start = Date.UTC(2026, 0, 5, 12);
const clock = { now: start };
let server: Server;
let url: string;

beforeEach(async () => {
  clock.now = start;
  server = createSimulatorServer({ now: () => clock.now, seed: 1, stepMs: 1_000 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('createSimulatorServer', () => {
  it('is healthy', async () => {
    expect(await (await fetch(`${url}/healthz`)).text()).toBe('ok\n');
  });

  it('serves metrics that grow with the clock', async () => {
    const count = async () => {
      const response = await fetch(`${url}/metrics`);
      expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
      return Number(
        /^http_requests_total\{load_balancer="edge-1",status="200"\} (\d+)$/m.exec(await response.text())![1]
      );
    };
    expect(await count()).toBe(0);
    clock.now += 10_000;
    expect(await count()).toBeGreaterThan(1_000);
  });

  it('switches an incident on and off', async () => {
    const incident = { kind: 'errors', start, end: start + 120_000, loadBalancer: 'edge-1' };
    const started = await fetch(`${url}/incident?kind=errors&minutes=2&load_balancer=edge-1`, { method: 'POST' });
    expect(started.status).toBe(200);
    expect(await started.json()).toEqual({ active: [incident], all: [incident] });
    clock.now += 5_000;
    expect(await (await fetch(`${url}/metrics`)).text()).toContain(
      'simulator_incident_active{load_balancer="edge-1"} 1'
    );
    const ended = await fetch(`${url}/incident`, { method: 'DELETE' });
    expect(await ended.json()).toEqual({ active: [], all: [{ ...incident, end: start + 5_000 }] });
    expect(await (await fetch(`${url}/incident`)).json()).toEqual({
      active: [],
      all: [{ ...incident, end: start + 5_000 }],
    });
  });

  it('has a page whose forms start and end an incident, and lead back to it', async () => {
    const page = async () => (await fetch(`${url}/`)).text();
    const submit = (action: string) =>
      fetch(url + action, { method: 'POST', redirect: 'manual', headers: { accept: 'text/html,*/*' } });
    const before = await page();
    expect(before).toContain('No incident.');
    const [, action] = /formaction="([^"]+)" aria-label="Start errors, edge-1"/.exec(before)!;

    const started = await submit(action.replaceAll('&amp;', '&'));
    expect([started.status, started.headers.get('location')]).toEqual([303, '/']);
    expect(await page()).toContain('errors, on edge-1, until 12:02:00 UTC');

    const ended = await submit('/incident/end');
    expect([ended.status, ended.headers.get('location')]).toEqual([303, '/']);
    expect(await page()).toContain('No incident.');
  });

  it.each([
    ['POST', '/incident?kind=fire', 400, 'kind is "fire"; expected one of: errors, latency, drop, surge.'],
    ['POST', '/incident?kind=drop&minutes=-1', 400, 'minutes is "-1"; expected a number above 0 and up to 1440.'],
    ['PUT', '/incident', 405, '/incident does not take PUT; expected one of: GET, POST, DELETE.'],
    [
      'GET',
      '/nothing',
      404,
      'There is no /nothing here; expected one of: /, /healthz, /metrics, /incident, /incident/end.',
    ],
  ])('answers %s %s with %d', async (method, path, status, message) => {
    const response = await fetch(url + path, { method });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(message + '\n');
  });
});
