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

function found(uscc: string, measure: string): readonly string[] {
  const ledger = ledgerOf([{ uscc, measure, year: '2024', source: '台账.csv!A2' }]);
  return withoutBasis(ledger, ENTERPRISES, POLICY.measures).map(
    ({ code, severity, field, row, wording }) => `${severity} ${code} ${field} ${row} ${wording.zh.message}`,
  );
}

test.each([
  ['its recognition is there', testCode(1), 'hnte', 0],
  ['its recognition is blank', testCode(1), 'srdi', 1],
  ['its recognition cannot be read, of which there is a finding already', testCode(2), 'srdi', 0],
  ['it rests on an outlay, which is stated for a year', testCode(1), 'tech-transfer', 0],
  ['the enterprise is not on the rosters', testCode(9), 'srdi', 0],
])('an award was paid and %s', (_, uscc, measure, count) => {
  expect(found(uscc, measure)).toHaveLength(count);
});

test('a line that may mean either of two measures is an error of its own, and says of neither that it was paid', () => {
  const line = { uscc: testCode(1), year: '2024', source: '台账.csv!A2' };
  const ledger = ledgerOf(['tech-giant', 'little-giant'].map((measure) => ({ ...line, measure })));
  expect(withoutBasis(ledger, ENTERPRISES, POLICY.measures)).toEqual([]);
});

test('a line that names one of them speaks for itself, though another may mean it too', () => {
  const line = { uscc: testCode(1), year: '2024', source: '台账.csv!A2' };
  const clear = { ...line, measure: 'tech-giant', source: '台账.csv!A3' };
  const ledger = ledgerOf([
    ...['tech-giant', 'little-giant'].map((measure) => ({ ...line, measure })),
    clear,
  ]);
  expect(withoutBasis(ledger, ENTERPRISES, POLICY.measures).map(({ wording }) => wording.zh.message)).toEqual(
    [expect.stringContaining('台账.csv!A3')],
  );
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
    withoutBasis(ledger, mergeEnterprises([one]), POLICY.measures).map(({ row, column }) => [row, column]),
  );
  expect(places).toEqual([[[4, roster.columns.srdiOn]], [[4, null]]]);
});
