// Cells that several sheets of the city summary show alike.

import { parseDay } from '../../../values/day.ts';
import type { Lang } from '../../../values/lang.ts';
import { type Money, ZERO } from '../../../values/money.ts';
import { BLANK, type Cell, count, day, percent, text, wan } from '../../book.ts';
import { asShare } from '../../target-progress.ts';
import { pointsText } from '../../wording/points-text.ts';
import type { CityFacts } from './city-facts.ts';

/** Width of a column with titles of targets, in half-width characters; enough for either language. */
export const TARGET_WIDTH = 44;

/** A date of the result; a text that is no date stays as it is. */
export function dayCell(iso: string | null | undefined): Cell {
  if (iso === null || iso === undefined) return text('');
  const value = parseDay(iso);
  return value ? day(value) : text(iso);
}

/** What stands where the city file gives no figure: never 0. */
export function notGiven(lang: Lang): Cell {
  return text({ zh: '未提供', en: 'not given' }[lang], { tone: 'muted' });
}

/** A count of a unit's; of a unit without a roster it is unknown, never 0. */
export function unitCount({ absent, lang }: CityFacts, unit: string | null, own: number): Cell {
  return absent.has(unit) ? noRoster(lang) : count(own);
}

/** What stands in place of the figures of a unit without a roster. */
export function noRoster(lang: Lang): Cell {
  return text({ zh: '缺名单', en: 'no roster' }[lang], { tone: 'muted' });
}

/** An amount in 万元; nothing is left blank, so that the amounts stand out. */
export function amountCell(money: Money): Cell {
  return money === ZERO ? BLANK : wan(money);
}

/** The distance between two figures of a target: a count, or percentage points. */
export function distanceCell(distance: number | string | null, lang: Lang): Cell {
  return typeof distance === 'string' ? text(pointsText(distance, lang)) : count(distance);
}

/** A figure of a target: a count, or per cent. */
export function figureCell(figure: number | string): Cell {
  if (typeof figure === 'number') return { kind: 'count', count: figure };
  const { numerator, denominator } = asShare(figure);
  return percent(numerator, denominator);
}
