// Industry codes of GB/T 4754-2017.
import { kind } from '../../diagnostics/kind.ts';
import { type IndustryCode, type IndustryFault, readIndustry, sectionOf } from '../../values/industry.ts';
import { isBlankText, plainText } from '../cell-text.ts';
import type { CellContext, FieldType, FilledCell, Quoted } from '../field-type.ts';
import { rawText } from '../raw-sheet.ts';
import type { UnreadableCell } from '../roster.ts';

interface FaultyIndustry {
  readonly text: string;
  readonly fault: IndustryFault;
  /** The section the digits belong to, where only the letter is wrong. */
  readonly section: string | undefined;
}

const notAnIndustry = kind<FaultyIndustry>()({
  code: 'not-an-industry',
  severity: 'error',
  why: {
    zh: '是否属于工业企业由行业代码判定。',
    en: 'The industry code decides whether an enterprise is industrial.',
  },
  example: 'D3825',
  sample: { text: 'X99', fault: 'form', section: undefined },
  zh: ({ text, fault, section }) => ({
    message: `“${text}”${ZH[fault]}`,
    hint: section
      ? `数字属于 ${section} 门类，核对字母或数字`
      : '按 GB/T 4754-2017 填 2–4 位代码，例如 C3825',
  }),
  en: ({ text, fault, section }) => ({
    message: `“${text}” ${EN[fault]}`,
    hint: section
      ? `the digits belong to section ${section}: check letter and digits`
      : 'write the two to four digits of GB/T 4754-2017, such as C3825',
  }),
});

const ZH: Readonly<Record<IndustryFault, string>> = {
  form: '不是行业代码',
  division: '的前两位不是国民经济行业大类',
  section: '的门类字母与数字不符',
};

const EN: Readonly<Record<IndustryFault, string>> = {
  form: 'is not an industry code',
  division: 'begins with no division of the national classification',
  section: 'has a section letter that does not go with its digits',
};

const leadingZeroLost = kind<Quoted & { readonly other: IndustryCode | undefined }>()({
  code: 'leading-zero-lost',
  severity: 'error',
  why: {
    zh: '代码存为数值时开头的 0 会丢失：0911（铜矿采选）变成 911，行业就变了。',
    en: 'A code stored as a number loses its leading zero: 0911 (copper mining) becomes 911, another industry.',
  },
  example: '911（数值）',
  sample: { text: '810', other: undefined },
  zh: ({ text, other }) => ({
    message: `“${text}”可能丢失了开头的 0`,
    hint: `如为 0${text}，以文本填写 0${text}${other ? `；如确为 ${text}，写成 ${other}` : ''}`,
  }),
  en: ({ text, other }) => ({
    message: `“${text}” may have lost a leading zero`,
    hint: `if 0${text} is meant, type it as text${other ? `; if ${text} is meant, write ${other}` : ''}`,
  }),
});

// Four-digit classes of divisions 01–09 without their zero: what a number of three digits may once have been.
const WITHOUT_ZERO: ReadonlySet<string> = new Set(
  (
    '111 112 113 119 121 122 123 131 132 133 134 141 142 143 149 151 152 153 154 159 161 162 163 164 169 171 179 181 ' +
    '182 190 211 212 220 231 232 241 242 251 252 311 312 313 314 315 319 321 322 323 329 330 391 392 399 411 412 421 ' +
    '422 511 512 513 514 515 519 521 522 523 529 531 532 539 541 549 610 620 690 710 711 712 721 722 810 820 890 911 ' +
    '912 913 914 915 916 917 919 921 922 929 931 932 933 939'
  ).split(' '),
);

const NO_CODE: ReturnType<typeof readIndustry> = { fault: 'form' };

/** A code with its section letter. A number that may have lost its zero is asked about, not guessed. */
export const industry = {
  reports: [notAnIndustry, leadingZeroLost],
  recurs: true,
  read: readIndustryCell,
} as const satisfies FieldType<IndustryCode>;

function readIndustryCell(raw: FilledCell, context: CellContext): IndustryCode | undefined | UnreadableCell {
  const text = rawText(raw).trim();
  const plain = plainText(text);
  if (isBlankText(plain)) return undefined;
  // 35.5 would otherwise pass for 355: points and hyphens between digits do not count.
  const reading = Number.isInteger(raw) || typeof raw === 'string' ? readIndustry(plain) : NO_CODE;
  const other = 'code' in reading ? reading.code : undefined;
  const doubtful = WITHOUT_ZERO.has(plain) || /^[1-9]$/.test(plain);
  const isNumber = typeof raw === 'number' || (context.untyped && isMiningWithZero(plain));
  if (doubtful && (isNumber || other === undefined)) {
    return context.refuse(leadingZeroLost, { text: plain, other });
  }
  if (other === undefined) return context.refuse(notAnIndustry, { text, ...faultOf(plain, reading) });
  if (doubtful && context.untyped) context.note(leadingZeroLost, { text: plain, other }, 'warning');
  return other;
}

// What such digits are without a zero is no industry, and with it is: in a text file nobody can tell which is meant. Of all
// others neither is, or only what is written.
function isMiningWithZero(plain: string): boolean {
  return sectionOf(Number(plain.slice(0, 1))) === 'B';
}

function faultOf(
  plain: string,
  reading: ReturnType<typeof readIndustry>,
): { readonly fault: IndustryFault; readonly section: string | undefined } {
  const fault = 'fault' in reading ? reading.fault : 'form';
  const digits = /\d{2}/.exec(plain)?.[0];
  return { fault, section: fault === 'section' ? sectionOf(Number(digits)) : undefined };
}
