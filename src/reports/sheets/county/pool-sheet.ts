// 培育库: who is in a pool or on a ladder, what comes next, and who looks after it.
import type { EvaluatedEnterprise, Evaluation } from '../../../evaluation/evaluation.ts';
import { moneyOrNull } from '../../../evaluation/money-of.ts';
import type { Lang, Localised } from '../../../values/lang.ts';
import { formatWan, subtract } from '../../../values/money.ts';
import { type BookSheet, type Cell, text, wan } from '../../book.ts';
import { POOL_ORDER, POOL_WORDING, type PoolId } from '../../wording/pool-wording.ts';
import type { ListShape } from '../body-address.ts';
import { candidateCell } from '../city/distance.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { sharedTexts } from '../shared-texts.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CountyFacts } from './county-facts.ts';
import { COUNTY_SHEETS } from './sheet-names.ts';
import { sheetTitle } from './sheet-title.ts';

/** The shape of the sheet, for links to its lines. */
export function poolList(facts: CountyFacts): ListShape {
  return { name: COUNTY_SHEETS.pools[facts.lang], subtitles: subtitles(facts), grouped: true };
}

/** Whether an enterprise of a pool has nobody who answers for it (一企一专班). */
export function lacksTeam({ pools, team }: EvaluatedEnterprise): boolean {
  return pools.length > 0 && team === null;
}

/** A row for each enterprise that is in a pool or on a ladder. */
export function poolSheet(facts: CountyFacts): BookSheet {
  const { lang } = facts;
  const empty: Localised = {
    zh: '没有入库或在梯度上的企业',
    en: 'No enterprise is in a pool or on a ladder',
  };
  return {
    name: COUNTY_SHEETS.pools[lang],
    title: sheetTitle(facts, COUNTY_SHEETS.pools),
    subtitles: subtitles(facts),
    blocks: [tableOf(poolColumns(facts), facts.cultivated, lang, { emptyText: empty })],
    orientation: 'landscape',
  };
}

function subtitles({ lang, policy: { pools }, index }: CountyFacts): readonly string[] {
  const provisional = index.evaluation.cultivation?.provisional ?? false;
  const { reserve, 'ready-for-above-scale': ready, backbone } = pools;
  const [from, below, scale] = [reserve.from, reserve.below, ready.from].map(formatWan);
  const { numerator, denominator } = backbone.share;
  const share = `${(numerator * 100n) / denominator}%`;
  return [
    {
      zh: `后备库：年营业收入${from}—${below}万元；可入规：年营业收入或本年累计达到${scale}万元而未入规；骨干企业：达到下一台阶的${share}。梯度只计有效期内的资格。“升级尚需”为按国家标准筛查的最少改动，仅供培育参考，不作为认定或兑付依据${provisional ? '；所用标准为暂定' : ''}。`,
      en: `Reserve: revenue from ${from} to ${below} × 10,000 yuan. Ready: ${scale} reached, not yet above scale. Backbone: ${share} of the next milestone. Ladders count valid titles only. “To the next tier” is the least that would do by the national criteria: advice, no basis of recognition or payment${provisional ? '; the criteria are provisional' : ''}.`,
    }[lang],
  ];
}

function poolColumns(facts: CountyFacts): readonly SheetColumn<EvaluatedEnterprise>[] {
  const { lang, index } = facts;
  const [quality, technology] = [
    rungColumns('quality', index.evaluation),
    rungColumns('technology', index.evaluation),
  ];
  const pool = sharedTexts();
  const column = (
    zh: string,
    en: string,
    width: number,
    cell: (enterprise: EvaluatedEnterprise) => Cell,
  ): SheetColumn<EvaluatedEnterprise> => ({
    header: { zh, en },
    width,
    cell,
  });
  return [
    NUMBER_COLUMN,
    column('企业名称', 'Enterprise', 24, ({ name }) => text(name)),
    column('统一社会信用代码', 'Credit code', 20, ({ uscc }) => text(uscc)),
    column('培育库', 'Pool', 14, ({ pools }) => pool(poolNames(pools, lang))),
    ...quality(lang),
    ...technology(lang),
    column('上年度营业收入（万元）', 'Revenue, last year (10,000 yuan)', 12, ({ revenue }) =>
      wan(moneyOrNull(revenue)),
    ),
    column('本年累计营业收入（万元）', 'Revenue to date (10,000 yuan)', 12, ({ revenueYtd }) =>
      wan(moneyOrNull(revenueYtd)),
    ),
    column('距入规标准（万元）', 'Short of above scale (10,000 yuan)', 11, (enterprise) =>
      distanceCell(enterprise, facts),
    ),
    column('下一台阶（万元）', 'Next milestone (10,000 yuan)', 12, ({ nextMilestone }) =>
      wan(moneyOrNull(nextMilestone)),
    ),
    column('升级尚需', 'To the next tier', 36, ({ id }) => candidateCell(index.candidates.get(id), lang)),
    column('专班责任人', 'Responsible team', 11, (enterprise) => teamCell(enterprise, lang)),
    column('联系人', 'Contact', 9, ({ contact }) => text(contact ?? '')),
    column('联系电话', 'Telephone', 13, ({ phone }) => text(phone ?? '')),
  ];
}

// The rung held and the one above, under the ladder's title.
function rungColumns(id: 'quality' | 'technology', { ladders }: Evaluation) {
  const ladder = ladders.find((one) => one.id === id);
  const group: Localised = ladder?.title ?? { zh: id, en: id };
  const titles = new Map(ladder?.rungs.map((rung) => [rung.id, rung.title]) ?? []);
  const [held, next] =
    id === 'quality' ? (['ladder', 'ladderNext'] as const) : (['techLadder', 'techLadderNext'] as const);
  return (lang: Lang): readonly SheetColumn<EvaluatedEnterprise>[] => {
    const title = (rung: string | null): string => (rung === null ? '' : (titles.get(rung)?.[lang] ?? rung));
    const [rung, above] = [sharedTexts(), sharedTexts()];
    const isOn = (enterprise: EvaluatedEnterprise): boolean => enterprise[held] !== null;
    return [
      {
        header: { zh: '现级', en: 'Rung' },
        width: 14,
        group,
        cell: (enterprise) => rung(title(enterprise[held])),
      },
      {
        header: { zh: '下一级', en: 'Next' },
        width: 14,
        group,
        cell: (enterprise) => above(isOn(enterprise) ? title(enterprise[next]) : ''),
      },
    ];
  };
}

function poolNames(pools: readonly PoolId[], lang: Lang): string {
  if (pools.length === 0) return '';
  return POOL_ORDER.filter((pool) => pools.includes(pool))
    .map((pool) => POOL_WORDING[pool][lang])
    .join(lang === 'zh' ? '、' : ', ');
}

function distanceCell({ pools, revenue }: EvaluatedEnterprise, { policy, lang }: CountyFacts): Cell {
  if (pools.includes('ready-for-above-scale'))
    return text({ zh: '已达到', en: 'reached' }[lang], { tone: 'good' });
  const money = moneyOrNull(revenue);
  if (!pools.includes('reserve') || money === null) return text('');
  return wan(subtract(policy.pools['ready-for-above-scale'].from, money));
}

function teamCell(enterprise: EvaluatedEnterprise, lang: Lang): Cell {
  if (lacksTeam(enterprise)) return text({ zh: '未落实', en: 'none named' }[lang], { tone: 'doubt' });
  return text(enterprise.team ?? '');
}
