// The national tier criteria that ship with the tool.
import type { Criteria } from '../screening/criteria.ts';
import { type BundledKind, readBundled } from './bundled-document.ts';

export interface LoadedCriteria {
  readonly criteria: Criteria;
  /** Of the document's bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

export const CRITERIA: BundledKind<Criteria> = {
  name: 'criteria.yaml',
  check: async (data) => (await import('../screening/criteria.ts')).criteriaSchema.parse(data),
};

/** The criteria that ship with the tool; a test holds them to their schema. */
export async function loadCriteria(): Promise<LoadedCriteria> {
  const { stated, sha256 } = await readBundled(CRITERIA);
  return { criteria: stated, sha256 };
}
