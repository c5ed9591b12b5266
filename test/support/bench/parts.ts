// Parts of a run by themselves: reading a roster by format, writing each kind of file.
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { evaluate } from '../../../src/evaluation/evaluate.ts';
import { readRosters } from '../../../src/evaluation/read-rosters.ts';
import { loadChecks, loadIndustryNames } from '../../../src/io/load-checks.ts';
import { loadCriteria } from '../../../src/io/load-criteria.ts';
import { loadPolicy } from '../../../src/io/load-policy.ts';
import { readInputs } from '../../../src/io/read-inputs.ts';
import { bytesOf } from '../../../src/io/write-run.ts';
import { runFiles } from '../../../src/reports/run-files.ts';
import { NO_CITY_FIGURES } from '../../../src/targets/city-figures.ts';
import { type Period, parsePeriod, periodEnd } from '../../../src/values/period.ts';

const PERIOD = parsePeriod('2025Q4') as Period;

/** Formats a roster is written in anew, by the ending of its name. */
export const FORMATS = ['xlsx', 'xlsb', 'xls', 'ods', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** The same roster in another format. */
export function converted(xlsx: string, format: Format): Uint8Array {
  const book = XLSX.read(readFileSync(xlsx), { cellDates: false });
  if (format === 'csv') {
    const [name = ''] = book.SheetNames.filter((sheet) => /名单|企业/.test(sheet));
    const sheet = book.Sheets[name || (book.SheetNames[0] ?? '')];
    return new TextEncoder().encode(`\uFEFF${sheet ? XLSX.utils.sheet_to_csv(sheet) : ''}`);
  }
  const type = format === 'xls' ? 'biff8' : format;
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: type, compression: true }));
}

/** Seconds to read a roster and understand its rows, and how many there are. */
export async function readOnce(path: string): Promise<{ readonly seconds: number; readonly rows: number }> {
  const start = performance.now();
  const { files } = await readInputs([path]);
  const rosters = readRosters(files, PERIOD).value;
  const rows = rosters.reduce((sum, roster) => sum + roster.rows.length, 0);
  return { seconds: (performance.now() - start) / 1000, rows };
}

/** Seconds to make and write each file of a run, county workbooks together. */
export async function writeOnce(folder: string): Promise<ReadonlyMap<string, number>> {
  const { policy, sha256 } = await loadPolicy(null);
  const { files, diagnostics } = await readInputs([folder]);
  const { evaluation, rosters } = evaluate({
    ...{ files, diagnostics, policy, period: PERIOD, awardYear: 2025, lang: 'zh', periodFrom: 'given' },
    ...{ policySha256: sha256, ledger: new Map(), rulings: [], city: NO_CITY_FIGURES },
    criteria: (await loadCriteria()).criteria,
    checks: await loadChecks(),
    industryNames: await loadIndustryNames(),
  });
  const seconds = new Map<string, number>();
  const context = { policy, toolVersion: 'bench', options: [], rulingLines: [] };
  let start = performance.now();
  for (const file of runFiles(evaluation, rosters, context)) {
    await bytesOf(file, { created: periodEnd(PERIOD), lang: 'zh' });
    const kind = file.path.includes('/') ? '县区/*.xlsx' : file.path;
    seconds.set(kind, (seconds.get(kind) ?? 0) + (performance.now() - start) / 1000);
    start = performance.now();
  }
  return seconds;
}
