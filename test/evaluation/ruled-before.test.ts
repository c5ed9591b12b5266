// A ruling of the period before that nobody has made again: what it refused or lowered is not paid in full without one.
import { describe, expect, test } from 'vitest';
import { EMPTY_LEDGER } from '../../src/eligibility/ledger.ts';
import type { Ruling } from '../../src/eligibility/ruling.ts';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { decideSubmission } from '../../src/evaluation/decide-submission.ts';
import type { EvaluatedDecision, RuledBefore } from '../../src/evaluation/evaluation.ts';
import { ruledBefore } from '../../src/evaluation/ruled-before.ts';
import { periodOf } from '../../src/values/period.ts';
import { evaluatedDecision, evaluatedEnterprise, evaluationOf } from '../support/city-evaluation.ts';
import { type Cells, rosterOf, testCode } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';
import { PREVIOUS_RUN } from '../support/previous-run.ts';

const SOURCE = 'q3/裁定表.xlsx#裁定!E5';
const BEFORE: RuledBefore = {
  ...{ uscc: testCode(1), measure: 'srdi', awardYear: 2025, verdict: '不同意', amount: null, source: SOURCE },
};
// 专精特新中小企业 comes to 700,000 at most; a share of an outlay of 5 million to 1 million.
const SRDI: Cells = { srdiOn: '2025-05-01' };
const TRANSFER: Cells = { transferRd: '500', tax3y: '500', transferSelected: '是' };

/** The statuses, reasons and findings of an enterprise, after a period with that ruling. */
function decided(
  own: Partial<RuledBefore>,
  {
    cells = SRDI,
    former = [],
    rulings = [],
  }: Partial<{ cells: Cells; former: string[]; rulings: Ruling[] }> = {},
) {
  const rosters = [rosterOf([{ uscc: testCode(1), ...cells }])];
  const enterprises = mergeEnterprises(rosters);
  const formerCodes = Object.fromEntries(enterprises.map(({ id }) => [id, former]));
  const { period, source, name, changes, targets } = PREVIOUS_RUN;
  const ruled = [{ ...BEFORE, ...own }];
  const previous = { period, source, name, changes, targets, ruled, formerCodes };
  const inputs = { policy: POLICY, awardYear: 2025, period: periodOf(2025, 4), ledger: EMPTY_LEDGER };
  const { decisions, diagnostics } = decideSubmission(
    { ...inputs, rulings, lang: 'zh', previous },
    rosters,
    enterprises,
  );
  const told = [...decisions].map(({ measure, status, reasons }) =>
    [measure, status, ...reasons.map(({ code }) => code)].join(' '),
  );
  return { told, findings: diagnostics.map(({ code, row }) => `${code} ${row}`), decisions: [...decisions] };
}

