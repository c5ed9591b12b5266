// The mapping of columns from a YAML file.
import { basename } from 'node:path';
import { type ColumnMapping, NO_MAPPING } from '../roster/column-mapping.ts';
import type { Localised } from '../values/lang.ts';
import { unusableDocument } from './document-errors.ts';
import type { GivenFile } from './given-file.ts';
import { readDocumentBytes } from './read-document-bytes.ts';
import { sha256 } from './sha256.ts';

export interface LoadedMapping {
  readonly value: ColumnMapping;
  readonly file: GivenFile | null;
}

const NO_UNIT = (name: string): Localised => ({
  zh: `“${name}”不是西宁市的县区或园区`,
  en: `"${name}" is no county or park of Xining`,
});

/**
 * Loads the mapping file; nothing where `path` is null. Throws InputError where the file cannot be read or anything in
 * it is wrong, with line and column.
 */
export async function loadMapping(path: string | null): Promise<LoadedMapping> {
  if (path === null) return { value: NO_MAPPING, file: null };
  const [{ readDocument }, { mappingOf, mappingSchema, unknownUnits }] = await Promise.all([
    import('../policy/read-document.ts'),
    import('../roster/mapping-document.ts'),
  ]);
  const bytes = await readDocumentBytes(path);
  const { value, problems, source } = readDocument(new TextDecoder().decode(bytes), mappingSchema);
  if (value === null) throw unusableDocument(path, problems, null);
  const strangers = unknownUnits(value).map((name) => source.problemAt(['units'], NO_UNIT(name), name));
  if (strangers.length > 0) throw unusableDocument(path, strangers, null);
  return {
    value: mappingOf(value),
    file: { role: 'mapping', file: basename(path), sha256: sha256(bytes), path },
  };
}
