// Enterprises that several rows speak of, and the cells on which they differ.
import { expect, test } from 'vitest';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { findDuplicates } from '../../src/evaluation/find-duplicates.ts';
import { rosterOf, testCode } from '../support/enterprise.ts';

const ROSTERS = [
  rosterOf([
    { uscc: testCode(1), revenue: '3000', srdiOn: '2025-05-01', account: null },
    { uscc: testCode(2), revenue: '1' },
  ]),
  rosterOf(
    [{ uscc: testCode(1), revenue: '3000.5', srdiOn: '2025-05-01', account: '63000001' }],
    'dongchuan',
  ),
];

test('are told once, with every place, and with each field on which reports differ and its cells', () => {
  const found = findDuplicates(mergeEnterprises(ROSTERS));
  expect(found.map(({ uscc }) => uscc)).toEqual([testCode(1)]);
  expect(found[0]?.places.map(({ unit, source }) => `${unit} ${source.replace(/\d+$/u, '')}`)).toEqual([
    'chengdong chengdong.xlsx#企业名单!C',
    'dongchuan dongchuan.xlsx#企业名单!C',
  ]);
  expect(found[0]?.conflicts.map(({ field, values }) => [field, values])).toEqual([
    ['revenue', ['3000', '3000.5']],
  ]);
  expect(found[0]?.conflicts[0]?.sources).toEqual([
    expect.stringMatching(/^chengdong\.xlsx#企业名单![A-Z]+4$/u),
    expect.stringMatching(/^dongchuan\.xlsx#企业名单![A-Z]+4$/u),
  ]);
});

test('are none where each row is of another enterprise', () => {
  expect(findDuplicates(mergeEnterprises(ROSTERS.slice(0, 1)))).toEqual([]);
});
