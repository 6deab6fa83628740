import { eventReport } from './eventReport';

const MINUTE = 60_000;

/** A day of minutes; `truth` and `alarms` are lists of [from, to], both inclusive. */
function reportOf(truth: Array<[number, number]>, alarms: Array<[number, number]>, evaluatedFrom = 0) {
  const flagsOf = (stretches: Array<[number, number]>) =>
    Uint8Array.from({ length: 1440 }, (_, row) => (stretches.some(([from, to]) => row >= from && row <= to) ? 1 : 0));
  return eventReport(
    {
      times: Float64Array.from({ length: 1440 }, (_, row) => row * MINUTE),
      truth: flagsOf(truth),
      verdicts: flagsOf(alarms),
      evaluated: flagsOf([[evaluatedFrom, 1439]]),
    },
    MINUTE
  );
}

describe('eventReport', () => {
  it('counts an incident as caught by any row of it, and its delay', () => {
    const report = reportOf(
      [
        [100, 140],
        [300, 320],
        [500, 510],
      ],
      [
        [103, 104],
        [300, 310],
      ]
    );
    expect(report).toMatchObject({
      events: 3,
      caught: 2,
      falseAlarms: 0,
      delays: [3, 0],
      medianDelay: 1.5,
      precision: 1,
    });
    expect(report.recall).toBeCloseTo(2 / 3, 12);
  });

  it('takes alarms within five minutes for one, and later ones for two', () => {
    expect(
      reportOf(
        [],
        [
          [10, 10],
          [15, 15],
          [21, 21],
        ]
      )
    ).toMatchObject({ alarms: 2, falseAlarms: 2, precision: 0 });
  });

  it('has fifteen minutes of grace after an incident, and none before it', () => {
    const incident: [number, number] = [100, 120];
    expect(reportOf([incident], [[135, 140]])).toMatchObject({ caught: 0, falseAlarms: 0 });
    expect(reportOf([incident], [[136, 140]])).toMatchObject({ caught: 0, falseAlarms: 1 });
    expect(reportOf([incident], [[90, 99]])).toMatchObject({ caught: 0, falseAlarms: 1 });
    expect(reportOf([incident], [[90, 100]])).toMatchObject({ caught: 1, falseAlarms: 0 });
  });

  it('gives false alarms a day of the rows that count', () => {
    expect(
      reportOf(
        [],
        [
          [10, 12],
          [1000, 1000],
        ],
        720
      )
    ).toMatchObject({ falseAlarms: 1, falseAlarmsPerDay: 2 });
  });

  it('gives the lead of an alarm up to fifteen minutes before an incident, which may be false all the same', () => {
    const incident: [number, number] = [100, 120];
    expect(reportOf([incident], [[88, 101]])).toMatchObject({ leadTimes: [12], medianLeadTime: 12, delays: [0] });
    expect(reportOf([incident], [[85, 90]])).toMatchObject({ leadTimes: [15], caught: 0, falseAlarms: 1 });
    expect(reportOf([incident], [[80, 84]])).toMatchObject({ leadTimes: [], medianLeadTime: NaN, falseAlarms: 1 });
    expect(reportOf([incident], [[100, 101]])).toMatchObject({ leadTimes: [], delays: [0] });
  });

  it('tells alarms between incidents from those about them', () => {
    const incidents: Array<[number, number]> = [
      [100, 120],
      [200, 220],
    ];
    const alarms: Array<[number, number]> = [
      [90, 94],
      [110, 111],
      [134, 135],
      [150, 160],
      [219, 260],
      [400, 401],
    ];
    expect(reportOf(incidents, alarms)).toMatchObject({ alarms: 6, falseAlarms: 3, caught: 2, precision: 0.5 });
  });

  it('has no recall without incidents, and no precision without alarms', () => {
    expect(reportOf([], [])).toMatchObject({ recall: NaN, precision: NaN, medianDelay: NaN, falseAlarmsPerDay: 0 });
  });
});
