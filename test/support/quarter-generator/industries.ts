// Industries of GB/T 4754-2017 that invented firms belong to.

import type { UnitName } from './canonical.ts';

export interface InventedIndustry {
  readonly code: string;
  readonly name: string;
  /** What such a firm calls itself and what it makes. */
  readonly trade: string;
  readonly product: string;
  readonly industrial: boolean;
}

// biome-ignore format: one industry a line reads as the table it is
export const INDUSTRIES: readonly [InventedIndustry, ...InventedIndustry[]] = [
  { code: 'B0911', name: '铜矿采选', trade: '矿业', product: '铜精粉', industrial: true },
  { code: 'C1353', name: '肉制品及副产品加工', trade: '食品', product: '牦牛肉制品', industrial: true },
  { code: 'C1371', name: '蔬菜加工', trade: '果蔬', product: '高原蔬菜制品', industrial: true },
  { code: 'C1441', name: '液体乳制造', trade: '乳业', product: '牦牛酸奶', industrial: true },
  { code: 'C1721', name: '毛条和毛纱线加工', trade: '绒毛', product: '藏毯用毛纱', industrial: true },
  { code: 'C2613', name: '无机盐制造', trade: '盐化', product: '碳酸锂', industrial: true },
  { code: 'C2614', name: '有机化学原料制造', trade: '化工', product: '精细化学品', industrial: true },
  { code: 'C2651', name: '初级形态塑料及合成树脂制造', trade: '新材料', product: '化工新材料', industrial: true },
  { code: 'C27', name: '医药制造业', trade: '医药', product: '枸杞提取物', industrial: true },
  { code: 'C2740', name: '中成药生产', trade: '藏药', product: '中藏药制剂', industrial: true },
  { code: 'C3021', name: '水泥制品制造', trade: '建材', product: '预制构件', industrial: true },
  { code: 'C3240', name: '有色金属合金制造', trade: '合金', product: '合金新材料', industrial: true },
  { code: 'C3252', name: '铝压延加工', trade: '铝业', product: '铝箔', industrial: true },
  { code: 'C3311', name: '金属结构制造', trade: '钢构', product: '光伏支架', industrial: true },
  { code: 'C3511', name: '矿山机械制造', trade: '机械', product: '破碎机', industrial: true },
  { code: 'C382', name: '输配电及控制设备制造', trade: '电气', product: '逆变器', industrial: true },
  { code: 'C3825', name: '光伏设备及元器件制造', trade: '光伏', product: '光伏组件', industrial: true },
  { code: 'C3841', name: '锂离子电池制造', trade: '锂电', product: '锂电储能电池', industrial: true },
  { code: 'C3985', name: '电子专用材料制造', trade: '电子', product: '单晶硅', industrial: true },
  { code: 'D4416', name: '太阳能发电', trade: '能源', product: '电力', industrial: true },
  { code: 'D4620', name: '污水处理及其再生利用', trade: '水务', product: '再生水', industrial: true },
  { code: 'A0119', name: '其他谷物种植', trade: '农业', product: '青稞', industrial: false },
  { code: 'E4710', name: '住宅房屋建筑', trade: '建筑', product: '房屋建筑', industrial: false },
  { code: 'I6513', name: '应用软件开发', trade: '软件', product: '工业软件', industrial: false },
  { code: 'M7320', name: '工程和技术研究和试验发展', trade: '检测', product: '技术服务', industrial: false },
];

/** The clusters that the policy names, with the industries that would call themselves theirs. */
const CLUSTERS: readonly (readonly [county: UnitName, codes: readonly string[], cluster: string])[] = [
  ['chengdong', ['C3825', 'C3311', 'C382'], '光伏制造'],
  ['chengzhong', ['C3825', 'C3841', 'C3985'], '光伏制造和锂电储能'],
  ['chengbei', ['C2740', 'C27'], '中藏药和高原动植物资源精深加工'],
  ['datong', ['C3240', 'C3252', 'B0911'], '有色金属合金'],
  ['huangyuan', ['C1353', 'C1441', 'C1371', 'C1721'], '高原特色农畜产品精深加工'],
  ['huangzhong', ['C2651', 'C2613', 'C2614'], '特色化工新材料和合金新材料'],
];

/** The cluster of an enterprise; none for most. */
export function clusterOf(county: UnitName, code: string): string | undefined {
  return CLUSTERS.find(([where, codes]) => where === county && codes.includes(code))?.[2];
}
