// What a batch was made beside that whoever signs must know: a ledger that lacks or hides something, rulings, documents and
// workbooks that are not as they were, a day that is too early; and where the results are.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { EvaluatedDiagnostic } from '../../evaluation/evaluation.ts';
import type { LastEntry } from '../../payment/last-entry.ts';
import type { MoreByRun } from '../../payment/more-by-run.ts';
import { counted } from '../../values/counted.ts';
import type { Lang, Localised } from '../../values/lang.ts';
import { formatYuanGrouped } from '../../values/money.ts';
import { SHEET_PREFIX } from '../payment-files.ts';
import type { PaymentFacts } from '../sheets/payment/payment-facts.ts';
import { LEDGER_LACK } from '../wording/ledger-lack.ts';
import { EMPTY_LINE, type SummaryLine, wrapped } from './summary-line.ts';

/** What was found when a batch was made. */
export interface BatchFindings {
  readonly facts: Pick<PaymentFacts, 'ledgerLack' | 'lang'> & { readonly date: string | null };
  /** Rows of the ledger that could not be read. */
  readonly unclear: readonly Diagnostic[];
  /** What kept rulings of the run from being applied; no batch is approved beside them. */
  readonly unapplied: readonly EvaluatedDiagnostic[];
  /** Other approved batches of the run whose documents are no longer as they were approved; no files where all are gone. */
  readonly damaged: readonly {
    readonly path: string;
    readonly files: readonly { readonly name: string; readonly wrong: Localised }[];
  }[];
  /** Batches of its period in the ledger that the run, made without one, knew nothing of. */
  readonly unaware: readonly string[];
  /** The last that the ledger has of a later day than the batch is dated; null where there is none. */
  readonly later: LastEntry | null;
  /** Awards of which the ledger says less is due in all than the run finds. */
  readonly more: readonly MoreByRun[];
  /** Workbooks of the units in the run that were edited since. */
  readonly edited: readonly string[];
}

/** All that stands behind the figures of a batch, in sections parted by an empty line; `ledger` as it was given. */
export function batchWarnings(
  findings: BatchFindings,
  ledger: string | null,
  width: number,
): readonly SummaryLine[] {
  const { lang } = findings.facts;
  return [
    ...unappliedLines(findings, lang, width),
    ...damagedLines(findings, lang, width),
    ...unawareLines(findings, ledger ?? '', lang, width),
    ...laterLines(findings, lang, width),
    ...moreLines(findings, lang, width),
    ...editedLines(findings, lang, width),
  ];
}

/**
 * What is wrong with the ledger, and an empty line; nothing where all is well. First of all: whoever reads no further must
 * not take the sheets for what is still to be paid.
 */
export function ledgerWarning(
  { facts: { ledgerLack, lang }, unclear }: Pick<BatchFindings, 'facts' | 'unclear'>,
  width: number,
): readonly SummaryLine[] {
  const rows = unclear.flatMap(({ file, row, wording }) =>
    wrapped(`  ${file} ${row ?? ''} ${wording[lang].message}`, width, 'bad', 4),
  );
  if (ledgerLack === null && rows.length === 0) return [];
  const doubtful = {
    zh: '台账中有不明的行，按已兑付处理',
    en: 'Rows of the ledger are not clear; they count as paid',
  };
  const heading = ledgerLack === null ? doubtful : LEDGER_LACK[ledgerLack];
  return [...wrapped(heading[lang], width, 'bad'), ...rows, EMPTY_LINE];
}

// Public notice is given of a draft: that it lacks a ruling must be known by then.
function unappliedLines({ unapplied }: BatchFindings, lang: Lang, width: number): readonly SummaryLine[] {
  if (unapplied.length === 0) return [];
  const heading = {
    zh: '裁定表有未能采用的行，本批没有体现，不能批准；请先更正并重新核定，再公示',
    en: 'Rulings that could not be applied are not in this batch, which cannot be approved: correct them and evaluate again before giving notice',
  }[lang];
  return [
    EMPTY_LINE,
    ...wrapped(heading, width, 'bad'),
    ...unapplied.flatMap(({ file, cell, message }) =>
      wrapped(`  ${file} ${cell ?? ''} ${message}`, width, 'bad', 4),
    ),
  ];
}

// Whoever looks for what was signed has to know in time that it is not there.
function damagedLines({ damaged }: BatchFindings, lang: Lang, width: number): readonly SummaryLine[] {
  if (damaged.length === 0) return [];
  const heading = {
    zh: '此前批次的文件丢失或被改动：以批准时的全部选项加 --batch 批次名 --approve 重新运行，可原样补写（台账不变）；由其他结果文件夹批准的批次，文件在那里，不必处理',
    en: 'Documents of earlier batches are missing or altered: the command that approved a batch, with --batch and its name and --approve, writes them again as they were (the ledger stays as it is); those of a batch approved from another run are in its folder',
  }[lang];
  const gone = { zh: '没有这个批次的文件夹', en: 'there is no such folder' }[lang];
  const colon = { zh: '：', en: ': ' }[lang];
  const told = damaged.map(({ path, files }) => {
    const what = files.map(({ name, wrong }) => `${name} ${wrong[lang]}`);
    return `  ${path}${colon}${what.length === 0 ? gone : what.join({ zh: '；', en: '; ' }[lang])}`;
  });
  return [
    EMPTY_LINE,
    ...wrapped(heading, width, 'bad'),
    ...told.flatMap((text) => wrapped(text, width, 'doubt', 4)),
  ];
}

