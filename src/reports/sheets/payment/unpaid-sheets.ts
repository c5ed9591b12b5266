// 暂缓名单: everything that is due and that this batch does not pay, each kind on a page of its own.
import type { PlannedShare } from '../../../payment/payment-plan.ts';
import type { Localised } from '../../../values/lang.ts';
import { type Money, ZERO } from '../../../values/money.ts';
import { type BookSheet, text, yuan } from '../../book.ts';
import { holdFault, holdRemedies } from '../../wording/hold-wording.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { earlierPayments } from './paid-under-former.ts';
import { batchLine, measureTitle, type PaymentFacts, payerTitle } from './payment-facts.ts';

interface UnpaidPage {
  readonly name: Localised;
  readonly title: Localised;
  /** In place of the title where the page lists what the ledger lacks and only the run before knew of. */
  readonly besideTitle?: Localised;
  readonly empty: Localised;
  readonly money: (share: PlannedShare) => Money;
  readonly belongs: (share: PlannedShare) => boolean;
  /** Why, and what to do; or, where nothing is wrong, which batches paid. */
  readonly reasons: boolean;
}

const PAGES: readonly UnpaidPage[] = [
  {
    name: { zh: '暂缓拨付', en: 'Held back' },
    title: { zh: '暂缓拨付名单', en: 'Held back' },
    empty: { zh: '没有暂缓拨付的', en: 'Nothing is held back' },
    money: ({ held }) => held,
    belongs: (share) => share.held > ZERO && !isOnlySought(share),
    reasons: true,
  },
  {
    name: { zh: '争取省级资金', en: 'Sought' },
    title: { zh: '向省级争取、尚未落实的资金', en: 'Sought from the province, not granted yet' },
    empty: { zh: '没有尚未落实的争取资金', en: 'Nothing is sought' },
    money: ({ held }) => held,
    belongs: (share) => share.held > ZERO && isOnlySought(share),
    reasons: true,
  },
  {
    name: { zh: '结转下批', en: 'Carried' },
    title: { zh: '本批预拨后结转下批的余款', en: 'Carried to the next batch after an advance' },
    empty: { zh: '没有结转的', en: 'Nothing is carried' },
    money: ({ carried }) => carried,
    belongs: ({ carried }) => carried > ZERO,
    reasons: false,
  },
  {
    name: { zh: '此前已拨付', en: 'Paid before' },
    title: { zh: '台账中此前批次已拨付的', en: 'Paid by earlier batches in the ledger' },
    besideTitle: {
      zh: '此前已拨付的（前批为上期结果中位置的，台账没有记录）',
      en: 'Paid before (where a place in the run before stands for the batch, the ledger lacks it)',
    },
    empty: { zh: '没有此前已拨付的', en: 'Nothing was paid before' },
    money: ({ before }) => before,
    belongs: ({ before }) => before > ZERO,
    reasons: false,
  },
  {
    name: { zh: '不在本批范围', en: 'Not in this batch' },
    title: { zh: '按所选承担单位、事项不在本批的', en: 'Of payers or measures not asked for' },
    empty: { zh: '没有不在本批范围的', en: 'Everything was asked for' },
    money: ({ outside }) => outside,
    belongs: ({ outside }) => outside > ZERO,
    reasons: false,
  },
];

/** One page a kind; the held ones always, the others where there are any. */
export function unpaidSheets(facts: PaymentFacts): readonly BookSheet[] {
  const { lang, plan, evaluation } = facts;
  const beside = new Set(evaluation.previous?.unledgered?.map(({ source }) => source));
  const isBeside = ({ batches }: PlannedShare): boolean => batches.some((batch) => beside.has(batch));
  return PAGES.map((page, index) => ({ page, index, shares: plan.shares.filter(page.belongs) }))
    .filter(({ index, shares }) => index === 0 || shares.length > 0)
    .map(({ page, shares }) => ({
      name: page.name[lang],
      title: (page.besideTitle && shares.some(isBeside) ? page.besideTitle : page.title)[lang],
      subtitles: [batchLine(facts)],
      blocks: [tableOf(columns(page, facts), shares, lang, { emptyText: page.empty })],
      orientation: 'landscape',
    }));
}

// The page of sought money is a list to apply with; what else is wrong with a share matters more.
function isOnlySought({ reasons }: PlannedShare): boolean {
  return reasons.every(({ code }) => code === 'sought');
}

function columns(page: UnpaidPage, facts: PaymentFacts): readonly SheetColumn<PlannedShare>[] {
  const { lang, enterprises } = facts;
  const said = (zh: string, en: string, width: number, of: (share: PlannedShare) => string) => ({
    header: { zh, en },
    width,
    cell: (share: PlannedShare) => text(of(share)),
  });
  const why: readonly SheetColumn<PlannedShare>[] = [
    said('原因', 'Why', 36, ({ reasons }) =>
      reasons.map((reason) => holdFault(reason, lang)).join({ zh: '；', en: '; ' }[lang]),
    ),
    said('怎么办', 'What to do', 28, ({ reasons }) => holdRemedies(reasons, lang)),
    said('名单位置', 'On the rosters', 22, ({ enterprise }) =>
      (enterprises.get(enterprise ?? '')?.sources ?? []).join('\n'),
    ),
  ];
  return [
    NUMBER_COLUMN,
    said('企业名称', 'Enterprise', 26, ({ name }) => name),
    said('统一社会信用代码', 'Credit code', 20.5, ({ uscc }) => uscc),
    said('奖补事项', 'Measure', 18, ({ measure }) => measureTitle(facts, measure)),
    said('承担单位', 'Payer', 14, ({ payer }) => payerTitle(facts, payer)),
    { header: { zh: '应付（元）', en: 'Due (yuan)' }, width: 13, cell: ({ due }) => yuan(due) },
    { header: { ...AMOUNT }, width: 13, total: 'sum', cell: (share) => yuan(page.money(share)) },
    ...(page.reasons ? why : [said('前批', 'Earlier batches', 16, (share) => earlierPayments(share)[lang])]),
  ];
}

const AMOUNT: Localised = { zh: '本页金额（元）', en: 'Amount here (yuan)' };
