import { LoadingState, type DataQueryError, type PanelData } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { Message } from './messages';
import { PLAIN_TEXT } from './plainText';

/** Which of the panel's queries failed, and why; empty where all went well. */
export function queryErrors({ state, error, errors }: Pick<PanelData, 'state' | 'error' | 'errors'>): Message[] {
  const found = errors?.length ? errors : error ? [error] : [];
  if (found.length === 0 && state === LoadingState.Error) {
    return [messageOf({})];
  }
  return found.map(messageOf);
}

function messageOf({ refId, message, data, statusText }: DataQueryError): Message {
  return {
    title: refId
      ? t('problem.query', 'Query {{refId}} failed', { refId, ...PLAIN_TEXT })
      : t('problem.a-query', 'A query of this panel failed'),
    advice:
      message ??
      data?.message ??
      data?.error ??
      statusText ??
      t('problem.query-no-reason', 'The data source gives no reason. Try the query in Explore.'),
  };
}
