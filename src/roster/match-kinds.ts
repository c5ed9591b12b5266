// Findings about the header of a roster.
import { kind } from '../diagnostics/kind.ts';
import type { Localised } from '../values/lang.ts';
import { type ColumnKey, columnOf, namesEnterprise } from './columns.ts';
import { FIRST_TIME } from './telling-words.ts';

/** What comes of a column or list that is not read. */
export const NOT_READ: Localised = {
  zh: '没有读取：其中的数据不参与核定，按没有填写处理；付款前确认里面有没有应当读取的。',
  en: 'It is not read: what it holds decides nothing and counts as not filled in; make sure before anything is paid that nothing of it should have been read.',
};

interface Near {
  readonly key: ColumnKey;
  readonly header: string;
  /** The note or group that keeps it from being read; undefined where none does. */
  readonly because?: string | undefined;
  /** Where the year in its note keeps it from being read: those that its words mean. */
  readonly meant?: readonly number[] | undefined;
}

function yearsOf(years: readonly number[], lang: 'zh' | 'en'): string {
  return years.join(lang === 'zh' ? '年或' : ' or ');
}

function keptFrom({ header, because, meant }: Near, lang: 'zh' | 'en'): string {
  if (lang === 'zh') {
    const reason = because === undefined ? '' : `注明“${because}”，未作此列读取，`;
    return `“${header}”${reason}${meant ? `括号中的年份应为${yearsOf(meant, lang)}年，未作此列读取，` : ''}`;
  }
  if (because !== undefined) return `“${header}” is marked “${because}” and therefore not read: `;
  return meant ? `the year noted in “${header}” should be ${yearsOf(meant, lang)}, so it is not read: ` : '';
}

export const missingColumn = kind<{
  readonly missing: readonly ColumnKey[];
  readonly near: readonly Near[];
}>()({
  code: 'missing-column',
  severity: 'error',
  why: {
    zh: '缺少必填列，整张名单无法核算。',
    en: 'Without a required column nothing on the sheet can be decided.',
  },
  example: '表头没有“统一社会信用代码”',
  sample: { missing: ['uscc'], near: [] },
  zh: ({ missing, near }) => ({
    message: `缺少必填列：${missing.map((key) => columnOf(key).header).join('、')}`,
    hint: `补上该列后重报${near
      .map((one) => ({ ...one, kept: keptFrom(one, 'zh') }))
      .map(
        ({ key, header, kept }) =>
          `；${kept}如指“${columnOf(key).header}”，改用此名，或用 --map "${header}=${columnOf(key).header}" 指明`,
      )
      .join('')}`,
  }),
  en: ({ missing, near }) => ({
    message: `required columns are missing: ${missing.map((key) => columnOf(key).header).join(', ')}`,
    hint: `add them and send the list again${near
      .map((one) => ({ ...one, kept: keptFrom(one, 'en') }))
      .map(
        ({ key, header, kept }) =>
          `; ${kept}if “${header}” means ${columnOf(key).header}, use that name or settle it with --map "${header}=${columnOf(key).header}"`,
      )
      .join('')}`,
  }),
});

export const ambiguousHeader = kind<{ readonly header: string }>()({
  code: 'ambiguous-header',
  severity: 'error',
  why: {
    zh: '“小巨人”有两种：专精特新“小巨人”与科技小巨人，奖补标准不同，不能猜。',
    en: 'There are two little giants, the SRDI one and the technology one, with different awards.',
  },
  example: '小巨人认定日期',
  sample: { header: '小巨人' },
  zh: ({ header }) => ({
    message: `列“${header}”指哪一种小巨人不明确，该列未读取`,
    hint: `改为“${columnOf('littleGiantOn').header}”或“${columnOf('techGiantOn').header}”；也可用 --map "${header}=…" 指明`,
  }),
  en: ({ header }) => ({
    message: `it is not clear which little giant the column “${header}” means; it is not read`,
    hint: `name it ${columnOf('littleGiantOn').header} or ${columnOf('techGiantOn').header}, or settle it with --map "${header}=…"`,
  }),
});

interface SameMeaning {
  readonly key: ColumnKey;
  readonly first: string;
  readonly second: string;
}

