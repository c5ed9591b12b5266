// 与上期变化: what changed since the period before, as a page of a county's workbook and of the city summary.
import { type ChangeKind, WANTED_KINDS, type WantedKind } from '../../../diff/change.ts';
import { noteBefore } from '../../../diff/pair-facts.ts';
import type { ComparedPair } from '../../../diff/roster-diff.ts';
import { type Lang, type Localised, textIn } from '../../../values/lang.ts';
import { type Cell, type TableBlock, text } from '../../book.ts';
import { type ChangeRow, changeRow, restatedRow } from '../../diff/change-table.ts';
import { type ChangeTexts, changeTexts, isMoney } from '../../diff/change-text.ts';
import type { DiffFacts } from '../../diff/diff-facts.ts';
import { wanCell } from '../../diff/value-cell.ts';
import { CHANGE_TONE, CHANGE_WORDING } from '../../wording/change-wording.ts';
import { periodName } from '../../wording/period-wording.ts';
import { unitName } from '../../wording/unit-name.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';

interface SinceRow extends ChangeRow {
  readonly unit: string;
  /** The note of the period before, where this one's is blank. */
  readonly note: string;
}

/** Lines of the pairs, kind by kind; all kinds, or those given. */
export function sinceTable(
  facts: DiffFacts,
  pairs: readonly ComparedPair[],
  { kinds = WANTED_KINDS, withUnit }: { readonly kinds?: readonly WantedKind[]; readonly withUnit: boolean },
): TableBlock {
  const { lang, policy } = facts;
  const texts = changeTexts(policy, lang);
  const rows = rowsOf(facts, pairs, texts);
  const ordered = kinds.flatMap((kind) => rows.filter((row) => row.kind === kind));
  return tableOf(columns(facts, texts, withUnit), ordered, lang, {
    emptyText: { zh: '与上期相比没有变化', en: 'Nothing changed since the period before' },
  });
}

/** Under the title: what was compared, and how to read it. */
export function sinceSubtitles({ old, new: now, lang }: DiffFacts): readonly string[] {
  const [before, after] = [periodName(old.period, lang), periodName(now.period, lang)];
  const source = { run: { zh: '结果文件夹', en: 'run' }, rosters: { zh: '名单', en: 'rosters' } }[old.kind];
  const unread = old.files.flatMap(({ file, failure }) => (failure === null ? [] : [file]));
  const t = textIn(lang);
  return [
    t(
      `上期：${before}（${source.zh} ${old.place}）；本期：${after}。奖补得失按两期名单和所给裁定核定，不计台账。`,
      `Before: ${before} (${source.en} ${old.place}); now: ${after}. Awards are those by each period’s rosters and the rulings given, without the ledger.`,
    ),
    ...(unread.length === 0
      ? []
      : [
          t(
            `上期未能读取：${unread.join('、')}，其中的企业会显得是新增`,
            `Not read of the period before: ${unread.join(', ')}; their enterprises look new`,
          ),
        ]),
  ];
}

function rowsOf(
  { lang }: DiffFacts,
  pairs: readonly ComparedPair[],
  texts: ChangeTexts,
): readonly SinceRow[] {
  return pairs.flatMap((pair) => {
    const note = noteBefore(pair);
    const unit = unitName(pair.unit, lang);
    return [
      ...pair.changes.map((change) => changeRow(change, pair.awards, texts, lang)),
      ...pair.restatements.map((one) => restatedRow(one, texts, lang)),
    ].map((row) => ({ ...row, unit, note }));
  });
}

function columns(facts: DiffFacts, texts: ChangeTexts, withUnit: boolean): readonly SheetColumn<SinceRow>[] {
  const { lang } = facts;
  return [
    NUMBER_COLUMN,
    {
      header: { zh: '变化', en: 'Change' },
      width: 14,
      cell: ({ kind }) => {
        const tone = CHANGE_TONE[kind];
        return text(CHANGE_WORDING[kind][lang], tone ? { tone } : {});
      },
    },
    { ...header('企业名称', 'Enterprise', 26), cell: ({ name }) => text(name) },
    { ...header('统一社会信用代码', 'Credit code', 20), cell: ({ uscc }) => text(uscc) },
    ...(withUnit
      ? [
          {
            ...header('所属', 'Unit', 10),
            align: 'center' as const,
            cell: ({ unit }: SinceRow) => text(unit),
          },
        ]
      : []),
    { ...header('项目', 'Item', 22), cell: ({ label }) => text(label) },
    { ...header('上期', 'Before', 16), align: 'center', cell: (row) => valueCell(row, row.old, texts, lang) },
    { ...header('本期', 'Now', 16), align: 'center', cell: (row) => valueCell(row, row.new, texts, lang) },
    { ...header('上期单元格', 'Cell before', 20), cell: ({ oldCell }) => text(oldCell ?? '') },
    { ...header('本期单元格', 'Cell now', 20), cell: ({ newCell }) => text(newCell ?? '') },
    { ...header('说明', 'Remark', 24), cell: ({ beside }) => text(beside) },
    { ...header('上期备注', 'Note before', 16), cell: ({ note }) => text(note) },
  ];
}

function header(zh: string, en: string, width: number): { header: Localised; width: number } {
  return { header: { zh, en }, width };
}

function valueCell(row: SinceRow, canonical: string | null, texts: ChangeTexts, lang: Lang): Cell {
  if (row.field === null) return text('');
  const kind: ChangeKind = row.kind === 'restated' ? 'changed' : row.kind;
  const change = { kind, field: row.field };
  if (isMoney(change) && canonical !== null) return wanCell(canonical);
  return text(texts.value(change, canonical).replace({ zh: '（空白）', en: '(blank)' }[lang], ''));
}
