// 企业明细: every row of the unit's enterprises in one notation, with what was found at its cells.
import type { EvaluatedDiagnostic } from '../../../evaluation/evaluation.ts';
import type { ColumnKey } from '../../../roster/columns.ts';
import { rawText } from '../../../roster/raw-sheet.ts';
import { cellAddress } from '../../../values/cell-ref.ts';
import type { Localised } from '../../../values/lang.ts';
import { type BookColumn, type BookSheet, type Cell, count, type Tone, text } from '../../book.ts';
import type { CountyFacts } from './county-facts.ts';
import { type ReportedRow, rowKey } from './county-index.ts';
import { fieldCell, fieldHeader, fieldWidth } from './field-cell.ts';
import { type RowLayout, rowLayout, rowSubtitles } from './row-layout.ts';
import { COUNTY_SHEETS } from './sheet-names.ts';
import { sheetTitle } from './sheet-title.ts';

export function rosterSheet(facts: CountyFacts): BookSheet {
  const { lang, rows } = facts;
  const layout = rowLayout(facts);
  const place = placeCell(facts);
  const found = findingsByRow(facts);
  const empty: Localised = { zh: '没有企业', en: 'No enterprises' };
  return {
    name: COUNTY_SHEETS.rows[lang],
    title: sheetTitle(facts, COUNTY_SHEETS.rows),
    subtitles: rowSubtitles(lang),
    blocks: [
      {
        kind: 'table',
        heading: '',
        columns: columnsOf(facts, layout),
        rows: rows.map((row, index) => [
          count(index + 1),
          place(row),
          ...rowCells(row, layout, found.get(keyOf(row)) ?? [], facts),
        ]),
        totalLabel: '',
        emptyText: empty[lang],
      },
    ],
    orientation: 'landscape',
  };
}

function columnsOf({ lang, rows }: CountyFacts, { keys, unknownHeaders }: RowLayout): readonly BookColumn[] {
  const several = hasSeveralSheets(rows);
  return [
    { header: { zh: '序号', en: 'No.' }[lang], width: 6, align: 'center' },
    { header: { zh: '原表行', en: 'Row in file' }[lang], width: several ? 15 : 8, align: 'center' },
    ...keys.map((key): BookColumn => ({ header: fieldHeader(key, lang), width: fieldWidth(key) })),
    ...unknownHeaders.map((header): BookColumn => ({ header, width: 14 })),
  ];
}

function rowCells(
  { roster, row }: ReportedRow,
  { keys, unknownHeaders }: RowLayout,
  findings: readonly EvaluatedDiagnostic[],
  { lang }: CountyFacts,
): readonly Cell[] {
  const known = keys.map((key) => {
    const cell = fieldCell(key, row.values, lang);
    return findings.length === 0 ? cell : marked(cell, at(roster.columns[key], row.number), key, findings);
  });
  const unknown = unknownHeaders.map((header) => {
    const column = roster.unknownColumns.find((one) => one.header === header)?.column;
    return text(column === undefined ? '' : rawText(row.raw[column - 1]));
  });
  return [...known, ...unknown];
}

function at(column: number | undefined, row: number): string | null {
  return column === undefined ? null : cellAddress({ row, column });
}

// Only errors and doubts are marked; a remark needs no colour.
function marked(
  cell: Cell,
  address: string | null,
  key: ColumnKey,
  findings: readonly EvaluatedDiagnostic[],
): Cell {
  const own = findings.filter(
    ({ cell: place, field }) => place !== null && place === address && field === key,
  );
  if (own.length === 0) return cell;
  const note = own.map(({ message, hint }) => `${message}\n${hint}`).join('\n');
  const tone: Tone = own.some(({ severity }) => severity === 'error') ? 'bad' : 'doubt';
  return { ...cell, note, tone: cell.tone === 'bad' ? 'bad' : tone };
}

function findingsByRow({ findings }: CountyFacts): ReadonlyMap<string, readonly EvaluatedDiagnostic[]> {
  const rows = new Map<string, EvaluatedDiagnostic[]>();
  for (const finding of findings) {
    if (finding.row === null || finding.severity === 'info') continue;
    const key = rowKey(finding.file, finding.sheet, finding.row);
    const row = rows.get(key);
    if (row) row.push(finding);
    else rows.set(key, [finding]);
  }
  return rows;
}

function keyOf({ roster, row }: ReportedRow): string {
  return rowKey(roster.file, roster.sheet, row.number);
}

function placeCell({ rows }: CountyFacts): (row: ReportedRow) => Cell {
  if (!hasSeveralSheets(rows)) return ({ row }) => count(row.number);
  return ({ roster, row }) =>
    text([roster.file, roster.sheet, row.number].filter((part) => part !== '').join(' '));
}

function hasSeveralSheets(rows: CountyFacts['rows']): boolean {
  return new Set(rows.map(({ roster }) => roster)).size > 1;
}
