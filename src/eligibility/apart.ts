// What a ruling says in its reason where it has found that another firm of the same name, in the rosters or the ledger,
// is not this one.

/** The words, which no other question is answered with. */
export const APART = '同名不同户';

/** Whether a ruling says that its enterprise is none of those of the same name. */
export function saysApart({ reason }: { readonly reason: string }): boolean {
  return reason.normalize('NFKC').replace(/\s/gu, '').includes(APART);
}
