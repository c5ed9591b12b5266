// 梯度结构: how many enterprises stand on which rung of the two ladders, and who has slipped off.
import type { Block, BookSheet, ChartBlock } from '../../book.ts';
import type { CityFacts } from './city-facts.ts';
import { ladderTable } from './ladder-table.ts';
import { lapsedTable } from './lapsed-table.ts';
import { sheetHead } from './sheet-head.ts';
import { CITY_SHEETS } from './sheet-names.ts';

/** Rungs against units for each ladder, and the titles that have lapsed. */
export function laddersSheet(facts: CityFacts): BookSheet {
  const { evaluation, lang } = facts;
  return {
    name: CITY_SHEETS.ladders[lang],
    ...sheetHead(CITY_SHEETS.ladders, facts, [
      {
        zh: '每户按期末仍有效的最高称号计入一级；“待升入”为下一步可培育升入本级的企业；“已过期”为曾获该称号、期末已过有效期的企业。只计正常经营企业；两份名单所报日期不同的，此处按较晚的日期，要求在有效期内的目标中列为待确认。',
        en: 'Each active enterprise stands on the highest rung whose title is still valid at the period\'s end. "May rise to": those for whom this rung is next. "Lapsed": those whose title of this rung has run out. Where two reports give different days the later one counts here; for targets that ask for a valid title it is to be confirmed.',
      },
    ]),
    blocks: [
      ...evaluation.ladders.flatMap((ladder, index) => ladderBlocks(ladder, index, facts)),
      lapsedTable(facts),
    ],
    orientation: 'landscape',
  };
}

function ladderBlocks(
  ladder: CityFacts['evaluation']['ladders'][number],
  index: number,
  facts: CityFacts,
): readonly Block[] {
  const { table, cityColumn } = ladderTable(ladder, facts);
  const chart: ChartBlock = {
    kind: 'chart',
    chart: 'bar',
    title: { zh: `${ladder.title.zh}（户）`, en: `${ladder.title.en} (enterprises)` }[facts.lang],
    tableBlock: index * 2,
    categoryColumn: 0,
    series: [{ column: cityColumn, name: { zh: '全市', en: 'City' }[facts.lang] }],
    height: 3 + 2 * table.rows.length,
  };
  return [table, chart];
}
