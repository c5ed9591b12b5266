// The awards that a batch pays something of, each by all its payers, and the columns in which pages name them.
import type { PaymentPlan, PlannedShare } from '../../../payment/payment-plan.ts';
import { grouped } from '../../../values/grouped.ts';
import { type Money, sum } from '../../../values/money.ts';
import { text, yuan } from '../../book.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import type { SheetColumn } from '../table-of.ts';
import { measureTitle, type PaymentFacts } from './payment-facts.ts';

export interface PaidAward {
  /** The first of its shares. */
  readonly share: PlannedShare;
  readonly amount: Money;
}

/** One for each enterprise and measure, in the order of the payments. */
export function paidAwards({ lines }: PaymentPlan): readonly PaidAward[] {
  const awards = grouped(lines, ({ share: { uscc, measure } }) => `${uscc} ${measure}`);
  return [...awards.values()].flatMap((own) =>
    own.slice(0, 1).map(({ share }) => ({ share, amount: sum(own.map(({ amount }) => amount)) })),
  );
}

/** Number, enterprise, code, measure and what is paid. */
export function paidAwardColumns<Award extends PaidAward>(
  facts: PaymentFacts,
): readonly SheetColumn<Award>[] {
  return [
    NUMBER_COLUMN,
    { header: { zh: '企业名称', en: 'Enterprise' }, width: 28, cell: ({ share }) => text(share.name) },
    {
      header: { zh: '统一社会信用代码', en: 'Credit code' },
      width: 21,
      cell: ({ share }) => text(share.uscc),
    },
    {
      header: { zh: '奖补事项', en: 'Measure' },
      width: 22,
      cell: ({ share }) => text(measureTitle(facts, share.measure)),
    },
    {
      header: { zh: '本次拨付（元）', en: 'Paid now (yuan)' },
      width: 16,
      total: 'sum',
      cell: ({ amount }) => yuan(amount),
    },
  ];
}
