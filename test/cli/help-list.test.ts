// The list of commands is made without what it does not show.
import { expect, test } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';

const LISTED = ['--help'];
// Behind it a command may stand, so all are made whole.
const WHOLE = ['--help', '--quiet'];

test.each(['zh', 'en'] as const)('lists in %s what the whole commands say of themselves', (lang) => {
  const [listed, whole] = [LISTED, WHOLE].map((args) => programFor(args, lang));
  expect(listed?.helpInformation()).toBe(whole?.helpInformation());
  expect(listed?.commands.map(({ options }) => options.length)).toEqual(listed?.commands.map(() => 0));
  expect(whole?.commands.every(({ options, commands }) => options.length + commands.length > 0)).toBe(true);
});

test.each([['-V'], ['--version', 'evaluate']])('makes no command for %s', (...args) => {
  expect(programFor(args, 'zh').commands).toEqual([]);
});

test('makes the one command that is asked for, whole', () => {
  const { commands } = programFor(['evaluate', '--help'], 'zh');
  expect(commands.map((command) => command.name())).toEqual(['evaluate']);
  expect(commands[0]?.options.map(({ long }) => long)).toContain('--ledger');
});

function programFor(args: readonly string[], lang: 'zh' | 'en') {
  return buildProgram({ lang, version: '0.1.0', width: 100, out: () => {}, args, run: async () => {} });
}
