// The reasons of decisions as a clerk reads them: what is wrong, and who must do what.
import { ANEW } from '../../eligibility/anew.ts';
import { APART } from '../../eligibility/apart.ts';
import type { ReasonCode } from '../../eligibility/decision.ts';
import { UNPAID } from '../../eligibility/unpaid.ts';
import { type ColumnKey, columnOf, isColumnKey } from '../../roster/columns.ts';
import type { Localised } from '../../values/lang.ts';

type AboutColumn = `missing:${ColumnKey}` | `unreadable:${ColumnKey}`;
/** A reason in words: what is wrong, and who must do what. */
export interface ReasonWords {
  readonly wrong: Localised;
  /** Absent where nobody can do anything about it. */
  readonly remedy?: Localised;
}

type PlainCode = Exclude<ReasonCode, AboutColumn>;

const PLAIN: Readonly<Record<PlainCode, ReasonWords>> = {
  'not-recognised': {
    wrong: {
      zh: '名单中没有取得该项资格的记录，不予奖补',
      en: 'the roster shows nothing that earns this award',
    },
    remedy: {
      zh: '确已取得的，请填报单位补填并附文件',
      en: 'if it was earned, the reporting unit fills it in with the document',
    },
  },
  'outside-window': {
    wrong: {
      zh: '取得资格的时间不在本次奖补年度内，不予奖补',
      en: 'earned outside the award year, so nothing is due',
    },
    remedy: {
      zh: '属以前奖补年度而漏报的，由市级按当年另行核定；时间填错的，请填报单位更正',
      en: 'if it belongs to an earlier award year and was missed, the city decides on it for that year; if the date is wrong, the reporting unit corrects it',
    },
  },
  'before-policy': {
    wrong: {
      zh: '认定日期早于政策施行之日，不予奖补',
      en: 'recognised before the policy took effect, so nothing is due',
    },
    remedy: { zh: '日期填错的，请填报单位更正', en: 'if the date is wrong, the reporting unit corrects it' },
  },
  'already-paid': {
    wrong: {
      zh: '台账中该项已经兑付，一次性奖补不再重复',
      en: 'the ledger shows it as paid, and it is paid only once',
    },
    remedy: { zh: '台账有误的，请市级核对台账', en: 'if the ledger is wrong, the city checks it' },
  },
  'paid-under-former-code': {
    wrong: {
      zh: '与上期对比，该企业换过代码，原代码在台账中已领此项',
      en: 'by comparison with the period before its code has changed, and the ledger shows it paid under the old one',
    },
    remedy: {
      zh: `请主管部门查明并裁定：是同一企业的，“同意”只付原代码尚未领取的其余部分，已领足的不再支付；确应另行全额兑付的（另一户，或另一次奖补），“同意”并在理由中写明“${ANEW}”；不应兑付的，“不同意”`,
      en: `the authority finds out and rules: for the same enterprise 同意 pays only what the old code has not had, and nothing where it had all; where it is due anew in full (another firm after all, or another award), 同意 with “${ANEW}” in the reason; where it is not due, 不同意`,
    },
  },
  'paid-without-code': {
    wrong: {
      zh: '台账中有一笔此项只写了名称、没有代码，名称与该企业相同',
      en: 'the ledger has a payment of it without a code, under the name of this enterprise',
    },
    remedy: {
      zh: `请市级在台账中补填该笔的代码后重新核定，已领的自动扣除；领取的是同名的另一户的，补填那一户的代码，并请主管部门裁定“同意”、在理由中写明“${APART}”`,
      en: `the city fills in the code of that payment and evaluates again, which deducts it; if another firm of that name was paid, that firm's code is filled in and the authority rules 同意 with “${APART}” in the reason`,
    },
  },
  'paid-but-unledgered': {
    wrong: {
      zh: '上期结果的台账或已批准批次中已兑付此项，本次给出的台账没有这笔记录',
      en: 'the ledger or an approved batch of the run before shows it as paid, and the ledger given now lacks that payment',
    },
    remedy: {
      zh: `请市级用记有该笔的台账重新核定；未兑付的，请主管部门查明后裁定“同意”并在理由中写明“${UNPAID}”，没有写明的只付该笔以外的其余部分`,
      en: `the city evaluates again with the ledger that has it; if it was not paid after all, the authority rules 同意 with “${UNPAID}” in the reason, without which only what that payment left is paid`,
    },
  },
  'ruled-before': {
    wrong: {
      zh: '上期裁定不同意或核减，本期没有裁定',
      en: 'refused or lowered by a ruling of the period before, and there is none now',
    },
    remedy: {
      zh: '裁定仍有效的，用 --decisions 给出上期裁定表；情况已变的，请主管部门重新裁定',
      en: 'where that ruling holds, give its list with --decisions; where things have changed, the authority rules anew',
    },
  },
  're-entered': {
    wrong: {
      zh: '属退库再入库企业，不予升规奖励',
      en: 'it left the register and re-entered, so nothing is due',
    },
    remedy: { zh: '填错的，请填报单位更正', en: 'if that is wrong, the reporting unit corrects it' },
  },
  'not-industrial': {
    wrong: {
      zh: '行业代码不属于工业，不予奖补',
      en: 'its industry code is not industrial, so nothing is due',
    },
    remedy: { zh: '代码填错的，请填报单位更正', en: 'if the code is wrong, the reporting unit corrects it' },
  },
  'not-above-scale': {
    wrong: { zh: '填报为非规上企业，不予升规奖励', en: 'reported as below scale, so nothing is due' },
    remedy: { zh: '确已入规的，请填报单位更正', en: 'if it is above scale, the reporting unit corrects it' },
  },
  'not-active': {
    wrong: {
      zh: '企业已注销、吊销或迁出，不予奖补',
      en: 'deregistered, revoked or moved away, so nothing is due',
    },
    remedy: { zh: '状态填错的，请填报单位更正', en: 'if the state is wrong, the reporting unit corrects it' },
  },
  'invalid-uscc': {
    wrong: {
      zh: '统一社会信用代码有误，企业身份无法确认',
      en: 'the credit code is wrong, so it is not certain which enterprise this is',
    },
    remedy: {
      zh: '请填报单位按营业执照更正',
      en: 'the reporting unit corrects it from the business licence',
    },
  },
  'not-selected': {
    wrong: { zh: '项目未择优入选，不予补助', en: 'the project was not selected, so nothing is due' },
    remedy: {
      zh: '确已入选的，请填报单位更正并附文件',
      en: 'if it was, the reporting unit corrects it with the document',
    },
  },
  'no-valid-hnte': {
    wrong: {
      zh: '认定之日不是有效期内的高新技术企业，以此为条件的部分核为零，其余部分照常',
      en: 'not a valid high-tech enterprise on that day: the part that depends on it is nothing, the rest stands',
    },
    remedy: {
      zh: '当日另有有效证书的，请填报单位填写该证书的认定日期',
      en: 'where another certificate was valid on that day, the reporting unit gives its date',
    },
  },
  'milestone-crossed-before': {
    wrong: {
      zh: '以前年度营业收入已达到该台阶，不属于首次突破',
      en: 'revenue had reached this milestone in an earlier year, so this is not the first time',
    },
  },
  stacking: {
    wrong: {
      zh: '同一年度新晋多个500强榜单（或其中之一已兑付），文件未明确能否同时享受',
      en: 'newly on several top-500 lists in one year (or paid for one already), and the text does not say whether the awards add up',
    },
    remedy: { zh: '请主管部门裁定', en: 'the authority rules' },
  },
  'conflicting-reports': {
    wrong: { zh: '几处填报的数值不一致', en: 'the reports differ' },
    remedy: {
      zh: '请各填报单位核对后统一，未统一前不予兑付',
      en: 'the reporting units compare and agree, and nothing is paid until then',
    },
  },
  renewal: {
    wrong: {
      zh: '报为重新认定或复核，文件只规定新认定的奖补',
      en: 'declared as a renewal, and the text speaks of new recognitions only',
    },
    remedy: { zh: '请主管部门裁定是否奖补', en: 'the authority rules whether it is paid' },
  },
  'lowered-by-decision': {
    wrong: { zh: '按裁定表核减', en: 'lowered by a ruling' },
  },
  'refused-by-decision': {
    wrong: { zh: '裁定表不同意奖补', en: 'refused by a ruling' },
  },
};

