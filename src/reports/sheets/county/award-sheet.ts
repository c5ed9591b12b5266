// 奖补核对: each enterprise and measure, what was claimed, what is due, and why.
import { moneyOf } from '../../../evaluation/money-of.ts';
import { LEVELS, type Level } from '../../../policy/levels.ts';
import type { Localised } from '../../../values/lang.ts';
import { ZERO } from '../../../values/money.ts';
import { type BookSheet, type Cell, type Tone, text, yuan } from '../../book.ts';
import { LEVEL_WORDING } from '../../wording/level-wording.ts';
import { OUTCOME_TONE, OUTCOME_WORDING, STATUS_TONE, STATUS_WORDING } from '../../wording/status-wording.ts';
import { unitName } from '../../wording/unit-name.ts';
import type { ListShape } from '../body-address.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { sharedTexts } from '../shared-texts.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { AwardLine } from './award-lines.ts';
import { awardReasons, awardSources, measureText } from './award-wording.ts';
import type { CountyFacts } from './county-facts.ts';
import { AWARD_HEADERS, noteKey } from './notes.ts';
import { placeNote, placeShortener } from './place-text.ts';
import { COUNTY_SHEETS } from './sheet-names.ts';
import { sheetTitle } from './sheet-title.ts';

const SHARES: Localised = { zh: '核定金额由谁承担（元）', en: 'Who pays what is due (yuan)' };

/** The shape of the sheet, for links to its lines. */
export function awardList(facts: CountyFacts): ListShape {
  return { name: COUNTY_SHEETS.awards[facts.lang], subtitles: subtitles(facts), grouped: true };
}

/** A row for each line of the unit’s awards, those that matter first; amounts in 元. */
export function awardSheet(facts: CountyFacts): BookSheet {
  const { lang, lines } = facts;
  const empty: Localised = {
    zh: '没有申报，也没有应核定的奖补',
    en: 'Nothing is claimed and nothing is due',
  };
  return {
    name: COUNTY_SHEETS.awards[lang],
    title: sheetTitle(facts, COUNTY_SHEETS.awards),
    subtitles: subtitles(facts),
    blocks: [tableOf(awardColumns(facts), lines, lang, { emptyText: empty })],
    orientation: 'landscape',
  };
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

const MUTED = { tone: 'muted' } as const;

// Grey where it does not matter.
function look({ matters }: AwardLine): typeof MUTED | undefined {
  return matters ? undefined : MUTED;
}

function awardColumns(facts: CountyFacts): readonly SheetColumn<AwardLine>[] {
  const { lang, index } = facts;
  const shorten = placeShortener(facts);
  const [measure, article, payer] = [sharedTexts(), sharedTexts(), sharedTexts()];
  const result = resultCells(lang);
  return [
    NUMBER_COLUMN,
    { ...header('企业名称', 'Enterprise', 20), cell: (line) => text(line.enterprise.name, look(line)) },
    {
      header: AWARD_HEADERS.uscc,
      width: 20,
      cell: (line) => text(line.enterprise.uscc, look(line)),
    },
    {
      header: AWARD_HEADERS.measure,
      width: 15,
      cell: (line) => measure(measureText(line, index, lang), look(line)),
    },
    {
      ...header('申报金额（元）', 'Claimed (yuan)', 12),
      total: 'sum-yuan',
      cell: ({ claimed }) => yuan(claimed),
    },
    {
      ...header('核定金额（元）', 'Due (yuan)', 12),
      total: 'sum-yuan',
      cell: ({ computed }) => yuan(computed),
    },
    {
      ...header('差额（元）', 'Difference (yuan)', 12),
      total: 'sum-yuan',
      cell: ({ difference }) => yuan(difference),
    },
    { ...header('结果', 'Result', 8), align: 'center', cell: result },
    ...LEVELS.map(
      (level): SheetColumn<AwardLine> => ({
        header: LEVEL_WORDING[level],
        width: 11,
        group: SHARES,
        total: 'sum-yuan',
        cell: (line) => shareCell(line, level),
      }),
    ),
    {
      ...header('理由', 'Reasons', 35),
      cell: (line) => text(awardReasons(line, index, lang, shorten), look(line)),
    },
    {
      ...header('依据', 'Article', 7),
      align: 'center',
      cell: (line) => article(articles(line, index), look(line)),
    },
    {
      ...header('来源单元格', 'Source cells', 9),
      cell: (line) => text(sourcesText(awardSources(line), shorten), look(line)),
    },
    {
      header: AWARD_HEADERS.payer,
      width: 9,
      align: 'center',
      cell: (line) => payer(localPayer(line, lang)),
    },
    { header: AWARD_HEADERS.note, width: 14, cell: (line) => text(noteOf(line, index, lang)) },
  ];
}

function header(zh: string, en: string, width: number) {
  return { header: { zh, en }, width };
}

// What became of a line: the claim's outcome, or the decision's status.
function resultCells(lang: CountyFacts['lang']): (line: AwardLine) => Cell {
  const claims = toned(OUTCOME_WORDING, OUTCOME_TONE, lang);
  const decisions = toned(STATUS_WORDING, STATUS_TONE, lang);
  return ({ claim, decision }) =>
    claim ? claims(claim.outcome) : decisions(decision?.status ?? 'ineligible');
}

function toned<Key extends string>(
  words: Readonly<Record<Key, Localised>>,
  tones: Readonly<Record<Key, Tone>>,
  lang: CountyFacts['lang'],
): (key: Key) => Cell {
  const cells = new Map<Key, Cell>();
  return (key) => {
    const known = cells.get(key);
    if (known) return known;
    const cell = text(words[key][lang], { tone: tones[key] });
    cells.set(key, cell);
    return cell;
  };
}

// A line that has no amount of its own has no shares either.
function shareCell({ decision, computed }: AwardLine, level: Level): Cell {
  const funding = computed === null ? null : (decision?.funding ?? null);
  return yuan(funding === null ? null : moneyOf(funding[level]));
}

function sourcesText(sources: readonly string[], shorten: (source: string) => string): string {
  const [only = ''] = sources;
  return sources.length === 1 ? shorten(only) : sources.map(shorten).join('\n');
}

function articles({ measures, kind }: AwardLine, { measures: known }: CountyFacts['index']): string {
  if (kind === 'together') return '';
  if (measures.length === 1) return known.get(measures[0] ?? '')?.article ?? '';
  return measures.map((id) => known.get(id)?.article ?? '').join('、');
}

function noteOf(line: AwardLine, index: CountyFacts['index'], lang: CountyFacts['lang']): string {
  if (index.notes.size === 0) return '';
  return index.notes.get(noteKey(line.enterprise.uscc, measureText(line, index, lang))) ?? '';
}

function localPayer({ decision }: AwardLine, lang: CountyFacts['lang']): string {
  const funding = decision?.funding ?? decision?.atStake;
  if (!decision || !funding || decision.status === 'ineligible' || moneyOf(funding.local) === ZERO) return '';
  return unitName(decision.payer, lang);
}
