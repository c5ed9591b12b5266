// A simulation at the terminal: the scenarios side by side, then who gains and who loses.
import type { EvaluatedTarget } from '../../evaluation/evaluation.ts';
import { moneyOf } from '../../evaluation/money-of.ts';
import { LEVELS } from '../../policy/levels.ts';
import type { AwardDifference, Outcome } from '../../simulation/simulation.ts';
import { counted } from '../../values/counted.ts';
import { type Lang, textIn } from '../../values/lang.ts';
import { formatWanGrouped, type Money, subtract, ZERO } from '../../values/money.ts';
import { gainsAndLosses, SIMULATED, type SimulationFacts } from '../simulation/simulation-facts.ts';
import { CERTAINTY_WORDING } from '../wording/certainty-wording.ts';
import { LEVEL_WORDING } from '../wording/level-wording.ts';
import { periodName } from '../wording/period-wording.ts';
import { reasonWords } from '../wording/reason-wording.ts';
import { STATUS_WORDING } from '../wording/status-wording.ts';
import { withEvenDecimals } from './even-decimals.ts';
import { EMPTY_LINE, line, type SummaryLine, wrapped } from './summary-line.ts';
import { tablePanels } from './table-panels.ts';
import { textTable } from './text-table.ts';

export interface SimulationPageSetting {
  readonly width: number;
  /** Awards shown of each scenario's gains and losses; null for all. */
  readonly shown: number | null;
}

/** The whole page. */
export function simulationPage(
  facts: SimulationFacts,
  setting: SimulationPageSetting,
): readonly SummaryLine[] {
  const sections = [
    head(facts, setting.width),
    scenarioLines(facts, setting.width),
    moneyTable(facts, setting.width),
    measureTable(facts, setting.width),
    targetTable(facts, setting.width),
    ...facts.outcomes.slice(1).map((outcome, index) => changes(outcome, index + 1, facts, setting)),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : [EMPTY_LINE, ...lines]));
}

function head(
  { place, period, awardYear, unreadFiles, lang }: SimulationFacts,
  width: number,
): readonly SummaryLine[] {
  const t = textIn(lang);
  return [
    ...wrapped(
      t(
        `政策测算：${place}（${periodName(period, 'zh')}，奖补年度 ${awardYear}）`,
        `Simulation on ${place} (${periodName(period, 'en')}, award year ${awardYear})`,
      ),
      width,
      'strong',
    ),
    ...(unreadFiles.length === 0
      ? []
      : wrapped(
          t(`未能读取：${unreadFiles.join('、')}`, `not read: ${unreadFiles.join(', ')}`),
          width,
          'bad',
        )),
    ...wrapped(SIMULATED[lang], width, 'muted'),
  ];
}

function scenarioLines({ outcomes, lang }: SimulationFacts, width: number): readonly SummaryLine[] {
  return outcomes.flatMap(({ name, settings, policy }, index) => {
    const made = settings.map(
      ({ settable: { title, key, value }, to }) =>
        `${title[lang]} ${value ?? { zh: '无', en: 'none' }[lang]} → ${to}${{ zh: `（${key}）`, en: ` (${key})` }[lang]}`,
    );
    const said = made.length > 0 ? made.join({ zh: '；', en: '; ' }[lang]) : policy;
    return wrapped(
      `${label(index, lang)}${{ zh: '：', en: ': ' }[lang]}${name[lang]}  ${said}`,
      width,
      'plain',
      4,
    );
  });
}

/** 现行, 方案1, 方案2 … */
function label(index: number, lang: Lang): string {
  if (index === 0) return { zh: '现行', en: 'Present' }[lang];
  return { zh: `方案${index}`, en: `Scenario ${index}` }[lang];
}

// The present policy in full, every scenario with its difference.
function beside(outcomes: readonly Outcome[], moneyIn: (outcome: Outcome) => Money): readonly string[] {
  const [base] = outcomes;
  return outcomes.flatMap((outcome, index) => {
    const money = moneyIn(outcome);
    if (index === 0 || base === undefined) return [formatWanGrouped(money)];
    return [formatWanGrouped(money), signed(subtract(money, moneyIn(base)))];
  });
}

function signed(money: Money): string {
  if (money === 0n) return '—';
  return money > 0n ? `+${formatWanGrouped(money)}` : formatWanGrouped(money);
}

function headings(first: string, outcomes: readonly Outcome[], lang: Lang): readonly string[] {
  const difference = { zh: '增减', en: 'change' }[lang];
  return [
    first,
    ...outcomes.flatMap((_, index) => (index === 0 ? [label(0, lang)] : [label(index, lang), difference])),
  ];
}

function moneyTable({ outcomes, lang }: SimulationFacts, width: number): readonly SummaryLine[] {
  const total = { zh: '合计', en: 'Total' }[lang];
  const rows = [
    headings({ zh: '奖补资金（万元）', en: 'Awards (10,000 yuan)' }[lang], outcomes, lang),
    ...LEVELS.map((level) => [LEVEL_WORDING[level][lang], ...beside(outcomes, ({ money }) => money[level])]),
    [total, ...beside(outcomes, ({ money }) => money.total)],
    ...(['certain', 'ceiling', 'strive'] as const).map((certainty) => [
      `  ${{ zh: '其中', en: 'of it ' }[lang]}${CERTAINTY_WORDING[certainty][lang]}`,
      ...beside(outcomes, (outcome) => outcome.certainty[certainty]),
    ]),
  ];
  return tablesLines(withEvenDecimals(rows), outcomes, width);
}

