import { dateTime, LoadingState, toDataFrame, type DataQueryRequest, type PanelData } from '@grafana/data';
import { renderHook, waitFor } from '@testing-library/react';
import { listAnnotations, type Annotation } from '../annotations';
import { annotationStretches } from '../data/annotationStretches';
import { useAnnotationFrames } from './useAnnotationFrames';

const grafana: { publicDashboardAccessToken?: string } = {};
jest.mock('@grafana/runtime', () => ({
  get config() {
    return grafana;
  },
}));
jest.mock('../annotations', () => ({
  AnnotationError: class extends Error {
    constructor(_code: string, message: string) {
      super(message);
    }
  },
  listAnnotations: jest.fn(),
}));

const HOUR = 3_600_000;
const list = jest.mocked(listAnnotations);
const range = { from: dateTime(100 * HOUR), to: dateTime(106 * HOUR) };
const loaded = toDataFrame({
  fields: [
    { name: 'time', values: [101 * HOUR] },
    { name: 'timeEnd', values: [102 * HOUR - 1] },
    { name: 'tags', values: [['incident']] },
  ],
});
const data: PanelData = {
  ...{ state: LoadingState.Done, series: [], timeRange: { ...range, raw: range }, annotations: [loaded] },
  request: { requestId: 'Q1', dashboardUID: 'own' } as unknown as DataQueryRequest,
};
const outside = { from: 10 * HOUR, to: 20 * HOUR };
const tags = ['incident', 'deploy'];
const at = (hour: number, more: Partial<Annotation>): Annotation => ({
  ...{ time: hour * HOUR, timeEnd: (hour + 1) * HOUR - 1, tags: ['incident'] },
  ...more,
});
const setUp = (asked: { from: number; to: number } | null) =>
  renderHook(() => useAnnotationFrames({ data, range: asked, tags }));

beforeEach(() => {
  list.mockReset();
  delete grafana.publicDashboardAccessToken;
});

it('asks for what lies outside of the loaded range: this dashboard’s and the organisation’s, by their tags', async () => {
  list.mockResolvedValue({
    annotations: [
      at(12, { dashboardUID: 'own' }),
      at(14, { dashboardUID: null }),
      at(16, { dashboardUID: 'another' }),
      at(18, { dashboardUID: 'own', tags: ['holiday'] }),
    ],
    truncated: false,
  });
  const { result } = setUp(outside);
  expect(result.current.notices).toBeNull();
  await waitFor(() => expect(result.current.notices).toEqual([]));
  expect(list).toHaveBeenCalledWith({ ...outside, tags, matchAny: true, type: 'annotation' });
  expect(annotationStretches(result.current.frames, tags, 60_000)).toEqual(
    [12, 14, 101].map((hour) => ({ from: hour * HOUR, to: (hour + 1) * HOUR }))
  );
});

it.each([
  ['inside of the loaded range', { from: 101 * HOUR, to: 105 * HOUR }],
  ['nowhere', null],
])('asks for nothing %s', (_, asked) => {
  const { result } = setUp(asked);
  expect(result.current).toEqual({ frames: [loaded], notices: [] });
  expect(list).not.toHaveBeenCalled();
});

it.each([
  ['there is no server', () => list.mockRejectedValue(new Error('no server')), /no server/],
  [
    'the dashboard is public',
    () => {
      grafana.publicDashboardAccessToken = 'token';
    },
    /public dashboard/,
  ],
])('says so where %s, and goes on with the loaded ones', async (_, prepare, reason) => {
  prepare();
  const { result } = setUp(outside);
  await waitFor(() => expect(result.current.notices).not.toBeNull());
  expect(result.current.frames).toEqual([loaded]);
  expect(result.current.notices).toMatchObject([
    { code: 'annotations-not-loaded', details: { reason: expect.stringMatching(reason) } },
  ]);
});
