import { expect, test } from 'vitest';
import { techGiantsBeforeHnte } from '../../../src/validation/rules/tech-giant-before-hnte.ts';
import { UNREADABLE } from '../../support/enterprise.ts';
import { foundInRow } from '../../support/rule.ts';

const techGiantOn = '2025-06-30';
const FOUND = ['4 hnteOn tech-giant-before-hnte'];

test.each([
  ['a certificate of a later day', { techGiantOn, hnteOn: '2025-07-01' }, FOUND],
  ['a certificate of the same day', { techGiantOn, hnteOn: '2025-06-30' }, []],
  [
    'a certificate of an earlier day, whether it had lapsed or not',
    { techGiantOn, hnteOn: '2021-06-30' },
    [],
  ],
  ['a title of an earlier year', { techGiantOn: '2024-06-30', hnteOn: '2025-07-01' }, []],
  ['a certificate whose day cannot be read', { techGiantOn, hnteOn: UNREADABLE }, []],
  ['no certificate, which is another finding', { techGiantOn }, []],
  ['an enterprise that has left', { techGiantOn, hnteOn: '2025-07-01', state: '注销' }, []],
])('%s', (_, cells, findings) => {
  expect(foundInRow(techGiantsBeforeHnte, cells)).toEqual(findings);
});
