// Pages that are made late, by whoever has what they are made from: on whichever thread that is.
import type { BookSheet } from '../../book.ts';
import { type PoolGround, type PoolPage, poolSheet } from './pool-sheet.ts';
import type { RosterPage } from './roster-page.ts';
import { type RosterGround, rosterSheet } from './roster-sheet.ts';

/** A page before its cells are made. Plain data. */
export type LatePage = RosterPage | PoolPage;

/** What they are made from. */
export interface PageGround extends RosterGround, PoolGround {}

/** The page, its cells made when they are first asked for, if they are. */
export function lateSheet(page: LatePage, ground: PageGround): BookSheet {
  const { name, title, subtitles } = page;
  let made: BookSheet | undefined;
  return {
    ...{ name, title, subtitles, orientation: 'landscape', latePage: page },
    get blocks() {
      made ??= madeSheet(page, ground);
      return made.blocks;
    },
  };
}

/** The page with its cells. Throws Error where a row or an enterprise that the page names is not there. */
export function madeSheet(page: LatePage, ground: PageGround): BookSheet {
  return page.kind === 'roster' ? rosterSheet(page, ground) : poolSheet(page, ground);
}
