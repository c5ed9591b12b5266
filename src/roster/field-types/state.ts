// Whether an enterprise is in business.
import { kind } from '../../diagnostics/kind.ts';
import { type EnterpriseState, STATES } from '../../values/enterprise-state.ts';
import { isBlankText, plainText } from '../cell-text.ts';
import type { CellContext, FieldType, FilledCell, Quoted } from '../field-type.ts';
import { rawText } from '../raw-sheet.ts';
import type { UnreadableCell } from '../roster.ts';

const unknownState = kind<Quoted>()({
  code: 'unknown-state',
  severity: 'error',
  why: {
    zh: '注销、吊销、迁出的企业不能享受奖补，状态必须明确。',
    en: 'An enterprise that is struck off, revoked or has moved away gets no award, so its state must be clear.',
  },
  example: '待核实',
  sample: { text: '待定' },
  zh: ({ text }) => ({
    message: `“${text}”不是企业状态`,
    hint: `填写${STATES.join('、')}之一，留空视为正常`,
  }),
  en: ({ text }) => ({
    message: `“${text}” is not a state`,
    hint: `write one of ${STATES.join(', ')}; empty means 正常`,
  }),
});

const NAMES: ReadonlyMap<string, EnterpriseState> = new Map([
  ...STATES.flatMap((state) => [[state, state] as const, [`已${state}`, state] as const]),
  // What the commercial register itself writes for an enterprise in business.
  ...['存续', '在业', '开业', '在营', '在册', '存续(在营、开业、在册)', '在营(开业)', '在营(开业)企业'].map(
    (name) => [name, '正常'] as const,
  ),
  ...['正常经营', '正常生产'].map((name) => [name, '正常'] as const),
]);

/** A state of the register; blank stays blank and counts as 正常. */
export const state = {
  reports: [unknownState],
  recurs: true,
  read: readState,
} as const satisfies FieldType<EnterpriseState>;

function readState(raw: FilledCell, context: CellContext): EnterpriseState | undefined | UnreadableCell {
  const plain = plainText(rawText(raw));
  if (isBlankText(plain)) return undefined;
  return NAMES.get(plain) ?? context.refuse(unknownState, { text: rawText(raw).trim() });
}
