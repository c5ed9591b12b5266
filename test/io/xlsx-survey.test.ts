import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { surveyTable, textReader } from '../../src/io/xlsx-survey.ts';
import { BLANK, type Cell, count, day, percent, text, yuan } from '../../src/reports/book.ts';
import type { Day } from '../../src/values/day.ts';
import { fromFen } from '../../src/values/money.ts';

const WIDTH = 8;
const link = { sheet: '汇总', cell: 'A1' };

function survey(rows: readonly (readonly Cell[])[], total?: 'sum') {
  const columns = (rows[0] ?? []).map(() => ({ header: '', width: WIDTH, ...(total && { total }) }));
  return surveyTable({ columns, rows });
}

describe('surveyTable', () => {
  test('each cell has the look of the first like it in its column', () => {
    const bad = text('乙', { tone: 'bad' });
    const { columns, looks } = survey([
      [text('甲'), BLANK],
      [bad, count(1)],
      [text('丙'), BLANK],
      [text('丁', { tone: 'bad' }), count(2)],
    ]);
    expect(columns.map((column) => column.looks)).toEqual([
      [text('甲'), bad],
      [BLANK, count(1)],
    ]);
    expect([...looks]).toEqual([0, 0, 1, 1, 0, 0, 1, 1]);
  });

  test('texts and numbers stand in the order of their cells', () => {
    const rows = [
      [text('甲'), count(3)],
      [BLANK, day('1900-03-01' as Day)],
      [percent(1, 4), text('乙')],
    ];
    const { texts, numbers } = survey(rows);
    expect(texts).toEqual(['甲', '乙']);
    expect([...numbers]).toEqual([3, 61, 0.25]);
  });

  test('the texts of a long table are kept as bytes and read the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }), (list) => {
        const table = { columns: [{ header: '', width: WIDTH }], rows: list.map((one) => [text(one)]) };
        const { texts, ...packed } = surveyTable(table, 0);
        const { texts: kept, ...plain } = surveyTable(table);
        expect(Array.isArray(texts)).toBe(false);
        expect(list.map((_, place) => textReader(texts)(place))).toEqual(kept);
        expect(packed).toEqual(plain);
      }),
    );
  });

  test('notes, links and texts that may take several lines are found with their places', () => {
    const rows = [
      [text('甲', { note: '批注' }), text('甲乙丙丁戊')],
      [text('甲\n乙'), count(2, { link })],
    ];
    expect(survey(rows)).toMatchObject({
      notes: [{ row: 0, column: 0, text: '批注' }],
      links: [{ row: 1, column: 1, link, shown: '2' }],
      ...{ longTexts: [1, 2], longTextRows: [0, 1], longTextColumns: [1, 0] },
    });
  });

  test.each([
    ['63', true],
    ['1.5', true],
    ['63甲', false],
  ])('%s could be taken for a number: %s', (value, taken) => {
    expect(survey([[text(value)]]).textOfDigits).toBe(taken);
  });

  test('the numbers of a column tell its width and its total', () => {
    const rows = [[yuan(fromFen(10n))], [yuan(fromFen(123_456_700n))]];
    const [column] = survey(rows, 'sum').columns;
    expect(column).toMatchObject({ numberWidth: 15, total: { value: '1234567.10' } });
  });

  test('a row that is too short is refused', () => {
    expect(() => survey([[BLANK, BLANK], [BLANK]])).toThrow(/row 2 .* column 2/);
  });
});