describe('an award that is due now', () => {
  test.each<readonly [string, Partial<RuledBefore>, boolean]>([
    ['was refused', {}, true],
    ['was lowered by a 分', { verdict: '核减', amount: '699999.99' }, true],
    ['was set to what it comes to', { verdict: '核减', amount: '700000.00' }, false],
    ['was set to more', { verdict: '核减', amount: '700000.01' }, false],
    ['was refused in an earlier year', { awardYear: 2024 }, true],
    ['was refused to another firm', { uscc: testCode(2) }, false],
    ['was refused of another measure', { measure: 'hnte' }, false],
  ])('and %s', (_, own, asked) => {
    const { told, findings } = decided(own);
    expect(told).toEqual([asked ? 'srdi review ruled-before' : 'srdi eligible']);
    expect(findings).toEqual(asked ? ['ruling-forgotten 4'] : []);
  });

  test('and was refused under a former code is asked for again', () => {
    expect(decided({ uscc: testCode(2) }, { former: [testCode(2)] }).told).toEqual([
      'srdi review ruled-before',
    ]);
  });

  test.each([
    [2025, 'review ruled-before'],
    [2024, 'eligible'],
  ])('by the figures of an outlay, and was refused in %d', (awardYear, expected) => {
    const { told } = decided({ measure: 'tech-transfer', awardYear }, { cells: TRANSFER });
    expect(told).toEqual([`tech-transfer ${expected}`]);
  });

  test('shows the ruling with its cell', () => {
    const { decisions } = decided({ verdict: '核减', amount: '600000.00' });
    expect(decisions[0]?.reasons).toMatchObject([
      { effect: 'unknown', fields: { ruling: '核减 600000.00' }, cells: { ruling: [SOURCE] } },
    ]);
  });

  test('is paid on a ruling made anew, as if there had been none before', () => {
    const at = { file: '裁定表.csv', sheet: '', row: 2, column: 3 };
    const anew: Ruling = {
      ...{ uscc: testCode(1), name: '', measure: 'srdi', verdict: '同意', amount: null, reason: '复核' },
      ...{ person: '王某', date: '2026-01-10', at },
    };
    expect(decided({}, { rulings: [anew] })).toMatchObject({ told: ['srdi eligible'], findings: [] });
  });
});

test('an award that is not due anyway is not asked for again', () => {
  const { told, findings } = decided({}, { cells: { srdiOn: '2024-05-01' } });
  expect([told, findings]).toEqual([['srdi ineligible outside-window'], []]);
});

describe('a run hands on', () => {
  const FIRM = evaluatedEnterprise(1);
  const FORMER = testCode(2);
  const given = (verdict: '同意' | '不同意' | '核减', amount: string | null = null): EvaluatedDecision =>
    evaluatedDecision(FIRM, 'srdi', {
      ruling: { verdict, amount, reason: '', person: '', date: '', source: '裁定表.csv!C2' },
    });
  const told = (decisions: readonly EvaluatedDecision[], ruled: readonly RuledBefore[] = []) => {
    const formerCodes = { [FIRM.id]: [FORMER] };
    const previous = { ...PREVIOUS_RUN, ruled: [...ruled], formerCodes };
    return ruledBefore(evaluationOf({ enterprises: [FIRM], decisions, previous }), 'q4').map(
      ({ uscc, measure, awardYear, verdict, amount, source }) =>
        [uscc === FIRM.uscc ? 'own' : 'other', measure, awardYear, verdict, amount, source].join(' '),
    );
  };

  test.each<readonly [string, readonly EvaluatedDecision[], readonly string[]]>([
    ['a refusal', [given('不同意')], ['own srdi 2025 不同意  q4/裁定表.csv!C2']],
    ['an amount', [given('核减', '600000.00')], ['own srdi 2025 核减 600000.00 q4/裁定表.csv!C2']],
    [
      'an amount in a consent',
      [given('同意', '600000.00')],
      ['own srdi 2025 同意 600000.00 q4/裁定表.csv!C2'],
    ],
    ['no bare consent', [given('同意')], []],
    ['nothing where nothing was ruled', [evaluatedDecision(FIRM, 'srdi')], []],
  ])('%s', (_, decisions, expected) => {
    expect(told(decisions)).toEqual(expected);
  });

  test('what it knew of before, unless it was ruled on anew under any code of the enterprise', () => {
    const kept = `own srdi 2025 不同意  ${SOURCE}`;
    expect(told([evaluatedDecision(FIRM, 'srdi')], [BEFORE])).toEqual([kept]);
    expect(told([given('同意')], [BEFORE, { ...BEFORE, uscc: FORMER }])).toEqual([]);
    expect(
      told(
        [given('同意')],
        [
          { ...BEFORE, measure: 'hnte' },
          { ...BEFORE, uscc: testCode(3) },
        ],
      ),
    ).toEqual([`own hnte 2025 不同意  ${SOURCE}`, `other srdi 2025 不同意  ${SOURCE}`]);
  });
});
