import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../../src/evaluation/evaluation.ts';
import { displayWidth } from '../../../src/reports/text/columns.ts';
import { summaryLines } from '../../../src/reports/text/summary.ts';
import {
  evaluatedDecision,
  evaluatedEnterprise,
  evaluationOf,
  granted,
} from '../../support/city-evaluation.ts';
import { AS_EXPECTED } from '../../support/expected-text.ts';
import { payable } from '../../support/payment.ts';
import { PREVIOUS_RUN } from '../../support/previous-run.ts';
import { SAMPLE_QUARTER } from '../../support/sample-quarter.ts';

const text = (evaluation: Evaluation, lang: 'zh' | 'en' = 'zh', width = 100): string =>
  summaryLines(evaluation, { lang, width })
    .map((line) => (line.tone === 'plain' ? line.text : `${line.text} (${line.tone})`))
    .join('\n');

describe('the summary of a small quarter', () => {
  test.each(['zh', 'en'] as const)('reads as before, %s', async (lang) => {
    await expect(`${text(SAMPLE_QUARTER, lang)}\n`, AS_EXPECTED).toMatchFileSnapshot(
      `../expected/summary/${lang}.txt`,
    );
  });

  test('names each step once, in the order in which they are taken', () => {
    const steps = text(SAMPLE_QUARTER).split('下一步 (strong)\n')[1]?.split('\n') ?? [];
    const begun = steps.filter((step) => /^ {2}\d/.test(step));
    expect(begun.map((step) => step.slice(0, 10))).toEqual([
      '  1. 请填报单位',
      '  2. 催报：湟源',
      '  3. 按“县区”',
      '  4. 请有关单位',
      '  5. 付款前补齐',
    ]);
  });
});

test('a file that is to be sent again has no cells to be corrected', () => {
  const [input] = SAMPLE_QUARTER.inputs;
  const [finding] = SAMPLE_QUARTER.diagnostics;
  if (!input || !finding) throw new Error('an empty quarter');
  const file = '缺列.xlsx';
  const steps = text(
    evaluationOf({
      inputs: [input, { ...input, file, failed: true }],
      diagnostics: [{ ...finding, severity: 'error', file, row: 3 }],
    }),
  );
  expect(steps).toContain(file);
  expect(steps).not.toContain('逐格更正');
});

test('two files of one unit are to be sorted out first', () => {
  const [input] = SAMPLE_QUARTER.inputs;
  if (!input) throw new Error('an empty quarter');
  const both = ['城东区.xlsx', '城东区（更正）.xlsx'].map((file) => ({
    ...input,
    ...{ file, unit: 'chengdong' as const, failed: false },
  }));
  const told =
    text(evaluationOf({ inputs: both }))
      .split('下一步')[1]
      ?.replaceAll(/\s/g, '') ?? '';
  expect(told).toContain('（城东区：城东区.xlsx、城东区（更正）.xlsx）：旧稿移走后重新运行');
  expect(text(evaluationOf({ inputs: both.slice(0, 1) }))).not.toContain('旧稿');
});

describe('a quarter without faults', () => {
  const enterprise = payable(1);
  const clean = evaluationOf({
    enterprises: [enterprise],
    decisions: [evaluatedDecision(enterprise, 'city-tech', granted('0.00', '50000.00', '50000.00'))],
  });

  test('says that payment is next', () => {
    expect(text(clean)).toContain('下一步 (strong)\n  1. 数据无误、没有待核事项');
  });

  test('says nothing of missing units or failed files', () => {
    expect(text(clean)).not.toMatch(/缺名单|未能读取|另有/);
  });
});

describe('findings', () => {
  const finding = (severity: 'error' | 'warning' | 'info', row: number) => ({
    ...(SAMPLE_QUARTER.diagnostics[0] as Evaluation['diagnostics'][number]),
    severity,
    row,
    cell: `H${row}`,
  });
  const found = evaluationOf({
    diagnostics: [1, 2, 3, 4, 5, 6, 7].flatMap((row) => [
      finding('error', row),
      finding('warning', row),
      finding('info', row),
    ]),
  });

  test('show five errors, three doubtful cells and no notes, and say how many more there are', () => {
    const lines = text(found).split('\n');
    expect(lines.filter((line) => line.startsWith('  错误 '))).toHaveLength(5);
    expect(lines.filter((line) => line.startsWith('  存疑 '))).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith('  提示 '))).toEqual([]);
    expect(lines.filter((line) => line.includes('另有'))).toEqual([
      '    另有 2 处 (muted)',
      '    另有 4 处 (muted)',
    ]);
  });
});

