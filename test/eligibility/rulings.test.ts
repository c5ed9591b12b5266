import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { totalOf } from '../../src/eligibility/decision.ts';
import type { Ruling } from '../../src/eligibility/ruling.ts';
import { applyRulings } from '../../src/eligibility/rulings.ts';
import { LEVELS } from '../../src/policy/levels.ts';
import { fromFen, type Money, parseMoney } from '../../src/values/money.ts';
import { decisionOn, type Setting, told } from '../support/decision.ts';
import { type Cells, enterpriseOf, reportedTwice, testCode, UNREADABLE } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

const REVIEW = { srdiOn: '2025-05-01' } as const;
const RENEWAL = { renewals: ['srdi'] };

function ruling(verdict: Ruling['verdict'], wan: string | null = null, measure = 'srdi', row = 2): Ruling {
  const amount = wan === null ? null : (parseMoney(wan, 'wan') ?? null);
  const at = { file: '裁定表.csv', sheet: '', row, column: 3 };
  return {
    uscc: testCode(1),
    name: '',
    measure,
    verdict,
    amount,
    reason: '会议纪要',
    person: '王某',
    date: '2026-01-10',
    at,
  };
}

function ruled(
  rulings: readonly Ruling[],
  cells: Cells = REVIEW,
  setting: Setting = RENEWAL,
  measure = 'srdi',
  paid: Money | null = null,
) {
  const decision = decisionOn(measure, enterpriseOf(cells), setting);
  if (!decision) throw new Error('no decision');
  const { decisions, diagnostics } = applyRulings(
    [decision],
    rulings,
    () => ({ code: testCode(1), names: ['青海示例制造有限公司', '青海示例（制造）有限公司'] }),
    (id) => id,
    (ruledOn) => {
      const found = POLICY.measures.find((one) => one.id === ruledOn.measure);
      return found && { ...found, awardYear: 2025, paid };
    },
  );
  return {
    line: told(decisions[0]),
    decision: decisions[0],
    codes: diagnostics.map(({ code, row }) => `${code}@${row}`),
    hints: diagnostics.map(({ wording }) => wording.zh.hint),
  };
}

describe('a ruling on what is in review', () => {
  test.each([
    ['consent grants the computed amount', ruling('同意'), 'eligible 500000.00+200000.00+0.00 renewal'],
    ['refusal makes it ineligible', ruling('不同意'), 'ineligible refused-by-decision renewal'],
    [
      'a lowered amount keeps the proportions',
      ruling('核减', '35'),
      'eligible 250000.00+100000.00+0.00 lowered-by-decision renewal',
    ],
  ])('%s', (_, one, expected) => {
    const { line, codes } = ruled([one]);
    expect([line, codes]).toEqual([expected, []]);
  });

  test('carries its reason, person and date', () => {
    expect(ruled([ruling('同意')]).decision?.ruling).toMatchObject({
      reason: '会议纪要',
      person: '王某',
      date: '2026-01-10',
      source: '裁定表.csv!C2',
    });
  });

  test.each([
    ['above the ceiling', [ruling('核减', '70.000001')], 'ruling-above-ceiling@2'],
    ['a reduction without an amount', [ruling('核减')], 'ruling-amount-missing@2'],
    ['a consent to a measure that is not there', [ruling('同意', null, 'hnte')], 'ruling-in-vain@2'],
    [
      'a refusal of a measure that is not there',
      [ruling('不同意', null, 'hnte')],
      'ruling-without-decision@2',
    ],
    ['an amount of a measure that is not there', [ruling('同意', '30', 'hnte')], 'ruling-without-decision@2'],
    ['twice and differently', [ruling('同意'), ruling('不同意', null, 'srdi', 3)], 'ruling-contradicted@3'],
    [
      'twice with two amounts',
      [ruling('核减', '60'), ruling('核减', '50', 'srdi', 3)],
      'ruling-contradicted@3',
    ],
  ])('%s is an error at its cell and changes nothing', (_, rulings, code) => {
    const { line, codes } = ruled(rulings);
    expect([line, codes]).toEqual(['review renewal', [code]]);
  });

  test('the same ruling twice applies once', () => {
    expect(ruled([ruling('同意'), ruling('同意', null, 'srdi', 3)]).codes).toEqual([]);
  });
});

