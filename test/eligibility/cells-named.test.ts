// Which cells a reason or a check of a decision points to: every one that was looked at, and no other.
import { expect, test } from 'vitest';
import type { Decision } from '../../src/eligibility/decision.ts';
import { decisionOn, type Setting } from '../support/decision.ts';
import { type Cells, enterpriseOf } from '../support/enterprise.ts';

function checkOf(decision: Decision | undefined, id: string) {
  const checks = Array.isArray(decision?.checks) ? decision.checks : [];
  return checks.find((check) => check.id === id);
}

test.each<[string, string, Cells, Setting, string, readonly string[]]>([
  [
    'a milestone crossed before',
    'revenue-1b',
    { revenue: '120000', revenuePeak: '110000' },
    {},
    'milestone-crossed-before',
    ['revenue', 'revenuePeak'],
  ],
  [
    'above scale without the day',
    'above-scale',
    { aboveScale: '是', reentered: '否' },
    { claimed: true },
    'missing:aboveScaleOn',
    ['aboveScaleOn', 'aboveScale'],
  ],
])('a reason names every cell that it rests on: %s', (_, measure, cells, setting, code, keys) => {
  const decision = decisionOn(measure, enterpriseOf(cells), setting);
  const reason = decision?.reasons.find((one) => one.code === code);
  expect(Object.keys(reason?.fields ?? {})).toEqual(keys);
  expect(Object.keys(reason?.cells ?? {})).toEqual(keys);
});

test.each<[string, string, Cells, string, Readonly<Record<string, string | null>>]>([
  ['the recognition', 'srdi', { srdiOn: '2025-05-01' }, 'trigger', { srdiOn: '2025-05-01' }],
  [
    'what an amount is worked out from',
    'tech-transfer',
    { transferSelected: '是', transferRd: '100', tax3y: '50' },
    'amount',
    { transferRd: '1000000.00', tax3y: '500000.00' },
  ],
  ['who pays the local share', 'hnte', { hnteOn: '2025-05-01', park: 'ganhe' }, 'payer', { park: 'ganhe' }],
  ['no ledger row where nothing was paid', 'srdi', { srdiOn: '2025-05-01' }, 'not-already-paid', {}],
])('what was asked shows %s', (_, measure, cells, id, fields) => {
  const check = checkOf(decisionOn(measure, enterpriseOf(cells)), id);
  expect(check).toMatchObject({ outcome: 'holds' });
  expect(check?.fields).toEqual(fields);
  expect(Object.keys(check?.cells ?? {})).toEqual(Object.keys(fields));
});
