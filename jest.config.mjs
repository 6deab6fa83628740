const swc = {
  sourceMaps: 'inline',
  jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'classic' } } },
};

/** ESM-only packages, and d3's .mjs files, that jest has to transform. */
const esModules = [
  '.pnpm',
  'd3',
  'd3-.*',
  'delaunator',
  'internmap',
  'robust-predicates',
  'ol',
  'uuid',
  'marked',
  'react-calendar',
  'get-user-locale',
  'memoize',
  'mimic-function',
  '@wojtekmaj/.*',
  'react-colorful',
  'rxjs',
  'quick-lru',
  'geotiff',
  '@grafana/schema',
  '@openfeature',
  'comlink',
].join('|');

/** @type {import('jest').Config} */
const config = {
  testEnvironment: 'jest-environment-jsdom',
  testMatch: [
    '<rootDir>/{src,simulator,workbench,cli,bench}/**/*.test.{ts,tsx}',
    '<rootDir>/tests/{lib,compose,package,compatibility}/**/*.test.ts',
  ],
  setupFilesAfterEnv: ['<rootDir>/tests/jest-setup.ts'],
  moduleNameMapper: {
    '\\.(css|scss|sass)$': 'identity-obj-proxy',
    '\\.svg$': 'identity-obj-proxy',
    '\\?inline$': '<rootDir>/tests/inlineWorkerStub.ts',
    '^react-inlinesvg$': '<rootDir>/tests/inlineSvgStub.ts',
  },
  transform: { '^.+\\.(t|j|mj)sx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`node_modules/(?!(${esModules})/)`],
};

export default config;
