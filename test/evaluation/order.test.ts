// The order of the result: by code, then by measure, also of those whose code is none.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import { compareText } from '../../src/values/compare-text.ts';
import { testCode } from '../support/enterprise.ts';
import { folderInputs } from '../support/evaluate-folder.ts';

const ROW = '城东区,38,3000,是,2025-06-01,2025-06-01,专精特新中小企业；创新型中小企业,100';
// With a check digit that is not its own.
const WRONG = testCode(1).replace(/.$/u, (last) => (last === '0' ? '1' : '0'));

let place = '';
let evaluation: Evaluation;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'order-'));
  const header =
    '企业名称,统一社会信用代码,所属县区,行业代码,上年度营业收入,是否规上,创新型中小企业认定日期,专精特新中小企业认定日期,申报奖补事项,申报金额';
  const rows = [
    `甲公司,${WRONG},${ROW}`,
    `乙公司,${testCode(2, '92')},${ROW}`,
    `丙公司,${testCode(3)},${ROW}`,
  ];
  writeFileSync(join(place, '城东区.csv'), [header, ...rows, ''].join('\n'));
  evaluation = evaluate(await folderInputs(place, { period: '2025Q4' })).evaluation;
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test.each(['enterprises', 'decisions', 'claims'] as const)('%s stand by code', (list) => {
  const codes = evaluation[list].map(({ uscc }) => uscc);
  expect(new Set(codes)).toEqual(new Set([WRONG, testCode(2, '92'), testCode(3)]));
  expect(codes).toEqual([...codes].sort(compareText));
});
