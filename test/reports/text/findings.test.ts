import { describe, expect, test } from 'vitest';
import { atCell, atFile, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { kind, report } from '../../../src/diagnostics/kind.ts';
import { displayWidth } from '../../../src/reports/text/columns.ts';
import { findingLines } from '../../../src/reports/text/findings.ts';

const KIND = kind<{ readonly text: string }>()({
  code: 'not-a-number',
  severity: 'error',
  why: { zh: '无法计算。', en: 'It cannot be added up.' },
  example: '约一千',
  sample: { text: '约一千' },
  zh: ({ text }) => ({ message: `“${text}”不是数`, hint: '填写数字' }),
  en: ({ text }) => ({ message: `“${text}” is no number`, hint: 'give a number' }),
});

const LONG = '青海'.repeat(60);

function finding(row: number, file = '城东区.xlsx'): Diagnostic {
  return report(KIND, atCell({ file, sheet: '名单', row, column: 8 }, 'revenue', '约一千'), {
    text: '约一千',
  });
}

function textOf(findings: readonly Diagnostic[], shown: number | null, lang: 'zh' | 'en' = 'zh'): string {
  const excerptOf = () => [
    { letters: 'B', header: '企业名称', text: LONG, meant: false },
    { letters: 'H', header: '上年度营业收入', text: '约一千', meant: true },
  ];
  return findingLines(findings, { lang, width: 100, shown, excerptOf })
    .map(({ text }) => text)
    .join('\n');
}

describe('findings as text', () => {
  test('a place has its cell, an excerpt with the cell underlined, and how to mend it', () => {
    expect(textOf([finding(12)], null).split('\n')).toEqual([
      '城东区.xlsx › 名单  错误 1',
      '',
      '✗ 错误 [not-a-number]',
      '  H12       “约一千”不是数',
      `            │ B 企业名称${' '.repeat(31)} │ H 上年度营业收入`,
      `            │ ${'青海'.repeat(10)}… │ 约一千`,
      `            │${' '.repeat(43)}│ ^^^^^^`,
      '            怎么改：填写数字',
    ]);
  });

  test('no line is wider than the terminal, in either language', () => {
    for (const lang of ['zh', 'en'] as const) {
      const widths = textOf([finding(12), finding(13, `${LONG}.xlsx`)], null, lang)
        .split('\n')
        .map(displayWidth);
      expect(Math.max(...widths)).toBeLessThanOrEqual(100);
    }
  });

  test('of many alike the first are shown and the rest counted; the hint stands once', () => {
    const text = textOf(
      [1, 2, 3, 4, 5].map((row) => finding(row)),
      2,
    );
    expect(text).toContain('✗ 错误 [not-a-number]  5 处');
    expect(text).toContain('另有 3 处同类问题');
    expect(text.match(/^ {2}H\d/gm)).toHaveLength(2);
    expect(text.match(/怎么改/g)).toHaveLength(1);
  });

  test('all are shown where all are asked for', () => {
    const text = textOf(
      [1, 2, 3, 4, 5].map((row) => finding(row)),
      null,
    );
    expect(text.match(/^ {2}H\d/gm)).toHaveLength(5);
    expect(text).not.toContain('另有');
  });

  test('each file has its own part, and the submission as a whole too', () => {
    const whole = report(KIND, atFile(''), { text: '甲' });
    expect(textOf([whole, finding(1), finding(1, '湟中区.xlsx')], null)).toMatch(
      /^全部名单 {2}错误 1[\s\S]*^城东区\.xlsx › 名单[\s\S]*^湟中区\.xlsx › 名单/m,
    );
  });
});
