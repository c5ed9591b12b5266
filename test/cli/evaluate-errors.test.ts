import { expect, test } from 'vitest';
import { periodUnclear, unreadableRosters } from '../../src/cli/evaluate-errors.ts';
import type { EvaluatedDiagnostic, Evaluation } from '../../src/evaluation/evaluation.ts';
import { periodOf } from '../../src/values/period.ts';
import { evaluationOf } from '../support/city-evaluation.ts';
import { SAMPLE_QUARTER } from '../support/sample-quarter.ts';

type EvaluatedInput = Evaluation['inputs'][number];

const [known] = SAMPLE_QUARTER.diagnostics;
const input = SAMPLE_QUARTER.inputs[0] as EvaluatedInput;

function refused(...codes: readonly string[]): string {
  const file = '城东区.xlsx';
  const diagnostics = codes.map(
    (code): EvaluatedDiagnostic => ({
      ...(known as EvaluatedDiagnostic),
      ...{ file, severity: 'error', code, message: code },
    }),
  );
  return unreadableRosters(evaluationOf({ inputs: [{ ...input, file, failed: true }], diagnostics })).wording
    .zh.message;
}

test.each([
  [['doubted-column', 'missing-column'], '城东区.xlsx：missing-column'],
  [['duplicate-column', 'missing-column'], '城东区.xlsx：duplicate-column'],
  [['doubted-column'], '城东区.xlsx：doubted-column'],
])('of %j what stops the list is told', (codes, message) => {
  expect(refused(...codes)).toBe(message);
});

test.each([
  [undefined, '例如 --period 2025Q3'],
  ['--new-period', '例如 --new-period 2025Q3'],
])('rosters of several periods are refused with the option that sets one: %s', (option, said) => {
  const { zh, en } = periodUnclear(
    { conflict: [{ period: periodOf(2025, 3), files: ['甲.csv'] }] },
    option,
  ).wording;
  expect(zh.hint).toContain(said);
  expect(en.hint).toContain(said.replace('例如', 'such as'));
});
