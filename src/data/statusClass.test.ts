import { isStatusKey, parseStatusClass, statusClassOfName, statusOfLabels } from './statusClass';

test.each(['status', 'code', 'status_code', 'http_status_code', 'response_code', 'status_class'])(
  '%s is a status key',
  (key) => expect(isStatusKey(key)).toBe(true)
);

test('separators and case of a status key do not matter, other keys are none', () => {
  expect(isStatusKey('http_response_status_code')).toBe(true);
  expect(isStatusKey('http.response.status_code')).toBe(true);
  expect(isStatusKey('StatusCode')).toBe(true);
  expect(isStatusKey('country_code')).toBe(false);
  expect(isStatusKey('method')).toBe(false);
});

test.each([
  ['200', '2xx'],
  ['2xx', '2xx'],
  ['5XX', '5xx'],
  ['503', '5xx'],
  ['101', '1xx'],
  [' 404 ', '4xx'],
  ['600', undefined],
  ['20', undefined],
  ['2000', undefined],
  ['OK', undefined],
  ['', undefined],
])('the class of %j is %s', (value, expected) => expect(parseStatusClass(value)).toBe(expected));

test.each([
  ['errors_5xx', '5xx'],
  ['HTTPCode_Target_4XX_Count', '4xx'],
  ['http_503', '5xx'],
  ['status 404', '4xx'],
  ['500', '5xx'],
  ['route 500', undefined],
  ['lb 200 requests', undefined],
])('the name %s speaks of %s', (name, expected) => expect(statusClassOfName(name)).toBe(expected));

test('labels name the class, with the label that said so', () => {
  expect(statusOfLabels({ lb: 'a', code: '502' })).toEqual({ key: 'code', value: '502', statusClass: '5xx' });
  expect(statusOfLabels({ lb: '502' })).toBeUndefined();
  expect(statusOfLabels({ status: 'success' })).toBeUndefined();
  expect(statusOfLabels(undefined)).toBeUndefined();
});
