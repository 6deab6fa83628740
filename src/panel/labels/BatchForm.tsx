import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { BatchState } from './annotating';
import type { Annotating } from './useAnnotating';

/** Annotates all shown incidents: asks first, shows how far it is, and goes on where it stopped. */
export function BatchForm({ batch, annotating }: { batch: BatchState; annotating: Annotating }) {
  const styles = useStyles2(getStyles);
  const { drafts, status, created, skipped, problem } = batch;
  const count = drafts.length;
  const figures = { created, skipped, done: created + skipped, count };
  const title = t('labels.batch.title', 'Annotate all shown incidents');
  const said = {
    asking: t(
      'labels.batch.ask',
      'Create an annotation for each of {{count}} incidents, for everyone to see? Those that have one are left as they are.',
      figures
    ),
    running: t('labels.batch.running', '{{done}} of {{count}} …', figures),
    stopped: t(
      'labels.batch.stopped',
      'Stopped: {{created}} created, {{skipped}} were there already, of {{count}}.',
      figures
    ),
    done: t('labels.batch.done', '{{created}} created, {{skipped}} were there already.', figures),
  }[status];
  return (
    <section className={styles.section} aria-label={title}>
      <strong>{title}</strong>
      <div role="status">{said}</div>
      {status === 'running' && (
        <progress className={styles.progress} aria-label={title} value={figures.done} max={count} />
      )}
      {problem && (
        <Alert severity="error" title={problem.title} className={styles.problem}>
          {t('labels.batch.problem', 'What was created stays. Resume goes on with the rest.')}
        </Alert>
      )}
      <div className={styles.buttons}>
        {status === 'asking' && (
          <Button size="sm" autoFocus onClick={annotating.runBatch}>
            {t('labels.batch.create', 'Create {{count}} annotations', {
              count,
              defaultValue_one: 'Create {{count}} annotation',
            })}
          </Button>
        )}
        {status === 'stopped' && (
          <Button size="sm" onClick={annotating.runBatch}>
            {t('labels.batch.resume', 'Resume')}
          </Button>
        )}
        {status === 'running' ? (
          <Button size="sm" variant="secondary" onClick={annotating.stopBatch}>
            {t('labels.batch.stop', 'Stop')}
          </Button>
        ) : (
          <Button size="sm" variant="secondary" onClick={annotating.close}>
            {status === 'asking' ? t('labels.form.cancel', 'Cancel') : t('labels.batch.close', 'Close')}
          </Button>
        )}
      </div>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  section: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
  progress: css({ width: '100%' }),
  problem: css({ marginBottom: 0 }),
  buttons: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) }),
});
