// 企业明细: every row of the unit's enterprises in one notation, with what was found at its cells.
import type { EvaluatedDiagnostic } from '../../../evaluation/evaluation.ts';
import { type ColumnKey, isColumnKey } from '../../../roster/columns.ts';
import { rawText } from '../../../roster/raw-sheet.ts';
import type { Localised } from '../../../values/lang.ts';
import { type BookSheet, type Cell, count, text } from '../../book.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CountyFacts } from './county-facts.ts';
import type { ReportedRow } from './county-index.ts';
import { fieldCell, fieldHeader, fieldWidth, isCentred } from './field-cell.ts';
import { placeShortener } from './place-text.ts';
import { LEADING_COLUMNS, type RowLayout, rowLayout, rowSubtitles } from './row-layout.ts';
import { COUNTY_SHEETS } from './sheet-names.ts';
import { sheetTitle } from './sheet-title.ts';

export function rosterSheet(facts: CountyFacts): BookSheet {
  const { lang, rows } = facts;
  const layout = rowLayout(facts);
  const found = findingsByRow(facts);
  const table = tableOf([...leadingColumns(facts), ...fieldColumns(layout, facts)], rows, lang);
  const marked = rows.map((row, place) => markedRow(table.rows[place] ?? [], layout, found.get(row)));
  return {
    name: COUNTY_SHEETS.rows[lang],
    title: sheetTitle(facts, COUNTY_SHEETS.rows),
    subtitles: rowSubtitles(lang),
    blocks: [{ ...table, rows: marked }],
    orientation: 'landscape',
  };
}

// Number and place; the place names the sender where there are several.
function leadingColumns(facts: CountyFacts): readonly SheetColumn<ReportedRow>[] {
  const several = new Set(facts.rows.map(({ roster }) => roster)).size > 1;
  const shorten = placeShortener(facts);
  const place = ({ roster: { file, sheet }, row }: ReportedRow): Cell =>
    several ? text(shorten(`${file}${sheet === '' ? '' : `#${sheet}`}!${row.number}`)) : count(row.number);
  return [
    NUMBER_COLUMN,
    {
      header: { zh: '原表行', en: 'Row in file' },
      width: several ? 12 : 8,
      align: 'center',
      cell: place,
    },
  ];
}

function fieldColumns(
  { keys, unknownHeaders }: RowLayout,
  { lang }: CountyFacts,
): readonly SheetColumn<ReportedRow>[] {
  const known = keys.map((key): SheetColumn<ReportedRow> => {
    const header: Localised = { zh: fieldHeader(key, 'zh'), en: fieldHeader(key, 'en') };
    const cell = fieldCell(key, lang);
    const column = { header, width: fieldWidth(key), cell: ({ row }: ReportedRow) => cell(row.values) };
    return isCentred(key) ? { ...column, align: 'center' } : column;
  });
  const unknown = unknownHeaders.map(
    (header): SheetColumn<ReportedRow> => ({
      header: { zh: header, en: header },
      width: 14,
      cell: (row) => unknownCell(row, header),
    }),
  );
  return [...known, ...unknown];
}

// A column that is none of ours is carried through as the file has it.
function unknownCell({ roster, row }: ReportedRow, header: string): Cell {
  const column = roster.unknownColumns.find((one) => one.header === header)?.column;
  return text(column === undefined ? '' : rawText(row.raw[column - 1]));
}

function markedRow(
  cells: readonly Cell[],
  { keys }: RowLayout,
  findings: readonly EvaluatedDiagnostic[] | undefined,
): readonly Cell[] {
  if (findings === undefined) return cells;
  const marked = [...cells];
  for (const [key, found] of byColumn(findings)) {
    const place = LEADING_COLUMNS + keys.indexOf(key);
    const cell = marked[place];
    if (place >= LEADING_COLUMNS && cell) marked[place] = markedCell(cell, found);
  }
  return marked;
}

function markedCell(cell: Cell, findings: readonly EvaluatedDiagnostic[]): Cell {
  const note = findings.map(({ message, hint }) => `${message}\n${hint}`).join('\n');
  const grave = cell.tone === 'bad' || findings.some(({ severity }) => severity === 'error');
  return { ...cell, note, tone: grave ? 'bad' : 'doubt' };
}

function byColumn(
  findings: readonly EvaluatedDiagnostic[],
): ReadonlyMap<ColumnKey, readonly EvaluatedDiagnostic[]> {
  const columns = new Map<ColumnKey, EvaluatedDiagnostic[]>();
  for (const finding of findings) {
    const { field, cell } = finding;
    if (cell === null || field === null || !isColumnKey(field)) continue;
    const known = columns.get(field);
    if (known) known.push(finding);
    else columns.set(field, [finding]);
  }
  return columns;
}

// Errors and doubts are marked; a remark needs no colour.
function findingsByRow({ findings }: CountyFacts): ReadonlyMap<ReportedRow, readonly EvaluatedDiagnostic[]> {
  const rows = new Map<ReportedRow, EvaluatedDiagnostic[]>();
  for (const { finding, reported } of findings) {
    if (reported === null || finding.severity === 'info') continue;
    const row = rows.get(reported);
    if (row) row.push(finding);
    else rows.set(reported, [finding]);
  }
  return rows;
}
