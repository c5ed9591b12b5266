// The national criteria a second time, written from their text and not from the data that ships: whole-number arithmetic
// on invented firms, nothing shared with the tool.

/** Amounts in 万元 as whole numbers; null for a cell left blank. */
export interface ScreenedFirm {
  readonly code: string;
  readonly revenue: number | null;
  readonly revenuePrior: number | null;
  readonly revenuePrior2: number | null;
  readonly mainRevenue: number | null;
  readonly mainRevenuePrior: number | null;
  readonly mainRevenuePrior2: number | null;
  readonly netProfit: number | null;
  readonly assets: number | null;
  readonly liabilities: number | null;
  readonly rdExpense: number | null;
  readonly rdExpensePrior: number | null;
  readonly employees: number | null;
  readonly rdStaff: number | null;
  readonly nicheYears: number | null;
  readonly ip1High: number | null;
  readonly ip1Own: number | null;
  readonly ip1: number | null;
  readonly ip2: number | null;
  readonly strategic: boolean | null;
  readonly field: '补短板' | '六基' | '其他' | null;
  readonly digitalLevel: '一级' | '二级' | '三级' | '四级' | null;
  readonly qualityItems: readonly string[] | null;
  readonly rdOrg: '国家级' | '省级' | '市级' | '市级以下' | '无' | null;
  readonly marketShare: number | null;
  readonly ownBrand: boolean | null;
  readonly infoSystem: boolean | null;
  readonly certified: boolean | null;
  readonly chainLink: boolean | null;
  readonly keyField: boolean | null;
  readonly equity2y: number | null;
  readonly equity3y: number | null;
  readonly award: string | null;
  readonly contest: '50强' | '500强' | '无' | null;
  readonly honours: readonly string[] | null;
  readonly localScore: number | null;
  readonly platformScore: number | null;
  readonly innovativeHeld: boolean;
  readonly srdiHeld: boolean;
  readonly hnteHeld: boolean;
}

/** True, false, or null for what nobody can say. */
type Three = boolean | null;

export interface ReferenceScreening {
  readonly outcome: 'met' | 'not-met' | 'possible';
  readonly score: { readonly least: number; readonly most: number } | null;
  /** Each condition after the three that all tiers have, in the order of the text. */
  readonly conditions: readonly Three[];
}

const and = (...all: readonly Three[]): Three =>
  all.includes(false) ? false : all.includes(null) ? null : true;
const or = (...all: readonly Three[]): Three =>
  all.includes(true) ? true : all.includes(null) ? null : false;

type Fraction = readonly [top: number, bottom: number] | null;

const atLeast = (value: number | null, limit: number): Three => (value === null ? null : value >= limit);

/** top / bottom in per cent against a limit, by cross-multiplication. */
function percentAtLeast(fraction: Fraction, limit: number): Three {
  return fraction === null ? null : fraction[0] * 100 >= limit * fraction[1];
}

function percentAtMost(fraction: Fraction, limit: number): Three {
  return fraction === null ? null : fraction[0] * 100 <= limit * fraction[1];
}

function share(top: number | null, bottom: number | null): Fraction {
  return top === null || bottom === null || bottom === 0 ? null : [top, bottom];
}

function growth(last: number | null, before: number | null): Fraction {
  return last === null || before === null || before === 0 ? null : [last - before, before];
}

function meanGrowth(a: Fraction, b: Fraction): Fraction {
  return a === null || b === null ? null : [a[0] * b[1] + b[0] * a[1], 2 * a[1] * b[1]];
}

type Points = readonly [least: number, most: number];

/** Steps from the best down, each with its points; `rest` where none is reached. */
function steps(rest: number, ...all: readonly (readonly [Three, number])[]): Points {
  let most: number | null = null;
  for (const [reached, points] of all) {
    if (reached !== false && most === null) most = points;
    if (reached === true) return [points, most ?? points];
  }
  return [rest, most ?? rest];
}

