// Why a submitted file could not be read, and what its sender can do about it.
import type { Wording } from '../diagnostics/diagnostic.ts';
import { kind } from '../diagnostics/kind.ts';
import type { Lang } from '../values/lang.ts';

export type FileFault =
  | 'missing'
  | 'not-permitted'
  | 'not-a-file'
  | 'empty'
  | 'too-large'
  | 'password'
  | 'cut-off'
  | 'pdf'
  | 'document'
  | 'picture'
  | 'archive'
  | 'web-archive'
  | 'encoding'
  | 'not-a-table'
  | 'damaged'
  | 'too-many-cells'
  | 'too-wide'
  | 'too-slow'
  | 'too-much-memory';

interface FileFaultArgs {
  readonly fault: FileFault;
  /** A figure or word the message needs, such as the size limit. */
  readonly detail?: string;
}

const RESEND = {
  zh: '请报送单位用 Excel 或 WPS 打开原文件，另存为 .xlsx 后重新报送',
  en: 'have the unit open the original in Excel or WPS, save it as .xlsx and send it again',
} as const satisfies Record<Lang, string>;

const LARGE = {
  zh: '删去图片、空白格式和多余的工作表，另存后重新报送；文件确实这样大的，用 --max-size 放宽上限',
  en: 'remove pictures, formats of empty cells and spare sheets, save it and send it again; raise the limit with --max-size where it really is that large',
} as const satisfies Record<Lang, string>;

/** What is said of each to those who have the file sent. */
export const FILE_FAULTS = {
  missing: {
    zh: { message: '找不到该文件', hint: '检查路径和文件名是否写对' },
    en: { message: 'there is no such file', hint: 'check the path and the name' },
  },
  'not-permitted': {
    zh: { message: '没有读取该文件的权限', hint: '关闭占用该文件的程序，或请管理员开放读取权限' },
    en: {
      message: 'the file may not be read',
      hint: 'close the program that holds it, or ask for permission to read it',
    },
  },
  'not-a-file': {
    zh: { message: '不是普通文件', hint: '改用 Excel 或 CSV 文件' },
    en: { message: 'it is no ordinary file', hint: 'give an Excel or CSV file' },
  },
  empty: {
    zh: { message: '文件是空的（0 字节或没有内容）', hint: '可能没有保存或传输中断，请报送单位重新报送' },
    en: {
      message: 'the file is empty',
      hint: 'it was perhaps never saved, or the transfer broke off; have it sent again',
    },
  },
  'too-large': {
    zh: { message: '文件过大', hint: LARGE.zh },
    en: { message: 'the file is too large', hint: LARGE.en },
  },
  'too-many-cells': {
    zh: { message: '填有内容的单元格过多', hint: LARGE.zh },
    en: { message: 'it has too many filled cells', hint: LARGE.en },
  },
  'too-wide': {
    zh: {
      message: '有一行的列数超过 Excel 所能容纳的',
      hint: '可能缺少换行或分隔符有误：用 Excel 打开确认，另存后重新报送',
    },
    en: {
      message: 'a row has more columns than Excel holds',
      hint: 'perhaps line ends are missing or the delimiter is wrong: open it in Excel, save it and send it again',
    },
  },
  'too-slow': {
    zh: { message: '读取用时过长，已中止', hint: LARGE.zh },
    en: { message: 'reading it takes too long and was broken off', hint: LARGE.en },
  },
  'too-much-memory': {
    zh: { message: '读取所需内存过多，已中止', hint: LARGE.zh },
    en: { message: 'reading it takes too much memory and was broken off', hint: LARGE.en },
  },
  password: {
    zh: { message: '文件设有打开密码，无法读取', hint: '请报送单位取消打开密码，另存后重新报送' },
    en: {
      message: 'the file is protected by a password',
      hint: 'have the unit save it without a password and send it again',
    },
  },
  'cut-off': {
    zh: { message: '文件不完整，可能传输中断', hint: RESEND.zh },
    en: { message: 'the file is cut off; the transfer perhaps broke off', hint: RESEND.en },
  },
  pdf: {
    zh: { message: '这是 PDF 文件，不是表格', hint: '请报送单位报送 Excel 或 CSV 原件' },
    en: { message: 'this is a PDF, no spreadsheet', hint: 'have the unit send the Excel or CSV original' },
  },
  document: {
    zh: { message: '这是文字或演示文档，不是表格', hint: '请报送单位把名单做成 Excel 或 CSV 报送' },
    en: {
      message: 'this is a text or slide document, no spreadsheet',
      hint: 'have the unit send the list as Excel or CSV',
    },
  },
  picture: {
    zh: { message: '这是图片，不是表格', hint: '请报送单位报送 Excel 或 CSV 原件' },
    en: {
      message: 'this is a picture, no spreadsheet',
      hint: 'have the unit send the Excel or CSV original',
    },
  },
  archive: {
    zh: { message: '这是压缩包，不是表格', hint: '先解压，再把其中的表格交给本工具' },
    en: {
      message: 'this is an archive, no spreadsheet',
      hint: 'unpack it first and give the spreadsheets inside',
    },
  },
  'web-archive': {
    zh: { message: '这是单个文件网页（.mht），不是表格', hint: RESEND.zh },
    en: { message: 'this is a web archive (.mht), no spreadsheet', hint: RESEND.en },
  },
  encoding: {
    zh: {
      message: '文字编码无法识别，可识别 UTF-8、GB18030（GBK）、UTF-16',
      hint: '用记事本或 Excel 打开确认没有乱码，另存为 UTF-8 编码的 CSV 后重新报送',
    },
    en: {
      message: 'its text encoding is none of UTF-8, GB18030 (GBK) and UTF-16',
      hint: 'open it, make sure that nothing is garbled, save it as CSV in UTF-8 and send it again',
    },
  },
  'not-a-table': {
    zh: { message: '不是能识别的表格文件', hint: '支持 .xlsx、.xls、.ods、CSV 和制表符分隔的文本' },
    en: {
      message: 'it is no kind of table that can be read',
      hint: '.xlsx, .xls, .ods, CSV and tab-separated text can be read',
    },
  },
  damaged: {
    zh: { message: '文件已损坏，无法读取', hint: RESEND.zh },
    en: { message: 'the file is damaged and cannot be read', hint: RESEND.en },
  },
} as const satisfies Record<FileFault, Record<Lang, Wording>>;

