// 运行信息: what went in, and with what it was worked out.
import type { EvaluatedInput } from '../../../evaluation/evaluation.ts';
import type { Lang } from '../../../values/lang.ts';
import { BLANK, type BookSheet, count, type LinesBlock, text } from '../../book.ts';
import { PERIOD_ORIGIN, periodName } from '../../wording/period-wording.ts';
import { unitName } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CityFacts } from './city-facts.ts';
import { sheetHead } from './sheet-head.ts';
import { CITY_SHEETS } from './sheet-names.ts';

/** Tool, policy and period, the files read, and the options of the run. */
export function runSheet(facts: CityFacts): BookSheet {
  const { evaluation, lang } = facts;
  return {
    name: CITY_SHEETS.run[lang],
    ...sheetHead(CITY_SHEETS.run, facts),
    blocks: [
      settings(facts),
      tableOf(inputColumns(lang), evaluation.inputs, lang, {
        heading: { zh: '二、输入文件', en: '2. Files read' },
      }),
      optionsBlock(facts),
    ],
    orientation: 'landscape',
  };
}

function settings({ evaluation, toolVersion, lang }: CityFacts): LinesBlock {
  const { policy, period, periodEnd, periodFrom, awardYear } = evaluation;
  const lines = {
    zh: [
      `工具：xining-tiers ${toolVersion}`,
      `政策：${policy.number}《${policy.title.zh}》（${policy.id}）`,
      `政策文件 SHA-256：${policy.sha256}`,
      `报告期：${periodName(period, 'zh')}（${period}），截至 ${periodEnd}；${PERIOD_ORIGIN[periodFrom].zh}`,
      `奖补年度：${awardYear}年`,
    ],
    en: [
      `Tool: xining-tiers ${toolVersion}`,
      `Policy: ${policy.number}, "${policy.title.en}" (${policy.id})`,
      `SHA-256 of the policy document: ${policy.sha256}`,
      `Period: ${periodName(period, 'en')}, to ${periodEnd}; ${PERIOD_ORIGIN[periodFrom].en}`,
      `Award year: ${awardYear}`,
    ],
  }[lang];
  return {
    kind: 'lines',
    heading: { zh: '一、工具、政策与报告期', en: '1. Tool, policy and period' }[lang],
    lines: lines.map((line) => ({ text: line })),
  };
}

function inputColumns(lang: Lang): readonly SheetColumn<EvaluatedInput>[] {
  return [
    { header: { zh: '文件', en: 'File' }, width: 30, cell: ({ file }) => text(file) },
    { header: { zh: '工作表', en: 'Sheet' }, width: 14, cell: ({ sheet }) => text(sheet) },
    { header: { zh: '填报单位', en: 'Unit' }, width: 13, cell: ({ unit }) => text(unitName(unit, lang)) },
    {
      header: { zh: '所写报告期', en: 'Period stated' },
      width: 11,
      align: 'center',
      cell: ({ period }) => text(period ?? ''),
    },
    {
      header: { zh: '行数', en: 'Rows' },
      width: 8,
      total: 'sum',
      cell: ({ rows, failed }) => (failed ? BLANK : count(rows)),
    },
    {
      header: { zh: '无误行数', en: 'Without error' },
      width: 9,
      total: 'sum',
      cell: ({ accepted, failed }) => (failed ? BLANK : count(accepted)),
    },
    {
      header: { zh: '读取', en: 'Read' },
      width: 8,
      align: 'center',
      cell: ({ failed }) =>
        failed
          ? text({ zh: '失败', en: 'no' }[lang], { tone: 'bad' })
          : text({ zh: '成功', en: 'yes' }[lang]),
    },
    { header: { zh: 'SHA-256', en: 'SHA-256' }, width: 74, cell: ({ sha256 }) => text(sha256) },
  ];
}

function optionsBlock({ options, lang }: CityFacts): LinesBlock {
  const none = { zh: '没有其他选项', en: 'no other options' }[lang];
  const lines = options.map(({ name, value, sha256 }) => ({
    text: `${name} ${value}${sha256 === null ? '' : `（SHA-256 ${sha256}）`}`,
  }));
  return {
    kind: 'lines',
    heading: { zh: '三、命令选项', en: '3. Options' }[lang],
    lines: lines.length > 0 ? lines : [{ text: none, tone: 'muted' }],
  };
}
