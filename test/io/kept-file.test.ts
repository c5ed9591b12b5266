// Hints on a file that the bureau keeps itself.
import { expect, test } from 'vitest';
import { atFile } from '../../src/diagnostics/diagnostic.ts';
import { report } from '../../src/diagnostics/kind.ts';
import { keptFileWording } from '../../src/io/kept-file.ts';
import { FILE_FAULTS, type FileFault, unreadableFile } from '../../src/io/unreadable-file.ts';

const FAULTS = Object.keys(FILE_FAULTS) as FileFault[];
const said = (fault: FileFault, detail?: string) =>
  keptFileWording(
    report(unreadableFile, atFile('台账.csv'), detail === undefined ? { fault } : { fault, detail }),
    fault,
  );

test.each(FAULTS)('%s sends nobody for a file that no unit sent', (fault) => {
  const { zh, en } = said(fault);
  expect(zh.hint).not.toMatch(/报送|--max-size/);
  expect(en.hint).not.toMatch(/send|the unit|--max-size/);
  expect(zh.message).toBe(FILE_FAULTS[fault].zh.message);
});

test('an empty one is restored, and what is wrong with it is said as of any file', () => {
  expect(said('empty').zh).toEqual({
    message: '文件是空的（0 字节或没有内容）',
    hint: '可能没有保存或传输中断：重新保存原文件后重试，或用备份恢复',
  });
  expect(said('too-large', '> 50 MB').en).toEqual({
    message: 'the file is too large (> 50 MB)',
    hint: 'remove pictures, formats of empty cells and spare sheets, save it and try again',
  });
  expect(said('missing').zh.hint).toBe(FILE_FAULTS.missing.zh.hint);
});
