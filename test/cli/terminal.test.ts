import { describe, expect, test } from 'vitest';
import { type Surroundings, terminalOf } from '../../src/cli/terminal.ts';

/** A terminal that keeps what is written to it. */
function record(
  given: {
    readonly tty?: boolean;
    readonly columns?: number;
    readonly env?: Surroundings['env'];
    readonly elapsed?: number;
  } = {},
) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY: given.tty ?? false,
    ...(given.columns === undefined ? {} : { columns: given.columns }),
    write: (content: string | Uint8Array, done?: () => void) => {
      written[name] += typeof content === 'string' ? content : new TextDecoder().decode(content);
      done?.();
    },
  });
  return {
    written,
    surroundings: {
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      env: given.env ?? {},
      elapsed: () => given.elapsed ?? 5000,
    },
  };
}

const LOUD = { lang: 'zh', quiet: false } as const;
const QUIET = { lang: 'zh', quiet: true } as const;

test('what was asked for goes to stdout, words about it to stderr, each with one line end', () => {
  const { written, surroundings } = record();
  const terminal = terminalOf(surroundings, LOUD);
  terminal.out('json\n');
  terminal.say('done');
  expect(written).toEqual({ stdout: 'json\n', stderr: 'done\n' });
});

test('long output goes to stdout piece by piece, as it is', async () => {
  const { written, surroundings } = record({ tty: true });
  const terminal = terminalOf(surroundings, QUIET);
  await terminal.pipe(['{"a":', '1}'].map((text) => new TextEncoder().encode(text)));
  expect(written).toEqual({ stdout: '{"a":1}', stderr: '' });
});

test('quiet keeps words back, but neither output nor failures', () => {
  const { written, surroundings } = record({ tty: true });
  const terminal = terminalOf(surroundings, QUIET);
  terminal.progress('reading');
  terminal.say('done');
  terminal.out('json');
  terminal.fail('no');
  expect(written).toEqual({ stdout: 'json\n', stderr: 'no\n' });
});

describe('progress', () => {
  test('is one line that the next text takes the place of', () => {
    const { written, surroundings } = record({ tty: true });
    const terminal = terminalOf(surroundings, LOUD);
    terminal.progress('a');
    terminal.progress('b');
    terminal.say('done');
    expect(written.stderr).toBe('a\r\x1b[2Kb\r\x1b[2Kdone\n');
  });

  test.each([{}, { tty: true, env: { TERM: 'dumb' } }, { tty: true, elapsed: 600 }])(
    'is not shown in %j',
    (given) => {
      const { written, surroundings } = record(given);
      terminalOf(surroundings, LOUD).progress('a');
      expect(written.stderr).toBe('');
    },
  );
});

test.each([
  [{ tty: true }, true],
  [{ tty: false }, false],
  [{ tty: true, env: { NO_COLOR: '1' } }, false],
  [{ tty: true, env: { NO_COLOR: '' } }, true],
  [{ tty: true, env: { TERM: 'dumb' } }, false],
])('colour in %j: %s', (given, coloured) => {
  const { surroundings } = record(given);
  expect(terminalOf(surroundings, LOUD).colours).toEqual({ out: coloured, say: coloured });
});

test.each([
  [undefined, 100],
  [80, 80],
  [200, 100],
  [10, 40],
])('a window of %s columns takes lines of %i', (columns, width) => {
  const { surroundings } = record(columns === undefined ? {} : { columns });
  expect(terminalOf(surroundings, LOUD).width).toBe(width);
});
