// 核对汇总: the first page: what was reported, what is due, who pays, what to do next.
import type { Lang } from '../../../values/lang.ts';
import type { Block, BookSheet, LinesBlock } from '../../book.ts';
import { periodName } from '../../wording/period-wording.ts';
import { accountSteps } from './account-steps.ts';
import { claimSteps } from './claim-steps.ts';
import type { CountyFacts } from './county-facts.ts';
import { dataSteps } from './data-steps.ts';
import { inputTable } from './input-table.ts';
import { measureSums, measureTable } from './measure-table.ts';
import { payerTable } from './payer-table.ts';
import { poolSteps } from './pool-steps.ts';
import { reviewSteps } from './review-steps.ts';
import { COUNTY_SHEETS } from './sheet-names.ts';
import { workbookTitle } from './sheet-title.ts';
import { standing } from './standing.ts';
import { inputNotes, measureNotes, payerNotes } from './summary-notes.ts';

/** Tables in 元 under a sentence that sums up, with the next steps and lines to sign on. */
export function summarySheet(facts: CountyFacts): BookSheet {
  const { lang } = facts;
  const sums = measureSums(facts);
  const blocks: readonly Block[] = [
    { kind: 'lines', heading: '', lines: standing(facts, sums) },
    steps(facts),
    inputTable(facts),
    inputNotes(facts),
    measureTable(facts, sums),
    measureNotes(facts),
    payerTable(facts),
    payerNotes(facts),
    { kind: 'lines', heading: '', lines: [{ text: signatures(lang) }] },
  ];
  return {
    name: COUNTY_SHEETS.summary[lang],
    title: workbookTitle(facts, lang),
    subtitles: [setting(facts)],
    blocks: blocks.filter((block) => block.kind !== 'lines' || block.lines.length > 0),
    orientation: 'landscape',
  };
}

function setting({ index: { evaluation }, lang }: CountyFacts): string {
  const { period, periodEnd, awardYear, policy } = evaluation;
  const name = periodName(period, lang);
  return {
    zh: `报告期：${name}（截至${periodEnd}）　奖补年度：${awardYear}年　依据：${policy.number}　金额单位：元`,
    en: `Period: ${name} (to ${periodEnd}). Award year: ${awardYear}. Policy: ${policy.number}. Amounts in yuan.`,
  }[lang];
}

function steps(facts: CountyFacts): LinesBlock {
  const { lang } = facts;
  const all = [
    ...dataSteps(facts),
    ...reviewSteps(facts),
    ...accountSteps(facts),
    ...claimSteps(facts),
    ...poolSteps(facts),
  ];
  const lines = all.map(({ text, link }, place) => ({
    text: `${place + 1}. ${text[lang]}`,
    ...(link && { link }),
  }));
  const none = { text: { zh: '无。', en: 'Nothing.' }[lang] };
  return {
    kind: 'lines',
    heading: { zh: '一、本单位需办理事项', en: '1 What this unit must do' }[lang],
    lines: lines.length > 0 ? lines : [none],
  };
}

function signatures(lang: Lang): string {
  const gap = '　'.repeat(8);
  return {
    zh: `填表人：${gap}审核人：${gap}单位负责人：${gap}（单位盖章）${'　'.repeat(5)}年　　月　　日`,
    en: `Prepared by:${gap}Checked by:${gap}Head of unit:${gap}(seal)${gap}Date:`,
  }[lang];
}
