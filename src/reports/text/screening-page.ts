// A screening at the terminal: how many stand where, then who is closest to the next tier and what is missing.
import { rankedByCloseness } from '../../screening/rank.ts';
import type { ScreenResult } from '../../screening/screening.ts';
import type { TierId } from '../../screening/tiers.ts';
import { counted } from '../../values/counted.ts';
import { type Lang, textIn } from '../../values/lang.ts';
import { isOneAway, nextResults, type ScreeningFacts } from '../screening/screening-facts.ts';
import { fieldName } from '../wording/field-text.ts';
import { periodName } from '../wording/period-wording.ts';
import {
  ADVISORY,
  changesWords,
  OUTCOME_TONE,
  OUTCOME_WORDING,
  PROVISIONAL,
  ruleSetText,
  scoreWords,
  stateOpenText,
} from '../wording/screening-wording.ts';
import { unitName } from '../wording/unit-name.ts';
import { EMPTY_LINE, line, type SummaryLine, wrapped } from './summary-line.ts';
import { textTable } from './text-table.ts';

export interface ScreeningPageSetting {
  readonly width: number;
  /** Enterprises shown for each tier; null for all. */
  readonly shown: number | null;
}

/** The whole page. */
export function screeningPage(facts: ScreeningFacts, setting: ScreeningPageSetting): readonly SummaryLine[] {
  const sections = [
    screeningHead(facts, setting.width),
    counts(facts, setting.width),
    ...facts.tiers.map((tier) => closest(tier, facts, setting)),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : [EMPTY_LINE, ...lines]));
}

/** What was screened, by which standard, and what the result is not. */
export function screeningHead(facts: ScreeningFacts, width: number): readonly SummaryLine[] {
  const { screening, place, period, enterprises, active, stateOpen, unreadFiles, later, lang } = facts;
  const t = textIn(lang);
  return [
    ...wrapped(
      t(
        `培育筛查：${place}（${periodName(period, 'zh')}，企业 ${enterprises} 户，筛查在营 ${active} 户）`,
        `Screening of ${place} (${periodName(period, 'en')}, ${counted(enterprises, 'enterprise')}, ${active} of them in business)`,
      ),
      width,
      'strong',
    ),
    ...wrapped(
      t(`筛查日期 ${screening.on}，适用`, `As of ${screening.on}, by `) + ruleSetText(screening, lang),
      width,
    ),
    ...(stateOpen === 0 ? [] : wrapped(stateOpenText(stateOpen, lang), width, 'doubt')),
    ...(screening.provisional ? wrapped(PROVISIONAL[lang], width, 'doubt') : []),
    ...(later === null
      ? []
      : wrapped(
          t(
            `自 ${later.from} 起适用规则集 ${later.ruleSet}；按其筛查，请加 --on ${later.from} 或以后的日期`,
            `from ${later.from} rule set ${later.ruleSet} is in force; to screen by it add --on ${later.from} or a later day`,
          ),
          width,
          'doubt',
        )),
    ...(unreadFiles.length === 0
      ? []
      : wrapped(
          t(
            `未能读取、没有筛查的文件：${unreadFiles.join('、')}`,
            `not read, so not screened: ${unreadFiles.join(', ')}`,
          ),
          width,
          'bad',
        )),
    ...wrapped(ADVISORY[lang], width, 'muted'),
  ];
}

function counts(facts: ScreeningFacts, width: number): readonly SummaryLine[] {
  const { screening, tiers, lang } = facts;
  const t = textIn(lang);
  const head = [
    t('层级', 'Tier'),
    t('尚未持有', 'not held'),
    t('已达到', 'met'),
    t('待补数据', 'possible'),
    t('未达到', 'not met'),
    t('下一级为此', 'next tier'),
    t('其中只差一项', 'one change away'),
  ];
  const rows = tiers.map((tier) => {
    const own = screening.results.filter((result) => result.tier === tier);
    const next = own.filter((result) => result.next);
    const of = (outcome: ScreenResult['outcome']) => own.filter((result) => result.outcome === outcome);
    return [
      own[0]?.tierTitle[lang] ?? tier,
      ...[own, of('met'), of('possible'), of('not-met'), next, next.filter(isOneAway)].map(({ length }) =>
        String(length),
      ),
    ];
  });
  const [header = '', ...lines] = textTable([head, ...rows], { width, indent: 0 });
  return [line(header, 'muted'), ...lines.map((text) => line(text))];
}

function closest(tier: TierId, facts: ScreeningFacts, setting: ScreeningPageSetting): readonly SummaryLine[] {
  const { lang } = facts;
  const own = rankedByCloseness(nextResults(facts).filter((result) => result.tier === tier));
  const reachable = own.filter(({ changes }) => changes !== null);
  if (reachable.length === 0) return [];
  const shown = setting.shown === null ? own : reachable.slice(0, setting.shown);
  const title = reachable[0]?.tierTitle[lang] ?? tier;
  const rest = own.length - shown.length;
  return [
    line({ zh: `最接近${title}的企业`, en: `Closest to ${title}` }[lang], 'strong'),
    ...shown.flatMap((result, index) => enterpriseLines(result, index + 1, lang, setting.width)),
    ...(rest > 0
      ? [
          line(
            {
              zh: `  另有 ${rest} 户，用 --all 全部列出，或用 --out 写成工作簿`,
              en: `  and ${rest} more; --all lists them, --out writes a workbook`,
            }[lang],
            'muted',
          ),
        ]
      : []),
  ];
}

function enterpriseLines(result: ScreenResult, place: number, lang: Lang, width: number): SummaryLine[] {
  const { name, uscc, outcome } = result;
  const number = `${place}`.padStart(3);
  const points = scoreWords(result, lang);
  const head = `${number} ${name}  ${uscc}  ${OUTCOME_WORDING[outcome][lang]}${points === '' ? '' : `  ${points}`}`;
  return [
    ...wrapped(head, width, OUTCOME_TONE[outcome], 4),
    ...wrapped(`    ${whomToCall(result, lang)}`, width, 'muted', 6),
    ...changesWords(result, lang).flatMap((words) => wrapped(`    - ${words}`, width, 'plain', 6)),
  ];
}

/** Unit, team and contact of an enterprise; what is missing is said. */
export function whomToCall({ unit, team, contact, phone }: ScreenResult, lang: Lang): string {
  const t = textIn(lang);
  const person = [contact, phone].filter((one) => one !== null).join(' ');
  return [
    unitName(unit, lang),
    team === null ? t('未明确专班', 'no team named') : `${fieldName('team', lang)} ${team}`,
    person === '' ? t('未填联系人', 'no contact given') : `${fieldName('contact', lang)} ${person}`,
  ].join(t('，', ', '));
}
