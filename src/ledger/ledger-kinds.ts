// Findings about a ledger that is not as it was written.
import { atCell, atFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { counted } from '../values/counted.ts';
import type { Localised } from '../values/lang.ts';
import { faultWording } from './fault-wording.ts';
import type { LedgerFault } from './verify-ledger.ts';

const ledgerAltered = kind<LedgerFault>()({
  code: 'ledger-altered',
  severity: 'error',
  why: {
    zh: '台账逐行相扣，只增不改；有行被改、删、插、移，已兑付的就可能再付一次。',
    en: 'The rows of a ledger are chained and never changed; where one is edited, removed, put in or moved, something might be paid twice.',
  },
  example: '登记号 7 的一行被删除',
  sample: { fault: 'removed', first: 7, last: 7, after: null, at: null },
  zh: (fault) => faultWording(fault).zh,
  en: (fault) => faultWording(fault).en,
});

/** Payments that the run of the period before knew of. */
export const paymentsMissing = kind<{
  readonly previous: string;
  readonly count: number;
  readonly uscc: string;
  readonly title: Localised;
}>()({
  code: 'ledger-payments-missing',
  severity: 'error',
  why: {
    zh: '上期结果知道已经兑付、本次台账却没有的，按本次台账会再付一次，因此转为待核。',
    en: 'What the run before knew as paid and the ledger given now lacks would be paid again by that ledger, so it is put to review.',
  },
  example: '给出的是上期批准之前的旧台账',
  sample: {
    previous: 'xining-tiers-2025Q3',
    count: 12,
    uscc: '91630102MA00000000',
    title: { zh: '专精特新中小企业', en: 'SRDI SME' },
  },
  zh: ({ previous, count, uscc, title }) => ({
    message: `台账缺少上期结果 ${previous} 的台账或已批准批次中的 ${count} 笔兑付，例如 ${uscc} “${title.zh}”；所涉事项不予兑付`,
    hint: '用一直续记的那份台账重新核定；当时误记的，在台账中补记该笔并注明已追回；确未兑付的，逐项裁定',
  }),
  en: ({ previous, count, uscc, title }) => ({
    message: `the ledger lacks ${counted(count, 'payment')} that the run before, ${previous}, had in its ledger or approved batches, such as ${uscc} ${title.en}; nothing is paid of these awards`,
    hint: 'evaluate again with the ledger that has been continued since; a payment entered by mistake then is entered as 已追回; what was not paid after all is for a ruling',
  }),
});

export const LEDGER_KINDS = [ledgerAltered, paymentsMissing] as const;

/** A fault as a finding at its line of the file. */
export function alteredFinding(fault: LedgerFault, file: string): Diagnostic {
  const at = 'line' in fault ? fault.line.at('code') : fault.at;
  return report(ledgerAltered, at === null ? atFile(file) : atCell(at, null, null), fault);
}
