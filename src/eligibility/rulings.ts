// The 裁定表 as a whole: each line to the decision that it is on.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isAnotherName } from '../values/bank-details.ts';
import { cellSource } from '../values/cell-ref.ts';
import { applyRuling, type RuledAward } from './apply-ruling.ts';
import type { Decision } from './decision.ts';
import { ledgerKey } from './ledger.ts';
import { findingOn, isBareConsent, type Ruling } from './ruling.ts';
import {
  type RuledOn,
  rulingContradicted,
  rulingInVain,
  rulingNameDiffers,
  rulingWithoutDecision,
} from './ruling-kinds.ts';

/** Who a decision is about: the code as written, and every name under which it was reported. */
export interface RuledEnterprise {
  readonly code: string;
  readonly names: readonly string[];
}

/** Applies rulings to decisions; what cannot be applied is left out and reported at its cell. */
export function applyRulings(
  decisions: readonly Decision[],
  rulings: readonly Ruling[],
  enterpriseOf: (decision: Decision) => RuledEnterprise,
  titleOf: (measure: string) => string,
  awardOf: (decision: Decision) => RuledAward | undefined,
): { readonly decisions: readonly Decision[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const open = settled(rulings, diagnostics, titleOf);
  const applied = decisions.map((decision) => {
    const { code, names } = enterpriseOf(decision);
    const key = ledgerKey(code, decision.measure);
    const ruling = open.get(key);
    if (!ruling) return decision;
    open.delete(key);
    // A line whose code belongs to one firm and whose name to another may mean either.
    if (isAnotherName(ruling.name, names)) {
      const differing = { ...named(ruling, titleOf), written: ruling.name, name: names.join('、') };
      diagnostics.push(findingOn(rulingNameDiffers, ruling, differing, { key: 'name', text: ruling.name }));
      return decision;
    }
    const result = applyRuling(decision, ruling, named(ruling, titleOf), awardOf(decision));
    if (result.finding) diagnostics.push(result.finding);
    return result.decision ?? decision;
  });
  for (const ruling of open.values()) {
    const about = named(ruling, titleOf);
    diagnostics.push(
      isBareConsent(ruling)
        ? findingOn(rulingInVain, ruling, { ...about, listed: false })
        : findingOn(rulingWithoutDecision, ruling, about, { key: 'measure', text: about.measure }),
    );
  }
  return { decisions: applied, diagnostics };
}

function settled(
  rulings: readonly Ruling[],
  diagnostics: Diagnostic[],
  titleOf: (measure: string) => string,
): Map<string, Ruling> {
  const open = new Map<string, Ruling>();
  const contradicted = new Set<string>();
  for (const ruling of rulings) {
    const key = ledgerKey(ruling.uscc, ruling.measure);
    const other = open.get(key);
    if (other && (other.verdict !== ruling.verdict || other.amount !== ruling.amount)) {
      contradicted.add(key);
      diagnostics.push(
        findingOn(rulingContradicted, ruling, { ...named(ruling, titleOf), other: cellSource(other.at) }),
      );
    } else if (!other) open.set(key, ruling);
  }
  for (const key of contradicted) open.delete(key);
  return open;
}

function named(ruling: Ruling, titleOf: (measure: string) => string): RuledOn {
  return { uscc: ruling.uscc, measure: titleOf(ruling.measure) };
}
