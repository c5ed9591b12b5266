// How many findings there are, by file and by kind, and what is done about them.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { compareText } from '../../values/compare-text.ts';
import { counted } from '../../values/counted.ts';
import type { Lang } from '../../values/lang.ts';
import type { Period } from '../../values/period.ts';
import { severityCounts } from '../finding-groups.ts';
import { periodName } from '../wording/period-wording.ts';
import { SEVERITY_ORDER, SEVERITY_WORDING } from '../wording/severity-wording.ts';
import { countsText } from './findings.ts';
import { EMPTY_LINE, line, type SummaryLine, wrapped } from './summary-line.ts';
import { textTable } from './text-table.ts';

interface Setting {
  readonly lang: Lang;
  readonly width: number;
}

interface SummarySetting extends Setting {
  /** Number of files that were given. */
  readonly files: number;
  /** The period that the rosters were judged by. */
  readonly period: Period;
}

/** Tables of the counts; one sentence where nothing was found. */
export function findingsSummary(
  findings: readonly Diagnostic[],
  { lang, width, files, period }: SummarySetting,
): readonly SummaryLine[] {
  const name = periodName(period, lang);
  const read = { zh: `${name}，共 ${files} 份名单`, en: `${name}, ${counted(files, 'roster')}` }[lang];
  if (findings.length === 0) {
    const clean = { zh: `${read}，未发现问题。`, en: `${read}: nothing found.` }[lang];
    return [line(clean, 'good')];
  }
  const counts = severityCounts(findings);
  const tone = counts.error > 0 ? 'bad' : counts.warning > 0 ? 'doubt' : 'plain';
  const total = { zh: `${read}：`, en: `${read}: ` }[lang] + countsText(counts, lang);
  const whole = { zh: '（全部名单）', en: '(all rosters)' }[lang];
  const byFile = tableOf(findings, ({ file }) => file || whole, { zh: '文件', en: 'File' }[lang], lang);
  const byKind = tableOf(findings, ({ code }) => code, { zh: '问题代码', en: 'Kind' }[lang], lang);
  const table = (rows: readonly (readonly string[])[]): readonly SummaryLine[] =>
    textTable(rows, { width, indent: 2 }).map((text, index) => line(text, index === 0 ? 'muted' : 'plain'));
  return [line(total, tone), EMPTY_LINE, ...table(byFile), EMPTY_LINE, ...table(byKind)];
}

/** What the clerk does next; `codes` are those found, the gravest first. */
export function findingsNextStep(
  findings: readonly Diagnostic[],
  { lang, width }: Setting,
): readonly SummaryLine[] {
  const gravest = SEVERITY_ORDER.flatMap((severity) =>
    findings.filter((one) => one.severity === severity),
  )[0];
  if (!gravest) return [];
  const { error } = severityCounts(findings);
  const act = {
    zh: error > 0 ? '逐格更正后重新运行。' : '核实后即可用 evaluate 核定；存疑的不影响无关事项。',
    en: error > 0 ? 'Mend the cells and run again.' : 'Look into what is doubtful, then run evaluate.',
  }[lang];
  const more = {
    zh: `一类问题的说明：xining-tiers explain ${gravest.code}`,
    en: `What a kind of finding means: xining-tiers explain ${gravest.code}`,
  }[lang];
  return [...wrapped(act, width, 'strong'), ...wrapped(more, width)];
}

function tableOf(
  findings: readonly Diagnostic[],
  keyOf: (finding: Diagnostic) => string,
  heading: string,
  lang: Lang,
): readonly (readonly string[])[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const head = [heading, ...SEVERITY_ORDER.map((severity) => SEVERITY_WORDING[severity][lang])];
  const rows = [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, own]) => {
      const counts = severityCounts(own);
      return [
        key,
        ...SEVERITY_ORDER.map((severity) => (counts[severity] > 0 ? String(counts[severity]) : '-')),
      ];
    });
  return [head, ...rows];
}
