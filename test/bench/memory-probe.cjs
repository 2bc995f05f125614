// Preload for a measured process: on SIGUSR2 it collects its garbage and prints what stays, so that growth is not guesswork.
const v8 = require('node:v8');
const vm = require('node:vm');

process.on('SIGUSR2', () => {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc');
  collect();
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  process.stderr.write(`\nMEMORY ${JSON.stringify({ heapUsed, rss })}\n`);
});
