import amdModule from 'amd-module';

declare let __webpack_public_path__: string;

/** Grafana may serve the plugin from a sub-path or a CDN: chunks are loaded from wherever module.js came from. */
if (amdModule?.uri) {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- webpack's own code reads it
  __webpack_public_path__ = amdModule.uri.slice(0, amdModule.uri.lastIndexOf('/') + 1);
}
