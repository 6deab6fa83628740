import { defaultLoadBalancers } from './liveTraffic';
import { loadBalancers } from './loadBalancers';

it('gives as many as asked for, each with a name of its own', () => {
  expect(new Set(loadBalancers(50).map(({ name }) => name)).size).toBe(50);
  expect(loadBalancers(1)).toEqual([defaultLoadBalancers[0]]);
});

it('begins with the default ones, and does not change them for more', () => {
  expect(loadBalancers(7).slice(0, 2)).toEqual(defaultLoadBalancers);
  expect(loadBalancers(50).slice(0, 7)).toEqual(loadBalancers(7));
});
