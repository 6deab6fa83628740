import { DetectionError } from '../errors';
import type { SignalTable } from '../types';

/**
 * Rejects a table whose signals have another length than its times, or whose times don't ascend strictly.
 *
 * @throws DetectionError 'bad-shape', naming the signal or the row
 */
export function validateTable({ times, signals }: SignalTable): void {
  for (const { name, values } of signals) {
    if (values.length !== times.length) {
      throw new DetectionError(
        'bad-shape',
        `Signal "${name}" has ${values.length} values for ${times.length} times; it must have one a time. Join the series on time first.`,
        { signal: name, values: values.length, expected: times.length }
      );
    }
  }
  for (let row = 0; row < times.length; row++) {
    if (!Number.isFinite(times[row]) || (row > 0 && times[row] <= times[row - 1])) {
      throw new DetectionError(
        'bad-shape',
        `The time of row ${row} is ${times[row]}${row > 0 ? ` after ${times[row - 1]}` : ''}; times must be finite and strictly ascending. Sort by time and drop duplicates.`,
        { row, time: times[row] }
      );
    }
  }
}
