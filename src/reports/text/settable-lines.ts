// What `simulate --set` can change: keys, their present values, and what they stand for.
import type { Settable } from '../../simulation/settings.ts';
import type { Lang } from '../../values/lang.ts';
import { displayWidth, pad } from './columns.ts';
import { wrapText } from './wrap.ts';

const GAP = '  ';

/** One key a line, in full so that it can be copied; what it stands for is broken where it does not fit. */
export function settableLines(keys: readonly Settable[], lang: Lang, width: number): readonly string[] {
  const value = (one: Settable): string => one.value ?? '—';
  const keyWidth = Math.max(0, ...keys.map(({ key }) => key.length));
  const valueWidth = Math.max(0, ...keys.map((one) => displayWidth(value(one))));
  const left = keyWidth + valueWidth + 2 * GAP.length;
  return keys.flatMap((one) => {
    const own = `${pad(one.key, keyWidth)}${GAP}${pad(value(one), valueWidth, 'right')}${GAP}`;
    return wrapText(one.title[lang], Math.max(20, width - left)).map(
      (text, index) => (index === 0 ? own : ' '.repeat(left)) + text,
    );
  });
}
