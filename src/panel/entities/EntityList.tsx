import { css, cx } from '@emotion/css';
import type { GrafanaTheme2, TimeRange } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, useStyles2, useTheme2 } from '@grafana/ui';
import React, { useEffect, useId, useMemo, useRef, useState } from 'react';
import { PLAIN_TEXT } from '../plainText';
import type { WhyFormats } from '../why/whyText';
import { EntityItem } from './EntityItem';
import { keyTarget } from './keyTarget';
import type { EntityVerdicts } from './useEntityVerdicts';

interface Props {
  /** The worst first. */
  entities: readonly EntityVerdicts[];
  shown: string;
  choose: (entity: string) => void;
  withCharts: boolean;
  formats: WhyFormats;
  timeRange: TimeRange;
  width: number;
  height: number;
}

/** How many are drawn at first, and more at each press of "more": nobody reads fifty charts. */
const AT_ONCE = 12;

/** The entities, the worst first, to choose the one in full. One tab stop: the arrow keys move the choice. */
export function EntityList(props: Props) {
  const { entities, shown, choose, withCharts, formats, timeRange, width, height } = props;
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(AT_ONCE);
  const chosen = entities.findIndex(({ entity }) => entity === shown);
  const count = Math.min(entities.length, Math.max(wanted, chosen + 1));
  const [from, to] = [timeRange.from.valueOf(), timeRange.to.valueOf()];
  const range = useMemo(() => ({ from, to }), [from, to]);

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }, [shown]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const target = keyTarget(event.key, chosen, entities.length);
    if (target !== null) {
      event.preventDefault();
      choose(entities[target].entity);
    }
  };
  return (
    <div className={styles.scroll} style={{ width, height }}>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={t('entities.list', 'Entities, the worst first')}
        aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
        className={styles.list}
        onKeyDown={onKeyDown}
      >
        {entities.slice(0, count).map((entity, index) => (
          <div
            key={entity.entity}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={cx(styles.option, index === chosen && styles.chosen)}
            onClick={() => choose(entity.entity)}
          >
            <EntityItem
              entity={entity}
              formats={formats}
              range={range}
              chartWidth={withCharts ? width - CHART_MARGIN * theme.spacing.gridSize : 0}
            />
          </div>
        ))}
      </div>
      {count < entities.length && (
        <Button size="sm" fill="text" onClick={() => setWanted(count + AT_ONCE)}>
          {t('entities.more', '{{count}} more', { count: entities.length - count, ...PLAIN_TEXT })}
        </Button>
      )}
    </div>
  );
}

/** What an option's border and padding and a scrollbar take of its width, in the theme's spacing units. */
const CHART_MARGIN = 4;

const getStyles = (theme: GrafanaTheme2) => ({
  scroll: css({ flexShrink: 0, overflowX: 'hidden', overflowY: 'auto' }),
  list: css({
    borderRadius: theme.shape.radius.default,
    '&:focus-visible': {
      outline: `${theme.spacing(0.25)} solid ${theme.colors.primary.main}`,
      outlineOffset: theme.spacing(-0.25),
    },
  }),
  option: css({
    padding: theme.spacing(0.5, 1),
    borderLeft: `${theme.spacing(0.5)} solid transparent`,
    cursor: 'pointer',
    '&:hover': { background: theme.colors.action.hover },
  }),
  // No background of its own: the severities' colours would be too faint on it.
  chosen: css({ borderLeftColor: theme.colors.primary.border, fontWeight: theme.typography.fontWeightMedium }),
});
