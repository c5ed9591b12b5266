// 退回清单: what a unit is asked to mend in the workbook it sent in, as a list.
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { columnOf, isColumnKey } from '../roster/columns.ts';
import { counted } from '../values/counted.ts';
import type { Lang, Localised } from '../values/lang.ts';
import type { Period } from '../values/period.ts';
import type { InternalLink } from './book.ts';
import { severityCounts, spotOf } from './finding-groups.ts';
import type { ExcerptSource } from './row-excerpts.ts';
import { countsText } from './text/findings.ts';
import { periodName } from './wording/period-wording.ts';
import { SEVERITY_ORDER, SEVERITY_WORDING } from './wording/severity-wording.ts';

export interface ReturnRow {
  readonly cells: readonly string[];
  readonly severity: Severity;
  /** Index of the cell that names the severity, and of the one that leads to the place. */
  readonly severityColumn: number;
  readonly linkColumn: number;
  /** Null where the finding is about no cell or row of this workbook. */
  readonly link: InternalLink | null;
}

export interface ReturnList {
  /** Name of its sheet. */
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly ReturnRow[];
}

export interface ReturnSetting {
  readonly lang: Lang;
  readonly period: Period;
  /** As the file is called. */
  readonly file: string;
  readonly excerptOf: ExcerptSource;
  /** Name under which a sheet of the file stands in the workbook that goes back. */
  readonly sheetName: (sheet: string) => string;
  /** Whether the workbook was made anew, because its own form cannot be written. */
  readonly rebuilt: boolean;
}

// Not called 企业名称 and the like, so that the list is never taken for a roster.
const COLUMNS: readonly (Localised & { readonly width: number })[] = [
  { zh: '序号', en: 'No.', width: 6 },
  { zh: '级别', en: 'Severity', width: 9 },
  { zh: '位置', en: 'Place', width: 18 },
  { zh: '涉及企业', en: 'Enterprise', width: 26 },
  { zh: '涉及栏目', en: 'Column', width: 20 },
  { zh: '现填内容', en: 'What stands there', width: 20 },
  { zh: '问题', en: 'What is wrong', width: 34 },
  { zh: '怎么改', en: 'How to mend it', width: 34 },
  { zh: '整改情况', en: 'What was done', width: 16 },
];
const SEVERITY_AT = 1;
const PLACE_AT = 2;

/** The list of findings of one file, the gravest first and then by place. */
export function returnList(findings: readonly Diagnostic[], setting: ReturnSetting): ReturnList {
  const { lang, period, file } = setting;
  const name = periodName(period, lang);
  const ordered = SEVERITY_ORDER.flatMap((severity) => findings.filter((one) => one.severity === severity));
  const counts = countsText(severityCounts(findings), lang);
  const title = { zh: `${name}企业名单退回清单`, en: `Return list for the roster of ${name}` }[lang];
  return {
    name: { zh: '退回清单', en: 'Return list' }[lang],
    title,
    lines: [
      {
        zh: `报送文件：${file}　　共 ${findings.length} 处：${counts}`,
        en: `File: ${file}    ${counted(findings.length, 'finding')}: ${counts}`,
      }[lang],
      LINES.act[lang],
      ...(setting.rebuilt ? [LINES.rebuilt[lang]] : []),
      LINES.sign[lang],
    ],
    columns: COLUMNS.map((column) => ({ header: column[lang], width: column.width })),
    rows: ordered.map((finding, index) => rowOf(finding, index + 1, setting)),
  };
}

const LINES = {
  act: {
    zh: '点“位置”可跳到该格，格上批注写明问题和改法。错误须更正；存疑请核实，确无误的在“整改情况”说明；提示仅供参考。改好后将本文件原样报回，无须删除本表、批注和底色。',
    en: 'Click a place to go to its cell; the comment there says what is wrong and how to mend it. Errors must be corrected; look into what is doubtful and say so in the last column where it is right. Then send this file back as it is: this sheet, the comments and the fills need not be removed.',
  },
  rebuilt: {
    zh: '原文件的格式不能直接标注，本文件按原内容另存为 .xlsx，原有版式未保留。',
    en: 'The original could not be marked in its own form: this file holds its content as .xlsx, without its layout.',
  },
  sign: {
    zh: '退回单位：　　　　　　　　退回日期：　　　　　　　　请于　　　　年　　月　　日前报回　　　　联系人及电话：',
    en: 'Returned by:                On:                Please send back by:                Contact:',
  },
} as const satisfies Record<string, Localised>;

function rowOf(finding: Diagnostic, number: number, setting: ReturnSetting): ReturnRow {
  const { lang, excerptOf, sheetName } = setting;
  const { severity, field, value, sheet, wording } = finding;
  const spot = spotOf(finding);
  const cell = spot === null ? null : 'cell' in spot ? spot.cell : `A${spot.row}`;
  const enterprise = excerptOf({ ...finding, column: null })[0]?.text ?? '';
  const column = field === null || !isColumnKey(field) ? (field ?? '') : headerOf(field, lang);
  const target = sheetName(sheet);
  return {
    cells: [
      String(number),
      SEVERITY_WORDING[severity][lang],
      placeText(target, spot, lang),
      enterprise,
      column,
      value ?? '',
      wording[lang].message,
      wording[lang].hint,
      '',
    ],
    severity,
    severityColumn: SEVERITY_AT,
    linkColumn: PLACE_AT,
    link: cell === null || target === '' ? null : { sheet: target, cell },
  };
}

function headerOf(key: Parameters<typeof columnOf>[0], lang: Lang): string {
  return lang === 'zh' ? columnOf(key).header : columnOf(key).headerEn;
}

function placeText(sheet: string, spot: ReturnType<typeof spotOf>, lang: Lang): string {
  if (spot === null) return sheet === '' ? { zh: '全文件', en: 'whole file' }[lang] : sheet;
  const where = 'cell' in spot ? spot.cell : { zh: `第${spot.row}行`, en: `row ${spot.row}` }[lang];
  return sheet === '' ? where : `${sheet} ${where}`;
}
