// The cultivation pools as tables: by unit, without team, member by member.
import type { EvaluatedEnterprise } from '../../../evaluation/evaluation.ts';
import { moneyOrNull } from '../../../evaluation/money-of.ts';
import type { Policy } from '../../../policy/policy.ts';
import type { Lang } from '../../../values/lang.ts';
import { type Money, subtract } from '../../../values/money.ts';
import { type TableBlock, text, wan } from '../../book.ts';
import { POOL_WORDING } from '../../wording/pool-wording.ts';
import { unitName } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { unitCount } from './cells.ts';
import type { CityFacts } from './city-facts.ts';
import { distanceCell } from './distance.ts';
import { enterpriseColumns } from './enterprise-columns.ts';
import { POOL_IDS } from './pool-members.ts';

type Members = readonly EvaluatedEnterprise[];

/** One row a unit: members by pool, and how many of them have no team. */
export function poolsByUnit(members: Members, facts: CityFacts): TableBlock {
  const { units, lang } = facts;
  const counted = (test: (member: EvaluatedEnterprise) => boolean) => (unit: string | null) =>
    unitCount(facts, unit, members.filter((member) => member.payer === unit && test(member)).length);
  const columns: readonly SheetColumn<string | null>[] = [
    { header: { zh: '单位', en: 'Unit' }, width: 30, cell: (unit) => text(unitName(unit, lang)) },
    ...POOL_IDS.map(
      (pool): SheetColumn<string | null> => ({
        header: POOL_WORDING[pool],
        width: 14,
        align: 'right',
        total: 'sum',
        cell: counted(({ pools }) => pools.includes(pool)),
      }),
    ),
    {
      header: { zh: '企业（户）', en: 'Enterprises' },
      width: 14,
      align: 'right',
      total: 'sum',
      cell: counted(() => true),
    },
    {
      header: { zh: '专班未落实', en: 'Without team' },
      width: 14,
      align: 'right',
      total: 'sum',
      cell: counted(({ team }) => team === null),
    },
  ];
  return tableOf(columns, units, lang, {
    heading: { zh: '一、各单位情况（户）', en: '1. By unit (enterprises)' },
  });
}

/** Members for whom no team is named (一企一专班). */
export function withoutTeamTable(members: Members, { lang }: CityFacts): TableBlock {
  const rows = members.filter(({ team }) => team === null);
  return tableOf(
    [...enterpriseColumns<EvaluatedEnterprise>((row) => row, lang), poolColumn(lang)],
    rows,
    lang,
    {
      heading: { zh: '二、专班未落实名单（一企一专班）', en: '2. Without a team' },
      emptyText: { zh: '均已落实专班', en: 'All have a team' },
    },
  );
}

/** Every member of a pool with revenue, next milestone (万元) and team. */
export function memberTable(members: Members, facts: CityFacts): TableBlock {
  const { lang, policy } = facts;
  const columns: readonly SheetColumn<EvaluatedEnterprise>[] = [
    ...enterpriseColumns<EvaluatedEnterprise>((row) => row, lang),
    poolColumn(lang),
    {
      header: { zh: '上年度营业收入（万元）', en: 'Revenue, last year (10,000 yuan)' },
      width: 14,
      cell: ({ revenue }) => wan(moneyOrNull(revenue)),
    },
    {
      header: { zh: '本年累计营业收入（万元）', en: 'Revenue, this year to date (10,000 yuan)' },
      width: 14,
      cell: ({ revenueYtd }) => wan(moneyOrNull(revenueYtd)),
    },
    {
      header: { zh: '下一台阶（万元）', en: 'Next milestone (10,000 yuan)' },
      width: 14,
      cell: ({ nextMilestone }) => wan(moneyOrNull(nextMilestone)),
    },
    {
      header: { zh: '距入规或下一台阶（万元）', en: 'Short of above scale or milestone (10,000 yuan)' },
      width: 14,
      cell: (member) => wan(shortOf(member, policy)),
    },
    {
      header: { zh: '升级尚需', en: 'To the next tier' },
      width: 40,
      cell: ({ id }) => distanceCell(id, facts),
    },
    { header: { zh: '专班责任人', en: 'Team' }, width: 14, cell: (member) => teamCell(member, lang) },
  ];
  return tableOf(columns, members, lang, { heading: { zh: '三、入库企业名单', en: '3. Members' } });
}

/** Revenue that is missing to above scale or, of a backbone enterprise, to its milestone; nothing where it is there. */
function shortOf({ pools, revenue, nextMilestone }: EvaluatedEnterprise, policy: Policy): Money | null {
  const money = moneyOrNull(revenue);
  const goal = pools.includes('reserve')
    ? policy.pools['ready-for-above-scale'].from
    : moneyOrNull(nextMilestone);
  return money === null || goal === null || goal <= money ? null : subtract(goal, money);
}

function poolColumn(lang: Lang): SheetColumn<EvaluatedEnterprise> {
  return {
    header: { zh: '所属库', en: 'Pool' },
    width: 22,
    cell: ({ pools }) =>
      text(pools.map((pool) => POOL_WORDING[pool][lang]).join({ zh: '、', en: ', ' }[lang])),
  };
}

function teamCell({ team }: EvaluatedEnterprise, lang: Lang) {
  return team === null ? text({ zh: '未落实', en: 'none' }[lang], { tone: 'doubt' }) : text(team);
}
