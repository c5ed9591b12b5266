// Marks of notes beside a name, which are no part of it: 某某公司*, ★某某公司, 某某公司[注1].
import { hasHan } from './cell-text.ts';

const SIGNS = '[*＊※★☆▲△●◆■◇]';
const NUMBERED = '[\\u2460-\\u2473\\u00b9\\u00b2\\u00b3\\u2070\\u2074-\\u2079]';
// A bare number in round brackets may belong to a name.
const BRACKETED = `[(（〔【［[]\\s*(?:注\\s*\\d{0,2}|${NUMBERED}|${SIGNS})\\s*[)）〕】］\\]]|[［[]\\s*\\d{1,2}\\s*[\\]］]`;
const BEFORE = new RegExp(`^(?:${SIGNS}|${BRACKETED})+\\s*`, 'u');
const BEHIND = new RegExp(`\\s*(?:${SIGNS}|${NUMBERED}|${BRACKETED}|#)+$`, 'u');

/** A name without the marks of notes around it; as it is where nothing with Chinese in it would be left. */
export function withoutMarks(name: string): string {
  const own = name.replace(BEFORE, '').replace(BEHIND, '');
  return hasHan(own) ? own : name;
}

/** The marks of notes around a name, as written, those before it first. */
export function marksOf(name: string): readonly string[] {
  if (withoutMarks(name) === name) return [];
  return [BEFORE.exec(name)?.[0], BEHIND.exec(name)?.[0]].flatMap((mark) => mark?.trim() || []);
}
