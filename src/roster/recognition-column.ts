// Columns with the days of a first or of a later recognition, beside that of the same title which is read: awards are
// for first recognitions alone.
import { kind } from '../diagnostics/kind.ts';
import { plainText } from './cell-text.ts';
import { type ColumnKey, columnOf, isOfTitle } from './columns.ts';
import type { HeaderCell } from './find-header.ts';
import { NOT_READ } from './match-kinds.ts';
import { FIRST_TIME, LATEST, RENEWED, REVIEWED } from './telling-words.ts';
import { keySpokenOf } from './title-words.ts';

interface FirstUnread {
  readonly key: ColumnKey;
  /** Both as `G“…”`. */
  readonly read: string;
  readonly unread: string;
}

export const firstRecognitionUnread = kind<FirstUnread>()({
  code: 'first-recognition-unread',
  severity: 'warning',
  why: {
    zh: '文件奖补的是首次认定；同一称号另有首次认定的日期而未读取时，所读的可能是重新认定的日期，会重复奖补。',
    en: 'Awards are for first recognitions: where another column has their days and is not read, what is read may be renewals, which would be paid again.',
  },
  effect: {
    zh: '所读的列参与核定，没有读取的首次认定列不参与；付款前核对依据该列的各项奖补。',
    en: 'The column that is read counts, that of the first days decides nothing; check the awards that rest on it before anything is paid.',
  },
  example: '“高新技术企业首次认定日期”与“高新技术企业认定日期”并列',
  sample: { key: 'hnteOn', read: 'H“高新技术企业认定日期”', unread: 'G“高新技术企业首次认定日期”' },
  zh: ({ key, read, unread }) => ({
    message: `“${columnOf(key).header}”按 ${read} 读取，${unread} 未读取：奖补只给首次认定，${read} 如为最近一次的日期，会把重新认定当作首次`,
    hint: `核对；应读首次的，将其表头改为“${columnOf(key).header}”并删去另一列（或用 --map 指明），属重新认定或复核的在“${columnOf('renewals').header}”写明`,
  }),
  en: ({ key, read, unread }) => ({
    message: `${columnOf(key).header} is read from ${read}, ${unread} is not read: awards are for first recognitions, and if ${read} has the latest days a renewal counts as a first one`,
    hint: `check it; to read the first days name that column ${columnOf(key).header} and remove the other (or settle it with --map), and name renewals under ${columnOf('renewals').header}`,
  }),
});

interface LaterUnread {
  readonly key: ColumnKey;
  readonly unread: string;
  /** Null where no column of the title is read. */
  readonly read: string | null;
}

export const laterRecognitionUnread = kind<LaterUnread>()({
  code: 'later-recognition-unread',
  severity: 'warning',
  why: {
    zh: '重新认定、复核的日期不是首次认定的日期，不读取；称号是否仍有效可能因此算错。',
    en: 'The days of a renewal are none of a first recognition and not read; whether a title still holds may be judged wrongly without them.',
  },
  effect: NOT_READ,
  example: '“高新技术企业认定日期”与“高新技术企业最近一次认定日期”并列',
  sample: { key: 'hnteOn', unread: 'H“高新技术企业最近一次认定日期”', read: 'G“高新技术企业认定日期”' },
  zh: ({ key, read, unread }) => ({
    message: `${unread} 不是首次认定的日期，未读取；“${columnOf(key).header}”${read === null ? '没有读取' : `按 ${read} 读取`}`,
    hint: `核对；以重新认定或复核的日期计有效期的，填在“${columnOf(key).header}”列，并在“${columnOf('renewals').header}”写明事项`,
  }),
  en: ({ key, read, unread }) => ({
    message: `${unread} has no days of first recognitions and is not read; ${columnOf(key).header} is ${read === null ? 'not read' : `read from ${read}`}`,
    hint: `check it; where a title holds by its renewal put that day under ${columnOf(key).header} and name the measure under ${columnOf('renewals').header}`,
  }),
});

type Occasion = 'first' | 'later';

interface RecognitionColumn {
  readonly key: ColumnKey;
  readonly occasion: Occasion;
}

const FIRST = new RegExp(`${FIRST_TIME}|首批`, 'gu');
const LATER = new RegExp(`${RENEWED}|${REVIEWED}(?:通过)?|${LATEST}`, 'gu');

/**
 * Of which title's first or later recognitions a header's cell has the days, by its words, its note and the group over
 * it; undefined where it says neither, or both: 首次认定/复核时间.
 */
export function recognitionColumn(cell: HeaderCell): RecognitionColumn | undefined {
  const { reading } = cell;
  const plain = plainText(cell.text);
  const [first, later] = [plain.search(FIRST) >= 0, plain.search(LATER) >= 0];
  if (first === later) return undefined;
  const key = reading.doubted?.key ?? (IN_TIME.test(plain) ? titleOf(cell) : undefined);
  return key !== undefined && isOfTitle(key) ? { key, occasion: first ? 'first' : 'later' } : undefined;
}

// Of columns without days, such as 复核情况, nothing is to be said.
const IN_TIME = /日期|时间|年月|年份|年度/u;

function titleOf({ reading, against }: HeaderCell): ColumnKey | undefined {
  return against && !against.named ? against.key : keySpokenOf(withoutOccasion(reading.plain));
}

// 重新认定 takes 认定 with it; a title is spoken of with or without that.
function withoutOccasion(plain: string): string {
  return plain.replace(FIRST, '').replace(LATER, '');
}
