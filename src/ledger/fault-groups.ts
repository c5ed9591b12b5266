// What is wrong with a sealed ledger, said once for each cause: a column that was edited would otherwise be told row by row.
import type { Wording } from '../diagnostics/diagnostic.ts';
import { grouped } from '../values/grouped.ts';
import type { Lang, Localised } from '../values/lang.ts';
import { faultWording } from './fault-wording.ts';
import { faultRow, type LedgerFault } from './verify-ledger.ts';

/** Messages of one kind of fault, and what to do about all of them. */
export interface FaultGroup {
  readonly messages: readonly string[];
  readonly hint: string;
}

/** So many rows are described one by one; of more only the numbers are told. */
const DESCRIBED = 3;

/** The faults by kind, in the order in which the kinds come up first. */
export function faultGroups(faults: readonly LedgerFault[], lang: Lang): readonly FaultGroup[] {
  return [...grouped(faults, ({ fault }) => fault).values()].flatMap((own) => {
    const [first, ...others] = own.map((fault): Wording => faultWording(fault)[lang]);
    if (!first) return [];
    const together = own.length > DESCRIBED ? togetherText(own)?.[lang] : undefined;
    const messages = together === undefined ? [first, ...others].map(({ message }) => message) : [together];
    return [{ messages, hint: first.hint }];
  });
}

const WRONG: Readonly<Partial<Record<LedgerFault['fault'], Localised>>> = {
  edited: {
    zh: '被改动过：内容与登记时的校验不符',
    en: 'were edited: they no longer fit the seals they were entered with',
  },
  inserted: {
    zh: '不是由本工具登记的：没有登记号和校验，或登记号已在另一行',
    en: 'were put in by hand: they have neither number nor seal, or a number that stands in another row',
  },
  moved: { zh: '被移动过，不在登记号的次序上', en: 'were moved out of the order of their numbers' },
};

/** Undefined for a kind that is about no rows. */
function togetherText(faults: readonly LedgerFault[]): Localised | undefined {
  const gaps = faults.flatMap((one) => (one.fault === 'removed' ? [one] : []));
  if (gaps.length > 0) {
    const numbers = gaps.map(({ first, last }) => spanText(first, last));
    const count = gaps.reduce((all, { first, last }) => all + last - first + 1, 0);
    return {
      zh: `登记号 ${numbers.join('、')}（共 ${count} 行）被删除`,
      en: `numbers ${numbers.join(', ')} (${count} rows) were removed`,
    };
  }
  const wrong = WRONG[faults[0]?.fault ?? 'count'];
  if (!wrong) return undefined;
  const rows = spansOf(faults.map(faultRow));
  return {
    zh: `第 ${rows.join('、')} 行（共 ${faults.length} 行）${wrong.zh}`,
    en: `rows ${rows.join(', ')} (${faults.length} of them) ${wrong.en}`,
  };
}

// Ascending numbers, those that follow each other as one span.
function spansOf(numbers: readonly number[]): readonly string[] {
  const spans: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const open = spans.at(-1);
    if (open?.last === number - 1) open.last = number;
    else spans.push({ first: number, last: number });
  }
  return spans.map(({ first, last }) => spanText(first, last));
}

function spanText(first: number, last: number): string {
  return first === last ? `${first}` : `${first}–${last}`;
}
