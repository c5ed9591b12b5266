// The policy document in force: the one that ships with the tool, or a file.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CONDITIONS } from '../eligibility/conditions.ts';
import { type CheckedPolicy, checkPolicy } from '../policy/check-policy.ts';
import type { Policy } from '../policy/policy.ts';
import { unreadableDocument, unusableDocument } from './document-errors.ts';
import { sha256 } from './sha256.ts';
import type { GivenFile } from './write-run.ts';

export interface LoadedPolicy {
  readonly policy: Policy;
  /** Of the document's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** Null for the bundled document. */
  readonly file: GivenFile | null;
}

const BUNDLED = new URL('../policy/bundled/xining-2023-32.yaml', import.meta.url);

/**
 * Loads a policy document from a file, or the bundled one where `path` is null.
 * Throws InputError where the file cannot be read or anything in it is wrong, with line and column.
 */
export async function loadPolicy(path: string | null): Promise<LoadedPolicy> {
  const bytes = await readBytes(path);
  const { policy, problems } = checkBytes(bytes);
  if (policy === null)
    throw unusableDocument(path ?? BUNDLED.pathname, problems, `xining-tiers policy check ${path}`);
  const hash = sha256(bytes);
  const file: GivenFile | null =
    path === null ? null : { role: 'policy', file: basename(path), sha256: hash };
  return { policy, sha256: hash, file };
}

/** Everything that is wrong with a policy file, or the policy it states. Throws InputError where it cannot be read. */
export async function checkPolicyFile(path: string): Promise<CheckedPolicy> {
  return checkBytes(await readBytes(path));
}

function checkBytes(bytes: Uint8Array): CheckedPolicy {
  const text = new TextDecoder('utf-8').decode(bytes);
  return checkPolicy(
    text,
    CONDITIONS.map(({ id }) => id),
  );
}

async function readBytes(path: string | null): Promise<Uint8Array> {
  try {
    return await readFile(path ?? BUNDLED);
  } catch (error) {
    throw path === null ? error : unreadableDocument(path, error);
  }
}