const ABOUT_COLUMN = {
  missing: (header: Localised): ReasonWords => ({
    wrong: { zh: `“${header.zh}”未填，无法判定`, en: `“${header.en}” is blank, so it cannot be decided` },
    remedy: { zh: '请填报单位补填', en: 'the reporting unit fills it in' },
  }),
  unreadable: (header: Localised): ReasonWords => ({
    wrong: {
      zh: `“${header.zh}”填写有误，不能采用，无法判定`,
      en: `“${header.en}” is wrong as written and not used, so it cannot be decided`,
    },
    remedy: { zh: '请填报单位更正', en: 'the reporting unit corrects it' },
  }),
} as const;

/** What is wrong and what to do, for a reason's code. A code of a later version stays as it is. */
export function reasonWords(code: string): ReasonWords {
  const words = isPlainCode(code) ? PLAIN[code] : aboutColumn(code);
  return words ?? { wrong: { zh: code, en: code } };
}

/** The same as one sentence in each language. */
export function reasonWording(code: string): Localised {
  const { wrong, remedy } = reasonWords(code);
  return remedy ? { zh: `${wrong.zh}；${remedy.zh}`, en: `${wrong.en}; ${remedy.en}` } : wrong;
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

function aboutColumn(code: string): ReasonWords | null {
  const about = reasonColumn(code);
  if (about === null) return null;
  const { header, headerEn } = columnOf(about.key);
  return ABOUT_COLUMN[about.kind]({ zh: header, en: headerEn });
}
