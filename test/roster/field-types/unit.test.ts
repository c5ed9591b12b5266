import { expect, test } from 'vitest';
import { readCell } from '../../support/read-cell.ts';

test.each([
  ['城东区', 'chengdong'],
  ['西宁市城东区', 'chengdong'],
  ['青海省西宁市城东区', 'chengdong'],
  ['城东', 'chengdong'],
  [' 城 东 区 ', 'chengdong'],
  ['大通县', 'datong'],
  ['大通回族土族自治县', 'datong'],
  ['湟源', 'huangyuan'],
  [630102, 'chengdong'],
])('county %j is %s', (raw, value) => {
  expect(readCell('county', raw)).toMatchObject({ value, codes: [] });
});

test.each([
  ['生物园区', 'biotech'],
  ['青海高新区', 'biotech'],
  ['甘河滩工业园区', 'ganhe'],
  ['经开区东川工业园区', 'dongchuan'],
])('park %s is %s', (raw, value) => {
  expect(readCell('park', raw)).toMatchObject({ value, codes: [] });
});

test('a former name is understood and said', () => {
  const { value, diagnostics } = readCell('county', '湟中县');
  expect([value, ...diagnostics.map(({ code, severity }) => `${code} ${severity}`)]).toEqual([
    'huangzhong',
    'former-name info',
  ]);
});

test.each([
  ['county', '东川工业园区', 'unit-in-wrong-column'],
  ['park', '城东区', 'unit-in-wrong-column'],
  ['county', '城关区', 'unknown-unit'],
  ['county', '湟中区鲁沙尔镇', 'unknown-unit'],
] as const)('%s %s gives %s', (key, raw, code) => {
  expect(readCell(key, raw)).toMatchObject({ value: { unreadable: raw }, codes: [code] });
});

test('a name is asked for as it is to be typed, whatever the language', () => {
  const hint = (raw: string) => readCell('county', raw).diagnostics[0]?.wording.en.hint;
  expect(hint('城关区')).toMatch(/^write one of 城东区 \(Chengdong\), /);
  expect(hint('湟中县')).toBe('use the present name, 湟中区');
});

test('a unit inside a longer text is suggested, not taken', () => {
  expect(readCell('county', '湟中区鲁沙尔镇').diagnostics[0]?.wording.en.hint).toBe(
    'perhaps 湟中区 (Huangzhong)',
  );
});

test('a park inside a longer text is not suggested for a county', () => {
  expect(readCell('county', '东川工业园区金桥路').diagnostics[0]?.wording.en.hint).toMatch(/^write one of /);
});

test.each(['', '/', '无', '—'])('%j is blank', (raw) => {
  expect(readCell('park', raw)).toMatchObject({ value: undefined, codes: [] });
});
