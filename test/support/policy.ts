// The policy document that ships with the tool, for tests that speak of it.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Policy, policySchema } from '../../src/policy/policy.ts';

export const POLICY: Policy = policySchema.parse(
  parse(readFileSync(new URL('../../src/policy/bundled/xining-2023-32.yaml', import.meta.url), 'utf8')),
);
