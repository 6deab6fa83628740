export const PLUGIN_ID = 'goldensignals-isolationforest-panel';
