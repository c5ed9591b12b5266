// Whatever the bytes, a file is read or refused for a reason, and within its limits.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OneRead, readFileAt, readLightFile } from '../../src/io/read-file.ts';
import { readLimits } from '../../src/io/read-limits.ts';
import { writeXlsx } from '../../src/io/write-xlsx.ts';
import { text } from '../../src/reports/book.ts';
import { type Day, dayOf } from '../../src/values/day.ts';

let place = '';
let workbook: Uint8Array = new Uint8Array();
const TABLE = '企业名称,统一社会信用代码\n"西宁甲公司",916301020000000197\n';

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'read-file-'));
  workbook = await writeXlsx(
    {
      title: '名单',
      footer: '',
      sheets: [
        {
          name: '企业名单',
          title: '2025年第四季度企业名单',
          subtitles: [],
          blocks: [
            {
              kind: 'table',
              heading: '',
              columns: [{ header: '企业名称', width: 20 }],
              rows: [[text('西宁甲公司')]],
              totalLabel: '',
              emptyText: '',
            },
          ],
          orientation: 'landscape',
        },
      ],
    },
    { created: dayOf(2025, 12, 31) as Day, lang: 'zh' },
  );
});

afterAll(() => rm(place, { recursive: true }));

async function read(bytes: Uint8Array | string, megabytes?: number): Promise<OneRead> {
  const path = join(place, 'file');
  await writeFile(path, bytes);
  return readFileAt(path, 'file.xlsx', readLimits(megabytes));
}

const faultOf = ({ file }: OneRead): string | undefined => file.failure?.wording.zh.message;

/** Either sheets with rows, or a failure in words. */
function isSettled({ file: { sheets, failure } }: OneRead): boolean {
  return failure === null ? sheets.some(({ rows }) => rows.length > 0) : failure.wording.zh.hint !== '';
}

describe('a file is read or refused', () => {
  test('whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => isSettled(await read(bytes))),
      { numRuns: 150 },
    );
  });

  test('wherever a workbook is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: workbook.length - 1 }), async (length) => {
        const outcome = await read(workbook.subarray(0, length));
        return isSettled(outcome) && outcome.file.failure !== null;
      }),
      { numRuns: 60 },
    );
  });

  test('whichever bytes of a workbook are wrong', async () => {
    const spoilt = fc.array(fc.tuple(fc.nat(workbook.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(spoilt, async (changes) => {
        const bytes = Uint8Array.from(workbook);
        for (const [at, value] of changes) bytes[at] = value;
        return isSettled(await read(bytes));
      }),
      { numRuns: 150 },
    );
  });

  test('whatever stands in the cells of a text table', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('"', '\n', ',', '\t', '\u0000', '（', '：'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 40 }), async (cells) =>
        isSettled(await read(`${TABLE}${cells.join(',')}`)),
      ),
      { numRuns: 150 },
    );
  });
});

test('a web page without a table is no table, rather than damaged', async () => {
  expect(faultOf(await read('<!doctype html><html><body><p>通知</p></body></html>'))).toBe(
    '不是能识别的表格文件',
  );
});

describe('limits', () => {
  test('a workbook that unpacks to more is refused before it is unpacked', async () => {
    expect(faultOf(await read(withPart(workbook, 2 * 1024 * 1024), 1))).toBe('文件过大（> 1 MB）');
  });

  test('a file that is larger is not opened', async () => {
    expect(faultOf(await read(TABLE + 'x'.repeat(1_100_000), 1))).toBe('文件过大（> 1 MB）');
  });

  test('more filled cells than that are refused', async () => {
    const rows = `${'1,'.repeat(30)}\n`.repeat(1400);
    expect(faultOf(await read(rows, 1))).toContain('单元格过多');
  });

  test('a record without end is refused', async () => {
    expect(faultOf(await read(`a,b\n${'1,'.repeat(900_000)}`))).toContain('列数超过');
  });

  test('a quotation mark that nobody closes takes no time', async () => {
    const { file } = await read(`a,b\n"1,2\n${'3,4\n'.repeat(300_000)}`);
    expect(file.failure).toBeNull();
    expect(file.sheets[0]?.rows).toHaveLength(300_002);
  });
});

describe('where a file is read', () => {
  const places: readonly (readonly [what: string, bytes: () => Uint8Array | string, here: boolean])[] = [
    ['a small workbook', () => workbook, true],
    ['a small table', () => TABLE, true],
    ['a workbook of Excel 97', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), false],
    ['a web page', () => '<html><table><tr><td>企业名称</td></tr></table></html>', false],
    ['a long table', () => TABLE.repeat(60_000), false],
    ['a workbook that unpacks to much', () => withPart(workbook, 40 * 1024 * 1024), false],
  ];

  test.each(places)('%s', async (_, bytes, here) => {
    const path = join(place, 'light');
    await writeFile(path, bytes());
    expect((await readLightFile(path, 'light.xlsx', readLimits())) !== null).toBe(here);
  });
});

// The directory says that the first part unpacks to so many bytes more; nothing else is looked at before.
function withPart(zip: Uint8Array, more: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  bytes.writeUInt32LE(bytes.readUInt32LE(entry + 24) + more, entry + 24);
  return bytes;
}
