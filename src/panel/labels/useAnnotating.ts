import { usePanelContext } from '@grafana/ui';
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import {
  AnnotationError,
  annotationApi,
  createMissing,
  createOnce,
  readLabel,
  removeTwins,
  writeLabel,
  type Label,
  type LabelDraft,
} from '../../annotations';
import { useLatest } from '../chart/stability';
import { annotatingReducer, CLOSED, type AnnotatingState } from './annotating';
import type { AnnotationAccess } from './annotationAccess';
import { removeAnnotation, runLayersAgain } from './dashboardLayers';
import { labelMessage } from './labelMessages';
import { newToken } from './newToken';

export interface Annotating {
  state: AnnotatingState;
  /** Opens the form for a new label. Where something is being written already, that stays. */
  open: (draft: LabelDraft) => void;
  /** Opens the form for a label that is there. */
  openLabel: (label: Label) => void;
  edit: (fields: Partial<LabelDraft>) => void;
  save: () => void;
  askToDelete: (confirms: boolean) => void;
  remove: () => void;
  close: () => void;
  openBatch: (drafts: LabelDraft[]) => void;
  /** Starts, or goes on with what is left. */
  runBatch: () => void;
  stopBatch: () => void;
}

/** Writing labels: what is typed, what is under way, and what went wrong. */
export function useAnnotating(access: AnnotationAccess, change: (id: string, label: Label | null) => void): Annotating {
  const [state, dispatch] = useReducer(annotatingReducer, CLOSED);
  const context = usePanelContext();
  const latest = useLatest({ state, access, context, change });
  // Stays false for good once the panel is gone.
  const isHere = useRef(true);
  const isStopped = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  const save = useCallback(async () => {
    const { state: form, access: rights } = latest.current;
    if (form.mode !== 'form' || form.busy || rights.kind !== 'allowed') {
      return;
    }
    dispatch({ type: 'started', busy: 'saving' });
    try {
      const { original, token, attempted } = form;
      const draft = { ...form.draft, text: form.draft.text.trim(), link: form.draft.link.trim() };
      const place = original
        ? { dashboardUid: original.source.dashboardUid, panelId: original.source.panelId }
        : rights.place;
      const mark = original?.source.token || token;
      const body = writeLabel(draft, place, mark);
      if (original) {
        await annotationApi.update(original.id, body);
        await removeTwins(original);
      }
      const id = original ? original.id : await createOnce(body, mark, attempted);
      const saved = readLabel({ id, ...body });
      latest.current.change(id, saved);
      dispatch({ type: 'closed' });
      await runLayersAgain(latest.current.context, rights, id, body);
    } catch (error) {
      const action = form.original ? 'edit' : 'create';
      const problem = labelMessage(error, action);
      const known = error instanceof AnnotationError;
      dispatch({
        type: 'failed',
        problem,
        mayBeDone: known && action === 'create' && error.mayBeDone,
        isGone: known && action === 'edit' && error.code === 'gone',
      });
    }
  }, [latest]);

  const remove = useCallback(async () => {
    const { state: form } = latest.current;
    if (form.mode !== 'form' || form.busy || !form.original) {
      return;
    }
    const { original } = form;
    const { id } = original;
    dispatch({ type: 'started', busy: 'deleting' });
    try {
      await removeAnnotation(latest.current.context, id);
      await removeTwins(original);
      latest.current.change(id, null);
      dispatch({ type: 'closed' });
    } catch (error) {
      dispatch({ type: 'failed', problem: labelMessage(error, 'delete'), mayBeDone: false, isGone: false });
    }
  }, [latest]);

  const runBatch = useCallback(async () => {
    const { state: batch, access: rights } = latest.current;
    if (batch.mode !== 'batch' || batch.status === 'running' || rights.kind !== 'allowed') {
      return;
    }
    isStopped.current = false;
    dispatch({ type: 'batchStarted' });
    let last: Label | null = null;
    try {
      await createMissing({
        drafts: batch.drafts,
        place: rights.place,
        attempted: batch.attempted,
        onAttempt: (token) => dispatch({ type: 'batchAttempted', token }),
        onDone: (created) => {
          dispatch({ type: created ? 'batchCreated' : 'batchSkipped' });
          if (created) {
            last = created;
            latest.current.change(created.id, created);
          }
        },
        isCancelled: () => isStopped.current || !isHere.current,
      });
      dispatch({ type: isStopped.current ? 'batchStopped' : 'batchDone' });
    } catch (error) {
      dispatch({ type: 'batchFailed', problem: labelMessage(error, 'create') });
    }
    if (last) {
      const { id, source, ...draft }: Label = last;
      const body = writeLabel({ ...draft, kind: draft.kind ?? 'incident' }, rights.place, source.token);
      await runLayersAgain(latest.current.context, rights, id, body);
    }
  }, [latest]);

  return useMemo(
    () => ({
      state,
      open: (draft) => dispatch({ type: 'opened', draft, original: null, token: newToken() }),
      openLabel: (label) =>
        dispatch({ type: 'opened', draft: draftOf(label), original: label, token: label.source.token }),
      edit: (fields) => dispatch({ type: 'edited', fields }),
      save: () => void save(),
      askToDelete: (confirms) => dispatch({ type: 'askedToDelete', confirms }),
      remove: () => void remove(),
      close: () => dispatch({ type: 'closed' }),
      openBatch: (drafts) => dispatch({ type: 'batchOpened', drafts }),
      runBatch: () => void runBatch(),
      stopBatch: () => {
        isStopped.current = true;
      },
    }),
    [state, save, remove, runBatch]
  );
}

function draftOf({ kind, from, to, text, severity, tags, link }: Label): LabelDraft {
  return { kind: kind ?? 'incident', from, to, text, severity, tags, link };
}
