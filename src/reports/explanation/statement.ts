// 核定情况说明: what was decided on an enterprise, on one page that can be sent to it. No telephone, no account.

import type { Evaluation } from '../../evaluation/evaluation.ts';
import { moneyOf, moneyOrNull } from '../../evaluation/money-of.ts';
import { LEVELS } from '../../policy/levels.ts';
import { type Lang, textIn } from '../../values/lang.ts';
import { formatYuanGrouped, ZERO } from '../../values/money.ts';
import { BLANK, type Book, text, yuan } from '../book.ts';
import { NUMBER_COLUMN } from '../sheets/number-column.ts';
import { type SheetColumn, tableOf } from '../sheets/table-of.ts';
import { LEVEL_WORDING } from '../wording/level-wording.ts';
import { periodName } from '../wording/period-wording.ts';
import { STATUS_TONE, STATUS_WORDING } from '../wording/status-wording.ts';
import { unitNames } from '../wording/unit-name.ts';
import type { ExplainedDecision, Explanation } from './explanation.ts';

/** The page as a workbook. */
export function statementBook(explanation: Explanation, policy: Evaluation['policy']): Book {
  const { lang, decisions } = explanation;
  const title = statementTitle(lang);
  return {
    title,
    footer: title,
    sheets: [
      {
        name: { zh: '核定情况说明', en: 'Statement' }[lang],
        title,
        subtitles: [addressee(explanation), opening(explanation, policy)],
        blocks: [
          tableOf(columns(lang), decisions, lang),
          { kind: 'lines', heading: '', lines: closing(explanation).map((line) => ({ text: line })) },
        ],
        orientation: 'landscape',
        form: true,
      },
    ],
  };
}

/** The same as plain text, a line for each paragraph. */
export function statementText(explanation: Explanation, policy: Evaluation['policy']): string {
  const { lang, decisions } = explanation;
  const t = textIn(lang);
  const items = decisions.map((decision, place) => {
    const { title, article, status, amount } = decision;
    const due =
      amount === null || moneyOf(amount) === 0n
        ? ''
        : t(
            `，核定金额 ${formatYuanGrouped(moneyOf(amount))} 元`,
            `, ${formatYuanGrouped(moneyOf(amount))} yuan due`,
          );
    const head = `${place + 1}. ${title}（${article}）${t('：', ': ')}${STATUS_WORDING[status][lang]}${due}`;
    const lines = [...standardLines(decision, lang), ...remarks(decision, lang)];
    return [head, ...lines.map((remark) => `   ${remark}`)].join('\n');
  });
  const none = t('名单中没有可核定的奖补事项。', 'The roster has no award to decide on.');
  return `${[statementTitle(lang), '', addressee(explanation), opening(explanation, policy), '', ...(items.length > 0 ? items : [none]), '', ...closing(explanation)].join('\n')}\n`;
}

// What the text grants, where it may be sought or a ceiling, and what each level pays.
function standardLines({ standard, funding }: ExplainedDecision, lang: Lang): readonly string[] {
  const parts = LEVELS.flatMap((level) => {
    const amount = moneyOf(funding?.[level] ?? '0');
    return amount === ZERO ? [] : [`${LEVEL_WORDING[level][lang]} ${formatYuanGrouped(amount)}`];
  });
  return [
    { zh: `奖补标准：${standard}`, en: `what the text grants: ${standard}` }[lang],
    ...(parts.length === 0
      ? []
      : [{ zh: `其中：${parts.join('、')}`, en: `of which: ${parts.join(', ')}` }[lang]]),
  ];
}

function statementTitle(lang: Lang): string {
  return {
    zh: '西宁市工业中小企业梯度培育奖补核定情况说明',
    en: 'Awards under the tiered cultivation of SMEs in Xining: how yours were decided',
  }[lang];
}

function addressee({ enterprise: { name, uscc }, lang }: Explanation): string {
  return {
    zh: `企业名称：${name}　　统一社会信用代码：${uscc}`,
    en: `Enterprise: ${name}    Credit code: ${uscc}`,
  }[lang];
}

