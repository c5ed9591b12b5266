// The steps by which a ledger reaches the disk, each of them one that a crash may come before or after.
import { link, open, rename, rm } from 'node:fs/promises';

export interface LedgerDisk {
  /** Makes a file that is not there yet, with all its bytes on the disk. Fails with EEXIST where it is. */
  readonly create: (path: string, bytes: Uint8Array, mode: number | null) => Promise<void>;
  /** Gives a file a second name, unless that is taken (EEXIST). */
  readonly link: (from: string, to: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Nothing where there is no such file. */
  readonly remove: (path: string) => Promise<void>;
  /** Puts the names in a folder on the disk. */
  readonly syncFolder: (folder: string) => Promise<void>;
}

export const DISK: LedgerDisk = {
  create: async (path, bytes, mode) => {
    const file = await open(path, 'wx');
    try {
      if (mode !== null) await file.chmod(mode);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  link,
  rename,
  remove: (path) => rm(path, { force: true }),
  // Windows has no such thing.
  syncFolder: async (folder) => {
    const handle = await open(folder).catch(() => null);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
  },
};
