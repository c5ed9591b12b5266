// ledger show: what a ledger holds, as text, CSV or JSON.
import { loadLedger } from '../../io/load-ledger.ts';
import { loadPolicy } from '../../io/load-policy.ts';
import { isThere } from '../../io/run-files-present.ts';
import { writeCsv } from '../../io/write-csv.ts';
import { selectPayments } from '../../ledger/select-payments.ts';
import { ledgerJson, ledgerTable } from '../../reports/ledger-table.ts';
import { ledgerFindings } from '../../reports/text/ledger-findings.ts';
import { ledgerList } from '../../reports/text/ledger-list.ts';
import type { RunCommand } from '../command-context.ts';
import { exitCodeOf } from '../exit-code.ts';
import { noLedger } from '../ledger-errors.ts';
import { type FilterOptions, filterNamed, LEDGER_PATH, type LedgerOptions } from '../ledger-request.ts';
import { painted } from '../say-lines.ts';

export interface LedgerShowOptions extends LedgerOptions, FilterOptions {
  readonly format: 'text' | 'csv' | 'json';
}

/** `ledger show [enterprise]`: exit code 1 where the ledger was altered, or has rows that cannot be read. */
export const ledgerShowCommand: RunCommand<[string | undefined, LedgerShowOptions]> = async (
  { lang, terminal },
  enterprise,
  options,
) => {
  const path = options.ledger ?? LEDGER_PATH;
  const { policy } = await loadPolicy(options.policy ?? null);
  const filterOf = await filterNamed(enterprise, options, policy);
  if (!(await isThere(path))) throw noLedger(path);
  const { payments, diagnostics, file } = await loadLedger(path, policy);
  const shown = selectPayments(payments, filterOf(payments));
  const { width, colours } = terminal;
  if (options.format === 'json') {
    terminal.out(JSON.stringify(ledgerJson(file?.file ?? path, shown), null, 2));
  } else if (options.format === 'csv') {
    terminal.out(writeCsv(ledgerTable(shown, policy, lang), { forSpreadsheets: true }));
  } else terminal.out(painted(ledgerList(shown, { policy, lang, width }), colours.out));
  const told = ledgerFindings(diagnostics, { lang, width });
  if (told.length > 0) terminal.fail(painted(told, colours.say));
  return exitCodeOf(diagnostics);
};
