/** What the person who typed the command can mend: shown as one line, without a stack. */
export class UsageError extends Error {
  name = 'UsageError';
}
