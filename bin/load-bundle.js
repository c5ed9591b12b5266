// Loads a bundle of the build as one script, with the machine's own code for it where the build has kept some.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const FOLDER = join(__dirname, '../dist/cli');

/** Sets how the engine runs the whole tool. Code that is kept is good for the same settings alone. */
function tuneEngine() {
  // Most runs end within seconds, so code is compiled for speed only where it turns out to run for long.
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--liftoff-only');
  // Most patterns are asked a few times: only those that are asked often are worth compiling.
  setFlagsFromString('--regexp-tier-up-ticks=50');
  // The processors have work of their own: memory that several threads clear together costs a little more.
  setFlagsFromString('--no-parallel-scavenge');
  // For `writer-code.js`.
  setFlagsFromString('--allow-natives-syntax');
}

/** The script of a bundle, a function of what modules are given. Code that another release of Node has compiled is refused by the engine and does no harm. */
function bundleScript(name) {
  const filename = join(FOLDER, `${name}.cjs`);
  // The build leaves nothing but ASCII in it.
  return new Script(readFileSync(filename, 'latin1'), { filename, cachedData: codeOf(filename) });
}

function codeOf(filename) {
  try {
    return readFileSync(`${filename}.code`);
  } catch {
    return undefined;
  }
}

/** Runs a bundle and answers what it exports. */
function loadBundle(name, script = bundleScript(name)) {
  const filename = join(FOLDER, `${name}.cjs`);
  const loaded = { exports: {} };
  script.runInThisContext()(loaded.exports, createRequire(filename), loaded, filename, FOLDER);
  return loaded.exports;
}

module.exports = { bundleScript, loadBundle, tuneEngine };
