// The files of a folder, for what is built of them.
import { readdir } from 'node:fs/promises';

/** Every file in a folder and those below: with the folder in front, `/` between, in one order on every platform. */
export async function filesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesIn(path);
      return entry.isFile() ? [path] : [];
    }),
  );
  return found.flat().sort();
}
