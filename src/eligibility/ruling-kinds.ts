// Findings about lines of the 裁定表 that cannot be applied.
import { kind } from '../diagnostics/kind.ts';

export interface RuledOn {
  readonly uscc: string;
  readonly measure: string;
}

export const rulingWithoutDecision = kind<RuledOn>()({
  code: 'ruling-without-decision',
  severity: 'error',
  why: {
    zh: '裁定必须对应名单中确有的企业和事项，否则无从落实。',
    en: 'A ruling must concern an enterprise and measure that are there.',
  },
  example: '91630102MA00000000 专精特新中小企业 同意',
  sample: { uscc: '91630102MA00000000', measure: '升规奖励' },
  zh: ({ uscc, measure }) => ({
    message: `名单中没有 ${uscc} 的“${measure}”事项`,
    hint: '核对代码和事项名称，或删除该行',
  }),
  en: ({ uscc, measure }) => ({
    message: `the rosters have no ${measure} for ${uscc}`,
    hint: 'check the code and the measure, or delete the row',
  }),
});

export const rulingAboveCeiling = kind<{ readonly amount: string; readonly ceiling: string }>()({
  code: 'ruling-above-ceiling',
  severity: 'error',
  why: {
    zh: '裁定只能在政策上限以内，不得提高金额。',
    en: 'A ruling may lower an amount, never raise it above the ceiling.',
  },
  example: '核减 800,000.00（上限 700,000.00）',
  sample: { amount: '250000.00', ceiling: '200000.00' },
  zh: ({ amount, ceiling }) => ({
    message: `裁定金额 ${amount} 元高于上限 ${ceiling} 元，未采用`,
    hint: `改为不高于 ${ceiling} 元`,
  }),
  en: ({ amount, ceiling }) => ({
    message: `the ruled amount ${amount} yuan is above the ceiling ${ceiling} yuan; not applied`,
    hint: `state at most ${ceiling} yuan`,
  }),
});

export const rulingOnPaid = kind<RuledOn>()({
  code: 'ruling-on-paid',
  severity: 'error',
  why: {
    zh: '一次性奖补已经兑付，不能再裁定。',
    en: 'A one-time award that was paid is no longer open to a ruling.',
  },
  example: '91630102MA00000000 高新技术企业 同意（台账已有）',
  sample: { uscc: '91630102MA00000000', measure: '升规奖励' },
  zh: ({ uscc, measure }) => ({
    message: `${uscc} 的“${measure}”台账显示已兑付，未采用`,
    hint: '删除该行；如需追回，请在台账登记',
  }),
  en: ({ uscc, measure }) => ({
    message: `the ledger shows ${measure} of ${uscc} as paid; not applied`,
    hint: 'delete the row; a recovery belongs in the ledger',
  }),
});

export const rulingNotOpen = kind<RuledOn & { readonly verdict: string }>()({
  code: 'ruling-not-open',
  severity: 'error',
  why: {
    zh: '裁定只用于待核事项，或在上限以内核减金额；条件明确不符的不能以裁定改为符合。',
    en: 'A ruling settles what is in review or lowers a ceiling; it cannot turn a clear refusal into an award.',
  },
  example: '91630102MA00000000 升规奖励 同意（条件不符）',
  sample: { uscc: '91630102MA00000000', measure: '升规奖励', verdict: '同意' },
  zh: ({ measure, verdict }) => ({
    message: `“${measure}”不是待核事项，不能裁定“${verdict}”，未采用`,
    hint: '删除该行，或由县区更正名单后重新核对',
  }),
  en: ({ measure, verdict }) => ({
    message: `${measure} is not in review, so ${verdict} cannot apply; not applied`,
    hint: 'delete the row, or have the county correct its roster',
  }),
});

export const rulingAmountMissing = kind<RuledOn>()({
  code: 'ruling-amount-missing',
  severity: 'error',
  why: {
    zh: '核减必须写明金额；名单数据不足以计算金额时，同意也必须写明金额。',
    en: 'A reduction must state its amount, as must a consent where the rosters do not give enough to compute one.',
  },
  example: '核减（金额空白）',
  sample: { uscc: '91630102MA00000000', measure: '升规奖励' },
  zh: ({ measure }) => ({ message: `“${measure}”的裁定缺少金额，未采用`, hint: '填写金额（元）' }),
  en: ({ measure }) => ({
    message: `the ruling on ${measure} lacks its amount; not applied`,
    hint: 'state the amount in yuan',
  }),
});

export const rulingContradicted = kind<RuledOn & { readonly other: string }>()({
  code: 'ruling-contradicted',
  severity: 'error',
  why: {
    zh: '同一企业同一事项有两条不同裁定，无法判断以哪条为准。',
    en: 'Two different rulings on one measure of one enterprise: neither can be taken.',
  },
  example: '第 3 行“同意”，第 9 行“不同意”',
  sample: { uscc: '91630102MA00000000', measure: '升规奖励', other: '裁定表.xlsx#裁定!B5' },
  zh: ({ measure, other }) => ({
    message: `与 ${other} 对“${measure}”的裁定不同，两条均未采用`,
    hint: '只保留一条',
  }),
  en: ({ measure, other }) => ({
    message: `differs from the ruling on ${measure} at ${other}; neither was applied`,
    hint: 'keep one',
  }),
});

export const RULING_KINDS = [
  rulingWithoutDecision,
  rulingAboveCeiling,
  rulingOnPaid,
  rulingNotOpen,
  rulingAmountMissing,
  rulingContradicted,
] as const;
