import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  doubtedAwards,
  doubtsByAward,
  doubtsByPayment,
  sourceOf,
} from '../../src/evaluation/doubted-awards.ts';
import type { EvaluatedDecision, EvaluatedDiagnostic } from '../../src/evaluation/evaluation.ts';
import { evaluatedDecision, evaluatedEnterprise, evaluationOf, granted } from '../support/city-evaluation.ts';
import { SAMPLE_QUARTER } from '../support/sample-quarter.ts';

const AT = '城东区.xlsx#企业名单!';
const ENTERPRISE = evaluatedEnterprise(1, { sources: [`${AT}C9`] });
const [known] = SAMPLE_QUARTER.diagnostics;
if (!known) throw new Error('a quarter without findings');

function finding(own: Partial<EvaluatedDiagnostic>): EvaluatedDiagnostic {
  const place = { file: '城东区.xlsx', sheet: '企业名单', cell: 'M9', row: 9 };
  return { ...(known as EvaluatedDiagnostic), severity: 'warning', ...place, ...own };
}

/** A decision for which the cells M9 and N9 were read, under two conditions. */
function decision(own: Partial<EvaluatedDecision> = {}): EvaluatedDecision {
  const check = { part: null, outcome: 'holds', fields: {} } as const;
  return evaluatedDecision(ENTERPRISE, 'hnte', {
    ...granted('0.00', '400000.00', '0.00'),
    checks: [
      { id: 'trigger', ...check, cells: { hnteOn: [`${AT}M9`] } },
      { id: 'amount', ...check, cells: { hnteOn: [`${AT}M9`], revenue: [`${AT}N9`, '城西区.csv!N4'] } },
    ],
    ...own,
  });
}

function doubtedIn(diagnostics: readonly EvaluatedDiagnostic[], own: Partial<EvaluatedDecision> = {}) {
  const evaluation = evaluationOf({ enterprises: [ENTERPRISE], decisions: [decision(own)], diagnostics });
  return doubtedAwards(evaluation).map(({ findings }) => findings.map(sourceOf));
}

test.each([
  ['a group that may reach its column', 'group-may-reach', 'M3', [[`${AT}M3`]]],
  ['a group that may reach another column', 'group-may-reach', 'O3', []],
  ['what may be no first recognition', 'first-recognition-unread', 'M3', [[`${AT}M3`]]],
  ['a column that is crossed out', 'crossed-out-column', 'M3', [[`${AT}M3`]]],
  ['another column that is crossed out', 'crossed-out-column', 'O3', []],
  ['what is said of all enterprises', 'all-listed-as-gone', 'Z3', [[`${AT}Z3`]]],
  ['what is said of all under a heading', 'list-of-other-quarter', 'M3', [[`${AT}M3`]]],
])('%s', (_, code, cell, doubted) => {
  const wide = finding({ code, cell, row: 3 });
  expect(doubtedIn([wide])).toEqual(doubted);
  expect(doubtedIn([{ ...wide, sheet: '另一张' }])).toEqual([]);
  // Whatever else is told at the header says nothing of the cells under it.
  expect(doubtedIn([finding({ cell, row: 3 })])).toEqual([]);
});

test.each(['listed-as-gone', 'renewal-in-note', 'telling-comment'])(
  'what a note says of its enterprise is said of all that stands in the row: %s',
  (code) => {
    expect(doubtedIn([finding({ code, cell: 'Z9' })])).toEqual([[`${AT}Z9`]]);
    expect(doubtedIn([finding({ code, cell: 'Z8', row: 8 })])).toEqual([]);
    expect(doubtedIn([finding({ code, cell: 'Z9', sheet: '另一张' })])).toEqual([]);
  },
);

test('what is said under a heading says nothing of the rows over it', () => {
  const code = 'list-of-other-quarter';
  expect(doubtedIn([finding({ code, cell: 'M8', row: 8 })])).toEqual([[`${AT}M8`]]);
  expect(doubtedIn([finding({ code, cell: 'M10', row: 10 })])).toEqual([]);
});

test('a row of the ledger that may be of its enterprise', () => {
  const row = finding({ code: 'ledger-name-differs', file: '台账.csv', sheet: '', cell: 'A5', row: 5 });
  const check = { id: 'not-already-paid', part: null, outcome: 'holds', fields: {} } as const;
  const checks = [{ ...check, cells: { ledger: ['台账.csv!A5'] } }];
  expect(doubtedIn([row], { checks })).toEqual([['台账.csv!A5']]);
  expect(doubtedIn([row])).toEqual([]);
});

