import { expect, test } from 'vitest';
import { choosePeriod, statedPeriods } from '../../src/evaluation/choose-period.ts';
import type { SubmittedFile } from '../../src/evaluation/inputs.ts';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { parseDay } from '../../src/values/day.ts';
import { parsePeriod } from '../../src/values/period.ts';
import { sheetOf } from '../support/sheet.ts';

const TODAY = parseDay('2026-02-10');

/** A roster under a title; instructions without any header where `header` is false. */
function file(name: string, title: string, header = true): SubmittedFile {
  const sheet: RawSheet = header
    ? sheetOf(name, '企业名单')`
        ${title}
        企业名称 | 统一社会信用代码 | 所属县区 | 行业代码`
    : sheetOf(name, '说明')`${title}`;
  return { file: name, sha256: '', sheets: [sheet], failure: null };
}

function choose(files: readonly SubmittedFile[], given?: string) {
  if (!TODAY) throw new Error('today');
  return choosePeriod(files, (given === undefined ? null : parsePeriod(given)) ?? null, TODAY);
}

test('what was asked for wins over what a roster states', () => {
  expect(choose([file('a.xlsx', '2025年第四季度')], '2024Q1')).toMatchObject({
    period: '2024Q1',
    from: 'given',
  });
});

test('what the rosters state is taken, also where some state nothing', () => {
  const files = [file('b.xlsx', '2025年四季度'), file('a.xlsx', '2025Q4'), file('c.xlsx', '企业名单')];
  expect(choose(files)).toEqual({ period: '2025Q4', from: 'stated' });
});

test('otherwise it is the last complete quarter', () => {
  expect(choose([file('a.xlsx', '企业名单')])).toEqual({ period: '2025Q4', from: 'calendar' });
});

test('what stands on a sheet without a header does not count', () => {
  expect(choose([file('a.xlsx', '请于2025年第三季度前报送', false)])).toMatchObject({ from: 'calendar' });
});

test('what was found where a file was read is not looked for again', () => {
  const { sheets, ...read } = file('a.xlsx', '2025Q3');
  const stated = statedPeriods(sheets);
  expect(stated).toEqual([{ period: '2025Q3' }]);
  expect(choose([{ ...read, sheets: [], stated }])).toEqual({ period: '2025Q3', from: 'stated' });
});

test('two periods are a conflict that says who states which', () => {
  const files = [file('a.xlsx', '2025Q4'), file('b.xlsx', '2025Q3'), file('c.xlsx', '2025Q4')];
  expect(choose(files)).toEqual({
    conflict: [
      { period: '2025Q3', files: ['b.xlsx'] },
      { period: '2025Q4', files: ['a.xlsx', 'c.xlsx'] },
    ],
  });
});

test('a conflict is settled by asking for one', () => {
  expect(choose([file('a.xlsx', '2025Q4'), file('b.xlsx', '2025Q3')], '2025Q3')).toMatchObject({
    period: '2025Q3',
  });
});

test('a quarter that there is none of is told, unless a period was asked for', () => {
  const files = [file('a.xlsx', '2025年第五季度'), file('b.xlsx', '2025Q4')];
  expect(choose(files)).toMatchObject({ impossible: [{ file: 'a.xlsx' }] });
  expect(choose(files, '2025Q4')).toMatchObject({ period: '2025Q4' });
});
