import { locationService } from '@grafana/runtime';
import { act, renderHook } from '@testing-library/react';
import { defaultPanelOptions } from '../../options';
import { useOptionsChange } from '../useOptionsChange';
import { writeChoice } from '../window/choiceText';
import { linkParameter, useWindowEditing } from '../window/useWindowEditing';
import { readSensitivity, useSensitivity } from './useSensitivity';

const { threshold: saved } = defaultPanelOptions;

function setUp(isEdited: boolean) {
  const onThresholdChange = jest.fn();
  const hook = renderHook(() =>
    useSensitivity({ panelId: 3, options: { threshold: saved }, onThresholdChange, isEdited })
  );
  return { ...hook, onThresholdChange };
}

beforeEach(() => locationService.push('/d/shop'));

it('keeps a viewer’s choice in the address, and takes it back', () => {
  const { result, onThresholdChange } = setUp(false);
  expect(result.current).toMatchObject({ threshold: saved, unsaved: null });
  act(() => result.current.setAlarmsPerDay(0.5));
  expect(locationService.getSearch().get('alarms-3')).toBe('0.5');
  expect(result.current.threshold).toEqual({ ...saved, rule: 'alarmsPerDay', alarmsPerDay: 0.5 });
  act(() => result.current.setScore(0.712));
  expect(locationService.getSearch().get('alarms-3')).toBe('score:0.712');
  expect(result.current.threshold).toEqual({ ...saved, rule: 'fixed', score: 0.712 });
  act(() => result.current.setAutomatic());
  expect(result.current.threshold.rule).toBe('outOfBag');
  act(() => result.current.unsaved?.reset());
  expect(result.current).toMatchObject({ threshold: saved, unsaved: null });
  expect(onThresholdChange).not.toHaveBeenCalled();
});

it('changes the options while the panel is edited', () => {
  const { result, onThresholdChange } = setUp(true);
  act(() => result.current.setAlarmsPerDay(2));
  expect(onThresholdChange).toHaveBeenCalledWith({ ...saved, rule: 'alarmsPerDay', alarmsPerDay: 2 });
  expect(locationService.getSearch().get('alarms-3')).toBeNull();
});

it('is taken along into the editor, together with the training window of the address', () => {
  locationService.partial({
    'alarms-3': '9',
    [linkParameter(3)]: writeChoice({ trainingWindow: { kind: 'firstPercent', percent: 30 }, exclusions: [] }),
  });
  let options = defaultPanelOptions;
  const isEdited = true;
  renderHook(() => {
    const change = useOptionsChange(options, (changed) => {
      options = changed;
    });
    useWindowEditing({ panelId: 3, options, onChoice: change, isEdited });
    useSensitivity({ panelId: 3, options, onThresholdChange: (threshold) => change({ threshold }), isEdited });
  });
  expect(options.threshold).toEqual({ ...saved, rule: 'alarmsPerDay', alarmsPerDay: 9 });
  expect(options.trainingWindow).toEqual({ kind: 'firstPercent', percent: 30 });
  expect(locationService.getSearch().get('alarms-3')).toBeNull();
});

it('is not unsaved where the address says what the panel says, and leaves the address when it comes back to that', () => {
  locationService.partial({ 'alarms-3': 'auto' });
  const { result } = setUp(false);
  expect(result.current).toMatchObject({ threshold: saved, unsaved: null });
  act(() => result.current.setAlarmsPerDay(2));
  expect(result.current.unsaved).not.toBeNull();
  act(() => result.current.setAutomatic());
  expect(result.current.unsaved).toBeNull();
  expect(locationService.getSearch().get('alarms-3')).toBeNull();
});

it('leaves the options alone where the address can not be read', () => {
  locationService.partial({ 'alarms-3': 'nonsense' });
  const { result, onThresholdChange } = setUp(true);
  expect(result.current.threshold).toEqual(saved);
  expect(onThresholdChange).not.toHaveBeenCalled();
});

it.each([null, '', ' ', '0', '-1', 'NaN', 'Infinity', '1e9', '<b>', 'automatic', 'score:', 'score:2', 'score:x'])(
  'reads nothing from %p',
  (text) => {
    expect(readSensitivity(text)).toBeNull();
  }
);
