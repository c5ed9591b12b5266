// What the unit sent in, and how much of it can be used as it stands.
import type { EvaluatedInput } from '../../../evaluation/evaluation.ts';
import { type Cell, type TableBlock, text } from '../../book.ts';
import { periodName } from '../../wording/period-wording.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CountyFacts } from './county-facts.ts';
import { FIGURE_WIDTHS, summaryCount } from './summary-figures.ts';

/** A row for each roster file of the unit. */
export function inputTable(facts: CountyFacts): TableBlock {
  return tableOf(inputColumns(facts), facts.inputs, facts.lang, {
    heading: { zh: '二、报送情况', en: '2 What was reported' },
    emptyText: { zh: '本单位未报送', en: 'This unit reported nothing' },
  });
}

function inputColumns(facts: CountyFacts): readonly SheetColumn<EvaluatedInput>[] {
  const { lang } = facts;
  const rows = (
    zh: string,
    en: string,
    cell: (input: EvaluatedInput) => number,
  ): SheetColumn<EvaluatedInput> => ({
    header: { zh, en },
    width: FIGURE_WIDTHS.count,
    group: { zh: '企业数（户）', en: 'Enterprises' },
    total: 'sum',
    cell: (input) => summaryCount(cell(input)),
  });
  return [
    { header: { zh: '文件', en: 'File' }, width: FIGURE_WIDTHS.label, cell: ({ file }) => text(file) },
    rows('报送', 'Reported', ({ rows: all }) => all),
    rows('数据无误', 'Without errors', ({ accepted }) => accepted),
    rows('有误待更正', 'Held back', ({ rows: all, accepted }) => all - accepted),
    rows('归其他单位', 'Of other units', (input) => foreignRows(input, facts)),
    {
      header: { zh: '工作表', en: 'Sheet' },
      width: FIGURE_WIDTHS.money,
      align: 'center',
      cell: ({ sheet }) => text(sheet),
    },
    {
      header: { zh: '表内报告期', en: 'Period stated' },
      width: FIGURE_WIDTHS.money,
      align: 'center',
      cell: (input) => periodCell(input, facts),
    },
    {
      header: { zh: '读取情况', en: 'Reading' },
      width: FIGURE_WIDTHS.money,
      align: 'center',
      cell: ({ failed }) => readingCell(failed, lang),
    },
  ];
}

/** Rows of a file whose enterprises stand in another unit's workbook. */
export function foreignRows({ file, sheet, rows }: EvaluatedInput, facts: CountyFacts): number {
  return rows - facts.rows.filter(({ roster }) => roster.file === file && roster.sheet === sheet).length;
}

function periodCell({ period, failed }: EvaluatedInput, { lang, index }: CountyFacts): Cell {
  if (failed) return text('');
  if (period === null) return text({ zh: '未写明', en: 'not stated' }[lang], { tone: 'muted' });
  return text(periodName(period, lang), period === index.evaluation.period ? {} : { tone: 'doubt' });
}

function readingCell(failed: boolean, lang: CountyFacts['lang']): Cell {
  return failed
    ? text({ zh: '未能读取', en: 'not read' }[lang], { tone: 'bad' })
    : text({ zh: '已读取', en: 'read' }[lang]);
}
