// The order of texts: that of their code units, which is the same on every machine.

/** Below zero where `a` comes first, above where `b` does, 0 where they are the same. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
