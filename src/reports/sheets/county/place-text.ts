// Addresses of cells, as short as they can be said on a unit's own pages.
import { unitName } from '../../wording/unit-name.ts';
import type { CountyFacts } from './county-facts.ts';

/** How a file is called on the pages of a unit: nothing for its own only file, the sender's name for another's. */
interface FileName {
  readonly said: string;
  /** The only sheet with a roster, with a `!` behind; null where there are several. */
  readonly sheet: string | null;
}

/**
 * Shortens addresses such as `城东区.xlsx#企业名单!T12`: in the unit's only file to `T12`, in that of another unit to
 * `东川园区 T12`; the sheet stays where it is not the roster's. Where a unit sent several files nothing is left out.
 */
export function placeShortener(facts: CountyFacts): (source: string) => string {
  const names = fileNames(facts);
  return (source) => {
    const end = source.search(/[#!]/);
    const name = names.get(source.slice(0, end));
    if (!name) return source;
    const isShort = name.sheet !== null && source.startsWith(name.sheet, end + 1);
    return name.said + source.slice(end + 1 + (isShort ? name.sheet.length : 0));
  };
}

/** What to tell readers of shortened addresses, without a full stop; null where none is shortened. */
export function placeNote({ inputs, lang }: CountyFacts): string | null {
  const [only, other] = inputs;
  if (!only || other || only.failed) return null;
  const sheet = only.sheet === '' ? '' : { zh: `“${only.sheet}”表`, en: `, sheet ${only.sheet}` }[lang];
  return {
    zh: `单元格地址前未注明单位的，均在《${only.file}》${sheet}`,
    en: `Cells without the name of a unit stand in ${only.file}${sheet}`,
  }[lang];
}

function fileNames({ index, unit, lang }: CountyFacts): ReadonlyMap<string, FileName> {
  const names = new Map<string, FileName>();
  for (const [sender, inputs] of index.inputs) {
    const [first] = inputs;
    if (!first || inputs.some(({ file }) => file !== first.file)) continue;
    const said = sender === unit ? '' : `${unitName(sender, lang)} `;
    names.set(first.file, { said, sheet: inputs.length === 1 ? `${first.sheet}!` : null });
  }
  return names;
}
