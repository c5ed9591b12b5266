// What a run came to, for the person at the terminal: short, and with what to do next.
import type { Evaluation } from '../../evaluation/evaluation.ts';
import { counted } from '../../values/counted.ts';
import type { Lang, Localised } from '../../values/lang.ts';
import { PERIOD_ORIGIN, periodName } from '../wording/period-wording.ts';
import { unitNames } from '../wording/unit-name.ts';
import { nextSteps } from './next-steps.ts';
import { summaryDecisions } from './summary-decisions.ts';
import { summaryFindings } from './summary-findings.ts';
import { EMPTY_LINE, type SummaryLine, wrapped } from './summary-line.ts';
import { summaryMoney } from './summary-money.ts';
import { summarySince } from './summary-since.ts';
import { summaryTargets } from './summary-targets.ts';

export interface SummarySetting {
  readonly lang: Lang;
  /** Columns that a line may take; a Chinese character takes two. */
  readonly width: number;
  /** Awards of the year before that the ledger knows nothing of; nothing where there is no ledger. */
  readonly unpaid?: number;
  /** Whether a ledger was given; nothing is said of it where that is not known. */
  readonly ledger?: LedgerUse;
}

/** `forgotten`: none was given, though the period before went by one or was paid from. */
export type LedgerUse = 'given' | 'none' | 'forgotten';

/** The summary's lines, none wider than `width`; sections parted by an empty line. */
export function summaryLines(evaluation: Evaluation, setting: SummarySetting): readonly SummaryLine[] {
  const sections = [
    head(evaluation, setting),
    summaryTargets(evaluation, setting),
    ...[summarySince(evaluation, setting)].filter((lines) => lines.length > 0),
    summaryMoney(evaluation, setting),
    summaryDecisions(evaluation, setting),
    summaryFindings(evaluation, setting),
    nextSteps(evaluation, setting),
  ];
  return sections.flatMap((lines, index) => (index === 0 ? lines : [EMPTY_LINE, ...lines]));
}

function head(evaluation: Evaluation, { lang, width, ledger }: SummarySetting): readonly SummaryLine[] {
  const { period, periodEnd, periodFrom, awardYear, missingUnits } = evaluation;
  const name = periodName(period, lang);
  const origin = PERIOD_ORIGIN[periodFrom][lang];
  const title = {
    zh: `西宁市工业中小企业梯度培育 ${name}（截至 ${periodEnd}，${origin}），奖补年度 ${awardYear}`,
    en: `Xining tiered cultivation of SMEs, ${name} (to ${periodEnd}; ${origin}), award year ${awardYear}`,
  }[lang];
  const names = unitNames(missingUnits, lang);
  const missing = { zh: `缺名单的单位：${names}`, en: `Units without a roster: ${names}` }[lang];
  return [
    ...wrapped(title, width, 'strong'),
    ...wrapped(sentText(evaluation, lang), width),
    ...(missingUnits.length > 0 ? wrapped(missing, width, 'bad') : []),
    ...failedLines(evaluation, { lang, width }),
    ...(ledger === 'none' ? wrapped(NO_LEDGER[lang], width, 'muted') : []),
    ...(ledger === 'forgotten' ? wrapped(FORGOTTEN[lang], width, 'bad') : []),
  ];
}

function sentText({ inputs, enterprises }: Evaluation, lang: Lang): string {
  const read = inputs.filter(({ failed }) => !failed);
  const files = new Set(read.map(({ file }) => file)).size;
  const units = new Set(read.flatMap(({ unit }) => unit ?? [])).size;
  return {
    zh: `读取 ${files} 份名单（${units} 个单位），企业 ${enterprises.length} 户`,
    en: `Read ${counted(files, 'roster')} (${counted(units, 'unit')}): ${counted(enterprises.length, 'enterprise')}`,
  }[lang];
}

function failedLines(
  { inputs, diagnostics }: Evaluation,
  { lang, width }: SummarySetting,
): readonly SummaryLine[] {
  return inputs
    .filter(({ failed }) => failed)
    .flatMap(({ file }) => {
      const why = diagnostics.find((one) => one.file === file && one.severity === 'error')?.message;
      const said = why === undefined ? '' : { zh: `：${why}`, en: `: ${why}` }[lang];
      return wrapped({ zh: `未能读取 ${file}${said}`, en: `Not read: ${file}${said}` }[lang], width, 'bad');
    });
}

const NO_LEDGER: Localised = {
  zh: '没有给出台账（--ledger）：按此前都未兑付核定',
  en: 'No ledger was given (--ledger): taken as if nothing had been paid before',
};

const FORGOTTEN: Localised = {
  zh: '没有给出台账（--ledger），而上期结果用过台账或已批准兑付：已兑付的会再次列为应付，须用台账重新核定，否则不能兑付',
  en: 'No ledger was given (--ledger), though the period before went by one or was paid from: what was paid counts as due again. Evaluate again with the ledger; until then nothing can be paid',
};
