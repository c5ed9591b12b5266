/** A count in English: `1 row`, `2 rows`. */
export function counted(number: number | bigint, one: string): string {
  return `${number} ${one}${Number(number) === 1 ? '' : 's'}`;
}
