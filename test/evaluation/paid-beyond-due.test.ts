import { describe, expect, test } from 'vitest';
import { type LedgerEntry, ledgerOf } from '../../src/eligibility/ledger.ts';
import { findsBeyondDue } from '../../src/evaluation/paid-beyond-due.ts';
import { type Money, parseMoney } from '../../src/values/money.ts';
import { decisionOn } from '../support/decision.ts';
import { type Cells, enterpriseOf, testCode, UNREADABLE } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

const GIANT = { techGiantOn: '2025-06-30', hnteOn: '2024-06-30' };
const UNCERTIFIED = { techGiantOn: '2025-06-30' };
const OUTLAY = { transferRd: '1000', transferSelected: '是', tax3y: '500' };

const wan = (text: string): Money => {
  const money = parseMoney(text, 'wan');
  if (money === undefined) throw new Error(text);
  return money;
};

function found(measure: string, cells: Cells, rows: readonly Partial<LedgerEntry>[]): readonly string[] {
  const enterprise = enterpriseOf({ uscc: testCode(1), ...cells });
  const entries = rows.map((own, index): LedgerEntry => {
    const plain = { uscc: testCode(1), measure, year: '2025', source: `台账.csv!A${index + 2}` };
    return { ...plain, amount: wan('40'), ...own };
  });
  const decision = decisionOn(measure, enterprise, { entries });
  if (!decision) throw new Error('no decision');
  const inputs = { ledger: ledgerOf(entries), awardYear: 2025 };
  const finds = findsBeyondDue(inputs, new Map([[enterprise.id, enterprise]]), POLICY.measures);
  return finds(decision).map(({ code, field, wording }) => `${code} ${field} ${wording.zh.message}`);
}

describe('an award that was paid', () => {
  test.each<readonly [string, string, Cells, readonly Partial<LedgerEntry>[], number]>([
    ['in full', 'tech-giant', GIANT, [{ amount: wan('130') }], 0],
    ['in full, in rows', 'tech-giant', GIANT, [{ amount: wan('90') }, {}], 0],
    ['with a part that is not due any more', 'tech-giant', UNCERTIFIED, [{ amount: wan('90') }, {}], 1],
    ['without that part', 'tech-giant', UNCERTIFIED, [{}], 0],
    ['in an earlier year', 'tech-giant', UNCERTIFIED, [{ amount: wan('130'), year: '2024' }], 0],
    ['in a year that is not stated', 'tech-giant', UNCERTIFIED, [{ amount: wan('130'), year: '' }], 0],
    [
      'of which a row states no amount',
      'tech-giant',
      UNCERTIFIED,
      [{ amount: wan('130') }, { amount: null }],
      0,
    ],
    ['by an outlay that was higher', 'tech-transfer', OUTLAY, [{ amount: wan('200.01') }], 1],
    ['by the outlay as it is', 'tech-transfer', OUTLAY, [{ amount: wan('200') }], 0],
    [
      'by an outlay that is not known now',
      'tech-transfer',
      { ...OUTLAY, tax3y: null },
      [{ amount: wan('200') }],
      0,
    ],
    ['with a part that counties add', 'srdi', { srdiOn: '2025-05-01' }, [{ amount: wan('80') }], 0],
  ])('%s', (_, measure, cells, rows, count) => {
    expect(found(measure, cells, rows)).toHaveLength(count);
  });

  test('is told with both amounts, at the cell that it hangs on', () => {
    expect(found('tech-giant', UNCERTIFIED, [{ amount: wan('90') }, {}])).toEqual([
      'paid-above-due techGiantOn 台账（台账.csv!A2 等）已兑付“新认定科技小巨人” 1,300,000.00 元，按本期名单为 400,000.00 元，多 900,000.00 元',
    ]);
  });

  test.each<readonly [string, string, Cells, readonly string[]]>([
    ['whose day was moved out of the year', 'hnte', { hnteOn: '2024-12-01' }, ['paid-not-due hnteOn']],
    [
      'whose day was moved, of those to which counties add',
      'srdi',
      { srdiOn: '2024-12-01' },
      ['paid-not-due srdiOn'],
    ],
    [
      'whose project is no longer selected',
      'tech-transfer',
      { ...OUTLAY, transferSelected: '否' },
      ['paid-not-due transferRd'],
    ],
    ['of a firm that has left since', 'hnte', { hnteOn: '2025-02-01', state: '注销' }, []],
    ['of a firm that has left, whatever else', 'hnte', { hnteOn: '2024-12-01', state: '注销' }, []],
    ['whose day is unreadable now', 'hnte', { hnteOn: UNREADABLE }, []],
  ])('%s', (_, measure, cells, expected) => {
    const told = found(measure, cells, [{ amount: null }]).map((text) =>
      text.split(' ').slice(0, 2).join(' '),
    );
    expect(told).toEqual(expected);
    expect(found(measure, cells, [{ year: '2024' }])).toEqual([]);
  });
});
