// How far an enterprise is from its next tier, in a cell.
import type { Candidate } from '../../../evaluation/evaluation.ts';
import type { Lang } from '../../../values/lang.ts';
import { BLANK, type Cell, text } from '../../book.ts';
import { candidateWords, OUTCOME_TONE } from '../../wording/screening-wording.ts';
import type { CityFacts } from './city-facts.ts';

/** By the enterprise’s id. */
export function distanceCell(enterprise: string, { candidates, lang }: CityFacts): Cell {
  return candidateCell(candidates.get(enterprise), lang);
}

/** Blank above the last tier, and where no effort of its own would do. */
export function candidateCell(candidate: Candidate | undefined, lang: Lang): Cell {
  if (candidate === undefined) return BLANK;
  return text(candidateWords(candidate, lang).join('\n'), { tone: OUTCOME_TONE[candidate.outcome] });
}
