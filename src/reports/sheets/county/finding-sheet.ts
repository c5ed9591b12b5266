// 数据问题: what is wrong with the submitted data, where, and how to mend it.
import type { EvaluatedDiagnostic } from '../../../evaluation/evaluation.ts';
import type { Localised } from '../../../values/lang.ts';
import { type BookSheet, type Cell, count, type InternalLink, text } from '../../book.ts';
import { fieldName } from '../../wording/field-text.ts';
import { SEVERITY_TONE, SEVERITY_WORDING } from '../../wording/severity-wording.ts';
import { type ListShape, listLink } from '../body-address.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CountyFacts } from './county-facts.ts';
import { rowKey } from './county-index.ts';
import { placeNote, placeShortener } from './place-text.ts';
import { layoutColumn, rowLayout, rowList } from './row-layout.ts';
import { COUNTY_SHEETS } from './sheet-names.ts';
import { sheetTitle } from './sheet-title.ts';

/** The shape of the sheet, for links to its lines. */
export function findingList(facts: CountyFacts): ListShape {
  return { name: COUNTY_SHEETS.findings[facts.lang], subtitles: subtitles(facts), grouped: false };
}

export function findingSheet(facts: CountyFacts): BookSheet {
  const { lang, findings } = facts;
  const numbered = findings.map((finding, place) => ({ finding, number: place + 1 }));
  const empty: Localised = { zh: '没有发现问题', en: 'Nothing was found' };
  return {
    name: COUNTY_SHEETS.findings[lang],
    title: sheetTitle(facts, COUNTY_SHEETS.findings),
    subtitles: subtitles(facts),
    blocks: [tableOf(findingColumns(facts), numbered, lang, { emptyText: empty })],
    orientation: 'landscape',
  };
}

function subtitles(facts: CountyFacts): readonly string[] {
  const note = placeNote(facts);
  const how = {
    zh: '错误：该处数据不能使用，须更正后重新报送；存疑：可用，请核实；提示：仅供了解。点击单元格地址可转到“企业明细”中的该企业。',
    en: 'Error: cannot be used until corrected. Doubtful: usable, please check. Note: for information. A click on a cell leads to the enterprise on the page of rows.',
  }[facts.lang];
  const ends = { zh: '。', en: '.' }[facts.lang];
  return [note === null ? how : `${how}${facts.lang === 'zh' ? '' : ' '}${note}${ends}`];
}

interface NumberedFinding {
  readonly finding: EvaluatedDiagnostic;
  readonly number: number;
}

function findingColumns(facts: CountyFacts): readonly SheetColumn<NumberedFinding>[] {
  const { lang } = facts;
  const shorten = placeShortener(facts);
  const target = linkTarget(facts);
  const column = (
    zh: string,
    en: string,
    width: number,
    cell: (finding: EvaluatedDiagnostic) => Cell,
    align?: 'center',
  ): SheetColumn<NumberedFinding> => ({
    header: { zh, en },
    width,
    cell: ({ finding }) => cell(finding),
    ...(align && { align }),
  });
  return [
    { header: { zh: '序号', en: 'No.' }, width: 6, align: 'center', cell: ({ number }) => count(number) },
    column(
      '级别',
      'Severity',
      8,
      ({ severity }) => text(SEVERITY_WORDING[severity][lang], { tone: SEVERITY_TONE[severity] }),
      'center',
    ),
    column('位置', 'Place', 13, (finding) => placeCell(finding, shorten, target), 'center'),
    column('企业名称', 'Enterprise', 24, (finding) => text(enterpriseName(finding, facts))),
    column('栏目', 'Column', 15, ({ field }) => text(field === null ? '' : fieldName(field, lang))),
    column('现填内容', 'What stands there', 18, ({ value }) => text(value ?? '')),
    column('问题', 'What is wrong', 32, ({ message }) => text(message)),
    column('如何更正', 'How to mend it', 32, ({ hint }) => text(hint)),
  ];
}

function placeCell(
  finding: EvaluatedDiagnostic,
  shorten: (source: string) => string,
  target: (finding: EvaluatedDiagnostic) => InternalLink | undefined,
): Cell {
  const { file, sheet, cell, row } = finding;
  const within = sheet === '' ? file : `${file}#${sheet}`;
  const address = cell ?? (row === null ? null : String(row));
  const link = target(finding);
  return text(address === null ? within : shorten(`${within}!${address}`), link ? { link } : {});
}

function linkTarget(facts: CountyFacts): (finding: EvaluatedDiagnostic) => InternalLink | undefined {
  const layout = rowLayout(facts);
  const list = rowList(facts);
  return ({ file, sheet, row, field }) => {
    const place = row === null ? undefined : facts.rowPlaces.get(rowKey(file, sheet, row));
    return place === undefined ? undefined : listLink(list, place, layoutColumn(layout, field));
  };
}

function enterpriseName({ file, sheet, row }: EvaluatedDiagnostic, { index }: CountyFacts): string {
  return row === null ? '' : (index.rowAt.get(rowKey(file, sheet, row))?.enterprise.name ?? '');
}
