// The units' own shares of the targets, where the bureau has set them.
import type { EvaluatedTarget } from '../../../evaluation/evaluation.ts';
import { BLANK, type Block, type Cell, count, percent, text } from '../../book.ts';
import { completedTenths } from '../../target-progress.ts';
import { unitName } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { noRoster, TARGET_WIDTH } from './cells.ts';
import type { CityFacts } from './city-facts.ts';

interface UnitTarget {
  readonly title: string;
  readonly unit: string;
  readonly goal: number;
  /** Null where there is no roster to count over. */
  readonly actual: number | null;
}

/** One row a target and unit that has a share of it; a line that says so where none is given. */
export function unitTargetBlock(facts: CityFacts): Block {
  const { evaluation, lang } = facts;
  const heading = { zh: '各单位分解任务', en: "The units' own shares" };
  const rows = evaluation.targets.flatMap((target) => rowsOf(target, facts));
  if (rows.length > 0) return tableOf(columns(lang), rows, lang, { heading });
  const text = { zh: '未提供（可在市级数据文件中给出）', en: 'not given (the city file may hold them)' }[
    lang
  ];
  return { kind: 'lines', heading: heading[lang], lines: [{ text, tone: 'muted' }] };
}

function rowsOf(
  { title, unitTargets, byUnit }: EvaluatedTarget,
  { units, absent, lang }: CityFacts,
): readonly UnitTarget[] {
  return units.flatMap((unit) => {
    const goal = unit === null ? undefined : unitTargets[unit];
    return unit === null || goal === undefined
      ? []
      : [
          {
            title: title[lang],
            unit,
            goal,
            actual: byUnit[unit] ?? (absent.has(unit) ? null : 0),
          },
        ];
  });
}

function reachedCell(actual: number | null, goal: number): Cell {
  const tenths = actual === null ? null : completedTenths(actual, goal);
  return tenths === null ? BLANK : percent(tenths, 1000);
}

function columns(lang: CityFacts['lang']): readonly SheetColumn<UnitTarget>[] {
  return [
    { header: { zh: '目标', en: 'Target' }, width: TARGET_WIDTH, cell: ({ title }) => text(title) },
    { header: { zh: '单位', en: 'Unit' }, width: 9, cell: ({ unit }) => text(unitName(unit, lang)) },
    { header: { zh: '任务', en: 'Share' }, width: 9, cell: ({ goal }) => count(goal) },
    {
      header: { zh: '实际', en: 'Actual' },
      width: 9,
      align: 'right',
      cell: ({ actual }) => (actual === null ? noRoster(lang) : count(actual)),
    },
    {
      header: { zh: '差距', en: 'Gap' },
      width: 9,
      cell: ({ goal, actual }) => count(actual === null ? null : goal - actual),
    },
    {
      header: { zh: '完成率', en: 'Share reached' },
      width: 9,
      cell: ({ goal, actual }) => reachedCell(actual, goal),
    },
  ];
}
