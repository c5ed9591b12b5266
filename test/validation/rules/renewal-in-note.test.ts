import { expect, test } from 'vitest';
import { renewalsInNotes } from '../../../src/validation/rules/renewal-in-note.ts';
import { rosterOf, UNREADABLE } from '../../support/enterprise.ts';
import { found, foundInRow } from '../../support/rule.ts';

test.each([
  ['市级科技型企业为复核', true],
  ['高企系重新认定', true],
  ['2025年换证', true],
  ['复核通过', true],
  ['专精特新（复核）', true],
  ['2022年首次认定，2025年通过复核', true],
  ['2022年首次认定，2025年复核', true],
  ['2022年第一次认定，2025年复核', true],
  ['首次认定，数据已复核', false],
  ['首次认定，非复核', false],
  ['首次认定，2028年到期复核', false],
  ['首次认定（2025年），三年后复核', false],
  ['首次认定，届时需复核', false],
  ['首次认定，2027年复核', false],
  ['2025年首次认定，2028年3月复核', false],
  ['首次认定，2028年重新认定', false],
  ['2022年首次认定，2025年复核，2028年复核', true],
  ['高新技术企业2028年应复核', false],
  ['专精特新2028年到期复核', false],
  ['首次认定，2027年底前复核', false],
  ['首次认定，2028年6月30日前须复核', false],
  ['2028.4复核，首次认定', false],
  ['首次认定，2028年期满须重新认定', false],
  ['2022年首次认定，2025年6月30日前复核', true],
  ['2028年复核（上次2025年复核通过）', true],
  ['首次认定，2026年复核通过', true],
  ['已通过复审', true],
  ['2025年复评合格', true],
  ['第二次认定', true],
  ['首次认定，非第二次认定', false],
  ['非首次，再认定', true],
  ['2022年未认定，二次认定', true],
  ['高企未再认定', false],
  ['高企不是再次认定', false],
  ['第二次获评专精特新中小企业', true],
  ['第二次获评优秀企业家', false],
  ['县区已完成复核', false],
  ['初审、市局复核通过', false],
  ['数据已复核', false],
  ['数据已通过复核', false],
  ['财务数据复核通过', false],
  ['2025年首次认定', false],
  ['未通过复核', false],
  ['高企不是重新认定', false],
  ['专精特新未复核', false],
  ['另附材料', false],
])('the note %s speaks of a renewal: %s', (note, speaks) => {
  const expected = speaks ? ['4 renewals renewal-in-note'] : [];
  expect(foundInRow(renewalsInNotes, { note })).toEqual(expected);
});

test('says no more than the column of renewals, filled in any way', () => {
  expect(foundInRow(renewalsInNotes, { note: '高企系重新认定', renewals: '高新技术企业' })).toEqual([]);
  expect(foundInRow(renewalsInNotes, { note: '高企系重新认定', renewals: UNREADABLE })).toEqual([]);
});

test('stands at the note where the list has no such column', () => {
  const roster = rosterOf([{ note: '高企系重新认定' }]);
  const { renewals: _, ...columns } = roster.columns;
  expect(found(renewalsInNotes, { ...roster, columns })).toEqual(['4 note renewal-in-note']);
});
