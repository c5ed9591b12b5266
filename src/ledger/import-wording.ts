// What is expected of the cells of a 台账 that is taken over, and what is wrong with them, as importCell says it.
import type { Localised } from '../values/lang.ts';
import { formatYuanGrouped, type Money } from '../values/money.ts';

export const MEASURES: Localised = {
  zh: '写政策中的事项名称，可用 xining-tiers policy list 查看；与本政策无关的行不必导入',
  en: 'write a name shown by xining-tiers policy list; rows that have nothing to do with this policy stay out',
};
export const YEAR: Localised = { zh: '写四位年份，如 2024', en: 'write four digits, such as 2024' };
export const STATE: Localised = {
  zh: '写 已批准、已拨付 或 已追回；不写按已兑付处理',
  en: 'write 已批准, 已拨付 or 已追回; a blank counts as paid',
};
export const CODE: Localised = {
  zh: '补填代码；不是台账记录的行请删去',
  en: 'fill it in; delete lines that are no entries',
};
export const CHECK_TOTAL: Localised = { zh: '核对各层级金额和合计', en: 'check the levels and the total' };
export const NEGATIVE: Localised = { zh: '小于零', en: 'is below zero' };
export const NOT_NEGATIVE: Localised = {
  zh: '追回的，状态写 已追回，或导入兑付记录后用 ledger recover 登记',
  en: 'if it came back, write 已追回, or record it with ledger recover once the payment is taken over',
};
export const NO_UNIT: Localised = { zh: '的单位不能用', en: 'has a unit that cannot be used' };
export const UNIT: Localised = { zh: '单位只能是元、万元、亿元', en: 'the unit must be 元, 万元 or 亿元' };
export const NO_PLACE: Localised = { zh: '不是本市的县区或园区', en: 'is no county or park of the city' };
export const PLACE: Localised = {
  zh: '写县区或园区名称；这一列是县区金额的，用 --map 表中列名=县区金额 指明',
  en: 'write the name of a county or park; if the column holds amounts, say --map header=县区金额',
};
export const NO_PARK: Localised = { zh: '没有写明是哪个园区拨付', en: 'does not say which park paid it' };
export const WHICH_PARK: Localised = {
  zh: '在“所属园区”写明园区名称；园区名称在别的列的，用 --map 表中列名=所属园区 指明；这一列是县区资金的，与县区金额并为一列',
  en: 'write the name of the park under 所属园区; if it stands in another column, say --map header=所属园区; if the column holds money of counties, put it into the column 县区金额',
};
export const LEVEL: Localised = { zh: '写 省级、市级 或 县区', en: 'write 省级, 市级 or 县区' };
export const PAYER: Localised = {
  zh: '写 省级、市级 或县区、园区名称',
  en: 'write 省级, 市级, or the name of a county or park',
};

/** One of several measures that a name may mean. */
export function whichOf(choices: readonly string[]): Localised {
  return { zh: `写明是哪一项：${choices.join('、')}`, en: `write which one: ${choices.join(', ')}` };
}

/** What is wrong with a total that is not that of its levels, an amount in 元. */
export function isNot(total: Money): Localised {
  const money = formatYuanGrouped(total);
  return { zh: `与各层级相加的 ${money} 元不符`, en: `is not the ${money} yuan that the levels add up to` };
}

/** What is wrong with a payer of another level than the one written. */
export function unlikeLevel(level: string): Localised {
  return { zh: `与资金层级“${level}”不符`, en: `does not fit the level ${level}` };
}
