import { detect } from './detect';
import { eventReport } from './evaluation/eventReport';
import { averagePrecision } from './evaluation/ranking';
import { defaultIncidentRules } from './incidents/incidentRules';
import { stepOf } from './stepOf';
import type { Stretch } from './stretches';
import { requestOf } from './testing/matrix';
import { describeWithNab, readNabFiles, type NabFile } from './testing/nab';
import { decide } from './threshold/decide';
import type { FeatureSet } from './types';

function judge({ name, table, training, windows }: NabFile, set: FeatureSet) {
  const { times } = table;
  const detection = detect(requestOf(table, training, { features: { set } }));
  const { verdicts, threshold } = decide({
    times,
    training,
    detection,
    threshold: { kind: 'outOfBag' },
    incidents: defaultIncidentRules,
  });
  const truth = Uint8Array.from(times, (time) => (windows.some(({ from, to }) => time >= from && time <= to) ? 1 : 0));
  const evaluated = training.map((flag) => 1 - flag);
  const { events, caught, falseAlarms, falseAlarmsPerDay } = eventReport(
    { times, truth, verdicts, evaluated },
    stepOf(times)
  );
  const isEvaluated = (_: number, row: number) => evaluated[row] === 1;
  const ranked = averagePrecision(truth.filter(isEvaluated), detection.scores.filter(isEvaluated));
  return { name, events, caught, falseAlarms, falseAlarmsPerDay, averagePrecision: ranked, threshold };
}

function print(title: string, judged: Array<ReturnType<typeof judge>>) {
  const lines = judged.map(
    (file) =>
      `${file.name.padEnd(56)} caught ${file.caught} of ${file.events}, ${String(file.falseAlarms).padStart(3)} false alarms ` +
      `(${file.falseAlarmsPerDay.toFixed(2)} a day), average precision ${file.averagePrecision.toFixed(2)}\n`
  );
  process.stdout.write(`${title}\n${lines.join('')}`);
}

describeWithNab('ten single columns of Numenta’s benchmark, the first 15 % learnt from', () => {
  const files = readNabFiles();
  const byDefault = files.map((file) => judge(file, 'traffic'));
  const raw = files.map((file) => judge(file, 'raw'));
  const sum = (judged: typeof raw, key: 'caught' | 'events' | 'falseAlarms' | 'averagePrecision') =>
    judged.reduce((total, file) => total + file[key], 0);

  it('by default: all but two of the labelled windows are caught', () => {
    print('by default', byDefault);
    print('raw', raw);
    // A gap in the rows makes two of one window.
    expect(sum(byDefault, 'events')).toBe(18);
    expect(sum(byDefault, 'caught')).toBeGreaterThanOrEqual(16);
  });

  it('the requests of the elastic load balancer: both windows, at most one false alarm', () => {
    const elb = byDefault.find(({ name }) => name.includes('elb_request_count'));
    expect(elb?.caught).toBe(2);
    expect(elb?.falseAlarms).toBeLessThanOrEqual(1);
  });

  it('ranks better than the value alone, and raises half as many false alarms', () => {
    expect(sum(byDefault, 'averagePrecision')).toBeGreaterThan(1.2 * sum(raw, 'averagePrecision'));
    expect(sum(byDefault, 'falseAlarms')).toBeLessThan(0.6 * sum(raw, 'falseAlarms'));
  });

  it.each([1, 2, 3])('ranks both windows of the elastic load balancer above all other rows, seed %d', (seed) => {
    const [{ table, training, windows }] = files.filter(({ name }) => name.includes('elb_request_count'));
    const { scores } = detect(requestOf(table, training, { features: { set: 'traffic' }, forest: { seed } }));
    const highest = (counts: (time: number) => boolean) =>
      scores.reduce(
        (most, score, row) => (training[row] === 0 && counts(table.times[row]) ? Math.max(most, score) : most),
        0
      );
    const isIn = (time: number, { from, to }: Stretch) => time >= from && time <= to;
    const outside = highest((time) => !windows.some((window) => isIn(time, window)));
    windows.forEach((window) => expect(highest((time) => isIn(time, window))).toBeGreaterThan(outside));
  });
});
