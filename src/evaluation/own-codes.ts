// Under which codes an enterprise stands in what was ruled and paid.

interface WithFormer {
  readonly formerCodes?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** Its code and, as far as the period before tells, those that it had earlier; by its id. */
export function ownCodes(
  { enterprise, uscc }: { readonly enterprise: string; readonly uscc: string },
  previous: WithFormer | null | undefined,
): readonly string[] {
  return [uscc, ...(previous?.formerCodes?.[enterprise] ?? [])];
}
