// The page of a kind of finding: what it says, why it matters, what it bears on, how to mend it.
import type { Wording } from '../../diagnostics/diagnostic.ts';
import type { Kind } from '../../diagnostics/kind.ts';
import type { Lang, Localised } from '../../values/lang.ts';
import { SEVERITY_TONE, SEVERITY_WORDING } from '../wording/severity-wording.ts';
import { EMPTY_LINE, line, type SummaryLine } from './summary-line.ts';
import { definitionLines, wrapText } from './wrap.ts';

export type PagedKind = Pick<Kind<never>, 'code' | 'severity' | 'why' | 'effect' | 'example' | 'sample'>;

/** What a finding of each severity does to the decisions on an enterprise (domain §3). */
const EFFECT: Readonly<Record<PagedKind['severity'], Localised>> = {
  error: {
    zh: '这一格（行、文件）不能照用：该值按未知处理，读取它的奖补事项待核，其余事项照常核定；退出码为 1。',
    en: 'The cell (row, file) cannot be used as it stands: the value counts as unknown, measures that read it stay open, all others are decided; the exit code is 1.',
  },
  warning: {
    zh: '照用，但存疑：值参与核定，付款前应核实。',
    en: 'Used, but doubtful: the value counts, and should be looked into before anything is paid.',
  },
  info: { zh: '仅供知悉，不影响核定。', en: 'Worth knowing; no decision depends on it.' },
};

const LABELS = {
  zh: { says: '提示内容', mend: '怎么改', why: '为什么', effect: '影响', example: '例' },
  en: { says: 'It says', mend: 'To mend', why: 'Why', effect: 'Effect', example: 'Example' },
} as const;

/** The page as lines of at most `width` columns. */
export function findingPage(
  { code, severity, why, effect = EFFECT[severity], example, sample }: PagedKind,
  { lang, width }: { readonly lang: Lang; readonly width: number },
): readonly SummaryLine[] {
  const labels = LABELS[lang];
  const { message, hint }: Wording = sample()[lang];
  const entries: readonly (readonly [string, string])[] = [
    [labels.says, message],
    [labels.mend, hint],
    [labels.why, why[lang]],
    [labels.effect, effect[lang]],
    [labels.example, example],
  ];
  return [
    line(`${SEVERITY_WORDING[severity][lang]} [${code}]`, SEVERITY_TONE[severity]),
    EMPTY_LINE,
    ...definitionLines(entries, { width }).map((text) => line(text)),
  ];
}

/** All codes with what they are about, by severity; within it in their own order. */
export function findingIndex(
  kinds: readonly PagedKind[],
  { lang, width }: { readonly lang: Lang; readonly width: number },
): readonly SummaryLine[] {
  return (['error', 'warning', 'info'] as const).flatMap((severity, index) => [
    ...(index === 0 ? [] : [EMPTY_LINE]),
    line(SEVERITY_WORDING[severity][lang], SEVERITY_TONE[severity]),
    ...definitionLines(
      kinds
        .filter((kind) => kind.severity === severity)
        .map((kind) => [kind.code, firstSentence(kind.why[lang])]),
      { width },
    ).map((text) => line(text)),
  ]);
}

function firstSentence(text: string): string {
  return wrapText(text, Number.POSITIVE_INFINITY)[0] ?? '';
}
