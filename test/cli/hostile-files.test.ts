// Files that would take all time or memory, given to the real program: one clear message, and soon.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const GOOD = fileURLToPath(new URL('../../fixtures/small-clean/城东区.csv', import.meta.url));
const HEADERS = '企业名称,统一社会信用代码,所属县区,行业代码,上年度营业收入,是否规上';

let place = '';

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'hostile-'));
});

afterAll(() => rm(place, { recursive: true, force: true }));

async function validate(...args: readonly string[]) {
  const run = promisify(execFile)(process.execPath, [BIN, 'validate', ...args], {
    cwd: place,
    timeout: 20_000,
  });
  const done = await run.catch(
    (error: { readonly code: number; readonly stdout: string; readonly stderr: string }) => error,
  );
  return { exit: 'code' in done ? done.code : 0, said: done.stderr };
}

async function given(name: string, content: string): Promise<string> {
  await writeFile(join(place, name), content);
  return name;
}

describe('a file alone is refused in one message', () => {
  test.each([
    ['more memory than it may', 'x\n'.repeat(9_000_000), 'so.csv', ['--max-size', '20'], '所需内存过多'],
    ['more time than it may', '<div>'.repeat(150_000), 'page.xls', ['--max-size', '1'], '文件'],
    ['a line without end', `${HEADERS}\n${'1,'.repeat(4_000_000)}`, 'line.csv', [], '列数超过'],
  ])('%s', async (_, content, name, options, said) => {
    const outcome = await validate(await given(name, content), ...options);
    expect(outcome.exit).toBe(2);
    expect(outcome.said).toContain(said);
    expect(outcome.said.trim().split('\n')).toHaveLength(2);
    expect(outcome.said).not.toContain('    at ');
  });

  test('a loop of links', async () => {
    await symlink('b.csv', join(place, 'a.csv'));
    await symlink('a.csv', join(place, 'b.csv'));
    expect((await validate('a.csv')).exit).toBe(2);
  });
});

test('among others it is one finding, and they are read', async () => {
  const bad = await given('bad.csv', `${HEADERS}\n${'1,'.repeat(4_000_000)}`);
  const { exit, said } = await validate(GOOD, bad);
  expect(exit).toBe(1);
  expect(said).not.toContain('内部错误');
});

describe('patterns are not led astray', () => {
  test.each(['(', '（', '：', '*', '第', '１', '单位：', '2025年', ' '])('by many of %j', async (sign) => {
    const long = sign.repeat(30_000);
    const rows = [`${long}`, `${HEADERS},${long}`, [long, long, long, long, long, long].join(',')];
    const name = await given('signs.csv', rows.join('\n'));
    const { exit } = await validate(name);
    expect([0, 1, 2]).toContain(exit);
  });
});

test.each([
  ['0', '不是可用的大小'],
  ['x', '不是可用的大小'],
])('--max-size %s is refused', async (size, said) => {
  const outcome = await validate(GOOD, '--max-size', size);
  expect(outcome.exit).toBe(2);
  expect(outcome.said).toContain(said);
});
