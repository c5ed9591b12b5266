// Addresses of cells, as short as they can be said on a unit's own pages.
import type { CountyFacts } from './county-facts.ts';

/**
 * Shortens addresses such as `城东区.xlsx#企业名单!T12`: in the unit's only file the file is left out, on its only
 * roster sheet the sheet too.
 */
export function placeShortener({ inputs }: CountyFacts): (source: string) => string {
  const [only] = inputs;
  const files = new Set(inputs.map(({ file }) => file));
  if (!only || files.size > 1) return (source) => source;
  const prefix = only.sheet === '' ? `${only.file}!` : `${only.file}#`;
  const sheet = inputs.length === 1 && only.sheet !== '' ? `${only.sheet}!` : '';
  return (source) => {
    if (!source.startsWith(prefix)) return source;
    const within = source.slice(prefix.length);
    return sheet !== '' && within.startsWith(sheet) ? within.slice(sheet.length) : within;
  };
}

/** What to tell readers of shortened addresses; null where none is shortened. */
export function placeNote({ inputs, lang }: CountyFacts): string | null {
  const [only, other] = inputs;
  if (!only || other || only.failed) return null;
  const sheet = only.sheet === '' ? '' : { zh: `“${only.sheet}”表`, en: `, sheet ${only.sheet}` }[lang];
  return {
    zh: `单元格地址未注明文件的，均在《${only.file}》${sheet}`,
    en: `Cells named without a file stand in ${only.file}${sheet}`,
  }[lang];
}
