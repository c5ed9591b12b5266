// For each kind about the ledger, the rulings, the period before and what is taken over into a ledger: files that
// raise it, and the same after its hint.
import { soundCode } from '../codes.ts';
import { ledgerFile } from '../ledger-file.ts';
import { ledgerRow } from '../ledger-rows.ts';
import { type Cells, csv, everyUnit, firm, firms, list, TITLE, type Typed } from './list.ts';
import type { Given, Imported, RaisingCase } from './raise.ts';

const FIRM = soundCode(40);
const OTHER = soundCode(41);
const STRANGER = soundCode(90);
const NAME = '西宁青岚机械有限公司';
const CSV = '城东区.csv';

/** A list of one enterprise, whose title as an SRDI SME is of this year. */
const one = (own: Cells = {}): Given['rosters'] => ({ [CSV]: list([firm(0, own)]) });
const NEW = '创新型中小企业认定日期';
const SRDI = '专精特新中小企业认定日期';
/** An award whose recognition may be a renewal: a person decides. */
const OPEN: Cells = { 重新认定或复核事项: '专精特新中小企业' };
/** Revenue above a milestone, where it is not said whether for the first time. */
const CROSSED: Cells = {
  '上年度营业收入（万元）': 120_000,
  '历史最高年营业收入（万元）': '',
  重新认定或复核事项: '',
};
/** A technology little giant without a certificate of that day: nothing is due from the province. */
const GIANT: Cells = {
  省级科技小巨人认定日期: '2025-07-01',
  高新技术企业认定日期: '',
  高新技术企业证书编号: '',
};
const EARLIER = TITLE.replace('第四季度', '第三季度');

const ledger = (...rows: readonly (readonly Typed[])[]): string =>
  csv([['统一社会信用代码', '企业名称', '奖补事项', '年度', '金额', '状态', '日期'], ...rows]);
const paid = (
  code: string,
  measure = '专精特新中小企业',
  name = NAME,
  state = '已拨付',
  amount: Typed = '700000.00',
): readonly Typed[] => [...[code, name, measure, '2025', amount, state, '2025-12-01']];

const rulings = (...rows: readonly (readonly Typed[])[]): string =>
  csv([['统一社会信用代码', '企业名称', '事项', '裁定', '金额', '理由', '经办人', '日期'], ...rows]);
const ruled = (verdict: string, amount: Typed = '', own: Ruled = {}): readonly Typed[] => {
  const {
    code = FIRM,
    name = NAME,
    measure = '专精特新中小企业',
    reason = '会议纪要',
    day = '2026-01-10',
  } = own;
  return [code, name, measure, verdict, amount, reason, '张三', day];
};
interface Ruled {
  readonly code?: string;
  readonly name?: string;
  readonly measure?: string;
  readonly reason?: string;
  readonly day?: string;
}

/** What is given on that enterprise with rulings. */
const decided = (own: Cells, ...rows: readonly (readonly Typed[])[]): Given => ({
  rosters: one(own),
  decisions: rulings(...rows),
});
const knowing = (own: Cells, ...rows: readonly (readonly Typed[])[]): Given => ({
  rosters: one(own),
  ledger: ledger(...rows),
});

const IMPORT = [
  '统一社会信用代码',
  '企业名称',
  '奖补事项',
  '年度',
  '资金层级',
  '承担单位',
  '金额',
  '状态',
  '所属县区',
];
const imported = (
  rows: readonly (readonly Typed[])[],
  more: Omit<Imported, 'imported'> = {},
  head: readonly string[] = IMPORT,
): Imported => ({ imported: csv([head, ...rows]), ...more });
const city = (amount: Typed, state = '已拨付', county: Typed = '城东区'): readonly Typed[] => [
  ...[FIRM, NAME, '高新技术企业', '2024', '市级', '市级', amount, state, county],
];
const local = (payer: string, county = '城东区'): readonly Typed[] => [
  ...[FIRM, NAME, '高新技术企业', '2024', '县区', payer, '150000', '已拨付', county],
];
const BY_LEVEL = ['统一社会信用代码', '企业名称', '奖补事项', '年度', '市级金额', '县区金额'];
const BOTH = [FIRM, NAME, '高新技术企业', '2024', 150_000, 150_000];
const PLACED = [...BY_LEVEL, '所属园区'];

