import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeRange } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import type { EntityView } from '../../options';
import type { WhyFormats } from '../why/whyText';
import { EntityList } from './EntityList';
import type { EntityVerdicts } from './useEntityVerdicts';

interface Props {
  entities: readonly EntityVerdicts[];
  shown: string;
  choose: (entity: string) => void;
  view: EntityView;
  formats: WhyFormats;
  timeRange: TimeRange;
  width: number;
  height: number;
  /** The chart of the shown entity, in the room that is left. */
  children: (width: number, height: number) => React.ReactNode;
}

/** In the theme's spacing units: from this width on the list stands beside the chart, and is so wide. */
const WIDE_SPACING = 90;
const LIST_SPACING = 30;
/** The share of the height that the list takes where it stands over the chart. */
const LIST_SHARE = 0.35;

/** The chart of one entity, with the list of all of them beside it or, where it is narrow, over it. */
export function EntityStage(props: Props) {
  const { entities, shown, choose, view, formats, timeRange, width, height, children } = props;
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  if (entities.length <= 1) {
    return <>{children(width, height)}</>;
  }
  const unit = theme.spacing.gridSize;
  const isWide = width >= WIDE_SPACING * unit;
  const listWidth = isWide ? LIST_SPACING * unit : width;
  const listHeight = isWide ? height : Math.floor(height * LIST_SHARE);
  return (
    <div className={isWide ? styles.beside : styles.over} style={{ width, height }}>
      <EntityList
        entities={entities}
        shown={shown}
        choose={choose}
        withCharts={view === 'multiples'}
        formats={formats}
        timeRange={timeRange}
        width={listWidth}
        height={listHeight}
      />
      <div>{isWide ? children(width - listWidth - unit, height) : children(width, height - listHeight - unit)}</div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  beside: css({ display: 'flex', gap: theme.spacing(1) }),
  over: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
});
