// The workbook of a comparison, sheet by sheet as text, of the two invented quarters in fixtures/two-quarters.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeXlsx } from '../../../src/io/write-xlsx.ts';
import type { Book } from '../../../src/reports/book.ts';
import { diffBook } from '../../../src/reports/diff/diff-book.ts';
import { periodEnd, periodOf } from '../../../src/values/period.ts';
import { diffFolders } from '../../support/diff-folders.ts';
import { AS_EXPECTED } from '../../support/expected-text.ts';
import { sheetText } from '../../support/sheet-text.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures/two-quarters', import.meta.url));

const books: Record<'zh' | 'en', Book | null> = { zh: null, en: null };

beforeAll(async () => {
  const folder = (name: string) => `${FIXTURES}/${name}`;
  const facts = await diffFolders(folder('2025Q3'), folder('2025Q4'));
  const named = {
    ...facts,
    old: { ...facts.old, place: '2025Q3' },
    new: { ...facts.new, place: '2025Q4' },
  };
  books.zh = diffBook(named);
  books.en = diffBook({ ...named, lang: 'en' });
});

describe('the workbook of two quarters', () => {
  test.each(['zh', 'en'] as const)('reads as before in %s', async (lang) => {
    const sheets = books[lang]?.sheets ?? [];
    await expect(sheets.map(sheetText).join('\n'), AS_EXPECTED).toMatchFileSnapshot(
      `../expected/diff/${lang}.txt`,
    );
  });

  test('has a sheet for each kind that occurs, and links only to those', () => {
    const names = new Set(books.zh?.sheets.map(({ name }) => name));
    const links = (books.zh?.sheets[0]?.blocks ?? []).flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().flatMap(({ link }) => (link ? [link.sheet] : [])) : [],
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((sheet) => !names.has(sheet))).toEqual([]);
  });

  test('is the same to the byte each time', async () => {
    const { zh } = books;
    if (!zh) throw new Error('no book');
    const options = { created: periodEnd(periodOf(2025, 4)), lang: 'zh' } as const;
    expect(await writeXlsx(zh, options)).toEqual(await writeXlsx(zh, options));
  });
});
