// Why a screening is refused.
import { InputError } from '../io/input-error.ts';
import { nearest } from '../policy/nearest.ts';
import type { Criteria } from '../screening/criteria.ts';
import { TIERS } from '../screening/tiers.ts';

/** A text after `--on` that is no date. */
export function notADate(written: string): InputError {
  return new InputError({
    zh: { message: `--on 后的“${written}”不是日期`, hint: '写成 2026-04-01 的形式' },
    en: { message: `"${written}" after --on is no date`, hint: 'write it as 2026-04-01' },
  });
}

/** A day before the first rule set. */
export function noRuleSet(on: string, criteria: Criteria): InputError {
  const sets = (comma: string) =>
    criteria['rule-sets'].map(({ id, from, until }) => `${id} ${from}–${until ?? ''}`).join(comma);
  return new InputError({
    zh: {
      message: `${on} 没有适用的梯度培育标准`,
      hint: `用 --on 指定标准施行期内的日期：${sets('，')}`,
    },
    en: {
      message: `no tier criteria are in force on ${on}`,
      hint: `give a day with --on on which some are: ${sets(', ')}`,
    },
  });
}

/** A word after `--tier` that is no tier. */
export function notATier(word: string): InputError {
  const near = nearest(word, TIERS);
  return new InputError({
    zh: {
      message: `--tier 中的“${word}”不是层级`,
      hint: `可用：innovative（创新型）、srdi（专精特新）、little-giant（专精特新小巨人）${near === undefined ? '' : `；是否指 ${near}`}`,
    },
    en: {
      message: `"${word}" after --tier is no tier`,
      hint: `use ${TIERS.join(', ')}${near === undefined ? '' : `; perhaps ${near}`}`,
    },
  });
}
