// The columns of a ledger: the twelve of domain §9, and those that chain its rows.
import type { RecordColumn } from '../eligibility/record-table.ts';

// biome-ignore format: one column a line reads as the table it is
export const LEDGER_COLUMNS = {
  code: { header: '统一社会信用代码', alsoWritten: ['社会信用代码', '信用代码', '统一信用代码'], required: true, like: 'uscc' },
  name: { header: '企业名称', alsoWritten: ['单位名称', '企业全称', '公司名称'], required: false, like: 'name' },
  measure: { header: '奖补事项', alsoWritten: ['事项', '奖补项目', '事项名称'], required: true, like: 'claimItems' },
  year: { header: '年度', alsoWritten: ['奖补年度'], required: false, like: 'china500' },
  batch: { header: '批次', alsoWritten: ['兑付批次', '拨付批次', '资金批次'], required: false, like: 'mainProduct' },
  level: { header: '资金层级', alsoWritten: ['层级', '资金级次', '资金来源'], required: false, like: 'mainProduct' },
  payer: { header: '承担单位', alsoWritten: ['付款单位', '拨付单位', '出资单位'], required: false, like: 'mainProduct' },
  amount: { header: '金额', alsoWritten: ['兑付金额', '拨付金额', '奖补金额', '奖励金额'], required: false, like: 'claimAmount' },
  state: { header: '状态', alsoWritten: ['兑付状态', '拨付状态', '兑付情况', '拨付情况'], required: false, like: 'state' },
  date: { header: '日期', alsoWritten: ['兑付日期', '拨付日期', '拨付时间'], required: false, like: 'foundedOn' },
  document: { header: '文号', alsoWritten: ['拨款文号', '资金文号', '文件号'], required: false, like: 'hnteNo' },
  note: { header: '备注', alsoWritten: ['说明'], required: false, like: 'note' },
} as const satisfies Readonly<Record<string, RecordColumn>>;

/** A column of domain §9. */
export type LedgerKey = keyof typeof LEDGER_COLUMNS;

export const LEDGER_KEYS = Object.keys(LEDGER_COLUMNS) as readonly LedgerKey[];

// biome-ignore format: one column a line reads as the table it is
const SEAL_COLUMNS = {
  number: { header: '登记号', alsoWritten: [], required: false, like: 'china500' },
  refers: { header: '对应登记号', alsoWritten: [], required: false, like: 'china500' },
  previous: { header: '上行校验', alsoWritten: [], required: false, like: 'mainProduct' },
  seal: { header: '校验', alsoWritten: [], required: false, like: 'mainProduct' },
} as const satisfies Readonly<Record<string, RecordColumn>>;

type SealKey = keyof typeof SEAL_COLUMNS;

/** The columns that only a ledger kept by this tool has. */
export const SEAL_KEYS = Object.keys(SEAL_COLUMNS) as readonly SealKey[];

export const ALL_LEDGER_COLUMNS: Readonly<Record<LedgerKey | SealKey, RecordColumn>> = {
  ...LEDGER_COLUMNS,
  ...SEAL_COLUMNS,
};

export type AnyLedgerKey = LedgerKey | SealKey;
