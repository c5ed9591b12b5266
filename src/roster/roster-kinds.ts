// Every kind of finding that reading a file of rosters can give, in the order of the catalogue.
import type { Kind } from '../diagnostics/kind.ts';
import { cellFault, requiredBlank } from './cell-reader.ts';
import { commentedCell, tellingComment } from './commented-cells.ts';
import { crossedOutCell, crossedOutColumn, crossedOutRow } from './crossed-out.ts';
import { deniedDate } from './denied-title.ts';
import { FIELD_TYPES } from './field-types.ts';
import { impossiblePeriod, periodsDisagree } from './find-period.ts';
import { unknownReportingUnit } from './find-reporting-unit.ts';
import { allListedAsGone, listedAsGone } from './gone-headings.ts';
import { laterDayUnnamed } from './later-days.ts';
import { ledgerAmongRosters } from './ledger-among-rosters.ts';
import { markedName } from './marked-names.ts';
import {
  ambiguousHeader,
  doubtedColumn,
  duplicateColumn,
  groupMayReach,
  missingColumn,
  repeatedColumn,
  unreadHeader,
  unreadUnderGroup,
} from './match-kinds.ts';
import { mergedAcross, mergedDay, mergedFigure } from './merged-figures.ts';
import { rowMisaligned } from './misaligned-rows.ts';
import { titleNamedWithoutDay } from './named-titles.ts';
import { paidColumnUnread } from './paid-column.ts';
import { periodUnclear } from './period-unclear.ts';
import { listOfOtherQuarter } from './quarter-parts.ts';
import { otherPeriod } from './read-roster.ts';
import { emptyRoster, hiddenRoster, noRoster, sheetOfOtherPeriod } from './read-workbook.ts';
import { firstRecognitionUnread, laterRecognitionUnread } from './recognition-column.ts';
import { rowAboveHeader, secondHeader, unitWithinList } from './second-header.ts';
import { skippedLine } from './skipped-line.ts';
import { newerTemplate, templateOfOtherYear } from './template-mark.ts';
import { titleEndUnread } from './title-end.ts';
import { titleWithoutDay } from './undated-titles.ts';
import { unitByRow, unitOfRowUnclear } from './unit-column.ts';
import { unitInNote } from './unit-in-note.ts';
import {
  currencyAlone,
  unitOfInstructions,
  unitOfNameDiffers,
  unitOfSheet,
  unitOnlyOfOthers,
  unusableUnit,
} from './unit-kinds.ts';
import { sumsBesideList, unreadSheet } from './unread-sheet.ts';
import { unseenCells } from './unseen-cells.ts';

export const ROSTER_KINDS: readonly Kind<never>[] = [
  noRoster,
  ledgerAmongRosters,
  emptyRoster,
  hiddenRoster,
  sheetOfOtherPeriod,
  unreadSheet,
  sumsBesideList,
  missingColumn,
  ambiguousHeader,
  doubtedColumn,
  duplicateColumn,
  repeatedColumn,
  unreadHeader,
  unreadUnderGroup,
  groupMayReach,
  firstRecognitionUnread,
  laterRecognitionUnread,
  laterDayUnnamed,
  titleWithoutDay,
  titleNamedWithoutDay,
  titleEndUnread,
  paidColumnUnread,
  unusableUnit,
  currencyAlone,
  unitOfInstructions,
  unitOfNameDiffers,
  unitOnlyOfOthers,
  unitOfSheet,
  unitInNote,
  unitByRow,
  unitOfRowUnclear,
  impossiblePeriod,
  periodsDisagree,
  periodUnclear,
  otherPeriod,
  newerTemplate,
  templateOfOtherYear,
  unknownReportingUnit,
  unseenCells,
  crossedOutRow,
  crossedOutColumn,
  crossedOutCell,
  commentedCell,
  tellingComment,
  markedName,
  skippedLine,
  rowMisaligned,
  secondHeader,
  unitWithinList,
  rowAboveHeader,
  listedAsGone,
  allListedAsGone,
  listOfOtherQuarter,
  mergedFigure,
  mergedDay,
  mergedAcross,
  deniedDate,
  cellFault,
  requiredBlank,
  ...new Set(Object.values(FIELD_TYPES).flatMap((type): readonly Kind<never>[] => type.reports)),
];
