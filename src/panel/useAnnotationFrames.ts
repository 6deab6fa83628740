import { FieldType, toDataFrame, type DataFrame, type PanelData } from '@grafana/data';
import { config } from '@grafana/runtime';
import { useMemo } from 'react';
import { AnnotationError, listAnnotations, type Annotation } from '../annotations';
import type { Notice, ResolvedWindow } from '../data';
import { useTask } from './useTask';

interface Options {
  data: PanelData;
  /** Where annotations are needed, in Unix milliseconds; null where none are. */
  range: ResolvedWindow | null;
  /** One of them is enough. */
  tags: readonly string[];
}

export interface AnnotationFrames {
  /** The dashboard's annotations, and those of the range that it has not loaded. */
  frames: DataFrame[];
  /** Null while they are asked for. */
  notices: Notice[] | null;
}

const NONE: DataFrame[] = [];

/**
 * Annotations with some tags. The dashboard knows those in the loaded range; of any other range Grafana is asked for this
 * dashboard's and the organisation's.
 */
export function useAnnotationFrames({ data, range, tags }: Options): AnnotationFrames {
  const { timeRange, request } = data;
  const loaded = data.annotations ?? NONE;
  const isNeeded =
    range !== null && tags.length > 0 && (range.from < timeRange.from.valueOf() || range.to > timeRange.to.valueOf());
  const dashboardUid = request?.dashboardUID ?? '';
  const asked = useTask<Annotation[]>(
    isNeeded
      ? {
          key: JSON.stringify([range, tags, dashboardUid]),
          retryToken: request?.requestId,
          run: () => ask(range, tags, dashboardUid),
        }
      : null
  );
  return useMemo(() => {
    switch (asked.status) {
      case 'idle':
        return { frames: loaded, notices: [] };
      case 'running':
        return { frames: asked.last ? [...loaded, frameOf(asked.last)] : loaded, notices: null };
      case 'done':
        return { frames: [...loaded, frameOf(asked.value)], notices: [] };
      case 'failed':
        return { frames: loaded, notices: [notLoaded(asked.error)] };
    }
  }, [loaded, asked]);
}

async function ask({ from, to }: ResolvedWindow, tags: readonly string[], dashboardUid: string): Promise<Annotation[]> {
  if (config.publicDashboardAccessToken) {
    throw new AnnotationError('refused', 'A public dashboard has only its own.');
  }
  const query = { from, to, tags, matchAny: true, type: 'annotation' as const };
  const { annotations } = await listAnnotations(query);
  // Another dashboard's incident says nothing of this one's traffic.
  return annotations.filter(({ dashboardUID }) => !dashboardUID || dashboardUID === dashboardUid);
}

function frameOf(annotations: readonly Annotation[]): DataFrame {
  return toDataFrame({
    fields: [
      { name: 'time', type: FieldType.time, values: annotations.map(({ time }) => time) },
      { name: 'timeEnd', type: FieldType.time, values: annotations.map(({ timeEnd }) => timeEnd) },
      { name: 'tags', type: FieldType.other, values: annotations.map(({ tags = [] }) => tags) },
    ],
  });
}

function notLoaded(error: unknown): Notice {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'annotations-not-loaded',
    message: `Annotations outside of the loaded time range are not known and not left out of the training window (${reason}); exclude such stretches by hand, or load a longer range.`,
    details: { reason },
  };
}
