export { diagnose, type DiagnoseOptions } from './diagnose';
export type { Finding, FindingCode, Stretch } from './finding';
