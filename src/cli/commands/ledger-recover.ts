// ledger recover: that money came back, from the command line to an exit code.
import { loadPolicy } from '../../io/load-policy.ts';
import { recoveryRows } from '../../ledger/carry-further.ts';
import { selectPayments } from '../../ledger/select-payments.ts';
import {
  adoptedLines,
  changeJson,
  changeRows,
  type LedgerChanged,
  recoverySequel,
  rowsPlace,
  rowsTotal,
} from '../../reports/text/ledger-change.ts';
import type { LedgerListSetting } from '../../reports/text/ledger-list.ts';
import { wrapped } from '../../reports/text/summary-line.ts';
import { tidyText } from '../../roster/field-types/text.ts';
import type { RunCommand } from '../command-context.ts';
import { enterFurther } from '../enter-further.ts';
import { EXIT } from '../exit-code.ts';
import { assertOneEnterprise } from '../ledger-enterprise.ts';
import {
  amountNamed,
  type FilterOptions,
  filterNamed,
  LEDGER_PATH,
  type LedgerOptions,
  optionGiven,
  pastDateNamed,
} from '../ledger-request.ts';
import { painted } from '../say-lines.ts';

export interface LedgerRecoverOptions extends LedgerOptions, Omit<FilterOptions, 'state' | 'measure'> {
  readonly date?: string;
  readonly document?: string;
  readonly reason?: string;
  readonly amount?: string;
  readonly revoke?: boolean;
  readonly format: 'text' | 'json';
}

/**
 * `ledger recover <enterprise> <measure>`: rows that take back a part of one payment, or all that stands of a measure.
 * Throws InputError, with the ledger as it was, where it is not clear what is meant or more is asked than was paid.
 */
export const ledgerRecoverCommand: RunCommand<[string, string, LedgerRecoverOptions]> = async (
  { lang, terminal, today },
  enterprise,
  measure,
  options,
) => {
  const { policy } = await loadPolicy(options.policy ?? null);
  const revoke = options.revoke ?? false;
  const reason = optionGiven(options.reason, '--reason', { zh: '追回原因', en: 'why it came back' });
  const recovery = {
    date: pastDateNamed(optionGiven(options.date, '--date', { zh: '追回日期', en: 'date' }), today),
    // No document moves money where an approval is taken back of which none was paid.
    document: revoke
      ? tidyText(options.document ?? '')
      : optionGiven(options.document, '--document', { zh: '追回文号', en: 'document number' }),
    note: revoke ? `撤销批准：${reason}` : reason,
    amount: options.amount === undefined ? null : amountNamed(options.amount),
    revoke,
  };
  const filterOf = await filterNamed(enterprise, { ...options, measure }, policy);
  const changed = await enterFurther(options.ledger ?? LEDGER_PATH, policy, (payments) => {
    const meant = selectPayments(payments, filterOf(payments));
    assertOneEnterprise(meant, enterprise);
    return recoveryRows(meant, recovery);
  });
  if (options.format === 'json') terminal.out(JSON.stringify(changeJson(changed), null, 2));
  const { width, colours } = terminal;
  terminal.say(painted(recoveredLines(changed, recovery, { policy, lang, width }), colours.say));
  return EXIT.done;
};

function recoveredLines(
  changed: LedgerChanged,
  { date, document, revoke }: { readonly date: string; readonly document: string; readonly revoke: boolean },
  setting: LedgerListSetting,
) {
  const { lang, width } = setting;
  const { rows, adopted } = changed;
  const word = revoke ? { zh: '撤销批准', en: 'Revoked' }[lang] : { zh: '登记追回', en: 'Recovered' }[lang];
  const by = [date, ...(document === '' ? [] : [document])];
  const head =
    rows.length > 0
      ? {
          zh: `${word} ${rowsTotal(rows, lang)}（${by.join('，')}；${rowsPlace(changed, lang)}）`,
          en: `${word}: ${rowsTotal(rows, lang)} (${by.join(', ')}; ${rowsPlace(changed, lang)})`,
        }
      : {
          zh: '已按此日期、文号和金额登记过，未作任何改动',
          en: 'It is entered with this date, document and amount already; nothing was changed',
        };
  return [
    ...wrapped(head[lang], width, 'strong'),
    ...changeRows(changed, setting),
    ...adoptedLines(adopted, setting),
    ...recoverySequel(changed, setting),
  ];
}
