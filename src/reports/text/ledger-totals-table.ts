// What payments of a ledger come to, payer by payer, for the terminal.
import type { LedgerPayment } from '../../ledger/ledger-payments.ts';
import { type LedgerSums, ledgerTotals, sumsOf } from '../../ledger/ledger-totals.ts';
import { type Lang, type Localised, textIn } from '../../values/lang.ts';
import { formatYuanGrouped, type Money, ZERO } from '../../values/money.ts';
import { LEVEL_WORDING } from '../wording/level-wording.ts';
import { unitName } from '../wording/unit-name.ts';
import { line, type SummaryLine } from './summary-line.ts';
import { textTable } from './text-table.ts';

interface SumColumn extends Localised {
  readonly of: (sums: LedgerSums) => Money;
  /** Left out where there is nothing of it. */
  readonly seldom?: true;
}

const COLUMNS: readonly SumColumn[] = [
  { zh: '已批准未拨付', en: 'Approved, unpaid', of: ({ approved }) => approved },
  { zh: '已拨付（扣除追回）', en: 'Paid and kept', of: ({ paid }) => paid },
  { zh: '已追回', en: 'Recovered', of: ({ recovered }) => recovered },
  { zh: '已撤销', en: 'Revoked', of: ({ revoked }) => revoked, seldom: true },
];

/** A table of sums in 元, level by level, with the counties and parks of the local one; then what is not counted in. */
export function totalLines(
  payments: readonly LedgerPayment[],
  { lang, width }: { readonly lang: Lang; readonly width: number },
): readonly SummaryLine[] {
  const t = textIn(lang);
  const all = sumsOf(payments);
  const columns = COLUMNS.filter(({ of, seldom }) => !seldom || of(all) > ZERO);
  const rowOf = (label: string, sums: LedgerSums): readonly string[] => [
    label,
    String(sums.count),
    ...columns.map(({ of }) => (of(sums) === ZERO ? '-' : formatYuanGrouped(of(sums)))),
  ];
  const rows = ledgerTotals(payments).flatMap(({ level, sums, units }) => [
    rowOf(level === null ? t('未注明层级', 'Level not stated') : LEVEL_WORDING[level][lang], sums),
    ...units.map(({ unit, sums: own }) =>
      rowOf(`  ${unit === null ? t('未注明', 'not stated') : unitName(unit, lang)}`, own),
    ),
  ]);
  const header = [
    t('承担单位（元）', 'Payer (yuan)'),
    t('笔数', 'Payments'),
    ...columns.map((one) => one[lang]),
  ];
  const table = textTable([header, ...rows, rowOf(t('合计', 'Total'), all)], { width, indent: 2 });
  const unknown = t(
    `${all.unknown} 笔金额不详，未计入`,
    `${all.unknown} of unknown amount are not counted in`,
  );
  return [
    ...table.map((text, index) => line(text, index === 0 || index === table.length - 1 ? 'strong' : 'plain')),
    ...(all.unknown > 0 ? [line(`  ${unknown}`, 'doubt')] : []),
  ];
}
