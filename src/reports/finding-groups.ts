// Findings put together as a reader goes through them: by file and sheet, the gravest first, then by kind.
import { type Diagnostic, diagnosticCell, type Severity } from '../diagnostics/diagnostic.ts';
import { compareText } from '../values/compare-text.ts';
import { SEVERITY_ORDER } from './wording/severity-wording.ts';

/** Findings of one kind and severity on one sheet, by place. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly findings: readonly Diagnostic[];
}

export interface SheetFindings {
  /** Empty where they are about the submission as a whole. */
  readonly file: string;
  /** Empty for text files, and where they are about the file as a whole. */
  readonly sheet: string;
  readonly groups: readonly FindingGroup[];
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Ordered findings, grouped; sheets keep their order, groups go by severity and then by code. */
export function findingGroups(findings: readonly Diagnostic[]): readonly SheetFindings[] {
  const sheets = grouped(findings, ({ file, sheet }) => JSON.stringify([file, sheet]));
  return sheets.map((own) => ({
    file: own[0].file,
    sheet: own[0].sheet,
    groups: grouped(own, ({ severity, code }) => `${severity} ${code}`)
      .map((alike) => ({ code: alike[0].code, severity: alike[0].severity, findings: alike }))
      .sort(
        (a, b) =>
          SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity) ||
          compareText(a.code, b.code),
      ),
  }));
}

/** How many findings there are of each severity. */
export function severityCounts(findings: readonly Pick<Diagnostic, 'severity'>[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** A place within its sheet, as a spreadsheet or a person would name it: `T12`, or null for a whole sheet or file. */
export function spotOf(finding: Diagnostic): { readonly cell: string } | { readonly row: number } | null {
  const cell = diagnosticCell(finding);
  if (cell !== null) return { cell };
  return finding.row === null ? null : { row: finding.row };
}

type Filled<T> = readonly [T, ...T[]];

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly Filled<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
