export { defaultPanelOptions } from './defaults';
export { modelChoice, thresholdRule, type ModelOptions } from './detectionParams';
export { fieldConfig, type FieldOptions, type RoleChoice } from './fieldConfig';
export { addPanelOptions } from './panelOptions';
export type { ChartLayout, EntityView, LabelOptions, ModelsChoice, PanelOptions, ThresholdChoice } from './types';
export type { EditorState } from './editors/editorState';
export { SensitivitySlider } from './editors/SensitivitySlider';
