/**
 * Builds the plugin into dist/. The conventions (layout, externals, stamped files, script names) are those of
 * @grafana/create-plugin; the configuration is our own, so that it holds nothing that this plugin doesn't need.
 */
import CopyWebpackPlugin from 'copy-webpack-plugin';
import path from 'node:path';
import type { Configuration, ExternalItem } from 'webpack';
import packageJson from '../../package.json';
import pluginJson from '../../src/plugin.json';

const root = path.resolve(__dirname, '../..');
const source = path.join(root, 'src');

/** Modules that Grafana shares with plugins at run time; @grafana/i18n and @grafana/schema are not among them. */
const shared: ExternalItem[] = [
  { 'amd-module': 'module' },
  'i18next',
  'lodash',
  'react',
  'react-dom',
  'rxjs',
  'rxjs/operators',
  '@emotion/css',
  '@emotion/react',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  '@grafana/data',
  '@grafana/runtime',
  '@grafana/ui',
];

const stamp = (content: Buffer): string =>
  content
    .toString()
    .replaceAll('%VERSION%', packageJson.version)
    .replaceAll('%TODAY%', new Date().toISOString().slice(0, 10))
    .replaceAll('%PLUGIN_ID%', pluginJson.id);

export default function webpackConfig(env: Record<string, unknown>): Configuration {
  const production = Boolean(env['production']);
  return {
    mode: production ? 'production' : 'development',
    context: source,
    devtool: 'source-map',
    entry: {
      // The library type stands on the entry, not on the output: the URL worker's chunk would be wrapped in define() too.
      module: { import: [path.join(__dirname, 'publicPath.ts'), './module.ts'], library: { type: 'amd' } },
    },
    externalsType: 'amd',
    externals: shared,
    module: {
      rules: [
        {
          test: /\.worker\.ts$/,
          resourceQuery: /inline/,
          type: 'javascript/auto',
          use: path.join(__dirname, 'inlineWorkerLoader.mjs'),
        },
        {
          test: /\.tsx?$/,
          resourceQuery: { not: [/inline/] },
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                target: 'es2022',
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'classic' } },
              },
            },
          },
        },
      ],
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    output: {
      clean: true,
      path: path.join(root, 'dist'),
      filename: '[name].js',
      chunkFilename: '[name].js?_cache=[contenthash]',
      publicPath: `public/plugins/${pluginJson.id}/`,
      uniqueName: pluginJson.id,
      devtoolModuleFilenameTemplate: ({ resourcePath }: { resourcePath: string }) =>
        `webpack://${pluginJson.id}/${resourcePath}`,
    },
    optimization: { chunkIds: 'named' },
    performance: { hints: false },
    plugins: [
      new CopyWebpackPlugin({
        patterns: [
          { from: 'plugin.json', transform: stamp },
          { from: 'README.md', transform: stamp },
          { from: '../CHANGELOG.md', transform: stamp },
          { from: '../LICENSE' },
          { from: 'img/**/*' },
          { from: 'locales/**/*', noErrorOnMissing: true },
        ],
      }),
    ],
  };
}
