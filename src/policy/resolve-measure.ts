// Which measure a written name means. A bare 小巨人 means none: two different titles are called so.
import type { Policy } from './policy.ts';

export type MeasureReading =
  | { readonly measure: string }
  | { readonly ambiguous: readonly string[] }
  | 'unknown';

// Words around a title that do not change which title it is.
const AROUND =
  /^(?:首次认定|新认定|认定|首次获得|获得|获评)|(?:企业)?(?:一次性)?(?:奖励资金|奖补资金|奖励金|奖励|奖补|补助资金|补助|补贴|资金|认定|项目)+$/gu;

/** Reads an id, a title or another written form of a measure. */
export function resolveMeasure(policy: Policy, written: string): MeasureReading {
  const plain = plainMeasureName(written);
  const bare = plain.replace(AROUND, '');
  const names = namesOf(policy);
  // 企业 before such a word may belong to the title or not.
  const measure = [plain, bare, bare.replace(/企业$/u, ''), `${bare}企业`].flatMap(
    (name) => names.get(name) ?? [],
  )[0];
  if (measure !== undefined) return { measure };
  const giants = ['小巨人', '小巨人企业'].includes(bare) ? littleGiants(policy) : [];
  return giants.length > 1 ? { ambiguous: giants } : 'unknown';
}

const CACHE = new WeakMap<Policy, ReadonlyMap<string, string>>();

function namesOf(policy: Policy): ReadonlyMap<string, string> {
  const known = CACHE.get(policy);
  if (known) return known;
  const names = new Map<string, string>();
  for (const measure of policy.measures) {
    for (const name of [measure.id, measure.title.zh, measure.title.en, ...measure['also-written']]) {
      names.set(plainMeasureName(name), measure.id);
      names.set(plainMeasureName(name).replace(AROUND, ''), measure.id);
    }
  }
  CACHE.set(policy, names);
  return names;
}

/** A written name without what does not change its meaning: width, case, quotes, brackets, blanks. */
export function plainMeasureName(written: string): string {
  return written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’「」『』《》〈〉()（）【】[\]·.,。]/gu, '');
}

function littleGiants(policy: Policy): readonly string[] {
  return policy.measures
    .filter(({ title }) => plainMeasureName(title.zh).includes('小巨人'))
    .map(({ id }) => id);
}
