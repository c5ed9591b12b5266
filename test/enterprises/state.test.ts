import { expect, test } from 'vitest';
import { isActive, stateOf } from '../../src/enterprises/enterprise.ts';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { rosterOf, UNREADABLE } from '../support/enterprise.ts';

test.each([
  ['nothing', [{}], '正常', true],
  ['停产', [{ state: '停产' }], '停产', true],
  ['注销', [{ state: '注销' }], '注销', false],
  ['what cannot be read', [{ state: UNREADABLE }], '正常', true],
  ['正常 and 吊销', [{ state: '正常' }, { state: '吊销' }], '正常', true],
  ['吊销 and 正常', [{ state: '吊销' }, { state: '正常' }], '正常', true],
  ['注销 and 吊销', [{ state: '注销' }, { state: '吊销' }], '注销', false],
  ['nothing and 迁出', [{}, { state: '迁出' }], '迁出', false],
])('reports that say %s', (_, [first = {}, second], state, active) => {
  const rosters = [rosterOf([first]), ...(second ? [rosterOf([second], 'dongchuan')] : [])];
  const [enterprise] = mergeEnterprises(rosters);
  if (!enterprise) throw new Error('no enterprise');
  expect([stateOf(enterprise), isActive(enterprise)]).toEqual([state, active]);
});
