// 数据问题: what is wrong with the submitted data, where, and how to mend it.
import type { EvaluatedDiagnostic } from '../../../evaluation/evaluation.ts';
import { sheetSource } from '../../../values/cell-ref.ts';
import type { Lang, Localised } from '../../../values/lang.ts';
import { type BookSheet, type Cell, text } from '../../book.ts';
import { fieldName } from '../../wording/field-text.ts';
import { SEVERITY_TONE, SEVERITY_WORDING } from '../../wording/severity-wording.ts';
import { type ListShape, listLink } from '../body-address.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { sharedTexts } from '../shared-texts.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CountyFacts } from './county-facts.ts';
import type { LocatedFinding } from './county-index.ts';
import { placeNote, placeShortener } from './place-text.ts';
import { layoutColumn, rowLayout, rowList } from './row-layout.ts';
import { COUNTY_SHEETS } from './sheet-names.ts';
import { sheetTitle } from './sheet-title.ts';

/** The shape of the sheet, for links to its lines. */
export function findingList(facts: CountyFacts): ListShape {
  return { name: COUNTY_SHEETS.findings[facts.lang], subtitles: subtitles(facts), grouped: false };
}

/** A row for each finding on the unit, the gravest first, with a link to its cell. */
export function findingSheet(facts: CountyFacts): BookSheet {
  const { lang, findings } = facts;
  const empty: Localised = { zh: '没有发现问题', en: 'Nothing was found' };
  return {
    name: COUNTY_SHEETS.findings[lang],
    title: sheetTitle(facts, COUNTY_SHEETS.findings),
    subtitles: subtitles(facts),
    blocks: [tableOf(findingColumns(facts), findings, lang, { emptyText: empty })],
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

function findingColumns(facts: CountyFacts): readonly SheetColumn<LocatedFinding>[] {
  const { lang } = facts;
  const place = placeCell(facts);
  const [column, message, hint] = [sharedTexts(), sharedTexts(), sharedTexts()];
  return [
    NUMBER_COLUMN,
    { ...header('级别', 'Severity', 8), align: 'center', cell: ({ finding }) => severityCell(finding, lang) },
    { ...header('位置', 'Place', 13), align: 'center', cell: place },
    {
      ...header('企业名称', 'Enterprise', 24),
      cell: ({ reported }) => text(reported?.enterprise.name ?? ''),
    },
    { ...header('栏目', 'Column', 15), cell: ({ finding }) => column(columnName(finding, lang)) },
    { ...header('现填内容', 'What stands there', 18), cell: ({ finding }) => text(finding.value ?? '') },
    { ...header('问题', 'What is wrong', 32), cell: ({ finding }) => message(finding.message) },
    { ...header('如何更正', 'How to mend it', 32), cell: ({ finding }) => hint(finding.hint) },
  ];
}

function header(zh: string, en: string, width: number) {
  return { header: { zh, en }, width };
}

function severityCell({ severity }: EvaluatedDiagnostic, lang: Lang): Cell {
  return text(SEVERITY_WORDING[severity][lang], { tone: SEVERITY_TONE[severity] });
}

function columnName({ field }: EvaluatedDiagnostic, lang: Lang): string {
  return field === null ? '' : fieldName(field, lang);
}

// The address in the submitted file; a click leads to the same value on the page of rows.
function placeCell(facts: CountyFacts): (located: LocatedFinding) => Cell {
  const shorten = placeShortener(facts);
  const layout = rowLayout(facts);
  const list = rowList(facts);
  return ({ finding: { file, sheet, cell, row, field }, reported }) => {
    const address = cell ?? row;
    const words = address === null ? `${file} ${sheet}`.trim() : shorten(sheetSource(file, sheet) + address);
    const place = reported === null ? undefined : facts.rowPlaces.get(reported);
    if (place === undefined) return text(words);
    return text(words, { link: listLink(list, place, layoutColumn(layout, field)) });
  };
}
