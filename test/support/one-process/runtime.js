const asyncHooks = require('node:async_hooks');
const path = require('node:path');
const { default: Runtime } = require('jest-runtime');
const { isKept } = require('./environment');

const tests = path.join(__dirname, '..', '..') + path.sep;
const support = path.join(tests, 'support') + path.sep;

/** Modules that were loaded for one test file of this worker and serve the others as well. */
let library;

/** The storage where jest keeps track of the running test. It creates one for each test file. */
let noted;

/** Disables the storage of the previous test file; otherwise every promise of later test files would copy it. */
class Notes extends asyncHooks.AsyncLocalStorage {
  constructor() {
    super();
    noted?.disable();
    noted = this;
  }
}

/**
 * Runs a test file, as `runtime` of jest. What all of them need is loaded once per worker and not once per file: the program, its
 * packages, and the support of tests with the bot that it holds. Only a test file itself, and what lies beside it, is loaded anew.
 */
module.exports = class extends Runtime {
  #library;

  constructor(config, environment, ...rest) {
    super(config, environment, ...rest);
    if (!isKept(environment)) return;
    library ??= new Runtime(config, environment, ...rest);
    this.#library = library;
  }

  requireModuleOrMock(from, name) {
    return this.#library !== undefined && this.#isInLibrary(from, name)
      ? this.#library.requireModuleOrMock(from, name)
      : super.requireModuleOrMock(from, name);
  }

  /** Reloads the modules jest runs tests with, but not those it compares and prints values with: they are slow to load. */
  requireInternalModule(from, name) {
    if (this.#library === undefined || !name || path.isAbsolute(name) || name.startsWith('.'))
      return super.requireInternalModule(from, name);
    return name === 'node:async_hooks'
      ? { ...asyncHooks, AsyncLocalStorage: Notes }
      : this.#library.requireInternalModule(from, name);
  }

  #isInLibrary(from, name) {
    if (this._resolution.isCoreModule(name)) return false;
    const file = this._resolution.resolveCjs(from, name);
    return !file.startsWith(tests) || file.startsWith(support);
  }
};