describe('a ruling on what is not in review', () => {
  test.each([
    [
      'a ceiling can be lowered',
      ruling('核减', '35'),
      REVIEW,
      {},
      'eligible 250000.00+100000.00+0.00 lowered-by-decision',
      [],
    ],
    [
      'an award without review needs no consent',
      ruling('同意'),
      REVIEW,
      {},
      'eligible 500000.00+200000.00+0.00',
      ['ruling-needless@2'],
    ],
    [
      'nor one to the very amount',
      ruling('同意', '70'),
      REVIEW,
      {},
      'eligible 500000.00+200000.00+0.00',
      ['ruling-needless@2'],
    ],
    [
      'one to less is not passed over',
      ruling('同意', '60'),
      REVIEW,
      {},
      'eligible 500000.00+200000.00+0.00',
      ['ruling-not-open@2'],
    ],
    [
      'a clear refusal stays one',
      ruling('同意'),
      { srdiOn: '2024-05-01' },
      {},
      'ineligible outside-window',
      ['ruling-in-vain@2'],
    ],
    [
      'and what was to lower it may have meant another',
      ruling('同意', '60'),
      { srdiOn: '2024-05-01' },
      {},
      'ineligible outside-window',
      ['ruling-not-open@2'],
    ],
    [
      'nor does a lower amount make it an award',
      ruling('核减', '60'),
      { srdiOn: '2024-05-01' },
      {},
      'ineligible outside-window',
      ['ruling-not-open@2'],
    ],
    [
      'what was paid is closed',
      ruling('同意'),
      REVIEW,
      { paid: [testCode(1)] },
      'ineligible already-paid',
      ['ruling-carried-out@2'],
    ],
    [
      'a refusal of what was paid comes too late',
      ruling('不同意'),
      REVIEW,
      { paid: [testCode(1)] },
      'ineligible already-paid',
      ['ruling-on-paid@2'],
    ],
  ])('%s', (_, one, cells, setting, line, codes) => {
    expect(ruled([one], cells, setting)).toMatchObject({ line, codes });
  });

  test.each([
    ['核减', '60', '70', ['ruling-below-paid@2']],
    ['核减', '69.999999', '70', ['ruling-below-paid@2']],
    ['同意', '60', '70', ['ruling-below-paid@2']],
    ['核减', '60', '60', ['ruling-carried-out@2']],
    ['核减', '60', '30', ['ruling-carried-out@2']],
    ['核减', '60', null, ['ruling-carried-out@2']],
    ['同意', null, '70', ['ruling-carried-out@2']],
    ['不同意', null, '70', ['ruling-on-paid@2']],
  ] as const)('%s %s 万元, where the ledger has paid %s', (verdict, wan, paidWan, codes) => {
    const paid = paidWan === null ? null : (parseMoney(paidWan, 'wan') ?? null);
    const setting = { paid: [testCode(1)] };
    expect(ruled([ruling(verdict, wan)], REVIEW, setting, 'srdi', paid).codes).toEqual(codes);
  });

  test('an amount the text fixes cannot be lowered', () => {
    const { line, codes } = ruled(
      [ruling('核减', '1', 'city-tech')],
      { cityTechOn: '2025-05-01' },
      {},
      'city-tech',
    );
    expect([line, codes]).toEqual(['eligible 0.00+50000.00+50000.00', ['ruling-not-open@2']]);
  });
});

test.each([
  ['of a refusal', ruling('不同意'), RENEWAL, 'refused-by-decision', '不同意 会议纪要'],
  ['of a lowered amount', ruling('核减', '35'), {}, 'lowered-by-decision', '核减 会议纪要'],
])('the reason %s names the line and the article', (_, one, setting, code, said) => {
  const reasons = ruled([one], REVIEW, setting).decision?.reasons ?? [];
  expect(reasons.find((reason) => reason.code === code)).toMatchObject({
    article: '二.4 第三项',
    fields: { ruling: said },
    cells: { ruling: ['裁定表.csv!C2'] },
  });
});

