import { css } from '@emotion/css';
import type { ConfigOverrideRule, FieldConfigPropertyItem, GrafanaTheme2 } from '@grafana/data';
import { Combobox, IconButton, useStyles2 } from '@grafana/ui';
import React, { useId } from 'react';
import type { FieldConfigProps } from './FieldOptions';
import { OptionRow } from './OptionRow';

interface Props extends Pick<FieldConfigProps, 'registry' | 'context'> {
  rule: ConfigOverrideRule;
  onChange: (rule: ConfigOverrideRule) => void;
  onRemove: () => void;
}

/** One override: which fields it is about, and its properties with their editors. */
export function OverrideRule({ rule, registry, context, onChange, onRemove }: Props) {
  const styles = useStyles2(getStyles);
  const headId = useId();
  const { properties } = rule;
  const offered = registry
    .list()
    .filter((item) => !item.hideFromOverrides && !properties.some(({ id }) => id === item.id));
  const setProperties = (next: ConfigOverrideRule['properties']) => onChange({ ...rule, properties: next });
  return (
    <section className={styles.rule} aria-labelledby={headId}>
      <div className={styles.head}>
        <h4 id={headId} className={styles.name}>
          {describe(rule)}
        </h4>
        <IconButton name="trash-alt" tooltip={`Remove the override of ${describe(rule)}`} onClick={onRemove} />
      </div>
      {properties.map(({ id, value }, index) => {
        const item = registry.getIfExists(id);
        return item ? (
          <div key={id} className={styles.property}>
            <div className={styles.editor}>
              <PropertyEditor
                id={`${headId}-${id}`}
                item={item}
                value={value}
                context={context}
                onChange={(next) =>
                  setProperties(properties.map((old, at) => (at === index ? { id, value: next } : old)))
                }
              />
            </div>
            <IconButton
              name="times"
              tooltip={`Remove ${item.name}`}
              onClick={() => setProperties(properties.filter((_, at) => at !== index))}
            />
          </div>
        ) : null;
      })}
      <Combobox
        placeholder="Add a property"
        options={offered.map(({ id, name }) => ({ value: id, label: name }))}
        value={null}
        onChange={({ value }) => setProperties([...properties, { id: value, value: registry.get(value).defaultValue }])}
      />
    </section>
  );
}

interface PropertyEditorProps extends Pick<FieldConfigProps, 'context'> {
  id: string;
  item: FieldConfigPropertyItem;
  value: unknown;
  onChange: (value: unknown) => void;
}

function PropertyEditor({ id, item, value, context, onChange }: PropertyEditorProps) {
  const Editor = item.override;
  return (
    <OptionRow id={id} name={item.name} description={item.description}>
      <Editor id={id} value={value} onChange={onChange} item={item} context={{ ...context, isOverride: true }} />
    </OptionRow>
  );
}

function describe({ matcher }: ConfigOverrideRule): string {
  const options = typeof matcher.options === 'string' ? matcher.options : JSON.stringify(matcher.options ?? '');
  switch (matcher.id) {
    case 'byName':
      return options;
    case 'byFrameRefID':
      return `Fields of query ${options}`;
    default:
      return `${matcher.id}: ${options}`;
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  rule: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    padding: theme.spacing(1),
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
  }),
  head: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1) }),
  name: css({ flexGrow: 1, margin: 0, fontSize: theme.typography.body.fontSize, overflowWrap: 'anywhere' }),
  property: css({ display: 'flex', alignItems: 'flex-start', gap: theme.spacing(1) }),
  editor: css({ flexGrow: 1, minWidth: 0 }),
});
