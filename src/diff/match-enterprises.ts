// Which enterprise of the old roster is which of the new: by code, and what is left by name and other fields.
import type { Enterprise } from '../enterprises/enterprise.ts';
import { type Candidate, chooseMatches } from './choose-matches.ts';
import { likenessOf, nameKey, plainValue } from './likeness.ts';
import type { Match } from './match.ts';
import { slipKeys } from './similar-codes.ts';

export interface Matching {
  readonly matches: readonly Match[];
  /** Enterprises without a counterpart, in order. */
  readonly onlyOld: readonly Enterprise[];
  readonly onlyNew: readonly Enterprise[];
  /** Pairs that have much in common but not enough, or as much as another pair. */
  readonly doubtful: readonly Match[];
}

/** Rows that share a key with more rows than this are not told apart by it, so that the work stays in proportion. */
const LARGEST_BUCKET = 4;

/** Matches two lists of enterprises; `sameYear` says whether their figures are of the same year. Time and memory grow with the lists, not with their product. */
export function matchEnterprises(
  old: readonly Enterprise[],
  now: readonly Enterprise[],
  sameYear: boolean,
): Matching {
  const byCode = matchByCode(old, now);
  const candidates = candidatesAmong(byCode.onlyOld, byCode.onlyNew, sameYear);
  const { chosen, doubtful } = chooseMatches(candidates);
  const [takenOld, takenNew] = [new Set(chosen.map((one) => one.old)), new Set(chosen.map((one) => one.new))];
  return {
    matches: [...byCode.matches, ...chosen],
    onlyOld: byCode.onlyOld.filter((one) => !takenOld.has(one)),
    onlyNew: byCode.onlyNew.filter((one) => !takenNew.has(one)),
    doubtful,
  };
}

// A valid code settles it; a damaged one that stands in both settles it together with the name.
function matchByCode(old: readonly Enterprise[], now: readonly Enterprise[]): Omit<Matching, 'doubtful'> {
  const waiting = new Map(old.map((one) => [codeKey(one), one]));
  const found = new Set<Enterprise>();
  const matches: Match[] = [];
  for (const one of now) {
    const key = codeKey(one);
    const other = key === null ? undefined : waiting.get(key);
    if (other === undefined) continue;
    waiting.delete(key);
    found.add(other).add(one);
    const grounds = [one.uscc === null ? 'code-as-written' : 'code'] as const;
    matches.push({ old: other, new: one, grounds, certainty: 'certain', likeness: null });
  }
  const left = (all: readonly Enterprise[]) => all.filter((one) => !found.has(one));
  return { matches, onlyOld: left(old), onlyNew: left(now) };
}

/** Null where neither code nor name and code together tell the row from others. */
function codeKey({ uscc, usccText, name }: Enterprise): string | null {
  if (uscc !== null) return uscc;
  return usccText === '' || name === '' ? null : `${usccText} ${nameKey(name)}`;
}

function candidatesAmong(
  old: readonly Enterprise[],
  now: readonly Enterprise[],
  sameYear: boolean,
): readonly Candidate[] {
  const buckets = bucketsOf(old);
  const sizes = bucketSizes(now);
  const found: Candidate[] = [];
  for (const one of now) {
    const others = new Set<Enterprise>();
    for (const key of findingKeys(one)) {
      const bucket = buckets.get(key);
      if (!bucket || bucket.length > LARGEST_BUCKET || (sizes.get(key) ?? 0) > LARGEST_BUCKET) continue;
      for (const other of bucket) others.add(other);
    }
    for (const other of others)
      found.push({ old: other, new: one, likeness: likenessOf(other, one, sameYear) });
  }
  return found;
}

/** What an enterprise can be found again by. */
function findingKeys(enterprise: Enterprise): readonly string[] {
  const { name, usccText } = enterprise;
  const keyed = (kind: string, ...values: readonly (string | null)[]): readonly string[] =>
    values.includes(null) ? [] : [`${kind} ${values.join(' ')}`];
  return [
    ...(name === '' ? [] : [`name ${nameKey(name)}`]),
    ...slipKeys(usccText).map((key) => `code ${key}`),
    ...keyed('account', plainValue(enterprise, 'account')),
    ...keyed('certificate', plainValue(enterprise, 'hnteNo')),
    ...keyed('phone', plainValue(enterprise, 'phone')),
    ...keyed('payee', plainValue(enterprise, 'payee')),
    ...keyed('figures', plainValue(enterprise, 'revenue'), plainValue(enterprise, 'assets')),
    ...keyed(
      'fields',
      plainValue(enterprise, 'foundedOn'),
      plainValue(enterprise, 'county'),
      plainValue(enterprise, 'industryCode'),
    ),
  ];
}

function bucketsOf(enterprises: readonly Enterprise[]): ReadonlyMap<string, readonly Enterprise[]> {
  const buckets = new Map<string, Enterprise[]>();
  for (const one of enterprises) {
    for (const key of findingKeys(one)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(one);
      else buckets.set(key, [one]);
    }
  }
  return buckets;
}

function bucketSizes(enterprises: readonly Enterprise[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const one of enterprises)
    for (const key of findingKeys(one)) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return sizes;
}
