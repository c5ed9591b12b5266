// What the clerk does next, from what the run found.
import { doubtedAwards } from '../../evaluation/doubted-awards.ts';
import type { EvaluatedDecision, Evaluation } from '../../evaluation/evaluation.ts';
import { moneyOrNull } from '../../evaluation/money-of.ts';
import { unpayableAwards } from '../../payment/unpayable-awards.ts';
import { ledgerAmongRosters } from '../../roster/ledger-among-rosters.ts';
import { counted } from '../../values/counted.ts';
import { grouped } from '../../values/grouped.ts';
import type { Lang, Localised } from '../../values/lang.ts';
import { formatWanGrouped, sum } from '../../values/money.ts';
import { periodYear } from '../../values/period.ts';
import { keptDocumentErrors } from '../kept-document-errors.ts';
import { refusedAfterPaymentText } from '../refused-after-payment.ts';
import { RULINGS_NAME } from '../run-files.ts';
import { CITY_SHEETS } from '../sheets/city/sheet-names.ts';
import { COUNTY_SHEETS } from '../sheets/county/sheet-names.ts';
import { fieldNames } from '../wording/field-text.ts';
import { unitName, unitNames } from '../wording/unit-name.ts';
import type { SummarySetting } from './summary.ts';
import { line, type SummaryLine, wrapped } from './summary-line.ts';

/** A heading and the steps in the order in which they are taken; never empty. */
export function nextSteps(
  evaluation: Evaluation,
  { lang, width, unpaid = 0 }: SummarySetting,
): readonly SummaryLine[] {
  const heading = { zh: '下一步', en: 'What to do next' }[lang];
  return [
    line(heading, 'strong'),
    ...stepsOf(evaluation, unpaid).flatMap((step, index) =>
      wrapped(`  ${index + 1}. ${step[lang]}`, width, 'plain', 5),
    ),
  ];
}

function stepsOf(evaluation: Evaluation, unpaid: number): readonly Localised[] {
  const steps = [...submissionSteps(evaluation), ...awardSteps(evaluation, unpaid)];
  return steps.length > 0 ? steps : [NOTHING_OPEN];
}

function stepIf(isNeeded: boolean, step: Localised): readonly Localised[] {
  return isNeeded ? [step] : [];
}

// What was sent in: by whom again, and what in it is wrong.
function submissionSteps(evaluation: Evaluation): readonly Localised[] {
  const { inputs, missingUnits, diagnostics } = evaluation;
  const failed = [...new Set(inputs.filter((input) => input.failed).map(({ file }) => file))];
  const ledgers = failed.filter((file) =>
    diagnostics.some((one) => one.file === file && one.code === ledgerAmongRosters.code),
  );
  const unread = failed.filter((file) => !ledgers.includes(file));
  const kept = keptDocumentErrors(evaluation);
  const keptFiles = [...new Set(kept.map(({ file }) => file))];
  // Of a file that is to be sent again, no cell is corrected; the bureau's own lists no county corrects.
  const errors = diagnostics.some(
    ({ severity, row, file }) =>
      severity === 'error' && row !== null && ![...failed, ...keptFiles].includes(file),
  );
  const silent = missingUnits.filter((unit) => !inputs.some((input) => input.unit === unit));
  const twice = unitsSentTwice(inputs);
  return [
    ...stepIf(ledgers.length > 0, {
      zh: `${ledgers.join('、')} 是台账：用 --ledger 给出，重新运行，否则已兑付的会再次列支；不是本次要用的，移出名单`,
      en: `${ledgers.join(', ')} is a ledger: give it as --ledger and run again, or what was paid is listed once more; take it away if it is not to be used`,
    }),
    ...stepIf(unread.length > 0, {
      zh: `请填报单位重新报送未能读取的文件：${unread.join('、')}`,
      en: `Have the files that could not be read sent again: ${unread.join(', ')}`,
    }),
    ...stepIf(silent.length > 0, {
      zh: `催报：${unitNames(silent, 'zh')}`,
      en: `Remind those that sent nothing: ${unitNames(silent, 'en')}`,
    }),
    ...stepIf(twice.length > 0, {
      zh: `确认以哪份名单为准（${twice.map(({ unit, files }) => `${unitName(unit, 'zh')}：${files.join('、')}`).join('；')}）：旧稿移走后重新运行，否则其中的数据仍会核定`,
      en: `Find out which list is final (${twice.map(({ unit, files }) => `${unitName(unit, 'en')}: ${files.join(', ')}`).join('; ')}): take old ones away and run again, or what they say counts too`,
    }),
    ...stepIf(kept.length > 0, {
      zh: `核对并更正 ${keptFiles.join('、')} 中的错误（${kept.length} 处），然后重新运行`,
      en: `Mend what is wrong in ${keptFiles.join(', ')} (${kept.length}), then run again`,
    }),
    ...stepIf(errors, {
      zh: '按“县区”文件夹中各单位核对表的“数据问题”逐格更正名单，然后重新运行',
      en: 'Have the cells under "Findings" in each unit\'s workbook (folder 县区) corrected, then run again',
    }),
  ];
}

