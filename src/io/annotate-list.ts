// The first sheet of an annotated workbook: the list of what is to be mended, put in front of the county's own sheets.

import type { ReturnList } from '../reports/return-list.ts';
import { columnLetters } from '../values/cell-ref.ts';
import { ownNames, putNames } from './annotate-names.ts';
import type { ListLook, StyleSheet } from './annotate-styles.ts';
import {
  addContentType,
  addRelation,
  freePath,
  type PackageSheet,
  sheetsIn,
  type WorkbookPackage,
} from './workbook-package.ts';
import { quotedName } from './xlsx-sheet-names.ts';
import { lineCount, rowHeight } from './xlsx-text-size.ts';
import { attributeOf, childrenOf, type Splice, spliced, withAttribute } from './xml-tags.ts';
import { escapeXml } from './xml-text.ts';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The sheet that holds the list of an earlier time; undefined where there is none. */
export function markedSheet(files: WorkbookPackage): PackageSheet | undefined {
  const { list } = ownNames(files);
  if (list === null) return undefined;
  return sheetsIn(files).find(
    ({ name }) => list.startsWith(`${quotedName(name)}!`) || list.startsWith(`${name}!`),
  );
}

/** Puts the list in front, or in the place of the one that is there, with the marks by which it is known again. */
export function putList(files: WorkbookPackage, list: ReturnList, styles: StyleSheet): void {
  const xml = sheetXml(list, styles);
  const there = markedSheet(files);
  if (there) files.write(there.path, xml);
  else {
    const path = freePath(files, 'xl/worksheets/sheet', '.xml');
    files.write(path, xml);
    addContentType(files, { path }, SHEET_TYPE);
    insertSheet(files, addRelation(files, files.workbook, 'worksheet', path), list.name);
  }
  const name = there?.name ?? sheetsIn(files)[0]?.name ?? list.name;
  putNames(files, `${quotedName(name)}!$A$1`, styles.fills());
}

// Names and views that count sheets from the front count one more from now on.
function insertSheet(files: WorkbookPackage, id: string, wished: string): void {
  const xml = files.text(files.workbook);
  const parts = childrenOf(xml);
  const sheets = parts.find(({ name }) => name === 'sheets');
  if (!sheets) return;
  const own = childrenOf(xml, sheets);
  const name = freeName(
    wished,
    own.map(({ attributes }) => attributeOf(attributes, 'name') ?? ''),
  );
  const numbers = own.map(({ attributes }) => Number(attributeOf(attributes, 'sheetId') ?? 0));
  const sheet = `<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="${escapeXml(name)}" sheetId="${Math.max(0, ...numbers) + 1}" r:id="${id}"/>`;
  const splices: Splice[] = [{ start: sheets.contentStart, end: sheets.contentStart, text: sheet }];
  const names = parts.find((part) => part.name === 'definedNames');
  for (const one of names ? childrenOf(xml, names) : []) {
    const local = attributeOf(one.attributes, 'localSheetId');
    if (local === undefined) continue;
    const attributes = withAttribute(one.attributes, 'localSheetId', String(Number(local) + 1));
    splices.push({ start: one.start, end: one.contentStart, text: `<definedName${attributes}>` });
  }
  const views = parts.find((part) => part.name === 'bookViews');
  for (const view of views ? childrenOf(xml, views) : []) {
    const shown = withAttribute(withAttribute(view.attributes, 'activeTab', '0'), 'firstSheet', '0');
    const closed = view.contentStart === view.end;
    splices.push({
      start: view.start,
      end: view.contentStart,
      text: `<workbookView${shown}${closed ? '/' : ''}>`,
    });
  }
  files.write(files.workbook, spliced(xml, splices));
  for (const sheet of sheetsIn(files).slice(1)) deselect(files, sheet.path);
}

// Two selected sheets would be edited together without anyone noticing.
function deselect(files: WorkbookPackage, path: string): void {
  if (!files.has(path)) return;
  const xml = files.text(path);
  const changed = xml.replace(/(<sheetView\b[^>]*?)\stabSelected\s*=\s*["'](?:1|true)["']/g, '$1');
  if (changed !== xml) files.write(path, changed);
}

function freeName(wished: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wished : `${wished}(${number})`;
    if (!lower.has(name.toLowerCase())) return name;
  }
}

function sheetXml({ title, lines, columns, rows }: ReturnList, styles: StyleSheet): string {
  const last = columnLetters(columns.length);
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const across = [title, ...lines];
  const headRow = across.length + 1;
  const body: string[] = across.map((text, index) => {
    const size = index === 0 ? 16 : 10;
    const height = rowHeight(lineCount(text, (total * 10) / size), size) + (index === 0 ? 8 : 2);
    return rowXml(index + 1, height, [cell(text, index === 0 ? 'title' : 'line')]);
  });
  body.push(
    rowXml(
      headRow,
      26,
      columns.map(({ header }) => cell(header, 'head')),
    ),
  );
  rows.forEach((row, index) => {
    const lines = row.cells.map((text, column) => lineCount(text, columns[column]?.width ?? 10));
    const cells = row.cells.map((text, column) => cell(text, lookAt(row, column)));
    body.push(rowXml(headRow + 1 + index, rowHeight(Math.max(1, ...lines)), cells));
  });
  const end = headRow + rows.length;
  const links = rows.flatMap(({ link, linkColumn }, index) =>
    link === null
      ? []
      : `<hyperlink ref="${columnLetters(linkColumn + 1)}${headRow + 1 + index}" location="${escapeXml(`${quotedName(link.sheet)}!${link.cell}`)}"/>`,
  );
  const merges = across.map((_, index) => `<mergeCell ref="A${index + 1}:${last}${index + 1}"/>`);
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${last}${end}"/>`,
    `<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>${body.join('')}</sheetData>`,
    rows.length > 0 ? `<autoFilter ref="A${headRow}:${last}${end}"/>` : '',
    `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/><headerFooter><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>',
  ].join('');

  function cell(text: string, look: ListLook): readonly [string, number] {
    return [text, styles.added(look)];
  }
}

function lookAt(
  { severity, severityColumn, link, linkColumn }: ReturnList['rows'][number],
  column: number,
): ListLook {
  if (column === severityColumn) return severity;
  return column === linkColumn && link !== null ? 'link' : 'text';
}

function rowXml(number: number, height: number, cells: readonly (readonly [string, number])[]): string {
  const xml = cells.map(([text, style], index) => {
    const start = `<c r="${columnLetters(index + 1)}${number}" s="${style}"`;
    return text === ''
      ? `${start}/>`
      : `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  });
  return `<row r="${number}" ht="${height}" customHeight="1">${xml.join('')}</row>`;
}
