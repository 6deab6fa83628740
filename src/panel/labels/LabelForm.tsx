import { css } from '@emotion/css';
import { type GrafanaTheme2, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Combobox, Field, IconButton, Input, TagsInput, TextArea, useStyles2 } from '@grafana/ui';
import React, { useEffect, useId, useRef, useState } from 'react';
import { LABEL_KINDS, SEVERITIES, type LabelDraft, type LabelKind } from '../../annotations';
import type { Severity } from '../../detection';
import { severityName } from '../why/severityName';
import type { FormState } from './annotating';
import { draftProblems } from './draftProblems';
import { kindName } from './labelWords';
import { TimeField } from './TimeField';
import type { Annotating } from './useAnnotating';

interface Props {
  form: FormState;
  annotating: Annotating;
  timeZone: TimeZone;
  canDelete: boolean;
}

/** Writes one label: what it was, when, how bad, and what to say of it. */
export function LabelForm({ form, annotating, timeZone, canDelete }: Props) {
  const { draft, original, busy, problem, confirmsDelete, touched } = form;
  const { edit, save, remove, close, askToDelete } = annotating;
  const styles = useStyles2(getStyles);
  const ids = { kind: useId(), text: useId(), severity: useId(), tags: useId(), link: useId() };
  const [tried, setTried] = useState(false);
  const element = useFocusWhile();
  const problems = draftProblems(draft);
  const isFine = Object.keys(problems).length === 0;
  const title = original ? t('labels.form.edit', 'Edit annotation') : t('labels.form.add', 'Annotate');
  const set = (fields: Partial<LabelDraft>) => edit(fields);

  return (
    <form
      ref={element}
      className={styles.form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isFine) {
          save();
        }
      }}
      onKeyDown={(event) => {
        // What was typed is only given up on purpose.
        if (event.key === 'Escape' && !touched && !busy) {
          event.stopPropagation();
          close();
        }
      }}
    >
      <div className={styles.header}>
        <strong>{title}</strong>
        <IconButton
          name="times"
          tooltip={t('labels.form.close', 'Close without saving')}
          disabled={busy !== null}
          onClick={close}
        />
      </div>
      <fieldset className={styles.fields} disabled={busy !== null}>
        <Field noMargin label={t('labels.form.kind', 'Kind')}>
          <Combobox<LabelKind>
            id={ids.kind}
            value={draft.kind}
            disabled={busy !== null}
            options={LABEL_KINDS.map((value) => ({ value, label: kindName(value) }))}
            onChange={({ value }) => set({ kind: value })}
          />
        </Field>
        <TimeField
          label={t('labels.form.from', 'Start')}
          time={draft.from}
          timeZone={timeZone}
          onChange={(from) => set({ from })}
        />
        <TimeField
          label={t('labels.form.to', 'End')}
          time={draft.to}
          timeZone={timeZone}
          problem={problems.to}
          onChange={(to) => set({ to })}
        />
        <Field
          noMargin
          label={t('labels.form.text', 'Text')}
          invalid={tried && problems.text !== undefined}
          error={tried && problems.text}
        >
          <TextArea
            id={ids.text}
            dir="auto"
            rows={3}
            value={draft.text}
            onChange={(event) => set({ text: event.currentTarget.value })}
          />
        </Field>
        <Field noMargin label={t('labels.form.severity', 'Severity')}>
          <Combobox<Severity>
            id={ids.severity}
            isClearable
            value={draft.severity}
            disabled={busy !== null}
            placeholder={t('labels.form.no-severity', 'Not said')}
            options={SEVERITIES.map((value) => ({ value, label: severityName(value) }))}
            onChange={(option) => set({ severity: option?.value ?? null })}
          />
        </Field>
        <Field
          noMargin
          label={t('labels.form.tags', 'Tags')}
          invalid={problems.tags !== undefined}
          error={problems.tags}
        >
          <TagsInput
            id={ids.tags}
            tags={draft.tags}
            addOnBlur
            disabled={busy !== null}
            placeholder={t('labels.form.new-tag', 'New tag (Enter adds it)')}
            onChange={(tags) => set({ tags })}
          />
        </Field>
        <Field
          noMargin
          label={t('labels.form.link', 'Link')}
          invalid={problems.link !== undefined}
          error={problems.link}
        >
          <Input
            id={ids.link}
            type="text"
            inputMode="url"
            value={draft.link}
            placeholder="https://"
            onChange={(event) => set({ link: event.currentTarget.value })}
          />
        </Field>
      </fieldset>
      {problem && (
        <Alert severity="error" title={problem.title} className={styles.problem}>
          {problem.advice}
        </Alert>
      )}
      <div className={styles.buttons}>
        <Button type="submit" size="sm" disabled={busy !== null} icon={busy === 'saving' ? 'spinner' : undefined}>
          {busy === 'saving' ? t('labels.form.saving', 'Saving …') : t('labels.form.save', 'Save')}
        </Button>
        <Button type="button" size="sm" variant="secondary" disabled={busy !== null} onClick={close}>
          {t('labels.form.cancel', 'Cancel')}
        </Button>
        {original && canDelete && !confirmsDelete && (
          <Button
            type="button"
            size="sm"
            variant="destructive"
            fill="outline"
            className={styles.last}
            disabled={busy !== null}
            onClick={() => askToDelete(true)}
          >
            {busy === 'deleting' ? t('labels.form.deleting', 'Deleting …') : t('labels.form.delete', 'Delete')}
          </Button>
        )}
        {confirmsDelete && (
          <span
            className={styles.last}
            role="group"
            aria-label={t('labels.form.delete-sure', 'Delete it for everyone?')}
          >
            <span>{t('labels.form.delete-sure', 'Delete it for everyone?')}</span>
            <Button type="button" size="sm" variant="destructive" autoFocus onClick={remove}>
              {t('labels.form.delete-yes', 'Delete it')}
            </Button>
            <Button type="button" size="sm" variant="secondary" onClick={() => askToDelete(false)}>
              {t('labels.form.delete-no', 'Keep it')}
            </Button>
          </span>
        )}
      </div>
    </form>
  );
}

/** Takes the focus into the form's text, and gives it back to where it was. */
function useFocusWhile() {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    let before: Element | null = null;
    // The menu that opened the form gives the focus back to its button first, in a frame of its own.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        before = document.activeElement;
        element.current?.querySelector('textarea')?.focus({ preventScroll: true });
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus({ preventScroll: true });
      }
    };
  }, []);
  return element;
}

const getStyles = (theme: GrafanaTheme2) => ({
  form: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minHeight: 0 }),
  header: css({ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }),
  fields: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    minWidth: 0,
    // The ring of a focused field needs room.
    padding: theme.spacing(0.25),
    overflowY: 'auto',
  }),
  problem: css({ marginBottom: 0, flexShrink: 0 }),
  buttons: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1), alignItems: 'center' }),
  last: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1), alignItems: 'center', marginLeft: 'auto' }),
});
