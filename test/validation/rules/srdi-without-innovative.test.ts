import { expect, test } from 'vitest';
import { srdiSmesWithoutInnovative } from '../../../src/validation/rules/srdi-without-innovative.ts';
import { rosterOf, UNREADABLE } from '../../support/enterprise.ts';
import { found, foundInRow, withoutColumn } from '../../support/rule.ts';

const srdiOn = '2024-05-01';

test.each([
  ['the title without the one before it', { srdiOn }, ['4 innovativeOn srdi-without-innovative']],
  ['on the first day of the measures', { srdiOn: '2022-08-01' }, ['4 innovativeOn srdi-without-innovative']],
  ['the day before there was no innovative SME', { srdiOn: '2022-07-31' }, []],
  ['with the one before it', { srdiOn, innovativeOn: '2023-10-01' }, []],
  ['with one that cannot be read', { srdiOn, innovativeOn: UNREADABLE }, []],
])('%s', (_, cells, findings) => {
  expect(foundInRow(srdiSmesWithoutInnovative, cells)).toEqual(findings);
});

test('a list without the column is told once', () => {
  const roster = withoutColumn(rosterOf([{ srdiOn }, { srdiOn }]), 'innovativeOn');
  expect(found(srdiSmesWithoutInnovative, roster)).toEqual(['3 srdiOn srdi-without-innovative']);
});
