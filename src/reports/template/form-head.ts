// What stands over the tables of a form.
import type { Localised } from '../../values/lang.ts';
import { periodName } from '../wording/period-wording.ts';
import { unitFullName } from '../wording/unit-name.ts';
import type { FormSetting } from './form-setting.ts';

/** `城东区工业中小企业梯度培育企业名单（2025年第四季度）`. Chinese in either language: it is read again. */
export function formTitle(what: string, { period, unit }: FormSetting): string {
  return `${unit === null ? '西宁市' : unitFullName(unit, 'zh')}${what}（${periodName(period, 'zh')}）`;
}

/** The line of unit, day and 单位：万元, and in short how to fill the form in. */
export function formSubtitles({ unit, lang }: FormSetting): readonly string[] {
  const reporting = unit === null ? '　'.repeat(10) : unitFullName(unit, 'zh');
  return [
    `填报单位（盖章）：${reporting}　　填报日期：　　　　年　　月　　日　　填报人：　　　　　　审核人：　　　　　　单位：万元`,
    HOW[lang],
  ];
}

const HOW: Localised = {
  zh: '带 * 的列必填，其他没有的留空；金额单位万元，日期如 2025-03-01。鼠标停在表头上有填写说明，详见“填报说明”。灰色的示例行不计入，从它下面一行填起。',
  en: 'Columns with * are required; leave others empty where there is nothing. Amounts in 万元 (10,000 yuan), dates as 2025-03-01. Rest on a header for what goes in; see 填报说明. The grey example counts as nothing: begin in the row below.',
};
