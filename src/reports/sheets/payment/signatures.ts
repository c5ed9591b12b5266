// Who made, checked and approved a page, the seal and the day.
import type { Day } from '../../../values/day.ts';
import type { LinesBlock } from '../../book.ts';
import type { PaymentFacts } from './payment-facts.ts';

const GAP = '　'.repeat(12);

type Setting = Pick<PaymentFacts, 'lang' | 'date'>;
type Line = LinesBlock['lines'][number];

/** The line to sign on; the day is printed where it was given. */
export function signatureLine(setting: Setting): Line {
  return line([...people(setting), ...sealAndDay(setting)]);
}

/** The same on two lines, for a page in portrait. */
export function signatureLines(setting: Setting): readonly Line[] {
  return [line(people(setting)), line(sealAndDay(setting))];
}

function line(parts: readonly string[]): Line {
  return { text: parts.join(GAP), strong: true };
}

function people({ lang }: Setting): readonly string[] {
  return {
    zh: ['制表：', '审核：', '分管领导：'],
    en: ['Prepared by:', 'Checked by:', 'Approved by:'],
  }[lang];
}

function sealAndDay({ lang, date }: Setting): readonly string[] {
  return {
    zh: ['单位盖章：', `日期：${date === null ? '　　　年　　月　　日' : dayInWords(date)}`],
    en: ['Seal:', `Date: ${date ?? GAP}`],
  }[lang];
}

/** `2026年1月5日` */
export function dayInWords(day: Day): string {
  const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number);
  return `${year}年${month}月${ofMonth}日`;
}
