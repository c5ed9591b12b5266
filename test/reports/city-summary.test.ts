import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvaluatedDecision, Evaluation } from '../../src/evaluation/evaluation.ts';
import { presentPrevious } from '../../src/evaluation/present-previous.ts';
import type { Block, Book, TableBlock } from '../../src/reports/book.ts';
import { citySummary } from '../../src/reports/city-summary.ts';
import type { CityContext } from '../../src/reports/sheets/city/city-facts.ts';
import { CITY_SHEETS } from '../../src/reports/sheets/city/sheet-names.ts';
import { formatYuan, parseMoney, sum } from '../../src/values/money.ts';
import { periodOf } from '../../src/values/period.ts';
import { evaluatedDecision, evaluatedEnterprise, evaluationOf, granted } from '../support/city-evaluation.ts';
import { comparisonIn } from '../support/comparison.ts';
import { AS_EXPECTED } from '../support/expected-text.ts';
import { POLICY } from '../support/policy.ts';
import { SAMPLE_QUARTER } from '../support/sample-quarter.ts';
import { sheetText } from '../support/sheet-text.ts';

const CONTEXT: CityContext = {
  policy: POLICY,
  toolVersion: '1.2.3',
  options: [{ name: '--ledger', value: '台账.csv', sha256: 'c'.repeat(64) }],
};
const EARLIER = SAMPLE_QUARTER.targets.map(({ id, actual, byUnit }) => ({
  id,
  actual: typeof actual === 'number' ? Math.max(0, actual - 1) : actual,
  byUnit,
}));
/** The quarter with the one before beside it, and an earlier one for the trend. */
const QUARTER: Evaluation = {
  ...SAMPLE_QUARTER,
  previous: presentPrevious(
    { period: periodOf(2025, 3), source: 'rosters', name: '2025Q3', changes: [], targets: EARLIER },
    SAMPLE_QUARTER.targets,
    periodOf(2025, 4),
  ),
  history: [
    {
      ...{
        period: periodOf(2025, 2),
        awardYear: 2025,
        policy: POLICY.id,
        name: '二季度',
        sha256: 'd'.repeat(64),
      },
      missingUnits: ['huangyuan'],
      targets: EARLIER,
    },
  ],
};

const NAMES = Object.keys(CITY_SHEETS) as readonly (keyof typeof CITY_SHEETS)[];

const chinese = citySummary(QUARTER, { ...CONTEXT, comparison: comparisonIn('zh') }, 'zh');
const english = citySummary(QUARTER, { ...CONTEXT, comparison: comparisonIn('en') }, 'en');

