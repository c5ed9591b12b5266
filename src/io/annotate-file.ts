// A submitted file, of whatever form, as an annotated workbook.
import { readFile } from 'node:fs/promises';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SubmittedFile } from '../evaluation/inputs.ts';
import type { ReturnList } from '../reports/return-list.ts';
import { type Annotation, annotateWorkbook } from './annotate-workbook.ts';
import { unreadableDocument } from './document-errors.ts';
import { rebuildWorkbook, rebuiltNames } from './rebuild-workbook.ts';

export interface AnnotateRequest extends Pick<Annotation, 'lang' | 'words'> {
  readonly findings: readonly Diagnostic[];
  /** The list, for a workbook of the county's own form or one made anew, in which sheets may have other names. */
  readonly listFor: (rebuilt: boolean, sheetName: (sheet: string) => string) => ReturnList;
}

export interface AnnotatedFile {
  readonly bytes: Uint8Array;
  /** Whether the workbook was made anew from the values. */
  readonly rebuilt: boolean;
}

/** Annotates the file at a path. Throws InputError where it cannot be opened any more. */
export async function annotateFile(
  path: string,
  { sheets }: Pick<SubmittedFile, 'sheets'>,
  { findings, listFor, lang, words }: AnnotateRequest,
): Promise<AnnotatedFile> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unreadableDocument(path, error);
  });
  const own = { findings, list: listFor(false, (sheet) => sheet), lang, words };
  const annotated = await annotateWorkbook(bytes, own);
  if (annotated) return { bytes: annotated, rebuilt: false };
  const names = rebuiltNames(sheets);
  const renamed = new Map(sheets.map(({ sheet }, index) => [sheet, names[index] ?? sheet]));
  const sheetName = (sheet: string): string => renamed.get(sheet) ?? sheet;
  const anew = {
    findings: findings.map((finding) => ({ ...finding, sheet: sheetName(finding.sheet) })),
    list: listFor(true, sheetName),
    lang,
    words,
  };
  const rebuilt = await annotateWorkbook(await rebuildWorkbook(sheets), anew);
  if (!rebuilt) throw new Error(`the workbook made of ${path} cannot be annotated`);
  return { bytes: rebuilt, rebuilt: true };
}
