// Reads the ledger (台账): what was paid before and must not be paid again. No line is passed over in silence.
import { atCell, type Diagnostic, type Reported } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import type { Policy } from '../policy/policy.ts';
import { uscc } from '../roster/field-types/uscc.ts';
import type { RawSheet } from '../roster/raw-sheet.ts';
import { cellSource } from '../values/cell-ref.ts';
import { normaliseUscc } from '../values/uscc.ts';
import { type Ledger, type LedgerEntry, ledgerOf } from './ledger.ts';
import { readCell, readMeasures } from './record-cells.ts';
import { ledgerCodeMissing, ledgerMeasure, ledgerState } from './record-kinds.ts';
import { type RecordColumn, type RecordRow, readRecordTable } from './record-table.ts';

// biome-ignore format: one column a line reads as the table it is
const LEDGER_COLUMNS = {
  code: { header: '统一社会信用代码', alsoWritten: ['社会信用代码', '信用代码', '统一信用代码'], required: true, like: 'uscc' },
  name: { header: '企业名称', alsoWritten: ['单位名称', '企业全称', '公司名称'], required: false, like: 'name' },
  measure: { header: '奖补事项', alsoWritten: ['事项', '奖补项目', '事项名称'], required: true, like: 'claimItems' },
  year: { header: '年度', alsoWritten: ['奖补年度'], required: false, like: 'china500' },
  state: { header: '状态', alsoWritten: ['兑付状态'], required: false, like: 'state' },
} as const satisfies Readonly<Record<string, RecordColumn>>;

type LedgerRow = RecordRow<keyof typeof LEDGER_COLUMNS>;

const RECOVERED = '已追回';
const STATES: ReadonlySet<string> = new Set(['', '已批准', '已拨付', RECOVERED]);

export interface LedgerTable extends Reported<Ledger> {
  /** Headers of required columns that are not there; the ledger is then empty. */
  readonly missing: readonly string[];
}

/**
 * The entries that still stand: all that are not 已追回. A name that may mean two measures counts for both, and a
 * damaged code as it is written; both are reported as errors at their cell, as is what counts for nothing.
 */
export function readLedger(sheets: readonly RawSheet[], policy: Policy): LedgerTable {
  const { rows, missing } = readRecordTable(sheets, LEDGER_COLUMNS);
  const diagnostics: Diagnostic[] = [];
  const entries = rows.flatMap((row) => entriesOf(row, policy, diagnostics));
  return { value: ledgerOf(entries), diagnostics, missing };
}

function entriesOf(row: LedgerRow, policy: Policy, diagnostics: Diagnostic[]): readonly LedgerEntry[] {
  const state = row.text('state').normalize('NFKC').replace(/\s/gu, '');
  if (!STATES.has(state)) {
    diagnostics.push(report(ledgerState, atCell(row.at('state'), null, state), { written: state }));
  }
  const code = codeOf(row, diagnostics);
  const written = row.text('measure');
  const { measures, choices } = readMeasures(policy, written);
  if (measures.length !== 1) {
    diagnostics.push(report(ledgerMeasure, atCell(row.at('measure'), null, written), { written, choices }));
  }
  if (code === '' || state === RECOVERED) return [];
  const source = cellSource(row.at('code'));
  return measures.map((measure) => ({ uscc: code, measure, year: row.text('year'), source }));
}

/** The code, normalised but as written; empty where there is none. What is wrong with it is reported. */
function codeOf(row: LedgerRow, diagnostics: Diagnostic[]): string {
  const written = row.text('code');
  if (written === '') {
    diagnostics.push(report(ledgerCodeMissing, atCell(row.at('code'), null, ''), { name: row.text('name') }));
    return '';
  }
  const read = readCell(uscc, row.raw('code'), row.at('code'), diagnostics);
  return read ?? normaliseUscc(written);
}
