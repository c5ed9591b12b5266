// The policy document in force: the one that ships with the tool, or a file.
import { basename } from 'node:path';
import { CONDITIONS } from '../eligibility/conditions.ts';
import type { CheckedPolicy } from '../policy/check-policy.ts';
import type { Policy } from '../policy/policy.ts';
import { type BundledKind, readBundled } from './bundled-document.ts';
import { unusableDocument } from './document-errors.ts';
import type { GivenFile } from './given-file.ts';
import { readDocumentBytes } from './read-document-bytes.ts';
import { sha256 } from './sha256.ts';

export interface LoadedPolicy {
  readonly policy: Policy;
  /** Of the document's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** Null for the bundled document. */
  readonly file: GivenFile | null;
}

export const POLICY: BundledKind<Policy> = {
  name: 'xining-2023-32.yaml',
  check: async (data) => (await import('../policy/policy.ts')).policySchema.parse(data),
};

/**
 * Loads a policy document from a file, or the bundled one where `path` is null; a test holds the bundled one to
 * what a file is held to. Throws InputError where the file cannot be read or anything in it is wrong, with line
 * and column.
 */
export async function loadPolicy(path: string | null): Promise<LoadedPolicy> {
  if (path === null) {
    const { stated, sha256: hash } = await readBundled(POLICY);
    return { policy: stated, sha256: hash, file: null };
  }
  const bytes = await readDocumentBytes(path);
  const { policy, problems } = await checkBytes(bytes);
  if (policy === null) throw unusableDocument(path, problems, `xining-tiers policy check ${path}`);
  const hash = sha256(bytes);
  return { policy, sha256: hash, file: { role: 'policy', file: basename(path), sha256: hash, path } };
}

/** Everything that is wrong with a policy file, or the policy it states. Throws InputError where it cannot be read. */
export async function checkPolicyFile(path: string): Promise<CheckedPolicy> {
  return checkBytes(await readDocumentBytes(path));
}

/** What a policy document says, as plain data that nobody else holds; the bundled one where `path` is null. Throws InputError where a file cannot be read. */
export async function loadPolicyData(path: string | null): Promise<Readonly<Record<string, unknown>>> {
  if (path === null) return structuredClone((await readBundled(POLICY)).data) as Record<string, unknown>;
  const { parse } = await import('yaml');
  return parse(new TextDecoder('utf-8').decode(await readDocumentBytes(path)));
}

/** The policy that plain data states, checked as a file would be; the hash is that of its text. */
export async function policyOf(data: object): Promise<CheckedPolicy & { readonly sha256: string }> {
  // JSON is YAML too.
  const bytes = new TextEncoder().encode(JSON.stringify(data, null, 2));
  return { ...(await checkBytes(bytes)), sha256: sha256(bytes) };
}

async function checkBytes(bytes: Uint8Array): Promise<CheckedPolicy> {
  const { checkPolicy } = await import('../policy/check-policy.ts');
  const text = new TextDecoder('utf-8').decode(bytes);
  return checkPolicy(text, CONDITIONS);
}
