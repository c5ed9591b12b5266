// What commander objects to in the command line, said in both languages.
import type { Command, CommanderError } from 'commander';
import { InputError } from '../io/input-error.ts';
import type { Localised } from '../values/lang.ts';

/** A wrong command line as the error that ends in exit code 2; undefined where commander only showed help or version. */
export function usageError(
  { code, message }: Pick<CommanderError, 'code' | 'message'>,
  command: Command,
): InputError | undefined {
  const wording = WORDINGS[code]?.(quotedIn(message), message);
  if (!wording) return undefined;
  const path = pathOf(command);
  const meant = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  return new InputError({
    zh: {
      message: wording.zh,
      hint: `${meant === undefined ? '' : `是否应为 ${meant}？`}运行 ${path} --help 查看用法`,
    },
    en: {
      message: wording.en,
      hint: `${meant === undefined ? '' : `did you mean ${meant}? `}run ${path} --help to see the usage`,
    },
  });
}

/**
 * The same where an option or an argument of a command was given nothing but blanks, as scripts do by mistake
 * (`--ledger "$LEDGER"`); undefined where none was.
 */
export function blankGiven(command: Command): InputError | undefined {
  const option = command.options.find((one) => isBlank(command.getOptionValue(one.attributeName())));
  if (option) return refused('commander.optionMissingArgument', option.flags, command);
  const argument = command.registeredArguments.find((_, index) => isBlank(command.processedArgs[index]));
  return argument && refused('commander.missingArgument', argument.name(), command);
}

/**
 * Has a command, and those within it, refuse an option that takes one value and is given twice: commander goes by the
 * last one without a word, though a ledger were the first. Throws the error where that is the case.
 */
export function refuseTwice(command: Command): void {
  for (const option of command.options) {
    // What may be given several times begins with none.
    if (option.isBoolean() || Array.isArray(option.defaultValue)) continue;
    let given = false;
    command.on(`option:${option.name()}`, () => {
      if (given) throw refused(GIVEN_TWICE, option.flags, command);
      given = true;
    });
  }
  for (const one of command.commands) refuseTwice(one);
}

// Where a word processor or a chat has been over the command, -- is one long dash or two wide ones.
const OTHER_DASHES = /^[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+(?<name>[\w-]+)(?:=|$)/u;

/** The first argument of a command that is one of its options but for the dashes, as the error of an unknown one; undefined where there is none. */
export function dashedOption(command: Command): InputError | undefined {
  const names = new Set(withParents(command).flatMap(({ options }) => options.map(({ long }) => long)));
  for (const given of command.args) {
    const meant = `--${OTHER_DASHES.exec(given)?.groups?.['name']}`;
    if (names.has(meant))
      return usageError(
        { code: 'commander.unknownOption', message: `'${given}' (Did you mean ${meant}?)` },
        command,
      );
  }
  return undefined;
}

function withParents(command: Command): readonly Command[] {
  return command.parent ? [command, ...withParents(command.parent)] : [command];
}

function isBlank(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isBlank) : typeof value === 'string' && value.trim() === '';
}

function refused(code: keyof typeof WORDINGS, name: string, command: Command): InputError | undefined {
  return usageError({ code, message: `'${name}'` }, command);
}

const GIVEN_TWICE = 'given-twice';

const WORDINGS: Readonly<Record<string, (quoted: readonly string[], message: string) => Localised>> = {
  'commander.unknownOption': ([name = '']) => ({ zh: `没有选项 ${name}`, en: `unknown option ${name}` }),
  'commander.unknownCommand': ([name = '']) => ({ zh: `没有命令 ${name}`, en: `unknown command ${name}` }),
  'commander.missingArgument': ([name = '']) => ({ zh: `缺少<${name}>`, en: `<${name}> is missing` }),
  'commander.optionMissingArgument': ([flags = '']) => ({
    zh: `选项 ${flags} 后面缺少内容`,
    en: `nothing follows the option ${flags}`,
  }),
  'commander.invalidArgument': ([flags = '', given = ''], message) => {
    const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1] ?? '';
    return {
      zh: `选项 ${flags} 不能是“${given}”，可用：${choices}`,
      en: `the option ${flags} cannot be "${given}"; it may be ${choices}`,
    };
  },
  [GIVEN_TWICE]: ([flags = '']) => ({
    zh: `选项 ${flags} 只能写一次`,
    en: `the option ${flags} may be given only once`,
  }),
  'commander.excessArguments': () => ({ zh: '多写了参数', en: 'there are too many arguments' }),
};

function quotedIn(message: string): readonly string[] {
  return [...message.matchAll(/'([^']*)'/g)].map(([, quoted = '']) => quoted);
}

function pathOf(command: Command): string {
  return withParents(command)
    .map((one) => one.name())
    .toReversed()
    .join(' ');
}
