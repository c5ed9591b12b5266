import { expect, test } from 'vitest';
import { exitCodeOf } from '../../src/cli/exit-code.ts';

test.each([
  [[], 0],
  [['info', 'warning'], 0],
  [['warning', 'error'], 1],
] as const)('findings %j end in %i', (severities, code) => {
  expect(exitCodeOf(severities.map((severity) => ({ severity })))).toBe(code);
});
