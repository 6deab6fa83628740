export interface LabelMatcher {
  label: string;
  operator: '=' | '!=' | '=~' | '!~';
  value: string;
}

/** The part of PromQL that the simulated Prometheus answers: one metric with label matchers. */
export interface SeriesSelector {
  metric: string;
  matchers: LabelMatcher[];
}

export type Labels = Readonly<Record<string, string>>;

const SELECTOR = /^\s*([a-zA-Z_:][\w:]*)\s*(?:\{(.*)\})?\s*$/s;
const MATCHER = /\s*([a-zA-Z_]\w*)\s*(=~|!~|!=|=)\s*"((?:[^"\\]|\\.)*)"\s*(,|$)/y;

export function parseSelector(expression: string): SeriesSelector {
  const match = SELECTOR.exec(expression);
  const matchers = match && parseMatchers(match[2] ?? '');
  if (!match || !matchers) {
    throw new Error(
      `The simulated data source got the query "${expression}"; it understands only a metric with label matchers, ` +
        'such as lb_responses_per_minute{status_class="5xx"}. Start the workbench with --prometheus URL for all of PromQL.'
    );
  }
  return { metric: match[1], matchers };
}

export function selects({ metric, matchers }: SeriesSelector, name: string, labels: Labels): boolean {
  return metric === name && matchers.every((matcher) => matches(matcher, labels[matcher.label] ?? ''));
}

function parseMatchers(text: string): LabelMatcher[] | undefined {
  const matchers: LabelMatcher[] = [];
  MATCHER.lastIndex = 0;
  while (MATCHER.lastIndex < text.trimEnd().length) {
    const match = MATCHER.exec(text);
    if (!match) {
      return undefined;
    }
    const value = match[3].replace(/\\(.)/g, '$1');
    matchers.push({ label: match[1], operator: match[2] as LabelMatcher['operator'], value });
  }
  return matchers;
}

function matches({ operator, value }: LabelMatcher, actual: string): boolean {
  switch (operator) {
    case '=':
      return actual === value;
    case '!=':
      return actual !== value;
    case '=~':
      return fullMatch(value, actual);
    case '!~':
      return !fullMatch(value, actual);
  }
}

/** Prometheus anchors its regular expressions on both ends. */
function fullMatch(pattern: string, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`).test(text);
}
