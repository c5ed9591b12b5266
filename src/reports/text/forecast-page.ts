// A forecast at the terminal: what each payer would need, by case, and what it rests on.
import type { PayerForecast } from '../../simulation/forecast.ts';
import { type Lang, textIn } from '../../values/lang.ts';
import { formatWanGrouped } from '../../values/money.ts';
import { assumptions, caseTotal, type ForecastFacts, GROUND_WORDING } from '../forecast/forecast-facts.ts';
import { LEVEL_WORDING } from '../wording/level-wording.ts';
import { unitName } from '../wording/unit-name.ts';
import { withEvenDecimals } from './even-decimals.ts';
import { EMPTY_LINE, line, type SummaryLine, wrapped } from './summary-line.ts';
import { headingRows, tablePanels } from './table-panels.ts';
import { textTable } from './text-table.ts';

/** Lines of at most `width` half-width characters; amounts in 万元. */
export function forecastPage(facts: ForecastFacts, width: number): readonly SummaryLine[] {
  const { place, awardYear, unreadFiles, lang } = facts;
  const t = textIn(lang);
  return [
    ...wrapped(
      t(`${awardYear} 年度奖补预算测算：${place}`, `Budget for award year ${awardYear}: ${place}`),
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
    EMPTY_LINE,
    ...payerTable(facts, width),
    EMPTY_LINE,
    ...measureTable(facts, width),
    EMPTY_LINE,
    line(t('测算口径', 'What it rests on'), 'strong'),
    ...assumptions(facts).flatMap((text) => wrapped(`  - ${text}`, width, 'plain', 4)),
  ];
}

/** A level, or the unit that pays the local part. */
export function payerName({ level, unit }: Pick<PayerForecast, 'level' | 'unit'>, lang: Lang): string {
  return level === 'local' ? unitName(unit, lang) : LEVEL_WORDING[level][lang];
}

function payerTable(facts: ForecastFacts, width: number): readonly SummaryLine[] {
  const { payers, cases, lang } = facts;
  const rows = [
    [{ zh: '承担单位（万元）', en: 'Payer (10,000 yuan)' }[lang], ...cases.map(({ title }) => title[lang])],
    ...payers.map((payer) => [
      payerName(payer, lang),
      ...cases.map(({ id }) => formatWanGrouped(payer.money[id] ?? caseTotal({ ...facts, payers: [] }, id))),
    ]),
    [{ zh: '合计', en: 'Total' }[lang], ...cases.map(({ id }) => formatWanGrouped(caseTotal(facts, id)))],
  ];
  const [heading = '', ...lines] = textTable(withEvenDecimals(rows), { width, indent: 0 });
  return [
    line(heading, 'strong'),
    ...lines.map((text, index) => line(text, index === payers.length ? 'strong' : 'plain')),
  ];
}

// Of the terminal, for the headings of counts where they do not fit in one line.
const HEADING_COLUMNS = 10;

// How many enterprises of each measure stand where.
function measureTable({ evaluation, awards, lang }: ForecastFacts, width: number): readonly SummaryLine[] {
  const grounds = (['due', 'met', 'one-away', 'possible', 'further', 'listed'] as const).filter((ground) =>
    awards.some((award) => award.ground === ground),
  );
  const rows = evaluation.measures.flatMap(({ id, title }) => {
    const own = awards.filter(({ measure }) => measure === id);
    if (own.length === 0) return [];
    return [
      [title[lang], ...grounds.map((ground) => `${own.filter((one) => one.ground === ground).length}`)],
    ];
  });
  const head = [
    { zh: '事项（户）', en: 'Measure (enterprises)' }[lang],
    ...grounds.map((ground) => GROUND_WORDING[ground][lang]),
  ];
  const fits =
    tablePanels(
      [head, ...rows],
      grounds.map(() => 1),
      width,
    ).length === 1;
  const heads = fits ? [head] : headingRows(head, HEADING_COLUMNS);
  return textTable([...heads, ...rows], { width, indent: 0 }).map((text, index) =>
    line(text, index < heads.length ? 'strong' : 'plain'),
  );
}
