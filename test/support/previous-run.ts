// A run of the period before in which nothing happened yet.
import type { EvaluatedPrevious } from '../../src/evaluation/evaluation.ts';
import { periodOf } from '../../src/values/period.ts';

export const PREVIOUS_RUN: EvaluatedPrevious = {
  period: periodOf(2025, 3),
  source: 'run',
  name: 'q3',
  changes: [],
  targets: [],
};
