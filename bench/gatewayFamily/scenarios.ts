import type { IncidentPlan, IncidentKind, Range } from './incidents';

/** One kind of file: what its traffic is like and what goes wrong. */
export interface ScenarioPlan {
  name: string;
  minutes: number;
  trainingMinutes: number;
  /** Requests a minute at the peak, and the quietest hour's share of them. */
  peak: number;
  night: number;
  /** Share of requests that fail as a rule. */
  ratio5xx: number;
  ratio4xx: number;
  /** Latency in milliseconds where there is no load. */
  latency: number;
  /** Squared coefficient of variation of one request's latency: a mean of n has a n-th of it. */
  latencyNoise: number;
  /** Share of minutes with a latency that is several times as long, and the median factor. */
  spikes: number;
  spikeFactor: number;
  /** Standard deviation of the requests' slow noise. */
  requestNoise: number;
  growth: number;
  /** A weekday after training with half the requests. */
  holiday: boolean;
  /** A new level of latency for good, after training. */
  deploy: boolean;
  /** A job every night. */
  batchJob: boolean;
  /** Share of minutes without a row, and of values that are missing; outages of an hour or two. */
  missingRows: number;
  missingValues: number;
  outages: number;
  incidents: IncidentPlan[];
  /** Minutes between two incidents, at least. */
  gap: number;
}

const DAY = 1440;

const usual: Omit<ScenarioPlan, 'name' | 'minutes' | 'trainingMinutes' | 'peak' | 'incidents'> = {
  night: 0.3,
  ratio5xx: 0.004,
  ratio4xx: 0.015,
  latency: 50,
  latencyNoise: 1.1,
  spikes: 0,
  spikeFactor: 1,
  requestNoise: 0.03,
  growth: 0,
  holiday: false,
  deploy: false,
  batchJob: false,
  missingRows: 0,
  missingValues: 0,
  outages: 0,
  gap: 240,
};

const incident = (
  kind: IncidentKind,
  magnitude: Range,
  minutes: Range,
  rest: Partial<IncidentPlan> = {}
): IncidentPlan => ({
  kind,
  magnitude,
  minutes,
  ...rest,
});

const SHORT: Range = [4, 11];
const USUAL: Range = [18, 45];
const LONG: Range = [35, 85];
const inTraining = { inTraining: true };
/** Where nights have a handful of requests, what goes wrong in some of them shows by day only. */
const byDay = { hours: [10, 18] as Range };
const atNight = { hours: [23, 5] as Range };

