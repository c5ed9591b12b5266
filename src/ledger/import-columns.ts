// The columns of a 台账 that a bureau has kept in its own way.
import type { RecordColumn } from '../eligibility/record-table.ts';
import type { Level } from '../policy/levels.ts';
import { plainText } from '../roster/cell-text.ts';
import { readHeader } from '../roster/headers.ts';
import { ALL_LEDGER_COLUMNS, LEDGER_COLUMNS, SEAL_KEYS } from './ledger-columns.ts';

// biome-ignore format: one column a line reads as the table it is
export const IMPORT_COLUMNS = {
  ...LEDGER_COLUMNS,
  name: { ...LEDGER_COLUMNS.name, alsoWritten: [...LEDGER_COLUMNS.name.alsoWritten, '企业', '受奖企业', '获奖企业', '奖补对象', '收款单位'] },
  measure: { ...LEDGER_COLUMNS.measure, alsoWritten: [...LEDGER_COLUMNS.measure.alsoWritten, '奖励事项', '奖励项目', '补助项目', '奖补类别', '奖补类型', '政策事项'] },
  year: { ...LEDGER_COLUMNS.year, alsoWritten: [...LEDGER_COLUMNS.year.alsoWritten, '年份', '所属年度', '政策年度'] },
  amount: { ...LEDGER_COLUMNS.amount, alsoWritten: [...LEDGER_COLUMNS.amount.alsoWritten, '奖补资金', '奖励资金', '补助金额', '实拨金额', '兑现金额', '拨付资金', '合计', '合计金额', '总金额', '小计', '总计', '总额'], overAmounts: [] },
  state: { ...LEDGER_COLUMNS.state, alsoWritten: [...LEDGER_COLUMNS.state.alsoWritten, '资金状态', '办理状态'] },
  date: { ...LEDGER_COLUMNS.date, alsoWritten: [...LEDGER_COLUMNS.date.alsoWritten, '兑付时间', '到账日期', '支付日期', '支付时间', '发放日期', '发放时间', '兑现日期', '兑现时间', '批准日期'] },
  document: { ...LEDGER_COLUMNS.document, alsoWritten: [...LEDGER_COLUMNS.document.alsoWritten, '拨付文号', '批复文号', '文件文号'] },
  provinceAmount: { header: '省级金额', alsoWritten: ['省级', '省级资金', '省级奖补', '省级奖补资金', '省级补助', '省级财政资金'], required: false, like: 'claimAmount', overAmounts: ['省级', '省', '省本级', '省级财政', '省财政'] },
  cityAmount: { header: '市级金额', alsoWritten: ['市级', '市级资金', '市级奖补', '市级奖补资金', '市级补助', '市级财政资金'], required: false, like: 'claimAmount', overAmounts: ['市级', '市', '市本级', '市级财政', '市财政'] },
  localAmount: { header: '县区金额', alsoWritten: ['县区级', '区县级', '县级', '县区资金', '县级资金', '县区奖补', '县区奖补资金', '县区级资金', '县区配套'], required: false, like: 'claimAmount', overAmounts: ['县区', '区县', '县', '区', '县区级', '区县级', '县级', '区级', '县区园区', '县区、园区', '县区/园区', '县区或园区', '县区和园区', '县区及园区', '县区财政', '县级财政'] },
  parkAmount: { header: '园区金额', alsoWritten: ['园区级', '园区资金', '园区级资金', '园区奖补', '园区奖补资金', '园区配套'], required: false, like: 'claimAmount', overAmounts: ['园区', '园区级', '园区财政', '园区管委会'] },
  county: { header: '所属县区', alsoWritten: ['县区', '区县', '所属区县', '所在县区', '属地'], required: false, like: 'county' },
  park: { header: '所属园区', alsoWritten: ['园区', '所在园区'], required: false, like: 'park' },
} as const satisfies Readonly<Record<string, RecordColumn>>;

export type ImportKey = keyof typeof IMPORT_COLUMNS;

export const IMPORT_KEYS = Object.keys(IMPORT_COLUMNS) as readonly ImportKey[];

/**
 * Columns with an amount of their own for each level, in the order of levels. Counties and parks may have one each, or
 * one together under either name.
 */
export const LEVEL_AMOUNTS = [
  { level: 'province', key: 'provinceAmount' },
  { level: 'city', key: 'cityAmount' },
  { level: 'local', key: 'localAmount' },
  { level: 'local', key: 'parkAmount' },
] as const satisfies readonly { readonly level: Level; readonly key: ImportKey }[];

/** Columns of paid amounts. */
export const AMOUNT_KEYS: readonly ImportKey[] = ['amount', ...LEVEL_AMOUNTS.map(({ key }) => key)];

/** Which header of a file stands for which column. */
export type ColumnMap = ReadonlyMap<ImportKey, string>;

/** The columns to look for: one that is mapped has only its header of the file, which means none else. */
export function columnsFor(map: ColumnMap): Readonly<Record<ImportKey, RecordColumn>> {
  const taken = new Set([...map.values()].map(plainHeader));
  const columns = IMPORT_KEYS.flatMap((key): readonly (readonly [ImportKey, RecordColumn])[] => {
    const column: RecordColumn = IMPORT_COLUMNS[key];
    const mapped = map.get(key);
    if (mapped !== undefined)
      return [
        [
          key,
          {
            ...column,
            header: plainHeader(mapped),
            alsoWritten: [],
            ...(column.overAmounts && { overAmounts: [] }),
          },
        ],
      ];
    const [header, ...alsoWritten] = [column.header, ...column.alsoWritten].filter(
      (name) => !taken.has(plainText(name)),
    );
    const overAmounts = column.overAmounts?.filter((name) => !taken.has(plainText(name)));
    if (header === undefined) return [];
    return [[key, { ...column, header, alsoWritten, ...(overAmounts && { overAmounts }) }]];
  });
  return Object.fromEntries(columns) as Record<ImportKey, RecordColumn>;
}

/** A header without brackets, quotes and blanks, as headers are compared. */
export function plainHeader(header: string): string {
  return readHeader(header).plain;
}

/** The column that a key or header names; undefined where it names none. */
export function importKeyNamed(written: string): ImportKey | undefined {
  const plain = plainText(written);
  return IMPORT_KEYS.find((key) => {
    const { header, alsoWritten }: RecordColumn = IMPORT_COLUMNS[key];
    return (
      key.toLowerCase() === plain.toLowerCase() ||
      [header, ...alsoWritten].some((name) => plainText(name) === plain)
    );
  });
}

/** Headers by which a ledger of this tool is known. */
export const SEAL_HEADERS: ReadonlySet<string> = new Set(
  SEAL_KEYS.map((key) => ALL_LEDGER_COLUMNS[key].header),
);
