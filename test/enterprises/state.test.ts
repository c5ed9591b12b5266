import { expect, test } from 'vitest';
import {
  type Enterprise,
  isActive,
  isActivityKnown,
  isStateKnown,
  stateOf,
} from '../../src/enterprises/enterprise.ts';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { type Cells, rosterOf, UNREADABLE } from '../support/enterprise.ts';

test.each([
  ['nothing', [{}], '正常', true],
  ['停产', [{ state: '停产' }], '停产', true],
  ['注销', [{ state: '注销' }], '注销', false],
  ['what cannot be read', [{ state: UNREADABLE }], '正常', true],
  ['正常 and 吊销', [{ state: '正常' }, { state: '吊销' }], '正常', true],
  ['吊销 and 正常', [{ state: '吊销' }, { state: '正常' }], '正常', true],
  ['注销 and 吊销', [{ state: '注销' }, { state: '吊销' }], '注销', false],
  ['nothing and 迁出', [{}, { state: '迁出' }], '迁出', false],
])('reports that say %s', (_, reports, state, active) => {
  const enterprise = reportedBy(reports);
  expect([stateOf(enterprise), isActive(enterprise)]).toEqual([state, active]);
});

test.each([
  ['nothing', [{}], true, true],
  ['停产', [{ state: '停产' }], true, true],
  ['注销', [{ state: '注销' }], true, true],
  ['what cannot be read', [{ state: UNREADABLE }], false, false],
  ['停产 and what cannot be read', [{ state: '停产' }, { state: UNREADABLE }], false, false],
  ['正常 and 停产', [{ state: '正常' }, { state: '停产' }], true, false],
  ['正常 and 吊销', [{ state: '正常' }, { state: '吊销' }], false, false],
  ['注销 and 吊销', [{ state: '注销' }, { state: '吊销' }], true, true],
])(
  'of reports that say %s whether it operates is known: %s, and its state: %s',
  (_, reports, activity, state) => {
    const enterprise = reportedBy(reports);
    expect([isActivityKnown(enterprise), isStateKnown(enterprise)]).toEqual([activity, state]);
  },
);

function reportedBy([first = {}, second]: readonly Cells[]): Enterprise {
  const rosters = [rosterOf([first]), ...(second ? [rosterOf([second], 'dongchuan')] : [])];
  const [enterprise] = mergeEnterprises(rosters);
  if (!enterprise) throw new Error('no enterprise');
  return enterprise;
}