/** The twenty kinds, named and measured out as the labelled gateway files are. */
export const scenarioPlans: ScenarioPlan[] = [
  {
    ...usual,
    name: '01_lb_day_burst',
    minutes: DAY,
    trainingMinutes: 1000,
    peak: 15_000,
    night: 0.33,
    ratio5xx: 0.005,
    incidents: [incident('5xx', [0.25, 0.35], [45, 65])],
  },
  {
    ...usual,
    name: '02_lb_day_partial',
    minutes: DAY,
    trainingMinutes: 1000,
    peak: 12_000,
    night: 0.33,
    ratio5xx: 0.005,
    incidents: [incident('5xx', [0.025, 0.05], [35, 60])],
  },
  {
    ...usual,
    name: '03_gw_short_heavytail',
    minutes: 1000,
    trainingMinutes: 480,
    peak: 5200,
    night: 0.75,
    latency: 38,
    latencyNoise: 13,
    spikes: 0.006,
    spikeFactor: 2.5,
    requestNoise: 0.05,
    gap: 80,
    incidents: [
      incident('lat', [3, 5], [8, 14]),
      incident('drop', [0.05, 0.15], [8, 14]),
      incident('ddos', [2.4, 3.2], [8, 14]),
    ],
  },
  {
    ...usual,
    name: '04_lb_two_weeks',
    minutes: 14 * DAY,
    trainingMinutes: 7 * DAY,
    peak: 9000,
    night: 0.15,
    incidents: [
      incident('5xx', [0.15, 0.25], [25, 60]),
      incident('drop', [0.3, 0.5], [25, 60]),
      incident('lat', [1.6, 2.2], [25, 60]),
      incident('4xx', [0.12, 0.25], [25, 60]),
      incident('ddos', [1.7, 2.3], [10, 30]),
      incident('5xx', [0.02, 0.04], [25, 60]),
    ],
  },
  {
    ...usual,
    name: '05_gw_heavytail_latency',
    minutes: 7 * DAY,
    trainingMinutes: 3 * DAY,
    peak: 3000,
    latency: 37.5,
    latencyNoise: 20,
    spikes: 0.017,
    spikeFactor: 3.5,
    requestNoise: 0.05,
    incidents: [
      ...Array.from({ length: 5 }, () => incident('lat', [1.7, 2.3], [20, 40])),
      incident('5xx', [0.03, 0.06], [15, 35]),
    ],
  },
  {
    ...usual,
    name: '06_deploy_shift',
    minutes: 7 * DAY,
    trainingMinutes: 3 * DAY,
    peak: 6000,
    deploy: true,
    incidents: [
      incident('5xx', [0.06, 0.15], [20, 45]),
      incident('5xx', [0.06, 0.15], [20, 45]),
      incident('lat', [1.6, 2.1], [20, 45]),
      incident('lat', [1.6, 2.1], [20, 45]),
      incident('drop', [0.15, 0.35], [20, 45]),
      incident('drop', [0.15, 0.35], [20, 45]),
    ],
  },
  {
    ...usual,
    name: '07_slow_leak',
    minutes: 5 * DAY,
    trainingMinutes: 2 * DAY,
    peak: 5000,
    night: 0.35,
    incidents: [incident('leak', [1.4, 1.4], [380, 440]), incident('leak', [1.4, 1.4], [380, 440])],
  },
  {
    ...usual,
    name: '08_missing_scrapes',
    minutes: 4 * DAY,
    trainingMinutes: 2 * DAY,
    peak: 4000,
    missingRows: 0.06,
    missingValues: 0.015,
    outages: 1,
    incidents: [
      incident('5xx', [0.05, 0.12], USUAL),
      incident('lat', [1.6, 2.2], USUAL),
      incident('drop', [0.15, 0.35], USUAL),
      incident('4xx', [0.1, 0.2], USUAL),
    ],
  },
  {
    ...usual,
    name: '09_night_low',
    minutes: 7 * DAY,
    trainingMinutes: 3 * DAY,
    peak: 860,
    night: 0.0025,
    ratio5xx: 0.008,
    latency: 48,
    incidents: [
      incident('5xx', [0.05, 0.12], [20, 50], byDay),
      incident('5xx', [0.05, 0.12], [20, 50], byDay),
      incident('down', [0.97, 0.97], [40, 90], atNight),
      incident('down', [0.97, 0.97], [40, 90], atNight),
      incident('lat', [1.8, 2.4], [20, 50], byDay),
    ],
  },
  {
    ...usual,
    name: '10_low_traffic_service',
    minutes: 7 * DAY,
    trainingMinutes: 3 * DAY,
    peak: 24,
    night: 0.1,
    ratio5xx: 0.01,
    ratio4xx: 0.03,
    latency: 95,
    incidents: [
      incident('down', [0.6, 0.9], LONG, byDay),
      incident('down', [0.6, 0.9], LONG, byDay),
      incident('lat', [2.2, 3], LONG, byDay),
      incident('5xx', [0.2, 0.35], LONG, byDay),
      incident('drop', [0.03, 0.08], LONG, byDay),
    ],
  },
  {
    ...usual,
    name: '11_contaminated_train',
    minutes: 3 * DAY,
    trainingMinutes: 1.5 * DAY,
    peak: 6000,
    incidents: [
      incident('5xx', [0.15, 0.3], [60, 90], inTraining),
      incident('5xx', [0.08, 0.16], [25, 50]),
      incident('lat', [1.6, 2.1], [25, 50]),
      incident('drop', [0.2, 0.4], [25, 50]),
    ],
  },
  {
    ...usual,
    name: '12_contaminated_heavy',
    minutes: 7 * DAY,
    trainingMinutes: 3 * DAY,
    peak: 6000,
    incidents: [
      incident('5xx', [0.2, 0.3], [50, 70], inTraining),
      incident('lat', [2, 2.6], [50, 70], inTraining),
      incident('drop', [0.1, 0.25], [50, 70], inTraining),
      incident('5xx', [0.06, 0.15], [20, 40]),
      incident('lat', [1.6, 2.1], [20, 40]),
      incident('drop', [0.1, 0.3], [20, 40]),
      incident('ddos', [1.7, 2.3], [15, 30]),
    ],
  },
  {
    ...usual,
    name: '13_batch_job',
    minutes: 7 * DAY,
    trainingMinutes: 4 * DAY,
    peak: 5000,
    night: 0.27,
    batchJob: true,
    incidents: [
      incident('lat', [1.6, 2.1], [18, 35]),
      incident('5xx', [0.05, 0.1], [18, 35]),
      incident('drop', [0.15, 0.35], [18, 35]),
    ],
  },
  {
    ...usual,
    name: '14_holiday',
    minutes: 14 * DAY,
    trainingMinutes: 7 * DAY,
    peak: 7000,
    night: 0.2,
    holiday: true,
    incidents: [
      incident('5xx', [0.08, 0.16], [25, 50]),
      incident('lat', [1.6, 2.1], [25, 50]),
      incident('4xx', [0.1, 0.2], [25, 50]),
      incident('drop', [0.2, 0.4], [25, 50]),
      incident('5xx', [0.08, 0.16], [25, 50]),
    ],
  },
  {
    ...usual,
    name: '15_stuck_metric',
    minutes: 3 * DAY,
    trainingMinutes: 1.5 * DAY,
    peak: 4000,
    incidents: [
      incident('frozen', [1, 1], [40, 70]),
      incident('frozen', [1, 1], [40, 70]),
      incident('5xx', [0.1, 0.2], [20, 45]),
    ],
  },
  {
    ...usual,
    name: '16_subtle_joint',
    minutes: 5 * DAY,
    trainingMinutes: 2 * DAY,
    peak: 9000,
    incidents: Array.from({ length: 5 }, () => incident('joint', [1.13, 1.25], [35, 60])),
  },
  {
    ...usual,
    name: '17_ddos_short',
    minutes: 2 * DAY,
    trainingMinutes: DAY,
    peak: 5000,
    incidents: [
      incident('ddos', [2.3, 3.2], SHORT),
      incident('5xx', [0.12, 0.25], SHORT),
      incident('lat', [2.4, 3.4], SHORT),
      incident('drop', [0.04, 0.12], SHORT),
    ],
  },
  {
    ...usual,
    name: '18_no_incident',
    minutes: 7 * DAY,
    trainingMinutes: 3 * DAY,
    peak: 3000,
    night: 0.1,
    latencyNoise: 4.5,
    spikes: 0.004,
    spikeFactor: 2.3,
    requestNoise: 0.05,
    incidents: [],
  },
  {
    ...usual,
    name: '19_growth',
    minutes: 14 * DAY,
    trainingMinutes: 5 * DAY,
    peak: 4000,
    night: 0.26,
    growth: 0.031,
    incidents: [
      incident('5xx', [0.05, 0.12], [20, 45]),
      incident('lat', [1.6, 2.1], [20, 45]),
      incident('drop', [0.2, 0.4], [20, 45]),
      incident('4xx', [0.1, 0.2], [20, 45]),
      incident('5xx', [0.05, 0.12], [20, 45]),
    ],
  },
  {
    ...usual,
    name: '20_kitchen_sink',
    minutes: 14 * DAY,
    trainingMinutes: 7 * DAY,
    peak: 2400,
    night: 0.01,
    ratio5xx: 0.006,
    latency: 47,
    latencyNoise: 5,
    spikes: 0.004,
    spikeFactor: 2.9,
    requestNoise: 0.05,
    missingRows: 0.055,
    missingValues: 0.0145,
    outages: 7,
    incidents: [
      incident('5xx', [0.15, 0.3], [50, 70], inTraining),
      incident('5xx', [0.12, 0.25], [20, 45], byDay),
      incident('lat', [1.7, 2.2], [20, 45], byDay),
      incident('drop', [0.2, 0.4], [20, 45], byDay),
      incident('down', [0.97, 0.97], [30, 60], atNight),
      incident('4xx', [0.1, 0.2], [20, 45], byDay),
      incident('ddos', [1.7, 2.3], [15, 30], byDay),
      incident('5xx', [0.05, 0.1], [20, 45], byDay),
      incident('lat', [1.7, 2.2], [20, 45], byDay),
    ],
  },
];
