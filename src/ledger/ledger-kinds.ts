// Findings about a ledger that is not as it was written.
import { atCell, atFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
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

export const LEDGER_KINDS = [ledgerAltered] as const;

/** A fault as a finding at its line of the file. */
export function alteredFinding(fault: LedgerFault, file: string): Diagnostic {
  const at = 'line' in fault ? fault.line.at('code') : fault.at;
  return report(ledgerAltered, at === null ? atFile(file) : atCell(at, null, null), fault);
}
