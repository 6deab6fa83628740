/** Which optional data sources the command that started the workbench turned on. */
export interface WorkbenchModes {
  csv: { fileName: string } | null;
  prometheus: { url: string } | null;
}
