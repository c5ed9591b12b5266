// The module of the workbook writer, with the machine's own code for it where the build has kept some: compiling it
// anew takes a tenth of a run on one roster.
const { closeSync, fstatSync, openSync, readSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { fileURLToPath } = require('node:url');
const { runInThisContext } = require('node:vm');
const { contentOf, startPace } = require('./load-bundle.js');

// The engine checks that code is for it and for its processor, but its own functions for that are another matter from
// release to release.
const FILE = join(
  __dirname,
  `../dist/cli/wasm_xlsxwriter_bg.wasm.${process.version}-${process.platform}-${process.arch}.code`,
);
/** Behind the code stands its length, so that a file that was cut off is told. */
const LENGTH_BYTES = 8;

let made;

/** The module that lies there. Code is taken only by an engine with the same settings; without it, it is compiled when called. */
function writerModule(url) {
  const bytes = contentOf(fileURLToPath(url));
  const code = keptCode();
  // At another pace, as long runs set it, the engine would not take it.
  startPace();
  made = (code && engine('DeserializeWasmModule(code, bytes)')(code, bytes)) ?? new WebAssembly.Module(bytes);
  return made;
}

/** Keeps the code that the engine has compiled so far of the module that this process has made. */
function keepWriterCode() {
  const code = Buffer.from(engine('SerializeWasmModule(code)')(made));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeDoubleLE(code.length);
  writeFileSync(`${FILE}.new`, Buffer.concat([code, length]));
  renameSync(`${FILE}.new`, FILE);
}

// Functions of the engine that no library offers; `tuneEngine` has allowed their spelling.
function engine(call) {
  return runInThisContext(`(function (code, bytes) { return %${call}; })`);
}

function keptCode() {
  let file;
  try {
    file = openSync(FILE);
  } catch {
    return undefined;
  }
  try {
    const code = new ArrayBuffer(Math.max(0, fstatSync(file).size - LENGTH_BYTES));
    const length = Buffer.alloc(LENGTH_BYTES);
    readSync(file, new Uint8Array(code));
    readSync(file, length);
    return length.readDoubleLE() === code.byteLength ? code : undefined;
  } finally {
    closeSync(file);
  }
}

module.exports = { keepWriterCode, writerModule };
