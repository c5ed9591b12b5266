// What an enterprise would get on either side: which differences are told, with which amounts and cells.
import { describe, expect, test } from 'vitest';
import type { Award } from '../../src/diff/award.ts';
import { savedAwards } from '../../src/diff/award.ts';
import { awardChanges } from '../../src/diff/award-changes.ts';
import type { Side } from '../../src/diff/side.ts';
import { parseMoney } from '../../src/values/money.ts';
import { evaluatedDecision, evaluatedEnterprise, granted } from '../support/city-evaluation.ts';
import { sideOf } from '../support/diff-side.ts';
import type { Cells } from '../support/enterprise.ts';

function award(measure: string, status: Award['status'], wan: string | null, payer = 'chengdong'): Award {
  const amount = wan === null ? null : (parseMoney(wan, 'wan') ?? null);
  return { measure, status, amount, payer, reasons: [] };
}

function granting(awards: readonly Award[], cells: Cells = {}): Side {
  const side = sideOf([cells]);
  return { ...side, awards: new Map(side.enterprises.map(({ id }) => [id, awards])) };
}

function compared(old: Side, now: Side) {
  return awardChanges(old.enterprises[0] ?? null, now.enterprises[0] ?? null, { old, new: now });
}

describe('one measure', () => {
  const [none, due, open, refused] = [
    [],
    [award('srdi', 'eligible', '70')],
    [award('srdi', 'review', null)],
    [award('srdi', 'ineligible', null)],
  ] as const;
  test.each<
    readonly [claim: string, was: readonly Award[], is: readonly Award[], kinds: string, told: string]
  >([
    ['due on both sides alike', due, due, '', ''],
    ['another amount', due, [award('srdi', 'eligible', '50')], '', 'eligible 700000.00 → eligible 500000.00'],
    [
      'another payer',
      due,
      [award('srdi', 'eligible', '70', 'dongchuan')],
      '',
      'eligible 700000.00 → eligible 700000.00',
    ],
    [
      'support that comes to no money',
      none,
      [award('srdi', 'eligible', null)],
      'entitled null null',
      'null → eligible null',
    ],
    ['due now', none, due, 'entitled null 70', 'null → eligible 700000.00'],
    ['due no more', due, none, 'no-longer-entitled 70 null', 'eligible 700000.00 → null'],
    ['open now', none, open, '', 'null → review null'],
    ['refused where it was open', open, refused, '', 'review null → ineligible null'],
    ['granted where it was open', open, due, 'entitled null 70', 'review null → eligible 700000.00'],
    ['refused where nobody asked', none, refused, '', ''],
    ['refused as before', refused, refused, '', ''],
  ])('%s', (_, was, is, kinds, told) => {
    const { changes, awards } = compared(granting(was), granting(is));
    expect(changes.map((one) => `${one.kind} ${one.old} ${one.new}`).join()).toBe(kinds);
    const say = (state: (typeof awards)[number]['old']) => state && `${state.status} ${state.amount}`;
    expect(awards.map((one) => `${say(one.old)} → ${say(one.new)}`).join()).toBe(told);
  });
});

describe('the cell shown is that of the measure’s trigger', () => {
  test.each<readonly [measure: string, cells: Cells]>([
    ['srdi', { srdiOn: '2025-05-01' }],
    ['private-500', { private500: '2025' }],
    ['tech-transfer', { transferRd: '100' }],
    ['revenue-1b', { revenue: '100000' }],
  ])('%s', (measure, cells) => {
    const now = granting([award(measure, 'eligible', '70')], cells);
    const [key = ''] = Object.keys(cells);
    const column = Object.entries(now.rosters[0]?.columns ?? {}).find(([one]) => one === key)?.[1];
    const [change] = compared(granting([]), now).changes;
    const letters = [...(change?.newCell?.split('!')[1] ?? '').replace(/\d/gu, '')];
    const shown = letters.reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    expect(shown).toBe(column);
  });

  test('none of a measure that the policy does not have', () => {
    const [change] = compared(granting([]), granting([award('another', 'eligible', '70')])).changes;
    expect([change?.field, change?.oldCell, change?.newCell]).toEqual(['another', null, null]);
  });
});

test('measures stand in order, and a row that is gone is told by its own name', () => {
  const old = granting([award('srdi', 'eligible', '70'), award('hnte', 'eligible', '40')], { name: '甲' });
  const { changes, awards } = awardChanges(old.enterprises[0] ?? null, null, { old, new: sideOf([]) });
  expect(changes.map(({ name, field, newCell }) => [name, field, newCell])).toEqual([
    ['甲', 'hnte', null],
    ['甲', 'srdi', null],
  ]);
  expect(awards.map(({ measure }) => measure)).toEqual(['hnte', 'srdi']);
});

test('the awards of a saved run have its amounts, and none where it states none', () => {
  const one = evaluatedEnterprise(1);
  const saved = savedAwards([
    evaluatedDecision(one, 'srdi', granted('500000.00', '200000.00', '0.00')),
    evaluatedDecision(one, 'revenue-1b'),
  ]);
  expect(saved.get(one.id)?.map(({ measure, amount }) => [measure, amount])).toEqual([
    ['srdi', parseMoney('70', 'wan')],
    ['revenue-1b', null],
  ]);
});
