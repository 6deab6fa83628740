import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Drawer, Tab, TabContent, TabsBar, useStyles2 } from '@grafana/ui';
import React, { useRef, useState } from 'react';
import type { Label } from '../../annotations';
import type { Labelling } from '../labels/useLabelling';
import type { Detection } from '../useFit';
import type { Verdicts } from '../verdicts';
import type { WhyFormats } from '../why/whyText';
import { Duel } from './Duel';
import { ExchangeBar } from './ExchangeBar';
import { IncidentTable } from './IncidentTable';
import { KeptNotice } from './KeptNotice';
import { ScatterPlot } from './ScatterPlot';
import { Scorecard } from './Scorecard';
import { ThresholdBar, type ThresholdControl } from './ThresholdBar';
import type { DuelRules } from './useDuel';
import { useReport } from './useReport';
import { useRowText } from './useRowText';
import type { Suppression } from '../labels/useSuppression';

export interface ReportProps extends DuelRules {
  title: string;
  panelId: number;
  detection: Detection;
  verdicts: Verdicts;
  /** Of the loaded time and of the training window. */
  labels: readonly Label[];
  labelling: Labelling;
  formats: WhyFormats;
  threshold: ThresholdControl;
  suppression: Suppression;
  /** Shows a stretch of time on the chart. */
  onZoom: (range: { from: number; to: number }) => void;
  onClose: () => void;
}

type View = 'incidents' | 'scorecard' | 'scatter' | 'duel';

/** How good the detection is by what people said, and all that was found, beside the dashboard. */
export function ReportDrawer(props: ReportProps) {
  const { title, panelId, detection, verdicts, labels, labelling, formats, threshold, suppression, onZoom, onClose } =
    props;
  const { model, incidents } = props;
  const styles = useStyles2(getStyles);
  const body = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>('incidents');
  const report = useReport(detection, verdicts, labels);
  const text = useRowText(report.rows, formats);
  const views: Array<[View, string, number | undefined]> = [
    ['incidents', t('report.view.incidents', 'Incidents'), report.rows.length],
    ['scorecard', t('report.view.scorecard', 'Scorecard'), undefined],
    ['scatter', t('report.view.scatter', 'Scatter plot'), undefined],
    ['duel', t('report.view.duel', 'Duel'), undefined],
  ];
  return (
    <Drawer
      size="lg"
      title={t('report.title', 'Report')}
      subtitle={title}
      onClose={onClose}
      tabs={
        <TabsBar>
          {views.map(([id, label, counter]) => (
            <Tab key={id} label={label} counter={counter} active={view === id} onChangeTab={() => setView(id)} />
          ))}
        </TabsBar>
      }
    >
      <div className={styles.body} ref={body} tabIndex={-1}>
        <ThresholdBar control={threshold} verdicts={verdicts} report={report} />
        <TabContent className={styles.content}>
          {view === 'incidents' && (
            <>
              <ExchangeBar
                {...{ title, report, labels, labelling, text }}
                timeZone={formats.timeZone}
                onImport={(drafts) => {
                  labelling.annotating.openBatch(drafts);
                  onClose();
                }}
              />
              {suppression.unsaved && (
                <KeptNotice
                  panelId={panelId}
                  unsaved={suppression.unsaved}
                  onReset={() => body.current?.focus({ preventScroll: true })}
                />
              )}
              <IncidentTable
                {...{ report, verdicts, detection, labelling, formats, text, suppression }}
                onZoom={(range) => {
                  onZoom(range);
                  onClose();
                }}
                onAnnotate={(incident) => {
                  labelling.annotate(incident);
                  onClose();
                }}
              />
            </>
          )}
          {view === 'scorecard' && <Scorecard evaluation={report.evaluation} />}
          {view === 'scatter' && <ScatterPlot {...{ detection, verdicts, report }} />}
          {view === 'duel' && <Duel {...{ detection, verdicts, labels, threshold, suppression, model, incidents }} />}
        </TabContent>
      </div>
    </Drawer>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  body: css({ display: 'grid', gap: theme.spacing(2), minWidth: 0, '&:focus': { outline: 'none' } }),
  content: css({ display: 'grid', gap: theme.spacing(2), minWidth: 0, background: 'transparent' }),
});
