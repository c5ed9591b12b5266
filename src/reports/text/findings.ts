// Findings as the best compilers tell them: where, an excerpt of the row, what stands there, what was expected, how to mend it.
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import type { Lang } from '../../values/lang.ts';
import {
  type FindingGroup,
  findingGroups,
  type SheetFindings,
  severityCounts,
  spotOf,
} from '../finding-groups.ts';
import type { ExcerptCell, ExcerptSource } from '../row-excerpts.ts';
import { SEVERITY_ORDER, SEVERITY_TONE, SEVERITY_WORDING } from '../wording/severity-wording.ts';
import { displayWidth, pad, truncate } from './columns.ts';
import { EMPTY_LINE, line, type SummaryLine } from './summary-line.ts';
import { wrapText } from './wrap.ts';

export interface FindingsSetting {
  readonly lang: Lang;
  /** Columns that a line may take. */
  readonly width: number;
  /** How many findings of one kind are shown of a sheet; null for all. */
  readonly shown: number | null;
  readonly excerptOf: ExcerptSource;
}

/** A sign for each severity, so that a page without colour can be skimmed too. */
const SIGNS: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: 'i' };
const MARGIN = 12;

/** All findings, sheet by sheet; empty where there is none. `findings` are in their order. */
export function findingLines(
  findings: readonly Diagnostic[],
  setting: FindingsSetting,
): readonly SummaryLine[] {
  return findingGroups(findings).flatMap((sheet, index) => [
    ...(index === 0 ? [] : [EMPTY_LINE]),
    ...sheetHeading(sheet, setting),
    ...sheet.groups.flatMap((group) => [EMPTY_LINE, ...groupLines(group, setting)]),
  ]);
}

function sheetHeading(
  { file, sheet, groups }: SheetFindings,
  { lang, width }: FindingsSetting,
): readonly SummaryLine[] {
  const whole = { zh: '全部名单', en: 'The rosters as a whole' }[lang];
  const place = [file || whole, ...(sheet === '' ? [] : [sheet])].join(' › ');
  const counts = countsText(severityCounts(groups.flatMap((group) => group.findings)), lang);
  return [line(truncate(`${place}  ${counts}`, width), 'strong')];
}

/** Counts of the severities there are: `错误 3，存疑 2`. */
export function countsText(counts: Readonly<Record<Severity, number>>, lang: Lang): string {
  return SEVERITY_ORDER.filter((severity) => counts[severity] > 0)
    .map((severity) => `${SEVERITY_WORDING[severity][lang]} ${counts[severity]}`)
    .join({ zh: '，', en: ', ' }[lang]);
}

function groupLines(group: FindingGroup, setting: FindingsSetting): readonly SummaryLine[] {
  const { lang, width, shown } = setting;
  const { code, severity, findings } = group;
  const label = `${SIGNS[severity]} ${SEVERITY_WORDING[severity][lang]} [${code}]`;
  const many = { zh: `${findings.length} 处`, en: `${findings.length} places` }[lang];
  const heading = findings.length > 1 ? `${label}  ${many}` : label;
  const told = shown === null ? findings : findings.slice(0, shown);
  const rest = findings.length - told.length;
  const hints = new Set(told.map(({ wording }) => wording[lang].hint));
  // What is the same for all of them is said once.
  const hint = hints.size === 1 && told.length > 1 ? [...hints].join() : null;
  const more = {
    zh: `  另有 ${rest} 处同类问题（--all 全部列出）`,
    en: `  and ${rest} more of this kind (--all lists them)`,
  }[lang];
  return [
    line(truncate(heading, width), SEVERITY_TONE[severity]),
    ...told.flatMap((finding) => [
      ...placeLines(finding, setting),
      ...(hint === null ? hintLines(finding.wording[lang].hint, setting) : []),
    ]),
    ...(hint === null ? [] : hintLines(hint, setting)),
    ...(rest > 0 ? [line(more, 'muted')] : []),
  ];
}

function placeLines(finding: Diagnostic, setting: FindingsSetting): readonly SummaryLine[] {
  const { lang, width } = setting;
  const { message } = finding.wording[lang];
  const spot = spotOf(finding);
  const place =
    spot === null ? '' : 'cell' in spot ? spot.cell : { zh: `第${spot.row}行`, en: `row ${spot.row}` }[lang];
  const room = width - MARGIN;
  const said = wrapText(message, room).map((text, index) =>
    line(`${pad(index === 0 ? `  ${place}` : '', MARGIN)}${text}`.trimEnd()),
  );
  return [...said, ...excerptLines(setting.excerptOf(finding), setting)];
}

function hintLines(hint: string, { lang, width }: FindingsSetting): readonly SummaryLine[] {
  const mend = { zh: '怎么改：', en: 'To mend: ' }[lang];
  return wrapText(`${mend}${hint}`, width - MARGIN).map((text) =>
    line(`${' '.repeat(MARGIN)}${text}`, 'muted'),
  );
}

// The name of the enterprise and the cell in question under their headers, the cell underlined.
function excerptLines(
  cells: readonly ExcerptCell[],
  { lang, width }: FindingsSetting,
): readonly SummaryLine[] {
  if (cells.length === 0) return [];
  const room = width - MARGIN - 3 * cells.length;
  const each = Math.floor(room / cells.length);
  const blank = { zh: '（空）', en: '(blank)' }[lang];
  const columns = cells.map(({ letters, header, text, meant }) => {
    const head = truncate(`${letters} ${header}`, each);
    const value = truncate(text === '' ? blank : text, each);
    const mark = meant ? '^'.repeat(displayWidth(value)) : '';
    return { head, value, mark, size: Math.max(displayWidth(head), displayWidth(value)) };
  });
  const row = (part: 'head' | 'value' | 'mark'): string =>
    (' '.repeat(MARGIN) + columns.map((column) => `│ ${pad(column[part], column.size)} `).join('')).trimEnd();
  const marked = cells.some(({ meant }) => meant);
  return [line(row('head'), 'muted'), line(row('value')), ...(marked ? [line(row('mark'), 'bad')] : [])];
}
