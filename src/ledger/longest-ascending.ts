// Which items of a list are in order, where some were moved.

/** The longest ascending run of numbers that are all distinct; its members need not be neighbours. */
export function longestAscending(numbers: readonly number[]): readonly number[] {
  // Of all runs of each length the one with the smallest end, which is the easiest to carry on.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [place, number] of numbers.entries()) {
    const length = endsBelow(number);
    before[place] = length > 0 ? ends[length - 1] : undefined;
    ends[length] = place;
  }
  const run: number[] = [];
  for (let place = ends.at(-1); place !== undefined; place = before[place]) run.push(numbers[place] ?? 0);
  return run.reverse();

  function endsBelow(number: number): number {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
