// template: the workbook that counties and parks fill in.
import { repeatedCodes } from '../../reports/template/last-list.ts';
import { type SummaryLine, wrapped } from '../../reports/text/summary-line.ts';
import { periodName } from '../../reports/wording/period-wording.ts';
import { counted } from '../../values/counted.ts';
import type { Lang } from '../../values/lang.ts';
import { readUnit, type UnitId } from '../../values/reporting-unit.ts';
import type { RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { periodOf } from '../period-option.ts';
import { runTemplate, type TemplateOutcome, type WrittenTemplate } from '../run-template.ts';
import { painted } from '../say-lines.ts';
import { notXlsx, unitAndAll, unknownUnit, unusableRows } from '../template-errors.ts';

export interface TemplateOptions {
  readonly unit?: string;
  readonly all?: boolean;
  readonly previous?: string;
  readonly period?: string;
  readonly rows?: string;
  readonly indicators?: boolean;
  readonly policy?: string;
  readonly out?: string;
}

const USUAL_ROWS = 1000;
const MOST_ROWS = 20_000;

/** `template`: writes one form, or one for each unit, and says what it was made for and begun from. */
export const templateCommand: RunCommand<[TemplateOptions]> = async (context, options) => {
  const { lang, today, terminal, interrupted } = context;
  const unit = unitOf(options);
  if (unit !== 'all' && options.out !== undefined && !/\.xlsx$/i.test(options.out))
    throw notXlsx(options.out);
  const request = {
    unit,
    previous: options.previous ?? null,
    period: options.period === undefined ? null : periodOf(options.period),
    rows: options.rows === undefined ? USUAL_ROWS : rowsOf(options.rows),
    indicators: options.indicators ?? false,
    policy: options.policy ?? null,
    out: options.out ?? null,
  };
  const outcome = await runTemplate(request, {
    lang,
    today,
    signal: interrupted,
    progress: (what) => terminal.progress(what[lang]),
  });
  terminal.progress('');
  const lines = outcomeLines(outcome, request.previous !== null, lang, terminal.width);
  terminal.say(painted(lines, terminal.colours.say));
  // Enterprises of a file that was not read are missing from the forms: that is never a clean end.
  return outcome.failures.length > 0 ? EXIT.findings : EXIT.done;
};

function outcomeLines(
  { period, periodFrom, written, failures }: TemplateOutcome,
  asked: boolean,
  lang: Lang,
  width: number,
): readonly SummaryLine[] {
  const head = {
    zh: `${periodName(period, 'zh')}名单模板（${ORIGIN[periodFrom].zh}）`,
    en: `Form for ${periodName(period, 'en')} (${ORIGIN[periodFrom].en})`,
  }[lang];
  const colon = { zh: '：', en: ': ' }[lang];
  return [
    ...wrapped(head, width, 'plain'),
    ...written.flatMap((one) => wrapped(`  ${one.path}${begun(one, asked, lang)}`, width, 'strong')),
    ...failures.flatMap(({ file, wording }) =>
      wrapped(
        `${{ zh: '上期名单未能读取', en: 'not read of the list before' }[lang]}${colon}${file}${colon}${wording[lang].message}`,
        width,
        'doubt',
      ),
    ),
  ];
}

const ORIGIN = {
  given: { zh: '由 --period 指定', en: 'as given by --period' },
  previous: { zh: '上期名单的下一季度', en: 'the quarter after the list before' },
  calendar: {
    zh: '最近一个完整季度，可用 --period 指定',
    en: 'the last complete quarter; --period sets another',
  },
} as const;

// What a form was begun from; a word too where a list was given that has nothing of its unit.
function begun({ last }: WrittenTemplate, asked: boolean, lang: Lang): string {
  if (last === null)
    return asked ? { zh: '：上期没有该单位的名单', en: ': the list before has nothing of it' }[lang] : '';
  const rows = last.rows.length;
  const doubtful = last.rows.reduce((sum, { unreadable }) => sum + unreadable.length, 0);
  const from = last.period === null ? '' : periodName(last.period, lang);
  const marked = {
    zh: doubtful === 0 ? '' : `，${doubtful} 个格上期无法识别，已标出`,
    en: doubtful === 0 ? '' : `; cells that could not be read and are marked: ${doubtful}`,
  }[lang];
  const again = repeatedCodes(last);
  const repeated = {
    zh: again === 0 ? '' : `（其中 ${again} 行与前面的代码重复：同一企业只留一行，不同企业更正代码）`,
    en:
      again === 0
        ? ''
        : ` (rows that repeat the code of another: ${again}; keep one row of an enterprise, correct the code where there are two)`,
  }[lang];
  return {
    zh: `：已带入${from}的 ${rows} 户企业${repeated}${marked}`,
    en: `: begun with ${counted(rows, 'enterprise')}${from === '' ? '' : ` of ${from}`}${repeated}${marked}`,
  }[lang];
}

function unitOf({ unit, all = false }: TemplateOptions): UnitId | 'all' | null {
  if (unit !== undefined && all) throw unitAndAll();
  if (all || unit === 'all') return 'all';
  if (unit === undefined) return null;
  const read = readUnit(unit);
  if (!read) throw unknownUnit(unit);
  return read.unit;
}

function rowsOf(written: string): number {
  const rows = /^\d{1,6}$/.test(written) ? Number(written) : 0;
  if (rows < 1 || rows > MOST_ROWS) throw unusableRows(written, MOST_ROWS);
  return rows;
}
