import { FieldType, formattedValueToString, type DisplayProcessor, type Field } from '@grafana/data';

/** Writes a value in its unit, with as many decimals as its size asks for where none are given. */
export type ValueFormat = (value: number, decimals?: number) => string;

/** How a field's values are written. */
export function fieldFormat({ display, type }: Field): ValueFormat {
  const process: DisplayProcessor | undefined = type === FieldType.number ? display : undefined;
  return (value, decimals) => (process ? formattedValueToString(process(value, decimals)) : String(value));
}
