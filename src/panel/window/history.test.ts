import fc from 'fast-check';
import { historyOf, historyReducer, type Choice, type History } from './history';

const percent = (value: number): Choice => ({
  trainingWindow: { kind: 'firstPercent', percent: value },
  exclusions: [],
});
const choose = (history: History, choice: Choice) => historyReducer(history, { type: 'chosen', choice });
const undo = (history: History) => historyReducer(history, { type: 'undo' });
const redo = (history: History) => historyReducer(history, { type: 'redo' });

it('goes back through all that was chosen, and forth again', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 30 }), (values) => {
      const start = historyOf(percent(0));
      const end = values.map(percent).reduce(choose, start);
      const back = end.past.reduce(undo, end);
      expect(back.present).toEqual(start.present);
      expect(end.past.reduce(redo, back)).toEqual(end);
    })
  );
});

it('forgets what was undone once something else is chosen', () => {
  const history = choose(undo(choose(historyOf(percent(1)), percent(2))), percent(3));
  expect(history.future).toEqual([]);
  expect(undo(history).present).toEqual(percent(1));
});

it('takes no step where nothing changes', () => {
  const history = historyOf(percent(1));
  expect([choose(history, percent(1)), undo(history), redo(history)]).toEqual([history, history, history]);
});

it('sees through fields that Grafana merged in from the window before', () => {
  const absolute: Choice = { trainingWindow: { kind: 'absolute', from: 1, to: 2 }, exclusions: [] };
  const history = choose(historyOf(percent(1)), absolute);
  const withLeftovers = { ...absolute, trainingWindow: { ...absolute.trainingWindow, percent: 1 } };
  expect(choose(history, withLeftovers)).toBe(history);
});
