import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvaluatedClaim, EvaluatedDecision, Evaluation } from '../../src/evaluation/evaluation.ts';
import { writeXlsx } from '../../src/io/write-xlsx.ts';
import type { Book, BookSheet, TableBlock } from '../../src/reports/book.ts';
import { countyWorkbooks } from '../../src/reports/county-workbook.ts';
import { noteKey } from '../../src/reports/sheets/county/notes.ts';
import { COUNTY_SHEETS } from '../../src/reports/sheets/county/sheet-names.ts';
import { parseDay } from '../../src/values/day.ts';
import type { Lang } from '../../src/values/lang.ts';
import { formatYuan, fromFen, parseMoney, sum } from '../../src/values/money.ts';
import { evaluatedDecision, evaluatedEnterprise, evaluationOf } from '../support/city-evaluation.ts';
import { comparisonIn } from '../support/comparison.ts';
import { COUNTY_QUARTER, COUNTY_ROSTERS } from '../support/county-quarter.ts';
import { AS_EXPECTED } from '../support/expected-text.ts';
import { POLICY } from '../support/policy.ts';
import { sheetText } from '../support/sheet-text.ts';
import { partText } from '../support/zip-part.ts';

/** An award with a note from the period before. */
const NOTED = {
  uscc: '91630102000000001D',
  measure: { zh: '新认定高新技术企业', en: 'newly recognised high-tech enterprise' },
} as const;

const NAMES = Object.keys(COUNTY_SHEETS) as readonly (keyof typeof COUNTY_SHEETS)[];

describe('the sheets of a small quarter', () => {
  test.each(NAMES)('%s reads as before, in both languages', async (name) => {
    const texts = (['zh', 'en'] as const).map((lang) =>
      sheetText(sheetOf(bookOf('chengdong', lang), name, lang)),
    );
    await expect(texts.join('\n'), AS_EXPECTED).toMatchFileSnapshot(`expected/county-workbook/${name}.txt`);
  });

  test.each(['chengzhong', 'huangyuan'])('the first page of %s says what it lacks', async (unit) => {
    const text = sheetText(sheetOf(bookOf(unit, 'zh'), 'summary', 'zh'));
    await expect(text, AS_EXPECTED).toMatchFileSnapshot(`expected/county-workbook/summary-${unit}.txt`);
  });

  test('hold a cell for every column of every row', () => {
    const tables = books('zh').flatMap(({ book }) => book.sheets.flatMap(tablesOf));
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter(({ columns, rows }) => rows.some((row) => row.length !== columns.length))).toEqual(
      [],
    );
  });
});

describe('units', () => {
  test('whoever reported or owns an enterprise gets a book, in the contract order', () => {
    expect(books('zh').map(({ unit }) => unit)).toEqual([
      'chengdong',
      'chengzhong',
      'huangyuan',
      'dongchuan',
    ]);
  });

  test.each([
    ['its county, without a park', { county: 'datong' }, ['datong']],
    ['its park alone', { park: 'ganhe' }, ['ganhe']],
    [
      'its park and the county that reported it',
      { park: 'ganhe', reportedBy: ['chengdong'] },
      ['chengdong', 'ganhe'],
    ],
    ['its county, whoever reported it', { county: 'datong', reportedBy: ['ganhe'] }, ['datong']],
    [
      'whoever reported it, where the county is not known',
      { county: null, reportedBy: ['chengxi'] },
      ['chengxi'],
    ],
  ])('an enterprise stands with %s', (_, own, units) => {
    const evaluation = evaluationOf({
      inputs: [],
      enterprises: [evaluatedEnterprise(1, { reportedBy: [], ...own })],
    });
    expect([...countyWorkbooks(evaluation, [], POLICY, 'zh')].map(({ unit }) => unit)).toEqual(units);
  });
});

