// What all sheets of a simulation have in common.
import type { Localised } from '../../../values/lang.ts';
import type { BookSheet } from '../../book.ts';
import { SIMULATED, type SimulationFacts } from '../../simulation/simulation-facts.ts';
import { periodName } from '../../wording/period-wording.ts';

/** A sheet under its title, with what was simulated and that nothing is paid on it. */
export function simulationSheet(
  facts: SimulationFacts,
  name: Localised,
  blocks: BookSheet['blocks'],
): BookSheet {
  const { period, awardYear, place, unreadFiles, lang } = facts;
  return {
    name: name[lang],
    title: { zh: `政策测算：${name.zh}`, en: `Simulation: ${name.en.toLowerCase()}` }[lang],
    subtitles: [
      {
        zh: `${place}，${periodName(period, 'zh')}，奖补年度 ${awardYear}`,
        en: `${place}, ${periodName(period, 'en')}, award year ${awardYear}`,
      }[lang],
      ...(unreadFiles.length === 0
        ? []
        : [{ zh: `未能读取：${unreadFiles.join('、')}`, en: `Not read: ${unreadFiles.join(', ')}` }[lang]]),
      SIMULATED[lang],
    ],
    blocks,
    orientation: 'landscape',
  };
}
