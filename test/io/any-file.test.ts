// One roster in every form in which counties send one: what is read is the same.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BookType, utils, type WorkBook, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFileAt } from '../../src/io/read-file.ts';
import { readLimits } from '../../src/io/read-limits.ts';
import { unpacked, zipParts } from '../../src/io/zip-parts.ts';
import { canonicalText } from '../../src/roster/canonical.ts';
import type { ColumnKey } from '../../src/roster/columns.ts';
import { readWorkbook } from '../../src/roster/read-workbook.ts';
import { type Period, parsePeriod } from '../../src/values/period.ts';
import { soundCode } from '../support/codes.ts';
import { encodeGb18030 } from '../support/quarter-generator/gb18030.ts';
import { zipOf } from '../support/raw-files.ts';

const Q4 = parsePeriod('2025Q4') as Period;
const SERIAL = 45764;
const [A, B] = [soundCode(1), soundCode(2)];

const HEADER = [
  '企业名称',
  '统一社会信用代码',
  '所属县区',
  '行业代码',
  '上年度营业收入（万元）',
  '是否规上',
  '专精特新中小企业认定日期',
];
const GRID = [
  ['城东区企业名单（2025年第四季度）'],
  HEADER,
  ['西宁拟青材料有限公司', A, '城东区', 'C3825', 5234.51, '是', SERIAL],
  ['西宁例昆电子有限公司', B, '城东区', 'C3984', 31000, '否', ''],
] as const;

/** What the two rows come to, whatever the form. */
const READ = [
  {
    name: '西宁拟青材料有限公司',
    uscc: A,
    county: 'chengdong',
    industryCode: 'C3825',
    revenue: '52345100.00',
    aboveScale: '是',
    srdiOn: '2025-04-17',
  },
  {
    name: '西宁例昆电子有限公司',
    uscc: B,
    county: 'chengdong',
    industryCode: 'C3984',
    revenue: '310000000.00',
    aboveScale: '否',
  },
];

let place = '';

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'any-file-'));
});

afterAll(() => rm(place, { recursive: true }));

/** The rows of every roster in a file, as canonical text. */
async function rowsOf(bytes: Uint8Array | string, name = '名单.xlsx') {
  const path = join(place, 'file');
  await writeFile(path, bytes);
  const { file } = await readFileAt(path, name, readLimits());
  if (file.failure) throw new Error(file.failure.wording.zh.message);
  const { value } = readWorkbook(name, file.sheets, Q4);
  return value.flatMap(({ rows }) =>
    rows.map(({ values }) =>
      Object.fromEntries(
        Object.entries(values).flatMap(([key, found]) =>
          found === undefined ? [] : [[key, canonicalText(key as ColumnKey, found as never, 'yuan')]],
        ),
      ),
    ),
  );
}

function book(grid: readonly (readonly unknown[])[] = GRID): WorkBook {
  const sheet = utils.aoa_to_sheet(grid.map((row) => [...row]));
  const day = sheet['G3'] as { z?: string } | undefined;
  if (day) day.z = 'yyyy-mm-dd';
  return { SheetNames: ['企业名单'], Sheets: { 企业名单: sheet } };
}

const as = (bookType: BookType): Buffer => write(book(), { type: 'buffer', bookType });

