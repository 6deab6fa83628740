import '@testing-library/jest-dom';
import { TextDecoder, TextEncoder } from 'node:util';

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
