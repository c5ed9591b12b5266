import { describe, expect, test } from 'vitest';
import { readRostersOf } from '../../src/evaluation/read-rosters.ts';
import { handOver, handOverReading, takeOver, takeOverReading } from '../../src/io/hand-over.ts';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import type { Period } from '../../src/values/period.ts';
import { testCode } from '../support/enterprise.ts';

function read(rows: number) {
  const page: RawSheet = {
    ...{ file: '城东区.csv', sheet: '', hidden: false, merges: [] },
    rows: Array.from({ length: rows }, (_, index) => ({
      number: index + 1,
      cells: ['甲', undefined, index],
    })),
  };
  return { file: { file: '城东区.csv', sha256: 'ab', sheets: [page], failure: null }, diagnostics: [] };
}

test.each([
  [4999, true],
  [5000, false],
])('%i rows cross as objects: %s', (rows, asObjects) => {
  const handed = handOver(read(rows));
  expect('rows' in (handed.sheets[0] ?? {})).toBe(asObjects);
  const taken = takeOver(structuredClone(handed));
  const cells = (one: ReturnType<typeof takeOver>) => one.file.sheets[0]?.rows.map((row) => row.cells);
  expect(cells(taken)).toEqual(cells(read(rows)));
  expect(taken.file.sheets[0]?.rows.at(-1)?.number).toBe(rows);
});

test('why a file was not read crosses with it', () => {
  const { file, diagnostics } = read(0);
  const handed = structuredClone(handOver({ file, diagnostics, fault: 'damaged' }));
  expect(takeOver(handed).fault).toBe('damaged');
  expect(takeOver(handOver({ file, diagnostics })).fault).toBeUndefined();
});

describe('what was read of rosters', () => {
  const HEADER = [
    '企业名称',
    '统一社会信用代码',
    '所属县区',
    '行业代码',
    '上年度营业收入',
    '是否规上',
    '备注',
  ];
  const sheet = (name: string, ...firms: readonly string[]): RawSheet => ({
    ...{ file: '城东区.xls', sheet: name, hidden: false, merges: [] },
    rows: [
      { number: 2, cells: HEADER },
      ...firms.map((firm, index) => ({
        number: 2 * index + 3,
        cells: [firm, testCode(index + 1), '城东区', '38', 1, '否', name],
      })),
    ],
  });

  test.each([
    ['crosses without its cells', ['一', '二'], false],
    ['keeps them where sheets bear the same name', ['', ''], true],
  ])('%s', (_, [first = '', second = ''], keeps) => {
    const sheets = [sheet(first, '甲', '乙'), sheet(second, '丙', '丁', '戊')];
    const file = { file: '城东区.xls', sha256: 'ab', sheets, failure: null };
    const reading = readRostersOf(file, '2025Q4' as Period);
    expect(reading.value.map(({ rows }) => rows.length)).toEqual([2, 3]);
    const handed = handOverReading(reading, sheets);
    const kept = handed.value.flatMap(({ rows }) => rows).map((row) => 'raw' in row);
    expect(new Set(kept)).toEqual(new Set([keeps]));
    expect(takeOverReading(structuredClone(handed), sheets)).toEqual(reading);
  });

  test('is not taken over with other sheets', () => {
    const sheets = [sheet('一', '甲', '乙')];
    const file = { file: '城东区.xls', sha256: 'ab', sheets, failure: null };
    const handed = handOverReading(readRostersOf(file, '2025Q4' as Period), sheets);
    expect(() => takeOverReading(handed, [sheet('一', '甲')])).toThrow('row 5');
  });
});
