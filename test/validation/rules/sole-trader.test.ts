import { expect, test } from 'vitest';
import { soleTraders } from '../../../src/validation/rules/sole-trader.ts';
import { checkCharacter } from '../../../src/values/uscc.ts';
import { testCode, UNREADABLE } from '../../support/enterprise.ts';
import { foundInRow } from '../../support/rule.ts';

const first17 = '92630102000000001';

test.each([
  ['a code beginning 92', first17 + checkCharacter(first17), ['4 uscc sole-trader']],
  ['a code beginning 91', testCode(1), []],
  ['a code that cannot be read', UNREADABLE, []],
])('%s', (_, uscc, findings) => {
  expect(foundInRow(soleTraders, { uscc })).toEqual(findings);
});
