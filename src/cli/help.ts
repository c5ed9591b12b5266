// Help pages in either language, aligned for Chinese characters.
import type { Command, Help } from 'commander';
import { definitionLines, wrapText } from '../reports/text/wrap.ts';
import type { Lang } from '../values/lang.ts';

const HEADINGS = {
  zh: {
    usage: '用法：',
    arguments: '参数：',
    options: '选项：',
    global: '通用选项：',
    commands: '命令：',
    flags: '[选项]',
    command: '[命令]',
  },
  en: {
    usage: 'Usage: ',
    arguments: 'Arguments:',
    options: 'Options:',
    global: 'Global options:',
    commands: 'Commands:',
    flags: '[options]',
    command: '[command]',
  },
} as const satisfies Record<Lang, Readonly<Record<string, string>>>;

/** The help page of a command: usage, description, arguments, options, commands. */
export function formatHelp(command: Command, helper: Help, width: number, lang: Lang): string {
  const words = HEADINGS[lang];
  const usage = helper
    .commandUsage(command)
    .replace('[options]', words.flags)
    .replace('[command]', words.command);
  const sections: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    [words.arguments, helper.visibleArguments(command).map((one) => [one.name(), one.description])],
    [words.commands, helper.visibleCommands(command).map((one) => [commandTerm(one), one.summary()])],
    [words.options, helper.visibleOptions(command).map((one) => [one.flags, one.description])],
    [words.global, helper.visibleGlobalOptions(command).map((one) => [one.flags, one.description])],
  ];
  const lines = [
    `${words.usage}${usage}`,
    '',
    ...wrapText(helper.commandDescription(command), width),
    ...sections.flatMap(([heading, entries]) =>
      entries.length === 0 ? [] : ['', heading, ...definitionLines(entries, { width })],
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function commandTerm(command: Command): string {
  const names = command.registeredArguments.map((one) => `<${one.name()}${one.variadic ? '...' : ''}>`);
  return [command.name(), ...names].join(' ');
}
