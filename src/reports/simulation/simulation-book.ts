// A simulation as a workbook.
import type { Book } from '../book.ts';
import {
  differencesSheet,
  measuresSheet,
  overviewSheet,
  settingsSheet,
  targetsSheet,
  unitsSheet,
} from '../sheets/simulation/simulation-sheets.ts';
import { periodName } from '../wording/period-wording.ts';
import type { SimulationFacts } from './simulation-facts.ts';

export function simulationBook(facts: SimulationFacts): Book {
  const { period, lang } = facts;
  const title = {
    zh: `政策测算（${periodName(period, 'zh')}）`,
    en: `Policy simulation, ${periodName(period, 'en')}`,
  }[lang];
  const sheets = [overviewSheet, measuresSheet, unitsSheet, targetsSheet, differencesSheet, settingsSheet];
  return { title, footer: `${title} · xining-tiers`, sheets: sheets.map((sheet) => sheet(facts)) };
}