describe('奖补核对', () => {
  test('what is due adds up to the decisions, and claims to due, difference and what is open', () => {
    fc.assert(
      fc.property(quarter, (evaluation) => {
        const [only] = countyWorkbooks(evaluation, [], POLICY, 'zh');
        const [lines] = only ? tablesOf(sheetOf(only.book, 'awards', 'zh')) : [];
        const [, measures] = only ? tablesOf(sheetOf(only.book, 'summary', 'zh')) : [];
        const due = sum(
          evaluation.decisions.flatMap(({ amount }) => (amount === null ? [] : [money(amount)])),
        );
        expect(total(lines, '核定金额（元）')).toBe(due);
        expect(total(lines, '省级') + total(lines, '市级') + total(lines, '县区（园区）')).toBe(due);
        const [claimed, , difference, open] = ['申报', '核定', '差额', '申报中待核'].map((header) =>
          total(measures, header),
        );
        expect(claimed).toBe(due + (difference ?? 0n) + (open ?? 0n));
        expect(total(lines, '差额（元）')).toBe(difference);
      }),
    );
  });

  test('where a unit claimed nothing, its first page does not speak of too little', () => {
    const enterprise = evaluatedEnterprise(1);
    const decision = eligible(enterprise.id, 'hnte', 40_000_000n);
    const unclaimed = {
      ...claimOf(enterprise.id, ['hnte'], 40_000_000n),
      claimed: null,
      outcome: 'unclaimed' as const,
    };
    const first = (claims: readonly EvaluatedClaim[]): string => {
      const evaluation = evaluationOf({ enterprises: [enterprise], decisions: [decision], claims });
      const [only] = countyWorkbooks(evaluation, [], POLICY, 'zh');
      return only ? sheetText(sheetOf(only.book, 'summary', 'zh')) : '';
    };
    const none = first([unclaimed]);
    expect(none).toContain('没有申报；核定1项400,000.00元');
    expect(none).toContain('符合条件但全部未申报，确认是否补报：1项，核定400,000.00元');
    expect(none).toContain('本期没有申报，差额均为未申报');
    const some = first([unclaimed, claimOf(enterprise.id, ['srdi'], 40_000_000n)]);
    expect(some).toContain('符合条件但未申报，确认是否补报：1项');
    expect(some).not.toContain('本期没有申报');
  });

  test('a ruling is told with its person and day where nothing is claimed or due, too', () => {
    const one = evaluatedEnterprise(1);
    const paid = {
      ...({ code: 'already-paid', effect: 'fails', article: '二.3 第三项' } as const),
      ...{ fields: { ledger: '2025 hnte' }, source: '台账.csv!A2', sources: ['台账.csv!A2'] },
    };
    const ruling = {
      ...({ verdict: '不同意', amount: null } as const),
      ...{ reason: '原裁定撤销', person: '张三', date: '2026-04-02', source: '裁定表.csv!D2' },
    };
    const decision = evaluatedDecision(one, 'hnte', { status: 'ineligible', reasons: [paid], ruling });
    const evaluation = evaluationOf({ enterprises: [one], decisions: [decision] });
    const [only] = countyWorkbooks(evaluation, [], POLICY, 'zh');
    const [lines] = only ? tablesOf(sheetOf(only.book, 'awards', 'zh')) : [];
    const texts = lines?.rows.flat().flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
    expect(texts).toContain(
      '1. 台账中该项已经兑付，一次性奖补不再重复（台账 2025）\n2. 裁定：不同意，原裁定撤销，张三，2026-04-02',
    );
  });

  test('a measure claimed twice is due once', () => {
    const enterprise = evaluatedEnterprise(1);
    const decision = eligible(enterprise.id, 'hnte', 40_000_000n);
    const evaluation = evaluationOf({
      enterprises: [enterprise],
      decisions: [decision],
      claims: [
        claimOf(enterprise.id, ['hnte'], 40_000_000n),
        claimOf(enterprise.id, ['hnte', 'srdi'], 40_000_000n),
      ],
    });
    const [only] = countyWorkbooks(evaluation, [], POLICY, 'zh');
    const [lines] = only ? tablesOf(sheetOf(only.book, 'awards', 'zh')) : [];
    expect(total(lines, '核定金额（元）')).toBe(40_000_000n);
  });
});

describe('links', () => {
  test('lead from a finding to the same value on the page of rows, as written', async () => {
    const bytes = await writeXlsx(bookOf('chengdong', 'zh'), { created: knownDay('2025-12-31'), lang: 'zh' });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const [findings, rows] = ['数据问题', '企业明细'].map((name) => workbook.getWorksheet(name));
    const links = partText(bytes, 'xl/worksheets/sheet3.xml').matchAll(
      /<hyperlink ref="C(\d+)" location="'?企业明细'?!([A-Z]+)(\d+)"/g,
    );
    const seen = [...links].map(([, from = '', column = '', to = '']) => ({
      enterprise: findings?.getCell(`D${from}`).text === rows?.getCell(`C${to}`).text,
      written: findings?.getCell(`F${from}`).text,
      shown: rows?.getCell(`${column}${to}`).value,
    }));
    expect(seen).toEqual([
      { enterprise: true, written: '约一千', shown: '约一千' },
      { enterprise: true, written: '2025-03-01', shown: new Date('2025-03-01T00:00:00Z') },
    ]);
  });

  test('of the first page lead to lines that are there', () => {
    let followed = 0;
    for (const { book } of books('zh')) {
      const steps = sheetOf(book, 'summary', 'zh').blocks.flatMap((block) =>
        block.kind === 'lines' ? block.lines : [],
      );
      for (const { link } of steps) {
        if (!link) continue;
        const target = book.sheets.find(({ name }) => name === link.sheet);
        const [table] = target ? tablesOf(target) : [];
        const row = Number(link.cell.replace(/\D/g, ''));
        const above = (target?.subtitles.length ?? 0) + (table?.columns.some(({ group }) => group) ? 3 : 2);
        expect(row).toBeGreaterThan(above);
        expect(row).toBeLessThanOrEqual(above + (table?.rows.length ?? 0));
        followed += 1;
      }
    }
    expect(followed).toBeGreaterThan(5);
  });
});

