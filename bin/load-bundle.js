// Loads a bundle of the build as one script, with the machine's own code for it where the build has kept some.
const { closeSync, openSync, readSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { runInNewContext, Script } = require('node:vm');

const FOLDER = join(__dirname, '../dist/cli');

/** What the engines of Node's long-term releases know by the same name. */
const FLAGS = [
  '--liftoff-only',
  // Most patterns are asked a few times: only those that are asked often are worth compiling.
  '--regexp-tier-up-ticks=50',
  // The processors have work of their own: memory that several threads clear together costs a little more.
  '--no-parallel-scavenge',
  // The heap of the second thread need not be swept before it is as large; that of the first is made before this is read.
  '--initial-old-space-size=128',
  // For `writer-code.js`.
  '--allow-natives-syntax',
];
// The last of them heeds the first flag only where it is given to a start; this one has the same effect.
const FLAGS_OF = { 20: FLAGS, 22: FLAGS, 24: FLAGS, 26: [...FLAGS, '--wasm-tiering-budget=1000000000'] };
// Most runs end within seconds, so code is compiled for speed only where it turns out to run for long; sooner in long
// runs (`src/io/engine-pace.ts`).
const LATE = '--invocation-count-for-turbofan=200000';
const MAGLEV_LATE = '--invocation-count-for-maglev=10000';
const PATIENCE = {
  20: ['--interrupt-budget=4000000'],
  22: [LATE],
  24: [LATE, MAGLEV_LATE],
  26: [LATE, MAGLEV_LATE],
};
const RELEASE = process.versions.node.split('.')[0];

/**
 * Sets how the engine runs the whole tool; one that is not listed is left as it is, since it would complain of what it
 * does not know. Code that is kept is good for the same settings alone.
 */
function tuneEngine() {
  // Help does without it, and would be shown later with it.
  const { setFlagsFromString } = require('node:v8');
  for (const flag of FLAGS_OF[RELEASE] ?? []) setFlagsFromString(flag);
  startPace();
  if (RELEASE in FLAGS_OF) leaveRoom(setFlagsFromString);
}

/**
 * Lets the heap grow to some 100 MB before it is swept: how much it may grow is set by each sweep, so it is swept once
 * while next to nothing is in it. What is set for that is set back, since code is kept for the settings of every start.
 */
function leaveRoom(setFlagsFromString) {
  setFlagsFromString('--heap-growing-percent=3000');
  setFlagsFromString('--expose-gc');
  runInNewContext('globalThis.gc?.()');
  setFlagsFromString('--no-expose-gc');
  setFlagsFromString('--heap-growing-percent=0');
}

/** Sets the pace back to what it was at the start, at which code is kept. */
function startPace() {
  const { setFlagsFromString } = require('node:v8');
  for (const flag of PATIENCE[RELEASE] ?? []) setFlagsFromString(flag);
}

/** The script of a bundle, a function of what modules are given. Code that another release of Node has compiled is refused by the engine and does no harm. */
function bundleScript(name) {
  const filename = join(FOLDER, `${name}.cjs`);
  // The build leaves nothing but ASCII in it.
  const source = contentOf(filename).latin1Slice();
  return new Script(source, { filename, cachedData: codeOf(filename) });
}

function codeOf(filename) {
  try {
    return contentOf(`${filename}.code`);
  } catch {
    return undefined;
  }
}

// Memory that was used before is at hand, fresh memory has to be got from the system page by page.
let place = Buffer.allocUnsafeSlow(4 * 1024 ** 2);

/** The bytes of a file, which hold until the next is read. Throws the error of the system where it cannot be read. */
function contentOf(path) {
  const file = openSync(path);
  try {
    for (let length = 0; ; ) {
      if (length === place.length) place = Buffer.concat([place], 2 * length);
      const read = readSync(file, place, length, place.length - length, null);
      if (read === 0) return place.subarray(0, length);
      length += read;
    }
  } finally {
    closeSync(file);
  }
}

/** Runs a bundle and answers what it exports. */
function loadBundle(name, script = bundleScript(name)) {
  const filename = join(FOLDER, `${name}.cjs`);
  const loaded = { exports: {} };
  script.runInThisContext()(loaded.exports, createRequire(filename), loaded, filename, FOLDER);
  return loaded.exports;
}

module.exports = { bundleScript, contentOf, loadBundle, startPace, tuneEngine };
