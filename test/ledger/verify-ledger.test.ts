import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashText } from '../../src/io/hash-text.ts';
import { faultRow, type LedgerFault, verifyLedger } from '../../src/ledger/verify-ledger.ts';
import { ledgerFile, tableOf } from '../support/ledger-file.ts';
import { anyLedgerRow, ledgerRow } from '../support/ledger-rows.ts';

const FIVE = ledgerFile([1, 2, 3, 4, 5].map((nth) => ledgerRow(nth)));

/** Records of a ledger's text, the header first; none of the cells of these tests holds a line break. */
function linesOf(text: string): readonly string[] {
  return text.trimEnd().split('\r\n');
}

async function faultsOf(lines: readonly string[]): Promise<readonly LedgerFault[]> {
  return verifyLedger(await tableOf(`${lines.join('\r\n')}\r\n`), hashText);
}

/** `fault row number`, or for removed lines `removed row first-last`. */
async function told(lines: readonly string[]): Promise<readonly string[]> {
  return (await faultsOf(lines)).map((fault) => {
    const row = faultRow(fault);
    switch (fault.fault) {
      case 'removed':
        return `removed ${row} ${fault.first}-${fault.last}`;
      case 'inserted':
        return `inserted ${row} ${fault.copyOf}`;
      case 'count':
        return `count ${row} ${fault.stated} ${fault.found}`;
      case 'column':
        return `column ${fault.header}`;
      default:
        return `${fault.fault} ${row} ${fault.number}`;
    }
  });
}

function without(lines: readonly string[], ...places: readonly number[]): readonly string[] {
  return lines.filter((_, place) => !places.includes(place));
}

function edited(
  lines: readonly string[],
  place: number,
  from: string | RegExp,
  to: string,
): readonly string[] {
  return lines.map((line, index) => (index === place ? line.replace(from, to) : line));
}

const L = linesOf(FIVE);

describe('a ledger as it was written', () => {
  test('has no faults', async () => {
    expect(await told(L)).toEqual([]);
  });

  test('also with no lines at all', async () => {
    expect(await told(linesOf(ledgerFile([])))).toEqual([]);
  });

  test('of other origin has no seal to break', async () => {
    expect(await told(['统一社会信用代码,奖补事项', `${ledgerRow(1).uscc},高企`])).toEqual([]);
  });
});

describe('what was done to it is named', () => {
  test.each([
    ['an amount edited', edited(L, 2, '150000.00', '250000.00'), ['edited 3 2']],
    ['a status edited', edited(L, 5, '已批准', '已追回'), ['edited 6 5']],
    ['a code edited in the first line', edited(L, 1, /^./, '8'), ['edited 2 1']],
    ['a hash edited', edited(L, 3, /.$/, 'x'), ['edited 4 3']],
    ['a hash blanked', edited(L, 3, /[0-9a-f]+$/, ''), ['edited 4 3']],
    ['a number edited to a free one', edited(L, 5, ',5,,', ',6,,'), ['edited 6 5']],
    ['a number edited to one in use', edited(L, 2, ',2,,', ',4,,'), ['edited 3 2']],
    ['a number edited to a large one', edited(L, 2, ',2,,', ',200,,'), ['edited 3 2']],
    ['the first line removed', without(L, 1), ['removed 1 1-1']],
    ['a line removed', without(L, 3), ['removed 3 3-3']],
    ['two lines removed', without(L, 3, 4), ['removed 3 3-4']],
    ['the last line removed', without(L, 5), ['removed 5 5-5']],
    ['all lines removed', without(L, 1, 2, 3, 4, 5), ['removed 1 1-5']],
    [
      'a line removed and the next edited',
      edited(without(L, 2), 2, '150000', '1'),
      ['removed 2 2-2', 'edited 3 3'],
    ],
    ['two lines swapped', [L[0], L[1], L[3], L[2], L[4], L[5]], ['moved 3 3']],
    ['the last line moved up', [L[0], L[5], L[1], L[2], L[3], L[4]], ['moved 2 5']],
    ['a line doubled', [...L, L[2]], ['inserted 7 2']],
    ['a line doubled and edited', [...L, edited(L, 2, '150000', '9')[2]], ['inserted 7 2']],
    [
      'a line put in',
      [...L, `${ledgerRow(9).uscc},某公司,高企,2025,,市级,,1.00,已拨付`],
      ['inserted 7 null'],
    ],
    ['the count lowered', edited(without(L, 5), 0, '共5行', '共4行'), []],
    ['the count taken out', edited(L, 0, '（共5行）', ''), ['count 1 null 5']],
    ['the count lowered alone', edited(L, 0, '共5行', '共4行'), ['count 1 4 5']],
    ['the header of a column edited', edited(L, 0, '金额', '数额'), ['column 金额']],
    ['a column of the chain taken out', edited(L, 0, '上行校验', ''), ['column 上行校验']],
  ])('%s', async (what, lines, expected) => {
    // A line cut off together with its count is what no ledger can know of itself.
    const known = what === 'the count lowered' ? [] : expected;
    expect(await told(lines.flatMap((line) => line ?? []))).toEqual(known);
  });

  test('a line edited and sealed anew, as the next one does not hold its hash', async () => {
    const other = linesOf(
      ledgerFile([1, 2, 3].map((nth) => ledgerRow(nth, nth === 2 ? { note: '改' } : {}))),
    );
    expect(await told([L[0], L[1], other[2], L[3], L[4], L[5]].flatMap((line) => line ?? []))).toEqual([
      'edited 3 2',
    ]);
  });
});

