// What a script leaves blank by mistake, "$LEDGER" without a value, is not taken for nothing, nor the second of two for both.
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { InputError } from '../../src/io/input-error.ts';

test.each([
  [['pay', 'run', '--ledger', ''], '选项 --ledger <文件> 后面缺少内容', 'xining-tiers pay'],
  [['pay', 'run', '--ledger='], '选项 --ledger <文件> 后面缺少内容', 'xining-tiers pay'],
  [['evaluate', 'in', '--history', ' '], '选项 --history <文件夹> 后面缺少内容', 'xining-tiers evaluate'],
  [
    ['evaluate', 'in', '--map', 'a=b', '--map', ''],
    '选项 --map <列=含义> 后面缺少内容',
    'xining-tiers evaluate',
  ],
  [
    ['ledger', 'add', '2025Q4-01', '--date', '\u3000'],
    '选项 --date <日期> 后面缺少内容',
    'xining-tiers ledger add',
  ],
  [['evaluate', 'in', ''], '缺少<名单>', 'xining-tiers evaluate'],
  [['diff', '', 'in'], '缺少<旧>', 'xining-tiers diff'],
])('%j is refused before any work', async (args, message, command) => {
  const { error, ran } = await outcomeOf(args);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).wording.zh).toEqual({ message, hint: `运行 ${command} --help 查看用法` });
  expect(ran).toBe(false);
});

test('every option and argument of every command is asked for more than blanks', async () => {
  const paths = commandsOf(buildProgram({ ...SETTING, args: [], run: async () => {} }), []);
  expect(paths.length).toBeGreaterThan(15);
  for (const { path, command } of paths) {
    for (const [at, { required }] of command.registeredArguments.entries()) {
      const given = command.registeredArguments.map((_, other) => (other === at ? '' : 'x'));
      const { error, ran } = await outcomeOf([...path, ...given]);
      expect([path, at, required, error instanceof InputError, ran]).toEqual([
        path,
        at,
        required,
        true,
        false,
      ]);
    }
    const own = command.options.filter((option) => !option.isBoolean());
    for (const { long, argChoices } of own) {
      const given = command.registeredArguments.filter(({ required }) => required).map(() => 'x');
      const { error, ran } = await outcomeOf([...path, ...given, `${long}=`]);
      // Where only some words may stand, commander itself refuses a blank.
      expect([path, long, argChoices !== undefined || error instanceof InputError, ran]).toEqual([
        ...[path, long, true, false],
      ]);
    }
  }
});

test.each([
  [
    ['evaluate', 'in', '--ledger', 'a.csv', '--ledger', 'b.csv'],
    '选项 --ledger <文件> 只能写一次',
    'xining-tiers evaluate',
  ],
  [
    ['evaluate', '--ledger=a.csv', 'in', '--ledger=a.csv'],
    '选项 --ledger <文件> 只能写一次',
    'xining-tiers evaluate',
  ],
  [
    ['ledger', 'add', 'b', '--date', 'x', '--date', 'y'],
    '选项 --date <日期> 只能写一次',
    'xining-tiers ledger add',
  ],
  [['--lang', 'en', 'pay', 'run', '--lang', 'zh'], '选项 --lang <语言> 只能写一次', 'xining-tiers'],
])('%j is refused, not taken by its last value', async (args, message, command) => {
  const { error, ran } = await outcomeOf(args);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).wording.zh).toEqual({ message, hint: `运行 ${command} --help 查看用法` });
  expect(ran).toBe(false);
});

test('what may be given several times and what has no value are taken as before', async () => {
  const args = ['evaluate', 'in', '--map', 'a=b', '--map', 'c=d', '--strict', '--strict', '-q', '-q'];
  expect(await outcomeOf(args)).toEqual({ error: null, ran: true });
});

test.each([
  [['evaluate', 'in', '—ledger', '台账.csv'], '—ledger', '--ledger', 'xining-tiers evaluate'],
  [['evaluate', 'in', '－－ledger=台账.csv'], '－－ledger=台账.csv', '--ledger', 'xining-tiers evaluate'],
  [['pay', 'run', '–approve'], '–approve', '--approve', 'xining-tiers pay'],
  [['ledger', 'show', '—state'], '—state', '--state', 'xining-tiers ledger show'],
  [['ledger', 'verify', '—quiet'], '—quiet', '--quiet', 'xining-tiers ledger verify'],
])('%j, whose dashes a word processor has joined, is refused', async (args, given, meant, command) => {
  const { error, ran } = await outcomeOf(args);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).wording.zh).toEqual({
    message: `没有选项 ${given}`,
    hint: `是否应为 ${meant}？运行 ${command} --help 查看用法`,
  });
  expect(ran).toBe(false);
});

test('a file that begins with a dash of its own is none', async () => {
  expect(await outcomeOf(['evaluate', '—城东区.xlsx', '－ledger2'])).toEqual({ error: null, ran: true });
});

test('what is given is left as it is', async () => {
  const { error, ran } = await outcomeOf([
    'evaluate',
    'in',
    '--ledger',
    ' 台账.csv',
    '--map',
    '"备注 "=不读',
  ]);
  expect([error, ran]).toEqual([null, true]);
});

const SETTING = { lang: 'zh', version: '0.1.0', width: 100, out: () => {} } as const;

async function outcomeOf(args: readonly string[]) {
  let ran = false;
  const run = async (): Promise<void> => {
    ran = true;
  };
  try {
    await buildProgram({ ...SETTING, args, run }).parseAsync(args, { from: 'user' });
    return { error: null, ran };
  } catch (error) {
    return { error, ran };
  }
}

interface Found {
  readonly path: readonly string[];
  readonly command: Command;
}

function commandsOf(command: Command, path: readonly string[]): readonly Found[] {
  if (command.commands.length === 0) return [{ path, command }];
  return command.commands.flatMap((one) => commandsOf(one, [...path, one.name()]));
}

test('who says that it may be given several times may be', async () => {
  const commands = commandsOf(buildProgram({ ...SETTING, args: [], run: async () => {} }), []);
  const several = commands.flatMap(({ path, command }) =>
    command.options
      .filter(({ description }) => description.includes('可写多次'))
      .map(({ long }) => ({ path, command, long })),
  );
  expect(several.length).toBeGreaterThan(5);
  for (const { path, command, long } of several) {
    const given = command.registeredArguments.filter(({ required }) => required).map(() => 'x');
    expect(await outcomeOf([...path, ...given, `${long}=a`, `${long}=b`])).toEqual({
      error: null,
      ran: true,
    });
  }
});
