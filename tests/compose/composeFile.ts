import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** The repository's folder. */
export const ROOT = path.resolve(__dirname, '../..');

export const readYaml = (file: string) => parse(readFileSync(path.join(ROOT, file), 'utf8'));

export interface ComposeService {
  image: string;
  build?: { context: string; dockerfile: string; target: string; args?: Record<string, string> };
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  restart: string;
}

export interface ComposeFile {
  services: Record<string, ComposeService>;
  volumes: Record<string, unknown>;
}

/** docker-compose.yaml as it is, its variables not yet filled in. */
export const rawComposeFile = (): unknown => readYaml('docker-compose.yaml');

/** docker-compose.yaml as it runs where no variable is set: each ${NAME:-default} is its default. */
export function composeFile(): ComposeFile {
  const text = readFileSync(path.join(ROOT, 'docker-compose.yaml'), 'utf8');
  return parse(text.replace(/\$\{\w+:-([^}]*)\}/g, '$1'));
}

/** A mount of the short form SOURCE:TARGET[:ro]; its source is a path of the host where it starts with a dot. */
export function readMount(mount: string): { source: string; target: string; isReadOnly: boolean; isBind: boolean } {
  const [source, target, mode] = mount.split(':');
  return { source, target, isReadOnly: mode === 'ro', isBind: source.startsWith('.') };
}