function total(points: readonly Points[]): Points {
  return points.reduce(([low, high], [least, most]) => [low + least, high + most], [0, 0]);
}

function reaches([least, most]: Points, mark: number): Three {
  return least >= mark ? true : most < mark ? false : null;
}

function awardWithin(text: string | null, national: number, provincial: number): Three {
  if (text === null) return null;
  const place = Number(/\d+/.exec(text)?.[0] ?? '0');
  if (text.startsWith('国家级')) return place <= national;
  return text.startsWith('省级') ? place <= provincial : false;
}

function verdict(firm: ScreenedFirm, conditions: readonly Three[], score: Points | null): ReferenceScreening {
  const small = or(
    firm.employees === null ? null : firm.employees < 1000,
    firm.revenue === null ? null : firm.revenue < 40000,
  );
  const all = and(small, !firm.code.startsWith('92'), ...conditions);
  return {
    outcome: all === true ? 'met' : all === false ? 'not-met' : 'possible',
    score: score && { least: score[0], most: score[1] },
    conditions,
  };
}

/** 创新型, in both rule sets. */
export function innovative(firm: ScreenedFirm): ReferenceScreening {
  const rd = share(firm.rdExpense, firm.revenue);
  const main = share(firm.mainRevenue, firm.revenue);
  const debt = share(firm.liabilities, firm.assets);
  const grown = growth(firm.mainRevenue, firm.mainRevenuePrior);
  const ip = steps(
    0,
    [atLeast(firm.ip1High, 1), 20],
    [atLeast(firm.ip1Own, 1), 15],
    [atLeast(firm.ip1, 1), 10],
    [atLeast(firm.ip2, 1), 5],
  );
  const byShare = steps(
    0,
    [percentAtLeast(rd, 5), 20],
    [percentAtLeast(rd, 3), 15],
    [percentAtLeast(rd, 2), 10],
    [percentAtLeast(rd, 1), 5],
  );
  const byGrowth = steps(
    0,
    [percentAtLeast(grown, 15), 20],
    [percentAtLeast(grown, 10), 15],
    [percentAtLeast(grown, 5), 10],
    [percentAtLeast(grown, 0), 5],
  );
  const byDebt = steps(0, [percentAtMost(debt, 55), 10], [percentAtMost(debt, 75), 5]);
  const byField: Points = firm.strategic === null ? [5, 10] : firm.strategic ? [10, 10] : [5, 5];
  const byMain = steps(
    0,
    [percentAtLeast(main, 70), 20],
    [percentAtLeast(main, 60), 15],
    [percentAtLeast(main, 55), 10],
    [percentAtLeast(main, 50), 5],
  );
  const score = total([ip, byShare, byGrowth, byDebt, byField, byMain]);
  const scored = and(
    reaches(score, 60),
    reaches(total([ip, byShare]), 20),
    reaches(total([byGrowth, byDebt]), 15),
    reaches(total([byField, byMain]), 15),
  );
  const honoured = or(
    firm.hnteHeld,
    firm.honours === null
      ? null
      : firm.honours.some((one) => ['技术创新示范', '知识产权优势', '知识产权示范'].includes(one)),
  );
  const organised = firm.rdOrg === null ? null : ['国家级', '省级'].includes(firm.rdOrg);
  const prize = awardWithin(firm.award, 99, 99);
  return verdict(firm, [or(scored, prize, honoured, organised, atLeast(firm.equity3y, 500))], score);
}

function innovationOrganisation(firm: ScreenedFirm): Three {
  return firm.rdOrg === null ? null : firm.rdOrg !== '无';
}

