import { atFile, SUBMISSION } from '../../diagnostics/diagnostic.ts';
import { kind, report } from '../../diagnostics/kind.ts';
import { UNITS, type UnitId, unitOf } from '../../values/reporting-unit.ts';
import type { SubmissionRule } from '../rule.ts';

export const unitMissing = kind<{
  readonly units: string;
  readonly unitsEn: string;
  readonly count: number;
}>()({
  code: 'unit-missing',
  severity: 'warning',
  why: {
    zh: '没有上报的单位不在目标、资金合计之内，汇总数偏小。',
    en: 'Units that sent nothing are in no total, so the city’s figures are too small.',
  },
  effect: {
    zh: '缺名单的单位，其企业不在结果中：没有核定，也不计入目标和资金。',
    en: 'Enterprises of a unit without a list are not in the results: nothing of them is decided or counted.',
  },
  example: '本季度缺：城西区、湟源县',
  sample: { units: '湟源县', unitsEn: 'Huangyuan', count: 1 },
  zh: ({ units, count }) => ({ message: `本季度缺 ${count} 个单位的名单：${units}`, hint: '催报后重新运行' }),
  en: ({ unitsEn, count }) => ({
    message: `${count === 1 ? '1 unit is' : `${count} units are`} missing this quarter: ${unitsEn}`,
    hint: 'ask for their rosters and run again',
  }),
});

export const unitTwice = kind<{ readonly unit: UnitId; readonly other: string }>()({
  code: 'unit-twice',
  severity: 'warning',
  why: {
    zh: '同一单位报了两份名单，可能一份是旧稿。',
    en: 'Two rosters of one unit: one may be an old draft.',
  },
  example: '城东区.xlsx 和 城东区（改）.xlsx',
  sample: { unit: 'chengdong', other: '城东区（更正）.xlsx' },
  zh: ({ unit, other }) => ({
    message: `${unitOf(unit).name}的名单还有一份：${other}`,
    hint: '确认两份都要；旧稿请移走',
  }),
  en: ({ unit, other }) => ({
    message: `${unitOf(unit).nameEn} sent another roster: ${other}`,
    hint: 'make sure both are meant; take old drafts away',
  }),
});

export const unitsOfTheQuarter = {
  reports: [unitMissing, unitTwice],
  *checkSubmission(rosters, { singleFile }) {
    const missing = UNITS.filter(({ id }) => rosters.every(({ unit }) => unit !== id));
    if (missing.length > 0) {
      const args = {
        units: missing.map(({ name }) => name).join('、'),
        unitsEn: missing.map(({ nameEn }) => nameEn).join(', '),
        count: missing.length,
      };
      yield report(unitMissing, SUBMISSION, args, singleFile ? 'info' : 'warning');
    }
    const files = new Map<UnitId, string>();
    for (const { unit, file, sheet } of rosters) {
      if (unit === null) continue;
      const other = files.get(unit);
      if (other === undefined) files.set(unit, file);
      else if (other !== file) yield report(unitTwice, atFile(file, sheet), { unit, other });
    }
  },
} as const satisfies SubmissionRule;
