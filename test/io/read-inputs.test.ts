import { chmod, mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claim } from '../../src/io/claims.ts';
import { InputError } from '../../src/io/input-error.ts';
import { readLightFile } from '../../src/io/read-file.ts';
import { readInputs } from '../../src/io/read-inputs.ts';
import type { SecondThread } from '../../src/io/second-thread.ts';
import { sha256 } from '../../src/io/sha256.ts';
import { xlsxOf } from '../support/raw-files.ts';

const LOCKED = new URL('../../fixtures/io/password-protected/', import.meta.url);
const ROSTERS = new URL('../../fixtures/sample-quarter/rosters/', import.meta.url);
const CSV = '企业名称,收入\n甲,1\n';
const BOOK = xlsxOf({ sheets: [{ name: '名单', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });

let place = '';
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'inputs-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

async function put(name: string, content: string | Uint8Array = CSV): Promise<string> {
  const path = join(place, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

/** The English message of why a file could not be read. */
async function failureOf(path: string): Promise<string | undefined> {
  const { files } = await readInputs([path]);
  expect(files[0]?.sheets).toEqual([]);
  return files[0]?.failure?.wording.en.message;
}

describe('files', () => {
  test('a file has its base name, its hash and its sheets', async () => {
    const [file] = (await readInputs([await put('城东区.csv')])).files;
    expect([file?.file, file?.sha256, file?.failure]).toEqual(['城东区.csv', sha256(Buffer.from(CSV)), null]);
    expect(file?.sheets[0]?.rows.length).toBe(2);
  });

  test('their order is that of their names, however they are given', async () => {
    const paths = [await put('b.csv'), await put('a.csv'), await put('c.csv')];
    for (const order of [paths, paths.toReversed()]) {
      expect((await readInputs(order)).files.map(({ file }) => file)).toEqual(['a.csv', 'b.csv', 'c.csv']);
    }
  });

  test('two of one name are told apart by their paths as given', async () => {
    const paths = [await put('x/名单.csv'), await put('y/名单.csv'), await put('z.csv')];
    const names = (await readInputs(paths)).files.map(({ file }) => file);
    expect(names).toEqual([paths[0], paths[1], 'z.csv'].sort());
  });

  test('one given twice is read once', async () => {
    const path = await put('a.csv');
    const { files } = await readInputs([path, join(place, 'x', '..', 'a.csv'), place]);
    expect(files.map(({ file }) => file)).toEqual(['a.csv']);
  });

  test('what is given for something else is no roster, however it is written', async () => {
    const [ledger, roster] = [await put('台账.csv'), await put('a.csv')];
    const otherwise = [join(place, 'x', '..', '台账.csv')];
    const { files, leftOut } = await readInputs([place, ledger], { otherwise });
    expect([files.map(({ file }) => file), leftOut]).toEqual([['a.csv'], ['台账.csv']]);
    expect((await readInputs([roster], { otherwise })).leftOut).toEqual([]);
    await expect(readInputs([ledger], { otherwise })).rejects.toThrow('台账.csv');
  });

  test('each is announced when it is read', async () => {
    const read: string[] = [];
    await readInputs([await put('a.csv'), await put('b.csv')], { onRead: (file) => read.push(file) });
    expect(read).toEqual(['a.csv', 'b.csv']);
  });
});

describe('with a second thread', () => {
  /** One that claims some files before the main thread does, and reads these only. */
  function threadFor(names: readonly string[]): { readonly thread: SecondThread; readonly read: string[] } {
    const read: string[] = [];
    const nothing = () => Promise.reject(new Error('not asked for'));
    const thread: SecondThread = {
      read: async (path, name, limits, { claims, place: own }) => {
        if (!names.includes(name) || !claim(claims, own)) return null;
        read.push(name);
        return await readLightFile(path, name, limits);
      },
      getReady: () => undefined,
      ...{ isAlive: () => true, canMake: () => false, hasRead: () => false },
      ...{ readRosters: nothing, beside: nothing, encoded: nothing, write: nothing, close: nothing },
    };
    return { thread, read };
  }

  test('each file is read by one of them, and the result is the same', async () => {
    const paths = [await put('a.csv'), await put('b.xlsx', BOOK), await put('c.csv', `${CSV}乙,2\n`)];
    const alone = await readInputs(paths);
    for (const names of [[], ['b.xlsx'], ['a.csv', 'c.csv'], ['a.csv', 'b.xlsx', 'c.csv']]) {
      const { thread, read } = threadFor(names);
      const announced: string[] = [];
      const onRead = (file: string) => announced.push(file);
      expect(await readInputs(paths, { thread, onRead })).toEqual(alone);
      expect(read.sort()).toEqual(names);
      expect(announced.sort()).toEqual(['a.csv', 'b.xlsx', 'c.csv']);
    }
  });

  test('what a thread took with it when it ended is read all the same', async () => {
    const paths = [await put('a.csv'), await put('b.xlsx', BOOK)];
    const { thread } = threadFor([]);
    const ended: SecondThread = {
      ...thread,
      read: (_path, _name, _limits, { claims, place: own }) => {
        claim(claims, own);
        return Promise.reject(new Error('ended'));
      },
    };
    expect(await readInputs(paths, { thread: ended })).toEqual(await readInputs(paths));
  });

  test('what it finds not light is read all the same', async () => {
    const path = await put('a.ods', await readFile(new URL('南川工业园区.ods', ROSTERS)));
    const { thread } = threadFor(['a.ods']);
    expect(await readInputs([path], { thread })).toEqual(await readInputs([path]));
  });
});

describe('folders', () => {
  test('their tables are read, everything else is named', async () => {
    for (const name of ['b.XLSX', '~$b.xlsx', '.hidden.csv', '说明.docx', '扫描.pdf', 'inside/c.csv'])
      await put(name, BOOK);
    await put('a.csv');
    const { files, passedOver } = await readInputs([place]);
    expect(files.map(({ file, failure }) => [file, failure])).toEqual([
      ['a.csv', null],
      ['b.XLSX', null],
    ]);
    expect(passedOver).toEqual(['inside', '扫描.pdf', '说明.docx'].sort());
  });

  test('one without tables is refused', async () => {
    await put('说明.docx', 'x');
    await expect(readInputs([place])).rejects.toBeInstanceOf(InputError);
  });
});

describe('what cannot be read is told', () => {
  test.each([
    ['a missing file', 'none.xlsx', null, 'there is no such file'],
    ['an empty file', 'a.xlsx', '', 'the file is empty'],
    [
      'a workbook of blank sheets',
      'a.xlsx',
      xlsxOf({ sheets: [{ name: 'a', rows: '' }] }),
      'the file is empty',
    ],
    ['a workbook cut off', 'a.xlsx', BOOK.subarray(0, -30), 'cut off'],
    ['a PDF by another name', 'a.xlsx', '%PDF-1.4', 'a PDF'],
    ['a picture by another name', 'a.xls', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'a picture'],
    ['bytes that are no table', 'a.csv', Uint8Array.of(1, 0, 0, 7, 0, 9, 0, 0), 'no kind of table'],
    [
      'a workbook that lacks a sheet',
      'a.xlsx',
      xlsxOf({ sheets: [{ name: '奖补申报', rows: '', missing: true }] }),
      'damaged and cannot be read (奖补申报)',
    ],
    ['a workbook whose parts are garbled', 'a.xlsx', garbled(BOOK), 'damaged'],
  ])('%s', async (_, name, content, message) => {
    const path = content === null ? join(place, name) : await put(name, content);
    expect(await failureOf(path)).toContain(message);
  });

  test.each(['名单.xlsx', '名单.xls', '名单.ods'])('%s behind a password', async (name) => {
    const path = await put(name, await readFile(new URL(name, LOCKED)));
    expect(await failureOf(path)).toContain('protected by a password');
  });

  test('a file over the limit, without reading it', async () => {
    const path = await put('a.csv');
    await truncate(path, 200 * 1024 * 1024 + 1);
    expect(await failureOf(path)).toBe('the file is too large (> 150 MB)');
  });

  test('a folder that a name in the folder leads to', async () => {
    await mkdir(join(place, 'inside'));
    await symlink(join(place, 'inside'), join(place, 'a.csv'));
    expect((await readInputs([place])).files[0]?.failure?.wording.en.message).toContain('no ordinary file');
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const path = await put('a.csv');
    await chmod(path, 0);
    expect(await failureOf(path)).toContain('may not be read');
  });

  test('the others are read all the same', async () => {
    const paths = [await put('a.csv'), await put('b.csv', ''), await put('c.xlsx', BOOK)];
    const { files } = await readInputs(paths);
    expect(files.map(({ failure }) => failure === null)).toEqual([true, false, true]);
  });
});

describe('a content unlike the name is read, and said', () => {
  test.each([
    ['a.csv', BOOK, '.xlsx'],
    ['a.xls', BOOK, '.xlsx'],
    ['a.xlsx', CSV, 'CSV'],
    ['a.xls', '<table><tr><td>1</td></tr></table>', 'HTML'],
  ])('%s', async (name, bytes, content) => {
    const { files, diagnostics } = await readInputs([await put(name, bytes)]);
    expect(files[0]?.failure).toBeNull();
    expect(diagnostics.map(({ file, wording }) => [file, wording.en.message])).toEqual([
      [name, expect.stringContaining(`the content ${content};`)],
    ]);
  });

  test.each([
    ['a.xlsx', BOOK],
    ['a.et', BOOK],
    ['a.XLSM', BOOK],
    ['a.txt', CSV],
    ['名单', CSV],
  ])('%s fits', async (name, bytes) => {
    expect((await readInputs([await put(name, bytes)])).diagnostics).toEqual([]);
  });
});

/** The same archive with the bytes of its parts, but not its directory, overwritten. */
function garbled(archive: Buffer): Buffer {
  const bytes = Buffer.from(archive);
  bytes.fill(0xff, 60, bytes.indexOf('PK\x01\x02') - 4);
  return bytes;
}
