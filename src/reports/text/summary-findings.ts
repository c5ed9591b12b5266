// The findings by severity with the first few places, as lines.
import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { EvaluatedDiagnostic, Evaluation } from '../../evaluation/evaluation.ts';
import type { Lang } from '../../values/lang.ts';
import { keptDocumentErrors } from '../kept-document-errors.ts';
import { SEVERITY_ORDER, SEVERITY_TONE, SEVERITY_WORDING } from '../wording/severity-wording.ts';
import { truncate } from './columns.ts';
import type { SummarySetting } from './summary.ts';
import { line, type SummaryLine, wrapped } from './summary-line.ts';

/** How many places of each severity are shown; notes stand in the workbooks only. */
const SHOWN: Readonly<Record<Severity, number>> = { error: 5, warning: 3, info: 0 };

/** Lines that a finding may take, and how far the second is set in. */
const LINES = 2;
const INDENT = 4;

/** A heading with the counts, then the first places of the graver severities. */
export function summaryFindings(
  evaluation: Evaluation,
  { lang, width }: SummarySetting,
): readonly SummaryLine[] {
  // First what no county can mend.
  const kept = new Set(keptDocumentErrors(evaluation));
  const diagnostics = [...kept, ...evaluation.diagnostics.filter((one) => !kept.has(one))];
  const bySeverity = SEVERITY_ORDER.map((severity) => ({
    severity,
    found: diagnostics.filter((one) => one.severity === severity),
  }));
  const counts = bySeverity.map(
    ({ severity, found }) => `${SEVERITY_WORDING[severity][lang]} ${found.length}`,
  );
  const heading = { zh: `数据问题：${counts.join('，')}`, en: `Findings: ${counts.join(', ')}` }[lang];
  return [
    line(truncate(heading, width), 'strong'),
    ...bySeverity.flatMap(({ severity, found }) => placesOf(severity, found, { lang, width })),
  ];
}

function placesOf(
  severity: Severity,
  found: readonly EvaluatedDiagnostic[],
  { lang, width }: SummarySetting,
): readonly SummaryLine[] {
  // What concerns a whole file or unit weighs more than a cell, wherever it stands.
  const ordered = [...found.filter(({ row }) => row === null), ...found.filter(({ row }) => row !== null)];
  const shown = ordered.slice(0, SHOWN[severity]);
  const rest = found.length - shown.length;
  const more = { zh: `    另有 ${rest} 处`, en: `    and ${rest} more` }[lang];
  const label = SEVERITY_WORDING[severity][lang];
  return [
    ...shown.flatMap((one) => {
      const said = truncate(`  ${label} ${placeText(one, lang)}${one.message}`, LINES * (width - INDENT));
      return wrapped(said, width, SEVERITY_TONE[severity], INDENT);
    }),
    ...(shown.length > 0 && rest > 0 ? [line(more, 'muted')] : []),
  ];
}

function placeText({ file, sheet, cell, row }: EvaluatedDiagnostic, lang: Lang): string {
  const spot = cell ?? (row === null ? '' : { zh: `第${row}行`, en: `row ${row}` }[lang]);
  const place = [file, sheet, spot].filter((part) => part !== '').join(' ');
  return place === '' ? '' : { zh: `${place}：`, en: `${place}: ` }[lang];
}
