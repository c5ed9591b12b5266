// Findings about lines of the 裁定表 that cannot be applied.
import { kind } from '../diagnostics/kind.ts';
import type { Localised } from '../values/lang.ts';

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
  severity: 'warning',
  why: {
    zh: '奖补已经兑付，不同意的裁定只能挡住尚未拨付的余款，已付的须追回。',
    en: 'Of an award that was paid a refusal stops the rest only; what was paid must be recovered.',
  },
  example: '91630102MA00000000 高新技术企业 不同意（台账已有）',
  sample: { uscc: '91630102MA00000000', measure: '升规奖励' },
  zh: ({ uscc, measure }) => ({
    message: `${uscc} 的“${measure}”台账显示已兑付，裁定不同意只对未付余款有效`,
    hint: '已付的如应收回，用 ledger recover 登记追回，已批准未拨付的加 --revoke；未付余款拨付时暂缓',
  }),
  en: ({ uscc, measure }) => ({
    message: `the ledger shows ${measure} of ${uscc} as paid: the refusal concerns only what is still owed`,
    hint: 'where money is to come back, record it with ledger recover (--revoke for what was approved and not paid); a rest is held back when paying',
  }),
});

export const rulingCarriedOut = kind<RuledOn>()({
  code: 'ruling-carried-out',
  severity: 'info',
  why: {
    zh: '同意或核减的事项兑付后重新核定，裁定已经办结，不必删除。',
    en: 'After payment a consent has been carried out; it may stay in the list.',
  },
  example: '91630102MA00000000 高新技术企业 同意（台账已有）',
  sample: { uscc: '91630102MA00000000', measure: '升规奖励' },
  zh: ({ uscc, measure }) => ({
    message: `${uscc} 的“${measure}”台账显示已兑付，裁定已办结；余款照付（裁定写有金额而与台账所记应付合计不同的，暂缓），退回的款项凭退回之后的裁定再付`,
    hint: '不必处理；裁定后改变主意的，在台账登记追回',
  }),
  en: ({ uscc, measure }) => ({
    message: `the ledger shows ${measure} of ${uscc} as paid: the ruling has been carried out; what is left of it is still paid (held where the ruling states another amount than the ledger says is due in all), what came back only by a ruling made since`,
    hint: 'nothing to do; where the ruling was changed since, a recovery belongs in the ledger',
  }),
});

export const rulingBelowPaid = kind<
  RuledOn & { readonly amount: string; readonly paid: string; readonly more: string }
>()({
  code: 'ruling-below-paid',
  severity: 'warning',
  why: {
    zh: '裁定的金额少于已兑付的，多付的部分不会自行收回，须登记追回。',
    en: 'Where a ruling sets less than was paid, the difference does not come back by itself; it has to be recovered.',
  },
  example: '91630102MA00000000 专精特新 核减 600,000（台账已兑付 700,000.00 元）',
  sample: {
    ...{ uscc: '91630102MA00000000', measure: '专精特新中小企业' },
    ...{ amount: '600,000.00', paid: '700,000.00', more: '100,000.00' },
  },
  zh: ({ uscc, measure, amount, paid, more }) => ({
    message: `${uscc} 的“${measure}”台账已兑付 ${paid} 元，比裁定金额 ${amount} 元多 ${more} 元`,
    hint: '多付的如应收回，用 ledger recover（--amount）登记追回，已批准未拨付的加 --revoke；未付余款拨付时暂缓',
  }),
  en: ({ uscc, measure, amount, paid, more }) => ({
    message: `the ledger has paid ${paid} yuan of ${measure} to ${uscc}, ${more} more than the ruled ${amount}`,
    hint: 'where it is to come back, record that with ledger recover (--amount; --revoke for what was approved and not paid); a rest is held back when paying',
  }),
});

