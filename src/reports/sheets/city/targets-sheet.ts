// 目标完成情况: every target with its gap, and what each unit contributes.
import type { BookSheet, ChartBlock } from '../../book.ts';
import { unitName } from '../../wording/unit-name.ts';
import type { CityFacts } from './city-facts.ts';
import { paceTable } from './pace-table.ts';
import { sheetHead } from './sheet-head.ts';
import { CITY_SHEETS } from './sheet-names.ts';
import { standingLines } from './standing-lines.ts';
import { besideTable, contributionTable, sameCountLines } from './target-contributions.ts';
import { COMPLETION_COLUMN, shareLines, targetTable } from './target-table.ts';
import { unitTargetBlock } from './unit-targets.ts';

/** Indices of the two tables that the charts draw, where nothing is told of the province or the period before. */
const PROGRESS = 1;
const CONTRIBUTIONS = 3;

/** The first page: what is missing, every target with its gap, and what each unit contributes. */
export function targetsSheet(facts: CityFacts): BookSheet {
  const { lang } = facts;
  const beside = [shareLines(facts), paceTable(facts)].flatMap((block) => block ?? []);
  return {
    name: CITY_SHEETS.targets[lang],
    ...sheetHead(CITY_SHEETS.targets, facts, [
      {
        zh: '差距=目标−实际，达到目标时为0或负数；“待确认”为因空白、无法辨认或各方填报不一致而暂未计入的企业数；未提供的数字不按0计。',
        en: 'Gap = target − actual, 0 or less where reached. "Unclear" counts enterprises left out because a cell is blank or unreadable or reports differ. A figure that was not given is not taken as 0.',
      },
    ]),
    blocks: [
      standingLines(facts),
      targetTable(facts),
      ...beside,
      progressChart(facts),
      contributionTable(facts),
      contributionChart(facts, CONTRIBUTIONS + beside.length),
      sameCountLines(facts),
      besideTable(facts),
      unitTargetBlock(facts),
    ],
    orientation: 'landscape',
  };
}

function progressChart({ lang }: CityFacts): ChartBlock {
  return {
    kind: 'chart',
    chart: 'bar',
    title: { zh: '各项目标完成率', en: 'Targets: share reached' }[lang],
    tableBlock: PROGRESS,
    categoryColumn: 0,
    series: [{ column: COMPLETION_COLUMN, name: { zh: '完成率', en: 'Reached' }[lang] }],
    height: 15,
  };
}

// The first column is the target, then one a unit.
function contributionChart(facts: CityFacts, tableBlock: number): ChartBlock {
  const { lang, units } = facts;
  return {
    kind: 'chart',
    chart: 'column-stacked',
    title: { zh: '各单位贡献（户）', en: 'Contribution by unit (enterprises)' }[lang],
    tableBlock,
    categoryColumn: 0,
    series: units.map((unit, index) => ({ column: index + 1, name: unitName(unit, lang) })),
    height: 14,
  };
}
