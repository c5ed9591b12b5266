import { expect, test } from 'vitest';
import { unitFullName, unitName, unitNames } from '../../../src/reports/wording/unit-name.ts';

test('tables use the short name, titles the official one', () => {
  expect(unitName('datong', 'zh')).toBe('大通县');
  expect(unitFullName('datong', 'zh')).toBe('大通回族土族自治县');
  expect(unitFullName('datong', 'en')).toBe('Datong');
});

test('what is no known unit is said so', () => {
  expect(unitName(null, 'zh')).toBe('未明单位');
  expect(unitName('elsewhere', 'en')).toBe('elsewhere');
});

test('a list is joined as the language does', () => {
  expect(unitNames(['chengdong', 'huangyuan'], 'zh')).toBe('城东区、湟源县');
  expect(unitNames(['chengdong', 'huangyuan'], 'en')).toBe('Chengdong, Huangyuan');
});
