// A second report that says something else in a field that a measure reads.
import { addDays } from './calendar.ts';
import { DATE_KEYS, type FactKey } from './canonical.ts';
import { MILESTONES } from './invent-figures.ts';
import type { Firm } from './invent-firm.ts';
import type { Random } from './random.ts';

/** The firm as another unit reports it: one or two fields differ, both values to be read. */
export function contradict(firm: Firm, random: Random): Firm {
  const [first, second] = random.shuffle(choices(firm));
  if (first === undefined) return firm;
  const once = changed(firm, first, random);
  return second === undefined || random.chance(0.6) ? once : changed(once, second, random);
}

function choices(firm: Firm): readonly FactKey[] {
  const dated = DATE_KEYS.filter((key) => key !== 'foundedOn' && firm[key] !== undefined);
  const amounts = (['transferRd', 'tax3y', 'revenuePeak'] as const).filter((key) => firm[key] !== undefined);
  const yesNo = (['reentered', 'transferSelected'] as const).filter((key) => firm[key] !== undefined);
  // Close under a milestone two figures would disagree on whether there is anything to decide.
  const revenue = MILESTONES.every((milestone) => firm.revenue >= milestone || firm.revenue * 2n < milestone);
  return [
    ...dated,
    ...dated,
    ...amounts,
    ...yesNo,
    'aboveScale',
    'industryCode',
    ...(revenue ? (['revenue'] as const) : []),
  ];
}

function changed(firm: Firm, key: FactKey, random: Random): Firm {
  const value = firm[key];
  if (typeof value === 'bigint') return { ...firm, [key]: value + BigInt(random.int(1, 9)) * 10_000n };
  if (typeof value === 'boolean') return { ...firm, [key]: !value };
  if (key === 'industryCode') return { ...firm, [key]: firm.industryCode === 'C3311' ? 'I6513' : 'C3311' };
  return typeof value === 'string' ? { ...firm, [key]: addDays(value, -random.int(1, 40)) } : firm;
}
