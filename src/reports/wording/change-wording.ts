// Kinds of change, grounds of a match and the like, as a clerk reads them.
import type { WantedKind } from '../../diff/change.ts';
import type { Certainty, MatchGround } from '../../diff/match.ts';
import type { Reorganisation, ReorganisationGround } from '../../diff/reorganisations.ts';
import type { Localised } from '../../values/lang.ts';
import type { Tone } from '../book.ts';

export const CHANGE_WORDING: Readonly<Record<WantedKind, Localised>> = {
  added: { zh: '新增', en: 'New' },
  removed: { zh: '消失', en: 'Gone' },
  recoded: { zh: '代码变更', en: 'Code changed' },
  renamed: { zh: '更名', en: 'Renamed' },
  moved: { zh: '县区、园区迁移', en: 'Moved county or park' },
  state: { zh: '状态变化', en: 'State changed' },
  recognised: { zh: '新获认定', en: 'Newly recognised' },
  'recognition-altered': { zh: '认定日期改动', en: 'Recognition date altered' },
  'recognition-removed': { zh: '认定取消', en: 'Recognition removed' },
  lapsed: { zh: '认定过期', en: 'Recognition lapsed' },
  'rung-up': { zh: '梯级上升', en: 'Rung up' },
  'rung-down': { zh: '梯级下降', en: 'Rung down' },
  'above-scale-entered': { zh: '新入规', en: 'Became above scale' },
  'above-scale-left': { zh: '退规', en: 'No longer above scale' },
  're-entered': { zh: '退库再入库', en: 'Re-entered above scale' },
  crossed: { zh: '营业收入越过台阶', en: 'Revenue crossed a line' },
  entitled: { zh: '新符合奖补', en: 'Award gained' },
  'no-longer-entitled': { zh: '不再符合奖补', en: 'Award lost' },
  changed: { zh: '其他数据变化', en: 'Other data changed' },
  restated: { zh: '往年数据改动', en: 'Closed year restated' },
};

/** Names of workbook sheets, where the words above are too long or hold a sign that a sheet's name may not. */
export const CHANGE_SHEETS: Readonly<Partial<Record<WantedKind, Localised>>> = {
  moved: { zh: '县区园区迁移', en: 'Moved' },
  crossed: { zh: '越过台阶', en: 'Crossed' },
};

export const CHANGE_TONE: Readonly<Partial<Record<WantedKind, Tone>>> = {
  removed: 'bad',
  recoded: 'doubt',
  'recognition-altered': 'doubt',
  'recognition-removed': 'bad',
  lapsed: 'doubt',
  'rung-up': 'good',
  'rung-down': 'bad',
  'above-scale-left': 'bad',
  're-entered': 'bad',
  entitled: 'good',
  'no-longer-entitled': 'bad',
  restated: 'bad',
};

export const CERTAINTY_OF_MATCH: Readonly<Record<Certainty, Localised>> = {
  certain: { zh: '确定', en: 'certain' },
  high: { zh: '把握大', en: 'very likely' },
  medium: { zh: '较有把握', en: 'likely' },
  low: { zh: '存疑', en: 'doubtful' },
};

export const GROUND_WORDING: Readonly<Record<MatchGround | ReorganisationGround, Localised>> = {
  code: { zh: '代码相同', en: 'same code' },
  'code-as-written': { zh: '代码有误但写法相同', en: 'same wrong code' },
  name: { zh: '名称相同', en: 'same name' },
  'similar-code': { zh: '代码只差一处', en: 'codes one slip apart' },
  account: { zh: '银行账号相同', en: 'same account' },
  certificate: { zh: '高企证书编号相同', en: 'same high-tech certificate' },
  phone: { zh: '联系电话相同', en: 'same telephone' },
  'other-fields': { zh: '多项数据相同', en: 'many fields the same' },
  note: { zh: '备注中写明', en: 'said in a note' },
  sums: { zh: '多项数据相加正好相等', en: 'figures add up exactly' },
};

export const REORGANISATION_WORDING: Readonly<Record<Reorganisation['kind'], Localised>> = {
  merger: { zh: '疑似合并', en: 'Perhaps a merger' },
  split: { zh: '疑似分立', en: 'Perhaps a split' },
};

/** Grounds as one list. */
export function groundsText(
  grounds: readonly (MatchGround | ReorganisationGround)[],
  lang: 'zh' | 'en',
): string {
  return grounds.map((ground) => GROUND_WORDING[ground][lang]).join({ zh: '、', en: ', ' }[lang]);
}
