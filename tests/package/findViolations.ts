import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import type { CatalogueRule } from './catalogueRules';

const linter = new Linter({ configType: 'flat' });

/** One line for each place in the code that a rule refuses: "file:line refuses …". Throws on code that can't be read. */
export function findViolations(code: string, file: string, rules: readonly CatalogueRule[]): string[] {
  const restrictions = rules.flatMap(({ refuses, selectors }) =>
    selectors.map((selector) => ({ selector, message: `refuses ${refuses}` }))
  );
  const config: Linter.Config = {
    files: ['**/*.{ts,tsx,js}'],
    languageOptions: { parser: tseslint.parser as Linter.Parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    // A comment in the code must not be able to switch a rule of the catalogue off.
    linterOptions: { noInlineConfig: true },
    rules: { 'no-restricted-syntax': ['error', ...restrictions] },
  };
  return linter.verify(code, [config], { filename: file }).map(({ line, message, fatal }) => {
    if (fatal) {
      throw new Error(`${file}:${line} can't be read as TypeScript: ${message}`);
    }
    return `${file}:${line} ${message}`;
  });
}
