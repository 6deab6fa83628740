import { worthLabelling } from './worthLabelling';

const incident = (peakScore: number, area: number, start: number) => ({ peakScore, area, start });

it('puts the uncertain first, the least certain of all in front, then the worst', () => {
  const [calm, sure, worst, edge] = [
    incident(0.74, 1, 0),
    incident(0.9, 5, 1),
    incident(0.85, 20, 2),
    incident(0.71, 9, 3),
  ];
  expect(worthLabelling([calm, sure, worst, edge], 0.7)).toEqual([edge, calm, worst, sure]);
});

it('has nothing to say of nothing', () => expect(worthLabelling([], 0.7)).toEqual([]));
