import { expect, test } from 'vitest';
import { comparePayers, levelOf, PAYERS, payerAt, payerName, readPayer } from '../../src/payment/payer.ts';

test.each([
  ['省级', 'province'],
  ['市级', 'city'],
  ['City', 'city'],
  ['城东区', 'chengdong'],
  ['大通县', 'datong'],
  ['青海高新区', 'biotech'],
  ['县区', undefined],
  ['', undefined],
])('“%s” names %s', (written, expected) => {
  expect(readPayer(written)).toBe(expected);
});

test('every payer is read back from its own names', () => {
  expect(PAYERS.map((payer) => readPayer(payerName(payer).zh))).toEqual(PAYERS);
});

test('a local share is paid by the unit, the others by their level', () => {
  const at = [
    payerAt('province', 'datong'),
    payerAt('city', null),
    payerAt('local', 'datong'),
    payerAt('local', null),
  ];
  expect(at).toEqual(['province', 'city', 'datong', null]);
  expect(['province', 'city', 'datong'].map(levelOf)).toEqual(['province', 'city', 'local']);
});

test('sheets stand in the order province, city, units', () => {
  expect([...PAYERS].reverse().sort(comparePayers)).toEqual(PAYERS);
});
