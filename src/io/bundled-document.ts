// Documents that ship with the tool. A build keeps what they say beside them, so that a run need not parse YAML.
import { readFile } from 'node:fs/promises';
import { sha256 } from './sha256.ts';

const FOLDER = new URL('../policy/bundled/', import.meta.url);

export interface BundledDocument {
  /** Of the YAML file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** What it says, as plain data. */
  readonly data: unknown;
}

/** Reads a bundled YAML document such as `checks.yaml`; what a build parsed counts only while the hash is the same. */
export async function readBundled(name: string): Promise<BundledDocument> {
  const bytes = await readFile(new URL(name, FOLDER));
  const hash = sha256(bytes);
  const parsed = await parsedAtBuild(name);
  if (parsed?.sha256 === hash) return parsed;
  const { parse } = await import('yaml');
  return { sha256: hash, data: parse(new TextDecoder().decode(bytes)) };
}

async function parsedAtBuild(name: string): Promise<BundledDocument | null> {
  const text = await readFile(new URL(`${name}.json`, FOLDER), 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}
