/** @jest-environment node */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogueRules } from './catalogueRules';
import { findViolations } from './findViolations';
import { pluginSources, ROOT } from './pluginSources';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

describe.each(catalogueRules)('the rule that refuses $refuses', (rule) => {
  it.each(rule.selectors.map((selector, index) => [rule.examples[index], selector]))(
    'finds %s',
    (example, selector) => {
      expect(findViolations(example, 'example.tsx', [{ ...rule, selectors: [selector] }])).not.toEqual([]);
    }
  );

  it('lets pass what is fine', () => {
    expect((rule.fine ?? []).flatMap((code) => findViolations(code, 'fine.tsx', [rule]))).toEqual([]);
  });
});

it("holds the plugin's sources to the catalogue's rules", () => {
  expect(pluginSources).toContain('src/module.ts');
  expect(pluginSources.flatMap((file) => findViolations(read(file), file, catalogueRules))).toEqual([]);
});

it('silences no TypeScript error', () => {
  expect(pluginSources.filter((file) => /@ts-(ignore|expect-error|nocheck)/.test(read(file)))).toEqual([]);
});
