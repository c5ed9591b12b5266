// Under which codes an enterprise stands in what was ruled and paid.

interface WithFormer {
  readonly formerCodes?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** Its code and, as far as the period before tells, those that it had earlier; by its id. */
export function ownCodes(
  { enterprise, uscc }: { readonly enterprise: string; readonly uscc: string },
  previous: WithFormer | null | undefined,
): readonly string[] {
  return [uscc, ...formerCodesOf({ enterprise }, previous)];
}

/** The codes that it had earlier, without its present one; none where nothing is known of it, or no such enterprise. */
export function formerCodesOf(
  { enterprise }: { readonly enterprise: string | null },
  previous: WithFormer | null | undefined,
): readonly string[] {
  return (enterprise === null ? undefined : previous?.formerCodes?.[enterprise]) ?? NONE;
}

/**
 * All codes, the present one first, of the one of these enterprises that has, or else had, a code; that code alone where
 * none of them did.
 */
export function codesAmong(
  enterprises: readonly { readonly id: string; readonly usccText: string }[],
  previous: WithFormer,
): (code: string) => readonly string[] {
  const all = enterprises.map(({ id, usccText }) => ownCodes({ enterprise: id, uscc: usccText }, previous));
  const had = all.flatMap((codes) => codes.slice(1).map((code) => [code, codes] as const));
  const have = all.map((codes) => [codes[0] ?? '', codes] as const);
  const known = new Map([...had, ...have]);
  return (code) => known.get(code) ?? [code];
}

const NONE: readonly string[] = [];
