// A ledger as CSV that spreadsheet programs open and save again without damage to codes, numbers and dates.
import { stringify } from 'csv-stringify/sync';
import { ALL_LEDGER_COLUMNS, LEDGER_KEYS, type LedgerKey } from '../ledger/ledger-columns.ts';
import type { SealedLine } from '../ledger/seal-lines.ts';

/**
 * The file: UTF-8 with a byte order mark, CRLF, the twelve columns of domain §9, columns of other origin, and last
 * those of the chain; the last header states how many lines there are, so that one cut off at the end is missed.
 */
export function ledgerText(lines: readonly SealedLine[]): string {
  const others = lines[0]?.others.map(({ header }) => header) ?? [];
  const { number, refers, previous, seal } = ALL_LEDGER_COLUMNS;
  const header = [
    ...LEDGER_KEYS.map((key) => ALL_LEDGER_COLUMNS[key].header),
    ...others,
    number.header,
    refers.header,
    previous.header,
    `${seal.header}（共${lines.length}行）`,
  ];
  const rows = lines.map((line) => [
    ...LEDGER_KEYS.map((key) => (PLAIN.has(key) ? line.cells[key] : guarded(line.cells[key]))),
    ...others.map((_, index) => guarded(line.others[index]?.text ?? '')),
    String(line.seal.number),
    line.seal.refers === null ? '' : String(line.seal.refers),
    guarded(line.seal.previous),
    guarded(line.seal.hash),
  ]);
  return stringify([header, ...rows], { bom: true, record_delimiter: 'windows', quoted_match: /\t/ });
}

/** Columns whose figures and dates a spreadsheet program may well take for what they are. */
const PLAIN: ReadonlySet<LedgerKey> = new Set<LedgerKey>(['year', 'amount', 'date']);

/** What Excel, WPS and LibreOffice take for a number, date, time, truth value or formula. */
const TAKEN_FOR_ANOTHER =
  /^(?:[=+\-@]|[¥￥$€]?\s*[\d.,]+(?:e[+-]?\d+)?\s*%?$|\d{1,4}\s*[-/.年月:：]\s*\d|\d{1,2}\s*月|\d+ \d+\/\d+|(?:true|false)$|\d{1,2}\s*-?[a-z]{3}|[a-z]{3,9}[- .]*\d{1,4}$)/iu;

/** The text with a tab behind it where a spreadsheet program would turn it into something else; readers drop the tab. */
export function guarded(text: string): string {
  return TAKEN_FOR_ANOTHER.test(text) ? `${text}\t` : text;
}
