// Part of the build: keeps what the bundled documents state.
import { writeFile } from 'node:fs/promises';
import { serialize } from 'node:v8';
import { checkBundled, keptPlace } from './bundled-document.ts';
import { CHECKS } from './load-checks.ts';
import { CRITERIA } from './load-criteria.ts';
import { FORECAST } from './load-forecast.ts';
import { PAYMENT_TERMS } from './load-payment-terms.ts';
import { POLICY } from './load-policy.ts';

/** Checks every bundled document and writes down beside it what it states. Throws where one is not as it should be. */
export async function keepDocuments(): Promise<void> {
  for (const kind of [CHECKS, CRITERIA, FORECAST, PAYMENT_TERMS, POLICY])
    await writeFile(keptPlace(kind.name), serialize(await checkBundled<unknown>(kind)));
}
