import type { PanelJson } from './DashboardJson';
import { repeatPanel } from './repeatPanel';

const panel = { id: 1, gridPos: { x: 0, y: 4, w: 12, h: 10 }, maxPerRow: 2, repeat: 'name' } as PanelJson;

describe('repeatPanel', () => {
  it('gives one value the whole width and the id of the file', () => {
    expect(repeatPanel(panel, ['a'])).toEqual([{ ...panel, value: 'a', gridPos: { x: 0, y: 4, w: 24, h: 10 } }]);
  });

  it('fills rows, and gives every copy a value and an id of its own', () => {
    const copies = repeatPanel(panel, ['a', 'b', 'c']);
    expect(copies.map(({ value }) => value)).toEqual(['a', 'b', 'c']);
    expect(new Set(copies.map(({ id }) => id)).size).toBe(3);
    expect(copies.map(({ gridPos }) => [gridPos.x, gridPos.y, gridPos.w])).toEqual([
      [0, 4, 12],
      [12, 4, 12],
      [0, 14, 12],
    ]);
  });

  it('gives none where no value is chosen', () => {
    expect(repeatPanel(panel, [])).toEqual([]);
  });
});
