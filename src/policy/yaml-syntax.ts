// What is wrong with a text that is not YAML, in the words of someone who wrote it by hand.
import type { YAMLError } from 'yaml';
import type { Localised } from '../values/lang.ts';

/** A fault that the parser names, or one that it leaves to whoever reads the values. */
export type SyntaxCode = YAMLError['code'] | 'TOO_MANY_ALIASES';

const UNEVEN: Localised = {
  zh: '缩进不对齐，或前面有括号未闭合',
  en: 'the indentation does not line up, or a bracket before it is left open',
};

const WORDINGS: Readonly<Partial<Record<SyntaxCode, Localised>>> = {
  BAD_ALIAS: {
    zh: '引用（*）前面没有同名的锚点（&）',
    en: 'the alias (*) has no anchor (&) of that name before it',
  },
  BAD_INDENT: UNEVEN,
  BLOCK_AS_IMPLICIT_KEY: UNEVEN,
  BLOCK_IN_FLOW: UNEVEN,
  DUPLICATE_KEY: { zh: '同一层中有两个相同的键', en: 'the same key stands twice in one group' },
  MISSING_CHAR: { zh: '缺少配对的引号、括号或冒号', en: 'a quote, bracket or colon is missing' },
  MULTILINE_IMPLICIT_KEY: {
    zh: '冒号前的键跨了行，可能缺少冒号',
    en: 'a key spans lines; a colon may be missing',
  },
  TAB_AS_INDENT: { zh: '缩进用了制表符，应改用空格', en: 'tabs indent this line; use spaces' },
  TOO_MANY_ALIASES: { zh: '引用（*）层层嵌套过多', en: 'aliases (*) are nested too often' },
  UNEXPECTED_TOKEN: { zh: '此处有多余的符号', en: 'something unexpected stands here' },
};

/** The wording for a syntax error; `message` is the parser's own, in English. */
export function syntaxWording(code: SyntaxCode, message: string): Localised {
  return WORDINGS[code] ?? { zh: `YAML 语法错误（${code}）`, en: message };
}