describe('how it is written does not count', () => {
  const table = (lines: readonly string[]) => `${lines.join('\r\n')}\r\n`;
  test.each([
    ['line ends', FIVE.replaceAll('\r\n', '\n')],
    ['no byte order mark', FIVE.replace(/^\uFEFF/, '')],
    ['quotes', table(L.map((line) => line.replace(/"?([^,"]+)"?/g, '"$1"')))],
    ['trailing commas', table(L.map((line) => `${line},,,`))],
    ['blank lines', table(L.flatMap((line) => [line, '']))],
    ['dates as Excel shows them', FIVE.replaceAll('2026-01-20', '2026/1/20')],
    ['amounts without decimals', FIVE.replaceAll('150000.00', '150000')],
    ['amounts with separators', FIVE.replaceAll('150000.00', '"150,000.00"')],
    ['semicolons', FIVE.replaceAll(',', ';')],
    ['tabs', FIVE.replaceAll(',', '\t')],
    ['capitals in the chain', FIVE.replace(/[0-9a-f]{64}/g, (hash) => hash.toUpperCase())],
    ['a column of its own', table(L.map((line, place) => `${line},${place === 0 ? '经办' : '张三'}`))],
    ['codes without the tab that guards them', FIVE.replaceAll('\t', '')],
  ])('%s', async (_, text) => {
    expect(verifyLedger(await tableOf(text), hashText)).toEqual([]);
  });
});

describe('of any ledger', () => {
  const ledger = fc
    .array(anyLedgerRow, { minLength: 2, maxLength: 9 })
    .map((rows) => linesOf(ledgerFile(rows)));
  const place = fc.nat();

  test('a line removed is named by its number', async () => {
    await fc.assert(
      fc.asyncProperty(ledger, place, async (lines, at) => {
        const number = 1 + (at % (lines.length - 1));
        expect(await told(without(lines, number))).toEqual([`removed ${number} ${number}-${number}`]);
      }),
    );
  });

  test('two lines that changed places: one of them is named as moved, or both', async () => {
    await fc.assert(
      fc.asyncProperty(ledger, place, place, async (lines, one, other) => {
        const [a, b] = [1 + (one % (lines.length - 1)), 1 + (other % (lines.length - 1))];
        fc.pre(a !== b);
        const swapped = lines.map((line, at) => (at === a ? lines[b] : at === b ? lines[a] : line) ?? '');
        const faults = await faultsOf(swapped);
        expect(new Set(faults.map(({ fault }) => fault))).toEqual(new Set(['moved']));
        const named = faults.map((fault) => ('number' in fault ? fault.number : null));
        expect(named.includes(a) || named.includes(b)).toBe(true);
      }),
    );
  });

  test('a cell edited names its line and no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyLedgerRow, { minLength: 2, maxLength: 9 }),
        anyLedgerRow,
        place,
        fc.constantFrom('name', 'amount', 'status', 'date', 'document', 'note', 'batch', 'measure' as const),
        async (rows, other, at, key) => {
          const number = 1 + (at % rows.length);
          const [row] = rows.slice(number - 1);
          fc.pre(row !== undefined && row[key] !== other[key]);
          const changed = rows.map((one) => (one === row ? { ...one, [key]: other[key] } : one));
          const [before, after] = [linesOf(ledgerFile(rows)), linesOf(ledgerFile(changed))];
          // The cells of the changed row with the seal of the one before.
          const seal = before[number]?.split(',').slice(-4).join(',') ?? '';
          const cells = after[number]?.split(',').slice(0, -4).join(',') ?? '';
          const altered = before.map((line, index) => (index === number ? `${cells},${seal}` : line));
          expect(await told(altered)).toEqual([`edited ${number + 1} ${number}`]);
        },
      ),
    );
  });
});
