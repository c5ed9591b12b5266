// What is wrong with a ledger, for the terminal.
import { type Diagnostic, diagnosticCell } from '../../diagnostics/diagnostic.ts';
import type { Lang } from '../../values/lang.ts';
import { SEVERITY_TONE, SEVERITY_WORDING } from '../wording/severity-wording.ts';
import { type SummaryLine, wrapped } from './summary-line.ts';

const SHOWN = 20;

/** Findings with their cells and how to mend them; none where there are none. */
export function ledgerFindings(
  findings: readonly Diagnostic[],
  { lang, width }: { readonly lang: Lang; readonly width: number },
): readonly SummaryLine[] {
  const colon = { zh: '：', en: ': ' }[lang];
  const rest = findings.length - SHOWN;
  return [
    ...findings.slice(0, SHOWN).flatMap((finding) => {
      const { severity, file, wording } = finding;
      const { message, hint } = wording[lang];
      const place = [file, diagnosticCell(finding) ?? ''].join(' ').trim();
      return [
        ...wrapped(
          `${SEVERITY_WORDING[severity][lang]} ${place}${colon}${message}`,
          width,
          SEVERITY_TONE[severity],
        ),
        ...wrapped(`  ${hint}`, width, 'muted'),
      ];
    }),
    ...(rest > 0 ? wrapped({ zh: `另有 ${rest} 处`, en: `and ${rest} more` }[lang], width) : []),
  ];
}
