// The national tier criteria that ship with the tool.
import { type Criteria, criteriaSchema } from '../screening/criteria.ts';
import { readBundled } from './bundled-document.ts';

export interface LoadedCriteria {
  readonly criteria: Criteria;
  /** Of the document's bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/** The criteria that ship with the tool; a test holds them to their schema. */
export async function loadCriteria(): Promise<LoadedCriteria> {
  const { data, sha256 } = await readBundled('criteria.yaml');
  return { criteria: criteriaSchema.parse(data), sha256 };
}
