import { isIncidentKind, strikes, type LiveIncident } from './liveIncident';

describe('strikes', () => {
  const everywhere: LiveIncident = { kind: 'errors', start: 100, end: 200 };

  it('includes the start and not the end', () => {
    expect([99, 100, 199, 200].map((time) => strikes(everywhere, 'edge-1', time))).toEqual([false, true, true, false]);
  });

  it('spares other load balancers when it names one', () => {
    const one = { ...everywhere, loadBalancer: 'edge-2' };
    expect(strikes(one, 'edge-2', 150)).toBe(true);
    expect(strikes(one, 'edge-1', 150)).toBe(false);
  });
});

it('knows the kinds of incidents', () => {
  expect(isIncidentKind('surge')).toBe(true);
  expect(isIncidentKind('fire')).toBe(false);
});
