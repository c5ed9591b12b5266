// Runs the tool and keeps the code of the workbook writer that the run needed: node bin/keep-writer-code.js [arguments]
const os = require('node:os');
const { setFlagsFromString } = require('node:v8');
const { loadBundle, tuneEngine } = require('./load-bundle.js');
const { keepWriterCode } = require('./writer-code.js');

tuneEngine();
// Only code that is compiled for speed can be kept.
setFlagsFromString('--no-liftoff-only');
setFlagsFromString('--no-liftoff');
os.availableParallelism = () => 1;
loadBundle('evaluate').main();
process.on('exit', () => {
  setFlagsFromString('--liftoff');
  tuneEngine();
  keepWriterCode();
});
