// The workbook of a simulation: figures beside each other are in one unit, and nothing is summed that excludes another.
import { expect, test } from 'vitest';
import { differencesSheet } from '../../src/reports/sheets/simulation/differences-sheet.ts';
import type { Outcome } from '../../src/simulation/simulation.ts';
import { fromFen, ZERO } from '../../src/values/money.ts';
import { parsePeriod } from '../../src/values/period.ts';
import { payable, srdi } from '../support/payment.ts';

const PERIOD = parsePeriod('2025Q4');
const LEVELS = { province: ZERO, city: ZERO, local: ZERO, total: ZERO };
const GAIN = {
  ...{ uscc: '916301020000000197', enterprise: '916301020000000197', name: '西宁青藏光伏科技有限公司' },
  ...{ unit: 'chengdong', measure: 'srdi', from: null, to: null, difference: fromFen(5_000_000n) },
};

function outcome(name: string, differences: Outcome['differences']): Outcome {
  return {
    ...{ name: { zh: name, en: name }, policy: 'p', settings: [], money: LEVELS, differences },
    ...{ certainty: { certain: ZERO, ceiling: ZERO, strive: ZERO }, measures: [], units: [], targets: [] },
  };
}

function columns(...scenarios: readonly string[]) {
  return tableOf(scenarios.map((name) => outcome(name, [GAIN]))).columns;
}

function tableOf(scenarios: readonly Outcome[]) {
  if (PERIOD === undefined) throw new Error('no period');
  const [table] = differencesSheet({
    ...{ outcomes: [outcome('现行政策', []), ...scenarios], measures: [] },
    ...{ place: 'run', period: PERIOD, awardYear: 2025, unreadFiles: [], lang: 'zh' as const },
  }).blocks;
  if (table?.kind !== 'table') throw new Error('no table');
  return table;
}

test('what an award was, is then, and the difference are in 万元', () => {
  expect(
    columns('a')
      .slice(-3)
      .map(({ header }) => header),
  ).toEqual(['现行（万元）', '调整后（万元）', '增减（万元）']);
});

test('an award is a figure that can be added up, and words where there is none', () => {
  const firm = payable(1);
  const raised = { ...GAIN, from: srdi(firm, { status: 'review', amount: null }), to: srdi(firm) };
  const [row] = tableOf([outcome('a', [raised, GAIN])]).rows;
  expect(row?.slice(-3)).toEqual([
    expect.objectContaining({ kind: 'text', text: expect.stringContaining('待核') }),
    { kind: 'money', money: fromFen(70_000_000n), unit: 'wan' },
    expect.objectContaining({ kind: 'money', money: GAIN.difference }),
  ]);
});

test('the differences of one scenario are summed, those of several are not', () => {
  expect(columns('a').at(-1)?.total).toBe('sum');
  expect(columns('a', 'b').at(-1)?.total).toBeUndefined();
});

test('the name of a scenario fits its column', () => {
  expect(columns('measure.srdi.city=25')[1]?.width).toBeGreaterThanOrEqual(
    '方案1 measure.srdi.city=25'.length + 2,
  );
});
