import { expect, test } from 'vitest';
import { type FormerCodes, formerCodes } from '../../src/diff/former-codes.ts';
import type { Enterprise } from '../../src/enterprises/enterprise.ts';
import { enterpriseOf, testCode } from '../support/enterprise.ts';

const [A, B, C] = [testCode(1), testCode(2), testCode(3)];
const firm = (uscc: string | null): Enterprise => enterpriseOf({ uscc });
const unreadable = (): Enterprise => enterpriseOf({ uscc: { unreadable: '换证中' } });
const PLACE = firm(null).id;

test.each<[string, Enterprise, Enterprise, FormerCodes, FormerCodes]>([
  ['that stays has none', firm(A), firm(A), {}, {}],
  ['that changes has the one before', firm(A), firm(B), {}, { [B]: [A] }],
  ['that changes again has both', firm(B), firm(C), { [B]: [A] }, { [B]: [A], [C]: [B, A] }],
  ['that is blank now is kept at its place', firm(A), firm(null), {}, { [PLACE]: [A] }],
  ['that was blank goes on from its place', firm(null), firm(B), { [PLACE]: [A] }, { [B]: [A] }],
  ['that was unreadable too', unreadable(), firm(B), { [PLACE]: [A] }, { [B]: ['换证中', A] }],
  ['that comes back is no former one', firm(null), firm(A), { [PLACE]: [A] }, {}],
  ['that comes back keeps those before', firm(null), firm(B), { [PLACE]: [B, A] }, { [B]: [A] }],
])('a code %s', (_, old, now, known, expected) => {
  expect(formerCodes([{ old, new: now }], known)).toEqual(expected);
});

test('what is known of an enterprise that is away goes on, a place of the period before does not', () => {
  expect(formerCodes([], { [B]: [A], [PLACE]: [C] })).toEqual({ [B]: [A] });
});
