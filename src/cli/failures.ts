// What a person reads where nothing came of a run.
import type { InputError } from '../io/input-error.ts';
import { paintFor } from './paint.ts';
import type { Terminal } from './terminal.ts';

/** What cannot be used and what to do; with `debug` also where in the tool it was noticed. */
export function inputErrorText(error: InputError, terminal: Terminal, debug: boolean): string {
  const { message, hint } = error.wording[terminal.lang];
  const { bad, strong } = paintFor(terminal.colours.say);
  const words = { zh: { error: '错误：', hint: '怎么办：' }, en: { error: 'error: ', hint: 'what to do: ' } }[
    terminal.lang
  ];
  const lines = [`${bad(words.error)}${strong(message)}`];
  if (hint !== '') lines.push(`${words.hint}${hint}`);
  if (debug) lines.push('', error.stack ?? '');
  return lines.join('\n');
}

interface Fault {
  readonly terminal: Terminal;
  readonly version: string;
  readonly args: readonly string[];
  readonly debug: boolean;
}

/** A fault of the tool: plain words, what to send, and the stack only with `debug`. */
export function faultReport(error: unknown, { terminal, version, args, debug }: Fault): string {
  const { bad } = paintFor(terminal.colours.say);
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const facts = [`xining-tiers ${version}`, `Node ${process.version}`, `${process.platform} ${process.arch}`];
  const command = ['xining-tiers', ...args].map(quoted).join(' ');
  const lines = {
    zh: [
      `${bad('内部错误：')}工具自身出了问题，不是您的操作所致。`,
      '请把以下三行发给维护人员：',
      `  版本：${facts.join('，')}`,
      `  命令：${command}`,
      `  错误：${said}`,
      ...(debug ? [] : ['在命令后加 --debug 可显示详细信息。']),
    ],
    en: [
      `${bad('internal fault: ')}something went wrong inside the tool, not through you.`,
      'Please send these three lines to its maintainers:',
      `  version: ${facts.join(', ')}`,
      `  command: ${command}`,
      `  fault: ${said}`,
      ...(debug ? [] : ['Add --debug to the command to see the details.']),
    ],
  }[terminal.lang];
  const stack = debug && error instanceof Error ? ['', error.stack ?? ''] : [];
  return [...lines, ...stack].join('\n');
}

function quoted(arg: string): string {
  return /^[\p{L}\p{N}_./:=,@+-]+$/u.test(arg) ? arg : JSON.stringify(arg);
}
