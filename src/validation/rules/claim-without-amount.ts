import { atCell } from '../../diagnostics/diagnostic.ts';
import { kind, report } from '../../diagnostics/kind.ts';
import type { RosterRule } from '../rule.ts';

export const claimWithoutAmount = kind<{ readonly column: boolean }>()({
  code: 'claim-without-amount',
  severity: 'warning',
  why: {
    zh: '只有申报事项没有金额的，无法核对多报少报。',
    en: 'A claim without an amount cannot be compared.',
  },
  example: '申报奖补事项=专精特新，申报金额空白',
  sample: { column: true },
  zh: ({ column }) =>
    column
      ? { message: '填了申报奖补事项，没有申报金额', hint: '补填申报金额' }
      : {
          message: '填了申报奖补事项，表中没有“申报金额”一列，申报的金额均未读取',
          hint: '表头写作“申报金额（万元）”；写成其他名称的列不会被读取',
        },
  en: ({ column }) =>
    column
      ? { message: 'measures are claimed without an amount', hint: 'fill in the amount claimed' }
      : {
          message: 'measures are claimed, but there is no column 申报金额: no amount claimed was read',
          hint: 'head the column 申报金额（万元）; one with another name is not read',
        },
});

export const claimWithoutItem = kind<Record<never, never>>()({
  code: 'claim-without-item',
  severity: 'warning',
  why: {
    zh: '只有申报金额没有事项的，不知道申报哪一项。',
    en: 'An amount without a measure does not say what is claimed.',
  },
  example: '申报金额=70，申报奖补事项空白',
  sample: {},
  zh: () => ({ message: '填了申报金额，没有申报奖补事项', hint: '补填申报奖补事项' }),
  en: () => ({ message: 'an amount is claimed without a measure', hint: 'name the measures claimed' }),
});

export const claimsInHalf = {
  reports: [claimWithoutAmount, claimWithoutItem],
  *checkRoster({ claims }) {
    const told = new Set<string>();
    for (const { items, itemsAt, amount, sheet } of claims) {
      const column = amount.state !== 'blank' || amount.at !== null;
      // Of a whole column one word is enough.
      if (items.length > 0 && amount.state === 'blank' && (column || !told.has(sheet))) {
        if (!column) told.add(sheet);
        yield report(claimWithoutAmount, atCell(amount.at ?? itemsAt, 'claimAmount', ''), { column });
      }
      if (items.length === 0 && amount.state !== 'blank') {
        yield report(claimWithoutItem, atCell(itemsAt, 'claimItems', ''), {});
      }
    }
  },
} as const satisfies RosterRule;
