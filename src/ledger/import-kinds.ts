// Findings about rows of a 台账 that were not taken over.
import { kind } from '../diagnostics/kind.ts';
import type { Localised } from '../values/lang.ts';

const ROW_STAYS_OUT: Localised = {
  zh: '本行没有登记，台账中没有这一笔，已兑付的可能再次列支；其余各行照登。退出码为 1。',
  en: 'The row is not entered: the ledger does not have the payment, and what was paid might be listed again; other rows are entered. The exit code is 1.',
};

interface UnfitCell {
  /** Header of the column that it was read as. */
  readonly column: string;
  readonly written: string;
  /** What is wrong with it; null where nobody can tell what it is. */
  readonly wrong: Localised | null;
  readonly expected: Localised;
}

export const importCell = kind<UnfitCell>()({
  code: 'import-cell',
  severity: 'error',
  why: {
    zh: '台账只增不改，认不出的内容不能先登记再更正，所以整行不导入。',
    en: 'A ledger is never put right afterwards: a row with a cell that cannot be told is not taken over.',
  },
  effect: ROW_STAYS_OUT,
  example: '状态“处理中”',
  sample: {
    column: '状态',
    written: '处理中',
    wrong: null,
    expected: { zh: '写 已批准、已拨付 或 已追回', en: 'write 已批准, 已拨付 or 已追回' },
  },
  zh: ({ column, written, wrong, expected }) => ({
    message:
      written === ''
        ? `缺少${column}，本行未导入`
        : `${column}“${written}”${wrong?.zh ?? '认不出'}，本行未导入`,
    hint: expected.zh,
  }),
  en: ({ column, written, wrong, expected }) => ({
    message:
      written === ''
        ? `${column} is missing, so the row was not taken over`
        : `${column} "${written}" ${wrong?.en ?? 'cannot be told'}, so the row was not taken over`,
    hint: expected.en,
  }),
});

interface UnknownPlace {
  readonly column: string;
  readonly written: string;
}

export const importPlace = kind<UnknownPlace>()({
  code: 'import-place',
  severity: 'warning',
  why: {
    zh: '县区、园区名称用来认定县区资金由谁承担，认不出的不登记。',
    en: 'Counties and parks tell who pays a local share; a name that is none of them is not entered.',
  },
  effect: {
    zh: '这一格没有登记；本行其余内容照登。',
    en: 'The cell is not entered; the rest of the row is.',
  },
  example: '所属县区“市直”',
  sample: { column: '所属县区', written: '市直' },
  zh: ({ column, written }) => ({
    message: `${column}“${written}”不是本市的县区或园区，没有采用，其余照登`,
    hint: '核对；写县区或园区名称',
  }),
  en: ({ column, written }) => ({
    message: `${column} "${written}" is no county or park of the city and is left out; the rest of the row is entered`,
    hint: 'check it; write the name of a county or park',
  }),
});

interface OtherPlaces {
  /** Header and name of the one that is entered as who paid. */
  readonly column: string;
  readonly written: string;
  /** The names in the row's other columns of places. */
  readonly others: readonly string[];
}

export const importPlaceDiffers = kind<OtherPlaces>()({
  code: 'import-place-differs',
  severity: 'warning',
  why: {
    zh: '承担单位、所属园区、所属县区写的不是一处时，看不出县区资金是谁付的。',
    en: 'Where payer, park and county of a row do not go together, nobody can tell who paid the local share.',
  },
  effect: {
    zh: '依次按承担单位、园区、县区登记；本行照登。',
    en: 'The payer is entered, else the park, else the county; the row is entered.',
  },
  example: '承担单位“城西区”，所属县区“城东区”',
  sample: { column: '承担单位', written: '城西区', others: ['城东区'] },
  zh: ({ column, written, others }) => ({
    message: `${column}“${written}”与同一行的“${others.join('”、“')}”不是一处，按“${written}”登记为承担单位`,
    hint: '核对县区资金由谁拨付；登记有误的，用 ledger recover 撤销后更正原表再导入',
  }),
  en: ({ column, written, others }) => ({
    message: `${column} "${written}" does not go with "${others.join('", "')}" of the same row; "${written}" is entered as the payer`,
    hint: 'find out who paid the local share; where it is entered wrongly take it back with ledger recover, correct the table and import again',
  }),
});

interface UnusedAmounts {
  readonly header: string;
  /** What stands over it; empty where nothing does. */
  readonly group: string;
  readonly count: number;
}

