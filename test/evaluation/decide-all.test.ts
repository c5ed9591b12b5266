import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asksAgain, decideAll } from '../../src/evaluation/decide-all.ts';
import { presentDecision } from '../../src/evaluation/present.ts';
import { measuresInForce } from '../../src/policy/in-force.ts';
import { parsePeriod, periodEnd } from '../../src/values/period.ts';
import { decisionOn } from '../support/decision.ts';
import { type Cells, enterpriseOf, UNREADABLE } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

const day = fc.constantFrom('2024-06-30', '2025-05-20', null);
const yesNo = fc.constantFrom('是', '否', null, UNREADABLE);

const cells: fc.Arbitrary<Cells> = fc.record({
  state: fc.constantFrom('正常', '停产', '注销', null),
  industryCode: fc.constantFrom('C3825', 'A0111', null),
  aboveScale: yesNo,
  reentered: yesNo,
  aboveScaleOn: day,
  srdiOn: day,
  hnteOn: day,
  techGiantOn: day,
  revenue: fc.constantFrom('900', '120000', null),
  revenuePeak: fc.constantFrom('800', '130000', null),
  global500: fc.constantFrom('2025', null),
  china500: fc.constantFrom('2025', null),
});

const MEASURES = measuresInForce(POLICY, 2025);

test('measures decided one after the other come out as each by itself', () => {
  const period = parsePeriod('2025Q4');
  if (!period) throw new Error('no period');
  const circumstances = { policy: POLICY, awardYear: 2025, periodEnd: periodEnd(period), ledger: new Map() };
  const ids = MEASURES.map(({ id }) => id);
  fc.assert(
    fc.property(cells, fc.subarray(ids), fc.subarray(ids, { maxLength: 3 }), (written, claimed, renewed) => {
      const enterprise = enterpriseOf(written);
      const statements = {
        claims: claimed.map((id) => ({
          ...{ enterprise: enterprise.id, measures: [id], amount: null, unclear: false },
          at: { file: 'a.xlsx', sheet: '申报', row: 2, column: 1 },
        })),
        renewals: new Map([[enterprise.id, renewed]]),
      };
      const together = [...decideAll([enterprise], MEASURES, circumstances, statements)];
      const apart = [...ids]
        .sort()
        .flatMap(
          (id) => decisionOn(id, enterprise, { claimed: claimed.includes(id), renewals: renewed }) ?? [],
        );
      expect(together).toEqual(apart);
      const again = asksAgain(new Map([[enterprise.id, enterprise]]), MEASURES, circumstances, statements);
      const lean = [...decideAll([enterprise], MEASURES, circumstances, statements, again)];
      expect(lean.every(({ checks }) => typeof checks === 'function')).toBe(true);
      const shown = (decisions: typeof lean) =>
        decisions.map((one) => JSON.stringify(presentDecision(one, new Map(), '二.1')));
      expect(shown(lean)).toEqual(shown(together));
      expect(together.map(again)).toEqual(together.map(({ checks }) => checks));
    }),
    { numRuns: 300 },
  );
});
