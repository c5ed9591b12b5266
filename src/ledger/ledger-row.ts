// A row of the ledger (台账) as a value: one enterprise, one measure, one level of funding (domain §9).
import type { Level } from '../policy/levels.ts';
import type { Policy } from '../policy/policy.ts';
import { resolveMeasure } from '../policy/resolve-measure.ts';
import { tidyText } from '../roster/field-types/text.ts';
import { type Day, parseDay } from '../values/day.ts';
import { formatYuan, type Money, parseMoney } from '../values/money.ts';
import { readUnit, type UnitId, unitOf } from '../values/reporting-unit.ts';
import { normaliseUscc } from '../values/uscc.ts';
import type { LedgerCells } from './ledger-cells.ts';

/** 已批准, 已拨付, 已追回. */
export type LedgerStatus = 'approved' | 'paid' | 'recovered';

/** What a row says. Null, or empty text, where an imported ledger does not say. */
export interface LedgerRow {
  /** Normalised code as written. */
  readonly uscc: string;
  readonly name: string;
  /** Measure id. */
  readonly measure: string;
  readonly awardYear: number | null;
  readonly batch: string;
  readonly level: Level | null;
  /** The county or park that pays a local share; null at the other levels. */
  readonly payer: UnitId | null;
  /** In 分. Of a recovery what came back, null standing for all of it. */
  readonly amount: Money | null;
  readonly status: LedgerStatus | null;
  readonly date: Day | null;
  /** 文号. */
  readonly document: string;
  readonly note: string;
}

const LEVEL_NAMES = { province: '省级', city: '市级', local: '县区' } as const satisfies Record<
  Level,
  string
>;

const LEVELS_READ: ReadonlyMap<string, Level> = new Map([
  ...(['省级', '省', '省级财政', '省级资金'] as const).map((name) => [name, 'province'] as const),
  ...(['市级', '市', '市级财政', '市级资金'] as const).map((name) => [name, 'city'] as const),
  ...(
    ['县区', '县区级', '区县', '区县级', '县级', '区级', '园区', '园区级', '县区(园区)', '县区/园区'] as const
  ).map((name) => [name, 'local'] as const),
]);

const STATUS_NAMES = { approved: '已批准', paid: '已拨付', recovered: '已追回' } as const satisfies Record<
  LedgerStatus,
  string
>;

/** How the ledger writes a status: 已批准, 已拨付, 已追回. */
function statusName(status: LedgerStatus): string {
  return STATUS_NAMES[status];
}

/** 已拨付 in other words. */
const PAID: ReadonlySet<string> = new Set(['已兑付', '已兑现', '已发放', '已支付']);

/** The status that a text names; undefined where it names none. */
export function readStatus(text: string): LedgerStatus | undefined {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  if (PAID.has(plain)) return 'paid';
  return (['approved', 'paid', 'recovered'] as const).find((status) => STATUS_NAMES[status] === plain);
}

/** The level that a text names (省级, 市级, 县区, or a unit, whose level is the local one). */
export function readLevel(text: string): Level | undefined {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  return LEVELS_READ.get(plain) ?? (readUnit(plain) ? 'local' : undefined);
}

/** The row's cells as the ledger file holds them; the measure by its Chinese title, which any policy document reads back. */
export function cellsOfRow(row: LedgerRow, policy: Policy): LedgerCells {
  const { level, payer } = row;
  return {
    code: normaliseUscc(row.uscc),
    name: tidyText(row.name),
    measure: measureName(row.measure, policy),
    year: row.awardYear === null ? '' : String(row.awardYear),
    batch: tidyText(row.batch),
    level: level === null ? '' : LEVEL_NAMES[level],
    payer:
      payer === null ? (level === null || level === 'local' ? '' : LEVEL_NAMES[level]) : unitOf(payer).name,
    amount: row.amount === null ? '' : formatYuan(row.amount),
    state: row.status === null ? '' : statusName(row.status),
    date: row.date ?? '',
    document: tidyText(row.document),
    note: tidyText(row.note),
  };
}

// The title, unless it would not lead back to the measure.
function measureName(id: string, policy: Policy): string {
  const title = policy.measures.find((one) => one.id === id)?.title.zh;
  const back = title === undefined ? undefined : resolveMeasure(policy, title);
  return title !== undefined && typeof back === 'object' && 'measure' in back && back.measure === id
    ? title
    : id;
}

/** The row that canonical cells state; `measure` is the id that their text means. What they do not say is null. */
export function rowOfCells(cells: LedgerCells, measure: string): LedgerRow {
  const level = readLevel(cells.level) ?? readLevel(cells.payer) ?? null;
  return {
    uscc: cells.code,
    name: cells.name,
    measure,
    awardYear: /^\d{4}$/.test(cells.year) ? Number(cells.year) : null,
    batch: cells.batch,
    level,
    payer: level === 'local' ? (readUnit(cells.payer)?.unit ?? readUnit(cells.level)?.unit ?? null) : null,
    amount: amountOf(cells.amount),
    status: readStatus(cells.state) ?? null,
    date: parseDay(cells.date) ?? null,
    document: cells.document,
    note: cells.note,
  };
}

// Nothing is ever paid below zero: such a figure says nothing about how much was.
function amountOf(text: string): Money | null {
  const money = parseMoney(text, 'yuan');
  return money === undefined || money < 0n ? null : money;
}