// What came of it: what is open, and what to look at before money goes out.
function awardSteps(evaluation: Evaluation, unpaid: number): readonly Localised[] {
  const { decisions, awardYear, measures } = evaluation;
  const open = decisions.filter(({ status }) => status === 'review').length;
  const refused = refusedAfterPaymentText(evaluation);
  const doubted = doubtedAwards(evaluation);
  const amount = sumOf(doubted.map(({ decision }) => decision));
  const isPaid = doubted.some(({ decision }) => decision.amount !== null);
  const unpayable = unpayableAwards(evaluation);
  const year = periodYear(evaluation.period);
  const figures = byFiguresOfAnotherYear(evaluation, year);
  const titlesOf = (own: readonly EvaluatedDecision[], lang: Lang): string =>
    [...new Set(own.map(({ measure }) => measure))]
      .map((id) => measures.find((one) => one.id === id)?.title[lang] ?? id)
      .join({ zh: '、', en: ', ' }[lang]);
  return [
    ...stepIf(open > 0, {
      zh: `请有关单位答复汇总.xlsx 的“${CITY_SHEETS.open.zh}”（${open} 项）；须裁定的填入${RULINGS_NAME}，用 --decisions 重新运行`,
      en: `Have ${counted(open, 'item')} under "${CITY_SHEETS.open.en}" in 汇总.xlsx answered; put rulings into ${RULINGS_NAME} and run again with it as --decisions`,
    }),
    ...(refused === null ? [] : [refused]),
    ...stepIf(doubted.length > 0, {
      zh: `${isPaid ? '付款前' : ''}核实：${doubted.length} 项符合的事项（${isPaid ? `${amount} 万元` : '政策支持、无金额'}）所据数据存疑，见汇总.xlsx 的“${CITY_SHEETS.open.zh}”`,
      en: `${isPaid ? 'Before paying, check' : 'Check'} the doubtful data behind ${counted(doubted.length, 'eligible item')} (${isPaid ? `${amount} × 10,000 yuan` : 'support without an amount'}), under "${CITY_SHEETS.open.en}" in 汇总.xlsx`,
    }),
    ...stepIf(figures.length > 0, {
      zh: `付款前核实：${figures.length} 项符合的事项（${titlesOf(figures, 'zh')}）按名单中 ${year - 1} 年的数据核定，奖补年度 ${awardYear} 应以 ${awardYear - 1} 年的为准`,
      en: `Before paying, check ${counted(figures.length, 'eligible item')} (${titlesOf(figures, 'en')}): decided by the rosters' figures of ${year - 1}, while award year ${awardYear} goes by those of ${awardYear - 1}`,
    }),
    ...stepIf(unpayable.decisions.length > 0, {
      zh: `付款前补齐开户信息：${unpayable.enterprises} 户的 ${unpayable.decisions.length} 项（${sumOf(unpayable.decisions)} 万元）缺少或填错${fieldNames(unpayable.fields, 'zh')}，见各单位核对表的“${COUNTY_SHEETS.summary.zh}”`,
      en: `Before paying, have bank details mended: ${fieldNames(unpayable.fields, 'en')} missing or malformed for ${counted(unpayable.decisions.length, 'item')} (${sumOf(unpayable.decisions)} × 10,000 yuan) of ${counted(unpayable.enterprises, 'enterprise')}, under "${COUNTY_SHEETS.summary.en}" in each unit's workbook`,
    }),
    ...stepIf(unpaid > 0, {
      zh: `查对台账：奖补年度 ${awardYear - 1} 有 ${unpaid} 项没有兑付记录，可能漏付，见汇总.xlsx 的“${CITY_SHEETS.open.zh}”；漏付的用 --award-year ${awardYear - 1} 另行核定（--out 另存）`,
      en: `Look through the ledger: it has no payment for ${counted(unpaid, 'item')} of award year ${awardYear - 1}, listed under "${CITY_SHEETS.open.en}" in 汇总.xlsx; what was never paid is decided with --award-year ${awardYear - 1} (and --out, into a folder of its own)`,
    }),
  ];
}

// What goes by figures of a year and no date: a roster states those of its own period's year.
function byFiguresOfAnotherYear(
  { decisions, measures, awardYear }: Evaluation,
  year: number,
): readonly EvaluatedDecision[] {
  if (awardYear === year) return [];
  const byFigures = new Set(measures.flatMap(({ id, window }) => (window === null ? id : [])));
  return decisions.filter(({ status, measure }) => status === 'eligible' && byFigures.has(measure));
}

/** In 万元. */
function sumOf(decisions: readonly EvaluatedDecision[]): string {
  return formatWanGrouped(sum(decisions.flatMap(({ amount }) => moneyOrNull(amount) ?? [])));
}

// Units of which more than one file was read, in the order of the files.
function unitsSentTwice(inputs: Evaluation['inputs']) {
  const read = inputs.filter(({ failed, unit }) => !failed && unit !== null);
  return [...grouped(read, ({ unit }) => unit)].flatMap(([unit, own]) => {
    const files = [...new Set(own.map(({ file }) => file))];
    return files.length > 1 ? [{ unit, files }] : [];
  });
}

const NOTHING_OPEN: Localised = {
  zh: '数据无误、没有待核事项：核对汇总.xlsx 后办理兑付',
  en: 'No errors and nothing open: look through 汇总.xlsx, then pay',
};
