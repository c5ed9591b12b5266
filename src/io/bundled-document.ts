// Documents that ship with the tool. A build keeps what they state beside them, checked, so that a run need not parse
// YAML or check them again.
import { readFile } from 'node:fs/promises';
import { deserialize } from 'node:v8';
import { sha256 } from './sha256.ts';

const FOLDER = new URL('../policy/bundled/', import.meta.url);

/** A document that ships with the tool. */
export interface BundledKind<T> {
  /** Such as `checks.yaml`. */
  readonly name: string;
  /** What plain data states; throws where it is not as it should be. */
  readonly check: (data: unknown) => Promise<T>;
}

export interface BundledDocument<T> {
  /** Of the YAML file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** What it says, as plain data. */
  readonly data: unknown;
  /** What it states. */
  readonly stated: T;
}

/** Reads a bundled document; what a build has kept counts only while the file is still the same. */
export async function readBundled<T>(kind: BundledKind<T>): Promise<BundledDocument<T>> {
  const bytes = await readFile(new URL(kind.name, FOLDER));
  const hash = sha256(bytes);
  const kept = await keptAtBuild(kind);
  return kept?.sha256 === hash ? kept : await readAnew(kind, bytes, hash);
}

/** The place of what a build keeps of a document. */
export function keptPlace(name: string): URL {
  return new URL(`${name}.checked`, FOLDER);
}

/** Reads a bundled document without regard to what a build has kept. */
export async function checkBundled<T>(kind: BundledKind<T>): Promise<BundledDocument<T>> {
  const bytes = await readFile(new URL(kind.name, FOLDER));
  return await readAnew(kind, bytes, sha256(bytes));
}

async function readAnew<T>(
  { check }: BundledKind<T>,
  bytes: Uint8Array,
  hash: string,
): Promise<BundledDocument<T>> {
  const { parse } = await import('yaml');
  const data: unknown = parse(new TextDecoder().decode(bytes));
  return { sha256: hash, data, stated: await check(data) };
}

async function keptAtBuild<T>({ name }: BundledKind<T>): Promise<BundledDocument<T> | null> {
  try {
    // The build wrote it, of this very kind.
    return deserialize(await readFile(keptPlace(name))) as BundledDocument<T>;
  } catch {
    // None there, or one of another release of the engine.
    return null;
  }
}
