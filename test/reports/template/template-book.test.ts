import { read as readBook, utils, write } from '@e965/xlsx';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { columnUse } from '../../../src/reports/template/column-note.ts';
import { CLAIM_KEYS, rosterGroups } from '../../../src/reports/template/form-columns.ts';
import { COLUMN_KEYS, type ColumnKey } from '../../../src/roster/columns.ts';
import { soundCode } from '../../support/codes.ts';
import { evaluated, FORM, fill, formBytes, headerRow, opened, saved } from '../../support/template.ts';

const FIRMS = [1, 2, 3].map((number) => ({
  企业名称: `青海拟造${number}号材料有限公司`,
  统一社会信用代码: soundCode(number),
  所属县区: '城东区',
  行业代码: '3985',
  行业名称: '电子专用材料制造',
  成立日期: new Date('2015-05-06'),
  企业状态: '正常',
  上年度营业收入: 6580.5,
  前一年度营业收入: 5230,
  本年累计营业收入: 5120.35,
  历史最高年营业收入: 5230,
  净利润: -12.5,
  资产总额: 9800,
  负债总额: 4200,
  研发费用: 410,
  研发人员: 15,
  从业人员: 86,
  是否规上: '是',
  入规日期: new Date('2024-03-01'),
  是否退库再入库: '否',
  创新型中小企业认定日期: new Date('2023-11-20'),
  专精特新中小企业认定日期: new Date('2025-06-05'),
  高新技术企业认定日期: new Date('2025-11-30'),
  高新技术企业证书编号: 'GR202563000123',
  专班责任人: '张某',
  联系人: '李某',
  联系电话: '09715550001',
  开户名称: `青海拟造${number}号材料有限公司`,
  开户银行: '某某银行西宁支行',
  行号: '099800000001',
  银行账号: `099800000000000000${number}`,
}));

async function filledForm(setting = FORM) {
  const workbook = await opened(await formBytes(setting));
  const [roster, claims] = workbook.worksheets;
  if (!roster || !claims) throw new Error('sheets');
  FIRMS.forEach((firm, place) => {
    fill(roster, place, firm);
  });
  fill(claims, 0, {
    统一社会信用代码: soundCode(1),
    企业名称: '青海拟造1号材料有限公司',
    奖补事项: '专精特新中小企业',
    申报金额: 70,
  });
  return workbook;
}

// The other program complains of formats on the console.
beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

// Only that other units sent nothing is worth saying of a single file.
const findingsIn = async (bytes: Uint8Array, name?: string) =>
  (await evaluated(bytes, name)).diagnostics.filter(({ code }) => code !== 'unit-missing');

describe('a filled-in form', () => {
  test('gives no finding', async () => {
    const evaluation = await evaluated(await saved(await filledForm()));
    expect(evaluation.diagnostics.map(({ code }) => code)).toEqual(['unit-missing']);
    expect(
      evaluation.inputs.map(({ unit, period, rows, accepted }) => [unit, period, rows, accepted]),
    ).toEqual([['chengdong', '2025Q4', 3, 3]]);
    expect(evaluation.claims.map(({ measure, outcome }) => [measure, outcome])).toContainEqual([
      'srdi',
      'match',
    ]);
    expect(evaluation.enterprises.map(({ account, bankCode }) => [account, bankCode])[0]).toEqual([
      '0998000000000000001',
      '099800000001',
    ]);
  });

  test('gives none with the indicators, or with no unit named', async () => {
    for (const setting of [
      { ...FORM, indicators: true },
      { ...FORM, unit: null },
      { ...FORM, lang: 'en' as const },
    ]) {
      const bytes = await saved(await filledForm(setting));
      expect(await findingsIn(bytes, '城东区.xlsx')).toEqual([]);
    }
  });

  test.each(['xlsx', 'biff8', 'ods'] as const)(
    'gives none when saved as %s by another program',
    async (bookType) => {
      const book = readBook(await saved(await filledForm()), { cellNF: true, cellDates: false });
      const bytes = new Uint8Array(write(book, { type: 'buffer', bookType }));
      const ending = bookType === 'biff8' ? 'xls' : bookType;
      expect(await findingsIn(bytes, `名单.${ending}`)).toEqual([]);
    },
  );

  test('gives none as CSV, its example included', async () => {
    const book = readBook(await saved(await filledForm()), { cellNF: true, dateNF: 'yyyy-mm-dd' });
    const csv = utils.sheet_to_csv(book.Sheets['企业名单'] ?? {});
    expect(await findingsIn(new TextEncoder().encode(csv), '城东区2025Q4.csv')).toEqual([]);
  });
});

