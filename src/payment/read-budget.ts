// Reads how much money there is, payer by payer and, where it is tied, measure by measure.
import * as z from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readCell } from '../eligibility/record-cells.ts';
import { type RecordColumn, type RecordRow, readRecordTable } from '../eligibility/record-table.ts';
import type { DocumentProblem } from '../policy/document-problem.ts';
import { amount as amountInWan, type Policy } from '../policy/policy.ts';
import { readDocument } from '../policy/read-document.ts';
import { resolveMeasure } from '../policy/resolve-measure.ts';
import { amount as amountType } from '../roster/field-types/amount.ts';
import type { RawSheet } from '../roster/raw-sheet.ts';
import { cellSource } from '../values/cell-ref.ts';
import type { Localised } from '../values/lang.ts';
import type { BudgetEntry } from './budget.ts';
import { readPayer } from './payer.ts';

/** What is wrong in a table, with its cell. */
export interface TableProblem {
  /** `预算.xlsx#Sheet1!B4` */
  readonly at: string;
  readonly wording: Localised;
}

export interface BudgetTable {
  readonly entries: readonly BudgetEntry[];
  readonly problems: readonly TableProblem[];
  /** Headers of required columns that are not there. */
  readonly missing: readonly string[];
}

// biome-ignore format: one column a line reads as the table it is
const COLUMNS = {
  payer: { header: '承担单位', alsoWritten: ['付款单位', '支付单位'], required: true, like: 'name' },
  measure: { header: '奖补事项', alsoWritten: ['事项', '奖补项目'], required: false, like: 'claimItems' },
  amount: { header: '可用资金', alsoWritten: ['金额', '预算', '预算金额', '可用金额'], required: true, like: 'claimAmount' },
} as const satisfies Readonly<Record<string, RecordColumn>>;

type BudgetRow = RecordRow<keyof typeof COLUMNS>;

const NOT_A_PAYER: Localised = {
  zh: '应为省级、市级或县区、园区名称',
  en: 'expected 省级, 市级, or the name of a county or park',
};
const NOT_A_MEASURE: Localised = { zh: '不是政策中的奖补事项', en: 'is no measure of the policy' };
const NOT_AN_AMOUNT: Localised = { zh: '应为不小于0的金额', en: 'expected an amount of zero or more' };
const TWICE: Localised = { zh: '同一单位、同一事项写了两次', en: 'this payer and measure stand there twice' };

/** Reads a workbook or text table; amounts in 元 unless the header says otherwise. */
export function readBudgetTable(sheets: readonly RawSheet[], policy: Policy): BudgetTable {
  const { rows, missing } = readRecordTable(sheets, COLUMNS);
  const problems: TableProblem[] = [];
  const entries: BudgetEntry[] = [];
  for (const row of rows) {
    const entry = entryOf(row, policy, problems);
    if (entry && isRepeated(entry, entries))
      problems.push({ at: cellSource(row.at('payer')), wording: TWICE });
    if (entry) entries.push(entry);
  }
  return { entries, problems, missing };
}

function entryOf(row: BudgetRow, policy: Policy, problems: TableProblem[]): BudgetEntry | undefined {
  const tell = (key: keyof typeof COLUMNS, { zh, en }: Localised): undefined => {
    const wording = { zh: `“${row.text(key)}”${zh}`, en: `"${row.text(key)}": ${en}` };
    problems.push({ at: cellSource(row.at(key)), wording });
  };
  const payer = readPayer(row.text('payer'));
  if (payer === undefined) return tell('payer', NOT_A_PAYER);
  const written = row.text('measure');
  const measure = measureNamed(written, policy);
  if (measure === undefined) return tell('measure', NOT_A_MEASURE);
  const unit = row.unit('amount');
  const findings: Diagnostic[] = [];
  const available =
    unit === 'unusable'
      ? undefined
      : readCell(amountType, row.raw('amount'), row.at('amount'), findings, unit);
  if (available === undefined) return tell('amount', NOT_AN_AMOUNT);
  return { payer, measure, available };
}

/** Null for every measure; undefined for a name that is none. */
function measureNamed(written: string, policy: Policy): string | null | undefined {
  if (['', '全部', '合计', 'all'].includes(written)) return null;
  const reading = resolveMeasure(policy, written);
  return reading !== 'unknown' && 'measure' in reading ? reading.measure : undefined;
}

const budgetSchema = z.strictObject({
  /** Amounts in 万元. */
  budget: z
    .array(z.strictObject({ payer: z.string(), measure: z.string().optional(), amount: amountInWan }))
    .min(1),
});

export interface BudgetDocument {
  readonly entries: readonly BudgetEntry[];
  readonly problems: readonly DocumentProblem[];
}

/** Reads a YAML budget: a list `budget` of payer, measure (optional) and amount in 万元. */
export function readBudgetDocument(text: string, policy: Policy): BudgetDocument {
  const { value, problems, source } = readDocument(text, budgetSchema);
  if (value === null) return { entries: [], problems };
  const wrong: DocumentProblem[] = [];
  const entries: BudgetEntry[] = [];
  for (const [index, { payer: named, measure: written = '', amount: available }] of value.budget.entries()) {
    const tell = (key: string, wording: Localised): void => {
      wrong.push(source.problemAt(['budget', index, key], wording));
    };
    const payer = readPayer(named);
    const measure = measureNamed(written, policy);
    if (payer === undefined) tell('payer', NOT_A_PAYER);
    if (measure === undefined) tell('measure', NOT_A_MEASURE);
    if (payer === undefined || measure === undefined) continue;
    if (isRepeated({ payer, measure }, entries)) tell('payer', TWICE);
    entries.push({ payer, measure, available });
  }
  return { entries, problems: wrong };
}

// Two amounts for one thing cannot both be meant.
function isRepeated(
  { payer, measure }: Omit<BudgetEntry, 'available'>,
  entries: readonly BudgetEntry[],
): boolean {
  return entries.some((entry) => entry.payer === payer && entry.measure === measure);
}
