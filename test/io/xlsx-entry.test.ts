import { describe, expect, test } from 'vitest';
import { writeXlsx } from '../../src/io/write-xlsx.ts';
import {
  BLANK,
  type Book,
  type BookColumn,
  type Entry,
  type EntryRule,
  text,
} from '../../src/reports/book.ts';
import { type Day, parseDay } from '../../src/values/day.ts';
import { opened } from '../support/template.ts';

const CREATED = knownDay('2025-12-31');
const TEXT: Entry = {
  like: text('x'),
  required: false,
  rule: null,
  prompt: { title: '列', message: '填一行\n再填一行' },
  refusal: { title: '不对', message: '应填“是”或“否”' },
};

const bookOf = (columns: readonly BookColumn[], lists: Book['lists'] = []): Book => ({
  title: '表',
  footer: '',
  sheets: [
    {
      name: '名单',
      title: '名单',
      subtitles: [],
      blocks: [
        {
          kind: 'table',
          heading: '',
          columns,
          rows: [columns.map(() => text('示例'))],
          blankRows: 3,
          totalLabel: '',
          emptyText: '',
        },
      ],
      orientation: 'landscape',
      paper: 'A3',
    },
    { name: '选项', title: '选项', subtitles: [], blocks: [], orientation: 'portrait', hidden: true },
  ],
  lists,
});

async function sheetOf(book: Book) {
  const sheet = (await opened(await writeXlsx(book, { created: CREATED, lang: 'zh' }))).getWorksheet('名单');
  if (!sheet) throw new Error('sheet');
  return sheet;
}

const columnWith = (entry: Partial<Entry>): BookColumn => ({
  header: '列',
  width: 10,
  entry: { ...TEXT, ...entry },
});

describe('a rule reaches the example and every blank row', () => {
  test.each<[string, EntryRule, object]>([
    ['choices', { kind: 'choice', choices: ['是', '否'] }, { type: 'list', formulae: ['"是,否"'] }],
    ['a list', { kind: 'list', list: 'items' }, { type: 'list', formulae: ['items'] }],
    ['numbers', { kind: 'number', least: -1, most: 9 }, { type: 'decimal', formulae: [-1, 9] }],
    ['whole numbers', { kind: 'whole', least: 0, most: 9 }, { type: 'whole', formulae: [0, 9] }],
    ['lengths', { kind: 'length', least: 12, most: 12 }, { type: 'textLength', formulae: [12, 12] }],
    [
      'days',
      { kind: 'day', from: knownDay('2025-01-01'), to: CREATED },
      { type: 'date', formulae: [new Date('2025-01-01'), new Date('2025-12-31')] },
    ],
    [
      'codes',
      { kind: 'unique', length: 18 },
      { type: 'custom', formulae: ['AND(LEN(A3)=18,SUMPRODUCT(--($A$3:$A$6=A3))=1)'] },
    ],
  ])('%s', async (_, rule, expected) => {
    const list = { name: 'items', first: { sheet: '选项', cell: 'A2' }, count: 3 };
    const sheet = await sheetOf(bookOf([columnWith({ rule })], [list]));
    for (const at of ['A3', 'A6']) expect(sheet.getCell(at).dataValidation).toMatchObject(expected);
    expect(sheet.getCell('A7').dataValidation).toBeUndefined();
  });

  test('with its prompt and its refusal, line breaks kept', async () => {
    const sheet = await sheetOf(bookOf([columnWith({ rule: { kind: 'length', least: 1, most: 2 } })]));
    expect(sheet.getCell('A4').dataValidation).toMatchObject({
      showInputMessage: true,
      prompt: '填一行\n再填一行',
      showErrorMessage: true,
      error: '应填“是”或“否”',
    });
  });
});

test.each<[string, Partial<Entry>]>([
  ['a long title', { prompt: { title: '列'.repeat(33), message: '' } }],
  ['a long message', { prompt: { title: '列', message: '长'.repeat(256) } }],
  [
    'too many choices',
    { rule: { kind: 'choice', choices: Array.from({ length: 90 }, (_, i) => `项目${i}`) } },
  ],
  ['a choice with a comma', { rule: { kind: 'choice', choices: ['甲,乙'] } }],
])('%s is refused, since programs would call the file damaged', async (_, entry) => {
  await expect(sheetOf(bookOf([columnWith(entry)]))).rejects.toThrow(RangeError);
});

test('a list on no sheet of the book is refused', async () => {
  const list = { name: 'items', first: { sheet: '没有', cell: 'A2' }, count: 3 };
  await expect(sheetOf(bookOf([columnWith({})], [list]))).rejects.toThrow(RangeError);
});

describe('blank rows', () => {
  test('have the format of what is typed, and no rule before it is', async () => {
    const sheet = await sheetOf(bookOf([columnWith({}), columnWith({ like: BLANK })]));
    expect([sheet.getCell('A6').numFmt, sheet.getCell('A6').border?.left]).toEqual(['@', undefined]);
    expect(sheet.getCell('A3').border?.left?.style).toBe('thin');
  });

  test('are not all printed, and grow with what is typed', async () => {
    const sheet = await sheetOf(bookOf([columnWith({})]));
    expect([sheet.pageSetup.printArea, sheet.pageSetup.paperSize]).toEqual([undefined, 8]);
    expect(sheet.autoFilter).toBeFalsy();
  });

  test('show what is required and missing once they are begun', async () => {
    const sheet = await sheetOf(bookOf([columnWith({ required: true }), columnWith({})]));
    const { conditionalFormattings } = sheet as unknown as {
      readonly conditionalFormattings: readonly {
        readonly ref: string;
        readonly rules: readonly { readonly formulae: readonly string[] }[];
      }[];
    };
    expect(conditionalFormattings.map(({ ref, rules }) => [ref, rules[0]?.formulae[0]])).toEqual([
      ['A3:A6', 'AND(COUNTA($A3:$B3)>0,LEN(TRIM(A3))=0)'],
      ['A3:B6', 'COUNTA($A3:$B3)>0'],
    ]);
  });
});

function knownDay(written: string): Day {
  const value = parseDay(written);
  if (!value) throw new Error(written);
  return value;
}
