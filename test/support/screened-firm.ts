// Invented firms for screening: figures on and round every border of the criteria, any cell blank now and then.
import fc from 'fast-check';
import type { Cells } from './enterprise.ts';
import { testCode } from './enterprise.ts';
import type { ScreenedFirm } from './reference/screening.ts';

/** Every so often blank. */
function maybe<T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(values, { freq: 6 });
}

/** The border itself, one below and one above. */
function round(...borders: readonly number[]): fc.Arbitrary<number> {
  return fc.constantFrom(...borders.flatMap((border) => [border - 1, border, border + 1]));
}

/** A share of a whole on and round every limit (in per cent), in whole 万元. */
function shareOf(whole: number | null, limits: readonly number[]): fc.Arbitrary<number | null> {
  const base = whole ?? 10000;
  return maybe(
    fc.constantFrom(
      ...limits.flatMap((limit) => {
        const at = Math.ceil((base * limit) / 100);
        return [Math.max(0, at - 1), at, at + 1];
      }),
      0,
    ),
  );
}

const REVENUES = round(500, 1000, 1500, 3000, 5000, 10000, 40000);
const yesNo = maybe(fc.boolean());
const place = fc.constantFrom(
  ...['国家级', '省级'].flatMap((level) => [1, 3, 4, 5, 6].map((rank) => `${level}第${rank}名`)),
  '无',
);

export const screenedFirm: fc.Arbitrary<ScreenedFirm> = fc
  .tuple(maybe(REVENUES), maybe(REVENUES), maybe(fc.constantFrom(99, 100, 999, 1000, 1001)))
  .chain(([revenue, revenuePrior, employees]) =>
    fc.record({
      code: fc.constantFrom('91', '91', '91', '92'),
      revenue: fc.constant(revenue),
      revenuePrior: fc.constant(revenuePrior),
      revenuePrior2: maybe(
        fc.constantFrom(
          0,
          ...[-1, 0, 1].map((step) => Math.floor(((revenue ?? 5000) * 10000) / 11025) + step),
        ),
      ),
      mainRevenue: shareOf(revenue, [50, 55, 60, 70, 80, 90, 100]),
      mainRevenuePrior: maybe(
        fc.constantFrom(
          0,
          ...[0, 4, 5, 6, 8, 10, 15].flatMap((rate) => {
            const at = Math.floor(((revenue ?? 5000) * 70) / (100 + rate));
            return [at - 1, at, at + 1];
          }),
        ),
      ),
      mainRevenuePrior2: maybe(
        fc.constantFrom(
          0,
          ...[0, 4, 5, 6, 8, 10].map((rate) => Math.floor((revenue ?? 5000) * (0.7 - rate / 50))),
        ),
      ),
      netProfit: maybe(
        fc.constantFrom(
          -50,
          ...[2, 4, 6, 8, 10].flatMap((limit) => {
            const at = Math.ceil(((revenue ?? 5000) * limit) / 100);
            return [at - 1, at];
          }),
        ),
      ),
      assets: maybe(fc.constantFrom(0, 1000, 1000, 1000)),
      liabilities: maybe(round(500, 550, 600, 700, 750, 800)),
      rdExpense: fc.oneof(
        shareOf(revenue, [1, 2, 3, 4, 5, 6, 8, 10]),
        maybe(round(100, 200, 300, 400, 500, 600, 1000, 3000)),
      ),
      rdExpensePrior: fc.oneof(shareOf(revenuePrior, [3, 6]), maybe(round(100, 600, 1000))),
      employees: fc.constant(employees),
      rdStaff: shareOf(employees, [5, 10, 20, 50]),
      nicheYears: maybe(fc.constantFrom(0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 12)),
      ip1High: maybe(fc.constantFrom(0, 0, 1)),
      ip1Own: maybe(fc.constantFrom(0, 0, 1, 2)),
      ip1: maybe(fc.constantFrom(0, 1, 2, 3, 4)),
      ip2: maybe(fc.constantFrom(0, 1, 5)),
      strategic: yesNo,
      field: maybe(fc.constantFrom('补短板', '六基', '其他')),
      digitalLevel: maybe(fc.constantFrom('一级', '二级', '三级', '四级')),
      qualityItems: maybe(fc.subarray(['质量奖', '体系认证', '自主品牌', '标准'], { minLength: 1 })),
      rdOrg: maybe(fc.constantFrom('国家级', '省级', '市级', '市级以下', '无')),
      marketShare: maybe(fc.constantFrom(9, 10, 11, 60)),
      ownBrand: yesNo,
      infoSystem: yesNo,
      certified: yesNo,
      chainLink: yesNo,
      keyField: yesNo,
      equity2y: maybe(round(2000, 6000, 8000)),
      equity3y: maybe(round(500)),
      award: maybe(fc.oneof({ weight: 3, arbitrary: fc.constant('无') }, place)),
      contest: maybe(fc.constantFrom('50强', '500强', '无', '无')),
      honours: maybe(
        fc.constantFrom(['无'], ['省级文明单位'], ['技术创新示范'], ['知识产权优势', '知识产权示范']),
      ),
      localScore: maybe(fc.integer({ min: 0, max: 15 })),
      platformScore: maybe(round(50, 60)),
      innovativeHeld: fc.boolean(),
      srdiHeld: fc.boolean(),
      hnteHeld: fc.boolean(),
    } as const),
  ) as fc.Arbitrary<ScreenedFirm>;

const DAY_BEFORE_THREE_YEARS = { '2025-12-31': '2022-12-31', '2026-06-30': '2023-06-30' } as const;

/** The firm's row, screened on a day: held titles are a day short of three years old, others just lapsed. */
export function cellsOf(firm: ScreenedFirm, on: keyof typeof DAY_BEFORE_THREE_YEARS): Cells {
  const lapsed = DAY_BEFORE_THREE_YEARS[on];
  const held = lapsed.replace(/-(\d\d)-\d\d$/, (_, month: string) => (month === '12' ? '-12-31' : '-07-01'));
  const title = (holds: boolean) => (holds ? (held === lapsed ? on : held) : lapsed);
  const { code, innovativeHeld, srdiHeld, hnteHeld, ...rest } = firm;
  const cells = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, cellText(value)]),
  ) as Cells;
  return {
    ...cells,
    uscc: testCode(1, code),
    innovativeOn: title(innovativeHeld),
    srdiOn: title(srdiHeld),
    hnteOn: title(hnteHeld),
  };
}

function cellText(value: number | boolean | string | readonly string[] | null): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.join('、') : String(value);
}
