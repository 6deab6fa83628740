import { CustomVariable, SceneVariableSet, TextBoxVariable, type SceneVariable } from '@grafana/scenes';
import type { VariableJson } from './DashboardJson';

export function buildVariables(list: VariableJson[]): SceneVariableSet {
  return new SceneVariableSet({ variables: list.map(buildVariable) });
}

function buildVariable({ type, name, label, query = '', ...json }: VariableJson): SceneVariable {
  switch (type) {
    case 'custom':
      return new CustomVariable({
        name,
        label,
        query,
        isMulti: json.multi,
        includeAll: json.includeAll,
        allValue: json.allValue,
        value: json.current?.value,
      });
    case 'textbox':
      return new TextBoxVariable({ name, label, value: query });
    default:
      throw new Error(`The variable "${name}" has the type "${type}"; the workbench knows "custom" and "textbox".`);
  }
}
