import { EventBusSrv, type StandardEditorContext, type StandardEditorsRegistryItem } from '@grafana/data';
import { configure, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { Exclusion, ExclusionSchedule, TrainingWindow } from '../../detection';
import type { PanelOptions } from '../types';
import { AnnotationTagsEditor } from './AnnotationTagsEditor';
import type { EditorState } from './editorState';
import { ExclusionsEditor } from './ExclusionsEditor';
import { KeptIncidentsEditor } from './KeptIncidentsEditor';
import { SchedulesEditor } from './SchedulesEditor';
import { TrainingWindowEditor } from './TrainingWindowEditor';

// Looking for what is hidden takes most of a test's time, and nothing is here.
configure({ defaultHidden: true });
// jsdom has none, and the menu of kinds looks at what of it is in view.
Object.assign(globalThis, {
  IntersectionObserver: class {
    observe() {}
    disconnect() {}
  },
});

const context: StandardEditorContext<PanelOptions, EditorState> = {
  data: [],
  eventBus: new EventBusSrv(),
  instanceState: { timeZone: 'utc', resolvedWindow: { from: 1000, to: 2000 } },
};
const item = {} as StandardEditorsRegistryItem;

interface EditorProps<T> {
  value: T;
  onChange: (value?: T) => void;
  context: StandardEditorContext<PanelOptions, EditorState>;
  item: StandardEditorsRegistryItem;
}

/** Renders an editor that keeps what it is told to, as the options pane does; gives what was kept. */
function edit<T>(Editor: React.ComponentType<EditorProps<T>>, start: T) {
  const kept = jest.fn<void, [T?]>();
  function Pane() {
    const [value, setValue] = React.useState(start);
    const keep = (changed?: T) => {
      kept(changed);
      setValue(changed!);
    };
    return <Editor value={value} onChange={keep} context={context} item={item} />;
  }
  render(<Pane />);
  return kept;
}

function type(name: string | RegExp, text: string) {
  const field = screen.getByRole('textbox', { name });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
}

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('the training window', () => {
  const editWindow = (value: TrainingWindow) => edit<TrainingWindow>(TrainingWindowEditor, value);

  it.each([
    ['Relative', { kind: 'relative', from: 'now-7d', to: 'now-1d' }],
    ['Absolute', { kind: 'absolute', from: 1000, to: 2000 }],
    ['Same weekday', { kind: 'sameWeekday', weeks: 4 }],
    ['Dashboard variables', { kind: 'variables', from: '$train_from', to: '$train_to' }],
    ['Annotations', { kind: 'annotations', tag: 'known-good' }],
  ])('becomes %s, starting from the window in use', async (label, expected) => {
    const kept = editWindow({ kind: 'firstPercent', percent: 30 });
    await userEvent.click(screen.getByRole('combobox', { name: 'Kind of training window' }));
    await userEvent.click(screen.getByText(label));
    expect(kept).toHaveBeenLastCalledWith(expected);
  });

  it.each<[TrainingWindow, RegExp, string, string, RegExp, object]>([
    [{ kind: 'firstPercent', percent: 30 }, /Share/, '0', '12.5', /at most 100/, { percent: 12.5 }],
    [{ kind: 'sameWeekday', weeks: 4 }, /Weeks/, '13', '2', /1 to 12/, { weeks: 2 }],
    [{ kind: 'annotations', tag: 'good' }, /Tag/, ' ', 'fine', /tag of an annotation/, { tag: 'fine' }],
    [{ kind: 'relative', from: 'now-2d', to: 'now' }, /From/, 'then', 'now-3d', /such as now-7d/, { from: 'now-3d' }],
    [{ kind: 'variables', from: '$a', to: '$b' }, /To/, 'now', '$c', /dashboard variable/, { from: '$a', to: '$c' }],
  ])('%j: keeps what is valid only', (value, field, bad, good, problem, expected) => {
    const kept = editWindow(value);
    type(field, bad);
    expect(screen.getByRole('alert')).toHaveTextContent(problem);
    fireEvent.blur(screen.getByRole('textbox', { name: field }));
    expect(kept).not.toHaveBeenCalled();
    type(field, good);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(kept).toHaveBeenLastCalledWith({ ...value, ...expected });
  });
});

describe('exclusions', () => {
  it('are added in the middle of the window in use, and removed', () => {
    const kept = edit<Exclusion[]>(ExclusionsEditor, [{ from: 1, to: 2 }]);
    click('Add exclusion');
    expect(kept).toHaveBeenLastCalledWith([
      { from: 1, to: 2 },
      { from: 1450, to: 1550 },
    ]);
    click('Remove Exclusion 1');
    expect(kept).toHaveBeenLastCalledWith([{ from: 1450, to: 1550 }]);
  });

  it('say when one is reversed', () => {
    edit<Exclusion[]>(ExclusionsEditor, [{ from: 2, to: 1 }]);
    expect(within(screen.getByRole('group', { name: 'Exclusion 1' })).getByRole('alert')).toHaveTextContent(/after/);
  });
});

describe('schedules', () => {
  const nights: ExclusionSchedule = { days: [1, 2], from: '22:00', to: '06:00' };
  const pressed = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-pressed');

  it('are added and removed', () => {
    const kept = edit<ExclusionSchedule[]>(SchedulesEditor, []);
    click('Add schedule');
    expect(kept.mock.lastCall![0]).toHaveLength(1);
    click('Remove Schedule 1');
    expect(kept).toHaveBeenLastCalledWith([]);
  });

  it('have weekdays, one at least', () => {
    const kept = edit<ExclusionSchedule[]>(SchedulesEditor, [nights]);
    expect([pressed('Mon'), pressed('Sun')]).toEqual(['true', 'false']);
    click('Sun');
    expect(kept).toHaveBeenLastCalledWith([{ ...nights, days: [0, 1, 2] }]);
    for (const day of ['Sun', 'Mon', 'Tue']) {
      click(day);
    }
    expect(kept).toHaveBeenLastCalledWith([{ ...nights, days: [2] }]);
    expect(screen.getByRole('alert')).toHaveTextContent(/at least one day/);
  });

  it('have times of the clock, and say when they last over midnight', () => {
    const kept = edit<ExclusionSchedule[]>(SchedulesEditor, [nights]);
    type('To, the next day', '24:00');
    expect(screen.getByRole('alert')).toHaveTextContent(/00:00 to 23:59/);
    expect(kept).not.toHaveBeenCalled();
    type('To, the next day', '23:30');
    expect(kept).toHaveBeenLastCalledWith([{ ...nights, to: '23:30' }]);
    expect(screen.getByRole('textbox', { name: 'To' })).toHaveValue('23:30');
  });
});

describe('tags of annotations', () => {
  it('are kept while there is one', () => {
    const kept = edit<string[]>(AnnotationTagsEditor, ['incident']);
    type('New tag', 'deploy');
    expect(kept).toHaveBeenLastCalledWith(['incident', 'deploy']);
    click(/incident/);
    expect(kept).toHaveBeenLastCalledWith(['deploy']);
    click(/deploy/);
    expect(kept).toHaveBeenLastCalledWith(['deploy']);
    expect(screen.getByRole('alert')).toHaveTextContent(/at least one tag/);
  });
});

describe('incidents that were brought back', () => {
  const minute = 60_000;
  const stretches = [
    { from: 0, to: 10 * minute },
    { from: 0, to: 20 * minute },
    { from: 60 * minute, to: 70 * minute },
  ];

  it('names each button by the incident that it suppresses again, and takes just that off the list', () => {
    const kept = edit(KeptIncidentsEditor, stretches);
    expect(screen.getAllByRole('button')).toHaveLength(3);
    click('Suppress 1970-01-01 00:00:00 – 1970-01-01 00:20:00 again');
    expect(kept).toHaveBeenLastCalledWith([stretches[0], stretches[2]]);
    click('Suppress 1970-01-01 01:00:00 – 1970-01-01 01:10:00 again');
    expect(kept).toHaveBeenLastCalledWith([stretches[0]]);
  });
});