describe('a blank form', () => {
  test.each([
    ['', FORM],
    [' with indicators', { ...FORM, indicators: true }],
    [' of no unit', { ...FORM, unit: null }],
  ])('%s is one error', async (_, setting) => {
    const { diagnostics } = await evaluated(await formBytes(setting));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, sheet }) => [code, sheet])).toEqual([['empty-roster', '企业名单']]);
    expect(diagnostics.map(({ code }) => code).sort()).toEqual(['empty-roster', 'unit-missing']);
  });

  test('comes out the same, byte for byte', async () => {
    const [once, again] = [await formBytes(), await formBytes()];
    expect(Buffer.from(once).equals(again)).toBe(true);
  });
});

// Who it is and how to reach them, what is claimed, and what is said beside.
const WITHOUT_USE: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'name',
  'contact',
  'phone',
  'claimItems',
  'claimAmount',
  'note',
]);

describe('the columns', () => {
  test('are all of them, each in one place', () => {
    const listed = [...rosterGroups(true).flatMap(({ keys }) => keys), 'claimItems', 'claimAmount'];
    const lacking = COLUMN_KEYS.filter((key) => !listed.includes(key));
    expect(lacking, 'columns without a place in src/reports/template/form-columns.ts').toEqual([]);
    expect(listed.toSorted()).toEqual([...COLUMN_KEYS].sort());
    expect(CLAIM_KEYS).toContain('claimItems');
  });

  test('are formatted so that nothing typed in the blank rows is damaged', async () => {
    const sheet = (await opened(await formBytes())).getWorksheet('企业名单');
    const header = sheet && headerRow(sheet);
    const formats = new Map<string, string>();
    sheet?.getRow(header ?? 1).eachCell((cell, column) => {
      const last = sheet.getRow((header ?? 1) + 1 + FORM.rows).getCell(column);
      formats.set(String(cell.value), last.numFmt);
    });
    const wanted = {
      '统一社会信用代码*': '@',
      高新技术企业证书编号: '@',
      联系电话: '@',
      行号: '@',
      银行账号: '@',
      成立日期: 'yyyy-mm-dd',
      '上年度营业收入（万元）*': '#,##0.00####',
    };
    expect(Object.fromEntries(Object.keys(wanted).map((name) => [name, formats.get(name)]))).toEqual(wanted);
  });

  test('say what they are for, but where that goes without saying', () => {
    const untold = COLUMN_KEYS.filter((key) => columnUse(key, FORM) === '');
    expect(
      untold.filter((key) => !WITHOUT_USE.has(key)),
      'columns that no measure reads and that have no line in src/reports/template/column-note.ts (OTHER_USES)',
    ).toEqual([]);
  });

  test('say what goes in, and which measures read it', async () => {
    const sheet = (await opened(await formBytes())).getWorksheet('企业名单');
    const notes: string[] = [];
    sheet?.getRow(headerRow(sheet)).eachCell((cell) => {
      const note = cell.note;
      if (typeof note === 'object') notes.push((note.texts ?? []).map(({ text }) => text).join(''));
    });
    const about = (name: string) => notes.find((note) => note.startsWith(name));
    expect(about('近三年累计缴税总额')).toBe(
      '近三年累计缴税总额\n时间：2022—2024年三年合计\n形式：数字，单位万元，不写单位和“约”\n示例：860.25\n用于：引进技术落地转化补助',
    );
    expect(about('统一社会信用代码')).toContain('（必填）');
    expect(about('高新技术企业认定日期')).toContain('用于：新认定高新技术企业、新认定科技小巨人');
  });
});