export const duplicateColumn = kind<SameMeaning>()({
  code: 'duplicate-column',
  severity: 'error',
  why: {
    zh: '两列指同一内容而数值不同，取哪一列都可能算错。',
    en: 'Two columns mean the same and differ: taking either may be wrong.',
  },
  example: '“营业收入”与“上年度营业收入”并列',
  sample: { key: 'revenue', first: '营业收入', second: '上年度营业收入' },
  zh: ({ key, first, second }) => ({
    message: `${first} 与 ${second} 都是“${columnOf(key).header}”且内容不同，均未读取`,
    // Twice where two lists stand side by side.
    hint: `${namesEnterprise(key) ? '左右并排的两份名单，将右边一份移到左边一份之下；同一份名单的，' : ''}删去一列，或改为各自准确的名称；也可用 --map "列名=不读" 指明不读哪一列`,
  }),
  en: ({ key, first, second }) => ({
    message: `${first} and ${second} both mean ${columnOf(key).header} and differ; neither is read`,
    hint: `${namesEnterprise(key) ? 'of two lists side by side move the right one below the left one; within one list ' : ''}remove one, or give each its proper name; or leave one out with --map "header=skip"`,
  }),
});

export const repeatedColumn = kind<SameMeaning>()({
  code: 'repeated-column',
  severity: 'warning',
  why: {
    zh: '同一列出现两次，内容相同，读取前一列。',
    en: 'A column stands there twice with the same content; the first is read.',
  },
  example: '“所属县区”出现两次',
  sample: { key: 'revenue', first: '营业收入', second: '上年度营业收入' },
  zh: ({ key, first, second }) => ({
    message: `${second} 与 ${first} 同为“${columnOf(key).header}”，内容相同，取前者`,
    hint: '删去重复的一列',
  }),
  en: ({ key, first, second }) => ({
    message: `${second} repeats ${first} (${columnOf(key).header}); the first is read`,
    hint: 'remove the repeated column',
  }),
});

/** The column that is close; null where the header does not say of which title it has the days. */
type Unread = Omit<Near, 'key'> & { readonly key: ColumnKey | null };

export const unreadHeader = kind<Unread>()({
  code: 'unread-header',
  severity: 'warning',
  why: {
    zh: '表头与规定的列名相近但不相同，按未知列保留，其中数据不参与核定。',
    en: 'A header close to a known one is kept as an unknown column: its data decide nothing.',
  },
  effect: NOT_READ,
  example: '高新技术企业认证日期',
  sample: { key: 'rdExpense', header: '研发经费' },
  zh: ({ key, header, meant }) =>
    key === null
      ? {
          message: `列“${header}”未读取：表头没有写明是哪一项资质的`,
          hint: `每项资质各设一列，列名如“${columnOf('hnteOn').header}”，重报`,
        }
      : {
          message: `列“${header}”未读取，与“${columnOf(key).header}”相近${meant ? `：括号中的年份应为${yearsOf(meant, 'zh')}年` : ''}`,
          hint: isFilledOtherwise(key, header)
            ? `如指“${columnOf(key).header}”，加一列“${columnOf(key).header}”，${FILLED[key].zh}；此列所填不能照搬`
            : `如指“${columnOf(key).header}”，改用此名，或用 --map "${header}=${columnOf(key).header}" 指明`,
        },
  en: ({ key, header, meant }) =>
    key === null
      ? {
          message: `the column “${header}” is not read: its header does not say of which title it is`,
          hint: `give each title a column of its own, such as ${columnOf('hnteOn').header}, and send the list again`,
        }
      : {
          message: `the column “${header}” is not read; it is close to ${columnOf(key).header}${meant ? `, whose year in brackets should be ${yearsOf(meant, 'en')}` : ''}`,
          hint: isFilledOtherwise(key, header)
            ? `if that is meant, add a column ${columnOf(key).header}: ${FILLED[key].en}; what this one holds will not do`
            : `if that is meant, name it ${columnOf(key).header}, or settle it with --map "${header}=${columnOf(key).header}"`,
        },
});

// Columns near by what they are about, in which other answers stand than theirs: 是否注销, 是否首次入规, 认定方式.
const FILLED = {
  renewals: {
    zh: '属重新认定、复核的填写奖补事项名称，其余留空',
    en: 'the names of the measures whose recognition is a renewal, otherwise blank',
  },
  state: {
    zh: '填写正常、停产、注销、吊销或迁出',
    en: '正常, 停产, 注销, 吊销 or 迁出',
  },
  reentered: {
    zh: '退库后再入库的填“是”，首次入规的填“否”',
    en: '是 for whoever left and entered again, 否 for a first entry',
  },
} as const;

