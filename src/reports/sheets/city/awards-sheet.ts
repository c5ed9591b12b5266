// 奖补资金: what the eligible decisions come to, by measure, level and unit, certain and uncertain apart.
import { CERTAINTIES } from '../../../evaluation/award-shares.ts';
import { LEVELS } from '../../../policy/levels.ts';
import type { BookSheet, ChartBlock, LinesBlock } from '../../book.ts';
import { paidEarlierText } from '../../paid-earlier.ts';
import { CERTAINTY_WORDING } from '../../wording/certainty-wording.ts';
import { awardMatrix } from './award-matrix.ts';
import { awardsByLevel } from './awards-by-level.ts';
import { awardsByMeasure } from './awards-by-measure.ts';
import { awardsByUnit } from './awards-by-unit.ts';
import type { CityFacts } from './city-facts.ts';
import { sheetHead } from './sheet-head.ts';
import { CITY_SHEETS } from './sheet-names.ts';

/** The awards by level, by measure, by unit, and all three at once; 万元. */
export function awardsSheet(facts: CityFacts): BookSheet {
  const { lang } = facts;
  const earlier = paidEarlierText(facts.evaluation.decisions, facts.evaluation);
  return {
    name: CITY_SHEETS.awards[lang],
    ...sheetHead(CITY_SHEETS.awards, facts, [
      {
        zh: '金额单位：万元。“确定”为文件定额；“不高于”为文件上限，裁定可核减；“争取”为争取省级资金，尚未落实（含其中有上限的）。',
        en: 'Amounts in 10,000 yuan. "Certain": set by the text; "at most": the text sets a ceiling, which a ruling may lower; "sought": sought from the province, not yet promised (ceilings included).',
      },
      {
        zh: '只列符合条件的事项；待核事项涉及的金额见“待核事项”。',
        en: 'Eligible decisions only; what is still open stands under "Open questions".',
      },
      ...(earlier ? [earlier] : []),
    ]),
    blocks: [
      awardsByLevel(facts),
      levelChart(facts),
      awardsByMeasure(facts),
      awardsByUnit(facts),
      awardMatrix(facts),
      supportLine(facts),
    ],
    orientation: 'landscape',
  };
}

// Column 0 is the level, then one column a certainty.
function levelChart({ lang }: CityFacts): ChartBlock {
  return {
    kind: 'chart',
    chart: 'column-stacked',
    title: { zh: `各级承担资金（万元）`, en: 'Funding by level (10,000 yuan)' }[lang],
    tableBlock: 0,
    categoryColumn: 0,
    series: CERTAINTIES.map((certainty, index) => ({
      column: index + 1,
      name: CERTAINTY_WORDING[certainty][lang],
    })),
    height: 6 + 3 * LEVELS.length,
  };
}

function supportLine({ evaluation: { decisions }, lang }: CityFacts): LinesBlock {
  const supported = decisions.filter(({ status, amount }) => status === 'eligible' && amount === null).length;
  const text = {
    zh: `另有原文未定金额、给予政策支持的事项 ${supported} 项，见“${CITY_SHEETS.support.zh}”。`,
    en: `Beside these, ${supported} bring policy support without an amount: see "${CITY_SHEETS.support.en}".`,
  }[lang];
  return {
    kind: 'lines',
    heading: '',
    lines: [{ text, link: { sheet: CITY_SHEETS.support[lang], cell: 'A1' } }],
  };
}
