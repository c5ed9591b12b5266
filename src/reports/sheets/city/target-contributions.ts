// What each unit adds to the targets that are counted over enterprises.
import type { EvaluatedTarget } from '../../../evaluation/evaluation.ts';
import { count, type LinesBlock, type TableBlock, text } from '../../book.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { TARGET_WIDTH, unitCount } from './cells.ts';
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
  const rows = countedTargets(facts).flatMap(({ title, beside }) =>
    beside.map((one) => ({
      title: `${title[lang]}${{ zh: '：', en: ': ' }[lang]}${one.title[lang]}`,
      byUnit: one.byUnit,
      total: one.actual,
    })),
  );
  return tableOf(columns(facts), rows, lang, {
    heading: { zh: '附列指标（不计入目标）', en: 'Beside the targets, not in them' },
  });
}

/** Names the targets that are left out of the table because another row counts the same; empty where there are none. */
export function sameCountLines(facts: CityFacts): LinesBlock {
  const { evaluation, lang } = facts;
  const shown = countedTargets(facts);
  const lines = evaluation.targets.flatMap((target) => {
    const same = shown.find(
      ({ id }) => id !== target.id && countKey(id, facts) === countKey(target.id, facts),
    );
    if (!same || shown.includes(target)) return [];
    const [own, other] = [target.title[lang], same.title[lang]];
    const text = {
      zh: `“${own}”与“${other}”口径相同，各单位贡献不重复列出。`,
      en: `"${own}" counts the same as "${other}" and is not listed twice.`,
    }[lang];
    return [{ text, tone: 'muted' as const }];
  });
  return { kind: 'lines', heading: '', lines };
}

/** Targets counted over the enterprises of the rosters, not given from outside; of those that count alike the first. */
function countedTargets(facts: CityFacts): readonly EvaluatedTarget[] {
  const keys = facts.evaluation.targets.map(({ id }) => countKey(id, facts));
  return facts.evaluation.targets.filter(
    (_, index) => keys[index] !== null && keys.indexOf(keys[index] ?? null) === index,
  );
}

/** What a target counts, as text to compare by; null where the figure is given from outside. */
function countKey(id: string, { policy }: CityFacts): string | null {
  const counted = policy.targets.find((target) => target.id === id)?.counted;
  return counted === undefined || 'given' in counted ? null : JSON.stringify(counted);
}

function columns(facts: CityFacts): readonly SheetColumn<Contribution>[] {
  return [
    { header: { zh: '目标', en: 'Target' }, width: TARGET_WIDTH, cell: ({ title }) => text(title) },
    ...unitColumns<Contribution>(facts, (row, unit) => unitCount(facts, unit, contributed(row, unit))),
    { header: { zh: '全市', en: 'City' }, width: 9, cell: ({ total }) => count(total, { bold: true }) },
  ];
}

// What no unit adds belongs to enterprises of no known unit.
function contributed({ byUnit, total }: Contribution, unit: string | null): number {
  if (unit !== null) return byUnit[unit] ?? 0;
  return total - Object.values(byUnit).reduce((sum, own) => sum + own, 0);
}
