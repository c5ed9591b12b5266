// What is claimed, as fields of the enterprise: in the roster's own columns or on a claims sheet, it is the same claim.
import { claimantFinder } from '../claims/claimant.ts';
import type { Enterprise } from '../enterprises/enterprise.ts';
import type { Policy } from '../policy/policy.ts';
import { plainMeasureName, resolveMeasure } from '../policy/resolve-measure.ts';
import type { ClaimRow } from '../roster/roster.ts';
import { cellSource } from '../values/cell-ref.ts';
import { formatWan, type Money, sum } from '../values/money.ts';
import type { ComparedField } from './fields.ts';
import { joinedTexts, NOTHING, type Reading } from './reading.ts';
import { sameText } from './sameness.ts';
import type { Side } from './side.ts';

/** The fields `claimItems` and `claimAmount`; of several claims all items, and the amounts added up. None where nobody claims. */
export function claimFields(old: Side, now: Side): readonly ComparedField[] {
  const has = { old: hasClaims(old), new: hasClaims(now) };
  if (!has.old && !has.new) return [];
  const claims = new Map([...claimsBy(old), ...claimsBy(now)]);
  const read =
    (one: (rows: readonly ClaimRow[]) => Reading) =>
    (enterprise: Enterprise): Reading =>
      perFile(claims.get(enterprise) ?? [], one);
  const [items, amount] = [read(itemsOf), read(amountOf)];
  return [
    {
      id: 'claimItems',
      key: 'claimItems',
      has,
      read: items,
      same: (a, b) => sameMeasures(items(a).text, items(b).text, now.policy),
    },
    {
      id: 'claimAmount',
      key: 'claimAmount',
      has,
      read: amount,
      same: (a, b, tolerance) => sameText('claimAmount', amount(a).text, amount(b).text, tolerance),
    },
  ];
}

/** Whether two lists of measures, `、` between, name the same ones, by whatever names. */
export function sameMeasures(old: string | null, now: string | null, policy: Policy): boolean {
  if (old === now) return true;
  if (old === null || now === null) return false;
  const named = (list: string): string =>
    [...new Set(list.split(/ ≠ |、/u).map((item) => measureKey(item, policy)))].sort().join(' ');
  return named(old) === named(now);
}

function measureKey(item: string, policy: Policy): string {
  const reading = resolveMeasure(policy, item);
  return reading !== 'unknown' && 'measure' in reading ? reading.measure : plainMeasureName(item);
}

function hasClaims({ rosters }: Side): boolean {
  return rosters.some(
    ({ claims, columns }) =>
      claims.length > 0 || columns.claimItems !== undefined || columns.claimAmount !== undefined,
  );
}

function claimsBy({ rosters, enterprises }: Side): ReadonlyMap<Enterprise, readonly ClaimRow[]> {
  const found = new Map<Enterprise, ClaimRow[]>();
  if (rosters.every(({ claims }) => claims.length === 0)) return found;
  const find = claimantFinder(enterprises);
  for (const row of rosters.flatMap(({ claims }) => claims)) {
    const enterprise = find(row);
    if (!enterprise) continue;
    const own = found.get(enterprise);
    if (own) own.push(row);
    else found.set(enterprise, [row]);
  }
  return found;
}

// Two units that claim for one enterprise claim the same thing, or differ.
function perFile(rows: readonly ClaimRow[], one: (rows: readonly ClaimRow[]) => Reading): Reading {
  const files = new Map<string, ClaimRow[]>();
  for (const row of rows) files.set(row.file, [...(files.get(row.file) ?? []), row]);
  const readings = [...files.values()].map(one).filter(({ text }) => text !== null);
  const [first] = readings;
  if (!first) return NOTHING;
  return { text: joinedTexts(readings.flatMap(({ text }) => text ?? [])), cell: first.cell };
}

function itemsOf(rows: readonly ClaimRow[]): Reading {
  const [first] = rows;
  const items = rows.flatMap((row) => row.items);
  return {
    text: items.length === 0 ? null : items.join('、'),
    cell: first ? cellSource(first.itemsAt) : null,
  };
}

function amountOf(rows: readonly ClaimRow[]): Reading {
  const known: Money[] = [];
  const unread: string[] = [];
  let cell: string | null = null;
  for (const { amount } of rows) {
    if (amount.state !== 'known' && amount.state !== 'unreadable') continue;
    cell ??= cellSource(amount.at);
    if (amount.state === 'known') known.push(amount.value);
    else unread.push(amount.raw);
  }
  const texts = [...(known.length === 0 ? [] : [formatWan(sum(known))]), ...unread];
  return { text: texts.length === 0 ? null : texts.join(' + '), cell };
}
