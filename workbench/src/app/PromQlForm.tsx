import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Field, IconButton, Input, useStyles2 } from '@grafana/ui';
import React, { useId, useState } from 'react';
import type { TypedQueries } from '../dashboards/prometheusDashboard';

interface Props {
  address: string;
  initial: TypedQueries;
  onRun: (typed: TypedQueries) => void;
}

type Query = TypedQueries['queries'][number];

const EMPTY: Query = { expr: '', legendFormat: '' };

/** PromQL, a legend for each query, and the shortest step. */
export function PromQlForm({ address, initial, onRun }: Props) {
  const styles = useStyles2(getStyles);
  const id = useId();
  const [queries, setQueries] = useState<Query[]>(initial.queries.length > 0 ? initial.queries : [EMPTY]);
  const [minStep, setMinStep] = useState(initial.minStep);
  const change = (index: number, part: Partial<Query>) =>
    setQueries(queries.map((query, at) => (at === index ? { ...query, ...part } : query)));
  const filled = queries.filter(({ expr }) => expr.trim() !== '');
  const run = (event: React.FormEvent) => {
    event.preventDefault();
    onRun({ queries: filled, minStep });
  };
  return (
    <form onSubmit={run} aria-label={`Queries to Prometheus at ${address}`}>
      {queries.map(({ expr, legendFormat }, index) => (
        <div key={index} className={styles.row}>
          <Field noMargin className={styles.expression} label={`PromQL ${index + 1}`} htmlFor={`${id}-expr-${index}`}>
            <Input
              id={`${id}-expr-${index}`}
              value={expr}
              placeholder="sum(rate(http_requests_total[$__rate_interval]))"
              spellCheck={false}
              onChange={(event) => change(index, { expr: event.currentTarget.value })}
            />
          </Field>
          <Field noMargin className={styles.legend} label="Legend" htmlFor={`${id}-legend-${index}`}>
            <Input
              id={`${id}-legend-${index}`}
              value={legendFormat}
              placeholder="{{label}}"
              onChange={(event) => change(index, { legendFormat: event.currentTarget.value })}
            />
          </Field>
          <IconButton
            className={styles.remove}
            name="trash-alt"
            tooltip={`Remove query ${index + 1}`}
            disabled={queries.length === 1}
            onClick={() => setQueries(queries.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div className={styles.row}>
        <Button type="submit" disabled={filled.length === 0}>
          Run queries
        </Button>
        <Button variant="secondary" icon="plus" onClick={() => setQueries([...queries, EMPTY])}>
          Add query
        </Button>
        <Field noMargin label="Min step" htmlFor={`${id}-step`}>
          <Input
            id={`${id}-step`}
            width={10}
            value={minStep}
            placeholder="15s"
            pattern="\d+(ms|s|m|h|d)"
            title="A duration such as 15s or 1m"
            onChange={(event) => setMinStep(event.currentTarget.value)}
          />
        </Field>
      </div>
    </form>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  }),
  expression: css({ flex: '1 1 60%' }),
  legend: css({ flex: '1 1 20%' }),
  remove: css({ marginBottom: theme.spacing(1) }),
});
