// From a roster as a county sends it to the JSON of `screen`, against the second calculation.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COLUMNS, type ColumnKey } from '../../src/roster/columns.ts';
import { type Cells, testCode } from '../support/enterprise.ts';
import {
  innovative,
  littleGiant2022,
  littleGiant2026,
  type ReferenceScreening,
  type ScreenedFirm,
  srdi2022,
  srdi2026,
} from '../support/reference/screening.ts';
import { cellsOf, screenedFirm } from '../support/screened-firm.ts';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const REFERENCES = {
  '2025-12-31': { innovative, srdi: srdi2022, 'little-giant': littleGiant2022 },
  '2026-06-30': { innovative, srdi: srdi2026, 'little-giant': littleGiant2026 },
} as const;

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'screen-'));
});
afterAll(() => rm(root, { recursive: true }));

/** A roster of 城东区 with a row a firm, in the columns' own headers. */
function rosterText(rows: readonly Cells[]): string {
  const keys = Object.keys(COLUMNS) as ColumnKey[];
  return stringify([
    ['城东区企业名单（2025年第四季度）'],
    keys.map((key) => COLUMNS[key].header),
    ...rows.map((row) => keys.map((key) => row[key] ?? '')),
  ]);
}

interface Screened {
  readonly results: readonly {
    readonly uscc: string;
    readonly tier: 'innovative' | 'srdi' | 'little-giant';
    readonly outcome: string;
    readonly score: ReferenceScreening['score'];
    readonly conditions: readonly { readonly outcome: string }[];
  }[];
}

function screen(path: string, on: string): Promise<Screened> {
  return new Promise((resolve, reject) => {
    const args = [BIN, 'screen', path, '--on', on, '--format', 'json'];
    execFile(process.execPath, args, { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr));
      else resolve(JSON.parse(stdout));
    });
  });
}

const TRUTH: Readonly<Record<string, boolean | null>> = { holds: true, fails: false, unknown: null };

test.each(['2025-12-31', '2026-06-30'] as const)('on %s', async (on) => {
  const sample = fc.sample(screenedFirm, { numRuns: 120, seed: on.length + Number(on.slice(0, 4)) });
  const firms = sample.map((firm, index) => ({ firm, uscc: testCode(index + 1, firm.code) }));
  const rows = firms.map(
    ({ firm, uscc }): Cells => ({
      ...cellsOf(firm, on),
      ...{ name: `青海示例${uscc}公司`, uscc, county: '城东区', industryCode: 'C3825', aboveScale: '是' },
    }),
  );
  const path = join(root, `城东区-${on}.csv`);
  await writeFile(path, `\uFEFF${rosterText(rows)}`);
  const { results } = await screen(path, on);
  const held: Readonly<Record<string, (firm: ScreenedFirm) => boolean>> = {
    innovative: ({ innovativeHeld }) => innovativeHeld,
    srdi: ({ srdiHeld }) => srdiHeld,
    'little-giant': () => false,
  };
  let compared = 0;
  for (const { firm, uscc } of firms)
    for (const [tier, reference] of Object.entries(REFERENCES[on])) {
      const found = results.find((one) => one.uscc === uscc && one.tier === tier);
      if (held[tier]?.(firm)) {
        expect(found).toBeUndefined();
        continue;
      }
      expect({
        outcome: found?.outcome,
        score: found?.score,
        conditions: found?.conditions.slice(3).map(({ outcome }) => TRUTH[outcome]),
      }).toEqual(reference(firm));
      compared += 1;
    }
  expect(compared).toBe(results.length);
});
