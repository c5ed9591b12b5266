// Annotated workbooks as files in a folder, each beside what is there and never in place of what was sent in.
import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { markedSheet } from './annotate-list.ts';
import { InputError } from './input-error.ts';
import { asInputError } from './staged-folder-errors.ts';
import { openPackage } from './workbook-package.ts';

/** Names of the workbooks that go back, by the name of the file that came: `.xlsx` unless it can stay as it is. */
export function annotatedNames(
  files: readonly { readonly file: string; readonly rebuilt: boolean }[],
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    files.map(({ file, rebuilt }) => {
      const flat = file.replaceAll('/', '-').replace(/^[.-]+/, '');
      const extension = extname(flat);
      const stem = basename(flat, extension);
      const keeps = !rebuilt && /^\.(?:xlsx|xlsm)$/i.test(extension);
      const wished = [keeps ? flat : `${stem}.xlsx`, `${stem}(${extension.slice(1)}).xlsx`];
      for (let number = 2; ; number += 1) {
        const name = wished.find((one) => !taken.has(one.toLowerCase()));
        if (name === undefined) wished.push(`${stem}(${number}).xlsx`);
        else {
          taken.add(name.toLowerCase());
          return [file, name];
        }
      }
    }),
  );
}

/**
 * Writes workbooks into a folder, all or none of them being refused beforehand; each is put in place whole. Throws
 * InputError where one would replace a file that was sent in or that is no annotated workbook, or cannot be written.
 */
export async function writeAnnotated(
  folder: string,
  workbooks: ReadonlyMap<string, Uint8Array>,
  inputs: readonly string[],
): Promise<void> {
  try {
    const given = new Set(await Promise.all(inputs.map((path) => realpath(path).catch(() => resolve(path)))));
    await mkdir(folder, { recursive: true });
    for (const name of workbooks.keys()) await checkPlace(join(await realpath(folder), name), given);
    for (const [name, bytes] of workbooks) {
      const place = join(folder, name);
      const stage = join(folder, `.${name}.new-${process.pid}`);
      try {
        await writeFile(stage, bytes, { flush: true });
        await rename(stage, place);
      } finally {
        await rm(stage, { force: true });
      }
    }
  } catch (error) {
    throw asInputError(error, folder);
  }
}

async function checkPlace(place: string, given: ReadonlySet<string>): Promise<void> {
  if (given.has(place)) throw wouldReplace(place);
  const there = await readFile(place).catch(() => null);
  if (there === null) return;
  const files = openPackage(there);
  if (!files || !markedSheet(files)) throw notOurs(place);
}

function wouldReplace(place: string): InputError {
  return new InputError({
    zh: {
      message: `标注后的文件会覆盖报送的原文件 ${place}，未写出任何文件`,
      hint: '用 --annotate 指定另一个文件夹，例如 --annotate 退回',
    },
    en: {
      message: `the annotated workbook would replace ${place}, which was sent in; nothing was written`,
      hint: 'name another folder, such as --annotate returned',
    },
  });
}

function notOurs(place: string): InputError {
  return new InputError({
    zh: {
      message: `${place} 已存在，且不是标注过的名单，未写出任何文件`,
      hint: '移走该文件，或用 --annotate 指定另一个文件夹',
    },
    en: {
      message: `${place} is there already and is no annotated roster; nothing was written`,
      hint: 'move it away, or name another folder after --annotate',
    },
  });
}
