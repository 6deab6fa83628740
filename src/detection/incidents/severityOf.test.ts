import { severityOf } from './severityOf';

it('is minor just above the threshold, critical at the top, and rises with the area', () => {
  expect(severityOf(0.71, 0.7, 0.01)).toBe('minor');
  expect(severityOf(0.99, 0.7, 0.3)).toBe('critical');
  expect(severityOf(0.75, 0.7, 3)).toBe('major');
  expect(severityOf(0.75, 0.7, 60)).toBe('critical');
});

it('keeps to its words at the ends', () => {
  expect(severityOf(0.7, 0.7, 0)).toBe('minor');
  expect(severityOf(1, 1, 0)).toBe('critical');
});
