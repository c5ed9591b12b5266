// Every kind of finding that a run may give, from every stage that declares some.
import { CLAIM_KINDS } from '../claims/claim-kinds.ts';
import type { Kind } from '../diagnostics/kind.ts';
import { COMPARISON_KINDS } from '../diff/comparison-kinds.ts';
import { RECORD_KINDS } from '../eligibility/record-kinds.ts';
import { RULING_KINDS } from '../eligibility/ruling-kinds.ts';
import { INPUT_KINDS } from '../io/unreadable-file.ts';
import { IMPORT_KINDS } from '../ledger/import-kinds.ts';
import { LEDGER_KINDS } from '../ledger/ledger-kinds.ts';
import { ROSTER_KINDS } from '../roster/roster-kinds.ts';
import { VALIDATION_KINDS } from '../validation/rules.ts';

export const FINDING_KINDS: readonly Kind<never>[] = [
  ...INPUT_KINDS,
  ...ROSTER_KINDS,
  ...VALIDATION_KINDS,
  ...CLAIM_KINDS,
  ...RECORD_KINDS,
  ...RULING_KINDS,
  ...LEDGER_KINDS,
  ...IMPORT_KINDS,
  ...COMPARISON_KINDS,
];
