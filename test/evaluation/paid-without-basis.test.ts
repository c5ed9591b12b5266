import { expect, test } from 'vitest';
import { ledgerOf } from '../../src/eligibility/ledger.ts';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { withoutBasis } from '../../src/evaluation/paid-without-basis.ts';
import { rosterOf, testCode } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

const ENTERPRISES = mergeEnterprises([
  rosterOf([
    { uscc: testCode(1), srdiOn: null, hnteOn: '2024-05-01' },
    { uscc: testCode(2), srdiOn: { unreadable: '去年' } },
  ]),
]);

function found(uscc: string, measure: string, year = '2024'): readonly string[] {
  const ledger = ledgerOf([{ uscc, measure, year, source: '台账.csv!A2' }]);
  return withoutBasis({ ledger, awardYear: 2025 }, ENTERPRISES, POLICY.measures).map(
    ({ code, severity, field, row, wording }) => `${severity} ${code} ${field} ${row} ${wording.zh.message}`,
  );
}

test.each([
  ['its recognition is there', testCode(1), 'hnte', 0],
  ['its recognition is blank', testCode(1), 'srdi', 1],
  ['its recognition cannot be read, of which there is a finding already', testCode(2), 'srdi', 0],
  ['it rests on an outlay, which is stated for a year', testCode(1), 'tech-transfer', 0],
  ['it rests on an outlay of this award year', testCode(1), 'tech-transfer', 1, '2025'],
  ['it rests on a list of another year', testCode(1), 'global-500', 0],
  ['it rests on a list of this award year', testCode(1), 'global-500', 1, '2025'],
  ['the enterprise is not on the rosters', testCode(9), 'srdi', 0],
])('an award was paid and %s', (_, uscc, measure, count, year = '2024') => {
  expect(found(uscc, measure, year)).toHaveLength(count);
});

test('a line that may mean either of two measures is an error of its own, and says of neither that it was paid', () => {
  const line = { uscc: testCode(1), year: '2024', source: '台账.csv!A2' };
  const ledger = ledgerOf(['tech-giant', 'little-giant'].map((measure) => ({ ...line, measure })));
  expect(withoutBasis({ ledger, awardYear: 2025 }, ENTERPRISES, POLICY.measures)).toEqual([]);
});

test('a line that names one of them speaks for itself, though another may mean it too', () => {
  const line = { uscc: testCode(1), year: '2024', source: '台账.csv!A2' };
  const clear = { ...line, measure: 'tech-giant', source: '台账.csv!A3' };
  const ledger = ledgerOf([
    ...['tech-giant', 'little-giant'].map((measure) => ({ ...line, measure })),
    clear,
  ]);
  expect(
    withoutBasis({ ledger, awardYear: 2025 }, ENTERPRISES, POLICY.measures).map(
      ({ wording }) => wording.zh.message,
    ),
  ).toEqual([expect.stringContaining('台账.csv!A3')]);
});

test('the finding names cell and entry', () => {
  expect(found(testCode(1), 'srdi')).toEqual([
    'warning paid-without-basis srdiOn 4 台账（台账.csv!A2）已兑付“专精特新中小企业”，名单中“专精特新中小企业认定日期”空白',
  ]);
});

test('the finding stands at the blank cell, or at the row where the roster has no such column', () => {
  const roster = rosterOf([{ uscc: testCode(1), srdiOn: null }]);
  const { srdiOn: _, ...columns } = roster.columns;
  const ledger = ledgerOf([{ uscc: testCode(1), measure: 'srdi', year: '2024', source: '台账.csv!A2' }]);
  const places = [roster, { ...roster, columns }].map((one) =>
    withoutBasis({ ledger, awardYear: 2025 }, mergeEnterprises([one]), POLICY.measures).map(
      ({ row, column }) => [row, column],
    ),
  );
  expect(places).toEqual([[[4, roster.columns.srdiOn]], [[4, null]]]);
});