const amount = fc.bigInt({ min: 1n, max: 10n ** 10n });
const MEASURES = ['hnte', 'srdi', 'innovative', 'city-tech'] as const;

/** Three enterprises with any decisions, and claims for any of their measures, alone or together. */
const quarter = fc
  .array(
    fc.record({
      decided: fc.record({ hnte: decided(), srdi: decided(), innovative: decided(), 'city-tech': decided() }),
      alone: fc.subarray([...MEASURES]),
      together: fc.boolean(),
      claimed: amount,
      states: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((drawn): Evaluation => {
    const enterprises = drawn.map((_, place) => evaluatedEnterprise(place + 1));
    const parts = drawn.map(({ decided: told, alone, together, claimed }, place) => {
      const id = enterprises[place]?.id ?? '';
      const decisions = MEASURES.map((measure) => told[measure](id, measure));
      const rest = MEASURES.filter((measure) => !alone.includes(measure));
      const groups = [...alone.map((measure) => [measure]), ...(together && rest.length > 1 ? [rest] : [])];
      const claims = groups.map((measures) => claimOf(id, measures, claimed, decisions));
      const open = decisions.filter(
        ({ status, measure }) => status === 'eligible' && !groups.flat().includes(measure as never),
      );
      return { decisions, claims: [...claims, ...open.map((decision) => unclaimed(decision))] };
    });
    return evaluationOf({
      inputs: [],
      enterprises,
      decisions: parts.flatMap(({ decisions }) => decisions),
      claims: parts.flatMap(({ claims }) => claims),
    });
  });

function decided() {
  return fc.record({ status: fc.constantFrom('eligible', 'ineligible', 'review'), fen: amount }).map(
    ({ status, fen }) =>
      (enterprise: string, measure: string): EvaluatedDecision =>
        status === 'eligible'
          ? eligible(enterprise, measure, fen)
          : {
              ...eligible(enterprise, measure, fen),
              status: status as 'review',
              amount: null,
              funding: null,
            },
  );
}

function eligible(id: string, measure: string, fen: bigint): EvaluatedDecision {
  const funding = { province: formatYuan(fromFen(fen - 1n)), city: '0.01', local: '0.00' };
  const enterprise = { ...evaluatedEnterprise(1), id };
  return evaluatedDecision(enterprise, measure, {
    amount: formatYuan(fromFen(fen)),
    funding,
    atStake: funding,
  });
}

function claimOf(
  enterprise: string,
  measures: readonly string[],
  fen: bigint,
  decisions: readonly EvaluatedDecision[] = [],
): EvaluatedClaim {
  const own = decisions.filter(({ measure }) => measures.includes(measure));
  const outcome = own.some(({ status }) => status === 'review') ? 'review' : 'over';
  const measure = measures.length === 1 ? (measures[0] ?? '') : 'total';
  const claimed = formatYuan(fromFen(fen));
  return { uscc: enterprise, enterprise, measure, measures, claimed, computed: null, outcome, source: null };
}

function unclaimed({ enterprise, measure, amount: computed }: EvaluatedDecision): EvaluatedClaim {
  const line = { uscc: enterprise, enterprise, measure, measures: [measure], computed } as const;
  return { ...line, claimed: null, outcome: 'unclaimed', source: null };
}

function books(lang: Lang) {
  const notes = new Map([[noteKey(NOTED.uscc, NOTED.measure[lang]), '2025Q3：已电话核实']]);
  return [
    ...countyWorkbooks(COUNTY_QUARTER, COUNTY_ROSTERS, POLICY, lang, {
      comparison: comparisonIn(lang),
      notes,
    }),
  ];
}

function bookOf(unit: string, lang: Lang): Book {
  const found = books(lang).find((one) => one.unit === unit);
  if (!found) throw new Error(`no book of ${unit}`);
  return found.book;
}

function sheetOf({ sheets }: Book, name: keyof typeof COUNTY_SHEETS, lang: Lang): BookSheet {
  const found = sheets.find((sheet) => sheet.name === COUNTY_SHEETS[name][lang]);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

function tablesOf({ blocks }: BookSheet): readonly TableBlock[] {
  return blocks.filter((block) => block.kind === 'table');
}

/** The sum of the money under the last column with that header, in 分. */
function total(table: TableBlock | undefined, header: string): bigint {
  const column = table?.columns.findLastIndex((one) => one.header === header) ?? -1;
  if (!table || column < 0) throw new Error(`no column ${header}`);
  return table.rows.reduce((all, row) => {
    const cell = row[column];
    return cell?.kind === 'money' ? all + cell.money : all;
  }, 0n);
}

function money(yuan: string) {
  return parseMoney(yuan, 'yuan') ?? fromFen(0n);
}

function knownDay(iso: string) {
  const day = parseDay(iso);
  if (!day) throw new Error(iso);
  return day;
}
