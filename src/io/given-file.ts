// The files that a run was made from, and where in its folder their copies lie.
import type { Manifest } from './manifest.ts';

export type InputRole = Manifest['inputs'][number]['role'];

/** A file that was given to a run. */
export interface GivenFile {
  readonly role: InputRole;
  /** As the results name it: its base name, or its path as given where two files have the same. */
  readonly file: string;
  /** Empty for a roster that could not be opened. */
  readonly sha256: string;
  readonly path: string;
}

/** Folder of a run with copies of all that was given to it, so that it can be looked into and repeated years later. */
export const ORIGINALS_FOLDER = '原件';

/** Where the period before lies, rosters or a whole run. */
export const PREVIOUS_FOLDER = `${ORIGINALS_FOLDER}/上期`;

/** Where its own rosters lie. */
export const ROSTERS_FOLDER = `${ORIGINALS_FOLDER}/名单`;

const FOLDERS: Readonly<Record<InputRole, string>> = {
  roster: '名单',
  ledger: '台账',
  decisions: '裁定表',
  city: '全市数据',
  policy: '政策',
  mapping: '列对照',
  previous: '上期/名单',
  'previous-run': '上期',
};

/** Where the copies go, by position, relative to the run with `/`; null for what could not be opened. No two are alike. */
export function copyPaths(given: readonly GivenFile[]): readonly (string | null)[] {
  const taken = new Set<string>();
  return given.map(({ role, file, sha256 }) => {
    if (sha256 === '') return null;
    // Files of a run keep their places within it, so that the copy is a run again.
    const name = role === 'previous-run' ? file : file.replace(/^[./\\]+/, '').replaceAll(/[/\\:]+/g, '_');
    const folder = `${ORIGINALS_FOLDER}/${FOLDERS[role]}`;
    let path = `${folder}/${name}`;
    for (let number = 2; taken.has(path); number += 1) path = `${folder}/${number}-${name}`;
    taken.add(path);
    return path;
  });
}