describe('the sheets of a small quarter', () => {
  test.each(NAMES)('%s reads as before, in both languages', async (name) => {
    const texts = [chinese, english].map((book) => sheetText(sheetOf(book, name)));
    await expect(texts.join('\n'), AS_EXPECTED).toMatchFileSnapshot(`expected/city-summary/${name}.txt`);
  });

  test('begin with errors of the ledger and the like, which stand in no unit’s workbook', () => {
    const [finding] = QUARTER.diagnostics;
    if (!finding) throw new Error('a quarter without findings');
    const ofLedger = {
      ...finding,
      severity: 'error' as const,
      file: '台账.csv',
      cell: 'H9',
      message: '被删除',
    };
    const before = QUARTER.diagnostics.filter(({ severity }) => severity === 'error').length;
    const book = citySummary(
      { ...QUARTER, diagnostics: [...QUARTER.diagnostics, ...Array.from({ length: 6 }, () => ofLedger)] },
      CONTEXT,
      'zh',
    );
    const shown = sheetText(sheetOf(book, 'targets'));
    expect(shown.match(/^台账.csv H9：被删除。.* \(bad\)$/gm)).toHaveLength(5);
    expect(shown).toContain('此类错误另有 1 处');
    expect(shown).toContain(`数据错误 ${before} 处，逐条见各单位核对表`);
  });

  test('count for each field that differs the decisions that are held back over it', () => {
    const [duplicate] = QUARTER.duplicates;
    if (!duplicate) throw new Error('a quarter without duplicates');
    const enterprise = evaluatedEnterprise(1);
    const held = (measure: string, ...fields: readonly string[]): EvaluatedDecision =>
      evaluatedDecision(enterprise, measure, {
        status: 'review',
        reasons: fields.map((field) => ({
          ...{ code: 'conflicting-reports', effect: 'unknown', article: '一', source: null, sources: [] },
          fields: { [field]: null },
        })),
      });
    const conflicts = ['srdiOn', 'state', 'revenue'].map((field) => ({ field, values: [], sources: [] }));
    const evaluation = evaluationOf({
      enterprises: [enterprise],
      decisions: [held('srdi', 'srdiOn', 'state'), held('hnte', 'state'), held('innovative', 'uscc')],
      duplicates: [{ ...duplicate, enterprise: enterprise.id, conflicts }],
    });
    const { blocks } = sheetOf(citySummary(evaluation, CONTEXT, 'zh'), 'duplicates');
    const table = blocks.find((block): block is TableBlock => block.kind === 'table');
    const column = table?.columns.findIndex(({ header }) => header.startsWith('因此待核')) ?? -1;
    expect(table?.rows.map((row) => row[column])).toEqual([
      { kind: 'count', count: 1 },
      { kind: 'count', count: 2 },
      { kind: 'count', count: 0 },
    ]);
  });

  test('stand in the order of their names', () => {
    expect(chinese.sheets.map(({ name }) => name)).toEqual(NAMES.map((name) => CITY_SHEETS[name].zh));
  });

  test('lead with links to sheets that are there', () => {
    const names = new Set(english.sheets.map(({ name }) => name));
    const links = english.sheets.flatMap(({ blocks }) => blocks.flatMap(linksOf));
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((sheet) => !names.has(sheet))).toEqual([]);
  });

  test('draw no text where a chart labels its points, since it would be labelled 0', () => {
    const drawn = chinese.sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => drawnCells(block, blocks)),
    );
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.filter((kind) => !['money', 'count', 'percent', 'blank'].includes(kind))).toEqual([]);
  });

  test('hold a cell for every column of every row', () => {
    const tables = chinese.sheets.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
    const uneven = tables.filter(({ columns, rows }) => rows.some((row) => row.length !== columns.length));
    expect(uneven).toEqual([]);
  });
});

describe('奖补资金', () => {
  const levels = ['province', 'city', 'local'] as const;
  const yuan = fc.bigInt(0n, 10n ** 12n).map((fen) => formatYuan(fen as never));
  const decision = fc
    .record({
      number: fc.integer({ min: 1, max: 5 }),
      measure: fc.constantFrom(...POLICY.measures.map(({ id }) => id)),
      shares: fc.tuple(yuan, yuan, yuan),
      status: fc.constantFrom('eligible', 'ineligible', 'review'),
    })
    .map(({ number, measure, shares, status }): EvaluatedDecision => {
      const money = granted(...shares);
      const own = status === 'eligible' ? money : { atStake: money.funding ?? null };
      return evaluatedDecision(enterpriseOf(number), measure, { ...own, status: status as never });
    });

  test('adds up to the eligible decisions, in every table and in the grand total', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 12 }), (decisions) => {
        const enterprises = [1, 2, 3, 4, 5].map(enterpriseOf);
        const book = citySummary(evaluationOf({ enterprises, decisions }), CONTEXT, 'zh');
        const due = decisions.filter(({ status }) => status === 'eligible');
        const expected = formatYuan(sum(due.map(({ amount }) => yuanOf(amount))));
        const tables = sheetOf(book, 'awards').blocks.filter((block) => block.kind === 'table');
        expect(tables.map((table) => moneyIn(table, 1))).toEqual(tables.map(() => expected));
        expect(tables.map((table) => moneyIn(table, 'rest'))).toEqual(tables.map(() => expected));
        expect(levelTotals(book)).toEqual(
          levels.map((level) => formatYuan(sum(due.map(({ funding }) => yuanOf(funding?.[level] ?? null))))),
        );
      }),
      { numRuns: 60 },
    );
  });

  function levelTotals(book: Book): readonly string[] {
    const [table] = sheetOf(book, 'awards').blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    return table.rows.map((row) => moneyText([row.at(-1)]));
  }

  // The last column is the total of the ones before it.
  function moneyIn(table: TableBlock, part: 1 | 'rest'): string {
    return moneyText(table.rows.flatMap((row) => (part === 1 ? row.slice(-1) : row.slice(0, -1))));
  }
});

