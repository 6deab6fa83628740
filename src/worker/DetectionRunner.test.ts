/** @jest-environment node */
import { detect, DetectionError, defaultForestParams, type DetectionRequest } from '../detection';
import { createInlineWorker, createUrlWorker } from './createDetectionWorker';
import { DetectionRunner } from './DetectionRunner';
import { startWorkerBackend } from './workerBackend';

jest.mock('./createDetectionWorker', () => ({ createInlineWorker: jest.fn(), createUrlWorker: jest.fn() }));
jest.mock('./workerBackend', () => ({ startWorkerBackend: jest.fn() }));

const start = jest.mocked(startWorkerBackend);

const request: DetectionRequest = {
  table: {
    times: Float64Array.from({ length: 64 }, (_, row) => row * 60_000),
    signals: [
      {
        id: 'a',
        name: 'A',
        role: 'other',
        measure: 'level',
        entity: '',
        values: Float64Array.from({ length: 64 }, (_, row) => Math.sin(row)),
      },
    ],
  },
  training: new Uint8Array(64).fill(1),
  features: { set: 'raw' },
  scaler: 'standard',
  detector: { name: 'isolation-forest', params: { ...defaultForestParams, nEstimators: 5, scoring: 'paper' } },
};

function workerThatAnswers(answer: () => ReturnType<typeof detect> | Promise<ReturnType<typeof detect>>) {
  return {
    detect: jest.fn(async (_request: DetectionRequest, _onProgress?: (progress: number) => void) => answer()),
    terminate: jest.fn(),
  };
}

// The runner remembers what the page refused, so the cases stand in the order in which things get refused.
describe('DetectionRunner', () => {
  beforeEach(() => start.mockReset());

  it('starts the inlined worker once and keeps it', async () => {
    const worker = workerThatAnswers(() => detect(request));
    start.mockResolvedValue(worker);
    const runner = new DetectionRunner();
    const { signal } = new AbortController();
    const run = await runner.run(request, signal);
    await runner.run(request, signal);
    expect(run.backend).toBe('inlineWorker');
    expect(start).toHaveBeenCalledTimes(1);
    expect(start).toHaveBeenCalledWith(createInlineWorker);
  });

  it('ends the worker when a run is aborted, and starts another for the next run', async () => {
    const stuck = workerThatAnswers(() => new Promise(() => undefined));
    start.mockResolvedValueOnce(stuck).mockResolvedValueOnce(workerThatAnswers(() => detect(request)));
    const runner = new DetectionRunner();
    const abort = new AbortController();
    const run = runner.run(request, abort.signal);
    await new Promise((resolve) => setTimeout(resolve));
    abort.abort(new Error('input changed'));
    await expect(run).rejects.toThrow('input changed');
    expect(stuck.terminate).toHaveBeenCalled();
    await expect(runner.run(request, new AbortController().signal)).resolves.toHaveProperty('backend', 'inlineWorker');
  });

  it('does not start anything for a run that is aborted already', async () => {
    const runner = new DetectionRunner();
    await expect(runner.run(request, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
    expect(start).not.toHaveBeenCalled();
  });

  it('hands on how far the worker is', async () => {
    const worker = workerThatAnswers(() => detect(request));
    worker.detect.mockImplementation(async (_request, onProgress) => {
      onProgress?.(0.5);
      return detect(request);
    });
    start.mockResolvedValue(worker);
    const told: number[] = [];
    await new DetectionRunner().run(request, new AbortController().signal, (progress) => told.push(progress));
    expect(told).toEqual([0.5]);
  });

  it('starts another worker after one that broke down, but not after bad input', async () => {
    const badInput = new DetectionError('no-features', 'No feature.');
    const worker = workerThatAnswers(() => detect(request));
    worker.detect.mockRejectedValueOnce(badInput).mockRejectedValueOnce(new Error('The worker broke down'));
    start.mockResolvedValue(worker);
    const runner = new DetectionRunner();
    const { signal } = new AbortController();
    await expect(runner.run(request, signal)).rejects.toBe(badInput);
    await expect(runner.run(request, signal)).rejects.toThrow('broke down');
    expect(start).toHaveBeenCalledTimes(1);
    await runner.run(request, signal);
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('falls back to the worker of its own file where the inlined one is refused', async () => {
    start
      .mockRejectedValueOnce(new Error('blob: refused'))
      .mockResolvedValueOnce(workerThatAnswers(() => detect(request)));
    const run = await new DetectionRunner().run(request, new AbortController().signal);
    expect(run.backend).toBe('urlWorker');
    expect(start).toHaveBeenLastCalledWith(createUrlWorker);
  });

  it('runs on the main thread where every worker is refused, with the same scores to the last bit', async () => {
    start.mockRejectedValue(new Error('refused'));
    const run = await new DetectionRunner().run(request, new AbortController().signal);
    expect(run.backend).toBe('mainThread');
    expect(run.scores).toEqual(detect(request));
  });
});