const ENTERED_FIRST = new RegExp(FIRST_TIME, 'u');

function isFilledOtherwise(key: ColumnKey, header: string): key is keyof typeof FILLED {
  switch (key) {
    case 'renewals':
      return !/事项|项目/u.test(header);
    case 'state':
      return header.includes('是否');
    case 'reentered':
      return ENTERED_FIRST.test(header);
    default:
      return false;
  }
}

type Doubted = Near & { readonly because: string };

export const doubtedColumn = kind<Doubted>()({
  code: 'doubted-column',
  severity: 'error',
  why: {
    zh: '括号中的注明或上一层表头说的是别的年份、日期或事项，照列名读取会把别的数当成所需的数。',
    en: 'A note in brackets or a group over a column speaks of another year, day or matter: read by its name it would give another figure.',
  },
  example: '“2025年1-9月”之下的“营业收入”；高新技术企业认定日期（有效期至）',
  sample: { key: 'netProfit', header: '净利润', because: '2025年1-9月' },
  zh: ({ key, header, because }) => ({
    message: `列“${header}”注明“${because}”，是不是“${columnOf(key).header}”不能确定，所填各格均未采用`,
    hint: `如是，将表头改为“${columnOf(key).header}”，或用 --map "${header}=${columnOf(key).header}" 指明；如不是，用 --map "${header}=不读"`,
  }),
  en: ({ key, header, because }) => ({
    message: `the column “${header}” is marked “${because}”: whether it is ${columnOf(key).header} cannot be told; none of its cells is used`,
    hint: `if it is, name it ${columnOf(key).header} or settle it with --map "${header}=${columnOf(key).header}"; if not, with --map "${header}=skip"`,
  }),
});

export const unreadUnderGroup = kind<Doubted>()({
  code: 'unread-under-group',
  severity: 'warning',
  why: {
    zh: '上一层表头是规定的列名，下层没有一列是它所要的内容；或上一层说的只是打算。',
    en: 'A group is a column of ours, but none of the words under it is what it asks for; or it speaks of plans only.',
  },
  effect: NOT_READ,
  example: '“专精特新中小企业”之下只有“申报日期”；“2026年拟升规”之下的“是否规上”',
  sample: { key: 'srdiOn', header: '申报日期', because: '专精特新中小企业' },
  zh: ({ key, header, because }) => ({
    message: `列“${header}”在“${because}”之下，未作“${columnOf(key).header}”读取`,
    hint: `如确为“${columnOf(key).header}”，将表头改为此名，或用 --map "${header}=${columnOf(key).header}" 指明`,
  }),
  en: ({ key, header, because }) => ({
    message: `the column “${header}” stands under “${because}” and is not read as ${columnOf(key).header}`,
    hint: `if ${columnOf(key).header} is meant, name it so, or settle it with --map "${header}=${columnOf(key).header}"`,
  }),
});

export const groupMayReach = kind<Near & { readonly group: string }>()({
  code: 'group-may-reach',
  severity: 'warning',
  why: {
    zh: '没有合并单元格的表头看不出分组管到哪一列；分组说的是别的年份、日期或事项时，管到的列就不是列名所说的。',
    en: 'Without merged cells nobody can tell how far a group reaches; where it speaks of another year, day or matter, what it reaches is not what its name says.',
  },
  example: 'CSV 中“撤销时间”之下有两个称号，右边一个照列名读取',
  sample: { key: 'hnteOn', header: '高新技术企业认定日期', group: '撤销时间' },
  zh: ({ key, header, group }) => ({
    message: `列“${header}”左侧的分组“${group}”可能也管到此列，仍按“${columnOf(key).header}”读取`,
    hint: `核对；确属该分组的，用 --map "${header}=不读"，或另存为 .xlsx 并合并分组单元格后重报`,
  }),
  en: ({ key, header, group }) => ({
    message: `the group “${group}” further left may reach the column “${header}” too; it is read as ${columnOf(key).header} all the same`,
    hint: `check it; where it belongs to that group leave it out with --map "${header}=skip", or merge the group's cells in an .xlsx and send it again`,
  }),
});
