import { kind, report } from '../../diagnostics/kind.ts';
import { COLUMN_KEYS, columnOf, type KeyOfType } from '../../roster/columns.ts';
import { cellValue, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

const DATED = COLUMN_KEYS.filter(
  (key): key is KeyOfType<'date'> => columnOf(key).type === 'date' && key !== 'foundedOn',
);

export const beforeFounding = kind<{
  readonly title: string;
  readonly titleEn: string;
  readonly day: string;
  readonly founded: string;
}>()({
  code: 'before-founding',
  severity: 'warning',
  why: {
    zh: '企业成立以前不可能获得认定或入规，两个日期有一个不对。',
    en: 'Nothing can be recognised before it was founded: one of the dates is wrong.',
  },
  example: '成立日期=2024-01-01，创新型中小企业认定日期=2023-05-01',
  sample: {
    title: '创新型中小企业认定日期',
    titleEn: 'Innovative SME on',
    day: '2023-05-01',
    founded: '2024-01-01',
  },
  zh: ({ title, day, founded }) => ({
    message: `${title} ${day} 早于成立日期 ${founded}`,
    hint: '核对成立日期和该日期',
  }),
  en: ({ titleEn, day, founded }) => ({
    message: `${titleEn} ${day} is before the founding on ${founded}`,
    hint: 'check both dates',
  }),
});

export const recognitionsBeforeFounding = {
  reports: [beforeFounding],
  checkRow(row, roster, tell) {
    const founded = cellValue(row, 'foundedOn');
    if (founded === undefined) return;
    for (const key of DATED) {
      const day = cellValue(row, key);
      if (day === undefined || day >= founded) continue;
      const { header, headerEn } = columnOf(key);
      tell(
        report(beforeFounding, placeOf(roster, row, key), {
          title: header,
          titleEn: headerEn,
          day,
          founded,
        }),
      );
    }
  },
} as const satisfies RowRule;
