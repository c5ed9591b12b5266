import { expect, test } from 'vitest';
import { faultReport, inputErrorText } from '../../src/cli/failures.ts';
import { type Terminal, terminalOf } from '../../src/cli/terminal.ts';
import { InputError } from '../../src/io/input-error.ts';
import type { Lang } from '../../src/values/lang.ts';

function plainTerminal(lang: Lang): Terminal {
  const stream = { write: () => true };
  return terminalOf({ stdout: stream, stderr: stream, env: {}, elapsed: () => 0 }, { lang, quiet: false });
}

const FAULT = new RangeError('measure nobody');
const ARGS = ['evaluate', '名单/城东区.xlsx', '--out', 'my folder'];

test.each(['zh', 'en'] as const)('a fault says what to send, without a stack (%s)', (lang) => {
  const text = faultReport(FAULT, {
    terminal: plainTerminal(lang),
    version: '1.2.3',
    args: ARGS,
    debug: false,
  });
  expect(text).toContain('xining-tiers 1.2.3');
  expect(text).toContain('xining-tiers evaluate 名单/城东区.xlsx --out "my folder"');
  expect(text).toContain('RangeError: measure nobody');
  expect(text).toContain('--debug');
  expect(text).not.toContain('failures.test.ts');
});

test('the stack is shown where it is asked for', () => {
  const setting = { terminal: plainTerminal('en'), version: '1.2.3', args: ARGS, debug: true };
  expect(faultReport(FAULT, setting)).toContain('failures.test.ts');
});

const ERROR = new InputError({
  zh: { message: '文件是空的', hint: '重新报送' },
  en: { message: 'the file is empty', hint: 'send it again' },
});

test.each([
  ['zh', '错误：文件是空的\n怎么办：重新报送'],
  ['en', 'error: the file is empty\nwhat to do: send it again'],
] as const)('an input error says what is wrong and what to do (%s)', (lang, text) => {
  expect(inputErrorText(ERROR, plainTerminal(lang), false)).toBe(text);
});
