// The tables of README.md that follow from the code.
import { execFileSync } from 'node:child_process';
import type { Kind } from '../../src/diagnostics/kind.ts';
import { standardText } from '../../src/evaluation/present-measure.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { COLUMNS, type Column, type ColumnType } from '../../src/roster/columns.ts';

const BIN = new URL('../../bin/xining-tiers.js', import.meta.url).pathname;

const TYPE_NAMES = {
  text: 'text',
  uscc: 'GB 32100-2015 code, as text',
  unit: 'reporting unit',
  industry: 'GB/T 4754-2017 code',
  date: 'date',
  state: '正常, 停产, 注销, 吊销, 迁出',
  amount: 'amount',
  'signed-amount': 'amount, may be negative',
  count: 'count',
  number: 'number',
  percent: 'percent',
  'yes-no': 'yes/no',
  year: 'year',
  list: 'list, `、` or `;` between',
} as const satisfies Record<ColumnType, string>;

/** Every column: key, header, other headers, type. */
export function columnsTable(): string {
  const rows = Object.entries(COLUMNS).map(([key, column]: readonly [string, Column]) => [
    `\`${key}\`${column.required ? ' *' : ''}`,
    column.header,
    column.alsoWritten.join('、'),
    TYPE_NAMES[column.type],
    column.headerEn,
  ]);
  return table(['key (* required)', 'header', 'also accepted', 'type', 'in English'], rows);
}

/** Every measure: id, titles, what the text grants, article. */
export function measuresTable(policy: Policy): string {
  const rows = policy.measures.map((measure) => [
    `\`${measure.id}\``,
    measure.title.zh,
    measure.title.en,
    standardText(measure, 'zh'),
    standardText(measure, 'en'),
    measure.article,
  ]);
  return table(['id', '事项', 'measure', '标准', 'standard', 'article'], rows);
}

/** Every kind of finding: code, severity, why in both languages. */
export function findingsTable(
  kinds: readonly Pick<Kind<never>, 'code' | 'severity' | 'why' | 'example'>[],
): string {
  const rows = [...kinds]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, severity, why, example }) => [`\`${code}\``, severity, why.zh, why.en, example]);
  return table(['code', 'severity', '为什么', 'why', '例 example'], rows);
}

/** The help page of the program and of each command, as the real binary prints it. */
export function commandsText(commands: readonly (readonly string[])[]): string {
  const pages = commands.map((words) => {
    const page = execFileSync(process.execPath, [BIN, ...words, '--lang', 'en', '--help'], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' },
    });
    return `\`\`\`\n$ ${['xining-tiers', ...words, '--help'].join(' ')}\n${page.trimEnd()}\n\`\`\``;
  });
  return pages.join('\n\n');
}

/** A page with the text between `<!-- name:start -->` and `<!-- name:end -->` replaced. */
export function withSection(page: string, name: string, content: string): string {
  const start = `<!-- ${name}:start -->`;
  const end = `<!-- ${name}:end -->`;
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`no section ${name}`);
  return `${page.slice(0, from + start.length)}\n\n${content}\n\n${page.slice(to)}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
