// What was taken over from a bureau's own 台账, for the person at the terminal and for programs.
import { presentDiagnostic } from '../../evaluation/present.ts';
import type { ImportKey } from '../../ledger/import-columns.ts';
import { IMPORT_COLUMNS } from '../../ledger/import-columns.ts';
import type { ImportPlan } from '../../ledger/plan-import.ts';
import { counted } from '../../values/counted.ts';
import { type Lang, textIn } from '../../values/lang.ts';
import { formatYuan, sum } from '../../values/money.ts';
import { adoptedLines, rowsPlace, rowsTotal } from './ledger-change.ts';
import { type SummaryLine, wrapped } from './summary-line.ts';

/** A file as it was read, as far as it is told. */
interface ReadFile {
  readonly name: string;
  readonly tables: readonly {
    readonly sheet: { readonly sheet: string };
    readonly headers: ReadonlyMap<ImportKey, { readonly text: string; readonly column: number }>;
    readonly unused: readonly { readonly header: string }[];
  }[];
  readonly passedOver: readonly string[];
}

export interface ImportOutcome extends ImportPlan {
  readonly ledger: string;
  readonly file: ReadFile;
  /** Rows of the file. */
  readonly read: number;
  /** 登记号 of the first row that was entered; null where none was. */
  readonly first: number | null;
  readonly adopted: number;
  /** Whether there was no ledger before. */
  readonly begun: boolean;
  /** Whether nothing was to be entered. */
  readonly dryRun: boolean;
}

interface Setting {
  readonly lang: Lang;
  readonly width: number;
}

/** How the file was read, what was entered, and what is to be done with the rest. */
export function importLines(outcome: ImportOutcome, setting: Setting): readonly SummaryLine[] {
  return [...readLines(outcome, setting), ...enteredLines(outcome, setting), ...restLines(outcome, setting)];
}

function readLines({ file, read }: ImportOutcome, { lang, width }: Setting): readonly SummaryLine[] {
  const t = textIn(lang);
  const comma = t('、', ', ');
  const tables = file.tables.flatMap(({ sheet, headers, unused }) => {
    const inOrder = [...headers].sort(([, a], [, b]) => a.column - b.column);
    const renamed = inOrder.flatMap(([key, { text }]) => {
      const own = IMPORT_COLUMNS[key].header;
      return text === own ? [] : [`${text} → ${own}`];
    });
    const names = unused.map(({ header }) => header).join(comma);
    const of = file.tables.length > 1 ? `${sheet.sheet}${t('：', ': ')}` : '';
    return [
      ...(renamed.length > 0
        ? [t(`列名对应：${of}${renamed.join('，')}`, `Columns read as: ${of}${renamed.join(', ')}`)]
        : []),
      ...(unused.length > 0 ? [t(`未用的列：${of}${names}`, `Columns not used: ${of}${names}`)] : []),
    ];
  });
  const others = t(
    `不是台账、未读取的工作表：${file.passedOver.join(comma)}`,
    `Sheets that hold no such table: ${file.passedOver.join(comma)}`,
  );
  return [
    ...wrapped(t(`${file.name}：读到 ${read} 行`, `${file.name}: ${counted(read, 'row')}`), width),
    ...tables.flatMap((text) => wrapped(`  ${text}`, width, 'muted', 4)),
    ...(file.passedOver.length > 0 ? wrapped(`  ${others}`, width, 'doubt', 4) : []),
  ];
}

function enteredLines(outcome: ImportOutcome, { lang, width }: Setting): readonly SummaryLine[] {
  const { added, alreadyThere, ledger, first, adopted, begun, dryRun } = outcome;
  const t = textIn(lang);
  const total = rowsTotal(added, lang);
  const fresh = begun ? t('新建', 'a new ') : '';
  const place = rowsPlace({ ledger, rows: added, first }, lang);
  const entered = dryRun
    ? t(`试运行，未登记：可登记 ${total}`, `A trial, nothing was entered: ${total} could be`)
    : added.length === 0
      ? t(`没有新的记录，台账 ${ledger} 未作改动`, `Nothing new; the ledger ${ledger} is as it was`)
      : t(`登记 ${total}（${fresh}${place}）`, `Entered ${total} (${fresh}${place})`);
  const there = t(
    `台账中已有、未再登记：${alreadyThere} 笔`,
    `There already, not entered again: ${alreadyThere} ${alreadyThere === 1 ? 'payment' : 'payments'}`,
  );
  return [
    ...wrapped(entered, width, 'strong'),
    ...(alreadyThere > 0 ? wrapped(there, width) : []),
    ...adoptedLines(adopted, { lang, width }),
  ];
}

function restLines({ refused, file }: ImportOutcome, { lang, width }: Setting): readonly SummaryLine[] {
  if (refused === 0) return [];
  const rows = refused === 1 ? 'row' : 'rows';
  const said = {
    zh: `未导入：${refused} 行。已兑付而未导入的可能再次列支；逐格更正后再次导入 ${file.name}，已登记的不会重复`,
    en: `Not taken over: ${refused} ${rows}. What was paid there might be paid again; mend the cells and import ${file.name} once more, nothing is entered twice`,
  }[lang];
  return wrapped(said, width, 'bad');
}

/** Amounts in 元 with two decimals; findings as evaluation.json has them. */
export function importJson(outcome: ImportOutcome, lang: Lang) {
  const { ledger, file, read, added, alreadyThere, refused, first, adopted, dryRun, diagnostics } = outcome;
  return {
    schema: 'xining-tiers/ledger-import@1',
    ledger,
    file: file.name,
    dryRun,
    read,
    added: added.map((row, index) => ({
      number: first === null ? null : first + index,
      uscc: row.uscc,
      name: row.name,
      measure: row.measure,
      awardYear: row.awardYear,
      batch: row.batch,
      level: row.level,
      payer: row.level === 'local' ? row.payer : row.level,
      amount: row.amount === null ? null : formatYuan(row.amount),
      status: row.status,
      date: row.date,
      document: row.document,
      note: row.note,
    })),
    total: formatYuan(sum(added.flatMap(({ amount }) => amount ?? []))),
    alreadyThere,
    refused,
    adopted,
    diagnostics: diagnostics.map((finding) => presentDiagnostic(finding, lang)),
  };
}