export const rulingOfEarlierYear = kind<RuledOn & { readonly former: string }>()({
  code: 'ruling-of-earlier-year',
  severity: 'info',
  why: {
    zh: '以前奖补年度的奖补已按原代码兑付的，当时的裁定已经办结，不必删除。',
    en: 'Of an award of an earlier year that was paid under a former code the ruling has been carried out; it may stay in the list.',
  },
  example: '91630102MA00000000 高新技术企业 同意（上年度认定，台账已有原代码的兑付）',
  sample: { uscc: '91630102MA00000000', measure: '高新技术企业', former: '91630102MA00000001' },
  zh: ({ uscc, measure, former }) => ({
    message: `${uscc} 的“${measure}”属以前的奖补年度，台账显示已按原代码 ${former} 兑付，裁定已办结，本年度不再兑付`,
    hint: '不必处理；原代码尚有余款的，拨付时暂缓，并说明怎样支付',
  }),
  en: ({ uscc, measure, former }) => ({
    message: `${measure} of ${uscc} is an award of an earlier year, and the ledger shows it as paid under its former code ${former}: the ruling has been carried out, and nothing is paid this year`,
    hint: 'nothing to do; a rest under the former code is held when paying, which says how it is paid',
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
    hint:
      verdict === '不同意'
        ? '不应兑付的，由县区更正名单后重新核对；只删除该行，此项照付'
        : '删除该行，或由县区更正名单后重新核对',
  }),
  en: ({ measure, verdict }) => ({
    message: `${measure} is not in review, so ${verdict} cannot apply; not applied`,
    hint:
      verdict === '不同意'
        ? 'where it is not to be paid, have the county correct its roster; with the row merely deleted it is paid'
        : 'delete the row, or have the county correct its roster',
  }),
});

export const rulingNeedless = kind<RuledOn>()({
  code: 'ruling-needless',
  severity: 'info',
  why: {
    zh: '符合条件的事项不需裁定同意：照付，不因此减少，也不影响其他企业。',
    en: 'An award that is in order needs no consent: it is paid all the same, and so are the others.',
  },
  example: '91630102MA00000000 高新技术企业 同意（已符合）',
  sample: { uscc: '91630102MA00000000', measure: '升规奖励' },
  zh: ({ uscc, measure }) => ({
    message: `${uscc} 的“${measure}”符合条件，不需裁定，照核定金额兑付`,
    hint: '不必处理；不应兑付的，由县区更正名单后重新核对',
  }),
  en: ({ uscc, measure }) => ({
    message: `${measure} of ${uscc} is in order and needs no ruling; it is paid as computed`,
    hint: 'nothing to do; where it should not be paid, have the county correct its roster',
  }),
});