describe('support without an amount', () => {
  const CROSSED = { revenue: '120000' };
  const on = (one: Ruling, cells: Cells = CROSSED) => ruled([one], cells, {}, 'revenue-1b');

  test.each([
    ['is granted by a consent', ruling('同意', null, 'revenue-1b'), 'eligible missing:revenuePeak', []],
    [
      'is refused',
      ruling('不同意', null, 'revenue-1b'),
      'ineligible missing:revenuePeak refused-by-decision',
      [],
    ],
    [
      'has no amount to consent to',
      ruling('同意', '10', 'revenue-1b'),
      'review missing:revenuePeak',
      ['ruling-on-support@2'],
    ],
    [
      'nor one to lower',
      ruling('核减', null, 'revenue-1b'),
      'review missing:revenuePeak',
      ['ruling-on-support@2'],
    ],
  ])('%s', (_, one, line, codes) => {
    const result = on(one);
    expect([result.line, result.codes, result.decision?.shares]).toEqual([line, codes, null]);
  });

  test('that is due anyway is not touched by an amount', () => {
    const { line, codes } = on(ruling('同意', '10', 'revenue-1b'), { ...CROSSED, revenuePeak: '90000' });
    expect([line, codes]).toEqual(['eligible', ['ruling-not-open@2']]);
  });
});

test('whoever refuses what is due is told that without the line it is paid', () => {
  const refusal = ruled([ruling('不同意')], REVIEW, {});
  const lowering = ruled([ruling('核减', '1', 'city-tech')], { cityTechOn: '2025-05-01' }, {}, 'city-tech');
  expect([refusal.line, refusal.codes]).toEqual(['eligible 500000.00+200000.00+0.00', ['ruling-not-open@2']]);
  expect(refusal.hints).toEqual(['不应兑付的，由县区更正名单后重新核对；只删除该行，此项照付']);
  expect(lowering.hints).toEqual(['删除该行，或由县区更正名单后重新核对']);
});

describe('a ruling that names the firm', () => {
  test.each([
    ['as the roster does', '青海示例制造有限公司', []],
    ['with other brackets', '青海示例(制造)有限公司', []],
    ['otherwise', '青海他人合金有限公司', ['ruling-name-differs@2']],
  ])('%s', (_, name, codes) => {
    const result = ruled([{ ...ruling('同意'), name }]);
    expect(result.codes).toEqual(codes);
    expect(result.decision?.status).toBe(codes.length === 0 ? 'eligible' : 'review');
  });
});

describe('a ruled amount far below the ceiling', () => {
  test.each([
    ['0.6999', ['ruling-amount-small@2']],
    ['0.7', []],
    ['35', []],
  ])('%s × 10,000 yuan of 70', (wan, codes) => {
    const result = ruled([ruling('核减', wan)]);
    expect([result.codes, result.decision?.status]).toEqual([codes, 'eligible']);
  });
});

describe('a lowered award without a part of the province', () => {
  test.each([
    ['50001', 'eligible 0.00+25001.00+25000.00 lowered-by-decision renewal'],
    ['99999.99', 'eligible 0.00+50000.00+49999.99 lowered-by-decision renewal'],
  ])('leaves what is over of %s yuan to the city, as far as that pays so much', (yuan, line) => {
    const amount = parseMoney(yuan, 'yuan') ?? null;
    const cells = { cityTechOn: '2025-05-01' };
    const one = { ...ruling('核减', null, 'city-tech'), amount };
    expect(ruled([one], cells, { renewals: ['city-tech'] }, 'city-tech').line).toBe(line);
  });
});

describe('a share of an outlay that cannot be worked out', () => {
  const cells = { transferRd: '500', transferSelected: '是', tax3y: { unreadable: '约三百' } } as const;
  test.each([
    ['同意', null, 'review unreadable:tax3y', ['ruling-amount-missing@2']],
    ['同意', '60', 'eligible 480000.00+120000.00+0.00 unreadable:tax3y', []],
    ['核减', '60', 'eligible 480000.00+120000.00+0.00 unreadable:tax3y', []],
    ['同意', '201', 'review unreadable:tax3y', ['ruling-above-ceiling@2']],
    ['不同意', null, 'ineligible refused-by-decision unreadable:tax3y', []],
  ] as const)('%s with %s', (verdict, wan, line, codes) => {
    const result = ruled([ruling(verdict, wan, 'tech-transfer')], cells, {}, 'tech-transfer');
    expect([result.line, result.codes]).toEqual([line, codes]);
  });
});

