// The answers that a form offers.
import { expect, test } from 'vitest';
import { choicesOf } from '../../../src/reports/template/column-choices.ts';
import { readCell } from '../../support/read-cell.ts';
import { FORM } from '../../support/template.ts';

// A blank leaves the screening open.
test.each(['rdOrg', 'award', 'contest', 'honours', 'qualityItems'] as const)(
  'of %s has 无 among them, which is read as one',
  (key) => {
    expect(choicesOf(key, FORM)?.choices).toContain('无');
    expect([readCell(key, '无').value].flat()).toEqual(['无']);
  },
);