export const importUnusedAmounts = kind<UnusedAmounts>()({
  code: 'import-unused-amounts',
  severity: 'error',
  why: {
    zh: '没有用上的列里如有已兑付的金额，就没有登记，可能再次列支。',
    en: 'What was paid and stands in a column that is not used is not in the ledger, and might be paid again.',
  },
  effect: {
    zh: '这一列没有登记，台账中没有这些金额，已兑付的可能再次列支；其余各列照登。退出码为 1。',
    en: 'The column is not entered: the ledger has none of these amounts, and what was paid might be listed again; other columns are entered. The exit code is 1.',
  },
  example: '列“配套资金”有 12 个金额，未用',
  sample: { header: '配套资金', group: '', count: 12 },
  zh: ({ header, group, count }) => ({
    message: `列“${named(header, group)}”有 ${count} 个金额，看不出是哪一级资金，未登记`,
    hint: '是已兑付金额的，用 --map 表中列名=县区金额（或 园区金额、省级金额、市级金额、金额）指明，或并入相应的列，再导入一次，已登记的不会重复；不是的删去该列',
  }),
  en: ({ header, group, count }) => ({
    message: `the column ${named(header, group)} has ${count} ${count === 1 ? 'amount' : 'amounts'} of which nobody can tell the level; nothing of it is entered`,
    hint: 'if these were paid, say --map header=县区金额 (or 园区金额, 省级金额, 市级金额, 金额), or put them into the column where they belong, and import once more, nothing is entered twice; if not, delete the column',
  }),
});

function named(header: string, group: string): string {
  return group === '' ? header : `${group} › ${header}`;
}

interface DoubtfulAmount {
  readonly amount: string;
  readonly standard: string;
}

export const importAmountDoubtful = kind<DoubtfulAmount>()({
  code: 'import-amount-doubtful',
  severity: 'error',
  why: {
    zh: '金额与政策标准相差百倍以上，多半是单位弄错；登记后不能改，所以先不导入。',
    en: 'An amount a hundred times off the standard is mostly in another unit; once entered it cannot be changed.',
  },
  effect: ROW_STAYS_OUT,
  example: '金额 15（实为万元）',
  sample: { amount: '15.00', standard: '150,000.00' },
  zh: ({ amount, standard }) => ({
    message: `读作 ${amount} 元，与该事项标准 ${standard} 元相差百倍以上，本行未导入`,
    hint: '核对金额和单位：表头没有写明单位的，用 --unit 万元 写明；确为此数的，也用 --unit 写明单位再导入',
  }),
  en: ({ amount, standard }) => ({
    message: `read as ${amount} yuan, a hundred times off the standard of ${standard}, so the row was not taken over`,
    hint: 'check amount and unit: where the header states none, say --unit 万元; if it is right as it is, say so with --unit, too',
  }),
});

interface LocalTwice {
  readonly total: string;
  readonly standard: string;
}

export const importLocalTwice = kind<LocalTwice>()({
  code: 'import-local-twice',
  severity: 'error',
  why: {
    zh: '县区（园区）资金由县区或园区一方承担；两列都填了全额的，多半只付了一份，登记后不能改，所以先不导入。',
    en: 'The local share of an award is paid by the county or the park; where both stand in full mostly one of them was paid, and once entered it cannot be changed.',
  },
  effect: ROW_STAYS_OUT,
  example: '县区金额、园区金额都是 150000',
  sample: { total: '300,000.00', standard: '150,000.00' },
  zh: ({ total, standard }) => ({
    message: `县区金额、园区金额合计 ${total} 元，超过该事项县区（园区）资金标准 ${standard} 元，本行未导入`,
    hint: '县区或园区只付了一方的，删去没有付的一列金额再导入；两方确实都付了的，加 --instalments 导入，多付的再用 ledger recover 登记追回',
  }),
  en: ({ total, standard }) => ({
    message: `county and park amount come to ${total} yuan, more than the local standard of the measure, ${standard}, so the row was not taken over`,
    hint: 'where only one of them was paid, delete the other amount and import again; if both were paid after all, add --instalments, and record what comes back with ledger recover',
  }),
});

interface Repeated {
  readonly row: number;
}

export const importRepeated = kind<Repeated>()({
  code: 'import-repeated',
  severity: 'error',
  why: {
    zh: '同一笔写了两次，登记两次就会多计已兑付的金额。',
    en: 'One payment written twice would be counted twice.',
  },
  effect: ROW_STAYS_OUT,
  example: '第 9 行与第 4 行完全相同',
  sample: { row: 4 },
  zh: ({ row }) => ({
    message: `与第 ${row} 行完全相同，本行未导入`,
    hint: '重复的删去；确为两笔的，在批次、日期或文号上区分',
  }),
  en: ({ row }) => ({
    message: `the same as row ${row} in everything, so it was not taken over`,
    hint: 'delete it; if these are two payments, tell them apart by batch, date or document',
  }),
});

