// 培育库: how many enterprises each unit cultivates, who they are, and who has no team yet.

import type { Localised } from '../../../values/lang.ts';
import { formatWan } from '../../../values/money.ts';
import type { BookSheet } from '../../book.ts';
import type { CityFacts } from './city-facts.ts';
import { poolMembers } from './pool-members.ts';
import { memberTable, poolsByUnit, withoutTeamTable } from './pool-tables.ts';
import { sheetHead } from './sheet-head.ts';
import { CITY_SHEETS } from './sheet-names.ts';

/** The pools by unit, the members without a team, and all members. */
export function poolsSheet(facts: CityFacts): BookSheet {
  const { lang } = facts;
  const members = poolMembers(facts);
  return {
    name: CITY_SHEETS.pools[lang],
    ...sheetHead(CITY_SHEETS.pools, facts, [bounds(facts)]),
    blocks: [poolsByUnit(members, facts), withoutTeamTable(members, facts), memberTable(members, facts)],
    orientation: 'landscape',
  };
}

function bounds({ policy: { pools } }: CityFacts): Localised {
  const { reserve, backbone } = pools;
  const ready = formatWan(pools['ready-for-above-scale'].from);
  const [from, below] = [formatWan(reserve.from), formatWan(reserve.below)];
  const share = `${(backbone.share.numerator * 100n) / backbone.share.denominator}%`;
  return {
    zh: `小升规后备库：规下工业企业，上年度营业收入${from}万元以上、不足${below}万元（${reserve.article}）；可入规：规下工业企业，上年度或本年累计营业收入达到${ready}万元（${pools['ready-for-above-scale'].article}）；骨干企业：营业收入达到下一台阶的${share}（${backbone.article}）。`,
    en: `Above-scale reserve: industrial, below scale, revenue from ${from} to under ${below} × 10,000 yuan (${reserve.article}). Ready: below scale, revenue of last year or this year to date at least ${ready} (${pools['ready-for-above-scale'].article}). Backbone: revenue at ${share} of the next milestone (${backbone.article}).`,
  };
}
