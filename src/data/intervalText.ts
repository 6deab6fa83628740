/** The step in the largest unit that says it exactly: `1500ms`, `90s`, `5m`, `2h`. */
export function intervalText(stepMs: number): string {
  const units: Array<[number, string]> = [
    [3_600_000, 'h'],
    [60_000, 'm'],
    [1000, 's'],
  ];
  const [length, unit] = units.find(([unitLength]) => stepMs % unitLength === 0) ?? [1, 'ms'];
  return `${stepMs / length}${unit}`;
}
