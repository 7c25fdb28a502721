const { TestEnvironment: NodeEnvironment } = require('jest-environment-node');

/** What test files of a worker have in common: they share `Array`, `Error` and so on with the modules that are kept for them. */
class KeptEnvironment extends NodeEnvironment {
  #own = new Set(Reflect.ownKeys(this.global));
  #exit = this.global.process.exit;

  /** Leaves nothing of a test file to the next one; the inherited method would end the environment. */
  async teardown() {
    this.fakeTimersModern.dispose();
    this.global.process.exit = this.#exit;
    for (const key of Reflect.ownKeys(this.global)) if (!this.#own.has(key)) delete this.global[key];
  }
}

let kept;

/**
 * The environment of a test file, as `testEnvironment` of jest: the same one for all files of a worker. What is measured or watched
 * is loaded anew, and so is everything for a file that begins with `@jest-environment node`.
 */
function environment(config, context) {
  const { collectCoverage, detectLeaks, watch, watchAll } = config.globalConfig;
  if (collectCoverage || detectLeaks || watch || watchAll) return new NodeEnvironment(config, context);
  kept ??= new KeptEnvironment(config, context);
  return kept;
}

/** True of the environment that the test files of this worker share. */
environment.isKept = one => one === kept;

module.exports = environment;
