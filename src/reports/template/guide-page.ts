// 填报说明: the sheet of a form that says how to fill it in, column by column.
import { type ColumnKey, columnOf } from '../../roster/columns.ts';
import { counted } from '../../values/counted.ts';
import type { Lang, Localised } from '../../values/lang.ts';
import { periodEnd, periodYear } from '../../values/period.ts';
import { type BookSheet, type LinesBlock, type TableBlock, text } from '../book.ts';
import { type SheetColumn, tableOf } from '../sheets/table-of.ts';
import { fieldName } from '../wording/field-text.ts';
import { periodName } from '../wording/period-wording.ts';
import { CLAIMS_NAME } from './claims-page.ts';
import { columnForm } from './column-entry.ts';
import { columnGuide } from './column-guide.ts';
import { columnUse } from './column-note.ts';
import { coverage } from './column-years.ts';
import { exampleText } from './example.ts';
import { rosterGroups } from './form-columns.ts';
import { formTitle } from './form-head.ts';
import type { FormSetting } from './form-setting.ts';
import type { LastList } from './last-list.ts';
import { ROSTER_NAME } from './roster-page.ts';

const GUIDE_NAME = '填报说明';

/** The instructions; `last` is the list that the form was begun from, if any. */
export function guidePage(setting: FormSetting, last: LastList | null): BookSheet {
  const { policy, lang } = setting;
  return {
    name: GUIDE_NAME,
    title: formTitle('工业中小企业梯度培育名单填报说明', setting),
    subtitles: [`${policy.number} ${policy.title[lang]}`],
    blocks: [
      numbered({ zh: '一、怎样填', en: 'How to fill in' }, howLines(setting), lang),
      ...(last === null
        ? []
        : [
            numbered(
              { zh: '二、从上期带入的内容', en: 'What was taken from the list before' },
              lastLines(setting, last),
              lang,
            ),
          ]),
      columnsTable(setting, last !== null),
    ],
    orientation: 'landscape',
  };
}

function numbered(heading: Localised, lines: readonly Localised[], lang: Lang): LinesBlock {
  return {
    kind: 'lines',
    heading: heading[lang],
    lines: lines.map((line, index) => ({ text: `${index + 1}. ${line[lang]}` })),
  };
}

function howLines({ period }: FormSetting): readonly Localised[] {
  const [year, end] = [periodYear(period), periodEnd(period)];
  return [
    {
      zh: `“${ROSTER_NAME}”每户企业填一行，从示例行下面一行起。示例行不计入名单，保留或删除都可以。`,
      en: `On ${ROSTER_NAME} each enterprise takes a row, from below the example on. The example counts as nothing; leave it or delete it.`,
    },
    {
      zh: '带 * 的列必填，已开始填写的行中必填而未填的格为黄底。其他列没有内容的留空，不填“无”“/”或 0。',
      en: 'Columns with * are required: in a row that is begun they are yellow until filled in. Leave other cells empty where there is nothing; no 无, / or 0.',
    },
    {
      zh: `金额一律以万元为单位，只填数字。上年度指${year - 1}年，前一年度指${year - 2}年，前二年度指${year - 3}年，本年指${year}年。`,
      en: `Amounts are in 万元 (10,000 yuan), figures only. 上年度 is ${year - 1}, 前一年度 ${year - 2}, 前二年度 ${year - 3}, 本年 ${year}.`,
    },
    {
      zh: `日期写成 2025-03-01，只知年月的写 2025-03。认定日期以认定文件或证书为准，不得晚于报告期末 ${end}；之后的认定下期再报。`,
      en: `Dates as 2025-03-01, or 2025-03 where the day is not known. Recognitions after ${end} belong to the next list.`,
    },
    {
      zh: '代码、证书编号、电话、行号、账号各列已设为文本格式，直接输入即可。从别处复制时用“选择性粘贴—数值”，以免格式和下拉列表被覆盖。',
      en: 'Codes, certificate numbers, telephones and accounts are text already: just type. Paste values only, lest formats and lists are overwritten.',
    },
    {
      zh: `申报奖补在“${CLAIMS_NAME}”填写，一项一行，事项从下拉列表选。没有申报的不填此表。`,
      en: `Awards are claimed on ${CLAIMS_NAME}, one line for each measure, chosen from the list. Leave that sheet blank where nothing is claimed.`,
    },
    {
      zh: '不要改动列名，不要合并单元格。可以在右侧增加自己的列，行数不够时在已有的行之间插入。',
      en: 'Do not change headers or merge cells. Columns of your own may be added on the right; insert rows among the others where they do not suffice.',
    },
  ];
}

