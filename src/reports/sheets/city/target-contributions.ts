// What each unit adds to the targets that are counted over enterprises.
import type { EvaluatedTarget } from '../../../evaluation/evaluation.ts';
import { type Cell, count, type TableBlock, text } from '../../book.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { notReported } from './cells.ts';
import type { CityFacts } from './city-facts.ts';
import { unitColumns } from './unit-columns.ts';

/** A count with the units it comes from. */
interface Contribution {
  readonly title: string;
  readonly byUnit: Readonly<Record<string, number>>;
  readonly total: number;
}

/** Targets by unit; each row adds up to the target's actual. */
export function contributionTable(facts: CityFacts): TableBlock {
  const { lang } = facts;
  const rows = countedTargets(facts).flatMap(({ title, byUnit, actual }) =>
    typeof actual === 'number' ? [{ title: title[lang], byUnit, total: actual }] : [],
  );
  return tableOf(columns(facts), rows, lang, {
    heading: { zh: '各单位贡献（户）', en: 'Contribution by unit (enterprises)' },
  });
}

/** Figures shown beside a target but not in it, by unit. */
export function besideTable(facts: CityFacts): TableBlock {
  const { lang } = facts;
  const rows = facts.evaluation.targets.flatMap(({ title, beside }) =>
    beside.map((one) => ({
      title: `${title[lang]}：${one.title[lang]}`,
      byUnit: one.byUnit,
      total: one.actual,
    })),
  );
  return tableOf(columns(facts), rows, lang, {
    heading: { zh: '附列指标（不计入目标）', en: 'Beside the targets, not in them' },
  });
}

/** Targets counted over the enterprises of the rosters, not given from outside. */
function countedTargets({ evaluation: { targets }, policy }: CityFacts): readonly EvaluatedTarget[] {
  const given = new Set(policy.targets.filter(({ counted }) => 'given' in counted).map(({ id }) => id));
  return targets.filter(({ id }) => !given.has(id));
}

function columns(facts: CityFacts): readonly SheetColumn<Contribution>[] {
  const missing = new Set(facts.evaluation.missingUnits);
  return [
    { header: { zh: '目标', en: 'Target' }, width: 36, cell: ({ title }) => text(title) },
    ...unitColumns<Contribution>(facts, (row, unit) => unitCell(row, unit, missing, facts.lang)),
    { header: { zh: '全市', en: 'City' }, width: 9, cell: ({ total }) => count(total, { bold: true }) },
  ];
}

function unitCell(
  { byUnit, total }: Contribution,
  unit: string | null,
  missing: ReadonlySet<string>,
  lang: CityFacts['lang'],
): Cell {
  if (unit === null) return count(total - Object.values(byUnit).reduce((sum, own) => sum + own, 0));
  const own = byUnit[unit];
  return own === undefined && missing.has(unit) ? notReported(lang) : count(own ?? 0);
}
