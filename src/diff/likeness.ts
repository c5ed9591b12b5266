// How alike two rows are in what an enterprise keeps when its code or name changes.
import { type Enterprise, enterpriseValue } from '../enterprises/enterprise.ts';
import { plainText } from '../roster/cell-text.ts';
import type { ColumnKey } from '../roster/columns.ts';
import { UNITS } from '../values/reporting-unit.ts';
import type { Likeness, MatchGround } from './match.ts';
import { readingOf } from './reading.ts';
import { isSimilarCode } from './similar-codes.ts';

/** What agreement in a field says for its being the same enterprise, from 1 (many share it) to 4 (hardly any do). */
const STANDING: readonly (readonly [ColumnKey, number])[] = [
  ['account', 4],
  ['hnteNo', 4],
  ['phone', 2],
  ['foundedOn', 2],
  ['industryCode', 1],
  ['county', 1],
  ['mainProduct', 1],
  ['payee', 1],
  ['contact', 1],
  ['aboveScaleOn', 2],
  ['innovativeOn', 1],
  ['srdiOn', 1],
  ['littleGiantOn', 1],
  ['hnteOn', 1],
  ['techSmeOn', 1],
];

/** Figures that stay the same only while both rosters speak of the same year. */
const OF_A_YEAR: readonly (readonly [ColumnKey, number])[] = [
  ['revenue', 1],
  ['revenuePrior', 1],
  ['revenuePeak', 1],
  ['tax3y', 1],
  ['assets', 1],
  ['rdExpense', 1],
  ['mainRevenue', 1],
  ['employees', 1],
];

const NAME_WEIGHT = 6;
/** What another name says against it: an enterprise may take one, but hardly with a new code as well. */
const OTHER_NAME_WEIGHT = 3;
const CODE_WEIGHT = 6;
const SIMILAR_CODE_WEIGHT = 5;

const GROUND_FIELDS: readonly (readonly [ColumnKey, MatchGround])[] = [
  ['account', 'account'],
  ['hnteNo', 'certificate'],
  ['phone', 'phone'],
];

/** Compares two rows; `sameYear` says whether their figures are of the same year. */
export function likenessOf(old: Enterprise, now: Enterprise, sameYear: boolean): Likeness {
  let agreeing = 0;
  let differing = 0;
  const fields: string[] = [];
  const count = (field: string, weight: number, agrees: boolean, otherwise = weight): void => {
    if (agrees) {
      agreeing += weight;
      fields.push(field);
    } else differing += otherwise;
  };
  if (old.usccText !== '' && old.usccText === now.usccText) count('uscc', CODE_WEIGHT, true);
  else if (isSimilarCode(old.usccText, now.usccText)) count('uscc', SIMILAR_CODE_WEIGHT, true);
  if (old.name !== '' && now.name !== '')
    count('name', NAME_WEIGHT, nameKey(old.name) === nameKey(now.name), OTHER_NAME_WEIGHT);
  for (const [key, weight] of sameYear ? [...STANDING, ...OF_A_YEAR] : STANDING) {
    const [a, b] = [plainValue(old, key), plainValue(now, key)];
    if (a !== null && b !== null) count(key, weight, a === b);
  }
  return { agreeing, differing, fields };
}

/** The share of the weights that agree, from 0 to 1. */
export function agreedShare({ agreeing, differing }: Likeness): number {
  return agreeing === 0 ? 0 : agreeing / (agreeing + differing);
}

/** What two rows have in common that few others have, from what agrees. */
export function groundsOf(old: Enterprise, now: Enterprise, { fields }: Likeness): readonly MatchGround[] {
  const grounds: readonly (MatchGround | null)[] = [
    old.usccText !== '' && old.usccText === now.usccText ? 'code-as-written' : null,
    fields.includes('name') ? 'name' : null,
    isSimilarCode(old.usccText, now.usccText) ? 'similar-code' : null,
    ...GROUND_FIELDS.map(([key, ground]) => (fields.includes(key) ? ground : null)),
  ];
  const found = grounds.filter((ground) => ground !== null);
  return found.length > 0 ? found : ['other-fields'];
}

/** A field without blanks and widths, null where blank; amounts of nothing say nothing. */
export function plainValue(enterprise: Enterprise, key: ColumnKey): string | null {
  const value: unknown = enterpriseValue(enterprise, key);
  if (value === undefined || value === 0n || value === 0) return null;
  return typeof value === 'string' ? plainText(value) : (readingOf(enterprise, key).text ?? null);
}

const FORMER: readonly (readonly [string, string])[] = UNITS.flatMap(({ name, formerNames }) =>
  formerNames.map((former) => [former, name] as const),
);

/** A name by which the same firm is found again: widths, blanks, brackets, quotes and renamed counties do not count. */
export function nameKey(name: string): string {
  const plain = plainText(name)
    .toUpperCase()
    .replace(/[()[\]{}<>《》〈〉“”‘’"'`「」『』【】〔〕·•.,，。、\-—_]/gu, '');
  return FORMER.reduce((text, [former, present]) => text.replaceAll(former, present), plain);
}
