// A simulation as a workbook.
import type { Book } from '../book.ts';
import { differencesSheet } from '../sheets/simulation/differences-sheet.ts';
import { measuresSheet, unitsSheet } from '../sheets/simulation/level-sheets.ts';
import { overviewSheet } from '../sheets/simulation/overview-sheet.ts';
import { settingsSheet } from '../sheets/simulation/settings-sheet.ts';
import { targetsSheet } from '../sheets/simulation/targets-sheet.ts';
import { periodName } from '../wording/period-wording.ts';
import type { SimulationFacts } from './simulation-facts.ts';

/** Six sheets, the policy in force beside each scenario; amounts in 万元. */
export function simulationBook(facts: SimulationFacts): Book {
  const { period, lang } = facts;
  const title = {
    zh: `政策测算（${periodName(period, 'zh')}）`,
    en: `Policy simulation, ${periodName(period, 'en')}`,
  }[lang];
  const sheets = [overviewSheet, measuresSheet, unitsSheet, targetsSheet, differencesSheet, settingsSheet];
  return { title, footer: `${title} · xining-tiers`, sheets: sheets.map((sheet) => sheet(facts)) };
}
