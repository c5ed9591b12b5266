// The wording of what a schema objects to, for the person who wrote the document.
import type * as z from 'zod';
import type { Localised } from '../values/lang.ts';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;

/** Characters of what is written that a message quotes. */
const MOST_SHOWN = 40;

const TYPES: Readonly<Record<string, Localised>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组键和值', en: 'a group of keys' },
  record: { zh: '一组键和值', en: 'a group of keys' },
};

/** What was expected and, where `written` is given, what stands there instead. */
export function issueWording(issue: Issue, written: unknown): Localised {
  const { zh, en } = expectation(issue);
  if (written === undefined) return { zh, en };
  const meant = typeof written === 'string' ? nearest(written, candidates(issue)) : undefined;
  return {
    zh: `${zh}，现为${shown(written, '“', '”')}${meant === undefined ? '' : `，是否应为“${meant}”？`}`,
    en: `${en}, found ${shown(written, '"', '"')}${meant === undefined ? '' : `; did you mean "${meant}"?`}`,
  };
}

/** For a key that must be there. */
export function missingWording(key: string): Localised {
  return { zh: `缺少“${key}”`, en: `"${key}" is missing` };
}

/** For a key that the schema does not know, with the one that was probably meant. */
export function unknownKeyWording(key: string, meant: string | undefined): Localised {
  return unknownWording({ zh: '键', en: 'key' }, key, meant);
}

/** A name of some sort that means nothing, with the one that was probably meant. */
export function unknownWording(sort: Localised, name: string, meant: string | undefined): Localised {
  return {
    zh: `未知的${sort.zh}“${name}”${meant === undefined ? '' : `，是否应为“${meant}”？`}`,
    en: `unknown ${sort.en} "${name}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`,
  };
}

function expectation(issue: Issue): Localised {
  switch (issue.code) {
    case 'custom':
      return customWording(issue.params, issue.message);
    case 'invalid_type': {
      const type = TYPES[issue.expected] ?? { zh: issue.expected, en: issue.expected };
      return { zh: `应为${type.zh}`, en: `expected ${type.en}` };
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      return { zh: `应为 ${values.join(' 或 ')}`, en: `expected ${values.join(' or ')}` };
    }
    case 'invalid_format':
      return {
        zh: '只能用小写字母、数字和连字符',
        en: 'only lower-case letters, digits and hyphens may stand here',
      };
    case 'too_small':
      return tooSmall(issue);
    default:
      return { zh: '内容不符合要求', en: issue.message };
  }
}

function tooSmall({ origin, minimum, inclusive }: Extract<Issue, { code: 'too_small' }>): Localised {
  if (origin === 'string') return { zh: '不能为空', en: 'must not be empty' };
  if (origin === 'array') return { zh: `至少应有${minimum}项`, en: `at least ${minimum} must be given` };
  return inclusive
    ? { zh: `不能小于${minimum}`, en: `must be at least ${minimum}` }
    : { zh: `应大于${minimum}`, en: `must be above ${minimum}` };
}

function customWording(params: Readonly<Record<string, unknown>> | undefined, message: string): Localised {
  const { zh, en } = params ?? {};
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : { zh: message, en: message };
}

function candidates(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  const known: unknown = issue.code === 'custom' ? issue.params?.['known'] : undefined;
  return Array.isArray(known) ? known.map(String) : [];
}

function shown(written: unknown, open: string, close: string): string {
  const text = typeof written === 'string' ? written : JSON.stringify(written);
  const short = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 1)}…` : text;
  return typeof written === 'string' ? `${open}${short}${close}` : short;
}
