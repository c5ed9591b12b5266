// Reads a 台账 that a bureau has kept in its own way, to be taken over. What cannot be told is said cell by cell.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Kind, report } from '../diagnostics/kind.ts';
import { readCell, readMeasures } from '../eligibility/record-cells.ts';
import type { RecordRow } from '../eligibility/record-table.ts';
import type { Policy } from '../policy/policy.ts';
import { isBlankText, plainText } from '../roster/cell-text.ts';
import { signedAmount } from '../roster/field-types/amount.ts';
import { day as dayType } from '../roster/field-types/day.ts';
import { tidyText } from '../roster/field-types/text.ts';
import { uscc } from '../roster/field-types/uscc.ts';
import type { CellRef } from '../values/cell-ref.ts';
import type { Localised } from '../values/lang.ts';
import { formatYuanGrouped, type Money, type MoneyUnit, subtract, sum, ZERO } from '../values/money.ts';
import { type UnitId, unitOf } from '../values/reporting-unit.ts';
import { normaliseUscc } from '../values/uscc.ts';
import { IMPORT_COLUMNS, type ImportKey, LEVEL_AMOUNTS } from './import-columns.ts';
import {
  importAmountDoubtful,
  importCell,
  importLocalTwice,
  importPlace,
  importPlaceDiffers,
} from './import-kinds.ts';
import { canonicalCell } from './ledger-cells.ts';
import { type LedgerRow, readStatus } from './ledger-row.ts';
import { isFarOff, standardAt } from './policy-standard.ts';
import { type PayerName, readPayerName } from './read-payer-name.ts';

export interface ImportSetting {
  readonly policy: Policy;
  /** What rows are given that do not say themselves; null for nothing. */
  readonly batch: string | null;
  readonly year: number | null;
  /** Unit of amounts where neither header nor sheet states one; null for 元, and then doubtful ones are refused. */
  readonly unit: MoneyUnit | null;
  /** Whether somebody has said that awards were paid in several parts. */
  readonly instalments: boolean;
}

/** A row of the file: what it would enter, one for each level that it has an amount for. */
export interface ImportedRow {
  readonly at: CellRef;
  /** Empty where anything of it cannot be told. */
  readonly rows: readonly LedgerRow[];
  readonly diagnostics: readonly Diagnostic[];
}

type Row = RecordRow<ImportKey>;

/** One row, with what keeps it from being taken over. */
export function readImportRow(row: Row, setting: ImportSetting): ImportedRow {
  const reader = rowReader(row, setting);
  const base = reader.base();
  const parts = reader.parts(base);
  const failed = reader.diagnostics.some(({ severity }) => severity === 'error');
  return {
    at: row.at('code'),
    rows: failed ? [] : parts.map((part) => ({ ...base, ...part })),
    diagnostics: [...reader.diagnostics].sort((a, b) => (a.column ?? 0) - (b.column ?? 0)),
  };
}

type Part = Pick<LedgerRow, 'level' | 'payer' | 'amount'>;

