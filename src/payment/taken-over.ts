// The rest of an award that a new code took over, where the former code was paid of it since: it is due once.
import { LEVELS } from '../policy/levels.ts';
import { least, type Money, subtract, sum, ZERO } from '../values/money.ts';
import { levelOf, type PayerId } from './payer.ts';
import { type PartPaid, restOf } from './prior-award.ts';

type Level = (typeof LEVELS)[number];

/**
 * The rest that a code took over from `former`, the whole as that began it: at each level no more is left than both have
 * not been paid. What was entered under the former code since counts as paid by whoever owes the level now.
 */
export function lessPaidBefore(rest: PartPaid, former: PartPaid): PartPaid {
  const paid = new Map(rest.paid);
  const batchesBy = new Map(rest.batchesBy);
  for (const level of LEVELS) {
    const open = subtract(dueAt(former, level), sum([paidAt(former.paid, level), paidAt(rest.paid, level)]));
    let beyond = subtract(leftAt(rest, level), open > ZERO ? open : ZERO);
    for (const payer of payersAt(rest, level)) {
      const counted = least(restOf(rest, payer), beyond);
      if (counted <= ZERO) continue;
      beyond = subtract(beyond, counted);
      paid.set(payer, sum([paid.get(payer) ?? ZERO, counted]));
      batchesBy.set(payer, [...new Set([...(batchesBy.get(payer) ?? []), ...batchesAt(former, level)])]);
    }
  }
  return { ...rest, paid, batchesBy };
}

/**
 * The whole award of which a code took over the rest, `former` the one that it took it from: beside the rest, as it is, what
 * had been paid by then, at each level by whoever owed that. The rest alone where it comes to more than the whole.
 */
export function withPaidBefore(rest: PartPaid, former: PartPaid): PartPaid {
  const before = LEVELS.flatMap((level) => {
    const money = subtract(dueAt(former, level), dueAt(rest, level));
    const [payer] = payersAt(former, level);
    return money === ZERO ? [] : [{ payer, money, batches: batchesAt(former, level) }];
  });
  const due = new Map(rest.due.map((part) => [part.payer, part.money]));
  const paid = new Map(rest.paid);
  const batchesBy = new Map(rest.batchesBy);
  for (const { payer, money, batches } of before) {
    if (payer === undefined || money < ZERO) return rest;
    due.set(payer, sum([due.get(payer) ?? ZERO, money]));
    paid.set(payer, sum([paid.get(payer) ?? ZERO, money]));
    batchesBy.set(payer, [...new Set([...batches, ...(batchesBy.get(payer) ?? [])])]);
  }
  return { ...rest, due: [...due].map(([payer, money]) => ({ payer, money })), paid, batchesBy };
}

function dueAt({ due }: PartPaid, level: Level): Money {
  return sum(due.filter(({ payer }) => levelOf(payer) === level).map(({ money }) => money));
}

function paidAt(paid: ReadonlyMap<PayerId, Money>, level: Level): Money {
  return sum([...paid].flatMap(([payer, money]) => (levelOf(payer) === level ? [money] : [])));
}

function leftAt(prior: PartPaid, level: Level): Money {
  return sum(payersAt(prior, level).map((payer) => restOf(prior, payer)));
}

function payersAt({ due }: PartPaid, level: Level): readonly PayerId[] {
  return [...new Set(due.map(({ payer }) => payer))].filter((payer) => levelOf(payer) === level);
}

function batchesAt({ batchesBy }: PartPaid, level: Level): readonly string[] {
  return [...batchesBy].flatMap(([payer, batches]) => (levelOf(payer) === level ? batches : []));
}
