// 冲刺名单: for each target the gap, who could close it and what they still need, and which titles run out.
import type { Cultivation } from '../../../evaluation/evaluation.ts';
import { STANDINGS, type Standing } from '../../../evaluation/standing.ts';
import type { Lang, Localised } from '../../../values/lang.ts';
import { formatWanGrouped } from '../../../values/money.ts';
import { BLANK, type BookSheet, type Cell, count, type TableBlock, type Tone, text } from '../../book.ts';
import { ADVISORY, candidateWords, PROVISIONAL } from '../../wording/screening-wording.ts';
import { unitName } from '../../wording/unit-name.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { dayCell } from './cells.ts';
import type { CityFacts } from './city-facts.ts';
import { enterpriseById, enterpriseColumns } from './enterprise-columns.ts';
import { sheetHead } from './sheet-head.ts';
import { CITY_SHEETS } from './sheet-names.ts';
import { type Runner, type Sprint, sprints, standingCount } from './sprint.ts';

/** Enterprises listed for a target; the county workbooks have all. */
const LISTED = 20;

/** Of the column that holds the names of enterprises in the lists below. */
const TITLE_WIDTH = 30;

/** Gaps by target and unit, a table of those who could close each, and titles that run out. */
export function sprintSheet(facts: CityFacts): BookSheet {
  const { evaluation, policy, lang } = facts;
  const all = sprints(evaluation, policy);
  const { cultivation } = evaluation;
  const criteria = cultivation && {
    zh: `专精特新、小巨人按《${cultivation.title.zh}》（${cultivation.number}）筛查；规上按上年度营业收入；其余目标没有可量化的标准，列出处于前一级的企业。有企业自身无法改变的条件（规模、法人资格等）的，不列入。${ADVISORY.zh}`,
    en: `SRDI SMEs and little giants are screened by ${cultivation.title.en} (${cultivation.number}), above scale by last year’s revenue; for other targets, which have no criteria in figures, the rung before is listed. Whom a condition that it cannot change keeps from a title (size, legal form) is not listed. ${ADVISORY.en}`,
  };
  return {
    name: CITY_SHEETS.sprint[lang],
    ...sheetHead(CITY_SHEETS.sprint, facts, [
      ...(criteria ? [criteria] : [ADVISORY]),
      ...(cultivation?.provisional ? [PROVISIONAL] : []),
    ]),
    blocks: [
      gapTable(all, lang),
      unitTable(all, facts),
      ...all.flatMap((sprint) => (sprint.runners.length === 0 ? [] : [runnerTable(sprint, facts)])),
      lapsingTable(facts),
    ],
    orientation: 'landscape',
  };
}

const STANDING_WORDING: Readonly<Record<Standing, Localised>> = {
  met: { zh: '已达到条件', en: 'conditions met' },
  'one-away': { zh: '只差一项', en: 'one change away' },
  possible: { zh: '待补数据', en: 'figures missing' },
  further: { zh: '尚有差距', en: 'further away' },
  listed: { zh: '前一级', en: 'rung before' },
};

const STANDING_TONE: Readonly<Record<Standing, Tone>> = {
  met: 'good',
  'one-away': 'good',
  possible: 'doubt',
  further: 'plain',
  listed: 'muted',
};

function gapTable(all: readonly Sprint[], lang: Lang): TableBlock {
  const columns: readonly SheetColumn<Sprint>[] = [
    NUMBER_COLUMN,
    {
      header: { zh: '目标', en: 'Target' },
      width: TITLE_WIDTH,
      cell: ({ target }) => text(target.title[lang]),
    },
    { header: { zh: '缺口（户）', en: 'Gap' }, width: 10, cell: ({ gap }) => count(gap) },
    ...STANDINGS.map(
      (standing): SheetColumn<Sprint> => ({
        header: STANDING_WORDING[standing],
        width: 12,
        cell: (sprint) => count(standingCount(sprint, standing)),
      }),
    ),
    {
      header: { zh: '够不够', en: 'Do they suffice' },
      // In the column of the contacts below.
      width: 18,
      cell: (sprint) => sufficeCell(sprint, lang),
    },
    {
      header: { zh: '下季度末前到期', en: 'Running out by the next period’s end' },
      width: 14,
      cell: ({ lapsing }) => (lapsing === 0 ? BLANK : count(lapsing, { tone: 'doubt' })),
    },
  ];
  return tableOf(columns, all, lang, {
    heading: { zh: '一、缺口与后备（户）', en: '1. Gaps and who could close them (enterprises)' },
    emptyText: { zh: '各项目标均已达到', en: 'All targets are reached' },
  });
}

/** From the surest on: how far down the list one has to go. */
function sufficeCell(sprint: Sprint, lang: Lang): Cell {
  const needed = sprint.gap + sprint.lapsing;
  let sum = 0;
  for (const standing of STANDINGS) {
    if (standing === 'listed') break;
    sum += standingCount(sprint, standing);
    if (sum >= needed) {
      const tone: Tone = standing === 'met' ? 'good' : 'doubt';
      return text(
        {
          zh: standing === 'met' ? '已达到条件的即够' : `计入“${STANDING_WORDING[standing].zh}”的够`,
          en:
            standing === 'met'
              ? 'those who meet the conditions do'
              : `counting “${STANDING_WORDING[standing].en}” they do`,
        }[lang],
        { tone },
      );
    }
  }
  return text(shortText(needed - sum, sprint)[lang], { tone: 'bad' });
}

