import { createIncidentSwitch } from './incidentSwitch';

const make = () => {
  const clock = { now: 1_000_000 };
  const incidents = createIncidentSwitch({ now: () => clock.now, loadBalancerNames: ['edge-1', 'edge-2'] });
  return { clock, incidents };
};
const request = { kind: 'errors', minutes: '5', loadBalancer: null };

describe('createIncidentSwitch', () => {
  it('starts an incident now and lets it end by itself', () => {
    const { clock, incidents } = make();
    expect(incidents.start(request)).toEqual({ kind: 'errors', start: 1_000_000, end: 1_300_000 });
    expect(incidents.active()).toHaveLength(1);
    clock.now = 1_300_000;
    expect(incidents.active()).toEqual([]);
    expect(incidents.all()).toHaveLength(1);
  });

  it('lasts five minutes when nothing else is asked for, and strikes one load balancer when asked', () => {
    const { incidents } = make();
    const incident = incidents.start({ kind: 'drop', minutes: null, loadBalancer: 'edge-2' });
    expect(incident).toEqual({ kind: 'drop', start: 1_000_000, end: 1_300_000, loadBalancer: 'edge-2' });
  });

  it('ends what is active and keeps it in the past', () => {
    const { clock, incidents } = make();
    incidents.start(request);
    clock.now += 60_000;
    expect(incidents.endAll()).toHaveLength(1);
    expect(incidents.active()).toEqual([]);
    expect(incidents.all()).toEqual([{ kind: 'errors', start: 1_000_000, end: 1_060_000 }]);
    expect(incidents.endAll()).toEqual([]);
  });

  it.each([
    [{ ...request, kind: 'fire' }, 'kind is "fire"; expected one of: errors, latency, drop, surge.'],
    [{ ...request, kind: null }, 'kind is null; expected one of'],
    [{ ...request, minutes: '0' }, 'minutes is "0"; expected a number above 0 and up to 1440.'],
    [{ ...request, minutes: 'soon' }, 'minutes is "soon"'],
    [{ ...request, loadBalancer: 'x' }, 'load_balancer is "x"; expected one of: edge-1, edge-2.'],
  ])('refuses %j', (bad, message) => {
    const { incidents } = make();
    expect(() => incidents.start(bad)).toThrow(message);
    expect(incidents.all()).toEqual([]);
  });
});
