// Amounts of a table that stand with their points in one line.

const AMOUNT = /^[+-]?[\d,]+\.\d+$/;

/** The cells of a table, its amounts with as many decimals as the one that has most; whatever else stays as it is. */
export function withEvenDecimals(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const most = Math.max(0, ...rows.flat().map(decimalsOf));
  return rows.map((row) =>
    row.map((cell) => (AMOUNT.test(cell) ? cell + '0'.repeat(most - decimalsOf(cell)) : cell)),
  );
}

function decimalsOf(cell: string): number {
  return AMOUNT.test(cell) ? cell.length - cell.indexOf('.') - 1 : 0;
}
