export { diagnose, type DiagnoseOptions } from './diagnose';
export type { Finding, FindingCode } from './finding';
