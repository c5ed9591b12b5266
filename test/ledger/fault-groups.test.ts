import { describe, expect, test } from 'vitest';
import { hashText } from '../../src/io/hash-text.ts';
import { faultGroups } from '../../src/ledger/fault-groups.ts';
import { faultWording } from '../../src/ledger/fault-wording.ts';
import { verifyLedger } from '../../src/ledger/verify-ledger.ts';
import type { Lang } from '../../src/values/lang.ts';
import { ledgerFile, tableOf } from '../support/ledger-file.ts';
import { ledgerRow } from '../support/ledger-rows.ts';

const TEN = ledgerFile(Array.from({ length: 10 }, (_, index) => ledgerRow(index + 1)))
  .trimEnd()
  .split('\r\n');

async function faultsOf(lines: readonly string[]) {
  return verifyLedger(await tableOf(`${lines.join('\r\n')}\r\n`), hashText);
}

async function told(lines: readonly string[], lang: Lang = 'zh'): Promise<readonly string[]> {
  return faultGroups(await faultsOf(lines), lang).flatMap(({ messages, hint }) => [...messages, `> ${hint}`]);
}

function edited(...rows: readonly number[]): readonly string[] {
  return TEN.map((line, index) => (rows.includes(index + 1) ? line.replace(/\d+\.\d{2}/, '1.00') : line));
}

const RESTORE = '> 用备份中的台账恢复；更正请用 ledger recover 或 ledger add 登记，不要直接改表';

describe('one cause is told once', () => {
  test('rows that were all edited by their numbers', async () => {
    const lines = edited(2, 3, 4, 7, 9, 10);
    expect(await told(lines)).toEqual([
      '第 2–4、7、9–10 行（共 6 行）被改动过：内容与登记时的校验不符',
      RESTORE,
    ]);
    expect((await told(lines, 'en'))[0]).toBe(
      'rows 2–4, 7, 9–10 (6 of them) were edited: they no longer fit the seals they were entered with',
    );
  });

  test('few rows each as it is, and what to do once', async () => {
    const lines = edited(2, 5);
    const messages = (await faultsOf(lines)).map((fault) => faultWording(fault).zh.message);
    expect(messages).toHaveLength(2);
    expect(await told(lines)).toEqual([...messages, RESTORE]);
  });

  test('gaps by the numbers that are gone', async () => {
    const lines = TEN.filter((_, index) => ![1, 3, 4, 6, 8].includes(index));
    expect(await told(lines)).toEqual(['登记号 1、3–4、6、8（共 5 行）被删除', RESTORE]);
  });

  test('different causes apart', async () => {
    const lines = [...edited(2, 3, 4, 5).filter((_, index) => index !== 8)];
    expect(await told(lines)).toEqual([
      '第 2–5 行（共 4 行）被改动过：内容与登记时的校验不符',
      RESTORE,
      expect.stringMatching(/^登记号 8 的一行被删除/u),
      RESTORE,
    ]);
  });
});
