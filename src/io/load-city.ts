// City figures from a small YAML file.
import { basename } from 'node:path';
import type { Policy } from '../policy/policy.ts';
import { type CityFigures, NO_CITY_FIGURES } from '../targets/city-figures.ts';
import { unusableDocument } from './document-errors.ts';
import type { GivenFile } from './given-file.ts';
import { readDocumentBytes } from './read-document-bytes.ts';
import { sha256 } from './sha256.ts';

export interface LoadedCity {
  readonly value: CityFigures;
  readonly file: GivenFile | null;
}

/**
 * Loads the city file; no figures where `path` is null.
 * Throws InputError where the file cannot be read or anything in it is wrong, with line and column.
 */
export async function loadCity(path: string | null, policy: Policy): Promise<LoadedCity> {
  if (path === null) return { value: NO_CITY_FIGURES, file: null };
  const [{ readDocument }, { cityFiguresSchema }, { cityProblems }] = await Promise.all([
    import('../policy/read-document.ts'),
    import('../targets/city-figures-schema.ts'),
    import('../targets/city-problems.ts'),
  ]);
  const bytes = await readDocumentBytes(path);
  const { value, problems, source } = readDocument(new TextDecoder().decode(bytes), cityFiguresSchema);
  const all = value === null ? problems : cityProblems(value, policy, source);
  if (value === null || all.length > 0) throw unusableDocument(path, all, null);
  return { value, file: { role: 'city', file: basename(path), sha256: sha256(bytes), path } };
}
