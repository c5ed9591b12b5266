import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InputError } from '../../src/io/input-error.ts';
import { writeNewFile } from '../../src/io/write-new-file.ts';

const BYTES = new TextEncoder().encode('新表');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'new-file-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('a new file', () => {
  test('is written, in a new folder if need be', async () => {
    const path = join(folder, '甲', '乙', '名单.xlsx');
    await writeNewFile({ path, bytes: BYTES });
    expect(await readFile(path, 'utf8')).toBe('新表');
  });

  test('never takes the place of one that is there', async () => {
    const path = join(folder, '已填.xlsx');
    await writeFile(path, '已填内容');
    await expect(writeNewFile({ path, bytes: BYTES })).rejects.toThrow(InputError);
    expect(await readFile(path, 'utf8')).toBe('已填内容');
  });

  test('under a file instead of a folder is refused in plain words', async () => {
    const file = join(folder, '文件');
    await writeFile(file, '');
    await expect(writeNewFile({ path: join(file, '名单.xlsx'), bytes: BYTES })).rejects.toThrow(InputError);
  });
});
