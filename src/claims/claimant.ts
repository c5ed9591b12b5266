// Whose a claim is.
import type { Enterprise } from '../enterprises/enterprise.ts';
import type { ClaimRow } from '../roster/roster.ts';
import { normaliseUscc } from '../values/uscc.ts';

/** Finds who claims: a claim in the roster's own columns belongs to its row; one on a claims sheet is found by code. */
export function claimantFinder(
  enterprises: readonly Enterprise[],
): (claim: ClaimRow) => Enterprise | undefined {
  // Many submissions claim nothing, and an index of all rows takes its time.
  let index: ReturnType<typeof indexOf> | undefined;
  return (claim) => {
    index ??= indexOf(enterprises);
    return (
      index.byRow.get(rowKey(claim.file, claim.sheet, claim.row)) ??
      index.byCode.get(normaliseUscc(codeText(claim)))
    );
  };
}

function indexOf(enterprises: readonly Enterprise[]) {
  const byRow = new Map<string, Enterprise>();
  const byCode = new Map<string, Enterprise>();
  for (const enterprise of enterprises) {
    if (enterprise.usccText !== '') byCode.set(enterprise.usccText, enterprise);
    for (const { roster, row } of enterprise.reports)
      byRow.set(rowKey(roster.file, roster.sheet, row.number), enterprise);
  }
  return { byRow, byCode };
}

function rowKey(file: string, sheet: string, row: number): string {
  return `${file} ${sheet} ${row}`;
}

/** The code of a claim as written; empty where there is none. */
export function codeText({ uscc }: ClaimRow): string {
  return uscc.state === 'known' ? uscc.value : uscc.state === 'unreadable' ? uscc.raw : '';
}
