// 培育库: who is in a pool or on a ladder, what comes next, and who looks after it.
import type { Candidate, EvaluatedEnterprise, Evaluation } from '../../../evaluation/evaluation.ts';
import { moneyOrNull } from '../../../evaluation/money-of.ts';
import type { Lang, Localised } from '../../../values/lang.ts';
import { formatWan, type Money, subtract } from '../../../values/money.ts';
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

/** What the cells take beside the enterprises. */
interface PoolTerms {
  readonly lang: Lang;
  readonly ladders: Evaluation['ladders'];
  /** Revenue from which an enterprise can be above scale. */
  readonly aboveScaleFrom: Money;
}

/** The page before its cells are made. Plain data. */
export interface PoolPage extends PoolTerms {
  readonly kind: 'pool';
  readonly name: string;
  readonly title: string;
  readonly subtitles: readonly string[];
  /** How many columns the page has. */
  readonly width: number;
  /** The enterprises on it, by their place in the result: those of a pool first, by pool, then those that only stand on a ladder. */
  readonly rows: readonly number[];
}

/** What pages of pools are made from. */
export interface PoolGround {
  /** Those of the result, in its order: two without a proper code may bear the same id. */
  readonly enterprises: readonly EvaluatedEnterprise[];
  /** How far from the next tier, by id. */
  readonly candidates: ReadonlyMap<string, Candidate>;
}

const NOWHERE = -1;

/** The page of a unit: a row for each enterprise that is in a pool or on a ladder. */
export function poolPage(facts: CountyFacts): PoolPage {
  const { lang, policy, index, cultivated } = facts;
  const { ladders } = index.evaluation;
  const terms = { lang, ladders, aboveScaleFrom: policy.pools['ready-for-above-scale'].from };
  return {
    ...terms,
    kind: 'pool',
    name: COUNTY_SHEETS.pools[lang],
    title: sheetTitle(facts, COUNTY_SHEETS.pools),
    subtitles: subtitles(facts),
    width: poolColumns(terms, index).length,
    rows: cultivated.map((enterprise) => index.places.get(enterprise) ?? NOWHERE),
  };
}

/** The page with its cells. Throws Error where an enterprise that it names is not there. */
export function poolSheet(page: PoolPage, ground: PoolGround): BookSheet {
  const { lang, name, title, subtitles } = page;
  const rows = page.rows.map((place) => {
    const enterprise = ground.enterprises[place];
    if (!enterprise) throw new Error(`${title}: no enterprise ${place}`);
    return enterprise;
  });
  const empty: Localised = {
    zh: '没有入库或在梯度上的企业',
    en: 'No enterprise is in a pool or on a ladder',
  };
  return {
    ...{ name, title, subtitles, orientation: 'landscape' },
    blocks: [tableOf(poolColumns(page, ground), rows, lang, { emptyText: empty })],
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

function poolColumns(
  terms: PoolTerms,
  { candidates }: Pick<PoolGround, 'candidates'>,
): readonly SheetColumn<EvaluatedEnterprise>[] {
  const { lang } = terms;
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
    ...rungColumns('quality', terms),
    ...rungColumns('technology', terms),
    column('上年度营业收入（万元）', 'Revenue, last year (10,000 yuan)', 12, ({ revenue }) =>
      wan(moneyOrNull(revenue)),
    ),
    column('本年累计营业收入（万元）', 'Revenue to date (10,000 yuan)', 12, ({ revenueYtd }) =>
      wan(moneyOrNull(revenueYtd)),
    ),
    column('距入规标准（万元）', 'Short of above scale (10,000 yuan)', 11, (enterprise) =>
      distanceCell(enterprise, terms),
    ),
    column('下一台阶（万元）', 'Next milestone (10,000 yuan)', 12, ({ nextMilestone }) =>
      wan(moneyOrNull(nextMilestone)),
    ),
    column('升级尚需', 'To the next tier', 36, ({ id }) => candidateCell(candidates.get(id), lang)),
    column('专班责任人', 'Responsible team', 11, (enterprise) => teamCell(enterprise, lang)),
    column('联系人', 'Contact', 9, ({ contact }) => text(contact ?? '')),
    column('联系电话', 'Telephone', 13, ({ phone }) => text(phone ?? '')),
  ];
}

// The rung held and the one above, under the ladder's title.
function rungColumns(
  id: 'quality' | 'technology',
  { ladders, lang }: PoolTerms,
): readonly SheetColumn<EvaluatedEnterprise>[] {
  const ladder = ladders.find((one) => one.id === id);
  const group: Localised = ladder?.title ?? { zh: id, en: id };
  const titles = new Map(ladder?.rungs.map((rung) => [rung.id, rung.title]) ?? []);
  const [held, next] =
    id === 'quality' ? (['ladder', 'ladderNext'] as const) : (['techLadder', 'techLadderNext'] as const);
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
}

function poolNames(pools: readonly PoolId[], lang: Lang): string {
  if (pools.length === 0) return '';
  return POOL_ORDER.filter((pool) => pools.includes(pool))
    .map((pool) => POOL_WORDING[pool][lang])
    .join(lang === 'zh' ? '、' : ', ');
}

function distanceCell({ pools, revenue }: EvaluatedEnterprise, { aboveScaleFrom, lang }: PoolTerms): Cell {
  if (pools.includes('ready-for-above-scale'))
    return text({ zh: '已达到', en: 'reached' }[lang], { tone: 'good' });
  const money = moneyOrNull(revenue);
  if (!pools.includes('reserve') || money === null) return text('');
  return wan(subtract(aboveScaleFrom, money));
}

function teamCell(enterprise: EvaluatedEnterprise, lang: Lang): Cell {
  if (lacksTeam(enterprise)) return text({ zh: '未落实', en: 'none named' }[lang], { tone: 'doubt' });
  return text(enterprise.team ?? '');
}
