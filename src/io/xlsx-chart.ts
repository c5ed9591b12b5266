// Native charts over the cells of a table.
import type { Chart, ChartFont, ChartFormat, ChartSeries } from 'wasm-xlsxwriter';
import type { ChartBlock } from '../reports/book.ts';
import { columnCells } from './xlsx-numbers.ts';
import type { Pen } from './xlsx-pen.ts';
import type { ChartPlan, SheetPlan, TablePlan } from './xlsx-plan.ts';
import type { Writer } from './xlsx-style.ts';
import { pixelsOfDigits, pixelsOfPoints } from './xlsx-text-size.ts';

// Dark and light in turn, so that a black-and-white print still tells neighbours apart.
const COLORS = [
  0x2f5f98, 0xe0a04a, 0x7fa7d1, 0x6b8f71, 0xa9746e, 0x8c8c8c, 0x1f3a5f, 0xf0cf8e, 0x4f9d9d, 0xb9d3a8,
  0x6f4f7d, 0xd6c5d9,
] as const;
/** Up to this many points in all, each carries its figure; over columns they stand side by side, in stacks there is no room. */
const MOST_LABELS: Readonly<Record<ChartBlock['chart'], number>> = {
  bar: 30,
  line: 30,
  column: 15,
  'column-stacked': 0,
};
/** Pixels kept free above, below and to the right, so that a frame prints whole and on its own page. */
const INSET = 4;
/** 分 in a 万元. */
const WAN = 1_000_000n;

/** Draws a chart over the rows of its block, as wide as the titles; the rows' heights must be set before. */
export function drawChart(pen: Pen, plan: ChartPlan, { name, widths }: SheetPlan): void {
  const { writer } = pen;
  const { block, table } = plan;
  const format = valueFormat(table, block.series[0]?.column ?? 0);
  let chart = newChart(writer, block)
    .setWidth(pixelWidth(widths) - INSET)
    .setHeight(pixelHeight(pen, plan));
  chart
    .title()
    .setName(block.title)
    .setFont(font(writer, 12).setBold().setColor(writer.Color.rgb(0x1f3a5f)));
  for (const index of block.series.keys()) chart = chart.pushSeries(series(writer, plan, index, name));
  // For horizontal bars the writer's x axis is the one with the figures.
  const bar = block.chart === 'bar';
  (bar ? chart.yAxis() : chart.xAxis()).setFont(font(writer, 9));
  (bar ? chart.xAxis() : chart.yAxis()).setFont(font(writer, 9)).setNumFormat(format);
  if (block.series.length < 2) chart.legend().setHidden();
  else chart.legend().setPosition(writer.ChartLegendPosition.Bottom).setFont(font(writer, 9));
  pen.sheet.insertChartWithOffset(plan.top, 0, chart.setAltText(block.title), 0, INSET).free();
}

// The writer's own shorthand for stacked columns makes another kind of chart, so the kind is always named.
function newChart({ Chart, ChartType }: Writer, { chart }: ChartBlock): Chart {
  const kinds = {
    bar: ChartType.Bar,
    column: ChartType.Column,
    'column-stacked': ChartType.ColumnStacked,
    line: ChartType.Line,
  } as const;
  return new Chart(kinds[chart]);
}

function series(writer: Writer, { block, table }: ChartPlan, index: number, sheet: string): ChartSeries {
  const { column = 0, name = '' } = block.series[index] ?? {};
  const bottom = table.bodyTop + table.rowCount - 1;
  const range = (of: number) => writer.ChartRange.newFromRange(sheet, table.bodyTop, of, bottom, of);
  const drawn = new writer.ChartSeries()
    .setName(name)
    .setCategories(range(block.categoryColumn))
    .setValues(range(column))
    .setFormat(seriesFormat(writer, block, index));
  const points = table.rowCount * block.series.length;
  if (points > MOST_LABELS[block.chart]) return drawn;
  const label = new writer.ChartDataLabel().showValue().setFont(font(writer, 9));
  const { Above, Default } = writer.ChartDataLabelPosition;
  label.setPosition(block.chart === 'line' ? Above : Default);
  return drawn.setDataLabel(label.setNumFormat(valueFormat(table, column)));
}

function seriesFormat(writer: Writer, { chart }: ChartBlock, index: number): ChartFormat {
  const color = writer.Color.rgb(COLORS[index % COLORS.length] ?? COLORS[0]);
  const format = new writer.ChartFormat();
  if (chart === 'line') return format.setLine(new writer.ChartLine().setColor(color).setWidth(2));
  return format.setSolidFill(new writer.ChartSolidFill().setColor(color));
}

function font(writer: Writer, size: number): ChartFont {
  return new writer.ChartFont().setName(size > 10 ? '黑体' : '宋体').setSize(size);
}

// Axis and labels show no more decimals than a reader compares by.
function valueFormat({ figures }: TablePlan, column: number): string {
  const cells = columnCells({ rows: figures ?? [] }, column);
  if (cells.some(({ kind }) => kind === 'percent')) return '0%';
  return cells.some((cell) => cell.kind === 'money' && cell.unit === 'wan' && cell.money % WAN !== 0n)
    ? '#,##0.00'
    : '#,##0';
}

function pixelWidth({ columns, span }: SheetPlan['widths']): number {
  return columns.slice(0, span).reduce((sum, width) => sum + pixelsOfDigits(width), 0);
}

function pixelHeight({ heights }: Pen, { top, bottom }: ChartPlan): number {
  const points = heights.slice(top, bottom + 1).reduce((sum, height) => sum + height, 0);
  return Math.round(pixelsOfPoints(points)) - 2 * INSET;
}

/**
 * What the writer cannot say about a chart, put into its finished XML part: horizontal bars run from top to bottom
 * in the table's order, bars stand closer, stacked ones on each other, grid lines are light.
 */
export function polishChart(xml: string): string {
  const line = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="E3E8EE"/></a:solidFill></a:ln></c:spPr>';
  const overlap = xml.includes('<c:grouping val="stacked"/>') ? '<c:overlap val="100"/>' : '';
  const polished = xml
    .replace('<c:majorGridlines/>', `<c:majorGridlines>${line}</c:majorGridlines>`)
    .replace(/<c:(?:gapWidth|overlap) [^>]*>/g, '')
    .replace(/(?=(?:<c:axId [^>]*>){2}<\/c:barChart>)/, `<c:gapWidth val="70"/>${overlap}`);
  if (!xml.includes('<c:barDir val="bar"/>')) return polished;
  return polished
    .replace(/(<c:catAx>.*?<c:orientation val=")minMax/s, '$1maxMin')
    .replace(/(<c:valAx>.*?<c:crosses val=")autoZero/s, '$1max');
}
