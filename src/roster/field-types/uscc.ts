// Unified social credit codes, checked against GB 32100-2015.
import { type Kind, kind } from '../../diagnostics/kind.ts';
import {
  checkUscc,
  innerCodeFits,
  normaliseUscc,
  USCC_LENGTH,
  type Uscc,
  type UsccFault,
} from '../../values/uscc.ts';
import { isBlankText, plainText } from '../cell-text.ts';
import type { CellContext, FieldType, FilledCell, Quoted } from '../field-type.ts';
import { rawText } from '../raw-sheet.ts';
import type { UnreadableCell } from '../roster.ts';
import { isScientific } from './number.ts';

const codeAsNumber = kind<Quoted>()({
  code: 'code-as-number',
  severity: 'error',
  why: {
    zh: '18 位代码存为数值后只剩 15 位有效数字，无法还原，只能重填。',
    en: 'A number keeps 15 digits, a code has 18 characters: what is lost cannot be restored.',
  },
  example: '9.16301E+17',
  sample: { text: '9.16301E+17' },
  zh: ({ text }) => ({
    message: `统一社会信用代码以数值形式存储（${text}），末尾数字已丢失`,
    hint: '将该列设为“文本”格式后，按营业执照重新填写',
  }),
  en: ({ text }) => ({
    message: `the code is stored as a number (${text}), its last digits are lost`,
    hint: 'set the column to text and type the code again from the business licence',
  }),
});

interface FaultyCode {
  readonly text: string;
  readonly suggestion: Uscc | undefined;
}

const whyCode = {
  zh: '企业以统一社会信用代码识别，代码有误则奖补事项不能核定。',
  en: 'An enterprise is known by its code; with a wrong one no award can be decided.',
};

const codeLength = kind<FaultyCode>()({
  code: 'code-length',
  severity: 'error',
  why: whyCode,
  example: '91630102MA7521X4',
  sample: { text: '91630102MA75', suggestion: undefined },
  zh: ({ text }) => ({
    message: `代码有 ${[...text].length} 位，应为 18 位`,
    hint: `${[...text].length > USCC_LENGTH ? '去掉代码以外的字符，对照营业执照核对' : '按营业执照补全'}；不要填组织机构代码或税号`,
  }),
  en: ({ text }) => ({
    message: `the code has ${[...text].length} characters instead of 18`,
    hint: `${[...text].length > USCC_LENGTH ? 'take out what is not part of the code and compare it with' : 'copy it from'} the business licence; an organisation or tax number will not do`,
  }),
});

const codeCharacter = kind<FaultyCode>()({
  code: 'code-character',
  severity: 'error',
  why: whyCode,
  example: '9163O102MA7521X4XN',
  sample: { text: '91630102MAOOOOOOOO', suggestion: undefined },
  zh: (fault) => ({
    message: '代码含有不允许的字符（不用 I、O、Z、S、V）',
    hint: suggestionZh(fault),
  }),
  en: (fault) => ({
    message: 'the code contains a character that codes never have (I, O, Z, S, V are not used)',
    hint: suggestionEn(fault),
  }),
});

const codeRegion = kind<FaultyCode>()({
  code: 'code-region',
  severity: 'error',
  why: whyCode,
  example: '9163A102MA7521X4XN',
  sample: { text: '91990102MA00000000', suggestion: undefined },
  zh: (fault) => ({ message: '代码第 3–8 位应为 6 位数字的行政区划码', hint: suggestionZh(fault) }),
  en: (fault) => ({
    message: 'characters 3 to 8 of the code must be the six digits of a region',
    hint: suggestionEn(fault),
  }),
});

const codeCheck = kind<FaultyCode>()({
  code: 'code-check',
  severity: 'error',
  why: whyCode,
  example: '91630102MA7521X4X0',
  sample: { text: '91630102MA00000001', suggestion: undefined },
  zh: (fault) => ({ message: '代码校验位不符，至少有一位填错', hint: suggestionZh(fault) }),
  en: (fault) => ({
    message: 'the check character does not fit: at least one character is wrong',
    hint: suggestionEn(fault),
  }),
});

const organisationCode = kind<Quoted>()({
  code: 'organisation-code',
  severity: 'warning',
  why: {
    zh: '代码第 9–17 位是组织机构代码，有自己的校验位；不符的代码少见，宜核对。',
    en: 'Characters 9 to 17 are the organisation code with a check digit of its own; a code where it does not fit is rare.',
  },
  example: '916301029HAF2TGU70',
  sample: { text: 'MA7511XX1' },
  zh: () => ({ message: '代码总校验位相符，但第 9–17 位的组织机构代码校验位不符', hint: '对照营业执照核对' }),
  en: () => ({
    message: 'the code fits as a whole, but the check digit of the organisation code in it does not',
    hint: 'compare with the business licence',
  }),
});

const FAULTS = {
  length: codeLength,
  alphabet: codeCharacter,
  region: codeRegion,
  check: codeCheck,
} as const satisfies Record<UsccFault['fault'], Kind<FaultyCode>>;

/** A valid code in capitals; lower case, full width and blanks are put right without a word. */
export const uscc = {
  reports: [codeAsNumber, codeLength, codeCharacter, codeRegion, codeCheck, organisationCode],
  recurs: false,
  read: readUscc,
} as const satisfies FieldType<Uscc>;

function readUscc(raw: FilledCell, context: CellContext): Uscc | undefined | UnreadableCell {
  const written = rawText(raw);
  if (typeof raw === 'number') return context.refuse(codeAsNumber, { text: written });
  if (isBlankText(plainText(written))) return undefined;
  const text = normaliseUscc(written);
  if (isScientific(text)) return context.refuse(codeAsNumber, { text: written.trim() });
  const checked = checkUscc(text);
  if (typeof checked !== 'string') {
    return context.refuse(FAULTS[checked.fault], { text, suggestion: checked.suggestion });
  }
  if (!innerCodeFits(checked)) context.note(organisationCode, { text });
  return checked;
}

function suggestionZh({ suggestion }: FaultyCode): string {
  return suggestion ? `是否为 ${suggestion}？对照营业执照核对` : '对照营业执照更正';
}

function suggestionEn({ suggestion }: FaultyCode): string {
  return suggestion
    ? `perhaps ${suggestion}: compare with the business licence`
    : 'correct it from the business licence';
}
