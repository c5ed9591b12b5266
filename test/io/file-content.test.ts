import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { fileContent } from '../../src/io/file-content.ts';
import { compoundOf, odsOf, oldXlsOf, xlsxOf, zipOf } from '../support/raw-files.ts';

const FIXTURES = new URL('../../fixtures/io/', import.meta.url);

function fixture(path: string): Buffer {
  return readFileSync(new URL(path, FIXTURES));
}

function book(bookType: 'xlsx' | 'xlsb' | 'xls' | 'ods'): Buffer {
  const rows = Array.from({ length: 400 }, (_, index) => [`企业${index}`, index]);
  return write(
    { SheetNames: ['名单'], Sheets: { 名单: utils.aoa_to_sheet(rows) } },
    { type: 'buffer', bookType },
  );
}

function gb18030(...bytes: readonly number[]): Buffer {
  return Buffer.from(bytes);
}

describe('what can be read', () => {
  test.each([
    ['xlsx', book('xlsx')],
    ['xlsb', book('xlsb')],
    ['xls', book('xls')],
    ['ods', book('ods')],
    ['xlsx', xlsxOf({ sheets: [{ name: 'a', rows: '' }] })],
    ['ods', odsOf('', '')],
    ['xls', oldXlsOf(Buffer.from('a'), Buffer.from('b'))],
    ['text', Buffer.from('企业名称,收入\n')],
    ['text', gb18030(0xc6, 0xf3, 0xd2, 0xb5, 0x2c, 0x31)],
    ['text', Buffer.from('\ufeffa\tb\n', 'utf16le')],
    ['text', Buffer.from('<5%,是\n')],
    ['html', Buffer.from('<html><table><tr><td>1</td></tr></table></html>')],
    ['html', Buffer.from('\ufeff\n<!DOCTYPE html><html><body><table></table></body></html>')],
    [
      'xml',
      Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook></Workbook>'),
    ],
  ])('%s', async (format, bytes) => {
    expect(await fileContent(bytes)).toMatchObject({ format });
  });

  test('text is decoded', async () => {
    expect(await fileContent(gb18030(0xc6, 0xf3, 0xd2, 0xb5))).toEqual({ format: 'text', text: '企业' });
  });
});

describe('what cannot be read', () => {
  const word = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' };
  test.each([
    ['empty', 'nothing at all', new Uint8Array()],
    ['empty', 'blanks only', Buffer.from('\ufeff \r\n\t\r\n')],
    ['password', 'an .xlsx behind a password', fixture('password-protected/名单.xlsx')],
    ['password', 'an .ods behind a password', fixture('password-protected/名单.ods')],
    ['cut-off', 'half an .xlsx', book('xlsx').subarray(0, 3000)],
    ['cut-off', 'an .xlsx without its last byte', book('xlsx').subarray(0, -1)],
    ['cut-off', 'half an .ods', book('ods').subarray(0, 1500)],
    ['cut-off', 'half an .xls', book('xls').subarray(0, 4000)],
    ['cut-off', 'an .xls that ends in the midst of its sheet', book('xls').subarray(0, -6000)],
    ['document', 'a Word document', zipOf(word)],
    [
      'document',
      'a Word document that holds a workbook',
      zipOf({ ...word, 'word/embeddings/a.xlsx': book('xlsx') }),
    ],
    ['document', 'slides', zipOf({ 'ppt/presentation.xml': '<p/>' })],
    [
      'document',
      'an OpenDocument text',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
    ],
    ['document', 'a Word document of 2003', compoundOf({ WordDocument: Buffer.alloc(5000) })],
    ['document', 'rich text', Buffer.from('{\\rtf1\\ansi 名单}')],
    ['pdf', 'a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    ['picture', 'a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['picture', 'a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10)],
    ['archive', 'a zip of workbooks', zipOf({ '城东区.xlsx': book('xlsx') })],
    ['archive', 'a RAR', Buffer.from('Rar!\x1a\x07\x01\0', 'latin1')],
    [
      'web-archive',
      'a saved web page',
      Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'),
    ],
    [
      'encoding',
      'text in no known encoding',
      Uint8Array.from({ length: 900 }, (_, index) => (index % 4 === 0 ? 0xff : 0xb0 + (index % 9))),
    ],
    [
      'not-a-table',
      'a program',
      Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0'.repeat(20), 'latin1'),
    ],
    ['not-a-table', 'some other compound file', compoundOf({ Contents: Buffer.alloc(5000) })],
  ])('%s: %s', async (fault, _, bytes) => {
    expect(await fileContent(bytes)).toEqual({ fault });
  });

  test('too-large: a zip that unpacks to more than a gigabyte', async () => {
    const bomb = xlsxOf({ sheets: [{ name: 'a', rows: '' }] });
    const directory = bomb.lastIndexOf('PK\x01\x02');
    bomb.writeUInt32LE(0x7fffffff, directory + 24);
    expect(await fileContent(bomb)).toEqual({ fault: 'too-large' });
  });
});