test.each<[string, Cells, string, string, readonly string[]]>([
  ['a fifth of the outlay', { transferRd: '500' }, '100', '800000.00+200000.00+0.00', []],
  ['more than a fifth of it', { transferRd: '500' }, '100.01', '', ['ruling-above-ceiling@2']],
  ['a tax that is less', { transferRd: UNREADABLE, tax3y: '30' }, '30', '240000.00+60000.00+0.00', []],
  ['more than that tax', { transferRd: UNREADABLE, tax3y: '30' }, '31', '', ['ruling-above-ceiling@2']],
])('a ruling on an outlay goes by the figures that are known: %s', (_, cells, wan, shares, codes) => {
  const firm = { transferSelected: '是', tax3y: UNREADABLE, ...cells };
  const result = ruled([ruling('同意', wan, 'tech-transfer')], firm, {}, 'tech-transfer');
  expect([result.line.includes(shares === '' ? 'review' : shares), result.codes]).toEqual([true, codes]);
});

test('an amount in 万元 typed as 元 is doubted where the outlay’s figures are open too', () => {
  const cells = { transferRd: '300', transferSelected: '是' };
  const { line, codes } = ruled(
    [{ ...ruling('同意', null, 'tech-transfer'), amount: fromFen(3000n) }],
    cells,
    {},
    'tech-transfer',
  );
  expect([line, codes]).toEqual(['eligible 24.00+6.00+0.00 missing:tax3y', ['ruling-amount-small@2']]);
});

test('a refusal of what is refused anyway is recorded and says nothing', () => {
  const { line, decision, codes } = ruled([ruling('不同意')], { srdiOn: '2024-05-01' }, {});
  expect([line, codes]).toEqual(['ineligible outside-window', []]);
  expect(decision?.ruling?.verdict).toBe('不同意');
});

test('a share that comes to nothing is granted as nothing', () => {
  const cells = { transferRd: '300', transferSelected: '是', tax3y: '0' };
  const renewal = { renewals: ['tech-transfer'] };
  const result = ruled([ruling('同意', null, 'tech-transfer')], cells, renewal, 'tech-transfer');
  expect([result.line, result.codes]).toEqual(['eligible renewal', []]);
  expect(result.decision?.shares && totalOf(result.decision.shares)).toBe(0n);
});

test('where two reports differ, by the higher of theirs', () => {
  const report = (tax3y: string) => ({ transferRd: '5000', transferSelected: '是', tax3y });
  const decision = decisionOn('tech-transfer', reportedTwice(report('30'), report('40')));
  expect([decision?.status, decision?.atMost]).toEqual(['review', 40_000_000n]);
});

test('a lowered award adds up to the ruled amount, to the 分, and no level pays more than before', () => {
  const whole = ruled([ruling('同意')]).decision?.shares;
  const amount = fc.oneof(
    fc.bigInt({ min: 1n, max: 70_000_000n }),
    fc.bigInt({ min: 69_999_600n, max: 70_000_000n }),
  );
  fc.assert(
    fc.property(amount, (fen) => {
      const { decision } = ruled([{ ...ruling('核减'), amount: fromFen(fen) }]);
      expect(decision?.shares && totalOf(decision.shares)).toBe(fen);
      const above = LEVELS.filter(
        (level) => decision?.shares && whole && decision.shares[level] > whole[level],
      );
      expect(above).toEqual([]);
    }),
  );
});

test.each([
  // The province's part is full at 500000.
  ['69.999999', 'eligible 500000.00+199999.99+0.00'],
  ['69.99995', 'eligible 500000.00+199999.50+0.00'],
  ['69.9999', 'eligible 500000.00+199999.00+0.00'],
  ['69.9998', 'eligible 499999.00+199999.00+0.00'],
])('what is left over of %s 万元 goes to the next level where the first is full', (amount, expected) => {
  expect(ruled([ruling('核减', amount)]).line).toBe(`${expected} lowered-by-decision renewal`);
});

