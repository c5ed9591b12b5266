// How grave a finding is, in words and to the eye.
import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { Localised } from '../../values/lang.ts';
import type { Tone } from '../book.ts';

export const SEVERITY_WORDING: Readonly<Record<Severity, Localised>> = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '存疑', en: 'Doubtful' },
  info: { zh: '提示', en: 'Note' },
};

export const SEVERITY_TONE: Readonly<Record<Severity, Tone>> = {
  error: 'bad',
  warning: 'doubt',
  info: 'plain',
};

/** Gravest first. */
export const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'info'];
