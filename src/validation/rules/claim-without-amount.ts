import { atCell } from '../../diagnostics/diagnostic.ts';
import { kind, report } from '../../diagnostics/kind.ts';
import type { RosterRule } from '../rule.ts';

export const claimWithoutAmount = kind<Record<never, never>>()({
  code: 'claim-without-amount',
  severity: 'warning',
  why: {
    zh: '只有申报事项没有金额的，无法核对多报少报。',
    en: 'A claim without an amount cannot be compared.',
  },
  example: '申报奖补事项=专精特新，申报金额空白',
  sample: {},
  zh: () => ({ message: '填了申报奖补事项，没有申报金额', hint: '补填申报金额' }),
  en: () => ({ message: 'measures are claimed without an amount', hint: 'fill in the amount claimed' }),
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
    for (const { items, itemsAt, amount } of claims) {
      if (items.length > 0 && amount.state === 'blank') {
        yield report(claimWithoutAmount, atCell(amount.at ?? itemsAt, 'claimAmount', ''), {});
      }
      if (items.length === 0 && amount.state !== 'blank') {
        yield report(claimWithoutItem, atCell(itemsAt, 'claimItems', ''), {});
      }
    }
  },
} as const satisfies RosterRule;
