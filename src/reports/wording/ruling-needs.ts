// What a line of the 裁定表 needs beyond a consent, or why no ruling would do.
import type { EvaluatedDecision, Evaluation } from '../../evaluation/evaluation.ts';
import { openParts } from '../../evaluation/open-parts.ts';
import type { Lang, Localised } from '../../values/lang.ts';
import { LEVEL_WORDING } from './level-wording.ts';

type Measure = Pick<Evaluation['measures'][number], 'formula'>;

/** Sentences for an open decision, in that order; none where a consent alone settles it. */
export function rulingNeeds(
  decision: Pick<EvaluatedDecision, 'status' | 'reasons' | 'atStake' | 'checks'>,
  measure: Measure | undefined,
  lang: Lang,
): readonly string[] {
  if (decision.status !== 'review') return [];
  if (decision.reasons.some(({ code }) => code === 'invalid-uscc' || code.endsWith(':uscc'))) {
    return [CODE_FIRST[lang]];
  }
  // Of support without an amount there is nothing to state.
  if (decision.atStake === null) return measure?.formula ? [AMOUNT_TOO[lang]] : [];
  return openParts(decision).map((level) => partOpen(LEVEL_WORDING[level])[lang]);
}

const CODE_FIRST: Localised = {
  zh: '不能裁定：须由填报单位在名单中更正代码',
  en: 'no ruling applies: the reporting unit must correct the code in its roster',
};

const AMOUNT_TOO: Localised = {
  zh: '数据不足以算出金额，“同意”也须填金额（元）',
  en: 'the data do not give the amount, so 同意 needs 金额 (yuan) as well',
};

function partOpen({ zh, en }: Localised): Localised {
  return {
    zh: `上限含${zh}部分，该部分另须的条件也待核：“同意”的写明金额`,
    en: `the ceiling includes the part of the ${en.toLowerCase()}, whose own condition is open as well: state 金额 with 同意`,
  };
}