/** A consent, without an amount, to what is refused or not there: nothing is paid by it, and nothing too much without it. */
export const rulingInVain = kind<RuledOn & { readonly listed: boolean }>()({
  code: 'ruling-in-vain',
  severity: 'error',
  why: {
    zh: '条件明确不符的，或名单中没有的，裁定同意也不能兑付；其他企业照付，不因这一行停办。',
    en: 'What is clearly refused, or not on the rosters, is not paid for all that it was consented to; the others are, this line stops none of them.',
  },
  example: '91630102MA00000000 高新技术企业 同意（条件不符）',
  sample: { uscc: '91630102MA00000000', measure: '升规奖励', listed: true },
  zh: ({ uscc, measure, listed }) => ({
    message: listed
      ? `${uscc} 的“${measure}”条件不符，不能裁定“同意”，未采用，此项不予兑付`
      : `名单中没有 ${uscc} 的“${measure}”事项，裁定“同意”未采用，此项不予兑付`,
    hint: listed
      ? '应兑付的，由县区更正名单后重新核对；不应兑付的删除该行，不删不影响其他企业兑付'
      : '应兑付的，核对代码和事项名称，或由县区补报；不再适用的删除该行，不删不影响其他企业兑付',
  }),
  en: ({ uscc, measure, listed }) => ({
    message: listed
      ? `${measure} of ${uscc} is clearly refused, so 同意 cannot apply: it is not paid`
      : `the rosters have no ${measure} for ${uscc}, so 同意 cannot apply: it is not paid`,
    hint: listed
      ? 'where it is due have the county correct its roster, otherwise delete the row; the others are paid even if it stays'
      : 'where it is due check the code and the measure, or have the county report it, otherwise delete the row; the others are paid even if it stays',
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

export const rulingOnSupport = kind<RuledOn>()({
  code: 'ruling-on-support',
  severity: 'error',
  why: {
    zh: '政策只给予支持、不设金额的事项，没有金额可以裁定或核减。',
    en: 'Where the text gives support and sets no amount there is none to rule on or to lower.',
  },
  example: '营业收入首次突破10亿元 同意 100,000.00',
  sample: { uscc: '91630102MA00000000', measure: '营业收入首次突破10亿元' },
  zh: ({ measure }) => ({
    message: `“${measure}”只给予政策支持，不设金额，不能裁定金额或核减，未采用`,
    hint: '写“同意”或“不同意”，不写金额',
  }),
  en: ({ measure }) => ({
    message: `${measure} is support without an amount, so none can be ruled or lowered; not applied`,
    hint: 'write 同意 or 不同意, without an amount',
  }),
});

export const rulingPartOpen = kind<RuledOn & { readonly whole: string; readonly without: string }>()({
  code: 'ruling-part-open',
  severity: 'error',
  why: {
    zh: '有一部分奖补另须的条件待核（如科技小巨人的省级部分，认定之日须为有效期内高新技术企业）：只写同意分不清是否含这一部分。',
    en: 'A part of the award has a condition of its own that is open (the province’s of a technology little giant: a valid high-tech enterprise on the day of recognition); a bare consent does not say whether the part is meant.',
  },
  example: '91630102MA00000000 新认定科技小巨人 同意（高新技术企业认定日期无法识别）',
  sample: {
    ...{ uscc: '91630102MA00000000', measure: '新认定科技小巨人' },
    ...{ whole: '1,300,000.00', without: '400,000.00' },
  },
  zh: ({ measure, whole, without }) => ({
    message: `“${measure}”有一部分另须的条件待核，分不清裁定是否含这一部分，未采用`,
    hint: `由县区更正名单；或填写金额：含这一部分 ${whole} 元，不含 ${without} 元`,
  }),
  en: ({ measure, whole, without }) => ({
    message: `a part of ${measure} has a condition of its own that is open, and the ruling does not say whether the part is meant; not applied`,
    hint: `have the county correct its roster, or state the amount: ${whole} yuan with that part, ${without} without`,
  }),
});

export const rulingAmountSmall = kind<RuledOn & { readonly amount: string; readonly ceiling: string }>()({
  code: 'ruling-amount-small',
  severity: 'warning',
  why: {
    zh: '裁定金额的单位是元；把万元的数填进去，金额会小一万倍，而一次性奖补付后不再补付。',
    en: 'Rulings are in yuan; a figure meant in 10,000 yuan pays far too little, and an award is paid once.',
  },
  example: '核减 60（上限 700,000.00 元）',
  sample: { uscc: '91630102MA00000000', measure: '升规奖励', amount: '60.00', ceiling: '200,000.00' },
  zh: ({ measure, amount, ceiling }) => ({
    message: `“${measure}”的裁定金额 ${amount} 元不到上限 ${ceiling} 元的百分之一，已按此采用`,
    hint: '核对单位：裁定表的金额是元，不是万元',
  }),
  en: ({ measure, amount, ceiling }) => ({
    message: `the ruled amount for ${measure}, ${amount} yuan, is less than a hundredth of the ceiling ${ceiling}; applied as it stands`,
    hint: 'check the unit: amounts of rulings are in yuan, not 10,000 yuan',
  }),
});

export const rulingBeforePayment = kind<RuledOn & { readonly begunOn: string }>()({
  code: 'ruling-before-payment',
  severity: 'error',
  why: {
    zh: '裁定之后原代码又登记了兑付，作裁定时并不知情，照此办理会重复兑付。',
    en: 'The old code was paid again after the ruling; whoever ruled knew nothing of it, and by it the money would go out twice.',
  },
  example: '2026-01-10 同意，台账 2026-03-02 又登记了原代码的兑付',
  sample: { uscc: '91630102MA00000000', measure: '高新技术企业', begunOn: '2026-03-02' },
  zh: ({ measure, begunOn }) => ({
    message: `“${measure}”裁定之后，台账于 ${begunOn} 又登记了原代码的兑付，未采用`,
    hint: '查明后重新裁定，写明新的日期；原代码已领足的，裁定“不同意”',
  }),
  en: ({ measure, begunOn }) => ({
    message: `after the ruling on ${measure} the ledger has a payment to the old code of ${begunOn}; not applied`,
    hint: 'find out, rule anew and give the new date; where the old code had it in full, 不同意',
  }),
});

export const rulingNameDiffers = kind<RuledOn & { readonly written: string; readonly name: string }>()({
  code: 'ruling-name-differs',
  severity: 'error',
  why: {
    zh: '代码和名称指向两户企业时，不能判断裁定的是哪一户。',
    en: 'Where the code is of one firm and the name of another, it is not certain which was meant.',
  },
  example: '甲公司的代码、乙公司的名称',
  sample: { uscc: '91630102MA00000000', measure: '升规奖励', written: '乙公司', name: '甲公司' },
  zh: ({ uscc, measure, written, name }) => ({
    message: `“${measure}”的裁定写的是“${written}”，代码 ${uscc} 在名单中是“${name}”，未采用`,
    hint: '核对裁定的是哪一户，更正代码或名称',
  }),
  en: ({ uscc, measure, written, name }) => ({
    message: `the ruling on ${measure} names ${written}, but ${uscc} is ${name} on the rosters; not applied`,
    hint: 'find out which of them was meant and correct the code or the name',
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

/** An award that was refused or lowered by a ruling of the period before. */
export const rulingForgotten = kind<{
  readonly title: Localised;
  /** Its verdict, and its amount where it has one. */
  readonly ruling: string;
  readonly source: string;
}>()({
  code: 'ruling-forgotten',
  severity: 'warning',
  why: {
    zh: '上期裁定不同意或核减的，本期没有给出裁定就会全额兑付，因此转为待核。',
    en: 'What a ruling refused or lowered would be paid in full where the list of rulings is forgotten, so it is put to review.',
  },
  example: '上期裁定核减，本期没有用 --decisions 给出裁定表',
  sample: {
    title: { zh: '专精特新中小企业', en: 'SRDI SME' },
    ruling: '核减 600000.00',
    source: 'xining-tiers-2025Q3/裁定表.xlsx#裁定!E5',
  },
  zh: ({ title, ruling, source }) => ({
    message: `“${title.zh}”上期裁定“${ruling}”（${source}），本期没有裁定，不予兑付`,
    hint: '裁定仍有效的，用 --decisions 给出上期裁定表；情况已变的重新裁定',
  }),
  en: ({ title, ruling, source }) => ({
    message: `${title.en} was ruled on in the period before (${ruling}, ${source}) and there is no ruling now; nothing is paid`,
    hint: 'where that ruling holds, give its list with --decisions; where things have changed, rule anew',
  }),
});

export const RULING_KINDS = [
  rulingWithoutDecision,
  rulingAboveCeiling,
  rulingOnPaid,
  rulingCarriedOut,
  rulingBelowPaid,
  rulingOfEarlierYear,
  rulingNotOpen,
  rulingNeedless,
  rulingInVain,
  rulingAmountMissing,
  rulingOnSupport,
  rulingPartOpen,
  rulingAmountSmall,
  rulingBeforePayment,
  rulingNameDiffers,
  rulingContradicted,
  rulingForgotten,
] as const;
