// Yes or no, as ticks, words or figures. Here 无 means no, and a stroke means unknown.
import { kind } from '../../diagnostics/kind.ts';
import { isBlankButNone, plainText } from '../cell-text.ts';
import type { CellContext, FieldType, FilledCell, Quoted } from '../field-type.ts';
import { type RawValue, rawText } from '../raw-sheet.ts';
import type { UnreadableCell } from '../roster.ts';

const notYesNo = kind<Quoted>()({
  code: 'not-yes-no',
  severity: 'error',
  why: {
    zh: '是否规上、是否退库再入库等直接决定奖补资格。',
    en: 'Whether an enterprise is above scale or has re-entered decides what it is entitled to.',
  },
  example: '拟申报',
  sample: { text: '可能' },
  zh: ({ text }) => ({ message: `“${text}”看不出是“是”还是“否”`, hint: '填“是”或“否”；尚不清楚的留空' }),
  en: ({ text }) => ({
    message: `“${text}” is neither yes nor no`,
    hint: 'write 是 or 否; leave it empty where it is not known',
  }),
});

const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ...['是', '有', '√', '✓', '✔', 'y', 'yes', '1', 'true'].map((word) => [word, true] as const),
  ...['否', '无', '×', '✗', '✘', '✕', 'n', 'no', '0', 'false'].map((word) => [word, false] as const),
]);

/** True for yes, false for no. */
export const yesNo = {
  reports: [notYesNo],
  recurs: true,
  read: readYesNo,
} as const satisfies FieldType<boolean>;

/** Whether a cell says yes to what it is asked. */
export function isYes(raw: RawValue): boolean {
  return answerOf(raw) === true;
}

/** Whether a cell denies what it is asked. */
export function isNo(raw: RawValue): boolean {
  return answerOf(raw) === false;
}

function answerOf(raw: RawValue): boolean | undefined {
  return typeof raw === 'boolean' ? raw : ANSWERS.get(plainText(rawText(raw)).toLowerCase());
}

function readYesNo(raw: FilledCell, context: CellContext): boolean | undefined | UnreadableCell {
  if (typeof raw === 'boolean') return raw;
  const plain = plainText(rawText(raw));
  if (isBlankButNone(plain)) return undefined;
  return ANSWERS.get(plain.toLowerCase()) ?? context.refuse(notYesNo, { text: rawText(raw).trim() });
}
