// A sheet as plain text, so that a snapshot can be read and reviewed.

import type { Block, BookSheet, Cell, TableBlock } from '../../src/reports/book.ts';
import { displayWidth, pad } from '../../src/reports/text/columns.ts';
import { formatWanGrouped, formatYuanGrouped } from '../../src/values/money.ts';

/** Title, subtitles and blocks from top to bottom; tables as grids, links and tones in brackets. */
export function sheetText({ name, title, subtitles, blocks }: BookSheet): string {
  const head = [`# ${name}`, title, ...subtitles];
  return `${[head.join('\n'), ...blocks.map(blockText)].join('\n\n')}\n`;
}

/** What a cell shows, its tone behind it. */
export function cellText(cell: Cell): string {
  const shown = plainText(cell).replaceAll('\n', ' / ');
  return cell.tone && cell.tone !== 'plain' ? `${shown} (${cell.tone})` : shown;
}

function blockText(block: Block): string {
  if (block.kind === 'table') return tableText(block);
  if (block.kind === 'chart') {
    const series = block.series.map(({ column, name }) => `${name}=${column}`).join(' ');
    return `[${block.chart} ${block.title}: block ${block.tableBlock}, by ${block.categoryColumn}, ${series}]`;
  }
  const lines = block.lines.map(
    ({ text, tone, link }) =>
      `${text}${tone ? ` (${tone})` : ''}${link ? ` → ${link.sheet}!${link.cell}` : ''}`,
  );
  return [...(block.heading === '' ? [] : [`## ${block.heading}`]), ...lines].join('\n');
}

function tableText({ heading, columns, rows, emptyText }: TableBlock): string {
  const header = columns.map(
    ({ header: own, group, total }) => `${group ? `${group}/` : ''}${own}${total ? ' Σ' : ''}`,
  );
  const grid = [header, ...rows.map((row) => row.map(cellText))];
  const widths = columns.map((_, column) => Math.max(...grid.map((row) => displayWidth(row[column] ?? ''))));
  const lines = grid.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join(' | ')
      .trimEnd(),
  );
  return [
    ...(heading === '' ? [] : [`## ${heading}`]),
    ...lines,
    ...(rows.length === 0 ? [emptyText] : []),
  ].join('\n');
}

function plainText(cell: Cell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      return cell.text;
    case 'money':
      return cell.unit === 'yuan' ? formatYuanGrouped(cell.money) : formatWanGrouped(cell.money);
    case 'count':
      return String(cell.count);
    case 'percent':
      return `${((cell.numerator / cell.denominator) * 100).toFixed(1)}%`;
    case 'day':
      return cell.day;
  }
}
