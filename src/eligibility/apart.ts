// What a ruling says in its reason where it has found that another firm of the same name, in the rosters or the ledger,
// is not this one.

/** The words, which no other question is answered with. */
export const APART = '同名不同户';

// 并非同名不同户, 是否同名不同户待查.
const DENIED =
  '(?:非|不是|不属于?|是否|疑似?|未能?(?:核实|确认|查明)|(?:不能|无法)(?:确定|确认)|待(?:核实|确认))(?:为|系|属于?|是)?';
const SAID = new RegExp(`(?<!${DENIED})${APART}`, 'u');

/** Whether a ruling says, and does not deny or ask, that its enterprise is none of those of the same name. */
export function saysApart({ reason }: { readonly reason: string }): boolean {
  return SAID.test(reason.normalize('NFKC').replace(/\s/gu, ''));
}
