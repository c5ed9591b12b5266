import { expect, test } from 'vitest';
import { littleGiantsWithoutSrdi } from '../../../src/validation/rules/little-giant-without-srdi.ts';
import { rosterOf, UNREADABLE } from '../../support/enterprise.ts';
import { found, foundInRow, withoutColumn } from '../../support/rule.ts';

const littleGiantOn = '2024-05-01';

test.each([
  ['the title without the one before it', { littleGiantOn }, ['4 srdiOn little-giant-without-srdi']],
  ['with the one before it', { littleGiantOn, srdiOn: '2022-10-01' }, []],
  ['with one that cannot be read', { littleGiantOn, srdiOn: UNREADABLE }, []],
  ['neither', {}, []],
])('%s', (_, cells, findings) => {
  expect(foundInRow(littleGiantsWithoutSrdi, cells)).toEqual(findings);
});

test('a list without the column is told once, however many rows it concerns', () => {
  const roster = withoutColumn(rosterOf([{ littleGiantOn }, { littleGiantOn }, {}]), 'srdiOn');
  expect(found(littleGiantsWithoutSrdi, roster)).toEqual(['3 littleGiantOn little-giant-without-srdi']);
});
