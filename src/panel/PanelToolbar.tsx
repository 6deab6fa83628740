import { css, cx } from '@emotion/css';
import { type GrafanaTheme2, type IconName } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Icon, IconButton, Spinner, Toggletip, Tooltip, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { DoctorMessage } from './doctorMessages';
import type { Progress } from './entities/runEntities';
import type { Message } from './messages';
import { PLAIN_TEXT } from './plainText';

interface Props {
  /** One line: what was learned from what, and what was found. */
  summary: string;
  /** Which model is in use while the chosen window can't be; null where it is. */
  stale: string | null;
  /** Why there is no detection; takes the summary's place. */
  problem: Message | null;
  /** What is most doubtful about the training window. */
  finding: DoctorMessage | null;
  /** What is degraded, and what to do. */
  notices: Message[];
  busy: boolean;
  /** Of the entities, while they are worked on. */
  progress: Progress | null;
  cancel: (() => void) | null;
  resume: (() => void) | null;
  picking: boolean;
  onPickingChange: (picking: boolean) => void;
  /** Null where there is nothing to undo; the buttons are there once there is. */
  undo: (() => void) | null;
  redo: (() => void) | null;
  /** What else can be done, behind the button that picks. */
  actions?: React.ReactNode;
  /** What can be done with a choice that isn't saved; null where it is. */
  unsaved: React.ReactElement | null;
  /** Too narrow for words on the button. */
  compact: boolean;
}

/** The line over the chart: picking the training window, and what the panel has to say. */
export function PanelToolbar(props: Props) {
  const {
    summary,
    stale,
    problem,
    finding,
    notices,
    busy,
    progress,
    cancel,
    resume,
    picking,
    onPickingChange,
    undo,
    redo,
    actions,
    unsaved,
    compact,
  } = props;
  const styles = useStyles2(getStyles);
  const name = t('toolbar.pick', 'Pick training window');
  const line = picking
    ? t('toolbar.picking', 'Drag over a stretch of normal traffic. Esc leaves it as it is.')
    : problem
      ? `${problem.title}. ${problem.advice}`
      : summary;
  return (
    <div className={styles.toolbar}>
      <Button
        size="sm"
        variant={picking ? 'primary' : 'secondary'}
        icon="arrows-h"
        aria-pressed={picking}
        aria-label={name}
        tooltip={t('toolbar.pick-why', 'Then drag over a stretch of normal traffic: the model learns from it (t)')}
        aria-keyshortcuts="t"
        onClick={() => onPickingChange(!picking)}
      >
        {compact ? undefined : name}
      </Button>
      {actions}
      {(undo || redo) && (
        <>
          <UndoButton name={t('toolbar.undo', 'Undo the choice of normal traffic')} icon="arrow-left" go={undo} />
          <UndoButton name={t('toolbar.redo', 'Redo the choice of normal traffic')} icon="arrow-right" go={redo} />
        </>
      )}
      {unsaved}
      {stale && !picking && (
        <span
          className={styles.stale}
          title={t('toolbar.stale-why', 'The chosen window can not be used: the model of before judges the rows')}
        >
          <Icon name="history" size="sm" aria-hidden /> {stale}
        </span>
      )}
      <span className={cx(styles.summary, problem && !picking && styles.problem)} role="status" title={line}>
        {line}
      </span>
      {busy && <Spinner inline size="sm" aria-label={t('toolbar.busy', 'Fitting the model')} />}
      {busy && progress && progress.total > 1 && (
        <span className={styles.progress}>
          {t('toolbar.progress', '{{done}} of {{total}}', { ...progress, ...PLAIN_TEXT })}
        </span>
      )}
      {busy && cancel && <IconButton name="times" size="md" tooltip={t('toolbar.cancel', 'Cancel')} onClick={cancel} />}
      {resume && (
        <Button size="sm" variant="secondary" icon="sync" onClick={resume}>
          {t('toolbar.resume', 'Run again')}
        </Button>
      )}
      {finding && !picking && !problem && !compact && <FindingLine finding={finding} />}
      {notices.length > 0 && (
        <Toggletip
          content={
            <ul className={styles.notices}>
              {notices.map(({ title, advice, way }) => (
                <li key={title}>
                  <strong>{title}</strong> {advice} {way && <WayOut way={way} />}
                </li>
              ))}
            </ul>
          }
        >
          <button type="button" className={styles.noticeButton}>
            <Icon name="exclamation-triangle" aria-hidden />
            <span>
              {t('toolbar.notices', '{{count}} notices', {
                count: notices.length,
                defaultValue_one: '{{count}} notice',
              })}
            </span>
          </button>
        </Toggletip>
      )}
    </div>
  );
}

/** What is most doubtful about the window, with its way out beside it. */
function FindingLine({ finding }: { finding: DoctorMessage }) {
  const styles = useStyles2(getStyles);
  const { short, title, advice, way } = finding;
  return (
    <span className={styles.finding}>
      <Tooltip content={`${title} ${advice}`}>
        <span tabIndex={0}>{short}</span>
      </Tooltip>
      {way && <WayOut way={way} />}
    </span>
  );
}

function WayOut({ way }: { way: NonNullable<Message['way']> }) {
  return (
    <Button size="sm" variant="secondary" fill="outline" onClick={way.go}>
      {way.label}
    </Button>
  );
}

/** Disabled rather than gone, so that the one with the focus keeps it. */
function UndoButton({ name, icon, go }: { name: string; icon: IconName; go: (() => void) | null }) {
  return <IconButton name={icon} size="md" tooltip={name} disabled={!go} onClick={() => go?.()} />;
}

const getStyles = (theme: GrafanaTheme2) => ({
  toolbar: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    height: theme.spacing(TOOLBAR_SPACING),
    paddingBottom: theme.spacing(0.5),
  }),
  summary: css({
    flex: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  progress: css({
    flexShrink: 0,
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
  }),
  stale: css({
    flexShrink: 0,
    padding: theme.spacing(0, 0.75),
    border: `1px solid ${theme.colors.warning.border}`,
    borderRadius: theme.shape.radius.default,
    color: theme.colors.warning.text,
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'nowrap',
  }),
  finding: css({
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    flexShrink: 0,
    color: theme.colors.warning.text,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  problem: css({ color: theme.colors.warning.text }),
  noticeButton: css({
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    flexShrink: 0,
    border: 'none',
    background: 'transparent',
    color: theme.colors.warning.text,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  notices: css({ paddingLeft: theme.spacing(2), margin: 0 }),
});

/** The toolbar's height, in the theme's spacing units. */
export const TOOLBAR_SPACING = 4;
