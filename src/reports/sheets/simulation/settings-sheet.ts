// 参数: what each scenario sets otherwise.
import { type BookSheet, text } from '../../book.ts';
import type { SimulationFacts } from '../../simulation/simulation-facts.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { FIRST, scenarioName } from './scenario-columns.ts';
import { simulationSheet } from './simulation-sheet.ts';

interface SettingRow {
  readonly scenario: string;
  readonly key: string;
  readonly title: string;
  readonly article: string;
  readonly from: string;
  readonly to: string;
}

/** Each figure that a scenario sets, with its article and what it is in force; of a whole other policy its name. */
export function settingsSheet(facts: SimulationFacts): BookSheet {
  const { outcomes, lang } = facts;
  const rows = outcomes.flatMap(({ settings, policy }, index): readonly SettingRow[] => {
    const scenario = scenarioName(facts, index);
    if (settings.length === 0) return [{ scenario, key: '', title: policy, article: '', from: '', to: '' }];
    return settings.map(({ settable: { key, title, article, value }, to }) => ({
      ...{ scenario, key, article, to },
      title: title[lang],
      from: value ?? { zh: '无', en: 'none' }[lang],
    }));
  });
  const column = (zh: string, en: string, width: number, key: keyof SettingRow): SheetColumn<SettingRow> => ({
    header: { zh, en },
    width,
    cell: (row) => text(row[key]),
  });
  return simulationSheet(facts, { zh: '参数', en: 'What was set' }, [
    tableOf(
      [
        column('方案', 'Scenario', FIRST, 'scenario'),
        column('参数', 'Figure', 36, 'title'),
        column('标识', 'Key', 30, 'key'),
        column('条款', 'Article', 14, 'article'),
        column('现行', 'Present', 14, 'from'),
        column('方案', 'Set to', 14, 'to'),
      ],
      rows,
      lang,
    ),
  ]);
}
