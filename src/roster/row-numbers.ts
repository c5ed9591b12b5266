// Rows named in a finding that is about several.

const MOST_NAMED = 20;

/** Numbers of rows in order as a person writes them, runs drawn together: `5、7-9`; of very many the first, and `…`. */
export function rowNumbers(rows: readonly number[], separator: string): string {
  const runs: { readonly first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  const named = runs
    .slice(0, MOST_NAMED)
    .map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`));
  return [...named, ...(runs.length > MOST_NAMED ? ['…'] : [])].join(separator);
}
