// A comparison at the terminal: what was compared, how many changes of each kind, then kind by kind.
import { type ChangeKind, WANTED_KINDS } from '../../diff/change.ts';
import type { Lang } from '../../values/lang.ts';
import { formatWanGrouped, type Money, parseMoney, sum, ZERO } from '../../values/money.ts';
import type { DiffFacts } from '../diff/diff-facts.ts';
import { CHANGE_TONE, CHANGE_WORDING } from '../wording/change-wording.ts';
import { displayWidth, pad } from './columns.ts';
import { changeSection, restatedSection } from './diff-changes.ts';
import { diffHead } from './diff-head.ts';
import { matchLines } from './diff-matches.ts';
import { EMPTY_LINE, line, type SummaryLine } from './summary-line.ts';

export interface DiffPageSetting {
  readonly width: number;
  /** Enterprises shown of each kind; null for all. */
  readonly shown: number | null;
}

/** The whole page. */
export function diffPage(facts: DiffFacts, setting: DiffPageSetting): readonly SummaryLine[] {
  const { diff } = facts;
  const sections: readonly (readonly SummaryLine[])[] = [
    diffHead(facts, setting.width),
    [...counts(facts), ...awardSums(facts)],
    ...WANTED_KINDS.map((kind) =>
      kind === 'restated'
        ? restatedSection(facts, setting)
        : changeSection(
            kind,
            diff.changes.filter((change) => change.kind === kind),
            facts,
            setting,
          ),
    ),
    matchLines(facts, setting),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : [EMPTY_LINE, ...lines]));
}

// What the awards gained and lost come to; nothing where there are none.
function awardSums({ diff, lang }: DiffFacts): readonly SummaryLine[] {
  const total = (kind: ChangeKind, side: 'old' | 'new'): Money =>
    sum(
      diff.changes.flatMap((change) =>
        change.kind === kind ? (parseMoney(change[side] ?? '', 'wan') ?? []) : [],
      ),
    );
  const [gained, lost] = [total('entitled', 'new'), total('no-longer-entitled', 'old')];
  if (gained === ZERO && lost === ZERO) return [];
  const text = {
    zh: `新符合的奖补 ${formatWanGrouped(gained)} 万元，不再符合的 ${formatWanGrouped(lost)} 万元`,
    en: `awards gained ${formatWanGrouped(gained)}, lost ${formatWanGrouped(lost)} (10,000 yuan)`,
  }[lang];
  return [line(text, 'strong')];
}

interface KindCount {
  readonly title: string;
  readonly enterprises: number;
  readonly changes: number;
  readonly tone: SummaryLine['tone'];
}

function counts(facts: DiffFacts): readonly SummaryLine[] {
  const { lang } = facts;
  const rows = kindCounts(facts).filter(({ changes }) => changes > 0);
  if (rows.length === 0) {
    const nothing = facts.narrowed
      ? { zh: '所查范围内没有变化。', en: 'Nothing has changed in what was asked for.' }
      : { zh: '没有变化。', en: 'Nothing has changed.' };
    return [line(nothing[lang], 'good')];
  }
  const head = { zh: ['变化', '户数', '项数'], en: ['Change', 'Enterprises', 'Changes'] }[lang];
  const first = Math.max(...[head[0] ?? '', ...rows.map(({ title }) => title)].map(displayWidth)) + 2;
  const text = (title: string, ...figures: readonly string[]) =>
    `${pad(title, first)}${figures.map((figure, index) => pad(figure, displayWidth(head[index + 1] ?? '') + 4, 'right')).join('')}`;
  return [
    line(text(head[0] ?? '', ...head.slice(1)), 'strong'),
    ...rows.map(({ title, enterprises, changes, tone }) =>
      line(text(title, String(enterprises), String(changes)), tone),
    ),
  ];
}

/** Changes by kind, and how many enterprises they concern, in the order of the kinds. */
function kindCounts({ diff, lang }: Pick<DiffFacts, 'diff' | 'lang'>): readonly KindCount[] {
  return WANTED_KINDS.map((kind) => {
    const found = kind === 'restated' ? diff.restatements : diff.changes.filter((one) => one.kind === kind);
    return {
      title: CHANGE_WORDING[kind][lang satisfies Lang],
      enterprises: new Set(found.map(({ uscc, name }) => `${uscc} ${name}`)).size,
      changes: found.length,
      tone: CHANGE_TONE[kind] ?? 'plain',
    };
  });
}
