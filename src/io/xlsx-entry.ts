// What a form's cells ask for, as a worksheet's XML has it: choices, limits, prompts, and how a row looks once begun.
import type { Entry, EntryRule, EntryText } from '../reports/book.ts';
import { columnLetters } from '../values/cell-ref.ts';
import { serialOfDay } from '../values/day.ts';
import type { TablePlan } from './xlsx-plan.ts';
import { escapeXml } from './xml-text.ts';

/** The most that spreadsheet programs hold of a title, of a message, and of choices written out. */
const LONGEST = { title: 32, message: 255, choices: 255 } as const;

/** Numbers of the looks below. */
const RULED = 0;
const WANTING = 1;

const SIDES = ['left', 'right', 'top', 'bottom'].map(
  (side) => `<${side} style="thin"><color rgb="FFA6A6A6"/></${side}>`,
);
const LOOKS = [
  `<dxf><border>${SIDES.join('')}</border></dxf>`,
  '<dxf><fill><patternFill patternType="solid"><bgColor rgb="FFFFF2CC"/></patternFill></fill></dxf>',
];

/** The styles part of a workbook with the looks that rows of forms take on. */
export function withEntryLooks(styles: string): string {
  return styles.replace('<dxfs count="0"/>', `<dxfs count="${LOOKS.length}">${LOOKS.join('')}</dxfs>`);
}

/**
 * The elements conditionalFormatting and dataValidations of a table (ECMA-376 Part 1, 18.3.1.18 and 18.3.1.33);
 * empty where it is no form. Throws RangeError for texts that are too long, and choices that cannot be written out.
 */
export function entryParts({ block, bodyTop, rowCount }: TablePlan): string {
  if (!block.blankRows) return '';
  const rows = { first: bodyTop + 1, last: bodyTop + rowCount };
  const entries = block.columns.flatMap(({ entry }, column) =>
    entry ? [{ entry, letters: columnLetters(column + 1) }] : [],
  );
  const validations = entries.map(({ entry, letters }) => validation(entry, letters, rows));
  return [
    ...entries.flatMap(({ entry, letters }) => (entry.required ? wanting(letters, rows, entries) : [])),
    conditional(`A${rows.first}:${columnLetters(block.columns.length)}${rows.last}`, RULED, [
      `COUNTA($A${rows.first}:$${columnLetters(block.columns.length)}${rows.first})>0`,
    ]),
    `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`,
  ].join('');
}

interface Rows {
  /** 1-based. */
  readonly first: number;
  readonly last: number;
}

// A required cell stands out while its row has begun: anything typed from the first required column on.
function wanting(letters: string, { first, last }: Rows, entries: readonly Placed[]): string {
  const from = entries.find(({ entry }) => entry.required)?.letters ?? letters;
  const to = entries.at(-1)?.letters ?? letters;
  return conditional(`${letters}${first}:${letters}${last}`, WANTING, [
    `AND(COUNTA($${from}${first}:$${to}${first})>0,LEN(TRIM(${letters}${first}))=0)`,
  ]);
}

interface Placed {
  readonly entry: Entry;
  readonly letters: string;
}

function conditional(area: string, look: number, formulas: readonly string[]): string {
  const content = formulas.map((formula) => `<formula>${escapeXml(formula)}</formula>`).join('');
  return `<conditionalFormatting sqref="${area}"><cfRule type="expression" dxfId="${look}" priority="${look + 1}">${content}</cfRule></conditionalFormatting>`;
}

function validation({ rule, prompt, refusal }: Entry, letters: string, rows: Rows): string {
  const { type, formulas } = rule ? constraint(rule, letters, rows) : { type: 'none', formulas: [] };
  const attributes = [
    `type="${type}"`,
    'allowBlank="1"',
    'showInputMessage="1"',
    ...(refusal ? ['showErrorMessage="1"', ...textAttributes('error', refusal)] : []),
    ...textAttributes('prompt', prompt),
    `sqref="${letters}${rows.first}:${letters}${rows.last}"`,
  ];
  const content = formulas.map(
    (formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`,
  );
  return `<dataValidation ${attributes.join(' ')}>${content.join('')}</dataValidation>`;
}

function textAttributes(name: 'error' | 'prompt', { title, message }: EntryText): readonly string[] {
  if (title.length > LONGEST.title || message.length > LONGEST.message)
    throw new RangeError(`${name} of a form is too long: ${title} ${message}`);
  // A line break in an attribute would be read as a blank.
  const shown = escapeXml(message).replaceAll('\n', '&#10;');
  return [`${name}Title="${escapeXml(title)}"`, `${name}="${shown}"`];
}

interface Constraint {
  readonly type: string;
  readonly formulas: readonly string[];
}

function constraint(rule: EntryRule, letters: string, { first, last }: Rows): Constraint {
  switch (rule.kind) {
    case 'choice':
      return { type: 'list', formulas: [written(rule.choices)] };
    case 'list':
      return { type: 'list', formulas: [rule.list] };
    case 'number':
      return { type: 'decimal', formulas: [String(rule.least), String(rule.most)] };
    case 'whole':
      return { type: 'whole', formulas: [String(rule.least), String(rule.most)] };
    case 'day':
      return { type: 'date', formulas: [rule.from, rule.to].map((day) => String(serialOfDay(day))) };
    case 'length':
      return { type: 'textLength', formulas: [String(rule.least), String(rule.most)] };
    case 'unique': {
      // Not COUNTIF, which compares codes of digits as numbers and so by their first 15 digits.
      const same = `SUMPRODUCT(--($${letters}$${first}:$${letters}$${last}=${letters}${first}))`;
      return { type: 'custom', formulas: [`AND(LEN(${letters}${first})=${rule.length},${same}=1)`] };
    }
    default:
      return rule satisfies never;
  }
}

function written(choices: readonly string[]): string {
  const text = choices.join(',');
  if (text.length > LONGEST.choices || choices.some((choice) => /[,"]/.test(choice)))
    throw new RangeError(`choices cannot be written out: ${text}`);
  return `"${text}"`;
}
