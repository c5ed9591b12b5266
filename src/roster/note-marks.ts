// Marks of notes beside a name, which are no part of it: 某某公司*, ★某某公司, 某某公司[注1].
import { hasHan } from './cell-text.ts';
import { COMPANY } from './enterprise-marks.ts';
import { sparing } from './sparing-pattern.ts';

const SIGNS = '[*＊※★☆▲△●◆■◇]';
const NUMBERED = '[\\u2460-\\u2473\\u00b9\\u00b2\\u00b3\\u2070\\u2074-\\u2079]';
// A bare number in round brackets may belong to a name.
const BRACKETED = `[(（〔【［[]\\s*(?:注\\s*\\d{0,2}|${NUMBERED}|${SIGNS})\\s*[)）〕】］\\]]|[［[]\\s*\\d{1,2}\\s*[\\]］]`;
const BEFORE = new RegExp(`^(?:${SIGNS}|${BRACKETED})+\\s*`, 'u');
// 3# and 5★ belong to it.
const BEHIND = new RegExp(`\\s*(?!(?<=\\d)[#★☆])(?:${SIGNS}|${NUMBERED}|${BRACKETED}|#)+$`, 'u');

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

const QUOTE = '["“”‘’「」\'()\\[\\]]?';
// 带*的企业已退出, 名称后标注*的为复核企业; *为新增企业, “*”表示已注销.
const EXPLAINS = sparing(
  new RegExp(SIGNS, 'u'),
  () =>
    new RegExp(
      [
        `^(?:凡|其中|(?:企业)?名称[前后]?)?(?:[带标加有打画]|标[注有记]|[带加]有|注明)${QUOTE}${SIGNS}.*(?:的|者|为|[是系]|均|已|企业)`,
        `^${QUOTE}${SIGNS}+${QUOTE}[号者]?的?(?:企业|单位)?(?:[为是系指:]|表示|代表|均|已).*(?:企业|单位|新增|认定|复核|[注吊]销|退出|迁[入出]|停产)`,
      ].join('|'),
      'u',
    ),
);

/** Whether a line (plain text) says in words of its own what a mark beside names means: 带*的企业已于2025年退出. */
export function explainsMark(plain: string): boolean {
  return EXPLAINS.test(plain) && !COMPANY.test(plain);
}
