// 县区对比: one line a unit: what it sent and holds, what is claimed and computed.
import type { Level } from '../../../policy/levels.ts';
import { LEVELS } from '../../../policy/levels.ts';
import type { Lang, Localised } from '../../../values/lang.ts';
import { BLANK, type BookSheet, type Cell, type ChartBlock, count, text } from '../../book.ts';
import { nothingClaimed, silentUnits } from '../../silent-units.ts';
import { LEVEL_WORDING } from '../../wording/level-wording.ts';
import { SEVERITY_WORDING } from '../../wording/severity-wording.ts';
import { unitName, unitNames } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CityFacts } from './city-facts.ts';
import { sheetHead } from './sheet-head.ts';
import { CITY_SHEETS } from './sheet-names.ts';
import { AWARDS_DUE, awardColumns, claimColumns } from './unit-money-columns.ts';
import { type UnitStanding, unitStandings } from './unit-standing.ts';

type Column = SheetColumn<UnitStanding>;

const REPORTS: Readonly<Record<NonNullable<UnitStanding['report']>, Localised>> = {
  sent: { zh: '已报送', en: 'yes' },
  failed: { zh: '读取失败', en: 'not read' },
  missing: { zh: '未报送', en: 'no' },
};
const FOUND: Localised = { zh: '报送', en: 'Report' };
const ENTERPRISES: Localised = { zh: '企业（户）', en: 'Enterprises' };
const HELD: Localised = { zh: '有效称号（户）', en: 'Valid titles (enterprises)' };

/** What each unit sent and holds, and what is due and claimed there. */
export function unitsSheet(facts: CityFacts): BookSheet {
  const { lang } = facts;
  const rows = unitStandings(facts);
  return {
    name: CITY_SHEETS.units[lang],
    ...sheetHead(CITY_SHEETS.units, facts, [
      {
        zh: '企业归入承担县区（园区）资金的单位：有园区的归园区，否则归县区。错误、存疑为该单位所报文件中的处数。',
        en: "An enterprise stands with the unit that pays its local share: the park if there is one, otherwise the county. Errors and doubtful cells are those in the unit's own files.",
      },
      ...silentNote(facts),
    ]),
    blocks: [
      tableOf(
        [unitColumn(lang), ...reportColumns(lang), ...whereKnown(holdingColumns(facts), facts)],
        rows,
        lang,
        {
          heading: { zh: '报送与企业', en: 'Reports and enterprises' },
        },
      ),
      tableOf([unitColumn(lang), ...whereKnown([...awardColumns(), ...claimColumns()], facts)], rows, lang, {
        heading: { zh: '奖补与申报', en: 'Awards and claims' },
      }),
      awardsChart(lang),
    ],
    orientation: 'landscape',
  };
}

// Where nothing was claimed, what is due and unclaimed is no mistake in a claim.
function silentNote({ evaluation }: CityFacts): readonly Localised[] {
  const units = silentUnits(evaluation).map(({ unit }) => unit);
  if (units.length === 0) return [];
  if (nothingClaimed(evaluation))
    return [
      {
        zh: '名单未附申报，“少报、未报”为全部核定金额。',
        en: 'The rosters hold no claims; "too little or not" is all that is due.',
      },
    ];
  return [
    {
      zh: `没有申报的单位：${unitNames(units, 'zh')}；其“少报、未报”为全部核定金额。`,
      en: `Units that claimed nothing: ${unitNames(units, 'en')}; "too little or not" is all that is due there.`,
    },
  ];
}

// What a unit without a roster holds and is due is unknown, not 0.
function whereKnown(columns: readonly Column[], { absent }: CityFacts): readonly Column[] {
  return columns.map((column) => ({
    ...column,
    cell: (row, place) => (absent.has(row.unit) ? BLANK : column.cell(row, place)),
  }));
}

function unitColumn(lang: Lang): Column {
  return { header: { zh: '单位', en: 'Unit' }, width: 13, cell: ({ unit }) => text(unitName(unit, lang)) };
}

function reportColumns(lang: Lang): readonly Column[] {
  return [
    {
      header: { zh: '是否报送', en: 'Sent' },
      width: 10,
      group: FOUND,
      align: 'center',
      cell: ({ report }) => reportCell(report, lang),
    },
    {
      header: { zh: '行数', en: 'Rows' },
      width: 9,
      group: FOUND,
      total: 'sum',
      cell: (row) => ifSent(row, row.rows),
    },
    {
      header: { zh: '无误行数', en: 'Without error' },
      width: 9,
      group: FOUND,
      total: 'sum',
      cell: (row) => ifSent(row, row.accepted),
    },
    {
      header: SEVERITY_WORDING.error,
      width: 9,
      group: FOUND,
      total: 'sum',
      cell: (row) => ifSent(row, row.errors),
    },
    {
      header: SEVERITY_WORDING.warning,
      width: 9,
      group: FOUND,
      total: 'sum',
      cell: (row) => ifSent(row, row.warnings),
    },
  ];
}

function reportCell(report: UnitStanding['report'], lang: Lang): Cell {
  if (report === null) return BLANK;
  return text(REPORTS[report][lang], report === 'sent' ? {} : { tone: 'bad' });
}

// What was never sent is unknown, not 0.
function ifSent({ report }: UnitStanding, figure: number): Cell {
  return report === 'sent' ? count(figure) : BLANK;
}

function holdingColumns(facts: CityFacts): readonly Column[] {
  const { evaluation, lang } = facts;
  const counted =
    (test: (enterprise: UnitStanding['enterprises'][number]) => boolean) => (row: UnitStanding) =>
      count(row.enterprises.filter((enterprise) => enterprise.active === true && test(enterprise)).length);
  return [
    {
      header: { zh: '正常经营', en: 'Active' },
      width: 9,
      group: ENTERPRISES,
      total: 'sum',
      cell: counted(() => true),
    },
    {
      header: { zh: '规上工业', en: 'Above scale' },
      width: 9,
      group: ENTERPRISES,
      total: 'sum',
      cell: counted(({ aboveScale, industrial }) => aboveScale === true && industrial === true),
    },
    ...evaluation.ladders.flatMap(({ rungs }) =>
      rungs.map(
        ({ title, field }): Column => ({
          header: title,
          width: lang === 'zh' ? 9 : 11,
          group: HELD,
          total: 'sum',
          cell: counted(
            ({ recognitions, lapsed }) => recognitions[field] !== undefined && !lapsed.includes(field),
          ),
        }),
      ),
    ),
  ];
}

// Columns 1–3 of the second table are the levels, in their order.
function awardsChart(lang: Lang): ChartBlock {
  return {
    kind: 'chart',
    chart: 'column-stacked',
    title: AWARDS_DUE[lang],
    tableBlock: 1,
    categoryColumn: 0,
    series: LEVELS.map((level: Level, index) => ({ column: index + 1, name: LEVEL_WORDING[level][lang] })),
    height: 10,
  };
}
