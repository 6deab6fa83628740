import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Icon, useStyles2 } from '@grafana/ui';
import React, { useEffect, useMemo, useRef, useState } from 'react';
import { worthLabelling, type JudgedIncident } from '../../detection';
import type { Labelling } from '../labels/useLabelling';
import type { Detection } from '../useFit';
import type { Verdicts } from '../verdicts';
import type { WhyFormats } from '../why/whyText';
import { IncidentTableRow } from './IncidentTableRow';
import type { ReportRow } from './reportRows';
import { sortRows, type SortColumn, type SortOrder } from './sortRows';
import type { Suppression } from '../labels/useSuppression';
import { useQuickLabel } from './useQuickLabel';
import type { Report } from './useReport';
import type { RowText } from './useRowText';

interface Props {
  report: Report;
  verdicts: Verdicts;
  detection: Detection;
  labelling: Labelling;
  formats: WhyFormats;
  text: RowText;
  suppression: Suppression;
  onZoom: (range: { from: number; to: number }) => void;
  onAnnotate: (incident: JudgedIncident) => void;
}

/** Rows that are there at first, and that come with a press of the button. */
const PAGE = 25;

/** Every incident with what became of it; one button leads through those that a label would teach the most about. */
export function IncidentTable(props: Props) {
  const { report, verdicts, detection, labelling, formats, text, suppression, onZoom, onAnnotate } = props;
  const styles = useStyles2(getStyles);
  const [order, setOrder] = useState<SortOrder>({ column: 'start', descending: true });
  const [shown, setShown] = useState(PAGE);
  const [selected, setSelected] = useState<string | null>(null);
  const quick = useQuickLabel(labelling, formats);
  const rows = useMemo(() => sortRows(report.rows, order), [report.rows, order]);
  const waiting = useMemo(() => unlabelledFirst(report.rows, verdicts.threshold), [report.rows, verdicts.threshold]);
  const body = useRef<HTMLTableSectionElement>(null);
  const selectedIndex = rows.findIndex(({ key }) => key === selected);

  useEffect(() => {
    const row = body.current?.querySelector<HTMLElement>('[aria-current="true"]');
    // A row is wider than a narrow drawer: to its start, which a focus alone would leave out of view.
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest', inline: 'start' });
  }, [selected]);

  const goOn = (after: string | null) => {
    const place = waiting.findIndex(({ key }) => key === after);
    const row = waiting[(place + 1) % waiting.length];
    if (row && row.key !== after) {
      setSelected(row.key);
      setShown(Math.max(shown, rows.indexOf(row) + 1));
    }
  };
  const sortBy = (column: SortColumn) =>
    setOrder({ column, descending: order.column === column ? !order.descending : true });

  if (rows.length === 0) {
    return <p>{t('report.no-incidents', 'No incident was found, and none is labelled.')}</p>;
  }
  return (
    <div className={styles.area}>
      <div className={styles.bar}>
        <Button
          size="sm"
          variant="secondary"
          icon="arrow-right"
          disabled={waiting.length === 0}
          onClick={() => goOn(selected)}
        >
          {t('report.next', 'Next unlabelled ({{count}})', { count: waiting.length })}
        </Button>
        {waiting.length > 0 && (
          <span className={styles.hint}>
            {t('report.next-why', 'First those that are hardly above the threshold, then the worst.')}
          </span>
        )}
      </div>
      {quick.problem && (
        <Alert severity="error" title={quick.problem.title}>
          {quick.problem.advice}
        </Alert>
      )}
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t('report.incidents', 'Incidents')}>
          <thead>
            <tr>
              {columns().map(({ id, name }) => (
                <th key={name} scope="col" aria-sort={sortOf(id, order)}>
                  {id ? (
                    <button type="button" className={styles.sort} onClick={() => sortBy(id)}>
                      {name}
                      {order.column === id && <Icon name={order.descending ? 'arrow-down' : 'arrow-up'} size="sm" />}
                    </button>
                  ) : (
                    name
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.slice(0, Math.max(shown, selectedIndex + 1)).map((row) => (
              <IncidentTableRow
                key={row.key}
                {...{ row, text, quick, suppression, onZoom, onAnnotate }}
                isSelected={row.key === selected}
                times={detection.signals.table.times}
                scores={verdicts.scores}
                onLabelled={() => goOn(row.key)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown && (
        <Button size="sm" variant="secondary" className={styles.more} onClick={() => setShown(shown + PAGE)}>
          {t('report.more', 'Show more ({{count}})', { count: rows.length - shown })}
        </Button>
      )}
    </div>
  );
}

/** What waits for a label, in the order in which labels teach the most. */
function unlabelledFirst(rows: readonly ReportRow[], threshold: number): ReportRow[] {
  const waiting = rows.filter(({ state }) => state === 'unlabelled');
  const byIncident = new Map(waiting.map((row) => [row.incident, row]));
  return worthLabelling(
    waiting.flatMap(({ incident }) => incident ?? []),
    threshold
  ).flatMap((incident) => byIncident.get(incident) ?? []);
}

function columns(): Array<{ id: SortColumn | null; name: string }> {
  return [
    { id: 'start', name: t('report.column.start', 'Start') },
    { id: 'state', name: t('report.column.state', 'State') },
    { id: null, name: t('report.column.why', 'Why') },
    { id: 'severity', name: t('report.column.severity', 'Severity') },
    { id: 'duration', name: t('report.column.duration', 'Duration') },
    { id: 'score', name: t('report.column.score', 'Score') },
    { id: null, name: t('report.column.course', 'Course') },
  ];
}

function sortOf(column: SortColumn | null, order: SortOrder): 'ascending' | 'descending' | 'none' | undefined {
  if (!column) {
    return undefined;
  }
  return order.column !== column ? 'none' : order.descending ? 'descending' : 'ascending';
}

const getStyles = (theme: GrafanaTheme2) => ({
  area: css({ display: 'grid', gap: theme.spacing(1), minWidth: 0 }),
  bar: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1) }),
  hint: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  scroll: css({ overflowX: 'auto', minWidth: 0 }),
  table: css({
    width: '100%',
    '& th': { textAlign: 'left', whiteSpace: 'nowrap', padding: theme.spacing(0.5, 1) },
    '& td': { padding: theme.spacing(0.5, 1), verticalAlign: 'middle' },
    '& tbody tr': { borderTop: `1px solid ${theme.colors.border.weak}` },
  }),
  sort: css({
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    border: 'none',
    padding: 0,
    background: 'transparent',
    color: 'inherit',
    fontWeight: 'inherit',
  }),
  more: css({ justifySelf: 'start' }),
});