interface Standing {
  /** Where the payment stands: in the ledger by its 登记号, or in a row of the file. */
  readonly where: Localised;
  /** Whether the row says that money came back. */
  readonly recovery: boolean;
}

export const importStanding = kind<Standing>()({
  code: 'import-standing',
  severity: 'error',
  why: {
    zh: '同一企业、事项、层级已有一笔未追回的，再登记一笔可能是重复。',
    en: 'Another payment of the same enterprise, measure and level stands: a second one may be the same.',
  },
  effect: ROW_STAYS_OUT,
  example: '台账登记号 7 已有同一企业的 高新技术企业 市级',
  sample: { where: { zh: '台账登记号 7', en: 'number 7 of the ledger' }, recovery: false },
  zh: ({ where, recovery }) => ({
    message: recovery
      ? `已有未追回的一笔（${where.zh}），看不出追回的是哪一笔、多少，本行未导入`
      : `同一企业、事项、层级已有一笔（${where.zh}），本行未导入`,
    hint: recovery
      ? '先导入兑付记录，再用 ledger recover 登记追回'
      : '同一笔的不必再导入；确为分次拨付的另一笔，加 --instalments 导入',
  }),
  en: ({ where, recovery }) => ({
    message: recovery
      ? `a payment stands (${where.en}), and the row does not say which one came back, so it was not taken over`
      : `a payment of the same enterprise, measure and level stands (${where.en}), so the row was not taken over`,
    hint: recovery
      ? 'take the payments over first, then record what came back with ledger recover'
      : 'if it is the same one, leave it out; if it was paid in several parts, add --instalments',
  }),
});

export const importOverStandard = kind<LocalTwice>()({
  code: 'import-over-standard',
  severity: 'warning',
  why: {
    zh: '分次拨付的各笔加起来超过政策标准的，多付了，或者把同一笔登记了两次。',
    en: 'Several payments that come to more than the policy grants are one too many, or the same one entered twice.',
  },
  effect: {
    zh: '本行照登；该奖补在这一层级不再拨付，多付的须由人查明。',
    en: 'The row is entered; nothing more is paid of the award at this level, and a person must find out about the excess.',
  },
  example: '市级资金已付足，又登记一笔',
  sample: { total: '300,000.00', standard: '150,000.00' },
  zh: ({ total, standard }) => ({
    message: `连同此前各笔，此项这一层级合计 ${total} 元，超过标准 ${standard} 元；本行照登`,
    hint: '查明各笔：确实多付了的追回后用 ledger recover 登记；同一笔登记了两次的，也用 ledger recover 登记其中一笔，原因写明误登；原政策标准不同的，无需处理',
  }),
  en: ({ total, standard }) => ({
    message: `with those before it the measure comes to ${total} yuan at this level, more than the standard of ${standard}; the row is entered`,
    hint: 'look into each: what was paid too much is taken back and recorded with ledger recover; one entered twice is recorded so as well, with that as the reason; where an earlier policy granted more, nothing need be done',
  }),
});

export const importPartUnclear = kind<Pick<Standing, 'where'>>()({
  code: 'import-part-unclear',
  severity: 'warning',
  why: {
    zh: '没有写明资金层级、承担单位或金额的一笔，可能付的正是前批的余款，也可能不是。',
    en: 'A payment that does not say who paid or how much may be that of the rest which an earlier batch left, or not.',
  },
  effect: {
    zh: '本行照登；该奖补的余款由 pay 暂缓，直至裁定写明余款确未兑付。',
    en: 'The row is entered; pay holds the rest of the award until a ruling says that it was not paid.',
  },
  example: '台账登记号 7 写明“应付”，本行没有资金层级和金额',
  sample: { where: { zh: '台账登记号 7', en: 'number 7 of the ledger' } },
  zh: ({ where }) => ({
    message: `没有写明资金层级（承担单位）或金额，看不出付的是不是前批（${where.zh}）的余款；本行照登，余款暂缓`,
    hint: '查明这一笔；余款确未兑付的，裁定该事项“同意”、理由写明“确未兑付”后重新核定，即付余款；余款已付清的，无需处理',
  }),
  en: ({ where }) => ({
    message: `it does not say who paid or how much, so it may be the rest of an earlier batch (${where.en}); the row is entered, and that rest is held`,
    hint: 'find out what it paid; where the rest was not paid, rule 同意 on the measure with 确未兑付 in the reason and evaluate again, and the rest is paid; where all is paid, nothing need be done',
  }),
});

export const IMPORT_KINDS = [
  importCell,
  importPlace,
  importPlaceDiffers,
  importUnusedAmounts,
  importAmountDoubtful,
  importLocalTwice,
  importRepeated,
  importStanding,
  importOverStandard,
  importPartUnclear,
] as const;
