import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { selects } from './seriesSelector';
import { parseSimulatedExpression } from './simulatedExpression';

const FOLDER = path.resolve(__dirname, '../../../provisioning/dashboards');

describe('parseSimulatedExpression', () => {
  it('reads a selector with all kinds of matchers', () => {
    const { form, selector } = parseSimulatedExpression('m{a="x", b!="y",c=~"4xx|5xx",d!~"z.*"}');
    expect(form).toBe('plain');
    expect(selects(selector, 'm', { a: 'x', c: '5xx', d: 'w' })).toBe(true);
    expect(selects(selector, 'm', { a: 'x', c: '15xx', d: 'w' })).toBe(false);
    expect(selects(selector, 'm', { a: 'x', b: 'y', c: '4xx' })).toBe(false);
    expect(selects(selector, 'm', { a: 'x', c: '4xx', d: 'zzz' })).toBe(false);
    expect(selects(selector, 'other', { a: 'x', c: '4xx' })).toBe(false);
  });

  it('says what it understands when it does not', () => {
    expect(() => parseSimulatedExpression('sum(m)')).toThrow('it understands only a metric with label matchers');
  });

  it('understands every query of the provisioned dashboards', () => {
    const expressions = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')).panels)
      .flatMap((panel) => panel.targets.map((target: { expr: string }) => target.expr));
    expect(expressions.length).toBeGreaterThan(0);
    expressions.forEach((expression) => expect(() => parseSimulatedExpression(expression)).not.toThrow());
  });
});
