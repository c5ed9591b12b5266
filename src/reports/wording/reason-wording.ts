// The reasons of decisions as a clerk reads them: what is wrong, and who must do what.
import type { ReasonCode } from '../../eligibility/decision.ts';
import { type ColumnKey, columnOf, isColumnKey } from '../../roster/columns.ts';
import type { Localised } from '../../values/lang.ts';

type AboutColumn = `missing:${ColumnKey}` | `unreadable:${ColumnKey}`;
type PlainCode = Exclude<ReasonCode, AboutColumn>;

// biome-ignore format: one code a line in each language reads as the table it is
const PLAIN: Readonly<Record<PlainCode, Localised>> = {
  'not-recognised': {
    zh: '名单中没有取得该项资格的记录，不予奖补；确已取得的，请填报单位补填并附文件',
    en: 'the roster shows nothing that earns this award; if it was earned, the reporting unit fills it in with the document',
  },
  'outside-window': {
    zh: '取得资格的时间不在本次奖补年度内，不予奖补；时间填错的，请填报单位更正',
    en: 'earned outside the award year, so nothing is due; if the date is wrong, the reporting unit corrects it',
  },
  'before-policy': {
    zh: '认定日期早于政策施行之日，不予奖补；日期填错的，请填报单位更正',
    en: 'recognised before the policy took effect, so nothing is due; if the date is wrong, the reporting unit corrects it',
  },
  'already-paid': {
    zh: '台账中该项已经兑付，一次性奖补不再重复；台账有误的，请市级核对台账',
    en: 'the ledger shows it as paid, and it is paid only once; if the ledger is wrong, the city checks it',
  },
  're-entered': {
    zh: '属退库再入库企业，不予升规奖励；填错的，请填报单位更正',
    en: 'it left the register and re-entered, so nothing is due; if that is wrong, the reporting unit corrects it',
  },
  'not-industrial': {
    zh: '行业代码不属于工业，不予奖补；代码填错的，请填报单位更正',
    en: 'its industry code is not industrial, so nothing is due; if the code is wrong, the reporting unit corrects it',
  },
  'not-above-scale': {
    zh: '填报为非规上企业，不予升规奖励；确已入规的，请填报单位更正',
    en: 'reported as below scale, so nothing is due; if it is above scale, the reporting unit corrects it',
  },
  'not-active': {
    zh: '企业已注销、吊销或迁出，不予奖补；状态填错的，请填报单位更正',
    en: 'deregistered, revoked or moved away, so nothing is due; if the state is wrong, the reporting unit corrects it',
  },
  'invalid-uscc': {
    zh: '统一社会信用代码有误，企业身份无法确认；请填报单位按营业执照更正',
    en: 'the credit code is wrong, so it is not certain which enterprise this is; the reporting unit corrects it from the business licence',
  },
  'not-selected': {
    zh: '项目未择优入选，不予补助；确已入选的，请填报单位更正并附文件',
    en: 'the project was not selected, so nothing is due; if it was, the reporting unit corrects it with the document',
  },
  'no-valid-hnte': {
    zh: '认定之日不是有效期内的高新技术企业，以此为条件的部分核为零，其余部分照常',
    en: 'not a valid high-tech enterprise on that day: the part that depends on it is nothing, the rest stands',
  },
  'milestone-crossed-before': {
    zh: '以前年度营业收入已达到该台阶，不属于首次突破',
    en: 'revenue had reached this milestone in an earlier year, so this is not the first time',
  },
  stacking: {
    zh: '同一年度新晋多个500强榜单，文件未明确能否同时享受；请主管部门裁定',
    en: 'newly on several top-500 lists in one year, and the text does not say whether the awards add up; the authority rules',
  },
  'conflicting-reports': {
    zh: '几处填报的数值不一致；请各填报单位核对后统一，未统一前不予兑付',
    en: 'the reports differ; the reporting units compare and agree, and nothing is paid until then',
  },
  renewal: {
    zh: '报为重新认定或复核，文件只规定新认定的奖补；请主管部门裁定是否奖补',
    en: 'declared as a renewal, and the text speaks of new recognitions only; the authority rules whether it is paid',
  },
  'lowered-by-decision': {
    zh: '按裁定表核减',
    en: 'lowered by a ruling',
  },
  'refused-by-decision': {
    zh: '裁定表不同意奖补',
    en: 'refused by a ruling',
  },
};

const ABOUT_COLUMN = {
  missing: (header: Localised): Localised => ({
    zh: `“${header.zh}”未填，无法判定；请填报单位补填`,
    en: `“${header.en}” is blank, so it cannot be decided; the reporting unit fills it in`,
  }),
  unreadable: (header: Localised): Localised => ({
    zh: `“${header.zh}”无法识别，无法判定；请填报单位按要求重填`,
    en: `“${header.en}” cannot be read, so it cannot be decided; the reporting unit writes it anew`,
  }),
} as const;

/** The sentence for a reason's code, in both languages. A code of a later version stays as it is. */
export function reasonWording(code: string): Localised {
  const plain = isPlainCode(code) ? PLAIN[code] : aboutColumn(code);
  return plain ?? { zh: code, en: code };
}

/** The column that a `missing:` or `unreadable:` code speaks of; null for other codes. */
export function reasonColumn(
  code: string,
): { readonly kind: keyof typeof ABOUT_COLUMN; readonly key: ColumnKey } | null {
  const [kind = '', key = ''] = code.split(':');
  if ((kind !== 'missing' && kind !== 'unreadable') || !isColumnKey(key)) return null;
  return { kind, key };
}

function isPlainCode(code: string): code is PlainCode {
  return Object.hasOwn(PLAIN, code);
}

function aboutColumn(code: string): Localised | null {
  const about = reasonColumn(code);
  if (about === null) return null;
  const { header, headerEn } = columnOf(about.key);
  return ABOUT_COLUMN[about.kind]({ zh: header, en: headerEn });
}
