import { locationService } from '@grafana/runtime';
import { act, renderHook } from '@testing-library/react';
import { defaultPanelOptions } from '../../options';
import { readSensitivity, useSensitivity } from './useSensitivity';

const { threshold: saved } = defaultPanelOptions;

function setUp(isEdited: boolean) {
  const onThresholdChange = jest.fn();
  const hook = renderHook(() =>
    useSensitivity({ panelId: 3, options: { threshold: saved }, onThresholdChange, isEdited })
  );
  return { ...hook, onThresholdChange };
}

beforeEach(() => locationService.partial({ 'alarms-3': null }, true));

it('keeps a viewer’s choice in the address, and takes it back', () => {
  const { result, onThresholdChange } = setUp(false);
  expect(result.current).toMatchObject({ threshold: saved, reset: null });
  act(() => result.current.setAlarmsPerDay(0.5));
  expect(locationService.getSearch().get('alarms-3')).toBe('0.5');
  expect(result.current.threshold).toEqual({ ...saved, rule: 'alarmsPerDay', alarmsPerDay: 0.5 });
  act(() => result.current.setScore(0.712));
  expect(locationService.getSearch().get('alarms-3')).toBe('score:0.712');
  expect(result.current.threshold).toEqual({ ...saved, rule: 'fixed', score: 0.712 });
  act(() => result.current.setAutomatic());
  expect(result.current.threshold.rule).toBe('outOfBag');
  act(() => result.current.reset?.());
  expect(result.current).toMatchObject({ threshold: saved, reset: null });
  expect(onThresholdChange).not.toHaveBeenCalled();
});

it('changes the options while the panel is edited, whatever the address says', () => {
  locationService.partial({ 'alarms-3': '9' }, true);
  const { result, onThresholdChange } = setUp(true);
  expect(result.current.threshold).toEqual(saved);
  act(() => result.current.setAlarmsPerDay(2));
  expect(onThresholdChange).toHaveBeenCalledWith({ ...saved, rule: 'alarmsPerDay', alarmsPerDay: 2 });
});

it.each([null, '', ' ', '0', '-1', 'NaN', 'Infinity', '1e9', '<b>', 'automatic', 'score:', 'score:2', 'score:x'])(
  'reads nothing from %p',
  (text) => {
    expect(readSensitivity(text)).toBeNull();
  }
);
