// The answers that a column offers, beside those its type has.
import type { ColumnKey } from '../../roster/columns.ts';
import { UNITS } from '../../values/reporting-unit.ts';
import { unitFullName } from '../wording/unit-name.ts';
import type { FormSetting } from './form-setting.ts';

/** Names of the lists that stand on the sheet of choices, since their length is open. */
export const LISTS = { measures: 'xt_measures', clusters: 'xt_clusters' } as const;

interface Choices {
  readonly choices: readonly string[];
  /** Whether other answers, or several of these in one cell, are right too. */
  readonly open: boolean;
}

// Criteria of the national tiers, columns 主导产品所属领域 to 有效荣誉.
const INDICATOR_CHOICES: { readonly [K in ColumnKey]?: Choices } = {
  field: { choices: ['补短板', '六基', '其他'], open: false },
  digitalLevel: { choices: ['一级', '二级', '三级', '四级'], open: false },
  qualityItems: { choices: ['质量奖', '体系认证', '自主品牌', '标准', '无'], open: true },
  rdOrg: { choices: ['国家级', '省级', '市级', '市级以下', '无'], open: false },
  award: { choices: ['无', '国家级第1名', '省级第1名'], open: true },
  contest: { choices: ['50强', '500强', '无'], open: false },
  honours: { choices: ['技术创新示范', '知识产权优势', '知识产权示范', '无'], open: true },
};

/** The choices of a column; undefined where it offers none of its own. */
export function choicesOf(key: ColumnKey, { unit }: FormSetting): Choices | undefined {
  if (key === 'county') return { choices: unitChoices('county', unit), open: false };
  if (key === 'park') return { choices: unitChoices('park', unit), open: false };
  return INDICATOR_CHOICES[key];
}

// A unit lists its own enterprises, so there is nothing else to choose.
function unitChoices(kind: 'county' | 'park', own: FormSetting['unit']): readonly string[] {
  const units = UNITS.filter((one) => one.kind === kind);
  const fitting = units.filter(({ id }) => id === own);
  return (fitting.length > 0 ? fitting : units).map(({ id }) => unitFullName(id, 'zh'));
}