const BEGUN = ledgerFile([
  ledgerRow(40, { name: NAME, note: '应付：省级100000.00元、市级150000.00元', amount: null }),
]);
const SEALED = ledgerFile([ledgerRow(40, { name: NAME }), ledgerRow(41, { name: '西宁雪域机械有限公司' })]);

/** The list after the one of the quarter before, whose run goes by what it is given. */
const after = (own: Cells, before: Cells, given: Partial<Given> = {}): Given => ({
  rosters: one(own),
  before: { rosters: { [CSV]: list([firm(0, before)], { title: EARLIER }) } },
  ...given,
});

const RULED_BEFORE: NonNullable<Given['before']> = {
  rosters: { [CSV]: list([firm(0)], { title: EARLIER }) },
  decisions: rulings(ruled('核减', 600_000)),
  run: true,
};
const PAID_BEFORE: NonNullable<Given['before']> = {
  rosters: { [CSV]: list([firm(0)], { title: EARLIER }) },
  ledger: ledger(paid(FIRM)),
  run: true,
};
/** The code of the enterprise changed after the quarter before. */
const RECODED: NonNullable<Given['before']> = {
  rosters: { [CSV]: list([firm(0, { 统一社会信用代码: STRANGER })], { title: EARLIER }) },
};

export const RECORD_CASES: readonly RaisingCase[] = [
  ['ledger-measure', '台账.csv!C2', knowing({}, paid(FIRM, '小巨人')), knowing({}, paid(FIRM))],
  ['ledger-code-missing', '台账.csv!A2', knowing({}, paid('')), knowing({}, paid(FIRM))],
  [
    'ledger-state',
    '台账.csv!F2',
    knowing({}, paid(FIRM, '专精特新中小企业', NAME, '处理中')),
    knowing({}, paid(FIRM)),
  ],
  [
    'ledger-amount',
    '台账.csv!E2',
    knowing({}, paid(FIRM, '专精特新中小企业', NAME, '已拨付', '-700000')),
    knowing({}, paid(FIRM)),
  ],
  ['paid-without-basis', `${CSV}!Z3`, knowing({ [SRDI]: '' }, paid(FIRM)), knowing({}, paid(FIRM))],
  ['paid-not-due', `${CSV}!Z3`, knowing({ [SRDI]: '2024-11-01' }, paid(FIRM)), knowing({}, paid(FIRM))],
  [
    'paid-above-due',
    `${CSV}!AD3`,
    knowing(GIANT, paid(FIRM, '科技小巨人', NAME, '已拨付', '1300000.00')),
    knowing(GIANT, paid(FIRM, '科技小巨人', NAME, '已拨付', '400000.00')),
  ],
  [
    'paid-not-listed',
    '台账.csv',
    { rosters: everyUnit(), ledger: ledger(paid(STRANGER, '专精特新中小企业', '西宁不在名单有限公司')) },
    {
      rosters: {
        ...everyUnit(),
        [CSV]: list([
          firm(0),
          firm(40, { 统一社会信用代码: STRANGER, 企业名称: '西宁不在名单有限公司', 企业状态: '注销' }),
        ]),
      },
      ledger: ledger(paid(STRANGER, '专精特新中小企业', '西宁不在名单有限公司')),
    },
  ],
  [
    'ledger-name-differs',
    '台账.csv!A2',
    { rosters: { [CSV]: list(firms(2)) }, ledger: ledger(paid(OTHER)) },
    { rosters: { [CSV]: list(firms(2)) }, ledger: ledger(paid(FIRM)) },
  ],
  [
    'ledger-altered',
    '台账.csv!A2',
    { rosters: one(), ledger: SEALED.replace('150000.00', '140000.00') },
    { rosters: one(), ledger: SEALED },
  ],
  [
    'ledger-payments-missing',
    '台账.csv',
    { rosters: one(), ledger: ledger(paid(FIRM, '创新型中小企业')), before: PAID_BEFORE },
    { rosters: one(), ledger: ledger(paid(FIRM)), before: PAID_BEFORE },
  ],
  [
    'records-unread',
    '台账.csv!第1行',
    {
      rosters: one(),
      ledger: csv([
        paid(FIRM),
        ...ledger()
          .trim()
          .split('\n')
          .map((line) => line.split(',')),
      ]),
    },
    knowing({}, paid(FIRM)),
  ],
  [
    'ruling-measure',
    '裁定表.csv!C2',
    decided(OPEN, ruled('同意', '', { measure: '小巨人' })),
    decided(OPEN, ruled('同意')),
  ],
  ['ruling-verdict', '裁定表.csv!D2', decided(OPEN, ruled('原则同意')), decided(OPEN, ruled('同意'))],
  [
    'ruling-code-missing',
    '裁定表.csv!A2',
    decided(OPEN, ruled('同意', '', { code: '' })),
    decided(OPEN, ruled('同意')),
  ],
  [
    'ruling-unsigned',
    '裁定表.csv!F2',
    decided(OPEN, ruled('同意', '', { reason: '' })),
    decided(OPEN, ruled('同意')),
  ],
  [
    'ruling-without-decision',
    '裁定表.csv!C2',
    decided(OPEN, ruled('不同意', '', { measure: '市级研发中心' })),
    decided(OPEN, ruled('不同意')),
  ],
  [
    'ruling-above-ceiling',
    '裁定表.csv!E2',
    decided(OPEN, ruled('核减', 800_000)),
    decided(OPEN, ruled('核减', 700_000)),
  ],
  [
    'ruling-on-paid',
    '裁定表.csv!D2',
    { ...knowing({}, paid(FIRM)), decisions: rulings(ruled('不同意')) },
    {
      ...knowing(OPEN, paid(FIRM, '专精特新中小企业', NAME, '已追回')),
      decisions: rulings(ruled('不同意')),
    },
  ],
  [
    'ruling-carried-out',
    '裁定表.csv!D2',
    { ...knowing({}, paid(FIRM)), decisions: rulings(ruled('同意')) },
    knowing({}, paid(FIRM)),
  ],
  [
    'ruling-below-paid',
    '裁定表.csv!E2',
    { ...knowing({}, paid(FIRM)), decisions: rulings(ruled('核减', 600_000)) },
    { ...knowing({}, paid(FIRM)), decisions: rulings(ruled('核减', 700_000)) },
  ],
  [
    'ruling-of-earlier-year',
    '裁定表.csv!D2',
    {
      rosters: one({ [SRDI]: '2024-04-18' }),
      ledger: ledger(paid(STRANGER)),
      decisions: rulings(ruled('同意')),
      before: RECODED,
    },
    { rosters: one({ [SRDI]: '2024-04-18' }), ledger: ledger(paid(STRANGER)), before: RECODED },
  ],
  [
    'ruling-not-open',
    '裁定表.csv!D2',
    decided({ [SRDI]: '2024-04-18' }, ruled('核减', 600_000)),
    decided({}, ruled('核减', 600_000)),
  ],
  ['ruling-needless', '裁定表.csv!D2', decided({}, ruled('同意')), { rosters: one() }],
  [
    'ruling-in-vain',
    '裁定表.csv!D2',
    decided({ [SRDI]: '2024-04-18' }, ruled('同意')),
    decided(OPEN, ruled('同意')),
  ],
  [
    'ruling-amount-missing',
    '裁定表.csv!E2',
    decided(OPEN, ruled('核减')),
    decided(OPEN, ruled('核减', 600_000)),
  ],
  [
    'ruling-on-support',
    '裁定表.csv!E2',
    decided(CROSSED, ruled('同意', 100_000, { measure: '营业收入首次突破10亿元' })),
    decided(CROSSED, ruled('同意', '', { measure: '营业收入首次突破10亿元' })),
  ],
  [
    'ruling-amount-small',
    '裁定表.csv!E2',
    decided(OPEN, ruled('核减', 60)),
    decided(OPEN, ruled('核减', 600_000)),
  ],
  [
    'ruling-part-open',
    '裁定表.csv!E2',
    decided(
      { 省级科技小巨人认定日期: '今年', 高新技术企业认定日期: '2022-06-01', 高新技术企业证书编号: '' },
      ruled('同意', '', { measure: '科技小巨人' }),
    ),
    decided(
      { 省级科技小巨人认定日期: '今年', 高新技术企业认定日期: '2022-06-01', 高新技术企业证书编号: '' },
      ruled('同意', 400_000, { measure: '科技小巨人' }),
    ),
  ],
  [
    'ruling-before-payment',
    '裁定表.csv!H2',
    {
      rosters: one(),
      ledger: ledger(paid(STRANGER)),
      decisions: rulings(ruled('同意', '', { day: '2025-11-01' })),
      before: RECODED,
    },
    {
      rosters: one(),
      ledger: ledger(paid(STRANGER)),
      decisions: rulings(ruled('不同意', '', { day: '2026-01-10' })),
      before: RECODED,
    },
  ],
  [
    'ruling-name-differs',
    '裁定表.csv!B2',
    decided(OPEN, ruled('同意', '', { name: '西宁另一户有限公司' })),
    decided(OPEN, ruled('同意')),
  ],
  [
    'ruling-contradicted',
    '裁定表.csv!D3',
    decided(OPEN, ruled('同意'), ruled('不同意')),
    decided(OPEN, ruled('同意')),
  ],
  [
    'ruling-forgotten',
    `${CSV}!第3行`,
    { rosters: one(), before: RULED_BEFORE },
    { ...decided({}, ruled('核减', 600_000)), before: RULED_BEFORE },
  ],
  ['import-cell', '旧台账.csv!H2', imported([city('150000', '处理中')]), imported([city('150000')])],
  ['import-place', '旧台账.csv!I2', imported([city('150000', '已拨付', '市直')]), imported([city('150000')])],
  ['import-place-differs', '旧台账.csv!F2', imported([local('城西区')]), imported([local('城东区')])],
  [
    'import-unused-amounts',
    '旧台账.csv!G1',
    imported([[...BOTH, 20_000]], {}, [...BY_LEVEL, '配套资金']),
    imported([BOTH], {}, BY_LEVEL),
  ],
  [
    'import-amount-doubtful',
    '旧台账.csv!G2',
    imported([city(15)]),
    imported([city(15)], { options: { unit: '万元' } }),
  ],
  [
    'import-local-twice',
    '旧台账.csv!H2',
    imported([[...BOTH, '东川工业园区', 150_000]], {}, [...PLACED, '园区金额']),
    imported([[...BOTH, '东川工业园区', '']], {}, [...PLACED, '园区金额']),
  ],
  ['import-repeated', '旧台账.csv!A3', imported([city(150_000), city(150_000)]), imported([city(150_000)])],
  [
    'import-standing',
    '旧台账.csv!A2',
    imported([city(100_000)], { into: SEALED }),
    imported([city(100_000)], { into: SEALED, options: { instalments: true } }),
  ],
  [
    'import-over-standard',
    '旧台账.csv!A3',
    imported([city(100_000), city(100_000.5)], { options: { instalments: true } }),
    imported([city(100_000), city(50_000)], { options: { instalments: true } }),
  ],
  [
    'import-part-unclear',
    '旧台账.csv!A2',
    imported(
      [[FIRM, NAME, '高新技术企业', '2024']],
      { into: BEGUN, options: { instalments: true } },
      IMPORT.slice(0, 4),
    ),
    imported([local('城东区')], { into: BEGUN, options: { instalments: true } }),
  ],
  [
    'vanished',
    CSV,
    { rosters: one(), before: { rosters: { [CSV]: list(firms(2), { title: EARLIER }) } } },
    {
      rosters: { [CSV]: list(firms(2, (serial) => (serial === 1 ? { 企业状态: '注销' } : {}))) },
      before: { rosters: { [CSV]: list(firms(2), { title: EARLIER }) } },
    },
  ],
  [
    're-entered-unsaid',
    `${CSV}!V3`,
    after({ 是否退库再入库: '' }, { 是否规上: '否' }),
    after({ 是否退库再入库: '是' }, { 是否规上: '否' }),
  ],
  [
    'recognition-altered-since',
    `${CSV}!Z3`,
    after({}, { [SRDI]: '2024-04-18' }),
    after({ 重新认定或复核事项: '专精特新中小企业' }, { [SRDI]: '2024-04-18' }),
  ],
  ['recognition-gone', `${CSV}!Y3`, after({ [NEW]: '' }, {}), after({}, {})],
  ['figure-restated', `${CSV}!J3`, after({ '上年度营业收入（万元）': 4980 }, {}), after({}, {})],
];
