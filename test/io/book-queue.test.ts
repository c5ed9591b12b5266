import { expect, test } from 'vitest';
import { bookQueue } from '../../src/io/book-queue.ts';
import { writePlanned, writeXlsx } from '../../src/io/write-xlsx.ts';
import { finishPlan } from '../../src/io/xlsx-book-plan.ts';
import type { Book } from '../../src/reports/book.ts';
import { countyWorkbooks } from '../../src/reports/county-workbook.ts';
import { madeSheet } from '../../src/reports/sheets/county/late-page.ts';
import type { Day } from '../../src/values/day.ts';
import { COUNTY_GROUND, COUNTY_QUARTER, COUNTY_ROSTERS } from '../support/county-quarter.ts';
import { POLICY } from '../support/policy.ts';

const OPTIONS = { created: '2025-12-31' as Day, lang: 'zh' } as const;
const BOOKS = [...countyWorkbooks(COUNTY_QUARTER, COUNTY_ROSTERS, POLICY, 'zh')].map(({ book }) => book);
type Thread = Parameters<typeof bookQueue>[0];

const WORKING: Thread = {
  isAlive: () => true,
  canMake: () => true,
  write: (plan, options) =>
    writePlanned(
      finishPlan(structuredClone(plan), (page) => madeSheet(page, COUNTY_GROUND)),
      options,
    ),
};
const FAILING: Thread = {
  ...WORKING,
  write: () => Promise.reject(new Error('the second thread ended early')),
};

test.each<[string, Thread]>([
  ['works', WORKING],
  ['works, having the rosters alone', { ...WORKING, canMake: ({ kind }) => kind === 'roster' }],
  ['fails, having what pages are made from', FAILING],
  ['fails, having the rosters alone', { ...FAILING, canMake: ({ kind }) => kind === 'roster' }],
  ['fails, having nothing', { ...FAILING, canMake: () => false }],
])('the bytes are those of the book where the thread %s', async (_, thread) => {
  const queue = bookQueue(thread, OPTIONS);
  for (const book of BOOKS) {
    const [made, expected] = await Promise.all([queue.add(book), writeXlsx(book, OPTIONS)]);
    expect(Buffer.compare(made, expected)).toBe(0);
  }
});

test('after an abort nothing is made here', async () => {
  const [book] = BOOKS;
  if (!book) throw new Error('no book');
  const queue = bookQueue(FAILING, OPTIONS, AbortSignal.abort(new Error('stopped')));
  await expect(queue.add(book)).rejects.toThrow('stopped');
});

/** Of so many cells, which nobody makes. */
function bookOf(cells: number): Book {
  const [book] = BOOKS;
  const sheet = book?.sheets.find(({ latePage }) => latePage?.kind === 'roster');
  if (!book || sheet?.latePage?.kind !== 'roster') throw new Error('no page of rosters');
  const latePage = { ...sheet.latePage, rows: [[0, 0]] as const, width: cells };
  return { ...book, sheets: [{ ...sheet, latePage }] };
}

test('a failure over a large book is told', async () => {
  const queue = bookQueue(FAILING, OPTIONS);
  await expect(queue.add(bookOf(400_001))).rejects.toThrow('the second thread ended early');
});

test.each([
  { books: 1, cells: 200_000, room: true },
  { books: 2, cells: 59_999, room: true },
  { books: 2, cells: 60_000, room: false },
  { books: 3, cells: 1, room: true },
])('room after $books books of $cells cells: $room', ({ books, cells, room }) => {
  const queue = bookQueue({ ...WORKING, write: () => new Promise(() => undefined) }, OPTIONS);
  for (let count = 0; count < books; count += 1) void queue.add(bookOf(cells));
  expect(queue.hasRoom()).toBe(room);
});

test('there is room again once a book is made, and none with a thread that has ended', async () => {
  let alive = true;
  const thread = { ...WORKING, isAlive: () => alive, write: () => Promise.resolve(new Uint8Array()) };
  const queue = bookQueue(thread, OPTIONS);
  const made = [queue.add(bookOf(120_000)), queue.add(bookOf(1))];
  expect(queue.hasRoom()).toBe(false);
  await Promise.all(made);
  expect(queue.hasRoom()).toBe(true);
  alive = false;
  expect(queue.hasRoom()).toBe(false);
});
