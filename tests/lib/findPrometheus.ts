import { findExecutable } from './findExecutable';

export interface FoundPrometheus {
  prometheus: string;
  promtool: string;
}

export const PROMETHEUS_MISSING =
  'prometheus and promtool are not in PATH; install them, on Debian with: apt-get install prometheus';

/** The two programs of a Prometheus installation, or null when either is missing. */
export function findPrometheus(searchPath?: string): FoundPrometheus | null {
  const prometheus = findExecutable(['prometheus'], searchPath);
  const promtool = findExecutable(['promtool'], searchPath);
  return prometheus && promtool ? { prometheus, promtool } : null;
}