describe('a roster is read from', () => {
  test.each<readonly [form: string, bookType: BookType]>([
    ['.xlsx', 'xlsx'],
    ['.xlsm', 'xlsm'],
    ['.xlsb', 'xlsb'],
    ['.xls of Excel 97 and later (BIFF8)', 'biff8'],
    ['.ods', 'ods'],
    ['.fods', 'fods'],
    ['XML of Excel 2003', 'xlml'],
  ])('%s', async (_, bookType) => {
    expect(await rowsOf(as(bookType))).toEqual(READ);
  });

  test('a web page saved as .xls', async () => {
    const cells = (row: readonly unknown[]) =>
      row.map((cell) => `<td>${cell === SERIAL ? '2025/4/17' : cell}</td>`).join('');
    const page = `<html><head><meta charset="utf-8"></head><body><table>${GRID.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table></body></html>`;
    expect(await rowsOf(page, '名单.xls')).toEqual(READ);
  });

  const lines = GRID.map((row) => row.map((cell) => (cell === SERIAL ? '2025-04-17' : String(cell))));
  const delimited = (delimiter: string) =>
    lines
      .map((cells) => cells.map((cell) => (/[",\t;\n]/.test(cell) ? `"${cell}"` : cell)).join(delimiter))
      .join('\r\n');

  test.each([
    ['commas', ','],
    ['tabs', '\t'],
    ['semicolons', ';'],
  ])('text with %s', async (_, delimiter) => {
    expect(await rowsOf(delimited(delimiter), '名单.csv')).toEqual(READ);
  });

  test.each([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${delimited(',')}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${delimited('\t')}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${delimited('\t')}`, 'utf16le').swap16()],
  ])('text in %s', async (_, bytes) => {
    expect(await rowsOf(bytes, '名单.txt')).toEqual(READ);
  });

  test('text in GB18030', async () => {
    expect(await rowsOf(encodeGb18030(delimited(',')), '名单.csv')).toEqual(READ);
  });

  test('text with quotation marks and line breaks inside cells', async () => {
    const broken = delimited(',').replace('西宁拟青材料有限公司', '"西宁拟青""材料""\n有限公司"');
    const [first, second] = await rowsOf(broken, '名单.csv');
    expect(first?.['name']).toMatch(/^西宁拟青.*材料.*有限公司$/s);
    expect(second).toEqual(READ[1]);
  });

  test.each(['名单.csv', '名单.xls', '名单.et', '名单'])('an .xlsx that is called %s', async (name) => {
    expect(await rowsOf(as('xlsx'), name)).toEqual(READ);
  });

  test('an .xls that is called .xlsx', async () => {
    expect(await rowsOf(as('biff8'), '名单.xlsx')).toEqual(READ);
  });
});

/** The .xlsx with its parts changed as another program might have written them. */
function altered(change: (parts: Map<string, string>) => void): Buffer {
  const bytes = as('xlsx');
  const parts = new Map(
    (zipParts(bytes) ?? []).map((part) => [part.name, unpacked(bytes, part).toString('utf8')]),
  );
  change(parts);
  return zipOf(Object.fromEntries(parts));
}

function edit(parts: Map<string, string>, name: string, replace: (xml: string) => string): void {
  const before = parts.get(name);
  if (before === undefined) throw new Error(name);
  const after = replace(before);
  if (after === before) throw new Error(`${name} did not change`);
  parts.set(name, after);
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('an .xlsx is read that has', () => {
  test('the namespaces of strict OOXML', async () => {
    const strict = altered((parts) => {
      for (const name of [
        'xl/workbook.xml',
        SHEET,
        'xl/styles.xml',
        'xl/_rels/workbook.xml.rels',
        '_rels/.rels',
      ])
        parts.set(
          name,
          (parts.get(name) ?? '')
            .replaceAll(
              'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
              'http://purl.oclc.org/ooxml/spreadsheetml/main',
            )
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
              'http://purl.oclc.org/ooxml/officeDocument/relationships',
            ),
        );
    });
    expect(await rowsOf(strict)).toEqual(READ);
  });

  test('a prefix before every element', async () => {
    const prefixed = altered((parts) => {
      for (const name of ['xl/workbook.xml', SHEET, 'xl/styles.xml'])
        parts.set(
          name,
          (parts.get(name) ?? '').replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
        );
    });
    expect(await rowsOf(prefixed)).toEqual(READ);
  });

  test('no docProps', async () => {
    const bare = altered((parts) => {
      parts.delete('docProps/app.xml');
      parts.delete('docProps/core.xml');
    });
    expect(await rowsOf(bare)).toEqual(READ);
  });

  test('no styles: a date is then a number, which is read as the date it is the serial of', async () => {
    const plain = altered((parts) => {
      parts.delete('xl/styles.xml');
      edit(parts, SHEET, (xml) => xml.replaceAll(/ s="\d+"/g, ''));
    });
    expect(await rowsOf(plain)).toEqual(READ);
  });

  test('numbers as text, and dates as text', async () => {
    const texts = GRID.map((row) => row.map((cell) => (cell === SERIAL ? '2025年4月17日' : String(cell))));
    expect(await rowsOf(write(book(texts), { type: 'buffer', bookType: 'xlsx' }))).toEqual(READ);
  });

  test('formulas that share one, with their results', async () => {
    const shared = altered((parts) =>
      edit(parts, SHEET, (xml) =>
        xml
          .replace('<v>5234.51</v>', '<f t="shared" ref="E3:E4" si="0">1+1</f><v>5234.51</v>')
          .replace('<v>31000</v>', '<f t="shared" si="0"/><v>31000</v>'),
      ),
    );
    expect(await rowsOf(shared)).toEqual(READ);
  });

  test('rich text whose reading aids are no part of it', async () => {
    const rich = altered((parts) =>
      edit(parts, SHEET, (xml) =>
        xml.replace(
          /<c r="A3"[^>]*>.*?<\/c>/,
          '<c r="A3" t="inlineStr"><is><r><t>西宁拟青</t></r><r><rPr><b/></rPr><t>材料有限公司</t></r><rPh sb="0" eb="2"><t>xining</t></rPh><phoneticPr fontId="1"/></is></c>',
        ),
      ),
    );
    expect(await rowsOf(rich)).toEqual(READ);
  });

  test('links behind cells', async () => {
    const linked = book();
    const cell = linked.Sheets['企业名单']?.['A3'] as { l?: unknown };
    cell.l = { Target: 'https://example.org/', Tooltip: '官网' };
    expect(await rowsOf(write(linked, { type: 'buffer', bookType: 'xlsx' }))).toEqual(READ);
  });

  test('hidden rows and columns, which count as any other', async () => {
    const hidden = book();
    const sheet = hidden.Sheets['企业名单'];
    if (!sheet) throw new Error('sheet');
    sheet['!rows'] = [{}, {}, {}, { hidden: true }];
    sheet['!cols'] = [{}, {}, { hidden: true }];
    expect(await rowsOf(write(hidden, { type: 'buffer', bookType: 'xlsx' }))).toEqual(READ);
  });

  test('a hidden sheet with an older list, which is not read', async () => {
    const two = book();
    two.SheetNames.push('旧');
    two.Sheets['旧'] = utils.aoa_to_sheet([
      [...HEADER],
      ['旧名单公司', soundCode(9), '城东区', 'C3825', 1, '否', ''],
    ]);
    two.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    expect(await rowsOf(write(two, { type: 'buffer', bookType: 'xlsx' }))).toEqual(READ);
  });

  test('the list on several sheets', async () => {
    const half = (...rows: readonly (readonly unknown[])[]) =>
      utils.aoa_to_sheet([[...HEADER], ...rows.map((row) => [...row])]);
    const text = (row: readonly unknown[]) => row.map((cell) => (cell === SERIAL ? '2025-04-17' : cell));
    const parts: WorkBook = {
      SheetNames: ['规上', '规下'],
      Sheets: { 规上: half(text(GRID[2])), 规下: half(text(GRID[3])) },
    };
    expect(await rowsOf(write(parts, { type: 'buffer', bookType: 'xlsx' }))).toEqual(READ);
  });

  test('the header again after a page break, and a county merged over its rows', async () => {
    const [title, header, first, second] = GRID;
    const grid = [title, header, first, header, second].map((row) => [...row]);
    const repeated = book(grid);
    expect(await rowsOf(write(repeated, { type: 'buffer', bookType: 'xlsx' }))).toEqual(READ);
    const merged = book([title, header, first, second.map((cell, index) => (index === 2 ? '' : cell))]);
    const sheet = merged.Sheets['企业名单'];
    if (sheet) sheet['!merges'] = [{ s: { r: 2, c: 2 }, e: { r: 3, c: 2 } }];
    expect(await rowsOf(write(merged, { type: 'buffer', bookType: 'xlsx' }))).toEqual(READ);
  });
});
