function refuse(): never {
  throw new Error('no workers here');
}

/** jest has no workers, and babel no import.meta: where a test mocks the module, detection runs on the main thread. */
export const createInlineWorker = refuse;
export const createUrlWorker = refuse;
