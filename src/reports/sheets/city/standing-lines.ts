// What a reader of the summary must know before any figure: the period, and what is missing from it.
import type { LinesBlock } from '../../book.ts';
import { keptDocumentErrors } from '../../kept-document-errors.ts';
import { refusedAfterPaymentText } from '../../refused-after-payment.ts';
import { PERIOD_ORIGIN, periodName } from '../../wording/period-wording.ts';
import { unitNames } from '../../wording/unit-name.ts';
import type { CityFacts } from './city-facts.ts';
import { CITY_SHEETS } from './sheet-names.ts';

type Line = LinesBlock['lines'][number];

/** The summary's first block: period, units that sent nothing, files that could not be read, what is open. */
export function standingLines(facts: CityFacts): LinesBlock {
  const { lang } = facts;
  return {
    kind: 'lines',
    heading: { zh: '报送情况', en: 'What this summary rests on' }[lang],
    lines: [
      periodLine(facts),
      ...missingLines(facts),
      ...failedLines(facts),
      ...keptLines(facts),
      ...openLines(facts),
    ],
  };
}

function periodLine({ evaluation: { period, periodEnd, periodFrom, awardYear }, lang }: CityFacts): Line {
  const name = periodName(period, lang);
  const origin = PERIOD_ORIGIN[periodFrom][lang];
  return {
    text: {
      zh: `报告期：${name}（截至 ${periodEnd}，${origin}）；奖补年度：${awardYear}年`,
      en: `Period: ${name} (to ${periodEnd}; ${origin}); award year: ${awardYear}`,
    }[lang],
  };
}

function missingLines({ evaluation: { missingUnits }, units, lang }: CityFacts): readonly Line[] {
  const expected = units.filter((unit) => unit !== null).length;
  const sent = expected - missingUnits.length;
  if (missingUnits.length === 0)
    return [{ text: { zh: `${expected}个单位均已报送`, en: `All ${expected} units have reported` }[lang] }];
  const names = unitNames(missingUnits, lang);
  const text = {
    zh: `${expected}个单位中${sent}个有可用名单，缺${missingUnits.length}个：${names}。其企业除由其他单位填报的以外，均未计入以下数字。`,
    en: `Rosters of ${sent} of ${expected} units; missing (${missingUnits.length}): ${names}. Their enterprises count below only where another unit reports them.`,
  }[lang];
  return [{ text, tone: 'bad' }];
}

function failedLines({ evaluation: { inputs, diagnostics }, lang }: CityFacts): readonly Line[] {
  return inputs
    .filter(({ failed }) => failed)
    .map(({ file }) => {
      const why = diagnostics.find((one) => one.file === file && one.severity === 'error');
      const said = why
        ? { zh: `：${why.message}。${why.hint}`, en: `: ${why.message}. ${why.hint}` }[lang]
        : '';
      return { text: { zh: `未能读取：${file}${said}`, en: `Not read: ${file}${said}` }[lang], tone: 'bad' };
    });
}

/** Errors of the bureau's own lists that are spelled out. */
const SHOWN = 5;

// They stand in no unit's workbook.
function keptLines({ evaluation, lang }: CityFacts): readonly Line[] {
  const errors = keptDocumentErrors(evaluation);
  const more = errors.length - SHOWN;
  return [
    ...errors.slice(0, SHOWN).map(({ file, cell, message, hint }) => {
      const place = [file, cell ?? ''].filter((part) => part !== '').join(' ');
      return { text: { zh: `${place}：${message}。${hint}`, en: `${place}: ${message}. ${hint}` }[lang] };
    }),
    ...(more > 0 ? [{ text: { zh: `此类错误另有 ${more} 处`, en: `${more} more of these` }[lang] }] : []),
  ].map((line) => ({ ...line, tone: 'bad' }));
}

function openLines({ evaluation, lang }: CityFacts): readonly Line[] {
  const { decisions, duplicates, diagnostics } = evaluation;
  const open = decisions.filter(({ status }) => status === 'review').length;
  const all = diagnostics.filter(({ severity }) => severity === 'error').length;
  const errors = all - keptDocumentErrors(evaluation).length;
  const refused = refusedAfterPaymentText(evaluation);
  const lines: (Line | null)[] = [
    errors === 0
      ? null
      : {
          text: {
            zh: `数据错误 ${errors} 处，逐条见各单位核对表`,
            en: `Errors in the data: ${errors}, each in its unit's workbook`,
          }[lang],
          tone: 'doubt',
        },
    open === 0
      ? null
      : {
          text: { zh: `待核事项 ${open} 项`, en: `Open questions: ${open}` }[lang],
          link: { sheet: CITY_SHEETS.open[lang], cell: 'A1' },
        },
    refused === null ? null : { text: refused[lang], tone: 'doubt' },
    duplicates.length === 0
      ? null
      : {
          text: {
            zh: `重复报送企业 ${duplicates.length} 户`,
            en: `Enterprises reported twice: ${duplicates.length}`,
          }[lang],
          link: { sheet: CITY_SHEETS.duplicates[lang], cell: 'A1' },
        },
  ];
  return lines.filter((line) => line !== null);
}
