import { expect, test } from 'vitest';
import { aboveScaleUndatedRows } from '../../../src/validation/rules/above-scale-undated.ts';
import { rosterOf, UNREADABLE } from '../../support/enterprise.ts';
import { found, foundInRow, messages, ruleFindings, withoutColumn } from '../../support/rule.ts';

const FINDING = ['4 aboveScaleOn above-scale-undated'];

test.each([
  ['above scale without a date is told at the empty cell', { aboveScale: '是' }, FINDING],
  ['with a date it is silent', { aboveScale: '是', aboveScaleOn: '2024-03-01' }, []],
  ['a date that cannot be read has a finding of its own', { aboveScale: '是', aboveScaleOn: UNREADABLE }, []],
  ['not above scale needs no date', { aboveScale: '否' }, []],
  ['an unknown 规上 needs no date', { aboveScale: null }, []],
  ['one that was struck off needs no date', { aboveScale: '是', state: '注销' }, []],
])('%s', (_, cells, findings) => {
  expect(foundInRow(aboveScaleUndatedRows, cells)).toEqual(findings);
});

test('a list without the column has one finding, at the header of 是否规上', () => {
  const roster = withoutColumn(rosterOf([{}, {}, { aboveScale: '否' }]), 'aboveScaleOn');
  expect(found(aboveScaleUndatedRows, roster)).toEqual(['3 aboveScale above-scale-undated']);
  expect(messages(aboveScaleUndatedRows, roster)[0]).toContain('2 rows');
});

test.each([
  ['none of whose rows needs a date', [{ aboveScale: '否' }], []],
  [
    'one of whose rows does',
    [{}, { aboveScale: '否' }],
    ['above scale without a date of entry: the list has no column Above scale since (1 row)'],
  ],
])('a list without the column %s: %j', (_, rows, said) => {
  expect(messages(aboveScaleUndatedRows, withoutColumn(rosterOf(rows), 'aboveScaleOn'))).toEqual(said);
});

test('of a cell nothing is said about the column', () => {
  const [finding] = ruleFindings(aboveScaleUndatedRows, [rosterOf([{}])]);
  expect(finding?.wording.en.message).not.toContain('column');
  expect(finding?.wording.zh.message).not.toContain('一列');
});