export const unreadableFile = kind<FileFaultArgs>()({
  code: 'unreadable-file',
  severity: 'error',
  why: {
    zh: '读不出的文件没有任何数据可用，该单位的企业不在结果中。',
    en: 'Nothing of a file that cannot be read is in the result; its unit is missing.',
  },
  example: '城西区.xlsx（设有打开密码）',
  sample: { fault: 'password' },
  zh: (args) => worded(args, 'zh'),
  en: (args) => worded(args, 'en'),
});

export const contentUnlikeName = kind<{ readonly content: string; readonly extension: string }>()({
  code: 'content-unlike-name',
  severity: 'info',
  why: {
    zh: '扩展名与内容不符的文件已按内容读取，但别的程序可能打不开。',
    en: 'A file whose ending does not fit its content is read by content; other programs may refuse it.',
  },
  example: '名单.xls（内容为 CSV 文本）',
  sample: { content: 'CSV', extension: '.xls' },
  zh: ({ content, extension }) => ({
    message: `扩展名为 ${extension}，内容为 ${content}，已按内容读取`,
    hint: `把扩展名改为与内容相符`,
  }),
  en: ({ content, extension }) => ({
    message: `the ending is ${extension}, the content ${content}; it is read by content`,
    hint: 'give it the ending that fits',
  }),
});

export const INPUT_KINDS = [unreadableFile, contentUnlikeName] as const;

function worded({ fault, detail }: FileFaultArgs, lang: Lang): Wording {
  const { message, hint } = FILE_FAULTS[fault][lang];
  return detail === undefined
    ? { message, hint }
    : { message: lang === 'zh' ? `${message}（${detail}）` : `${message} (${detail})`, hint };
}
