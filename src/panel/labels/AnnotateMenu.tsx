import { css } from '@emotion/css';
import { type GrafanaTheme2, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Dropdown, Menu, Toggletip, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { JudgedIncident } from '../../detection';
import { PLAIN_TEXT } from '../plainText';
import type { AnnotationAccess } from './annotationAccess';
import { spanText } from './labelWords';

interface Props {
  access: AnnotationAccess;
  incidents: readonly JudgedIncident[];
  timeZone: TimeZone;
  compact: boolean;
  onIncident: (incident: JudgedIncident) => void;
  onAll: () => void;
  /** Annotates any other stretch. */
  onNew: () => void;
}

/** The menu has room for so many; the others are on the chart. */
const MOST = 12;

/** The toolbar's way to annotate; says why not where that helps, and is not there where it doesn't. */
export function AnnotateMenu({ access, incidents, timeZone, compact, onIncident, onAll, onNew }: Props) {
  const styles = useStyles2(getStyles);
  const name = t('labels.menu.annotate', 'Annotate');
  if (access.kind === 'absent') {
    return null;
  }
  const button = (
    <Button
      size="sm"
      variant="secondary"
      icon="comment-alt"
      aria-label={name}
      aria-haspopup={access.kind === 'allowed' ? 'menu' : 'dialog'}
    >
      {compact ? undefined : name}
    </Button>
  );
  if (access.kind === 'explained') {
    return (
      <Toggletip
        content={
          <p className={styles.explanation}>
            <strong>{access.message.title}</strong> {access.message.advice}
          </p>
        }
      >
        {button}
      </Toggletip>
    );
  }
  const menu = () => (
    <Menu ariaLabel={name}>
      <Menu.Item
        icon="plus"
        label={t('labels.menu.new', 'New annotation')}
        description={t('labels.menu.new-why', 'Or drag over the chart with Ctrl or ⌘, or press a')}
        onClick={onNew}
      />
      {incidents.length > 0 && (
        <Menu.Item
          icon="list-ul"
          label={t('labels.menu.all', 'All {{count}} shown incidents …', {
            count: incidents.length,
            defaultValue_one: 'The shown incident …',
          })}
          onClick={onAll}
        />
      )}
      {incidents.length > 0 && <Menu.Divider />}
      {incidents.slice(-MOST).map((incident) => (
        <Menu.Item
          key={incident.start}
          icon="exclamation-triangle"
          label={t('labels.menu.incident', 'Incident {{span}}', {
            span: spanText({ from: incident.start, to: incident.end }, timeZone),
            ...PLAIN_TEXT,
          })}
          onClick={() => onIncident(incident)}
        />
      ))}
    </Menu>
  );
  return (
    <Dropdown overlay={menu} placement="bottom-start">
      {button}
    </Dropdown>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  explanation: css({ margin: 0, maxWidth: theme.spacing(40) }),
});
