// ledger add: that a batch was paid, from the command line to an exit code.
import { loadPolicy } from '../../io/load-policy.ts';
import { paidRows } from '../../ledger/carry-further.ts';
import { selectPayments } from '../../ledger/select-payments.ts';
import {
  adoptedLines,
  changeJson,
  type LedgerChanged,
  rowsPlace,
  rowsTotal,
  unpaidLines,
} from '../../reports/text/ledger-change.ts';
import { line, wrapped } from '../../reports/text/summary-line.ts';
import { tidyText } from '../../roster/field-types/text.ts';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { enterFurther } from '../enter-further.ts';
import { EXIT } from '../exit-code.ts';
import {
  filterNamed,
  LEDGER_PATH,
  type LedgerOptions,
  optionGiven,
  pastDateNamed,
} from '../ledger-request.ts';
import { painted } from '../say-lines.ts';

export interface LedgerAddOptions extends LedgerOptions {
  readonly date?: string;
  readonly document?: string;
  readonly enterprise?: string;
  readonly measure?: string;
  readonly payer?: string;
  readonly number?: string;
  readonly note?: string;
  readonly format: 'text' | 'json';
}

/** `ledger add <batch>`: rows that say that its approved payments were made; exit code 0 also where they are there. */
export const ledgerAddCommand: RunCommand<[string, LedgerAddOptions]> = async (context, batch, options) => {
  const { terminal, today } = context;
  const { policy } = await loadPolicy(options.policy ?? null);
  const voucher = {
    date: pastDateNamed(
      optionGiven(options.date, '--date', { zh: '拨付日期', en: 'date of payment' }),
      today,
    ),
    document: optionGiven(options.document, '--document', { zh: '拨付文号', en: 'document number' }),
    note: tidyText(options.note ?? ''),
  };
  const { measure, payer, number } = options;
  const narrowed = {
    batch,
    ...(measure === undefined ? {} : { measure }),
    ...(payer === undefined ? {} : { payer }),
    ...(number === undefined ? {} : { number }),
  };
  const filterOf = await filterNamed(options.enterprise, narrowed, policy);
  const changed = await enterFurther(options.ledger ?? LEDGER_PATH, policy, (payments) =>
    paidRows(selectPayments(payments, filterOf(payments)), voucher),
  );
  if (options.format === 'json') terminal.out(JSON.stringify(changeJson(changed), null, 2));
  terminal.say(addedText(changed, tidyText(batch), voucher, context));
  return EXIT.done;
};

function addedText(
  changed: LedgerChanged,
  batch: string,
  { date, document }: { readonly date: string; readonly document: string },
  { lang, terminal: { width, colours } }: CommandContext,
): string {
  const { rows, carried, payments, adopted } = changed;
  const head =
    rows.length > 0
      ? {
          zh: `批次 ${batch} 登记拨付 ${rowsTotal(rows, lang)}（${date}，${document}；${rowsPlace(changed, lang)}）`,
          en: `Batch ${batch}: entered as paid ${rowsTotal(rows, lang)} (${date}, ${document}; ${rowsPlace(changed, lang)})`,
        }
      : {
          zh: `批次 ${batch} 的 ${carried.length} 笔已按此日期和文号登记过，未作任何改动`,
          en: `Batch ${batch}: ${carried.length} ${carried.length === 1 ? 'payment is' : 'payments are'} entered with this date and document already; nothing was changed`,
        };
  const rest = unpaidLines(payments, batch, { lang, width });
  const done = { zh: '本批已全部登记拨付', en: 'All of this batch is entered as paid' }[lang];
  return painted(
    [
      ...wrapped(head[lang], width, 'strong'),
      ...adoptedLines(adopted, { lang, width }),
      ...(rest.length > 0 ? rest : [line(done)]),
    ],
    colours.say,
  );
}
