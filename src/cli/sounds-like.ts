// Whether letters stand for a Chinese name.
import type { SoundsLike } from '../evaluation/match-enterprise.ts';

/** What tells pinyin of a name; the table of all characters is large, and loaded only for what might be pinyin. */
export async function soundsLikeFor(written: string): Promise<SoundsLike> {
  if (!/^[a-z\s]+$/i.test(written)) return () => false;
  const { match } = await import('pinyin-pro');
  return (name, letters) => match(name, letters, { continuous: true }) !== null;
}