// They may be those of another run, or of this one before its folder was made anew.
function unawareLines(
  { unaware }: BatchFindings,
  ledger: string,
  lang: Lang,
  width: number,
): readonly SummaryLine[] {
  if (unaware.length === 0) return [];
  const said = {
    zh: `核定时没有给出台账，台账中的批次 ${unaware.join('、')} 不是由本结果批准的，或其文件夹已不在；其中已付的已扣除，核定结果和汇总中没有扣除：用 evaluate --ledger ${ledger} 重新核定，再 pay；本结果批准的，以批准时的全部选项加 --batch 批次名 --approve 可原样补写文件`,
    en: `This run was made without a ledger: it did not approve the batches ${unaware.join(', ')} that the ledger has, or their folders are gone. What they paid is left out of this batch, but not of the result and its summary: evaluate again with --ledger ${ledger}, then pay; where this run did approve one, the command that did so, with --batch and its name and --approve, writes its documents again`,
  }[lang];
  return [EMPTY_LINE, ...wrapped(said, width, 'doubt')];
}

// Rulings are told from payments that they did not know by the days, and the day of a batch is not changed once entered.
function laterLines(
  { later, facts: { date } }: BatchFindings,
  lang: Lang,
  width: number,
): readonly SummaryLine[] {
  if (later === null || date === null) return [];
  const of = later.batch === '' ? '' : { zh: `（批次 ${later.batch}）`, en: ` (batch ${later.batch})` }[lang];
  const said = {
    zh: `单据日期 ${date} 早于台账中已登记的 ${later.day}${of}；裁定与兑付按日期分先后，日期偏早的，此前所作的裁定会被当作已知道本批：请核对 --date，写错的改正后再批准，确为此日的无需处理`,
    en: `The batch is dated ${date}, before what the ledger has of ${later.day}${of}. Rulings and payments are held against each other by their days: with one that is too early, a ruling made before this batch passes for one that knew of it. Check --date and correct it before approving; where it is right, nothing need be done`,
  }[lang];
  return [EMPTY_LINE, ...wrapped(said, width, 'doubt')];
}

const SHOWN = 5;

// A cell that was blank or too low when the award was paid: nothing is added to it by itself.
function moreLines({ more }: BatchFindings, lang: Lang, width: number): readonly SummaryLine[] {
  if (more.length === 0) return [];
  const heading = {
    zh: `台账所记应付少于本次核定 ${more.length} 项：兑付之后名单改高的，不自动补付。确应补付的，前批各笔追回（未拨付的用 ledger recover --revoke 撤销批准）、登记后重新核定，按新的金额兑付；当时裁定核减的，无需处理`,
    en: `Of ${counted(more.length, 'award')} the ledger says less is due in all than this run finds. What a roster raised after payment is not added by itself: where it is due take all payments of the award back (ledger recover, --revoke for what was not paid yet) and evaluate again, which pays it anew; where a ruling lowered it nothing need be done`,
  }[lang];
  const told = more.slice(0, SHOWN).map(({ name, title, entered, now }) => {
    const [before, found] = [formatYuanGrouped(entered), formatYuanGrouped(now)];
    return {
      zh: `  ${name}  ${title.zh}  台账应付 ${before}，本次核定 ${found} 元`,
      en: `  ${name}  ${title.en}  by the ledger ${before}, by this run ${found} yuan`,
    }[lang];
  });
  const rest = more.length - told.length;
  const others = { zh: `  另有 ${rest} 项`, en: `  and ${rest} more` }[lang];
  return [
    EMPTY_LINE,
    ...wrapped(heading, width, 'doubt'),
    ...[...told, ...(rest > 0 ? [others] : [])].flatMap((text) => wrapped(text, width, 'doubt', 4)),
  ];
}

// Whoever corrected a figure there must know that nothing came of it.
function editedLines({ edited }: BatchFindings, lang: Lang, width: number): readonly SummaryLine[] {
  if (edited.length === 0) return [];
  const said = {
    zh: `核定后被改动的核对表：${edited.join('、')}。拨付只按核定结果，不读取核对表；备注可以手工填写，改了其他内容的不起作用，须更正名单后重新核定`,
    en: `Reconciliation workbooks edited since the evaluation: ${edited.join(', ')}. Payments go by the result and nothing is read from these workbooks; notes may be written there, but any other change has no effect: correct the roster and evaluate again`,
  }[lang];
  return [EMPTY_LINE, ...wrapped(said, width, 'doubt')];
}

/** Where the files of a batch are, behind an empty line; nothing where none were written (`folder` is null). */
export function batchPlace(
  { folder, files }: { readonly folder: string | null; readonly files: readonly string[] },
  lang: Lang,
  width: number,
): readonly SummaryLine[] {
  if (folder === null) return [];
  const others = files.filter((name) => !name.startsWith(SHEET_PREFIX));
  const sheets = files.length - others.length;
  const said = {
    zh: `结果：${folder}/（拨付表 ${sheets} 份，${others.join('、')}）`,
    en: `Results: ${folder}/ (${counted(sheets, 'payment sheet')}, ${others.join(', ')})`,
  }[lang];
  return [EMPTY_LINE, ...wrapped(said, width, 'strong')];
}
