// Sends rosters back: every submitted workbook with findings, marked, into a folder.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SubmittedFile } from '../evaluation/inputs.ts';
import { type AnnotatedFile, annotateFile } from '../io/annotate-file.ts';
import { inputPaths } from '../io/input-files.ts';
import { annotatedNames, writeAnnotated } from '../io/write-annotated.ts';
import { returnList } from '../reports/return-list.ts';
import type { ExcerptSource } from '../reports/row-excerpts.ts';
import { SEVERITY_WORDING } from '../reports/wording/severity-wording.ts';
import type { Lang } from '../values/lang.ts';
import type { Period } from '../values/period.ts';

export interface AnnotateSetting {
  readonly lang: Lang;
  readonly period: Period;
  readonly excerptOf: ExcerptSource;
  readonly signal: AbortSignal;
}

export interface Annotated {
  /** Names of the workbooks written, by the names of the files they were made of. */
  readonly written: ReadonlyMap<string, string>;
  /** Of them, files that were made anew because their own form cannot be marked. */
  readonly rebuilt: readonly string[];
  /** Files without findings, of which no copy is made. */
  readonly clean: readonly string[];
  /** Files that could not be read. */
  readonly unread: readonly string[];
}

/** Annotates the rosters at `paths`, read as `files`. Throws InputError, with nothing written, where the folder will not do. */
export async function annotateRosters(
  folder: string,
  paths: readonly string[],
  files: readonly SubmittedFile[],
  findings: readonly Diagnostic[],
  setting: AnnotateSetting,
): Promise<Annotated> {
  const places = await inputPaths(paths);
  const made = new Map<string, AnnotatedFile>();
  const readable = files.filter(({ failure }) => failure === null);
  for (const file of readable) {
    setting.signal.throwIfAborted();
    const own = findings.filter((finding) => finding.file === file.file);
    const path = places.get(file.file);
    if (own.length > 0 && path !== undefined) made.set(file.file, await annotate(path, file, own, setting));
  }
  const names = annotatedNames([...made].map(([file, { rebuilt }]) => ({ file, rebuilt })));
  const workbooks = new Map([...made].map(([file, { bytes }]) => [names.get(file) ?? file, bytes]));
  await writeAnnotated(folder, workbooks, [...places.values()]);
  return {
    written: names,
    rebuilt: [...made].flatMap(([file, { rebuilt }]) => (rebuilt ? [file] : [])),
    clean: readable.map(({ file }) => file).filter((file) => !made.has(file)),
    unread: files.filter(({ failure }) => failure !== null).map(({ file }) => file),
  };
}

function annotate(
  path: string,
  file: SubmittedFile,
  findings: readonly Diagnostic[],
  { lang, period, excerptOf }: AnnotateSetting,
): Promise<AnnotatedFile> {
  return annotateFile(path, file, {
    findings,
    lang,
    words: {
      error: SEVERITY_WORDING.error[lang],
      warning: SEVERITY_WORDING.warning[lang],
      info: SEVERITY_WORDING.info[lang],
    },
    listFor: (rebuilt, sheetName) =>
      returnList(findings, { lang, period, file: file.file, excerptOf, sheetName, rebuilt }),
  });
}
