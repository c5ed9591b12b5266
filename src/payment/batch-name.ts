// Names of batches (批次): period and number, such as 2025Q4-01, or what a bureau calls them.

/** The next name of a period after those in the ledger: one more than the highest number. */
export function nextBatch(period: string, known: Iterable<string>): string {
  let highest = 0;
  for (const batch of known) {
    const [, own, number] = /^(.+)-(\d{1,6})$/.exec(batch) ?? [];
    if (own === period) highest = Math.max(highest, Number(number));
  }
  return `${period}-${String(highest + 1).padStart(2, '0')}`;
}

/** Whether a name is one that the tool gives to batches of a period. */
export function isNumberedBatch(name: string, period: string): boolean {
  return name.startsWith(`${period}-`) && /^\d{1,6}$/.test(name.slice(period.length + 1));
}

const LONGEST = 60;

/** Whether a name can be that of a folder on any system, and of a batch in the ledger. */
export function isBatchName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= LONGEST &&
    name === name.trim() &&
    !name.startsWith('.') &&
    !name.endsWith('.') &&
    !/[\\/:*?"<>|\p{Cc}]/u.test(name)
  );
}
