import { expect, test } from 'vitest';
import { ledgerOf } from '../../src/eligibility/ledger.ts';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { decideSubmission } from '../../src/evaluation/decide-submission.ts';
import { misnamedRows, namedAsOthers, paidByName } from '../../src/evaluation/ledger-names.ts';
import { parsePeriod } from '../../src/values/period.ts';
import { rosterOf, testCode } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

const ROSTERS = [
  rosterOf([
    { uscc: testCode(1), name: '青海甲（集团）公司' },
    { uscc: testCode(2), name: '青海乙公司' },
  ]),
];

type Row = readonly [code: number, name: string | undefined, measure?: string];

function entriesOf(rows: readonly Row[]) {
  return rows.map(([code, name, measure = 'srdi'], index) => {
    const at = { file: '台账.csv', sheet: '', row: index + 2, column: 1 };
    return {
      ...{ uscc: testCode(code), measure, year: '2025', source: `台账.csv!A${index + 2}` },
      ...(name !== undefined && { named: { name, at } }),
    };
  });
}

function found(...rows: readonly Row[]): readonly string[] {
  const entries = entriesOf(rows);
  return namedAsOthers(misnamedRows({ ledger: ledgerOf(entries) }, mergeEnterprises(ROSTERS))).map(
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

test('so is one that names an enterprise without a code, whose blank is nobody’s code', () => {
  const told = (codes: readonly (string | null)[]) => {
    const named = codes.map((uscc) => ({ uscc, name: '青海乙公司' }));
    const others = [
      { uscc: testCode(1), name: '青海甲公司' },
      { uscc: null, name: '青海丙公司' },
    ];
    const ledger = ledgerOf(entriesOf([[1, '青海乙公司']]));
    const rows = misnamedRows({ ledger }, mergeEnterprises([rosterOf([...others, ...named])]));
    const [finding] = namedAsOthers(rows);
    return [[...paidByName(rows).keys()], finding?.wording.zh.message, finding?.wording.en.hint];
  };
  expect(told([null])).toEqual([
    [],
    `台账写的是“青海乙公司”，名单中此名称的企业没有代码，${testCode(1)} 是“青海甲公司”；按代码扣除`,
    expect.stringContaining('have the code entered on the roster'),
  ]);
  expect(told([null, testCode(2)])).toEqual([
    [`${testCode(2)} srdi`],
    `台账写的是“青海乙公司”，名单中此名称的代码为 ${testCode(2)}，${testCode(1)} 是“青海甲公司”；按代码扣除`,
    expect.stringContaining('listed as doubtful'),
  ]);
});

test('so is one that names two enterprises of one name, with the code of each', () => {
  const rosters = [
    rosterOf([
      { uscc: testCode(1), name: '青海甲公司' },
      { uscc: testCode(2), name: '青海乙公司' },
      { uscc: testCode(3), name: '青海 乙公司' },
    ]),
  ];
  const ledger = ledgerOf(entriesOf([[1, '青海乙公司']]));
  const rows = misnamedRows({ ledger }, mergeEnterprises(rosters));
  expect([...paidByName(rows).keys()]).toEqual([`${testCode(2)} srdi`, `${testCode(3)} srdi`]);
  expect(namedAsOthers(rows).map(({ wording }) => wording.zh.message)).toEqual([
    `台账写的是“青海乙公司”，名单中此名称的代码为 ${testCode(2)}、${testCode(3)}，${testCode(1)} 是“青海甲公司”；按代码扣除`,
  ]);
});

test('each measure of it is told', () => {
  const rows = [1, 1].map((code, index) => [code, '青海乙公司', index === 0 ? 'srdi' : 'hnte'] as const);
  expect(found(...rows, [1, '青海乙公司'])).toHaveLength(2);
});

test('the same award of the firm that is named shows that row, and is decided as it was', () => {
  const period = parsePeriod('2025Q4');
  if (!period) throw new Error('no period');
  const rosters = [
    rosterOf([
      { uscc: testCode(1), name: '青海甲公司', srdiOn: '2025-05-01' },
      { uscc: testCode(2), name: '青海乙公司', srdiOn: '2025-05-01', innovativeOn: '2025-05-01' },
    ]),
  ];
  const { decisions } = decideSubmission(
    {
      ...{ policy: POLICY, awardYear: 2025, period, rulings: [], lang: 'zh' },
      ledger: ledgerOf(entriesOf([[1, '青海乙公司']])),
    },
    rosters,
    mergeEnterprises(rosters),
  );
  const told = [...decisions].map(({ measure, status, checks }) => {
    const asked = typeof checks === 'function' ? checks() : checks;
    const cells = asked.find(({ id }) => id === 'not-already-paid')?.cells['ledger'] ?? [];
    return `${measure} ${status} ${cells.join()}`;
  });
  expect(told).toEqual(['srdi ineligible 台账.csv!A2', 'innovative eligible ', 'srdi eligible 台账.csv!A2']);
});
