// ledger import: a bureau's own 台账 into the ledger, from the command line to an exit code.
import { resolve } from 'node:path';
import { sortedDiagnostics } from '../../diagnostics/order.ts';
import { tellUnread } from '../../eligibility/unread-records.ts';
import { importIntoItself } from '../../io/import-errors.ts';
import { changeLedger } from '../../io/ledger-store.ts';
import { type ImportFile, loadImport } from '../../io/load-import.ts';
import { loadPolicy } from '../../io/load-policy.ts';
import { isThere } from '../../io/run-files-present.ts';
import { writeCsv } from '../../io/write-csv.ts';
import { AMOUNT_KEYS } from '../../ledger/import-columns.ts';
import { type ImportPlan, planImport } from '../../ledger/plan-import.ts';
import { readImportRow } from '../../ledger/read-import.ts';
import { unusedAmounts } from '../../ledger/unused-amounts.ts';
import { statesDue } from '../../payment/due-note.ts';
import { findingsTable } from '../../reports/findings-table.ts';
import { recordExcerpts } from '../../reports/record-excerpts.ts';
import { findingLines } from '../../reports/text/findings.ts';
import { type ImportOutcome, importJson, importLines } from '../../reports/text/ledger-import.ts';
import { EMPTY_LINE } from '../../reports/text/summary-line.ts';
import { tidyText } from '../../roster/field-types/text.ts';
import type { RunCommand } from '../command-context.ts';
import { exitCodeOf } from '../exit-code.ts';
import { columnMapNamed, moneyUnitNamed } from '../import-request.ts';
import { LEDGER_PATH, type LedgerOptions, yearNamed } from '../ledger-request.ts';
import { painted } from '../say-lines.ts';

export interface LedgerImportOptions extends LedgerOptions {
  readonly map: readonly string[];
  readonly batch?: string;
  readonly year?: string;
  readonly unit?: string;
  readonly instalments?: boolean;
  readonly dryRun?: boolean;
  readonly all?: boolean;
  readonly format: 'text' | 'csv' | 'json';
}

/** Findings of one kind that are shown of a sheet unless all are asked for. */
const SHOWN = 10;

/**
 * `ledger import <file>`: takes over the rows that can be told and are not there yet; exit code 1 where others are
 * left. Throws InputError, with the ledger as it was, where the file cannot be read or the ledger not written.
 */
export const ledgerImportCommand: RunCommand<[string, LedgerImportOptions]> = async (
  { lang, terminal },
  path,
  options,
) => {
  const ledger = options.ledger ?? LEDGER_PATH;
  if (resolve(ledger) === resolve(path)) throw importIntoItself(path);
  const { policy } = await loadPolicy(options.policy ?? null);
  const file = await loadImport(path, columnMapNamed(options.map));
  const setting = {
    policy,
    batch: options.batch === undefined ? null : tidyText(options.batch),
    year: options.year === undefined ? null : yearNamed(options.year),
    unit: options.unit === undefined ? null : moneyUnitNamed(options.unit),
    instalments: options.instalments ?? false,
  };
  const imported = file.tables.flatMap(({ rows }) => rows.map((row) => readImportRow(row, setting)));
  const [begun, dryRun] = [!(await isThere(ledger)), options.dryRun ?? false];
  let plan: ImportPlan | undefined;
  const { first, adopted } = await changeLedger(ledger, { policy }, ({ payments }) => {
    plan = planImport(imported, payments, { ...setting, statesDue });
    return dryRun ? [] : plan.added.map((row) => ({ row, refers: null }));
  });
  if (plan === undefined) throw new RangeError(path);
  const unused = file.tables.flatMap((table) =>
    unusedAmounts(
      table.unused,
      AMOUNT_KEYS.some((key) => table.headers.has(key)),
    ),
  );
  const diagnostics = sortedDiagnostics([...file.unread.map(tellUnread), ...unused, ...plan.diagnostics]);
  const outcome: ImportOutcome = {
    ...plan,
    diagnostics,
    ledger,
    file,
    read: imported.length,
    first,
    adopted,
    begun,
    dryRun,
  };
  const { width, colours } = terminal;
  const excerptOf = excerptsOf(file);
  if (options.format === 'json') terminal.out(JSON.stringify(importJson(outcome, lang), null, 2));
  else if (options.format === 'csv') terminal.out(writeCsv(findingsTable(diagnostics, excerptOf, lang)));
  else if (diagnostics.length > 0) {
    const shown = options.all ? null : SHOWN;
    const lines = findingLines(diagnostics, { lang, width, shown, excerptOf });
    terminal.out(painted([...lines, EMPTY_LINE], colours.out));
  }
  terminal.say(painted(importLines(outcome, { lang, width }), colours.say));
  return exitCodeOf(diagnostics);
};

function excerptsOf({ tables }: ImportFile) {
  return recordExcerpts(
    tables.map(({ sheet, headers }) => ({
      // A finding on a header is told without a row beside it.
      sheet: { ...sheet, rows: sheet.rows.filter(({ number }) => number > (headers.get('code')?.row ?? 0)) },
      headers: new Map([...headers.values()].map(({ column, text }) => [column, text])),
      nameColumn: headers.get('name')?.column ?? headers.get('code')?.column ?? 1,
    })),
  );
}