describe('a consent that answers on what is due anyway what a batch asks', () => {
  const due = (one: Ruling) => ruled([one], REVIEW, {});

  test.each(['经核实，同名不同户', '另一企业，应另行兑付'])(
    'is recorded, and changes nothing of it: %s',
    (reason) => {
      const { line, decision, codes } = due({ ...ruling('同意'), reason });
      expect([line, codes]).toEqual(['eligible 500000.00+200000.00+0.00', []]);
      expect(decision?.ruling?.reason).toBe(reason);
    },
  );

  test('grants what is in review', () => {
    const { line, codes } = ruled([{ ...ruling('同意'), reason: '同名不同户' }]);
    expect([line, codes]).toEqual(['eligible 500000.00+200000.00+0.00 renewal', []]);
  });

  test('is in vain where it is refused', () => {
    const { line, codes } = ruled(
      [{ ...ruling('同意'), reason: '同名不同户' }],
      { srdiOn: '2024-05-01' },
      {},
    );
    expect([line, codes]).toEqual(['ineligible outside-window', ['ruling-in-vain@2']]);
  });

  test.each([
    ['with an amount', { ...ruling('同意', '35'), reason: '同名不同户' }, 'ruling-not-open@2'],
    ['as a refusal', { ...ruling('不同意'), reason: '同名不同户' }, 'ruling-not-open@2'],
    ['as a refusal of what is due beside', { ...ruling('不同意'), reason: '另行兑付' }, 'ruling-not-open@2'],
    ['as a doubt', { ...ruling('同意'), reason: '是否另行兑付待核实' }, 'ruling-needless@2'],
    ['with another reason', ruling('同意'), 'ruling-needless@2'],
  ])('is not applied %s', (_, one, code) => {
    const { decision, codes } = due(one);
    expect([decision?.ruling, codes]).toEqual([null, [code]]);
  });
});

describe('a part with an open condition of its own', () => {
  const UNDATED = { techGiantOn: UNREADABLE, hnteOn: '2022-06-01' };
  const UNCERTIFIED = { techGiantOn: '2025-06-10', hnteOn: UNREADABLE };
  const on = (one: Ruling, cells: Cells = UNDATED) => ruled([one], cells, {}, 'tech-giant');

  describe.each([
    ['the day is not known that decides it', UNDATED, 'unreadable:techGiantOn'],
    ['the day is known and the certificate cannot be read', UNCERTIFIED, 'unreadable:hnteOn'],
  ])('where %s', (_, cells, open) => {
    test('consent without an amount leaves it open', () => {
      const { line, codes } = on(ruling('同意', null, 'tech-giant'), cells);
      expect([line, codes]).toEqual([`review ${open}`, ['ruling-part-open@2']]);
    });

    test.each([
      ['with the part', ruling('同意', '130', 'tech-giant'), 'eligible 900000.00+200000.00+200000.00'],
      [
        'without the part',
        ruling('核减', '40', 'tech-giant'),
        'eligible 0.00+200000.00+200000.00 lowered-by-decision',
      ],
      [
        'less than without the part',
        ruling('核减', '30', 'tech-giant'),
        'eligible 0.00+150000.00+150000.00 lowered-by-decision',
      ],
    ])('the amount says which it is: %s', (_case, one, expected) => {
      const { line, codes } = on(one, cells);
      expect([line, codes]).toEqual([`${expected} ${open}`, []]);
    });
  });

  test.each([
    [
      'no possible day allows it',
      { ...UNDATED, hnteOn: '2020-01-01' },
      'eligible 0.00+200000.00+200000.00 no-valid-hnte unreadable:techGiantOn',
    ],
    [
      'every possible day allows it',
      { ...UNDATED, hnteOn: '2024-01-01' },
      'eligible 900000.00+200000.00+200000.00 unreadable:techGiantOn',
    ],
  ])('consent settles it where %s', (_, cells, expected) => {
    const { line, codes } = on(ruling('同意', null, 'tech-giant'), cells);
    expect([line, codes]).toEqual([expected, []]);
  });
});
