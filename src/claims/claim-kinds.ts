// Findings about what was claimed.
import { kind } from '../diagnostics/kind.ts';

export const unknownMeasure = kind<{ readonly written: string }>()({
  code: 'unknown-measure',
  severity: 'error',
  why: {
    zh: '事项名称不在政策之内，无法核对申报金额。',
    en: 'A name that is no measure of the policy cannot be compared.',
  },
  example: '稳岗补贴',
  sample: { written: '稳岗补贴' },
  zh: ({ written }) => ({
    message: `“${written}”不是本政策的奖补事项`,
    hint: '改用政策中的事项名称，可用 xining-tiers policy list 查看',
  }),
  en: ({ written }) => ({
    message: `“${written}” is no measure of this policy`,
    hint: 'use a name shown by xining-tiers policy list',
  }),
});

export const ambiguousMeasure = kind<{ readonly written: string; readonly choices: readonly string[] }>()({
  code: 'ambiguous-measure',
  severity: 'error',
  why: {
    zh: '“小巨人”有两种：科技小巨人和专精特新“小巨人”，奖补标准不同。',
    en: 'There are two little giants, the technology one and the SRDI one, with different awards.',
  },
  example: '小巨人',
  sample: { written: '小巨人', choices: ['新认定科技小巨人', '专精特新“小巨人”'] },
  zh: ({ written, choices }) => ({
    message: `“${written}”指哪一项不明确`,
    hint: `写明是哪一项：${choices.join('、')}`,
  }),
  en: ({ written, choices }) => ({
    message: `it is not clear which measure “${written}” means`,
    hint: `write which one: ${choices.join(', ')}`,
  }),
});

export const claimNameDiffers = kind<{ readonly written: string; readonly name: string }>()({
  code: 'claim-name-differs',
  severity: 'warning',
  why: {
    zh: '申报按代码核对；代码填成另一户的，会算到那一户名下。',
    en: 'Claims go by the code; with another firm’s code they count as that firm’s.',
  },
  example: '甲公司的代码、乙公司的名称',
  sample: { written: '青海例川新材料有限公司', name: '青海例山合金有限公司' },
  zh: ({ written, name }) => ({
    message: `申报写的是“${written}”，该代码在名单中是“${name}”，按代码核对`,
    hint: '核对申报的是哪一户，更正代码或名称',
  }),
  en: ({ written, name }) => ({
    message: `the claim names ${written}, but on the rosters this code is ${name}; it is compared by the code`,
    hint: 'find out which of them claims and correct the code or the name',
  }),
});

export const claimWithoutEnterprise = kind<{ readonly name: string }>()({
  code: 'claim-without-enterprise',
  severity: 'error',
  why: {
    zh: '申报表中的企业必须在企业名单中，否则没有数据可核对。',
    en: 'An enterprise that claims must be on a roster.',
  },
  example: '91630102MA00000000（名单中没有）',
  sample: { name: '青海例川新材料有限公司' },
  zh: ({ name }) => ({
    message: `企业名单中没有该代码的企业${name === '' ? '' : `（${name}）`}`,
    hint: '核对代码，或在企业名单中补上该企业',
  }),
  en: ({ name }) => ({
    message: `no enterprise with this code on the rosters${name === '' ? '' : ` (${name})`}`,
    hint: 'check the code, or add the enterprise to the roster',
  }),
});

export const repeatedClaim = kind<{
  readonly measures: readonly string[];
  readonly first: string;
}>()({
  code: 'repeated-claim',
  severity: 'warning',
  why: {
    zh: '同一事项申报两次，只核对一次；金额不同的转待核。其中一次与别的事项合报一个金额的，两处分别核对。',
    en: 'A measure claimed twice is compared once; where the amounts differ a person decides. Claimed once with others in one amount, both claims are compared.',
  },
  example: '第 5 行与第 9 行均申报“高新技术企业”',
  sample: { measures: ['升规奖励'], first: '城东区.xlsx#奖补申报!C5' },
  zh: ({ measures, first }) => ({
    message: `“${measures.join('、')}”已在 ${first} 申报`,
    hint: '只保留一处申报',
  }),
  en: ({ measures, first }) => ({
    message: `${measures.join(', ')} ${measures.length > 1 ? 'are' : 'is'} already claimed at ${first}`,
    hint: 'keep one claim',
  }),
});

export const CLAIM_KINDS = [
  unknownMeasure,
  ambiguousMeasure,
  claimNameDiffers,
  claimWithoutEnterprise,
  repeatedClaim,
] as const;
