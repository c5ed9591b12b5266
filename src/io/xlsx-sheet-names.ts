// Sheet names that every spreadsheet program accepts.
import type { BookSheet } from '../reports/book.ts';

const LONGEST = 31;

/**
 * The name under which each sheet is stored: forbidden characters replaced, at most 31 characters, none twice
 * (capitals do not tell names apart). Same order and length as `sheets`.
 */
export function sheetNames(sheets: readonly BookSheet[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const stored = firstFree(cleanName(name), taken);
    taken.add(stored.toLowerCase());
    return stored;
  });
}

/** The name as a formula or link spells it: `'奖补 核对'`. */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function cleanName(name: string): string {
  const plain = name
    .replace(/[[\]:*?/\\]/g, '-')
    .replace(/\p{Cc}/gu, ' ')
    .trim();
  const short = cut(plain, LONGEST).replace(/^'+|'+$/g, '');
  // Excel keeps "History" for itself.
  if (short === '' || short.toLowerCase() === 'history') return `${short}_`;
  return short;
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let next = 2; taken.has(candidate.toLowerCase()); next += 1) {
    const suffix = ` (${next})`;
    candidate = cut(name, LONGEST - suffix.length) + suffix;
  }
  return candidate;
}

// Never through the middle of a character that takes two code units.
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}
