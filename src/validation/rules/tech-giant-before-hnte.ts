import { kind, report } from '../../diagnostics/kind.ts';
import { yearOf } from '../../values/day.ts';
import { periodYear } from '../../values/period.ts';
import { cellValue, isActiveRow, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

export const techGiantBeforeHnte = kind<{ readonly techGiantOn: string; readonly hnteOn: string }>()({
  code: 'tech-giant-before-hnte',
  severity: 'warning',
  why: {
    zh: '科技小巨人奖补的省级部分，认定之日须为有效期内高新技术企业；填的若是以后重新认定的证书，当时有效的就看不出来，省级部分按零核定。',
    en: 'The province’s part of the award for a technology little giant asks for a valid high-tech enterprise on that day; where a certificate renewed since stands there, the one of that day cannot be seen, and that part is nothing.',
  },
  example: '科技小巨人认定日期=2025-06-30，高新技术企业认定日期=2025-11-01',
  sample: { techGiantOn: '2025-06-30', hnteOn: '2025-11-01' },
  zh: ({ techGiantOn, hnteOn }) => ({
    message: `高新技术企业认定日期 ${hnteOn} 晚于科技小巨人认定日期 ${techGiantOn}`,
    hint: '科技小巨人认定之日另有有效证书的，填写该证书的认定日期，后来的为重新认定，在“重新认定或复核事项”中注明；没有的不必处理，省级部分不予兑付',
  }),
  en: ({ techGiantOn, hnteOn }) => ({
    message: `high-tech enterprise since ${hnteOn}, after it became a technology little giant on ${techGiantOn}`,
    hint: 'where another certificate was valid on that day give its date, and name the later one under 重新认定或复核事项 as renewed; where none was nothing need be done, and the province’s part is not paid',
  }),
});

export const techGiantsBeforeHnte = {
  reports: [techGiantBeforeHnte],
  checkRow(row, roster, tell, { period }) {
    if (!isActiveRow(row)) return;
    const techGiantOn = cellValue(row, 'techGiantOn');
    const hnteOn = cellValue(row, 'hnteOn');
    if (techGiantOn === undefined || hnteOn === undefined || hnteOn <= techGiantOn) return;
    // Of an award that is long settled it does not matter which certificate stands there now.
    if (yearOf(techGiantOn) !== periodYear(period)) return;
    tell(report(techGiantBeforeHnte, placeOf(roster, row, 'hnteOn'), { techGiantOn, hnteOn }));
  },
} as const satisfies RowRule;
