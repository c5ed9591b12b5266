// What every sheet of a screening says under its title.
import { textIn } from '../../../values/lang.ts';
import type { ScreeningFacts } from '../../screening/screening-facts.ts';
import { periodName } from '../../wording/period-wording.ts';
import { ADVISORY, PROVISIONAL, ruleSetText, stateOpenText } from '../../wording/screening-wording.ts';

/** The day, the standard, and what could not be read or is open. */
export function screeningSubtitles({
  screening,
  period,
  stateOpen,
  unreadFiles,
  lang,
}: ScreeningFacts): readonly string[] {
  const t = textIn(lang);
  return [
    t(
      `${periodName(period, 'zh')}名单，筛查日期 ${screening.on}，依据`,
      `Rosters of ${periodName(period, 'en')}, as of ${screening.on}, by `,
    ) + ruleSetText(screening, lang),
    ...(stateOpen === 0 ? [] : [stateOpenText(stateOpen, lang)]),
    ...(screening.provisional ? [PROVISIONAL[lang]] : []),
    ...(unreadFiles.length === 0
      ? []
      : [
          t(
            `未能读取、没有筛查：${unreadFiles.join('、')}`,
            `Not read, so not screened: ${unreadFiles.join(', ')}`,
          ),
        ]),
    ADVISORY[lang],
  ];
}
