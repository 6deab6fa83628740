import type { StandardEditorContext, StandardEditorProps } from '@grafana/data';
import { ErrorBoundaryAlert } from '@grafana/ui';
import React from 'react';
import { OptionGroup } from './OptionGroup';
import { OptionRow } from './OptionRow';

export interface OptionItem {
  item: StandardEditorProps['item'] & { path: string; name: string; description?: string };
  editor: React.ComponentType<StandardEditorProps>;
  group: string;
  value: unknown;
  onChange: (value: unknown) => void;
}

interface Props {
  items: OptionItem[];
  context: StandardEditorContext<Record<string, unknown>>;
  /** Distinguishes the ids of a panel's options from those of its fields. */
  idPrefix: string;
}

/** Options under the heads of their groups, in the order in which they were declared. */
export function OptionGroups({ items, context, idPrefix }: Props) {
  const groups = [...new Set(items.map(({ group }) => group))];
  return (
    <>
      {groups.map((group) => (
        <OptionGroup key={group} title={group}>
          {items
            .filter((item) => item.group === group)
            .map(({ item, editor: Editor, value, onChange }) => {
              const id = `${idPrefix}-${item.id}`;
              return (
                <OptionRow key={id} id={id} name={item.name} description={item.description}>
                  <ErrorBoundaryAlert title={`The editor of "${item.name}" failed`}>
                    <Editor id={id} value={value} onChange={onChange} item={item} context={context} />
                  </ErrorBoundaryAlert>
                </OptionRow>
              );
            })}
        </OptionGroup>
      ))}
    </>
  );
}