test('what was paid before is doubted for payments alone', () => {
  const reason = {
    code: 'already-paid',
    effect: 'fails',
    article: '',
    fields: {},
    source: null,
    sources: [],
  } as const;
  const refused = { ...reason, code: 'not-active' } as const;
  const none = { status: 'ineligible', amount: null, funding: null } as const;
  const keys = (own: Partial<EvaluatedDecision>) => {
    const decisions = [decision({ ...none, ...own })];
    const evaluation = evaluationOf({ enterprises: [ENTERPRISE], decisions, diagnostics: [finding({})] });
    return [doubtsByAward(evaluation).size, doubtsByPayment(evaluation).size];
  };
  expect(keys({ reasons: [reason] })).toEqual([0, 1]);
  expect(keys({ reasons: [refused, reason] })).toEqual([0, 1]);
  expect(keys({ status: 'review', reasons: [reason] })).toEqual([0, 0]);
  expect(keys({ reasons: [refused] })).toEqual([0, 0]);
  expect(keys({ status: 'eligible' })).toEqual([1, 1]);
});

describe('an award rests on doubted data', () => {
  test.each<[string, Partial<EvaluatedDiagnostic>, Partial<EvaluatedDecision>, readonly string[][]]>([
    ['where a cell that was read has a warning, once', {}, {}, [[`${AT}M9`]]],
    ['not over an error, which would have blocked it', { severity: 'error' }, {}, []],
    ['not over a note', { severity: 'info' }, {}, []],
    ['not over another cell of the row', { cell: 'O9' }, {}, []],
    ['not over the same cell of another row', { cell: 'M10', row: 10 }, {}, []],
    ['not over the same cell of another file', { file: '城西区.xlsx' }, {}, []],
    ['not over the same cell of another sheet', { sheet: '备份' }, {}, []],
    ['not over a row as a whole', { cell: null }, {}, []],
    ['not where it is still open', {}, { status: 'review' }, []],
    ['not where it is refused', {}, { status: 'ineligible' }, []],
    ['also where it comes to no amount', {}, { amount: null, funding: null }, [[`${AT}M9`]]],
  ])('%s', (_, own, decided, expected) => {
    expect(doubtedIn([finding(own)], decided)).toEqual(expected);
  });

  test('over all of them, in the order of the findings', () => {
    expect(doubtedIn([finding({ cell: 'N9' }), finding({ cell: 'O9' }), finding({})])).toEqual([
      [`${AT}N9`, `${AT}M9`],
    ]);
  });

  test('in a row of another file, where there are no sheets', () => {
    const enterprise = { ...ENTERPRISE, sources: [`${AT}C9`, '城西区.csv!C4'] };
    const doubt = finding({ file: '城西区.csv', sheet: '', cell: 'N4', row: 4 });
    const evaluation = evaluationOf({
      enterprises: [enterprise],
      decisions: [decision()],
      diagnostics: [doubt],
    });
    expect([...doubtsByAward(evaluation).values()]).toEqual([[doubt]]);
  });
});

const cellOf = fc
  .tuple(fc.constantFrom('M', 'N', 'AA'), fc.integer({ min: 4, max: 6 }))
  .map(([column, row]) => ({ cell: `${column}${row}`, row }));
const severities = ['error', 'warning', 'info'] as const;

test('those are found that comparing every cell with every warning finds', () => {
  const rows = [4, 5, 6].map((row) => evaluatedEnterprise(row, { sources: [`${AT}C${row}`] }));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cellOf, fc.constantFrom(...severities)), { maxLength: 6 }),
      fc.array(fc.uniqueArray(fc.constantFrom('M', 'N', 'AA')), { minLength: 3, maxLength: 3 }),
      (found, columns) => {
        const diagnostics = found.map(([place, severity]) => finding({ ...place, severity }));
        const decisions = rows.map((enterprise, index) => {
          const cells = (columns[index] ?? []).map((column) => `${AT}${column}${4 + index}`);
          const check = { id: 'trigger', part: null, outcome: 'holds', fields: {} } as const;
          return evaluatedDecision(enterprise, 'hnte', { checks: [{ ...check, cells: { hnteOn: cells } }] });
        });
        const expected = decisions.flatMap(({ enterprise, checks }) => {
          const read = checks.flatMap(({ cells }) => cells['hnteOn'] ?? []);
          const own = diagnostics.filter(
            ({ severity, cell }) => severity === 'warning' && read.includes(`${AT}${cell}`),
          );
          return own.length === 0 ? [] : [{ enterprise, own }];
        });
        const evaluation = evaluationOf({ enterprises: rows, decisions, diagnostics });
        expect(
          doubtedAwards(evaluation).map((one) => ({
            enterprise: one.decision.enterprise,
            own: one.findings,
          })),
        ).toEqual(expected);
      },
    ),
  );
});
