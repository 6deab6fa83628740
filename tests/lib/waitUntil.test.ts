import { waitUntil } from './waitUntil';

const options = { what: 'the thing', timeoutMs: 50, everyMs: 1 };

describe('waitUntil', () => {
  it('gives the first value', async () => {
    let tries = 0;
    expect(await waitUntil(async () => (++tries === 3 ? 0 : null), options)).toBe(0);
  });

  it('outlives failures and reports the last one', async () => {
    const failing = waitUntil(() => Promise.reject(new Error('connection refused')), options);
    await expect(failing).rejects.toThrow('Waited 50 ms for the thing in vain: connection refused.');
  });
});
