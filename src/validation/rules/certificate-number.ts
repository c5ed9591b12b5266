import { kind, report } from '../../diagnostics/kind.ts';
import type { RosterRow } from '../../roster/roster.ts';
import { yearOf } from '../../values/day.ts';
import { cellValue, placeOf, plainName } from '../cells.ts';
import type { RowRule } from '../rule.ts';

const zhFault = {
  form: '高新技术企业证书编号格式不对',
  province: '高新技术企业证书编号不是青海的（第7、8位应为63）',
  year: '高新技术企业证书编号的年份与认定日期不符',
  undated: '有高新技术企业证书编号，没有认定日期',
} as const;
const enFault = {
  form: 'the certificate number has the wrong form',
  province: 'the certificate number is not of Qinghai (63 in places 7 and 8)',
  year: 'the year in the certificate number does not fit the date',
  undated: 'a certificate number without a date of recognition',
} as const satisfies Record<keyof typeof zhFault, string>;

export const certificateNumber = kind<{ readonly fault: keyof typeof zhFault }>()({
  code: 'certificate-number',
  severity: 'warning',
  why: {
    zh: '证书编号含认定年份和省份代码，与认定日期不符的可能是别的证书。',
    en: 'A certificate number holds its year and province; one that does not fit the date may be another certificate.',
  },
  example: 'GR202363000123（认定日期 2022-11-01）',
  sample: { fault: 'province' },
  zh: ({ fault }) => ({
    message: zhFault[fault],
    hint: '核对证书原件：GR＋年份＋63＋6位数字；认定日期以证书所载为准',
  }),
  en: ({ fault }) => ({ message: enFault[fault], hint: 'check the certificate: GR + year + 63 + 6 digits' }),
});

export const certificateNumbers = {
  reports: [certificateNumber],
  checkRow(row, roster, tell, { parameters }) {
    const written = cellValue(row, 'hnteNo');
    if (written === undefined) return;
    const fault = faultOf(row, written, parameters.certificate.province);
    if (fault) tell(report(certificateNumber, placeOf(roster, row, 'hnteNo'), { fault }));
  },
} as const satisfies RowRule;

function faultOf(row: RosterRow, written: string, province: string): keyof typeof zhFault | null {
  const match = /^GR(\d{4})(\d{2})\d{6}$/.exec(plainName(written).toUpperCase());
  if (!match) return 'form';
  if (match[2] !== province) return 'province';
  if (row.values.hnteOn === undefined) return 'undated';
  const day = cellValue(row, 'hnteOn');
  return day !== undefined && Number(match[1]) !== yearOf(day) ? 'year' : null;
}
