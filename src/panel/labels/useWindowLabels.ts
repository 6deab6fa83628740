import type { PanelData } from '@grafana/data';
import { config } from '@grafana/runtime';
import { useMemo } from 'react';
import { alertBands, listAnnotations, readLabel, type Annotation, type Label } from '../../annotations';
import type { Notice, ResolvedWindow } from '../../data';
import { useTask } from '../useTask';

export interface KnownLabels {
  labels: readonly Label[];
  /** Why those of the training window aren't known. */
  notices: Notice[];
}

interface Options {
  /** Those of the loaded time. */
  shown: readonly Label[];
  /** The training window; null while it isn't known. */
  range: ResolvedWindow | null;
  data: PanelData;
  panelId: number;
}

const NONE: readonly Label[] = [];

/**
 * The shown labels, and those of a training window that reaches out of the loaded time: the dashboard's annotation frames
 * don't. Nothing waits for them: where they change what is learnt from, it is learnt anew.
 */
export function useWindowLabels({ shown, range, data, panelId }: Options): KnownLabels {
  const { timeRange, request } = data;
  const dashboardUid = config.publicDashboardAccessToken ? '' : (request?.dashboardUID ?? '');
  const reachesOut = range !== null && (range.from < timeRange.from.valueOf() || range.to > timeRange.to.valueOf());
  const task = useTask<readonly Label[]>(
    reachesOut && dashboardUid !== ''
      ? {
          key: JSON.stringify([dashboardUid, panelId, range]),
          // Asked again at every refresh after a failure.
          retryToken: request?.requestId,
          run: async () => {
            const { annotations } = await listAnnotations({ ...range, dashboardUid });
            const isOfPanel = ({ panelId: of }: Annotation) => !of || of === panelId;
            const written = annotations.filter((one) => isOfPanel(one) && !isChange(one));
            return [...written.map(readLabel), ...alertBands(annotations.filter(isChange), range)];
          },
        }
      : null
  );
  const fetched = task.status === 'done' ? task.value : task.status === 'running' ? (task.last ?? NONE) : NONE;
  const error = task.status === 'failed' ? task.error : null;
  return useMemo(() => {
    const ids = new Set(shown.map(({ id }) => id));
    const others = fetched.filter(({ id }) => id === '' || !ids.has(id));
    return {
      labels: others.length > 0 ? [...others, ...shown].sort((a, b) => a.from - b.from || a.to - b.to) : shown,
      notices: error === null ? [] : [notLoaded(error)],
    };
  }, [shown, fetched, error]);
}

/** Of an alert's state: of every panel, for what it is about is the same service. */
function isChange({ newState = '' }: Annotation): boolean {
  return newState !== '';
}

function notLoaded(error: unknown): Notice {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'annotations-not-loaded',
    message: `The labels of the training window are not known (${reason}): incidents in it may be learnt from. Load a range with them.`,
    details: { reason },
  };
}