function lastLines({ period }: FormSetting, { rows, period: before }: LastList): readonly Localised[] {
  const doubtful = rows.reduce((sum, { unreadable }) => sum + unreadable.length, 0);
  const unknown = before === null;
  const sameYear = !unknown && periodYear(before) === periodYear(period);
  return [
    {
      zh: `已带入上期（${unknown ? '季度未写明' : periodName(before, 'zh')}）${rows.length} 户企业的名称、代码、县区园区、行业、规上情况、各类认定、责任人、联系人和账户，请逐户核对，有变化的更正；新增企业填在后面，不再上报的删去整行。`,
      en: `Filled in from the list before (${unknown ? 'period not stated' : periodName(before, 'en')}): ${counted(rows.length, 'enterprise')} with name, code, county and park, industry, recognitions, contact and account. Check each and correct what has changed; add new ones below, delete rows that no longer belong.`,
    },
    lastAmounts(sameYear, unknown),
    {
      zh: '本年累计营业收入、重新认定或复核事项、备注和奖补申报每期重新填写，没有带入。',
      en: 'Revenue to date, renewals, notes and claims are stated anew in every list and were not taken over.',
    },
    ...(doubtful === 0
      ? []
      : [
          {
            zh: `有 ${doubtful} 个格上期的内容无法识别，按原样带入并标黄，批注写明原因，请更正。`,
            en: `${counted(doubtful, 'cell')} of the list before could not be read, and stands there as written, in yellow, with a comment that says why. Please correct them.`,
          },
        ]),
  ];
}

function lastAmounts(sameYear: boolean, unknown: boolean): Localised {
  if (unknown)
    return {
      zh: '上期名单未写明季度，不能判断金额属于哪一年，金额和人数没有带入。',
      en: 'The list before does not say its period, so no amount was taken over.',
    };
  if (sameYear)
    return {
      zh: '与上期同属一年，上年度及以前各年的金额和人数已带入，请核对是否有调整。',
      en: 'Both lists are of one year: figures of last year and before are filled in; check whether they were revised.',
    };
  return {
    zh: '已进入新的年度：上期的“上年度”数改列为“前一年度”数，依次类推，历史最高年营业收入已并入上期的上年度数；新的上年度各项数字请重新填写。',
    en: 'A new year has begun: what was last year’s figure now stands as that of the year before, and so on; the highest revenue takes it into account. Fill in the figures of the new last year.',
  };
}

interface GuideRow {
  readonly key: ColumnKey;
  readonly group: Localised;
}

function columnsTable(setting: FormSetting, begun: boolean): TableBlock {
  const rows = rosterGroups(setting.indicators).flatMap(({ name, keys }) =>
    keys.map((key): GuideRow => ({ key, group: name })),
  );
  return tableOf(guideColumns(setting), rows, setting.lang, {
    heading: begun
      ? { zh: '三、各列填写内容', en: 'What each column asks for' }
      : { zh: '二、各列填写内容', en: 'What each column asks for' },
  });
}

function guideColumns(setting: FormSetting): readonly SheetColumn<GuideRow>[] {
  const { lang } = setting;
  const said = (key: ColumnKey): string =>
    [columnGuide(key)[lang], coverage(key, setting.period)?.[lang] ?? '']
      .filter((part) => part !== '')
      .join({ zh: '；', en: '; ' }[lang]);
  return [
    { header: { zh: '类别', en: 'Group' }, width: 16, cell: ({ group }) => text(group[lang]) },
    {
      header: { zh: '列名', en: 'Column' },
      width: 26,
      cell: ({ key }) =>
        text(lang === 'zh' ? columnOf(key).header : `${columnOf(key).header} ${fieldName(key, 'en')}`),
    },
    {
      header: { zh: '必填', en: 'Required' },
      width: 8,
      align: 'center',
      cell: ({ key }) => text(columnOf(key).required ? { zh: '必填', en: 'yes' }[lang] : ''),
    },
    { header: { zh: '填写内容', en: 'What goes in' }, width: 34, cell: ({ key }) => text(said(key)) },
    {
      header: { zh: '形式', en: 'Form' },
      width: 34,
      cell: ({ key }) => text(columnForm(key, setting)[lang]),
    },
    {
      header: { zh: '填写示例', en: 'Example' },
      width: 22,
      cell: ({ key }) => text(exampleText(key, setting)),
    },
    { header: { zh: '用于', en: 'Needed for' }, width: 34, cell: ({ key }) => text(columnUse(key, setting)) },
  ];
}
