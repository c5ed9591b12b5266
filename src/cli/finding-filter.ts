// --only: which findings a person wants to see.
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { InputError } from '../io/input-error.ts';
import { nearest } from '../policy/nearest.ts';
import { FINDING_KINDS } from './finding-kinds.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * A test for findings from a list such as `error,invalid-uscc`: severities and codes, with commas between; all
 * where nothing is given. Throws InputError for a word that is neither.
 */
export function findingFilter(only: string | undefined): (finding: Diagnostic) => boolean {
  if (only === undefined) return () => true;
  const words = only.split(/[,，、]/u).map((word) => word.trim());
  const codes = FINDING_KINDS.map(({ code }) => code);
  const unknown = words.find((word) => !SEVERITIES.some((one) => one === word) && !codes.includes(word));
  if (unknown !== undefined) throw notAKind(unknown, [...SEVERITIES, ...codes]);
  const wanted = new Set(words);
  return ({ code, severity }) => wanted.has(code) || wanted.has(severity);
}

function notAKind(word: string, known: readonly string[]): InputError {
  const near = nearest(word, known);
  return new InputError({
    zh: {
      message: `--only 中的“${word}”不是级别，也不是问题代码`,
      hint: `写 error、warning、info 或问题代码，用逗号分隔${near === undefined ? '' : `；是否指 ${near}`}`,
    },
    en: {
      message: `"${word}" after --only is neither a severity nor a kind of finding`,
      hint: `write error, warning, info or codes, with commas between${near === undefined ? '' : `; perhaps ${near}`}`,
    },
  });
}
