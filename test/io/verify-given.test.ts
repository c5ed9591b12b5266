import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appendToLedger } from '../../src/io/ledger-store.ts';
import type { Manifest } from '../../src/io/manifest.ts';
import { sha256 } from '../../src/io/sha256.ts';
import { verifyGiven } from '../../src/io/verify-given.ts';
import { ledgerRow } from '../support/ledger-rows.ts';
import { POLICY } from '../support/policy.ts';

/** As a county's own list has it: without seals, amounts grouped. */
const PLAIN = [
  '统一社会信用代码,企业名称,奖补事项,金额（元）,经办',
  '91630102000000001D,甲,专精特新,"700,000",张',
  '91630102000000002B,乙,新认定高新技术企业,400000.00,李',
  '',
].join('\r\n');

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'given-'));
  path = join(folder, '台账.csv');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const append = (nth: number) =>
  appendToLedger(path, [ledgerRow(nth, { batch: `2026Q1-0${nth}` })], {
    batch: `2026Q1-0${nth}`,
    policy: POLICY,
  });

// The run keeps a copy of the ledger as it is now.
async function keptNow(): Promise<Manifest> {
  await copyFile(path, join(folder, 'kept.csv'));
  const input = { role: 'ledger', file: '台账.csv', sha256: sha256(await readFile(path)), copy: 'kept.csv' };
  return { inputs: [input] } as unknown as Manifest;
}

describe('a file of the period before', () => {
  const put = async (name: string, text: string): Promise<string> => {
    const given = join(folder, name);
    await writeFile(given, text);
    return given;
  };
  const manifestOf = (...inputs: readonly (readonly [role: string, file: string, text: string])[]) =>
    ({
      inputs: inputs.map(([role, file, text]) => ({ role, file, sha256: sha256(Buffer.from(text)) })),
    }) as unknown as Manifest;
  const RUN = manifestOf(
    ['roster', '城东区.csv', '本期'],
    ['previous-run', '原件/名单/城东区.csv', '上期'],
    ['previous-run', 'evaluation.json', '{}'],
  );

  test('is none of this one, and the wrong one where it stands for it', async () => {
    const { same, ofPrevious, problems } = await verifyGiven(folder, RUN, [await put('城东区.csv', '上期')]);
    expect([same, ofPrevious, problems.map(({ kind }) => kind)]).toEqual([0, [], ['input-of-previous']]);
  });

  test('is told for what it is beside the one of this period, or where there is none of its name', async () => {
    await mkdir(join(folder, '上期'));
    const [own, earlier] = [await put('城东区.csv', '本期'), await put('上期/城东区.csv', '上期')];
    const { same, ofPrevious, problems } = await verifyGiven(folder, RUN, [own, earlier]);
    expect([same, ofPrevious, problems]).toEqual([1, [earlier], []]);
    const other = await put('另名.csv', '上期');
    expect(await verifyGiven(folder, RUN, [other])).toMatchObject({
      same: 0,
      ofPrevious: [other],
      problems: [],
    });
  });
});

test.each([
  ['台账.csv', PLAIN, 'no-ledger-used'],
  ['裁定表.csv', '统一社会信用代码,事项,裁定\r\n91630102000000001D,hnte,同意\r\n', 'not-an-input'],
  ['其他.csv', '甲,乙\r\n1,2\r\n', 'not-an-input'],
])('%s, where the run had no ledger', async (name, text, kind) => {
  const given = join(folder, name);
  await writeFile(given, text);
  const { problems } = await verifyGiven(folder, { inputs: [] } as unknown as Manifest, [given]);
  expect(problems.map((problem) => problem.kind)).toEqual([kind]);
});

async function found(manifest: Manifest) {
  const { same, grown, problems } = await verifyGiven(folder, manifest, [path]);
  return { same, grown: grown.length, problems: problems.map(({ kind }) => kind) };
}

describe('a ledger held against the one that was used', () => {
  test('is the same where nothing was done', async () => {
    await append(1);
    expect(await found(await keptNow())).toEqual({ same: 1, grown: 0, problems: [] });
  });

  test('continues it where lines were added to a sealed one', async () => {
    await append(1);
    const manifest = await keptNow();
    await append(2);
    await append(3);
    expect(await found(manifest)).toEqual({ same: 0, grown: 1, problems: [] });
  });

  test('continues it where a plain one was sealed with the first batch', async () => {
    await writeFile(path, PLAIN);
    const manifest = await keptNow();
    await append(3);
    expect(await found(manifest)).toEqual({ same: 0, grown: 1, problems: [] });
  });

  test.each([
    ['altered', (text: string) => text.replace('400000.00', '300000.00')],
    ['removed', (text: string) => text.replace(/\r\n91630102000000002B[^\r]*/, '')],
    ['altered in a column of its own', (text: string) => text.replace(',李', ',王')],
    ['moved', (text: string) => text.replace(/(\r\n[^\r]*甲[^\r]*)(\r\n[^\r]*乙[^\r]*)/, '$2$1')],
  ])('does not where a line of it was %s', async (_, edit) => {
    await writeFile(path, PLAIN);
    await append(3);
    const manifest = await keptNow();
    await append(4);
    expect(await found(manifest)).toMatchObject({ grown: 1 });
    const text = await readFile(path, 'utf8');
    expect(edit(text)).not.toBe(text);
    await writeFile(path, edit(text));
    expect(await found(manifest)).toEqual({ same: 0, grown: 0, problems: ['ledger-rewritten'] });
  });

  test('does not where the seals of its lines are gone', async () => {
    await append(1);
    const manifest = await keptNow();
    const lines = (await readFile(path, 'utf8')).split('\r\n');
    await writeFile(path, lines.map((line) => line.split(',').slice(0, -4).join(',')).join('\r\n'));
    expect(await found(manifest)).toMatchObject({ problems: ['ledger-rewritten'] });
  });

  test('continues an empty one where the tool has written it', async () => {
    await writeFile(path, PLAIN.split('\r\n').slice(0, 1).join(''));
    const manifest = await keptNow();
    await writeFile(path, PLAIN);
    expect(await found(manifest)).toMatchObject({ problems: ['ledger-rewritten'] });
    await append(3);
    expect(await found(manifest)).toEqual({ same: 0, grown: 1, problems: [] });
  });

  test('a file that is no ledger is none of it', async () => {
    await append(1);
    const manifest = await keptNow();
    await writeFile(path, '甲,乙\r\n1,2\r\n');
    expect(await found(manifest)).toMatchObject({ grown: 0, problems: ['ledger-rewritten'] });
  });
});
