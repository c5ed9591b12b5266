// 县区对比: one line a unit: what it sent and holds, what is claimed and computed.
import type { Level } from '../../../policy/policy.ts';
import { LEVELS } from '../../../policy/policy.ts';
import type { Lang, Localised } from '../../../values/lang.ts';
import { type Money, sum } from '../../../values/money.ts';
import { BLANK, type BookSheet, type Cell, type ChartBlock, count, text, wan } from '../../book.ts';
import { LEVEL_WORDING } from '../../wording/level-wording.ts';
import { unitName } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CityFacts } from './city-facts.ts';
import type { ClaimSums } from './claim-sums.ts';
import { sheetHead } from './sheet-head.ts';
import { CITY_SHEETS } from './sheet-names.ts';
import { type UnitStanding, unitStandings } from './unit-standing.ts';

type Column = SheetColumn<UnitStanding>;

const REPORTS: Readonly<Record<UnitStanding['report'], Localised>> = {
  sent: { zh: '已报送', en: 'yes' },
  failed: { zh: '读取失败', en: 'not read' },
  missing: { zh: '未报送', en: 'no' },
};
const FOUND: Localised = { zh: '报送', en: 'Report' };
const ENTERPRISES: Localised = { zh: '企业（户）', en: 'Enterprises' };
const HELD: Localised = { zh: '有效称号（户）', en: 'Valid titles (enterprises)' };
const AWARDS: Localised = { zh: '可兑付奖补（万元）', en: 'Awards due (10,000 yuan)' };
const CLAIMS: Localised = { zh: '申报情况（万元）', en: 'Claims (10,000 yuan)' };

export function unitsSheet(facts: CityFacts): BookSheet {
  const { lang } = facts;
  const rows = unitStandings(facts);
  return {
    name: CITY_SHEETS.units[lang],
    ...sheetHead(CITY_SHEETS.units, facts, [
      {
        zh: '企业归入承担县区（园区）资金的单位：有园区的归园区，否则归县区。错误、警告为该单位所报文件中的处数。',
        en: "An enterprise stands with the unit that pays its local share: the park if there is one, otherwise the county. Errors and warnings are those in the unit's own files.",
      },
    ]),
    blocks: [
      tableOf([unitColumn(lang), ...reportColumns(lang), ...holdingColumns(facts)], rows, lang, {
        heading: { zh: '报送与企业', en: 'Reports and enterprises' },
      }),
      tableOf([unitColumn(lang), ...awardColumns(), ...claimColumns()], rows, lang, {
        heading: { zh: '奖补与申报', en: 'Awards and claims' },
      }),
      awardsChart(lang),
    ],
    orientation: 'landscape',
  };
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
      header: { zh: '错误', en: 'Errors' },
      width: 9,
      group: FOUND,
      total: 'sum',
      cell: (row) => ifSent(row, row.errors),
    },
    {
      header: { zh: '警告', en: 'Warnings' },
      width: 9,
      group: FOUND,
      total: 'sum',
      cell: (row) => ifSent(row, row.warnings),
    },
  ];
}

function reportCell(report: UnitStanding['report'], lang: Lang): Cell {
  return text(REPORTS[report][lang], report === 'sent' ? {} : { tone: 'bad' });
}

// What was never sent is unknown, not 0.
function ifSent({ report }: UnitStanding, figure: number): Cell {
  return report === 'sent' ? count(figure) : BLANK;
}

function holdingColumns({ evaluation: { ladders }, lang }: CityFacts): readonly Column[] {
  const counted =
    (test: (enterprise: UnitStanding['enterprises'][number]) => boolean) => (row: UnitStanding) =>
      count(row.enterprises.filter((enterprise) => enterprise.active && test(enterprise)).length);
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
    ...ladders.flatMap(({ rungs }) =>
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

function awardColumns(): readonly Column[] {
  return [
    ...LEVELS.map(
      (level): Column => ({
        header: LEVEL_WORDING[level],
        width: 10,
        group: AWARDS,
        total: 'sum',
        cell: ({ awards }) => wan(awards[level]),
      }),
    ),
    {
      header: { zh: '合计', en: 'Total' },
      width: 10,
      group: AWARDS,
      total: 'sum',
      cell: ({ awards }) => wan(sum(Object.values(awards)), { bold: true }),
    },
  ];
}

function claimColumns(): readonly Column[] {
  const amount = (header: Localised, of: (sums: ClaimSums) => Money): Column => ({
    header,
    width: 11,
    group: CLAIMS,
    total: 'sum',
    cell: ({ claims }) => wan(of(claims)),
  });
  return [
    amount({ zh: '申报', en: 'Claimed' }, ({ claimed }) => claimed),
    amount({ zh: '多报', en: 'Too much' }, ({ over }) => over),
    amount({ zh: '少报、未报', en: 'Too little or not' }, ({ under }) => under),
    amount({ zh: '申报待核', en: 'Still open' }, ({ open }) => open),
    {
      header: { zh: '待核事项', en: 'Open questions' },
      width: 11,
      total: 'sum',
      cell: ({ reviews }) => count(reviews),
    },
  ];
}

// Columns 1–3 of the second table are the levels, in their order.
function awardsChart(lang: Lang): ChartBlock {
  return {
    kind: 'chart',
    chart: 'column-stacked',
    title: AWARDS[lang],
    tableBlock: 1,
    categoryColumn: 0,
    series: LEVELS.map((level: Level, index) => ({ column: index + 1, name: LEVEL_WORDING[level][lang] })),
    height: 10,
  };
}
