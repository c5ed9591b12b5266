// Cells of a workbook (.xlsx) whose whole text is crossed out: a clerk strikes through what should be deleted.
import type { RawSheet } from '../roster/raw-sheet.ts';
import { columnNumber } from './annotate-cells.ts';
import type { Parts } from './plain-workbook.ts';
import { sheetPaths } from './sheet-paths.ts';

const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedStrings.xml';
const STRIKE = /<(?:\w+:)?strike(?:\s+val="(?:1|true)")?\s*\/>/u;
const CELL = /<c\s([^<>]*?)(?:\/>|>([\s\S]*?)<\/c>)/gu;
const ITEM = /<si(?:\s[^<>]*)?(?:\/>|>([\s\S]*?)<\/si>)/gu;
const RUN = /<r>([\s\S]*?)<\/r>/gu;

/**
 * The sheets with what of them is crossed out. Most workbooks have nothing that is, which their styles and texts tell;
 * the cells of the others are looked at once more.
 */
export function withStruckCells(parts: Parts, sheets: readonly RawSheet[]): readonly RawSheet[] {
  const styles = textWithStrike(parts, STYLES);
  const strings = textWithStrike(parts, STRINGS);
  const struckStyles = styles === null ? NONE : stylesWithStrike(styles);
  const struckStrings = strings === null ? NONE : stringsWithStrike(strings);
  if (struckStyles.size === 0 && struckStrings.size === 0) return sheets;
  const paths = sheetPaths(parts);
  return sheets.map((sheet) => {
    const part = parts.get(paths.get(sheet.sheet) ?? '');
    const struck = part ? struckIn(part.toString('utf8'), struckStyles, struckStrings) : NOTHING;
    return struck.size === 0 ? sheet : { ...sheet, struck };
  });
}

const NONE: ReadonlySet<number> = new Set();
const NOTHING: ReadonlyMap<number, readonly number[]> = new Map();

function textWithStrike(parts: Parts, path: string): string | null {
  const part = parts.get(path);
  return part?.includes('strike') ? part.toString('utf8') : null;
}

// Numbers of the cell styles whose font is crossed out.
function stylesWithStrike(xml: string): ReadonlySet<number> {
  const fonts = elementsIn(xml, 'fonts', 'font').map((font) => STRIKE.test(font));
  const struck = elementsIn(xml, 'cellXfs', 'xf').flatMap((style, index) =>
    fonts[Number(/\sfontId="(\d{1,6})"/u.exec(style)?.[1] ?? -1)] ? [index] : [],
  );
  return new Set(struck);
}

function elementsIn(xml: string, list: string, name: string): readonly string[] {
  const within = new RegExp(`<${list}[\\s>][\\s\\S]*?</${list}>`, 'u').exec(xml)?.[0] ?? '';
  return within.match(new RegExp(`<${name}(?:\\s[^<>]*)?(?:/>|>[\\s\\S]*?</${name}>)`, 'gu')) ?? [];
}

function stringsWithStrike(xml: string): ReadonlySet<number> {
  const struck = new Set<number>();
  let index = 0;
  for (const [, item = ''] of xml.matchAll(ITEM)) {
    if (areRunsStruck(item)) struck.add(index);
    index += 1;
  }
  return struck;
}

// Crossed out in part only it may be what was corrected.
function areRunsStruck(item: string): boolean {
  const runs = [...item.matchAll(RUN)].flatMap(([, run = '']) => (/<t[^<>]*>\s*</u.test(run) ? [] : [run]));
  return runs.length > 0 && runs.every((run) => STRIKE.test(run));
}

function struckIn(
  xml: string,
  styles: ReadonlySet<number>,
  strings: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const struck = new Map<number, number[]>();
  for (const [, attributes = '', content = ''] of xml.matchAll(CELL)) {
    const style = Number(/(?:^|\s)s="(\d{1,6})"/u.exec(attributes)?.[1] ?? -1);
    if (!styles.has(style) && !isStruckText(attributes, content, strings)) continue;
    const [, address, row] = /(?:^|\s)r="([A-Z]{1,3}(\d{1,7}))"/u.exec(attributes) ?? [];
    if (address === undefined) continue;
    struck.set(Number(row), [...(struck.get(Number(row)) ?? []), columnNumber(address)]);
  }
  return struck;
}

function isStruckText(attributes: string, content: string, strings: ReadonlySet<number>): boolean {
  if (/(?:^|\s)t="s"/u.test(attributes))
    return strings.size > 0 && strings.has(Number(/<v>(\d{1,9})<\/v>/u.exec(content)?.[1] ?? -1));
  return content.includes('strike') && areRunsStruck(content);
}
