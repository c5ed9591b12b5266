// What changed since the period before, in one sentence.
import { WANTED_KINDS, type WantedKind } from '../../diff/change.ts';
import type { Evaluation } from '../../evaluation/evaluation.ts';
import { CHANGE_WORDING } from '../wording/change-wording.ts';
import { periodName } from '../wording/period-wording.ts';
import type { SummarySetting } from './summary.ts';
import { type SummaryLine, wrapped } from './summary-line.ts';

const AWARD_KINDS: ReadonlySet<string> = new Set<WantedKind>(['entitled', 'no-longer-entitled']);

/** Nothing where the period before was not given. */
export function summarySince(
  { previous }: Evaluation,
  { lang, width }: SummarySetting,
): readonly SummaryLine[] {
  if (!previous) return [];
  const told = WANTED_KINDS.flatMap((kind) => {
    const enterprises = previous.changes.find((one) => one.kind === kind)?.enterprises ?? 0;
    if (enterprises === 0) return [];
    const what = CHANGE_WORDING[kind][lang];
    return [{ zh: `${what} ${enterprises} 户`, en: `${what.toLowerCase()} ${enterprises}` }[lang]];
  });
  const list =
    told.length === 0
      ? { zh: '没有变化', en: 'nothing changed' }[lang]
      : told.join({ zh: '、', en: ', ' }[lang]);
  const before = periodName(previous.period, lang);
  const basis = previous.changes.some(({ kind, enterprises }) => AWARD_KINDS.has(kind) && enterprises > 0)
    ? {
        zh: '（奖补得失按两期名单和所给裁定核定，不计台账）',
        en: ' (awards by the rosters of either period and the rulings given, without the ledger)',
      }[lang]
    : '';
  const text = {
    zh: `与上期（${before}，${previous.name}）相比：${list}${basis}；逐项见“与上期变化”`,
    en: `Since the period before (${before}, ${previous.name}): ${list}${basis}; see the sheets "Since last period"`,
  }[lang];
  return wrapped(text, width);
}
