// Rosters of 城东区 for one quarter as a clerk fills them in: in order as they stand, and then with a fault planted.
import exceljs from 'exceljs';
import { cellAddress } from '../../../src/values/cell-ref.ts';
import { soundCode } from '../codes.ts';

/** What is typed into a cell; a number stays one in a workbook. */
export type Typed = string | number | undefined;
export type Grid = readonly (readonly Typed[])[];
/** Cells of an enterprise by header. */
export type Cells = Readonly<Record<string, Typed>>;

export const TITLE = '2025年第四季度城东区工业企业名单';
/** The row of the first enterprise under title and header. */
export const FIRST_ROW = 3;

/** An enterprise without a fault, of its own name, code and account. */
export function firm(serial: number, own: Cells = {}): Cells {
  const name = `西宁${['青岚', '雪域', '河湟', '昆仑', '三江', '高原'][serial] ?? serial}机械有限公司`;
  return {
    企业名称: name,
    统一社会信用代码: soundCode(serial + 40),
    所属县区: '城东区',
    所属园区: '',
    行业代码: 'C3484',
    行业名称: '机械零部件加工',
    所属产业集群: '',
    成立日期: '2012-03-15',
    企业状态: '正常',
    '上年度营业收入（万元）': 5200.5 + serial * 310,
    '前一年度营业收入（万元）': 4800.25 + serial * 290,
    '本年累计营业收入（万元）': 4100 + serial * 250,
    '历史最高年营业收入（万元）': 5000.75 + serial * 300,
    '主营业务收入（万元）': 5000 + serial * 300,
    '净利润（万元）': 310.5,
    '资产总额（万元）': 6800 + serial * 200,
    '负债总额（万元）': 2900,
    '研发费用（万元）': 210.4,
    '近三年累计缴税总额（万元）': 640,
    从业人员: 86 + serial,
    研发人员: 12,
    是否规上: '是',
    入规日期: '2019-05-01',
    是否退库再入库: '否',
    创新型中小企业认定日期: '2024-06-20',
    专精特新中小企业认定日期: '2025-04-18',
    专精特新小巨人认定日期: '',
    高新技术企业认定日期: '2024-11-28',
    高新技术企业证书编号: `GR202463000${100 + serial}`,
    省级科技小巨人认定日期: '',
    市级科技型企业认定日期: '2024-03-11',
    新晋中国500强年份: '',
    开户名称: name,
    开户银行: '青海银行城东支行',
    行号: '313851000018',
    银行账号: `62284800123456789${serial}`,
    申报奖补事项: '',
    '申报金额（万元）': '',
    重新认定或复核事项: '',
    备注: '',
    ...own,
  };
}

/** As many enterprises without a fault, each with what `own` gives it. */
export function firms(count: number, own: (serial: number) => Cells = () => ({})): readonly Cells[] {
  return Array.from({ length: count }, (_, serial) => firm(serial, own(serial)));
}

/** Five enterprises in order, the second of them with these cells instead; a cell of a new header adds a column. */
export function planted(cells: Cells): readonly Cells[] {
  return firms(5, (serial) => (serial === 1 ? cells : {}));
}

interface Layout {
  readonly title?: string;
  /** Headers as they are written, by the usual ones. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers that the list does not have. */
  readonly without?: readonly string[];
  readonly below?: Grid;
}

/** A title, a header and a row for each enterprise. */
export function grid(
  enterprises: readonly Cells[],
  { title = TITLE, headers = {}, without = [], below = [] }: Layout = {},
): Grid {
  const columns = [...new Set([firm(0), ...enterprises].flatMap(Object.keys))].filter(
    (header) => !without.includes(header),
  );
  return [
    [title],
    columns.map((header) => headers[header] ?? header),
    ...enterprises.map((cells) => columns.map((header) => cells[header])),
    ...below,
  ];
}

/** Where the cell of a header stands in the row of the second enterprise: `C4`. */
export function placeUnder(enterprises: readonly Cells[], header: string): string {
  const [, headers = []] = grid(enterprises);
  const column = headers.indexOf(header) + 1;
  if (column === 0) throw new Error(`no column ${header}`);
  return cellAddress({ row: FIRST_ROW + 1, column });
}

/** A text file of a table. */
export function csv(table: Grid): string {
  const cell = (typed: Typed): string => {
    const text = String(typed ?? '');
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${table.map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

/** A list as a text file. */
export function list(enterprises: readonly Cells[], layout: Layout = {}): string {
  return csv(grid(enterprises, layout));
}

/** A list of one enterprise from every county and park, by file name. */
export function everyUnit(): Readonly<Record<string, string>> {
  const counties = ['城东区', '城中区', '城西区', '城北区', '湟中区', '大通回族土族自治县', '湟源县'];
  const parks = ['东川工业园区', '甘河工业园区', '南川工业园区', '生物科技产业园区'];
  return Object.fromEntries([
    ...counties.map((unit, serial) => [
      `${unit}.csv`,
      list([firm(serial, { 所属县区: unit })], { title: TITLE.replace('城东区', unit) }),
    ]),
    ...parks.map((unit, serial) => [
      `${unit}.csv`,
      list([firm(serial + 20, { 所属园区: unit })], { title: TITLE.replace('城东区', unit) }),
    ]),
  ]);
}

export interface SheetOf {
  readonly name?: string;
  readonly table: Grid;
  readonly hidden?: boolean;
  /** What else is done to the sheet. */
  readonly touch?: (sheet: exceljs.Worksheet) => void;
}

/** A workbook of these sheets. */
export async function book(...sheets: readonly SheetOf[]): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  for (const { name = '企业名单', table, hidden = false, touch } of sheets) {
    const sheet = workbook.addWorksheet(name, { state: hidden ? 'hidden' : 'visible' });
    for (const row of table) sheet.addRow(row.map((typed) => (typed === '' ? undefined : typed)));
    touch?.(sheet);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The cell of a header in a row of a sheet that begins with title and header. */
export function cellUnder(sheet: exceljs.Worksheet, header: string, row = FIRST_ROW + 1): exceljs.Cell {
  const headers = sheet.getRow(2).values as readonly unknown[];
  const column = headers.indexOf(header);
  if (column < 1) throw new Error(`no column ${header}`);
  return sheet.getCell(row, column);
}