function rowReader(row: Row, { policy, batch, year, unit, instalments }: ImportSetting) {
  const diagnostics: Diagnostic[] = [];
  const text = (key: ImportKey): string => tidyText(row.text(key));
  const note = <Args>(of: Kind<Args>, key: ImportKey, args: Args): void => {
    diagnostics.push(report(of, atCell(row.at(key), null, row.text(key)), args));
  };
  const unfit = (key: ImportKey, expected: Localised, wrong: Localised | null = null): void =>
    note(importCell, key, { column: IMPORT_COLUMNS[key].header, written: text(key), wrong, expected });

  function base(): Omit<LedgerRow, keyof Part> {
    return {
      uscc: code(),
      name: text('name'),
      measure: measure(),
      awardYear: awardYear(),
      batch: text('batch') || (batch ?? ''),
      status: status(),
      date: readCell(dayType, row.raw('date'), row.at('date'), diagnostics) ?? null,
      document: text('document'),
      note: text('note'),
    };
  }

  function code(): string {
    if (text('code') === '') unfit('code', CODE);
    else readCell(uscc, row.raw('code'), row.at('code'), diagnostics);
    return normaliseUscc(text('code'));
  }

  function measure(): string {
    const { measures, choices } = readMeasures(policy, text('measure'));
    const [only, other] = measures;
    if (only !== undefined && other === undefined) return only;
    unfit('measure', choices.length > 0 ? whichOf(choices) : MEASURES);
    return '';
  }

  function awardYear(): number | null {
    const written = canonicalCell('year', row.raw('year'), undefined, row.at('year'));
    if (written === '') return year;
    if (/^20\d{2}$/.test(written)) return Number(written);
    unfit('year', YEAR);
    return null;
  }

  function status(): LedgerRow['status'] {
    if (text('state') === '') return null;
    const known = readStatus(text('state'));
    if (known === undefined) unfit('state', STATE);
    return known ?? null;
  }

  // What came back is often written below zero.
  function money(key: ImportKey, state: LedgerRow['status']): Money | null {
    const stated = row.unit(key) ?? unit ?? 'yuan';
    if (stated === 'unusable') unfit(key, UNIT, NO_UNIT);
    if (stated === 'unusable') return null;
    const read = readCell(signedAmount, row.raw(key), row.at(key), diagnostics, stated) ?? null;
    if (read === null || read >= ZERO) return read;
    if (state !== 'recovered') unfit(key, NOT_NEGATIVE, NEGATIVE);
    return subtract(ZERO, read);
  }

  // A table may have a column for each level in place of one row for each.
  function parts({ measure: id, status: state }: Pick<LedgerRow, 'measure' | 'status'>): readonly Part[] {
    const whole = money('amount', state);
    const levels = LEVEL_AMOUNTS.flatMap(({ level, key }) => {
      const amount = money(key, state);
      return amount === null || amount === ZERO ? [] : [{ level, key, amount }];
    });
    const payer = payerOf();
    const each = row.has('localAmount') && row.has('parkAmount');
    const ofEach = each && levels.some(({ level }) => level === 'local') ? payersOfEach(payer, levels) : null;
    const isLocal =
      ofEach === null && (levels.some(({ level }) => level === 'local') || payer?.level === 'local');
    const park = ofEach === null ? placeOf('park', isLocal && !payer?.unit) : null;
    const county = ofEach === null ? placeOf('county', isLocal && !payer?.unit && park === null) : null;
    const local = payer?.unit ?? park ?? county;
    if (isLocal) tellOtherPlaces(payer?.unit ?? null, park, county);
    if (levels.length === 0) {
      const level = payer?.level ?? null;
      checkSize('amount', id, level, whole);
      return [{ level, payer: level === 'local' ? local : null, amount: whole }];
    }
    const total = sum(levels.map(({ amount }) => amount));
    if (whole !== null && whole !== total) unfit('amount', CHECK_TOTAL, isNot(total));
    for (const { key, level, amount } of levels) checkSize(key, id, level, amount);
    checkPaidTwice(id, levels);
    return levels.map(({ level, key, amount }) => ({
      level,
      payer: level !== 'local' ? null : ofEach === null ? local : ofEach(key),
      amount,
    }));
  }

  // Where counties and parks have a column each, neither pays what stands in the other's, unless the payer is named as such.
  function payersOfEach(
    payer: PayerName | undefined,
    amounts: readonly { readonly key: ImportKey }[],
  ): (key: ImportKey) => UnitId | null {
    const paid = (key: ImportKey): boolean => amounts.some((one) => one.key === key);
    const own = payer?.unit ?? null;
    const [only, other] = amounts.filter(({ key }) => key === 'localAmount' || key === 'parkAmount');
    if (own !== null && only && !other && (unitOf(own).kind === 'park') !== (only.key === 'parkAmount')) {
      const key = text('payer') === '' ? 'level' : 'payer';
      const said = { column: IMPORT_COLUMNS[key].header, written: text(key) };
      note(importPlaceDiffers, key, { ...said, others: [IMPORT_COLUMNS[only.key].header] });
      return () => own;
    }
    const named = (kind: 'county' | 'park', isNeeded: boolean): UnitId | null => {
      if (own !== null && unitOf(own).kind === kind) return own;
      const place = placeOf(kind, isNeeded);
      return place !== null && unitOf(place).kind === kind ? place : null;
    };
    const park = named('park', paid('parkAmount'));
    const county = named('county', paid('localAmount'));
    if (paid('parkAmount') && park === null) unfit('parkAmount', WHICH_PARK, NO_PARK);
    return (key) => (key === 'parkAmount' ? park : county);
  }

  function payerOf(): PayerName | undefined {
    const [level, payer] = [readPayerName(text('level')), readPayerName(text('payer'))];
    if (text('level') !== '' && level === undefined) unfit('level', LEVEL);
    // Whoever pays out for province or city does not change whose money it is.
    const matters = level === undefined || level.level === 'local';
    if (text('payer') !== '' && payer === undefined && matters) unfit('payer', PAYER);
    if (level && payer && level.level !== payer.level) unfit('payer', PAYER, unlikeLevel(text('level')));
    return payer?.level === level?.level ? (payer ?? level) : (level ?? payer);
  }

  // A figure there may be an amount.
  function placeOf(key: 'county' | 'park', isNeeded: boolean): UnitId | null {
    const written = plainText(text(key));
    if (isBlankText(written)) return null;
    const place = readPayerName(written);
    if (place === undefined && (isNeeded || /^-?\d/u.test(written))) unfit(key, PLACE, NO_PLACE);
    else if (place === undefined) note(importPlace, key, { column: IMPORT_COLUMNS[key].header, written });
    return place?.unit ?? null;
  }

  // A park lies in a county, and either may have paid; a third place, or two of one sort, do not go together.
  function tellOtherPlaces(payer: UnitId | null, park: UnitId | null, county: UnitId | null): void {
    const places = [park, county].flatMap((id) => id ?? []);
    const others = (['park', 'county'] as const).map(text).filter((name) => !isBlankText(plainText(name)));
    const tell = (key: ImportKey, besides: readonly string[]): void =>
      note(importPlaceDiffers, key, {
        ...{ column: IMPORT_COLUMNS[key].header, written: text(key), others: besides },
      });
    const alike = payer !== null && unitOf(payer).kind === 'park' ? park : county;
    if (payer !== null && alike !== null && !places.includes(payer))
      tell(text('payer') === '' ? 'level' : 'payer', others);
    else if (payer === null && park !== null && county !== null && park !== county && !isPair(park, county))
      tell('park', [text('county')]);
  }

  function checkSize(key: ImportKey, id: string, level: Part['level'], amount: Money | null): void {
    const standard = standardAt(policy, id, level);
    if (unit !== null || amount === null || !standard || !isFarOff(amount, standard)) return;
    const args = { amount: formatYuanGrouped(amount), standard: formatYuanGrouped(standard.money) };
    note(importAmountDoubtful, key, args);
  }

  // County and park in one row: the standard is what both come to, for either may pay it.
  function checkPaidTwice(
    id: string,
    amounts: readonly { readonly key: ImportKey; readonly amount: Money }[],
  ) {
    const local = amounts.filter(({ key }) => key === 'localAmount' || key === 'parkAmount');
    const standard = standardAt(policy, id, 'local');
    const total = sum(local.map(({ amount }) => amount));
    const isEnough = local.length < 2 || !standard || total <= standard.money;
    if (instalments || isEnough || isFarOff(total, standard)) return;
    const args = { total: formatYuanGrouped(total), standard: formatYuanGrouped(standard.money) };
    note(importLocalTwice, 'parkAmount', args);
  }

  return { base, parts, diagnostics };
}

