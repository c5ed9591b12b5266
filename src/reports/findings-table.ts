// Findings as a table: one line each, for a spreadsheet or another program.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { columnOf, isColumnKey } from '../roster/columns.ts';
import type { Lang } from '../values/lang.ts';
import { BLANK, type Cell, count, type TableBlock, text } from './book.ts';
import { spotOf } from './finding-groups.ts';
import type { ExcerptSource } from './row-excerpts.ts';
import { SEVERITY_WORDING } from './wording/severity-wording.ts';

interface FindingColumn {
  readonly zh: string;
  readonly en: string;
  readonly cell: (finding: Diagnostic) => Cell;
}

/** One row a finding, in their order; texts only but for the row's number. */
export function findingsTable(
  findings: readonly Diagnostic[],
  excerptOf: ExcerptSource,
  lang: Lang,
): TableBlock {
  const columns = columnsOf(excerptOf, lang);
  return {
    kind: 'table',
    heading: '',
    columns: columns.map((column) => ({ header: column[lang], width: 20 })),
    rows: findings.map((finding) => columns.map(({ cell }) => cell(finding))),
    totalLabel: '',
    emptyText: '',
  };
}

function columnsOf(excerptOf: ExcerptSource, lang: Lang): readonly FindingColumn[] {
  return [
    { zh: '文件', en: 'file', cell: ({ file }) => text(file) },
    { zh: '工作表', en: 'sheet', cell: ({ sheet }) => text(sheet) },
    { zh: '单元格', en: 'cell', cell: cellOf },
    { zh: '行', en: 'row', cell: ({ row }) => (row === null ? BLANK : count(row)) },
    { zh: '列名', en: 'column', cell: ({ field }) => text(fieldName(field, lang)) },
    { zh: '级别', en: 'severity', cell: ({ severity }) => text(SEVERITY_WORDING[severity][lang]) },
    { zh: '问题代码', en: 'code', cell: ({ code }) => text(code) },
    { zh: '企业', en: 'enterprise', cell: (finding) => text(enterpriseOf(excerptOf, finding)) },
    { zh: '现值', en: 'value', cell: ({ value }) => text(value ?? '') },
    { zh: '问题', en: 'message', cell: ({ wording }) => text(wording[lang].message) },
    { zh: '怎么改', en: 'to mend', cell: ({ wording }) => text(wording[lang].hint) },
  ];
}

function cellOf(finding: Diagnostic): Cell {
  const spot = spotOf(finding);
  return spot !== null && 'cell' in spot ? text(spot.cell) : BLANK;
}

function fieldName(field: string | null, lang: Lang): string {
  if (field === null || !isColumnKey(field)) return field ?? '';
  return lang === 'zh' ? columnOf(field).header : columnOf(field).headerEn;
}

function enterpriseOf(excerptOf: ExcerptSource, finding: Diagnostic): string {
  return excerptOf({ ...finding, column: null })[0]?.text ?? '';
}
