// What goes wrong between an enterprise and its row: blanks, cells nobody can read, days not yet come.
import { addDays } from './calendar.ts';
import type { Answer, Answers, FactKey } from './canonical.ts';
import type { Firm } from './invent-firm.ts';
import type { Profile } from './profile.ts';
import type { Random } from './random.ts';
import { type CellKind, type ColumnName, kindOfColumn, NEEDED } from './roster-columns.ts';
import { spoilCode } from './social-credit-code.ts';

const UNREADABLE: Readonly<Record<CellKind, readonly [string, ...string[]]>> = {
  amount: ['约3000', '待核', '-12.5'],
  date: ['2024年13月5日', '2023-02-30', '已认定'],
  'yes-no': ['待核实', '拟申报'],
  year: ['首次入围'],
  count: ['约50'],
  unit: ['某某区'],
  measures: [''],
  text: ['X9'],
};
const SPOILT: readonly FactKey[] = ['industryCode'];
const NEVER_SPOILT: readonly FactKey[] = [
  'name',
  'renewals',
  'global500',
  'china500',
  'private500',
  'netProfit',
];

/** The answers of a row that stands alone: some blank, some unreadable, as the profile has it. */
export function answersOf(
  firm: Firm,
  random: Random,
  profile: Profile,
  end: string,
  lacking: readonly ColumnName[],
): Answers {
  const answers = blanked(firm, random, profile, lacking);
  const entries = Object.entries(answers) as [FactKey, Answer<never>][];
  const read = entries.map(([key, answer]) => {
    const bad = random.chance(profile.unreadable) ? unreadableAnswer(key, random, end) : null;
    return [key, bad ?? answer] as const;
  });
  const { uscc, ...others } = Object.fromEntries(read) as Answers;
  if (uscc === undefined || random.chance(profile.blankCode)) return others;
  return {
    uscc: random.chance(profile.wrongCode) ? { unreadable: wrongCode(firm.uscc, random) } : uscc,
    ...others,
  };
}

/** The answers of a row whose enterprise another row speaks of too: some blank, all else to be read. */
export function blanked(
  firm: Firm,
  random: Random,
  profile: Profile,
  lacking: readonly ColumnName[],
): Answers {
  const entries = Object.entries(firm) as [FactKey, never][];
  const kept = entries.filter(
    ([key]) =>
      !lacking.includes(key) &&
      (key === 'name' || key === 'uscc' || !random.chance(blankChance(key, profile))),
  );
  return Object.fromEntries(kept.map(([key, known]) => [key, { known }])) as Answers;
}

function blankChance(key: FactKey, profile: Profile): number {
  return NEEDED.includes(key) ? profile.blankNeeded : profile.blankOptional;
}

function unreadableAnswer(key: FactKey, random: Random, end: string): Answer<never> | null {
  const kind = kindOfColumn(key);
  if (NEVER_SPOILT.includes(key) || (kind === 'text' && !SPOILT.includes(key))) return null;
  if (kind === 'date' && random.chance(0.5)) {
    const day = addDays(end, random.pick([1, 1, 40, 400]));
    return { unreadable: day, day };
  }
  return { unreadable: random.pick(UNREADABLE[kind]) };
}

// Now and then the spreadsheet has made a number of it and lost its end.
function wrongCode(code: string, random: Random): string | number {
  return random.chance(0.15) ? Number(`91630102${random.int(1e9, 9e9)}`) : spoilCode(code, random);
}
