import { expect, test } from 'vitest';
import { outcome } from '../../support/decision.ts';
import { UNREADABLE } from '../../support/enterprise.ts';

const SELECTED = { transferSelected: '是', tax3y: '10000' };

test.each([
  [
    '20 % of the outlay, 80 % of it from the province',
    { ...SELECTED, transferRd: '100' },
    {},
    'eligible 160000.00+40000.00+0.00',
  ],
  ['exactly at the ceiling', { ...SELECTED, transferRd: '1000' }, {}, 'eligible 1600000.00+400000.00+0.00'],
  [
    'one yuan below the ceiling',
    { ...SELECTED, transferRd: '999.9995' },
    {},
    'eligible 1599999.00+400000.00+0.00',
  ],
  ['above the ceiling', { ...SELECTED, transferRd: '5000' }, {}, 'eligible 1600000.00+400000.00+0.00'],
  [
    'capped by three years’ tax',
    { ...SELECTED, transferRd: '1000', tax3y: '19.0381' },
    {},
    'eligible 152304.00+38077.00+0.00',
  ],
  ['fractions of a yuan are dropped', { ...SELECTED, transferRd: '0.00109' }, {}, 'eligible 1.00+1.00+0.00'],
  ['nothing spent', { ...SELECTED, transferRd: '0' }, {}, 'none'],
  ['nothing stated but claimed', SELECTED, { claimed: true }, 'ineligible not-recognised'],
  ['not selected', { ...SELECTED, transferRd: '100', transferSelected: '否' }, {}, 'ineligible not-selected'],
  [
    'not selected and tax not stated',
    { transferRd: '100', transferSelected: '否' },
    {},
    'ineligible missing:tax3y not-selected',
  ],
  ['selection not stated', { transferRd: '100', tax3y: '50' }, {}, 'review missing:transferSelected'],
  ['tax not stated', { transferRd: '100', transferSelected: '是' }, {}, 'review missing:tax3y'],
  [
    'tax unreadable',
    { transferRd: '100', transferSelected: '是', tax3y: UNREADABLE },
    {},
    'review unreadable:tax3y',
  ],
  ['outlay unreadable', { ...SELECTED, transferRd: UNREADABLE }, {}, 'review unreadable:transferRd'],
])('%s', (_, cells, setting, expected) => {
  expect(outcome('tech-transfer', cells, setting)).toBe(expected);
});
