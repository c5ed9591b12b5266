import { expect, test } from 'vitest';
import { presentMeasure } from '../../src/evaluation/present-measure.ts';
import { type Day, dayOf } from '../../src/values/day.ts';
import { POLICY } from '../support/policy.ts';

const WINDOW = { awardYear: 2025, periodEnd: dayOf(2025, 12, 31) as Day };

function measureNamed(id: string) {
  const measure = POLICY.measures.find((one) => one.id === id);
  if (!measure) throw new Error(id);
  return measure;
}

test.each([
  ['above-scale', '省≤20万元（争取）', 'province ≤20 × 10,000 yuan (sought)'],
  [
    'tech-giant',
    '省90万元（争取、另有条件）；市20万元；县区（园区）20万元',
    'province 90 × 10,000 yuan (sought, on a further condition); city 20 × 10,000 yuan; county or park 20 × 10,000 yuan',
  ],
  [
    'srdi',
    '省≤50万元；市≤20万元；县区（园区）鼓励配套',
    'province ≤50 × 10,000 yuan; city ≤20 × 10,000 yuan; county or park encouraged to match',
  ],
  [
    'tech-transfer',
    '研发总投入的20%，不高于三年累计缴税总额，最高200万元；省80%，其余由市承担',
    "20% of the project's R&D, not above three years' tax nor 200 × 10,000 yuan; province 80%, city the rest",
  ],
  ['revenue-1b', '给予政策支持（原文未定金额）', 'policy support (the text sets no amount)'],
])('%s grants %s', (id, zh, en) => {
  expect(presentMeasure(measureNamed(id), POLICY, WINDOW).standard).toEqual({ zh, en });
});

test.each([
  ['srdi', '专精特新中小企业认定日期在 2025 年内、不早于 2023-06-16、不晚于 2025-12-31'],
  ['above-scale', '入规日期在 2024 年内、不晚于 2025-12-31'],
  ['global-500', '新晋世界500强年份为 2025 年'],
  ['revenue-1b', '上年度营业收入达到 100000 万元，且历史最高年营业收入低于 100000 万元'],
  ['tech-transfer', '转移转化项目研发总投入大于 0'],
])('%s falls due in a window with its own years', (id, zh) => {
  expect(presentMeasure(measureNamed(id), POLICY, WINDOW).trigger.zh).toBe(zh);
});

test('a computed amount says from what, at which share, under which caps', () => {
  expect(presentMeasure(measureNamed('tech-transfer'), POLICY, WINDOW).formula).toEqual({
    field: 'transferRd',
    share: '20%',
    notAbove: [{ field: 'tax3y' }, { amount: '2000000.00' }],
    split: { province: '80%' },
  });
  expect(presentMeasure(measureNamed('srdi'), POLICY, WINDOW).formula).toBeNull();
});
