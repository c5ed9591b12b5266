import { expect, test } from 'vitest';
import { industryNamesUnlikeCodes } from '../../../src/validation/rules/industry-name-unlike-code.ts';
import { foundInRow } from '../../support/rule.ts';

const FINDING = ['4 industryName industry-name-unlike-code'];

test.each([
  ['the name of the division', 'C3825', '电气机械和器材制造业', []],
  ['the name of the class', 'C3825', '光伏设备及元器件制造', []],
  ['the name of the section', 'C3825', '制造业', []],
  ['an older wording of the division', 'C3825', '电气机械及器材制造业', []],
  ['the name of another division', 'C3825', '医药制造业', FINDING],
  ['the name of a class of another division', 'C3825', '铜冶炼', FINDING],
  ['the name of another section', 'C3825', '采矿业', FINDING],
  ['a name that two divisions share', 'D4511', '燃气生产和供应业', []],
  ['words of its own', 'C3825', '光伏', []],
  ['a division outside industry', 'F5122', '批发业', []],
  ['a code that is not known', null, '食品制造业', []],
  ['a name that is not known', 'C3825', null, []],
  ['industry by name, trade by code', 'F5122', '食品制造业', FINDING],
])('%s: %s with %s', (_, industryCode, industryName, findings) => {
  expect(foundInRow(industryNamesUnlikeCodes, { industryCode, industryName })).toEqual(findings);
});
