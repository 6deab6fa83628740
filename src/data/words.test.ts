import { hasPhrase, wordsOf } from './words';

describe('wordsOf', () => {
  it.each([
    ['HTTPCode_Target_5XX_Count', 'http code target 5xx count'],
    ['TargetResponseTime', 'target response time'],
    ['http_requests_total', 'http requests total'],
    ['http.server.request-duration', 'http server request duration'],
    ['4XXError', '4xx error'],
    ['errors5xx', 'errors 5xx'],
    ['5xxCount', '5xx count'],
    ['5xxcount', '5xx count'],
    ['p95Latency', 'p95 latency'],
    ['RPM', 'rpm'],
    ['req/s', 'req s'],
    ['area', 'area'],
    ['Antwortzeit größer', 'antwortzeit größer'],
    ['', ''],
  ])('%s', (name, words) => {
    expect(wordsOf(name).join(' ')).toBe(words);
  });
});

test('a phrase is whole words in a row', () => {
  expect(hasPhrase(['response', 'time', 'ms'], 'response time')).toBe(true);
  expect(hasPhrase(['response', 'mean', 'time'], 'response time')).toBe(false);
  expect(hasPhrase(['response', 'timeout'], 'response time')).toBe(false);
});
