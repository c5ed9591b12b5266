// Who made, checked and approved a page, the seal and the day.
import type { Day } from '../../../values/day.ts';
import type { LinesBlock } from '../../book.ts';
import type { PaymentFacts } from './payment-facts.ts';

const GAP = '　'.repeat(12);

/** The line to sign on; the day is printed where it was given. */
export function signatureLine({
  lang,
  date,
}: Pick<PaymentFacts, 'lang' | 'date'>): LinesBlock['lines'][number] {
  const line = {
    zh: `制表：${GAP}审核：${GAP}分管领导：${GAP}单位盖章：${GAP}日期：${date === null ? '　　　年　　月　　日' : dayInWords(date)}`,
    en: `Prepared by:${GAP}Checked by:${GAP}Approved by:${GAP}Seal:${GAP}Date: ${date ?? GAP}`,
  }[lang];
  return { text: line, strong: true };
}

/** `2026年1月5日` */
export function dayInWords(day: Day): string {
  const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number);
  return `${year}年${month}月${ofMonth}日`;
}
