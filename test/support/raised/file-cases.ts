// For each kind about a file, a sheet, its columns or its lines: files that raise it, and the same after its hint.
import { soundCode } from '../codes.ts';
import {
  book,
  type Cells,
  cellUnder,
  csv,
  everyUnit,
  firm,
  firms,
  type Grid,
  grid,
  list,
  planted,
  type SheetOf,
  TITLE,
  type Typed,
} from './list.ts';
import type { Given, RaisingCase } from './raise.ts';

const CSV = '城东区.csv';
const BOOK = '城东区.xlsx';

/** One text file of 城东区. */
const text = (content: string): Given => ({ rosters: { [CSV]: content } });
/** One workbook of 城东区. */
const sheets = (...all: readonly SheetOf[]): Given => ({ rosters: { [BOOK]: book(...all) } });
const CLEAN = text(list(planted({})));
const CLEAN_BOOK = sheets({ table: grid(planted({})) });

const HEAD = [
  '企业名称',
  '统一社会信用代码',
  '所属县区',
  '行业代码',
  '上年度营业收入',
  '是否规上',
  '入规日期',
];

/** A row under HEAD, with more cells behind it. */
function row(serial: number, revenue: Typed, ...more: readonly Typed[]): readonly Typed[] {
  const name = `西宁例${serial}有限公司`;
  return [name, soundCode(serial), '城东区', 'C3484', revenue, '是', '2019-05-01', ...more];
}

/** A table with the columns of HEAD, others behind them, and three enterprises. */
function small(
  more: readonly string[] = [],
  cells: readonly (readonly Typed[])[] = [],
  revenue: Typed = 5000,
): Grid {
  return [
    [TITLE],
    [...HEAD, ...more],
    ...[1, 2, 3].map((serial) => row(serial, revenue, ...(cells[serial - 1] ?? []))),
  ];
}

const smallText = (...args: Parameters<typeof small>): Given => text(csv(small(...args)));
const withHead = (table: Grid, from: string, to: string): Grid =>
  table.map((cells) => cells.map((cell) => (cell === from ? to : cell)));
const under = (table: Grid, ...lines: readonly (readonly Typed[])[]): Grid => [...table, ...lines];
const titled = (title: string, table: Grid): Grid => [[title], ...table.slice(1)];

const LEDGER = csv([
  ['统一社会信用代码', '企业名称', '奖补事项', '年度', '资金层级', '金额', '状态'],
  [soundCode(40), '西宁青岚机械有限公司', '高新技术企业', '2024', '市级', '150000.00', '已拨付'],
]);

/** The usual list as a workbook in which something is done to cells of the second enterprise. */
const touched = (touch: SheetOf['touch'], cells: Cells = {}): Given =>
  sheets({ table: grid(planted(cells)), ...(touch && { touch }) });
const typed = (header: string, value: Typed, format?: string): Given =>
  touched((sheet) => {
    const cell = cellUnder(sheet, header);
    cell.value = value;
    if (format !== undefined) cell.numFmt = format;
  });

const REVENUE = '上年度营业收入（万元）';
const SRDI = '专精特新中小企业认定日期';
const HNTE = '高新技术企业认定日期';

