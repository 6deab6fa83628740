import { css } from '@emotion/css';
import { type GrafanaTheme2, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, ClipboardButton, Dropdown, Menu, useStyles2 } from '@grafana/ui';
import React, { useRef, useState } from 'react';
import { overlap, type Label, type LabelDraft } from '../../annotations';
import type { Labelling } from '../labels/useLabelling';
import { download } from './exchange/download';
import { problemText } from './exchange/exchangeProblem';
import type { ExchangedIncident } from './exchange/fields';
import { readFile, type ReadResult } from './exchange/readFile';
import { exchangeable, incidentsCsv, labelsCsv, reportJson } from './exchange/writeFiles';
import { reportMarkdown } from './reportMarkdown';
import type { ReportRow } from './reportRows';
import type { Report } from './useReport';
import type { RowText } from './useRowText';

interface Props {
  title: string;
  report: Report;
  labels: readonly Label[];
  labelling: Labelling;
  text: RowText;
  timeZone: TimeZone;
  /** Asks whether to create annotations, and creates those that aren't there yet. */
  onImport: (drafts: LabelDraft[]) => void;
}

const CSV = 'text/csv;charset=utf-8';
/** Longer files are no reports. */
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_PROBLEMS = 10;

/** The report out of the panel, and labels into it. */
export function ExchangeBar({ title, report, labels, labelling, text, timeZone, onImport }: Props) {
  const styles = useStyles2(getStyles);
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<{ name: string; result: ReadResult } | null>(null);
  const incidents = () => report.rows.map((row) => exchanged(row, text));
  const open = async (file: File) => {
    const result: ReadResult =
      file.size > MOST_BYTES
        ? { ok: false, problems: [{ row: null, column: file.name, received: `${file.size}`, expected: '20 MB' }] }
        : readFile(await file.text());
    setRead({ name: file.name, result });
  };
  const menu = () => (
    <Menu ariaLabel={t('exchange.export', 'Export')}>
      <Menu.Item
        label={t('exchange.labels-csv', 'Labels as CSV')}
        onClick={() => download('labels.csv', labelsCsv(exchangeable(labels)), CSV)}
      />
      <Menu.Item
        label={t('exchange.incidents-csv', 'Incidents as CSV')}
        onClick={() => download('incidents.csv', incidentsCsv(incidents()), CSV)}
      />
      <Menu.Item
        label={t('exchange.json', 'Labels and incidents as JSON')}
        onClick={() => download('report.json', reportJson(exchangeable(labels), incidents()), 'application/json')}
      />
    </Menu>
  );
  return (
    <div className={styles.area}>
      <div className={styles.bar}>
        <ClipboardButton
          size="sm"
          variant="secondary"
          icon="copy"
          getText={() =>
            reportMarkdown({ title, evaluation: report.evaluation, rows: report.rows, whyOf: text.why, timeZone })
          }
        >
          {t('exchange.markdown', 'Copy as Markdown')}
        </ClipboardButton>
        <Dropdown overlay={menu} placement="bottom-start">
          <Button size="sm" variant="secondary" icon="download-alt" aria-haspopup="menu">
            {t('exchange.export', 'Export')}
          </Button>
        </Dropdown>
        <Button size="sm" variant="secondary" icon="upload" onClick={() => input.current?.click()}>
          {t('exchange.import', 'Import')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.json,text/csv,application/json"
          aria-label={t('exchange.file', 'File with labels or incidents')}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = '';
            if (file) {
              void open(file);
            }
          }}
        />
      </div>
      {read && (
        <ImportResult
          {...read}
          rows={report.rows}
          labels={labels}
          onImport={labelling.access.kind === 'allowed' ? onImport : null}
          onClose={() => setRead(null)}
        />
      )}
    </div>
  );
}

interface ImportProps {
  name: string;
  result: ReadResult;
  rows: readonly ReportRow[];
  labels: readonly Label[];
  onImport: Props['onImport'] | null;
  onClose: () => void;
}

function ImportResult({ name, result, rows, labels, onImport, onClose }: ImportProps) {
  if (!result.ok) {
    const { problems } = result;
    return (
      <Alert
        severity="error"
        title={t('exchange.refused', 'Nothing was taken from {{name}}', {
          name,
          interpolation: { escapeValue: false },
        })}
        onRemove={onClose}
      >
        <ul>
          {problems.slice(0, MOST_PROBLEMS).map((problem, index) => (
            <li key={index}>{problemText(problem)}</li>
          ))}
        </ul>
        {problems.length > MOST_PROBLEMS &&
          t('exchange.more', 'And {{count}} more.', { count: problems.length - MOST_PROBLEMS })}
      </Alert>
    );
  }
  const missing = result.labels.filter((draft) => !labels.some((label) => isSame(label, draft)));
  return (
    <Alert
      severity="info"
      title={t('exchange.read', 'Read from {{name}}', { name, interpolation: { escapeValue: false } })}
      onRemove={onClose}
    >
      {result.labels.length > 0 && (
        <p>
          {t('exchange.labels', '{{count}} labels, of which {{missing}} are not here yet.', {
            count: result.labels.length,
            missing: missing.length,
          })}{' '}
          {missing.length > 0 && onImport && (
            <Button size="sm" onClick={() => onImport(missing)}>
              {t('exchange.create', 'Create them …')}
            </Button>
          )}
        </p>
      )}
      {result.incidents.length > 0 && <p>{comparison(result.incidents, rows)}</p>}
    </Alert>
  );
}

/** What was detected then, against what is detected now. */
function comparison(incidents: readonly ExchangedIncident[], rows: readonly ReportRow[]): string {
  const span = ({ start, end }: { start: number; end: number }) => ({ from: start, to: end });
  const isDetected = ({ state }: { state: string }) => state !== 'missed' && state !== 'suppressed';
  const then = incidents.filter(isDetected).map(span);
  const now = rows.filter(isDetected).map(span);
  return t(
    'exchange.comparison',
    'Of {{then}} incidents in the file, {{still}} are found now too; {{fresh}} are found now that it does not have.',
    {
      then: then.length,
      still: then.filter((one) => now.some((other) => overlap(one, other))).length,
      fresh: now.filter((one) => !then.some((other) => overlap(one, other))).length,
    }
  );
}

function isSame(label: Label, draft: LabelDraft): boolean {
  return label.kind === draft.kind && label.from === draft.from && label.to === draft.to;
}

function exchanged(row: ReportRow, text: RowText): ExchangedIncident {
  const { start, end, severity, state, incident } = row;
  return { start, end, severity, state, peakScore: incident?.peakScore ?? null, why: text.why(row) };
}

const getStyles = (theme: GrafanaTheme2) => ({
  area: css({ display: 'grid', gap: theme.spacing(1) }),
  bar: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) }),
});
