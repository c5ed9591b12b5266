import ExcelJS from 'exceljs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { stampZip, textEdit } from '../../src/io/stamp-zip.ts';
import { partText } from '../support/zip-part.ts';

afterEach(() => {
  vi.useRealTimers();
});

async function archiveAt(moment: string): Promise<Uint8Array> {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(moment));
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date('2025-01-01T00:00:00Z');
  workbook.modified = new Date('2025-01-01T00:00:00Z');
  workbook.addWorksheet('甲').getCell('A1').value = '乙';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('stampZip', () => {
  test('archives that differ in their time of writing alone become equal', async () => {
    const [first, second] = [
      await archiveAt('2025-01-01T00:00:00Z'),
      await archiveAt('2030-06-07T08:09:10Z'),
    ];
    expect(Buffer.compare(first, second)).not.toBe(0);
    expect(Buffer.compare(await stampZip(first), await stampZip(second))).toBe(0);
  });

  test('the stamped archive is read as before', async () => {
    const stamped = await stampZip(await archiveAt('2025-01-01T00:00:00Z'));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(stamped).buffer);
    expect(workbook.getWorksheet('甲')?.getCell('A1').value).toBe('乙');
  });

  test('an edited part keeps its Chinese and is read with its new checksum', async () => {
    const edit = (path: string) =>
      path === 'xl/workbook.xml'
        ? textEdit((xml) => xml.replace('<sheets>', '<!-- edited --><sheets>'))
        : undefined;
    const stamped = await stampZip(await archiveAt('2025-01-01T00:00:00Z'), edit);
    expect(partText(stamped, 'xl/workbook.xml')).toMatch(/<!-- edited --><sheets>.*甲/);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(stamped).buffer);
    expect(workbook.worksheets).toHaveLength(1);
  });

  test('bytes that are no archive are refused', async () => {
    await expect(stampZip(new Uint8Array([1, 2, 3]))).rejects.toThrow(RangeError);
  });
});
