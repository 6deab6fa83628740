import { locationService } from '@grafana/runtime';
import { act, renderHook } from '@testing-library/react';
import { defaultPanelOptions, type PanelOptions } from '../../options';
import type { Choice } from './history';
import { linkParameter, useWindowEditing } from './useWindowEditing';

const PARAMETER = linkParameter(7);
const saved: Choice = { trainingWindow: { kind: 'firstPercent', percent: 50 }, exclusions: [] };
const picked: Choice = { trainingWindow: { kind: 'absolute', from: 10, to: 20 }, exclusions: [{ from: 12, to: 14 }] };
const later: Choice = { ...picked, exclusions: [] };

/** As Grafana does: options that are changed come back with the next render. */
function setUp({ isEdited = false } = {}) {
  let options: PanelOptions = { ...defaultPanelOptions, ...saved };
  const onChoice = jest.fn((changed: Choice) => {
    options = { ...options, ...changed };
  });
  const hook = renderHook(
    (props: { isEdited: boolean }) => useWindowEditing({ panelId: 7, options, onChoice, ...props }),
    { initialProps: { isEdited } }
  );
  const choose = (choice: Choice) => {
    act(() => hook.result.current.choose(choice));
    hook.rerender({ isEdited });
  };
  return { ...hook, choose, onChoice, options: () => options };
}

const inAddress = () => locationService.getSearch().get(PARAMETER);

beforeEach(() => locationService.push('/d/some-dashboard?from=now-6h'));

describe('while the dashboard is looked at', () => {
  it('keeps a choice in the address, beside what is there, and not in the options', () => {
    const { choose, result, onChoice } = setUp();
    choose(picked);
    expect(result.current.choice).toEqual(picked);
    expect(result.current.unsaved).not.toBeNull();
    expect(onChoice).not.toHaveBeenCalled();
    expect(locationService.getSearch().get('from')).toBe('now-6h');
  });

  it('is the same after a reload, and for whoever opens the link', () => {
    setUp().choose(picked);
    const { result } = setUp();
    expect(result.current.choice).toEqual(picked);
    expect(result.current.undo).toBeNull();
  });

  it('can be undone and redone, and is gone from the address once nothing differs', () => {
    const { choose, result } = setUp();
    choose(picked);
    choose(later);
    act(() => result.current.undo!());
    expect(result.current.choice).toEqual(picked);
    act(() => result.current.undo!());
    expect(result.current.choice).toEqual(saved);
    expect(inAddress()).toBeNull();
    act(() => result.current.redo!());
    act(() => result.current.redo!());
    expect(result.current.choice).toEqual(later);
  });

  it('is reset to what is saved, which can be undone as well', () => {
    const { choose, result } = setUp();
    choose(picked);
    act(() => result.current.unsaved!.reset());
    expect(result.current.choice).toEqual(saved);
    expect(result.current.unsaved).toBeNull();
    act(() => result.current.undo!());
    expect(result.current.choice).toEqual(picked);
  });

  it('follows the address', () => {
    setUp().choose(picked);
    const text = inAddress();
    locationService.partial({ [PARAMETER]: null });
    const { result } = setUp();
    act(() => locationService.partial({ [PARAMETER]: text }));
    expect(result.current.choice).toEqual(picked);
  });

  it('uses what is saved where the link can not be read, says so, and leaves the link alone', () => {
    locationService.partial({ [PARAMETER]: '{"v":99}' });
    const { result } = setUp();
    expect(result.current.choice).toEqual(saved);
    expect(result.current.linkProblem).toMatchObject({ reason: 'other-version' });
    expect(inAddress()).toBe('{"v":99}');
  });
});

describe('while the panel is edited', () => {
  it('keeps a choice in the options', () => {
    const { choose, result, options } = setUp({ isEdited: true });
    choose(picked);
    expect(options()).toMatchObject(picked);
    expect(result.current.choice).toEqual(picked);
    expect(result.current.unsaved).toBeNull();
    expect(inAddress()).toBeNull();
  });

  it('takes along what was looked at, into the options', () => {
    const { choose, rerender, options, result } = setUp();
    choose(picked);
    rerender({ isEdited: true });
    expect(options()).toMatchObject(picked);
    expect(inAddress()).toBeNull();
    rerender({ isEdited: true });
    act(() => result.current.undo!());
    expect(options()).toMatchObject(saved);
  });
});
