// 变化汇总: what was compared, how many changes of each kind and unit, and the flows between rungs.
import { WANTED_KINDS, type WantedKind } from '../../../diff/change.ts';
import { ABSENT, type LadderFlows, NO_RUNG } from '../../../diff/flows.ts';
import type { Lang } from '../../../values/lang.ts';
import { UNITS } from '../../../values/reporting-unit.ts';
import { type Block, type BookSheet, type ChartBlock, count, type TableBlock, text } from '../../book.ts';
import type { DiffFacts } from '../../diff/diff-facts.ts';
import { diffRemarks, sideText } from '../../text/diff-head.ts';
import { CHANGE_TONE, CHANGE_WORDING } from '../../wording/change-wording.ts';
import { unitName } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { kindSheetName } from './kind-sheet.ts';

/** Enterprises by kind of change and unit, then a table and a chart for each ladder. */
export function summarySheet(facts: DiffFacts, title: string): BookSheet {
  const { old, new: now, lang, diff } = facts;
  const remarks = diffRemarks(facts).map(({ text: said }) => said);
  const tables = [countTable(facts), ...diff.flows.map((flows) => flowTable(flows, facts))];
  const blocks = tables.flatMap((table, index): readonly Block[] =>
    index === 0 || table.rows.length === 0 ? [table] : [table, flowChart(table, 0)],
  );
  return {
    name: { zh: '变化汇总', en: 'Summary' }[lang],
    title,
    subtitles: [
      { zh: `旧：${sideText(old, 'zh')}`, en: `Old: ${sideText(old, 'en')}` }[lang],
      { zh: `新：${sideText(now, 'zh')}`, en: `New: ${sideText(now, 'en')}` }[lang],
      ...remarks,
    ],
    blocks: blocks.map((block) =>
      block.kind === 'chart' ? { ...block, tableBlock: blocks.indexOf(block) - 1 } : block,
    ),
    orientation: 'landscape',
  };
}

interface CountRow {
  readonly kind: WantedKind;
  readonly enterprises: number;
  readonly changes: number;
  readonly byUnit: ReadonlyMap<string | null, number>;
}

// Kinds with no change stay in the list: nothing found is an answer too.
/** `sheetName` is the sheet that a kind leads to; null where kinds have none. */
export function countTable(
  facts: DiffFacts,
  sheetName: ((kind: WantedKind, lang: Lang) => string) | null = kindSheetName,
): TableBlock {
  const { lang, diff } = facts;
  const rows = WANTED_KINDS.map((kind) => countRow(kind, facts));
  const used = new Set(diff.pairs.map(({ unit }) => unit));
  const units = [...UNITS.map(({ id }) => id), null].filter((unit) => used.has(unit));
  const columns: readonly SheetColumn<CountRow>[] = [
    {
      header: { zh: '变化', en: 'Change' },
      width: 24,
      cell: ({ kind, changes }) => {
        const tone = CHANGE_TONE[kind];
        const link = sheetName && { sheet: sheetName(kind, lang), cell: 'A1' };
        return text(
          CHANGE_WORDING[kind][lang],
          changes === 0 ? { tone: 'muted' } : { ...(link && { link }), ...(tone && { tone }) },
        );
      },
    },
    { header: { zh: '户数', en: 'Enterprises' }, width: 10, cell: ({ enterprises }) => count(enterprises) },
    { header: { zh: '项数', en: 'Changes' }, width: 9, cell: ({ changes }) => count(changes) },
    ...units.map(
      (unit): SheetColumn<CountRow> => ({
        header: { zh: unitName(unit, 'zh'), en: unitName(unit, 'en') },
        width: 10,
        cell: ({ byUnit }) => count(byUnit.get(unit) ?? 0),
      }),
    ),
  ];
  const heading = { zh: '各类变化（各单位列为户数）', en: 'Changes by kind (units: enterprises)' };
  return tableOf(columns, rows, lang, { heading });
}

function countRow(kind: WantedKind, { diff }: DiffFacts): CountRow {
  const byUnit = new Map<string | null, number>();
  let [enterprises, changes] = [0, 0];
  for (const pair of diff.pairs) {
    const own =
      kind === 'restated' ? pair.restatements.length : pair.changes.filter((one) => one.kind === kind).length;
    if (own === 0) continue;
    enterprises += 1;
    changes += own;
    byUnit.set(pair.unit, (byUnit.get(pair.unit) ?? 0) + 1);
  }
  return { kind, enterprises, changes, byUnit };
}

interface FlowRow {
  readonly label: string;
  readonly count: number;
}

// Who stays on a rung is no flow; who comes or goes without a rung is none either.
function flowTable({ ladder, flows }: LadderFlows, { policy, lang }: DiffFacts): TableBlock {
  const found = policy.ladders.find(({ id }) => id === ladder);
  const name = (standing: string): string =>
    standing === ABSENT
      ? { zh: '名单外', en: 'not in the roster' }[lang]
      : standing === NO_RUNG
        ? { zh: '未入梯级', en: 'no rung' }[lang]
        : (found?.rungs.find(({ id }) => id === standing)?.title[lang] ?? standing);
  const rows = flows
    .filter(({ from, to }) => from !== to)
    .filter(({ from, to }) => ![from, to].every((one) => one === ABSENT || one === NO_RUNG))
    .map(({ from, to, count: many }): FlowRow => ({ label: `${name(from)} → ${name(to)}`, count: many }));
  const columns: readonly SheetColumn<FlowRow>[] = [
    { header: { zh: '由 → 至', en: 'From → to' }, width: 24, cell: ({ label }) => text(label) },
    { header: { zh: '户数', en: 'Enterprises' }, width: 10, cell: ({ count: many }) => count(many) },
  ];
  const title = found?.title ?? { zh: ladder, en: ladder };
  return tableOf(columns, rows, lang, {
    heading: { zh: `${title.zh}：升降流向`, en: `${title.en}: flows between rungs` },
    emptyText: { zh: '（没有升降）', en: '(no moves)' },
  });
}

function flowChart({ heading, rows, columns }: TableBlock, tableBlock: number): ChartBlock {
  return {
    kind: 'chart',
    chart: 'bar',
    title: heading,
    tableBlock,
    categoryColumn: 0,
    series: [{ column: 1, name: columns[1]?.header ?? '' }],
    height: 4 + 2 * rows.length,
  };
}
