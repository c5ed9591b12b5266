import { expect, test } from 'vitest';
import { ledgerOf } from '../../src/eligibility/ledger.ts';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { namedAsOthers } from '../../src/evaluation/ledger-names.ts';
import { rosterOf, testCode } from '../support/enterprise.ts';

const ROSTERS = [
  rosterOf([
    { uscc: testCode(1), name: '青海甲（集团）公司' },
    { uscc: testCode(2), name: '青海乙公司' },
  ]),
];

function found(...rows: readonly (readonly [number, string | undefined])[]): readonly string[] {
  const entries = rows.map(([code, name], index) => {
    const at = { file: '台账.csv', sheet: '', row: index + 2, column: 1 };
    return {
      ...{ uscc: testCode(code), measure: 'srdi', year: '2025', source: `台账.csv!A${index + 2}` },
      ...(name !== undefined && { named: { name, at } }),
    };
  });
  return namedAsOthers({ ledger: ledgerOf(entries) }, mergeEnterprises(ROSTERS)).map(
    ({ severity, code, row, wording }) => `${severity} ${code} ${row} ${wording.zh.message}`,
  );
}

test.each([
  ['its own name', [1, '青海甲(集团)公司']],
  ['a name that nobody has now', [1, '青海甲公司']],
  ['no name', [1, '']],
  ['a name nobody asks for', [1, undefined]],
  ['a code and a name that nobody has', [9, '青海丙公司']],
] as const)('nothing is said of a row with %s', (_, row) => {
  expect(found(row)).toEqual([]);
});

test('a row with the code of one and the name of another is told, once', () => {
  expect(found([1, '青海乙公司'], [1, '青海乙公司'])).toEqual([
    `warning ledger-name-differs 2 台账写的是“青海乙公司”，名单中此名称的代码为 ${testCode(2)}，${testCode(1)} 是“青海甲（集团）公司”；按代码扣除`,
  ]);
});

test('so is one whose code nobody has', () => {
  expect(found([9, '青海乙公司'])).toEqual([
    `warning ledger-name-differs 2 台账写的是“青海乙公司”，名单中此名称的代码为 ${testCode(2)}，名单中没有 ${testCode(9)}；按代码扣除`,
  ]);
});
