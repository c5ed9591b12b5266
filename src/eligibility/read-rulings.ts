// Reads the list of rulings (裁定表). A line that is not understood is not applied, and reported at its cell.
import { atCell, type Diagnostic, type Reported } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import type { Policy } from '../policy/policy.ts';
import { isBlankText, plainText } from '../roster/cell-text.ts';
import { isExampleName } from '../roster/example-row.ts';
import { amount as amountType } from '../roster/field-types/amount.ts';
import { day as dayType } from '../roster/field-types/day.ts';
import { uscc } from '../roster/field-types/uscc.ts';
import type { RawSheet } from '../roster/raw-sheet.ts';
import type { CellRef } from '../values/cell-ref.ts';
import type { Money } from '../values/money.ts';
import { readCell, readMeasures } from './record-cells.ts';
import { rulingCodeMissing, rulingMeasure, rulingUnsigned, rulingVerdict } from './record-kinds.ts';
import { type RecordColumn, type RecordRow, readRecordTable } from './record-table.ts';
import type { RuledCell, Ruling } from './ruling.ts';
import { tellUnread } from './unread-records.ts';

// biome-ignore format: one column a line reads as the table it is
const RULING_COLUMNS = {
  code: { header: '统一社会信用代码', alsoWritten: ['社会信用代码', '信用代码', '统一信用代码'], required: true, like: 'uscc' },
  name: { header: '企业名称', alsoWritten: ['单位名称', '企业全称', '公司名称'], required: false, like: 'name' },
  measure: { header: '事项', alsoWritten: ['奖补事项', '奖补项目', '事项名称'], required: true, like: 'claimItems' },
  verdict: { header: '裁定', alsoWritten: ['裁定结果', '裁定意见'], required: true, like: 'mainProduct' },
  amount: { header: '金额', alsoWritten: ['核定金额', '裁定金额'], required: false, like: 'claimAmount' },
  reason: { header: '理由', alsoWritten: ['裁定理由', '原因'], required: false, like: 'industryName' },
  person: { header: '经办人', alsoWritten: ['裁定人'], required: false, like: 'contact' },
  date: { header: '日期', alsoWritten: ['裁定日期'], required: false, like: 'foundedOn' },
} as const satisfies Readonly<Record<string, RecordColumn>>;

type RulingRow = RecordRow<keyof typeof RULING_COLUMNS>;

const VERDICTS = ['同意', '不同意', '核减'] as const satisfies readonly Ruling['verdict'][];

/** A line as it is written. */
export interface RulingLine {
  readonly texts: Readonly<Record<keyof typeof RULING_COLUMNS, string>>;
  /** The verdict's cell. */
  readonly at: CellRef;
}

export interface RulingTable extends Reported<readonly Ruling[]> {
  /** Every line that rules on something, understood or not, as written. */
  readonly lines: readonly RulingLine[];
  /** Headers of required columns that are not there; there are no rulings then. */
  readonly missing: readonly string[];
}

/** The rulings of a table, in its order. Amounts are in 元 unless the header says otherwise. */
export function readRulings(sheets: readonly RawSheet[], policy: Policy): RulingTable {
  const { rows, missing, headers, unread } = readRecordTable(sheets, RULING_COLUMNS, (row) =>
    isRuling(row, policy),
  );
  const amountHeader = headers.get('amount')?.text ?? '';
  const diagnostics: Diagnostic[] = unread.map(tellUnread);
  const ruled = rows.filter((row) => !isLeftOpen(row));
  const rulings = ruled.flatMap((row) => rulingOf(row, amountHeader, policy, diagnostics) ?? []);
  return { value: rulings, diagnostics, lines: ruled.map(lineOf), missing };
}

// What names a measure and a verdict rules on something, though 合计 may stand where the code should.
function isRuling(row: RulingRow, policy: Policy): boolean {
  const [measure, verdict] = [row.text('measure'), row.text('verdict')];
  if (measure === '' || verdict === '' || isExampleName(row.raw('name'))) return false;
  return verdictNamed(verdict) !== undefined || readMeasures(policy, measure).measures.length > 0;
}

