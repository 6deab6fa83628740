import '@testing-library/jest-dom';
import { configure } from '@testing-library/dom';
import { TextDecoder, TextEncoder } from 'node:util';

// A detection on the main thread of a busy machine takes longer than the default second.
configure({ asyncUtilTimeout: 20_000 });

// jsdom lacks these, and @grafana/ui needs them as soon as it is imported.
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  matchMedia: () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }),
});

AbortSignal.prototype.throwIfAborted ??= function (this: AbortSignal) {
  if (this.aborted) {
    throw this.reason;
  }
};