/** 专精特新 by 工信部企业〔2022〕63号. */
export function srdi2022(firm: ScreenedFirm): ReferenceScreening {
  const rd = share(firm.rdExpense, firm.revenue);
  const main = share(firm.mainRevenue, firm.revenue);
  const debt = share(firm.liabilities, firm.assets);
  const margin = share(firm.netProfit, firm.revenue);
  const staff = share(firm.rdStaff, firm.employees);
  const grown = meanGrowth(
    growth(firm.mainRevenue, firm.mainRevenuePrior),
    growth(firm.mainRevenuePrior, firm.mainRevenuePrior2),
  );
  const better = (amount: number, percent: number) =>
    or(atLeast(firm.rdExpense, amount), percentAtLeast(rd, percent));
  const years: Points =
    firm.nicheYears === null
      ? [0, 5]
      : [Math.min(5, Math.floor(firm.nicheYears / 2)), Math.min(5, Math.floor(firm.nicheYears / 2))];
  const items = firm.qualityItems === null ? null : Math.min(5, firm.qualityItems.length * 3);
  const of = <T extends string>(value: T | null, table: Readonly<Record<T, number>>): Points => {
    const all = Object.values<number>(table);
    return value === null ? [Math.min(...all), Math.max(...all)] : [table[value], table[value]];
  };
  const score = total([
    steps(0, [percentAtLeast(main, 80), 5], [percentAtLeast(main, 70), 3], [percentAtLeast(main, 60), 1]),
    steps(
      0,
      [percentAtLeast(grown, 10), 10],
      [percentAtLeast(grown, 8), 8],
      [percentAtLeast(grown, 6), 6],
      [percentAtLeast(grown, 4), 4],
      [percentAtLeast(grown, 0), 2],
    ),
    years,
    of(firm.field, { 补短板: 5, 六基: 3, 其他: 0 }),
    of(firm.digitalLevel, { 四级: 5, 三级: 5, 二级: 3, 一级: 0 }),
    items === null ? [0, 5] : [items, items],
    steps(
      0,
      [percentAtLeast(margin, 10), 10],
      [percentAtLeast(margin, 8), 8],
      [percentAtLeast(margin, 6), 6],
      [percentAtLeast(margin, 4), 4],
      [percentAtLeast(margin, 2), 2],
    ),
    steps(0, [percentAtMost(debt, 50), 5], [percentAtMost(debt, 60), 3], [percentAtMost(debt, 70), 1]),
    firm.localScore === null ? [0, 15] : [firm.localScore, firm.localScore],
    steps(
      0,
      [atLeast(firm.ip1High, 1), 10],
      [atLeast(firm.ip1Own, 1), 8],
      [atLeast(firm.ip1, 1), 6],
      [atLeast(firm.ip2, 1), 2],
    ),
    steps(
      0,
      [better(500, 10), 10],
      [better(400, 8), 8],
      [better(300, 6), 6],
      [better(200, 4), 4],
      [better(100, 3), 2],
    ),
    steps(0, [percentAtLeast(staff, 20), 5], [percentAtLeast(staff, 10), 3], [percentAtLeast(staff, 5), 1]),
    of(firm.rdOrg, { 国家级: 10, 省级: 8, 市级: 4, 市级以下: 2, 无: 0 }),
  ]);
  const mean =
    firm.rdExpense === null || firm.rdExpensePrior === null
      ? null
      : firm.rdExpense + firm.rdExpensePrior >= 2000;
  const contested = firm.contest === null ? null : firm.contest !== '无';
  return verdict(
    firm,
    [
      firm.innovativeHeld,
      atLeast(firm.nicheYears, 2),
      and(atLeast(firm.rdExpense, 100), percentAtLeast(rd, 3)),
      or(atLeast(firm.revenue, 1000), atLeast(firm.equity2y, 2000)),
      or(reaches(score, 60), awardWithin(firm.award, 5, 3), mean, atLeast(firm.equity2y, 6000), contested),
    ],
    score,
  );
}

