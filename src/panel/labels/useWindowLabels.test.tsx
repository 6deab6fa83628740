import { dateTime, LoadingState, type PanelData } from '@grafana/data';
import { renderHook, waitFor } from '@testing-library/react';
import { listAnnotations } from '../../annotations';
import { labelOf } from '../../annotations/testing/label';
import type { ResolvedWindow } from '../../data';
import { useWindowLabels } from './useWindowLabels';

jest.mock('../../annotations', () => ({ ...jest.requireActual('../../annotations'), listAnnotations: jest.fn() }));
const list = jest.mocked(listAnnotations);

const range = { from: dateTime(1000), to: dateTime(2000), raw: { from: '1000', to: '2000' } };
const request = { requestId: 'Q1', dashboardUID: 'd' } as PanelData['request'];
const data: PanelData = { state: LoadingState.Done, series: [], timeRange: range, request };
const outside = { from: 0, to: 500 };
const shown = [labelOf({ id: '9', from: 1500, to: 1600 })];

const known = (window: ResolvedWindow | null, of: PanelData = data) =>
  renderHook(() => useWindowLabels({ shown, range: window, data: of, panelId: 3 })).result;

beforeEach(() => list.mockReset().mockResolvedValue({ annotations: [], truncated: false }));

it('asks for the labels of a window outside of the loaded time, of this panel and of the whole dashboard', async () => {
  const annotations = [0, 3, 4].map((panelId) => ({ id: panelId + 10, panelId, time: panelId, tags: ['incident'] }));
  list.mockResolvedValue({ annotations: [...annotations, { id: 9, time: 1500 }], truncated: false });
  const result = known(outside);
  expect(result.current).toEqual({ labels: shown, notices: [] });
  await waitFor(() => expect(result.current.labels.map(({ id }) => id)).toEqual(['10', '13', '9']));
  expect(list).toHaveBeenCalledWith({ from: 0, to: 500, dashboardUid: 'd' });
});

it('takes a window of alerts that fired from their history', async () => {
  list.mockResolvedValue({
    annotations: [
      { id: 1, alertId: 5, time: 100, newState: 'Alerting', prevState: 'Normal', text: 'a' },
      { id: 2, alertId: 5, time: 200, newState: 'Normal', prevState: 'Alerting', text: 'a' },
    ],
    truncated: false,
  });
  const result = known(outside);
  await waitFor(() => expect(result.current.labels).toHaveLength(2));
  expect(result.current.labels[0]).toMatchObject({ from: 100, to: 200, source: { origin: 'alert' } });
});

it('says why they are not known, and keeps the shown ones', async () => {
  const refused = new Error('refused');
  list.mockRejectedValue(refused);
  const result = known(outside);
  await waitFor(() =>
    expect(result.current).toEqual({
      labels: shown,
      notices: [expect.objectContaining({ code: 'annotations-not-loaded', details: { reason: 'refused' } })],
    })
  );
});

it.each<[string, ResolvedWindow | null, PanelData]>([
  ['a window in the loaded time', { from: 1100, to: 1900 }, data],
  ['a window that is not known yet', null, data],
  ['a dashboard that was never saved', outside, { ...data, request: undefined }],
])('asks nothing for %s', (_, window, of) => {
  expect(known(window, of).current).toEqual({ labels: shown, notices: [] });
  expect(list).not.toHaveBeenCalled();
});
