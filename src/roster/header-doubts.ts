// What keeps a header's cell from meaning what its words say.
import type { ColumnKey } from './columns.ts';
import type { HeaderCell } from './find-header.ts';

interface ColumnDoubt {
  readonly key: ColumnKey;
  /** The note or group, as written. */
  readonly because: string;
  readonly doubted: boolean;
}

/** What a note or group keeps a header's cell from meaning. */
export function doubtOf({ against, reading: { doubted } }: HeaderCell): ColumnDoubt | undefined {
  if (against) return { key: against.key, because: against.group, doubted: against.doubted };
  return doubted && { key: doubted.key, because: doubted.note, doubted: true };
}
