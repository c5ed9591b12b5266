// Writes a county's own workbook back with its faults marked: fills, comments, and a list in front. All else stays as it was.
import { type Diagnostic, diagnosticCell, type Severity } from '../diagnostics/diagnostic.ts';
import type { ReturnList } from '../reports/return-list.ts';
import { cellAddress } from '../values/cell-ref.ts';
import type { Lang } from '../values/lang.ts';
import { type CellPlace, columnNumber, restyled } from './annotate-cells.ts';
import { markedSheet, putList } from './annotate-list.ts';
import { ownNames } from './annotate-names.ts';
import { addNotes, removeNotes } from './annotate-notes.ts';
import { styleSheet, withoutMarks } from './annotate-styles.ts';
import { NOTE_HEAD } from './own-notes.ts';
import { replaceParts } from './stamp-zip.ts';
import {
  openPackage,
  type PackageSheet,
  RELATION_TYPE,
  relationsIn,
  sheetsIn,
  type WorkbookPackage,
} from './workbook-package.ts';
import { attributeOf, childrenOf } from './xml-tags.ts';

export interface Annotation {
  /** Of this file; those of a row or cell are marked there. */
  readonly findings: readonly Diagnostic[];
  readonly list: ReturnList;
  readonly lang: Lang;
  /** How each severity is called in a comment. */
  readonly words: Readonly<Record<Severity, string>>;
}

/**
 * The workbook with its marks, those of an earlier time taken out first; null where its form is not edited (strict or
 * prefixed XML, or parts missing that every spreadsheet has). The same input gives the same bytes.
 */
export async function annotateWorkbook(
  bytes: Uint8Array,
  annotation: Annotation,
): Promise<Uint8Array | null> {
  const files = openPackage(bytes);
  if (!files) return null;
  const stylesAt = relationsIn(files, files.workbook).find(isStyles)?.target;
  if (stylesAt === undefined || !files.has(stylesAt)) return null;
  const sheets = sheetsIn(files);
  if (sheets.length === 0 || !sheets.every(({ path }) => files.has(path))) return null;
  const styles = styleSheet(withoutMarks(files.text(stylesAt), ownNames(files).fills));
  if (!styles) return null;
  const list = markedSheet(files);
  for (const sheet of sheets.filter(({ path }) => path !== list?.path && isWorksheet(files, path))) {
    removeNotes(files, sheet.path);
    mark(files, sheet, annotation, (base, severity) => styles.marked(base, severity));
  }
  putList(files, annotation.list, styles);
  files.write(stylesAt, styles.text());
  return replaceParts(bytes, files.changes());
}

function isStyles({ type }: { readonly type: string }): boolean {
  return type === `${RELATION_TYPE}/styles`;
}

function isWorksheet(files: WorkbookPackage, path: string): boolean {
  return /<worksheet[\s>]/.test(files.text(path));
}

interface Mark extends CellPlace {
  readonly severity: Severity;
  readonly text: string;
}

function mark(
  files: WorkbookPackage,
  { name, path }: PackageSheet,
  annotation: Annotation,
  styleFor: (base: number, severity: Severity) => number,
): void {
  const marks = marksOf(files.text(path), name, annotation);
  if (marks.length === 0) return;
  const severities = new Map(marks.map(({ row, column, severity }) => [`${row}:${column}`, severity]));
  const styleOf = ({ row, column }: CellPlace, base: number): number =>
    styleFor(base, severities.get(`${row}:${column}`) ?? 'info');
  files.write(path, restyled(files.text(path), marks, styleOf));
  addNotes(files, path, marks);
}

// One mark a cell, with all that is said of it; the gravest gives the fill.
function marksOf(xml: string, sheet: string, { findings, words, lang }: Annotation): readonly Mark[] {
  const shown = shownAt(xml);
  const byCell = new Map<string, Mark>();
  for (const finding of findings) {
    if (finding.sheet !== sheet || finding.row === null) continue;
    const place = shown({ row: finding.row, column: finding.column ?? 1 });
    const key = cellAddress(place);
    const text = noteText(finding, words, lang);
    const before = byCell.get(key);
    byCell.set(key, {
      ...place,
      severity:
        before && GRAVITY[before.severity] > GRAVITY[finding.severity] ? before.severity : finding.severity,
      text: before ? `${before.text}\n${text}` : `${NOTE_HEAD[lang]}\n${text}`,
    });
  }
  return [...byCell.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

function noteText(finding: Diagnostic, words: Annotation['words'], lang: Lang): string {
  const { message, hint } = finding.wording[lang];
  const { colon, mend } = { zh: { colon: '：', mend: '怎么改：' }, en: { colon: ': ', mend: 'To mend: ' } }[
    lang
  ];
  const whole = diagnosticCell(finding) === null ? { zh: '（本行）', en: ' (this row)' }[lang] : '';
  return `${words[finding.severity]}${whole}${colon}${message}\n${mend}${hint}`;
}

// Of merged cells only the first is seen.
function shownAt(xml: string): (place: CellPlace) => CellPlace {
  const merges = childrenOf(xml).find(({ name }) => name === 'mergeCells');
  const areas = (merges ? childrenOf(xml, merges) : []).flatMap(({ attributes }) => {
    const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attributeOf(attributes, 'ref') ?? '');
    if (!found) return [];
    const [, left = '', top, right = '', bottom] = found;
    return { left: columnNumber(left), top: Number(top), right: columnNumber(right), bottom: Number(bottom) };
  });
  return ({ row, column }) => {
    const area = areas.find(
      ({ left, top, right, bottom }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    return area ? { row: area.top, column: area.left } : { row, column };
  };
}