/** 小巨人 by 工信部企业〔2022〕63号. */
export function littleGiant2022(firm: ScreenedFirm): ReferenceScreening {
  const [rd, prior] = [share(firm.rdExpense, firm.revenue), share(firm.rdExpensePrior, firm.revenuePrior)];
  const grown = meanGrowth(
    growth(firm.mainRevenue, firm.mainRevenuePrior),
    growth(firm.mainRevenuePrior, firm.mainRevenuePrior2),
  );
  const below = (limit: number): Three => (firm.revenue === null ? null : firm.revenue < limit);
  const spending = or(
    and(atLeast(firm.revenue, 10000), percentAtLeast(rd, 3), percentAtLeast(prior, 3)),
    and(atLeast(firm.revenue, 5000), below(10000), percentAtLeast(rd, 6), percentAtLeast(prior, 6)),
    and(
      below(5000),
      atLeast(firm.equity2y, 8000),
      atLeast(firm.rdExpense, 3000),
      percentAtLeast(share(firm.rdStaff, firm.employees), 50),
    ),
  );
  const top50 = firm.contest === null ? null : firm.contest === '50强';
  return verdict(
    firm,
    [
      firm.srdiHeld,
      and(
        atLeast(firm.nicheYears, 3),
        percentAtLeast(share(firm.mainRevenue, firm.revenue), 70),
        percentAtLeast(grown, 5),
      ),
      and(firm.infoSystem, firm.certified, percentAtMost(share(firm.liabilities, firm.assets), 70)),
      and(atLeast(firm.marketShare, 10), firm.ownBrand),
      or(
        and(spending, innovationOrganisation(firm), atLeast(firm.ip1, 2)),
        awardWithin(firm.award, 3, 0),
        top50,
      ),
      firm.chainLink,
      firm.keyField,
    ],
    null,
  );
}

/** 专精特新 by 工信部企业〔2026〕2号. */
export function srdi2026(firm: ScreenedFirm): ReferenceScreening {
  const organised = firm.rdOrg === null ? null : ['国家级', '省级'].includes(firm.rdOrg);
  return verdict(
    firm,
    [
      firm.innovativeHeld,
      atLeast(firm.nicheYears, 3),
      or(atLeast(firm.revenue, 1500), atLeast(firm.equity2y, 2000)),
      percentAtLeast(share(firm.mainRevenue, firm.revenue), 80),
      percentAtMost(share(firm.liabilities, firm.assets), 80),
      and(
        atLeast(firm.rdExpense, 100),
        percentAtLeast(share(firm.rdExpense, firm.revenue), 3),
        atLeast(firm.rdExpensePrior, 100),
        percentAtLeast(share(firm.rdExpensePrior, firm.revenuePrior), 3),
      ),
      or(atLeast(firm.ip1, 1), awardWithin(firm.award, 3, 3), organised),
      atLeast(firm.platformScore, 50),
    ],
    null,
  );
}

/** 小巨人 by 工信部企业〔2026〕2号. */
export function littleGiant2026(firm: ScreenedFirm): ReferenceScreening {
  // (1 + 5 %)² = 1.1025
  const compound =
    firm.revenue === null || firm.revenuePrior2 === null || firm.revenuePrior2 === 0
      ? null
      : firm.revenue * 10000 >= firm.revenuePrior2 * 11025;
  const spent =
    firm.rdExpense === null || firm.rdExpensePrior === null
      ? null
      : firm.rdExpense + firm.rdExpensePrior >= 1200;
  return verdict(
    firm,
    [
      firm.srdiHeld,
      atLeast(firm.nicheYears, 3),
      atLeast(firm.revenue, 5000),
      percentAtLeast(share(firm.mainRevenue, firm.revenue), 90),
      compound,
      percentAtMost(share(firm.liabilities, firm.assets), 75),
      and(
        spent,
        percentAtLeast(share(firm.rdExpense, firm.revenue), 3),
        percentAtLeast(share(firm.rdExpensePrior, firm.revenuePrior), 3),
      ),
      or(atLeast(firm.ip1, 4), awardWithin(firm.award, 3, 0)),
      atLeast(firm.marketShare, 10),
      or(firm.field === null ? null : firm.field === '六基', firm.chainLink),
      atLeast(firm.platformScore, 60),
    ],
    null,
  );
}
