import { detectors } from '../src/detection';

/** The training range where none is given: the panel's. */
export const DEFAULT_TRAIN = '0%..50%';

const otherDetectors = Object.keys(detectors)
  .filter((name) => name !== 'isolation-forest')
  .map((name) => ` or ${name}`)
  .join('');

/** What --help prints. */
export const usage = `Run the panel's detection over a file or a Prometheus, and judge it by labels.

  npm run -s backtest -- FILE.csv [options]
  npm run -s backtest -- --prometheus URL --query ROLE=PROMQL... --from TIME --to TIME --step STEP [options]

Of a file (columns and roles are guessed where they are not given):
  --time COLUMN            the column with the times, ISO 8601 or Unix seconds or milliseconds; without a zone they are UTC
  --signal COLUMN=ROLE     a signal; with any of these, only these are signals. ROLE is requests, latency, errors,
                           errors_5xx, errors_4xx, error-ratio, other, or ignore to leave a column out
  --label COLUMN           the truth: 1/0, true/false, yes/no, anomaly/normal

Of a Prometheus:
  --query ROLE=PROMQL      a signal, one series each
  --label PROMQL           the truth: 1 during incidents, 0 or no sample else
  --from, --to             ISO 8601, Unix seconds, now, or such as now-6h
  --step                   such as 60, 60s, 1m, 5m

What is run:
  --train FROM..TO         what the model learns from, TO not included; each is an ISO time, N% of the rows, or #row,
                           counted from 0 (default ${DEFAULT_TRAIN}, as in the panel)
  --features               traffic (default), raw, or names of features, separated by commas
  --detector               isolation-forest (default)${otherDetectors}
  --scoring                range-aware (default) or paper, which is scikit-learn's
  --threshold              auto (default), contamination:F, contamination:auto (scikit-learn's), quantile:Q, alarms-per-day:N
  --seed N                 default 42
  --compare                the forest and the robust baseline on the same rows, side by side

What comes out (the report on the standard output; notes and progress on the standard error):
  --json                   one JSON object instead of text
  --scores OUT.csv         time,score,anomalous for every row, in the order of the input
  --plot OUT.svg           a picture of signals, incidents and scores

Exit codes: 0 done, 2 bad input.
`;