describe('目标完成情况', () => {
  test('never shows a figure that was not given as 0', () => {
    const targets = SAMPLE_QUARTER.targets.map((target) => ({
      ...target,
      actual: null,
      gap: null,
      byUnit: {},
    }));
    const [, table] = sheetOf(citySummary({ ...SAMPLE_QUARTER, targets }, CONTEXT, 'zh'), 'targets').blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(
      table.rows.map((row) => row.slice(3, 6).map((cell) => (cell.kind === 'text' ? cell.text : cell.kind))),
    ).toEqual(targets.map(() => ['未提供', 'blank', 'blank']));
  });

  test('says of what a share of the province is the share, and draws the same charts', () => {
    const targets = SAMPLE_QUARTER.targets.map((target) =>
      target.id === 'srdi-province-share'
        ? { ...target, actual: '41.3%', gap: '23.7', shareOf: { counted: 24, province: 58 } }
        : target,
    );
    const sheet = sheetOf(citySummary({ ...QUARTER, targets }, CONTEXT, 'zh'), 'targets');
    expect(sheetText(sheet)).toContain(
      '“专精特新”企业占全省比重：全市24户÷全省58户＝41.3%（全省总数取自市级数据文件）',
    );
    const drawn = sheet.blocks.flatMap((block) => (block.kind === 'chart' ? [block.tableBlock] : []));
    const headings = drawn
      .map((place) => sheet.blocks[place])
      .map((block) => block?.kind === 'table' && block.heading);
    expect(headings).toEqual(['目标与差距', '各单位贡献（户）']);
  });

  test('says first which units and files are missing', () => {
    const text = sheetText(sheetOf(chinese, 'targets')).split('## 目标与差距')[0];
    expect(text).toContain('缺2个：湟源县、甘河园区');
    expect(text).toContain('未能读取：甘河工业园区.xlsx');
  });
});

describe('冲刺名单', () => {
  test('says of a gap that is not closed what was left out and what runs out', () => {
    const sme = evaluatedEnterprise(1, { techLadder: 'tech-sme', techLadderNext: 'hnte' });
    const hnte = SAMPLE_QUARTER.targets.find(({ id }) => id === 'hnte');
    if (!hnte || !SAMPLE_QUARTER.cultivation) throw new Error('no target');
    const ending = { enterprise: sme.id, field: 'hnteOn', since: '2023-01-31', until: '2026-01-31' };
    const evaluation = evaluationOf({
      enterprises: [sme],
      ladders: POLICY.ladders,
      targets: [{ ...hnte, gap: 3 }],
      cultivation: { ...SAMPLE_QUARTER.cultivation, candidates: [], lapsing: [ending] },
    });
    const shown = (lang: 'zh' | 'en') => sheetText(sheetOf(citySummary(evaluation, CONTEXT, lang), 'sprint'));
    expect(shown('zh')).toContain('不计前一级，其余全部计入仍缺 4 户（含将到期 1 户）');
    expect(shown('en')).toContain('4 short with all but the rung before (1 running out included)');
  });
});

describe('产业集群', () => {
  test('sets research against the revenue of those who state both', () => {
    const members = [
      evaluatedEnterprise(1, { revenue: '10000000.00', rdExpense: '500000.00' }),
      evaluatedEnterprise(2, { revenue: '90000000.00', rdExpense: null }),
    ];
    expect(research(members)).toEqual({ kind: 'percent', numerator: 50_000_000, denominator: 1_000_000_000 });
    expect(research(members.slice(1))?.kind).toBe('blank');
  });

  function research(members: readonly ReturnType<typeof evaluatedEnterprise>[]) {
    const [cluster] = SAMPLE_QUARTER.clusters;
    if (!cluster) throw new Error('a quarter without clusters');
    const own = { members: members.map(({ id }) => id), leader: null, otherProducts: [] };
    const evaluation = evaluationOf({ enterprises: members, clusters: [{ ...cluster, ...own }] });
    const table = tableOf(evaluation, 'clusters', '一、');
    return table.rows[0]?.[table.columns.findIndex(({ header }) => header === '研发占收入')];
  }
});

