import { setBackendSrv, type BackendSrv, type BackendSrvRequest } from '@grafana/runtime';
import { NEVER, of, throwError, type Observable } from 'rxjs';
import { annotationApi } from './annotationApi';
import { type AnnotationError } from './annotationError';

const fetch = jest.fn<Observable<unknown>, [BackendSrvRequest]>();
const BODY = { dashboardUID: 'shop', panelId: 3, time: 1, timeEnd: 2, text: 'x', tags: [], data: {} };
const asked = () => fetch.mock.lastCall![0];

beforeEach(() => {
  fetch.mockReset().mockReturnValue(of({ data: { id: 7 } }));
  setBackendSrv({ fetch } as unknown as BackendSrv);
});

test('finding asks for a dashboard, tags and whole milliseconds', async () => {
  fetch.mockReturnValue(of({ data: [] }));
  await annotationApi.find({ from: 1.5, to: 2.5, dashboardUid: 'shop', tags: ['a', 'b'], matchAny: true, limit: 5 });
  expect(asked()).toMatchObject({
    url: '/api/annotations',
    method: 'GET',
    params: { from: 1, to: 3, dashboardUID: 'shop', tags: ['a', 'b'], matchAny: true, limit: 5 },
  });
});

test('every call is quiet: the panel itself says how it went', async () => {
  await annotationApi.create(BODY);
  await annotationApi.update('7', BODY);
  await annotationApi.remove('7');
  expect(fetch.mock.calls.map(([{ method, url }]) => `${method} ${url}`)).toEqual([
    'POST /api/annotations',
    'PUT /api/annotations/7',
    'DELETE /api/annotations/7',
  ]);
  for (const [request] of fetch.mock.calls) {
    expect(request).toMatchObject({ showSuccessAlert: false, showErrorAlert: false });
  }
});

test('an annotation of the whole organisation is never asked for', async () => {
  await expect(annotationApi.create({ ...BODY, dashboardUID: '' })).rejects.toMatchObject({ code: 'no-dashboard' });
  expect(fetch).not.toHaveBeenCalled();
});

test.each([
  [401, 'refused', false],
  [403, 'refused', false],
  [404, 'gone', false],
  [409, 'conflict', true],
  [400, 'invalid', false],
  [500, 'server', true],
  [502, 'server', true],
])('the status %d means %s', async (status, code, mayBeDone) => {
  fetch.mockReturnValue(throwError(() => ({ status, data: { message: 'no', error: 'because' }, config: {} })));
  const error: AnnotationError = await annotationApi.create(BODY).catch((caught) => caught);
  expect(error).toMatchObject({ code, status, message: 'no: because', mayBeDone });
});

test.each([
  ['a network that is down', () => throwError(() => new TypeError('Failed to fetch'))],
  [
    'a request that was aborted',
    () => throwError(() => ({ status: -1, data: null, statusText: 'aborted', config: {} })),
  ],
])('%s is unreachable, and it may be done all the same', async (_, answer) => {
  fetch.mockImplementation(answer);
  await expect(annotationApi.create(BODY)).rejects.toMatchObject({ code: 'unreachable', mayBeDone: true });
});

test('an answer that never comes is given up', async () => {
  jest.useFakeTimers();
  fetch.mockReturnValue(NEVER);
  const outcome = annotationApi.create(BODY).catch((error) => error);
  jest.advanceTimersByTime(60_000);
  expect(await outcome).toMatchObject({ code: 'unreachable', mayBeDone: true });
  jest.useRealTimers();
});
