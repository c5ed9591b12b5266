// Reads the rows of a ledger, its own or an imported one, as far as payments need them.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readCell, readMeasures } from '../eligibility/record-cells.ts';
import { type RecordColumn, type RecordRow, readRecordTable } from '../eligibility/record-table.ts';
import type { Policy } from '../policy/policy.ts';
import { amount as amountType } from '../roster/field-types/amount.ts';
import type { RawSheet } from '../roster/raw-sheet.ts';
import type { Money } from '../values/money.ts';
import { normaliseUscc } from '../values/uscc.ts';
import { type PayerId, readPayer } from './payer.ts';
import type { PriorRow } from './prior-payments.ts';

// biome-ignore format: one column a line reads as the table it is
const COLUMNS = {
  code: { header: '统一社会信用代码', alsoWritten: ['社会信用代码', '信用代码', '统一信用代码'], required: true, like: 'uscc' },
  name: { header: '企业名称', alsoWritten: ['单位名称', '企业全称', '公司名称'], required: false, like: 'name' },
  measure: { header: '奖补事项', alsoWritten: ['事项', '奖补项目', '事项名称'], required: true, like: 'claimItems' },
  batch: { header: '批次', alsoWritten: ['兑付批次'], required: false, like: 'mainProduct' },
  level: { header: '资金层级', alsoWritten: ['层级'], required: false, like: 'mainProduct' },
  payer: { header: '承担单位', alsoWritten: ['付款单位'], required: false, like: 'mainProduct' },
  amount: { header: '金额', alsoWritten: ['兑付金额', '拨付金额'], required: false, like: 'claimAmount' },
  state: { header: '状态', alsoWritten: ['兑付状态'], required: false, like: 'state' },
  note: { header: '备注', alsoWritten: ['说明'], required: false, like: 'note' },
} as const satisfies Readonly<Record<string, RecordColumn>>;

type LedgerRow = RecordRow<keyof typeof COLUMNS>;

/** The rows in the order of the ledger; one whose measure may mean two things stands for both. */
export function readPriorRows(sheets: readonly RawSheet[], policy: Policy): readonly PriorRow[] {
  const { rows } = readRecordTable(sheets, COLUMNS);
  return rows.flatMap((row) =>
    readMeasures(policy, row.text('measure')).measures.map(
      (measure): PriorRow => ({
        uscc: normaliseUscc(row.text('code')),
        name: row.text('name'),
        measure,
        payer: payerOf(row),
        amount: amountOf(row),
        recovered: row.text('state').normalize('NFKC').replace(/\s/gu, '') === '已追回',
        batch: row.text('batch'),
        note: row.text('note'),
      }),
    ),
  );
}

function payerOf(row: LedgerRow): PayerId | null {
  return readPayer(row.text('level')) ?? readPayer(row.text('payer')) ?? null;
}

function amountOf(row: LedgerRow): Money | null {
  const unit = row.unit('amount');
  if (unit === 'unusable') return null;
  const findings: Diagnostic[] = [];
  return readCell(amountType, row.raw('amount'), row.at('amount'), findings, unit) ?? null;
}
