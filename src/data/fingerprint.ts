import { type DetectionRequest, type Signal } from '../detection/types';
import { Hash64 } from './hash64';

/**
 * 16 hexadecimal digits over exactly what fitting and scoring depend on: times, values (all NaNs are one), what each
 * signal is, the training rows, and the parameters. Two requests that differ in any of these differ here but for one
 * chance in about 2⁶⁴; equal copies are equal. Display names take part, for feature names are made of them.
 */
export function fingerprint({ table, training, features, scaler, detector }: DetectionRequest): string {
  const hash = new Hash64();
  hash.numbers(table.times);
  hash.number(table.signals.length);
  table.signals.forEach((signal) => addSignal(hash, signal));
  hash.bytes(training);
  hash.text(features.set);
  hash.number(features.only ? features.only.length : -1);
  features.only?.forEach((name) => hash.text(name));
  hash.text(scaler);
  hash.text(detector.name);
  for (const [name, value] of Object.entries(detector.params).sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.text(name);
    hash.text(String(value));
  }
  return hash.hex();
}

/** 16 hexadecimal digits over a text. */
export function textFingerprint(text: string): string {
  const hash = new Hash64();
  hash.text(text);
  return hash.hex();
}

function addSignal(hash: Hash64, { id, name, role, measure, statusClass, entity, values }: Signal): void {
  for (const text of [id, name, role, measure, statusClass ?? '', entity]) {
    hash.text(text);
  }
  hash.numbers(values);
}
