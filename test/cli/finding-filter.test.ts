import { describe, expect, test } from 'vitest';
import { findingFilter } from '../../src/cli/finding-filter.ts';
import { atFile } from '../../src/diagnostics/diagnostic.ts';
import { InputError } from '../../src/io/input-error.ts';

const finding = (code: string, severity: 'error' | 'warning' | 'info') => ({
  ...atFile('城东区.xlsx'),
  code,
  severity,
  wording: { zh: { message: '', hint: '' }, en: { message: '', hint: '' } },
});

describe('--only', () => {
  test.each([
    ['nothing given shows all', undefined, true, true],
    ['a severity', 'error', true, false],
    ['a code', 'unit-missing', false, true],
    ['both, with a Chinese comma', 'unit-missing，error', true, true],
    ['blanks do not matter', ' error , info ', true, false],
  ])('%s', (_, only, error, warning) => {
    const wanted = findingFilter(only);
    expect(wanted(finding('code-check', 'error'))).toBe(error);
    expect(wanted(finding('unit-missing', 'warning'))).toBe(warning);
  });

  test('a word that is neither is refused', () => {
    expect(() => findingFilter('eror')).toThrow(InputError);
  });
});
