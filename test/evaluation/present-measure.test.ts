import { expect, test } from 'vitest';
import { presentMeasure } from '../../src/evaluation/present-measure.ts';
import { POLICY } from '../support/policy.ts';

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
  const measure = POLICY.measures.find((one) => one.id === id);
  if (!measure) throw new Error(id);
  expect(presentMeasure(measure).standard).toEqual({ zh, en });
});
