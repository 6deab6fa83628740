/** @jest-environment node */
import { expose } from 'comlink';
import { defaultForestParams, detect, type DetectionRequest } from '../detection';
import { createDetectionService } from './detectionService';
import { startWorkerBackend, type WorkerBackend } from './workerBackend';

const rows = 3000;
const request: DetectionRequest = {
  table: {
    times: Float64Array.from({ length: rows }, (_, row) => row * 60_000),
    signals: [
      {
        id: 'a',
        name: 'A',
        role: 'other',
        measure: 'level',
        entity: '',
        values: Float64Array.from({ length: rows }, (_, row) => Math.sin(row)),
      },
    ],
  },
  training: new Uint8Array(rows).fill(1),
  features: { set: 'raw' },
  scaler: 'standard',
  detector: { name: 'isolation-forest', params: { ...defaultForestParams, scoring: 'rangeAware' } },
};

interface FakeWorker extends Worker {
  breakDown(message: string): void;
}

/** A worker in this thread: the service at the other end of a message channel. */
function workerInThisThread({ sandboxed = false } = {}): FakeWorker {
  const { port1, port2 } = new MessageChannel();
  expose(
    createDetectionService((message) => port2.postMessage(message)),
    port2
  );
  port1.start();
  const failures = new EventTarget();
  const targetOf = (type: string) => (type === 'error' ? failures : port1);
  return {
    postMessage: (message: unknown, transfer?: Transferable[]) => {
      if (sandboxed && transfer) {
        throw new Error('The sandbox takes no transfer list.');
      }
      port1.postMessage(sandboxed ? withoutTypedArrays(message) : message);
    },
    addEventListener: (type: string, listener: EventListener) => targetOf(type).addEventListener(type, listener),
    removeEventListener: (type: string, listener: EventListener) => targetOf(type).removeEventListener(type, listener),
    terminate: () => port1.close(),
    breakDown: (message: string) => failures.dispatchEvent(Object.assign(new Event('error'), { message })),
  } as unknown as FakeWorker;
}

/** What Grafana's frontend sandbox makes of a message: typed arrays are empty objects on the other side. */
function withoutTypedArrays(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    return {};
  }
  if (Array.isArray(value)) {
    return value.map(withoutTypedArrays);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutTypedArrays(part)]))
    : value;
}

describe('startWorkerBackend', () => {
  let backend: WorkerBackend;
  afterEach(() => backend.terminate());

  it.each([false, true])('gives the same scores to the last bit, sandboxed: %p', async (sandboxed) => {
    backend = await startWorkerBackend(() => workerInThisThread({ sandboxed }));
    // What has been posted has classes of another realm than jest's.
    expect(await backend.detect(request)).toEqual(structuredClone(detect(request)));
  });

  it.each([false, true])('tells how far it is, sandboxed: %p', async (sandboxed) => {
    // Every look at the clock finds a second gone, so that each step is told.
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
    backend = await startWorkerBackend(() => workerInThisThread({ sandboxed }));
    const told: number[] = [];
    await backend.detect(request, (progress) => told.push(progress));
    clock.mockRestore();
    expect(told.length).toBeGreaterThan(10);
    expect(told.every((progress, i) => progress <= 1 && (i === 0 || progress >= told[i - 1]))).toBe(true);
  });

  it('hands on what is wrong with the input', async () => {
    backend = await startWorkerBackend(workerInThisThread);
    const empty = { ...request, training: new Uint8Array(rows) };
    await expect(backend.detect(empty)).rejects.toMatchObject({ code: 'too-few-training-rows' });
  });

  it('fails what is running when the worker breaks down', async () => {
    const worker = workerInThisThread();
    backend = await startWorkerBackend(() => worker);
    const run = backend.detect(request);
    worker.breakDown('out of memory');
    await expect(run).rejects.toThrow('The worker broke down: out of memory.');
  });
});
