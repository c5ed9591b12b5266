import { expect, test } from 'vitest';
import { techGiantsWithoutHnte } from '../../../src/validation/rules/tech-giant-without-hnte.ts';
import { rosterOf, UNREADABLE } from '../../support/enterprise.ts';
import { found, foundInRow, withoutColumn } from '../../support/rule.ts';

const techGiantOn = '2024-05-01';

test.each([
  ['the title without the one before it', { techGiantOn }, ['4 hnteOn tech-giant-without-hnte']],
  ['with the one before it', { techGiantOn, hnteOn: '2022-10-01' }, []],
  ['with one that cannot be read', { techGiantOn, hnteOn: UNREADABLE }, []],
  ['neither', {}, []],
])('%s', (_, cells, findings) => {
  expect(foundInRow(techGiantsWithoutHnte, cells)).toEqual(findings);
});

test('a list without the column is told once, however many rows it concerns', () => {
  const roster = withoutColumn(rosterOf([{ techGiantOn }, { techGiantOn }, {}]), 'hnteOn');
  expect(found(techGiantsWithoutHnte, roster)).toEqual(['3 techGiantOn tech-giant-without-hnte']);
});