export const FILE_CASES: readonly RaisingCase[] = [
  [
    'unreadable-file',
    '城西区.xlsx',
    { rosters: { [CSV]: list(planted({})), '城西区.xlsx': 'PK\u0003\u0004 cut off' } },
    { rosters: { [CSV]: list(planted({})), '城西区.csv': csv(small()).replaceAll('城东区', '城西区') } },
  ],
  ['content-unlike-name', '城东区.xls', { rosters: { '城东区.xls': list(planted({})) } }, CLEAN],
  ['no-roster', CSV, text('填报说明\n请认真填写\n'), CLEAN],
  [
    'ledger-among-rosters',
    '台账.csv',
    { rosters: { [CSV]: list(planted({})), '台账.csv': LEDGER } },
    { rosters: { [CSV]: list(planted({})) }, ledger: LEDGER },
  ],
  ['empty-roster', CSV, text(list([])), CLEAN],
  [
    'hidden-roster',
    `${BOOK}#企业名单（旧）`,
    sheets({ table: grid(planted({})) }, { name: '企业名单（旧）', table: grid(planted({})), hidden: true }),
    CLEAN_BOOK,
  ],
  [
    'sheet-of-other-period',
    `${BOOK}#三季度`,
    {
      ...sheets(
        { name: '四季度', table: small() },
        { name: '三季度', table: titled('2025年第三季度城东区工业企业名单', small()) },
      ),
      period: '2025Q4',
    },
    sheets({ name: '四季度', table: small() }),
  ],
  [
    'unread-sheet',
    `${BOOK}#奖补申报`,
    sheets(
      { table: small() },
      {
        name: '奖补申报',
        table: [
          ['信用码', '项目', '金额'],
          [soundCode(1), '高新技术企业', 30],
        ],
      },
    ),
    sheets(
      { table: small() },
      {
        name: '奖补申报',
        table: [
          ['统一社会信用代码', '奖补事项', '申报金额'],
          [soundCode(1), '高新技术企业', 30],
        ],
      },
    ),
  ],
  [
    'sums-beside-list',
    `${BOOK}#汇总表`,
    sheets(
      { table: small() },
      {
        name: '汇总表',
        table: [
          ['企业名称', '营业收入', '是否规上'],
          ['合计', 15000],
        ],
      },
    ),
    sheets({ table: small() }),
  ],
  ['missing-column', `${CSV}!第2行`, text(list(planted({}), { without: ['统一社会信用代码'] })), CLEAN],
  ['ambiguous-header', `${CSV}!H2`, smallText(['小巨人认定日期']), smallText([HNTE])],
  [
    'doubted-column',
    `${CSV}!H2`,
    smallText([`${HNTE}（有效期至）`], [['2027-11-28']]),
    smallText([`${HNTE}（有效期至）`, HNTE], [['2027-11-28', '2024-11-28']]),
  ],
  ['duplicate-column', `${CSV}!H2`, smallText(['营业收入'], [[4000]]), smallText()],
  [
    'repeated-column',
    `${CSV}!H2`,
    smallText(['所属县区'], [['城东区'], ['城东区'], ['城东区']]),
    smallText(),
  ],
  ['unread-header', `${CSV}!H2`, smallText(['研发经费'], [[100]]), smallText(['研发费用'], [[100]])],
  [
    'unread-under-group',
    `${BOOK}#企业名单!H3`,
    sheets({
      table: [
        [TITLE],
        ['', '', '', '', '', '', '', '专精特新中小企业'],
        [...HEAD, '申报日期'],
        row(1, 5000, '2025-03-01'),
      ],
    }),
    sheets({ table: [[TITLE], [...HEAD, SRDI], row(1, 5000, '2025-03-01')] }),
  ],
  [
    'group-may-reach',
    `${CSV}!I3`,
    text(
      csv([
        [TITLE],
        ['', '', '', '', '', '', '', '撤销时间', ''],
        [...HEAD, '专精特新中小企业', '高新技术企业'],
        row(1, 5000, '', '2024-11-28'),
      ]),
    ),
    smallText(['高新技术企业'], [['2024-11-28']]),
  ],
  [
    'first-recognition-unread',
    `${CSV}!I2`,
    smallText(['高新技术企业首次认定日期', HNTE], [['2021-11-28', '2024-11-28']]),
    smallText([HNTE], [['2024-11-28']]),
  ],
  [
    'later-recognition-unread',
    `${CSV}!I2`,
    smallText([HNTE, '高新技术企业最近一次认定日期'], [['2021-11-28', '2024-11-28']]),
    smallText([HNTE, '重新认定或复核事项'], [['2024-11-28', '高新技术企业']]),
  ],
  [
    'title-without-day',
    `${CSV}!H2`,
    smallText(['是否高新技术企业', HNTE], [['是', '']]),
    smallText(['是否高新技术企业', HNTE], [['是', '2024-11-28']]),
  ],
  [
    'title-named-without-day',
    `${CSV}!H2`,
    smallText(['企业资质', HNTE], [['高新技术企业', '']]),
    smallText(['企业资质', HNTE], [['高新技术企业', '2024-11-28']]),
  ],
  ['paid-column-unread', `${CSV}!H2`, smallText(['已兑付金额'], [['20']]), smallText()],
  [
    'title-end-unread',
    `${CSV}!H2`,
    smallText(['高新技术企业有效期至'], [['2027-11-28']]),
    smallText(['高新技术企业有效期至', HNTE], [['2027-11-28', '2024-11-28']]),
  ],
  [
    'unusable-unit',
    `${CSV}!E2`,
    text(csv(withHead(small(), '上年度营业收入', '上年度营业收入（美元）'))),
    text(csv(withHead(small(), '上年度营业收入', '上年度营业收入（万元）'))),
  ],
  [
    'currency-without-size',
    `${CSV}!E2`,
    text(csv(withHead(small(), '上年度营业收入', '上年度营业收入（人民币）'))),
    text(csv(withHead(small(), '上年度营业收入', '上年度营业收入（万元）'))),
  ],
  [
    'unit-of-instructions',
    `${BOOK}#企业名单!E2`,
    sheets(
      { name: '填报说明', table: [['填报说明'], ['金额单位：元']] },
      { table: small([], [], 50_000_000) },
    ),
    sheets(
      { name: '填报说明', table: [['填报说明'], ['金额单位：元']] },
      { table: withHead(small([], [], 50_000_000), '上年度营业收入', '上年度营业收入（元）') },
    ),
  ],
  [
    'unit-of-name-differs',
    `${BOOK}#企业名单（元）!E2`,
    sheets({ name: '企业名单（元）', table: withHead(small(), '上年度营业收入', REVENUE) }),
    sheets({ name: '企业名单', table: withHead(small(), '上年度营业收入', REVENUE) }),
  ],
  [
    'unit-only-of-others',
    `${CSV}!E2`,
    smallText(['补贴（元）'], [[200_000]]),
    text(csv(withHead(small(['补贴（元）'], [[200_000]]), '上年度营业收入', REVENUE))),
  ],
  [
    'unit-of-sheet',
    `${CSV}!第3行`,
    text(csv([[TITLE], ['单位：元'], ...small([], [], 50_000_000).slice(1)])),
    text(csv(withHead(small([], [], 50_000_000), '上年度营业收入', '上年度营业收入（元）'))),
  ],
  [
    'unit-in-note',
    `${CSV}!H3`,
    smallText(['备注'], [['以上金额单位为元']]),
    text(csv(withHead(small(['备注'], [['以上金额单位为元']]), '上年度营业收入', '上年度营业收入（元）'))),
  ],
  [
    'unit-by-row',
    `${CSV}!第2行`,
    text(csv(unitColumn('元', 50_000_000))),
    text(csv(withHead(small([], [], 50_000_000), '上年度营业收入', '上年度营业收入（元）'))),
  ],
  [
    'unit-of-row-unclear',
    `${CSV}!E3`,
    text(csv(unitColumn('千元', 50_000))),
    text(csv(unitColumn('万元', 5000))),
  ],
  [
    'impossible-period',
    `${CSV}!A1`,
    { ...text(list(planted({}), { title: '2025年第五季度城东区工业企业名单' })), period: '2025Q4' },
    CLEAN,
  ],
  [
    'periods-disagree',
    '城东区2025Q3.csv',
    { rosters: { '城东区2025Q3.csv': list(planted({})) } },
    { rosters: { '城东区2025Q4.csv': list(planted({})) } },
  ],
  [
    'period-unclear',
    `${CSV}!A1`,
    { ...text(list(planted({}), { title: '城东区工业企业名单（截至2025年9月30日）' })) },
    CLEAN,
  ],
  [
    'other-period',
    CSV,
    { ...text(list(planted({}), { title: '2025年第三季度城东区工业企业名单' })), period: '2025Q4' },
    CLEAN,
  ],
  [
    'newer-template',
    `${BOOK}#选项`,
    sheets({ table: small() }, { name: '选项', table: [['xining-tiers/template@2 2025Q4']], hidden: true }),
    sheets({ table: small() }, { name: '选项', table: [['xining-tiers/template@1 2025Q4']], hidden: true }),
  ],
  [
    'template-of-other-year',
    BOOK,
    sheets({ table: small() }, { name: '选项', table: [['xining-tiers/template@1 2024Q4']], hidden: true }),
    sheets({ table: small() }, { name: '选项', table: [['xining-tiers/template@1 2025Q4']], hidden: true }),
  ],
  [
    'unknown-reporting-unit',
    `${CSV}!A2`,
    text(csv([[TITLE], ['填报单位：城关区'], ...small().slice(1)])),
    text(csv([[TITLE], ['填报单位：城东区'], ...small().slice(1)])),
  ],
  [
    'unseen-cells',
    `${BOOK}#企业名单!第2行`,
    touched((sheet) => {
      sheet.getRow(4).hidden = true;
    }),
    CLEAN_BOOK,
  ],
  [
    'crossed-out-row',
    `${BOOK}#企业名单!B4`,
    touched((sheet) => {
      sheet.getRow(4).eachCell((cell) => {
        cell.font = { strike: true };
      });
    }),
    CLEAN_BOOK,
  ],
  [
    'crossed-out-column',
    `${BOOK}#企业名单!J2`,
    touched((sheet) => {
      for (const place of [3, 4, 5, 6, 7]) cellUnder(sheet, REVENUE, place).font = { strike: true };
    }),
    CLEAN_BOOK,
  ],
  [
    'crossed-out-cell',
    `${BOOK}#企业名单!Z4`,
    touched((sheet) => {
      cellUnder(sheet, SRDI).font = { strike: true };
    }),
    touched((sheet) => {
      cellUnder(sheet, SRDI).value = null;
    }),
  ],
  [
    'commented-cell',
    `${BOOK}#企业名单!J4`,
    touched((sheet) => {
      cellUnder(sheet, REVENUE).note = '应为5300';
    }),
    typed(REVENUE, 5300),
  ],
  [
    'telling-comment',
    `${BOOK}#企业名单!A4`,
    touched((sheet) => {
      cellUnder(sheet, '企业名称').note = '此企业已注销';
    }),
    touched(undefined, { 企业状态: '注销' }),
  ],
  [
    'marked-name',
    `${CSV}!A2`,
    text(list(planted({ 企业名称: '西宁雪域机械有限公司*' }), { below: [['注：*为本季度新增企业']] })),
    CLEAN,
  ],
  ['skipped-line', `${CSV}!A8`, text(list(planted({}), { below: [['以上数据经核对无误']] })), CLEAN],
  [
    'row-misaligned',
    `${CSV}!A3`,
    text(list(planted({})).replace('青海银行城东支行', '青海银行,城东支行')),
    text(list(planted({})).replace('青海银行城东支行', '"青海银行,城东支行"')),
  ],
  [
    'second-header',
    `${CSV}!E6`,
    text(
      csv(
        under(
          small(),
          withHead([HEAD], '上年度营业收入', '上年度营业收入（元）')[0] ?? [],
          row(4, 50_000_000),
        ),
      ),
    ),
    text(csv(under(small(), HEAD, row(4, 5000)))),
  ],
  [
    'unit-within-list',
    `${CSV}!A7`,
    text(csv(under([[TITLE], ['单位：万元'], ...small().slice(1)], ['单位：元'], row(4, 50_000_000)))),
    text(csv(under([[TITLE], ['单位：万元'], ...small().slice(1)], row(4, 5000)))),
  ],
  [
    'row-above-header',
    `${CSV}!A2`,
    text(csv([[TITLE], row(4, 5000), ...small().slice(1)])),
    text(csv(under(small(), row(4, 5000)))),
  ],
  [
    'listed-as-gone',
    `${CSV}!B7`,
    text(csv(under(small(), ['二、退出企业'], row(4, 5000)))),
    text(csv(small())),
  ],
  [
    'all-listed-as-gone',
    `${CSV}!B2`,
    text(csv(titled('2025年第四季度城东区拟认定企业名单', small()))),
    smallText(),
  ],
  [
    'list-of-other-quarter',
    `${CSV}!B6`,
    text(csv(under(small(), ['2025年第三季度企业名单'], row(4, 5000)))),
    smallText(),
  ],
  [
    'merged-figure',
    `${BOOK}#企业名单!S4`,
    touched((sheet) => {
      sheet.mergeCells(4, 19, 6, 19);
    }),
    CLEAN_BOOK,
  ],
  [
    'merged-day',
    `${BOOK}#企业名单!Z4`,
    touched((sheet) => {
      sheet.mergeCells(4, 26, 6, 26);
    }),
    CLEAN_BOOK,
  ],
  [
    'merged-across',
    `${BOOK}#企业名单!Y4`,
    touched((sheet) => {
      sheet.mergeCells(4, 25, 4, 26);
    }),
    CLEAN_BOOK,
  ],
  [
    'denied-date',
    `${CSV}!I4`,
    text(
      csv([
        [TITLE],
        ['', '', '', '', '', '', '', '高新技术企业', ''],
        [...HEAD, '是否', '认定日期'],
        row(1, 5000, '否', '2024-11-28'),
      ]),
    ),
    text(
      csv([
        [TITLE],
        ['', '', '', '', '', '', '', '高新技术企业', ''],
        [...HEAD, '是否', '认定日期'],
        row(1, 5000, '是', '2024-11-28'),
      ]),
    ),
  ],
  [
    'cell-fault',
    `${BOOK}#企业名单!J4`,
    touched((sheet) => {
      cellUnder(sheet, REVENUE).value = { error: '#REF!' };
    }),
    CLEAN_BOOK,
  ],
  ['digits-lost', `${BOOK}#企业名单!AJ4`, typed('银行账号', 6_228_480_012_345_678_000), CLEAN_BOOK],
  ['account-as-number', `${BOOK}#企业名单!AI4`, typed('行号', 313_851_000_018), CLEAN_BOOK],
  ['code-as-number', `${BOOK}#企业名单!B4`, typed('统一社会信用代码', 9.16301e17), CLEAN_BOOK],
  [
    'leading-zero-lost',
    `${BOOK}#企业名单!E4`,
    touched((sheet) => {
      cellUnder(sheet, '行业代码').value = 610;
      cellUnder(sheet, '行业名称').value = null;
    }),
    touched(undefined, { 行业代码: '0610', 行业名称: '' }),
  ],
  ['scaled-number', `${BOOK}#企业名单!J4`, typed(REVENUE, 55_105_000, '0!.0,'), typed(REVENUE, 5510.5)],
  [
    'date-order-taken',
    `${CSV}!W4`,
    text(list(firms(5, (serial) => ({ 入规日期: serial === 1 ? '03/04/2019' : '25/04/2019' })))),
    text(list(firms(5, (serial) => ({ 入规日期: serial === 1 ? '2019-04-03' : '25/04/2019' })))),
  ],
  [
    'column-unit-doubtful',
    `${CSV}!J2`,
    text(list(firms(12, (serial) => ({ [REVENUE]: 52_000_000 + serial * 3_100_000 })))),
    text(list(firms(12))),
  ],
  [
    'sum-disagrees',
    `${CSV}!J8`,
    text(list(planted({}), { below: [sumRow(99_999)] })),
    text(list(planted({}), { below: [sumRow(5200.5 * 5 + 310 * 10)] })),
  ],
  [
    'foreign-roster',
    CSV,
    text(list(firms(20, () => ({ 所属县区: '城西区' })))),
    {
      rosters: {
        '城西区.csv': list(
          firms(20, () => ({ 所属县区: '城西区' })),
          { title: TITLE.replace('城东区', '城西区') },
        ),
      },
    },
  ],
  [
    'parks-outside-counties',
    '东川工业园区.csv!D2',
    {
      rosters: {
        '东川工业园区.csv': list(
          firms(20, () => ({ 所属县区: '城西区', 所属园区: '东川工业园区' })),
          { title: TITLE.replace('城东区', '东川工业园区') },
        ),
      },
    },
    {
      rosters: {
        '东川工业园区.csv': list(
          firms(20, () => ({ 所属园区: '东川工业园区' })),
          { title: TITLE.replace('城东区', '东川工业园区') },
        ),
      },
    },
  ],
  ['duplicate-code', `${CSV}!B4`, text(list(planted({ 统一社会信用代码: soundCode(40) }))), CLEAN],
  [
    'reported-twice',
    `${CSV}!B3`,
    beside({}),
    { rosters: { [CSV]: list([firm(0, { 所属园区: '东川工业园区' })]) } },
  ],
  [
    'branch-beside-head',
    `${CSV}!A4`,
    text(list([firm(0), firm(1, { 企业名称: `${firm(0)['企业名称']}西宁分公司` })])),
    text(list([firm(0)])),
  ],
  ['reports-differ', `${CSV}!J3`, beside({ [REVENUE]: 6200 }), beside({})],
  [
    'blank-in-other-list',
    `${CSV}!Z3`,
    { rosters: { [CSV]: list([firm(0)]), '城东区（更正）.csv': list([firm(0, { [SRDI]: '' })]) } },
    { rosters: { '城东区（更正）.csv': list([firm(0, { [SRDI]: '' })]) } },
  ],
  ['unit-missing', '', CLEAN, { rosters: everyUnit() }],
  [
    'unit-twice',
    '城东区（更正）.csv',
    { rosters: { [CSV]: list([firm(0)]), '城东区（更正）.csv': list([firm(1)]) } },
    { rosters: { '城东区（更正）.csv': list([firm(1)]) } },
  ],
  [
    'claim-name-differs',
    `${BOOK}#奖补申报!A2`,
    claims([soundCode(1), '西宁另一户有限公司', '高新技术企业', 30]),
    claims([soundCode(1), '西宁例1有限公司', '高新技术企业', 30]),
  ],
  [
    'claim-without-enterprise',
    `${BOOK}#奖补申报!A2`,
    claims([soundCode(9), '西宁例9有限公司', '高新技术企业', 30]),
    claims([soundCode(1), '西宁例1有限公司', '高新技术企业', 30]),
  ],
  [
    'repeated-claim',
    `${BOOK}#奖补申报!C3`,
    claims(
      [soundCode(1), '西宁例1有限公司', '高新技术企业', 30],
      [soundCode(1), '西宁例1有限公司', '高新技术企业', 30],
    ),
    claims([soundCode(1), '西宁例1有限公司', '高新技术企业', 30]),
  ],
];

/** A column 单位 behind that of the revenue. */
function unitColumn(unit: string, revenue: number): Grid {
  return small([], [], revenue).map((cells, index) =>
    index === 0 ? cells : [...cells.slice(0, 5), index === 1 ? '单位' : unit, ...cells.slice(5)],
  );
}

function sumRow(revenue: number): readonly Typed[] {
  return ['合计', ...Array.from({ length: 8 }, () => ''), revenue];
}

/** An enterprise that county and park report, the park with cells of its own. */
function beside(own: Cells): Given {
  const park = { 所属园区: '东川工业园区' };
  return {
    rosters: {
      [CSV]: list([firm(0, park)]),
      '东川工业园区.csv': list([firm(0, { ...park, ...own })], {
        title: TITLE.replace('城东区', '东川工业园区'),
      }),
    },
  };
}

function claims(...rows: Grid): Given {
  return sheets(
    { table: small() },
    { name: '奖补申报', table: [['统一社会信用代码', '企业名称', '奖补事项', '申报金额'], ...rows] },
  );
}
