import type { TrainingWindow } from '../detection/types';
import { textWindow } from './textWindow';
import { windowProblem, type WindowResult } from './windowResult';

interface VariableWindowOptions {
  /** Unix milliseconds. */
  now: number;
  timeZone: string;
  /** Puts the values of dashboard variables into a text; those it doesn't know stay as they are. */
  interpolate: (text: string) => string;
}

/** A window whose ends are text with dashboard variables: `window-without-variable` where one is unknown or empty. */
export function variableWindow(
  window: Extract<TrainingWindow, { kind: 'variables' }>,
  { now, timeZone, interpolate }: VariableWindowOptions
): WindowResult {
  for (const template of [window.from, window.to]) {
    const text = interpolate(template).trim();
    const message = whatIsMissing(template, text);
    if (message) {
      return windowProblem('window-without-variable', message, { template, text });
    }
  }
  return textWindow({ asked: { from: interpolate(window.from), to: interpolate(window.to) }, now, timeZone });
}

function whatIsMissing(template: string, text: string): string | null {
  if (template.trim() === '') {
    return 'The training window has an end without text; expected a variable such as $train_from.';
  }
  if (text === '') {
    return `${template} is empty; give the variable a time such as now-7d or 2025-01-31 08:00.`;
  }
  if (/\$|\[\[/.test(text)) {
    return `The dashboard has no variable for ${text}; add it, or name another.`;
  }
  return null;
}
