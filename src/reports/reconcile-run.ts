// The sums on the pages of a run held against its decisions, before anything is written.
import { type AwardShare, awardShares } from '../evaluation/award-shares.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { moneyOf as fen } from '../evaluation/money-of.ts';
import { LEVELS } from '../policy/levels.ts';
import type { Lang } from '../values/lang.ts';
import { formatYuan, type Money, sum } from '../values/money.ts';
import type { Book, TableBlock } from './book.ts';
import { columnMoney, columnsMoney, type Summed, tablesOn } from './column-money.ts';
import { CITY_SHEETS } from './sheets/city/sheet-names.ts';
import { AWARDS_DUE } from './sheets/city/unit-money-columns.ts';
import { holders } from './sheets/county/county-index.ts';
import { AWARD_HEADERS } from './sheets/county/notes.ts';
import { COUNTY_SHEETS } from './sheets/county/sheet-names.ts';
import { LEVEL_WORDING } from './wording/level-wording.ts';
import { unitName } from './wording/unit-name.ts';

/** Collects what does not agree, book by book. */
export interface RunReconciliation {
  readonly city: (book: Book) => void;
  readonly county: (unit: string, book: Book) => void;
  /** Throws Error, in words, where anything did not agree: then nothing may be written. */
  readonly finish: () => void;
}

/** Begins with what can be told of the decisions alone; books are added as they are made. */
export function reconcileRun(evaluation: Evaluation, lang: Lang): RunReconciliation {
  const shares = awardShares(evaluation);
  const holdersOf = new Map(evaluation.enterprises.map((one) => [one.id, holders(one)]));
  const sharesOf = new Map<string, AwardShare[]>();
  for (const share of shares)
    for (const unit of holdersOf.get(share.enterprise) ?? []) {
      const held = sharesOf.get(unit);
      if (held) held.push(share);
      else sharesOf.set(unit, [share]);
    }
  const faults = [...decisionFaults(evaluation), ...strayFaults(shares, holdersOf)];
  return {
    city: (book) => faults.push(...cityFaults(book, shares, lang)),
    county: (unit, book) => {
      faults.push(...countyFaults(unit, book, sharesOf.get(unit) ?? [], lang));
    },
    finish: () => {
      if (faults.length === 0) return;
      throw new Error(`账目不平，未写出任何文件 (figures do not reconcile): ${faults.join('; ')}`);
    },
  };
}

/** Decisions whose parts do not add up to their amount. */
function decisionFaults({ decisions }: Evaluation): readonly string[] {
  return decisions.flatMap(({ enterprise, measure, amount, funding }) => {
    const parts = funding === null ? null : sum(LEVELS.map((level) => fen(funding[level])));
    const whole = amount === null ? null : fen(amount);
    return parts === whole ? [] : [`${enterprise} ${measure}: parts do not add up to ${amount}`];
  });
}

/** Local shares whose payer's workbook does not hold the enterprise: they would be on nobody's page. */
function strayFaults(
  shares: readonly AwardShare[],
  holdersOf: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return shares.flatMap(({ enterprise, measure, unit }) =>
    unit === null || holdersOf.get(enterprise)?.includes(unit)
      ? []
      : [`${enterprise} ${measure}: not with ${unit}`],
  );
}

function cityFaults(book: Book, shares: readonly AwardShare[], lang: Lang): readonly string[] {
  const [byLevel, byMeasure, byUnit, matrix] = tablesNamed(book, CITY_SHEETS.awards[lang]);
  const [, units] = tablesNamed(book, CITY_SHEETS.units[lang]);
  const total = moneyOf(shares);
  const levels = LEVELS.map((level) => moneyOf(shares.filter((share) => share.level === level)));
  return [
    ...LEVELS.flatMap((level, index) =>
      unlike(`city, by level, ${level}`, lastCell(byLevel, index), levels[index]),
    ),
    ...unlike('city, by measure', lastColumn(byMeasure), total),
    ...unlike('city, by unit', lastColumn(byUnit), total),
    ...unlike('city, in full', lastColumn(matrix), total),
    ...LEVELS.flatMap((level, index) =>
      unlike(
        `city, units compared, ${level}`,
        inColumn(units, AWARDS_DUE[lang], LEVEL_WORDING[level][lang]),
        levels[index],
      ),
    ),
  ];
}

function countyFaults(unit: string, book: Book, held: readonly AwardShare[], lang: Lang): readonly string[] {
  const [lines] = tablesNamed(book, COUNTY_SHEETS.awards[lang]);
  const own = held.filter((share) => share.level === 'local' && share.unit === unit);
  const columns = LEVELS.map((level) => ({
    column: lines ? columnAt(lines, null, LEVEL_WORDING[level][lang]) : -1,
  }));
  const found = lines ? columnsMoney(lines, [...columns, paidBy(lines, unit, lang)]) : [];
  return [
    ...LEVELS.flatMap((level, index) =>
      unlike(`${unit}, ${level}`, found[index], moneyOf(held.filter((share) => share.level === level))),
    ),
    ...unlike(`${unit}, to be paid by it`, found[LEVELS.length], moneyOf(own)),
  ];
}

function paidBy(table: TableBlock, unit: string, lang: Lang): Summed {
  const named = columnAt(table, null, AWARD_HEADERS.payer[lang]);
  return {
    column: columnAt(table, null, LEVEL_WORDING.local[lang]),
    test: (cell) => {
      const payer = cell(named);
      return payer?.kind === 'text' && payer.text === unitName(unit, lang);
    },
  };
}

function tablesNamed({ sheets }: Book, name: string): readonly TableBlock[] {
  const sheet = sheets.find((one) => one.name === name);
  return sheet ? tablesOn(sheet) : [];
}

function inColumn(table: TableBlock | undefined, group: string | null, header: string): Money | undefined {
  return table && columnMoney(table, columnAt(table, group, header));
}

function columnAt({ columns }: TableBlock, group: string | null, header: string): number {
  return columns.findIndex(
    (column) => column.header === header && (group === null || column.group === group),
  );
}

function lastColumn(table: TableBlock | undefined): Money | undefined {
  return table && columnMoney(table, table.columns.length - 1);
}

function lastCell(table: TableBlock | undefined, row: number): Money | undefined {
  const cell = table?.rows[row]?.at(-1);
  return cell?.kind === 'money' ? cell.money : undefined;
}

function moneyOf(shares: readonly AwardShare[]): Money {
  return sum(shares.map(({ money }) => money));
}

// A page that is not there comes to nothing at all, not to zero.
function unlike(what: string, found: Money | undefined, expected: Money | undefined): readonly string[] {
  if (found !== undefined && found === expected) return [];
  const shown = [found, expected].map((money) => (money === undefined ? '-' : formatYuan(money)));
  return [`${what}: ${shown[0]} instead of ${shown[1]}`];
}