// Who is merely on the rung before is no reserve to count on; a title that runs out has to be made up for as well.
function shortText(missing: number, sprint: Sprint): Localised {
  const { lapsing } = sprint;
  const some = standingCount(sprint, 'listed') > 0;
  const ending = {
    zh: lapsing > 0 ? `（含将到期 ${lapsing} 户）` : '',
    en: lapsing > 0 ? ` (${lapsing} running out included)` : '',
  };
  return {
    zh: `${some ? '不计前一级，其余' : ''}全部计入仍缺 ${missing} 户${ending.zh}`,
    en: `${missing} short with all ${some ? 'but the rung before' : 'of them'}${ending.en}`,
  };
}

function unitTable(all: readonly Sprint[], { units, lang }: CityFacts): TableBlock {
  const near = ({ runners }: Sprint, unit: string | null): number =>
    runners.filter(
      ({ enterprise, standing }) =>
        enterprise.payer === unit &&
        (standing === 'met' || standing === 'one-away' || standing === 'possible'),
    ).length;
  const columns: readonly SheetColumn<string | null>[] = [
    NUMBER_COLUMN,
    { header: { zh: '单位', en: 'Unit' }, width: TITLE_WIDTH, cell: (unit) => text(unitName(unit, lang)) },
    ...all.map(
      (sprint): SheetColumn<string | null> => ({
        header: sprint.target.title,
        width: 14,
        total: 'sum',
        cell: (unit) => count(near(sprint, unit)),
      }),
    ),
  ];
  return tableOf(columns, units, lang, {
    heading: {
      zh: '二、各单位已达到、只差一项或待补数据的企业（户）',
      en: '2. By unit: met, one change away or figures missing (enterprises)',
    },
  });
}

function runnerTable(sprint: Sprint, facts: CityFacts): TableBlock {
  const { lang } = facts;
  const shown = sprint.runners.slice(0, LISTED);
  const rest = sprint.runners.length - shown.length;
  const columns: readonly SheetColumn<Runner>[] = [
    NUMBER_COLUMN,
    ...enterpriseColumns<Runner>(({ enterprise }) => enterprise, lang),
    {
      header: { zh: '现状', en: 'Standing' },
      width: 12,
      align: 'center',
      cell: ({ standing }) => text(STANDING_WORDING[standing][lang], { tone: STANDING_TONE[standing] }),
    },
    {
      header: { zh: '尚需', en: 'Still needed' },
      width: 44,
      cell: (runner) => text(neededText(runner, lang)),
    },
    {
      header: { zh: '专班责任人', en: 'Team' },
      width: 12,
      cell: ({ enterprise: { team } }) =>
        team === null ? text({ zh: '未落实', en: 'none' }[lang], { tone: 'doubt' }) : text(team),
    },
    {
      header: { zh: '联系人', en: 'Contact' },
      width: 10,
      cell: ({ enterprise }) => text(enterprise.contact ?? ''),
    },
    {
      header: { zh: '联系电话', en: 'Telephone' },
      width: 14,
      cell: ({ enterprise }) => text(enterprise.phone ?? ''),
    },
  ];
  const title = sprint.target.title;
  return tableOf(columns, shown, lang, {
    heading: {
      zh: `${title.zh}：缺 ${sprint.gap} 户，最可能补上的${rest > 0 ? `前 ${shown.length} 户（共 ${sprint.runners.length} 户）` : `${shown.length} 户`}`,
      en: `${title.en}: ${sprint.gap} missing, the ${shown.length} most likely${rest > 0 ? ` of ${sprint.runners.length}` : ''}`,
    },
  });
}

function neededText({ candidate, standing, short }: Runner, lang: Lang): string {
  if (candidate !== null) return candidateWords(candidate, lang).join('\n');
  if (short !== null)
    return {
      zh: `营业收入再增 ${formatWanGrouped(short)} 万元`,
      en: `revenue up by ${formatWanGrouped(short)} × 10,000 yuan`,
    }[lang];
  return standing === 'met' ? { zh: '组织申报入库', en: 'have it enter' }[lang] : '';
}

type Lapsing = Cultivation['lapsing'][number];

function lapsingTable(facts: CityFacts): TableBlock {
  const { evaluation, policy, lang } = facts;
  const titles = new Map<string, string>(policy.recognitions.map(({ field, title }) => [field, title[lang]]));
  const columns: readonly SheetColumn<Lapsing>[] = [
    NUMBER_COLUMN,
    ...enterpriseColumns<Lapsing>(({ enterprise }) => enterpriseById(facts, enterprise), lang),
    { header: { zh: '称号', en: 'Title' }, width: 26, cell: ({ field }) => text(titles.get(field) ?? field) },
    { header: { zh: '认定日期', en: 'Since' }, width: 12, cell: ({ since }) => dayCell(since) },
    { header: { zh: '到期日', en: 'Until' }, width: 12, cell: ({ until }) => dayCell(until) },
  ];
  return tableOf(columns, evaluation.cultivation?.lapsing ?? [], lang, {
    heading: {
      zh: '下季度末前到期的称号（须复核或重新认定）',
      en: 'Titles that run out before the next period ends (to be renewed)',
    },
  });
}
