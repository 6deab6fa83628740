import type { SelectableValue, SelectFieldConfigSettings, StandardEditorProps } from '@grafana/data';
import { useEffect, useState } from 'react';

type ChoiceProps = Pick<StandardEditorProps<unknown, SelectFieldConfigSettings<unknown>>, 'item' | 'context'>;

/** An option's choices: fixed ones, or those that its getOptions finds in the data. */
export function useChoices({ item, context }: ChoiceProps): Array<SelectableValue<unknown>> {
  const { options, getOptions } = item.settings ?? {};
  const [found, setFound] = useState<Array<SelectableValue<unknown>>>([]);
  useEffect(() => {
    let isCurrent = true;
    getOptions?.(context).then((choices) => isCurrent && setFound(choices));
    return () => {
      isCurrent = false;
    };
  }, [getOptions, context]);
  return getOptions ? found : (options ?? []);
}