test('an enterprise with two lapsed titles is one enterprise', () => {
  const twice = evaluatedEnterprise(1, { lapsed: ['innovativeOn', 'hnteOn'] });
  const once = evaluatedEnterprise(2, { lapsed: ['hnteOn'] });
  const gone = evaluatedEnterprise(3, { lapsed: ['hnteOn'], active: false });
  const evaluation = evaluationOf({ enterprises: [twice, once, gone], ladders: POLICY.ladders });
  const table = tableOf(evaluation, 'ladders', '称号已过期');
  expect(table.columns.filter(({ total }) => total !== undefined)).toEqual([]);
  expect(table.rows.at(-1)?.[0]).toMatchObject({ text: '企业（一户过期几项的只计一户）' });
  expect(table.rows.at(-1)?.at(-1)).toMatchObject({ kind: 'count', count: 2 });
});

test('a unit’s share of a target is never shown as reached before it is', () => {
  const [target] = SAMPLE_QUARTER.targets;
  if (!target) throw new Error('a quarter without targets');
  const own = { unitTargets: { chengdong: 10_000 }, byUnit: { chengdong: 9_999 } };
  const table = tableOf(evaluationOf({ targets: [{ ...target, ...own }] }), 'targets', '各单位分解任务');
  expect(table.rows[0]?.at(-1)).toEqual({ kind: 'percent', numerator: 999, denominator: 1000 });
});

test('awards, not enterprises, are counted measure by measure', () => {
  const table = tableOf(evaluationOf(), 'awards', '二、按事项');
  expect(table.columns.map(({ header }) => header)).toContain('项数');
});

test('a result that names an enterprise it does not hold is refused', () => {
  const decisions = [evaluatedDecision(evaluatedEnterprise(9), 'srdi', { status: 'review' })];
  expect(() => citySummary(evaluationOf({ decisions }), CONTEXT, 'zh')).toThrow(RangeError);
});

function enterpriseOf(number: number) {
  const units = ['chengdong', 'datong', 'ganhe', null] as const;
  return evaluatedEnterprise(number, { payer: units[number % units.length] ?? null });
}

function sheetOf({ sheets }: Book, name: keyof typeof CITY_SHEETS) {
  const sheet = sheets.find((one) => one.name === CITY_SHEETS[name].zh || one.name === CITY_SHEETS[name].en);
  if (!sheet) throw new Error(name);
  return sheet;
}

function tableOf(evaluation: Evaluation, name: keyof typeof CITY_SHEETS, heading: string): TableBlock {
  const { blocks } = sheetOf(citySummary(evaluation, CONTEXT, 'zh'), name);
  const table = blocks.find(
    (block): block is TableBlock => block.kind === 'table' && block.heading?.startsWith(heading) === true,
  );
  if (!table) throw new Error(heading);
  return table;
}

function linksOf(block: Block): readonly string[] {
  return block.kind === 'lines' ? block.lines.flatMap(({ link }) => link?.sheet ?? []) : [];
}

function drawnCells(block: Block, blocks: readonly Block[]): readonly string[] {
  const table = block.kind === 'chart' ? blocks[block.tableBlock] : undefined;
  if (block.kind !== 'chart' || block.chart === 'column-stacked' || table?.kind !== 'table') return [];
  return block.series.flatMap(({ column }) => table.rows.map((row) => row[column]?.kind ?? 'none'));
}

function yuanOf(text: string | null) {
  return parseMoney(text ?? '0.00', 'yuan') ?? (0n as never);
}

function moneyText(cells: readonly (TableBlock['rows'][number][number] | undefined)[]): string {
  return formatYuan(sum(cells.flatMap((cell) => (cell?.kind === 'money' ? cell.money : []))));
}