describe('errors in the lists of the bureau itself', () => {
  const [input] = SAMPLE_QUARTER.inputs;
  const [finding] = SAMPLE_QUARTER.diagnostics;
  if (!input || !finding) throw new Error('an empty quarter');
  const inRoster = { ...finding, severity: 'error' as const, file: input.file, row: 3 };
  const ofLedger = { ...finding, severity: 'error' as const, file: '台账.csv', row: 9, message: '被删除' };

  test('come first, and are a step of their own', () => {
    const shown = text(evaluationOf({ inputs: [input], diagnostics: [inRoster, inRoster, ofLedger] }));
    const [first = ''] = shown.split('\n').filter((line) => line.startsWith('  错误 '));
    expect(first).toContain('台账.csv');
    expect(shown).toContain('1. 核对并更正 台账.csv 中的错误（1 处），然后重新运行');
    expect(shown).toContain('2. 按“县区”');
  });

  test('are no cells for a county to mend', () => {
    expect(text(evaluationOf({ inputs: [input], diagnostics: [ofLedger] }))).not.toContain('按“县区”');
    expect(text(evaluationOf({ inputs: [input], diagnostics: [inRoster] }))).not.toContain('台账');
  });
});

describe('claims', () => {
  const own = (nth: number, payer: 'chengdong' | 'chengxi') => evaluatedEnterprise(nth, { payer });
  const enterprises = [own(1, 'chengdong'), own(2, 'chengdong'), own(3, 'chengxi')];
  const claim = (nth: number, other: Partial<Evaluation['claims'][number]>) => ({
    ...{ uscc: '', enterprise: enterprises[nth - 1]?.id ?? '', measure: 'hnte', measures: ['hnte'] },
    ...{ claimed: '1.00', computed: '1.00', outcome: 'match' as const, source: null, ...other },
  });
  const unclaimed = { claimed: null, outcome: 'unclaimed' as const };

  test('with one amount count by measure, and units that claimed nothing are named', () => {
    const claims = [
      claim(1, { measure: 'total', measures: ['hnte', 'srdi'] }),
      claim(2, unclaimed),
      claim(3, unclaimed),
      claim(3, unclaimed),
    ];
    const shown = text(evaluationOf({ enterprises, claims }));
    expect(shown).toContain(
      '申报 2 项（共 1 笔，其中合并申报的 1 笔按事项计）：多报 0 笔，少报 0 笔；符合而未申报 3 项\n',
    );
    expect(shown).toContain('其中没有任何申报的单位：城西区 2 项');
  });
});

test.each([
  ['award won', 'entitled', 1, true],
  ['award that ended', 'no-longer-entitled', 2, true],
  ['none of either', 'entitled', 0, false],
  ['another change', 'moved', 1, false],
])('the period before: %s, so the basis of awards is told or not', (_, kind, enterprises, isTold) => {
  const previous = { ...PREVIOUS_RUN, changes: [{ kind, enterprises }] };
  expect(text({ ...SAMPLE_QUARTER, previous }, 'zh', 300).includes('不计台账')).toBe(isTold);
});

test('what goes by the rosters’ figures is checked where these are of another year', () => {
  const enterprise = payable(1);
  const decisions = [
    evaluatedDecision(enterprise, 'tech-transfer', granted('800000.00', '200000.00', '0.00')),
    evaluatedDecision(enterprise, 'srdi', granted('500000.00', '200000.00', '0.00')),
  ];
  const told = (awardYear: number) =>
    text(evaluationOf({ enterprises: [enterprise], decisions, awardYear })).replaceAll(/\s/g, '');
  expect(told(2024)).toContain(
    '1项符合的事项（引进技术落地转化补助）按名单中2024年的数据核定，奖补年度2024应以2023年的为准',
  );
  expect(told(2025)).not.toContain('为准');
});

test('a target without a figure says so and shows no 0', () => {
  const target = { ...(SAMPLE_QUARTER.targets[0] as Evaluation['targets'][number]), actual: null, gap: null };
  const line = text(evaluationOf({ targets: [target] }))
    .split('\n')
    .find((one) => one.includes(target.title.zh));
  expect(line).toMatch(/ 300 +未提供 \(muted\)$/);
});

test('no line is wider than it may be, whatever the names and amounts', () => {
  const names = fc.string({
    unit: fc.constantFrom('城', '东', 'a', ' ', '（', '“', '1', '.'),
    maxLength: 150,
  });
  const quarter = fc.record({
    file: names.filter((name) => name.trim() !== ''),
    message: names,
    amount: fc.bigInt(0n, 10n ** 17n).map((fen) => `${fen}.00`),
    failed: fc.boolean(),
    width: fc.integer({ min: 40, max: 100 }),
    lang: fc.constantFrom('zh', 'en'),
  });
  fc.assert(
    fc.property(quarter, ({ file, message, amount, failed, width, lang }) => {
      const evaluation = evaluationOf({
        ...SAMPLE_QUARTER,
        inputs: SAMPLE_QUARTER.inputs.map((input) => ({ ...input, file, failed })),
        decisions: SAMPLE_QUARTER.decisions.map((one) =>
          one.status === 'eligible' && one.amount ? { ...one, ...granted(amount, amount, amount) } : one,
        ),
        diagnostics: SAMPLE_QUARTER.diagnostics.map((one) => ({ ...one, file, message })),
      });
      const wide = summaryLines(evaluation, { lang: lang as 'zh' | 'en', width })
        .map((line) => line.text)
        .filter((line) => displayWidth(line) > width || line.includes('\n'));
      expect(wide).toEqual([]);
    }),
  );
});