// Measures that come to the same under every scenario are left out.
function measureTable({ outcomes, measures, lang }: SimulationFacts, width: number): readonly SummaryLine[] {
  const of = (outcome: Outcome, id: string) => outcome.measures.find((one) => one.id === id);
  const differing = measures.filter(
    ({ id }) =>
      new Set(outcomes.map((outcome) => `${of(outcome, id)?.total} ${of(outcome, id)?.awards}`)).size > 1,
  );
  if (differing.length === 0) return [];
  const rows = [
    headings({ zh: '有变化的事项（万元）', en: 'Measures that differ (10,000 yuan)' }[lang], outcomes, lang),
    ...differing.map(({ id, title }) => [
      title[lang],
      ...beside(outcomes, (outcome) => of(outcome, id)?.total ?? ZERO),
    ]),
  ];
  return tablesLines(withEvenDecimals(rows), outcomes, width);
}

function targetTable({ outcomes, lang }: SimulationFacts, width: number): readonly SummaryLine[] {
  const [base] = outcomes;
  const said = ({ target, actual, gap }: EvaluatedTarget): string =>
    `${target}/${actual ?? '—'}/${gap ?? '—'}`;
  const rows = (base?.targets ?? []).flatMap((target) => {
    const all = outcomes.map(({ targets }) => targets.find(({ id }) => id === target.id));
    const texts = all.map((one) => (one ? said(one) : '—'));
    return new Set(texts).size > 1 ? [[target.title[lang], ...texts]] : [];
  });
  if (rows.length === 0) return [];
  const first = { zh: '有变化的目标（目标/实际/差距）', en: 'Targets that differ (goal/actual/gap)' }[lang];
  const head = [first, ...outcomes.map((_, index) => label(index, lang))];
  return tables(
    [head, ...rows],
    outcomes.map(() => 1),
    width,
  );
}

// A scenario and its difference stand together.
function tablesLines(
  rows: readonly (readonly string[])[],
  outcomes: readonly Outcome[],
  width: number,
): readonly SummaryLine[] {
  return tables(
    rows,
    outcomes.map((_, index) => (index === 0 ? 1 : 2)),
    width,
  );
}

function tables(
  rows: readonly (readonly string[])[],
  groups: readonly number[],
  width: number,
): readonly SummaryLine[] {
  return tablePanels(rows, groups, width).flatMap((panel, index) => [
    ...(index === 0 ? [] : [EMPTY_LINE]),
    ...tableLines(panel, width),
  ]);
}

function tableLines(rows: readonly (readonly string[])[], width: number): readonly SummaryLine[] {
  const [heading = '', ...lines] = textTable(rows, { width, indent: 0 });
  return [line(heading, 'strong'), ...lines.map((text) => line(text))];
}

function changes(
  outcome: Outcome,
  index: number,
  facts: SimulationFacts,
  { width, shown }: SimulationPageSetting,
): readonly SummaryLine[] {
  const { lang } = facts;
  const { gains, losses } = gainsAndLosses(outcome);
  const title = {
    zh: `${label(index, 'zh')}：金额增加 ${gains.length} 项，减少 ${losses.length} 项`,
    en: `${label(index, 'en')}: ${counted(gains.length, 'award')} higher, ${losses.length} lower`,
  }[lang];
  return [
    line(title, 'strong'),
    ...[gains, losses].flatMap((all) => {
      const told = shown === null ? all : all.slice(0, shown);
      const rest = all.length - told.length;
      return [
        ...told.flatMap((one) => wrapped(`  ${differenceText(one, facts)}`, width, 'plain', 4)),
        ...(rest > 0
          ? [
              line(
                { zh: `  另有 ${rest} 项，用 --all 全部列出`, en: `  and ${rest} more; --all lists them` }[
                  lang
                ],
                'muted',
              ),
            ]
          : []),
      ];
    }),
  ];
}

function differenceText(one: AwardDifference, { measures, lang }: SimulationFacts): string {
  const measure = measures.find(({ id }) => id === one.measure)?.title[lang] ?? one.measure;
  const unit = { zh: ' 万元', en: ' × 10,000 yuan' }[lang];
  return `${signed(one.difference)}${unit}  ${one.name}  ${measure}  ${awardText(one.from, lang)} → ${awardText(one.to, lang)}`;
}

/** An award in words: its amount in 万元, or its status with the reason. */
export function awardText(decision: AwardDifference['from'], lang: Lang): string {
  if (decision === null) return { zh: '无', en: 'none' }[lang];
  if (decision.status === 'eligible') {
    return decision.amount === null ? STATUS_WORDING.eligible[lang] : wanText(decision.amount);
  }
  const [reason] = decision.reasons;
  const said = reason === undefined ? '' : reasonWords(reason.code).wrong[lang];
  const why = said === '' ? '' : { zh: `（${said}）`, en: ` (${said})` }[lang];
  return `${STATUS_WORDING[decision.status][lang]}${why}`;
}

function wanText(yuan: string): string {
  return formatWanGrouped(moneyOf(yuan));
}
