import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { type BundledKind, checkBundled, readBundled } from '../../src/io/bundled-document.ts';
import { CHECKS } from '../../src/io/load-checks.ts';
import { CRITERIA } from '../../src/io/load-criteria.ts';
import { FORECAST } from '../../src/io/load-forecast.ts';
import { PAYMENT_TERMS } from '../../src/io/load-payment-terms.ts';
import { POLICY } from '../../src/io/load-policy.ts';

const BUILT = new URL('../../dist/policy/bundled/', import.meta.url);
const KINDS: readonly BundledKind<unknown>[] = [CHECKS, CRITERIA, FORECAST, PAYMENT_TERMS, POLICY];

describe.each(KINDS)('$name', (kind) => {
  test('states what the build has kept of it', async () => {
    const kept: unknown = deserialize(readFileSync(new URL(`${kind.name}.checked`, BUILT)));
    expect(kept).toEqual(await checkBundled(kind));
  });

  test('is checked where nothing has been kept, as in the sources', async () => {
    const refuse = { ...kind, check: () => Promise.reject(new Error('checked')) };
    await expect(readBundled(refuse)).rejects.toThrow('checked');
  });
});
