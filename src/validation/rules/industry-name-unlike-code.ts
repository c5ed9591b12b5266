import { kind, report } from '../../diagnostics/kind.ts';
import { cellValue, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

export const industryNameUnlikeCode = kind<{ readonly name: string; readonly division: string }>()({
  code: 'industry-name-unlike-code',
  severity: 'warning',
  why: {
    zh: '行业代码决定是否工业企业，与行业名称不一致时其中一项有误。',
    en: 'The industry code decides what is industrial; where the name says another industry one of the two is wrong.',
  },
  example: '行业代码 C3825，行业名称“医药制造业”',
  sample: { name: '餐饮业', division: '化学原料和化学制品制造业' },
  zh: ({ name, division }) => ({
    message: `行业名称“${name}”在国民经济行业分类中属于 ${division}，与行业代码不符`,
    hint: '核对营业执照或统计登记的行业代码',
  }),
  en: ({ name, division }) => ({
    message: `“${name}” is the name of ${division}, which the code is not part of`,
    hint: 'check the code against the licence or the statistical register',
  }),
});

export const industryNamesUnlikeCodes = {
  reports: [industryNameUnlikeCode],
  checkRow(row, roster, tell, { industryNames }) {
    const code = cellValue(row, 'industryCode');
    const name = cellValue(row, 'industryName');
    if (code === undefined || name === undefined) return;
    const named = partsNamed(name, industryNames);
    if (named.length === 0 || named.includes(code.slice(0, 1)) || named.includes(code.slice(1, 3))) return;
    tell(
      report(industryNameUnlikeCode, placeOf(roster, row, 'industryName'), {
        name,
        division: named.join('、'),
      }),
    );
  },
} as const satisfies RowRule;

const CACHE = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, readonly string[]>>();

// Sections by letter, and divisions that bear a name themselves or through one of their groups and classes.
function partsNamed(name: string, names: ReadonlyMap<string, string>): readonly string[] {
  const known = CACHE.get(names) ?? byName(names);
  CACHE.set(names, known);
  return known.get(plain(name)) ?? [];
}

function byName(names: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [code, name] of names) {
    const parts = found.get(plain(name)) ?? [];
    const part = code.slice(0, 2);
    if (!parts.includes(part)) found.set(plain(name), [...parts, part]);
  }
  return found;
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s、,和与及]/gu, '')
    .replace(/业$/u, '');
}
