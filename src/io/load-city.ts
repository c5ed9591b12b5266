// City figures from a small YAML file.
import { readFile } from 'node:fs/promises';
import type { Policy } from '../policy/policy.ts';
import { readDocument } from '../policy/read-document.ts';
import { type CityFigures, cityFiguresSchema, NO_CITY_FIGURES } from '../targets/city-figures.ts';
import { cityProblems } from '../targets/city-problems.ts';
import { unreadableDocument, unusableDocument } from './document-errors.ts';

/**
 * Loads the city file; no figures where `path` is null.
 * Throws InputError where the file cannot be read or anything in it is wrong, with line and column.
 */
export async function loadCity(path: string | null, policy: Policy): Promise<CityFigures> {
  if (path === null) return NO_CITY_FIGURES;
  const { value, problems, source } = readDocument(await readText(path), cityFiguresSchema);
  const all = value === null ? problems : cityProblems(value, policy, source);
  if (value === null || all.length > 0) throw unusableDocument(path, all, null);
  return value;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw unreadableDocument(path, error);
  }
}
