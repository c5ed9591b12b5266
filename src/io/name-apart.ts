// What the results call the bureau's own files where another has the same name: what is said of one must not be taken
// for the other's.
import { basename } from 'node:path';

/** The file's name, behind what it is where one of the others is called so; null where there is no file. */
export function nameApart(path: string | null, what: string, others: readonly string[]): string | null {
  if (path === null) return null;
  const own = basename(path);
  // A run's copy is called by this name, which then is its own.
  return others.includes(own) ? `${what}·${own}` : own;
}
