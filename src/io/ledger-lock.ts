// One writer at a time: a lock file beside the ledger that names who holds it.
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { LedgerDisk } from './ledger-disk.ts';
import { ledgerLocked } from './ledger-errors.ts';

const ownerSchema = z.object({ pid: z.int(), host: z.string(), user: z.string(), token: z.string() });

/** Who holds a lock. The token tells locks of one process from those of another that had its number before. */
export type LockOwner = z.infer<typeof ownerSchema>;

/** Milliseconds for which another writer is waited for, and between two looks. */
const PATIENCE = 5000;
const PAUSE = 25;

/** Content of the locks that this process holds or is about to take. */
const ours = new Set<string>();

/**
 * Does the work while no other process may. A lock whose process is gone is taken over; of several that would take it
 * over one does. Throws InputError, naming the holder, where another one does not finish.
 */
export async function withLedgerLock<T>(
  path: string,
  disk: LedgerDisk,
  work: () => Promise<T>,
  patience = PATIENCE,
): Promise<T> {
  const lock = beside(path, 'lock');
  const own = ownText();
  ours.add(own);
  try {
    await acquire(path, lock, own, disk, patience);
    try {
      await clearLeftovers(path, disk);
      return await work();
    } finally {
      if ((await textOf(lock)) === own) await disk.remove(lock);
    }
  } finally {
    ours.delete(own);
  }
}

async function acquire(
  path: string,
  lock: string,
  own: string,
  disk: LedgerDisk,
  patience: number,
): Promise<void> {
  for (let waited = 0; !(await take(lock, own, disk)); ) {
    const other = await textOf(lock);
    if (other !== null && isGone(other) && (await takeAway(lock, other, own, disk))) continue;
    if (waited >= patience) throw ledgerLocked(path, lock, other === null ? null : ownerOf(other));
    waited += PAUSE;
    await pause(PAUSE);
  }
}

/**
 * Removes a lock whose process is gone. Whoever makes the guard named for that very lock may remove it, so that none
 * removes the lock that another has just taken in its place; where the guard's maker is gone too, whoever makes the
 * guard named for that guard. False where another process is at it.
 */
async function takeAway(lock: string, gone: string, own: string, disk: LedgerDisk): Promise<boolean> {
  for (let heir = gone; ; ) {
    const guard = `${lock}-after-${ownerOf(heir)?.token ?? ''}`;
    if (await take(guard, own, disk)) break;
    const other = await textOf(guard);
    if (other === null || other === own || !isGone(other)) return false;
    heir = other;
  }
  if ((await textOf(lock)) === gone) await disk.remove(lock);
  return true;
}

let made = 0;

// The lock appears with its content or not at all: the file is made under another name and then given the lock's.
async function take(lock: string, own: string, disk: LedgerDisk): Promise<boolean> {
  made += 1;
  const bytes = new TextEncoder().encode(own);
  const temporary = `${lock}-${process.pid}-${made}`;
  try {
    await disk.create(temporary, bytes, null);
    await disk.link(temporary, lock);
    return true;
  } catch (error) {
    if (TAKEN.has(codeOf(error))) return false;
    if (!WITHOUT_LINKS.has(codeOf(error))) throw error;
    return await createIfNone(lock, bytes, disk);
  } finally {
    await disk.remove(temporary);
  }
}

// ENOENT: whoever cleared up took the file for one left behind.
const TAKEN: ReadonlySet<string> = new Set(['EEXIST', 'ENOENT']);
// What file systems without second names (FAT, some network drives) answer.
const WITHOUT_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

async function createIfNone(lock: string, bytes: Uint8Array, disk: LedgerDisk): Promise<boolean> {
  try {
    await disk.create(lock, bytes, null);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

// What crashed writers have left beside the ledger. Guards are of no use once this process holds the lock itself.
async function clearLeftovers(path: string, disk: LedgerDisk): Promise<void> {
  const [fresh, lock] = [basename(beside(path, 'new')), basename(beside(path, 'lock'))];
  for (const name of await readdir(dirname(path))) {
    const pid = name.startsWith(`${lock}-`)
      ? /^(\d+)-\d+$/.exec(name.slice(lock.length + 1))?.[1]
      : undefined;
    const left = pid !== undefined && Number(pid) !== process.pid && !isAlive(Number(pid));
    if (left || name === fresh || name.startsWith(`${lock}-after-`))
      await disk.remove(join(dirname(path), name));
  }
}

/** A hidden name beside the ledger: `.台账.csv.lock`. */
export function beside(path: string, what: 'lock' | 'new'): string {
  return join(dirname(path), `.${basename(path)}.${what}`);
}

function ownText(): string {
  const owner: LockOwner = { pid: process.pid, host: hostname(), user: userName(), token: randomUUID() };
  return `${JSON.stringify(owner)}\n`;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

function ownerOf(text: string): LockOwner | null {
  try {
    return ownerSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

// Only this machine's processes can be asked after; whoever holds it elsewhere is taken to be at work.
function isGone(text: string): boolean {
  const owner = ownerOf(text);
  if (owner === null || owner.host !== hostname()) return false;
  return owner.pid === process.pid ? !ours.has(text) : !isAlive(owner.pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
