import { locationService } from '@grafana/runtime';
import { act, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { defaultPanelOptions, type LabelOptions, type PanelOptions } from '../../options';
import { useOptionsChange } from '../useOptionsChange';
import { writeChoice } from '../window/choiceText';
import { linkParameter, useWindowEditing } from '../window/useWindowEditing';
import { readKept, writeKept } from './keptText';
import { keptParameter, useSuppression } from './useSuppression';

const saved: LabelOptions = { ...defaultPanelOptions.labels, kept: [{ from: 1, to: 2 }] };
const PARAMETER = keptParameter(4);
const inAddress = () => locationService.getSearch().get(PARAMETER);

function setUp(isEdited = false) {
  const onLabelsChange = jest.fn();
  const hook = renderHook(() => useSuppression({ panelId: 4, options: saved, onLabelsChange, isEdited }));
  return { ...hook, onLabelsChange };
}

beforeEach(() => locationService.push('/d/shop'));

it('keeps what a viewer brings back in the address, beside what is saved, over a reload', () => {
  const { result, onLabelsChange, unmount } = setUp();
  expect(result.current).toMatchObject({ options: saved, unsaved: null });
  act(() => result.current.keep({ start: 10, end: 20 }));
  act(() => result.current.keep({ start: 30, end: 30 }));
  expect(inAddress()).toBe('10-20,30-30');
  unmount();
  const again = setUp().result;
  expect(again.current.options.kept).toEqual([...saved.kept, { from: 10, to: 20 }, { from: 30, to: 30 }]);
  expect(again.current.unsaved?.count).toBe(2);
  act(() => again.current.unsaved?.reset());
  expect(again.current).toMatchObject({ options: saved, unsaved: null });
  expect(inAddress()).toBeNull();
  expect(onLabelsChange).not.toHaveBeenCalled();
});

it('changes the options while the panel is edited', () => {
  const { result, onLabelsChange } = setUp(true);
  act(() => result.current.keep({ start: 10, end: 20 }));
  expect(onLabelsChange).toHaveBeenCalledWith({ ...saved, kept: [...saved.kept, { from: 10, to: 20 }] });
  expect(inAddress()).toBeNull();
});

it('says nothing of what is saved already', () => {
  locationService.partial({ [PARAMETER]: '1-2' });
  expect(setUp().result.current).toMatchObject({ options: saved, unsaved: null });
});

it('is taken along into the editor, together with the training window of the address', () => {
  locationService.partial({
    [PARAMETER]: '10-20',
    [linkParameter(4)]: writeChoice({ trainingWindow: { kind: 'firstPercent', percent: 30 }, exclusions: [] }),
  });
  let options: PanelOptions = { ...defaultPanelOptions, labels: saved };
  const isEdited = true;
  renderHook(() => {
    const change = useOptionsChange(options, (changed) => {
      options = changed;
    });
    useWindowEditing({ panelId: 4, options, onChoice: change, isEdited });
    const onLabelsChange = (labels: LabelOptions) => change({ labels });
    useSuppression({ panelId: 4, options: options.labels, onLabelsChange, isEdited });
  });
  expect(options.labels.kept).toEqual([...saved.kept, { from: 10, to: 20 }]);
  expect(options.trainingWindow).toEqual({ kind: 'firstPercent', percent: 30 });
  expect(inAddress()).toBeNull();
});

it('reads what it wrote', () => {
  const stretch = fc.tuple(fc.nat(), fc.nat()).map(([from, length]) => ({ from, to: from + length }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 100 }), (stretches) => {
      expect(readKept(writeKept(stretches))).toEqual(stretches);
    })
  );
});

it.each([
  null,
  '',
  ' ',
  '5',
  '5-',
  '7-5',
  '1-2,',
  '1-2,<b>',
  'NaN-NaN',
  '1.5-2',
  '-5-6',
  '1e3-2e3',
  '1-2,'.repeat(200),
])('reads nothing from %p', (text) => {
  expect(readKept(text)).toEqual([]);
});