const SAID = ['verdict', 'amount', 'reason', 'person', 'date'] as const;

// The table comes with a line for everything that is open; one that nobody has filled in rules on nothing.
function isLeftOpen(row: RulingRow): boolean {
  return SAID.every((key) => row.text(key) === '');
}

function lineOf(row: RulingRow): RulingLine {
  const keys = Object.keys(RULING_COLUMNS) as readonly (keyof typeof RULING_COLUMNS)[];
  const texts = Object.fromEntries(keys.map((key) => [key, row.text(key)])) as RulingLine['texts'];
  return { texts, at: row.at('verdict') };
}

function rulingOf(
  row: RulingRow,
  amountHeader: string,
  policy: Policy,
  diagnostics: Diagnostic[],
): Ruling | undefined {
  const before = errorCount(diagnostics);
  const code = codeOf(row, diagnostics);
  const measure = measureOf(row, policy, diagnostics);
  const verdict = verdictOf(row, diagnostics);
  const amount = amountOf(row, amountHeader, diagnostics);
  const date = readCell(dayType, row.raw('date'), row.at('date'), diagnostics) ?? '';
  if (
    errorCount(diagnostics) > before ||
    code === undefined ||
    measure === undefined ||
    verdict === undefined
  )
    return undefined;
  const reason = saidIn(row, 'reason');
  const person = saidIn(row, 'person');
  const unsigned = [
    ...(reason === '' ? (['reason'] as const) : []),
    ...(person === '' ? (['person'] as const) : []),
  ];
  if (unsigned.length > 0)
    diagnostics.push(
      report(rulingUnsigned, atCell(row.at(unsigned[0] ?? 'reason'), null, ''), { lacking: unsigned }),
    );
  return {
    uscc: code,
    name: row.text('name'),
    measure,
    verdict,
    amount,
    reason,
    person,
    date,
    at: row.at('verdict'),
    cells: Object.fromEntries(CELLS.flatMap((key) => (row.has(key) ? [[key, row.at(key)] as const] : []))),
  };
}

const CELLS = ['name', 'measure', 'amount', 'date'] as const satisfies readonly RuledCell[];

// A stroke or 无 says nothing: 同意 with 无 for a reason has none.
function saidIn(row: RulingRow, key: 'reason' | 'person'): string {
  const text = row.text(key);
  return isBlankText(plainText(text)) ? '' : text;
}

function codeOf(row: RulingRow, diagnostics: Diagnostic[]): string | undefined {
  if (row.text('code') !== '') return readCell(uscc, row.raw('code'), row.at('code'), diagnostics);
  diagnostics.push(report(rulingCodeMissing, atCell(row.at('code'), null, ''), null));
  return undefined;
}

function measureOf(row: RulingRow, policy: Policy, diagnostics: Diagnostic[]): string | undefined {
  const written = row.text('measure');
  const { measures, choices } = readMeasures(policy, written);
  if (measures.length === 1) return measures[0];
  diagnostics.push(report(rulingMeasure, atCell(row.at('measure'), null, written), { written, choices }));
  return undefined;
}

function verdictOf(row: RulingRow, diagnostics: Diagnostic[]): Ruling['verdict'] | undefined {
  const written = row.text('verdict');
  const verdict = verdictNamed(written);
  if (verdict === undefined)
    diagnostics.push(report(rulingVerdict, atCell(row.at('verdict'), null, written), { written }));
  return verdict;
}

function verdictNamed(written: string): Ruling['verdict'] | undefined {
  const plain = written.normalize('NFKC').replace(/\s/gu, '');
  return VERDICTS.find((one) => one === plain);
}

function amountOf(row: RulingRow, header: string, diagnostics: Diagnostic[]): Money | null {
  const unit = row.unit('amount');
  // An unusable unit (千元, 美元) makes the figure one that cannot be read; it is shown as the table has it.
  const raw =
    unit === 'unusable' && row.text('amount') !== '' ? `${header} ${row.text('amount')}` : row.raw('amount');
  const money = readCell(amountType, raw, row.at('amount'), diagnostics, unit === 'unusable' ? 'yuan' : unit);
  return money ?? null;
}

function errorCount(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}
