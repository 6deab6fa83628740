import js from '@eslint/js';
import { importX } from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const nothingOutside = (target, allowed, message) => ({ target, from: './src', except: allowed, message });

/** Who may import whom: module → panel → { data, annotations, options, worker } → detection. */
const arrows = [
  nothingOutside('./src/detection', ['./detection'], 'detection is the pure core: it imports nothing else of src.'),
  nothingOutside('./src/data', ['./data', './detection'], 'data may import detection only.'),
  nothingOutside('./src/annotations', ['./annotations', './detection'], 'annotations may import detection only.'),
  nothingOutside('./src/options', ['./options', './detection'], 'options may import detection only.'),
  nothingOutside('./src/cache', ['./cache'], 'cache imports nothing else of src.'),
  nothingOutside('./src/worker', ['./worker', './detection'], 'worker may import detection only.'),
  { target: './src/panel', from: './src/module.ts', message: 'module imports panel, not the other way round.' },
  {
    target: './src',
    from: ['./cli', './simulator', './workbench', './bench', './tests'],
    message: 'The plugin stands alone.',
  },
  nothingOutside(
    './cli',
    ['./detection', './data/fieldMeaning.ts', './data/roleOfName.ts', './data/statusClass.ts'],
    'cli may import detection, and of data what judges names without a Grafana.'
  ),
  nothingOutside('./bench', ['./detection', './worker'], 'bench may import detection and worker only.'),
  { target: './simulator', from: './src', message: 'The simulator imports nothing of src.' },
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'workbench/dist*/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      'node_modules/',
      '**/kernel/assembly/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: arrows }],
      'import-x/no-cycle': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'uplot', message: 'Grafana shares no uplot: import types only.', allowTypeImports: true }] },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'JSXOpeningElement[name.name="IconButton"]:has(JSXAttribute[name.name="tooltip"]) > JSXAttribute[name.name="aria-label"]',
          message: 'An IconButton with a tooltip is named by it, whatever else it is given: say all in the tooltip.',
        },
      ],
    },
  },
  {
    files: ['src/detection/**/*.ts'],
    ignores: ['src/detection/**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'detection is pure: it imports its own files only.' }] },
      ],
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'performance',
        'setTimeout',
        'fetch',
        'Date',
        'navigator',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Use the seeded generator of random.ts.' },
        { object: 'Date', property: 'now', message: 'detection knows no clock.' },
      ],
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'fetch',
          'AbortController',
          'window',
          'document',
        ].map((name) => [name, 'readonly'])
      ),
    },
  }
);
