// 奖补核对: each enterprise and measure, what was claimed, what is due, and why.
import { LEVELS, type Level } from '../../../policy/policy.ts';
import type { Localised } from '../../../values/lang.ts';
import { ZERO } from '../../../values/money.ts';
import { type BookSheet, type Cell, count, type Tone, text, yuan } from '../../book.ts';
import { moneyOf } from '../../money-of.ts';
import { LEVEL_WORDING } from '../../wording/level-wording.ts';
import { OUTCOME_TONE, OUTCOME_WORDING, STATUS_TONE, STATUS_WORDING } from '../../wording/status-wording.ts';
import { unitName } from '../../wording/unit-name.ts';
import type { ListShape } from '../body-address.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { type AwardLine, matters } from './award-lines.ts';
import { awardReasons, awardSources, measureText } from './award-wording.ts';
import type { CountyFacts } from './county-facts.ts';
import { placeNote, placeShortener } from './place-text.ts';
import { COUNTY_SHEETS } from './sheet-names.ts';
import { sheetTitle } from './sheet-title.ts';

const SHARES: Localised = { zh: '核定金额由谁承担（元）', en: 'Who pays what is due (yuan)' };

/** The shape of the sheet, for links to its lines. */
export function awardList(facts: CountyFacts): ListShape {
  return { name: COUNTY_SHEETS.awards[facts.lang], subtitles: subtitles(facts), grouped: true };
}

export function awardSheet(facts: CountyFacts): BookSheet {
  const { lang, lines } = facts;
  const numbered = lines.map((line, place) => ({ line, number: place + 1 }));
  const empty: Localised = {
    zh: '没有申报，也没有应核定的奖补',
    en: 'Nothing is claimed and nothing is due',
  };
  return {
    name: COUNTY_SHEETS.awards[lang],
    title: sheetTitle(facts, COUNTY_SHEETS.awards),
    subtitles: subtitles(facts),
    blocks: [tableOf(awardColumns(facts), numbered, lang, { emptyText: empty })],
    orientation: 'landscape',
  };
}

/** What became of a line, in words and to the eye: the claim's outcome, or the decision's status. */
export function lineResult({ claim, decision }: AwardLine): {
  readonly words: Localised;
  readonly tone: Tone;
} {
  if (claim) return { words: OUTCOME_WORDING[claim.outcome], tone: OUTCOME_TONE[claim.outcome] };
  const status = decision?.status ?? 'ineligible';
  return { words: STATUS_WORDING[status], tone: STATUS_TONE[status] };
}

function subtitles(facts: CountyFacts): readonly string[] {
  const { lang } = facts;
  const note = placeNote(facts);
  const ends = { zh: '。', en: '.' }[lang];
  return [
    {
      zh: `差额＝申报金额－核定金额，正数为多报；待核的暂不计差额。灰色各行为未申报且本年度不予奖补的既有资格。${note ? note + ends : ''}`,
      en: `Difference = claimed − due: above zero is too much; open questions have none. Grey lines: titles that were not claimed and earn nothing this year. ${note ? note + ends : ''}`,
    }[lang].trim(),
  ];
}

interface NumberedLine {
  readonly line: AwardLine;
  readonly number: number;
}

function awardColumns(facts: CountyFacts): readonly SheetColumn<NumberedLine>[] {
  const { lang, index } = facts;
  const shorten = placeShortener(facts);
  const column = (
    zh: string,
    en: string,
    width: number,
    cell: (line: AwardLine) => Cell,
    rest: Partial<SheetColumn<NumberedLine>> = {},
  ): SheetColumn<NumberedLine> => ({
    header: { zh, en },
    width,
    cell: ({ line }) => toned(line, cell(line)),
    ...rest,
  });
  return [
    { header: { zh: '序号', en: 'No.' }, width: 5, align: 'center', cell: ({ number }) => count(number) },
    column('企业名称', 'Enterprise', 22, ({ enterprise }) => text(enterprise.name)),
    column('统一社会信用代码', 'Credit code', 20, ({ enterprise }) => text(enterprise.uscc)),
    column('奖补事项', 'Measure', 16, (line) => text(measureText(line, index, lang))),
    column('申报金额（元）', 'Claimed (yuan)', 13, ({ claimed }) => yuan(claimed), { total: 'sum' }),
    column('核定金额（元）', 'Due (yuan)', 13, ({ computed }) => yuan(computed), { total: 'sum' }),
    column('差额（元）', 'Difference (yuan)', 13, ({ difference }) => yuan(difference), { total: 'sum' }),
    column('结果', 'Result', 9, (line) => resultCell(line, lang), { align: 'center' }),
    ...LEVELS.map((level) =>
      column(LEVEL_WORDING[level].zh, LEVEL_WORDING[level].en, 12, (line) => shareCell(line, level), {
        total: 'sum',
        group: SHARES,
      }),
    ),
    column('理由', 'Reasons', 36, (line) => text(awardReasons(line, index, lang))),
    column('依据', 'Article', 10, (line) => text(articles(line, index)), { align: 'center' }),
    column('来源单元格', 'Source cells', 11, (line) => text(awardSources(line).map(shorten).join('\n'))),
    column(
      '县区（园区）份额承担单位',
      'Payer of the local share',
      11,
      (line) => text(localPayer(line, lang)),
      { align: 'center' },
    ),
  ];
}

function toned(line: AwardLine, cell: Cell): Cell {
  return matters(line) || cell.tone ? cell : { ...cell, tone: 'muted' };
}

function resultCell(line: AwardLine, lang: CountyFacts['lang']): Cell {
  const { words, tone } = lineResult(line);
  return text(words[lang], { tone });
}

// A line that has no amount of its own has no shares either.
function shareCell({ decision, computed }: AwardLine, level: Level): Cell {
  const funding = computed === null ? null : (decision?.funding ?? null);
  return yuan(funding === null ? null : moneyOf(funding[level]));
}

function articles({ measures, kind }: AwardLine, { measures: known }: CountyFacts['index']): string {
  if (kind === 'together') return '';
  return measures.map((id) => known.get(id)?.article ?? '').join('、');
}

function localPayer({ decision }: AwardLine, lang: CountyFacts['lang']): string {
  const funding = decision?.funding ?? decision?.atStake;
  if (!decision || !funding || decision.status === 'ineligible' || moneyOf(funding.local) === ZERO) return '';
  return unitName(decision.payer, lang);
}
