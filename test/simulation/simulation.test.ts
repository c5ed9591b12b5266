// Simulated totals against fresh evaluations under the same policy, by the real command.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadPolicyData } from '../../src/io/load-policy.ts';
import { settables, withSettings } from '../../src/simulation/settings.ts';
import { POLICY } from '../support/policy.ts';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const QUARTER = fileURLToPath(new URL('../../fixtures/small-quarter', import.meta.url));
const GIVEN = [
  join(QUARTER, 'rosters'),
  ...['--ledger', join(QUARTER, 'ledger.csv'), '--decisions', join(QUARTER, 'decisions.csv')],
  ...['--city', join(QUARTER, 'city.yaml'), '--period', '2025Q4'],
];

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'simulate-'));
  await tool('evaluate', ...GIVEN, '--out', 'run', '--quiet');
});
afterAll(() => rm(root, { recursive: true }));

function tool(...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: root, maxBuffer: 1 << 26 };
    execFile(process.execPath, [BIN, ...args], options, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(stderr));
      else resolve(stdout);
    });
  });
}

interface Part {
  readonly amount: string;
  readonly funding: Readonly<Record<'province' | 'city' | 'local', string>>;
}

interface Decided {
  readonly decisions: readonly (Part & { readonly status: string; readonly measure: string })[];
  readonly targets: readonly { readonly id: string; readonly target: unknown; readonly gap: unknown }[];
}

function fen(yuan: string): bigint {
  return BigInt(yuan.replace('.', ''));
}

/** Eligible money by measure, in 分, from an evaluation.json. */
function moneyByMeasure({ decisions }: Decided): Readonly<Record<string, string>> {
  const sums: Record<string, bigint> = {};
  for (const { measure, status, amount } of decisions)
    if (status === 'eligible' && amount !== null) sums[measure] = (sums[measure] ?? 0n) + fen(amount);
  return Object.fromEntries(Object.entries(sums).map(([measure, sum]) => [measure, String(sum)]));
}

test.each([
  [['measure.srdi.city=25', 'measure.hnte.province=12.5']],
  [['measure.innovative.until=2024-12-31', 'target.srdi=100']],
  [['measure.tech-transfer.share=30%', 'measure.tech-transfer.cap=250', 'measure.revenue-1b.city=40']],
])('%s comes to what a fresh evaluation comes to', async (settings) => {
  const data = await loadPolicyData(null);
  const keys = settables(data, POLICY, 2025);
  const made = settings.map((one) => {
    const [key = '', to = ''] = one.split('=');
    const settable = keys.find((known) => known.key === key);
    if (!settable) throw new Error(key);
    return { settable, to };
  });
  const name = settings.join('').replaceAll(/[^a-z0-9]/g, '');
  await writeFile(join(root, `${name}.yaml`), stringify(withSettings(data, made)));
  await tool('evaluate', ...GIVEN, '--policy', `${name}.yaml`, '--out', name, '--quiet');
  const fresh: Decided = JSON.parse(await readFile(join(root, name, 'evaluation.json'), 'utf8'));
  const sets = settings.flatMap((one) => ['--set', one]);
  const simulated = JSON.parse(await tool('simulate', 'run', ...sets, '--format', 'json'));
  const scenario = simulated.scenarios[1];
  const measures = Object.fromEntries(
    scenario.measures
      .filter(({ total }: { total: string }) => fen(total) !== 0n)
      .map(({ id, total }: { id: string; total: string }) => [id, String(fen(total))]),
  );
  const expected = moneyByMeasure(fresh);
  expect(measures).toEqual(Object.fromEntries(Object.entries(expected).filter(([, sum]) => sum !== '0')));
  const all = Object.values(expected).reduce((sum, one) => sum + BigInt(one), 0n);
  expect(fen(scenario.money.total)).toBe(all);
  expect(scenario.units.reduce((sum: bigint, { total }: { total: string }) => sum + fen(total), 0n)).toBe(
    all,
  );
  expect(
    scenario.targets.map(({ id, target, gap }: Decided['targets'][number]) => ({ id, target, gap })),
  ).toEqual(fresh.targets.map(({ id, target, gap }) => ({ id, target, gap })));
  const base = simulated.scenarios[0].money.total;
  const differences = scenario.changes.reduce(
    (sum: bigint, { difference }: { difference: string }) => sum + fen(difference),
    0n,
  );
  expect(fen(base) + differences).toBe(all);
});

test('nothing of the run is touched, and nothing can be paid', async () => {
  const before = await readFile(join(root, 'run/manifest.json'), 'utf8');
  await tool('simulate', 'run', '--set', 'measure.srdi.city=25');
  expect(await readFile(join(root, 'run/manifest.json'), 'utf8')).toBe(before);
  await tool('verify', 'run', '--quick');
});