function isPair(park: UnitId, county: UnitId): boolean {
  return unitOf(park).kind === 'park' && unitOf(county).kind === 'county';
}

const MEASURES: Localised = {
  zh: '写政策中的事项名称，可用 xining-tiers policy list 查看；与本政策无关的行不必导入',
  en: 'write a name shown by xining-tiers policy list; rows that have nothing to do with this policy stay out',
};
const YEAR: Localised = { zh: '写四位年份，如 2024', en: 'write four digits, such as 2024' };
const STATE: Localised = {
  zh: '写 已批准、已拨付 或 已追回；不写按已兑付处理',
  en: 'write 已批准, 已拨付 or 已追回; a blank counts as paid',
};
const CODE: Localised = {
  zh: '补填代码；不是台账记录的行请删去',
  en: 'fill it in; delete lines that are no entries',
};
const CHECK_TOTAL: Localised = { zh: '核对各层级金额和合计', en: 'check the levels and the total' };
const NEGATIVE: Localised = { zh: '小于零', en: 'is below zero' };
const NOT_NEGATIVE: Localised = {
  zh: '追回的，状态写 已追回，或导入兑付记录后用 ledger recover 登记',
  en: 'if it came back, write 已追回, or record it with ledger recover once the payment is taken over',
};
const NO_UNIT: Localised = { zh: '的单位不能用', en: 'has a unit that cannot be used' };
const UNIT: Localised = { zh: '单位只能是元、万元、亿元', en: 'the unit must be 元, 万元 or 亿元' };
const NO_PLACE: Localised = { zh: '不是本市的县区或园区', en: 'is no county or park of the city' };
const PLACE: Localised = {
  zh: '写县区或园区名称；这一列是县区金额的，用 --map 表中列名=县区金额 指明',
  en: 'write the name of a county or park; if the column holds amounts, say --map header=县区金额',
};
const NO_PARK: Localised = { zh: '没有写明是哪个园区拨付', en: 'does not say which park paid it' };
const WHICH_PARK: Localised = {
  zh: '在“所属园区”写明园区名称；园区名称在别的列的，用 --map 表中列名=所属园区 指明；这一列是县区资金的，与县区金额并为一列',
  en: 'write the name of the park under 所属园区; if it stands in another column, say --map header=所属园区; if the column holds money of counties, put it into the column 县区金额',
};
const LEVEL: Localised = { zh: '写 省级、市级 或 县区', en: 'write 省级, 市级 or 县区' };
const PAYER: Localised = {
  zh: '写 省级、市级 或县区、园区名称',
  en: 'write 省级, 市级, or the name of a county or park',
};

function whichOf(choices: readonly string[]): Localised {
  return { zh: `写明是哪一项：${choices.join('、')}`, en: `write which one: ${choices.join(', ')}` };
}

function isNot(total: Money): Localised {
  const money = formatYuanGrouped(total);
  return { zh: `与各层级相加的 ${money} 元不符`, en: `is not the ${money} yuan that the levels add up to` };
}

function unlikeLevel(level: string): Localised {
  return { zh: `与资金层级“${level}”不符`, en: `does not fit the level ${level}` };
}
