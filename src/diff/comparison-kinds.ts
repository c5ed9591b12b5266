// Findings that only show beside the period before: none of them changes a decision, all of them want an answer.
import { kind } from '../diagnostics/kind.ts';
import { type ColumnKey, columnOf } from '../roster/columns.ts';

export const vanished = kind<{ readonly name: string; readonly uscc: string; readonly cell: string }>()({
  code: 'vanished',
  severity: 'warning',
  why: {
    zh: '上期名单有、状态正常的企业，本期没有再报：可能漏报，也可能注销、迁出而没有说明。',
    en: 'An enterprise in business that the period before had and this one has not: left out, or gone without a word.',
  },
  effect: {
    zh: '本期没有报的企业不在结果中：没有核定，也不计入目标。',
    en: 'An enterprise that is not reported is not in the results: nothing of it is decided or counted.',
  },
  example: '上期第 12 行的企业本期未报',
  sample: { name: '西宁例镁合金有限公司', uscc: '91630102MA88000255', cell: '城东区.xlsx#企业名单!C12' },
  zh: ({ name, uscc, cell }) => ({
    message: `上期名单中的“${name}”（${uscc}，${cell}）本期未报`,
    hint: '漏报的补报；注销、吊销、迁出的，在名单中保留并填写企业状态；改由其他单位报送的，请说明',
  }),
  en: ({ name, uscc, cell }) => ({
    message: `“${name}” of the period before (${uscc}, ${cell}) is not in this one`,
    hint: 'add it if it was left out; if it was struck off or moved away keep its row and fill in its state; say so if another unit reports it now',
  }),
});

export const reenteredUnsaid = kind<{ readonly earlier: string; readonly cell: string }>()({
  code: 're-entered-unsaid',
  severity: 'warning',
  why: {
    zh: '曾入规、上期退出、本期又为规上的，属退库再入库，不予升规奖励（二.1 第四项）。',
    en: 'Above scale once, not in the period before, now again: a re-entry, which earns no above-scale award (二.1 第四项).',
  },
  example: '上期“否”且已有入规日期，本期“是”',
  sample: { earlier: '2021-03-01', cell: '城东区.xlsx#企业名单!P12' },
  zh: ({ earlier, cell }) => ({
    message: `上期已退出规上（${cell}），此前于 ${earlier} 入规，本期又为规上，但“是否退库再入库”未填“是”`,
    hint: '核实后在“是否退库再入库”填写“是”；确为首次入规的，更正上期入规日期并说明',
  }),
  en: ({ earlier, cell }) => ({
    message: `it had left above scale by the period before (${cell}) after entering on ${earlier}, and is above scale again, but 是否退库再入库 does not say 是`,
    hint: 'write 是 under 是否退库再入库 once verified; if it enters for the first time, correct the earlier date and say why',
  }),
});

interface Altered {
  readonly key: ColumnKey;
  readonly before: string;
  readonly cell: string;
}

export const recognitionAltered = kind<Altered & { readonly now: string }>()({
  code: 'recognition-altered-since',
  severity: 'warning',
  why: {
    zh: '上期已报的认定、入规日期被改动，可能使已过的奖补年度重新落入本年度。',
    en: 'A date that was reported before was altered, which may move an award into another year.',
  },
  example: '上期 2024-05-20，本期 2025-05-20',
  sample: { key: 'srdiOn', before: '2024-05-20', now: '2025-05-20', cell: '城东区.xlsx#企业名单!U12' },
  zh: ({ key, before, now, cell }) => ({
    message: `“${columnOf(key).header}”上期为 ${before}（${cell}），本期为 ${now}`,
    hint: '以认定文件为准核实；属重新认定或复核的，在“重新认定或复核事项”中填写该事项',
  }),
  en: ({ key, before, now, cell }) => ({
    message: `${columnOf(key).header} was ${before} in the period before (${cell}) and is ${now} now`,
    hint: 'check it against the certificate; if it is a renewal, name the measure under 重新认定或复核事项',
  }),
});

export const recognitionGone = kind<Altered>()({
  code: 'recognition-gone',
  severity: 'warning',
  why: {
    zh: '上期已报的认定本期空白，累计目标会因此减少。',
    en: 'A recognition that was reported before is blank now, and the count towards the target falls with it.',
  },
  example: '上期 2023-07-11，本期空白',
  sample: { key: 'hnteOn', before: '2023-07-11', cell: '城东区.xlsx#企业名单!X12' },
  zh: ({ key, before, cell }) => ({
    message: `“${columnOf(key).header}”上期为 ${before}（${cell}），本期空白`,
    hint: '漏填的补填；被撤销的，在备注中说明',
  }),
  en: ({ key, before, cell }) => ({
    message: `${columnOf(key).header} was ${before} in the period before (${cell}) and is blank now`,
    hint: 'fill it in if it was left out; if it was revoked say so in the note',
  }),
});

export const figureRestated = kind<Altered & { readonly now: string; readonly year: number }>()({
  code: 'figure-restated',
  severity: 'warning',
  why: {
    zh: '已经结束的年度，其数据与上期所报不同，请说明原因。',
    en: 'A figure of a year that is over differs from what was reported before.',
  },
  example: '2024 年营业收入上期 5200.5 万元，本期 4980 万元',
  sample: {
    key: 'revenue',
    before: '5200.5',
    now: '4980',
    year: 2024,
    cell: '城东区.xlsx#企业名单!H12',
  },
  zh: ({ key, before, now, year, cell }) => ({
    message: `${year} 年的数据上期报为 ${before} 万元（${cell}），本期“${columnOf(key).header}”为 ${now} 万元`,
    hint: '以年度决算或统计年报为准核实，并在备注中说明改动原因',
  }),
  en: ({ key, before, now, year, cell }) => ({
    message: `the figure of ${year} was ${before} (10,000 yuan) in the period before (${cell}), ${columnOf(key).header} says ${now} now`,
    hint: 'check it against the annual accounts and give the reason in the note',
  }),
});

export const COMPARISON_KINDS = [
  vanished,
  reenteredUnsaid,
  recognitionAltered,
  recognitionGone,
  figureRestated,
] as const;