function opening({ enterprise, period, awardYear, lang }: Explanation, policy: Evaluation['policy']): string {
  const units = unitNames(enterprise.reportedBy, lang);
  return {
    zh: `根据《${policy.title.zh}》（${policy.number}），按${units}报送的${periodName(period, 'zh')}名单（奖补年度${awardYear}年），核定情况如下。金额单位：元。`,
    en: `Under ${policy.number} ("${policy.title.en}"), on the roster of ${units} for ${periodName(period, 'en')} (award year ${awardYear}). Amounts in yuan.`,
  }[lang];
}

function closing({ enterprise, lang }: Explanation): readonly string[] {
  const units = unitNames(enterprise.reportedBy, lang);
  const gap = '　'.repeat(24);
  return {
    zh: [
      '“待核”的事项在补充或更正后重新核定；标注“争取”的省级资金以省级下达为准；最终以公示和拨付文件为准。',
      `对核定情况有疑问的，请向填报单位（${units}）或西宁市工业和信息化局提出，并附有关证明材料。`,
      `${gap}西宁市工业和信息化局（盖章）　　　年　　月　　日`,
    ],
    en: [
      'What is to be settled is decided anew once the data are completed or corrected; provincial funds that are sought depend on the province; the public notice and the payment document decide in the end.',
      `Questions go to the reporting unit (${units}) or to the Xining industry bureau, with supporting documents.`,
      `${gap}Xining industry bureau (seal)    Date:`,
    ],
  }[lang];
}

function columns(lang: Lang): readonly SheetColumn<ExplainedDecision>[] {
  return [
    NUMBER_COLUMN,
    { header: { zh: '奖补事项', en: 'Measure' }, width: 24, cell: ({ title }) => text(title) },
    { header: { zh: '政策依据', en: 'Article' }, width: 13, cell: ({ article }) => text(article) },
    {
      header: { zh: '奖补标准', en: 'What the text grants' },
      width: 30,
      cell: ({ standard }) => text(standard),
    },
    {
      header: { zh: '结论', en: 'Outcome' },
      width: 10,
      align: 'center',
      cell: ({ status }) => text(STATUS_WORDING[status][lang], { tone: STATUS_TONE[status] }),
    },
    ...LEVELS.map(
      (level): SheetColumn<ExplainedDecision> => ({
        header: LEVEL_WORDING[level],
        width: 14,
        total: 'sum',
        cell: ({ funding }) => (funding === null ? BLANK : yuan(moneyOf(funding[level]))),
      }),
    ),
    {
      header: { zh: '核定金额', en: 'Due' },
      width: 15,
      total: 'sum',
      cell: ({ amount }) => yuan(moneyOrNull(amount)),
    },
    {
      header: { zh: '说明', en: 'Why' },
      width: 46,
      cell: (decision) => text(remarks(decision, lang).join('\n')),
    },
  ];
}

// Why, and what was ruled; where all holds, on what it rests.
function remarks({ reasons, checks, ruling }: ExplainedDecision, lang: Lang): readonly string[] {
  const rulings =
    ruling === null
      ? []
      : [
          `${{ zh: '裁定：', en: 'ruling: ' }[lang]}${[ruling.verdict, ruling.reason].filter((word) => word !== '').join({ zh: '，', en: ', ' }[lang])}`,
        ];
  if (reasons.length > 0) return [...reasons.map(({ text: said }) => said), ...rulings];
  const trigger = checks.find(({ id }) => id === 'trigger')?.read ?? [];
  const shown = trigger.flatMap(({ name, value }) => (value === null ? [] : [`${name} ${value}`]));
  return [
    `${{ zh: '条件均符合', en: 'all conditions hold' }[lang]}${shown.length === 0 ? '' : { zh: `（${shown.join('，')}）`, en: ` (${shown.join(', ')})` }[lang]}`,
    ...rulings,
  ];
}
