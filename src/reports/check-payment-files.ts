// The figures on the pages of a batch held against its plan, before anything is written.
import { planFaults } from '../payment/plan-sums.ts';
import { formatYuan, type Money, sum } from '../values/money.ts';
import type { RunFile } from './book.ts';
import { columnMoney, tablesIn } from './column-money.ts';
import type { PaymentFile } from './payment-files.ts';
import type { PaymentFacts } from './sheets/payment/payment-facts.ts';

/**
 * Throws Error where the plan does not add up with its evaluation, or a page that lists payments does not come to
 * their sum: then nothing may be written.
 */
export function checkPaymentFiles({ plan, evaluation }: PaymentFacts, files: readonly PaymentFile[]): void {
  const faults = [...planFaults(plan, evaluation), ...files.flatMap(fileFaults)];
  if (faults.length > 0)
    throw new Error(`账目不平，未写出任何文件 (figures do not reconcile): ${faults.join('; ')}`);
}

// Sheets and lists have the amount in one column whose cells are all money; the notice's last one is the award's sum.
function fileFaults({ file, lines }: PaymentFile): readonly string[] {
  if (lines === null) return [];
  const expected = sum(lines.map(({ amount }) => amount));
  const found = listedMoney(file);
  return found === expected ? [] : [`${file.path}: ${formatYuan(found)} instead of ${formatYuan(expected)}`];
}

function listedMoney(file: RunFile): Money {
  const [table] = file.kind === 'csv' ? [file.table] : file.kind === 'book' ? tablesIn(file.book) : [];
  if (!table) throw new RangeError(`${file.path} lists no payments`);
  const column = table.columns.findLastIndex((_, index) =>
    table.rows.every((row) => row[index]?.kind === 'money'),
  );
  return columnMoney(table, column);
}
