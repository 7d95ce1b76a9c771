#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 7117:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


function __export(m) {
    for (var p in m) if (!exports.hasOwnProperty(p)) exports[p] = m[p];
}
Object.defineProperty(exports, "__esModule", ({ value: true }));
__export(__nccwpck_require__(3972));
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 3972:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const fs_1 = __nccwpck_require__(9896);
const debug_1 = __importDefault(__nccwpck_require__(2830));
const log = debug_1.default('@kwsites/file-exists');
function check(path, isFile, isDirectory) {
    log(`checking %s`, path);
    try {
        const stat = fs_1.statSync(path);
        if (stat.isFile() && isFile) {
            log(`[OK] path represents a file`);
            return true;
        }
        if (stat.isDirectory() && isDirectory) {
            log(`[OK] path represents a directory`);
            return true;
        }
        log(`[FAIL] path represents something other than a file or directory`);
        return false;
    }
    catch (e) {
        if (e.code === 'ENOENT') {
            log(`[FAIL] path is not accessible: %o`, e);
            return false;
        }
        log(`[FATAL] %o`, e);
        throw e;
    }
}
/**
 * Synchronous validation of a path existing either as a file or as a directory.
 *
 * @param {string} path The path to check
 * @param {number} type One or both of the exported numeric constants
 */
function exists(path, type = exports.READABLE) {
    return check(path, (type & exports.FILE) > 0, (type & exports.FOLDER) > 0);
}
exports.exists = exists;
/**
 * Constant representing a file
 */
exports.FILE = 1;
/**
 * Constant representing a folder
 */
exports.FOLDER = 2;
/**
 * Constant representing either a file or a folder
 */
exports.READABLE = exports.FILE + exports.FOLDER;
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 9997:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.ud = exports.yX = void 0;
/**
 * Creates a new `DeferredPromise`
 *
 * ```typescript
 import {deferred} from '@kwsites/promise-deferred`;
 ```
 */
function deferred() {
    let done;
    let fail;
    let status = 'pending';
    const promise = new Promise((_done, _fail) => {
        done = _done;
        fail = _fail;
    });
    return {
        promise,
        done(result) {
            if (status === 'pending') {
                status = 'resolved';
                done(result);
            }
        },
        fail(error) {
            if (status === 'pending') {
                status = 'rejected';
                fail(error);
            }
        },
        get fulfilled() {
            return status !== 'pending';
        },
        get status() {
            return status;
        },
    };
}
exports.yX = deferred;
/**
 * Alias of the exported `deferred` function, to help consumers wanting to use `deferred` as the
 * local variable name rather than the factory import name, without needing to rename on import.
 *
 * ```typescript
 import {createDeferred} from '@kwsites/promise-deferred`;
 ```
 */
exports.ud = deferred;
/**
 * Default export allows use as:
 *
 * ```typescript
 import deferred from '@kwsites/promise-deferred`;
 ```
 */
__webpack_unused_export__ = deferred;
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 6214:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
// https://mathiasbynens.be/notes/javascript-encoding
// https://github.com/bestiejs/punycode.js - punycode.ucs2.decode
function ucs2length(str) {
    const len = str.length;
    let length = 0;
    let pos = 0;
    let value;
    while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
            // high surrogate, and there is a next character
            value = str.charCodeAt(pos);
            if ((value & 0xfc00) === 0xdc00)
                pos++; // low surrogate
        }
    }
    return length;
}
exports.A = ucs2length;
ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
//# sourceMappingURL=ucs2length.js.map

/***/ }),

/***/ 6110:
/***/ ((module, exports, __nccwpck_require__) => {

/* eslint-env browser */

/**
 * This is the web browser implementation of `debug()`.
 */

exports.formatArgs = formatArgs;
exports.save = save;
exports.load = load;
exports.useColors = useColors;
exports.storage = localstorage();
exports.destroy = (() => {
	let warned = false;

	return () => {
		if (!warned) {
			warned = true;
			console.warn('Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.');
		}
	};
})();

/**
 * Colors.
 */

exports.colors = [
	'#0000CC',
	'#0000FF',
	'#0033CC',
	'#0033FF',
	'#0066CC',
	'#0066FF',
	'#0099CC',
	'#0099FF',
	'#00CC00',
	'#00CC33',
	'#00CC66',
	'#00CC99',
	'#00CCCC',
	'#00CCFF',
	'#3300CC',
	'#3300FF',
	'#3333CC',
	'#3333FF',
	'#3366CC',
	'#3366FF',
	'#3399CC',
	'#3399FF',
	'#33CC00',
	'#33CC33',
	'#33CC66',
	'#33CC99',
	'#33CCCC',
	'#33CCFF',
	'#6600CC',
	'#6600FF',
	'#6633CC',
	'#6633FF',
	'#66CC00',
	'#66CC33',
	'#9900CC',
	'#9900FF',
	'#9933CC',
	'#9933FF',
	'#99CC00',
	'#99CC33',
	'#CC0000',
	'#CC0033',
	'#CC0066',
	'#CC0099',
	'#CC00CC',
	'#CC00FF',
	'#CC3300',
	'#CC3333',
	'#CC3366',
	'#CC3399',
	'#CC33CC',
	'#CC33FF',
	'#CC6600',
	'#CC6633',
	'#CC9900',
	'#CC9933',
	'#CCCC00',
	'#CCCC33',
	'#FF0000',
	'#FF0033',
	'#FF0066',
	'#FF0099',
	'#FF00CC',
	'#FF00FF',
	'#FF3300',
	'#FF3333',
	'#FF3366',
	'#FF3399',
	'#FF33CC',
	'#FF33FF',
	'#FF6600',
	'#FF6633',
	'#FF9900',
	'#FF9933',
	'#FFCC00',
	'#FFCC33'
];

/**
 * Currently only WebKit-based Web Inspectors, Firefox >= v31,
 * and the Firebug extension (any Firefox version) are known
 * to support "%c" CSS customizations.
 *
 * TODO: add a `localStorage` variable to explicitly enable/disable colors
 */

// eslint-disable-next-line complexity
function useColors() {
	// NB: In an Electron preload script, document will be defined but not fully
	// initialized. Since we know we're in Chrome, we'll just detect this case
	// explicitly
	if (typeof window !== 'undefined' && window.process && (window.process.type === 'renderer' || window.process.__nwjs)) {
		return true;
	}

	// Internet Explorer and Edge do not support colors.
	if (typeof navigator !== 'undefined' && navigator.userAgent && navigator.userAgent.toLowerCase().match(/(edge|trident)\/(\d+)/)) {
		return false;
	}

	let m;

	// Is webkit? http://stackoverflow.com/a/16459606/376773
	// document is undefined in react-native: https://github.com/facebook/react-native/pull/1632
	// eslint-disable-next-line no-return-assign
	return (typeof document !== 'undefined' && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance) ||
		// Is firebug? http://stackoverflow.com/a/398120/376773
		(typeof window !== 'undefined' && window.console && (window.console.firebug || (window.console.exception && window.console.table))) ||
		// Is firefox >= v31?
		// https://developer.mozilla.org/en-US/docs/Tools/Web_Console#Styling_messages
		(typeof navigator !== 'undefined' && navigator.userAgent && (m = navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/)) && parseInt(m[1], 10) >= 31) ||
		// Double check webkit in userAgent just in case we are in a worker
		(typeof navigator !== 'undefined' && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/));
}

/**
 * Colorize log arguments if enabled.
 *
 * @api public
 */

function formatArgs(args) {
	args[0] = (this.useColors ? '%c' : '') +
		this.namespace +
		(this.useColors ? ' %c' : ' ') +
		args[0] +
		(this.useColors ? '%c ' : ' ') +
		'+' + module.exports.humanize(this.diff);

	if (!this.useColors) {
		return;
	}

	const c = 'color: ' + this.color;
	args.splice(1, 0, c, 'color: inherit');

	// The final "%c" is somewhat tricky, because there could be other
	// arguments passed either before or after the %c, so we need to
	// figure out the correct index to insert the CSS into
	let index = 0;
	let lastC = 0;
	args[0].replace(/%[a-zA-Z%]/g, match => {
		if (match === '%%') {
			return;
		}
		index++;
		if (match === '%c') {
			// We only are interested in the *last* %c
			// (the user may have provided their own)
			lastC = index;
		}
	});

	args.splice(lastC, 0, c);
}

/**
 * Invokes `console.debug()` when available.
 * No-op when `console.debug` is not a "function".
 * If `console.debug` is not available, falls back
 * to `console.log`.
 *
 * @api public
 */
exports.log = console.debug || console.log || (() => {});

/**
 * Save `namespaces`.
 *
 * @param {String} namespaces
 * @api private
 */
function save(namespaces) {
	try {
		if (namespaces) {
			exports.storage.setItem('debug', namespaces);
		} else {
			exports.storage.removeItem('debug');
		}
	} catch (error) {
		// Swallow
		// XXX (@Qix-) should we be logging these?
	}
}

/**
 * Load `namespaces`.
 *
 * @return {String} returns the previously persisted debug modes
 * @api private
 */
function load() {
	let r;
	try {
		r = exports.storage.getItem('debug') || exports.storage.getItem('DEBUG') ;
	} catch (error) {
		// Swallow
		// XXX (@Qix-) should we be logging these?
	}

	// If debug isn't set in LS, and we're in Electron, try to load $DEBUG
	if (!r && typeof process !== 'undefined' && 'env' in process) {
		r = process.env.DEBUG;
	}

	return r;
}

/**
 * Localstorage attempts to return the localstorage.
 *
 * This is necessary because safari throws
 * when a user disables cookies/localstorage
 * and you attempt to access it.
 *
 * @return {LocalStorage}
 * @api private
 */

function localstorage() {
	try {
		// TVMLKit (Apple TV JS Runtime) does not have a window object, just localStorage in the global context
		// The Browser also has localStorage in the global context.
		return localStorage;
	} catch (error) {
		// Swallow
		// XXX (@Qix-) should we be logging these?
	}
}

module.exports = __nccwpck_require__(897)(exports);

const {formatters} = module.exports;

/**
 * Map %j to `JSON.stringify()`, since no Web Inspectors do that by default.
 */

formatters.j = function (v) {
	try {
		return JSON.stringify(v);
	} catch (error) {
		return '[UnexpectedJSONParseError]: ' + error.message;
	}
};


/***/ }),

/***/ 897:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


/**
 * This is the common logic for both the Node.js and web browser
 * implementations of `debug()`.
 */

function setup(env) {
	createDebug.debug = createDebug;
	createDebug.default = createDebug;
	createDebug.coerce = coerce;
	createDebug.disable = disable;
	createDebug.enable = enable;
	createDebug.enabled = enabled;
	createDebug.humanize = __nccwpck_require__(744);
	createDebug.destroy = destroy;

	Object.keys(env).forEach(key => {
		createDebug[key] = env[key];
	});

	/**
	* The currently active debug mode names, and names to skip.
	*/

	createDebug.names = [];
	createDebug.skips = [];

	/**
	* Map of special "%n" handling functions, for the debug "format" argument.
	*
	* Valid key names are a single, lower or upper-case letter, i.e. "n" and "N".
	*/
	createDebug.formatters = {};

	/**
	* Selects a color for a debug namespace
	* @param {String} namespace The namespace string for the debug instance to be colored
	* @return {Number|String} An ANSI color code for the given namespace
	* @api private
	*/
	function selectColor(namespace) {
		let hash = 0;

		for (let i = 0; i < namespace.length; i++) {
			hash = ((hash << 5) - hash) + namespace.charCodeAt(i);
			hash |= 0; // Convert to 32bit integer
		}

		return createDebug.colors[Math.abs(hash) % createDebug.colors.length];
	}
	createDebug.selectColor = selectColor;

	/**
	* Create a debugger with the given `namespace`.
	*
	* @param {String} namespace
	* @return {Function}
	* @api public
	*/
	function createDebug(namespace) {
		let prevTime;
		let enableOverride = null;
		let namespacesCache;
		let enabledCache;

		function debug(...args) {
			// Disabled?
			if (!debug.enabled) {
				return;
			}

			const self = debug;

			// Set `diff` timestamp
			const curr = Number(new Date());
			const ms = curr - (prevTime || curr);
			self.diff = ms;
			self.prev = prevTime;
			self.curr = curr;
			prevTime = curr;

			args[0] = createDebug.coerce(args[0]);

			if (typeof args[0] !== 'string') {
				// Anything else let's inspect with %O
				args.unshift('%O');
			}

			// Apply any `formatters` transformations
			let index = 0;
			args[0] = args[0].replace(/%([a-zA-Z%])/g, (match, format) => {
				// If we encounter an escaped % then don't increase the array index
				if (match === '%%') {
					return '%';
				}
				index++;
				const formatter = createDebug.formatters[format];
				if (typeof formatter === 'function') {
					const val = args[index];
					match = formatter.call(self, val);

					// Now we need to remove `args[index]` since it's inlined in the `format`
					args.splice(index, 1);
					index--;
				}
				return match;
			});

			// Apply env-specific formatting (colors, etc.)
			createDebug.formatArgs.call(self, args);

			const logFn = self.log || createDebug.log;
			logFn.apply(self, args);
		}

		debug.namespace = namespace;
		debug.useColors = createDebug.useColors();
		debug.color = createDebug.selectColor(namespace);
		debug.extend = extend;
		debug.destroy = createDebug.destroy; // XXX Temporary. Will be removed in the next major release.

		Object.defineProperty(debug, 'enabled', {
			enumerable: true,
			configurable: false,
			get: () => {
				if (enableOverride !== null) {
					return enableOverride;
				}
				if (namespacesCache !== createDebug.namespaces) {
					namespacesCache = createDebug.namespaces;
					enabledCache = createDebug.enabled(namespace);
				}

				return enabledCache;
			},
			set: v => {
				enableOverride = v;
			}
		});

		// Env-specific initialization logic for debug instances
		if (typeof createDebug.init === 'function') {
			createDebug.init(debug);
		}

		return debug;
	}

	function extend(namespace, delimiter) {
		const newDebug = createDebug(this.namespace + (typeof delimiter === 'undefined' ? ':' : delimiter) + namespace);
		newDebug.log = this.log;
		return newDebug;
	}

	/**
	* Enables a debug mode by namespaces. This can include modes
	* separated by a colon and wildcards.
	*
	* @param {String} namespaces
	* @api public
	*/
	function enable(namespaces) {
		createDebug.save(namespaces);
		createDebug.namespaces = namespaces;

		createDebug.names = [];
		createDebug.skips = [];

		const split = (typeof namespaces === 'string' ? namespaces : '')
			.trim()
			.replace(/\s+/g, ',')
			.split(',')
			.filter(Boolean);

		for (const ns of split) {
			if (ns[0] === '-') {
				createDebug.skips.push(ns.slice(1));
			} else {
				createDebug.names.push(ns);
			}
		}
	}

	/**
	 * Checks if the given string matches a namespace template, honoring
	 * asterisks as wildcards.
	 *
	 * @param {String} search
	 * @param {String} template
	 * @return {Boolean}
	 */
	function matchesTemplate(search, template) {
		let searchIndex = 0;
		let templateIndex = 0;
		let starIndex = -1;
		let matchIndex = 0;

		while (searchIndex < search.length) {
			if (templateIndex < template.length && (template[templateIndex] === search[searchIndex] || template[templateIndex] === '*')) {
				// Match character or proceed with wildcard
				if (template[templateIndex] === '*') {
					starIndex = templateIndex;
					matchIndex = searchIndex;
					templateIndex++; // Skip the '*'
				} else {
					searchIndex++;
					templateIndex++;
				}
			} else if (starIndex !== -1) { // eslint-disable-line no-negated-condition
				// Backtrack to the last '*' and try to match more characters
				templateIndex = starIndex + 1;
				matchIndex++;
				searchIndex = matchIndex;
			} else {
				return false; // No match
			}
		}

		// Handle trailing '*' in template
		while (templateIndex < template.length && template[templateIndex] === '*') {
			templateIndex++;
		}

		return templateIndex === template.length;
	}

	/**
	* Disable debug output.
	*
	* @return {String} namespaces
	* @api public
	*/
	function disable() {
		const namespaces = [
			...createDebug.names,
			...createDebug.skips.map(namespace => '-' + namespace)
		].join(',');
		createDebug.enable('');
		return namespaces;
	}

	/**
	* Returns true if the given mode name is enabled, false otherwise.
	*
	* @param {String} name
	* @return {Boolean}
	* @api public
	*/
	function enabled(name) {
		for (const skip of createDebug.skips) {
			if (matchesTemplate(name, skip)) {
				return false;
			}
		}

		for (const ns of createDebug.names) {
			if (matchesTemplate(name, ns)) {
				return true;
			}
		}

		return false;
	}

	/**
	* Coerce `val`.
	*
	* @param {Mixed} val
	* @return {Mixed}
	* @api private
	*/
	function coerce(val) {
		if (val instanceof Error) {
			return val.stack || val.message;
		}
		return val;
	}

	/**
	* XXX DO NOT USE. This is a temporary stub function.
	* XXX It WILL be removed in the next major release.
	*/
	function destroy() {
		console.warn('Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.');
	}

	createDebug.enable(createDebug.load());

	return createDebug;
}

module.exports = setup;


/***/ }),

/***/ 2830:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/**
 * Detect Electron renderer / nwjs process, which is node, but we should
 * treat as a browser.
 */

if (typeof process === 'undefined' || process.type === 'renderer' || process.browser === true || process.__nwjs) {
	module.exports = __nccwpck_require__(6110);
} else {
	module.exports = __nccwpck_require__(5108);
}


/***/ }),

/***/ 5108:
/***/ ((module, exports, __nccwpck_require__) => {

/**
 * Module dependencies.
 */

const tty = __nccwpck_require__(2018);
const util = __nccwpck_require__(9023);

/**
 * This is the Node.js implementation of `debug()`.
 */

exports.init = init;
exports.log = log;
exports.formatArgs = formatArgs;
exports.save = save;
exports.load = load;
exports.useColors = useColors;
exports.destroy = util.deprecate(
	() => {},
	'Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.'
);

/**
 * Colors.
 */

exports.colors = [6, 2, 3, 4, 5, 1];

try {
	// Optional dependency (as in, doesn't need to be installed, NOT like optionalDependencies in package.json)
	// eslint-disable-next-line import/no-extraneous-dependencies
	const supportsColor = __nccwpck_require__(1450);

	if (supportsColor && (supportsColor.stderr || supportsColor).level >= 2) {
		exports.colors = [
			20,
			21,
			26,
			27,
			32,
			33,
			38,
			39,
			40,
			41,
			42,
			43,
			44,
			45,
			56,
			57,
			62,
			63,
			68,
			69,
			74,
			75,
			76,
			77,
			78,
			79,
			80,
			81,
			92,
			93,
			98,
			99,
			112,
			113,
			128,
			129,
			134,
			135,
			148,
			149,
			160,
			161,
			162,
			163,
			164,
			165,
			166,
			167,
			168,
			169,
			170,
			171,
			172,
			173,
			178,
			179,
			184,
			185,
			196,
			197,
			198,
			199,
			200,
			201,
			202,
			203,
			204,
			205,
			206,
			207,
			208,
			209,
			214,
			215,
			220,
			221
		];
	}
} catch (error) {
	// Swallow - we only care if `supports-color` is available; it doesn't have to be.
}

/**
 * Build up the default `inspectOpts` object from the environment variables.
 *
 *   $ DEBUG_COLORS=no DEBUG_DEPTH=10 DEBUG_SHOW_HIDDEN=enabled node script.js
 */

exports.inspectOpts = Object.keys(process.env).filter(key => {
	return /^debug_/i.test(key);
}).reduce((obj, key) => {
	// Camel-case
	const prop = key
		.substring(6)
		.toLowerCase()
		.replace(/_([a-z])/g, (_, k) => {
			return k.toUpperCase();
		});

	// Coerce string value into JS value
	let val = process.env[key];
	if (/^(yes|on|true|enabled)$/i.test(val)) {
		val = true;
	} else if (/^(no|off|false|disabled)$/i.test(val)) {
		val = false;
	} else if (val === 'null') {
		val = null;
	} else {
		val = Number(val);
	}

	obj[prop] = val;
	return obj;
}, {});

/**
 * Is stdout a TTY? Colored output is enabled when `true`.
 */

function useColors() {
	return 'colors' in exports.inspectOpts ?
		Boolean(exports.inspectOpts.colors) :
		tty.isatty(process.stderr.fd);
}

/**
 * Adds ANSI color escape codes if enabled.
 *
 * @api public
 */

function formatArgs(args) {
	const {namespace: name, useColors} = this;

	if (useColors) {
		const c = this.color;
		const colorCode = '\u001B[3' + (c < 8 ? c : '8;5;' + c);
		const prefix = `  ${colorCode};1m${name} \u001B[0m`;

		args[0] = prefix + args[0].split('\n').join('\n' + prefix);
		args.push(colorCode + 'm+' + module.exports.humanize(this.diff) + '\u001B[0m');
	} else {
		args[0] = getDate() + name + ' ' + args[0];
	}
}

function getDate() {
	if (exports.inspectOpts.hideDate) {
		return '';
	}
	return new Date().toISOString() + ' ';
}

/**
 * Invokes `util.formatWithOptions()` with the specified arguments and writes to stderr.
 */

function log(...args) {
	return process.stderr.write(util.formatWithOptions(exports.inspectOpts, ...args) + '\n');
}

/**
 * Save `namespaces`.
 *
 * @param {String} namespaces
 * @api private
 */
function save(namespaces) {
	if (namespaces) {
		process.env.DEBUG = namespaces;
	} else {
		// If you set a process.env field to null or undefined, it gets cast to the
		// string 'null' or 'undefined'. Just delete instead.
		delete process.env.DEBUG;
	}
}

/**
 * Load `namespaces`.
 *
 * @return {String} returns the previously persisted debug modes
 * @api private
 */

function load() {
	return process.env.DEBUG;
}

/**
 * Init logic for `debug` instances.
 *
 * Create a new `inspectOpts` object in case `useColors` is set
 * differently for a particular `debug` instance.
 */

function init(debug) {
	debug.inspectOpts = {};

	const keys = Object.keys(exports.inspectOpts);
	for (let i = 0; i < keys.length; i++) {
		debug.inspectOpts[keys[i]] = exports.inspectOpts[keys[i]];
	}
}

module.exports = __nccwpck_require__(897)(exports);

const {formatters} = module.exports;

/**
 * Map %o to `util.inspect()`, all on a single line.
 */

formatters.o = function (v) {
	this.inspectOpts.colors = this.useColors;
	return util.inspect(v, this.inspectOpts)
		.split('\n')
		.map(str => str.trim())
		.join(' ');
};

/**
 * Map %O to `util.inspect()`, allowing multiple lines if needed.
 */

formatters.O = function (v) {
	this.inspectOpts.colors = this.useColors;
	return util.inspect(v, this.inspectOpts);
};


/***/ }),

/***/ 3813:
/***/ ((module) => {



module.exports = (flag, argv = process.argv) => {
	const prefix = flag.startsWith('-') ? '' : (flag.length === 1 ? '-' : '--');
	const position = argv.indexOf(prefix + flag);
	const terminatorPosition = argv.indexOf('--');
	return position !== -1 && (terminatorPosition === -1 || position < terminatorPosition);
};


/***/ }),

/***/ 4807:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./format", "./parser"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.isWS = exports.applyEdit = exports.setProperty = exports.removeProperty = void 0;
    const format_1 = __nccwpck_require__(6612);
    const parser_1 = __nccwpck_require__(5152);
    function removeProperty(text, path, options) {
        return setProperty(text, path, void 0, options);
    }
    exports.removeProperty = removeProperty;
    function setProperty(text, originalPath, value, options) {
        const path = originalPath.slice();
        const errors = [];
        const root = (0, parser_1.parseTree)(text, errors);
        let parent = void 0;
        let lastSegment = void 0;
        while (path.length > 0) {
            lastSegment = path.pop();
            parent = (0, parser_1.findNodeAtLocation)(root, path);
            if (parent === void 0 && value !== void 0) {
                if (typeof lastSegment === 'string') {
                    value = { [lastSegment]: value };
                }
                else {
                    value = [value];
                }
            }
            else {
                break;
            }
        }
        if (!parent) {
            // empty document
            if (value === void 0) { // delete
                throw new Error('Can not delete in empty document');
            }
            return withFormatting(text, { offset: root ? root.offset : 0, length: root ? root.length : 0, content: JSON.stringify(value) }, options);
        }
        else if (parent.type === 'object' && typeof lastSegment === 'string' && Array.isArray(parent.children)) {
            const existing = (0, parser_1.findNodeAtLocation)(parent, [lastSegment]);
            if (existing !== void 0) {
                if (value === void 0) { // delete
                    if (!existing.parent) {
                        throw new Error('Malformed AST');
                    }
                    const propertyIndex = parent.children.indexOf(existing.parent);
                    let removeBegin;
                    let removeEnd = existing.parent.offset + existing.parent.length;
                    if (propertyIndex > 0) {
                        // remove the comma of the previous node
                        let previous = parent.children[propertyIndex - 1];
                        removeBegin = previous.offset + previous.length;
                    }
                    else {
                        removeBegin = parent.offset + 1;
                        if (parent.children.length > 1) {
                            // remove the comma of the next node
                            let next = parent.children[1];
                            removeEnd = next.offset;
                        }
                    }
                    return withFormatting(text, { offset: removeBegin, length: removeEnd - removeBegin, content: '' }, options);
                }
                else {
                    // set value of existing property
                    return withFormatting(text, { offset: existing.offset, length: existing.length, content: JSON.stringify(value) }, options);
                }
            }
            else {
                if (value === void 0) { // delete
                    return []; // property does not exist, nothing to do
                }
                const newProperty = `${JSON.stringify(lastSegment)}: ${JSON.stringify(value)}`;
                const index = options.getInsertionIndex ? options.getInsertionIndex(parent.children.map(p => p.children[0].value)) : parent.children.length;
                let edit;
                if (index > 0) {
                    let previous = parent.children[index - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                else if (parent.children.length === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty };
                }
                else {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty + ',' };
                }
                return withFormatting(text, edit, options);
            }
        }
        else if (parent.type === 'array' && typeof lastSegment === 'number' && Array.isArray(parent.children)) {
            const insertIndex = lastSegment;
            if (insertIndex === -1) {
                // Insert
                const newProperty = `${JSON.stringify(value)}`;
                let edit;
                if (parent.children.length === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty };
                }
                else {
                    const previous = parent.children[parent.children.length - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                return withFormatting(text, edit, options);
            }
            else if (value === void 0 && parent.children.length >= 0) {
                // Removal
                const removalIndex = lastSegment;
                const toRemove = parent.children[removalIndex];
                let edit;
                if (parent.children.length === 1) {
                    // only item
                    edit = { offset: parent.offset + 1, length: parent.length - 2, content: '' };
                }
                else if (parent.children.length - 1 === removalIndex) {
                    // last item
                    let previous = parent.children[removalIndex - 1];
                    let offset = previous.offset + previous.length;
                    let parentEndOffset = parent.offset + parent.length;
                    edit = { offset, length: parentEndOffset - 2 - offset, content: '' };
                }
                else {
                    edit = { offset: toRemove.offset, length: parent.children[removalIndex + 1].offset - toRemove.offset, content: '' };
                }
                return withFormatting(text, edit, options);
            }
            else if (value !== void 0) {
                let edit;
                const newProperty = `${JSON.stringify(value)}`;
                if (!options.isArrayInsertion && parent.children.length > lastSegment) {
                    const toModify = parent.children[lastSegment];
                    edit = { offset: toModify.offset, length: toModify.length, content: newProperty };
                }
                else if (parent.children.length === 0 || lastSegment === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: parent.children.length === 0 ? newProperty : newProperty + ',' };
                }
                else {
                    const index = lastSegment > parent.children.length ? parent.children.length : lastSegment;
                    const previous = parent.children[index - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                return withFormatting(text, edit, options);
            }
            else {
                throw new Error(`Can not ${value === void 0 ? 'remove' : (options.isArrayInsertion ? 'insert' : 'modify')} Array index ${insertIndex} as length is not sufficient`);
            }
        }
        else {
            throw new Error(`Can not add ${typeof lastSegment !== 'number' ? 'index' : 'property'} to parent of type ${parent.type}`);
        }
    }
    exports.setProperty = setProperty;
    function withFormatting(text, edit, options) {
        if (!options.formattingOptions) {
            return [edit];
        }
        // apply the edit
        let newText = applyEdit(text, edit);
        // format the new text
        let begin = edit.offset;
        let end = edit.offset + edit.content.length;
        if (edit.length === 0 || edit.content.length === 0) { // insert or remove
            while (begin > 0 && !(0, format_1.isEOL)(newText, begin - 1)) {
                begin--;
            }
            while (end < newText.length && !(0, format_1.isEOL)(newText, end)) {
                end++;
            }
        }
        const edits = (0, format_1.format)(newText, { offset: begin, length: end - begin }, { ...options.formattingOptions, keepLines: false });
        // apply the formatting edits and track the begin and end offsets of the changes
        for (let i = edits.length - 1; i >= 0; i--) {
            const edit = edits[i];
            newText = applyEdit(newText, edit);
            begin = Math.min(begin, edit.offset);
            end = Math.max(end, edit.offset + edit.length);
            end += edit.content.length - edit.length;
        }
        // create a single edit with all changes
        const editLength = text.length - (newText.length - end) - begin;
        return [{ offset: begin, length: editLength, content: newText.substring(begin, end) }];
    }
    function applyEdit(text, edit) {
        return text.substring(0, edit.offset) + edit.content + text.substring(edit.offset + edit.length);
    }
    exports.applyEdit = applyEdit;
    function isWS(text, offset) {
        return '\r\n \t'.indexOf(text.charAt(offset)) !== -1;
    }
    exports.isWS = isWS;
});


/***/ }),

/***/ 6612:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./scanner", "./string-intern"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.isEOL = exports.format = void 0;
    const scanner_1 = __nccwpck_require__(8525);
    const string_intern_1 = __nccwpck_require__(4579);
    function format(documentText, range, options) {
        let initialIndentLevel;
        let formatText;
        let formatTextStart;
        let rangeStart;
        let rangeEnd;
        if (range) {
            rangeStart = range.offset;
            rangeEnd = rangeStart + range.length;
            formatTextStart = rangeStart;
            while (formatTextStart > 0 && !isEOL(documentText, formatTextStart - 1)) {
                formatTextStart--;
            }
            let endOffset = rangeEnd;
            while (endOffset < documentText.length && !isEOL(documentText, endOffset)) {
                endOffset++;
            }
            formatText = documentText.substring(formatTextStart, endOffset);
            initialIndentLevel = computeIndentLevel(formatText, options);
        }
        else {
            formatText = documentText;
            initialIndentLevel = 0;
            formatTextStart = 0;
            rangeStart = 0;
            rangeEnd = documentText.length;
        }
        const eol = getEOL(options, documentText);
        const eolFastPathSupported = string_intern_1.supportedEols.includes(eol);
        let numberLineBreaks = 0;
        let indentLevel = 0;
        let indentValue;
        if (options.insertSpaces) {
            indentValue = string_intern_1.cachedSpaces[options.tabSize || 4] ?? repeat(string_intern_1.cachedSpaces[1], options.tabSize || 4);
        }
        else {
            indentValue = '\t';
        }
        const indentType = indentValue === '\t' ? '\t' : ' ';
        let scanner = (0, scanner_1.createScanner)(formatText, false);
        let hasError = false;
        function newLinesAndIndent() {
            if (numberLineBreaks > 1) {
                return repeat(eol, numberLineBreaks) + repeat(indentValue, initialIndentLevel + indentLevel);
            }
            const amountOfSpaces = indentValue.length * (initialIndentLevel + indentLevel);
            if (!eolFastPathSupported || amountOfSpaces > string_intern_1.cachedBreakLinesWithSpaces[indentType][eol].length) {
                return eol + repeat(indentValue, initialIndentLevel + indentLevel);
            }
            if (amountOfSpaces <= 0) {
                return eol;
            }
            return string_intern_1.cachedBreakLinesWithSpaces[indentType][eol][amountOfSpaces];
        }
        function scanNext() {
            let token = scanner.scan();
            numberLineBreaks = 0;
            while (token === 15 /* SyntaxKind.Trivia */ || token === 14 /* SyntaxKind.LineBreakTrivia */) {
                if (token === 14 /* SyntaxKind.LineBreakTrivia */ && options.keepLines) {
                    numberLineBreaks += 1;
                }
                else if (token === 14 /* SyntaxKind.LineBreakTrivia */) {
                    numberLineBreaks = 1;
                }
                token = scanner.scan();
            }
            hasError = token === 16 /* SyntaxKind.Unknown */ || scanner.getTokenError() !== 0 /* ScanError.None */;
            return token;
        }
        const editOperations = [];
        function addEdit(text, startOffset, endOffset) {
            if (!hasError && (!range || (startOffset < rangeEnd && endOffset > rangeStart)) && documentText.substring(startOffset, endOffset) !== text) {
                editOperations.push({ offset: startOffset, length: endOffset - startOffset, content: text });
            }
        }
        let firstToken = scanNext();
        if (options.keepLines && numberLineBreaks > 0) {
            addEdit(repeat(eol, numberLineBreaks), 0, 0);
        }
        if (firstToken !== 17 /* SyntaxKind.EOF */) {
            let firstTokenStart = scanner.getTokenOffset() + formatTextStart;
            let initialIndent = (indentValue.length * initialIndentLevel < 20) && options.insertSpaces
                ? string_intern_1.cachedSpaces[indentValue.length * initialIndentLevel]
                : repeat(indentValue, initialIndentLevel);
            addEdit(initialIndent, formatTextStart, firstTokenStart);
        }
        while (firstToken !== 17 /* SyntaxKind.EOF */) {
            let firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
            let secondToken = scanNext();
            let replaceContent = '';
            let needsLineBreak = false;
            while (numberLineBreaks === 0 && (secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */)) {
                let commentTokenStart = scanner.getTokenOffset() + formatTextStart;
                addEdit(string_intern_1.cachedSpaces[1], firstTokenEnd, commentTokenStart);
                firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
                needsLineBreak = secondToken === 12 /* SyntaxKind.LineCommentTrivia */;
                replaceContent = needsLineBreak ? newLinesAndIndent() : '';
                secondToken = scanNext();
            }
            if (secondToken === 2 /* SyntaxKind.CloseBraceToken */) {
                if (firstToken !== 1 /* SyntaxKind.OpenBraceToken */) {
                    indentLevel--;
                }
                ;
                if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 1 /* SyntaxKind.OpenBraceToken */) {
                    replaceContent = newLinesAndIndent();
                }
                else if (options.keepLines) {
                    replaceContent = string_intern_1.cachedSpaces[1];
                }
            }
            else if (secondToken === 4 /* SyntaxKind.CloseBracketToken */) {
                if (firstToken !== 3 /* SyntaxKind.OpenBracketToken */) {
                    indentLevel--;
                }
                ;
                if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 3 /* SyntaxKind.OpenBracketToken */) {
                    replaceContent = newLinesAndIndent();
                }
                else if (options.keepLines) {
                    replaceContent = string_intern_1.cachedSpaces[1];
                }
            }
            else {
                switch (firstToken) {
                    case 3 /* SyntaxKind.OpenBracketToken */:
                    case 1 /* SyntaxKind.OpenBraceToken */:
                        indentLevel++;
                        if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 5 /* SyntaxKind.CommaToken */:
                        if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 12 /* SyntaxKind.LineCommentTrivia */:
                        replaceContent = newLinesAndIndent();
                        break;
                    case 13 /* SyntaxKind.BlockCommentTrivia */:
                        if (numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (!needsLineBreak) {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 6 /* SyntaxKind.ColonToken */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (!needsLineBreak) {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 10 /* SyntaxKind.StringLiteral */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (secondToken === 6 /* SyntaxKind.ColonToken */ && !needsLineBreak) {
                            replaceContent = '';
                        }
                        break;
                    case 7 /* SyntaxKind.NullKeyword */:
                    case 8 /* SyntaxKind.TrueKeyword */:
                    case 9 /* SyntaxKind.FalseKeyword */:
                    case 11 /* SyntaxKind.NumericLiteral */:
                    case 2 /* SyntaxKind.CloseBraceToken */:
                    case 4 /* SyntaxKind.CloseBracketToken */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            if ((secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */) && !needsLineBreak) {
                                replaceContent = string_intern_1.cachedSpaces[1];
                            }
                            else if (secondToken !== 5 /* SyntaxKind.CommaToken */ && secondToken !== 17 /* SyntaxKind.EOF */) {
                                hasError = true;
                            }
                        }
                        break;
                    case 16 /* SyntaxKind.Unknown */:
                        hasError = true;
                        break;
                }
                if (numberLineBreaks > 0 && (secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */)) {
                    replaceContent = newLinesAndIndent();
                }
            }
            if (secondToken === 17 /* SyntaxKind.EOF */) {
                if (options.keepLines && numberLineBreaks > 0) {
                    replaceContent = newLinesAndIndent();
                }
                else {
                    replaceContent = options.insertFinalNewline ? eol : '';
                }
            }
            const secondTokenStart = scanner.getTokenOffset() + formatTextStart;
            addEdit(replaceContent, firstTokenEnd, secondTokenStart);
            firstToken = secondToken;
        }
        return editOperations;
    }
    exports.format = format;
    function repeat(s, count) {
        let result = '';
        for (let i = 0; i < count; i++) {
            result += s;
        }
        return result;
    }
    function computeIndentLevel(content, options) {
        let i = 0;
        let nChars = 0;
        const tabSize = options.tabSize || 4;
        while (i < content.length) {
            let ch = content.charAt(i);
            if (ch === string_intern_1.cachedSpaces[1]) {
                nChars++;
            }
            else if (ch === '\t') {
                nChars += tabSize;
            }
            else {
                break;
            }
            i++;
        }
        return Math.floor(nChars / tabSize);
    }
    function getEOL(options, text) {
        for (let i = 0; i < text.length; i++) {
            const ch = text.charAt(i);
            if (ch === '\r') {
                if (i + 1 < text.length && text.charAt(i + 1) === '\n') {
                    return '\r\n';
                }
                return '\r';
            }
            else if (ch === '\n') {
                return '\n';
            }
        }
        return (options && options.eol) || '\n';
    }
    function isEOL(text, offset) {
        return '\r\n'.indexOf(text.charAt(offset)) !== -1;
    }
    exports.isEOL = isEOL;
});


/***/ }),

/***/ 5152:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./scanner"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.getNodeType = exports.stripComments = exports.visit = exports.findNodeAtOffset = exports.contains = exports.getNodeValue = exports.getNodePath = exports.findNodeAtLocation = exports.parseTree = exports.parse = exports.getLocation = void 0;
    const scanner_1 = __nccwpck_require__(8525);
    var ParseOptions;
    (function (ParseOptions) {
        ParseOptions.DEFAULT = {
            allowTrailingComma: false
        };
    })(ParseOptions || (ParseOptions = {}));
    /**
     * For a given offset, evaluate the location in the JSON document. Each segment in the location path is either a property name or an array index.
     */
    function getLocation(text, position) {
        const segments = []; // strings or numbers
        const earlyReturnException = new Object();
        let previousNode = undefined;
        const previousNodeInst = {
            value: {},
            offset: 0,
            length: 0,
            type: 'object',
            parent: undefined
        };
        let isAtPropertyKey = false;
        function setPreviousNode(value, offset, length, type) {
            previousNodeInst.value = value;
            previousNodeInst.offset = offset;
            previousNodeInst.length = length;
            previousNodeInst.type = type;
            previousNodeInst.colonOffset = undefined;
            previousNode = previousNodeInst;
        }
        try {
            visit(text, {
                onObjectBegin: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    isAtPropertyKey = position > offset;
                    segments.push(''); // push a placeholder (will be replaced)
                },
                onObjectProperty: (name, offset, length) => {
                    if (position < offset) {
                        throw earlyReturnException;
                    }
                    setPreviousNode(name, offset, length, 'property');
                    segments[segments.length - 1] = name;
                    if (position <= offset + length) {
                        throw earlyReturnException;
                    }
                },
                onObjectEnd: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.pop();
                },
                onArrayBegin: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.push(0);
                },
                onArrayEnd: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.pop();
                },
                onLiteralValue: (value, offset, length) => {
                    if (position < offset) {
                        throw earlyReturnException;
                    }
                    setPreviousNode(value, offset, length, getNodeType(value));
                    if (position <= offset + length) {
                        throw earlyReturnException;
                    }
                },
                onSeparator: (sep, offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    if (sep === ':' && previousNode && previousNode.type === 'property') {
                        previousNode.colonOffset = offset;
                        isAtPropertyKey = false;
                        previousNode = undefined;
                    }
                    else if (sep === ',') {
                        const last = segments[segments.length - 1];
                        if (typeof last === 'number') {
                            segments[segments.length - 1] = last + 1;
                        }
                        else {
                            isAtPropertyKey = true;
                            segments[segments.length - 1] = '';
                        }
                        previousNode = undefined;
                    }
                }
            });
        }
        catch (e) {
            if (e !== earlyReturnException) {
                throw e;
            }
        }
        return {
            path: segments,
            previousNode,
            isAtPropertyKey,
            matches: (pattern) => {
                let k = 0;
                for (let i = 0; k < pattern.length && i < segments.length; i++) {
                    if (pattern[k] === segments[i] || pattern[k] === '*') {
                        k++;
                    }
                    else if (pattern[k] !== '**') {
                        return false;
                    }
                }
                return k === pattern.length;
            }
        };
    }
    exports.getLocation = getLocation;
    /**
     * Parses the given text and returns the object the JSON content represents. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     * Therefore always check the errors list to find out if the input was valid.
     */
    function parse(text, errors = [], options = ParseOptions.DEFAULT) {
        let currentProperty = null;
        let currentParent = [];
        const previousParents = [];
        function onValue(value) {
            if (Array.isArray(currentParent)) {
                currentParent.push(value);
            }
            else if (currentProperty !== null) {
                currentParent[currentProperty] = value;
            }
        }
        const visitor = {
            onObjectBegin: () => {
                const object = {};
                onValue(object);
                previousParents.push(currentParent);
                currentParent = object;
                currentProperty = null;
            },
            onObjectProperty: (name) => {
                currentProperty = name;
            },
            onObjectEnd: () => {
                currentParent = previousParents.pop();
            },
            onArrayBegin: () => {
                const array = [];
                onValue(array);
                previousParents.push(currentParent);
                currentParent = array;
                currentProperty = null;
            },
            onArrayEnd: () => {
                currentParent = previousParents.pop();
            },
            onLiteralValue: onValue,
            onError: (error, offset, length) => {
                errors.push({ error, offset, length });
            }
        };
        visit(text, visitor, options);
        return currentParent[0];
    }
    exports.parse = parse;
    /**
     * Parses the given text and returns a tree representation the JSON content. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     */
    function parseTree(text, errors = [], options = ParseOptions.DEFAULT) {
        let currentParent = { type: 'array', offset: -1, length: -1, children: [], parent: undefined }; // artificial root
        function ensurePropertyComplete(endOffset) {
            if (currentParent.type === 'property') {
                currentParent.length = endOffset - currentParent.offset;
                currentParent = currentParent.parent;
            }
        }
        function onValue(valueNode) {
            currentParent.children.push(valueNode);
            return valueNode;
        }
        const visitor = {
            onObjectBegin: (offset) => {
                currentParent = onValue({ type: 'object', offset, length: -1, parent: currentParent, children: [] });
            },
            onObjectProperty: (name, offset, length) => {
                currentParent = onValue({ type: 'property', offset, length: -1, parent: currentParent, children: [] });
                currentParent.children.push({ type: 'string', value: name, offset, length, parent: currentParent });
            },
            onObjectEnd: (offset, length) => {
                ensurePropertyComplete(offset + length); // in case of a missing value for a property: make sure property is complete
                currentParent.length = offset + length - currentParent.offset;
                currentParent = currentParent.parent;
                ensurePropertyComplete(offset + length);
            },
            onArrayBegin: (offset, length) => {
                currentParent = onValue({ type: 'array', offset, length: -1, parent: currentParent, children: [] });
            },
            onArrayEnd: (offset, length) => {
                currentParent.length = offset + length - currentParent.offset;
                currentParent = currentParent.parent;
                ensurePropertyComplete(offset + length);
            },
            onLiteralValue: (value, offset, length) => {
                onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
                ensurePropertyComplete(offset + length);
            },
            onSeparator: (sep, offset, length) => {
                if (currentParent.type === 'property') {
                    if (sep === ':') {
                        currentParent.colonOffset = offset;
                    }
                    else if (sep === ',') {
                        ensurePropertyComplete(offset);
                    }
                }
            },
            onError: (error, offset, length) => {
                errors.push({ error, offset, length });
            }
        };
        visit(text, visitor, options);
        const result = currentParent.children[0];
        if (result) {
            delete result.parent;
        }
        return result;
    }
    exports.parseTree = parseTree;
    /**
     * Finds the node at the given path in a JSON DOM.
     */
    function findNodeAtLocation(root, path) {
        if (!root) {
            return undefined;
        }
        let node = root;
        for (let segment of path) {
            if (typeof segment === 'string') {
                if (node.type !== 'object' || !Array.isArray(node.children)) {
                    return undefined;
                }
                let found = false;
                for (const propertyNode of node.children) {
                    if (Array.isArray(propertyNode.children) && propertyNode.children[0].value === segment && propertyNode.children.length === 2) {
                        node = propertyNode.children[1];
                        found = true;
                        break;
                    }
                }
                if (!found) {
                    return undefined;
                }
            }
            else {
                const index = segment;
                if (node.type !== 'array' || index < 0 || !Array.isArray(node.children) || index >= node.children.length) {
                    return undefined;
                }
                node = node.children[index];
            }
        }
        return node;
    }
    exports.findNodeAtLocation = findNodeAtLocation;
    /**
     * Gets the JSON path of the given JSON DOM node
     */
    function getNodePath(node) {
        if (!node.parent || !node.parent.children) {
            return [];
        }
        const path = getNodePath(node.parent);
        if (node.parent.type === 'property') {
            const key = node.parent.children[0].value;
            path.push(key);
        }
        else if (node.parent.type === 'array') {
            const index = node.parent.children.indexOf(node);
            if (index !== -1) {
                path.push(index);
            }
        }
        return path;
    }
    exports.getNodePath = getNodePath;
    /**
     * Evaluates the JavaScript object of the given JSON DOM node
     */
    function getNodeValue(node) {
        switch (node.type) {
            case 'array':
                return node.children.map(getNodeValue);
            case 'object':
                const obj = Object.create(null);
                for (let prop of node.children) {
                    const valueNode = prop.children[1];
                    if (valueNode) {
                        obj[prop.children[0].value] = getNodeValue(valueNode);
                    }
                }
                return obj;
            case 'null':
            case 'string':
            case 'number':
            case 'boolean':
                return node.value;
            default:
                return undefined;
        }
    }
    exports.getNodeValue = getNodeValue;
    function contains(node, offset, includeRightBound = false) {
        return (offset >= node.offset && offset < (node.offset + node.length)) || includeRightBound && (offset === (node.offset + node.length));
    }
    exports.contains = contains;
    /**
     * Finds the most inner node at the given offset. If includeRightBound is set, also finds nodes that end at the given offset.
     */
    function findNodeAtOffset(node, offset, includeRightBound = false) {
        if (contains(node, offset, includeRightBound)) {
            const children = node.children;
            if (Array.isArray(children)) {
                for (let i = 0; i < children.length && children[i].offset <= offset; i++) {
                    const item = findNodeAtOffset(children[i], offset, includeRightBound);
                    if (item) {
                        return item;
                    }
                }
            }
            return node;
        }
        return undefined;
    }
    exports.findNodeAtOffset = findNodeAtOffset;
    /**
     * Parses the given text and invokes the visitor functions for each object, array and literal reached.
     */
    function visit(text, visitor, options = ParseOptions.DEFAULT) {
        const _scanner = (0, scanner_1.createScanner)(text, false);
        // Important: Only pass copies of this to visitor functions to prevent accidental modification, and
        // to not affect visitor functions which stored a reference to a previous JSONPath
        const _jsonPath = [];
        // Depth of onXXXBegin() callbacks suppressed. onXXXEnd() decrements this if it isn't 0 already.
        // Callbacks are only called when this value is 0.
        let suppressedCallbacks = 0;
        function toNoArgVisit(visitFunction) {
            return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
        }
        function toOneArgVisit(visitFunction) {
            return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
        }
        function toOneArgVisitWithPath(visitFunction) {
            return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
        }
        function toBeginVisit(visitFunction) {
            return visitFunction ?
                () => {
                    if (suppressedCallbacks > 0) {
                        suppressedCallbacks++;
                    }
                    else {
                        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
                        if (cbReturn === false) {
                            suppressedCallbacks = 1;
                        }
                    }
                }
                : () => true;
        }
        function toEndVisit(visitFunction) {
            return visitFunction ?
                () => {
                    if (suppressedCallbacks > 0) {
                        suppressedCallbacks--;
                    }
                    if (suppressedCallbacks === 0) {
                        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
                    }
                }
                : () => true;
        }
        const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
        const disallowComments = options && options.disallowComments;
        const allowTrailingComma = options && options.allowTrailingComma;
        function scanNext() {
            while (true) {
                const token = _scanner.scan();
                switch (_scanner.getTokenError()) {
                    case 4 /* ScanError.InvalidUnicode */:
                        handleError(14 /* ParseErrorCode.InvalidUnicode */);
                        break;
                    case 5 /* ScanError.InvalidEscapeCharacter */:
                        handleError(15 /* ParseErrorCode.InvalidEscapeCharacter */);
                        break;
                    case 3 /* ScanError.UnexpectedEndOfNumber */:
                        handleError(13 /* ParseErrorCode.UnexpectedEndOfNumber */);
                        break;
                    case 1 /* ScanError.UnexpectedEndOfComment */:
                        if (!disallowComments) {
                            handleError(11 /* ParseErrorCode.UnexpectedEndOfComment */);
                        }
                        break;
                    case 2 /* ScanError.UnexpectedEndOfString */:
                        handleError(12 /* ParseErrorCode.UnexpectedEndOfString */);
                        break;
                    case 6 /* ScanError.InvalidCharacter */:
                        handleError(16 /* ParseErrorCode.InvalidCharacter */);
                        break;
                }
                switch (token) {
                    case 12 /* SyntaxKind.LineCommentTrivia */:
                    case 13 /* SyntaxKind.BlockCommentTrivia */:
                        if (disallowComments) {
                            handleError(10 /* ParseErrorCode.InvalidCommentToken */);
                        }
                        else {
                            onComment();
                        }
                        break;
                    case 16 /* SyntaxKind.Unknown */:
                        handleError(1 /* ParseErrorCode.InvalidSymbol */);
                        break;
                    case 15 /* SyntaxKind.Trivia */:
                    case 14 /* SyntaxKind.LineBreakTrivia */:
                        break;
                    default:
                        return token;
                }
            }
        }
        function handleError(error, skipUntilAfter = [], skipUntil = []) {
            onError(error);
            if (skipUntilAfter.length + skipUntil.length > 0) {
                let token = _scanner.getToken();
                while (token !== 17 /* SyntaxKind.EOF */) {
                    if (skipUntilAfter.indexOf(token) !== -1) {
                        scanNext();
                        break;
                    }
                    else if (skipUntil.indexOf(token) !== -1) {
                        break;
                    }
                    token = scanNext();
                }
            }
        }
        function parseString(isValue) {
            const value = _scanner.getTokenValue();
            if (isValue) {
                onLiteralValue(value);
            }
            else {
                onObjectProperty(value);
                // add property name afterwards
                _jsonPath.push(value);
            }
            scanNext();
            return true;
        }
        function parseLiteral() {
            switch (_scanner.getToken()) {
                case 11 /* SyntaxKind.NumericLiteral */:
                    const tokenValue = _scanner.getTokenValue();
                    let value = Number(tokenValue);
                    if (isNaN(value)) {
                        handleError(2 /* ParseErrorCode.InvalidNumberFormat */);
                        value = 0;
                    }
                    onLiteralValue(value);
                    break;
                case 7 /* SyntaxKind.NullKeyword */:
                    onLiteralValue(null);
                    break;
                case 8 /* SyntaxKind.TrueKeyword */:
                    onLiteralValue(true);
                    break;
                case 9 /* SyntaxKind.FalseKeyword */:
                    onLiteralValue(false);
                    break;
                default:
                    return false;
            }
            scanNext();
            return true;
        }
        function parseProperty() {
            if (_scanner.getToken() !== 10 /* SyntaxKind.StringLiteral */) {
                handleError(3 /* ParseErrorCode.PropertyNameExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                return false;
            }
            parseString(false);
            if (_scanner.getToken() === 6 /* SyntaxKind.ColonToken */) {
                onSeparator(':');
                scanNext(); // consume colon
                if (!parseValue()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                }
            }
            else {
                handleError(5 /* ParseErrorCode.ColonExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
            }
            _jsonPath.pop(); // remove processed property name
            return true;
        }
        function parseObject() {
            onObjectBegin();
            scanNext(); // consume open brace
            let needsComma = false;
            while (_scanner.getToken() !== 2 /* SyntaxKind.CloseBraceToken */ && _scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
                if (_scanner.getToken() === 5 /* SyntaxKind.CommaToken */) {
                    if (!needsComma) {
                        handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
                    }
                    onSeparator(',');
                    scanNext(); // consume comma
                    if (_scanner.getToken() === 2 /* SyntaxKind.CloseBraceToken */ && allowTrailingComma) {
                        break;
                    }
                }
                else if (needsComma) {
                    handleError(6 /* ParseErrorCode.CommaExpected */, [], []);
                }
                if (!parseProperty()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                }
                needsComma = true;
            }
            onObjectEnd();
            if (_scanner.getToken() !== 2 /* SyntaxKind.CloseBraceToken */) {
                handleError(7 /* ParseErrorCode.CloseBraceExpected */, [2 /* SyntaxKind.CloseBraceToken */], []);
            }
            else {
                scanNext(); // consume close brace
            }
            return true;
        }
        function parseArray() {
            onArrayBegin();
            scanNext(); // consume open bracket
            let isFirstElement = true;
            let needsComma = false;
            while (_scanner.getToken() !== 4 /* SyntaxKind.CloseBracketToken */ && _scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
                if (_scanner.getToken() === 5 /* SyntaxKind.CommaToken */) {
                    if (!needsComma) {
                        handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
                    }
                    onSeparator(',');
                    scanNext(); // consume comma
                    if (_scanner.getToken() === 4 /* SyntaxKind.CloseBracketToken */ && allowTrailingComma) {
                        break;
                    }
                }
                else if (needsComma) {
                    handleError(6 /* ParseErrorCode.CommaExpected */, [], []);
                }
                if (isFirstElement) {
                    _jsonPath.push(0);
                    isFirstElement = false;
                }
                else {
                    _jsonPath[_jsonPath.length - 1]++;
                }
                if (!parseValue()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [4 /* SyntaxKind.CloseBracketToken */, 5 /* SyntaxKind.CommaToken */]);
                }
                needsComma = true;
            }
            onArrayEnd();
            if (!isFirstElement) {
                _jsonPath.pop(); // remove array index
            }
            if (_scanner.getToken() !== 4 /* SyntaxKind.CloseBracketToken */) {
                handleError(8 /* ParseErrorCode.CloseBracketExpected */, [4 /* SyntaxKind.CloseBracketToken */], []);
            }
            else {
                scanNext(); // consume close bracket
            }
            return true;
        }
        function parseValue() {
            switch (_scanner.getToken()) {
                case 3 /* SyntaxKind.OpenBracketToken */:
                    return parseArray();
                case 1 /* SyntaxKind.OpenBraceToken */:
                    return parseObject();
                case 10 /* SyntaxKind.StringLiteral */:
                    return parseString(true);
                default:
                    return parseLiteral();
            }
        }
        scanNext();
        if (_scanner.getToken() === 17 /* SyntaxKind.EOF */) {
            if (options.allowEmptyContent) {
                return true;
            }
            handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
            return false;
        }
        if (!parseValue()) {
            handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
            return false;
        }
        if (_scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
            handleError(9 /* ParseErrorCode.EndOfFileExpected */, [], []);
        }
        return true;
    }
    exports.visit = visit;
    /**
     * Takes JSON with JavaScript-style comments and remove
     * them. Optionally replaces every none-newline character
     * of comments with a replaceCharacter
     */
    function stripComments(text, replaceCh) {
        let _scanner = (0, scanner_1.createScanner)(text), parts = [], kind, offset = 0, pos;
        do {
            pos = _scanner.getPosition();
            kind = _scanner.scan();
            switch (kind) {
                case 12 /* SyntaxKind.LineCommentTrivia */:
                case 13 /* SyntaxKind.BlockCommentTrivia */:
                case 17 /* SyntaxKind.EOF */:
                    if (offset !== pos) {
                        parts.push(text.substring(offset, pos));
                    }
                    if (replaceCh !== undefined) {
                        parts.push(_scanner.getTokenValue().replace(/[^\r\n]/g, replaceCh));
                    }
                    offset = _scanner.getPosition();
                    break;
            }
        } while (kind !== 17 /* SyntaxKind.EOF */);
        return parts.join('');
    }
    exports.stripComments = stripComments;
    function getNodeType(value) {
        switch (typeof value) {
            case 'boolean': return 'boolean';
            case 'number': return 'number';
            case 'string': return 'string';
            case 'object': {
                if (!value) {
                    return 'null';
                }
                else if (Array.isArray(value)) {
                    return 'array';
                }
                return 'object';
            }
            default: return 'null';
        }
    }
    exports.getNodeType = getNodeType;
});


/***/ }),

/***/ 8525:
/***/ ((module, exports) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.createScanner = void 0;
    /**
     * Creates a JSON scanner on the given text.
     * If ignoreTrivia is set, whitespaces or comments are ignored.
     */
    function createScanner(text, ignoreTrivia = false) {
        const len = text.length;
        let pos = 0, value = '', tokenOffset = 0, token = 16 /* SyntaxKind.Unknown */, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0 /* ScanError.None */;
        function scanHexDigits(count, exact) {
            let digits = 0;
            let value = 0;
            while (digits < count || !exact) {
                let ch = text.charCodeAt(pos);
                if (ch >= 48 /* CharacterCodes._0 */ && ch <= 57 /* CharacterCodes._9 */) {
                    value = value * 16 + ch - 48 /* CharacterCodes._0 */;
                }
                else if (ch >= 65 /* CharacterCodes.A */ && ch <= 70 /* CharacterCodes.F */) {
                    value = value * 16 + ch - 65 /* CharacterCodes.A */ + 10;
                }
                else if (ch >= 97 /* CharacterCodes.a */ && ch <= 102 /* CharacterCodes.f */) {
                    value = value * 16 + ch - 97 /* CharacterCodes.a */ + 10;
                }
                else {
                    break;
                }
                pos++;
                digits++;
            }
            if (digits < count) {
                value = -1;
            }
            return value;
        }
        function setPosition(newPosition) {
            pos = newPosition;
            value = '';
            tokenOffset = 0;
            token = 16 /* SyntaxKind.Unknown */;
            scanError = 0 /* ScanError.None */;
        }
        function scanNumber() {
            let start = pos;
            if (text.charCodeAt(pos) === 48 /* CharacterCodes._0 */) {
                pos++;
            }
            else {
                pos++;
                while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                }
            }
            if (pos < text.length && text.charCodeAt(pos) === 46 /* CharacterCodes.dot */) {
                pos++;
                if (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                    while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                        pos++;
                    }
                }
                else {
                    scanError = 3 /* ScanError.UnexpectedEndOfNumber */;
                    return text.substring(start, pos);
                }
            }
            let end = pos;
            if (pos < text.length && (text.charCodeAt(pos) === 69 /* CharacterCodes.E */ || text.charCodeAt(pos) === 101 /* CharacterCodes.e */)) {
                pos++;
                if (pos < text.length && text.charCodeAt(pos) === 43 /* CharacterCodes.plus */ || text.charCodeAt(pos) === 45 /* CharacterCodes.minus */) {
                    pos++;
                }
                if (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                    while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                        pos++;
                    }
                    end = pos;
                }
                else {
                    scanError = 3 /* ScanError.UnexpectedEndOfNumber */;
                }
            }
            return text.substring(start, end);
        }
        function scanString() {
            let result = '', start = pos;
            while (true) {
                if (pos >= len) {
                    result += text.substring(start, pos);
                    scanError = 2 /* ScanError.UnexpectedEndOfString */;
                    break;
                }
                const ch = text.charCodeAt(pos);
                if (ch === 34 /* CharacterCodes.doubleQuote */) {
                    result += text.substring(start, pos);
                    pos++;
                    break;
                }
                if (ch === 92 /* CharacterCodes.backslash */) {
                    result += text.substring(start, pos);
                    pos++;
                    if (pos >= len) {
                        scanError = 2 /* ScanError.UnexpectedEndOfString */;
                        break;
                    }
                    const ch2 = text.charCodeAt(pos++);
                    switch (ch2) {
                        case 34 /* CharacterCodes.doubleQuote */:
                            result += '\"';
                            break;
                        case 92 /* CharacterCodes.backslash */:
                            result += '\\';
                            break;
                        case 47 /* CharacterCodes.slash */:
                            result += '/';
                            break;
                        case 98 /* CharacterCodes.b */:
                            result += '\b';
                            break;
                        case 102 /* CharacterCodes.f */:
                            result += '\f';
                            break;
                        case 110 /* CharacterCodes.n */:
                            result += '\n';
                            break;
                        case 114 /* CharacterCodes.r */:
                            result += '\r';
                            break;
                        case 116 /* CharacterCodes.t */:
                            result += '\t';
                            break;
                        case 117 /* CharacterCodes.u */:
                            const ch3 = scanHexDigits(4, true);
                            if (ch3 >= 0) {
                                result += String.fromCharCode(ch3);
                            }
                            else {
                                scanError = 4 /* ScanError.InvalidUnicode */;
                            }
                            break;
                        default:
                            scanError = 5 /* ScanError.InvalidEscapeCharacter */;
                    }
                    start = pos;
                    continue;
                }
                if (ch >= 0 && ch <= 0x1f) {
                    if (isLineBreak(ch)) {
                        result += text.substring(start, pos);
                        scanError = 2 /* ScanError.UnexpectedEndOfString */;
                        break;
                    }
                    else {
                        scanError = 6 /* ScanError.InvalidCharacter */;
                        // mark as error but continue with string
                    }
                }
                pos++;
            }
            return result;
        }
        function scanNext() {
            value = '';
            scanError = 0 /* ScanError.None */;
            tokenOffset = pos;
            lineStartOffset = lineNumber;
            prevTokenLineStartOffset = tokenLineStartOffset;
            if (pos >= len) {
                // at the end
                tokenOffset = len;
                return token = 17 /* SyntaxKind.EOF */;
            }
            let code = text.charCodeAt(pos);
            // trivia: whitespace
            if (isWhiteSpace(code)) {
                do {
                    pos++;
                    value += String.fromCharCode(code);
                    code = text.charCodeAt(pos);
                } while (isWhiteSpace(code));
                return token = 15 /* SyntaxKind.Trivia */;
            }
            // trivia: newlines
            if (isLineBreak(code)) {
                pos++;
                value += String.fromCharCode(code);
                if (code === 13 /* CharacterCodes.carriageReturn */ && text.charCodeAt(pos) === 10 /* CharacterCodes.lineFeed */) {
                    pos++;
                    value += '\n';
                }
                lineNumber++;
                tokenLineStartOffset = pos;
                return token = 14 /* SyntaxKind.LineBreakTrivia */;
            }
            switch (code) {
                // tokens: []{}:,
                case 123 /* CharacterCodes.openBrace */:
                    pos++;
                    return token = 1 /* SyntaxKind.OpenBraceToken */;
                case 125 /* CharacterCodes.closeBrace */:
                    pos++;
                    return token = 2 /* SyntaxKind.CloseBraceToken */;
                case 91 /* CharacterCodes.openBracket */:
                    pos++;
                    return token = 3 /* SyntaxKind.OpenBracketToken */;
                case 93 /* CharacterCodes.closeBracket */:
                    pos++;
                    return token = 4 /* SyntaxKind.CloseBracketToken */;
                case 58 /* CharacterCodes.colon */:
                    pos++;
                    return token = 6 /* SyntaxKind.ColonToken */;
                case 44 /* CharacterCodes.comma */:
                    pos++;
                    return token = 5 /* SyntaxKind.CommaToken */;
                // strings
                case 34 /* CharacterCodes.doubleQuote */:
                    pos++;
                    value = scanString();
                    return token = 10 /* SyntaxKind.StringLiteral */;
                // comments
                case 47 /* CharacterCodes.slash */:
                    const start = pos - 1;
                    // Single-line comment
                    if (text.charCodeAt(pos + 1) === 47 /* CharacterCodes.slash */) {
                        pos += 2;
                        while (pos < len) {
                            if (isLineBreak(text.charCodeAt(pos))) {
                                break;
                            }
                            pos++;
                        }
                        value = text.substring(start, pos);
                        return token = 12 /* SyntaxKind.LineCommentTrivia */;
                    }
                    // Multi-line comment
                    if (text.charCodeAt(pos + 1) === 42 /* CharacterCodes.asterisk */) {
                        pos += 2;
                        const safeLength = len - 1; // For lookahead.
                        let commentClosed = false;
                        while (pos < safeLength) {
                            const ch = text.charCodeAt(pos);
                            if (ch === 42 /* CharacterCodes.asterisk */ && text.charCodeAt(pos + 1) === 47 /* CharacterCodes.slash */) {
                                pos += 2;
                                commentClosed = true;
                                break;
                            }
                            pos++;
                            if (isLineBreak(ch)) {
                                if (ch === 13 /* CharacterCodes.carriageReturn */ && text.charCodeAt(pos) === 10 /* CharacterCodes.lineFeed */) {
                                    pos++;
                                }
                                lineNumber++;
                                tokenLineStartOffset = pos;
                            }
                        }
                        if (!commentClosed) {
                            pos++;
                            scanError = 1 /* ScanError.UnexpectedEndOfComment */;
                        }
                        value = text.substring(start, pos);
                        return token = 13 /* SyntaxKind.BlockCommentTrivia */;
                    }
                    // just a single slash
                    value += String.fromCharCode(code);
                    pos++;
                    return token = 16 /* SyntaxKind.Unknown */;
                // numbers
                case 45 /* CharacterCodes.minus */:
                    value += String.fromCharCode(code);
                    pos++;
                    if (pos === len || !isDigit(text.charCodeAt(pos))) {
                        return token = 16 /* SyntaxKind.Unknown */;
                    }
                // found a minus, followed by a number so
                // we fall through to proceed with scanning
                // numbers
                case 48 /* CharacterCodes._0 */:
                case 49 /* CharacterCodes._1 */:
                case 50 /* CharacterCodes._2 */:
                case 51 /* CharacterCodes._3 */:
                case 52 /* CharacterCodes._4 */:
                case 53 /* CharacterCodes._5 */:
                case 54 /* CharacterCodes._6 */:
                case 55 /* CharacterCodes._7 */:
                case 56 /* CharacterCodes._8 */:
                case 57 /* CharacterCodes._9 */:
                    value += scanNumber();
                    return token = 11 /* SyntaxKind.NumericLiteral */;
                // literals and unknown symbols
                default:
                    // is a literal? Read the full word.
                    while (pos < len && isUnknownContentCharacter(code)) {
                        pos++;
                        code = text.charCodeAt(pos);
                    }
                    if (tokenOffset !== pos) {
                        value = text.substring(tokenOffset, pos);
                        // keywords: true, false, null
                        switch (value) {
                            case 'true': return token = 8 /* SyntaxKind.TrueKeyword */;
                            case 'false': return token = 9 /* SyntaxKind.FalseKeyword */;
                            case 'null': return token = 7 /* SyntaxKind.NullKeyword */;
                        }
                        return token = 16 /* SyntaxKind.Unknown */;
                    }
                    // some
                    value += String.fromCharCode(code);
                    pos++;
                    return token = 16 /* SyntaxKind.Unknown */;
            }
        }
        function isUnknownContentCharacter(code) {
            if (isWhiteSpace(code) || isLineBreak(code)) {
                return false;
            }
            switch (code) {
                case 125 /* CharacterCodes.closeBrace */:
                case 93 /* CharacterCodes.closeBracket */:
                case 123 /* CharacterCodes.openBrace */:
                case 91 /* CharacterCodes.openBracket */:
                case 34 /* CharacterCodes.doubleQuote */:
                case 58 /* CharacterCodes.colon */:
                case 44 /* CharacterCodes.comma */:
                case 47 /* CharacterCodes.slash */:
                    return false;
            }
            return true;
        }
        function scanNextNonTrivia() {
            let result;
            do {
                result = scanNext();
            } while (result >= 12 /* SyntaxKind.LineCommentTrivia */ && result <= 15 /* SyntaxKind.Trivia */);
            return result;
        }
        return {
            setPosition: setPosition,
            getPosition: () => pos,
            scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
            getToken: () => token,
            getTokenValue: () => value,
            getTokenOffset: () => tokenOffset,
            getTokenLength: () => pos - tokenOffset,
            getTokenStartLine: () => lineStartOffset,
            getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
            getTokenError: () => scanError,
        };
    }
    exports.createScanner = createScanner;
    function isWhiteSpace(ch) {
        return ch === 32 /* CharacterCodes.space */ || ch === 9 /* CharacterCodes.tab */;
    }
    function isLineBreak(ch) {
        return ch === 10 /* CharacterCodes.lineFeed */ || ch === 13 /* CharacterCodes.carriageReturn */;
    }
    function isDigit(ch) {
        return ch >= 48 /* CharacterCodes._0 */ && ch <= 57 /* CharacterCodes._9 */;
    }
    var CharacterCodes;
    (function (CharacterCodes) {
        CharacterCodes[CharacterCodes["lineFeed"] = 10] = "lineFeed";
        CharacterCodes[CharacterCodes["carriageReturn"] = 13] = "carriageReturn";
        CharacterCodes[CharacterCodes["space"] = 32] = "space";
        CharacterCodes[CharacterCodes["_0"] = 48] = "_0";
        CharacterCodes[CharacterCodes["_1"] = 49] = "_1";
        CharacterCodes[CharacterCodes["_2"] = 50] = "_2";
        CharacterCodes[CharacterCodes["_3"] = 51] = "_3";
        CharacterCodes[CharacterCodes["_4"] = 52] = "_4";
        CharacterCodes[CharacterCodes["_5"] = 53] = "_5";
        CharacterCodes[CharacterCodes["_6"] = 54] = "_6";
        CharacterCodes[CharacterCodes["_7"] = 55] = "_7";
        CharacterCodes[CharacterCodes["_8"] = 56] = "_8";
        CharacterCodes[CharacterCodes["_9"] = 57] = "_9";
        CharacterCodes[CharacterCodes["a"] = 97] = "a";
        CharacterCodes[CharacterCodes["b"] = 98] = "b";
        CharacterCodes[CharacterCodes["c"] = 99] = "c";
        CharacterCodes[CharacterCodes["d"] = 100] = "d";
        CharacterCodes[CharacterCodes["e"] = 101] = "e";
        CharacterCodes[CharacterCodes["f"] = 102] = "f";
        CharacterCodes[CharacterCodes["g"] = 103] = "g";
        CharacterCodes[CharacterCodes["h"] = 104] = "h";
        CharacterCodes[CharacterCodes["i"] = 105] = "i";
        CharacterCodes[CharacterCodes["j"] = 106] = "j";
        CharacterCodes[CharacterCodes["k"] = 107] = "k";
        CharacterCodes[CharacterCodes["l"] = 108] = "l";
        CharacterCodes[CharacterCodes["m"] = 109] = "m";
        CharacterCodes[CharacterCodes["n"] = 110] = "n";
        CharacterCodes[CharacterCodes["o"] = 111] = "o";
        CharacterCodes[CharacterCodes["p"] = 112] = "p";
        CharacterCodes[CharacterCodes["q"] = 113] = "q";
        CharacterCodes[CharacterCodes["r"] = 114] = "r";
        CharacterCodes[CharacterCodes["s"] = 115] = "s";
        CharacterCodes[CharacterCodes["t"] = 116] = "t";
        CharacterCodes[CharacterCodes["u"] = 117] = "u";
        CharacterCodes[CharacterCodes["v"] = 118] = "v";
        CharacterCodes[CharacterCodes["w"] = 119] = "w";
        CharacterCodes[CharacterCodes["x"] = 120] = "x";
        CharacterCodes[CharacterCodes["y"] = 121] = "y";
        CharacterCodes[CharacterCodes["z"] = 122] = "z";
        CharacterCodes[CharacterCodes["A"] = 65] = "A";
        CharacterCodes[CharacterCodes["B"] = 66] = "B";
        CharacterCodes[CharacterCodes["C"] = 67] = "C";
        CharacterCodes[CharacterCodes["D"] = 68] = "D";
        CharacterCodes[CharacterCodes["E"] = 69] = "E";
        CharacterCodes[CharacterCodes["F"] = 70] = "F";
        CharacterCodes[CharacterCodes["G"] = 71] = "G";
        CharacterCodes[CharacterCodes["H"] = 72] = "H";
        CharacterCodes[CharacterCodes["I"] = 73] = "I";
        CharacterCodes[CharacterCodes["J"] = 74] = "J";
        CharacterCodes[CharacterCodes["K"] = 75] = "K";
        CharacterCodes[CharacterCodes["L"] = 76] = "L";
        CharacterCodes[CharacterCodes["M"] = 77] = "M";
        CharacterCodes[CharacterCodes["N"] = 78] = "N";
        CharacterCodes[CharacterCodes["O"] = 79] = "O";
        CharacterCodes[CharacterCodes["P"] = 80] = "P";
        CharacterCodes[CharacterCodes["Q"] = 81] = "Q";
        CharacterCodes[CharacterCodes["R"] = 82] = "R";
        CharacterCodes[CharacterCodes["S"] = 83] = "S";
        CharacterCodes[CharacterCodes["T"] = 84] = "T";
        CharacterCodes[CharacterCodes["U"] = 85] = "U";
        CharacterCodes[CharacterCodes["V"] = 86] = "V";
        CharacterCodes[CharacterCodes["W"] = 87] = "W";
        CharacterCodes[CharacterCodes["X"] = 88] = "X";
        CharacterCodes[CharacterCodes["Y"] = 89] = "Y";
        CharacterCodes[CharacterCodes["Z"] = 90] = "Z";
        CharacterCodes[CharacterCodes["asterisk"] = 42] = "asterisk";
        CharacterCodes[CharacterCodes["backslash"] = 92] = "backslash";
        CharacterCodes[CharacterCodes["closeBrace"] = 125] = "closeBrace";
        CharacterCodes[CharacterCodes["closeBracket"] = 93] = "closeBracket";
        CharacterCodes[CharacterCodes["colon"] = 58] = "colon";
        CharacterCodes[CharacterCodes["comma"] = 44] = "comma";
        CharacterCodes[CharacterCodes["dot"] = 46] = "dot";
        CharacterCodes[CharacterCodes["doubleQuote"] = 34] = "doubleQuote";
        CharacterCodes[CharacterCodes["minus"] = 45] = "minus";
        CharacterCodes[CharacterCodes["openBrace"] = 123] = "openBrace";
        CharacterCodes[CharacterCodes["openBracket"] = 91] = "openBracket";
        CharacterCodes[CharacterCodes["plus"] = 43] = "plus";
        CharacterCodes[CharacterCodes["slash"] = 47] = "slash";
        CharacterCodes[CharacterCodes["formFeed"] = 12] = "formFeed";
        CharacterCodes[CharacterCodes["tab"] = 9] = "tab";
    })(CharacterCodes || (CharacterCodes = {}));
});


/***/ }),

/***/ 4579:
/***/ ((module, exports) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports"], factory);
    }
})(function () {
    "use strict";
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.supportedEols = exports.cachedBreakLinesWithSpaces = exports.cachedSpaces = void 0;
    exports.cachedSpaces = new Array(20).fill(0).map((_, index) => {
        return ' '.repeat(index);
    });
    const maxCachedValues = 200;
    exports.cachedBreakLinesWithSpaces = {
        ' ': {
            '\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\n' + ' '.repeat(index);
            }),
            '\r': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r' + ' '.repeat(index);
            }),
            '\r\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r\n' + ' '.repeat(index);
            }),
        },
        '\t': {
            '\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\n' + '\t'.repeat(index);
            }),
            '\r': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r' + '\t'.repeat(index);
            }),
            '\r\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r\n' + '\t'.repeat(index);
            }),
        }
    };
    exports.supportedEols = ['\n', '\r', '\r\n'];
});


/***/ }),

/***/ 9547:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./impl/format", "./impl/edit", "./impl/scanner", "./impl/parser"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.applyEdits = exports.modify = exports.format = exports.printParseErrorCode = exports.ParseErrorCode = exports.stripComments = exports.visit = exports.getNodeValue = exports.getNodePath = exports.findNodeAtOffset = exports.findNodeAtLocation = exports.parseTree = exports.parse = exports.getLocation = exports.SyntaxKind = exports.ScanError = exports.createScanner = void 0;
    const formatter = __nccwpck_require__(6612);
    const edit = __nccwpck_require__(4807);
    const scanner = __nccwpck_require__(8525);
    const parser = __nccwpck_require__(5152);
    /**
     * Creates a JSON scanner on the given text.
     * If ignoreTrivia is set, whitespaces or comments are ignored.
     */
    exports.createScanner = scanner.createScanner;
    var ScanError;
    (function (ScanError) {
        ScanError[ScanError["None"] = 0] = "None";
        ScanError[ScanError["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
        ScanError[ScanError["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
        ScanError[ScanError["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
        ScanError[ScanError["InvalidUnicode"] = 4] = "InvalidUnicode";
        ScanError[ScanError["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
        ScanError[ScanError["InvalidCharacter"] = 6] = "InvalidCharacter";
    })(ScanError || (exports.ScanError = ScanError = {}));
    var SyntaxKind;
    (function (SyntaxKind) {
        SyntaxKind[SyntaxKind["OpenBraceToken"] = 1] = "OpenBraceToken";
        SyntaxKind[SyntaxKind["CloseBraceToken"] = 2] = "CloseBraceToken";
        SyntaxKind[SyntaxKind["OpenBracketToken"] = 3] = "OpenBracketToken";
        SyntaxKind[SyntaxKind["CloseBracketToken"] = 4] = "CloseBracketToken";
        SyntaxKind[SyntaxKind["CommaToken"] = 5] = "CommaToken";
        SyntaxKind[SyntaxKind["ColonToken"] = 6] = "ColonToken";
        SyntaxKind[SyntaxKind["NullKeyword"] = 7] = "NullKeyword";
        SyntaxKind[SyntaxKind["TrueKeyword"] = 8] = "TrueKeyword";
        SyntaxKind[SyntaxKind["FalseKeyword"] = 9] = "FalseKeyword";
        SyntaxKind[SyntaxKind["StringLiteral"] = 10] = "StringLiteral";
        SyntaxKind[SyntaxKind["NumericLiteral"] = 11] = "NumericLiteral";
        SyntaxKind[SyntaxKind["LineCommentTrivia"] = 12] = "LineCommentTrivia";
        SyntaxKind[SyntaxKind["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
        SyntaxKind[SyntaxKind["LineBreakTrivia"] = 14] = "LineBreakTrivia";
        SyntaxKind[SyntaxKind["Trivia"] = 15] = "Trivia";
        SyntaxKind[SyntaxKind["Unknown"] = 16] = "Unknown";
        SyntaxKind[SyntaxKind["EOF"] = 17] = "EOF";
    })(SyntaxKind || (exports.SyntaxKind = SyntaxKind = {}));
    /**
     * For a given offset, evaluate the location in the JSON document. Each segment in the location path is either a property name or an array index.
     */
    exports.getLocation = parser.getLocation;
    /**
     * Parses the given text and returns the object the JSON content represents. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     * Therefore, always check the errors list to find out if the input was valid.
     */
    exports.parse = parser.parse;
    /**
     * Parses the given text and returns a tree representation the JSON content. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     */
    exports.parseTree = parser.parseTree;
    /**
     * Finds the node at the given path in a JSON DOM.
     */
    exports.findNodeAtLocation = parser.findNodeAtLocation;
    /**
     * Finds the innermost node at the given offset. If includeRightBound is set, also finds nodes that end at the given offset.
     */
    exports.findNodeAtOffset = parser.findNodeAtOffset;
    /**
     * Gets the JSON path of the given JSON DOM node
     */
    exports.getNodePath = parser.getNodePath;
    /**
     * Evaluates the JavaScript object of the given JSON DOM node
     */
    exports.getNodeValue = parser.getNodeValue;
    /**
     * Parses the given text and invokes the visitor functions for each object, array and literal reached.
     */
    exports.visit = parser.visit;
    /**
     * Takes JSON with JavaScript-style comments and remove
     * them. Optionally replaces every none-newline character
     * of comments with a replaceCharacter
     */
    exports.stripComments = parser.stripComments;
    var ParseErrorCode;
    (function (ParseErrorCode) {
        ParseErrorCode[ParseErrorCode["InvalidSymbol"] = 1] = "InvalidSymbol";
        ParseErrorCode[ParseErrorCode["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
        ParseErrorCode[ParseErrorCode["PropertyNameExpected"] = 3] = "PropertyNameExpected";
        ParseErrorCode[ParseErrorCode["ValueExpected"] = 4] = "ValueExpected";
        ParseErrorCode[ParseErrorCode["ColonExpected"] = 5] = "ColonExpected";
        ParseErrorCode[ParseErrorCode["CommaExpected"] = 6] = "CommaExpected";
        ParseErrorCode[ParseErrorCode["CloseBraceExpected"] = 7] = "CloseBraceExpected";
        ParseErrorCode[ParseErrorCode["CloseBracketExpected"] = 8] = "CloseBracketExpected";
        ParseErrorCode[ParseErrorCode["EndOfFileExpected"] = 9] = "EndOfFileExpected";
        ParseErrorCode[ParseErrorCode["InvalidCommentToken"] = 10] = "InvalidCommentToken";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
        ParseErrorCode[ParseErrorCode["InvalidUnicode"] = 14] = "InvalidUnicode";
        ParseErrorCode[ParseErrorCode["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
        ParseErrorCode[ParseErrorCode["InvalidCharacter"] = 16] = "InvalidCharacter";
    })(ParseErrorCode || (exports.ParseErrorCode = ParseErrorCode = {}));
    function printParseErrorCode(code) {
        switch (code) {
            case 1 /* ParseErrorCode.InvalidSymbol */: return 'InvalidSymbol';
            case 2 /* ParseErrorCode.InvalidNumberFormat */: return 'InvalidNumberFormat';
            case 3 /* ParseErrorCode.PropertyNameExpected */: return 'PropertyNameExpected';
            case 4 /* ParseErrorCode.ValueExpected */: return 'ValueExpected';
            case 5 /* ParseErrorCode.ColonExpected */: return 'ColonExpected';
            case 6 /* ParseErrorCode.CommaExpected */: return 'CommaExpected';
            case 7 /* ParseErrorCode.CloseBraceExpected */: return 'CloseBraceExpected';
            case 8 /* ParseErrorCode.CloseBracketExpected */: return 'CloseBracketExpected';
            case 9 /* ParseErrorCode.EndOfFileExpected */: return 'EndOfFileExpected';
            case 10 /* ParseErrorCode.InvalidCommentToken */: return 'InvalidCommentToken';
            case 11 /* ParseErrorCode.UnexpectedEndOfComment */: return 'UnexpectedEndOfComment';
            case 12 /* ParseErrorCode.UnexpectedEndOfString */: return 'UnexpectedEndOfString';
            case 13 /* ParseErrorCode.UnexpectedEndOfNumber */: return 'UnexpectedEndOfNumber';
            case 14 /* ParseErrorCode.InvalidUnicode */: return 'InvalidUnicode';
            case 15 /* ParseErrorCode.InvalidEscapeCharacter */: return 'InvalidEscapeCharacter';
            case 16 /* ParseErrorCode.InvalidCharacter */: return 'InvalidCharacter';
        }
        return '<unknown ParseErrorCode>';
    }
    exports.printParseErrorCode = printParseErrorCode;
    /**
     * Computes the edit operations needed to format a JSON document.
     *
     * @param documentText The input text
     * @param range The range to format or `undefined` to format the full content
     * @param options The formatting options
     * @returns The edit operations describing the formatting changes to the original document following the format described in {@linkcode EditResult}.
     * To apply the edit operations to the input, use {@linkcode applyEdits}.
     */
    function format(documentText, range, options) {
        return formatter.format(documentText, range, options);
    }
    exports.format = format;
    /**
     * Computes the edit operations needed to modify a value in the JSON document.
     *
     * @param documentText The input text
     * @param path The path of the value to change. The path represents either to the document root, a property or an array item.
     * If the path points to an non-existing property or item, it will be created.
     * @param value The new value for the specified property or item. If the value is undefined,
     * the property or item will be removed.
     * @param options Options
     * @returns The edit operations describing the changes to the original document, following the format described in {@linkcode EditResult}.
     * To apply the edit operations to the input, use {@linkcode applyEdits}.
     */
    function modify(text, path, value, options) {
        return edit.setProperty(text, path, value, options);
    }
    exports.modify = modify;
    /**
     * Applies edits to an input string.
     * @param text The input text
     * @param edits Edit operations following the format described in {@linkcode EditResult}.
     * @returns The text with the applied edits.
     * @throws An error if the edit operations are not well-formed as described in {@linkcode EditResult}.
     */
    function applyEdits(text, edits) {
        let sortedEdits = edits.slice(0).sort((a, b) => {
            const diff = a.offset - b.offset;
            if (diff === 0) {
                return a.length - b.length;
            }
            return diff;
        });
        let lastModifiedOffset = text.length;
        for (let i = sortedEdits.length - 1; i >= 0; i--) {
            let e = sortedEdits[i];
            if (e.offset + e.length <= lastModifiedOffset) {
                text = edit.applyEdit(text, e);
            }
            else {
                throw new Error('Overlapping edit');
            }
            lastModifiedOffset = e.offset;
        }
        return text;
    }
    exports.applyEdits = applyEdits;
});


/***/ }),

/***/ 744:
/***/ ((module) => {

/**
 * Helpers.
 */

var s = 1000;
var m = s * 60;
var h = m * 60;
var d = h * 24;
var w = d * 7;
var y = d * 365.25;

/**
 * Parse or format the given `val`.
 *
 * Options:
 *
 *  - `long` verbose formatting [false]
 *
 * @param {String|Number} val
 * @param {Object} [options]
 * @throws {Error} throw an error if val is not a non-empty string or a number
 * @return {String|Number}
 * @api public
 */

module.exports = function (val, options) {
  options = options || {};
  var type = typeof val;
  if (type === 'string' && val.length > 0) {
    return parse(val);
  } else if (type === 'number' && isFinite(val)) {
    return options.long ? fmtLong(val) : fmtShort(val);
  }
  throw new Error(
    'val is not a non-empty string or a valid number. val=' +
      JSON.stringify(val)
  );
};

/**
 * Parse the given `str` and return milliseconds.
 *
 * @param {String} str
 * @return {Number}
 * @api private
 */

function parse(str) {
  str = String(str);
  if (str.length > 100) {
    return;
  }
  var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(
    str
  );
  if (!match) {
    return;
  }
  var n = parseFloat(match[1]);
  var type = (match[2] || 'ms').toLowerCase();
  switch (type) {
    case 'years':
    case 'year':
    case 'yrs':
    case 'yr':
    case 'y':
      return n * y;
    case 'weeks':
    case 'week':
    case 'w':
      return n * w;
    case 'days':
    case 'day':
    case 'd':
      return n * d;
    case 'hours':
    case 'hour':
    case 'hrs':
    case 'hr':
    case 'h':
      return n * h;
    case 'minutes':
    case 'minute':
    case 'mins':
    case 'min':
    case 'm':
      return n * m;
    case 'seconds':
    case 'second':
    case 'secs':
    case 'sec':
    case 's':
      return n * s;
    case 'milliseconds':
    case 'millisecond':
    case 'msecs':
    case 'msec':
    case 'ms':
      return n;
    default:
      return undefined;
  }
}

/**
 * Short format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtShort(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return Math.round(ms / d) + 'd';
  }
  if (msAbs >= h) {
    return Math.round(ms / h) + 'h';
  }
  if (msAbs >= m) {
    return Math.round(ms / m) + 'm';
  }
  if (msAbs >= s) {
    return Math.round(ms / s) + 's';
  }
  return ms + 'ms';
}

/**
 * Long format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtLong(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return plural(ms, msAbs, d, 'day');
  }
  if (msAbs >= h) {
    return plural(ms, msAbs, h, 'hour');
  }
  if (msAbs >= m) {
    return plural(ms, msAbs, m, 'minute');
  }
  if (msAbs >= s) {
    return plural(ms, msAbs, s, 'second');
  }
  return ms + ' ms';
}

/**
 * Pluralization helper.
 */

function plural(ms, msAbs, n, name) {
  var isPlural = msAbs >= n * 1.5;
  return Math.round(ms / n) + ' ' + name + (isPlural ? 's' : '');
}


/***/ }),

/***/ 7336:
/***/ ((module) => {

let p = process || {}, argv = p.argv || [], env = p.env || {}
let isColorSupported =
	!(!!env.NO_COLOR || argv.includes("--no-color")) &&
	(!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || ((p.stdout || {}).isTTY && env.TERM !== "dumb") || !!env.CI)

let formatter = (open, close, replace = open) =>
	input => {
		let string = "" + input, index = string.indexOf(close, open.length)
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close
	}

let replaceClose = (string, close, replace, index) => {
	let result = "", cursor = 0
	do {
		result += string.substring(cursor, index) + replace
		cursor = index + close.length
		index = string.indexOf(close, cursor)
	} while (~index)
	return result + string.substring(cursor)
}

let createColors = (enabled = isColorSupported) => {
	let f = enabled ? formatter : () => String
	return {
		isColorSupported: enabled,
		reset: f("\x1b[0m", "\x1b[0m"),
		bold: f("\x1b[1m", "\x1b[22m", "\x1b[22m\x1b[1m"),
		dim: f("\x1b[2m", "\x1b[22m", "\x1b[22m\x1b[2m"),
		italic: f("\x1b[3m", "\x1b[23m"),
		underline: f("\x1b[4m", "\x1b[24m"),
		inverse: f("\x1b[7m", "\x1b[27m"),
		hidden: f("\x1b[8m", "\x1b[28m"),
		strikethrough: f("\x1b[9m", "\x1b[29m"),

		black: f("\x1b[30m", "\x1b[39m"),
		red: f("\x1b[31m", "\x1b[39m"),
		green: f("\x1b[32m", "\x1b[39m"),
		yellow: f("\x1b[33m", "\x1b[39m"),
		blue: f("\x1b[34m", "\x1b[39m"),
		magenta: f("\x1b[35m", "\x1b[39m"),
		cyan: f("\x1b[36m", "\x1b[39m"),
		white: f("\x1b[37m", "\x1b[39m"),
		gray: f("\x1b[90m", "\x1b[39m"),

		bgBlack: f("\x1b[40m", "\x1b[49m"),
		bgRed: f("\x1b[41m", "\x1b[49m"),
		bgGreen: f("\x1b[42m", "\x1b[49m"),
		bgYellow: f("\x1b[43m", "\x1b[49m"),
		bgBlue: f("\x1b[44m", "\x1b[49m"),
		bgMagenta: f("\x1b[45m", "\x1b[49m"),
		bgCyan: f("\x1b[46m", "\x1b[49m"),
		bgWhite: f("\x1b[47m", "\x1b[49m"),

		blackBright: f("\x1b[90m", "\x1b[39m"),
		redBright: f("\x1b[91m", "\x1b[39m"),
		greenBright: f("\x1b[92m", "\x1b[39m"),
		yellowBright: f("\x1b[93m", "\x1b[39m"),
		blueBright: f("\x1b[94m", "\x1b[39m"),
		magentaBright: f("\x1b[95m", "\x1b[39m"),
		cyanBright: f("\x1b[96m", "\x1b[39m"),
		whiteBright: f("\x1b[97m", "\x1b[39m"),

		bgBlackBright: f("\x1b[100m", "\x1b[49m"),
		bgRedBright: f("\x1b[101m", "\x1b[49m"),
		bgGreenBright: f("\x1b[102m", "\x1b[49m"),
		bgYellowBright: f("\x1b[103m", "\x1b[49m"),
		bgBlueBright: f("\x1b[104m", "\x1b[49m"),
		bgMagentaBright: f("\x1b[105m", "\x1b[49m"),
		bgCyanBright: f("\x1b[106m", "\x1b[49m"),
		bgWhiteBright: f("\x1b[107m", "\x1b[49m"),
	}
}

module.exports = createColors()
module.exports.createColors = createColors


/***/ }),

/***/ 1450:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


const os = __nccwpck_require__(857);
const tty = __nccwpck_require__(2018);
const hasFlag = __nccwpck_require__(3813);

const {env} = process;

let forceColor;
if (hasFlag('no-color') ||
	hasFlag('no-colors') ||
	hasFlag('color=false') ||
	hasFlag('color=never')) {
	forceColor = 0;
} else if (hasFlag('color') ||
	hasFlag('colors') ||
	hasFlag('color=true') ||
	hasFlag('color=always')) {
	forceColor = 1;
}

if ('FORCE_COLOR' in env) {
	if (env.FORCE_COLOR === 'true') {
		forceColor = 1;
	} else if (env.FORCE_COLOR === 'false') {
		forceColor = 0;
	} else {
		forceColor = env.FORCE_COLOR.length === 0 ? 1 : Math.min(parseInt(env.FORCE_COLOR, 10), 3);
	}
}

function translateLevel(level) {
	if (level === 0) {
		return false;
	}

	return {
		level,
		hasBasic: true,
		has256: level >= 2,
		has16m: level >= 3
	};
}

function supportsColor(haveStream, streamIsTTY) {
	if (forceColor === 0) {
		return 0;
	}

	if (hasFlag('color=16m') ||
		hasFlag('color=full') ||
		hasFlag('color=truecolor')) {
		return 3;
	}

	if (hasFlag('color=256')) {
		return 2;
	}

	if (haveStream && !streamIsTTY && forceColor === undefined) {
		return 0;
	}

	const min = forceColor || 0;

	if (env.TERM === 'dumb') {
		return min;
	}

	if (process.platform === 'win32') {
		// Windows 10 build 10586 is the first Windows release that supports 256 colors.
		// Windows 10 build 14931 is the first release that supports 16m/TrueColor.
		const osRelease = os.release().split('.');
		if (
			Number(osRelease[0]) >= 10 &&
			Number(osRelease[2]) >= 10586
		) {
			return Number(osRelease[2]) >= 14931 ? 3 : 2;
		}

		return 1;
	}

	if ('CI' in env) {
		if (['TRAVIS', 'CIRCLECI', 'APPVEYOR', 'GITLAB_CI', 'GITHUB_ACTIONS', 'BUILDKITE'].some(sign => sign in env) || env.CI_NAME === 'codeship') {
			return 1;
		}

		return min;
	}

	if ('TEAMCITY_VERSION' in env) {
		return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? 1 : 0;
	}

	if (env.COLORTERM === 'truecolor') {
		return 3;
	}

	if ('TERM_PROGRAM' in env) {
		const version = parseInt((env.TERM_PROGRAM_VERSION || '').split('.')[0], 10);

		switch (env.TERM_PROGRAM) {
			case 'iTerm.app':
				return version >= 3 ? 3 : 2;
			case 'Apple_Terminal':
				return 2;
			// No default
		}
	}

	if (/-256(color)?$/i.test(env.TERM)) {
		return 2;
	}

	if (/^screen|^xterm|^vt100|^vt220|^rxvt|color|ansi|cygwin|linux/i.test(env.TERM)) {
		return 1;
	}

	if ('COLORTERM' in env) {
		return 1;
	}

	return min;
}

function getSupportLevel(stream) {
	const level = supportsColor(stream, stream && stream.isTTY);
	return translateLevel(level);
}

module.exports = {
	supportsColor: getSupportLevel,
	stdout: translateLevel(supportsColor(true, tty.isatty(1))),
	stderr: translateLevel(supportsColor(true, tty.isatty(2)))
};


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8909:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { Argument } = __nccwpck_require__(9154);
const { Command } = __nccwpck_require__(4348);
const { CommanderError, InvalidArgumentError } = __nccwpck_require__(1135);
const { Help } = __nccwpck_require__(9754);
const { Option } = __nccwpck_require__(5240);

exports.DM = new Command();

exports.gu = (name) => new Command(name);
exports.Ww = (flags, description) => new Option(flags, description);
exports.er = (name, description) => new Argument(name, description);

/**
 * Expose classes
 */

exports.uB = Command;
exports.c$ = Option;
exports.ef = Argument;
exports._V = Help;

exports.b7 = CommanderError;
exports.Di = InvalidArgumentError;
exports.a2 = InvalidArgumentError; // Deprecated


/***/ }),

/***/ 9154:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { InvalidArgumentError } = __nccwpck_require__(1135);

class Argument {
  /**
   * Initialize a new command argument with the given name and description.
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @param {string} name
   * @param {string} [description]
   */

  constructor(name, description) {
    this.description = description || '';
    this.variadic = false;
    this.parseArg = undefined;
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.argChoices = undefined;

    switch (name[0]) {
      case '<': // e.g. <required>
        this.required = true;
        this._name = name.slice(1, -1);
        break;
      case '[': // e.g. [optional]
        this.required = false;
        this._name = name.slice(1, -1);
        break;
      default:
        this.required = true;
        this._name = name;
        break;
    }

    if (this._name.endsWith('...')) {
      this.variadic = true;
      this._name = this._name.slice(0, -3);
    }
  }

  /**
   * Return argument name.
   *
   * @return {string}
   */

  name() {
    return this._name;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Argument}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Set the custom handler for processing CLI command arguments into argument values.
   *
   * @param {Function} [fn]
   * @return {Argument}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Only allow argument value to be one of choices.
   *
   * @param {string[]} values
   * @return {Argument}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Make argument required.
   *
   * @returns {Argument}
   */
  argRequired() {
    this.required = true;
    return this;
  }

  /**
   * Make argument optional.
   *
   * @returns {Argument}
   */
  argOptional() {
    this.required = false;
    return this;
  }
}

/**
 * Takes an argument and returns its human readable equivalent for help usage.
 *
 * @param {Argument} arg
 * @return {string}
 * @private
 */

function humanReadableArgName(arg) {
  const nameOutput = arg.name() + (arg.variadic === true ? '...' : '');

  return arg.required ? '<' + nameOutput + '>' : '[' + nameOutput + ']';
}

exports.Argument = Argument;
exports.humanReadableArgName = humanReadableArgName;


/***/ }),

/***/ 4348:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const EventEmitter = (__nccwpck_require__(8474).EventEmitter);
const childProcess = __nccwpck_require__(1421);
const path = __nccwpck_require__(6760);
const fs = __nccwpck_require__(3024);
const process = __nccwpck_require__(1708);

const { Argument, humanReadableArgName } = __nccwpck_require__(9154);
const { CommanderError } = __nccwpck_require__(1135);
const { Help, stripColor } = __nccwpck_require__(9754);
const { Option, DualOptions } = __nccwpck_require__(5240);
const { suggestSimilar } = __nccwpck_require__(5030);

class Command extends EventEmitter {
  /**
   * Initialize a new `Command`.
   *
   * @param {string} [name]
   */

  constructor(name) {
    super();
    /** @type {Command[]} */
    this.commands = [];
    /** @type {Option[]} */
    this.options = [];
    this.parent = null;
    this._allowUnknownOption = false;
    this._allowExcessArguments = false;
    /** @type {Argument[]} */
    this.registeredArguments = [];
    this._args = this.registeredArguments; // deprecated old name
    /** @type {string[]} */
    this.args = []; // cli args with options removed
    this.rawArgs = [];
    this.processedArgs = []; // like .args but after custom processing and collecting variadic
    this._scriptPath = null;
    this._name = name || '';
    this._optionValues = {};
    this._optionValueSources = {}; // default, env, cli etc
    this._storeOptionsAsProperties = false;
    this._actionHandler = null;
    this._executableHandler = false;
    this._executableFile = null; // custom name for executable
    this._executableDir = null; // custom search directory for subcommands
    this._defaultCommandName = null;
    this._exitCallback = null;
    this._aliases = [];
    this._combineFlagAndOptionalValue = true;
    this._description = '';
    this._summary = '';
    this._argsDescription = undefined; // legacy
    this._enablePositionalOptions = false;
    this._passThroughOptions = false;
    this._lifeCycleHooks = {}; // a hash of arrays
    /** @type {(boolean | string)} */
    this._showHelpAfterError = false;
    this._showSuggestionAfterError = true;
    this._savedState = null; // used in save/restoreStateBeforeParse

    // see configureOutput() for docs
    this._outputConfiguration = {
      writeOut: (str) => process.stdout.write(str),
      writeErr: (str) => process.stderr.write(str),
      outputError: (str, write) => write(str),
      getOutHelpWidth: () =>
        process.stdout.isTTY ? process.stdout.columns : undefined,
      getErrHelpWidth: () =>
        process.stderr.isTTY ? process.stderr.columns : undefined,
      getOutHasColors: () =>
        useColor() ?? (process.stdout.isTTY && process.stdout.hasColors?.()),
      getErrHasColors: () =>
        useColor() ?? (process.stderr.isTTY && process.stderr.hasColors?.()),
      stripColor: (str) => stripColor(str),
    };

    this._hidden = false;
    /** @type {(Option | null | undefined)} */
    this._helpOption = undefined; // Lazy created on demand. May be null if help option is disabled.
    this._addImplicitHelpCommand = undefined; // undecided whether true or false yet, not inherited
    /** @type {Command} */
    this._helpCommand = undefined; // lazy initialised, inherited
    this._helpConfiguration = {};
    /** @type {string | undefined} */
    this._helpGroupHeading = undefined; // soft initialised when added to parent
    /** @type {string | undefined} */
    this._defaultCommandGroup = undefined;
    /** @type {string | undefined} */
    this._defaultOptionGroup = undefined;
  }

  /**
   * Copy settings that are useful to have in common across root command and subcommands.
   *
   * (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
   *
   * @param {Command} sourceCommand
   * @return {Command} `this` command for chaining
   */
  copyInheritedSettings(sourceCommand) {
    this._outputConfiguration = sourceCommand._outputConfiguration;
    this._helpOption = sourceCommand._helpOption;
    this._helpCommand = sourceCommand._helpCommand;
    this._helpConfiguration = sourceCommand._helpConfiguration;
    this._exitCallback = sourceCommand._exitCallback;
    this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
    this._combineFlagAndOptionalValue =
      sourceCommand._combineFlagAndOptionalValue;
    this._allowExcessArguments = sourceCommand._allowExcessArguments;
    this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
    this._showHelpAfterError = sourceCommand._showHelpAfterError;
    this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;

    return this;
  }

  /**
   * @returns {Command[]}
   * @private
   */

  _getCommandAndAncestors() {
    const result = [];
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    for (let command = this; command; command = command.parent) {
      result.push(command);
    }
    return result;
  }

  /**
   * Define a command.
   *
   * There are two styles of command: pay attention to where to put the description.
   *
   * @example
   * // Command implemented using action handler (description is supplied separately to `.command`)
   * program
   *   .command('clone <source> [destination]')
   *   .description('clone a repository into a newly created directory')
   *   .action((source, destination) => {
   *     console.log('clone command called');
   *   });
   *
   * // Command implemented using separate executable file (description is second parameter to `.command`)
   * program
   *   .command('start <service>', 'start named service')
   *   .command('stop [service]', 'stop named service, or all if no name supplied');
   *
   * @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
   * @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
   * @param {object} [execOpts] - configuration options (for executable)
   * @return {Command} returns new command for action handler, or `this` for executable command
   */

  command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
    let desc = actionOptsOrExecDesc;
    let opts = execOpts;
    if (typeof desc === 'object' && desc !== null) {
      opts = desc;
      desc = null;
    }
    opts = opts || {};
    const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);

    const cmd = this.createCommand(name);
    if (desc) {
      cmd.description(desc);
      cmd._executableHandler = true;
    }
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    cmd._hidden = !!(opts.noHelp || opts.hidden); // noHelp is deprecated old name for hidden
    cmd._executableFile = opts.executableFile || null; // Custom name for executable file, set missing to null to match constructor
    if (args) cmd.arguments(args);
    this._registerCommand(cmd);
    cmd.parent = this;
    cmd.copyInheritedSettings(this);

    if (desc) return this;
    return cmd;
  }

  /**
   * Factory routine to create a new unattached command.
   *
   * See .command() for creating an attached subcommand, which uses this routine to
   * create the command. You can override createCommand to customise subcommands.
   *
   * @param {string} [name]
   * @return {Command} new command
   */

  createCommand(name) {
    return new Command(name);
  }

  /**
   * You can customise the help with a subclass of Help by overriding createHelp,
   * or by overriding Help properties using configureHelp().
   *
   * @return {Help}
   */

  createHelp() {
    return Object.assign(new Help(), this.configureHelp());
  }

  /**
   * You can customise the help by overriding Help properties using configureHelp(),
   * or with a subclass of Help by overriding createHelp().
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureHelp(configuration) {
    if (configuration === undefined) return this._helpConfiguration;

    this._helpConfiguration = configuration;
    return this;
  }

  /**
   * The default output goes to stdout and stderr. You can customise this for special
   * applications. You can also customise the display of errors by overriding outputError.
   *
   * The configuration properties are all functions:
   *
   *     // change how output being written, defaults to stdout and stderr
   *     writeOut(str)
   *     writeErr(str)
   *     // change how output being written for errors, defaults to writeErr
   *     outputError(str, write) // used for displaying errors and not used for displaying help
   *     // specify width for wrapping help
   *     getOutHelpWidth()
   *     getErrHelpWidth()
   *     // color support, currently only used with Help
   *     getOutHasColors()
   *     getErrHasColors()
   *     stripColor() // used to remove ANSI escape codes if output does not have colors
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureOutput(configuration) {
    if (configuration === undefined) return this._outputConfiguration;

    this._outputConfiguration = {
      ...this._outputConfiguration,
      ...configuration,
    };
    return this;
  }

  /**
   * Display the help or a custom message after an error occurs.
   *
   * @param {(boolean|string)} [displayHelp]
   * @return {Command} `this` command for chaining
   */
  showHelpAfterError(displayHelp = true) {
    if (typeof displayHelp !== 'string') displayHelp = !!displayHelp;
    this._showHelpAfterError = displayHelp;
    return this;
  }

  /**
   * Display suggestion of similar commands for unknown commands, or options for unknown options.
   *
   * @param {boolean} [displaySuggestion]
   * @return {Command} `this` command for chaining
   */
  showSuggestionAfterError(displaySuggestion = true) {
    this._showSuggestionAfterError = !!displaySuggestion;
    return this;
  }

  /**
   * Add a prepared subcommand.
   *
   * See .command() for creating an attached subcommand which inherits settings from its parent.
   *
   * @param {Command} cmd - new subcommand
   * @param {object} [opts] - configuration options
   * @return {Command} `this` command for chaining
   */

  addCommand(cmd, opts) {
    if (!cmd._name) {
      throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
    }

    opts = opts || {};
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    if (opts.noHelp || opts.hidden) cmd._hidden = true; // modifying passed command due to existing implementation

    this._registerCommand(cmd);
    cmd.parent = this;
    cmd._checkForBrokenPassThrough();

    return this;
  }

  /**
   * Factory routine to create a new unattached argument.
   *
   * See .argument() for creating an attached argument, which uses this routine to
   * create the argument. You can override createArgument to return a custom argument.
   *
   * @param {string} name
   * @param {string} [description]
   * @return {Argument} new argument
   */

  createArgument(name, description) {
    return new Argument(name, description);
  }

  /**
   * Define argument syntax for command.
   *
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @example
   * program.argument('<input-file>');
   * program.argument('[output-file]');
   *
   * @param {string} name
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom argument processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */
  argument(name, description, parseArg, defaultValue) {
    const argument = this.createArgument(name, description);
    if (typeof parseArg === 'function') {
      argument.default(defaultValue).argParser(parseArg);
    } else {
      argument.default(parseArg);
    }
    this.addArgument(argument);
    return this;
  }

  /**
   * Define argument syntax for command, adding multiple at once (without descriptions).
   *
   * See also .argument().
   *
   * @example
   * program.arguments('<cmd> [env]');
   *
   * @param {string} names
   * @return {Command} `this` command for chaining
   */

  arguments(names) {
    names
      .trim()
      .split(/ +/)
      .forEach((detail) => {
        this.argument(detail);
      });
    return this;
  }

  /**
   * Define argument syntax for command, adding a prepared argument.
   *
   * @param {Argument} argument
   * @return {Command} `this` command for chaining
   */
  addArgument(argument) {
    const previousArgument = this.registeredArguments.slice(-1)[0];
    if (previousArgument?.variadic) {
      throw new Error(
        `only the last argument can be variadic '${previousArgument.name()}'`,
      );
    }
    if (
      argument.required &&
      argument.defaultValue !== undefined &&
      argument.parseArg === undefined
    ) {
      throw new Error(
        `a default value for a required argument is never used: '${argument.name()}'`,
      );
    }
    this.registeredArguments.push(argument);
    return this;
  }

  /**
   * Customise or override default help command. By default a help command is automatically added if your command has subcommands.
   *
   * @example
   *    program.helpCommand('help [cmd]');
   *    program.helpCommand('help [cmd]', 'show help');
   *    program.helpCommand(false); // suppress default help command
   *    program.helpCommand(true); // add help command even if no subcommands
   *
   * @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
   * @param {string} [description] - custom description
   * @return {Command} `this` command for chaining
   */

  helpCommand(enableOrNameAndArgs, description) {
    if (typeof enableOrNameAndArgs === 'boolean') {
      this._addImplicitHelpCommand = enableOrNameAndArgs;
      if (enableOrNameAndArgs && this._defaultCommandGroup) {
        // make the command to store the group
        this._initCommandGroup(this._getHelpCommand());
      }
      return this;
    }

    const nameAndArgs = enableOrNameAndArgs ?? 'help [command]';
    const [, helpName, helpArgs] = nameAndArgs.match(/([^ ]+) *(.*)/);
    const helpDescription = description ?? 'display help for command';

    const helpCommand = this.createCommand(helpName);
    helpCommand.helpOption(false);
    if (helpArgs) helpCommand.arguments(helpArgs);
    if (helpDescription) helpCommand.description(helpDescription);

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    // init group unless lazy create
    if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);

    return this;
  }

  /**
   * Add prepared custom help command.
   *
   * @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
   * @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
   * @return {Command} `this` command for chaining
   */
  addHelpCommand(helpCommand, deprecatedDescription) {
    // If not passed an object, call through to helpCommand for backwards compatibility,
    // as addHelpCommand was originally used like helpCommand is now.
    if (typeof helpCommand !== 'object') {
      this.helpCommand(helpCommand, deprecatedDescription);
      return this;
    }

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    this._initCommandGroup(helpCommand);
    return this;
  }

  /**
   * Lazy create help command.
   *
   * @return {(Command|null)}
   * @package
   */
  _getHelpCommand() {
    const hasImplicitHelpCommand =
      this._addImplicitHelpCommand ??
      (this.commands.length &&
        !this._actionHandler &&
        !this._findCommand('help'));

    if (hasImplicitHelpCommand) {
      if (this._helpCommand === undefined) {
        this.helpCommand(undefined, undefined); // use default name and description
      }
      return this._helpCommand;
    }
    return null;
  }

  /**
   * Add hook for life cycle event.
   *
   * @param {string} event
   * @param {Function} listener
   * @return {Command} `this` command for chaining
   */

  hook(event, listener) {
    const allowedValues = ['preSubcommand', 'preAction', 'postAction'];
    if (!allowedValues.includes(event)) {
      throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
    }
    if (this._lifeCycleHooks[event]) {
      this._lifeCycleHooks[event].push(listener);
    } else {
      this._lifeCycleHooks[event] = [listener];
    }
    return this;
  }

  /**
   * Register callback to use as replacement for calling process.exit.
   *
   * @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
   * @return {Command} `this` command for chaining
   */

  exitOverride(fn) {
    if (fn) {
      this._exitCallback = fn;
    } else {
      this._exitCallback = (err) => {
        if (err.code !== 'commander.executeSubCommandAsync') {
          throw err;
        } else {
          // Async callback from spawn events, not useful to throw.
        }
      };
    }
    return this;
  }

  /**
   * Call process.exit, and _exitCallback if defined.
   *
   * @param {number} exitCode exit code for using with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   * @return never
   * @private
   */

  _exit(exitCode, code, message) {
    if (this._exitCallback) {
      this._exitCallback(new CommanderError(exitCode, code, message));
      // Expecting this line is not reached.
    }
    process.exit(exitCode);
  }

  /**
   * Register callback `fn` for the command.
   *
   * @example
   * program
   *   .command('serve')
   *   .description('start service')
   *   .action(function() {
   *      // do work here
   *   });
   *
   * @param {Function} fn
   * @return {Command} `this` command for chaining
   */

  action(fn) {
    const listener = (args) => {
      // The .action callback takes an extra parameter which is the command or options.
      const expectedArgsCount = this.registeredArguments.length;
      const actionArgs = args.slice(0, expectedArgsCount);
      if (this._storeOptionsAsProperties) {
        actionArgs[expectedArgsCount] = this; // backwards compatible "options"
      } else {
        actionArgs[expectedArgsCount] = this.opts();
      }
      actionArgs.push(this);

      return fn.apply(this, actionArgs);
    };
    this._actionHandler = listener;
    return this;
  }

  /**
   * Factory routine to create a new unattached option.
   *
   * See .option() for creating an attached option, which uses this routine to
   * create the option. You can override createOption to return a custom option.
   *
   * @param {string} flags
   * @param {string} [description]
   * @return {Option} new option
   */

  createOption(flags, description) {
    return new Option(flags, description);
  }

  /**
   * Wrap parseArgs to catch 'commander.invalidArgument'.
   *
   * @param {(Option | Argument)} target
   * @param {string} value
   * @param {*} previous
   * @param {string} invalidArgumentMessage
   * @private
   */

  _callParseArg(target, value, previous, invalidArgumentMessage) {
    try {
      return target.parseArg(value, previous);
    } catch (err) {
      if (err.code === 'commander.invalidArgument') {
        const message = `${invalidArgumentMessage} ${err.message}`;
        this.error(message, { exitCode: err.exitCode, code: err.code });
      }
      throw err;
    }
  }

  /**
   * Check for option flag conflicts.
   * Register option if no conflicts found, or throw on conflict.
   *
   * @param {Option} option
   * @private
   */

  _registerOption(option) {
    const matchingOption =
      (option.short && this._findOption(option.short)) ||
      (option.long && this._findOption(option.long));
    if (matchingOption) {
      const matchingFlag =
        option.long && this._findOption(option.long)
          ? option.long
          : option.short;
      throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
    }

    this._initOptionGroup(option);
    this.options.push(option);
  }

  /**
   * Check for command name and alias conflicts with existing commands.
   * Register command if no conflicts found, or throw on conflict.
   *
   * @param {Command} command
   * @private
   */

  _registerCommand(command) {
    const knownBy = (cmd) => {
      return [cmd.name()].concat(cmd.aliases());
    };

    const alreadyUsed = knownBy(command).find((name) =>
      this._findCommand(name),
    );
    if (alreadyUsed) {
      const existingCmd = knownBy(this._findCommand(alreadyUsed)).join('|');
      const newCmd = knownBy(command).join('|');
      throw new Error(
        `cannot add command '${newCmd}' as already have command '${existingCmd}'`,
      );
    }

    this._initCommandGroup(command);
    this.commands.push(command);
  }

  /**
   * Add an option.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addOption(option) {
    this._registerOption(option);

    const oname = option.name();
    const name = option.attributeName();

    // store default value
    if (option.negate) {
      // --no-foo is special and defaults foo to true, unless a --foo option is already defined
      const positiveLongFlag = option.long.replace(/^--no-/, '--');
      if (!this._findOption(positiveLongFlag)) {
        this.setOptionValueWithSource(
          name,
          option.defaultValue === undefined ? true : option.defaultValue,
          'default',
        );
      }
    } else if (option.defaultValue !== undefined) {
      this.setOptionValueWithSource(name, option.defaultValue, 'default');
    }

    // handler for cli and env supplied values
    const handleOptionValue = (val, invalidValueMessage, valueSource) => {
      // val is null for optional option used without an optional-argument.
      // val is undefined for boolean and negated option.
      if (val == null && option.presetArg !== undefined) {
        val = option.presetArg;
      }

      // custom processing
      const oldValue = this.getOptionValue(name);
      if (val !== null && option.parseArg) {
        val = this._callParseArg(option, val, oldValue, invalidValueMessage);
      } else if (val !== null && option.variadic) {
        val = option._collectValue(val, oldValue);
      }

      // Fill-in appropriate missing values. Long winded but easy to follow.
      if (val == null) {
        if (option.negate) {
          val = false;
        } else if (option.isBoolean() || option.optional) {
          val = true;
        } else {
          val = ''; // not normal, parseArg might have failed or be a mock function for testing
        }
      }
      this.setOptionValueWithSource(name, val, valueSource);
    };

    this.on('option:' + oname, (val) => {
      const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
      handleOptionValue(val, invalidValueMessage, 'cli');
    });

    if (option.envVar) {
      this.on('optionEnv:' + oname, (val) => {
        const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
        handleOptionValue(val, invalidValueMessage, 'env');
      });
    }

    return this;
  }

  /**
   * Internal implementation shared by .option() and .requiredOption()
   *
   * @return {Command} `this` command for chaining
   * @private
   */
  _optionEx(config, flags, description, fn, defaultValue) {
    if (typeof flags === 'object' && flags instanceof Option) {
      throw new Error(
        'To add an Option object use addOption() instead of option() or requiredOption()',
      );
    }
    const option = this.createOption(flags, description);
    option.makeOptionMandatory(!!config.mandatory);
    if (typeof fn === 'function') {
      option.default(defaultValue).argParser(fn);
    } else if (fn instanceof RegExp) {
      // deprecated
      const regex = fn;
      fn = (val, def) => {
        const m = regex.exec(val);
        return m ? m[0] : def;
      };
      option.default(defaultValue).argParser(fn);
    } else {
      option.default(fn);
    }

    return this.addOption(option);
  }

  /**
   * Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
   * option-argument is indicated by `<>` and an optional option-argument by `[]`.
   *
   * See the README for more details, and see also addOption() and requiredOption().
   *
   * @example
   * program
   *     .option('-p, --pepper', 'add pepper')
   *     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
   *     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
   *     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  option(flags, description, parseArg, defaultValue) {
    return this._optionEx({}, flags, description, parseArg, defaultValue);
  }

  /**
   * Add a required option which must have a value after parsing. This usually means
   * the option must be specified on the command line. (Otherwise the same as .option().)
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  requiredOption(flags, description, parseArg, defaultValue) {
    return this._optionEx(
      { mandatory: true },
      flags,
      description,
      parseArg,
      defaultValue,
    );
  }

  /**
   * Alter parsing of short flags with optional values.
   *
   * @example
   * // for `.option('-f,--flag [value]'):
   * program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
   * program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
   *
   * @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
   * @return {Command} `this` command for chaining
   */
  combineFlagAndOptionalValue(combine = true) {
    this._combineFlagAndOptionalValue = !!combine;
    return this;
  }

  /**
   * Allow unknown options on the command line.
   *
   * @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
   * @return {Command} `this` command for chaining
   */
  allowUnknownOption(allowUnknown = true) {
    this._allowUnknownOption = !!allowUnknown;
    return this;
  }

  /**
   * Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
   *
   * @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
   * @return {Command} `this` command for chaining
   */
  allowExcessArguments(allowExcess = true) {
    this._allowExcessArguments = !!allowExcess;
    return this;
  }

  /**
   * Enable positional options. Positional means global options are specified before subcommands which lets
   * subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
   * The default behaviour is non-positional and global options may appear anywhere on the command line.
   *
   * @param {boolean} [positional]
   * @return {Command} `this` command for chaining
   */
  enablePositionalOptions(positional = true) {
    this._enablePositionalOptions = !!positional;
    return this;
  }

  /**
   * Pass through options that come after command-arguments rather than treat them as command-options,
   * so actual command-options come before command-arguments. Turning this on for a subcommand requires
   * positional options to have been enabled on the program (parent commands).
   * The default behaviour is non-positional and options may appear before or after command-arguments.
   *
   * @param {boolean} [passThrough] for unknown options.
   * @return {Command} `this` command for chaining
   */
  passThroughOptions(passThrough = true) {
    this._passThroughOptions = !!passThrough;
    this._checkForBrokenPassThrough();
    return this;
  }

  /**
   * @private
   */

  _checkForBrokenPassThrough() {
    if (
      this.parent &&
      this._passThroughOptions &&
      !this.parent._enablePositionalOptions
    ) {
      throw new Error(
        `passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`,
      );
    }
  }

  /**
   * Whether to store option values as properties on command object,
   * or store separately (specify false). In both cases the option values can be accessed using .opts().
   *
   * @param {boolean} [storeAsProperties=true]
   * @return {Command} `this` command for chaining
   */

  storeOptionsAsProperties(storeAsProperties = true) {
    if (this.options.length) {
      throw new Error('call .storeOptionsAsProperties() before adding options');
    }
    if (Object.keys(this._optionValues).length) {
      throw new Error(
        'call .storeOptionsAsProperties() before setting option values',
      );
    }
    this._storeOptionsAsProperties = !!storeAsProperties;
    return this;
  }

  /**
   * Retrieve option value.
   *
   * @param {string} key
   * @return {object} value
   */

  getOptionValue(key) {
    if (this._storeOptionsAsProperties) {
      return this[key];
    }
    return this._optionValues[key];
  }

  /**
   * Store option value.
   *
   * @param {string} key
   * @param {object} value
   * @return {Command} `this` command for chaining
   */

  setOptionValue(key, value) {
    return this.setOptionValueWithSource(key, value, undefined);
  }

  /**
   * Store option value and where the value came from.
   *
   * @param {string} key
   * @param {object} value
   * @param {string} source - expected values are default/config/env/cli/implied
   * @return {Command} `this` command for chaining
   */

  setOptionValueWithSource(key, value, source) {
    if (this._storeOptionsAsProperties) {
      this[key] = value;
    } else {
      this._optionValues[key] = value;
    }
    this._optionValueSources[key] = source;
    return this;
  }

  /**
   * Get source of option value.
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSource(key) {
    return this._optionValueSources[key];
  }

  /**
   * Get source of option value. See also .optsWithGlobals().
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSourceWithGlobals(key) {
    // global overwrites local, like optsWithGlobals
    let source;
    this._getCommandAndAncestors().forEach((cmd) => {
      if (cmd.getOptionValueSource(key) !== undefined) {
        source = cmd.getOptionValueSource(key);
      }
    });
    return source;
  }

  /**
   * Get user arguments from implied or explicit arguments.
   * Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
   *
   * @private
   */

  _prepareUserArgs(argv, parseOptions) {
    if (argv !== undefined && !Array.isArray(argv)) {
      throw new Error('first parameter to parse must be array or undefined');
    }
    parseOptions = parseOptions || {};

    // auto-detect argument conventions if nothing supplied
    if (argv === undefined && parseOptions.from === undefined) {
      if (process.versions?.electron) {
        parseOptions.from = 'electron';
      }
      // check node specific options for scenarios where user CLI args follow executable without scriptname
      const execArgv = process.execArgv ?? [];
      if (
        execArgv.includes('-e') ||
        execArgv.includes('--eval') ||
        execArgv.includes('-p') ||
        execArgv.includes('--print')
      ) {
        parseOptions.from = 'eval'; // internal usage, not documented
      }
    }

    // default to using process.argv
    if (argv === undefined) {
      argv = process.argv;
    }
    this.rawArgs = argv.slice();

    // extract the user args and scriptPath
    let userArgs;
    switch (parseOptions.from) {
      case undefined:
      case 'node':
        this._scriptPath = argv[1];
        userArgs = argv.slice(2);
        break;
      case 'electron':
        // @ts-ignore: because defaultApp is an unknown property
        if (process.defaultApp) {
          this._scriptPath = argv[1];
          userArgs = argv.slice(2);
        } else {
          userArgs = argv.slice(1);
        }
        break;
      case 'user':
        userArgs = argv.slice(0);
        break;
      case 'eval':
        userArgs = argv.slice(1);
        break;
      default:
        throw new Error(
          `unexpected parse option { from: '${parseOptions.from}' }`,
        );
    }

    // Find default name for program from arguments.
    if (!this._name && this._scriptPath)
      this.nameFromFilename(this._scriptPath);
    this._name = this._name || 'program';

    return userArgs;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Use parseAsync instead of parse if any of your action handlers are async.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * program.parse(); // parse process.argv and auto-detect electron and special node flags
   * program.parse(process.argv); // assume argv[0] is app and argv[1] is script
   * program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv] - optional, defaults to process.argv
   * @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
   * @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
   * @return {Command} `this` command for chaining
   */

  parse(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    this._parseCommand([], userArgs);

    return this;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
   * await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
   * await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv]
   * @param {object} [parseOptions]
   * @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
   * @return {Promise}
   */

  async parseAsync(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    await this._parseCommand([], userArgs);

    return this;
  }

  _prepareForParse() {
    if (this._savedState === null) {
      this.saveStateBeforeParse();
    } else {
      this.restoreStateBeforeParse();
    }
  }

  /**
   * Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state saved.
   */
  saveStateBeforeParse() {
    this._savedState = {
      // name is stable if supplied by author, but may be unspecified for root command and deduced during parsing
      _name: this._name,
      // option values before parse have default values (including false for negated options)
      // shallow clones
      _optionValues: { ...this._optionValues },
      _optionValueSources: { ...this._optionValueSources },
    };
  }

  /**
   * Restore state before parse for calls after the first.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state restored.
   */
  restoreStateBeforeParse() {
    if (this._storeOptionsAsProperties)
      throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);

    // clear state from _prepareUserArgs
    this._name = this._savedState._name;
    this._scriptPath = null;
    this.rawArgs = [];
    // clear state from setOptionValueWithSource
    this._optionValues = { ...this._savedState._optionValues };
    this._optionValueSources = { ...this._savedState._optionValueSources };
    // clear state from _parseCommand
    this.args = [];
    // clear state from _processArguments
    this.processedArgs = [];
  }

  /**
   * Throw if expected executable is missing. Add lots of help for author.
   *
   * @param {string} executableFile
   * @param {string} executableDir
   * @param {string} subcommandName
   */
  _checkForMissingExecutable(executableFile, executableDir, subcommandName) {
    if (fs.existsSync(executableFile)) return;

    const executableDirMessage = executableDir
      ? `searched for local subcommand relative to directory '${executableDir}'`
      : 'no directory for search for local subcommand, use .executableDir() to supply a custom directory';
    const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;
    throw new Error(executableMissing);
  }

  /**
   * Execute a sub-command executable.
   *
   * @private
   */

  _executeSubCommand(subcommand, args) {
    args = args.slice();
    let launchWithNode = false; // Use node for source targets so do not need to get permissions correct, and on Windows.
    const sourceExt = ['.js', '.ts', '.tsx', '.mjs', '.cjs'];

    function findFile(baseDir, baseName) {
      // Look for specified file
      const localBin = path.resolve(baseDir, baseName);
      if (fs.existsSync(localBin)) return localBin;

      // Stop looking if candidate already has an expected extension.
      if (sourceExt.includes(path.extname(baseName))) return undefined;

      // Try all the extensions.
      const foundExt = sourceExt.find((ext) =>
        fs.existsSync(`${localBin}${ext}`),
      );
      if (foundExt) return `${localBin}${foundExt}`;

      return undefined;
    }

    // Not checking for help first. Unlikely to have mandatory and executable, and can't robustly test for help flags in external command.
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // executableFile and executableDir might be full path, or just a name
    let executableFile =
      subcommand._executableFile || `${this._name}-${subcommand._name}`;
    let executableDir = this._executableDir || '';
    if (this._scriptPath) {
      let resolvedScriptPath; // resolve possible symlink for installed npm binary
      try {
        resolvedScriptPath = fs.realpathSync(this._scriptPath);
      } catch {
        resolvedScriptPath = this._scriptPath;
      }
      executableDir = path.resolve(
        path.dirname(resolvedScriptPath),
        executableDir,
      );
    }

    // Look for a local file in preference to a command in PATH.
    if (executableDir) {
      let localFile = findFile(executableDir, executableFile);

      // Legacy search using prefix of script name instead of command name
      if (!localFile && !subcommand._executableFile && this._scriptPath) {
        const legacyName = path.basename(
          this._scriptPath,
          path.extname(this._scriptPath),
        );
        if (legacyName !== this._name) {
          localFile = findFile(
            executableDir,
            `${legacyName}-${subcommand._name}`,
          );
        }
      }
      executableFile = localFile || executableFile;
    }

    launchWithNode = sourceExt.includes(path.extname(executableFile));

    let proc;
    if (process.platform !== 'win32') {
      if (launchWithNode) {
        args.unshift(executableFile);
        // add executable arguments to spawn
        args = incrementNodeInspectorPort(process.execArgv).concat(args);

        proc = childProcess.spawn(process.argv[0], args, { stdio: 'inherit' });
      } else {
        proc = childProcess.spawn(executableFile, args, { stdio: 'inherit' });
      }
    } else {
      this._checkForMissingExecutable(
        executableFile,
        executableDir,
        subcommand._name,
      );
      args.unshift(executableFile);
      // add executable arguments to spawn
      args = incrementNodeInspectorPort(process.execArgv).concat(args);
      proc = childProcess.spawn(process.execPath, args, { stdio: 'inherit' });
    }

    if (!proc.killed) {
      // testing mainly to avoid leak warnings during unit tests with mocked spawn
      const signals = ['SIGUSR1', 'SIGUSR2', 'SIGTERM', 'SIGINT', 'SIGHUP'];
      signals.forEach((signal) => {
        process.on(signal, () => {
          if (proc.killed === false && proc.exitCode === null) {
            // @ts-ignore because signals not typed to known strings
            proc.kill(signal);
          }
        });
      });
    }

    // By default terminate process when spawned process terminates.
    const exitCallback = this._exitCallback;
    proc.on('close', (code) => {
      code = code ?? 1; // code is null if spawned process terminated due to a signal
      if (!exitCallback) {
        process.exit(code);
      } else {
        exitCallback(
          new CommanderError(
            code,
            'commander.executeSubCommandAsync',
            '(close)',
          ),
        );
      }
    });
    proc.on('error', (err) => {
      // @ts-ignore: because err.code is an unknown property
      if (err.code === 'ENOENT') {
        this._checkForMissingExecutable(
          executableFile,
          executableDir,
          subcommand._name,
        );
        // @ts-ignore: because err.code is an unknown property
      } else if (err.code === 'EACCES') {
        throw new Error(`'${executableFile}' not executable`);
      }
      if (!exitCallback) {
        process.exit(1);
      } else {
        const wrappedError = new CommanderError(
          1,
          'commander.executeSubCommandAsync',
          '(error)',
        );
        wrappedError.nestedError = err;
        exitCallback(wrappedError);
      }
    });

    // Store the reference to the child process
    this.runningCommand = proc;
  }

  /**
   * @private
   */

  _dispatchSubcommand(commandName, operands, unknown) {
    const subCommand = this._findCommand(commandName);
    if (!subCommand) this.help({ error: true });

    subCommand._prepareForParse();
    let promiseChain;
    promiseChain = this._chainOrCallSubCommandHook(
      promiseChain,
      subCommand,
      'preSubcommand',
    );
    promiseChain = this._chainOrCall(promiseChain, () => {
      if (subCommand._executableHandler) {
        this._executeSubCommand(subCommand, operands.concat(unknown));
      } else {
        return subCommand._parseCommand(operands, unknown);
      }
    });
    return promiseChain;
  }

  /**
   * Invoke help directly if possible, or dispatch if necessary.
   * e.g. help foo
   *
   * @private
   */

  _dispatchHelpCommand(subcommandName) {
    if (!subcommandName) {
      this.help();
    }
    const subCommand = this._findCommand(subcommandName);
    if (subCommand && !subCommand._executableHandler) {
      subCommand.help();
    }

    // Fallback to parsing the help flag to invoke the help.
    return this._dispatchSubcommand(
      subcommandName,
      [],
      [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? '--help'],
    );
  }

  /**
   * Check this.args against expected this.registeredArguments.
   *
   * @private
   */

  _checkNumberOfArguments() {
    // too few
    this.registeredArguments.forEach((arg, i) => {
      if (arg.required && this.args[i] == null) {
        this.missingArgument(arg.name());
      }
    });
    // too many
    if (
      this.registeredArguments.length > 0 &&
      this.registeredArguments[this.registeredArguments.length - 1].variadic
    ) {
      return;
    }
    if (this.args.length > this.registeredArguments.length) {
      this._excessArguments(this.args);
    }
  }

  /**
   * Process this.args using this.registeredArguments and save as this.processedArgs!
   *
   * @private
   */

  _processArguments() {
    const myParseArg = (argument, value, previous) => {
      // Extra processing for nice error message on parsing failure.
      let parsedValue = value;
      if (value !== null && argument.parseArg) {
        const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
        parsedValue = this._callParseArg(
          argument,
          value,
          previous,
          invalidValueMessage,
        );
      }
      return parsedValue;
    };

    this._checkNumberOfArguments();

    const processedArgs = [];
    this.registeredArguments.forEach((declaredArg, index) => {
      let value = declaredArg.defaultValue;
      if (declaredArg.variadic) {
        // Collect together remaining arguments for passing together as an array.
        if (index < this.args.length) {
          value = this.args.slice(index);
          if (declaredArg.parseArg) {
            value = value.reduce((processed, v) => {
              return myParseArg(declaredArg, v, processed);
            }, declaredArg.defaultValue);
          }
        } else if (value === undefined) {
          value = [];
        }
      } else if (index < this.args.length) {
        value = this.args[index];
        if (declaredArg.parseArg) {
          value = myParseArg(declaredArg, value, declaredArg.defaultValue);
        }
      }
      processedArgs[index] = value;
    });
    this.processedArgs = processedArgs;
  }

  /**
   * Once we have a promise we chain, but call synchronously until then.
   *
   * @param {(Promise|undefined)} promise
   * @param {Function} fn
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCall(promise, fn) {
    // thenable
    if (promise?.then && typeof promise.then === 'function') {
      // already have a promise, chain callback
      return promise.then(() => fn());
    }
    // callback might return a promise
    return fn();
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallHooks(promise, event) {
    let result = promise;
    const hooks = [];
    this._getCommandAndAncestors()
      .reverse()
      .filter((cmd) => cmd._lifeCycleHooks[event] !== undefined)
      .forEach((hookedCommand) => {
        hookedCommand._lifeCycleHooks[event].forEach((callback) => {
          hooks.push({ hookedCommand, callback });
        });
      });
    if (event === 'postAction') {
      hooks.reverse();
    }

    hooks.forEach((hookDetail) => {
      result = this._chainOrCall(result, () => {
        return hookDetail.callback(hookDetail.hookedCommand, this);
      });
    });
    return result;
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {Command} subCommand
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallSubCommandHook(promise, subCommand, event) {
    let result = promise;
    if (this._lifeCycleHooks[event] !== undefined) {
      this._lifeCycleHooks[event].forEach((hook) => {
        result = this._chainOrCall(result, () => {
          return hook(this, subCommand);
        });
      });
    }
    return result;
  }

  /**
   * Process arguments in context of this command.
   * Returns action result, in case it is a promise.
   *
   * @private
   */

  _parseCommand(operands, unknown) {
    const parsed = this.parseOptions(unknown);
    this._parseOptionsEnv(); // after cli, so parseArg not called on both cli and env
    this._parseOptionsImplied();
    operands = operands.concat(parsed.operands);
    unknown = parsed.unknown;
    this.args = operands.concat(unknown);

    if (operands && this._findCommand(operands[0])) {
      return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
    }
    if (
      this._getHelpCommand() &&
      operands[0] === this._getHelpCommand().name()
    ) {
      return this._dispatchHelpCommand(operands[1]);
    }
    if (this._defaultCommandName) {
      this._outputHelpIfRequested(unknown); // Run the help for default command from parent rather than passing to default command
      return this._dispatchSubcommand(
        this._defaultCommandName,
        operands,
        unknown,
      );
    }
    if (
      this.commands.length &&
      this.args.length === 0 &&
      !this._actionHandler &&
      !this._defaultCommandName
    ) {
      // probably missing subcommand and no handler, user needs help (and exit)
      this.help({ error: true });
    }

    this._outputHelpIfRequested(parsed.unknown);
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // We do not always call this check to avoid masking a "better" error, like unknown command.
    const checkForUnknownOptions = () => {
      if (parsed.unknown.length > 0) {
        this.unknownOption(parsed.unknown[0]);
      }
    };

    const commandEvent = `command:${this.name()}`;
    if (this._actionHandler) {
      checkForUnknownOptions();
      this._processArguments();

      let promiseChain;
      promiseChain = this._chainOrCallHooks(promiseChain, 'preAction');
      promiseChain = this._chainOrCall(promiseChain, () =>
        this._actionHandler(this.processedArgs),
      );
      if (this.parent) {
        promiseChain = this._chainOrCall(promiseChain, () => {
          this.parent.emit(commandEvent, operands, unknown); // legacy
        });
      }
      promiseChain = this._chainOrCallHooks(promiseChain, 'postAction');
      return promiseChain;
    }
    if (this.parent?.listenerCount(commandEvent)) {
      checkForUnknownOptions();
      this._processArguments();
      this.parent.emit(commandEvent, operands, unknown); // legacy
    } else if (operands.length) {
      if (this._findCommand('*')) {
        // legacy default command
        return this._dispatchSubcommand('*', operands, unknown);
      }
      if (this.listenerCount('command:*')) {
        // skip option check, emit event for possible misspelling suggestion
        this.emit('command:*', operands, unknown);
      } else if (this.commands.length) {
        this.unknownCommand();
      } else {
        checkForUnknownOptions();
        this._processArguments();
      }
    } else if (this.commands.length) {
      checkForUnknownOptions();
      // This command has subcommands and nothing hooked up at this level, so display help (and exit).
      this.help({ error: true });
    } else {
      checkForUnknownOptions();
      this._processArguments();
      // fall through for caller to handle after calling .parse()
    }
  }

  /**
   * Find matching command.
   *
   * @private
   * @return {Command | undefined}
   */
  _findCommand(name) {
    if (!name) return undefined;
    return this.commands.find(
      (cmd) => cmd._name === name || cmd._aliases.includes(name),
    );
  }

  /**
   * Return an option matching `arg` if any.
   *
   * @param {string} arg
   * @return {Option}
   * @package
   */

  _findOption(arg) {
    return this.options.find((option) => option.is(arg));
  }

  /**
   * Display an error message if a mandatory option does not have a value.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */

  _checkForMissingMandatoryOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd.options.forEach((anOption) => {
        if (
          anOption.mandatory &&
          cmd.getOptionValue(anOption.attributeName()) === undefined
        ) {
          cmd.missingMandatoryOptionValue(anOption);
        }
      });
    });
  }

  /**
   * Display an error message if conflicting options are used together in this.
   *
   * @private
   */
  _checkForConflictingLocalOptions() {
    const definedNonDefaultOptions = this.options.filter((option) => {
      const optionKey = option.attributeName();
      if (this.getOptionValue(optionKey) === undefined) {
        return false;
      }
      return this.getOptionValueSource(optionKey) !== 'default';
    });

    const optionsWithConflicting = definedNonDefaultOptions.filter(
      (option) => option.conflictsWith.length > 0,
    );

    optionsWithConflicting.forEach((option) => {
      const conflictingAndDefined = definedNonDefaultOptions.find((defined) =>
        option.conflictsWith.includes(defined.attributeName()),
      );
      if (conflictingAndDefined) {
        this._conflictingOption(option, conflictingAndDefined);
      }
    });
  }

  /**
   * Display an error message if conflicting options are used together.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */
  _checkForConflictingOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd._checkForConflictingLocalOptions();
    });
  }

  /**
   * Parse options from `argv` removing known options,
   * and return argv split into operands and unknown arguments.
   *
   * Side effects: modifies command by storing options. Does not reset state if called again.
   *
   * Examples:
   *
   *     argv => operands, unknown
   *     --known kkk op => [op], []
   *     op --known kkk => [op], []
   *     sub --unknown uuu op => [sub], [--unknown uuu op]
   *     sub -- --unknown uuu op => [sub --unknown uuu op], []
   *
   * @param {string[]} args
   * @return {{operands: string[], unknown: string[]}}
   */

  parseOptions(args) {
    const operands = []; // operands, not options or values
    const unknown = []; // first unknown option and remaining unknown args
    let dest = operands;

    function maybeOption(arg) {
      return arg.length > 1 && arg[0] === '-';
    }

    const negativeNumberArg = (arg) => {
      // return false if not a negative number
      if (!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg)) return false;
      // negative number is ok unless digit used as an option in command hierarchy
      return !this._getCommandAndAncestors().some((cmd) =>
        cmd.options
          .map((opt) => opt.short)
          .some((short) => /^-\d$/.test(short)),
      );
    };

    // parse options
    let activeVariadicOption = null;
    let activeGroup = null; // working through group of short options, like -abc
    let i = 0;
    while (i < args.length || activeGroup) {
      const arg = activeGroup ?? args[i++];
      activeGroup = null;

      // literal
      if (arg === '--') {
        if (dest === unknown) dest.push(arg);
        dest.push(...args.slice(i));
        break;
      }

      if (
        activeVariadicOption &&
        (!maybeOption(arg) || negativeNumberArg(arg))
      ) {
        this.emit(`option:${activeVariadicOption.name()}`, arg);
        continue;
      }
      activeVariadicOption = null;

      if (maybeOption(arg)) {
        const option = this._findOption(arg);
        // recognised option, call listener to assign value with possible custom processing
        if (option) {
          if (option.required) {
            const value = args[i++];
            if (value === undefined) this.optionMissingArgument(option);
            this.emit(`option:${option.name()}`, value);
          } else if (option.optional) {
            let value = null;
            // historical behaviour is optional value is following arg unless an option
            if (
              i < args.length &&
              (!maybeOption(args[i]) || negativeNumberArg(args[i]))
            ) {
              value = args[i++];
            }
            this.emit(`option:${option.name()}`, value);
          } else {
            // boolean flag
            this.emit(`option:${option.name()}`);
          }
          activeVariadicOption = option.variadic ? option : null;
          continue;
        }
      }

      // Look for combo options following single dash, eat first one if known.
      if (arg.length > 2 && arg[0] === '-' && arg[1] !== '-') {
        const option = this._findOption(`-${arg[1]}`);
        if (option) {
          if (
            option.required ||
            (option.optional && this._combineFlagAndOptionalValue)
          ) {
            // option with value following in same argument
            this.emit(`option:${option.name()}`, arg.slice(2));
          } else {
            // boolean option
            this.emit(`option:${option.name()}`);
            // remove the processed option and keep processing group
            activeGroup = `-${arg.slice(2)}`;
          }
          continue;
        }
      }

      // Look for known long flag with value, like --foo=bar
      if (/^--[^=]+=/.test(arg)) {
        const index = arg.indexOf('=');
        const option = this._findOption(arg.slice(0, index));
        if (option && (option.required || option.optional)) {
          this.emit(`option:${option.name()}`, arg.slice(index + 1));
          continue;
        }
      }

      // Not a recognised option by this command.
      // Might be a command-argument, or subcommand option, or unknown option, or help command or option.

      // An unknown option means further arguments also classified as unknown so can be reprocessed by subcommands.
      // A negative number in a leaf command is not an unknown option.
      if (
        dest === operands &&
        maybeOption(arg) &&
        !(this.commands.length === 0 && negativeNumberArg(arg))
      ) {
        dest = unknown;
      }

      // If using positionalOptions, stop processing our options at subcommand.
      if (
        (this._enablePositionalOptions || this._passThroughOptions) &&
        operands.length === 0 &&
        unknown.length === 0
      ) {
        if (this._findCommand(arg)) {
          operands.push(arg);
          unknown.push(...args.slice(i));
          break;
        } else if (
          this._getHelpCommand() &&
          arg === this._getHelpCommand().name()
        ) {
          operands.push(arg, ...args.slice(i));
          break;
        } else if (this._defaultCommandName) {
          unknown.push(arg, ...args.slice(i));
          break;
        }
      }

      // If using passThroughOptions, stop processing options at first command-argument.
      if (this._passThroughOptions) {
        dest.push(arg, ...args.slice(i));
        break;
      }

      // add arg
      dest.push(arg);
    }

    return { operands, unknown };
  }

  /**
   * Return an object containing local option values as key-value pairs.
   *
   * @return {object}
   */
  opts() {
    if (this._storeOptionsAsProperties) {
      // Preserve original behaviour so backwards compatible when still using properties
      const result = {};
      const len = this.options.length;

      for (let i = 0; i < len; i++) {
        const key = this.options[i].attributeName();
        result[key] =
          key === this._versionOptionName ? this._version : this[key];
      }
      return result;
    }

    return this._optionValues;
  }

  /**
   * Return an object containing merged local and global option values as key-value pairs.
   *
   * @return {object}
   */
  optsWithGlobals() {
    // globals overwrite locals
    return this._getCommandAndAncestors().reduce(
      (combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()),
      {},
    );
  }

  /**
   * Display error message and exit (or call exitOverride).
   *
   * @param {string} message
   * @param {object} [errorOptions]
   * @param {string} [errorOptions.code] - an id string representing the error
   * @param {number} [errorOptions.exitCode] - used with process.exit
   */
  error(message, errorOptions) {
    // output handling
    this._outputConfiguration.outputError(
      `${message}\n`,
      this._outputConfiguration.writeErr,
    );
    if (typeof this._showHelpAfterError === 'string') {
      this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
    } else if (this._showHelpAfterError) {
      this._outputConfiguration.writeErr('\n');
      this.outputHelp({ error: true });
    }

    // exit handling
    const config = errorOptions || {};
    const exitCode = config.exitCode || 1;
    const code = config.code || 'commander.error';
    this._exit(exitCode, code, message);
  }

  /**
   * Apply any option related environment variables, if option does
   * not have a value from cli or client code.
   *
   * @private
   */
  _parseOptionsEnv() {
    this.options.forEach((option) => {
      if (option.envVar && option.envVar in process.env) {
        const optionKey = option.attributeName();
        // Priority check. Do not overwrite cli or options from unknown source (client-code).
        if (
          this.getOptionValue(optionKey) === undefined ||
          ['default', 'config', 'env'].includes(
            this.getOptionValueSource(optionKey),
          )
        ) {
          if (option.required || option.optional) {
            // option can take a value
            // keep very simple, optional always takes value
            this.emit(`optionEnv:${option.name()}`, process.env[option.envVar]);
          } else {
            // boolean
            // keep very simple, only care that envVar defined and not the value
            this.emit(`optionEnv:${option.name()}`);
          }
        }
      }
    });
  }

  /**
   * Apply any implied option values, if option is undefined or default value.
   *
   * @private
   */
  _parseOptionsImplied() {
    const dualHelper = new DualOptions(this.options);
    const hasCustomOptionValue = (optionKey) => {
      return (
        this.getOptionValue(optionKey) !== undefined &&
        !['default', 'implied'].includes(this.getOptionValueSource(optionKey))
      );
    };
    this.options
      .filter(
        (option) =>
          option.implied !== undefined &&
          hasCustomOptionValue(option.attributeName()) &&
          dualHelper.valueFromOption(
            this.getOptionValue(option.attributeName()),
            option,
          ),
      )
      .forEach((option) => {
        Object.keys(option.implied)
          .filter((impliedKey) => !hasCustomOptionValue(impliedKey))
          .forEach((impliedKey) => {
            this.setOptionValueWithSource(
              impliedKey,
              option.implied[impliedKey],
              'implied',
            );
          });
      });
  }

  /**
   * Argument `name` is missing.
   *
   * @param {string} name
   * @private
   */

  missingArgument(name) {
    const message = `error: missing required argument '${name}'`;
    this.error(message, { code: 'commander.missingArgument' });
  }

  /**
   * `Option` is missing an argument.
   *
   * @param {Option} option
   * @private
   */

  optionMissingArgument(option) {
    const message = `error: option '${option.flags}' argument missing`;
    this.error(message, { code: 'commander.optionMissingArgument' });
  }

  /**
   * `Option` does not have a value, and is a mandatory option.
   *
   * @param {Option} option
   * @private
   */

  missingMandatoryOptionValue(option) {
    const message = `error: required option '${option.flags}' not specified`;
    this.error(message, { code: 'commander.missingMandatoryOptionValue' });
  }

  /**
   * `Option` conflicts with another option.
   *
   * @param {Option} option
   * @param {Option} conflictingOption
   * @private
   */
  _conflictingOption(option, conflictingOption) {
    // The calling code does not know whether a negated option is the source of the
    // value, so do some work to take an educated guess.
    const findBestOptionFromValue = (option) => {
      const optionKey = option.attributeName();
      const optionValue = this.getOptionValue(optionKey);
      const negativeOption = this.options.find(
        (target) => target.negate && optionKey === target.attributeName(),
      );
      const positiveOption = this.options.find(
        (target) => !target.negate && optionKey === target.attributeName(),
      );
      if (
        negativeOption &&
        ((negativeOption.presetArg === undefined && optionValue === false) ||
          (negativeOption.presetArg !== undefined &&
            optionValue === negativeOption.presetArg))
      ) {
        return negativeOption;
      }
      return positiveOption || option;
    };

    const getErrorMessage = (option) => {
      const bestOption = findBestOptionFromValue(option);
      const optionKey = bestOption.attributeName();
      const source = this.getOptionValueSource(optionKey);
      if (source === 'env') {
        return `environment variable '${bestOption.envVar}'`;
      }
      return `option '${bestOption.flags}'`;
    };

    const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
    this.error(message, { code: 'commander.conflictingOption' });
  }

  /**
   * Unknown option `flag`.
   *
   * @param {string} flag
   * @private
   */

  unknownOption(flag) {
    if (this._allowUnknownOption) return;
    let suggestion = '';

    if (flag.startsWith('--') && this._showSuggestionAfterError) {
      // Looping to pick up the global options too
      let candidateFlags = [];
      // eslint-disable-next-line @typescript-eslint/no-this-alias
      let command = this;
      do {
        const moreFlags = command
          .createHelp()
          .visibleOptions(command)
          .filter((option) => option.long)
          .map((option) => option.long);
        candidateFlags = candidateFlags.concat(moreFlags);
        command = command.parent;
      } while (command && !command._enablePositionalOptions);
      suggestion = suggestSimilar(flag, candidateFlags);
    }

    const message = `error: unknown option '${flag}'${suggestion}`;
    this.error(message, { code: 'commander.unknownOption' });
  }

  /**
   * Excess arguments, more than expected.
   *
   * @param {string[]} receivedArgs
   * @private
   */

  _excessArguments(receivedArgs) {
    if (this._allowExcessArguments) return;

    const expected = this.registeredArguments.length;
    const s = expected === 1 ? '' : 's';
    const forSubcommand = this.parent ? ` for '${this.name()}'` : '';
    const message = `error: too many arguments${forSubcommand}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
    this.error(message, { code: 'commander.excessArguments' });
  }

  /**
   * Unknown command.
   *
   * @private
   */

  unknownCommand() {
    const unknownName = this.args[0];
    let suggestion = '';

    if (this._showSuggestionAfterError) {
      const candidateNames = [];
      this.createHelp()
        .visibleCommands(this)
        .forEach((command) => {
          candidateNames.push(command.name());
          // just visible alias
          if (command.alias()) candidateNames.push(command.alias());
        });
      suggestion = suggestSimilar(unknownName, candidateNames);
    }

    const message = `error: unknown command '${unknownName}'${suggestion}`;
    this.error(message, { code: 'commander.unknownCommand' });
  }

  /**
   * Get or set the program version.
   *
   * This method auto-registers the "-V, --version" option which will print the version number.
   *
   * You can optionally supply the flags and description to override the defaults.
   *
   * @param {string} [str]
   * @param {string} [flags]
   * @param {string} [description]
   * @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
   */

  version(str, flags, description) {
    if (str === undefined) return this._version;
    this._version = str;
    flags = flags || '-V, --version';
    description = description || 'output the version number';
    const versionOption = this.createOption(flags, description);
    this._versionOptionName = versionOption.attributeName();
    this._registerOption(versionOption);

    this.on('option:' + versionOption.name(), () => {
      this._outputConfiguration.writeOut(`${str}\n`);
      this._exit(0, 'commander.version', str);
    });
    return this;
  }

  /**
   * Set the description.
   *
   * @param {string} [str]
   * @param {object} [argsDescription]
   * @return {(string|Command)}
   */
  description(str, argsDescription) {
    if (str === undefined && argsDescription === undefined)
      return this._description;
    this._description = str;
    if (argsDescription) {
      this._argsDescription = argsDescription;
    }
    return this;
  }

  /**
   * Set the summary. Used when listed as subcommand of parent.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */
  summary(str) {
    if (str === undefined) return this._summary;
    this._summary = str;
    return this;
  }

  /**
   * Set an alias for the command.
   *
   * You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
   *
   * @param {string} [alias]
   * @return {(string|Command)}
   */

  alias(alias) {
    if (alias === undefined) return this._aliases[0]; // just return first, for backwards compatibility

    /** @type {Command} */
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    let command = this;
    if (
      this.commands.length !== 0 &&
      this.commands[this.commands.length - 1]._executableHandler
    ) {
      // assume adding alias for last added executable subcommand, rather than this
      command = this.commands[this.commands.length - 1];
    }

    if (alias === command._name)
      throw new Error("Command alias can't be the same as its name");
    const matchingCommand = this.parent?._findCommand(alias);
    if (matchingCommand) {
      // c.f. _registerCommand
      const existingCmd = [matchingCommand.name()]
        .concat(matchingCommand.aliases())
        .join('|');
      throw new Error(
        `cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`,
      );
    }

    command._aliases.push(alias);
    return this;
  }

  /**
   * Set aliases for the command.
   *
   * Only the first alias is shown in the auto-generated help.
   *
   * @param {string[]} [aliases]
   * @return {(string[]|Command)}
   */

  aliases(aliases) {
    // Getter for the array of aliases is the main reason for having aliases() in addition to alias().
    if (aliases === undefined) return this._aliases;

    aliases.forEach((alias) => this.alias(alias));
    return this;
  }

  /**
   * Set / get the command usage `str`.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  usage(str) {
    if (str === undefined) {
      if (this._usage) return this._usage;

      const args = this.registeredArguments.map((arg) => {
        return humanReadableArgName(arg);
      });
      return []
        .concat(
          this.options.length || this._helpOption !== null ? '[options]' : [],
          this.commands.length ? '[command]' : [],
          this.registeredArguments.length ? args : [],
        )
        .join(' ');
    }

    this._usage = str;
    return this;
  }

  /**
   * Get or set the name of the command.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  name(str) {
    if (str === undefined) return this._name;
    this._name = str;
    return this;
  }

  /**
   * Set/get the help group heading for this subcommand in parent command's help.
   *
   * @param {string} [heading]
   * @return {Command | string}
   */

  helpGroup(heading) {
    if (heading === undefined) return this._helpGroupHeading ?? '';
    this._helpGroupHeading = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for subcommands added to this command.
   * (This does not override a group set directly on the subcommand using .helpGroup().)
   *
   * @example
   * program.commandsGroup('Development Commands:);
   * program.command('watch')...
   * program.command('lint')...
   * ...
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  commandsGroup(heading) {
    if (heading === undefined) return this._defaultCommandGroup ?? '';
    this._defaultCommandGroup = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for options added to this command.
   * (This does not override a group set directly on the option using .helpGroup().)
   *
   * @example
   * program
   *   .optionsGroup('Development Options:')
   *   .option('-d, --debug', 'output extra debugging')
   *   .option('-p, --profile', 'output profiling information')
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  optionsGroup(heading) {
    if (heading === undefined) return this._defaultOptionGroup ?? '';
    this._defaultOptionGroup = heading;
    return this;
  }

  /**
   * @param {Option} option
   * @private
   */
  _initOptionGroup(option) {
    if (this._defaultOptionGroup && !option.helpGroupHeading)
      option.helpGroup(this._defaultOptionGroup);
  }

  /**
   * @param {Command} cmd
   * @private
   */
  _initCommandGroup(cmd) {
    if (this._defaultCommandGroup && !cmd.helpGroup())
      cmd.helpGroup(this._defaultCommandGroup);
  }

  /**
   * Set the name of the command from script filename, such as process.argv[1],
   * or require.main.filename, or __filename.
   *
   * (Used internally and public although not documented in README.)
   *
   * @example
   * program.nameFromFilename(require.main.filename);
   *
   * @param {string} filename
   * @return {Command}
   */

  nameFromFilename(filename) {
    this._name = path.basename(filename, path.extname(filename));

    return this;
  }

  /**
   * Get or set the directory for searching for executable subcommands of this command.
   *
   * @example
   * program.executableDir(__dirname);
   * // or
   * program.executableDir('subcommands');
   *
   * @param {string} [path]
   * @return {(string|null|Command)}
   */

  executableDir(path) {
    if (path === undefined) return this._executableDir;
    this._executableDir = path;
    return this;
  }

  /**
   * Return program help documentation.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
   * @return {string}
   */

  helpInformation(contextOptions) {
    const helper = this.createHelp();
    const context = this._getOutputContext(contextOptions);
    helper.prepareContext({
      error: context.error,
      helpWidth: context.helpWidth,
      outputHasColors: context.hasColors,
    });
    const text = helper.formatHelp(this, helper);
    if (context.hasColors) return text;
    return this._outputConfiguration.stripColor(text);
  }

  /**
   * @typedef HelpContext
   * @type {object}
   * @property {boolean} error
   * @property {number} helpWidth
   * @property {boolean} hasColors
   * @property {function} write - includes stripColor if needed
   *
   * @returns {HelpContext}
   * @private
   */

  _getOutputContext(contextOptions) {
    contextOptions = contextOptions || {};
    const error = !!contextOptions.error;
    let baseWrite;
    let hasColors;
    let helpWidth;
    if (error) {
      baseWrite = (str) => this._outputConfiguration.writeErr(str);
      hasColors = this._outputConfiguration.getErrHasColors();
      helpWidth = this._outputConfiguration.getErrHelpWidth();
    } else {
      baseWrite = (str) => this._outputConfiguration.writeOut(str);
      hasColors = this._outputConfiguration.getOutHasColors();
      helpWidth = this._outputConfiguration.getOutHelpWidth();
    }
    const write = (str) => {
      if (!hasColors) str = this._outputConfiguration.stripColor(str);
      return baseWrite(str);
    };
    return { error, write, hasColors, helpWidth };
  }

  /**
   * Output help information for this command.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  outputHelp(contextOptions) {
    let deprecatedCallback;
    if (typeof contextOptions === 'function') {
      deprecatedCallback = contextOptions;
      contextOptions = undefined;
    }

    const outputContext = this._getOutputContext(contextOptions);
    /** @type {HelpTextEventContext} */
    const eventContext = {
      error: outputContext.error,
      write: outputContext.write,
      command: this,
    };

    this._getCommandAndAncestors()
      .reverse()
      .forEach((command) => command.emit('beforeAllHelp', eventContext));
    this.emit('beforeHelp', eventContext);

    let helpInformation = this.helpInformation({ error: outputContext.error });
    if (deprecatedCallback) {
      helpInformation = deprecatedCallback(helpInformation);
      if (
        typeof helpInformation !== 'string' &&
        !Buffer.isBuffer(helpInformation)
      ) {
        throw new Error('outputHelp callback must return a string or a Buffer');
      }
    }
    outputContext.write(helpInformation);

    if (this._getHelpOption()?.long) {
      this.emit(this._getHelpOption().long); // deprecated
    }
    this.emit('afterHelp', eventContext);
    this._getCommandAndAncestors().forEach((command) =>
      command.emit('afterAllHelp', eventContext),
    );
  }

  /**
   * You can pass in flags and a description to customise the built-in help option.
   * Pass in false to disable the built-in help option.
   *
   * @example
   * program.helpOption('-?, --help' 'show help'); // customise
   * program.helpOption(false); // disable
   *
   * @param {(string | boolean)} flags
   * @param {string} [description]
   * @return {Command} `this` command for chaining
   */

  helpOption(flags, description) {
    // Support enabling/disabling built-in help option.
    if (typeof flags === 'boolean') {
      if (flags) {
        if (this._helpOption === null) this._helpOption = undefined; // reenable
        if (this._defaultOptionGroup) {
          // make the option to store the group
          this._initOptionGroup(this._getHelpOption());
        }
      } else {
        this._helpOption = null; // disable
      }
      return this;
    }

    // Customise flags and description.
    this._helpOption = this.createOption(
      flags ?? '-h, --help',
      description ?? 'display help for command',
    );
    // init group unless lazy create
    if (flags || description) this._initOptionGroup(this._helpOption);

    return this;
  }

  /**
   * Lazy create help option.
   * Returns null if has been disabled with .helpOption(false).
   *
   * @returns {(Option | null)} the help option
   * @package
   */
  _getHelpOption() {
    // Lazy create help option on demand.
    if (this._helpOption === undefined) {
      this.helpOption(undefined, undefined);
    }
    return this._helpOption;
  }

  /**
   * Supply your own option to use for the built-in help option.
   * This is an alternative to using helpOption() to customise the flags and description etc.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addHelpOption(option) {
    this._helpOption = option;
    this._initOptionGroup(option);
    return this;
  }

  /**
   * Output help information and exit.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  help(contextOptions) {
    this.outputHelp(contextOptions);
    let exitCode = Number(process.exitCode ?? 0); // process.exitCode does allow a string or an integer, but we prefer just a number
    if (
      exitCode === 0 &&
      contextOptions &&
      typeof contextOptions !== 'function' &&
      contextOptions.error
    ) {
      exitCode = 1;
    }
    // message: do not have all displayed text available so only passing placeholder.
    this._exit(exitCode, 'commander.help', '(outputHelp)');
  }

  /**
   * // Do a little typing to coordinate emit and listener for the help text events.
   * @typedef HelpTextEventContext
   * @type {object}
   * @property {boolean} error
   * @property {Command} command
   * @property {function} write
   */

  /**
   * Add additional text to be displayed with the built-in help.
   *
   * Position is 'before' or 'after' to affect just this command,
   * and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
   *
   * @param {string} position - before or after built-in help
   * @param {(string | Function)} text - string to add, or a function returning a string
   * @return {Command} `this` command for chaining
   */

  addHelpText(position, text) {
    const allowedValues = ['beforeAll', 'before', 'after', 'afterAll'];
    if (!allowedValues.includes(position)) {
      throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
    }

    const helpEvent = `${position}Help`;
    this.on(helpEvent, (/** @type {HelpTextEventContext} */ context) => {
      let helpStr;
      if (typeof text === 'function') {
        helpStr = text({ error: context.error, command: context.command });
      } else {
        helpStr = text;
      }
      // Ignore falsy value when nothing to output.
      if (helpStr) {
        context.write(`${helpStr}\n`);
      }
    });
    return this;
  }

  /**
   * Output help information if help flags specified
   *
   * @param {Array} args - array of options to search for help flags
   * @private
   */

  _outputHelpIfRequested(args) {
    const helpOption = this._getHelpOption();
    const helpRequested = helpOption && args.find((arg) => helpOption.is(arg));
    if (helpRequested) {
      this.outputHelp();
      // (Do not have all displayed text available so only passing placeholder.)
      this._exit(0, 'commander.helpDisplayed', '(outputHelp)');
    }
  }
}

/**
 * Scan arguments and increment port number for inspect calls (to avoid conflicts when spawning new command).
 *
 * @param {string[]} args - array of arguments from node.execArgv
 * @returns {string[]}
 * @private
 */

function incrementNodeInspectorPort(args) {
  // Testing for these options:
  //  --inspect[=[host:]port]
  //  --inspect-brk[=[host:]port]
  //  --inspect-port=[host:]port
  return args.map((arg) => {
    if (!arg.startsWith('--inspect')) {
      return arg;
    }
    let debugOption;
    let debugHost = '127.0.0.1';
    let debugPort = '9229';
    let match;
    if ((match = arg.match(/^(--inspect(-brk)?)$/)) !== null) {
      // e.g. --inspect
      debugOption = match[1];
    } else if (
      (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null
    ) {
      debugOption = match[1];
      if (/^\d+$/.test(match[3])) {
        // e.g. --inspect=1234
        debugPort = match[3];
      } else {
        // e.g. --inspect=localhost
        debugHost = match[3];
      }
    } else if (
      (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null
    ) {
      // e.g. --inspect=localhost:1234
      debugOption = match[1];
      debugHost = match[3];
      debugPort = match[4];
    }

    if (debugOption && debugPort !== '0') {
      return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
    }
    return arg;
  });
}

/**
 * @returns {boolean | undefined}
 * @package
 */
function useColor() {
  // Test for common conventions.
  // NB: the observed behaviour is in combination with how author adds color! For example:
  //   - we do not test NODE_DISABLE_COLORS, but util:styletext does
  //   - we do test NO_COLOR, but Chalk does not
  //
  // References:
  // https://no-color.org
  // https://bixense.com/clicolors/
  // https://github.com/nodejs/node/blob/0a00217a5f67ef4a22384cfc80eb6dd9a917fdc1/lib/internal/tty.js#L109
  // https://github.com/chalk/supports-color/blob/c214314a14bcb174b12b3014b2b0a8de375029ae/index.js#L33
  // (https://force-color.org recent web page from 2023, does not match major javascript implementations)

  if (
    process.env.NO_COLOR ||
    process.env.FORCE_COLOR === '0' ||
    process.env.FORCE_COLOR === 'false'
  )
    return false;
  if (process.env.FORCE_COLOR || process.env.CLICOLOR_FORCE !== undefined)
    return true;
  return undefined;
}

exports.Command = Command;
exports.useColor = useColor; // exporting for tests


/***/ }),

/***/ 1135:
/***/ ((__unused_webpack_module, exports) => {

/**
 * CommanderError class
 */
class CommanderError extends Error {
  /**
   * Constructs the CommanderError class
   * @param {number} exitCode suggested exit code which could be used with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   */
  constructor(exitCode, code, message) {
    super(message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
    this.code = code;
    this.exitCode = exitCode;
    this.nestedError = undefined;
  }
}

/**
 * InvalidArgumentError class
 */
class InvalidArgumentError extends CommanderError {
  /**
   * Constructs the InvalidArgumentError class
   * @param {string} [message] explanation of why argument is invalid
   */
  constructor(message) {
    super(1, 'commander.invalidArgument', message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
  }
}

exports.CommanderError = CommanderError;
exports.InvalidArgumentError = InvalidArgumentError;


/***/ }),

/***/ 9754:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { humanReadableArgName } = __nccwpck_require__(9154);

/**
 * TypeScript import types for JSDoc, used by Visual Studio Code IntelliSense and `npm run typescript-checkJS`
 * https://www.typescriptlang.org/docs/handbook/jsdoc-supported-types.html#import-types
 * @typedef { import("./argument.js").Argument } Argument
 * @typedef { import("./command.js").Command } Command
 * @typedef { import("./option.js").Option } Option
 */

// Although this is a class, methods are static in style to allow override using subclass or just functions.
class Help {
  constructor() {
    this.helpWidth = undefined;
    this.minWidthToWrap = 40;
    this.sortSubcommands = false;
    this.sortOptions = false;
    this.showGlobalOptions = false;
  }

  /**
   * prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
   * and just before calling `formatHelp()`.
   *
   * Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
   *
   * @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
   */
  prepareContext(contextOptions) {
    this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
  }

  /**
   * Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
   *
   * @param {Command} cmd
   * @returns {Command[]}
   */

  visibleCommands(cmd) {
    const visibleCommands = cmd.commands.filter((cmd) => !cmd._hidden);
    const helpCommand = cmd._getHelpCommand();
    if (helpCommand && !helpCommand._hidden) {
      visibleCommands.push(helpCommand);
    }
    if (this.sortSubcommands) {
      visibleCommands.sort((a, b) => {
        // @ts-ignore: because overloaded return type
        return a.name().localeCompare(b.name());
      });
    }
    return visibleCommands;
  }

  /**
   * Compare options for sort.
   *
   * @param {Option} a
   * @param {Option} b
   * @returns {number}
   */
  compareOptions(a, b) {
    const getSortKey = (option) => {
      // WYSIWYG for order displayed in help. Short used for comparison if present. No special handling for negated.
      return option.short
        ? option.short.replace(/^-/, '')
        : option.long.replace(/^--/, '');
    };
    return getSortKey(a).localeCompare(getSortKey(b));
  }

  /**
   * Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleOptions(cmd) {
    const visibleOptions = cmd.options.filter((option) => !option.hidden);
    // Built-in help option.
    const helpOption = cmd._getHelpOption();
    if (helpOption && !helpOption.hidden) {
      // Automatically hide conflicting flags. Bit dubious but a historical behaviour that is convenient for single-command programs.
      const removeShort = helpOption.short && cmd._findOption(helpOption.short);
      const removeLong = helpOption.long && cmd._findOption(helpOption.long);
      if (!removeShort && !removeLong) {
        visibleOptions.push(helpOption); // no changes needed
      } else if (helpOption.long && !removeLong) {
        visibleOptions.push(
          cmd.createOption(helpOption.long, helpOption.description),
        );
      } else if (helpOption.short && !removeShort) {
        visibleOptions.push(
          cmd.createOption(helpOption.short, helpOption.description),
        );
      }
    }
    if (this.sortOptions) {
      visibleOptions.sort(this.compareOptions);
    }
    return visibleOptions;
  }

  /**
   * Get an array of the visible global options. (Not including help.)
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleGlobalOptions(cmd) {
    if (!this.showGlobalOptions) return [];

    const globalOptions = [];
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      const visibleOptions = ancestorCmd.options.filter(
        (option) => !option.hidden,
      );
      globalOptions.push(...visibleOptions);
    }
    if (this.sortOptions) {
      globalOptions.sort(this.compareOptions);
    }
    return globalOptions;
  }

  /**
   * Get an array of the arguments if any have a description.
   *
   * @param {Command} cmd
   * @returns {Argument[]}
   */

  visibleArguments(cmd) {
    // Side effect! Apply the legacy descriptions before the arguments are displayed.
    if (cmd._argsDescription) {
      cmd.registeredArguments.forEach((argument) => {
        argument.description =
          argument.description || cmd._argsDescription[argument.name()] || '';
      });
    }

    // If there are any arguments with a description then return all the arguments.
    if (cmd.registeredArguments.find((argument) => argument.description)) {
      return cmd.registeredArguments;
    }
    return [];
  }

  /**
   * Get the command term to show in the list of subcommands.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandTerm(cmd) {
    // Legacy. Ignores custom usage string, and nested commands.
    const args = cmd.registeredArguments
      .map((arg) => humanReadableArgName(arg))
      .join(' ');
    return (
      cmd._name +
      (cmd._aliases[0] ? '|' + cmd._aliases[0] : '') +
      (cmd.options.length ? ' [options]' : '') + // simplistic check for non-help option
      (args ? ' ' + args : '')
    );
  }

  /**
   * Get the option term to show in the list of options.
   *
   * @param {Option} option
   * @returns {string}
   */

  optionTerm(option) {
    return option.flags;
  }

  /**
   * Get the argument term to show in the list of arguments.
   *
   * @param {Argument} argument
   * @returns {string}
   */

  argumentTerm(argument) {
    return argument.name();
  }

  /**
   * Get the longest command term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestSubcommandTermLength(cmd, helper) {
    return helper.visibleCommands(cmd).reduce((max, command) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleSubcommandTerm(helper.subcommandTerm(command)),
        ),
      );
    }, 0);
  }

  /**
   * Get the longest option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestOptionTermLength(cmd, helper) {
    return helper.visibleOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest global option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestGlobalOptionTermLength(cmd, helper) {
    return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest argument term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestArgumentTermLength(cmd, helper) {
    return helper.visibleArguments(cmd).reduce((max, argument) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleArgumentTerm(helper.argumentTerm(argument)),
        ),
      );
    }, 0);
  }

  /**
   * Get the command usage to be displayed at the top of the built-in help.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandUsage(cmd) {
    // Usage
    let cmdName = cmd._name;
    if (cmd._aliases[0]) {
      cmdName = cmdName + '|' + cmd._aliases[0];
    }
    let ancestorCmdNames = '';
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      ancestorCmdNames = ancestorCmd.name() + ' ' + ancestorCmdNames;
    }
    return ancestorCmdNames + cmdName + ' ' + cmd.usage();
  }

  /**
   * Get the description for the command.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.description();
  }

  /**
   * Get the subcommand summary to show in the list of subcommands.
   * (Fallback to description for backwards compatibility.)
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.summary() || cmd.description();
  }

  /**
   * Get the option description to show in the list of options.
   *
   * @param {Option} option
   * @return {string}
   */

  optionDescription(option) {
    const extraInfo = [];

    if (option.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (option.defaultValue !== undefined) {
      // default for boolean and negated more for programmer than end user,
      // but show true/false for boolean option as may be for hand-rolled env or config processing.
      const showDefault =
        option.required ||
        option.optional ||
        (option.isBoolean() && typeof option.defaultValue === 'boolean');
      if (showDefault) {
        extraInfo.push(
          `default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`,
        );
      }
    }
    // preset for boolean and negated are more for programmer than end user
    if (option.presetArg !== undefined && option.optional) {
      extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
    }
    if (option.envVar !== undefined) {
      extraInfo.push(`env: ${option.envVar}`);
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (option.description) {
        return `${option.description} ${extraDescription}`;
      }
      return extraDescription;
    }

    return option.description;
  }

  /**
   * Get the argument description to show in the list of arguments.
   *
   * @param {Argument} argument
   * @return {string}
   */

  argumentDescription(argument) {
    const extraInfo = [];
    if (argument.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (argument.defaultValue !== undefined) {
      extraInfo.push(
        `default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`,
      );
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (argument.description) {
        return `${argument.description} ${extraDescription}`;
      }
      return extraDescription;
    }
    return argument.description;
  }

  /**
   * Format a list of items, given a heading and an array of formatted items.
   *
   * @param {string} heading
   * @param {string[]} items
   * @param {Help} helper
   * @returns string[]
   */
  formatItemList(heading, items, helper) {
    if (items.length === 0) return [];

    return [helper.styleTitle(heading), ...items, ''];
  }

  /**
   * Group items by their help group heading.
   *
   * @param {Command[] | Option[]} unsortedItems
   * @param {Command[] | Option[]} visibleItems
   * @param {Function} getGroup
   * @returns {Map<string, Command[] | Option[]>}
   */
  groupItems(unsortedItems, visibleItems, getGroup) {
    const result = new Map();
    // Add groups in order of appearance in unsortedItems.
    unsortedItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) result.set(group, []);
    });
    // Add items in order of appearance in visibleItems.
    visibleItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) {
        result.set(group, []);
      }
      result.get(group).push(item);
    });
    return result;
  }

  /**
   * Generate the built-in help text.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {string}
   */

  formatHelp(cmd, helper) {
    const termWidth = helper.padWidth(cmd, helper);
    const helpWidth = helper.helpWidth ?? 80; // in case prepareContext() was not called

    function callFormatItem(term, description) {
      return helper.formatItem(term, termWidth, description, helper);
    }

    // Usage
    let output = [
      `${helper.styleTitle('Usage:')} ${helper.styleUsage(helper.commandUsage(cmd))}`,
      '',
    ];

    // Description
    const commandDescription = helper.commandDescription(cmd);
    if (commandDescription.length > 0) {
      output = output.concat([
        helper.boxWrap(
          helper.styleCommandDescription(commandDescription),
          helpWidth,
        ),
        '',
      ]);
    }

    // Arguments
    const argumentList = helper.visibleArguments(cmd).map((argument) => {
      return callFormatItem(
        helper.styleArgumentTerm(helper.argumentTerm(argument)),
        helper.styleArgumentDescription(helper.argumentDescription(argument)),
      );
    });
    output = output.concat(
      this.formatItemList('Arguments:', argumentList, helper),
    );

    // Options
    const optionGroups = this.groupItems(
      cmd.options,
      helper.visibleOptions(cmd),
      (option) => option.helpGroupHeading ?? 'Options:',
    );
    optionGroups.forEach((options, group) => {
      const optionList = options.map((option) => {
        return callFormatItem(
          helper.styleOptionTerm(helper.optionTerm(option)),
          helper.styleOptionDescription(helper.optionDescription(option)),
        );
      });
      output = output.concat(this.formatItemList(group, optionList, helper));
    });

    if (helper.showGlobalOptions) {
      const globalOptionList = helper
        .visibleGlobalOptions(cmd)
        .map((option) => {
          return callFormatItem(
            helper.styleOptionTerm(helper.optionTerm(option)),
            helper.styleOptionDescription(helper.optionDescription(option)),
          );
        });
      output = output.concat(
        this.formatItemList('Global Options:', globalOptionList, helper),
      );
    }

    // Commands
    const commandGroups = this.groupItems(
      cmd.commands,
      helper.visibleCommands(cmd),
      (sub) => sub.helpGroup() || 'Commands:',
    );
    commandGroups.forEach((commands, group) => {
      const commandList = commands.map((sub) => {
        return callFormatItem(
          helper.styleSubcommandTerm(helper.subcommandTerm(sub)),
          helper.styleSubcommandDescription(helper.subcommandDescription(sub)),
        );
      });
      output = output.concat(this.formatItemList(group, commandList, helper));
    });

    return output.join('\n');
  }

  /**
   * Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
   *
   * @param {string} str
   * @returns {number}
   */
  displayWidth(str) {
    return stripColor(str).length;
  }

  /**
   * Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
   *
   * @param {string} str
   * @returns {string}
   */
  styleTitle(str) {
    return str;
  }

  styleUsage(str) {
    // Usage has lots of parts the user might like to color separately! Assume default usage string which is formed like:
    //    command subcommand [options] [command] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word === '[command]') return this.styleSubcommandText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleCommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleCommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleOptionDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleSubcommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleArgumentDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleDescriptionText(str) {
    return str;
  }
  styleOptionTerm(str) {
    return this.styleOptionText(str);
  }
  styleSubcommandTerm(str) {
    // This is very like usage with lots of parts! Assume default string which is formed like:
    //    subcommand [options] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleSubcommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleArgumentTerm(str) {
    return this.styleArgumentText(str);
  }
  styleOptionText(str) {
    return str;
  }
  styleArgumentText(str) {
    return str;
  }
  styleSubcommandText(str) {
    return str;
  }
  styleCommandText(str) {
    return str;
  }

  /**
   * Calculate the pad width from the maximum term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  padWidth(cmd, helper) {
    return Math.max(
      helper.longestOptionTermLength(cmd, helper),
      helper.longestGlobalOptionTermLength(cmd, helper),
      helper.longestSubcommandTermLength(cmd, helper),
      helper.longestArgumentTermLength(cmd, helper),
    );
  }

  /**
   * Detect manually wrapped and indented strings by checking for line break followed by whitespace.
   *
   * @param {string} str
   * @returns {boolean}
   */
  preformatted(str) {
    return /\n[^\S\r\n]/.test(str);
  }

  /**
   * Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
   *
   * So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
   *   TTT  DDD DDDD
   *        DD DDD
   *
   * @param {string} term
   * @param {number} termWidth
   * @param {string} description
   * @param {Help} helper
   * @returns {string}
   */
  formatItem(term, termWidth, description, helper) {
    const itemIndent = 2;
    const itemIndentStr = ' '.repeat(itemIndent);
    if (!description) return itemIndentStr + term;

    // Pad the term out to a consistent width, so descriptions are aligned.
    const paddedTerm = term.padEnd(
      termWidth + term.length - helper.displayWidth(term),
    );

    // Format the description.
    const spacerWidth = 2; // between term and description
    const helpWidth = this.helpWidth ?? 80; // in case prepareContext() was not called
    const remainingWidth = helpWidth - termWidth - spacerWidth - itemIndent;
    let formattedDescription;
    if (
      remainingWidth < this.minWidthToWrap ||
      helper.preformatted(description)
    ) {
      formattedDescription = description;
    } else {
      const wrappedDescription = helper.boxWrap(description, remainingWidth);
      formattedDescription = wrappedDescription.replace(
        /\n/g,
        '\n' + ' '.repeat(termWidth + spacerWidth),
      );
    }

    // Construct and overall indent.
    return (
      itemIndentStr +
      paddedTerm +
      ' '.repeat(spacerWidth) +
      formattedDescription.replace(/\n/g, `\n${itemIndentStr}`)
    );
  }

  /**
   * Wrap a string at whitespace, preserving existing line breaks.
   * Wrapping is skipped if the width is less than `minWidthToWrap`.
   *
   * @param {string} str
   * @param {number} width
   * @returns {string}
   */
  boxWrap(str, width) {
    if (width < this.minWidthToWrap) return str;

    const rawLines = str.split(/\r\n|\n/);
    // split up text by whitespace
    const chunkPattern = /[\s]*[^\s]+/g;
    const wrappedLines = [];
    rawLines.forEach((line) => {
      const chunks = line.match(chunkPattern);
      if (chunks === null) {
        wrappedLines.push('');
        return;
      }

      let sumChunks = [chunks.shift()];
      let sumWidth = this.displayWidth(sumChunks[0]);
      chunks.forEach((chunk) => {
        const visibleWidth = this.displayWidth(chunk);
        // Accumulate chunks while they fit into width.
        if (sumWidth + visibleWidth <= width) {
          sumChunks.push(chunk);
          sumWidth += visibleWidth;
          return;
        }
        wrappedLines.push(sumChunks.join(''));

        const nextChunk = chunk.trimStart(); // trim space at line break
        sumChunks = [nextChunk];
        sumWidth = this.displayWidth(nextChunk);
      });
      wrappedLines.push(sumChunks.join(''));
    });

    return wrappedLines.join('\n');
  }
}

/**
 * Strip style ANSI escape sequences from the string. In particular, SGR (Select Graphic Rendition) codes.
 *
 * @param {string} str
 * @returns {string}
 * @package
 */

function stripColor(str) {
  // eslint-disable-next-line no-control-regex
  const sgrPattern = /\x1b\[\d*(;\d*)*m/g;
  return str.replace(sgrPattern, '');
}

exports.Help = Help;
exports.stripColor = stripColor;


/***/ }),

/***/ 5240:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { InvalidArgumentError } = __nccwpck_require__(1135);

class Option {
  /**
   * Initialize a new `Option` with the given `flags` and `description`.
   *
   * @param {string} flags
   * @param {string} [description]
   */

  constructor(flags, description) {
    this.flags = flags;
    this.description = description || '';

    this.required = flags.includes('<'); // A value must be supplied when the option is specified.
    this.optional = flags.includes('['); // A value is optional when the option is specified.
    // variadic test ignores <value,...> et al which might be used to describe custom splitting of single argument
    this.variadic = /\w\.\.\.[>\]]$/.test(flags); // The option can take multiple values.
    this.mandatory = false; // The option must have a value after parsing, which usually means it must be specified on command line.
    const optionFlags = splitOptionFlags(flags);
    this.short = optionFlags.shortFlag; // May be a short flag, undefined, or even a long flag (if option has two long flags).
    this.long = optionFlags.longFlag;
    this.negate = false;
    if (this.long) {
      this.negate = this.long.startsWith('--no-');
    }
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.presetArg = undefined;
    this.envVar = undefined;
    this.parseArg = undefined;
    this.hidden = false;
    this.argChoices = undefined;
    this.conflictsWith = [];
    this.implied = undefined;
    this.helpGroupHeading = undefined; // soft initialised when option added to command
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Option}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Preset to use when option used without option-argument, especially optional but also boolean and negated.
   * The custom processing (parseArg) is called.
   *
   * @example
   * new Option('--color').default('GREYSCALE').preset('RGB');
   * new Option('--donate [amount]').preset('20').argParser(parseFloat);
   *
   * @param {*} arg
   * @return {Option}
   */

  preset(arg) {
    this.presetArg = arg;
    return this;
  }

  /**
   * Add option name(s) that conflict with this option.
   * An error will be displayed if conflicting options are found during parsing.
   *
   * @example
   * new Option('--rgb').conflicts('cmyk');
   * new Option('--js').conflicts(['ts', 'jsx']);
   *
   * @param {(string | string[])} names
   * @return {Option}
   */

  conflicts(names) {
    this.conflictsWith = this.conflictsWith.concat(names);
    return this;
  }

  /**
   * Specify implied option values for when this option is set and the implied options are not.
   *
   * The custom processing (parseArg) is not called on the implied values.
   *
   * @example
   * program
   *   .addOption(new Option('--log', 'write logging information to file'))
   *   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
   *
   * @param {object} impliedOptionValues
   * @return {Option}
   */
  implies(impliedOptionValues) {
    let newImplied = impliedOptionValues;
    if (typeof impliedOptionValues === 'string') {
      // string is not documented, but easy mistake and we can do what user probably intended.
      newImplied = { [impliedOptionValues]: true };
    }
    this.implied = Object.assign(this.implied || {}, newImplied);
    return this;
  }

  /**
   * Set environment variable to check for option value.
   *
   * An environment variable is only used if when processed the current option value is
   * undefined, or the source of the current value is 'default' or 'config' or 'env'.
   *
   * @param {string} name
   * @return {Option}
   */

  env(name) {
    this.envVar = name;
    return this;
  }

  /**
   * Set the custom handler for processing CLI option arguments into option values.
   *
   * @param {Function} [fn]
   * @return {Option}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Whether the option is mandatory and must have a value after parsing.
   *
   * @param {boolean} [mandatory=true]
   * @return {Option}
   */

  makeOptionMandatory(mandatory = true) {
    this.mandatory = !!mandatory;
    return this;
  }

  /**
   * Hide option in help.
   *
   * @param {boolean} [hide=true]
   * @return {Option}
   */

  hideHelp(hide = true) {
    this.hidden = !!hide;
    return this;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Only allow option value to be one of choices.
   *
   * @param {string[]} values
   * @return {Option}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Return option name.
   *
   * @return {string}
   */

  name() {
    if (this.long) {
      return this.long.replace(/^--/, '');
    }
    return this.short.replace(/^-/, '');
  }

  /**
   * Return option name, in a camelcase format that can be used
   * as an object attribute key.
   *
   * @return {string}
   */

  attributeName() {
    if (this.negate) {
      return camelcase(this.name().replace(/^no-/, ''));
    }
    return camelcase(this.name());
  }

  /**
   * Set the help group heading.
   *
   * @param {string} heading
   * @return {Option}
   */
  helpGroup(heading) {
    this.helpGroupHeading = heading;
    return this;
  }

  /**
   * Check if `arg` matches the short or long flag.
   *
   * @param {string} arg
   * @return {boolean}
   * @package
   */

  is(arg) {
    return this.short === arg || this.long === arg;
  }

  /**
   * Return whether a boolean option.
   *
   * Options are one of boolean, negated, required argument, or optional argument.
   *
   * @return {boolean}
   * @package
   */

  isBoolean() {
    return !this.required && !this.optional && !this.negate;
  }
}

/**
 * This class is to make it easier to work with dual options, without changing the existing
 * implementation. We support separate dual options for separate positive and negative options,
 * like `--build` and `--no-build`, which share a single option value. This works nicely for some
 * use cases, but is tricky for others where we want separate behaviours despite
 * the single shared option value.
 */
class DualOptions {
  /**
   * @param {Option[]} options
   */
  constructor(options) {
    this.positiveOptions = new Map();
    this.negativeOptions = new Map();
    this.dualOptions = new Set();
    options.forEach((option) => {
      if (option.negate) {
        this.negativeOptions.set(option.attributeName(), option);
      } else {
        this.positiveOptions.set(option.attributeName(), option);
      }
    });
    this.negativeOptions.forEach((value, key) => {
      if (this.positiveOptions.has(key)) {
        this.dualOptions.add(key);
      }
    });
  }

  /**
   * Did the value come from the option, and not from possible matching dual option?
   *
   * @param {*} value
   * @param {Option} option
   * @returns {boolean}
   */
  valueFromOption(value, option) {
    const optionKey = option.attributeName();
    if (!this.dualOptions.has(optionKey)) return true;

    // Use the value to deduce if (probably) came from the option.
    const preset = this.negativeOptions.get(optionKey).presetArg;
    const negativeValue = preset !== undefined ? preset : false;
    return option.negate === (negativeValue === value);
  }
}

/**
 * Convert string from kebab-case to camelCase.
 *
 * @param {string} str
 * @return {string}
 * @private
 */

function camelcase(str) {
  return str.split('-').reduce((str, word) => {
    return str + word[0].toUpperCase() + word.slice(1);
  });
}

/**
 * Split the short and long flag out of something like '-m,--mixed <value>'
 *
 * @private
 */

function splitOptionFlags(flags) {
  let shortFlag;
  let longFlag;
  // short flag, single dash and single character
  const shortFlagExp = /^-[^-]$/;
  // long flag, double dash and at least one character
  const longFlagExp = /^--[^-]/;

  const flagParts = flags.split(/[ |,]+/).concat('guard');
  // Normal is short and/or long.
  if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
  if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
  // Long then short. Rarely used but fine.
  if (!shortFlag && shortFlagExp.test(flagParts[0]))
    shortFlag = flagParts.shift();
  // Allow two long flags, like '--ws, --workspace'
  // This is the supported way to have a shortish option flag.
  if (!shortFlag && longFlagExp.test(flagParts[0])) {
    shortFlag = longFlag;
    longFlag = flagParts.shift();
  }

  // Check for unprocessed flag. Fail noisily rather than silently ignore.
  if (flagParts[0].startsWith('-')) {
    const unsupportedFlag = flagParts[0];
    const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
    if (/^-[^-][^-]/.test(unsupportedFlag))
      throw new Error(
        `${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`,
      );
    if (shortFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many short flags`);
    if (longFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many long flags`);

    throw new Error(`${baseError}
- unrecognised flag format`);
  }
  if (shortFlag === undefined && longFlag === undefined)
    throw new Error(
      `option creation failed due to no flags found in '${flags}'.`,
    );

  return { shortFlag, longFlag };
}

exports.Option = Option;
exports.DualOptions = DualOptions;


/***/ }),

/***/ 5030:
/***/ ((__unused_webpack_module, exports) => {

const maxDistance = 3;

function editDistance(a, b) {
  // https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
  // Calculating optimal string alignment distance, no substring is edited more than once.
  // (Simple implementation.)

  // Quick early exit, return worst case.
  if (Math.abs(a.length - b.length) > maxDistance)
    return Math.max(a.length, b.length);

  // distance between prefix substrings of a and b
  const d = [];

  // pure deletions turn a into empty string
  for (let i = 0; i <= a.length; i++) {
    d[i] = [i];
  }
  // pure insertions turn empty string into b
  for (let j = 0; j <= b.length; j++) {
    d[0][j] = j;
  }

  // fill matrix
  for (let j = 1; j <= b.length; j++) {
    for (let i = 1; i <= a.length; i++) {
      let cost = 1;
      if (a[i - 1] === b[j - 1]) {
        cost = 0;
      } else {
        cost = 1;
      }
      d[i][j] = Math.min(
        d[i - 1][j] + 1, // deletion
        d[i][j - 1] + 1, // insertion
        d[i - 1][j - 1] + cost, // substitution
      );
      // transposition
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }

  return d[a.length][b.length];
}

/**
 * Find close matches, restricted to same number of edits.
 *
 * @param {string} word
 * @param {string[]} candidates
 * @returns {string}
 */

function suggestSimilar(word, candidates) {
  if (!candidates || candidates.length === 0) return '';
  // remove possible duplicates
  candidates = Array.from(new Set(candidates));

  const searchingOptions = word.startsWith('--');
  if (searchingOptions) {
    word = word.slice(2);
    candidates = candidates.map((candidate) => candidate.slice(2));
  }

  let similar = [];
  let bestDistance = maxDistance;
  const minSimilarity = 0.4;
  candidates.forEach((candidate) => {
    if (candidate.length <= 1) return; // no one character guesses

    const distance = editDistance(word, candidate);
    const length = Math.max(word.length, candidate.length);
    const similarity = (length - distance) / length;
    if (similarity > minSimilarity) {
      if (distance < bestDistance) {
        // better edit distance, throw away previous worse matches
        bestDistance = distance;
        similar = [candidate];
      } else if (distance === bestDistance) {
        similar.push(candidate);
      }
    }
  });

  similar.sort((a, b) => a.localeCompare(b));
  if (searchingOptions) {
    similar = similar.map((candidate) => `--${candidate}`);
  }

  if (similar.length > 1) {
    return `\n(Did you mean one of ${similar.join(', ')}?)`;
  }
  if (similar.length === 1) {
    return `\n(Did you mean ${similar[0]}?)`;
  }
  return '';
}

exports.suggestSimilar = suggestSimilar;


/***/ }),

/***/ 2921:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

// Made by `npm run generate` from schemas/. Do not edit.

exports.agent = validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/agent.schema.json","title":"Agent","description":"One autonomous agent: agents/<id>.json. Fields not named here are kept as they are.","type":"object","additionalProperties":true,"required":["id","specialization","status","spawned_at"],"properties":{"id":{"description":"Identifier; equal to the stem of the file name.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"name":{"description":"Display name, often with an emoji.","type":["string","null"]},"human_name":{"description":"Name of the agent among people; unique among agents not eliminated where config says so.","type":["string","null"]},"specialization":{"description":"Kind of work that the agent does.","type":"string","minLength":1},"status":{"description":"Place in the life cycle. Only active agents count against the limit.","type":"string","enum":["active","inactive","eliminated","hall_of_fame"]},"spawned_at":{"description":"When the agent was created (ISO 8601; without an offset it is UTC).","type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"personality":{"description":"Short description of the character.","type":["string","null"]},"communication_style":{"description":"Short description of how the agent writes.","type":["string","null"]},"traits":{"title":"Traits","description":"Character of an agent, each from 0 to 100.","type":"object","additionalProperties":true,"properties":{"creativity":{"description":"Readiness to try the unusual.","type":"number","minimum":0,"maximum":100},"caution":{"description":"Care before a change.","type":"number","minimum":0,"maximum":100},"speed":{"description":"Preference for quick results.","type":"number","minimum":0,"maximum":100}}},"metrics":{"title":"Agent metrics","description":"What an agent has done, as of its last evaluation.","type":"object","additionalProperties":true,"properties":{"issues_resolved":{"description":"Issues closed.","type":"integer","minimum":0},"prs_merged":{"description":"Pull requests merged.","type":"integer","minimum":0},"reviews_given":{"description":"Reviews written for others.","type":"integer","minimum":0},"code_quality_score":{"description":"Code quality, 0 to 1.","type":"number","minimum":0,"maximum":1},"overall_score":{"description":"Weighted mean of all components, 0 to 1.","type":"number","minimum":0,"maximum":1},"creativity_score":{"description":"Creativity, 0 to 1.","type":"number","minimum":0,"maximum":1}}},"contributions":{"description":"Work credited to the agent, in any form.","type":"array"},"promoted_at":{"description":"When the agent entered the hall of fame.","type":["string","null"],"pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"eliminated_at":{"description":"When the agent was eliminated.","type":["string","null"],"pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"elimination_reason":{"description":"Why the agent was eliminated.","type":["string","null"]},"deactivated_at":{"description":"When the agent left its active place.","type":["string","null"],"pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"spawn_method":{"description":"How the agent came to be.","type":["string","null"]},"parent_agent_id":{"description":"Agent from which this one was derived.","type":["string","null"]},"github_login":{"description":"Account under which the agent works on GitHub.","type":["string","null"]}}};
const pattern3 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
const pattern4 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$", "u");
const func1 = (__nccwpck_require__(6214)/* ["default"] */ .A);

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/agent.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.specialization === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "specialization"},message:"must have required property '"+"specialization"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.status === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spawned_at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spawned_at"},message:"must have required property '"+"spawned_at"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if((typeof data1 !== "string") && (data1 !== null)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema19.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.human_name !== undefined){
let data2 = data.human_name;
if((typeof data2 !== "string") && (data2 !== null)){
const err7 = {instancePath:instancePath+"/human_name",schemaPath:"#/properties/human_name/type",keyword:"type",params:{type: schema19.properties.human_name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.specialization !== undefined){
let data3 = data.specialization;
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err8 = {instancePath:instancePath+"/specialization",schemaPath:"#/properties/specialization/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/specialization",schemaPath:"#/properties/specialization/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.status !== undefined){
let data4 = data.status;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((((data4 === "active") || (data4 === "inactive")) || (data4 === "eliminated")) || (data4 === "hall_of_fame"))){
const err11 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema19.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.spawned_at !== undefined){
let data5 = data.spawned_at;
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
const err12 = {instancePath:instancePath+"/spawned_at",schemaPath:"#/properties/spawned_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/spawned_at",schemaPath:"#/properties/spawned_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.personality !== undefined){
let data6 = data.personality;
if((typeof data6 !== "string") && (data6 !== null)){
const err14 = {instancePath:instancePath+"/personality",schemaPath:"#/properties/personality/type",keyword:"type",params:{type: schema19.properties.personality.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.communication_style !== undefined){
let data7 = data.communication_style;
if((typeof data7 !== "string") && (data7 !== null)){
const err15 = {instancePath:instancePath+"/communication_style",schemaPath:"#/properties/communication_style/type",keyword:"type",params:{type: schema19.properties.communication_style.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.traits !== undefined){
let data8 = data.traits;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.creativity !== undefined){
let data9 = data8.creativity;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 100 || isNaN(data9)){
const err16 = {instancePath:instancePath+"/traits/creativity",schemaPath:"#/properties/traits/properties/creativity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err17 = {instancePath:instancePath+"/traits/creativity",schemaPath:"#/properties/traits/properties/creativity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/traits/creativity",schemaPath:"#/properties/traits/properties/creativity/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.caution !== undefined){
let data10 = data8.caution;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 100 || isNaN(data10)){
const err19 = {instancePath:instancePath+"/traits/caution",schemaPath:"#/properties/traits/properties/caution/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err20 = {instancePath:instancePath+"/traits/caution",schemaPath:"#/properties/traits/properties/caution/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/traits/caution",schemaPath:"#/properties/traits/properties/caution/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.speed !== undefined){
let data11 = data8.speed;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 100 || isNaN(data11)){
const err22 = {instancePath:instancePath+"/traits/speed",schemaPath:"#/properties/traits/properties/speed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err23 = {instancePath:instancePath+"/traits/speed",schemaPath:"#/properties/traits/properties/speed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/traits/speed",schemaPath:"#/properties/traits/properties/speed/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/traits",schemaPath:"#/properties/traits/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.metrics !== undefined){
let data12 = data.metrics;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.issues_resolved !== undefined){
let data13 = data12.issues_resolved;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err26 = {instancePath:instancePath+"/metrics/issues_resolved",schemaPath:"#/properties/metrics/properties/issues_resolved/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err27 = {instancePath:instancePath+"/metrics/issues_resolved",schemaPath:"#/properties/metrics/properties/issues_resolved/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data12.prs_merged !== undefined){
let data14 = data12.prs_merged;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err28 = {instancePath:instancePath+"/metrics/prs_merged",schemaPath:"#/properties/metrics/properties/prs_merged/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err29 = {instancePath:instancePath+"/metrics/prs_merged",schemaPath:"#/properties/metrics/properties/prs_merged/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data12.reviews_given !== undefined){
let data15 = data12.reviews_given;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err30 = {instancePath:instancePath+"/metrics/reviews_given",schemaPath:"#/properties/metrics/properties/reviews_given/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err31 = {instancePath:instancePath+"/metrics/reviews_given",schemaPath:"#/properties/metrics/properties/reviews_given/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data12.code_quality_score !== undefined){
let data16 = data12.code_quality_score;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1 || isNaN(data16)){
const err32 = {instancePath:instancePath+"/metrics/code_quality_score",schemaPath:"#/properties/metrics/properties/code_quality_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err33 = {instancePath:instancePath+"/metrics/code_quality_score",schemaPath:"#/properties/metrics/properties/code_quality_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/metrics/code_quality_score",schemaPath:"#/properties/metrics/properties/code_quality_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.overall_score !== undefined){
let data17 = data12.overall_score;
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 1 || isNaN(data17)){
const err35 = {instancePath:instancePath+"/metrics/overall_score",schemaPath:"#/properties/metrics/properties/overall_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err36 = {instancePath:instancePath+"/metrics/overall_score",schemaPath:"#/properties/metrics/properties/overall_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/metrics/overall_score",schemaPath:"#/properties/metrics/properties/overall_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data12.creativity_score !== undefined){
let data18 = data12.creativity_score;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1 || isNaN(data18)){
const err38 = {instancePath:instancePath+"/metrics/creativity_score",schemaPath:"#/properties/metrics/properties/creativity_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err39 = {instancePath:instancePath+"/metrics/creativity_score",schemaPath:"#/properties/metrics/properties/creativity_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/metrics/creativity_score",schemaPath:"#/properties/metrics/properties/creativity_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.contributions !== undefined){
if(!(Array.isArray(data.contributions))){
const err42 = {instancePath:instancePath+"/contributions",schemaPath:"#/properties/contributions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.promoted_at !== undefined){
let data20 = data.promoted_at;
if((typeof data20 !== "string") && (data20 !== null)){
const err43 = {instancePath:instancePath+"/promoted_at",schemaPath:"#/properties/promoted_at/type",keyword:"type",params:{type: schema19.properties.promoted_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(typeof data20 === "string"){
if(!pattern4.test(data20)){
const err44 = {instancePath:instancePath+"/promoted_at",schemaPath:"#/properties/promoted_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data.eliminated_at !== undefined){
let data21 = data.eliminated_at;
if((typeof data21 !== "string") && (data21 !== null)){
const err45 = {instancePath:instancePath+"/eliminated_at",schemaPath:"#/properties/eliminated_at/type",keyword:"type",params:{type: schema19.properties.eliminated_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(typeof data21 === "string"){
if(!pattern4.test(data21)){
const err46 = {instancePath:instancePath+"/eliminated_at",schemaPath:"#/properties/eliminated_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data.elimination_reason !== undefined){
let data22 = data.elimination_reason;
if((typeof data22 !== "string") && (data22 !== null)){
const err47 = {instancePath:instancePath+"/elimination_reason",schemaPath:"#/properties/elimination_reason/type",keyword:"type",params:{type: schema19.properties.elimination_reason.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.deactivated_at !== undefined){
let data23 = data.deactivated_at;
if((typeof data23 !== "string") && (data23 !== null)){
const err48 = {instancePath:instancePath+"/deactivated_at",schemaPath:"#/properties/deactivated_at/type",keyword:"type",params:{type: schema19.properties.deactivated_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(typeof data23 === "string"){
if(!pattern4.test(data23)){
const err49 = {instancePath:instancePath+"/deactivated_at",schemaPath:"#/properties/deactivated_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data.spawn_method !== undefined){
let data24 = data.spawn_method;
if((typeof data24 !== "string") && (data24 !== null)){
const err50 = {instancePath:instancePath+"/spawn_method",schemaPath:"#/properties/spawn_method/type",keyword:"type",params:{type: schema19.properties.spawn_method.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.parent_agent_id !== undefined){
let data25 = data.parent_agent_id;
if((typeof data25 !== "string") && (data25 !== null)){
const err51 = {instancePath:instancePath+"/parent_agent_id",schemaPath:"#/properties/parent_agent_id/type",keyword:"type",params:{type: schema19.properties.parent_agent_id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.github_login !== undefined){
let data26 = data.github_login;
if((typeof data26 !== "string") && (data26 !== null)){
const err52 = {instancePath:instancePath+"/github_login",schemaPath:"#/properties/github_login/type",keyword:"type",params:{type: schema19.properties.github_login.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.command = validate53;
const schema20 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/command.schema.json","title":"Command","description":"An operation and what it is given, frozen before the first attempt.","type":"object","required":["operation"],"discriminator":{"propertyName":"operation"},"oneOf":[{"$ref":"#/$defs/init"},{"$ref":"#/$defs/spawn"},{"$ref":"#/$defs/put"},{"$ref":"#/$defs/update"},{"$ref":"#/$defs/deactivate"},{"$ref":"#/$defs/reactivate"},{"$ref":"#/$defs/evaluate"},{"$ref":"#/$defs/collect"},{"$ref":"#/$defs/promote"},{"$ref":"#/$defs/eliminate"},{"$ref":"#/$defs/capacity"},{"$ref":"#/$defs/list"},{"$ref":"#/$defs/get"},{"$ref":"#/$defs/config"},{"$ref":"#/$defs/configure"},{"$ref":"#/$defs/metadata"},{"$ref":"#/$defs/hall_of_fame"},{"$ref":"#/$defs/apply"},{"$ref":"#/$defs/validate"}],"$defs":{"new_agent":{"title":"New agent","description":"Agent to create; what is left out is filled in.","type":"object","additionalProperties":true,"required":["specialization"],"properties":{"id":{"description":"Identifier; generated when left out.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"specialization":{"description":"Kind of work that the agent does.","type":"string","minLength":1},"human_name":{"description":"Name among people; taken from the name pool when left out.","type":["string","null"]},"status":{"description":"A new agent is active.","const":"active"}}},"collection":{"title":"Collection","description":"How collected metrics came about.","type":"object","additionalProperties":false,"required":["since","until","requests","ambiguous","unknown","omitted"],"properties":{"since":{"description":"Begin of the evidence.","type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"until":{"description":"End of the evidence, by the clock of the host.","type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"requests":{"description":"Requests to the API.","type":"integer","minimum":0},"ambiguous":{"description":"Evidence that fits several agents, or none, and was credited to nobody.","type":"array","items":{"title":"Ambiguity","description":"Evidence that does not tell one agent.","type":"object","additionalProperties":false,"required":["by","value","agents","numbers"],"properties":{"by":{"description":"What the evidence is.","type":"string","enum":["marker","label","trailer","specialization","link","login"]},"value":{"description":"The specialization or login.","type":"string"},"agents":{"description":"Agents that it could mean.","type":"array","items":{"type":"string"}},"numbers":{"description":"Numbers of the issues and pull requests.","type":"array","items":{"type":"integer","minimum":1}}}}},"unknown":{"description":"Evidence for agents that do not exist.","type":"array","items":{"title":"Unknown agent","description":"Evidence for an agent that does not exist.","type":"object","additionalProperties":false,"required":["by","value","numbers"],"properties":{"by":{"description":"What the evidence is.","type":"string","enum":["marker","label","trailer","specialization","link","login"]},"value":{"description":"The id that is named.","type":"string"},"numbers":{"description":"Numbers of the issues and pull requests.","type":"array","items":{"type":"integer","minimum":1}}}}},"omitted":{"description":"Further such evidence that is not listed.","type":"integer","minimum":0}}},"init":{"title":"Init","description":"Create the files of a registry that are missing.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"init"}}},"spawn":{"title":"Spawn","description":"Add agents, all or none.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"spawn"},"agent":{"$ref":"#/$defs/new_agent"},"agents":{"description":"Several agents to add, instead of `agent`.","type":"array","items":{"$ref":"#/$defs/new_agent"},"minItems":1,"maxItems":1000},"count":{"description":"How many agents to make from one description.","type":"integer","minimum":1,"maximum":1000},"name_pool":{"description":"Names to take, first free first, for agents without a human name.","type":"array","items":{"type":"string","minLength":1},"minItems":1,"maxItems":10000},"allow_fewer":{"description":"Add as many as fit instead of none.","type":"boolean"},"enforce_interval":{"description":"Refuse while the spawn interval of the config has not passed.","type":"boolean"}}},"put":{"title":"Put","description":"Add or replace one agent record whole.","type":"object","additionalProperties":false,"required":["operation","agent"],"properties":{"operation":{"description":"Name of the operation.","const":"put"},"agent":{"$ref":"agent.schema.json"}}},"update":{"title":"Update","description":"Change fields of one agent by a JSON merge patch.","type":"object","additionalProperties":false,"required":["operation","id","patch"],"properties":{"operation":{"description":"Name of the operation.","const":"update"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"patch":{"description":"JSON merge patch (RFC 7396): null removes a field.","type":"object"}}},"deactivate":{"title":"Deactivate","description":"Let an active agent leave its place.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"deactivate"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"reason":{"description":"Why.","type":"string"}}},"reactivate":{"title":"Reactivate","description":"Let an inactive agent retake an active place.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"reactivate"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"}}},"evaluate":{"title":"Evaluate","description":"Score and settle all active agents in one change.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"evaluate"},"metrics":{"$ref":"metrics.schema.json"},"since":{"description":"Begin of the evidence to collect.","type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"collection":{"$ref":"#/$defs/collection"},"min_interval_hours":{"description":"Refuse while fewer hours have passed since the last evaluation.","type":"number","minimum":0}}},"collect":{"title":"Collect","description":"Collect the metrics of agents from the host of the repository.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"collect"},"since":{"description":"Begin of the evidence to collect.","type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"metrics":{"$ref":"metrics.schema.json"},"collection":{"$ref":"#/$defs/collection"}}},"promote":{"title":"Promote","description":"Take an agent into the hall of fame.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"promote"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"force":{"description":"Promote below the threshold too.","type":"boolean"}}},"eliminate":{"title":"Eliminate","description":"Eliminate an agent; its file stays.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"eliminate"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"reason":{"description":"Why.","type":"string"},"force":{"description":"Eliminate a protected agent too.","type":"boolean"}}},"capacity":{"title":"Capacity","description":"Count active agents against the limit.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"capacity"}}},"list":{"title":"List","description":"List agents.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"list"},"status":{"description":"Only agents with this status.","type":"string","enum":["active","inactive","eliminated","hall_of_fame"]},"specialization":{"description":"Only agents of this specialization.","type":"string"}}},"get":{"title":"Get","description":"Read one agent.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"get"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"}}},"config":{"title":"Read config","description":"Read the policy, defaults filled in.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"config"}}},"configure":{"title":"Configure","description":"Change the policy by a JSON merge patch.","type":"object","additionalProperties":false,"required":["operation","patch"],"properties":{"operation":{"description":"Name of the operation.","const":"configure"},"patch":{"description":"JSON merge patch (RFC 7396): null removes a field.","type":"object"}}},"metadata":{"title":"Read metadata","description":"Read what the registry did last.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"metadata"}}},"hall_of_fame":{"title":"Read hall of fame","description":"Read the promoted agents.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"hall-of-fame"}}},"apply":{"title":"Apply","description":"Carry out several operations in one change, all or nothing.","type":"object","additionalProperties":false,"required":["operation","operations"],"properties":{"operation":{"description":"Name of the operation.","const":"apply"},"operations":{"description":"The operations, in order.","type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/step"}}}},"validate":{"title":"Validate","description":"Check every record and the rules across records.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"validate"}}},"step":{"title":"Step","description":"One operation of an apply.","type":"object","required":["operation"],"discriminator":{"propertyName":"operation"},"oneOf":[{"$ref":"#/$defs/spawn"},{"$ref":"#/$defs/put"},{"$ref":"#/$defs/update"},{"$ref":"#/$defs/deactivate"},{"$ref":"#/$defs/reactivate"},{"$ref":"#/$defs/evaluate"},{"$ref":"#/$defs/promote"},{"$ref":"#/$defs/eliminate"},{"$ref":"#/$defs/capacity"},{"$ref":"#/$defs/list"},{"$ref":"#/$defs/get"},{"$ref":"#/$defs/config"},{"$ref":"#/$defs/configure"},{"$ref":"#/$defs/metadata"},{"$ref":"#/$defs/hall_of_fame"}]}}};
const schema21 = {"title":"Init","description":"Create the files of a registry that are missing.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"init"}}};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "operation")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.operation !== undefined){
if("init" !== data.operation){
const err2 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "init"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema22 = {"title":"Spawn","description":"Add agents, all or none.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"spawn"},"agent":{"$ref":"#/$defs/new_agent"},"agents":{"description":"Several agents to add, instead of `agent`.","type":"array","items":{"$ref":"#/$defs/new_agent"},"minItems":1,"maxItems":1000},"count":{"description":"How many agents to make from one description.","type":"integer","minimum":1,"maximum":1000},"name_pool":{"description":"Names to take, first free first, for agents without a human name.","type":"array","items":{"type":"string","minLength":1},"minItems":1,"maxItems":10000},"allow_fewer":{"description":"Add as many as fit instead of none.","type":"boolean"},"enforce_interval":{"description":"Refuse while the spawn interval of the config has not passed.","type":"boolean"}}};
const schema23 = {"title":"New agent","description":"Agent to create; what is left out is filled in.","type":"object","additionalProperties":true,"required":["specialization"],"properties":{"id":{"description":"Identifier; generated when left out.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"specialization":{"description":"Kind of work that the agent does.","type":"string","minLength":1},"human_name":{"description":"Name among people; taken from the name pool when left out.","type":["string","null"]},"status":{"description":"A new agent is active.","const":"active"}}};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.specialization === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "specialization"},message:"must have required property '"+"specialization"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.specialization !== undefined){
let data1 = data.specialization;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err3 = {instancePath:instancePath+"/specialization",schemaPath:"#/properties/specialization/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/specialization",schemaPath:"#/properties/specialization/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.human_name !== undefined){
let data2 = data.human_name;
if((typeof data2 !== "string") && (data2 !== null)){
const err5 = {instancePath:instancePath+"/human_name",schemaPath:"#/properties/human_name/type",keyword:"type",params:{type: schema23.properties.human_name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.status !== undefined){
if("active" !== data.status){
const err6 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: "active"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "operation") || (key0 === "agent")) || (key0 === "agents")) || (key0 === "count")) || (key0 === "name_pool")) || (key0 === "allow_fewer")) || (key0 === "enforce_interval"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.operation !== undefined){
if("spawn" !== data.operation){
const err2 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "spawn"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.agent !== undefined){
if(!(validate56(data.agent, {instancePath:instancePath+"/agent",parentData:data,parentDataProperty:"agent",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.agents !== undefined){
let data2 = data.agents;
if(Array.isArray(data2)){
if(data2.length > 1000){
const err3 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data2.length < 1){
const err4 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data2[i0], {instancePath:instancePath+"/agents/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.count !== undefined){
let data4 = data.count;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err6 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000 || isNaN(data4)){
const err7 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.name_pool !== undefined){
let data5 = data.name_pool;
if(Array.isArray(data5)){
if(data5.length > 10000){
const err9 = {instancePath:instancePath+"/name_pool",schemaPath:"#/properties/name_pool/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/name_pool",schemaPath:"#/properties/name_pool/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err11 = {instancePath:instancePath+"/name_pool/" + i1,schemaPath:"#/properties/name_pool/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/name_pool/" + i1,schemaPath:"#/properties/name_pool/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/name_pool",schemaPath:"#/properties/name_pool/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.allow_fewer !== undefined){
if(typeof data.allow_fewer !== "boolean"){
const err14 = {instancePath:instancePath+"/allow_fewer",schemaPath:"#/properties/allow_fewer/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.enforce_interval !== undefined){
if(typeof data.enforce_interval !== "boolean"){
const err15 = {instancePath:instancePath+"/enforce_interval",schemaPath:"#/properties/enforce_interval/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema24 = {"title":"Put","description":"Add or replace one agent record whole.","type":"object","additionalProperties":false,"required":["operation","agent"],"properties":{"operation":{"description":"Name of the operation.","const":"put"},"agent":{"$ref":"agent.schema.json"}}};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.agent === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "agent"},message:"must have required property '"+"agent"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "operation") || (key0 === "agent"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.operation !== undefined){
if("put" !== data.operation){
const err3 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "put"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.agent !== undefined){
if(!(validate52(data.agent, {instancePath:instancePath+"/agent",parentData:data,parentDataProperty:"agent",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema25 = {"title":"Update","description":"Change fields of one agent by a JSON merge patch.","type":"object","additionalProperties":false,"required":["operation","id","patch"],"properties":{"operation":{"description":"Name of the operation.","const":"update"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"patch":{"description":"JSON merge patch (RFC 7396): null removes a field.","type":"object"}}};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.patch === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "patch"},message:"must have required property '"+"patch"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "operation") || (key0 === "id")) || (key0 === "patch"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.operation !== undefined){
if("update" !== data.operation){
const err4 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "update"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.patch !== undefined){
let data2 = data.patch;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err7 = {instancePath:instancePath+"/patch",schemaPath:"#/properties/patch/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema26 = {"title":"Deactivate","description":"Let an active agent leave its place.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"deactivate"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"reason":{"description":"Why.","type":"string"}}};

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "operation") || (key0 === "id")) || (key0 === "reason"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.operation !== undefined){
if("deactivate" !== data.operation){
const err3 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "deactivate"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.reason !== undefined){
if(typeof data.reason !== "string"){
const err6 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema27 = {"title":"Reactivate","description":"Let an inactive agent retake an active place.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"reactivate"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"}}};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "operation") || (key0 === "id"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.operation !== undefined){
if("reactivate" !== data.operation){
const err3 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "reactivate"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema28 = {"title":"Evaluate","description":"Score and settle all active agents in one change.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"evaluate"},"metrics":{"$ref":"metrics.schema.json"},"since":{"description":"Begin of the evidence to collect.","type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"collection":{"$ref":"#/$defs/collection"},"min_interval_hours":{"description":"Refuse while fewer hours have passed since the last evaluation.","type":"number","minimum":0}}};
const schema29 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/metrics.schema.json","title":"Metrics","description":"Evidence for an evaluation: agent id to counts. Agents not named are scored on the metrics they have.","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"additionalProperties":{"title":"Agent evidence","description":"Counts for one agent since the evidence begins.","type":"object","additionalProperties":true,"required":["issues_assigned","issues_resolved","prs_opened","prs_merged","reviews_given"],"properties":{"issues_assigned":{"description":"Issues assigned to the agent.","type":"integer","minimum":0},"issues_resolved":{"description":"Issues closed by the agent.","type":"integer","minimum":0},"prs_opened":{"description":"Pull requests opened.","type":"integer","minimum":0},"prs_merged":{"description":"Pull requests merged.","type":"integer","minimum":0},"reviews_given":{"description":"Reviews written for others.","type":"integer","minimum":0},"creativity_score":{"description":"Creativity, 0 to 1; without it the traits decide.","type":["number","null"],"minimum":0,"maximum":1},"credits":{"description":"What the counts rest on, where they were collected.","type":"array","items":{"title":"Credit","description":"One issue or pull request that counts for the agent.","type":"object","additionalProperties":false,"required":["number","counts","by"],"properties":{"number":{"description":"Number of the issue or pull request.","type":"integer","minimum":1},"counts":{"description":"The counts that it is part of.","type":"array","items":{"type":"string","enum":["issues_assigned","issues_resolved","prs_opened","prs_merged","reviews_given"]}},"by":{"title":"Basis","description":"What names the agent.","type":"string","enum":["marker","label","trailer","specialization","link","login"]}}}}}}};

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/metrics.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern3.test(key0)){
const err0 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\"",propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.issues_assigned === undefined){
const err2 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "issues_assigned"},message:"must have required property '"+"issues_assigned"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.issues_resolved === undefined){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "issues_resolved"},message:"must have required property '"+"issues_resolved"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.prs_opened === undefined){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "prs_opened"},message:"must have required property '"+"prs_opened"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0.prs_merged === undefined){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "prs_merged"},message:"must have required property '"+"prs_merged"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data0.reviews_given === undefined){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "reviews_given"},message:"must have required property '"+"reviews_given"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data0.issues_assigned !== undefined){
let data1 = data0.issues_assigned;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/issues_assigned",schemaPath:"#/additionalProperties/properties/issues_assigned/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/issues_assigned",schemaPath:"#/additionalProperties/properties/issues_assigned/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data0.issues_resolved !== undefined){
let data2 = data0.issues_resolved;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/issues_resolved",schemaPath:"#/additionalProperties/properties/issues_resolved/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/issues_resolved",schemaPath:"#/additionalProperties/properties/issues_resolved/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data0.prs_opened !== undefined){
let data3 = data0.prs_opened;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/prs_opened",schemaPath:"#/additionalProperties/properties/prs_opened/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/prs_opened",schemaPath:"#/additionalProperties/properties/prs_opened/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data0.prs_merged !== undefined){
let data4 = data0.prs_merged;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err13 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/prs_merged",schemaPath:"#/additionalProperties/properties/prs_merged/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/prs_merged",schemaPath:"#/additionalProperties/properties/prs_merged/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data0.reviews_given !== undefined){
let data5 = data0.reviews_given;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/reviews_given",schemaPath:"#/additionalProperties/properties/reviews_given/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/reviews_given",schemaPath:"#/additionalProperties/properties/reviews_given/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data0.creativity_score !== undefined){
let data6 = data0.creativity_score;
if((!((typeof data6 == "number") && (isFinite(data6)))) && (data6 !== null)){
const err17 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/creativity_score",schemaPath:"#/additionalProperties/properties/creativity_score/type",keyword:"type",params:{type: schema29.additionalProperties.properties.creativity_score.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/creativity_score",schemaPath:"#/additionalProperties/properties/creativity_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err19 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/creativity_score",schemaPath:"#/additionalProperties/properties/creativity_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data0.credits !== undefined){
let data7 = data0.credits;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.number === undefined){
const err20 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/credits/" + i0,schemaPath:"#/additionalProperties/properties/credits/items/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data8.counts === undefined){
const err21 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/credits/" + i0,schemaPath:"#/additionalProperties/properties/credits/items/required",keyword:"required",params:{missingProperty: "counts"},message:"must have required property '"+"counts"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data8.by === undefined){
const err22 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/credits/" + i0,schemaPath:"#/additionalProperties/properties/credits/items/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data8){
if(!(((key2 === "number") || (key2 === "counts")) || (key2 === "by"))){
const err23 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/credits/" + i0,schemaPath:"#/additionalProperties/properties/credits/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.number !== undefined){
let data9 = data8.number;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err24 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/credits/" + i0+"/number",schemaPath:"#/additionalProperties/properties/credits/items/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/credits/" + i0+"/number",schemaPath:"#/additionalProperties/properties/credits/items/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data8.counts !== undefined){
let data10 = data8.counts;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 !== "string"){
const err26 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/credits/" + i0+"/counts/" + i1,schemaPath:"#/additionalProperties/properties/credits/items/properties/counts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!(((((data11 === "issues_assigned") || (data11 === "issues_resolved")) || (data11 === "prs_opened")) || (data11 === "prs_merged")) || (data11 === "reviews_given"))){
const err27 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/credits/" + i0+"/counts/" + i1,schemaPath:"#/additionalProperties/properties/credits/items/properties/counts/items/enum",keyword:"enum",params:{allowedValues: schema29.additionalProperties.properties.credits.items.properties.counts.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/credits/" + i0+"/counts",schemaPath:"#/additionalProperties/properties/credits/items/properties/counts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data8.by !== undefined){
let data12 = data8.by;
if(typeof data12 !== "string"){
const err29 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/credits/" + i0+"/by",schemaPath:"#/additionalProperties/properties/credits/items/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!((((((data12 === "marker") || (data12 === "label")) || (data12 === "trailer")) || (data12 === "specialization")) || (data12 === "link")) || (data12 === "login"))){
const err30 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/credits/" + i0+"/by",schemaPath:"#/additionalProperties/properties/credits/items/properties/by/enum",keyword:"enum",params:{allowedValues: schema29.additionalProperties.properties.credits.items.properties.by.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/credits/" + i0,schemaPath:"#/additionalProperties/properties/credits/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/credits",schemaPath:"#/additionalProperties/properties/credits/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema30 = {"title":"Collection","description":"How collected metrics came about.","type":"object","additionalProperties":false,"required":["since","until","requests","ambiguous","unknown","omitted"],"properties":{"since":{"description":"Begin of the evidence.","type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"until":{"description":"End of the evidence, by the clock of the host.","type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"requests":{"description":"Requests to the API.","type":"integer","minimum":0},"ambiguous":{"description":"Evidence that fits several agents, or none, and was credited to nobody.","type":"array","items":{"title":"Ambiguity","description":"Evidence that does not tell one agent.","type":"object","additionalProperties":false,"required":["by","value","agents","numbers"],"properties":{"by":{"description":"What the evidence is.","type":"string","enum":["marker","label","trailer","specialization","link","login"]},"value":{"description":"The specialization or login.","type":"string"},"agents":{"description":"Agents that it could mean.","type":"array","items":{"type":"string"}},"numbers":{"description":"Numbers of the issues and pull requests.","type":"array","items":{"type":"integer","minimum":1}}}}},"unknown":{"description":"Evidence for agents that do not exist.","type":"array","items":{"title":"Unknown agent","description":"Evidence for an agent that does not exist.","type":"object","additionalProperties":false,"required":["by","value","numbers"],"properties":{"by":{"description":"What the evidence is.","type":"string","enum":["marker","label","trailer","specialization","link","login"]},"value":{"description":"The id that is named.","type":"string"},"numbers":{"description":"Numbers of the issues and pull requests.","type":"array","items":{"type":"integer","minimum":1}}}}},"omitted":{"description":"Further such evidence that is not listed.","type":"integer","minimum":0}}};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.since === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "since"},message:"must have required property '"+"since"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.until === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "until"},message:"must have required property '"+"until"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.requests === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requests"},message:"must have required property '"+"requests"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.ambiguous === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ambiguous"},message:"must have required property '"+"ambiguous"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.unknown === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unknown"},message:"must have required property '"+"unknown"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.omitted === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "omitted"},message:"must have required property '"+"omitted"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "since") || (key0 === "until")) || (key0 === "requests")) || (key0 === "ambiguous")) || (key0 === "unknown")) || (key0 === "omitted"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.since !== undefined){
let data0 = data.since;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err7 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.until !== undefined){
let data1 = data.until;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.requests !== undefined){
let data2 = data.requests;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err11 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err12 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.ambiguous !== undefined){
let data3 = data.ambiguous;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.by === undefined){
const err13 = {instancePath:instancePath+"/ambiguous/" + i0,schemaPath:"#/properties/ambiguous/items/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4.value === undefined){
const err14 = {instancePath:instancePath+"/ambiguous/" + i0,schemaPath:"#/properties/ambiguous/items/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4.agents === undefined){
const err15 = {instancePath:instancePath+"/ambiguous/" + i0,schemaPath:"#/properties/ambiguous/items/required",keyword:"required",params:{missingProperty: "agents"},message:"must have required property '"+"agents"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data4.numbers === undefined){
const err16 = {instancePath:instancePath+"/ambiguous/" + i0,schemaPath:"#/properties/ambiguous/items/required",keyword:"required",params:{missingProperty: "numbers"},message:"must have required property '"+"numbers"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data4){
if(!((((key1 === "by") || (key1 === "value")) || (key1 === "agents")) || (key1 === "numbers"))){
const err17 = {instancePath:instancePath+"/ambiguous/" + i0,schemaPath:"#/properties/ambiguous/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.by !== undefined){
let data5 = data4.by;
if(typeof data5 !== "string"){
const err18 = {instancePath:instancePath+"/ambiguous/" + i0+"/by",schemaPath:"#/properties/ambiguous/items/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!((((((data5 === "marker") || (data5 === "label")) || (data5 === "trailer")) || (data5 === "specialization")) || (data5 === "link")) || (data5 === "login"))){
const err19 = {instancePath:instancePath+"/ambiguous/" + i0+"/by",schemaPath:"#/properties/ambiguous/items/properties/by/enum",keyword:"enum",params:{allowedValues: schema30.properties.ambiguous.items.properties.by.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data4.value !== undefined){
if(typeof data4.value !== "string"){
const err20 = {instancePath:instancePath+"/ambiguous/" + i0+"/value",schemaPath:"#/properties/ambiguous/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data4.agents !== undefined){
let data7 = data4.agents;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
if(typeof data7[i1] !== "string"){
const err21 = {instancePath:instancePath+"/ambiguous/" + i0+"/agents/" + i1,schemaPath:"#/properties/ambiguous/items/properties/agents/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/ambiguous/" + i0+"/agents",schemaPath:"#/properties/ambiguous/items/properties/agents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data4.numbers !== undefined){
let data9 = data4.numbers;
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err23 = {instancePath:instancePath+"/ambiguous/" + i0+"/numbers/" + i2,schemaPath:"#/properties/ambiguous/items/properties/numbers/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
const err24 = {instancePath:instancePath+"/ambiguous/" + i0+"/numbers/" + i2,schemaPath:"#/properties/ambiguous/items/properties/numbers/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
else {
const err25 = {instancePath:instancePath+"/ambiguous/" + i0+"/numbers",schemaPath:"#/properties/ambiguous/items/properties/numbers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/ambiguous/" + i0,schemaPath:"#/properties/ambiguous/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/ambiguous",schemaPath:"#/properties/ambiguous/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.unknown !== undefined){
let data11 = data.unknown;
if(Array.isArray(data11)){
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
let data12 = data11[i3];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.by === undefined){
const err28 = {instancePath:instancePath+"/unknown/" + i3,schemaPath:"#/properties/unknown/items/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data12.value === undefined){
const err29 = {instancePath:instancePath+"/unknown/" + i3,schemaPath:"#/properties/unknown/items/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data12.numbers === undefined){
const err30 = {instancePath:instancePath+"/unknown/" + i3,schemaPath:"#/properties/unknown/items/required",keyword:"required",params:{missingProperty: "numbers"},message:"must have required property '"+"numbers"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key2 in data12){
if(!(((key2 === "by") || (key2 === "value")) || (key2 === "numbers"))){
const err31 = {instancePath:instancePath+"/unknown/" + i3,schemaPath:"#/properties/unknown/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data12.by !== undefined){
let data13 = data12.by;
if(typeof data13 !== "string"){
const err32 = {instancePath:instancePath+"/unknown/" + i3+"/by",schemaPath:"#/properties/unknown/items/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((((((data13 === "marker") || (data13 === "label")) || (data13 === "trailer")) || (data13 === "specialization")) || (data13 === "link")) || (data13 === "login"))){
const err33 = {instancePath:instancePath+"/unknown/" + i3+"/by",schemaPath:"#/properties/unknown/items/properties/by/enum",keyword:"enum",params:{allowedValues: schema30.properties.unknown.items.properties.by.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data12.value !== undefined){
if(typeof data12.value !== "string"){
const err34 = {instancePath:instancePath+"/unknown/" + i3+"/value",schemaPath:"#/properties/unknown/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.numbers !== undefined){
let data15 = data12.numbers;
if(Array.isArray(data15)){
const len4 = data15.length;
for(let i4=0; i4<len4; i4++){
let data16 = data15[i4];
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err35 = {instancePath:instancePath+"/unknown/" + i3+"/numbers/" + i4,schemaPath:"#/properties/unknown/items/properties/numbers/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 1 || isNaN(data16)){
const err36 = {instancePath:instancePath+"/unknown/" + i3+"/numbers/" + i4,schemaPath:"#/properties/unknown/items/properties/numbers/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
}
else {
const err37 = {instancePath:instancePath+"/unknown/" + i3+"/numbers",schemaPath:"#/properties/unknown/items/properties/numbers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/unknown/" + i3,schemaPath:"#/properties/unknown/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/unknown",schemaPath:"#/properties/unknown/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.omitted !== undefined){
let data17 = data.omitted;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err40 = {instancePath:instancePath+"/omitted",schemaPath:"#/properties/omitted/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err41 = {instancePath:instancePath+"/omitted",schemaPath:"#/properties/omitted/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "operation") || (key0 === "metrics")) || (key0 === "since")) || (key0 === "collection")) || (key0 === "min_interval_hours"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.operation !== undefined){
if("evaluate" !== data.operation){
const err2 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "evaluate"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.metrics !== undefined){
if(!(validate65(data.metrics, {instancePath:instancePath+"/metrics",parentData:data,parentDataProperty:"metrics",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.since !== undefined){
let data2 = data.since;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err3 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.collection !== undefined){
if(!(validate67(data.collection, {instancePath:instancePath+"/collection",parentData:data,parentDataProperty:"collection",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data.min_interval_hours !== undefined){
let data4 = data.min_interval_hours;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err5 = {instancePath:instancePath+"/min_interval_hours",schemaPath:"#/properties/min_interval_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/min_interval_hours",schemaPath:"#/properties/min_interval_hours/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema31 = {"title":"Collect","description":"Collect the metrics of agents from the host of the repository.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"collect"},"since":{"description":"Begin of the evidence to collect.","type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"metrics":{"$ref":"metrics.schema.json"},"collection":{"$ref":"#/$defs/collection"}}};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "operation") || (key0 === "since")) || (key0 === "metrics")) || (key0 === "collection"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.operation !== undefined){
if("collect" !== data.operation){
const err2 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "collect"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.since !== undefined){
let data1 = data.since;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.metrics !== undefined){
if(!(validate65(data.metrics, {instancePath:instancePath+"/metrics",parentData:data,parentDataProperty:"metrics",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.collection !== undefined){
if(!(validate67(data.collection, {instancePath:instancePath+"/collection",parentData:data,parentDataProperty:"collection",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema32 = {"title":"Promote","description":"Take an agent into the hall of fame.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"promote"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"force":{"description":"Promote below the threshold too.","type":"boolean"}}};

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "operation") || (key0 === "id")) || (key0 === "force"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.operation !== undefined){
if("promote" !== data.operation){
const err3 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "promote"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.force !== undefined){
if(typeof data.force !== "boolean"){
const err6 = {instancePath:instancePath+"/force",schemaPath:"#/properties/force/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema33 = {"title":"Eliminate","description":"Eliminate an agent; its file stays.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"eliminate"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"reason":{"description":"Why.","type":"string"},"force":{"description":"Eliminate a protected agent too.","type":"boolean"}}};

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "operation") || (key0 === "id")) || (key0 === "reason")) || (key0 === "force"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.operation !== undefined){
if("eliminate" !== data.operation){
const err3 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "eliminate"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.reason !== undefined){
if(typeof data.reason !== "string"){
const err6 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.force !== undefined){
if(typeof data.force !== "boolean"){
const err7 = {instancePath:instancePath+"/force",schemaPath:"#/properties/force/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema34 = {"title":"Capacity","description":"Count active agents against the limit.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"capacity"}}};

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "operation")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.operation !== undefined){
if("capacity" !== data.operation){
const err2 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "capacity"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema35 = {"title":"List","description":"List agents.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"list"},"status":{"description":"Only agents with this status.","type":"string","enum":["active","inactive","eliminated","hall_of_fame"]},"specialization":{"description":"Only agents of this specialization.","type":"string"}}};

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "operation") || (key0 === "status")) || (key0 === "specialization"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.operation !== undefined){
if("list" !== data.operation){
const err2 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "list"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.status !== undefined){
let data1 = data.status;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((((data1 === "active") || (data1 === "inactive")) || (data1 === "eliminated")) || (data1 === "hall_of_fame"))){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema35.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.specialization !== undefined){
if(typeof data.specialization !== "string"){
const err5 = {instancePath:instancePath+"/specialization",schemaPath:"#/properties/specialization/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema36 = {"title":"Get","description":"Read one agent.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"get"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"}}};

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "operation") || (key0 === "id"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.operation !== undefined){
if("get" !== data.operation){
const err3 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "get"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema37 = {"title":"Read config","description":"Read the policy, defaults filled in.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"config"}}};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "operation")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.operation !== undefined){
if("config" !== data.operation){
const err2 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "config"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema38 = {"title":"Configure","description":"Change the policy by a JSON merge patch.","type":"object","additionalProperties":false,"required":["operation","patch"],"properties":{"operation":{"description":"Name of the operation.","const":"configure"},"patch":{"description":"JSON merge patch (RFC 7396): null removes a field.","type":"object"}}};

function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate78.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.patch === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "patch"},message:"must have required property '"+"patch"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "operation") || (key0 === "patch"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.operation !== undefined){
if("configure" !== data.operation){
const err3 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "configure"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.patch !== undefined){
let data1 = data.patch;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err4 = {instancePath:instancePath+"/patch",schemaPath:"#/properties/patch/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate78.errors = vErrors;
return errors === 0;
}
validate78.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema39 = {"title":"Read metadata","description":"Read what the registry did last.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"metadata"}}};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "operation")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.operation !== undefined){
if("metadata" !== data.operation){
const err2 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "metadata"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"title":"Read hall of fame","description":"Read the promoted agents.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"hall-of-fame"}}};

function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "operation")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.operation !== undefined){
if("hall-of-fame" !== data.operation){
const err2 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "hall-of-fame"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema41 = {"title":"Apply","description":"Carry out several operations in one change, all or nothing.","type":"object","additionalProperties":false,"required":["operation","operations"],"properties":{"operation":{"description":"Name of the operation.","const":"apply"},"operations":{"description":"The operations, in order.","type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/step"}}}};
const schema42 = {"title":"Step","description":"One operation of an apply.","type":"object","required":["operation"],"discriminator":{"propertyName":"operation"},"oneOf":[{"$ref":"#/$defs/spawn"},{"$ref":"#/$defs/put"},{"$ref":"#/$defs/update"},{"$ref":"#/$defs/deactivate"},{"$ref":"#/$defs/reactivate"},{"$ref":"#/$defs/evaluate"},{"$ref":"#/$defs/promote"},{"$ref":"#/$defs/eliminate"},{"$ref":"#/$defs/capacity"},{"$ref":"#/$defs/list"},{"$ref":"#/$defs/get"},{"$ref":"#/$defs/config"},{"$ref":"#/$defs/configure"},{"$ref":"#/$defs/metadata"},{"$ref":"#/$defs/hall_of_fame"}]};

function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate82.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.operation;
if(typeof tag0 == "string"){
if(tag0 === "spawn"){
if(!(validate55(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "put"){
if(!(validate59(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "update"){
if(!(validate61(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "deactivate"){
if(!(validate62(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "reactivate"){
if(!(validate63(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "evaluate"){
if(!(validate64(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "promote"){
if(!(validate72(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "eliminate"){
if(!(validate73(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "capacity"){
if(!(validate74(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "list"){
if(!(validate75(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "get"){
if(!(validate76(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "config"){
if(!(validate77(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "configure"){
if(!(validate78(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "metadata"){
if(!(validate79(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "hall-of-fame"){
if(!(validate80(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err1 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "operation", tagValue: tag0},message:"value of tag \"operation\" must be in oneOf"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "operation", tagValue: tag0},message:"tag \"operation\" must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate82.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate82.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.operations === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operations"},message:"must have required property '"+"operations"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "operation") || (key0 === "operations"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.operation !== undefined){
if("apply" !== data.operation){
const err3 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "apply"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.operations !== undefined){
let data1 = data.operations;
if(Array.isArray(data1)){
if(data1.length > 1000){
const err4 = {instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate82(data1[i0], {instancePath:instancePath+"/operations/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"title":"Validate","description":"Check every record and the rules across records.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"validate"}}};

function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate99.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "operation")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.operation !== undefined){
if("validate" !== data.operation){
const err2 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "validate"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate99.errors = vErrors;
return errors === 0;
}
validate99.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/command.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.operation;
if(typeof tag0 == "string"){
if(tag0 === "init"){
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "spawn"){
if(!(validate55(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "put"){
if(!(validate59(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "update"){
if(!(validate61(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "deactivate"){
if(!(validate62(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "reactivate"){
if(!(validate63(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "evaluate"){
if(!(validate64(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "collect"){
if(!(validate69(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "promote"){
if(!(validate72(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "eliminate"){
if(!(validate73(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "capacity"){
if(!(validate74(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "list"){
if(!(validate75(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "get"){
if(!(validate76(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "config"){
if(!(validate77(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "configure"){
if(!(validate78(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "metadata"){
if(!(validate79(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "hall-of-fame"){
if(!(validate80(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "apply"){
if(!(validate81(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "validate"){
if(!(validate99(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err1 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "operation", tagValue: tag0},message:"value of tag \"operation\" must be in oneOf"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "operation", tagValue: tag0},message:"tag \"operation\" must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate53.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate53.evaluated = {"dynamicProps":true,"dynamicItems":false};

exports.config = validate119;
const schema44 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/config.schema.json","title":"Config","description":"Policy of a registry: config.json. A missing key has its default; keys not named here are kept.","type":"object","additionalProperties":true,"properties":{"spawn_interval_hours":{"description":"Hours that must pass between spawns that ask for the interval to be enforced.","type":"number","minimum":0,"default":3},"max_active_agents":{"description":"Most agents that may be active at once.","type":"integer","minimum":0,"default":50},"elimination_threshold":{"description":"Agents whose overall score is below this are eliminated at an evaluation.","type":"number","minimum":0,"maximum":1,"default":0.3},"promotion_threshold":{"description":"Agents whose overall score reaches this enter the hall of fame at an evaluation.","type":"number","minimum":0,"maximum":1,"default":0.65},"spawn_mode":{"description":"How a spawner chooses the next specialization.","type":"string","enum":["new","existing","mixed"],"default":"mixed"},"new_agent_probability":{"description":"Chance that a spawner in mixed mode invents a specialization.","type":"number","minimum":0,"maximum":1,"default":0.5},"protected_specializations":{"description":"Specializations whose agents are never settled by an evaluation nor eliminated without force.","type":"array","items":{"type":"string"},"default":[]},"metrics_weight":{"title":"Metrics weight","description":"Weight of each component of the overall score; a component left out does not count.","type":"object","additionalProperties":true,"properties":{"code_quality":{"description":"Share of merged pull requests, scaled by 1.2.","type":"number","minimum":0},"issue_resolution":{"description":"Share of assigned issues closed.","type":"number","minimum":0},"pr_success":{"description":"Share of pull requests merged.","type":"number","minimum":0},"peer_review":{"description":"Reviews given, five make a full score.","type":"number","minimum":0},"creativity":{"description":"Creativity given with the metrics, else from the traits.","type":"number","minimum":0}},"default":{"code_quality":0.3,"issue_resolution":0.2,"pr_success":0.2,"peer_review":0.15,"creativity":0.15}},"new_agent_grace_period_hours":{"description":"Hours after its creation in which a weak agent is raised to the minimum score instead of being settled.","type":"number","minimum":0,"default":48},"new_agent_minimum_score":{"description":"Score to which an agent in its grace period is raised.","type":"number","minimum":0,"maximum":1,"default":0.4},"strict_pr_attribution":{"description":"Credit only explicit evidence when metrics are collected.","type":"boolean","default":false},"metrics_window_hours":{"description":"Hours that collected metrics go back at least; further where the last evaluation was earlier.","type":"number","minimum":0,"maximum":87600,"default":168},"unique_human_names":{"description":"Refuse a human name that another agent, not eliminated, already has.","type":"boolean","default":false}}};

function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/config.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate119.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.spawn_interval_hours !== undefined){
let data0 = data.spawn_interval_hours;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err0 = {instancePath:instancePath+"/spawn_interval_hours",schemaPath:"#/properties/spawn_interval_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/spawn_interval_hours",schemaPath:"#/properties/spawn_interval_hours/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.max_active_agents !== undefined){
let data1 = data.max_active_agents;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/max_active_agents",schemaPath:"#/properties/max_active_agents/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/max_active_agents",schemaPath:"#/properties/max_active_agents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.elimination_threshold !== undefined){
let data2 = data.elimination_threshold;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/elimination_threshold",schemaPath:"#/properties/elimination_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/elimination_threshold",schemaPath:"#/properties/elimination_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/elimination_threshold",schemaPath:"#/properties/elimination_threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.promotion_threshold !== undefined){
let data3 = data.promotion_threshold;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/promotion_threshold",schemaPath:"#/properties/promotion_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/promotion_threshold",schemaPath:"#/properties/promotion_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/promotion_threshold",schemaPath:"#/properties/promotion_threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.spawn_mode !== undefined){
let data4 = data.spawn_mode;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/spawn_mode",schemaPath:"#/properties/spawn_mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(((data4 === "new") || (data4 === "existing")) || (data4 === "mixed"))){
const err11 = {instancePath:instancePath+"/spawn_mode",schemaPath:"#/properties/spawn_mode/enum",keyword:"enum",params:{allowedValues: schema44.properties.spawn_mode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.new_agent_probability !== undefined){
let data5 = data.new_agent_probability;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/new_agent_probability",schemaPath:"#/properties/new_agent_probability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/new_agent_probability",schemaPath:"#/properties/new_agent_probability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/new_agent_probability",schemaPath:"#/properties/new_agent_probability/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.protected_specializations !== undefined){
let data6 = data.protected_specializations;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(typeof data6[i0] !== "string"){
const err15 = {instancePath:instancePath+"/protected_specializations/" + i0,schemaPath:"#/properties/protected_specializations/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/protected_specializations",schemaPath:"#/properties/protected_specializations/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.metrics_weight !== undefined){
let data8 = data.metrics_weight;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.code_quality !== undefined){
let data9 = data8.code_quality;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err17 = {instancePath:instancePath+"/metrics_weight/code_quality",schemaPath:"#/properties/metrics_weight/properties/code_quality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/metrics_weight/code_quality",schemaPath:"#/properties/metrics_weight/properties/code_quality/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.issue_resolution !== undefined){
let data10 = data8.issue_resolution;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err19 = {instancePath:instancePath+"/metrics_weight/issue_resolution",schemaPath:"#/properties/metrics_weight/properties/issue_resolution/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/metrics_weight/issue_resolution",schemaPath:"#/properties/metrics_weight/properties/issue_resolution/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.pr_success !== undefined){
let data11 = data8.pr_success;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err21 = {instancePath:instancePath+"/metrics_weight/pr_success",schemaPath:"#/properties/metrics_weight/properties/pr_success/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/metrics_weight/pr_success",schemaPath:"#/properties/metrics_weight/properties/pr_success/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.peer_review !== undefined){
let data12 = data8.peer_review;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/metrics_weight/peer_review",schemaPath:"#/properties/metrics_weight/properties/peer_review/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/metrics_weight/peer_review",schemaPath:"#/properties/metrics_weight/properties/peer_review/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data8.creativity !== undefined){
let data13 = data8.creativity;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err25 = {instancePath:instancePath+"/metrics_weight/creativity",schemaPath:"#/properties/metrics_weight/properties/creativity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/metrics_weight/creativity",schemaPath:"#/properties/metrics_weight/properties/creativity/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/metrics_weight",schemaPath:"#/properties/metrics_weight/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.new_agent_grace_period_hours !== undefined){
let data14 = data.new_agent_grace_period_hours;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err28 = {instancePath:instancePath+"/new_agent_grace_period_hours",schemaPath:"#/properties/new_agent_grace_period_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/new_agent_grace_period_hours",schemaPath:"#/properties/new_agent_grace_period_hours/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.new_agent_minimum_score !== undefined){
let data15 = data.new_agent_minimum_score;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1 || isNaN(data15)){
const err30 = {instancePath:instancePath+"/new_agent_minimum_score",schemaPath:"#/properties/new_agent_minimum_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err31 = {instancePath:instancePath+"/new_agent_minimum_score",schemaPath:"#/properties/new_agent_minimum_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/new_agent_minimum_score",schemaPath:"#/properties/new_agent_minimum_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.strict_pr_attribution !== undefined){
if(typeof data.strict_pr_attribution !== "boolean"){
const err33 = {instancePath:instancePath+"/strict_pr_attribution",schemaPath:"#/properties/strict_pr_attribution/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.metrics_window_hours !== undefined){
let data17 = data.metrics_window_hours;
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 87600 || isNaN(data17)){
const err34 = {instancePath:instancePath+"/metrics_window_hours",schemaPath:"#/properties/metrics_window_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 87600},message:"must be <= 87600"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err35 = {instancePath:instancePath+"/metrics_window_hours",schemaPath:"#/properties/metrics_window_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/metrics_window_hours",schemaPath:"#/properties/metrics_window_hours/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.unique_human_names !== undefined){
if(typeof data.unique_human_names !== "boolean"){
const err37 = {instancePath:instancePath+"/unique_human_names",schemaPath:"#/properties/unique_human_names/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate119.errors = vErrors;
return errors === 0;
}
validate119.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.hallOfFame = validate120;
const schema45 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/hall-of-fame.schema.json","title":"Hall of fame","description":"Promoted agents, each as it was when promoted, oldest first: hall_of_fame.json.","type":"array","items":{"$ref":"agent.schema.json"}};

function validate120(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/hall-of-fame.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate120.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate52(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate120.errors = vErrors;
return errors === 0;
}
validate120.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

exports.metadata = validate122;
const schema46 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/metadata.schema.json","title":"Metadata","description":"What the registry did last: metadata.json. Keys not named here are kept.","type":"object","additionalProperties":true,"properties":{"version":{"description":"Version of the file layout.","type":"string","default":"2.0.0"},"last_spawn":{"description":"When an agent was last spawned.","type":["string","null"],"pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"last_evaluation":{"description":"When agents were last evaluated.","type":["string","null"],"pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"system_lead":{"description":"Id of the best agent in the hall of fame.","type":["string","null"]}}};

function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/metadata.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate122.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version !== undefined){
if(typeof data.version !== "string"){
const err0 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.last_spawn !== undefined){
let data1 = data.last_spawn;
if((typeof data1 !== "string") && (data1 !== null)){
const err1 = {instancePath:instancePath+"/last_spawn",schemaPath:"#/properties/last_spawn/type",keyword:"type",params:{type: schema46.properties.last_spawn.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err2 = {instancePath:instancePath+"/last_spawn",schemaPath:"#/properties/last_spawn/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.last_evaluation !== undefined){
let data2 = data.last_evaluation;
if((typeof data2 !== "string") && (data2 !== null)){
const err3 = {instancePath:instancePath+"/last_evaluation",schemaPath:"#/properties/last_evaluation/type",keyword:"type",params:{type: schema46.properties.last_evaluation.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err4 = {instancePath:instancePath+"/last_evaluation",schemaPath:"#/properties/last_evaluation/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.system_lead !== undefined){
let data3 = data.system_lead;
if((typeof data3 !== "string") && (data3 !== null)){
const err5 = {instancePath:instancePath+"/system_lead",schemaPath:"#/properties/system_lead/type",keyword:"type",params:{type: schema46.properties.system_lead.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate122.errors = vErrors;
return errors === 0;
}
validate122.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.metrics = validate65;


/***/ }),

/***/ 2918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  runDemo: () => (/* binding */ runDemo)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __nccwpck_require__(7336);
// EXTERNAL MODULE: ./build/command/interruption.js
var interruption = __nccwpck_require__(8619);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
;// CONCATENATED MODULE: ./build/demo/cast.js
const pioneers = 'Ada Grace Alan Barbara Edsger Frances Donald Radia Dennis Shafi Ken Margaret Tony Karen Leslie Adele John Jean ' +
    'Niklaus Katherine Alonzo Hedy Claude Mary Emil Sophie Haskell Evelyn Kurt Joan Robin Betty Butler Annie Charles ' +
    'Ida Linus Lynn Tim Anita';
const names = pioneers.split(' ');
/** Human names without end, each once: `Ada`, `Grace` …, `Ada 2` … */
const humanNames = (count) => Array.from({ length: count }, (_, index) => {
    const generation = Math.floor(index / names.length) + 1;
    return `${names[index % names.length] ?? ''}${generation === 1 ? '' : ` ${generation}`}`;
});
const specializations = ['reviewer', 'tester', 'documenter', 'triager', 'security', 'refactorer'];
const specialization = (index) => specializations[index % specializations.length] ?? 'reviewer';
/** Every seventh shines, every seventh idles, the others are in between. */
function evidence(place) {
    const idle = {
        issues_assigned: 4,
        issues_resolved: 0,
        prs_opened: 3,
        prs_merged: 0,
        reviews_given: place % 2,
        creativity_score: 0.2,
    };
    if (place % 7 === 4)
        return idle;
    if (place % 7 === 0) {
        const resolved = 5 - ((place / 7) % 3);
        return { ...idle, issues_resolved: resolved, prs_merged: 3, reviews_given: 5, creativity_score: 0.8 };
    }
    return {
        issues_assigned: 4,
        issues_resolved: 1 + (place % 3),
        prs_opened: 4,
        prs_merged: 2,
        reviews_given: place % 4,
        creativity_score: (3 + (place % 5)) / 10,
    };
}
/** By their places in the list of names: the order in which they landed, as each took the first free one. */
function inOrder(agents) {
    const names = humanNames(agents.length);
    const place = ({ human_name: name }) => names.indexOf(name ?? '');
    return [...agents].sort((one, other) => place(one) - place(other));
}
/** Evidence for an evaluation, made up by the order of landing: every run of the demo settles the same names. */
const madeUpMetrics = (agents) => Object.fromEntries(inOrder(agents).map(({ id }, place) => [id, evidence(place)]));

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __nccwpck_require__(8321);
// EXTERNAL MODULE: ./build/transact/failure.js
var failure = __nccwpck_require__(1005);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./build/demo/bare-repository.js




/** What a hosting service allows: partial clones, fetches of any commit, pushes over HTTP. No gc may start under a measurement. */
const hostingConfiguration = `[uploadpack]
	allowFilter = true
	allowAnySHA1InWant = true
[http]
	receivepack = true
[receive]
	autogc = false
`;
/**
 * The environment for a git process that must not depend on who runs it: the parent's `GIT_*` (a hook sets `GIT_DIR`
 * and the like) and the user's and machine's git configuration are left out. `/dev/null` is right on Windows too.
 */
function isolatedEnvironment() {
    const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
    return {
        ...Object.fromEntries(inherited),
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_TERMINAL_PROMPT: '0',
    };
}
/** Creates an empty bare repository at `folder`, set up as a hosting service would, with `branch` as its default branch. */
async function createBareRepository(folder, branch = 'main') {
    const options = ['--quiet', '--bare', '--template=', `--initial-branch=${branch}`];
    await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('git', ['init', ...options, '--', folder], { env: isolatedEnvironment() });
    await (0,promises_.appendFile)((0,external_node_path_.join)(folder, 'config'), hostingConfiguration);
}

;// CONCATENATED MODULE: ./build/demo/command-line.js




/** Time to end in after SIGTERM, milliseconds. */
const grace = 5000;
// A proxy cannot reach this machine's own server, and a token is not for it.
const environment = () => ({
    ...isolatedEnvironment(),
    AGENT_REGISTRY_TOKEN: '',
    no_proxy: '127.0.0.1',
});
/** Runs one operation to its end. A process that prints no outcome has failed. */
async function runCommandLine({ script, directory, remote, branch, signal }, operation, { author, args = [], input = '' }) {
    const settings = ['--json', '--remote', remote, '--branch', branch, '--author', author];
    const child = (0,external_node_child_process_.spawn)(process.execPath, [script, ...settings, operation, ...args], {
        cwd: directory,
        env: environment(),
        stdio: 'pipe',
        signal,
        windowsHide: true,
    });
    signal.addEventListener('abort', () => setTimeout(() => child.kill('SIGKILL'), grace).unref());
    child.stdin.on('error', () => undefined); // it has ended without reading; its outcome tells why
    child.stdin.end(input);
    const ended = new Promise((resolve) => {
        child.once('error', (error) => {
            resolve(error.message);
        });
        child.once('close', (status, by) => {
            resolve(`ended with ${by ?? `status ${String(status)}`}`);
        });
    });
    const [stdout, stderr, end] = await Promise.all([(0,consumers_.text)(child.stdout), (0,consumers_.text)(child.stderr), ended]);
    try {
        return JSON.parse(stdout);
    }
    catch {
        const complaint = stderr.trim().split('\n').at(-1) ?? '';
        return (0,failure/* failedOutcome */.i)(operation, '', 0, new Error(`${end} without an outcome. ${complaint}`.trimEnd()));
    }
}

;// CONCATENATED MODULE: ./build/demo/git.js



/** Runs git in a folder and gives its standard output; rejects with git's own words. */
async function git(folder, ...args) {
    const options = { env: isolatedEnvironment(), maxBuffer: 64 * 1024 * 1024 };
    const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('git', ['-C', folder, ...args], options);
    return stdout;
}

// EXTERNAL MODULE: ./build/core/operations/existing-agent.js
var existing_agent = __nccwpck_require__(3868);
// EXTERNAL MODULE: ./build/report/sentences.js
var sentences = __nccwpck_require__(9385);
// EXTERNAL MODULE: ./build/store/open.js + 2 modules
var store_open = __nccwpck_require__(7844);
;// CONCATENATED MODULE: ./build/demo/inspection.js






const folder = `${store_open/* defaultRoot */.c}/agents`;
/** Every commit of the branch, newest first. */
async function readHistory(checkout) {
    const trailers = '%(trailers:key=Agent-Registry-Request,valueonly,separator=%x20)';
    const output = await git(checkout, 'log', `--format=%H%x09%P%x09${trailers}`);
    const words = (text = '') => text.split(' ').filter((word) => word !== '');
    return output
        .trim()
        .split('\n')
        .map((line) => {
        const [id = '', parents, requests] = line.split('\t');
        return { id, parents: words(parents), requests: words(requests) };
    });
}
async function readAgents(checkout) {
    const path = (0,external_node_path_.join)(checkout, ...folder.split('/'));
    const names = await (0,promises_.readdir)(path).catch(() => []); // git keeps no empty folder
    const texts = await Promise.all(names.map((name) => (0,promises_.readFile)((0,external_node_path_.join)(path, name), 'utf8')));
    return texts.map((text) => JSON.parse(text));
}
/** Most agents that were active at once, in any commit. */
async function mostActive(checkout, history) {
    const commits = history.map(({ id }) => id);
    const output = await git(checkout, 'grep', '-lF', '"status": "active"', ...commits, '--', folder);
    const counts = new Map();
    for (const line of output.trim().split('\n')) {
        const [commit = ''] = line.split(':');
        counts.set(commit, (counts.get(commit) ?? 0) + 1);
    }
    return Math.max(...counts.values());
}
const repeated = (values) => values.filter((value, index) => values.indexOf(value) !== index);
function checkFiles(agents, told, lost) {
    const known = new Set(told.map(({ id }) => id));
    const unknown = agents.filter(({ id }) => !known.has(id));
    return {
        claim: `${(0,sentences/* counted */.hS)(agents.length, 'agent file')}: one for each writer that was told of a success`,
        problems: [
            ...lost.map((agent) => `lost: ${agent}`),
            ...unknown.map((agent) => `nobody was told of ${(0,existing_agent/* display */.Vy)(agent)}`),
        ],
    };
}
function checkRequests(history, landed) {
    const requests = history.flatMap((commit) => commit.requests);
    const wrong = landed
        .map(({ request_id: request }) => ({ request, times: requests.filter((id) => id === request).length }))
        .filter(({ times }) => times !== 1);
    return {
        claim: 'each request that was granted stands in the history exactly once',
        problems: wrong.map(({ request, times }) => `the request ${request} stands there ${times} times`),
    };
}
/** A refusal is right where every place is taken, and only there. */
function checkRefusals(outcomes, landed, limit) {
    const free = Math.min(limit, outcomes.length) - landed.length;
    const others = outcomes.filter(({ outcome, refusal }) => outcome !== 'committed' && refusal?.code !== 'capacity-reached');
    return {
        claim: 'nobody was turned away while a place was free',
        problems: [
            ...(free > 0 ? [`${(0,sentences/* counted */.hS)(free, 'place')} stayed free`] : []),
            ...others.map(({ outcome, refusal, error }) => `a writer ${outcome}: ${(refusal ?? error)?.message ?? ''}`),
        ],
    };
}
function checkLine(history) {
    const [first, ...others] = [...history].reverse();
    const forks = others.filter(({ parents }, index) => parents.join() !== (others[index - 1] ?? first)?.id);
    return {
        claim: `${(0,sentences/* counted */.hS)(history.length, 'commit')} in one line, each made on the one before`,
        problems: forks.map(({ id }) => `${id.slice(0, 7)} was not`),
    };
}
async function checkLimit(checkout, history, agents, limit) {
    const most = agents.length === 0 ? 0 : await mostActive(checkout, history);
    return {
        claim: `at most ${most} of ${(0,sentences/* counted */.hS)(limit, 'place')} taken at once, in any commit`,
        problems: most <= limit ? [] : [`${most - limit} too many`],
    };
}
function checkNames(agents) {
    const names = agents.map(({ human_name: name }) => String(name));
    return {
        claim: `${(0,sentences/* counted */.hS)(new Set(names).size, 'name')}, none given twice`,
        problems: repeated(names).map((name) => `${name} was`),
    };
}
async function checkObjects(repository) {
    const problems = await git(repository, 'fsck', '--full', '--strict', '--no-dangling').then(() => [], (error) => [String(error)]);
    return { claim: 'git fsck finds every object sound', problems };
}
/**
 * Reads a repository with nothing but git, and holds it against what the writers were told.
 * @param checkout fresh clone of the repository
 * @param outcomes of all writers
 * @param limit most agents that may be active
 */
async function inspect(repository, checkout, outcomes, limit) {
    const history = await readHistory(checkout);
    const agents = await readAgents(checkout);
    const landed = outcomes.filter(({ outcome }) => outcome === 'committed');
    const told = landed.flatMap(({ result }) => result?.agents ?? []);
    const present = new Set(agents.map(({ id }) => id));
    const lost = told.filter(({ id }) => !present.has(id)).map(existing_agent/* display */.Vy);
    const checks = [
        checkFiles(agents, told, lost),
        checkRequests(history, landed),
        await checkLimit(checkout, history, agents, limit),
        checkRefusals(outcomes, landed, limit),
        checkNames(agents),
        checkLine(history),
        await checkObjects(repository),
    ];
    return { agents, lost, checks };
}

;// CONCATENATED MODULE: ./build/demo/race.js


function tallyOf(settled, writers) {
    const landed = settled.filter(({ outcome }) => outcome === 'committed').length;
    const refused = settled.filter(({ outcome }) => outcome === 'refused').length;
    return { landed, refused, failed: settled.length - landed - refused, working: writers - settled.length };
}
/**
 * Starts all writers at once, each a process that spawns an agent with the first free name of the pool that they share.
 * @param onSettled called whenever a writer has ended
 */
async function race(commandLine, writers, pool, onSettled) {
    const settled = [];
    const write = async (index) => {
        const agent = JSON.stringify({ specialization: specialization(index) });
        const author = `Writer ${index + 1} <writer-${index + 1}@example.com>`;
        const args = ['--agent', agent, '--name-pool', JSON.stringify(pool)];
        settled.push(await runCommandLine(commandLine, 'spawn', { author, args }));
        // Those that are ended do not come to an end of their own.
        if (!commandLine.signal.aborted)
            onSettled(tallyOf(settled, writers));
    };
    await Promise.all(Array.from({ length: writers }, (_, index) => write(index)));
    return settled;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
;// CONCATENATED MODULE: ./build/demo/git-server.js






/** Whether the installed git has `http-backend`: some packages leave it out. */
async function hasHttpBackend() {
    try {
        // Asked nothing, it answers with an error page and exit status 0; an unknown command exits with 1.
        await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('git', ['http-backend'], { env: isolatedEnvironment() });
        return true;
    }
    catch {
        return false;
    }
}
/** Serves the bare repositories in a folder over git's smart HTTP protocol. Anyone who reaches the port may push. */
async function startGitServer({ root, intercept }) {
    const requests = [];
    const running = new Set();
    const serve = async (request, response) => {
        const target = parseTarget(request);
        if (target === null) {
            response.writeHead(404).end();
            return;
        }
        const record = { ...target, status: null };
        requests.push(record);
        response.on('close', () => (record.status = response.headersSent ? response.statusCode : null));
        const handled = (await intercept?.(request, response, record)) ?? false;
        if (!handled && !response.destroyed)
            await relay(spawnHttpBackend(root, request, record), request, response);
    };
    const server = (0,external_node_http_.createServer)((request, response) => {
        const exchange = serve(request, response)
            .catch(() => response.destroy())
            .then(() => void running.delete(exchange));
        running.add(exchange);
    });
    await (0,external_node_events_.once)(server.listen(0, '127.0.0.1'), 'listening');
    return {
        url: `http://127.0.0.1:${server.address().port}`,
        requests,
        close: async () => {
            const closed = new Promise((done) => server.close(done));
            server.closeAllConnections();
            await closed;
            await Promise.all(running);
        },
    };
}
/** Null unless the request is for a git service of a repository that lies directly in the root. */
function parseTarget({ method = '', url = '', headers }) {
    const [path = '', query] = url.split('?', 2);
    // One path segment that starts with a letter or digit: no `..`, no hidden folder, no escape that git would decode.
    const endpoint = /^\/[A-Za-z0-9][\w.-]*\/(info\/refs|git-[a-z-]+)$/.exec(path)?.[1];
    const advertise = endpoint === 'info/refs';
    const service = advertise ? new URLSearchParams(query).get('service') : endpoint;
    if (service !== 'git-upload-pack' && service !== 'git-receive-pack')
        return null;
    // A probe is one flush packet, `0000`.
    const phase = advertise ? 'advertise' : headers['content-length'] === '4' ? 'probe' : 'request';
    return { method, path, service, phase };
}
/** Starts git's CGI program for one request; the caller feeds it the request's body and reads its answer. */
function spawnHttpBackend(root, { headers }, { method, path, service, phase }) {
    return (0,external_node_child_process_.spawn)('git', ['http-backend'], {
        env: {
            ...isolatedEnvironment(),
            GIT_PROJECT_ROOT: (0,external_node_path_.resolve)(root),
            GIT_HTTP_EXPORT_ALL: '1',
            GIT_PROTOCOL: headers['git-protocol']?.toString(),
            // The folder may belong to another user, as in a container.
            GIT_CONFIG_COUNT: '1',
            GIT_CONFIG_KEY_0: 'safe.directory',
            GIT_CONFIG_VALUE_0: '*',
            REQUEST_METHOD: method,
            PATH_INFO: path,
            QUERY_STRING: phase === 'advertise' ? `service=${service}` : '',
            CONTENT_TYPE: headers['content-type'],
            CONTENT_LENGTH: headers['content-length'], // absent when chunked: git then reads to the end of its input
            HTTP_CONTENT_ENCODING: headers['content-encoding'],
            REMOTE_USER: 'git', // without a user, git refuses pushes
            REMOTE_ADDR: '127.0.0.1',
        },
        stdio: ['pipe', 'pipe', 'ignore'],
        windowsHide: true,
    });
}
async function relay(git, request, response) {
    const ended = new Promise((done) => git.once('close', done));
    git.on('error', () => undefined); // git could not be started; `close` follows
    response.on('close', () => {
        // Promised more than it gets, http-backend 2.39 waits in a busy loop: it must not outlive its client.
        if (!response.writableFinished)
            git.kill();
    });
    git.stdin.on('error', () => undefined); // git has answered without reading on
    git.stdin.on('close', () => request.resume()); // the client may still be sending, and only then reads
    request.pipe(git.stdin);
    let head = Buffer.alloc(0);
    const readHead = (chunk) => {
        head = Buffer.concat([head, chunk]);
        const end = head.indexOf('\r\n\r\n');
        if (end < 0)
            return;
        git.stdout.off('data', readHead);
        copyHead(head.toString('latin1', 0, end), response);
        response.write(head.subarray(end + 4));
        git.stdout.pipe(response);
    };
    git.stdout.on('data', readHead);
    await ended;
    if (!response.headersSent)
        response.writeHead(500).end();
}
/** CGI gives the status as one more header. */
function copyHead(head, response) {
    for (const line of head.split('\r\n')) {
        const colon = line.indexOf(':');
        const [name, value] = [line.slice(0, colon), line.slice(colon + 1).trim()];
        if (name.toLowerCase() === 'status')
            response.statusCode = Number.parseInt(value, 10);
        else
            response.appendHeader(name, value);
    }
}

;// CONCATENATED MODULE: ./build/demo/stage.js





async function setStage() {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(await (0,promises_.realpath)((0,external_node_os_.tmpdir)()), 'agent-registry-demo-'));
    const remove = () => (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 5 });
    try {
        const repository = (0,external_node_path_.join)(folder, 'registry.git');
        await createBareRepository(repository);
        const server = (await hasHttpBackend()) ? await startGitServer({ root: folder }) : null;
        return {
            folder,
            repository,
            remote: server === null ? repository : `${server.url}/registry.git`,
            server,
            close: async (keep) => {
                await server?.close();
                if (!keep)
                    await remove();
            },
        };
    }
    catch (error) {
        await remove();
        throw error;
    }
}

// EXTERNAL MODULE: ./build/report/evaluation.js
var evaluation = __nccwpck_require__(913);
// EXTERNAL MODULE: ./build/report/table.js + 3 modules
var table = __nccwpck_require__(3941);
;// CONCATENATED MODULE: ./build/demo/story.js



const indented = (lines) => lines.map((line) => `  ${line}`);
/** Rows of a table that are shown. */
const rowLimit = 30;
function tableOf({ columns, rows }, { colors, width }) {
    const [head = '', ...lines] = (0,table/* tableLines */.o)({ columns, rows: rows.slice(0, rowLimit) }, width - 2);
    const hidden = rows.length - rowLimit;
    return indented([colors.dim(head), ...lines, ...(hidden > 0 ? [colors.dim(`… and ${hidden} more`)] : [])]);
}
/** @param remote as the writers use it */
const opening = (writers, limit, remote, { colors }) => [
    colors.bold(`${(0,sentences/* counted */.hS)(writers, 'writer')} for ${(0,sentences/* counted */.hS)(limit, 'place')}, all at once, without a lock`),
    colors.dim(remote.startsWith('http')
        ? `at ${remote}, a new repository with a git server of its own`
        : `in ${remote}, a new repository; this git has no http-backend to serve it with`),
    '',
];
function scoreSentence({ outcomes, lost }) {
    const of = (kind) => outcomes.filter(({ outcome }) => outcome === kind);
    const [landed, refused] = [of('committed').length, of('refused')];
    const failed = outcomes.length - landed - refused.length;
    const codes = [...new Set(refused.map(({ refusal }) => refusal?.code ?? ''))].join(', ');
    return [
        `${landed - lost} landed`,
        `${refused.length} refused${codes === '' ? '' : ` (${codes})`}`,
        ...(failed > 0 ? [`${failed} failed`] : []),
        `${lost} lost`,
    ].join(', ');
}
/** The race in two lines. */
function ending(score, { seconds, pushes }, good, { colors }) {
    const attempts = score.outcomes.reduce((sum, outcome) => sum + outcome.attempts, 0);
    const most = Math.max(...score.outcomes.map((outcome) => outcome.attempts));
    const sentence = scoreSentence(score);
    const facts = [
        `${seconds.toFixed(1)} s`,
        (0,sentences/* counted */.hS)(attempts, 'attempt'),
        ...(pushes === null ? [] : [pushes === 1 ? '1 push sent' : `${pushes} pushes sent`]),
    ];
    const again = `A writer that loses the race decides again, on what the others wrote: here up to ${most} times.`;
    return [
        good ? colors.green(colors.bold(`✔ ${sentence}`)) : colors.red(colors.bold(`✘ ${sentence}`)),
        ...indented([colors.dim(facts.join(', ')), ...(most > 1 ? [colors.dim(again)] : [])]),
    ];
}
/** Who was settled by the evaluation, and by which rule. */
function settlement(result, agents, style) {
    const names = new Map(agents.map(({ id, human_name: name }) => [id, name ?? id]));
    const evaluated = new Map(result.agents.map((agent) => [agent.id, agent]));
    const settled = agents
        .map(({ id }) => evaluated.get(id))
        .filter((agent) => agent !== undefined)
        .filter((agent) => agent.verdict !== 'kept');
    const [verdicts] = (0,evaluation/* evaluationTables */.Q)({ ...result, agents: settled, ignored: [] }, (id) => names.get(id) ?? id);
    const title = `${sentences/* sentences */.hC.evaluate(result)} One commit, with made-up evidence.`;
    return ['', style.colors.bold(title), ...(verdicts === undefined ? [] : tableOf(verdicts, style))];
}
function roll(agents, style) {
    if (agents.length === 0)
        return [];
    const columns = [
        { title: 'Name' },
        { title: 'Specialization' },
        { title: 'Status' },
        { title: 'Score', align: 'right' },
        { title: 'Id' },
    ];
    const rows = agents.map(({ human_name: name, specialization, status, metrics, id }) => [
        name ?? '',
        specialization,
        status.replaceAll('_', ' '),
        metrics?.overall_score?.toFixed(3) ?? '',
        id,
    ]);
    return ['', style.colors.bold('The agents'), ...tableOf({ columns, rows }, style)];
}
/** @param log as git prints it */
const historyLines = (log, { colors }) => [
    '',
    colors.bold('The newest commits'),
    ...indented(log
        .trimEnd()
        .split('\n')
        .map((line) => line.trimEnd())),
];
function checkLines({ claim, problems }, { colors }) {
    if (problems.length === 0)
        return [`${colors.green('✔')} ${claim}`];
    return [`${colors.red('✘')} not so: ${claim}`, ...indented(problems.map((problem) => colors.red(problem)))];
}
const verdict = ({ checks }, style) => [
    '',
    style.colors.bold('Read again from the repository, with git alone'),
    ...indented(checks.flatMap((check) => checkLines(check, style))),
];
const nextStep = ({ colors }) => [
    '',
    colors.bold('Next: put this into a job with `permissions: contents: write`; README.md has the rest'),
    ...indented([
        '- uses: agent-registry/agent-registry@v1',
        '  with:',
        '    operation: spawn',
        `    agent: '{"specialization":"reviewer"}'`,
        '    name-pool: Ada, Grace, Alan',
    ]),
];

// EXTERNAL MODULE: ./build/report/gauge.js
var gauge = __nccwpck_require__(6644);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __nccwpck_require__(8565);
;// CONCATENATED MODULE: ./build/cli/demo-progress.js


/** Between two drawings of the line, milliseconds. */
const demo_progress_frame = 100;
const words = ({ landed, refused, failed, working }) => [
    `${landed} landed`,
    `${refused} refused`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    `${working} at work`,
].join(', ');
/** On a terminal one line that keeps itself up to date; elsewhere a line for each quarter of the writers. */
function followRace(output, writers) {
    const begun = performance.now();
    let tally = { landed: 0, refused: 0, failed: 0, working: writers };
    if (output.isTTY !== true) {
        let quarters = 0;
        return {
            update: (next) => {
                const reached = Math.floor(((writers - next.working) * 4) / writers);
                if (reached > quarters)
                    output.write(`${words(next)}\n`);
                quarters = reached;
            },
            end: () => undefined,
        };
    }
    const draw = () => {
        const bar = (0,gauge/* gauge */.u)({ active: writers - tally.working, max: writers }, 24);
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        output.write(`\r\u001b[2K${`${bar} ${words(tally)}, ${seconds} s`.slice(0, (0,terminal/* widthOf */.q)(output) - 1)}`);
    };
    draw();
    const timer = setInterval(draw, demo_progress_frame);
    return {
        update: (next) => {
            tally = next;
        },
        end: () => {
            clearInterval(timer);
            output.write('\r\u001b[2K');
        },
    };
}

;// CONCATENATED MODULE: ./build/cli/demo.js














const mostWriters = 200;
const interrupted = 130;
const host = 'Demo <demo@example.com>';
function checkOptions({ writers, limit }) {
    if (!Number.isSafeInteger(writers) || writers < 1 || writers > mostWriters)
        throw new errors/* InputError */.d(`--writers: must be from 1 to ${mostWriters}`);
    if (!Number.isSafeInteger(limit) || limit < 0)
        throw new errors/* InputError */.d('--limit: must be 0 or more');
}
function styleOf() {
    const enabled = (0,terminal/* wantsColors */.E)(process.stdout, process.env, true);
    return { colors: picocolors.createColors(enabled), width: (0,terminal/* widthOf */.q)(process.stdout) };
}
const print = (lines) => void process.stdout.write(`${lines.join('\n')}\n`);
/** @throws Error where the operation did not write */
async function written(commandLine, operation, args, input = '') {
    const outcome = await runCommandLine(commandLine, operation, { author: host, args, input });
    commandLine.signal.throwIfAborted();
    if (outcome.outcome === 'committed')
        return outcome;
    throw new Error(`${operation}: ${(outcome.error ?? outcome.refusal)?.message ?? outcome.outcome}`);
}
/** A policy without a grace period, so that the evaluation settles someone. */
async function prepare(commandLine, limit) {
    await written(commandLine, 'init', []);
    const policy = { max_active_agents: limit, unique_human_names: true, new_agent_grace_period_hours: 0 };
    await written(commandLine, 'configure', ['--patch', JSON.stringify(policy)]);
}
async function runRace(commandLine, { server }, writers) {
    const [begun, before] = [performance.now(), server?.requests.length ?? 0];
    const progress = followRace(process.stdout, writers);
    const outcomes = await race(commandLine, writers, humanNames(writers), progress.update);
    progress.end();
    commandLine.signal.throwIfAborted();
    const requests = server?.requests.slice(before);
    const pushes = requests?.filter(({ service, phase }) => service === 'git-receive-pack' && phase === 'request');
    return { outcomes, effort: { seconds: (performance.now() - begun) / 1000, pushes: pushes?.length ?? null } };
}
const evaluate = (commandLine, outcomes) => {
    const agents = outcomes.flatMap(({ result }) => result?.agents ?? []);
    const metrics = JSON.stringify(madeUpMetrics(agents));
    return written(commandLine, 'evaluate', ['--metrics', '-'], metrics);
};
const newestCommits = (checkout, { colors, width }) => {
    const format = `%C(yellow)%h%C(reset) %<(${Math.max(20, width - 14)},trunc)%s`;
    const color = `--color=${colors.isColorSupported ? 'always' : 'never'}`;
    return git(checkout, 'log', '--graph', `--format=${format}`, '-12', color);
};
async function perform(stage, { writers, limit }, signal) {
    (0,external_node_events_.setMaxListeners)(0, signal); // every writer's process listens for the end
    const { folder, repository, remote } = stage;
    const script = process.argv[1] ?? '';
    const commandLine = { script, directory: folder, remote, branch: 'main', signal };
    const style = styleOf();
    print(opening(writers, limit, remote, style));
    await prepare(commandLine, limit);
    const { outcomes, effort } = await runRace(commandLine, stage, writers);
    const { result } = await evaluate(commandLine, outcomes);
    const checkout = (0,external_node_path_.join)(folder, 'checkout');
    await git(folder, 'clone', '--quiet', '--', repository, checkout);
    const inspection = await inspect(repository, checkout, outcomes, limit);
    const good = inspection.checks.every(({ problems }) => problems.length === 0);
    const agents = inOrder(inspection.agents);
    print([
        ...ending({ outcomes, lost: inspection.lost.length }, effort, good, style),
        ...(result === null ? [] : settlement(result, agents, style)),
        ...roll(agents, style),
        ...historyLines(await newestCommits(checkout, style), style),
        ...verdict(inspection, style),
        ...(good ? nextStep(style) : []),
    ]);
    return good ? 0 : 1;
}
async function withStage(options, signal) {
    const stage = await setStage();
    try {
        return await perform(stage, options, signal);
    }
    finally {
        await stage.close(options.keep);
        if (options.keep)
            print(['', `Kept in ${stage.folder}: registry.git, and checkout, a clone of it`]);
    }
}
/**
 * Lets many processes of this very script write to one registry at once, then reads the repository and says whether
 * every one of them got what it was told.
 * @returns exit status: 0, 1 where something was lost or broken, 130 where it was interrupted
 * @throws InputError for numbers that cannot be
 */
async function runDemo(options) {
    checkOptions(options);
    return await (0,interruption/* interruptible */.I)(process, async (signal) => {
        try {
            return await withStage(options, signal);
        }
        catch (error) {
            if (signal.aborted)
                return interrupted;
            const reason = error instanceof Error ? error.message : String(error);
            process.stderr.write(`error: the demo broke off: ${reason}\n`);
            return 1;
        }
    });
}


/***/ }),

/***/ 9713:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2427);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4161);


process.exitCode = await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)(process.argv.slice(2), (0,_world_js__WEBPACK_IMPORTED_MODULE_1__/* .processWorld */ .m)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __nccwpck_require__(9924);
// EXTERNAL MODULE: ./node_modules/commander/index.js
var commander = __nccwpck_require__(8909);
;// CONCATENATED MODULE: ./node_modules/commander/esm.mjs


// wrapper to provide named exports for ESM.
const {
  /* program */ "DM": program,
  /* createCommand */ "gu": createCommand,
  /* createArgument */ "er": createArgument,
  /* createOption */ "Ww": createOption,
  /* CommanderError */ "b7": CommanderError,
  /* InvalidArgumentError */ "Di": InvalidArgumentError,
  /* InvalidOptionArgumentError */ "a2": InvalidOptionArgumentError, // deprecated old name
  /* Command */ "uB": Command,
  /* Argument */ "ef": Argument,
  /* Option */ "c$": Option,
  /* Help */ "_V": Help,
} = commander;

// EXTERNAL MODULE: ./build/command/catalogue.js
var catalogue = __nccwpck_require__(4399);
// EXTERNAL MODULE: ./build/command/parameters.js + 1 modules
var command_parameters = __nccwpck_require__(6920);
// EXTERNAL MODULE: ./build/command/settings.js
var settings = __nccwpck_require__(4053);
;// CONCATENATED MODULE: ./build/command/version.js
/** Equal to package.json's, which a bundle cannot rely on finding. */
const version = '1.0.0';

// EXTERNAL MODULE: ./build/core/decision.js
var decision = __nccwpck_require__(4402);
;// CONCATENATED MODULE: ./build/cli/help.js


const statuses = (failed) => [
    [0, 'done'],
    [1, failed],
    [2, 'bad usage or input'],
    [3, 'the registry is corrupt'],
    [4, 'the store failed: network, rights, git'],
    [5, 'gave up under contention'],
    [6, 'unknown: repeat with the same request id'],
];
const lines = (rows) => {
    const width = Math.max(...rows.map(([term]) => String(term).length));
    return rows.map(([term, meaning]) => `  ${String(term).padEnd(width)}  ${meaning}\n`).join('');
};
/** What help says after the options of an operation. */
function helpAfter(operation) {
    const { result, example } = catalogue/* catalogue */.sW[operation];
    const refusals = (0,catalogue/* refusalsOf */.he)(operation);
    const refused = refusals.length === 0
        ? ''
        : `\nRefusals:\n${lines(refusals.map((code) => [code, decision/* refusalCodes */.jc[code]]))}`;
    const failed = operation === 'validate' ? 'errors were found' : 'refused';
    return `
Result: ${result}.
${refused}
Exit status:
${lines(statuses(failed))}
Example:
  $ ${example}
`;
}
const generalHelp = `
The registry is on a branch of the remote. Without --remote that is the origin of
the repository you are in, and its local branch where there is no origin.
These options can stand before or after the operation.

Environment:
  AGENT_REGISTRY_TOKEN    token for the remote
  GITHUB_TOKEN, GH_TOKEN  the same, for remotes on GITHUB_SERVER_URL only
                          (default https://github.com)
  NO_COLOR, FORCE_COLOR   no colours, or colours always

Example:
  $ agent-registry list --status active
`;

;// CONCATENATED MODULE: ./build/cli/program.js






const demoDefaults = { writers: '24', limit: '20' };
const plain = (description) => description.replaceAll('`', '');
function parameterOption(name, parameter, required) {
    const { placeholder, description, choices } = parameter;
    const flags = placeholder === undefined ? `--${name}` : `--${name} <${placeholder}>`;
    const list = choices === undefined ? '' : ` One of ${choices.join(', ')}.`;
    return new Option(flags, plain(description) + list).makeOptionMandatory(required);
}
function settingOption(name, { placeholder, description }) {
    // The one setting that is on by default is there to be switched off.
    if (name === 'update-workspace') {
        return new Option('--no-update-workspace', 'Leave a checkout of the same branch where it is after a change.');
    }
    return new Option(placeholder === undefined ? `--${name}` : `--${name} <${placeholder}>`, plain(description));
}
function addOperation(program, operation, run) {
    const { summary, parameters, required, writes } = catalogue/* catalogue */.sW[operation];
    const command = program
        .command(operation)
        .description(`${summary}.`)
        .summary(summary)
        .helpGroup(writes ? 'Changes:' : 'Reads:')
        .addHelpText('after', helpAfter(operation));
    for (const name of parameters) {
        const parameter = (0,command_parameters/* parameterOf */.l)(name);
        if (parameter.commandLine === 'argument')
            command.argument(`<${name}>`, plain(parameter.description));
        else if (parameter.commandLine !== null) {
            command.addOption(parameterOption(name, parameter, required.includes(name)));
        }
    }
    command.action(() => {
        run(command);
    });
}
function addDemo(program, run) {
    const command = program
        .command('demo')
        .description('Let many writers work on one registry at once, in a temporary folder.')
        .summary('See many writers work on one registry at once')
        .option('--writers <N>', `How many writers (default ${demoDefaults.writers}).`)
        .option('--limit <N>', `Most agents that may be active (default ${demoDefaults.limit}).`)
        .option('--keep', 'Keep the temporary folder.');
    command.action(() => {
        run(command);
    });
}
/** @param output settings that every command inherits, so they come before the commands */
function createProgram(output, run) {
    const program = new Command('agent-registry')
        .description('A registry of agents in a git repository, written by any number of processes at once.')
        .usage('[options] <operation> [options]')
        .version(version, '--version', 'Print the version.')
        .helpOption('-h, --help', 'Print help.')
        .commandsGroup('More:')
        .helpCommand('help [operation]', 'Print help for an operation.')
        .addHelpText('after', generalHelp)
        .configureOutput(output)
        .exitOverride();
    for (const name of Object.keys(settings/* settings */.W))
        program.addOption(settingOption(name, (0,settings/* settingOf */.y)(name)));
    program.option('--json', 'Print the outcome as one JSON object.');
    program.option('--no-color', 'Print without colours.');
    for (const operation of catalogue/* operationNames */.qj)
        addOperation(program, operation, run);
    addDemo(program, run);
    return program;
}
function optionsOf(command) {
    const given = new Map();
    for (const owner of [command.parent, command]) {
        for (const option of owner?.options ?? []) {
            const attribute = option.attributeName();
            if (owner?.getOptionValueSource(attribute) !== 'cli')
                continue;
            const value = owner.getOptionValue(attribute);
            given.set(option.name().replace(/^no-/, ''), String(value));
        }
    }
    return given;
}
const nothingGiven = { kind: 'bad-usage', message: 'no operation given', name: null };
/** Takes a command line apart; reads and writes nothing. */
function parseArguments(argv, width) {
    let invoked;
    let text = '';
    let errorText = '';
    const output = {
        writeOut: (out) => (text += out),
        // Errors are reported by whoever asked, in words or as JSON.
        writeErr: (out) => (errorText += out),
        getOutHelpWidth: () => width,
        getErrHelpWidth: () => width,
    };
    const program = createProgram(output, (command) => {
        invoked = command;
    });
    try {
        program.parse([...argv], { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof CommanderError))
            throw error;
        if (error.exitCode === 0)
            return { kind: 'text', text };
        if (error.code === 'commander.help')
            return { ...nothingGiven, help: errorText };
        const message = error.message.replace(/^error: /, '');
        const names = program.commands.map((command) => command.name());
        const name = argv.find((word) => names.includes(word)) ?? null;
        return { kind: 'bad-usage', message, name };
    }
    if (invoked === undefined)
        return nothingGiven;
    const name = invoked.name();
    return { kind: 'invocation', invocation: { name, argument: invoked.args[0], options: optionsOf(invoked) } };
}

// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __nccwpck_require__(8565);
;// CONCATENATED MODULE: ./build/cli/main.js




const badUsage = 2;
/** The outcome that a program reading JSON gets where nothing could be run. */
const usageFailure = (operation, message) => ({
    operation,
    outcome: 'failed',
    request_id: null,
    commit: null,
    attempts: 0,
    combined: 0,
    result: null,
    refusal: null,
    error: { code: 'bad-input', message },
});
function reportBadUsage({ message, name, help }, json, world) {
    const lines = message.split('\n').map(report_escape/* printable */.g$);
    if (json)
        world.stdout.write(`${(0,report_escape/* jsonLine */.rF)(usageFailure(name, lines.join(' ')))}\n`);
    const advice = `error: ${lines.join('\n')}\nSee agent-registry ${name === null ? '' : `${name} `}--help\n`;
    world.stderr.write(help ?? advice);
    return badUsage;
}
async function runDemonstration({ options }) {
    const { valueOf } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 8958));
    const { runDemo } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 2918));
    const count = (name) => Number(valueOf('integer', { text: options.get(name) ?? demoDefaults[name], label: `--${name}` }));
    return await runDemo({ writers: count('writers'), limit: count('limit'), keep: options.has('keep') });
}
async function run(invocation, world) {
    const { name } = invocation;
    if (name === 'demo')
        return await runDemonstration(invocation);
    // Loaded here: help and version need neither validators nor git.
    const { runOperation } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 4297));
    return await runOperation(name, invocation, world);
}
/**
 * The command line.
 * @param argv without the interpreter and the script
 * @returns exit status
 */
async function main(argv, world) {
    const parsed = parseArguments(argv, (0,terminal/* widthOf */.q)(world.stdout));
    if (parsed.kind === 'text') {
        world.stdout.write(parsed.text);
        return 0;
    }
    if (parsed.kind === 'bad-usage') {
        return reportBadUsage(parsed, argv.includes('--json'), world);
    }
    const { invocation } = parsed;
    try {
        return await run(invocation, world);
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.d))
            throw error;
        return reportBadUsage({ message: error.message, name: invocation.name }, invocation.options.has('json'), world);
    }
}


/***/ }),

/***/ 4297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  runOperation: () => (/* binding */ runOperation)
});

// EXTERNAL MODULE: ./build/command/interruption.js
var interruption = __nccwpck_require__(8619);
// EXTERNAL MODULE: ./build/core/decision.js
var core_decision = __nccwpck_require__(4402);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
// EXTERNAL MODULE: ./build/core/files.js
var core_files = __nccwpck_require__(1645);
;// CONCATENATED MODULE: ./build/generated/defaults.js
// Made by `npm run generate` from schemas/. Do not edit.
const configDefaults = {
    spawn_interval_hours: 3,
    max_active_agents: 50,
    elimination_threshold: 0.3,
    promotion_threshold: 0.65,
    spawn_mode: 'mixed',
    new_agent_probability: 0.5,
    protected_specializations: [],
    metrics_weight: {
        code_quality: 0.3,
        issue_resolution: 0.2,
        pr_success: 0.2,
        peer_review: 0.15,
        creativity: 0.15,
    },
    new_agent_grace_period_hours: 48,
    new_agent_minimum_score: 0.4,
    strict_pr_attribution: false,
    metrics_window_hours: 168,
    unique_human_names: false,
};
const metadataDefaults = { version: '2.0.0' };
/** Order of the fields in a new agent file. */
const agentKeys = [
    'id',
    'name',
    'human_name',
    'specialization',
    'status',
    'spawned_at',
    'personality',
    'communication_style',
    'traits',
    'metrics',
    'contributions',
    'promoted_at',
    'eliminated_at',
    'elimination_reason',
    'deactivated_at',
    'spawn_method',
    'parent_agent_id',
    'github_login',
];

// EXTERNAL MODULE: ./build/core/identifier.js + 4 modules
var identifier = __nccwpck_require__(9412);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __nccwpck_require__(9547);
;// CONCATENATED MODULE: ./build/core/json/layout.js
const LINE_BREAK = /\r\n|\r|\n/;
const NON_ASCII = /[\u0080-\uffff]/;
/** Two spaces, one element a line: what is written where a text shows no layout of its own. */
const DEFAULT_LAYOUT = {
    indent: '  ',
    lineEnd: '\n',
    colon: ': ',
    comma: ', ',
    asciiOnly: false,
};
/** Reads the layout off a text, given its value and the root of its tree. */
function detectLayout(text, value, root) {
    const nodes = descendants(root);
    const colon = first(nodes, (node) => readColon(text, node));
    const comma = first(nodes, (node) => readComma(text, node));
    const spaced = colon === undefined ? comma !== ',' : colon.endsWith(' ');
    return {
        indent: first(nodes, (node) => readIndent(text, node)) ?? DEFAULT_LAYOUT.indent,
        lineEnd: LINE_BREAK.exec(text)?.[0] ?? DEFAULT_LAYOUT.lineEnd,
        colon: colon ?? (spaced ? ': ' : ':'),
        comma: comma ?? (spaced ? ', ' : ','),
        // The text is ASCII though its value is not: every other character must have been escaped.
        asciiOnly: !NON_ASCII.test(text) && NON_ASCII.test(JSON.stringify(value)),
    };
}
/** The offset where a node ends. */
function endOf(node) {
    return node.offset + node.length;
}
function isMultiLine(text) {
    return LINE_BREAK.test(text);
}
/** The white space at the beginning of the line that an offset is on. */
function indentationAt(text, offset) {
    let start = offset;
    while (start > 0 && !isMultiLine(text.charAt(start - 1)))
        start--;
    let end = start;
    while (end < offset && (text[end] === ' ' || text[end] === '\t'))
        end++;
    return text.slice(start, end);
}
function descendants(root) {
    const nodes = [root];
    for (const node of nodes)
        for (const child of node.children ?? [])
            nodes.push(child);
    return nodes;
}
function first(nodes, read) {
    for (const node of nodes) {
        const found = read(node);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function readIndent(text, { type, offset, children }) {
    const child = children?.[0];
    if (type === 'property' || child === undefined)
        return undefined;
    if (!isMultiLine(text.slice(offset, child.offset)))
        return undefined;
    const outer = indentationAt(text, offset);
    const inner = indentationAt(text, child.offset);
    return inner.startsWith(outer) ? inner.slice(outer.length) : undefined;
}
function readColon(text, node) {
    return node.type === 'property' ? readGap(text, node) : undefined;
}
function readComma(text, node) {
    return node.type === 'property' ? undefined : readGap(text, node);
}
/** What stands between the first two children of a node, if they are on one line. */
function readGap(text, { children }) {
    const [left, right] = children ?? [];
    if (left === undefined || right === undefined)
        return undefined;
    const gap = text.slice(endOf(left), right.offset);
    return isMultiLine(gap) ? undefined : gap;
}

// EXTERNAL MODULE: ./build/core/json/parse.js
var parse = __nccwpck_require__(6606);
// EXTERNAL MODULE: ./build/core/json/value.js
var json_value = __nccwpck_require__(464);
;// CONCATENATED MODULE: ./build/core/json/print.js

/**
 * Prints a value, the first line without indentation: the caller has written that.
 * Throws an Error for a number that JSON cannot express.
 */
function print(value, layout, indent) {
    const inner = indent === undefined ? undefined : indent + layout.indent;
    if (Array.isArray(value)) {
        const items = value.map((item) => print(item, layout, inner));
        return enclose('[', items, ']', layout, indent);
    }
    if ((0,json_value/* isObject */.G)(value)) {
        const members = Object.entries(value).map(([key, item]) => printMember(key, item, layout, inner));
        return enclose('{', members, '}', layout, indent);
    }
    return printScalar(value, layout);
}
/** Prints a key with its value, as `print` does. */
function printMember(key, value, layout, indent) {
    return printScalar(key, layout) + layout.colon + print(value, layout, indent);
}
function enclose(open, items, close, layout, indent) {
    if (items.length === 0)
        return open + close;
    if (indent === undefined)
        return open + items.join(layout.comma) + close;
    const newLine = layout.lineEnd + indent;
    return open + items.map((item) => newLine + layout.indent + item).join(',') + newLine + close;
}
function printScalar(value, { asciiOnly }) {
    // JSON.stringify would write null for the Infinity that JSON.parse makes of 1e999.
    if (typeof value === 'number' && !Number.isFinite(value))
        throw new Error(`JSON has no number ${value}`);
    const json = JSON.stringify(value);
    return asciiOnly ? json.replaceAll(/[\u007f-\uffff]/g, escapeUnit) : json;
}
function escapeUnit(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./build/core/json/splice.js


/** How the elements of a container are indented. */
function childIndentation(text, container) {
    const last = container.children?.at(-1);
    return last === undefined || isOnOneLine(text, container) ? undefined : indentationAt(text, last.offset);
}
/** Writes another value in the place of a node: on one line if that is how the old one stood. */
function replacement({ text, layout }, node, value, indent) {
    const compact = hasChildren(node) && isOnOneLine(text, node);
    return { start: node.offset, end: endOf(node), content: print(value, layout, compact ? undefined : indent) };
}
/** Removes an element, with the comma that ties it to those that are kept; one of its siblings is. */
function removal(siblings, index, firstKept) {
    const removed = siblings[index];
    const neighbour = siblings[index < firstKept ? index + 1 : index - 1];
    if (removed === undefined || neighbour === undefined)
        return [];
    return index < firstKept
        ? [{ start: removed.offset, end: neighbour.offset, content: '' }]
        : [{ start: endOf(neighbour), end: endOf(removed), content: '' }];
}
/** Inserts printed elements before the child at `index`, or after the last child. The container is not empty. */
function insertion(source, container, index, added) {
    const neighbourIndex = Math.max(index - 1, 0);
    const neighbour = container.children?.[neighbourIndex];
    if (neighbour === undefined || added.length === 0)
        return [];
    const separator = separatorAt(source, container, neighbourIndex);
    const items = added.join(separator);
    const [at, content] = index === 0 ? [neighbour.offset, items + separator] : [endOf(neighbour), separator + items];
    return [{ start: at, end: at, content }];
}
/** What to put between the child at `index` and a new one next to it: what stands around that child already. */
function separatorAt({ text, layout }, container, index) {
    const siblings = container.children ?? [];
    const child = siblings[index];
    if (child === undefined)
        return layout.comma;
    const previous = siblings[index - 1];
    const lead = text.slice(previous === undefined ? container.offset + 1 : endOf(previous), child.offset);
    if (isMultiLine(lead))
        return `,${layout.lineEnd}${indentationAt(text, child.offset)}`;
    if (previous !== undefined)
        return lead;
    const next = siblings[index + 1];
    return next === undefined ? layout.comma : text.slice(endOf(child), next.offset);
}
function hasChildren(node) {
    return node.children !== undefined && node.children.length > 0;
}
function isOnOneLine(text, node) {
    return !isMultiLine(text.slice(node.offset, endOf(node)));
}

;// CONCATENATED MODULE: ./build/core/json/edit.js






/** The text of a new file: two spaces of indentation and a final newline. */
function edit_printJson(value) {
    return `${print(value, DEFAULT_LAYOUT, '')}\n`;
}
/**
 * Changes a JSON text so that it parses to `value`, and nothing else about it: whatever keeps its value keeps its
 * place, spelling and white space, and what is new is written the way its surroundings are.
 *
 * Throws an Error if the text is not JSON or has a duplicate key, or if JSON cannot express `value`.
 */
function editJson(text, value) {
    const old = readEditable(text);
    if ((0,json_value/* equal */.L)(old, value))
        return text;
    const root = (0,main.parseTree)(text);
    const edited = root === undefined ? text : editTree(text, root, old, value);
    const reread = (0,parse/* parseJson */.qF)(edited);
    // Of all outcomes, a file that silently means something else must never leave here.
    if (!reread.ok || !(0,json_value/* equal */.L)(reread.value, value))
        throw new Error('The value cannot be written as JSON');
    return edited;
}
function readEditable(text) {
    const parsed = (0,parse/* parseJson */.qF)(text);
    if (!parsed.ok)
        throw cannotEdit(parsed.problem);
    const duplicate = (0,parse/* findDuplicateKey */._d)(text);
    if (duplicate !== null)
        throw cannotEdit(duplicate);
    return parsed.value;
}
function cannotEdit({ message, line, column }) {
    return new Error(`Cannot edit JSON: ${message} (line ${line}, column ${column})`);
}
function editTree(text, root, old, value) {
    const source = { text, layout: detectLayout(text, old, root) };
    const pieces = [];
    let position = 0;
    for (const { start, end, content } of change(source, root, old, value, '')) {
        pieces.push(text.slice(position, start), content);
        position = end;
    }
    return pieces.join('') + text.slice(position);
}
/** The edits that give a node, whose value is `old`, a new value. The indentation is that of its container. */
function change(source, node, old, value, indent) {
    if (node === undefined || (0,json_value/* equal */.L)(old, value))
        return [];
    if (Array.isArray(old) && Array.isArray(value) && old.length > 0 && value.length > 0) {
        return changeArray(source, node, old, value);
    }
    if ((0,json_value/* isObject */.G)(old) && (0,json_value/* isObject */.G)(value) && Object.keys(old).some((key) => Object.hasOwn(value, key))) {
        return changeObject(source, node, old, value);
    }
    return [replacement(source, node, value, indent)];
}
/** Old and new object have a key in common. */
function changeObject(source, node, old, value) {
    const members = node.children ?? [];
    const indent = childIndentation(source.text, node);
    const target = new Map(Object.entries(value));
    const firstKept = members.findIndex((member) => target.has(keyOf(member)));
    const edits = members.flatMap((member, index) => {
        const key = keyOf(member);
        const after = target.get(key);
        if (after === undefined)
            return removal(members, index, firstKept);
        target.delete(key);
        return change(source, member.children?.[1], old[key], after, indent);
    });
    const added = [...target].map(([key, item]) => printMember(key, item, source.layout, indent));
    return [...edits, ...insertion(source, node, members.length, added)];
}
function keyOf(member) {
    return member.children?.[0]?.value;
}
/** Neither array is empty. Elements are paired from both ends; what has no partner is inserted or removed. */
function changeArray(source, node, old, value) {
    const items = node.children ?? [];
    const indent = childIndentation(source.text, node);
    const shorter = Math.min(old.length, value.length);
    let head = 0;
    while (head < shorter && (0,json_value/* equal */.L)(old[head], value[head]))
        head++;
    let tail = 0;
    while (tail < shorter - head && (0,json_value/* equal */.L)(old.at(-1 - tail), value.at(-1 - tail)))
        tail++;
    const paired = shorter - tail;
    const removedEnd = old.length - tail;
    const added = value.slice(paired, value.length - tail).map((item) => print(item, source.layout, indent));
    return [
        ...value
            .slice(head, paired)
            .flatMap((item, index) => change(source, items[head + index], old[head + index], item, indent)),
        ...items
            .slice(paired, removedEnd)
            .flatMap((_, index) => removal(items, paired + index, paired > 0 ? 0 : removedEnd)),
        ...insertion(source, node, paired, added),
    ];
}

// EXTERNAL MODULE: ./build/core/json/problem.js
var problem = __nccwpck_require__(5706);
;// CONCATENATED MODULE: ./build/core/scoring.js
const componentNames = [
    'code_quality',
    'issue_resolution',
    'pr_success',
    'peer_review',
    'creativity',
];
/** Reviews, and resolved issues where none was assigned, that make a full score. */
const fullScoreCount = 5;
/** Merging five of six pull requests is as good as it gets: someone has to try the sixth. */
const mergeShareFactor = 1.2;
/** Six digits hide the noise of floating point, which would otherwise decide at a threshold and show in every diff. */
const rounded = (score) => Math.round(score * 1e6) / 1e6;
function measured(agent, given) {
    const { issues_assigned: assigned, issues_resolved: resolved, prs_opened: opened, prs_merged: merged, reviews_given: reviews, } = given;
    const share = resolved > 0 ? Math.min(1, resolved / fullScoreCount) : 0;
    const components = {
        code_quality: opened > 0 ? Math.min(1, (mergeShareFactor * merged) / opened) : 0.5,
        issue_resolution: assigned > 0 ? Math.min(1, resolved / assigned) : share,
        pr_success: opened > 0 ? Math.min(1, merged / opened) : 0,
        peer_review: Math.min(1, reviews / fullScoreCount),
        creativity: given.creativity_score ??
            (agent.traits?.creativity === undefined ? 0.5 : agent.traits.creativity / 100),
    };
    const evidence = {
        issues_assigned: assigned,
        issues_resolved: resolved,
        prs_opened: opened,
        prs_merged: merged,
        reviews_given: reviews,
    };
    return { components, overall: 0, evidence };
}
/** An agent without fresh evidence: its record knows what was resolved and merged, not what was assigned or opened. */
function remembered(agent) {
    const metrics = agent.metrics ?? {};
    const merged = metrics.prs_merged ?? 0;
    const evidence = {
        issues_assigned: 0,
        issues_resolved: metrics.issues_resolved ?? 0,
        prs_opened: merged,
        prs_merged: merged,
        reviews_given: metrics.reviews_given ?? 0,
        creativity_score: metrics.creativity_score ?? null,
    };
    const score = measured(agent, evidence);
    const codeQuality = metrics.code_quality_score ?? score.components.code_quality;
    return { ...score, components: { ...score.components, code_quality: codeQuality } };
}
/** Weighted mean; 0 where config weighs nothing. */
function overall(components, weights) {
    const largest = Math.max(...componentNames.map((name) => weights[name] ?? 0));
    if (largest === 0)
        return 0;
    // Relative to the largest, weights near the ends of the number range neither overflow nor vanish in the sums.
    const weighed = componentNames.map((name) => ({
        weight: (weights[name] ?? 0) / largest,
        score: components[name],
    }));
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
    return weighed.reduce((sum, { weight, score }) => sum + weight * score, 0) / total;
}
/**
 * Scores one agent.
 * @param given fresh evidence; without it the agent is scored on the metrics of its record
 */
function score(agent, given, config) {
    const { components, evidence } = given === undefined ? remembered(agent) : measured(agent, given);
    const tidy = Object.fromEntries(componentNames.map((name) => [name, rounded(components[name])]));
    return { components: tidy, overall: rounded(overall(components, config.metrics_weight)), evidence };
}
/**
 * Settles one agent by its score; the rules stand in order of precedence. A score raised in the grace period ends the
 * chain: a raise is neither a merit nor a fault.
 * @param age hours since the agent was spawned
 */
function settle(agent, overallScore, age, config) {
    const kept = (rule, score = overallScore) => ({ verdict: 'kept', rule, score });
    if (config.protected_specializations.includes(agent.specialization))
        return kept('protected');
    const minimum = config.new_agent_minimum_score;
    if (age < config.new_agent_grace_period_hours && overallScore < minimum)
        return kept('grace-period', minimum);
    if (overallScore >= config.promotion_threshold) {
        return { verdict: 'promoted', rule: 'promotion-threshold', score: overallScore };
    }
    if (overallScore < config.elimination_threshold) {
        return { verdict: 'eliminated', rule: 'elimination-threshold', score: overallScore };
    }
    return kept('between-thresholds');
}

// EXTERNAL MODULE: ./build/generated/validators.cjs
var validators = __nccwpck_require__(2921);
// EXTERNAL MODULE: ./build/core/json/syntax-error.js
var syntax_error = __nccwpck_require__(8225);
;// CONCATENATED MODULE: ./build/core/schema.js


/** Most problems reported for one value; hostile input could otherwise produce millions. */
const problemLimit = 20;
function pathOf(error) {
    const steps = error.instancePath
        .split('/')
        .slice(1)
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    return steps.map((step) => (/^(0|[1-9]\d{0,8})$/.test(step) ? Number(step) : step));
}
const list = (values) => values.map((value) => JSON.stringify(value)).join(', ');
function expectation(error) {
    const params = error.params;
    switch (error.keyword) {
        case 'required':
            return `lacks the field ${(0,syntax_error/* quote */.h)(String(params['missingProperty']))}`;
        case 'additionalProperties':
            return `has the unknown field ${(0,syntax_error/* quote */.h)(String(params['additionalProperty']))}`;
        case 'type':
            return `must be ${[params['type']].flat().join(' or ')}`;
        case 'enum':
            return `must be one of ${list(params['allowedValues'])}`;
        case 'const':
            return `must be ${JSON.stringify(params['allowedValue'])}`;
        case 'minimum':
            return `must be at least ${String(params['limit'])}`;
        case 'maximum':
            return `must be at most ${String(params['limit'])}`;
        case 'minLength':
        case 'minItems':
            return 'must not be empty';
        case 'maxItems':
            return `must have at most ${String(params['limit'])} entries`;
        case 'discriminator':
            return 'names no operation that is allowed here';
        case 'pattern':
            if (error.propertyName !== undefined)
                return `has the key ${(0,syntax_error/* quote */.h)(error.propertyName)}, which is not an allowed identifier`;
            return String(params['pattern']).startsWith('^\\d{4}')
                ? 'must be an ISO 8601 timestamp such as "2026-01-31T12:00:00Z"'
                : 'is not an allowed identifier';
        default:
            return error.message ?? 'is not valid';
    }
}
/** Writes a path as people do: `agent.traits.creativity`, `[2].id`, `metrics["agent-1"]`. */
function fieldName(path) {
    return path
        .map((step, index) => {
        if (typeof step === 'number')
            return `[${step}]`;
        if (!/^\w+$/.test(step))
            return `[${(0,syntax_error/* quote */.h)(step)}]`;
        return index === 0 ? step : `.${step}`;
    })
        .join('');
}
function errorsOf(name, value) {
    const validate = validators[name];
    if (validate(value))
        return [];
    return (validate.errors ?? []).map((error) => ({ path: pathOf(error), error }));
}
/** Entry by entry, so that millions of bad ones do not fill the memory with errors before the limit cuts them off. */
function entryErrors(entries) {
    const all = [];
    for (const [index, entry] of entries.entries()) {
        all.push(...errorsOf('agent', entry).map(({ path, error }) => ({ path: [index, ...path], error })));
        if (all.length >= problemLimit)
            break;
    }
    return all;
}
/** Problems of a value against a schema of `schemas/`, the first few. Empty where it is valid. */
function schemaProblems(name, value) {
    const errors = name === 'hallOfFame' && Array.isArray(value) ? entryErrors(value) : errorsOf(name, value);
    return errors
        .filter(({ error: { keyword } }) => !['oneOf', 'anyOf', 'propertyNames'].includes(keyword))
        .slice(0, problemLimit)
        .map(({ path, error }) => {
        const field = fieldName(path);
        return { path, message: `${field === '' ? 'the value' : field} ${expectation(error)}` };
    });
}

;// CONCATENATED MODULE: ./build/core/codec.js










const unreadableHelp = {
    symlink: 'Links are never followed; replace it by a file.',
    submodule: 'A submodule cannot be a record; remove it.',
    folder: 'A folder cannot be a record; remove it.',
    'not-utf8': 'Save the file as UTF-8.',
    'not-a-record': 'Remove it; the registry keeps records only.',
    'too-large': 'Remove what does not belong into a record.',
};
function schemaOf(path) {
    if (path === core_files/* configPath */.eQ)
        return 'config';
    if (path === core_files/* metadataPath */.xT)
        return 'metadata';
    if (path === core_files/* hallOfFamePath */.$q)
        return 'hallOfFame';
    return (0,core_files/* agentIdOf */.eb)(path) === null ? null : 'agent';
}
const fail = (finding) => ({
    ok: false,
    findings: [{ severity: 'error', ...finding }],
});
const jsonFinding = (file, problem) => ({
    file,
    ...problem,
    help: 'Correct the file by hand, or restore an earlier version of it.',
});
function identityFinding(id, value) {
    const problem = (0,identifier/* identifierProblem */.rD)(id);
    if (problem !== null)
        return { field: '', message: `the file name is no id: ${problem}` };
    if (value['id'] === id)
        return null;
    return { field: 'id', message: `the id ${JSON.stringify(value['id'])} differs from the file name "${id}"` };
}
function weighsNothing(config) {
    const weights = (0,json_value/* isObject */.G)(config) ? config['metrics_weight'] : undefined;
    return (0,json_value/* isObject */.G)(weights) && componentNames.every((name) => (weights[name] ?? 0) === 0);
}
/**
 * Reads one record.
 * @param path below the root
 * @param file the path as messages give it
 */
function decode(path, file, content) {
    const at = { file, line: 1, column: 1 };
    if (typeof content !== 'string') {
        const kind = content.unreadable;
        return fail({
            ...at,
            code: 'unreadable',
            message: `the record is unreadable (${kind})`,
            help: unreadableHelp[kind],
        });
    }
    const parsed = (0,parse/* parseJson */.qF)(content);
    if (!parsed.ok)
        return fail(jsonFinding(file, parsed.problem));
    const schema = schemaOf(path);
    if (schema === null)
        return { ok: true, value: parsed.value };
    const problems = schemaProblems(schema, parsed.value);
    if (problems.length > 0) {
        const findings = problems.map(({ path: field, message }) => ({
            code: 'schema',
            severity: 'error',
            file,
            ...(0,parse/* positionOf */.df)(content, [...field]),
            message,
            help: 'Correct the field; `schemas/` describes every field.',
        }));
        return { ok: false, findings };
    }
    if (path === core_files/* configPath */.eQ && weighsNothing(parsed.value)) {
        return fail({
            file,
            code: 'no-weight',
            ...(0,parse/* positionOf */.df)(content, ['metrics_weight']),
            message: 'metrics_weight weighs no component, so every agent would score 0',
            help: 'Give at least one component a weight above 0.',
        });
    }
    const id = (0,core_files/* agentIdOf */.eb)(path);
    const identity = id === null || !(0,json_value/* isObject */.G)(parsed.value) ? null : identityFinding(id, parsed.value);
    if (identity === null)
        return { ok: true, value: parsed.value };
    return fail({
        file,
        code: 'id-mismatch',
        ...(0,parse/* positionOf */.df)(content, [identity.field]),
        message: identity.message,
        help: 'Name the file after the id of its agent.',
    });
}
/** The finding for a key that stands twice in one object of a readable file; null where none does. */
function duplicateKey(file, text) {
    const problem = (0,parse/* findDuplicateKey */._d)(text);
    return problem === null ? null : { severity: 'error', ...jsonFinding(file, problem) };
}
/** Puts the fields that the schema names first, in its order; others follow as they came. */
function inSchemaOrder(agent) {
    const known = agentKeys.filter((key) => Object.hasOwn(agent, key)).map((key) => [key, agent[key]]);
    const other = Object.entries(agent).filter(([key]) => !agentKeys.includes(key));
    return Object.fromEntries([...known, ...other]);
}
/** Why a text that holds a value would be refused when it is read; null where it would not. Overflows no stack. */
function unwritable(root) {
    let level = [root];
    for (let depth = 0; level.length > 0; depth++) {
        const next = [];
        for (const value of level) {
            if (typeof value === 'number' && !Number.isFinite(value))
                return `JSON has no number ${value}`;
            if (typeof value !== 'object' || value === null)
                continue;
            if (depth === problem/* MAX_DEPTH */.lr)
                return `nested more than ${problem/* MAX_DEPTH */.lr} levels deep`;
            if (Object.hasOwn(value, problem/* FORBIDDEN_KEY */.yJ))
                return `the key "${problem/* FORBIDDEN_KEY */.yJ}" is not allowed`;
            for (const child of Object.values(value))
                next.push(child);
        }
        level = next;
    }
    return null;
}
/**
 * Writes a record: into the text of the existing file, of which only what differs is touched, or as a new file.
 * @param file the path as messages give it
 * @param existing JSON in which no key stands twice in one object
 * @throws InputError where the value could not be read again
 */
function encode(file, existing, value) {
    const problem = unwritable(value);
    if (problem !== null)
        throw new errors/* InputError */.d(`${file}: ${problem}`);
    return existing === undefined ? edit_printJson(value) : editJson(existing, value);
}

;// CONCATENATED MODULE: ./build/core/draft.js



/** The records that a change writes, each encoded into the text that is there. */
class Draft {
    #snapshot;
    #files = new Map();
    constructor(snapshot) {
        this.#snapshot = snapshot;
    }
    agent(agent) {
        return this.#write((0,core_files/* agentPath */.fJ)(agent.id), agent);
    }
    config(config) {
        return this.#write(core_files/* configPath */.eQ, config);
    }
    /** Writes only what changed into an existing file; a new one has every key. */
    metadata(changes) {
        const written = this.#snapshot.storedMetadata ?? this.#snapshot.metadata;
        return this.#write(core_files/* metadataPath */.xT, { ...written, ...changes });
    }
    hallOfFame(agents) {
        return this.#write(core_files/* hallOfFamePath */.$q, agents);
    }
    /** @param summary one line for people */
    change(result, summary) {
        return { kind: 'change', files: this.#files, result, summary };
    }
    #write(path, value) {
        const existing = this.#files.get(path) ?? this.#snapshot.text(path);
        // JSON.parse keeps the last of two equal keys and an edit would change the first.
        const file = this.#snapshot.fileName(path);
        const twice = existing === undefined ? null : duplicateKey(file, existing);
        if (twice !== null)
            throw new errors/* CorruptRegistryError */.T([twice]);
        this.#files.set(path, encode(file, existing, value));
        return this;
    }
}

;// CONCATENATED MODULE: ./build/core/json/merge-patch.js

/**
 * Applies a JSON merge patch (RFC 7396): objects are merged, `null` removes a key, anything else replaces. Neither
 * argument is changed; the result may share parts with both.
 */
function mergePatch(target, patch) {
    if (!(0,json_value/* isObject */.G)(patch))
        return patch;
    const merged = new Map((0,json_value/* isObject */.G)(target) ? Object.entries(target) : []);
    for (const [key, value] of Object.entries(patch)) {
        if (value === null)
            merged.delete(key);
        else
            merged.set(key, mergePatch(merged.get(key) ?? null, value));
    }
    // Defines keys where an assignment to "__proto__" would set the prototype.
    return Object.fromEntries(merged);
}

;// CONCATENATED MODULE: ./build/core/rules.js


/** Names are the same to people whatever their case, form and spacing. */
const comparableName = (name) => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
/** Names taken by agents that are not eliminated. The text "null" stands for no name in old records. */
function takenName(agent) {
    if (agent.status === 'eliminated' || typeof agent.human_name !== 'string')
        return null;
    const name = comparableName(agent.human_name);
    return name === '' || name === 'null' ? null : name;
}
const countActive = (agents) => agents.reduce((count, agent) => count + (agent.status === 'active' ? 1 : 0), 0);
function violation(snapshot, path, field, broken) {
    const { code, key, size = 1, message, help, severity = 'error' } = broken;
    const finding = (seen) => {
        const text = seen?.text ?? snapshot.text(path);
        const at = [...(seen?.field ?? field)];
        const position = text === undefined ? { line: 1, column: 1 } : (0,parse/* positionOf */.df)(text, at);
        return { code, severity, file: snapshot.fileName(path), ...position, message, help };
    };
    return { code, key, size, path, field, finding };
}
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        if (key === null)
            continue;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}
const changedAgents = (changed) => [...changed].map(core_files/* agentIdOf */.eb).filter((id) => id !== null);
/** The records of the changed agents, as far as they exist before and after. */
const changedRecords = (changed, before, after) => changedAgents(changed).map((id) => ({ old: before.agent(id), next: after.agent(id) }));
const isPromoted = (agent) => agent?.status === 'hall_of_fame';
const capacity = {
    refusal: 'capacity-reached',
    concerns: (changed, before, after) => (changed.has(core_files/* configPath */.eQ) && after.config.max_active_agents < before.config.max_active_agents) ||
        changedRecords(changed, before, after).some(({ old, next }) => next?.status === 'active' && old?.status !== 'active'),
    violations(snapshot) {
        const active = countActive(snapshot.agents());
        const max = snapshot.config.max_active_agents;
        if (active <= max)
            return [];
        const message = `${active} agents are active and at most ${max} may be`;
        const help = 'Raise max_active_agents, or deactivate or eliminate agents.';
        const broken = { code: 'over-capacity', key: '', size: active - max, message, help };
        return [violation(snapshot, core_files/* configPath */.eQ, ['max_active_agents'], broken)];
    },
};
const uniqueNames = {
    refusal: 'name-taken',
    concerns: (changed, before, after) => (changed.has(core_files/* configPath */.eQ) && after.config.unique_human_names && !before.config.unique_human_names) ||
        changedRecords(changed, before, after).some(({ old, next }) => {
            const name = next === null ? null : takenName(next);
            return name !== null && (old === null || takenName(old) !== name);
        }),
    violations(snapshot) {
        if (!snapshot.config.unique_human_names)
            return [];
        return [...grouped(snapshot.agents(), takenName)].flatMap(([name, [first, ...others]]) => others.map((agent) => {
            const message = `the human name ${JSON.stringify(agent.human_name)} belongs to ${String(first?.id)} too`;
            const help = 'Give one of the two another name with `update`.';
            const broken = { code: 'duplicate-name', key: name, size: others.length, message, help };
            return violation(snapshot, (0,core_files/* agentPath */.fJ)(agent.id), ['human_name'], broken);
        }));
    },
};
const uniqueIds = {
    refusal: 'agent-exists',
    concerns: (changed, before) => [...changed].some((path) => (0,core_files/* agentIdOf */.eb)(path) !== null && !before.files.has(path)),
    violations(snapshot) {
        return [...grouped(snapshot.agentIds(), (id) => id.toLowerCase())].flatMap(([key, [first, ...others]]) => others.map((id) => {
            const message = `the ids "${String(first)}" and "${id}" differ only in case`;
            const help = 'They are one file on Windows and macOS; remove or rename one.';
            const broken = { code: 'duplicate-id', key, size: others.length, message, help };
            return violation(snapshot, (0,core_files/* agentPath */.fJ)(id), ['id'], broken);
        }));
    },
};
const hallOfFameEntries = {
    refusal: 'rule-broken',
    concerns: (changed, before, after) => changed.has(core_files/* hallOfFamePath */.$q) ||
        changedRecords(changed, before, after).some(({ old, next }) => isPromoted(old) !== isPromoted(next)),
    violations(snapshot, among) {
        const counts = new Map();
        return snapshot.hallOfFame.flatMap(({ id }, index) => {
            if (among?.has(id) === false)
                return [];
            const earlier = counts.get(id) ?? 0;
            counts.set(id, earlier + 1);
            const twice = earlier > 0;
            if (!twice && isPromoted(snapshot.agent(id)))
                return [];
            const code = twice ? 'duplicate-entry' : 'dangling-entry';
            const message = twice
                ? `"${id}" stands in the hall of fame twice`
                : `"${id}" is no agent with the status hall_of_fame`;
            const help = twice ? 'Remove one of the entries.' : 'Remove the entry, or restore the agent.';
            const broken = { code, key: id, size: Math.max(1, earlier), message, help };
            return [violation(snapshot, core_files/* hallOfFamePath */.$q, [index, 'id'], broken)];
        });
    },
};
const promotedAgents = {
    refusal: 'rule-broken',
    concerns: hallOfFameEntries.concerns,
    violations(snapshot, among) {
        const entries = new Set(snapshot.hallOfFame.map(({ id }) => id));
        const ids = among === undefined ? snapshot.agentIds() : [...among];
        const missing = ids.filter((id) => !entries.has(id) && isPromoted(snapshot.agent(id)));
        return missing.map((id) => {
            const message = `"${id}" has the status hall_of_fame and no entry in ${core_files/* hallOfFamePath */.$q}`;
            const help = 'Add the entry, or correct the status.';
            return violation(snapshot, (0,core_files/* agentPath */.fJ)(id), ['status'], { code: 'missing-entry', key: id, message, help });
        });
    },
};
const systemLead = {
    refusal: 'rule-broken',
    concerns: (changed, before, after) => changed.has(core_files/* hallOfFamePath */.$q) ||
        (changed.has(core_files/* metadataPath */.xT) && before.metadata.system_lead !== after.metadata.system_lead),
    violations(snapshot) {
        const lead = snapshot.metadata.system_lead;
        if (lead === null || snapshot.hallOfFame.some(({ id }) => id === lead))
            return [];
        const message = `the system lead "${lead}" is not in the hall of fame`;
        const help = 'The next evaluation or promotion chooses a lead again.';
        return [
            violation(snapshot, core_files/* metadataPath */.xT, ['system_lead'], { code: 'dangling-lead', key: lead, message, help }),
        ];
    },
};
/** In the order of their refusals' precedence. */
const rules_rules = [
    uniqueIds,
    capacity,
    uniqueNames,
    hallOfFameEntries,
    promotedAgents,
    systemLead,
];
/** Agents whose record, or whose number of entries in the hall of fame, a change alters. */
function touchedAgents(changed, before, after) {
    const touched = new Set(changedAgents(changed));
    if (!changed.has(core_files/* hallOfFamePath */.$q))
        return touched;
    const old = grouped(before.hallOfFame, ({ id }) => id);
    const next = grouped(after.hallOfFame, ({ id }) => id);
    for (const id of [...old.keys(), ...next.keys()]) {
        if (old.get(id)?.length !== next.get(id)?.length)
            touched.add(id);
    }
    return touched;
}
/** Those violations that were not there earlier, or were smaller. */
function rules_grown(now, earlier) {
    const sizes = new Map(earlier.map(({ code, key, size }) => [`${code} ${key}`, size]));
    return now.filter(({ code, key, size }) => size > (sizes.get(`${code} ${key}`) ?? 0));
}
/**
 * The first violation that a change adds or worsens; null where it does neither. What was wrong before does not count.
 * @throws CorruptRegistryError where a rule that the change concerns cannot be checked for an unreadable record
 */
function worsened(before, after, changed) {
    const concerned = rules_rules.filter((rule) => rule.concerns(changed, before, after));
    if (concerned.length === 0)
        return null;
    const touched = touchedAgents(changed, before, after);
    for (const rule of concerned) {
        const now = rule.violations(after, touched);
        if (now.length === 0)
            continue;
        const [worse] = rules_grown(now, rule.violations(before, touched));
        if (worse !== undefined)
            return { refusal: rule.refusal, violation: worse };
    }
    return null;
}

// EXTERNAL MODULE: ./build/core/operations/existing-agent.js
var existing_agent = __nccwpck_require__(3868);
;// CONCATENATED MODULE: ./build/core/operations/activity.js





/** Frees an active place; repeated, it has nothing to do. Refusals: `unknown-agent`, `not-active`. */
function deactivate(snapshot, { id, reason }, context) {
    const agent = (0,existing_agent/* existingAgent */.XL)(snapshot, id);
    if ((0,existing_agent/* isRefusal */.vu)(agent))
        return agent;
    if (agent.status === 'inactive')
        return new Draft(snapshot).change({ agent }, '');
    if (agent.status !== 'active')
        return (0,core_decision/* refuse */.TR)('not-active', `${(0,existing_agent/* display */.Vy)(agent)} has the status ${agent.status}`);
    const inactive = {
        ...agent,
        status: 'inactive',
        deactivated_at: context.time,
        ...(reason === undefined ? {} : { deactivation_reason: reason }),
    };
    return new Draft(snapshot).agent(inactive).change({ agent: inactive }, `deactivate ${(0,existing_agent/* display */.Vy)(agent)}`);
}
/**
 * Retakes an active place; repeated, it has nothing to do. Refusals: `unknown-agent`, `not-inactive`,
 * `capacity-reached`.
 */
function reactivate(snapshot, { id }) {
    const agent = (0,existing_agent/* existingAgent */.XL)(snapshot, id);
    if ((0,existing_agent/* isRefusal */.vu)(agent))
        return agent;
    if (agent.status === 'active')
        return new Draft(snapshot).change({ agent }, '');
    if (agent.status !== 'inactive')
        return (0,core_decision/* refuse */.TR)('not-inactive', `${(0,existing_agent/* display */.Vy)(agent)} has the status ${agent.status}`);
    const active = countActive(snapshot.agents());
    const max = snapshot.config.max_active_agents;
    if (active >= max)
        return (0,core_decision/* refuse */.TR)('capacity-reached', `${active} of ${max} agents are active: no room for one more`);
    const activity = { status: 'active', deactivated_at: null, deactivation_reason: null };
    const reactivated = mergePatch(agent, activity);
    return new Draft(snapshot).agent(reactivated).change({ agent: reactivated }, `reactivate ${(0,existing_agent/* display */.Vy)(agent)}`);
}

;// CONCATENATED MODULE: ./build/core/operations/collect.js


/**
 * Gives the metrics that were collected for this command before it came here: what a host knows is no part of the state.
 * @throws InputError where there was no host to collect from
 */
function collect(_, { metrics, collection }) {
    if (metrics !== undefined && collection !== undefined)
        return (0,core_decision/* answer */.ZF)({ metrics, collection });
    throw new errors/* InputError */.d('there is no host here to collect metrics from; the registry must be on a GitHub server');
}

;// CONCATENATED MODULE: ./build/core/operations/configure.js



/** Changes the policy; only what the patch names is written. A limit below the present count is refused. */
function configure(snapshot, { patch }) {
    const written = snapshot.storedConfig;
    // Weights are a whole: to change one of the defaults is not to drop the others.
    const weights = Object.hasOwn(patch, 'metrics_weight')
        ? { metrics_weight: snapshot.config.metrics_weight }
        : {};
    const config = mergePatch({ ...written, ...weights }, patch);
    const change = new Draft(snapshot).config(config).change(null, `configure ${Object.keys(patch).join(', ')}`);
    const after = snapshot.with(change.files);
    const [problem] = after.problems(core_files/* configPath */.eQ);
    return { ...change, result: { config: problem === undefined ? after.config : snapshot.config } };
}

;// CONCATENATED MODULE: ./build/core/operations/eliminate.js



/** An agent as it leaves; its file stays. */
const eliminated = (agent, time, reason) => ({
    ...agent,
    status: 'eliminated',
    eliminated_at: time,
    elimination_reason: reason,
});
/**
 * Eliminates an agent, active or inactive. Refusals, first match: `unknown-agent`, `already-eliminated`,
 * `already-promoted`, `protected` (unless forced).
 */
function eliminate(snapshot, { id, reason, force }, context) {
    const agent = (0,existing_agent/* existingAgent */.XL)(snapshot, id);
    if ((0,existing_agent/* isRefusal */.vu)(agent))
        return agent;
    if (agent.status === 'eliminated') {
        return (0,core_decision/* refuse */.TR)('already-eliminated', `${(0,existing_agent/* display */.Vy)(agent)} was eliminated at ${agent.eliminated_at ?? 'an unknown time'}`);
    }
    if (agent.status === 'hall_of_fame')
        return (0,core_decision/* refuse */.TR)('already-promoted', `${(0,existing_agent/* display */.Vy)(agent)} is in the hall of fame`);
    if (force !== true && snapshot.config.protected_specializations.includes(agent.specialization)) {
        return (0,core_decision/* refuse */.TR)('protected', `${(0,existing_agent/* display */.Vy)(agent)} has the protected specialization "${agent.specialization}"; force overrides`);
    }
    const gone = eliminated(agent, context.time, reason ?? 'no reason given');
    return new Draft(snapshot).agent(gone).change({ agent: gone }, `eliminate ${(0,existing_agent/* display */.Vy)(agent)}`);
}

// EXTERNAL MODULE: ./build/core/timestamp.js
var timestamp = __nccwpck_require__(6554);
;// CONCATENATED MODULE: ./build/core/operations/hall-of-fame.js



/** An agent as it enters the hall of fame. */
const promoted = (agent, time) => ({
    ...agent,
    status: 'hall_of_fame',
    promoted_at: time,
});
/** An entry is replaced where one was left behind by hand. */
const withEntries = (hallOfFame, entries) => [
    ...hallOfFame.filter(({ id }) => !entries.some((entry) => entry.id === id)),
    ...entries,
];
/** The best overall score leads; of equals, the one promoted first. Null for an empty hall of fame. */
function leadOf(hallOfFame) {
    const scoreOf = (agent) => agent.metrics?.overall_score ?? 0;
    const [first, ...others] = hallOfFame;
    if (first === undefined)
        return null;
    return others.reduce((best, agent) => (scoreOf(agent) > scoreOf(best) ? agent : best), first).id;
}
/**
 * Takes an agent into the hall of fame, which frees its active place. Refusals, first match: `unknown-agent`,
 * `already-promoted`, `not-active`, `below-threshold` (unless forced).
 */
function promote(snapshot, { id, force }, context) {
    const agent = (0,existing_agent/* existingAgent */.XL)(snapshot, id);
    if ((0,existing_agent/* isRefusal */.vu)(agent))
        return agent;
    if (agent.status === 'hall_of_fame')
        return (0,core_decision/* refuse */.TR)('already-promoted', `${(0,existing_agent/* display */.Vy)(agent)} is in the hall of fame`);
    if (agent.status !== 'active')
        return (0,core_decision/* refuse */.TR)('not-active', `${(0,existing_agent/* display */.Vy)(agent)} has the status ${agent.status}`);
    const overall = agent.metrics?.overall_score ?? 0;
    const threshold = snapshot.config.promotion_threshold;
    if (overall < threshold && force !== true) {
        return (0,core_decision/* refuse */.TR)('below-threshold', `${(0,existing_agent/* display */.Vy)(agent)} scores ${overall}, and the promotion threshold is ${threshold}`);
    }
    const entry = promoted(agent, context.time);
    const hallOfFame = withEntries(snapshot.hallOfFame, [entry]);
    return new Draft(snapshot)
        .agent(entry)
        .hallOfFame(hallOfFame)
        .metadata({ system_lead: leadOf(hallOfFame) })
        .change({ agent: entry }, `promote ${(0,existing_agent/* display */.Vy)(agent)} to the hall of fame`);
}

;// CONCATENATED MODULE: ./build/core/operations/evaluate.js







function settled(agent, metrics, snapshot, context) {
    const { config } = snapshot;
    const given = Object.hasOwn(metrics, agent.id) ? metrics[agent.id] : undefined;
    const { components, overall, evidence } = score(agent, given, config);
    const { verdict, rule, score: newScore, } = settle(agent, overall, (0,timestamp/* hoursBetween */.U)(agent.spawned_at, context.time), config);
    // Without evidence nothing was learnt but the score: what the record lacks is not made up.
    const learnt = given === undefined
        ? {}
        : {
            issues_resolved: evidence.issues_resolved,
            prs_merged: evidence.prs_merged,
            reviews_given: evidence.reviews_given,
            code_quality_score: components.code_quality,
            creativity_score: components.creativity,
        };
    const scored = { ...agent, metrics: { ...agent.metrics, ...learnt, overall_score: newScore } };
    const reason = `overall score ${newScore} is below the elimination threshold ${config.elimination_threshold}`;
    const next = {
        kept: scored,
        promoted: promoted(scored, context.time),
        eliminated: eliminated(scored, context.time, reason),
    };
    const report = {
        id: agent.id,
        old_score: agent.metrics?.overall_score ?? null,
        new_score: newScore,
        components,
        evidence,
        measured: given !== undefined,
        credits: given?.credits ?? [],
        verdict,
        rule,
    };
    return { report, agent: next[verdict] };
}
function ignored(snapshot, metrics) {
    return Object.keys(metrics).flatMap((id) => {
        const status = snapshot.agent(id)?.status;
        if (status === 'active')
            return [];
        return [{ id, reason: status === undefined ? 'unknown-agent' : 'not-active' }];
    });
}
/**
 * Scores and settles all active agents in one change. Refusal: `too-soon` where `min_interval_hours` have not passed
 * since the last evaluation, so that of two evaluations at once the second settles nothing again.
 * @throws InputError for the begin of a collection that never took place
 */
function evaluate(snapshot, command, context) {
    const { metrics = {}, min_interval_hours: interval = 0, since, collection } = command;
    const last = snapshot.metadata.last_evaluation;
    if (interval > 0 && last !== null && (0,timestamp/* hoursBetween */.U)(last, context.time) < interval) {
        return (0,core_decision/* refuse */.TR)('too-soon', `the last evaluation was at ${last}, less than ${interval} hours before ${context.time}`);
    }
    if (since !== undefined && collection === undefined) {
        throw new errors/* InputError */.d('since: metrics are collected only where the registry is on a GitHub server; give them as a file');
    }
    const active = snapshot.agents().filter(({ status }) => status === 'active');
    const all = active.map((agent) => settled(agent, metrics, snapshot, context));
    const entries = all.map(({ agent }) => agent).filter(({ status }) => status === 'hall_of_fame');
    const hallOfFame = withEntries(snapshot.hallOfFame, entries);
    const lead = leadOf(hallOfFame);
    const draft = new Draft(snapshot).metadata({ last_evaluation: context.time, system_lead: lead });
    if (entries.length > 0)
        draft.hallOfFame(hallOfFame);
    for (const { agent } of all)
        draft.agent(agent);
    const idsWith = (verdict) => all.filter(({ report }) => report.verdict === verdict).map(({ report }) => report.id);
    const result = {
        agents: all.map(({ report }) => report),
        promoted: idsWith('promoted'),
        eliminated: idsWith('eliminated'),
        system_lead: lead,
        collection: collection ?? null,
        ignored: ignored(snapshot, metrics),
    };
    const { promoted: up, eliminated: out } = result;
    return draft.change(result, `evaluate ${all.length} agent${all.length === 1 ? '' : 's'}: ${up.length} promoted, ${out.length} eliminated`);
}

;// CONCATENATED MODULE: ./build/core/operations/initialise.js



/** The files of a registry that are missing, with their defaults. */
function missingFiles(snapshot) {
    // Agents that are there already may share names; a new registry starts with the better rule.
    const unique = snapshot.agentIds().length === 0;
    const defaults = [
        [core_files/* configPath */.eQ, { ...configDefaults, protected_specializations: [], unique_human_names: unique }],
        [core_files/* metadataPath */.xT, { ...metadataDefaults, last_spawn: null, last_evaluation: null, system_lead: null }],
        [core_files/* hallOfFamePath */.$q, []],
    ];
    return new Map(defaults.filter(([path]) => !snapshot.files.has(path)).map(([path, value]) => [path, edit_printJson(value)]));
}
/** Creates what is missing; what is there stays as it is. */
function initialise(snapshot) {
    const files = missingFiles(snapshot);
    return {
        kind: 'change',
        files,
        result: { created: [...files.keys()] },
        summary: 'create the agent registry',
    };
}

;// CONCATENATED MODULE: ./build/core/operations/put.js



/** Adds or replaces one record whole. Refusal: `agent-exists` where another id differs only in case. */
function put(snapshot, { agent }) {
    (0,existing_agent/* checkIdentifier */.Ki)(agent.id);
    const same = (0,existing_agent/* sameIdIgnoringCase */.JV)(snapshot, agent.id);
    if (same !== undefined && same !== agent.id && snapshot.agent(agent.id) === null) {
        return (0,core_decision/* refuse */.TR)('agent-exists', `an agent with the id "${same}" is already there, and the two differ only in case`);
    }
    return new Draft(snapshot).agent(agent).change({ agent }, `put ${(0,existing_agent/* display */.Vy)(agent)}`);
}

;// CONCATENATED MODULE: ./build/core/operations/read.js



/** Refuses with an error where any record is unreadable: an undercount would overshoot the limit. */
function read_capacity(snapshot) {
    const active = countActive(snapshot.agents());
    const max = snapshot.config.max_active_agents;
    const available = Math.max(0, max - active);
    return (0,core_decision/* answer */.ZF)({ active, max, available, has_capacity: available > 0 });
}
function read_list(snapshot, { status, specialization }) {
    const agents = snapshot
        .agents()
        .filter((agent) => status === undefined || agent.status === status)
        .filter((agent) => specialization === undefined || agent.specialization === specialization);
    return (0,core_decision/* answer */.ZF)({ agents, count: agents.length });
}
/** Refusal: `unknown-agent`. */
function get(snapshot, { id }) {
    const agent = (0,existing_agent/* existingAgent */.XL)(snapshot, id);
    return (0,existing_agent/* isRefusal */.vu)(agent) ? agent : (0,core_decision/* answer */.ZF)({ agent });
}
const readConfig = (snapshot) => (0,core_decision/* answer */.ZF)({ config: snapshot.config });
const readMetadata = (snapshot) => (0,core_decision/* answer */.ZF)({ metadata: snapshot.metadata });
const readHallOfFame = (snapshot) => (0,core_decision/* answer */.ZF)({ agents: snapshot.hallOfFame, count: snapshot.hallOfFame.length });

;// CONCATENATED MODULE: ./build/core/operations/spawn.js










/** Most agents in one spawn, and so in one commit. */
const spawnLimit = 1000;
function requested({ agent, agents, count = 1 }) {
    if ((agent === undefined) === (agents === undefined)) {
        throw new errors/* InputError */.d('spawn takes either one agent or an array of agents; give an object such as {"specialization":"reviewer"}');
    }
    const list = agents ?? (agent === undefined ? [] : [agent]);
    if (count > 1 && list.some(({ id }) => id !== undefined)) {
        throw new errors/* InputError */.d('count makes several agents from one description, so the description must not have an id');
    }
    const all = Array.from({ length: count }, () => list).flat();
    if (all.length > spawnLimit)
        throw new errors/* InputError */.d(`one spawn adds at most ${spawnLimit} agents, not ${all.length}`);
    return all;
}
/** Gives an id to the descriptions without one. Ids that are equal but for case would be one file to some. */
function identified(descriptions, context) {
    const seen = new Set();
    return descriptions.map((description, index) => {
        const id = description.id ?? (0,identifier/* generatedId */.$e)(context, index);
        (0,existing_agent/* checkIdentifier */.Ki)(id);
        if (seen.has(id.toLowerCase()))
            throw new errors/* InputError */.d(`the id "${id}" stands twice among the agents to add`);
        seen.add(id.toLowerCase());
        return { ...description, id };
    });
}
/** What is given but no object is left for the schema to refuse. */
function withDefaults(defaults, given) {
    if ((0,json_value/* isObject */.G)(given))
        return { ...defaults, ...given };
    return given ?? defaults;
}
/** A new record: what the description lacks is filled in, what it has beyond the schema is kept. */
function filledIn(description, context, index) {
    const [creativity = 50, caution = 50, speed = 50] = (0,identifier/* drawnPercentages */.Uf)(context, index, 3);
    const noWorkYet = {
        issues_resolved: 0,
        prs_merged: 0,
        reviews_given: 0,
        code_quality_score: 0.5,
        overall_score: 0,
    };
    const agent = {
        name: description.human_name ?? description.id,
        spawned_at: context.time,
        personality: '',
        communication_style: '',
        contributions: [],
        ...description,
        status: 'active',
        traits: withDefaults({ creativity, caution, speed }, description['traits']),
        metrics: withDefaults(noWorkYet, description['metrics']),
    };
    return inSchemaOrder(agent);
}
/** Gives the first free names of the pool to the descriptions without one; fewer come back where names run out. */
function named(descriptions, pool, taken) {
    const used = new Set(taken);
    for (const description of descriptions) {
        if (typeof description.human_name === 'string')
            used.add(comparableName(description.human_name));
    }
    const free = pool.filter((candidate) => {
        const name = comparableName(candidate);
        const isFree = !used.has(name);
        used.add(name);
        return isFree;
    });
    return descriptions.flatMap((description) => {
        if (typeof description.human_name === 'string')
            return [description];
        const name = free.shift();
        return name === undefined ? [] : [{ ...description, human_name: name }];
    });
}
function intervalRefusal(snapshot, context) {
    const last = snapshot.metadata.last_spawn;
    const interval = snapshot.config.spawn_interval_hours;
    // Without an interval nothing is too soon, not even for a clock that is behind that of the last spawn.
    if (last === null || interval === 0 || (0,timestamp/* hoursBetween */.U)(last, context.time) >= interval)
        return null;
    return (0,core_decision/* refuse */.TR)('too-soon', `the last spawn was at ${last}, and spawn_interval_hours is ${interval}`);
}
/**
 * Adds agents. Refusals, first match: `too-soon`, `agent-exists`, `capacity-reached`, `names-exhausted`, `name-taken`.
 * On an empty branch the registry is created with them.
 */
function spawn(existing, command, context) {
    const isNew = existing.agentIds().length === 0;
    const missing = isNew ? missingFiles(existing) : new Map();
    const snapshot = existing.with(missing);
    const wanted = identified(requested(command), context);
    const tooSoon = command.enforce_interval === true ? intervalRefusal(snapshot, context) : null;
    if (tooSoon !== null)
        return tooSoon;
    const present = new Map(snapshot.agentIds().map((id) => [id.toLowerCase(), id]));
    for (const { id } of wanted) {
        const same = present.get(id.toLowerCase());
        if (same !== undefined)
            return (0,core_decision/* refuse */.TR)('agent-exists', `an agent with the id "${same}" is already there`);
    }
    const agents = snapshot.agents();
    const max = snapshot.config.max_active_agents;
    const active = countActive(agents);
    const free = Math.max(0, max - active);
    const fewer = command.allow_fewer === true;
    if (wanted.length > free && !(fewer && free > 0)) {
        return (0,core_decision/* refuse */.TR)('capacity-reached', `${active} of ${max} agents are active: no room for ${wanted.length} more`);
    }
    const taken = new Set(agents.map(takenName).filter((name) => name !== null));
    const nameable = command.name_pool === undefined ? wanted : named(wanted, command.name_pool, taken);
    if (nameable.length < wanted.length && !(fewer && nameable.length > 0)) {
        const short = wanted.length - nameable.length;
        return (0,core_decision/* refuse */.TR)('names-exhausted', `the name pool lacks ${short} free name${short === 1 ? '' : 's'}; add names to it`);
    }
    return added(snapshot, missing, nameable.slice(0, free).map((description, index) => filledIn(description, context, index)), active, context);
}
function added(snapshot, missing, agents, activeBefore, context) {
    const max = snapshot.config.max_active_agents;
    const active = activeBefore + agents.length;
    const draft = new Draft(snapshot).metadata({ last_spawn: context.time });
    for (const agent of agents)
        draft.agent(agent);
    const [first] = agents;
    const who = agents.length === 1 && first !== undefined ? (0,existing_agent/* display */.Vy)(first) : `${agents.length} agents`;
    const result = { agents, active, max, available: Math.max(0, max - active) };
    const change = draft.change(result, `spawn ${who}, ${active} of ${max} active`);
    return { ...change, files: new Map([...missing, ...change.files]) };
}

;// CONCATENATED MODULE: ./build/core/operations/update.js




const immutable = {
    id: 'an id never changes',
    spawned_at: 'the time of creation never changes',
    status: 'use promote, eliminate, deactivate or reactivate',
};
/** Changes fields of one agent. Refusal: `unknown-agent`. */
function update(snapshot, { id, patch }) {
    for (const [field, reason] of Object.entries(immutable)) {
        if (Object.hasOwn(patch, field))
            throw new errors/* InputError */.d(`a patch must not touch ${field}: ${reason}`);
    }
    const agent = (0,existing_agent/* existingAgent */.XL)(snapshot, id);
    if ((0,existing_agent/* isRefusal */.vu)(agent))
        return agent;
    const updated = mergePatch(agent, patch);
    return new Draft(snapshot).agent(updated).change({ agent: updated }, `update ${(0,existing_agent/* display */.Vy)(agent)}`);
}

;// CONCATENATED MODULE: ./build/core/operations/validate.js





/** What is wrong with one file that is there. */
function validate_fileFindings(snapshot, path) {
    const file = snapshot.fileName(path);
    if (!(0,core_files/* isRecord */.u4)(path)) {
        if (!path.startsWith(`${core_files/* agentsFolder */.J1}/`))
            return [];
        const message = 'this file is no record of an agent';
        const help = 'Remove it; agents/ holds one <id>.json for each agent.';
        return [{ code: 'unexpected-file', severity: 'warning', file, line: 1, column: 1, message, help }];
    }
    const problems = snapshot.problems(path);
    if (problems.length > 0)
        return [...problems];
    const twice = duplicateKey(file, snapshot.text(path) ?? '');
    return twice === null ? [] : [twice];
}
/** What breaks a rule, or the error where records that it rests on are unreadable. */
function validate_violationsOf(rule, snapshot) {
    try {
        return rule.violations(snapshot);
    }
    catch (error) {
        if (error instanceof errors/* CorruptRegistryError */.T)
            return error;
        throw error;
    }
}
/** A rule over records that are unreadable cannot be checked; the findings of the records say so already. */
function ruleFindings(snapshot) {
    return rules_rules.flatMap((rule) => {
        const violations = validate_violationsOf(rule, snapshot);
        return violations instanceof errors/* CorruptRegistryError */.T ? [] : violations.map(({ finding }) => finding());
    });
}
const validate_byPlace = (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
/** Findings in the order of their places, and their number. */
function validate_summed(unsorted) {
    const findings = [...unsorted].sort(validate_byPlace);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    return { valid: errors === 0, errors, warnings: findings.length - errors, findings };
}
/** Checks every record against its schema and all rules across records. */
function validate(snapshot) {
    const files = [...snapshot.files.keys()].flatMap((path) => validate_fileFindings(snapshot, path));
    return (0,core_decision/* answer */.ZF)(validate_summed([...files, ...ruleFindings(snapshot)]));
}

;// CONCATENATED MODULE: ./build/core/operations.js












/** Every operation that stands alone; `apply`, made of others, is in `decide`. */
const operations = {
    init: initialise,
    spawn: spawn,
    put: put,
    update: update,
    deactivate: deactivate,
    reactivate: reactivate,
    evaluate: evaluate,
    collect: collect,
    promote: promote,
    eliminate: eliminate,
    capacity: read_capacity,
    list: read_list,
    get: get,
    config: readConfig,
    configure: configure,
    metadata: readMetadata,
    'hall-of-fame': readHallOfFame,
    validate: validate,
};
/** Operations that never write, whatever the state. */
const readOperations = new Set([
    'collect',
    'capacity',
    'list',
    'get',
    'config',
    'metadata',
    'hall-of-fame',
    'validate',
]);

;// CONCATENATED MODULE: ./build/core/decide.js





function dispatch(snapshot, command, context) {
    if (command.operation === 'apply')
        return apply(snapshot, command, context);
    // The table's type ties each name to its command; a union of functions cannot be called without forgetting that.
    return operations[command.operation](snapshot, command, context);
}
/** Each operation sees what the ones before it did; the first refusal refuses the whole. */
function apply(snapshot, command, context) {
    const files = new Map();
    const results = [];
    let current = snapshot;
    for (const [index, step] of command.operations.entries()) {
        const place = `operation ${index + 1} of ${command.operations.length} (${step.operation})`;
        const decision = namingThePlace(place, () => dispatch(current, step, {
            ...context,
            request_id: `${context.request_id}/${index}`,
            seed: `${context.seed}/${index}`,
        }));
        if (decision.kind === 'refusal')
            return (0,core_decision/* refuse */.TR)(decision.code, `${place}: ${decision.message}`);
        results.push(decision.result);
        if (decision.kind !== 'change')
            continue;
        for (const [path, text] of decision.files)
            files.set(path, text);
        const after = current.with(decision.files);
        // Unchecked, what this operation got wrong would look to the next one like a corrupt registry.
        namingThePlace(place, () => {
            checkRecords(after, decision.files);
        });
        current = after;
    }
    return {
        kind: 'change',
        files,
        result: { results },
        summary: `apply ${command.operations.length} operations`,
    };
}
function namingThePlace(place, run) {
    try {
        return run();
    }
    catch (error) {
        throw error instanceof errors/* InputError */.d ? new errors/* InputError */.d(`${place}: ${error.message}`) : error;
    }
}
function differing(snapshot, files) {
    return new Map([...files].filter(([path, text]) => (snapshot.text(path) ?? null) !== text));
}
function oversized(files, root) {
    for (const [path, text] of files) {
        if (text === null || new TextEncoder().encode(text).length <= (0,core_files/* sizeLimit */.Le)(path))
            continue;
        return (0,core_decision/* refuse */.TR)('limit-exceeded', `${root.fileName(path)} would exceed ${(0,core_files/* sizeLimit */.Le)(path)} bytes`);
    }
    return null;
}
/** @throws InputError where a record that the change would write breaks its schema: such input changes nothing */
function checkRecords(after, files) {
    for (const path of files.keys()) {
        const [problem] = after.problems(path);
        if (problem !== undefined)
            throw new errors/* InputError */.d(`${problem.file}: ${problem.message}`);
    }
}
/**
 * Decides a command on a state. Pure: the same arguments give the same decision.
 * A change without files had nothing to do. Refusals of an operation come first, in its own order, then the rules across
 * records in theirs.
 * @throws InputError for input that no state could accept
 * @throws CorruptRegistryError where a record that the decision needs is unreadable
 */
function decide(snapshot, command, context) {
    const decision = dispatch(snapshot, command, context);
    return decision.kind === 'change' ? checked(snapshot, decision) : decision;
}
function checked(before, change) {
    const files = differing(before, change.files);
    const tooLarge = oversized(files, before);
    if (tooLarge !== null)
        return tooLarge;
    const after = before.with(files);
    checkRecords(after, files);
    const worse = worsened(before, after, new Set(files.keys()));
    if (worse !== null) {
        const { file, message, help } = worse.violation.finding();
        return (0,core_decision/* refuse */.TR)(worse.refusal, `after the change, ${message} (${file}). ${help}`);
    }
    return { ...change, files };
}

;// CONCATENATED MODULE: ./build/registry/collecting.js

/** Whether a command has its metrics from elsewhere. */
const lacksMetrics = (command) => (command.operation === 'evaluate' || command.operation === 'collect') && command.metrics === undefined;
/** The same evaluation on the records alone. */
function withoutSince(command) {
    const asked = { ...command };
    delete asked.since;
    return asked;
}
const isRefused = (snapshot, command, context) => decide(snapshot, withoutSince(command), context).kind === 'refusal';
/** Completes commands that lack metrics with those that a host has. */
const collecting = (collect, limits) => async (command, context, snapshot) => {
    if (!lacksMetrics(command))
        return command;
    // What is refused in any case, such as an evaluation too soon, is not worth a hundred requests.
    if (command.operation === 'evaluate' && isRefused(snapshot, command, context))
        return null;
    return { ...command, ...(await collect(snapshot, command.since, limits)) };
};

// EXTERNAL MODULE: ./build/command/catalogue.js
var catalogue = __nccwpck_require__(4399);
// EXTERNAL MODULE: ./build/command/parameters.js + 1 modules
var parameters = __nccwpck_require__(6920);
// EXTERNAL MODULE: ./build/command/values.js
var values = __nccwpck_require__(8958);
;// CONCATENATED MODULE: ./build/command/parse.js






/** Problems in one message; more would bury the first. */
const shownProblems = 3;
function parse_keyOf(operation, name, value) {
    // The one parameter with two forms: a single agent, or several.
    if (operation === 'spawn' && name === 'agent' && Array.isArray(value))
        return 'agents';
    return (0,parameters/* parameterOf */.l)(name).key;
}
function checkChoice(name, { text, label }) {
    const { choices } = (0,parameters/* parameterOf */.l)(name);
    if (choices === undefined || choices.includes(text))
        return;
    throw new errors/* InputError */.d(`${label}: must be one of ${choices.join(', ')}, not ${(0,syntax_error/* quote */.h)(text)}`);
}
/** Words a problem after the input it came by, whose key in the command no user knows. */
function worded({ path, message }, labels) {
    const label = labels.get(String(path[0]));
    if (label === undefined)
        return message;
    const field = fieldName(path.slice(1));
    const expectation = message.slice(fieldName(path).length + 1);
    return `${label}: ${field === '' ? '' : `${field} `}${expectation}`;
}
function checkCommand(command, labels) {
    const problems = schemaProblems('command', command);
    if (problems.length === 0)
        return;
    const shown = problems.slice(0, shownProblems).map((problem) => worded(problem, labels));
    const more = problems.length - shown.length;
    throw new errors/* InputError */.d(`${shown.join('; ')}${more > 0 ? ` (and ${more} more)` : ''}`);
}
/** What `spawn` fills in, where the description lacks it. */
const parse_filledIn = { id: 'agent', status: 'active', spawned_at: '2000-01-01T00:00:00Z' };
/** The record that would come of a description is checked before it is written; here the error can name the input. */
function checkNewAgents({ agent, agents }, label) {
    for (const [index, description] of (agents ?? [agent]).entries()) {
        const [problem] = schemaProblems('agent', { ...parse_filledIn, ...description });
        if (problem === undefined)
            continue;
        throw new errors/* InputError */.d(`${label}: ${agents === undefined ? '' : `[${index}].`}${problem.message}`);
    }
}
/**
 * Reads what was given for an operation into its command. Parameters that the operation does not have are the face's to
 * refuse, which knows how its users call them.
 * @throws InputError naming the input, and in it line and column or the field
 */
function parseCommand(operation, given) {
    const command = { operation };
    const beside = {};
    const labels = new Map();
    for (const name of catalogue/* catalogue */.sW[operation].parameters) {
        const input = given.get(name);
        if (input === undefined)
            continue;
        const value = (0,values.valueOf)((0,parameters/* parameterOf */.l)(name).kind, input);
        checkChoice(name, input);
        const key = parse_keyOf(operation, name, value);
        if (key === null) {
            beside[name] = value;
        }
        else {
            command[key] = value;
            labels.set(key, input.label);
        }
    }
    checkCommand(command, labels);
    if (operation === 'spawn')
        checkNewAgents(command, given.get('agent')?.label ?? 'agent');
    const [path, at] = [given.get('path'), given.get('at')];
    const [metrics, since] = [given.get('metrics'), given.get('since')];
    if (metrics !== undefined && since !== undefined)
        throw new errors/* InputError */.d(`${since.label}: metrics that are given are not collected; give it without ${metrics.label}`);
    if (path !== undefined && at !== undefined)
        throw new errors/* InputError */.d(`${path.label}: a folder has no revisions; give it without ${at.label}`);
    // The schema has vouched for the command, the kinds in the table for the rest.
    return { command: command, ...beside };
}

;// CONCATENATED MODULE: ./build/store/transport.js
/** How a remote over HTTP(S) is spoken to: directly where that will do, or by git's command. */
const transports = ['auto', 'git'];

;// CONCATENATED MODULE: ./build/command/defined.js
/** Leaves out what is undefined: an optional property must not be there at all when it has no value. */
const defined = (value) => Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));

;// CONCATENATED MODULE: ./build/command/person.js

/** Reads an author as git writes one. Angle brackets and line breaks elsewhere would forge a commit's header. */
function personOf({ text, label }) {
    const match = /^\s*([^<>\p{Cc}]*[^<>\p{Cc}\s])\s*<([^<>\p{Cc}\s]+)>\s*$/u.exec(text);
    const [name, email] = [match?.[1], match?.[2]];
    if (name === undefined || email === undefined) {
        throw new errors/* InputError */.d(`${label}: must be a name and an address, such as "Ada <ada@example.com>"`);
    }
    return { name, email };
}

;// CONCATENATED MODULE: ./build/command/parse-settings.js






function within(given, kind, least, most) {
    const value = Number((0,values.valueOf)(kind, given));
    if (value >= least && value <= most)
        return value;
    throw new errors/* InputError */.d(`${given.label}: must be from ${least} to ${most}`);
}
function requestIdOf({ text, label }) {
    // The id stands on a line of the commit message, where another line would be another trailer.
    if (/^[\x21-\x7e]{1,200}$/.test(text))
        return text;
    throw new errors/* InputError */.d(`${label}: must be 1 to 200 visible ASCII characters, without spaces`);
}
function transportOf({ text, label }) {
    const known = transports.find((name) => name === text);
    if (known !== undefined)
        return known;
    throw new errors/* InputError */.d(`${label}: must be one of ${transports.join(', ')}, not ${(0,syntax_error/* quote */.h)(text)}`);
}
const textOf = ({ text }) => text;
const booleanOf = (given) => (0,values.valueOf)('boolean', given) === true;
/** @throws InputError naming the input */
function parseSettings(given) {
    const read = (name, reader) => {
        const input = given.get(name);
        return input === undefined ? undefined : reader(input);
    };
    return {
        registry: defined({
            remote: read('remote', textOf),
            branch: read('branch', textOf),
            root: read('root', textOf),
            author: read('author', personOf),
            maxAttempts: read('max-attempts', (input) => within(input, 'integer', 1, 1000)),
            // A job of a workflow lasts six hours at most.
            timeoutSeconds: read('timeout-seconds', (input) => within(input, 'number', 1, 21_600)),
            transport: read('transport', transportOf),
            updateWorkspace: read('update-workspace', booleanOf),
        }),
        call: defined({
            requestId: read('request-id', requestIdOf),
            dryRun: read('dry-run', booleanOf),
        }),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/core/snapshot.js




/**
 * The registry at one moment. Records are decoded when they are asked for, once: an operation on one sound record does
 * not suffer from a corrupt neighbour, while one that asks for all of them fails with `CorruptRegistryError`.
 */
class snapshot_Snapshot {
    files;
    /** Path of the registry in the repository, for messages. */
    root;
    #decoded;
    #agents;
    constructor(files, root = '', decoded = new Map()) {
        this.files = files;
        this.root = root;
        this.#decoded = decoded;
    }
    /** The path of a file as messages give it. */
    fileName(path) {
        return this.root === '' ? path : `${this.root}/${path}`;
    }
    /** The text of a file; undefined where there is none, or none that can be read. */
    text(path) {
        const content = this.files.get(path);
        return typeof content === 'string' ? content : undefined;
    }
    /** What is wrong with one file. Empty where it is sound or absent. */
    problems(path) {
        const decoded = this.#decode(path);
        return decoded === undefined || decoded.ok ? [] : decoded.findings;
    }
    /** @throws CorruptRegistryError */
    get config() {
        return { ...configDefaults, ...this.storedConfig };
    }
    /** Config as it is written, without defaults. @throws CorruptRegistryError */
    get storedConfig() {
        return this.#record(core_files/* configPath */.eQ) ?? {};
    }
    /** @throws CorruptRegistryError */
    get metadata() {
        const nothingYet = { last_spawn: null, last_evaluation: null, system_lead: null };
        return { ...metadataDefaults, ...nothingYet, ...this.storedMetadata };
    }
    /** Metadata as it is written, without defaults; undefined where there is no file. @throws CorruptRegistryError */
    get storedMetadata() {
        return this.#record(core_files/* metadataPath */.xT);
    }
    /** @throws CorruptRegistryError */
    get hallOfFame() {
        return this.#record(core_files/* hallOfFamePath */.$q) ?? [];
    }
    /** Ids by file name, sorted, of sound and corrupt records alike. */
    agentIds() {
        const ids = this.#agentPaths().map(core_files/* agentIdOf */.eb);
        return ids.filter((id) => id !== null);
    }
    /** @throws CorruptRegistryError where this very record is corrupt */
    agent(id) {
        return this.#record((0,core_files/* agentPath */.fJ)(id)) ?? null;
    }
    /**
     * All agents, by id.
     * @throws CorruptRegistryError where any record is corrupt: none is skipped, none undercounted
     */
    agents() {
        if (this.#agents !== undefined)
            return this.#agents;
        const paths = this.#agentPaths();
        const findings = paths.flatMap((path) => this.problems(path));
        if (findings.length > 0)
            throw new errors/* CorruptRegistryError */.T(findings);
        this.#agents = paths.map((path) => this.#record(path));
        return this.#agents;
    }
    /** The registry after a change. Records that stay are not decoded again. */
    with(changes) {
        const files = new Map(this.files);
        const decoded = new Map(this.#decoded);
        for (const [path, text] of changes) {
            decoded.delete(path);
            if (text === null)
                files.delete(path);
            else
                files.set(path, text);
        }
        return new snapshot_Snapshot(files, this.root, decoded);
    }
    /** The registry as it was read again. Records whose text is the same are not decoded again. */
    moved(files) {
        const kept = [...this.#decoded].filter(([path]) => this.files.get(path) === files.get(path));
        return new snapshot_Snapshot(files, this.root, new Map(kept));
    }
    /** By id: by path, `a-b.json` would come before `a.json`. */
    #agentPaths() {
        const entries = Array.from(this.files.keys(), (path) => ({ path, id: (0,core_files/* agentIdOf */.eb)(path) }));
        const agents = entries.filter((entry) => entry.id !== null);
        agents.sort((a, b) => (a.id < b.id ? -1 : 1));
        return agents.map(({ path }) => path);
    }
    #decode(path) {
        const content = this.files.get(path);
        if (content === undefined)
            return undefined;
        const known = this.#decoded.get(path);
        if (known !== undefined)
            return known;
        const decoded = decode(path, this.fileName(path), content);
        this.#decoded.set(path, decoded);
        return decoded;
    }
    /** The schema of the path vouches for the type that the caller gives it. */
    #record(path) {
        const decoded = this.#decode(path);
        if (decoded === undefined)
            return undefined;
        if (!decoded.ok)
            throw new errors/* CorruptRegistryError */.T(decoded.findings);
        return decoded.value;
    }
}

// EXTERNAL MODULE: ./build/store/git/checkout.js
var git_checkout = __nccwpck_require__(9137);
// EXTERNAL MODULE: ./build/store/git/process.js
var git_process = __nccwpck_require__(3156);
;// CONCATENATED MODULE: ./build/store/git/identity.js


const nobody = { name: 'Agent Registry', email: 'agent-registry@localhost' };
/** Who commits, as git itself would say it: by the environment, else by the user's configuration. */
async function gitIdentity(directory, signal) {
    const { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email } = process.env;
    if (name !== undefined && email !== undefined)
        return { name, email };
    const where = directory === undefined ? [] : ['-C', directory];
    const settings = (0,git_checkout/* discovering */.C3)(signal);
    // Without a name git would make one up from the machine's; that is nobody's.
    const { stdout, status } = await (0,git_process/* runGit */.EO)(settings, [
        ...where,
        '-c',
        'user.useConfigOnly=true',
        'var',
        'GIT_AUTHOR_IDENT',
    ]);
    const match = /^(.*) <(.*)> \d+ [+-]\d{4}$/m.exec(stdout);
    return status !== 0 || match === null ? nobody : { name: match[1] ?? '', email: match[2] ?? '' };
}

// EXTERNAL MODULE: ./build/store/git/remote-url.js
var remote_url = __nccwpck_require__(3719);
// EXTERNAL MODULE: ./build/transact/failure.js
var failure = __nccwpck_require__(1005);
// EXTERNAL MODULE: ./build/store/errors.js
var store_errors = __nccwpck_require__(9575);
// EXTERNAL MODULE: ./build/transact/errors.js
var transact_errors = __nccwpck_require__(5484);
// EXTERNAL MODULE: ./build/transact/policy.js
var policy = __nccwpck_require__(6173);
;// CONCATENATED MODULE: ./build/transact/landing.js



/** Pushes of one commit that the server may refuse, or leave unanswered, while its branch stands still. */
const pushLimit = 4;
/** Reads in a row that may show a branch older than the one already seen. */
const lagLimit = 8;
/** Failures in a row of the way to the server. */
const passingLimit = 5;
const late = ({ effects, deadline }) => effects.now() >= deadline;
/**
 * Repeats what failed for a passing reason, within bounds.
 * @throws StoreError of the last try
 */
async function landing_persistently(clock, action) {
    for (let tries = 1;; tries += 1) {
        try {
            return await action();
        }
        catch (error) {
            if (!(error instanceof store_errors/* StoreError */.A) || !error.passing || tries >= passingLimit || late(clock))
                throw error;
            await (0,policy/* pause */.v7)(clock.effects, tries);
        }
    }
}
/**
 * Reads until the branch shows a state that is not older than `base`: a replica may lag behind what was already seen.
 * @throws StoreError `rewound` where the branch no longer contains `base`
 */
async function readOnward(store, base, clock) {
    for (let reads = 1;; reads += 1) {
        const state = await landing_persistently(clock, () => store.read());
        const relation = await landing_persistently(clock, () => store.relation(base.commit, state.commit));
        if (relation === 'same' || relation === 'descendant')
            return state;
        if (relation === 'unrelated' || reads >= lagLimit || late(clock)) {
            const [from, to] = [landing_short(base.commit), landing_short(state.commit)];
            throw new store_errors/* StoreError */.A('rewound', `${store.branch} was rewound or replaced while the operation ran (${from} is not in the history of ${to}); ` +
                'nothing was written. Look at who force-pushed, then run the operation again');
        }
        await (0,policy/* pause */.v7)(clock.effects, reads);
    }
}
const landing_short = (commit) => commit?.slice(0, 7) ?? 'nothing';
function unresolved(branch, reason, cause, requestId) {
    const message = cause instanceof Error ? cause.message : String(cause);
    // The words for a rewound branch say that nothing was written, which is not certain here.
    const why = cause instanceof store_errors/* StoreError */.A && cause.code === 'rewound' ? 'it was rewound or replaced meanwhile' : message;
    return new transact_errors/* UnknownOutcomeError */.r(`the answer to a push was lost (${reason}), and ${branch} does not tell whether it landed (${why}). ` +
        `Repeat with the request id ${requestId}: the change is made once, whether or not it has landed`);
}
/**
 * Pushes a commit and finds out what became of it by reading the branch, whatever the words of the answer: moved, it was
 * a lost race; unmoved, the very same commit is pushed again.
 * @param losses races already lost, which lengthen the pause
 * @throws StoreError for a refusal that stands
 * @throws UnknownOutcomeError where an answer was lost and the branch does not tell
 */
async function land(store, base, commit, { requestId, losses }, clock) {
    let unanswered = null;
    for (let pushes = 1;; pushes += 1) {
        try {
            const sent = clock.effects.now();
            const answer = await landing_persistently(clock, () => store.push(commit, base.commit));
            if (answer.kind === 'landed')
                return { kind: 'landed' };
            if (answer.kind === 'unanswered')
                unanswered = answer.reason;
            // The pause comes before the read: what is decided on it is then as fresh as can be when it is pushed.
            await (0,policy/* pause */.v7)(clock.effects, losses + pushes, clock.effects.now() - sent);
            const state = await readOnward(store, base, clock);
            if (state.commit !== base.commit) {
                // By its history, not by the order of changes: a merge may have put the commit beside it.
                const isIn = unanswered !== null && (await contains(store, state, commit, clock));
                return isIn ? { kind: 'landed' } : { kind: 'moved', state };
            }
            if (answer.kind === 'rejected' && answer.final !== null)
                throw answer.final;
            if (pushes >= pushLimit || late(clock))
                throw standstill(store, answer);
        }
        catch (error) {
            // A push without an answer may be on its way yet: nothing that came after it is certain.
            if (unanswered !== null)
                throw unresolved(store.branch, unanswered, error, requestId);
            throw error;
        }
    }
}
async function contains(store, state, commit, clock) {
    const relation = await landing_persistently(clock, () => store.relation(commit, state.commit));
    return relation === 'same' || relation === 'descendant';
}
const standstill = ({ branch }, answer) => new store_errors/* StoreError */.A('rejected', answer.kind === 'rejected'
    ? `the server refused the push to ${branch}: ${answer.reason}`
    : `${branch} stands still`);

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
;// CONCATENATED MODULE: ./build/transact/message.js

const prefix = 'Agent-Registry-';
/** Results up to this length stay readable in the log; longer ones are compressed. */
const plainResultLength = 2048;
const compressedMark = 'deflate:';
/** Bound on a decompressed result: a hostile trailer must not fill the memory. */
const inflatedLimit = 64 * 1024 * 1024;
const subjectLength = 120;
// eslint-disable-next-line no-control-regex -- these are the very characters to remove
const breaking = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** One line without control characters: a reason with line breaks could otherwise forge trailers. */
const oneLine = (text) => text.replaceAll(breaking, ' ').trim();
/** JSON with all of those escaped, so that a result comes back from its one line as it was. */
const escaped = (json) => json.replaceAll(breaking, (characters) => Array.from(characters, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''));
function shortened(text) {
    const characters = Array.from(oneLine(text));
    return characters.length <= subjectLength
        ? characters.join('')
        : `${characters.slice(0, subjectLength - 1).join('')}…`;
}
function packed(result) {
    const text = escaped(JSON.stringify(result));
    return text.length <= plainResultLength ? text : compressedMark + (0,external_node_zlib_.deflateRawSync)(text).toString('base64');
}
function unpacked(text) {
    try {
        if (!text.startsWith(compressedMark))
            return JSON.parse(text);
        const bytes = Buffer.from(text.slice(compressedMark.length), 'base64');
        return JSON.parse((0,external_node_zlib_.inflateRawSync)(bytes, { maxOutputLength: inflatedLimit }).toString('utf8'));
    }
    catch {
        return null;
    }
}
/** The message of the commit that carries a request: a line for people, trailers for programs. */
function commitMessage(request, summary, result, attempt) {
    const trailers = [
        ['Operation', request.command.operation],
        ['Request', request.context.request_id],
        ['Digest', request.digest],
        ['Attempt', String(attempt)],
        ['Actor', request.context.actor],
        ['Result', packed(result)],
    ];
    if (request.run !== null)
        trailers.push(['Run', request.run]);
    const lines = trailers.map(([key, value]) => `${prefix}${key}: ${oneLine(value)}`);
    return `registry: ${shortened(summary)}\n\n${lines.join('\n')}\n`;
}
/**
 * Reads the trailers of a commit message; null where it carries none of ours. Only the last paragraph counts: text
 * further up is for people, and may quote anything.
 */
function parseTrailers(message) {
    const paragraph = message
        .trimEnd()
        .split(/\n[ \t]*\n/)
        .at(-1) ?? '';
    const values = new Map();
    for (const line of paragraph.split('\n')) {
        const end = line.indexOf(': ');
        // The first of two equal trailers counts: what others append must not replace it.
        if (!line.startsWith(prefix) || end < 0 || values.has(line.slice(prefix.length, end)))
            continue;
        values.set(line.slice(prefix.length, end), line.slice(end + 2));
    }
    const [operation, request, digest] = [values.get('Operation'), values.get('Request'), values.get('Digest')];
    if (operation === undefined || request === undefined || digest === undefined)
        return null;
    return {
        operation,
        request,
        digest,
        run: values.get('Run') ?? null,
        result: unpacked(values.get('Result') ?? 'null'),
    };
}

;// CONCATENATED MODULE: ./build/transact/lookup.js

/** The newest commit of a first-parent chain that carries a request id, or `own` before all; null where there is none. */
async function find(chain, requestId, own) {
    let newest = null;
    for await (const { commit, message } of chain) {
        // Most messages do not contain the id at all, and need no parsing.
        if (!message.includes(requestId))
            continue;
        const trailers = parseTrailers(message);
        if (trailers?.request !== requestId)
            continue;
        newest ??= { commit, ...trailers };
        // Another process's commit of the same id, on top of one's own, must not hide it.
        if (own.has(commit))
            return { commit, ...trailers };
        if (own.size === 0)
            return newest;
    }
    return newest;
}
/**
 * Looks for a request in a first-parent chain.
 * @param own commits that this process built for the request
 */
async function earlierOutcome(chain, request, own) {
    const found = await find(chain, request.context.request_id, own);
    if (found === null)
        return null;
    const { commit, operation, result } = found;
    if (own.has(commit))
        return { kind: 'done', commit, result: result };
    if (request.origin === 'derived' && found.run === request.run)
        return { kind: 'collision' };
    if (found.digest !== request.digest)
        return { kind: 'reused', commit, operation };
    return { kind: 'done', commit, result: result };
}

;// CONCATENATED MODULE: ./build/transact/request.js




function canonical(value) {
    if (Array.isArray(value))
        return value.map(canonical);
    if (typeof value !== 'object' || value === null)
        return value;
    const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return Object.fromEntries(sorted.map(([key, inner]) => [key, canonical(inner)]));
}
/** SHA-256 of a command, hexadecimal. */
const digestOf = (command) => (0,external_node_crypto_.createHash)('sha256')
    .update(JSON.stringify(canonical(command)))
    .digest('hex');
/**
 * Freezes a command into a request.
 * @throws InputError for an id that a commit could not give back as it is, and so could not be found again
 */
function newRequest(command, options) {
    const id = options.requestId ?? (0,external_node_crypto_.randomUUID)();
    if (id === '' || id !== oneLine(id) || !id.isWellFormed()) {
        throw new errors/* InputError */.d(`the request id ${JSON.stringify(id.slice(0, 100))} must be one line of text without spaces around it`);
    }
    const origin = options.requestId === undefined ? 'minted' : options.derived === true ? 'derived' : 'given';
    return {
        command,
        context: { time: new Date(options.time).toISOString(), seed: id, actor: options.actor, request_id: id },
        digest: digestOf(command),
        origin,
        run: options.run ?? null,
        author: options.author,
        committer: options.committer,
    };
}
/** The same request under an id of its own, for one whose derived id turned out to be another step's. */
const reminted = (request) => ({
    ...request,
    origin: 'minted',
    context: { ...request.context, request_id: `${request.context.request_id}.${(0,external_node_crypto_.randomUUID)()}` },
});
/** Whether the id may be another step's of the same run, without having been looked for. */
const mayCollide = (request) => request.origin === 'derived' && !readOperations.has(request.command.operation) && !mayBeRepeated(request);
/** Whether the request may have been carried out before this process began. */
function mayBeRepeated({ command, origin, run, }) {
    if (readOperations.has(command.operation))
        return false;
    if (origin === 'given')
        return true;
    // A first attempt of a run has no earlier one to repeat, so the usual case asks the server nothing more.
    return origin === 'derived' && run?.endsWith('.1') !== true;
}

;// CONCATENATED MODULE: ./build/transact/loop.js










/**
 * Carries out a request on a branch that others write too: exactly once, decided on exactly the state that it lands on.
 * @throws InputError, CorruptRegistryError, StoreError, ContentionError, UnknownOutcomeError
 */
function transact(store, request, options) {
    return new Transaction(store, request, options).outcome();
}
/** The same; a fault comes back as the outcome that it amounts to, with the attempts made before it. */
async function carryOut(store, request, options) {
    const transaction = new Transaction(store, request, options);
    try {
        return await transaction.outcome();
    }
    catch (error) {
        return (0,failure/* failedOutcome */.i)(request.command.operation, transaction.requestId, transaction.attempts, error);
    }
}
class Transaction {
    attempts = 0;
    #store;
    #options;
    #clock;
    #own = new Set();
    #request;
    #snapshot;
    #prepared = false;
    constructor(store, request, options) {
        this.#store = store;
        this.#request = request;
        this.#options = options;
        this.#clock = { effects: options.effects, deadline: options.effects.now() + options.policy.timeout };
        this.#snapshot = new snapshot_Snapshot(new Map(), options.root);
    }
    get requestId() {
        return this.#request.context.request_id;
    }
    async outcome() {
        const settled = await this.#run();
        const refused = settled.kind === 'refused';
        return {
            operation: this.#request.command.operation,
            outcome: settled.kind,
            request_id: this.requestId,
            commit: settled.commit,
            attempts: this.attempts,
            combined: 0,
            result: refused ? null : settled.result,
            refusal: refused ? { code: settled.refusal.code, message: settled.refusal.message } : null,
            error: null,
        };
    }
    async #run() {
        let state = await landing_persistently(this.#clock, () => this.#store.read());
        if (mayBeRepeated(this.#request)) {
            const before = await this.#standing(state, (one) => this.#carriedOutBefore(one));
            if (before.settled !== null)
                return before.settled;
            state = before.state;
        }
        for (;;) {
            await this.#begin(state);
            const step = await this.#attempt(state);
            if ('settled' in step)
                return step.settled;
            const base = state;
            const earlier = await this.#standing(step.moved, (one) => this.#carriedOutSince(one, base));
            if (earlier.settled !== null)
                return earlier.settled;
            this.#again(state, { ...step, moved: earlier.state });
            state = earlier.state;
        }
    }
    /** A refusal that history tells must be true of a head that still stands too: a replica may show a line long gone. */
    async #standing(state, look) {
        for (let current = state, tries = 1;; tries += 1) {
            const settled = await look(current);
            if (settled?.kind !== 'refused')
                return { settled, state: current };
            const { commit } = current;
            if (await landing_persistently(this.#clock, () => this.#store.stands(commit)))
                return { settled, state: current };
            await (0,policy/* pause */.v7)(this.#clock.effects, tries);
            current = await readOnward(this.#store, current, this.#clock);
        }
    }
    async #begin(state) {
        this.attempts += 1;
        this.#snapshot = this.#snapshot.moved(state.files);
        const { prepare } = this.#options;
        if (prepare === undefined || this.#prepared)
            return;
        const completed = await prepare(this.#request.command, this.#request.context, this.#snapshot);
        if (completed === null)
            return;
        // The digest stays that of what was asked: a repeated request would be completed otherwise.
        this.#request = { ...this.#request, command: completed };
        this.#prepared = true;
    }
    async #attempt(state) {
        const { dryRun } = this.#options;
        const decision = decide(this.#snapshot, this.#request.command, this.#request.context);
        if (decision.kind === 'answer')
            return { settled: { kind: 'answered', commit: state.commit, result: decision.result } };
        if (decision.kind === 'change' && dryRun) {
            return { settled: { kind: 'answered', commit: state.commit, result: decision.result } };
        }
        if (decision.kind === 'change' && decision.files.size > 0)
            return await this.#write(state, decision);
        // Before a refusal is reported it must have been true of a head that still stands.
        if (!(await landing_persistently(this.#clock, () => this.#store.stands(state.commit)))) {
            await (0,policy/* pause */.v7)(this.#clock.effects, this.attempts);
            // A replica that lags may show the same state: it is decided and asked about again, never reported.
            return { moved: await readOnward(this.#store, state, this.#clock), lost: 'answer out of date' };
        }
        return decision.kind === 'refusal'
            ? await this.#refuse(state, decision)
            : { settled: { kind: 'unchanged', commit: state.commit, result: decision.result } };
    }
    async #refuse(state, refusal) {
        // Another step with the same id makes agents of the same ids: that it was first must not be this one's refusal.
        if (refusal.code === 'agent-exists' && mayCollide(this.#request)) {
            const id = this.requestId;
            const earlier = await this.#carriedOutBefore(state);
            if (earlier !== null)
                return { settled: earlier };
            if (this.requestId !== id)
                return await this.#attempt(state);
        }
        return { settled: { kind: 'refused', commit: state.commit, refusal } };
    }
    async #write(state, change) {
        const { author, committer } = this.#request;
        const message = commitMessage(this.#request, change.summary, change.result, this.attempts);
        const time = this.#options.effects.date();
        const commit = await landing_persistently(this.#clock, () => this.#store.commit(state, change.files, { message, author, committer, time }));
        this.#own.add(commit);
        const landing = await land(this.#store, state, commit, { requestId: this.requestId, losses: this.attempts - 1 }, this.#clock);
        if (landing.kind === 'landed')
            return { settled: { kind: 'committed', commit, result: change.result } };
        return { moved: landing.state, lost: 'push lost' };
    }
    /** A request whose id is not new may have been carried out by another process. */
    async #carriedOutBefore(state) {
        if (state.commit === null || this.#options.dryRun)
            return null;
        const since = this.#options.effects.date() - this.#options.policy.lookBack;
        const { commit } = state;
        return await landing_persistently(this.#clock, () => this.#settledBy(this.#store.logSince(commit, since)));
    }
    /** Since the state that was decided on, the branch may have received this very request: by a push without an answer. */
    async #carriedOutSince(moved, base) {
        const { commit } = moved;
        if (commit === null || this.#options.dryRun)
            return null;
        return await landing_persistently(this.#clock, () => this.#settledBy(this.#store.log(commit, base.commit)));
    }
    async #settledBy(chain) {
        const earlier = await earlierOutcome(chain, this.#request, this.#own);
        return earlier === null ? null : this.#settle(earlier);
    }
    #settle(earlier) {
        if (earlier.kind === 'done')
            return { kind: 'committed', commit: earlier.commit, result: earlier.result };
        if (earlier.kind === 'collision') {
            this.#request = reminted(this.#request);
            return null;
        }
        const message = `the request id ${this.requestId} belongs to another command (${earlier.operation}, commit ${landing_short(earlier.commit)}); ` +
            'give every request an id of its own';
        return { kind: 'refused', commit: earlier.commit, refusal: (0,core_decision/* refuse */.TR)('request-id-reused', message) };
    }
    #again(base, { moved, lost }) {
        const { maxAttempts } = this.#options.policy;
        const { branch } = this.#store;
        const { effects, deadline } = this.#clock;
        if (this.attempts >= maxAttempts || effects.now() >= deadline) {
            throw new transact_errors/* ContentionError */.i(`gave up after ${this.attempts} attempts: ${branch} moved every time, now to ${landing_short(moved.commit)}. ` +
                'Nothing was written; run the operation again, or raise max-attempts or timeout-seconds');
        }
        this.#options.log.info(`${lost}: ${branch} moved ${landing_short(base.commit)}→${landing_short(moved.commit)}; ` +
            `rebased and decided again (attempt ${this.attempts + 1} of ${maxAttempts})`);
    }
}

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __nccwpck_require__(643);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./build/store/open.js + 2 modules
var store_open = __nccwpck_require__(7844);
;// CONCATENATED MODULE: ./build/store/time-limit.js
/** Longest time that a timer can wait, milliseconds; a longer one would be over at once. */
const longest = 2 ** 31 - 1;
/**
 * A signal that aborts at the end of its time, with a `TimeoutError`, or with the caller's. Made by hand:
 * `AbortSignal.any` may forget its sources, timeouts first, when memory is collected.
 */
function timeLimit(milliseconds, given) {
    const controller = new AbortController();
    const timeOut = () => {
        controller.abort(new DOMException('out of time', 'TimeoutError'));
    };
    const interrupt = () => {
        controller.abort(given?.reason);
    };
    const timer = setTimeout(timeOut, Math.min(Math.ceil(milliseconds), longest));
    if (given?.aborted === true)
        interrupt();
    given?.addEventListener('abort', interrupt);
    const release = () => {
        clearTimeout(timer);
        given?.removeEventListener('abort', interrupt);
    };
    return { signal: controller.signal, release };
}

;// CONCATENATED MODULE: ./build/registry/session.js








const realEffects = (signal) => ({
    now: () => external_node_perf_hooks_.performance.now(),
    date: () => Date.now(),
    random: () => Math.random(),
    sleep: async (milliseconds) => {
        try {
            await (0,promises_.setTimeout)(milliseconds, undefined, { signal });
        }
        catch {
            throw (0,git_process/* interruption */.YW)(signal);
        }
    },
});
/**
 * Total time of one operation, milliseconds.
 * @throws InputError for no time at all, or for what is no number
 */
function timeoutOf({ timeoutSeconds }) {
    if (timeoutSeconds === undefined)
        return policy/* defaultPolicy */.G4.timeout;
    if (timeoutSeconds > 0)
        return timeoutSeconds * 1000;
    throw new errors/* InputError */.d('timeout-seconds must be a number above 0');
}
/**
 * Lets work take the time of one operation.
 * @throws InputError for no time at all
 */
async function withinLimits(options, work) {
    const timeout = timeoutOf(options);
    const limit = timeLimit(timeout, options.signal);
    const end = external_node_perf_hooks_.performance.now() + timeout;
    try {
        return await work({
            signal: limit.signal,
            remaining: () => end - external_node_perf_hooks_.performance.now(),
            log: options.log ?? policy/* silent */.Ku,
        });
    }
    finally {
        limit.release();
    }
}
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
/**
 * Opens the registry that the options mean, lets one operation use it, and closes it.
 * @param createBranch the branch may be missing, and come to be by this operation
 * @throws InputError, StoreError
 */
function session_inSession(options, createBranch, work) {
    return withinLimits(options, async (limits) => {
        const { signal, log } = limits;
        const effects = realEffects(signal);
        const clock = { effects, deadline: effects.now() + limits.remaining() };
        const onProgress = (text) => {
            log.progress(text);
        };
        const onInfo = (text) => {
            log.info(text);
        };
        const location = { ...options, createBranch, signal, onInfo, onProgress };
        const opened = await landing_persistently(clock, () => (0,store_open/* openStore */.C)(location));
        try {
            return await work({ opened, clock, limits });
        }
        finally {
            await opened.store.close().catch((error) => {
                log.notice(`temporary files could not be removed: ${messageOf(error)}`);
            });
        }
    });
}

;// CONCATENATED MODULE: ./build/core/merge.js




/** Of contents that are never interpreted only the kind is known. */
function same(a, b) {
    if (typeof a === 'object' && typeof b === 'object')
        return a.unreadable === b.unreadable;
    return a === b;
}
/** Names each entry of a hall of fame by its id and by how many of the same id stand before it. */
function merge_entryNames(entries) {
    const counts = new Map();
    return entries.map(({ id }) => {
        const earlier = counts.get(id) ?? 0;
        counts.set(id, earlier + 1);
        return `${earlier} ${String(id)}`;
    });
}
/** What a sound record is merged by: the entries of a hall of fame, the fields of any other. Null where it is not sound. */
function partsOf(snapshot, path) {
    const parsed = parseJson(snapshot.text(path) ?? '');
    if (!parsed.ok || snapshot.problems(path).length > 0)
        return null;
    if (isObject(parsed.value))
        return new Map(Object.entries(parsed.value));
    const entries = [parsed.value].flat().filter(isObject);
    const names = merge_entryNames(entries);
    return new Map(entries.map((entry, index) => [names[index] ?? '', entry]));
}
/** A part that differs from `before` to `after` is as it is after; all others are as they are now. */
function mergedParts(current, before, after) {
    const merged = new Map(current);
    for (const name of before.keys())
        if (!after.has(name))
            merged.delete(name);
    for (const [name, value] of after)
        if (!equal(before.get(name), value))
            merged.set(name, value);
    return merged;
}
function mergedContent(current, before, after, path) {
    const [now, old, next] = [current, before, after].map(({ files }) => files.get(path));
    if (same(now, old) || same(now, next))
        return next;
    const [ours, theirs] = [current, after].map((side) => partsOf(side, path));
    const base = old === undefined ? new Map() : partsOf(before, path);
    if (!ours || !theirs || base === null)
        return next;
    const merged = mergedParts(ours, base, theirs);
    return printJson(path === hallOfFamePath ? [...merged.values()] : Object.fromEntries(merged));
}
/**
 * What merging the change from `before` to `after` does to the records of `current`: path to new content; undefined
 * removes the file. Records that have changed on both sides are merged field by field, the hall of fame entry by entry.
 * A record that is sound in `after` is sound here. The text of a merged record is nobody's: positions in it mean nothing.
 */
function merge_mergeChanges(current, before, after) {
    const paths = new Set([...before.files.keys(), ...after.files.keys()]);
    const contents = [...paths]
        .filter(isRecord)
        .map((path) => [path, mergedContent(current, before, after, path)]);
    return new Map(contents.filter(([path, content]) => !same(content, current.files.get(path))));
}

;// CONCATENATED MODULE: ./build/core/proposal.js







/** Status to the statuses that operations lead to from there: a pull request may hold several. */
const successors = {
    active: ['inactive', 'eliminated', 'hall_of_fame'],
    inactive: ['active', 'eliminated', 'hall_of_fame'],
    eliminated: [],
    hall_of_fame: [],
};
/** What no operation does to an agent; nothing where its record was unreadable before, for then it is repaired. */
function agentFindings(before, after, path) {
    const id = agentIdOf(path);
    if (id === null)
        return removalFindings(after, path);
    if (fileFindings(before, path).length > 0)
        return [];
    const [old, next] = [before.agent(id), after.agent(id)];
    if (old === null)
        return [];
    if (next !== null)
        return [...creationFindings(old, next, after, path), ...statusFindings(old, next, after, path)];
    const file = after.fileName(path);
    const message = 'the file of an agent is removed';
    const help = 'Eliminate the agent instead: it frees its place and its name, and the file stays.';
    return [{ code: 'agent-removed', severity: 'warning', file, line: 1, column: 1, message, help }];
}
/** Without its file the registry falls back to defaults, or forgets: no operation removes one. */
function removalFindings(after, path) {
    if (!isRecord(path) || after.files.has(path))
        return [];
    const file = after.fileName(path);
    const message = `${path} is removed`;
    const help = 'Restore it: without it the registry forgets what it says.';
    return [{ code: 'record-removed', severity: 'error', file, line: 1, column: 1, message, help }];
}
const place = (side, path, field) => ({
    file: side.fileName(path),
    ...positionOf(side.text(path) ?? '', [field]),
});
function creationFindings(old, next, after, path) {
    if (next.spawned_at === old.spawned_at)
        return [];
    const message = `spawned_at changed from "${old.spawned_at}" to "${next.spawned_at}"`;
    const help = 'Restore it: the time of creation never changes.';
    return [{ code: 'immutable-field', severity: 'error', ...place(after, path, 'spawned_at'), message, help }];
}
function statusFindings(old, next, after, path) {
    const allowed = successors[old.status];
    if (next.status === old.status || allowed.includes(next.status))
        return [];
    const message = `the status changed from ${old.status} to ${next.status}, which no operation does`;
    const reason = allowed.length === 0 ? `${old.status} is final` : `it may become ${allowed.join(' or ')}`;
    const help = `Restore it: ${reason}.`;
    return [{ code: 'illegal-status', severity: 'error', ...place(after, path, 'status'), message, help }];
}
const ruleOf = ({ code, key }) => `${code} ${key}`;
const placeOf = (violation) => `${violation.path} ${ruleOf(violation)}`;
/** What a change adds or worsens: where one more joins those who share a name, that one and not the others. */
function proposal_added(now, earlier) {
    const known = new Set(earlier.map(placeOf));
    const worse = grown(now, earlier);
    const joined = new Set(worse.filter((violation) => !known.has(placeOf(violation))).map(ruleOf));
    return worse.filter((violation) => !known.has(placeOf(violation)) || !joined.has(ruleOf(violation)));
}
/**
 * What breaks a rule on the base branch. Where records are unreadable it is what the others break: a pull request that
 * repairs one is not blamed for the rest.
 */
function violationsBefore(rule, current) {
    const violations = violationsOf(rule, current);
    if (!(violations instanceof CorruptRegistryError))
        return violations;
    const readable = [...current.files].filter(([path]) => current.problems(path).length === 0);
    return rule.violations(current.moved(new Map(readable)));
}
function applied(current, changes) {
    const files = new Map(current.files);
    for (const [path, content] of changes) {
        if (content === undefined)
            files.delete(path);
        else
            files.set(path, content);
    }
    return current.moved(files);
}
/** Index of an entry in the merged hall of fame to its index in the one that people see, as far as it stands there. */
function entryIndexes(merged, after) {
    const seen = new Map(entryNames(after.hallOfFame).map((name, index) => [name, index]));
    return new Map(entryNames(merged.hallOfFame).map((name, index) => [index, seen.get(name) ?? -1]));
}
/** The violations of one rule, each at its place in the text that people see, which is not the merged one. */
function findingsSeen(violations, merged, after) {
    const inHall = violations.some(({ path }) => path === hallOfFamePath);
    const indexes = inHall ? entryIndexes(merged, after) : new Map();
    return violations.map(({ path, field, finding }) => {
        const text = after.text(path);
        if (text === undefined)
            return finding();
        return finding({ text, field: field.map((step) => indexes.get(step) ?? step) });
    });
}
/** @param told files that have findings of their own */
function proposal_ruleFindings(current, before, after, told) {
    const changes = mergeChanges(current, before, after);
    if (changes.size === 0)
        return [];
    // First, so that the merged registry need not decode what both have.
    const earlier = rules.map((rule) => violationsBefore(rule, current));
    const merged = applied(current, changes);
    const now = rules.map((rule) => violationsOf(rule, merged));
    const findings = now.flatMap((violations, index) => {
        if (violations instanceof CorruptRegistryError)
            return [];
        return findingsSeen(proposal_added(violations, earlier[index] ?? []), merged, after);
    });
    const errors = now.filter((violations) => violations instanceof CorruptRegistryError);
    return [...findings, ...uncheckedFindings(errors, told)];
}
/** One warning for all rules; about a record that the pull request breaks enough is said. */
function uncheckedFindings(errors, told) {
    const unread = errors.flatMap(({ findings }) => findings).filter(({ file }) => !told.has(file));
    const [first] = unread.sort(byPlace);
    if (first === undefined)
        return [];
    const message = 'the rules across records were not checked, because this record is unreadable';
    const help = 'Correct it on the base branch; `validate` says what is wrong with it.';
    return [{ ...first, code: 'rules-unchecked', severity: 'warning', message, help }];
}
/**
 * Checks a pull request that changes a registry. What it changes is judged from its merge base to its head; rules across
 * records are judged on what merging it would make of the registry as it is now, and only what that adds or worsens is
 * reported.
 * @param current the registry on the base branch
 */
function proposal_checkProposal(current, proposal) {
    const before = new Snapshot(proposal.before, current.root);
    const after = new Snapshot(proposal.after, current.root);
    const files = [...proposal.after.keys()].flatMap((path) => fileFindings(after, path));
    const told = new Set(files.map(({ file }) => file));
    const agents = [...proposal.before.keys()]
        .filter((path) => !told.has(after.fileName(path)))
        .flatMap((path) => agentFindings(before, after, path));
    return summed([...files, ...agents, ...proposal_ruleFindings(current, before, after, told)]);
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/store/git/tree.js
var tree = __nccwpck_require__(8113);
;// CONCATENATED MODULE: ./build/store/folder.js





async function contentOf(directory, path) {
    const file = (0,external_node_path_.join)(directory, path);
    const status = await (0,external_node_fs_promises_.lstat)(file);
    if (status.isSymbolicLink())
        return { unreadable: 'symlink' };
    if (status.isDirectory())
        return { unreadable: 'folder' };
    if (!(0,core_files/* isRecord */.u4)(path) || !status.isFile())
        return { unreadable: 'not-a-record' };
    return status.size > (0,core_files/* sizeLimit */.Le)(path) ? { unreadable: 'too-large' } : (0,tree/* textOf */.b6)(await (0,external_node_fs_promises_.readFile)(file));
}
async function names(directory) {
    try {
        return (await (0,external_node_fs_promises_.readdir)(directory)).sort();
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT')
            throw new errors/* InputError */.d(`there is no folder ${directory}`);
        if (code === 'ENOTDIR')
            throw new errors/* InputError */.d(`${directory} is no folder; give the root of a registry`);
        throw error;
    }
}
/**
 * Reads a registry from a plain folder, following no link.
 * @param directory root of the registry
 * @throws InputError where there is no such folder
 * @throws CorruptRegistryError where `agents` is no folder
 */
async function readFolder(directory) {
    const top = await names(directory);
    const folder = (0,external_node_path_.join)(directory, core_files/* agentsFolder */.J1);
    const hasAgents = top.includes(core_files/* agentsFolder */.J1);
    if (hasAgents && !(await (0,external_node_fs_promises_.lstat)(folder)).isDirectory())
        throw (0,tree/* notAFolder */.b7)(folder);
    const agents = hasAgents ? await names(folder) : [];
    const paths = [...top.filter(core_files/* isRecord */.u4), ...agents.map((name) => `${core_files/* agentsFolder */.J1}/${name}`)];
    const files = new Map();
    for (const path of paths)
        files.set(path, await contentOf(directory, path));
    return files;
}

;// CONCATENATED MODULE: ./build/registry/validation.js









/** Checks a plain folder that holds a registry. It never throws. */
async function validateFolder(directory) {
    const requestId = (0,external_node_crypto_.randomUUID)();
    try {
        const snapshot = new snapshot_Snapshot(await readFolder(directory), directory);
        return answered({ operation: 'validate' }, snapshot, requestId, null);
    }
    catch (error) {
        return (0,failure/* failedOutcome */.i)('validate', requestId, 0, error);
    }
}
/**
 * Checks what a pull request would make of the registry that the options mean: its base. It never throws.
 * @param head commit at the head of the pull request
 * @param propose reads the pull request's own files below the root of the registry
 */
async function validateProposal(options, head, propose) {
    const requestId = randomUUID();
    try {
        return await inSession(options, false, async ({ opened: { store, root }, clock, limits }) => {
            const proposal = await propose(root, limits);
            if (proposal.before.size + proposal.after.size === 0)
                return validated(requestId, head, untouched);
            const state = await persistently(clock, () => store.read());
            return validated(requestId, head, checkProposal(new Snapshot(state.files, root), proposal));
        });
    }
    catch (error) {
        return failedOutcome('validate', requestId, 0, error);
    }
}
const untouched = { valid: true, errors: 0, warnings: 0, findings: [] };
const validated = (requestId, commit, result) => ({
    operation: 'validate',
    outcome: 'answered',
    request_id: requestId,
    commit,
    attempts: 1,
    combined: 0,
    result,
    refusal: null,
    error: null,
});
/**
 * The outcome of a read on one state.
 * @throws InputError for an operation that would write
 */
function answered(command, snapshot, requestId, commit) {
    const context = { time: new Date().toISOString(), seed: requestId, actor: '', request_id: requestId };
    const decision = decide(snapshot, command, context);
    if (decision.kind === 'change')
        throw new errors/* InputError */.d(`${command.operation} writes, so it cannot run at a revision; leave \`at\` out`);
    const refusal = decision.kind === 'refusal' ? { code: decision.code, message: decision.message } : null;
    const result = decision.kind === 'answer' ? decision.result : null;
    const outcome = refusal === null ? 'answered' : 'refused';
    return {
        operation: command.operation,
        outcome,
        request_id: requestId,
        commit,
        attempts: 1,
        combined: 0,
        result,
        refusal,
        error: null,
    };
}

;// CONCATENATED MODULE: ./build/registry/command.js















/**
 * Runs one command on the registry that the options mean. It never throws: a fault comes back as the outcome `failed`, or
 * `unknown` where a push was left unanswered.
 */
async function runCommand(command, options, call = {}) {
    const requestId = call.requestId ?? (0,external_node_crypto_.randomUUID)();
    try {
        command_checkCommand(command);
        checkRequestId(requestId);
        if (call.at !== undefined)
            (0,remote_url/* checkRevision */.G7)(call.at);
        const createBranch = options.orphan === true && command.operation === 'init';
        return await session_inSession(options, createBranch, (session) => call.at === undefined
            ? carryOutIn(session, command, options, call)
            : readAt(session, command, requestId, call.at));
    }
    catch (error) {
        return (0,failure/* failedOutcome */.i)(command.operation, requestId, 0, error);
    }
}
async function carryOutIn({ opened, clock, limits }, command, options, call) {
    const { log } = limits;
    const request = await freeze(command, options, call, limits.signal);
    const outcome = await carryOut(opened.store, request, {
        policy: {
            ...policy/* defaultPolicy */.G4,
            timeout: timeoutOf(options),
            maxAttempts: options.maxAttempts ?? policy/* defaultPolicy */.G4.maxAttempts,
        },
        effects: clock.effects,
        log,
        root: opened.root,
        dryRun: call.dryRun === true,
        prepare: call.collect === undefined ? undefined : collecting(call.collect, limits),
    });
    if (outcome.outcome === 'committed' && options.updateWorkspace !== false)
        await forward(opened, outcome, log);
    return outcome;
}
function command_checkCommand(command) {
    const [problem] = schemaProblems('command', command);
    if (problem !== undefined)
        throw new errors/* InputError */.d(problem.message);
}
/** An id ends up in a commit's trailer, which is one line. */
function checkRequestId(id) {
    if (/^[\x21-\x7e]{1,200}$/.test(id))
        return;
    throw new errors/* InputError */.d('a request id has 1 to 200 visible ASCII characters, without spaces');
}
const reader = { name: '', email: '' };
async function freeze(command, options, call, signal) {
    // What only reads signs nothing, and need not ask git who reads.
    const isRead = readOperations.has(command.operation);
    const author = options.author ?? (isRead ? reader : await gitIdentity(options.directory, signal));
    return newRequest(command, {
        ...(call.requestId === undefined ? {} : { requestId: call.requestId, derived: call.derived === true }),
        ...(options.run === undefined ? {} : { run: options.run }),
        actor: options.actor ?? author.name,
        author,
        committer: author,
        time: Date.now(),
    });
}
async function readAt({ opened: { store, root }, clock }, command, requestId, revision) {
    const state = await landing_persistently(clock, () => store.readAt(revision));
    return answered(command, new snapshot_Snapshot(state.files, root), requestId, state.commit);
}
/** The change has landed; a checkout that cannot follow is worth a word, not a failure. */
async function forward({ moveForward }, { commit }, log) {
    if (commit === null)
        return;
    try {
        const reason = await moveForward(commit);
        if (reason !== null)
            log.notice(reason);
    }
    catch (error) {
        log.notice(`the checkout was not moved forward: ${messageOf(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/transact/outcome.js
/** Exit status of a process that reports this outcome. */
function exitStatus({ outcome, operation, result, error }) {
    if (outcome === 'refused')
        return 1;
    if (outcome === 'unknown')
        return 6;
    if (outcome !== 'failed')
        return operation === 'validate' && hasErrors(result) ? 1 : 0;
    if (error?.code === 'bad-input')
        return 2;
    if (error?.code === 'corrupt-registry')
        return 3;
    if (error?.code === 'contention')
        return 5;
    return 4;
}
const hasErrors = (result) => result !== null && 'valid' in result && !result.valid;

;// CONCATENATED MODULE: ./build/command/workplace.js
const defaultServer = 'https://github.com';
/** Host and path of a remote over HTTP(S) or SSH, also in git's short form `git@host:path`. */
function workplace_placeOf(remote) {
    if (URL.canParse(remote)) {
        const { protocol, hostname, pathname } = new URL(remote);
        return /^(https?|ssh):$/.test(protocol) ? { host: hostname, path: pathname.slice(1) } : null;
    }
    const [, host, path] = /^(?:[\w.-]+@)?([\w.-]+):(?!\/)([^\s]+)$/.exec(remote) ?? [];
    return host === undefined || path === undefined ? null : { host, path };
}
/**
 * The repository that a remote means on a GitHub server; null where it is on none.
 * @param server address of the server on the web; default: github.com
 * @param api address of its API; default: as GitHub places it
 */
function hostedRepository(remote, server = defaultServer, api) {
    const place = workplace_placeOf(remote);
    if (place === null || !URL.canParse(server) || new URL(server).hostname !== place.host)
        return null;
    const [, repository] = /^([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(place.path) ?? [];
    if (repository === undefined)
        return null;
    return { repository, apiUrl: api ?? apiOf(new URL(server)) };
}
/** github.com, and enterprises in its cloud under a name of their own, have a host for the API; a server has a path. */
const apiOf = ({ protocol, hostname, origin }) => hostname === 'github.com' || hostname.endsWith('.ghe.com')
    ? `${protocol}//api.${hostname}`
    : `${origin}/api/v3`;

;// CONCATENATED MODULE: ./build/cli/collector.js


/**
 * Collects from the repository of a remote; undefined where that is on no GitHub server.
 * @param remote null for a local branch
 */
function collectorFor(remote, { environment }) {
    const { GITHUB_SERVER_URL: server, GITHUB_API_URL: api } = environment;
    const hosted = remote === null ? null : hostedRepository(remote, server, api);
    if (hosted === null)
        return undefined;
    const { AGENT_REGISTRY_TOKEN: own, GITHUB_TOKEN, GH_TOKEN } = environment;
    const token = [own, GITHUB_TOKEN, GH_TOKEN].find((candidate) => (candidate ?? '') !== '');
    return async (snapshot, since, limits) => {
        if (token === undefined) {
            throw new store_errors/* StoreError */.A('denied', `collecting metrics from ${hosted.repository} needs a token: set GITHUB_TOKEN, or give the metrics as a file ` +
                '(one with {} scores the agents on their records)');
        }
        // Loaded here: few commands need Octokit and a parser of Markdown.
        const { collect } = await Promise.all(/* import() | github */[__nccwpck_require__.e(857), __nccwpck_require__.e(326)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6790));
        return await collect({ ...hosted, token }, snapshot, since, limits);
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./build/command/files.js





const mebibyte = 1024 * 1024;
/** Largest file that is read for a parameter, in bytes. */
const fileLimit = (name) => (name === 'metrics' ? 32 : 8) * mebibyte;
/**
 * Reads a stream of UTF-8 to its end; a byte-order mark is dropped.
 * @param limit in bytes: an endless stream must not fill the memory
 * @throws InputError naming the input
 */
async function readText(stream, label, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.length;
        if (size > limit)
            throw new errors/* InputError */.d(`${label}: must not be larger than ${limit / mebibyte} MiB`);
        chunks.push(chunk);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    }
    catch {
        throw new errors/* InputError */.d(`${label}: must be UTF-8 text`);
    }
}
const reasons = {
    ENOENT: 'does not exist',
    ENOTDIR: 'does not exist',
    EISDIR: 'is a folder',
    EACCES: 'is not accessible',
    EPERM: 'is not accessible',
    ENAMETOOLONG: 'is no file',
};
/**
 * Reads the file that an input names.
 * @param directory that its path starts from
 * @throws InputError naming the input and the file
 */
async function readInputFile(file, label, limit, directory) {
    try {
        return await readText((0,external_node_fs_.createReadStream)((0,external_node_path_.resolve)(directory, file)), `${label} (${file})`, limit);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.d)
            throw error;
        const code = String(error.code);
        throw new errors/* InputError */.d(`${label}: the file ${(0,syntax_error/* quote */.h)(file)} ${reasons[code] ?? `cannot be read (${code})`}`);
    }
}
/**
 * Writes the file that an input names.
 * @param directory that its path starts from
 * @throws InputError naming the input and the file
 */
async function writeOutputFile(file, label, text, directory) {
    try {
        await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.resolve)(directory, file), text);
    }
    catch (error) {
        const code = String(error.code);
        const why = code === 'ENOENT' ? 'is in no folder' : (reasons[code] ?? `cannot be written (${code})`);
        throw new errors/* InputError */.d(`${label}: the file ${(0,syntax_error/* quote */.h)(file)} ${why}`);
    }
}

// EXTERNAL MODULE: ./build/command/settings.js
var settings = __nccwpck_require__(4053);
;// CONCATENATED MODULE: ./build/cli/given.js





function givenText(invocation, name) {
    const text = invocation.options.get(name);
    if (text === undefined)
        return null;
    // An empty variable in a script is a mistake; taken as not given it would mean another branch, or all agents.
    if (text === '')
        throw new errors/* InputError */.d(`--${name}: must not be empty`);
    return { text, label: `--${name}` };
}
/** Reads what an option names: a file, or standard input for `-`. */
async function given_contentOf(name, { text, label }, world) {
    const limit = fileLimit(name);
    if (text === '-')
        return { text: await readText(world.stdin, label, limit), label: `${label} (standard input)` };
    return { text: await readInputFile(text, label, limit, world.directory), label: `${label} (${text})` };
}
async function givenParameter(name, invocation, world) {
    const { commandLine } = (0,parameters/* parameterOf */.l)(name);
    if (commandLine === 'argument') {
        return invocation.argument === undefined ? null : { text: invocation.argument, label: name };
    }
    const given = givenText(invocation, name);
    if (given === null || commandLine === 'text')
        return given;
    // A file whose name begins like JSON can be given as `./{…`.
    const inline = commandLine === 'text-or-file' && /^\s*[[{]/.test(given.text);
    return inline ? given : await given_contentOf(name, given, world);
}
/** @throws InputError naming the option */
async function givenParameters(operation, invocation, world) {
    const all = new Map();
    for (const name of catalogue/* catalogue */.sW[operation].parameters) {
        if ((0,parameters/* parameterOf */.l)(name).commandLine === null)
            continue;
        const given = await givenParameter(name, invocation, world);
        if (given !== null)
            all.set(name, given);
    }
    return all;
}
/** @throws InputError naming the option */
function givenSettings(invocation) {
    const all = new Map();
    for (const name of Object.keys(settings/* settings */.W)) {
        const given = givenText(invocation, name);
        if (given !== null)
            all.set(name, given);
    }
    return all;
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __nccwpck_require__(9924);
// EXTERNAL MODULE: ./build/cli/terminal.js
var cli_terminal = __nccwpck_require__(8565);
;// CONCATENATED MODULE: ./build/cli/present.js



async function styleOf(output, world, { colors }) {
    const { default: picocolors } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7336, 19));
    const enabled = (0,cli_terminal/* wantsColors */.E)(output, world.environment, colors);
    return { colors: picocolors.createColors(enabled), width: (0,cli_terminal/* widthOf */.q)(output) };
}
const isBad = ({ outcome }) => outcome === 'refused' || outcome === 'failed' || outcome === 'unknown';
/** A list in a form for programs, which then is all that standard output gets; null where another form is due. */
async function listOf({ operation, result, commit }, { format }, width) {
    if (operation !== 'list' || result === null || format === undefined)
        return null;
    const { formattedList } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 5235));
    // Only `list` has a format, and this is its result.
    return formattedList(result, format, { commit, place: {} }, width);
}
/**
 * Writes what `collect` found to the file that was asked for, or to standard output, which then holds nothing else.
 * @returns whether it went to standard output
 * @throws InputError for a file that cannot be written
 */
async function writtenMetrics({ operation, result }, { output = '-' }, { json }, { stdout, directory }) {
    if (operation !== 'collect' || result === null)
        return false;
    const { metrics } = result;
    const text = `${JSON.stringify(metrics, null, 2)}\n`;
    if (output !== '-')
        await writeOutputFile(output, '--output', text, directory);
    else if (!json)
        stdout.write(text);
    return output === '-';
}
/** Writes an outcome: the result to standard output, what went wrong or how it went to standard error. */
async function present(outcome, parsed, presentation, world) {
    const { stdout, stderr } = world;
    const bad = isBad(outcome);
    const isWritten = await writtenMetrics(outcome, parsed, presentation, world);
    if (presentation.json)
        stdout.write(`${(0,report_escape/* jsonLine */.rF)(outcome)}\n`);
    if (presentation.json && !bad)
        return;
    if (isWritten)
        return;
    const list = await listOf(outcome, parsed, (0,cli_terminal/* widthOf */.q)(stdout));
    if (list !== null) {
        stdout.write(list === '' ? '' : `${list}\n`);
        return;
    }
    const { describe } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 1787));
    const { factsLine, resultLines } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 4460));
    const context = { command: parsed.command, dryRun: presentation.dryRun };
    const report = describe(outcome, context);
    const output = bad ? stderr : stdout;
    const style = await styleOf(output, world, presentation);
    output.write(`${resultLines(report, style).join('\n')}\n`);
    if (outcome.outcome === 'answered')
        return;
    const { colors } = await styleOf(stderr, world, presentation);
    stderr.write(`${colors.dim(factsLine(report))}\n`);
}

;// CONCATENATED MODULE: ./build/cli/progress.js


/** Work that is done sooner needs no words, milliseconds. */
const patience = 2000;
/** Between lines that cannot be replaced, milliseconds. */
const lineInterval = 10_000;
/** Whether lines about progress are wanted: a program that reads JSON may keep what it finds on standard error. */
const wantsProgress = (output, json) => !json || output.isTTY === true;
/** One line that updates itself on a terminal; elsewhere a line now and then. */
function startProgress(output, wanted, first) {
    const terminal = output.isTTY === true;
    let message = first;
    let begun = false;
    let lastLine = 0;
    const clear = () => {
        if (terminal && begun)
            output.write('\r\u001b[2K');
    };
    const show = () => {
        if (terminal)
            output.write(`\r\u001b[2K${message.slice(0, (0,cli_terminal/* widthOf */.q)(output) - 1).toWellFormed()}`);
        else if (lastLine === 0 || Date.now() - lastLine >= lineInterval) {
            output.write(`${message}\n`);
            lastLine = Date.now();
        }
    };
    const timer = setTimeout(() => {
        if (!wanted)
            return;
        begun = true;
        show();
    }, patience);
    timer.unref();
    const writeLine = (text) => {
        clear();
        output.write(`${(0,report_escape/* printable */.g$)(text)}\n`);
        if (terminal && begun)
            show();
    };
    return {
        log: {
            info(text) {
                if (wanted)
                    writeLine(text);
            },
            notice: writeLine,
            progress(text) {
                message = (0,report_escape/* newestLine */.z$)(text);
                if (begun)
                    show();
            },
        },
        end: () => {
            clearTimeout(timer);
            clear();
            begun = false;
        },
    };
}

;// CONCATENATED MODULE: ./build/command/server.js
/**
 * Whether a remote is an HTTP(S) address on the host of a server, so that a token for the one may be sent to the other.
 * The port may differ, the protocol may not: what was meant for HTTPS must not travel in the clear.
 */
function isOnServer(remote, server) {
    if (!URL.canParse(remote) || !URL.canParse(server))
        return false;
    const [a, b] = [new URL(remote), new URL(server)];
    return a.hostname === b.hostname && a.protocol === b.protocol;
}

;// CONCATENATED MODULE: ./build/cli/token.js

/**
 * The token for a remote. GITHUB_TOKEN and GH_TOKEN are set for GitHub, so no other host gets them.
 * @param remoteOf finds out the remote; not asked where it does not matter
 */
async function tokenFor({ AGENT_REGISTRY_TOKEN: own, GITHUB_TOKEN, GH_TOKEN, GITHUB_SERVER_URL }, remoteOf) {
    if ((own ?? '') !== '')
        return own;
    const shared = [GITHUB_TOKEN, GH_TOKEN].find((token) => (token ?? '') !== '');
    if (shared === undefined)
        return undefined;
    const remote = await remoteOf();
    return remote !== null && isOnServer(remote, GITHUB_SERVER_URL ?? 'https://github.com') ? shared : undefined;
}

;// CONCATENATED MODULE: ./build/cli/run.js














async function originOf(directory, signal) {
    try {
        const checkout = await (0,git_checkout/* findCheckout */.I8)(directory, signal);
        return checkout?.origin ?? null;
    }
    catch {
        // The operation asks git the same again, and reports what went wrong.
        return null;
    }
}
async function outcomeOf({ command, path, at, orphan }, options, call, world, signal) {
    const { environment, directory } = world;
    // Only `validate` has a path, and its outcome is what the folder gives.
    if (path !== undefined)
        return (await validateFolder(path));
    const remoteOf = () => options.remote === undefined ? originOf(directory, signal) : Promise.resolve(options.remote);
    const token = await tokenFor(environment, remoteOf);
    const lacking = lacksMetrics(command);
    const collect = lacking ? collectorFor(await remoteOf(), world) : undefined;
    if (lacking && collect === undefined && command.operation === 'evaluate') {
        options.log?.notice('Scored on the records: metrics are collected only where the remote is on GitHub.');
    }
    return await runCommand(command, { ...options, ...defined({ token, orphan }), directory, signal }, { ...call, ...defined({ at, collect }) });
}
/**
 * Runs an operation as the command line asks for it.
 * @returns exit status
 * @throws InputError for bad input, before anything was read or written
 */
async function runOperation(operation, invocation, world) {
    const json = invocation.options.has('json');
    const { registry, call } = parseSettings(givenSettings(invocation));
    const parsed = parseCommand(operation, await givenParameters(operation, invocation, world));
    const progress = startProgress(world.stderr, wantsProgress(world.stderr, json), `${operation}: working…`);
    const options = { ...registry, log: progress.log };
    const outcome = await (0,interruption/* interruptible */.I)(world.signals, (signal) => outcomeOf(parsed, options, call, world, signal)).finally(() => {
        progress.end();
    });
    const presentation = { json, colors: !invocation.options.has('color'), dryRun: call.dryRun === true };
    await present(outcome, parsed, presentation, world);
    return exitStatus(outcome);
}


/***/ }),

/***/ 8565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ wantsColors),
/* harmony export */   q: () => (/* binding */ widthOf)
/* harmony export */ });
/** Where the output is no terminal, and for one that does not know its width. */
const usualWidth = 100;
/** In cells, at least one. */
const widthOf = ({ columns }) => columns === undefined || columns < 1 ? usualWidth : columns;
/** Colours are for terminals, unless the environment (https://no-color.org, FORCE_COLOR) or the caller decides. */
function wantsColors(output, environment, allowed) {
    const { NO_COLOR, FORCE_COLOR, TERM } = environment;
    if (!allowed || (NO_COLOR ?? '') !== '')
        return false;
    if (FORCE_COLOR !== undefined)
        return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
    return output.isTTY === true && TERM !== 'dumb';
}


/***/ }),

/***/ 4161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ processWorld)
/* harmony export */ });
/** A reader such as `head` may close the pipe before the end: it has what it wanted. */
function ignoreClosedPipe(error) {
    if (error.code !== 'EPIPE')
        throw error;
}
function processWorld() {
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', ignoreClosedPipe);
    return {
        environment: process.env,
        directory: process.cwd(),
        stdin: process.stdin,
        stdout: process.stdout,
        stderr: process.stderr,
        signals: process,
    };
}


/***/ }),

/***/ 4399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   he: () => (/* binding */ refusalsOf),
/* harmony export */   qj: () => (/* binding */ operationNames),
/* harmony export */   sW: () => (/* binding */ catalogue)
/* harmony export */ });
/* unused harmony exports writeRefusals, actionOperationNames, isOperation, inputsOf */
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6920);

/** Refusals that any operation can give that writes. */
const writeRefusals = ['limit-exceeded', 'rule-broken', 'request-id-reused'];
/** The one table of operations: command line and Action are made of it. */
const catalogue = {
    init: {
        summary: 'Create the files of a registry that are missing',
        result: 'the paths that were created',
        action: true,
        writes: true,
        parameters: ['orphan'],
        required: [],
        refusals: [],
        example: 'agent-registry init --branch agents --orphan',
    },
    spawn: {
        summary: 'Add agents, all or none',
        result: 'the agents, and the active agents against the limit',
        action: true,
        writes: true,
        parameters: ['agent', 'count', 'name-pool', 'allow-fewer', 'enforce-interval'],
        required: ['agent'],
        refusals: ['too-soon', 'agent-exists', 'capacity-reached', 'names-exhausted', 'name-taken'],
        example: `agent-registry spawn --agent '{"specialization":"reviewer"}' --count 2 --name-pool 'Ada,Grace,Alan'`,
    },
    put: {
        summary: 'Add or replace one agent record whole',
        result: 'the agent',
        action: false,
        writes: true,
        parameters: ['agent'],
        required: ['agent'],
        refusals: ['agent-exists', 'capacity-reached', 'name-taken'],
        example: `agent-registry put --agent '{"id":"ada","specialization":"reviewer","status":"active","spawned_at":"2026-01-31T12:00:00Z"}'`,
    },
    update: {
        summary: 'Change fields of one agent by a JSON merge patch',
        result: 'the agent',
        action: true,
        writes: true,
        parameters: ['id', 'patch'],
        required: ['id', 'patch'],
        refusals: ['unknown-agent', 'name-taken'],
        example: `agent-registry update ada --patch '{"traits":{"caution":80},"personality":null}'`,
    },
    deactivate: {
        summary: 'Let an active agent leave its place',
        result: 'the agent',
        action: false,
        writes: true,
        parameters: ['id', 'reason'],
        required: ['id'],
        refusals: ['unknown-agent', 'not-active'],
        example: `agent-registry deactivate ada --reason 'on leave'`,
    },
    reactivate: {
        summary: 'Let an inactive agent retake an active place',
        result: 'the agent',
        action: false,
        writes: true,
        parameters: ['id'],
        required: ['id'],
        refusals: ['unknown-agent', 'not-inactive', 'capacity-reached'],
        example: 'agent-registry reactivate ada',
    },
    evaluate: {
        summary: 'Score and settle all active agents in one change',
        result: 'scores and verdict of each agent, with the rule that decided',
        action: true,
        writes: true,
        parameters: ['metrics', 'since', 'min-interval-hours'],
        required: [],
        refusals: ['too-soon'],
        example: 'agent-registry evaluate --metrics metrics.json --min-interval-hours 20',
    },
    collect: {
        summary: 'Collect the metrics of agents from GitHub, for an evaluation',
        result: 'metrics by agent, and what they rest on',
        action: true,
        writes: false,
        parameters: ['since', 'output'],
        required: [],
        refusals: [],
        example: 'agent-registry collect --output metrics.json',
    },
    promote: {
        summary: 'Take an agent into the hall of fame',
        result: 'the agent',
        action: true,
        writes: true,
        parameters: ['id', 'force'],
        required: ['id'],
        refusals: ['unknown-agent', 'already-promoted', 'not-active', 'below-threshold'],
        example: 'agent-registry promote ada',
    },
    eliminate: {
        summary: 'Eliminate an agent; its file stays',
        result: 'the agent',
        action: true,
        writes: true,
        parameters: ['id', 'reason', 'force'],
        required: ['id'],
        refusals: ['unknown-agent', 'already-eliminated', 'already-promoted', 'protected'],
        example: `agent-registry eliminate ada --reason 'no work for a month'`,
    },
    capacity: {
        summary: 'Count active agents against the limit',
        result: 'active agents, limit and free places',
        action: true,
        writes: false,
        parameters: ['at', 'slots'],
        required: [],
        refusals: [],
        example: 'agent-registry capacity',
    },
    list: {
        summary: 'List agents',
        result: 'the agents and their number',
        action: true,
        writes: false,
        parameters: ['status', 'specialization', 'format', 'at'],
        required: [],
        refusals: [],
        example: 'agent-registry list --status active --format ids',
    },
    get: {
        summary: 'Read one agent',
        result: 'the agent',
        action: true,
        writes: false,
        parameters: ['id', 'at'],
        required: ['id'],
        refusals: ['unknown-agent'],
        example: 'agent-registry get ada --at HEAD~1',
    },
    config: {
        summary: 'Read the policy, defaults filled in',
        result: 'the config',
        action: false,
        writes: false,
        parameters: ['at'],
        required: [],
        refusals: [],
        example: 'agent-registry config',
    },
    configure: {
        summary: 'Change the policy by a JSON merge patch',
        result: 'the config',
        action: false,
        writes: true,
        parameters: ['patch'],
        required: ['patch'],
        refusals: ['capacity-reached', 'name-taken'],
        example: `agent-registry configure --patch '{"max_active_agents":60}'`,
    },
    metadata: {
        summary: 'Read what the registry did last',
        result: 'the metadata',
        action: false,
        writes: false,
        parameters: ['at'],
        required: [],
        refusals: [],
        example: 'agent-registry metadata',
    },
    'hall-of-fame': {
        summary: 'Read the promoted agents',
        result: 'the agents and their number',
        action: false,
        writes: false,
        parameters: ['at'],
        required: [],
        refusals: [],
        example: 'agent-registry hall-of-fame',
    },
    apply: {
        summary: 'Carry out several operations in one change, all or nothing',
        result: 'the result of each operation',
        action: true,
        writes: true,
        parameters: ['changes'],
        required: ['changes'],
        refusals: [
            'too-soon',
            'agent-exists',
            'unknown-agent',
            'already-eliminated',
            'already-promoted',
            'not-active',
            'not-inactive',
            'protected',
            'below-threshold',
            'capacity-reached',
            'names-exhausted',
            'name-taken',
        ],
        example: 'agent-registry apply --changes changes.json',
    },
    validate: {
        summary: 'Check every record and the rules across records',
        result: 'the findings, each with file, line and column',
        action: true,
        writes: false,
        parameters: ['path', 'at'],
        required: [],
        refusals: [],
        example: 'agent-registry validate --path .github/agent-system',
    },
};
const operationNames = Object.keys(catalogue);
const actionOperationNames = operationNames.filter((name) => catalogue[name].action);
const isOperation = (name) => Object.hasOwn(catalogue, name);
/** Inputs of the Action that an operation uses, besides those that every operation uses. */
const inputsOf = (operation) => catalogue[operation].parameters.flatMap((name) => parameterOf(name).inputs);
/** Every refusal that an operation can give. */
const refusalsOf = (operation) => {
    const { refusals, writes } = catalogue[operation];
    return writes ? [...refusals, ...writeRefusals] : refusals;
};


/***/ }),

/***/ 8619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ interruptible)
/* harmony export */ });
const signals = ['SIGINT', 'SIGTERM'];
/**
 * Runs work that the first interruption asks to end, so that a push under way is still accounted for; the second ends
 * the process at once.
 */
async function interruptible(target, work) {
    const controller = new AbortController();
    const interrupt = (_, number) => {
        if (controller.signal.aborted)
            target.exit(128 + number);
        controller.abort();
    };
    for (const signal of signals)
        target.on(signal, interrupt);
    try {
        return await work(controller.signal);
    }
    finally {
        for (const signal of signals)
            target.off(signal, interrupt);
    }
}


/***/ }),

/***/ 6920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ parameterOf)
});

// UNUSED EXPORTS: parameters

;// CONCATENATED MODULE: ./build/report/list-format.js
/** Forms that a list of agents can have. */
const listFormats = ['table', 'json', 'ids', 'count'];

;// CONCATENATED MODULE: ./build/command/parameters.js

/** The one table of parameters. Names are those of the Action's inputs, without `-file`. */
const parameters = {
    agent: {
        kind: 'json',
        description: 'Description of an agent, a JSON object; `spawn` takes an array of them too.',
        key: 'agent',
        inputs: ['agent', 'agent-file'],
        commandLine: 'text-or-file',
        placeholder: 'JSON|FILE|-',
    },
    id: {
        kind: 'text',
        description: 'Id of the agent.',
        key: 'id',
        inputs: ['id'],
        commandLine: 'argument',
        placeholder: 'ID',
    },
    patch: {
        kind: 'json',
        description: 'JSON merge patch (RFC 7396): keys replace, null removes.',
        key: 'patch',
        inputs: ['patch'],
        commandLine: 'text',
        placeholder: 'JSON',
    },
    changes: {
        kind: 'json',
        description: 'File with a JSON array of operations, such as `[{"operation":"promote","id":"ada"}]`.',
        key: 'operations',
        inputs: ['changes-file'],
        commandLine: 'file',
        placeholder: 'FILE|-',
    },
    metrics: {
        kind: 'json',
        description: 'File with the evidence, JSON: agent id to counts. Other agents are scored on their records. Default: it is collected from GitHub.',
        key: 'metrics',
        inputs: ['metrics-file'],
        commandLine: 'file',
        placeholder: 'FILE|-',
    },
    since: {
        kind: 'text',
        description: 'Begin of the evidence to collect, such as `2026-01-31T12:00:00Z`; default, the last evaluation or the window of the config, whichever is earlier.',
        key: 'since',
        inputs: ['since'],
        commandLine: 'text',
        placeholder: 'TIME',
    },
    output: {
        kind: 'text',
        description: 'File to write the metrics to, for `evaluate` to read.',
        key: null,
        inputs: ['metrics-file'],
        commandLine: 'text',
        placeholder: 'FILE|-',
    },
    count: {
        kind: 'integer',
        description: 'How many agents to make from one description.',
        key: 'count',
        inputs: ['count'],
        commandLine: 'text',
        placeholder: 'N',
    },
    'name-pool': {
        kind: 'list',
        description: 'Human names to take, first free first: separated by commas or lines, or a JSON array.',
        key: 'name_pool',
        inputs: ['name-pool'],
        commandLine: 'text',
        placeholder: 'NAMES',
    },
    'allow-fewer': {
        kind: 'boolean',
        description: 'Add as many agents as fit instead of none.',
        key: 'allow_fewer',
        inputs: ['allow-fewer'],
        commandLine: 'text',
    },
    'enforce-interval': {
        kind: 'boolean',
        description: 'Refuse while `spawn_interval_hours` of the config have not passed.',
        key: 'enforce_interval',
        inputs: ['enforce-interval'],
        commandLine: 'text',
    },
    'min-interval-hours': {
        kind: 'number',
        description: 'Refuse while fewer hours have passed since the last evaluation.',
        key: 'min_interval_hours',
        inputs: ['min-interval-hours'],
        commandLine: 'text',
        placeholder: 'N',
    },
    reason: {
        kind: 'text',
        description: 'Why, for the record.',
        key: 'reason',
        inputs: ['reason'],
        commandLine: 'text',
        placeholder: 'TEXT',
    },
    force: {
        kind: 'boolean',
        description: 'Promote below the threshold, or eliminate a protected agent.',
        key: 'force',
        inputs: ['force'],
        commandLine: 'text',
    },
    status: {
        kind: 'text',
        description: 'Only agents with this status.',
        key: 'status',
        inputs: ['status'],
        commandLine: 'text',
        placeholder: 'STATUS',
        choices: ['active', 'inactive', 'eliminated', 'hall_of_fame'],
    },
    specialization: {
        kind: 'text',
        description: 'Only agents of this specialization.',
        key: 'specialization',
        inputs: ['specialization'],
        commandLine: 'text',
        placeholder: 'NAME',
    },
    at: {
        kind: 'text',
        description: 'Revision to read instead of the newest state.',
        key: null,
        inputs: ['at'],
        commandLine: 'text',
        placeholder: 'REV',
    },
    path: {
        kind: 'text',
        description: 'Folder with the files of a registry, to check instead of a branch.',
        key: null,
        inputs: ['path'],
        commandLine: 'text',
        placeholder: 'DIR',
    },
    format: {
        kind: 'text',
        description: 'How to write the list.',
        key: null,
        inputs: ['format'],
        commandLine: 'text',
        placeholder: 'FORMAT',
        choices: listFormats,
    },
    orphan: {
        kind: 'boolean',
        description: 'Create the branch, without history, where there is none.',
        key: null,
        inputs: [],
        commandLine: 'text',
    },
    slots: {
        kind: 'integer',
        description: 'Most free places in the output `slots`.',
        key: null,
        inputs: ['count'],
        commandLine: null,
    },
};
/** A parameter by name, as the common type rather than as its literal one. */
const parameterOf = (name) => parameters[name];


/***/ }),

/***/ 4053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ settings),
/* harmony export */   y: () => (/* binding */ settingOf)
/* harmony export */ });
/* harmony import */ var _transact_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6173);

const settings = {
    remote: {
        kind: 'text',
        description: 'URL or path of the git repository.',
        placeholder: 'URL|PATH',
    },
    branch: { kind: 'text', description: 'Branch that holds the registry.', placeholder: 'B' },
    root: {
        kind: 'text',
        description: 'Folder of the registry in the repository (default `.github/agent-system`).',
        placeholder: 'DIR',
    },
    'request-id': {
        kind: 'text',
        description: 'Id of the request: a repeated call with the same id gives the first outcome.',
        placeholder: 'ID',
    },
    'dry-run': { kind: 'boolean', description: 'Decide and report, and write nothing.' },
    'max-attempts': {
        kind: 'integer',
        description: `Times an operation is decided before it gives up (default ${_transact_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultPolicy */ .G4.maxAttempts}).`,
        placeholder: 'N',
    },
    'timeout-seconds': {
        kind: 'number',
        description: `Total time for the operation (default ${_transact_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultPolicy */ .G4.timeout / 1000}).`,
        placeholder: 'N',
    },
    transport: {
        kind: 'text',
        description: 'How a remote over HTTP(S) is spoken to: `auto` (directly where that will do) or `git` (by its command).',
        placeholder: 'WAY',
    },
    author: { kind: 'text', description: 'Author of the commit.', placeholder: '"Name <mail>"' },
    'update-workspace': {
        kind: 'boolean',
        description: 'Move a clean checkout of the same branch forward after a change.',
    },
};
const settingOf = (name) => settings[name];


/***/ }),

/***/ 8958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   valueOf: () => (/* binding */ valueOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2807);
/* harmony import */ var _core_json_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6606);
/* harmony import */ var _core_json_syntax_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8225);



const wrong = ({ text, label }, expected) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`${label}: must be ${expected}, not ${(0,_core_json_syntax_error_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(text)}`);
/** The spellings of YAML 1.2's core schema. */
function booleanOf(given) {
    if (/^(true|True|TRUE)$/.test(given.text))
        return true;
    if (/^(false|False|FALSE)$/.test(given.text))
        return false;
    throw wrong(given, 'true or false');
}
function integerOf(given) {
    const value = Number(given.text);
    if (/^-?(0|[1-9]\d*)$/.test(given.text) && Number.isSafeInteger(value))
        return value;
    throw wrong(given, 'a whole number such as 3');
}
/** Numbers as JSON writes them: no `0x10`, no `1_000`, no `Infinity`. */
function numberOf(given) {
    const value = Number(given.text);
    if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(given.text) && Number.isFinite(value))
        return value;
    throw wrong(given, 'a number such as 1.5');
}
function jsonOf({ text, label }) {
    const parsed = (0,_core_json_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
    // Of two equal keys JSON.parse keeps the last in silence: one of the two was a mistake.
    const problem = parsed.ok ? (0,_core_json_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .findDuplicateKey */ ._d)(text) : parsed.problem;
    if (problem !== null) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`${label}: line ${problem.line}, column ${problem.column}: ${problem.message}`);
    }
    if (parsed.ok)
        return parsed.value;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`${label}: not JSON`);
}
function listOf(given) {
    if (given.text.trimStart().startsWith('['))
        return jsonOf(given);
    const items = given.text.split(/[,\r\n]/).map((item) => item.trim());
    return items.filter((item) => item !== '');
}
/**
 * Reads the value that a text stands for.
 * @throws InputError naming the input
 */
function valueOf(kind, given) {
    switch (kind) {
        case 'text':
            return given.text;
        case 'integer':
            return integerOf(given);
        case 'number':
            return numberOf(given);
        case 'boolean':
            return booleanOf(given);
        case 'json':
            return jsonOf(given);
        case 'list':
            return listOf(given);
    }
}


/***/ }),

/***/ 4402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   ZF: () => (/* binding */ answer),
/* harmony export */   jc: () => (/* binding */ refusalCodes)
/* harmony export */ });
const refusalCodes = {
    'agent-exists': 'An agent with this id, or one that differs only in case, is already there.',
    'unknown-agent': 'No agent has this id.',
    'capacity-reached': 'The limit of active agents would be exceeded.',
    'name-taken': 'Another agent, not eliminated, has this human name, and config asks for unique names.',
    'names-exhausted': 'The name pool has too few free names.',
    'too-soon': 'The interval since the last spawn or evaluation has not passed.',
    protected: 'The specialization of the agent is protected.',
    'below-threshold': 'The overall score of the agent is below the promotion threshold.',
    'not-active': 'The operation needs an active agent.',
    'not-inactive': 'The operation needs an inactive agent.',
    'already-promoted': 'The agent is in the hall of fame.',
    'already-eliminated': 'The agent is eliminated.',
    'request-id-reused': 'The request id was used before, for another command.',
    'limit-exceeded': 'A record would outgrow its largest size.',
    'rule-broken': 'The change would break a rule across records, as `validate` reports it.',
};
const answer = (result) => ({ kind: 'answer', result });
const refuse = (code, message) => ({ kind: 'refusal', code, message });


/***/ }),

/***/ 2807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ CorruptRegistryError),
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/** Bad usage or bad input: nothing was read or written on its account. */
class InputError extends Error {
    code = 'bad-input';
    name = 'InputError';
}
/** A file of the registry cannot be trusted; `findings` says where and why, one entry a problem. */
class CorruptRegistryError extends Error {
    code = 'corrupt-registry';
    name = 'CorruptRegistryError';
    findings;
    constructor(findings) {
        const [first] = findings;
        const more = findings.length > 1 ? ` (and ${findings.length - 1} more; run \`validate\` for all)` : '';
        super(first === undefined
            ? 'the registry is corrupt'
            : `${first.file}:${first.line}:${first.column}: ${first.message}. ${first.help}${more}`);
        this.findings = findings;
    }
}


/***/ }),

/***/ 1645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ hallOfFamePath),
/* harmony export */   J1: () => (/* binding */ agentsFolder),
/* harmony export */   Le: () => (/* binding */ sizeLimit),
/* harmony export */   eQ: () => (/* binding */ configPath),
/* harmony export */   eb: () => (/* binding */ agentIdOf),
/* harmony export */   fJ: () => (/* binding */ agentPath),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   xT: () => (/* binding */ metadataPath)
/* harmony export */ });
/* unused harmony exports recordLimit, hallOfFameLimit */
/** Largest record (agent, config, metadata) that is read or written, in bytes. */
const recordLimit = 1024 * 1024;
/** Largest hall_of_fame.json that is read or written, in bytes: it holds every promoted agent whole. */
const hallOfFameLimit = 8 * 1024 * 1024;
const configPath = 'config.json';
const metadataPath = 'metadata.json';
const hallOfFamePath = 'hall_of_fame.json';
const agentsFolder = 'agents';
const agentPath = (id) => `${agentsFolder}/${id}.json`;
/** The id that a path below the root stands for; null where it is no agent's file. */
function agentIdOf(path) {
    const match = /^agents\/([^/]+)\.json$/.exec(path);
    // Hidden files (editors' swap files, `.x.json.lock`) are no agents.
    return match?.[1] === undefined || match[1].startsWith('.') ? null : match[1];
}
/** Whether a path below the root is that of a record. */
const isRecord = (path) => path === configPath || path === metadataPath || path === hallOfFamePath || agentIdOf(path) !== null;
/** Bytes that a file may have. */
const sizeLimit = (path) => (path === hallOfFamePath ? hallOfFameLimit : recordLimit);


/***/ }),

/***/ 9412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Uf: () => (/* binding */ drawnPercentages),
  $e: () => (/* binding */ generatedId),
  rD: () => (/* binding */ identifierProblem)
});

;// CONCATENATED MODULE: ./node_modules/@noble/hashes/_u64.js
const U32_MASK64 = /* @__PURE__ */ (() => BigInt(2 ** 32 - 1))();
const _32n = /* @__PURE__ */ BigInt(32);
// Split bigint into two 32-bit halves. With `le=true`, returned fields become `{ h: low, l: high
// }` to match little-endian word order rather than the property names.
function fromBig(n, le = false) {
    if (le)
        return { h: Number(n & U32_MASK64), l: Number((n >> _32n) & U32_MASK64) };
    return { h: Number((n >> _32n) & U32_MASK64) | 0, l: Number(n & U32_MASK64) | 0 };
}
// Split bigint list into `[highWords, lowWords]` when `le=false`; with `le=true`, the first array
// holds the low halves because `fromBig(...)` swaps the semantic meaning of `h` and `l`.
function split(lst, le = false) {
    const len = lst.length;
    let Ah = new Uint32Array(len);
    let Al = new Uint32Array(len);
    for (let i = 0; i < len; i++) {
        const { h, l } = fromBig(lst[i], le);
        [Ah[i], Al[i]] = [h, l];
    }
    return [Ah, Al];
}
// Combine explicit `(high, low)` 32-bit halves into a bigint; `>>> 0` normalizes signed JS
// bitwise results back to uint32 first, and little-endian callers must swap.
const toBig = (h, l) => (BigInt(h >>> 0) << _32n) | BigInt(l >>> 0);
// Split a JS number into u32 halves without a BigInt allocation. Exact only for integers
// `0 <= n < 2**53`; callers use it on byte / bit counters, which JS length math caps far below
// that (an ArrayBuffer cannot exceed 2**53 - 1 bytes).
const fromNumH = (n) => (n / 2 ** 32) | 0;
const fromNumL = (n) => n >>> 0;
// Drop-in replacement for `view.setBigUint64(byteOffset, BigInt(n), isLE)` without the per-call
// BigInt allocation. Same `n < 2**53` precondition as `fromNumH`/`fromNumL`.
function setU64FromNum(view, byteOffset, n, isLE) {
    const h = fromNumH(n);
    const l = fromNumL(n);
    view.setUint32(byteOffset, isLE ? l : h, isLE);
    view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}
// High 32-bit half of a 64-bit logical right shift for `s` in `0..31`.
const shrSH = (h, _l, s) => h >>> s;
// Low 32-bit half of a 64-bit logical right shift, valid for `s` in `1..31`.
const shrSL = (h, l, s) => (h << (32 - s)) | (l >>> s);
// High 32-bit half of a 64-bit right rotate, valid for `s` in `1..31`.
const rotrSH = (h, l, s) => (h >>> s) | (l << (32 - s));
// Low 32-bit half of a 64-bit right rotate, valid for `s` in `1..31`.
const rotrSL = (h, l, s) => (h << (32 - s)) | (l >>> s);
// High 32-bit half of a 64-bit right rotate, valid for `s` in `33..63`; `32` uses `rotr32*`.
const rotrBH = (h, l, s) => (h << (64 - s)) | (l >>> (s - 32));
// Low 32-bit half of a 64-bit right rotate, valid for `s` in `33..63`; `32` uses `rotr32*`.
const rotrBL = (h, l, s) => (h >>> (s - 32)) | (l << (64 - s));
// High 32-bit half of a 64-bit right rotate for `s === 32`; this is just the swapped low half.
const rotr32H = (_h, l) => l;
// Low 32-bit half of a 64-bit right rotate for `s === 32`; this is just the swapped high half.
const rotr32L = (h, _l) => h;
// 64-bit left rotates (rotl*) are not defined here: sha3.ts, their only consumer, keeps
// local copies so V8 inlines them into keccakP.
// Add two split 64-bit words and return the split `{ h, l }` sum.
// JS uses 32-bit signed integers for bitwise operations, so we cannot simply shift the carry out
// of the low sum and instead use division.
function add(Ah, Al, Bh, Bl) {
    const l = (Al >>> 0) + (Bl >>> 0);
    return { h: (Ah + Bh + ((l / 2 ** 32) | 0)) | 0, l: l | 0 };
}
// Addition with more than 2 elements
// Unmasked low-word accumulator for 3-way addition; pass the raw result into `add3H(...)`.
const add3L = (Al, Bl, Cl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0);
// High-word finalize step for 3-way addition; `low` must be the untruncated output of `add3L(...)`.
const add3H = (low, Ah, Bh, Ch) => (Ah + Bh + Ch + ((low / 2 ** 32) | 0)) | 0;
// Unmasked low-word accumulator for 4-way addition; pass the raw result into `add4H(...)`.
const add4L = (Al, Bl, Cl, Dl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0);
// High-word finalize step for 4-way addition; `low` must be the untruncated output of `add4L(...)`.
const add4H = (low, Ah, Bh, Ch, Dh) => (Ah + Bh + Ch + Dh + ((low / 2 ** 32) | 0)) | 0;
// Unmasked low-word accumulator for 5-way addition; pass the raw result into `add5H(...)`.
const add5L = (Al, Bl, Cl, Dl, El) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0) + (El >>> 0);
// High-word finalize step for 5-way addition; `low` must be the untruncated output of `add5L(...)`.
const add5H = (low, Ah, Bh, Ch, Dh, Eh) => (Ah + Bh + Ch + Dh + Eh + ((low / 2 ** 32) | 0)) | 0;
// prettier-ignore


;// CONCATENATED MODULE: ./node_modules/@noble/hashes/utils.js
/**
 * Checks if something is Uint8Array. Be careful: nodejs Buffer will return true.
 * @param a - value to test
 * @returns `true` when the value is a Uint8Array-compatible view.
 * @example
 * Check whether a value is a Uint8Array-compatible view.
 * ```ts
 * isBytes(new Uint8Array([1, 2, 3]));
 * ```
 */
function isBytes(a) {
    // Plain `instanceof Uint8Array` is too strict for some Buffer / proxy / cross-realm cases.
    // The fallback still requires a real ArrayBuffer view, so plain
    // JSON-deserialized `{ constructor: ... }` spoofing is rejected, and
    // `BYTES_PER_ELEMENT === 1` keeps the fallback on byte-oriented views.
    return (a instanceof Uint8Array ||
        (ArrayBuffer.isView(a) &&
            a.constructor.name === 'Uint8Array' &&
            'BYTES_PER_ELEMENT' in a &&
            a.BYTES_PER_ELEMENT === 1));
}
// Shared error-message prefix builder. Only called on throw paths, so assert
// success paths never pay for the string concatenation.
const atitle = (title) => (title ? `"${title}" ` : '');
/**
 * Asserts something is a non-negative integer.
 * @param n - number to validate
 * @param title - label included in thrown errors
 * @returns The validated number.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Validate a non-negative integer option.
 * ```ts
 * anumber(32, 'length');
 * ```
 */
function anumber(n, title = '') {
    if (typeof n !== 'number')
        throw new TypeError(atitle(title) + 'expected number, got ' + typeof n);
    if (!Number.isSafeInteger(n) || n < 0)
        throw new RangeError(atitle(title) + 'expected integer >= 0, got ' + n);
    return n;
}
/**
 * Asserts something is a boolean.
 * @param value - value to validate
 * @param title - label included in thrown errors
 * @returns The validated boolean.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Validate a boolean option.
 * ```ts
 * abool(true, 'enableXOF');
 * ```
 */
function abool(value, title = '') {
    if (typeof value !== 'boolean')
        throw new TypeError(atitle(title) + 'expected boolean, got type=' + typeof value);
    return value;
}
/**
 * Asserts something is Uint8Array.
 * @param value - value to validate
 * @param length - optional exact length constraint
 * @param title - label included in thrown errors
 * @returns The validated byte array.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Validate that a value is a byte array.
 * ```ts
 * abytes(new Uint8Array([1, 2, 3]));
 * ```
 */
function abytes(value, length, title = '') {
    // Success path first: this runs at the start of every update() / digestInto(), and the
    // common `abytes(data)` form must not pay for length handling it does not use.
    if (isBytes(value) && (length === undefined || value.length === length))
        return value;
    // Error path: recompute freely to build the exact message.
    if (length !== undefined)
        anumber(length, 'length');
    const bytes = isBytes(value);
    const ofLen = length !== undefined ? ` of length ${length}` : '';
    const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
    const message = atitle(title) + 'expected Uint8Array' + ofLen + ', got ' + got;
    if (!bytes)
        throw new TypeError(message);
    throw new RangeError(message);
}
/**
 * Copies bytes into a fresh Uint8Array.
 * Buffer-style slices can alias the same backing store, so callers that need ownership should copy.
 * @param bytes - source bytes to clone
 * @returns Freshly allocated copy of `bytes`.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Clone a byte array before mutating it.
 * ```ts
 * const copy = copyBytes(new Uint8Array([1, 2, 3]));
 * ```
 */
function copyBytes(bytes) {
    // `Uint8Array.from(...)` would also accept arrays / other typed arrays. Keep this helper strict
    // because callers use it at byte-validation boundaries before mutating the detached copy.
    return Uint8Array.from(abytes(bytes));
}
/**
 * Asserts something is a wrapped hash constructor.
 * @param h - hash constructor to validate
 * @throws On wrong argument types or invalid hash wrapper shape. {@link TypeError}
 * @throws On invalid hash metadata ranges or values. {@link RangeError}
 * @throws If the hash metadata allows empty outputs or block sizes. {@link Error}
 * @example
 * Validate a callable hash wrapper.
 * ```ts
 * import { ahash } from '@noble/hashes/utils.js';
 * import { sha256 } from '@noble/hashes/sha2.js';
 * ahash(sha256);
 * ```
 */
function ahash(h) {
    if (typeof h !== 'function' || typeof h.create !== 'function')
        throw new TypeError('expected hash wrapped by utils.createHasher');
    anumber(h.outputLen);
    anumber(h.blockLen);
    // HMAC and KDF callers treat these as real byte lengths; allowing zero lets fake wrappers pass
    // validation and can produce empty outputs instead of failing fast.
    if (h.outputLen < 1 || h.blockLen < 1)
        throw new Error('hash blockLen / outputLen must be >= 1');
}
const aobject = (value, label) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        throw new TypeError((label === 'object' ? '' : `"${label}" `) + 'expected object, got type=' + typeof value);
};
const aopts = (value, label) => {
    aobject(value, label);
    const proto = Object.getPrototypeOf(value);
    if (proto !== Object.prototype && proto !== null)
        throw new TypeError(`"${label}" expected plain object`);
    // Object.assign() treats an own "__proto__" source key as a write to the target's legacy
    // prototype setter. Reject it before merging so inherited option values cannot be injected.
    if (Object.hasOwn(value, '__proto__'))
        throw new TypeError(`"${label}.__proto__" is not allowed`);
};
/**
 * Asserts a hash instance has not been destroyed or finished.
 * @param instance - hash instance to validate
 * @param checkFinished - whether to reject finalized instances
 * @throws If the hash instance has already been destroyed or finalized. {@link Error}
 * @example
 * Validate that a hash instance is still usable.
 * ```ts
 * import { aexists } from '@noble/hashes/utils.js';
 * import { sha256 } from '@noble/hashes/sha2.js';
 * const hash = sha256.create();
 * aexists(hash);
 * ```
 */
function aexists(instance, checkFinished = true) {
    // Runs on every update()/digestInto(); the flags are library-owned booleans, so only their
    // truthiness is checked - re-validating their type per call was pure hot-path overhead.
    if (instance.destroyed)
        throw new Error('hash was destroyed');
    if (checkFinished && instance.finished)
        throw new Error('digest() was already called');
}
/**
 * Asserts output is a sufficiently-sized byte array.
 * @param out - destination buffer
 * @param instance - hash instance providing output length
 * Oversized buffers are allowed; downstream code only promises to fill the first `outputLen` bytes.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Validate a caller-provided digest buffer.
 * ```ts
 * import { aoutput } from '@noble/hashes/utils.js';
 * import { sha256 } from '@noble/hashes/sha2.js';
 * const hash = sha256.create();
 * aoutput(new Uint8Array(hash.outputLen), hash);
 * ```
 */
function aoutput(out, instance) {
    abytes(out, undefined, 'output');
    // `outputLen` is a library-owned readonly number; the negated comparison keeps failing fast
    // when it is missing/NaN (comparisons with undefined/NaN are false) without an anumber() call.
    const min = instance.outputLen;
    if (!(out.length >= min)) {
        throw new RangeError('"output" expected length >= ' + min);
    }
}
/**
 * Casts a typed array view to Uint8Array.
 * @param arr - source typed array
 * @returns Uint8Array view over the same buffer.
 * @example
 * Reinterpret a typed array as bytes.
 * ```ts
 * u8(new Uint32Array([1, 2]));
 * ```
 */
function u8(arr) {
    return new Uint8Array(arr.buffer, arr.byteOffset, arr.byteLength);
}
/**
 * Casts a typed array view to Uint32Array.
 * `arr.byteOffset` must already be 4-byte aligned or the platform
 * Uint32Array constructor will throw.
 * @param arr - source typed array
 * @returns Uint32Array view over the same buffer.
 * @example
 * Reinterpret a byte array as 32-bit words.
 * ```ts
 * u32(new Uint8Array(8));
 * ```
 */
function u32(arr) {
    return new Uint32Array(arr.buffer, arr.byteOffset, Math.floor(arr.byteLength / 4));
}
/**
 * Zeroizes typed arrays in place. Warning: JS provides no guarantees.
 * @param arrays - arrays to overwrite with zeros
 * @example
 * Zeroize sensitive buffers in place.
 * ```ts
 * clean(new Uint8Array([1, 2, 3]));
 * ```
 */
function clean(...arrays) {
    for (let i = 0; i < arrays.length; i++) {
        arrays[i].fill(0);
    }
}
/**
 * Creates a DataView for byte-level manipulation.
 * @param arr - source typed array
 * @returns DataView over the same buffer region.
 * @example
 * Create a DataView over an existing buffer.
 * ```ts
 * createView(new Uint8Array(4));
 * ```
 */
function createView(arr) {
    return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
/**
 * Rotate-right operation for uint32 values.
 * @param word - source word
 * @param shift - shift amount in bits
 * @returns Rotated word.
 * @example
 * Rotate a 32-bit word to the right.
 * ```ts
 * rotr(0x12345678, 8);
 * ```
 */
function rotr(word, shift) {
    return (word << (32 - shift)) | (word >>> shift);
}
/**
 * Rotate-left operation for uint32 values.
 * @param word - source word
 * @param shift - shift amount in bits
 * @returns Rotated word.
 * @example
 * Rotate a 32-bit word to the left.
 * ```ts
 * rotl(0x12345678, 8);
 * ```
 */
function rotl(word, shift) {
    return (word << shift) | ((word >>> (32 - shift)) >>> 0);
}
/** Whether the current platform is little-endian. */
const isLE = /* @__PURE__ */ (/* unused pure expression or super */ null && ((() => new Uint8Array(new Uint32Array([0x11223344]).buffer)[0] === 0x44)()));
/**
 * Byte-swap operation for uint32 values.
 * @param word - source word
 * @returns Word with reversed byte order.
 * @example
 * Reverse the byte order of a 32-bit word.
 * ```ts
 * byteSwap(0x11223344);
 * ```
 */
function byteSwap(word) {
    return (((word << 24) & 0xff000000) |
        ((word << 8) & 0xff0000) |
        ((word >>> 8) & 0xff00) |
        ((word >>> 24) & 0xff));
}
/**
 * Conditionally byte-swaps one 32-bit word on big-endian platforms.
 * @param n - source word
 * @returns Original or byte-swapped word depending on platform endianness.
 * @example
 * Normalize a 32-bit word for host endianness.
 * ```ts
 * swap8IfBE(0x11223344);
 * ```
 */
const swap8IfBE = (/* unused pure expression or super */ null && (isLE
    ? (n) => n
    : (n) => byteSwap(n) >>> 0));
/**
 * Byte-swaps every word of a Uint32Array in place.
 * @param arr - array to mutate
 * @returns The same array after mutation; callers pass live state arrays here.
 * @example
 * Reverse the byte order of every word in place.
 * ```ts
 * byteSwap32(new Uint32Array([0x11223344]));
 * ```
 */
function byteSwap32(arr) {
    for (let i = 0; i < arr.length; i++) {
        arr[i] = byteSwap(arr[i]);
    }
    return arr;
}
/**
 * Conditionally byte-swaps a Uint32Array on big-endian platforms.
 * @param u - array to normalize for host endianness
 * @returns Original or byte-swapped array depending on platform endianness.
 *   On big-endian runtimes this mutates `u` in place via `byteSwap32(...)`.
 * @example
 * Normalize a word array for host endianness.
 * ```ts
 * swap32IfBE(new Uint32Array([0x11223344]));
 * ```
 */
const swap32IfBE = (/* unused pure expression or super */ null && (isLE
    ? (u) => u
    : byteSwap32));
// Built-in hex conversion https://caniuse.com/mdn-javascript_builtins_uint8array_fromhex
const hasHexBuiltin = /* @__PURE__ */ (/* unused pure expression or super */ null && ((() => 
// @ts-ignore
typeof Uint8Array.from([]).toHex === 'function' && typeof Uint8Array.fromHex === 'function')()));
// Array where index 0xf0 (240) is mapped to string 'f0'
const hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
/**
 * Convert byte array to hex string.
 * Uses the built-in function when available and assumes it matches the tested
 * fallback semantics.
 * @param bytes - bytes to encode
 * @returns Lowercase hexadecimal string.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Convert bytes to lowercase hexadecimal.
 * ```ts
 * bytesToHex(Uint8Array.from([0xca, 0xfe, 0x01, 0x23])); // 'cafe0123'
 * ```
 */
function bytesToHex(bytes) {
    abytes(bytes);
    // @ts-ignore
    if (hasHexBuiltin)
        return bytes.toHex();
    // pre-caching improves the speed 6x
    let hex = '';
    for (let i = 0; i < bytes.length; i++) {
        hex += hexes[bytes[i]];
    }
    return hex;
}
// Strict ASCII nibble parser: non-ASCII hex lookalikes are rejected as undefined.
// ASCII codes: '0'..'9' = 48..57, 'A'..'F' = 65..70, 'a'..'f' = 97..102.
// prettier-ignore
function asciiToBase16(ch) {
    return ch >= 48 && ch <= 57 ? ch - 48 // '2' => 50-48
        : ch >= 65 && ch <= 70 ? ch - (65 - 10) // 'B' => 66-(65-10)
            : ch >= 97 && ch <= 102 ? ch - (97 - 10) // 'b' => 98-(97-10)
                : undefined;
}
/**
 * Convert hex string to byte array. Uses built-in function, when available.
 * @param hex - hexadecimal string to decode
 * @returns Decoded bytes.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Decode lowercase hexadecimal into bytes.
 * ```ts
 * hexToBytes('cafe0123'); // Uint8Array.from([0xca, 0xfe, 0x01, 0x23])
 * ```
 */
function hexToBytes(hex) {
    if (typeof hex !== 'string')
        throw new TypeError('hex string expected, got ' + typeof hex);
    if (hasHexBuiltin) {
        try {
            return Uint8Array.fromHex(hex);
        }
        catch (error) {
            if (error instanceof SyntaxError)
                throw new RangeError(error.message);
            throw error;
        }
    }
    const hl = hex.length;
    const al = hl / 2;
    if (hl % 2)
        throw new RangeError('hex string expected, got unpadded hex of length ' + hl);
    const array = new Uint8Array(al);
    for (let ai = 0, hi = 0; ai < al; ai++, hi += 2) {
        const n1 = asciiToBase16(hex.charCodeAt(hi)); // parse first char, multiply it by 16
        const n2 = asciiToBase16(hex.charCodeAt(hi + 1)); // parse second char
        if (n1 === undefined || n2 === undefined) {
            const char = hex[hi] + hex[hi + 1];
            throw new RangeError('hex string expected, got non-hex character "' + char + '" at index ' + hi);
        }
        array[ai] = n1 * 16 + n2; // example: 'A9' => 10*16 + 9
    }
    return array;
}
/**
 * Yields to the host task scheduler so timers, I/O, and rendering can make progress.
 * Uses the Web Scheduling API when available or `setTimeout` as a cross-platform fallback.
 * Host-task yields are much slower than microtasks (roughly 1ms with the timer fallback), so
 * async loops should use `asyncTick >= 10` to amortize scheduling overhead to about 10% while
 * still allowing other event-loop work to proceed.
 * @param onReject - optional cleanup invoked only if the host yield fails
 * @example
 * Yield to the next scheduler tick.
 * ```ts
 * await nextTick();
 * ```
 */
function nextTick(onReject) {
    const host = globalThis;
    if (typeof host.scheduler?.yield === 'function') {
        const promise = host.scheduler.yield();
        // Keep the original scheduler rejection; this handler exists only for cleanup.
        if (onReject)
            promise.catch(onReject);
        return promise;
    }
    return new Promise((resolve) => host.setTimeout(resolve, 0));
}
/**
 * Returns control to the host event loop every `tick` milliseconds to avoid blocking long loops.
 * @param iters - number of loop iterations to run
 * @param tick - maximum time slice in milliseconds
 * @param cb - callback executed on each iteration
 * @param onReject - optional cleanup invoked only if a host yield fails
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Run a loop that periodically yields back to the event loop.
 * ```ts
 * await asyncLoop(2, 0, () => {});
 * ```
 */
async function asyncLoop(iters, tick, cb, onReject) {
    anumber(iters, 'iters');
    anumber(tick, 'tick');
    if (typeof cb !== 'function')
        throw new TypeError('callback must be a function');
    // Callback is synchronous by contract; asyncLoop only yields between sync work windows.
    let ts = Date.now();
    for (let i = 0; i < iters; i++) {
        cb(i);
        // Date.now() is not monotonic, so in case if clock goes backwards we return return control too
        const diff = Date.now() - ts;
        if (diff >= 0 && diff < tick)
            continue;
        await nextTick(onReject);
        // Track only synchronous work time; scheduler delay after yielding is outside our budget.
        ts = Date.now();
    }
}
/**
 * Converts string to bytes using UTF8 encoding.
 * Built-in doesn't validate input to be string: we do the check.
 * Non-ASCII details are delegated to the platform `TextEncoder`.
 * @param str - string to encode
 * @returns UTF-8 encoded bytes.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Encode a string as UTF-8 bytes.
 * ```ts
 * utf8ToBytes('abc'); // Uint8Array.from([97, 98, 99])
 * ```
 */
function utf8ToBytes(str) {
    if (typeof str !== 'string')
        throw new TypeError('string expected');
    const encoded = new TextEncoder().encode(str);
    try {
        // Copy into the current realm for Firefox extension contexts. Callers that own the returned
        // buffer can then wipe it independently of TextEncoder's temporary result.
        return new Uint8Array(encoded); // https://bugzil.la/1681809
    }
    finally {
        clean(encoded);
    }
}
/**
 * Helper for KDFs: consumes Uint8Array or string.
 * String inputs are UTF-8 encoded; byte-array inputs stay aliased to the caller buffer.
 * @param data - user-provided KDF input
 * @param errorTitle - label included in thrown errors
 * @returns Byte representation of the input.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Normalize KDF input to bytes.
 * ```ts
 * kdfInputToBytes('password');
 * ```
 */
function kdfInputToBytes(data, errorTitle = '') {
    if (typeof data === 'string')
        return utf8ToBytes(data);
    return abytes(data, undefined, errorTitle);
}
/**
 * Copies several Uint8Arrays into one.
 * @param arrays - arrays to concatenate
 * @returns Concatenated byte array.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Concatenate multiple byte arrays.
 * ```ts
 * concatBytes(new Uint8Array([1]), new Uint8Array([2]));
 * ```
 */
function concatBytes(...arrays) {
    let sum = 0;
    for (let i = 0; i < arrays.length; i++) {
        const a = arrays[i];
        abytes(a);
        sum += a.length;
    }
    const res = new Uint8Array(sum);
    for (let i = 0, pad = 0; i < arrays.length; i++) {
        const a = arrays[i];
        res.set(a, pad);
        pad += a.length;
    }
    return res;
}
/**
 * Validates declared required and optional field types on a plain object.
 * This walks field schemas and formats detailed errors, so avoid it on hot paths; use direct
 * one-line guards such as `abytes()`, `abool()`, or `anumber()` instead.
 * @param object - object to validate
 * @param fields - map of required field names to expected types
 * @param optFields - map of optional field names to expected types
 * @param title - label included in thrown errors
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Validate required and optional option fields.
 * ```ts
 * validateObject({ N: 1024, dkLen: 32 }, { N: 'number' }, { dkLen: 'number' });
 * ```
 */
const validateObject = (object, fields = {}, optFields = {}, title = 'object') => {
    aobject(object, title);
    aobject(fields, 'fields');
    aobject(optFields, 'optFields');
    function checkField(fieldName, expectedType, isOpt) {
        const label = title === 'object' ? `param "${String(fieldName)}"` : `"${title}.${String(fieldName)}"`;
        // Config fields must be explicit own properties. Optional inherited values are rejected too
        // because callers keep reading the same options object after validation.
        const val = object[fieldName];
        // Runtime objects such as Field instances intentionally satisfy required method slots
        // via their shared prototype.
        if (!Object.hasOwn(object, fieldName) &&
            (isOpt ? val !== undefined : expectedType !== 'function')) {
            throw new TypeError(`${label} is invalid: expected own property`);
        }
        if (isOpt && val === undefined)
            return;
        const current = typeof val;
        if (current !== expectedType || val === null)
            throw new TypeError(`${label} is invalid: expected ${expectedType}, got ${current}`);
    }
    const iter = (f, isOpt) => Object.entries(f).forEach(([k, v]) => checkField(k, v, isOpt));
    iter(fields, false);
    iter(optFields, true);
};
/**
 * Merges default options and passed options.
 * @param defaults - base option object
 * @param opts - user overrides
 * @param title - label included in thrown override errors
 * @returns Fresh merged option object with a null prototype.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Merge user overrides onto default options.
 * ```ts
 * checkOpts({ dkLen: 32 }, { asyncTick: 10 });
 * ```
 */
function checkOpts(defaults, opts, title = 'opts') {
    aopts(defaults, 'defaults');
    if (opts !== undefined)
        aopts(opts, title);
    // Callers read optional fields directly, so omitted values must not fall through to ambient
    // Object.prototype pollution (for example a forged `dkLen` changing SHAKE's default output).
    const merged = Object.assign(Object.create(null), defaults, opts);
    return merged;
}
/**
 * Creates a callable hash function from a stateful class constructor.
 * @param hashCons - hash constructor or factory
 * @param info - optional metadata such as DER OID
 * @returns Frozen callable hash wrapper with `.create()`.
 *   Wrapper construction eagerly calls `hashCons(undefined)` once to read
 *   `outputLen` / `blockLen`, so constructor side effects happen at module
 *   init time.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Wrap a stateful hash constructor into a callable helper.
 * ```ts
 * import { createHasher } from '@noble/hashes/utils.js';
 * import { sha256 } from '@noble/hashes/sha2.js';
 * const wrapped = createHasher(sha256.create, { oid: sha256.oid });
 * wrapped(new Uint8Array([1]));
 * ```
 */
function utils_createHasher(hashCons, info = {}) {
    if (typeof hashCons !== 'function')
        throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
    info = checkOpts({}, info, 'info');
    const hashC = (msg, opts) => hashCons(opts)
        .update(msg)
        .digest();
    const tmp = hashCons(undefined);
    hashC.outputLen = tmp.outputLen;
    hashC.blockLen = tmp.blockLen;
    hashC.canXOF = tmp.canXOF;
    hashC.create = (opts) => hashCons(opts);
    Object.assign(hashC, info);
    return Object.freeze(hashC);
}
/**
 * Cryptographically secure PRNG backed by `crypto.getRandomValues`.
 * @param bytesLength - number of random bytes to generate
 * @returns Random bytes.
 * The platform `getRandomValues()` implementation still defines any
 * single-call length cap, and this helper rejects oversize requests
 * with a stable library `RangeError` instead of host-specific errors.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @throws If the current runtime does not provide `crypto.getRandomValues`. {@link Error}
 * @example
 * Generate a fresh random key or nonce.
 * ```ts
 * const key = randomBytes(16);
 * ```
 */
function randomBytes(bytesLength = 32) {
    // Match the repo's other length-taking helpers instead of relying on Uint8Array coercion.
    anumber(bytesLength, 'bytesLength');
    const cr = typeof globalThis === 'object' ? globalThis.crypto : null;
    if (typeof cr?.getRandomValues !== 'function')
        throw new Error('crypto.getRandomValues must be defined');
    // Web Cryptography API Level 2 §10.1.1:
    // if `byteLength > 65536`, throw `QuotaExceededError`.
    // Keep the guard explicit so callers can see the quota in code
    // instead of discovering it by reading the spec or host errors.
    // This wrapper surfaces the same quota as a stable library RangeError.
    if (bytesLength > 65536)
        throw new RangeError(`"bytesLength" expected <= 65536, got ${bytesLength}`);
    return cr.getRandomValues(new Uint8Array(bytesLength));
}
/**
 * Creates OID metadata for NIST hashes with prefix `06 09 60 86 48 01 65 03 04 02`.
 * @param suffix - final OID byte for the selected hash.
 *   The helper accepts any byte even though only the documented NIST hash
 *   suffixes are meaningful downstream.
 * @returns Object containing the DER-encoded OID.
 * @example
 * Build OID metadata for a NIST hash.
 * ```ts
 * oidNist(0x01);
 * ```
 */
const utils_oidNist = (suffix) => ({
    // Current NIST hashAlgs suffixes used here fit in one DER subidentifier octet.
    // Larger suffix values would need base-128 OID encoding and a different length byte.
    oid: Uint8Array.from([0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, suffix]),
});

;// CONCATENATED MODULE: ./node_modules/@noble/hashes/_md.js
/**
 * Internal Merkle-Damgard hash utils.
 * @module
 */


/**
 * Shared 32-bit conditional boolean primitive reused by SHA-256, SHA-1, and MD5 `F`.
 * Returns bits from `b` when `a` is set, otherwise from `c`.
 * The XOR form is equivalent to MD5's `F(X,Y,Z) = XY v not(X)Z` because the masked terms never
 * set the same bit.
 * @param a - selector word
 * @param b - word chosen when selector bit is set
 * @param c - word chosen when selector bit is clear
 * @returns Mixed 32-bit word.
 * @example
 * Combine three words with the shared 32-bit choice primitive.
 * ```ts
 * Chi(0xffffffff, 0x12345678, 0x87654321);
 * ```
 */
function Chi(a, b, c) {
    return (a & b) ^ (~a & c);
}
/**
 * Shared 32-bit majority primitive reused by SHA-256 and SHA-1.
 * Returns bits shared by at least two inputs.
 * @param a - first input word
 * @param b - second input word
 * @param c - third input word
 * @returns Mixed 32-bit word.
 * @example
 * Combine three words with the shared 32-bit majority primitive.
 * ```ts
 * Maj(0xffffffff, 0x12345678, 0x87654321);
 * ```
 */
function Maj(a, b, c) {
    return (a & b) ^ (a & c) ^ (b & c);
}
/**
 * Merkle-Damgard hash construction base class.
 * Could be used to create MD5, RIPEMD, SHA1, SHA2.
 * Accepts only byte-aligned `Uint8Array` input, even when the underlying spec describes bit
 * strings with partial-byte tails.
 * @param blockLen - internal block size in bytes
 * @param outputLen - digest size in bytes
 * @param padOffset - trailing length field size in bytes
 * @param isLE - whether length and state words are encoded in little-endian
 * @example
 * Use a concrete subclass to get the shared Merkle-Damgard update/digest flow.
 * ```ts
 * import { _SHA1 } from '@noble/hashes/legacy.js';
 * const hash = new _SHA1();
 * hash.update(new Uint8Array([97, 98, 99]));
 * hash.digest();
 * ```
 */
class HashMD {
    blockLen;
    outputLen;
    canXOF = false;
    padOffset;
    isLE;
    // For partial updates less than block size
    buffer;
    view;
    finished = false;
    length = 0;
    pos = 0;
    destroyed = false;
    constructor(blockLen, outputLen, padOffset, isLE) {
        this.blockLen = blockLen;
        this.outputLen = outputLen;
        this.padOffset = padOffset;
        this.isLE = isLE;
        this.buffer = new Uint8Array(blockLen);
        this.view = createView(this.buffer);
    }
    update(data) {
        aexists(this);
        abytes(data);
        const { view, buffer, blockLen } = this;
        const len = data.length;
        let processed = false;
        for (let pos = 0; pos < len;) {
            const take = Math.min(blockLen - this.pos, len - pos);
            // Fast path only when there is no buffered partial block: `take === blockLen` implies
            // `this.pos === 0`, so we can process full blocks directly from the input view.
            if (take === blockLen) {
                const dataView = createView(data);
                for (; blockLen <= len - pos; pos += blockLen)
                    this.process(dataView, pos);
                processed = true;
                continue;
            }
            // When the whole input is buffered in one go (common for short messages), passing `data`
            // directly avoids allocating a subarray view.
            buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
            this.pos += take;
            pos += take;
            if (this.pos === blockLen) {
                this.process(view, 0);
                this.pos = 0;
                processed = true;
            }
        }
        this.length += data.length;
        // Shared schedule buffers only pick up input-derived words inside process(); if everything
        // was buffered without processing, there is nothing to zero.
        if (processed)
            this.roundClean();
        return this;
    }
    digestInto(out) {
        aexists(this);
        aoutput(out, this);
        this.finished = true;
        // Padding
        // We can avoid allocation of buffer for padding completely if it
        // was previously not allocated here. But it won't change performance.
        const { buffer, view, blockLen, isLE } = this;
        let { pos } = this;
        // append the bit '1' to the message, then zero-pad the rest of the block
        buffer[pos++] = 0b10000000;
        buffer.fill(0, pos);
        // we have less than padOffset left in buffer, so we cannot put length in
        // current block, need process it and pad again
        if (this.padOffset > blockLen - pos) {
            this.process(view, 0);
            buffer.fill(0);
        }
        // `padOffset` reserves the whole length field. For SHA-384/512 the high 64 bits stay zero from
        // the padding fill above, and JS will overflow before user input can make that half non-zero.
        // So we only need to write the low 64 bits here (`length * 8` only scales the exponent of an
        // integer below 2**53, so the split inside the helper stays exact).
        setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
        this.process(view, 0);
        // The final block above is processed outside update(), so the shared message-schedule
        // buffers (e.g. SHA256_W) would otherwise retain input-derived words after digest().
        this.roundClean();
        // digest() passes our own `buffer` as `out`; reuse its cached view instead of allocating one.
        const oview = out === buffer ? view : createView(out);
        const len = this.outputLen;
        // NOTE: we do division by 4 later, which must be fused in single op with modulo by JIT
        const outLen = len / 4;
        const state = this.get();
        // Subclass-misconfiguration invariant: outputLen must be 32-bit aligned and fit the state.
        if (len % 4 || outLen > state.length)
            throw new Error('invalid outputLen');
        for (let i = 0; i < outLen; i++)
            oview.setUint32(4 * i, state[i], isLE);
    }
    digest() {
        const { buffer, outputLen } = this;
        this.digestInto(buffer);
        // Copy before destroy(): subclasses wipe `buffer` during cleanup, but `digest()` must return
        // fresh bytes to the caller.
        const res = buffer.slice(0, outputLen);
        this.destroy();
        return res;
    }
    _cloneIntoMeta(to) {
        const { buffer, length, finished, destroyed, pos } = this;
        to.destroyed = destroyed;
        to.finished = finished;
        to.length = length;
        to.pos = pos;
        // Only partial-block bytes need copying: when `length % blockLen === 0`, `pos === 0` and
        // later `update()` / `digestInto()` overwrite `to.buffer` from the start before reading it.
        if (pos)
            to.buffer.set(buffer); // Avoid a hot modulo guard.
        return to;
    }
    clone() {
        return this._cloneInto();
    }
}
/**
 * Initial SHA-2 state: fractional parts of square roots of first 16 primes 2..53.
 * Check out `test/misc/sha2-gen-iv.js` for recomputation guide.
 */
/** Initial SHA256 state from RFC 6234 §6.1: the first 32 bits of the fractional parts of the
 * square roots of the first eight prime numbers. Exported as a shared table; callers must treat
 * it as read-only because constructors copy words from it by index. */
const SHA256_IV = /* @__PURE__ */ Uint32Array.from([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);
/** Initial SHA224 state `H(0)` from RFC 6234 §6.1. Exported as a shared table; callers must
 * treat it as read-only because constructors copy words from it by index. */
const SHA224_IV = /* @__PURE__ */ Uint32Array.from([
    0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4,
]);
/** Initial SHA384 state from RFC 6234 §6.3: eight RFC 64-bit `H(0)` words stored as sixteen
 * big-endian 32-bit halves. Derived from the fractional parts of the square roots of the ninth
 * through sixteenth prime numbers. Exported as a shared table; callers must treat it as read-only
 * because constructors copy halves from it by index. */
const SHA384_IV = /* @__PURE__ */ Uint32Array.from([
    0xcbbb9d5d, 0xc1059ed8, 0x629a292a, 0x367cd507, 0x9159015a, 0x3070dd17, 0x152fecd8, 0xf70e5939,
    0x67332667, 0xffc00b31, 0x8eb44a87, 0x68581511, 0xdb0c2e0d, 0x64f98fa7, 0x47b5481d, 0xbefa4fa4,
]);
/** Initial SHA512 state from RFC 6234 §6.3: eight RFC 64-bit `H(0)` words stored as sixteen
 * big-endian 32-bit halves. Derived from the fractional parts of the square roots of the first
 * eight prime numbers. Exported as a shared table; callers must treat it as read-only because
 * constructors copy halves from it by index. */
const SHA512_IV = /* @__PURE__ */ Uint32Array.from([
    0x6a09e667, 0xf3bcc908, 0xbb67ae85, 0x84caa73b, 0x3c6ef372, 0xfe94f82b, 0xa54ff53a, 0x5f1d36f1,
    0x510e527f, 0xade682d1, 0x9b05688c, 0x2b3e6c1f, 0x1f83d9ab, 0xfb41bd6b, 0x5be0cd19, 0x137e2179,
]);

;// CONCATENATED MODULE: ./node_modules/@noble/hashes/sha2.js
/**
 * SHA2 hash function. A.k.a. sha256, sha384, sha512, sha512_224, sha512_256.
 * SHA256 is the fastest hash implementable in JS, even faster than Blake3.
 * Check out {@link https://www.rfc-editor.org/rfc/rfc4634 | RFC 4634} and
 * {@link https://nvlpubs.nist.gov/nistpubs/FIPS/NIST.FIPS.180-4.pdf | FIPS 180-4}.
 * @module
 */



/**
 * SHA-224 / SHA-256 round constants from RFC 6234 §5.1: the first 32 bits
 * of the cube roots of the first 64 primes (2..311).
 */
// prettier-ignore
const SHA256_K = /* @__PURE__ */ Uint32Array.from([
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
]);
/** Reusable SHA-224 / SHA-256 message schedule buffer `W_t` from RFC 6234 §6.2 step 1. */
const SHA256_W = /* @__PURE__ */ new Uint32Array(64);
/** Internal SHA-224 / SHA-256 compression engine from RFC 6234 §6.2. */
class SHA2_32B extends HashMD {
    // We cannot use array here since array allows indexing by variable
    // which means optimizer/compiler cannot use registers.
    // Numeric initializers matter: starting the fields as `undefined` changes
    // V8's field representation and makes sha256 3x slower (measured).
    A = 0;
    B = 0;
    C = 0;
    D = 0;
    E = 0;
    F = 0;
    G = 0;
    H = 0;
    constructor(outputLen, IV) {
        super(64, outputLen, 8, false);
        this.A = IV[0] | 0;
        this.B = IV[1] | 0;
        this.C = IV[2] | 0;
        this.D = IV[3] | 0;
        this.E = IV[4] | 0;
        this.F = IV[5] | 0;
        this.G = IV[6] | 0;
        this.H = IV[7] | 0;
    }
    get() {
        const { A, B, C, D, E, F, G, H } = this;
        return [A, B, C, D, E, F, G, H];
    }
    // prettier-ignore
    set(A, B, C, D, E, F, G, H) {
        this.A = A | 0;
        this.B = B | 0;
        this.C = C | 0;
        this.D = D | 0;
        this.E = E | 0;
        this.F = F | 0;
        this.G = G | 0;
        this.H = H | 0;
    }
    _cloneInto(to) {
        (to ||= new this.constructor()).set(...this.get());
        return this._cloneIntoMeta(to);
    }
    process(view, offset) {
        // Extend the first 16 words into the remaining 48 words w[16..63] of the message schedule array
        for (let i = 0; i < 16; i++, offset += 4)
            SHA256_W[i] = view.getUint32(offset, false);
        for (let i = 16; i < 64; i++) {
            const W15 = SHA256_W[i - 15];
            const W2 = SHA256_W[i - 2];
            const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ (W15 >>> 3);
            const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ (W2 >>> 10);
            SHA256_W[i] = (s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16]) | 0;
        }
        // Compression function main loop, 64 rounds
        let { A, B, C, D, E, F, G, H } = this;
        for (let i = 0; i < 64; i++) {
            const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
            const T1 = (H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i]) | 0;
            const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
            const T2 = (sigma0 + Maj(A, B, C)) | 0;
            H = G;
            G = F;
            F = E;
            E = (D + T1) | 0;
            D = C;
            C = B;
            B = A;
            A = (T1 + T2) | 0;
        }
        // Add the compressed chunk to the current hash value
        A = (A + this.A) | 0;
        B = (B + this.B) | 0;
        C = (C + this.C) | 0;
        D = (D + this.D) | 0;
        E = (E + this.E) | 0;
        F = (F + this.F) | 0;
        G = (G + this.G) | 0;
        H = (H + this.H) | 0;
        this.set(A, B, C, D, E, F, G, H);
    }
    roundClean() {
        clean(SHA256_W);
    }
    destroy() {
        // HashMD callers route post-destroy usability through `destroyed`; zeroizing alone still leaves
        // update()/digest() callable on reused instances.
        this.destroyed = true;
        this.set(0, 0, 0, 0, 0, 0, 0, 0);
        clean(this.buffer);
    }
}
/** Internal SHA-256 hash class grounded in RFC 6234 §6.2. */
class _SHA256 extends SHA2_32B {
    constructor() {
        super(32, SHA256_IV);
    }
}
/** Internal SHA-224 hash class grounded in RFC 6234 §6.2 and §8.5. */
class _SHA224 extends SHA2_32B {
    constructor() {
        super(28, SHA224_IV);
    }
}
// SHA2-512 is slower than sha256 in js because u64 operations are slow.
// SHA-384 / SHA-512 round constants from RFC 6234 §5.2:
// 80 full 64-bit words split into high/low halves.
// prettier-ignore
const K512 = /* @__PURE__ */ (() => split([
    '0x428a2f98d728ae22', '0x7137449123ef65cd', '0xb5c0fbcfec4d3b2f', '0xe9b5dba58189dbbc',
    '0x3956c25bf348b538', '0x59f111f1b605d019', '0x923f82a4af194f9b', '0xab1c5ed5da6d8118',
    '0xd807aa98a3030242', '0x12835b0145706fbe', '0x243185be4ee4b28c', '0x550c7dc3d5ffb4e2',
    '0x72be5d74f27b896f', '0x80deb1fe3b1696b1', '0x9bdc06a725c71235', '0xc19bf174cf692694',
    '0xe49b69c19ef14ad2', '0xefbe4786384f25e3', '0x0fc19dc68b8cd5b5', '0x240ca1cc77ac9c65',
    '0x2de92c6f592b0275', '0x4a7484aa6ea6e483', '0x5cb0a9dcbd41fbd4', '0x76f988da831153b5',
    '0x983e5152ee66dfab', '0xa831c66d2db43210', '0xb00327c898fb213f', '0xbf597fc7beef0ee4',
    '0xc6e00bf33da88fc2', '0xd5a79147930aa725', '0x06ca6351e003826f', '0x142929670a0e6e70',
    '0x27b70a8546d22ffc', '0x2e1b21385c26c926', '0x4d2c6dfc5ac42aed', '0x53380d139d95b3df',
    '0x650a73548baf63de', '0x766a0abb3c77b2a8', '0x81c2c92e47edaee6', '0x92722c851482353b',
    '0xa2bfe8a14cf10364', '0xa81a664bbc423001', '0xc24b8b70d0f89791', '0xc76c51a30654be30',
    '0xd192e819d6ef5218', '0xd69906245565a910', '0xf40e35855771202a', '0x106aa07032bbd1b8',
    '0x19a4c116b8d2d0c8', '0x1e376c085141ab53', '0x2748774cdf8eeb99', '0x34b0bcb5e19b48a8',
    '0x391c0cb3c5c95a63', '0x4ed8aa4ae3418acb', '0x5b9cca4f7763e373', '0x682e6ff3d6b2b8a3',
    '0x748f82ee5defb2fc', '0x78a5636f43172f60', '0x84c87814a1f0ab72', '0x8cc702081a6439ec',
    '0x90befffa23631e28', '0xa4506cebde82bde9', '0xbef9a3f7b2c67915', '0xc67178f2e372532b',
    '0xca273eceea26619c', '0xd186b8c721c0c207', '0xeada7dd6cde0eb1e', '0xf57d4f7fee6ed178',
    '0x06f067aa72176fba', '0x0a637dc5a2c898a6', '0x113f9804bef90dae', '0x1b710b35131c471b',
    '0x28db77f523047d84', '0x32caab7b40c72493', '0x3c9ebe0a15c9bebc', '0x431d67c49c100d4c',
    '0x4cc5d4becb3e42b6', '0x597f299cfc657e2a', '0x5fcb6fab3ad6faec', '0x6c44198c4a475817'
].map(n => BigInt(n))))();
const SHA512_Kh = /* @__PURE__ */ (() => K512[0])();
const SHA512_Kl = /* @__PURE__ */ (() => K512[1])();
// Reusable high-half schedule buffer for the RFC 6234 §6.4 64-bit `W_t` words.
const SHA512_W_H = /* @__PURE__ */ new Uint32Array(80);
// Reusable low-half schedule buffer for the RFC 6234 §6.4 64-bit `W_t` words.
const SHA512_W_L = /* @__PURE__ */ new Uint32Array(80);
/** Internal SHA-384 / SHA-512 compression engine from RFC 6234 §6.4. */
class SHA2_64B extends HashMD {
    // We cannot use array here since array allows indexing by variable
    // which means optimizer/compiler cannot use registers.
    // h -- high 32 bits, l -- low 32 bits
    // Numeric initializers matter: starting the fields as `undefined` changes
    // V8's field representation and slows hashing down (measured on sha256).
    Ah = 0;
    Al = 0;
    Bh = 0;
    Bl = 0;
    Ch = 0;
    Cl = 0;
    Dh = 0;
    Dl = 0;
    Eh = 0;
    El = 0;
    Fh = 0;
    Fl = 0;
    Gh = 0;
    Gl = 0;
    Hh = 0;
    Hl = 0;
    constructor(outputLen, IV) {
        super(128, outputLen, 16, false);
        this.Ah = IV[0] | 0;
        this.Al = IV[1] | 0;
        this.Bh = IV[2] | 0;
        this.Bl = IV[3] | 0;
        this.Ch = IV[4] | 0;
        this.Cl = IV[5] | 0;
        this.Dh = IV[6] | 0;
        this.Dl = IV[7] | 0;
        this.Eh = IV[8] | 0;
        this.El = IV[9] | 0;
        this.Fh = IV[10] | 0;
        this.Fl = IV[11] | 0;
        this.Gh = IV[12] | 0;
        this.Gl = IV[13] | 0;
        this.Hh = IV[14] | 0;
        this.Hl = IV[15] | 0;
    }
    // prettier-ignore
    get() {
        const { Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl } = this;
        return [Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl];
    }
    // prettier-ignore
    set(Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl) {
        this.Ah = Ah | 0;
        this.Al = Al | 0;
        this.Bh = Bh | 0;
        this.Bl = Bl | 0;
        this.Ch = Ch | 0;
        this.Cl = Cl | 0;
        this.Dh = Dh | 0;
        this.Dl = Dl | 0;
        this.Eh = Eh | 0;
        this.El = El | 0;
        this.Fh = Fh | 0;
        this.Fl = Fl | 0;
        this.Gh = Gh | 0;
        this.Gl = Gl | 0;
        this.Hh = Hh | 0;
        this.Hl = Hl | 0;
    }
    _cloneInto(to) {
        (to ||= new this.constructor()).set(...this.get());
        return this._cloneIntoMeta(to);
    }
    process(view, offset) {
        // Extend the first 16 words into the remaining 64 words w[16..79] of the message schedule array
        for (let i = 0; i < 16; i++, offset += 4) {
            SHA512_W_H[i] = view.getUint32(offset);
            SHA512_W_L[i] = view.getUint32((offset += 4));
        }
        for (let i = 16; i < 80; i++) {
            // s0 := (w[i-15] rightrotate 1) xor (w[i-15] rightrotate 8) xor (w[i-15] rightshift 7)
            const W15h = SHA512_W_H[i - 15] | 0;
            const W15l = SHA512_W_L[i - 15] | 0;
            const s0h = rotrSH(W15h, W15l, 1) ^ rotrSH(W15h, W15l, 8) ^ shrSH(W15h, W15l, 7);
            const s0l = rotrSL(W15h, W15l, 1) ^ rotrSL(W15h, W15l, 8) ^ shrSL(W15h, W15l, 7);
            // s1 := (w[i-2] rightrotate 19) xor (w[i-2] rightrotate 61) xor (w[i-2] rightshift 6)
            const W2h = SHA512_W_H[i - 2] | 0;
            const W2l = SHA512_W_L[i - 2] | 0;
            const s1h = rotrSH(W2h, W2l, 19) ^ rotrBH(W2h, W2l, 61) ^ shrSH(W2h, W2l, 6);
            const s1l = rotrSL(W2h, W2l, 19) ^ rotrBL(W2h, W2l, 61) ^ shrSL(W2h, W2l, 6);
            // SHA512_W[i] = s0 + s1 + SHA512_W[i - 7] + SHA512_W[i - 16];
            const SUMl = add4L(s0l, s1l, SHA512_W_L[i - 7], SHA512_W_L[i - 16]);
            const SUMh = add4H(SUMl, s0h, s1h, SHA512_W_H[i - 7], SHA512_W_H[i - 16]);
            SHA512_W_H[i] = SUMh | 0;
            SHA512_W_L[i] = SUMl | 0;
        }
        let { Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl } = this;
        // Compression function main loop, 80 rounds
        for (let i = 0; i < 80; i++) {
            // S1 := (e rightrotate 14) xor (e rightrotate 18) xor (e rightrotate 41)
            const sigma1h = rotrSH(Eh, El, 14) ^ rotrSH(Eh, El, 18) ^ rotrBH(Eh, El, 41);
            const sigma1l = rotrSL(Eh, El, 14) ^ rotrSL(Eh, El, 18) ^ rotrBL(Eh, El, 41);
            //const T1 = (H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i]) | 0;
            const CHIh = (Eh & Fh) ^ (~Eh & Gh);
            const CHIl = (El & Fl) ^ (~El & Gl);
            // T1 = H + sigma1 + Chi(E, F, G) + SHA512_K[i] + SHA512_W[i]
            // prettier-ignore
            const T1ll = add5L(Hl, sigma1l, CHIl, SHA512_Kl[i], SHA512_W_L[i]);
            const T1h = add5H(T1ll, Hh, sigma1h, CHIh, SHA512_Kh[i], SHA512_W_H[i]);
            const T1l = T1ll | 0;
            // S0 := (a rightrotate 28) xor (a rightrotate 34) xor (a rightrotate 39)
            const sigma0h = rotrSH(Ah, Al, 28) ^ rotrBH(Ah, Al, 34) ^ rotrBH(Ah, Al, 39);
            const sigma0l = rotrSL(Ah, Al, 28) ^ rotrBL(Ah, Al, 34) ^ rotrBL(Ah, Al, 39);
            const MAJh = (Ah & Bh) ^ (Ah & Ch) ^ (Bh & Ch);
            const MAJl = (Al & Bl) ^ (Al & Cl) ^ (Bl & Cl);
            Hh = Gh | 0;
            Hl = Gl | 0;
            Gh = Fh | 0;
            Gl = Fl | 0;
            Fh = Eh | 0;
            Fl = El | 0;
            ({ h: Eh, l: El } = add(Dh | 0, Dl | 0, T1h | 0, T1l | 0));
            Dh = Ch | 0;
            Dl = Cl | 0;
            Ch = Bh | 0;
            Cl = Bl | 0;
            Bh = Ah | 0;
            Bl = Al | 0;
            const All = add3L(T1l, sigma0l, MAJl);
            Ah = add3H(All, T1h, sigma0h, MAJh);
            Al = All | 0;
        }
        // Add the compressed chunk to the current hash value
        ({ h: Ah, l: Al } = add(this.Ah | 0, this.Al | 0, Ah | 0, Al | 0));
        ({ h: Bh, l: Bl } = add(this.Bh | 0, this.Bl | 0, Bh | 0, Bl | 0));
        ({ h: Ch, l: Cl } = add(this.Ch | 0, this.Cl | 0, Ch | 0, Cl | 0));
        ({ h: Dh, l: Dl } = add(this.Dh | 0, this.Dl | 0, Dh | 0, Dl | 0));
        ({ h: Eh, l: El } = add(this.Eh | 0, this.El | 0, Eh | 0, El | 0));
        ({ h: Fh, l: Fl } = add(this.Fh | 0, this.Fl | 0, Fh | 0, Fl | 0));
        ({ h: Gh, l: Gl } = add(this.Gh | 0, this.Gl | 0, Gh | 0, Gl | 0));
        ({ h: Hh, l: Hl } = add(this.Hh | 0, this.Hl | 0, Hh | 0, Hl | 0));
        this.set(Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl);
    }
    roundClean() {
        clean(SHA512_W_H, SHA512_W_L);
    }
    destroy() {
        // HashMD callers route post-destroy usability through `destroyed`; zeroizing alone still leaves
        // update()/digest() callable on reused instances.
        this.destroyed = true;
        clean(this.buffer);
        this.set(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
/** Internal SHA-512 hash class grounded in RFC 6234 §6.3 and §6.4. */
class _SHA512 extends SHA2_64B {
    constructor() {
        super(64, SHA512_IV);
    }
}
/** Internal SHA-384 hash class grounded in RFC 6234 §6.3 and §6.4. */
class _SHA384 extends SHA2_64B {
    constructor() {
        super(48, SHA384_IV);
    }
}
/**
 * Truncated SHA512/256 and SHA512/224.
 * SHA512_IV is XORed with 0xa5a5a5a5a5a5a5a5, then used as "intermediary" IV of SHA512/t.
 * Then t hashes string to produce result IV.
 * See the repo-side derivation recipe in `test/misc/sha2-gen-iv.js`.
 * These IV literals are checked against that script rather than a dedicated
 * local RFC section.
 */
/** SHA-512/224 IV derived by the SHA-512/t recipe in `test/misc/sha2-gen-iv.js` and
 * stored as sixteen big-endian 32-bit halves. */
const T224_IV = /* @__PURE__ */ Uint32Array.from([
    0x8c3d37c8, 0x19544da2, 0x73e19966, 0x89dcd4d6, 0x1dfab7ae, 0x32ff9c82, 0x679dd514, 0x582f9fcf,
    0x0f6d2b69, 0x7bd44da8, 0x77e36f73, 0x04c48942, 0x3f9d85a8, 0x6a1d36c8, 0x1112e6ad, 0x91d692a1,
]);
/** SHA-512/256 IV derived by the SHA-512/t recipe in `test/misc/sha2-gen-iv.js` and
 * stored as sixteen big-endian 32-bit halves. */
const T256_IV = /* @__PURE__ */ Uint32Array.from([
    0x22312194, 0xfc2bf72c, 0x9f555fa3, 0xc84c64c2, 0x2393b86b, 0x6f53b151, 0x96387719, 0x5940eabd,
    0x96283ee2, 0xa88effe3, 0xbe5e1e25, 0x53863992, 0x2b0199fc, 0x2c85b8aa, 0x0eb72ddc, 0x81c52ca2,
]);
/** Internal SHA-512/224 hash class using the derived `T224_IV` and the shared
 * RFC 6234 §6.4 compression engine. */
class _SHA512_224 extends SHA2_64B {
    constructor() {
        super(28, T224_IV);
    }
}
/** Internal SHA-512/256 hash class using the derived `T256_IV` and the shared
 * RFC 6234 §6.4 compression engine. */
class _SHA512_256 extends SHA2_64B {
    constructor() {
        super(32, T256_IV);
    }
}
/**
 * SHA2-256 hash function from RFC 4634. In JS it's the fastest: even faster than Blake3. Some info:
 *
 * - Trying 2^128 hashes would get 50% chance of collision, using birthday attack.
 * - BTC network is doing 2^70 hashes/sec (2^95 hashes/year) as per 2025.
 * - Each sha256 hash is executing 2^18 bit operations.
 * - Good 2024 ASICs can do 200Th/sec with 3500 watts of power, corresponding to 2^36 hashes/joule.
 * @param msg - message bytes to hash
 * @param opts - Reserved hash options.
 * @returns Digest bytes.
 * @example
 * Hash a message with SHA2-256.
 * ```ts
 * sha256(new Uint8Array([97, 98, 99]));
 * ```
 */
const sha256 = /* @__PURE__ */ utils_createHasher(() => new _SHA256(), 
/* @__PURE__ */ utils_oidNist(0x01));
/**
 * SHA2-224 hash function from RFC 4634.
 * @param msg - message bytes to hash
 * @param opts - Reserved hash options.
 * @returns Digest bytes.
 * @example
 * Hash a message with SHA2-224.
 * ```ts
 * sha224(new Uint8Array([97, 98, 99]));
 * ```
 */
const sha224 = /* @__PURE__ */ (/* unused pure expression or super */ null && (createHasher(() => new _SHA224(), 
/* @__PURE__ */ oidNist(0x04))));
/**
 * SHA2-512 hash function from RFC 4634.
 * @param msg - message bytes to hash
 * @param opts - Reserved hash options.
 * @returns Digest bytes.
 * @example
 * Hash a message with SHA2-512.
 * ```ts
 * sha512(new Uint8Array([97, 98, 99]));
 * ```
 */
const sha512 = /* @__PURE__ */ (/* unused pure expression or super */ null && (createHasher(() => new _SHA512(), 
/* @__PURE__ */ oidNist(0x03))));
/**
 * SHA2-384 hash function from RFC 4634.
 * @param msg - message bytes to hash
 * @param opts - Reserved hash options.
 * @returns Digest bytes.
 * @example
 * Hash a message with SHA2-384.
 * ```ts
 * sha384(new Uint8Array([97, 98, 99]));
 * ```
 */
const sha384 = /* @__PURE__ */ (/* unused pure expression or super */ null && (createHasher(() => new _SHA384(), 
/* @__PURE__ */ oidNist(0x02))));
/**
 * SHA2-512/256 "truncated" hash function, with improved resistance to length extension attacks.
 * See the paper on {@link https://eprint.iacr.org/2010/548.pdf | truncated SHA512}.
 * @param msg - message bytes to hash
 * @param opts - Reserved hash options.
 * @returns Digest bytes.
 * @example
 * Hash a message with SHA2-512/256.
 * ```ts
 * sha512_256(new Uint8Array([97, 98, 99]));
 * ```
 */
const sha512_256 = /* @__PURE__ */ (/* unused pure expression or super */ null && (createHasher(() => new _SHA512_256(), 
/* @__PURE__ */ oidNist(0x06))));
/**
 * SHA2-512/224 "truncated" hash function, with improved resistance to length extension attacks.
 * See the paper on {@link https://eprint.iacr.org/2010/548.pdf | truncated SHA512}.
 * @param msg - message bytes to hash
 * @param opts - Reserved hash options.
 * @returns Digest bytes.
 * @example
 * Hash a message with SHA2-512/224.
 * ```ts
 * sha512_224(new Uint8Array([97, 98, 99]));
 * ```
 */
const sha512_224 = /* @__PURE__ */ (/* unused pure expression or super */ null && (createHasher(() => new _SHA512_224(), 
/* @__PURE__ */ oidNist(0x05))));

;// CONCATENATED MODULE: ./build/core/identifier.js


const allowed = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
const reservedOnWindows = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
/** Why a text cannot be an agent's id, which is also its file name; null where it can. */
function identifierProblem(id) {
    if (!allowed.test(id)) {
        return 'an id has 1 to 128 letters, digits, dots, underscores and hyphens, and begins with a letter or digit';
    }
    if (id.includes('..'))
        return 'an id must not contain ".."';
    if (id.endsWith('.'))
        return 'an id must not end with a dot';
    if (id.toLowerCase().endsWith('.lock'))
        return 'an id must not end with ".lock"';
    if (reservedOnWindows.test(id))
        return 'this name is reserved on Windows, where the file could not be checked out';
    return null;
}
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
function base32(bytes, length) {
    let text = '';
    let bits = 0;
    let value = 0;
    for (const byte of bytes) {
        value = ((value << 8) | byte) & 0xffff;
        bits += 8;
        while (bits >= 5 && text.length < length) {
            bits -= 5;
            text += alphabet.charAt((value >> bits) & 31);
        }
    }
    return text;
}
const digest = (...parts) => sha256(utf8ToBytes(parts.join('\n')));
/**
 * The id of the record that a request creates at `index`: 26 base-32 characters (130 bits) of a hash. It never depends
 * on the clock, so a change that is decided again, or by another writer, creates the same records.
 */
function generatedId(context, index) {
    return `agent-${base32(digest('agent-id', context.request_id, index), 26)}`;
}
/** Numbers from 0 to 100, the same for the same seed and index. */
function drawnPercentages(context, index, count) {
    return Array.from(digest('traits', context.seed, index).subarray(0, count), (byte) => Math.round((byte * 100) / 255));
}


/***/ }),

/***/ 6606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _d: () => (/* binding */ findDuplicateKey),
/* harmony export */   df: () => (/* binding */ positionOf),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9547);
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6022);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5706);



/**
 * Parses a text as strict JSON. Refuses values nested too deeply, and the key `__proto__`, with which a value could
 * change the prototype of an object it is copied to. Of two equal keys the last one counts, as in `JSON.parse`.
 */
function parseJson(text) {
    const value = parseHarmless(text);
    if (value !== undefined)
        return { ok: true, value };
    const unexplained = { code: 'malformed-json', message: 'not JSON', line: 1, column: 1 };
    return { ok: false, problem: (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .firstProblem */ .AX)(text, { uniqueKeys: false }) ?? unexplained };
}
/**
 * Finds the first key that an object of the text has twice: `JSON.parse` keeps the last of the two, other readers the
 * first. A text that cannot be read to its end is answered with the problem that stopped the search.
 */
function findDuplicateKey(text) {
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .firstProblem */ .AX)(text, { uniqueKeys: true }) ?? null;
}
/** The text that was asked about last. Findings of one file come one after the other, and may be thousands. */
let latest;
function located(text) {
    if (latest?.text === text) {
        // An equal text that is another string would be compared character by character each time.
        latest = { ...latest, text };
        return latest;
    }
    const problem = (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .firstProblem */ .AX)(text, { uniqueKeys: false });
    latest = {
        text,
        problem,
        root: problem === undefined ? (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(text) : undefined,
        starts: (0,_position_js__WEBPACK_IMPORTED_MODULE_2__/* .lineStarts */ ._$)(text),
    };
    return latest;
}
/**
 * The position of the value at a path (keys as strings, array indexes as numbers), or of its nearest ancestor that
 * exists. In a text that `parseJson` refuses, the position of the problem.
 */
function positionOf(text, path) {
    const { problem, root, starts } = located(text);
    if (problem !== undefined)
        return { line: problem.line, column: problem.column };
    let offset = 0;
    for (let length = 0; root !== undefined && length <= path.length; length++) {
        offset = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.findNodeAtLocation)(root, path.slice(0, length))?.offset ?? offset;
    }
    return (0,_position_js__WEBPACK_IMPORTED_MODULE_2__/* .positionIn */ .Nu)(starts, offset);
}
function parseHarmless(text) {
    try {
        const value = JSON.parse(text);
        return isHarmless(value, 0) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** @param depth of `value`: bounds the recursion, so that no nesting can overflow the stack */
function isHarmless(value, depth) {
    // JSON has no Infinity: `1e999` could be read and never be written.
    if (typeof value === 'number')
        return Number.isFinite(value);
    if (typeof value !== 'object' || value === null)
        return true;
    if (depth >= _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DEPTH */ .lr || Object.hasOwn(value, _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .FORBIDDEN_KEY */ .yJ))
        return false;
    for (const child of Object.values(value))
        if (!isHarmless(child, depth + 1))
            return false;
    return true;
}


/***/ }),

/***/ 6022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ positionIn),
/* harmony export */   _$: () => (/* binding */ lineStarts),
/* harmony export */   t$: () => (/* binding */ positionAt)
/* harmony export */ });
/** The offset at which each line begins; lines end with LF, CRLF or CR. */
function lineStarts(text) {
    const ends = text.matchAll(/\r\n|\r|\n/g);
    return [0, ...Array.from(ends, (end) => end.index + end[0].length)];
}
/** The position of an offset in a text whose lines begin at `starts`. */
function positionIn(starts, offset) {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
/** The position of an offset in a text. */
const positionAt = (text, offset) => positionIn(lineStarts(text), offset);


/***/ }),

/***/ 5706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ firstProblem),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   yJ: () => (/* binding */ FORBIDDEN_KEY)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9547);
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6022);
/* harmony import */ var _syntax_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8225);



/** How many objects and arrays may stand inside one another. All that recurses over a value relies on it. */
const MAX_DEPTH = 64;
/** Copying this key to another object with an assignment would change that object's prototype. */
const FORBIDDEN_KEY = '__proto__';
/** The first problem in the order of the text, or undefined if there is none. */
function firstProblem(text, options) {
    try {
        (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.visit)(text, createVisitor(text, options.uniqueKeys), { disallowComments: true });
        return undefined;
    }
    catch (error) {
        if (error instanceof Stop)
            return error.problem;
        throw error;
    }
}
/** Thrown because nothing else stops jsonc-parser, which recurses: a hostile text would overflow the stack. */
class Stop extends Error {
    problem;
    constructor(text, code, message, offset) {
        super(message);
        this.problem = { code, message, ...(0,_position_js__WEBPACK_IMPORTED_MODULE_2__/* .positionAt */ .t$)(text, offset) };
    }
}
function createVisitor(text, uniqueKeys) {
    const open = [];
    const enter = (closer, offset) => {
        if (open.length === MAX_DEPTH)
            throw new Stop(text, 'too-deep', `nested more than ${MAX_DEPTH} levels deep`, offset);
        open.push({ closer, keys: new Map() });
    };
    return {
        onObjectBegin: (offset) => {
            enter('}', offset);
        },
        onArrayBegin: (offset) => {
            enter(']', offset);
        },
        onObjectEnd: () => open.pop(),
        onArrayEnd: () => open.pop(),
        onObjectProperty: (key, offset) => {
            if (key === FORBIDDEN_KEY) {
                throw new Stop(text, 'forbidden-key', `the key ${(0,_syntax_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(key)} is not allowed`, offset);
            }
            const keys = open.at(-1)?.keys;
            const earlier = keys?.get(key);
            if (uniqueKeys && earlier !== undefined) {
                const { line } = (0,_position_js__WEBPACK_IMPORTED_MODULE_2__/* .positionAt */ .t$)(text, earlier);
                throw new Stop(text, 'duplicate-key', `the key ${(0,_syntax_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(key)} is already on line ${line}`, offset);
            }
            keys?.set(key, offset);
        },
        onLiteralValue: (value, offset) => {
            if (typeof value !== 'number' || Number.isFinite(value))
                return;
            throw new Stop(text, 'malformed-json', 'the number is too large', offset);
        },
        onError: (code, offset, length) => {
            const found = (0,_syntax_error_js__WEBPACK_IMPORTED_MODULE_1__/* .describeSyntaxError */ .l)(code, { text, offset, length, closer: open.at(-1)?.closer });
            throw new Stop(text, 'malformed-json', found.message, found.offset);
        },
    };
}


/***/ }),

/***/ 8225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote),
/* harmony export */   l: () => (/* binding */ describeSyntaxError)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9547);

/** Words an error of jsonc-parser for the person who wrote the file. */
function describeSyntaxError(code, context) {
    const { text, offset } = context;
    const before = text.slice(0, offset).trimEnd();
    const next = text[offset];
    if (before.endsWith(',') && (next === '}' || next === ']')) {
        return { message: 'a trailing comma', offset: before.length - 1 };
    }
    return { message: wording(code, context), offset };
}
function wording(code, context) {
    switch ((0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.printParseErrorCode)(code)) {
        case 'InvalidSymbol':
            return describeSymbol(context);
        case 'PropertyNameExpected':
            return `expected a key in double quotes${endOfFile(context)}`;
        case 'ValueExpected':
            return context.text.trim() === '' ? 'empty file' : `expected a value${endOfFile(context)}`;
        case 'ColonExpected':
            return `expected a colon after the key${endOfFile(context)}`;
        case 'CommaExpected':
            return `expected a comma or ${context.closer ?? 'the end of the file'}`;
        case 'CloseBraceExpected':
            return 'the file ends before the closing }';
        case 'CloseBracketExpected':
            return 'the file ends before the closing ]';
        case 'EndOfFileExpected':
            return 'text after the end of the JSON value';
        case 'InvalidCommentToken':
            return 'comments are not JSON';
        case 'UnexpectedEndOfString':
            return 'unterminated string';
        case 'UnexpectedEndOfNumber':
            return 'incomplete number';
        case 'InvalidUnicode':
            return 'a string has \\u without four hexadecimal digits';
        case 'InvalidEscapeCharacter':
            return 'a string has an unknown escape: write a backslash as \\\\';
        case 'InvalidCharacter':
            return 'a string has a control character: write it as an escape, such as \\t';
        default:
            return 'not JSON';
    }
}
function endOfFile({ text, offset }) {
    return offset >= text.length ? ', but the file ends here' : '';
}
function describeSymbol({ text, offset, length }) {
    const symbol = text.slice(offset, offset + length);
    if (offset === 0 && symbol.startsWith('\ufeff'))
        return 'the file begins with a byte-order mark: save it without one';
    if (/^(<{7}|={7}|>{7})/.test(symbol))
        return 'an unresolved merge conflict';
    if (symbol.startsWith("'"))
        return 'strings need double quotes';
    return `unexpected ${quote(symbol)}`;
}
/** Names a piece of an untrusted text in a message: in quotes, never long, with all that is invisible escaped. */
function quote(piece) {
    const short = piece.length > 40 ? `${piece.slice(0, 40)}…` : piece;
    // Control and format characters could rewrite the message on a terminal, or turn its direction round.
    return JSON.stringify(short).replaceAll(/(?! )[\p{C}\p{Z}]/gu, escapeCodePoint);
}
function escapeCodePoint(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}


/***/ }),

/***/ 464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject),
/* harmony export */   L: () => (/* binding */ equal)
/* harmony export */ });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Whether two values are the same JSON; the order of keys does not count. */
function equal(a, b) {
    if (Array.isArray(a))
        return Array.isArray(b) && equalArrays(a, b);
    if (isObject(a))
        return isObject(b) && equalObjects(a, b);
    return a === b;
}
function equalArrays(a, b) {
    return a.length === b.length && a.every((item, index) => equal(item, b[index]));
}
function equalObjects(a, b) {
    const entries = Object.entries(a);
    return (entries.length === Object.keys(b).length &&
        // A key such as "constructor" must not be answered by the prototype.
        entries.every(([key, value]) => Object.hasOwn(b, key) && equal(value, b[key])));
}


/***/ }),

/***/ 3868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JV: () => (/* binding */ sameIdIgnoringCase),
/* harmony export */   Ki: () => (/* binding */ checkIdentifier),
/* harmony export */   Vy: () => (/* binding */ display),
/* harmony export */   XL: () => (/* binding */ existingAgent),
/* harmony export */   vu: () => (/* binding */ isRefusal)
/* harmony export */ });
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4402);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2807);
/* harmony import */ var _identifier_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9412);



/** @throws InputError where the text can be no id at all */
function checkIdentifier(id) {
    const problem = (0,_identifier_js__WEBPACK_IMPORTED_MODULE_2__/* .identifierProblem */ .rD)(id);
    if (problem !== null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(`the id ${JSON.stringify(id.slice(0, 140))} is not allowed: ${problem}`);
}
/** An id of the registry that equals the given one but for case; undefined where there is none. */
const sameIdIgnoringCase = (snapshot, id) => snapshot.agentIds().find((other) => other.toLowerCase() === id.toLowerCase());
/** The agent with this id, or the refusal that says there is none. */
function existingAgent(snapshot, id) {
    checkIdentifier(id);
    const agent = snapshot.agent(id);
    if (agent !== null)
        return agent;
    const similar = sameIdIgnoringCase(snapshot, id);
    const hint = similar === undefined ? 'see `list` for all ids' : `did you mean "${similar}"?`;
    return (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('unknown-agent', `no agent has the id "${id}"; ${hint}`);
}
/** A record may hold any field, even `"kind": "refusal"`, but never lacks its specialization. */
const isRefusal = (value) => !('specialization' in value);
/** How messages call an agent. */
const display = (agent) => typeof agent.human_name === 'string' && agent.human_name !== ''
    ? `${agent.human_name} (${agent.id})`
    : agent.id;


/***/ }),

/***/ 6554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseTimestamp),
/* harmony export */   U: () => (/* binding */ hoursBetween)
/* harmony export */ });
const shape = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.(\d{1,9}))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/;
/** Days from 1970-01-01 to a date of the proleptic Gregorian calendar. */
function daysFromEpoch(year, month, day) {
    // Counting years from March puts the leap day last, so that a month's first day needs no table.
    const shifted = month > 2 ? year : year - 1;
    const era = Math.floor(shifted / 400);
    const yearOfEra = shifted - era * 400;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
}
function offsetMinutes(zone) {
    if (zone === undefined || zone === 'Z')
        return 0;
    const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
    return zone.startsWith('-') ? -minutes : minutes;
}
/**
 * Milliseconds since 1970-01-01 UTC of an ISO 8601 timestamp; one without an offset is UTC, digits beyond milliseconds
 * are dropped. NaN where the text is no timestamp.
 */
function parseTimestamp(text) {
    const match = shape.exec(text);
    if (match === null)
        return Number.NaN;
    const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
    const milliseconds = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
    const minutes = daysFromEpoch(year, month, day) * 1440 + hour * 60 + minute - offsetMinutes(match[8]);
    return minutes * 60_000 + second * 1000 + milliseconds;
}
/** Hours from one timestamp to another; negative where `later` is the earlier one. */
function hoursBetween(earlier, later) {
    return (parseTimestamp(later) - parseTimestamp(earlier)) / 3_600_000;
}


/***/ }),

/***/ 4463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nz: () => (/* binding */ creditsTable),
/* harmony export */   sQ: () => (/* binding */ metricsTable),
/* harmony export */   yd: () => (/* binding */ leftOverTable)
/* harmony export */ });
/** What tells whose work it is. */
const words = {
    marker: 'marker',
    label: 'label',
    trailer: 'commit trailer',
    specialization: 'specialization',
    link: 'link',
    login: 'login',
};
const numbered = (numbers) => numbers.map((number) => `#${number}`).join(', ');
/** Numbers of what counts, once for each basis: `#3, #5 by label; #7 by login`. */
function cited(credits, counts) {
    const groups = new Map();
    for (const { number, counts: own, by } of credits) {
        if (own.some((count) => counts.includes(count)))
            groups.set(by, [...(groups.get(by) ?? []), number]);
    }
    return [...groups].map(([by, numbers]) => `${numbered(numbers)} by ${words[by]}`).join('; ');
}
const named = (title, whole = false) => whole ? { title, whole } : { title };
/** The issues and pull requests behind each agent's counts; agents without any are left out. */
function creditsTable(agents, nameOf) {
    const rows = agents
        .filter(({ credits }) => credits.length > 0)
        .map(({ id, credits }) => [
        nameOf(id),
        cited(credits, ['issues_assigned', 'issues_resolved']),
        cited(credits, ['prs_opened', 'prs_merged']),
        cited(credits, ['reviews_given']),
    ]);
    const columns = [named('Agent', true), named('Issues'), named('Pull requests'), named('Reviews')];
    return { title: 'Evidence', columns, rows };
}
/** What was found and credited to nobody. */
function leftOverTable({ ambiguous, unknown, omitted }) {
    const several = ambiguous.map(({ by, value, agents, numbers }) => [
        `${words[by]} ${value}`,
        agents.length === 0 ? 'no active agent fits' : `fits ${agents.join(', ')}`,
        numbered(numbers),
    ]);
    const none = unknown.map(({ by, value, numbers }) => [
        `${words[by]} ${value}`,
        'no agent has this id',
        numbered(numbers),
    ]);
    const more = omitted === 0 ? [] : [[`… and ${omitted} more`, '', '']];
    const columns = [named('Evidence'), named('Why'), named('Where')];
    return { title: 'Evidence credited to nobody', columns, rows: [...several, ...none, ...more] };
}
/** Counts of each agent, as they were collected. */
function metricsTable(metrics, nameOf) {
    const right = 'right';
    const columns = [
        named('Agent', true),
        ...['Assigned', 'Resolved', 'Opened', 'Merged', 'Reviews'].map((title) => ({ title, align: right })),
    ];
    const rows = Object.entries(metrics).map(([id, counts]) => [
        nameOf(id),
        String(counts.issues_assigned),
        String(counts.issues_resolved),
        String(counts.prs_opened),
        String(counts.prs_merged),
        String(counts.reviews_given),
    ]);
    return {
        title: 'Metrics (issues assigned and resolved, pull requests opened and merged, reviews)',
        columns,
        rows,
    };
}


/***/ }),

/***/ 1787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  describe: () => (/* binding */ describe)
});

;// CONCATENATED MODULE: ./build/report/advice.js
/** What to do about each refusal. */
const advice = {
    'agent-exists': 'Choose another id, or leave the id out to have one generated.',
    'unknown-agent': 'Look the id up with the operation list; ids are sensitive to case.',
    'capacity-reached': 'Eliminate, promote or deactivate an agent, raise max_active_agents with configure, or spawn with allow-fewer.',
    'name-taken': 'Choose another human name, or give a name-pool of which the first free name is taken.',
    'names-exhausted': 'Add names to the name-pool, or spawn with allow-fewer.',
    'too-soon': 'Run it again later, or without the interval.',
    protected: 'Set force, or take the specialization out of protected_specializations.',
    'below-threshold': 'Set force, or wait for an evaluation with a better score.',
    'not-active': 'Only active agents can do this: see get for the status, and reactivate for an inactive agent.',
    'not-inactive': 'Only an agent that was deactivated can be reactivated.',
    'already-promoted': 'Nothing is left to do: the hall of fame is for good.',
    'already-eliminated': 'Nothing is left to do: the agent is eliminated.',
    'request-id-reused': 'Give every request an id of its own; the same id only repeats the same request.',
    'limit-exceeded': 'Take out of the record what does not belong into it.',
    'rule-broken': 'Run validate for the state of the registry, and change what the message names first.',
};

// EXTERNAL MODULE: ./build/report/links.js
var links = __nccwpck_require__(1006);
// EXTERNAL MODULE: ./build/report/sentences.js
var sentences = __nccwpck_require__(9385);
// EXTERNAL MODULE: ./build/report/tables.js
var tables = __nccwpck_require__(7442);
;// CONCATENATED MODULE: ./build/report/describe.js




function facts({ outcome, commit, attempts, request_id: id, combined }, place) {
    const list = [];
    if (commit !== null)
        list.push(['Commit', (0,links/* commitLink */.wn)(commit, place)]);
    if (attempts > 1)
        list.push(['Attempts', String(attempts)]);
    if (combined > 0)
        list.push(['Landed together with', (0,sentences/* counted */.hS)(combined, 'other operation')]);
    // The id of a read repeats nothing.
    if (outcome !== 'answered')
        list.push(['Request', id]);
    return list;
}
function findingsOf({ result, error }) {
    if (result !== null && 'findings' in result)
        return result.findings;
    return error?.findings ?? [];
}
function gaugeOf({ result }) {
    return result !== null && 'active' in result ? { active: result.active, max: result.max } : null;
}
function headline(outcome, context) {
    const { operation, result, refusal, error } = outcome;
    if (refusal !== null)
        return (0,sentences/* ended */.v6)(`Refused (${refusal.code}): ${refusal.message}`);
    if (error !== null) {
        const what = outcome.outcome === 'unknown' ? 'Outcome unknown' : `Failed (${error.code})`;
        return (0,sentences/* ended */.v6)(`${what}: ${error.message}`);
    }
    if (outcome.outcome === 'unchanged')
        return 'Nothing had to change: the registry is as asked.';
    // A repeated request whose first outcome is no longer readable has a commit, and no result.
    const sentence = result === null ? 'Done.' : (0,sentences/* sentenceOf */.$N)(operation, result, context.command);
    return context.dryRun === true && outcome.outcome === 'answered'
        ? `Dry run, nothing was written: ${sentence}`
        : sentence;
}
function details({ refusal, result }) {
    if (refusal !== null)
        return [advice[refusal.code]];
    if (result === null || !('system_lead' in result))
        return [];
    return [result.system_lead === null ? 'There is no system lead.' : `System lead: ${result.system_lead}.`];
}
function toneOf({ outcome, result }) {
    if (outcome === 'refused' || outcome === 'failed' || outcome === 'unknown')
        return 'bad';
    if (result !== null && 'valid' in result)
        return result.valid ? 'good' : 'bad';
    return outcome === 'committed' ? 'good' : 'plain';
}
/** Puts an outcome into words and tables. */
function describe(outcome, context = {}) {
    const { operation, result, commit } = outcome;
    return {
        tone: toneOf(outcome),
        headline: headline(outcome, context),
        details: details(outcome),
        gauge: gaugeOf(outcome),
        tables: result === null ? [] : (0,tables/* tablesOf */.t)(operation, result, context.command, { commit, place: context }),
        findings: findingsOf(outcome),
        facts: facts(outcome, context),
    };
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cz: () => (/* binding */ clipped),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   rF: () => (/* binding */ jsonLine),
/* harmony export */   z$: () => (/* binding */ newestLine)
/* harmony export */ });
/* unused harmony export escapeMarkdown */
/** Joiners that scripts and emoji need; every other invisible character could hide or reorder text. */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/**
 * One line of text that is what it looks like: line breaks become spaces; escape sequences, which drive a terminal,
 * and characters that turn the direction of writing lose their first character to �.
 */
const printable = (text) => text.toWellFormed().replaceAll(lineBreaks, ' ').replaceAll(unseen, '\ufffd');
/** The newest line of output that overwrites its lines, as git's progress does. */
const newestLine = (output) => printable(output
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .at(-1) ?? '');
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\\': '&#92;',
    '`': '&#96;',
    '*': '&#42;',
    _: '&#95;',
    '~': '&#126;',
    '|': '&#124;',
    '[': '&#91;',
    ']': '&#93;',
    $: '&#36;',
};
/** Breaks what GitHub makes of plain words; the space has no width. */
const gap = '&#8203;';
/**
 * Text for one line of GitHub's Markdown, also in a table, that shows as it is: no markup, HTML, link, formula, mention,
 * reference or emoji code. Not for the start of a line, where `#` and `1.` have a meaning.
 */
const escapeMarkdown = (text) => printable(text)
    .replaceAll(/[&<>"\\`*_~|[\]$]/g, (character) => entities[character] ?? '')
    // Mentions, addresses and links are found in the text that entities stand for, so those do not stop them.
    .replaceAll('@', `@${gap}`)
    .replaceAll('://', `:${gap}//`)
    .replaceAll(/\b(www)\./gi, `$1${gap}.`)
    .replaceAll(/\b(mailto|xmpp):/gi, `$1${gap}:`)
    .replaceAll(/(?<!&)#(?=\d)/g, `#${gap}`)
    .replaceAll(/\b(gh)-(?=\d)/gi, `$1-${gap}`)
    .replaceAll(/:(?=[a-z+-][\w+-]*:)/gi, `:${gap}`);
/** The first characters of a text, with … where some were left out. */
function clipped(text, length) {
    return text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`;
}
/** JSON on one line that is safe on a terminal: what JSON lets through of invisible characters is written as escapes. */
const jsonLine = (value) => JSON.stringify(value).replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join(''));


/***/ }),

/***/ 913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ evaluationTables)
/* harmony export */ });
/* harmony import */ var _collection_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4463);

const reasons = {
    protected: 'protected specialization: never settled',
    'grace-period': 'new: raised to the minimum score',
    'promotion-threshold': 'reached the promotion threshold',
    'elimination-threshold': 'below the elimination threshold',
    'between-thresholds': 'between the thresholds',
};
/** What people look for first. */
const order = ['promoted', 'eliminated', 'kept'];
const score = (value) => value.toFixed(3);
function change({ old_score: old, new_score: next }) {
    if (old === null)
        return `new → ${score(next)}`;
    const arrow = next > old ? '▲' : next < old ? '▼' : '=';
    return `${score(old)} → ${score(next)} ${arrow}`;
}
/** Components with the counts behind them; of an agent without evidence the record gives the code quality itself. */
function componentCells({ components, evidence, measured }) {
    const { issues_assigned: assigned, issues_resolved: resolved, prs_opened: opened, prs_merged: merged, reviews_given: reviews, } = evidence;
    const cell = (name, counts) => `${components[name].toFixed(2)} (${counts})`;
    return [
        cell('code_quality', measured ? `${merged}/${opened}` : 'record'),
        cell('issue_resolution', `${resolved}/${assigned}`),
        cell('pr_success', `${merged}/${opened}`),
        cell('peer_review', String(reviews)),
        components.creativity.toFixed(2),
    ];
}
/**
 * Explains each verdict: scores and the rule that decided, then the components with the counts behind them.
 * @param nameOf how to call the agent with an id
 */
function evaluationTables(result, nameOf) {
    const agents = [...result.agents].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
    const verdicts = agents.map((agent) => [
        nameOf(agent.id),
        change(agent),
        agent.verdict,
        reasons[agent.rule],
    ]);
    const components = agents.map((agent) => [nameOf(agent.id), ...componentCells(agent)]);
    const ignored = result.ignored.map(({ id, reason }) => [
        id,
        reason === 'unknown-agent' ? 'no agent has this id' : 'the agent is not active',
    ]);
    const tables = [
        {
            title: 'Verdicts',
            columns: [{ title: 'Agent', whole: true }, { title: 'Score' }, { title: 'Verdict' }, { title: 'Why' }],
            rows: verdicts,
        },
        {
            title: 'Components (issues closed/assigned, pull requests merged/opened, reviews given)',
            columns: [
                { title: 'Agent', whole: true },
                { title: 'Code quality' },
                { title: 'Issues' },
                { title: 'Pull requests' },
                { title: 'Reviews' },
                { title: 'Creativity' },
            ],
            rows: components,
        },
        (0,_collection_js__WEBPACK_IMPORTED_MODULE_0__/* .creditsTable */ .Nz)(agents, nameOf),
        ...(result.collection === null ? [] : [(0,_collection_js__WEBPACK_IMPORTED_MODULE_0__/* .leftOverTable */ .yd)(result.collection)]),
        {
            title: 'Metrics that were not used',
            columns: [{ title: 'Id' }, { title: 'Why' }],
            rows: ignored,
        },
    ];
    return tables.filter(({ rows }) => rows.length > 0);
}


/***/ }),

/***/ 6644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ gauge)
/* harmony export */ });
/** A bar that is as full as the registry. */
function gauge({ active, max }, width) {
    const share = max > 0 ? Math.min(1, active / max) : 1;
    // Neither an empty bar for one agent nor a full one for one free place.
    const least = active > 0 ? 1 : 0;
    const most = active < max ? width - 1 : width;
    const full = Math.max(least, Math.min(most, Math.round(share * width)));
    return '█'.repeat(full) + '░'.repeat(width - full);
}


/***/ }),

/***/ 1006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ agentLink),
/* harmony export */   wn: () => (/* binding */ commitLink)
/* harmony export */ });
/* unused harmony export fileLink */
/* harmony import */ var _core_files_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1645);

/** Parentheses, which `encodeURIComponent` leaves, would end a link in Markdown. */
const encodedPart = (part) => encodeURIComponent(part.toWellFormed()).replaceAll('(', '%28').replaceAll(')', '%29');
const encoded = (path) => path.split('/').map(encodedPart).join('/');
const linked = (text, place, path) => place.repositoryUrl === undefined ? text : { text, href: `${place.repositoryUrl}/${path}` };
const commitLink = (commit, place) => linked(commit.slice(0, 7), place, `commit/${encoded(commit)}`);
/** Links an agent to its file as of a commit. */
function agentLink(text, id, commit, place) {
    if (commit === null || place.root === undefined)
        return text;
    return linked(text, place, `blob/${encoded(commit)}/${encoded(`${place.root}/${(0,_core_files_js__WEBPACK_IMPORTED_MODULE_0__/* .agentPath */ .fJ)(id)}`)}`);
}
function fileLink(file, line, text, commit, place) {
    return commit === null ? text : linked(text, place, `blob/${encoded(commit)}/${encoded(file)}#L${line}`);
}


/***/ }),

/***/ 5235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   formattedList: () => (/* binding */ formattedList)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9924);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3941);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7442);



/** A list of agents for programs and for people; without a final line break. */
function formattedList(result, format, source, width) {
    switch (format) {
        case 'json':
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonLine */ .rF)(result);
        case 'ids':
            return result.agents.map(({ id }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(id)).join('\n');
        case 'count':
            return String(result.count);
        case 'table':
            return (0,_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .agentsTable */ .z)(result.agents, source)
                .flatMap((table) => (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .tableLines */ .o)(table, width))
                .join('\n');
    }
}


/***/ }),

/***/ 7177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
const textOf = (cell) => (typeof cell === 'string' ? cell : cell.text);


/***/ }),

/***/ 9385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ sentenceOf),
/* harmony export */   hC: () => (/* binding */ sentences),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   v6: () => (/* binding */ ended)
/* harmony export */ });
/* harmony import */ var _core_operations_existing_agent_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3868);

/** `1 agent`, `2 agents`. */
const counted = (count, noun, plural = `${noun}s`) => `${count} ${count === 1 ? noun : plural}`;
/** A text with a full stop, where it has none. */
const ended = (text) => (/[.!?…]$/.test(text) ? text : `${text}.`);
function spawned({ agents, active, max }, command) {
    const [first] = agents;
    const who = agents.length === 1 && first !== undefined ? (0,_core_operations_existing_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .display */ .Vy)(first) : counted(agents.length, 'agent');
    const wanted = (command?.agents?.length ?? 1) * (command?.count ?? 1);
    const fewer = command !== undefined && wanted > agents.length ? `, of ${wanted} asked for` : '';
    return `Spawned ${who}${fewer}; ${active} of ${max} agents are active.`;
}
function evaluated({ agents, promoted, eliminated }) {
    const kept = agents.length - promoted.length - eliminated.length;
    const verdicts = `${promoted.length} promoted, ${eliminated.length} eliminated, ${kept} kept`;
    return `Evaluated ${counted(agents.length, 'agent')}: ${verdicts}.`;
}
function collected({ metrics, collection }) {
    const numbers = Object.values(metrics).flatMap(({ credits = [] }) => credits.map(({ number }) => number));
    const items = counted(new Set(numbers).size, 'issue or pull request', 'issues and pull requests');
    const agents = counted(Object.keys(metrics).length, 'agent');
    return `Collected metrics of ${agents} since ${collection.since}: ${items} credited, in ${counted(collection.requests, 'request')}.`;
}
function validated({ valid, errors, warnings }) {
    const also = warnings === 0 ? '' : counted(warnings, 'warning');
    if (valid)
        return `The registry is valid${also === '' ? '' : `, with ${also}`}.`;
    return `The registry has ${counted(errors, 'error')}${also === '' ? '' : ` and ${also}`}.`;
}
/** The sentence for each result, as though it had just been written. */
const sentences = {
    init: ({ created }) => created.length === 0 ? 'The registry was there already.' : `Created ${created.join(', ')}.`,
    spawn: spawned,
    put: ({ agent }) => `Wrote ${(0,_core_operations_existing_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .display */ .Vy)(agent)}.`,
    update: ({ agent }) => `Updated ${(0,_core_operations_existing_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .display */ .Vy)(agent)}.`,
    deactivate: ({ agent }) => `Deactivated ${(0,_core_operations_existing_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .display */ .Vy)(agent)}.`,
    reactivate: ({ agent }) => `Reactivated ${(0,_core_operations_existing_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .display */ .Vy)(agent)}.`,
    evaluate: evaluated,
    collect: collected,
    promote: ({ agent }) => `Promoted ${(0,_core_operations_existing_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .display */ .Vy)(agent)} to the hall of fame.`,
    eliminate: ({ agent }) => `Eliminated ${(0,_core_operations_existing_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .display */ .Vy)(agent)}: ${ended(agent.elimination_reason ?? 'no reason given')}`,
    capacity: ({ active, max, available }) => `${active} of ${max} agents are active; ${counted(available, 'place')} free.`,
    list: ({ count }) => `${counted(count, 'agent')}.`,
    get: ({ agent }) => `${(0,_core_operations_existing_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .display */ .Vy)(agent)} is ${agent.status.replaceAll('_', ' ')}.`,
    config: () => 'The policy, with defaults filled in.',
    configure: (_, command) => command === undefined ? 'Changed the policy.' : `Changed ${Object.keys(command.patch).join(', ')}.`,
    metadata: () => 'What the registry did last.',
    'hall-of-fame': ({ count }) => `${counted(count, 'agent')} in the hall of fame.`,
    apply: ({ results }) => `Applied ${counted(results.length, 'operation')} in one change.`,
    validate: validated,
};
/** The sentence of any operation. The table's type ties each name to its result, which a union of functions forgets. */
const sentenceOf = (operation, result, command) => sentences[operation](result, command);


/***/ }),

/***/ 3941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o: () => (/* binding */ tableLines)
});

// UNUSED EXPORTS: truncated

;// CONCATENATED MODULE: ./node_modules/fast-string-truncated-width/dist/utils.js
/* MAIN */
const getCodePointsLength = (() => {
    const SURROGATE_PAIR_RE = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
    return (input) => {
        let surrogatePairsNr = 0;
        SURROGATE_PAIR_RE.lastIndex = 0;
        while (SURROGATE_PAIR_RE.test(input)) {
            surrogatePairsNr += 1;
        }
        return input.length - surrogatePairsNr;
    };
})();
const isFullWidth = (x) => {
    return x === 0x3000 || x >= 0xFF01 && x <= 0xFF60 || x >= 0xFFE0 && x <= 0xFFE6;
};
const isWideNotCJKTNotEmoji = (x) => {
    return x === 0x231B || x === 0x2329 || x >= 0x2FF0 && x <= 0x2FFF || x >= 0x3001 && x <= 0x303E || x >= 0x3099 && x <= 0x30FF || x >= 0x3105 && x <= 0x312F || x >= 0x3131 && x <= 0x318E || x >= 0x3190 && x <= 0x31E3 || x >= 0x31EF && x <= 0x321E || x >= 0x3220 && x <= 0x3247 || x >= 0x3250 && x <= 0x4DBF || x >= 0xFE10 && x <= 0xFE19 || x >= 0xFE30 && x <= 0xFE52 || x >= 0xFE54 && x <= 0xFE66 || x >= 0xFE68 && x <= 0xFE6B || x >= 0x1F200 && x <= 0x1F202 || x >= 0x1F210 && x <= 0x1F23B || x >= 0x1F240 && x <= 0x1F248 || x >= 0x20000 && x <= 0x2FFFD || x >= 0x30000 && x <= 0x3FFFD;
};
/* EXPORT */


;// CONCATENATED MODULE: ./node_modules/fast-string-truncated-width/dist/index.js
/* IMPORT */

/* HELPERS */
const ANSI_RE = /[\u001b\u009b][[()#;?]*(?:[0-9]{1,4}(?:;[0-9]{0,4})*)?[0-9A-ORZcf-nqry=><]|\u001b\]8;[^;]*;.*?(?:\u0007|\u001b\u005c)/y;
const CONTROL_RE = /[\x00-\x08\x0A-\x1F\x7F-\x9F]{1,1000}/y;
const CJKT_WIDE_RE = /(?:(?![\uFF61-\uFF9F\uFF00-\uFFEF])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Tangut}]){1,1000}/yu;
const TAB_RE = /\t{1,1000}/y;
const EMOJI_RE = /[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation}|\p{Emoji}\uFE0F\u20E3?))*/yu;
const LATIN_RE = /(?:[\x20-\x7E\xA0-\xFF](?!\uFE0F)){1,1000}/y;
const MODIFIER_RE = /\p{M}+/gu;
const NO_TRUNCATION = { limit: Infinity, ellipsis: '' };
/* MAIN */
const getStringTruncatedWidth = (input, truncationOptions = {}, widthOptions = {}) => {
    /* CONSTANTS */
    const LIMIT = truncationOptions.limit ?? Infinity;
    const ELLIPSIS = truncationOptions.ellipsis ?? '';
    const ELLIPSIS_WIDTH = truncationOptions?.ellipsisWidth ?? (ELLIPSIS ? getStringTruncatedWidth(ELLIPSIS, NO_TRUNCATION, widthOptions).width : 0);
    const ANSI_WIDTH = 0;
    const CONTROL_WIDTH = widthOptions.controlWidth ?? 0;
    const TAB_WIDTH = widthOptions.tabWidth ?? 8;
    const EMOJI_WIDTH = widthOptions.emojiWidth ?? 2;
    const FULL_WIDTH_WIDTH = 2;
    const REGULAR_WIDTH = widthOptions.regularWidth ?? 1;
    const WIDE_WIDTH = widthOptions.wideWidth ?? FULL_WIDTH_WIDTH;
    const PARSE_BLOCKS = [
        [LATIN_RE, REGULAR_WIDTH],
        [ANSI_RE, ANSI_WIDTH],
        [CONTROL_RE, CONTROL_WIDTH],
        [TAB_RE, TAB_WIDTH],
        [EMOJI_RE, EMOJI_WIDTH],
        [CJKT_WIDE_RE, WIDE_WIDTH],
    ];
    /* STATE */
    let indexPrev = 0;
    let index = 0;
    let length = input.length;
    let lengthExtra = 0;
    let truncationEnabled = false;
    let truncationIndex = length;
    let truncationLimit = Math.max(0, LIMIT - ELLIPSIS_WIDTH);
    let unmatchedStart = 0;
    let unmatchedEnd = 0;
    let width = 0;
    let widthExtra = 0;
    /* PARSE LOOP */
    outer: while (true) {
        /* UNMATCHED */
        if ((unmatchedEnd > unmatchedStart) || (index >= length && index > indexPrev)) {
            const unmatched = input.slice(unmatchedStart, unmatchedEnd) || input.slice(indexPrev, index);
            lengthExtra = 0;
            for (const char of unmatched.replaceAll(MODIFIER_RE, '')) {
                const codePoint = char.codePointAt(0) || 0;
                if (isFullWidth(codePoint)) {
                    widthExtra = FULL_WIDTH_WIDTH;
                }
                else if (isWideNotCJKTNotEmoji(codePoint)) {
                    widthExtra = WIDE_WIDTH;
                }
                else {
                    widthExtra = REGULAR_WIDTH;
                }
                if ((width + widthExtra) > truncationLimit) {
                    truncationIndex = Math.min(truncationIndex, Math.max(unmatchedStart, indexPrev) + lengthExtra);
                }
                if ((width + widthExtra) > LIMIT) {
                    truncationEnabled = true;
                    break outer;
                }
                lengthExtra += char.length;
                width += widthExtra;
            }
            unmatchedStart = unmatchedEnd = 0;
        }
        /* EXITING */
        if (index >= length) {
            break outer;
        }
        /* PARSE BLOCKS */
        for (let i = 0, l = PARSE_BLOCKS.length; i < l; i++) {
            const [BLOCK_RE, BLOCK_WIDTH] = PARSE_BLOCKS[i];
            BLOCK_RE.lastIndex = index;
            if (BLOCK_RE.test(input)) {
                lengthExtra = BLOCK_RE === CJKT_WIDE_RE ? getCodePointsLength(input.slice(index, BLOCK_RE.lastIndex)) : BLOCK_RE === EMOJI_RE ? 1 : BLOCK_RE.lastIndex - index;
                widthExtra = lengthExtra * BLOCK_WIDTH;
                if ((width + widthExtra) > truncationLimit) {
                    truncationIndex = Math.min(truncationIndex, index + Math.floor((truncationLimit - width) / BLOCK_WIDTH));
                }
                if ((width + widthExtra) > LIMIT) {
                    truncationEnabled = true;
                    break outer;
                }
                width += widthExtra;
                unmatchedStart = indexPrev;
                unmatchedEnd = index;
                index = indexPrev = BLOCK_RE.lastIndex;
                continue outer;
            }
        }
        /* UNMATCHED INDEX */
        index += 1;
    }
    /* RETURN */
    return {
        width: truncationEnabled ? truncationLimit : width,
        index: truncationEnabled ? truncationIndex : length,
        truncated: truncationEnabled,
        ellipsed: truncationEnabled && LIMIT >= ELLIPSIS_WIDTH
    };
};
/* EXPORT */
/* harmony default export */ const dist = (getStringTruncatedWidth);

;// CONCATENATED MODULE: ./node_modules/fast-string-width/dist/index.js
/* IMPORT */

/* HELPERS */
const dist_NO_TRUNCATION = {
    limit: Infinity,
    ellipsis: '',
    ellipsisWidth: 0,
};
/* MAIN */
const fastStringWidth = (input, options = {}) => {
    return dist(input, dist_NO_TRUNCATION, options).width;
};
/* EXPORT */
/* harmony default export */ const fast_string_width_dist = (fastStringWidth);

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __nccwpck_require__(9924);
// EXTERNAL MODULE: ./build/report/report.js
var report = __nccwpck_require__(7177);
;// CONCATENATED MODULE: ./build/report/table.js



const separator = '  ';
/** A column is shrunk no further: less than this says nothing. */
const leastWidth = 4;
/** No terminal shows more of a cell, and measuring a megabyte takes its time. */
const measuredLength = 1000;
const segmenter = new Intl.Segmenter();
/** Cuts a text to a number of terminal cells, with … where something is missing; never inside an emoji or a letter. */
function truncated(text, width) {
    if (fast_string_width_dist(text) <= width)
        return text;
    if (width < 1)
        return '';
    let kept = '';
    let used = 0;
    for (const { segment } of segmenter.segment(text)) {
        const next = used + fast_string_width_dist(segment);
        if (next > width - 1)
            break;
        kept += segment;
        used = next;
    }
    return `${kept}…`;
}
/** Shrinks the widest of some columns until `excess` is gone, as far as that goes; gives what is left of it. */
function shrink(widths, indexes, excess) {
    let left = excess;
    while (left > 0) {
        const widest = Math.max(...indexes.map((index) => widths[index] ?? 0));
        if (widest <= leastWidth)
            break;
        const columns = indexes.filter((index) => widths[index] === widest);
        const others = indexes.map((index) => widths[index] ?? 0).filter((width) => width < widest);
        const next = Math.max(leastWidth, ...others);
        const share = Math.ceil(left / columns.length);
        for (const index of columns) {
            const taken = Math.min(widest - next, share, left);
            widths[index] = widest - taken;
            left -= taken;
        }
    }
    return left;
}
function fitted(natural, columns, available) {
    const widths = [...natural];
    const indexes = [...widths.keys()];
    const excess = widths.reduce((sum, width) => sum + width, 0) - available;
    const left = shrink(widths, indexes.filter((index) => columns[index]?.whole !== true), excess);
    shrink(widths, indexes, left);
    return widths;
}
function padded(text, width, align) {
    const cut = truncated(text, width);
    const space = ' '.repeat(Math.max(0, width - fast_string_width_dist(cut)));
    return align === 'right' ? space + cut : cut + space;
}
/**
 * Lays a table out for a terminal: the head first, one line a row, none wider than `width`.
 * @param width in cells
 */
function tableLines({ columns, rows }, width) {
    const texts = [
        columns.map(({ title }) => title),
        ...rows.map((row) => row.map((cell) => (0,report_escape/* printable */.g$)((0,report/* textOf */.b)(cell).slice(0, measuredLength)))),
    ];
    const natural = columns.map((_, index) => texts.reduce((widest, row) => Math.max(widest, fast_string_width_dist(row[index] ?? '')), 0));
    const widths = fitted(natural, columns, width - separator.length * (columns.length - 1));
    return texts.map((row) => {
        const cells = columns.map(({ align }, index) => padded(row[index] ?? '', widths[index] ?? 0, align));
        return truncated(cells.join(separator).trimEnd(), Math.max(1, width));
    });
}


/***/ }),

/***/ 7442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ tablesOf),
/* harmony export */   z: () => (/* binding */ agentsTable)
/* harmony export */ });
/* harmony import */ var _core_json_value_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(464);
/* harmony import */ var _collection_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4463);
/* harmony import */ var _evaluation_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(913);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1006);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9385);





const written = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
const nameOf = ({ human_name: human, name }) => human ?? name ?? '';
function scoreOf({ metrics }) {
    const score = metrics?.overall_score;
    return score === undefined ? '' : score.toFixed(3);
}
function agentsTable(agents, { commit, place }) {
    if (agents.length === 0)
        return [];
    const columns = [
        { title: 'Id', whole: true },
        { title: 'Name' },
        { title: 'Specialization' },
        { title: 'Status' },
        { title: 'Score', align: 'right' },
        { title: 'Spawned' },
    ];
    const rows = agents.map((agent) => [
        (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .agentLink */ .EI)(agent.id, agent.id, commit, place),
        nameOf(agent),
        agent.specialization,
        agent.status.replaceAll('_', ' '),
        scoreOf(agent),
        agent.spawned_at.slice(0, 'yyyy-mm-dd'.length),
    ]);
    return [{ columns, rows }];
}
function flattened(value, prefix) {
    return Object.entries(value).flatMap(([key, inner]) => (0,_core_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(inner) && Object.keys(inner).length > 0
        ? flattened(inner, `${prefix}${key}.`)
        : [[`${prefix}${key}`, written(inner)]]);
}
/** Every field of a record, one a row; those of inner objects by their path. */
const fieldsTable = (record) => [
    { columns: [{ title: 'Field' }, { title: 'Value' }], rows: flattened(record, '') },
];
function patchTable(agent, patch) {
    const rows = Object.keys(patch).map((key) => [
        key,
        Object.hasOwn(agent, key) ? written(agent[key]) : '(removed)',
    ]);
    return { title: 'What changed', columns: [{ title: 'Field' }, { title: 'New value' }], rows };
}
function stepsTable(results, { operations }) {
    const rows = operations.map((step, index) => [
        String(index + 1),
        step.operation,
        // Each result is that of the operation at its place.
        (0,_sentences_js__WEBPACK_IMPORTED_MODULE_2__/* .sentenceOf */ .$N)(step.operation, results[index], step),
    ]);
    const columns = [{ title: '#', align: 'right' }, { title: 'Operation' }, { title: 'Result' }];
    return [{ columns, rows }];
}
function collectionTables({ metrics, collection }, _, { commit, place }) {
    const nameOf = (id) => (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .agentLink */ .EI)(id, id, commit, place);
    const credits = Object.entries(metrics).map(([id, counts]) => ({ id, credits: counts.credits ?? [] }));
    const all = [(0,_collection_js__WEBPACK_IMPORTED_MODULE_0__/* .metricsTable */ .sQ)(metrics, nameOf), (0,_collection_js__WEBPACK_IMPORTED_MODULE_0__/* .creditsTable */ .Nz)(credits, nameOf), (0,_collection_js__WEBPACK_IMPORTED_MODULE_0__/* .leftOverTable */ .yd)(collection)];
    return all.filter(({ rows }) => rows.length > 0);
}
const agentTable = ({ agent }, _, source) => agentsTable([agent], source);
const none = () => [];
const tables = {
    init: none,
    spawn: ({ agents }, _, source) => agentsTable(agents, source),
    put: agentTable,
    update: ({ agent }, command, source) => [
        ...agentsTable([agent], source),
        ...(command === undefined ? [] : [patchTable(agent, command.patch)]),
    ],
    deactivate: agentTable,
    reactivate: agentTable,
    evaluate: (result, _, { commit, place }) => (0,_evaluation_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluationTables */ .Q)(result, (id) => (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .agentLink */ .EI)(id, id, commit, place)),
    collect: collectionTables,
    promote: agentTable,
    eliminate: agentTable,
    capacity: none,
    list: ({ agents }, _, source) => agentsTable(agents, source),
    get: ({ agent }) => fieldsTable(agent),
    config: ({ config }) => fieldsTable(config),
    configure: ({ config }) => fieldsTable(config),
    metadata: ({ metadata }) => fieldsTable(metadata),
    'hall-of-fame': ({ agents }, _, source) => agentsTable(agents, source),
    apply: ({ results }, command) => (command === undefined ? [] : stepsTable(results, command)),
    validate: none,
};
/** What a result holds, in tables. */
const tablesOf = (operation, result, command, source) => tables[operation](result, command, source);


/***/ }),

/***/ 4460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  factsLine: () => (/* binding */ factsLine),
  resultLines: () => (/* binding */ resultLines)
});

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __nccwpck_require__(9924);
;// CONCATENATED MODULE: ./build/report/findings.js

/** A finding as compilers write theirs, so that editors and terminals link to the place. */
function findingLines({ file, line, column, severity, code, message, help }) {
    return [
        `${(0,report_escape/* printable */.g$)(file)}:${line}:${column}: ${severity}: ${(0,report_escape/* printable */.g$)(message)} [${(0,report_escape/* printable */.g$)(code)}]`,
        `  ${(0,report_escape/* printable */.g$)(help)}`,
    ];
}

// EXTERNAL MODULE: ./build/report/gauge.js
var gauge = __nccwpck_require__(6644);
// EXTERNAL MODULE: ./build/report/report.js
var report_report = __nccwpck_require__(7177);
// EXTERNAL MODULE: ./build/report/table.js + 3 modules
var report_table = __nccwpck_require__(3941);
;// CONCATENATED MODULE: ./build/report/text.js





/** Findings shown; the headline counts all. */
const findingLimit = 1000;
/** A message may quote much of a hostile record. */
const sentenceLength = 4000;
/** The result for people: headline, gauge, tables and findings. No line wraps but the headline. */
function resultLines(report, { colors, width, rowLimit = Number.POSITIVE_INFINITY }) {
    const paint = { good: colors.green, plain: colors.bold, bad: colors.red }[report.tone];
    const lines = [paint((0,report_escape/* printable */.g$)((0,report_escape/* clipped */.cz)(report.headline, sentenceLength)))];
    if (report.gauge !== null)
        lines.push((0,gauge/* gauge */.u)(report.gauge, Math.max(1, Math.min(40, width))));
    for (const detail of report.details)
        lines.push((0,report_escape/* printable */.g$)((0,report_escape/* clipped */.cz)(detail, sentenceLength)));
    for (const table of report.tables) {
        const shown = { ...table, rows: table.rows.slice(0, rowLimit) };
        const [head = '', ...rows] = (0,report_table/* tableLines */.o)(shown, width);
        lines.push('', ...(table.title === undefined ? [] : [colors.bold(table.title)]), colors.dim(head), ...rows);
        const left = table.rows.length - shown.rows.length;
        if (left > 0)
            lines.push(`… and ${left} more rows`);
    }
    const shown = report.findings.slice(0, findingLimit);
    for (const finding of shown)
        lines.push(...findingLines(finding));
    const hidden = report.findings.length - shown.length;
    if (hidden > 0)
        lines.push(`… and ${hidden} more findings`);
    return lines;
}
/** How the outcome came about, on one line. */
const factsLine = (report) => report.facts.map(([name, value]) => `${name.toLowerCase()} ${(0,report_escape/* printable */.g$)((0,report_report/* textOf */.b)(value))}`).join(', ');


/***/ }),

/***/ 9575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ StoreError)
/* harmony export */ });
/** The store, or the host that it is on, failed for good: nothing was written. The message says what to do next. */
class StoreError extends Error {
    name = 'StoreError';
    code;
    /** Whether the same request may succeed a moment later. */
    passing;
    constructor(code, message, passing = false) {
        super(message);
        this.code = code;
        this.passing = passing;
    }
}


/***/ }),

/***/ 9137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ discovering),
/* harmony export */   FY: () => (/* binding */ workTreeOf),
/* harmony export */   I8: () => (/* binding */ findCheckout),
/* harmony export */   iD: () => (/* binding */ checkedOutBranch)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3676);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3156);




/** git finds the repository itself: which one it is, is the question. */
const discovering = (signal) => ({
    gitDirectory: null,
    environment: (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .gitEnvironment */ ._)(null),
    signal,
    redact: (text) => text,
});
const wantedKeys = '^(remote\\.origin\\.(url|promisor|partialclonefilter)|extensions\\.(partialclone|objectformat))$';
/** Whether a folder or one above it can be a repository at all: most runs of the Action have none, and need no process. */
function mayBeInside(directory) {
    const holds = (folder, name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory);; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if (holds(folder, '.git') || (holds(folder, 'HEAD') && holds(folder, 'objects')))
            return true;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
            return false;
    }
}
/**
 * Finds the repository around a folder; null where there is none that git would use.
 * @param trusted use the repository in this very folder also where it belongs to another user
 */
async function findCheckout(directory, signal, trusted = false) {
    if (!mayBeInside(directory))
        return null;
    const settings = discovering(signal);
    const places = ['--git-dir', '--git-common-dir', '--is-bare-repository', '--show-toplevel'];
    // In a bare repository the last question fails, after the others were answered.
    const here = [...(trusted ? ['-c', `safe.directory=${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory)}`] : []), '-C', directory];
    const location = await (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .EO)(settings, [...here, 'rev-parse', '--path-format=absolute', ...places]);
    const [gitDirectory, commonDirectory, bare, top] = location.stdout.trim().split('\n');
    if (gitDirectory === undefined || commonDirectory === undefined || bare === undefined)
        return null;
    const { stdout } = await (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .EO)(settings, [...here, 'config', '--null', '--get-regexp', wantedKeys]);
    const entries = stdout.split('\0').map((entry) => entry.split('\n', 2));
    const values = new Map(entries.map(([key, value]) => [key.toLowerCase(), value ?? '']));
    const isPartial = values.has('remote.origin.promisor') || values.has('extensions.partialclone');
    return {
        gitDirectory,
        commonDirectory,
        top: top ?? null,
        origin: values.get('remote.origin.url') ?? null,
        filter: values.get('remote.origin.partialclonefilter') ?? (isPartial ? 'unknown' : null),
        objectFormat: values.get('extensions.objectformat') ?? 'sha1',
    };
}
/** The branch that is checked out in a work tree; null where none is. */
async function checkedOutBranch(gitDirectory, signal) {
    const settings = { ...discovering(signal), gitDirectory };
    const { stdout } = await (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .EO)(settings, ['symbolic-ref', '--quiet', 'HEAD']);
    const ref = stdout.trim();
    return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null;
}
/** The work tree that has a branch checked out, this one or another of the same repository; null where none has. */
async function workTreeOf({ top, gitDirectory, commonDirectory }, branch, signal) {
    if (top !== null && (await checkedOutBranch(gitDirectory, signal)) === branch)
        return { top, gitDirectory };
    const settings = { ...discovering(signal), gitDirectory: commonDirectory };
    const { stdout } = await (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .EO)(settings, ['worktree', 'list', '--porcelain']);
    const entry = stdout.split('\n\n').find((text) => text.split('\n').includes(`branch refs/heads/${branch}`));
    const path = /^worktree (.*)$/m.exec(entry ?? '')?.[1];
    if (path === undefined)
        return null;
    // Where its folder is gone, nothing there can fall behind.
    const other = await findCheckout(path, signal);
    return other?.top == null ? null : { top: other.top, gitDirectory: other.gitDirectory };
}


/***/ }),

/***/ 801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   defaultBranch: () => (/* binding */ defaultBranch)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9575);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8167);
/* harmony import */ var _porcelain_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6484);



/** The branch that a remote's HEAD names: what a clone would check out. */
async function defaultBranch(url, settings) {
    const inside = { ...settings, gitDirectory: null };
    const output = await (0,_porcelain_js__WEBPACK_IMPORTED_MODULE_2__/* .porcelain */ .G)(inside, ['ls-remote', '--symref', '--', url, 'HEAD']);
    if (output.status !== 0)
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchFailure */ .Z5)(url, output);
    const name = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(output.stdout)?.[1];
    if (name !== undefined)
        return name;
    // An empty repository has no HEAD to show; its first branch is `main`, as the hosts call it.
    if (output.stdout.trim() === '')
        return 'main';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('unknown-branch', `${url} does not say which branch is its default; name one with \`branch\``);
}


/***/ }),

/***/ 3676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ redactor),
/* harmony export */   _: () => (/* binding */ gitEnvironment)
/* harmony export */ });
/** Ambient variables of git that say how to reach a server; all others would redirect us to another repository. */
const passed = [
    'GIT_ASKPASS',
    'GIT_SSH',
    'GIT_SSH_COMMAND',
    'GIT_SSH_VARIANT',
    'GIT_PROXY_COMMAND',
    'GIT_SSL_CAINFO',
    'GIT_SSL_CAPATH',
    'GIT_SSL_CERT',
    'GIT_SSL_KEY',
    'GIT_SSL_NO_VERIFY',
    'GIT_CONFIG_GLOBAL',
    'GIT_CONFIG_SYSTEM',
    'GIT_CONFIG_NOSYSTEM',
    'GIT_EXEC_PATH',
    'GIT_TRACE2_EVENT',
];
/** Programs that git might start; none is needed, and simple-git refuses to run with them set. */
const dropped = ['EDITOR', 'VISUAL', 'PAGER', 'PREFIX'];
const isPassed = (name) => /^GIT_/i.test(name) ? passed.includes(name) : !dropped.includes(name.toUpperCase());
const header = ({ userinfo }) => `Authorization: Basic ${Buffer.from(userinfo, 'utf8').toString('base64')}`;
/** The environment of git's processes: the caller's, without what would redirect it, in English and without prompts. */
function gitEnvironment(credentials, extra = {}) {
    const ambient = Object.entries(process.env).filter(([name, value]) => value !== undefined && isPassed(name));
    const settings = [
        // The user's hooks, and those of tools that install themselves globally, are not for the registry's commits.
        ['core.hooksPath', '/dev/null'],
        ['gc.auto', '0'],
        ['maintenance.auto', 'false'],
        ['push.followTags', 'false'],
        ['push.gpgSign', 'false'],
        ['push.recurseSubmodules', 'no'],
        ['fetch.recurseSubmodules', 'no'],
        ['submodule.recurse', 'false'],
        ['fetch.prune', 'false'],
        ['fetch.writeCommitGraph', 'false'],
        ['protocol.ext.allow', 'never'],
        // Words are read by a program; "never" for all of them would leave what the user has set for one.
        ['color.remote', 'false'],
        ['color.push', 'false'],
        ['color.transport', 'false'],
        ['http.lowSpeedLimit', '1'],
        ['http.lowSpeedTime', '30'],
    ];
    if (credentials !== null) {
        // An empty value clears headers set elsewhere, such as those a checkout left behind; two would be refused.
        settings.push([`http.${credentials.url}.extraHeader`, ''], [`http.${credentials.url}.extraHeader`, header(credentials)]);
        // After a redirect git would send the header to wherever it was led. A user's setting for this URL would win over a
        // general one of ours.
        settings.push([`http.${credentials.url}.followRedirects`, 'false']);
        // These credentials or none.
        settings.push(['credential.helper', '']);
    }
    const configuration = settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]);
    return {
        ...Object.fromEntries(ambient),
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        // An empty value stops the search for a program that asks for a password.
        ...(credentials === null ? {} : { GIT_ASKPASS: '' }),
        GIT_CONFIG_COUNT: String(settings.length),
        ...Object.fromEntries(configuration),
        ...extra,
    };
}
function secretsOf(credentials) {
    const { userinfo } = credentials;
    const [user = '', ...rest] = userinfo.split(':');
    const password = rest.join(':');
    // Alone, a user's name is the token.
    const secret = password === '' ? user : password;
    return [
        header(credentials).slice('Authorization: Basic '.length),
        userinfo,
        secret,
        encodeURIComponent(secret),
    ];
}
/** Removes secrets from what git and servers say. */
function redactor(credentials) {
    const secrets = credentials === null ? [] : secretsOf(credentials).filter((secret) => secret.length > 3);
    return (text) => secrets
        .reduce((clean, secret) => clean.replaceAll(secret, '***'), text)
        .replaceAll(/\/\/[^/@\s']+@/g, '//***@');
}


/***/ }),

/***/ 8167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SW: () => (/* binding */ remoteWords),
/* harmony export */   Z5: () => (/* binding */ fetchFailure),
/* harmony export */   dS: () => (/* binding */ pushFailure),
/* harmony export */   hk: () => (/* binding */ finalRefusal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9575);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3156);


/** Lines of a server that say nothing about a refusal. */
const chatter = /^(Resolving deltas|To create a merge request|View merge request|Create a pull request|hook declined to update)/;
/** What the server itself said: the lines that git marks as the remote's. */
function remoteWords(stderr) {
    const lines = [...stderr.matchAll(/^remote: ?(.*)$/gm)].map((match) => (match[1] ?? '').replace(/^(error: )?(GitLab: )?/, '').trim());
    return lines
        .filter((line) => line !== '' && !chatter.test(line))
        .join(' ')
        .slice(0, 500);
}
const inBrackets = (words) => (words === '' ? '' : ` (${words})`);
const denied = (url, words) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('denied', `${url} refused the credentials for this${inBrackets(words)}; in a workflow grant \`permissions: contents: write\` to ` +
    'the job and pass its token, elsewhere check the token (AGENT_REGISTRY_TOKEN), the credential helper or the SSH key');
const isDenied = (stderr) => /returned error: 40[13]|Authentication failed|could not read (Username|Password)|Permission (to .* )?denied|HTTP 40[13]\b|access denied|not allowed to push/i.test(stderr);
const isUnknownRemote = (stderr) => /not found|returned error: 404|does not appear to be a git repository|does not exist|Repository .* not exist/i.test(stderr);
/** Failures that are the same at every try: [what git says, what to do]. */
const lastingFailures = [
    [
        /returned error: 30\d/,
        'it redirects to another address, where a token is not sent; give that address as `remote`',
    ],
    [
        /mismatched algorithms|hash algorithm/,
        'its objects have SHA-256 ids, which are not supported; use a repository with SHA-1 ids',
    ],
];
function lastingFailure(url, stderr) {
    const [, advice] = lastingFailures.find(([words]) => words.test(stderr)) ?? [];
    return advice === undefined ? null : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('unknown-remote', `${url} cannot be used: ${advice}`);
}
/** The failure that ended a fetch. */
function fetchFailure(url, output) {
    const { stderr } = output;
    if (isDenied(stderr))
        return denied(url, remoteWords(stderr));
    const lasting = lastingFailure(url, stderr);
    if (lasting !== null)
        return lasting;
    if (isUnknownRemote(stderr))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('unknown-remote', `there is no repository at ${url}, or it is not visible to these credentials; check the remote and the token`);
    const failure = (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .gitFailure */ .tv)(`${url} cannot be read`, output);
    // Another user's repository at a path: git says how to allow it.
    if (failure.code === 'disk-full' || stderr.includes('dubious ownership'))
        return failure;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('network', failure.message, true);
}
const protectedBranch = (branch, words) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('protected-branch', `the branch ${branch} is protected (${words}); give the token's actor a bypass, or set \`branch\` to one of its own, such as agent-registry`);
/** A refusal that no retry will change, in the server's words; null where the words do not settle it. */
function finalRefusal(branch, url, reason, stderr) {
    const words = remoteWords(stderr);
    const both = `${reason} ${words}`;
    if (/protected branch|GH006|GH013|rule violations|push code to protected/i.test(both)) {
        return protectedBranch(branch, words === '' ? reason : words);
    }
    if (isDenied(both))
        return denied(url, words === '' ? reason : words);
    const said = words === '' ? '' : `: ${words}`;
    if (/hook declined/i.test(reason)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('rejected', `a hook of the server refused the push to ${branch} (${reason})${said}`);
    }
    if (/shallow update not allowed|hidden ref|denied|prohibited|read-only|unpacker error/i.test(reason)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('rejected', `the server refused the push to ${branch}: ${reason}${said}`);
    }
    return null;
}
/**
 * Failures of the way to the server, before anything was asked of it. The same words after `RPC failed` may be about a
 * second try of the HTTP library, when the first had arrived.
 */
const isUnreachable = (stderr) => /^(fatal: unable to access |ssh: (connect to host|Could not resolve))/m.test(stderr) &&
    !stderr.includes('RPC failed');
/** What a push without a verdict on its ref amounts to: refused for good, not sent, answered with a fault, or unknown. */
function pushFailure(url, output) {
    const { stderr } = output;
    if (isDenied(stderr))
        return { kind: 'final', error: denied(url, remoteWords(stderr)) };
    const lasting = lastingFailure(url, stderr);
    if (lasting !== null)
        return { kind: 'final', error: lasting };
    const disk = (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .gitFailure */ .tv)('push', output);
    if (disk.code === 'disk-full')
        return { kind: 'final', error: disk };
    const reason = disk.message.replace(/^push: /, '');
    if (isUnreachable(stderr))
        return { kind: 'rejected', reason };
    // A server that answers with an error of its own has ended the request; a gateway's error says nothing about it.
    if (/RPC failed; HTTP (4\d\d|500|501|507)/.test(stderr))
        return { kind: 'rejected', reason };
    return { kind: 'unanswered', reason };
}


/***/ }),

/***/ 7596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  moveForward: () => (/* binding */ moveForward)
});

;// CONCATENATED MODULE: ./node_modules/@simple-git/args-pathspec/dist/index.mjs
const t = /* @__PURE__ */ new WeakMap();
function dist_c(...n) {
  const e = new String(n);
  return t.set(e, n), e;
}
function dist_r(n) {
  return n instanceof String && t.has(n);
}
function dist_o(n) {
  return t.get(n) ?? [];
}

//# sourceMappingURL=index.mjs.map

// EXTERNAL MODULE: ./node_modules/@kwsites/file-exists/dist/index.js
var dist = __nccwpck_require__(7117);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: ./node_modules/debug/src/index.js
var src = __nccwpck_require__(2830);
// EXTERNAL MODULE: ./node_modules/@kwsites/promise-deferred/dist/index.js
var promise_deferred_dist = __nccwpck_require__(9997);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./node_modules/@simple-git/argv-parser/dist/index.mjs

function* x(e, n) {
  const t = n === "global";
  for (const o of e)
    o.isGlobal === t && (yield o);
}
const P = /* @__PURE__ */ new Set([
  "--add",
  "--edit",
  "--remove-section",
  "--rename-section",
  "--replace-all",
  "--unset",
  "--unset-all",
  "-e"
]), S = /* @__PURE__ */ new Set([
  "--get",
  "--get-all",
  "--get-color",
  "--get-colorbool",
  "--get-regexp",
  "--get-urlmatch",
  "--list",
  "-l"
]), E = /* @__PURE__ */ new Set([
  "edit",
  "remove-section",
  "rename-section",
  "set",
  "unset"
]), F = /* @__PURE__ */ new Set(["get", "get-color", "get-colorbool", "list"]);
function A(e, n) {
  for (const { name: o } of x(e, "task")) {
    if (P.has(o))
      return w(!0, n);
    if (S.has(o))
      return w(!1, n);
  }
  const t = n.at(0)?.toLowerCase();
  return t === void 0 ? null : E.has(t) ? w(!0, n.slice(1)) : F.has(t) ? w(!1, n.slice(1)) : n.length === 1 ? w(!1, n) : w(!0, n);
}
function w(e = !1, n = []) {
  const t = n.at(0)?.toLowerCase();
  return t === void 0 ? null : {
    isWrite: e,
    isRead: !e,
    key: t,
    value: n.at(1)
  };
}
function O(e, n) {
  return n.isWrite && n.value !== void 0 ? { key: n.key, value: n.value, scope: e } : { key: n.key, scope: e };
}
function G(e) {
  const n = e?.indexOf("=") || -1;
  return !e || n < 0 ? null : {
    key: e.slice(0, n).trim().toLowerCase(),
    value: e.slice(n + 1)
  };
}
function M(e) {
  for (const { name: n } of x(e, "task"))
    switch (n) {
      case "--global":
        return "global";
      case "--system":
        return "system";
      case "--worktree":
        return "worktree";
      case "--local":
        return "local";
      case "--file":
      case "-f":
        return "file";
    }
  return "local";
}
function N({ name: e }) {
  if (e === "-c" || e === "--config")
    return "inline";
  if (e === "--config-env")
    return "env";
}
function* $(e) {
  for (const n of e) {
    const t = N(n), o = t && G(n.value);
    o && (yield {
      ...o,
      scope: t
    });
  }
}
function D(e, n, t) {
  const o = {
    read: [],
    write: [...$(n)]
  };
  return e === "config" && L(
    o,
    M(n),
    A(n, t)
  ), o;
}
function L(e, n, t) {
  if (t === null)
    return;
  const o = O(n, t);
  t.isWrite ? e.write.push(o) : e.read.push(o);
}
const C = {
  short: /* @__PURE__ */ new Map([
    ["c", !0]
    //  -c <k=v>    set config key for this invocation
  ])
}, I = {
  short: new Map([
    ["C", !0],
    //  -C <path>   change working directory
    ["P", !1],
    // -P          no pager (alias for --no-pager)
    ["h", !1],
    // -h          help
    ["p", !1],
    // -p          paginate
    ["v", !1],
    // -v          version
    ...C.short.entries()
  ]),
  long: /* @__PURE__ */ new Set([
    "attr-source",
    "config-env",
    "exec-path",
    "git-dir",
    "list-cmds",
    "namespace",
    "super-prefix",
    "work-tree"
  ])
}, R = {
  clone: {
    short: /* @__PURE__ */ new Map([
      ["b", !0],
      // -b <branch>
      ["j", !0],
      // -j <n>          parallel jobs
      ["l", !1],
      // -l local
      ["n", !1],
      // -n no-checkout
      ["o", !0],
      // -o <name>       remote name
      ["q", !1],
      // -q quiet
      ["s", !1],
      // -s shared
      ["u", !0]
      // -u <upload-pack>
    ]),
    long: /* @__PURE__ */ new Set(["branch", "config", "jobs", "origin", "upload-pack", "u", "template"])
  },
  commit: {
    short: /* @__PURE__ */ new Map([
      ["C", !0],
      // -C <commit>  reuse message
      ["F", !0],
      // -F <file>    read message from file
      ["c", !0],
      // -c <commit>  reedit message
      ["m", !0],
      // -m <msg>
      ["t", !0]
      // -t <template>
    ]),
    long: /* @__PURE__ */ new Set(["file", "message", "reedit-message", "reuse-message", "template"])
  },
  config: {
    short: /* @__PURE__ */ new Map([
      ["e", !1],
      // -e  open editor
      ["f", !0],
      //  -f <file>
      ["l", !1]
      // -l  list
    ]),
    long: /* @__PURE__ */ new Set(["blob", "comment", "default", "file", "type", "value"])
  },
  fetch: {
    short: /* @__PURE__ */ new Map(),
    long: /* @__PURE__ */ new Set(["upload-pack"])
  },
  init: {
    short: /* @__PURE__ */ new Map(),
    long: /* @__PURE__ */ new Set(["template"])
  },
  pull: {
    short: /* @__PURE__ */ new Map(),
    long: /* @__PURE__ */ new Set(["upload-pack"])
  },
  push: {
    short: /* @__PURE__ */ new Map(),
    long: /* @__PURE__ */ new Set(["exec", "receive-pack"])
  },
  rebase: {
    short: /* @__PURE__ */ new Map([
      ["X", !0],
      // -X <option>   strategy option
      ["f", !1],
      // -f force-rebase
      ["i", !1],
      // -i interactive
      ["k", !1],
      // -k keep-base
      ["m", !1],
      // -m merge
      ["n", !1],
      // -n no-stat
      ["q", !1],
      // -q quiet
      ["r", !1],
      // -r rebase-merges
      ["s", !0],
      // -s <strategy>
      ["v", !1],
      // -v verbose
      ["x", !0]
      // -x <cmd>      exec
    ]),
    long: /* @__PURE__ */ new Set(["exec", "onto", "strategy", "strategy-option"])
  }
}, T = { short: /* @__PURE__ */ new Map(), long: /* @__PURE__ */ new Set() };
function B(e) {
  const n = R[e ?? ""] ?? T;
  return {
    short: new Map([...C.short.entries(), ...n.short.entries()]),
    long: n.long
  };
}
function b(e, n = I) {
  if (e.startsWith("--")) {
    const t = e.indexOf("=");
    if (t > 2)
      return [{ name: e.slice(0, t), value: e.slice(t + 1), needsNext: !1 }];
    const o = e.slice(2);
    return [{ name: e, needsNext: n.long.has(o) }];
  }
  if (e.length === 2) {
    const t = e.charAt(1), o = n.short.get(t);
    return [{ name: e, needsNext: o === !0 }];
  }
  return j(e, n.short);
}
function j(e, n) {
  const t = e.slice(1).split(""), o = [];
  for (let a = 0; a < t.length; a++) {
    const s = t[a], r = n.get(s);
    if (r === void 0)
      return [{ name: e, needsNext: !1 }];
    if (r) {
      const i = t.slice(a + 1).join("");
      if (i && ![...i].every((m) => n.has(m)))
        return o.push({ name: `-${s}`, value: i, needsNext: !1 }), o;
    }
    o.push({ name: `-${s}`, needsNext: r });
  }
  return o;
}
function W(e, n = []) {
  let t = 0;
  for (; t < e.length; ) {
    const o = String(e[t]);
    if (!o.startsWith("-") || o.length < 2) break;
    const a = b(o);
    let s = t + 1;
    for (const r of a) {
      const i = {
        name: r.name,
        value: r.value,
        absorbedNext: !1,
        isGlobal: !0
      };
      r.needsNext && i.value === void 0 && s < e.length && (i.value = String(e[s]), i.absorbedNext = !0, s++), n.push(i);
    }
    t = s;
  }
  return { flags: n, taskIndex: t };
}
function V(e, n, t = []) {
  const o = B(n), a = [], s = [];
  let r = 0;
  for (; r < e.length; ) {
    const i = e[r];
    if (dist_r(i)) {
      s.push(...dist_o(i)), r++;
      continue;
    }
    const p = String(i);
    if (p === "--") {
      for (let d = r + 1; d < e.length; d++) {
        const g = e[d];
        dist_r(g) ? s.push(...dist_o(g)) : s.push(String(g));
      }
      break;
    }
    if (!p.startsWith("-") || p.length < 2) {
      a.push(p), r++;
      continue;
    }
    const m = b(p, o);
    let u = r + 1;
    for (const d of m) {
      const g = {
        name: d.name,
        value: d.value,
        absorbedNext: !1,
        isGlobal: !1
      };
      d.needsNext && g.value === void 0 && u < e.length && !dist_r(e[u]) && (g.value = String(e[u]), g.absorbedNext = !0, u++), t.push(g);
    }
    r = u;
  }
  return { flags: t, positionals: a, pathspecs: s };
}
function* q({
  write: e
}) {
  for (const n of e)
    for (const t of K) {
      const o = t(n.key);
      o && (yield o);
    }
}
function f(e, n, t = String(e)) {
  const o = typeof e == "string" ? new RegExp(`\\s*${e.toLowerCase()}`) : e;
  return function(s) {
    if (o.test(s))
      return {
        category: n,
        message: `Configuring ${t} is not permitted without enabling ${n}`
      };
  };
}
function l(e, n) {
  const t = new RegExp(`\\s*${e.toLowerCase().replace(/\./g, "(..+)?.")}`);
  return f(t, n, e);
}
const K = [
  f("alias", "allowUnsafeAlias"),
  f("core.askPass", "allowUnsafeAskPass"),
  f("core.editor", "allowUnsafeEditor"),
  f("core.fsmonitor", "allowUnsafeFsMonitor"),
  f("core.gitProxy", "allowUnsafeGitProxy"),
  f("core.hooksPath", "allowUnsafeHooksPath"),
  f("core.pager", "allowUnsafePager"),
  f("core.sshCommand", "allowUnsafeSshCommand"),
  l("credential.helper", "allowUnsafeCredentialHelper"),
  l("diff.command", "allowUnsafeDiffExternal"),
  f("diff.external", "allowUnsafeDiffExternal"),
  l("difftool.cmd", "allowUnsafeDiffExternal"),
  l("diff.textconv", "allowUnsafeDiffTextConv"),
  l("filter.clean", "allowUnsafeFilter"),
  l("filter.process", "allowUnsafeFilter"),
  l("filter.smudge", "allowUnsafeFilter"),
  l("gpg.program", "allowUnsafeGpgProgram"),
  f("include.path", "allowUnsafeInclude"),
  l("includeIf", "allowUnsafeInclude"),
  f("init.templateDir", "allowUnsafeTemplateDir"),
  l("pager.", "allowUnsafePager"),
  l("merge.driver", "allowUnsafeMergeDriver"),
  l("mergetool.path", "allowUnsafeMergeDriver"),
  l("mergetool.cmd", "allowUnsafeMergeDriver"),
  l("protocol.allow", "allowUnsafeProtocolOverride"),
  l("remote.receivepack", "allowUnsafePack"),
  l("remote.uploadpack", "allowUnsafePack"),
  f("uploadpack.packObjectsHook", "allowUnsafePack"),
  f("sequence.editor", "allowUnsafeEditor"),
  l("submodule.update", "allowUnsafeSubmodule"),
  l("tar.command", "allowUnsafeCommandBinaries"),
  l("trailer.cmd", "allowUnsafeCommandBinaries"),
  l("trailer.command", "allowUnsafeCommandBinaries"),
  l("url.insteadOf", "allowUnsafeUrlRewrite")
];
function* H(e, n) {
  for (const t of n)
    for (const o of X) {
      const a = o(e, t);
      a && (yield a);
    }
}
function c(e, n, t, { name: o = String(n), globalOnly: a = !1, withValue: s = !1 } = {}) {
  const r = typeof n == "string" ? new RegExp(`\\s*${n.toLowerCase()}`) : n, i = `Use of ${e ? `${e} with option ` : ""}${o} is not permitted without enabling ${t}`;
  return function(m, u) {
    if (!(e && m !== e) && !(a && !u.isGlobal) && !(s && u.value === void 0) && r.test(u.name))
      return {
        category: t,
        message: i
      };
  };
}
const h = { globalOnly: !0, withValue: !0 }, X = [
  c(null, /--(upload|receive)-pack/, "allowUnsafePack", {
    name: "--upload-pack or --receive-pack"
  }),
  c("clone", /^-\w*u/, "allowUnsafePack"),
  c("clone", "--u", "allowUnsafePack"),
  c("push", /^--exec$/, "allowUnsafePack", { name: "--exec" }),
  // `git` accepts unambiguous abbreviations of long options, so `--ex` and `--exe` are `--exec`
  c("rebase", /^(-x|--ex(ec?)?)$/, "allowUnsafeExec", { name: "-x or --exec" }),
  c(null, "--template", "allowUnsafeTemplateDir"),
  c(null, "--exec-path", "allowUnsafeExec", h),
  // `git` reads the configuration of whichever repository these name, so the
  // directory alone is enough to deliver config the argv guards never see
  c(null, "--git-dir", "allowUnsafeConfigPaths", h),
  c(null, "--work-tree", "allowUnsafeConfigPaths", h),
  c(null, /^-C$/, "allowUnsafeConfigPaths", { ...h, name: "-C" })
];
function k(e, n, t) {
  return [...H(e, n), ...q(t)];
}
function Y(...e) {
  const { flags: n, taskIndex: t } = W(e), o = t < e.length ? String(e[t]).toLowerCase() : null, a = o !== null ? e.slice(t + 1) : [], { positionals: s, pathspecs: r } = V(a, o, n), i = D(o, n, s);
  return {
    task: o,
    flags: n.map(J),
    paths: r,
    config: i,
    vulnerabilities: z(k(o, n, i))
  };
}
function z(e) {
  return Object.defineProperty(e, "vulnerabilities", {
    value: e
  });
}
function J({ value: e, name: n }) {
  return e !== void 0 ? { name: n, value: e } : { name: n };
}
const y = {
  editor: "allowUnsafeEditor",
  git_askpass: "allowUnsafeAskPass",
  git_config_global: "allowUnsafeConfigPaths",
  git_config_system: "allowUnsafeConfigPaths",
  git_config_count: "allowUnsafeConfigEnvCount",
  git_config_parameters: "allowUnsafeConfigEnvCount",
  git_config: "allowUnsafeConfigPaths",
  git_editor: "allowUnsafeEditor",
  git_exec_path: "allowUnsafeExec",
  git_external_diff: "allowUnsafeDiffExternal",
  git_pager: "allowUnsafePager",
  git_proxy_command: "allowUnsafeGitProxy",
  git_template_dir: "allowUnsafeTemplateDir",
  git_sequence_editor: "allowUnsafeEditor",
  git_ssh: "allowUnsafeSshCommand",
  git_ssh_command: "allowUnsafeSshCommand",
  pager: "allowUnsafePager",
  prefix: "allowUnsafeConfigPaths",
  ssh_askpass: "allowUnsafeAskPass",
  visual: "allowUnsafeEditor"
};
function* Q(e) {
  const n = parseInt(e.git_config_count ?? "0", 10);
  for (let t = 0; t < n; t++) {
    const o = e[`git_config_key_${t}`], a = e[`git_config_value_${t}`];
    o !== void 0 && (yield { key: o.toLowerCase().trim(), value: a, scope: "env" });
  }
}
function* Z(e) {
  for (const n of Object.keys(e))
    if (_(n)) {
      const t = y[n];
      yield {
        category: t,
        message: `Use of "${n.toUpperCase()}" is not permitted without enabling ${t}`
      };
    }
}
function _(e) {
  return Object.hasOwn(y, e);
}
function ee(e) {
  const n = {};
  for (const [t, o] of Object.entries(e)) {
    const a = t.toLowerCase().trim();
    (_(a) || a.startsWith("git")) && (n[a] = String(o));
  }
  return n;
}
function ne(e) {
  const n = ee(e), t = {
    read: [],
    write: [...Q(n)]
  }, o = [
    ...Z(n),
    ...k(null, [], t)
  ];
  return {
    config: t,
    vulnerabilities: o
  };
}
function oe(e, n) {
  return [...Y(...e).vulnerabilities, ...ne(n).vulnerabilities];
}

//# sourceMappingURL=index.mjs.map

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
;// CONCATENATED MODULE: ./node_modules/simple-git/dist/index.mjs









class dist_O extends Error {
  constructor(e, n) {
    super(n), this.task = e, Object.setPrototypeOf(this, new.target.prototype);
  }
}
class Ae extends dist_O {
  constructor(e, n) {
    super(void 0, n), this.config = e;
  }
}
class dist_A extends dist_O {
  constructor(e, n, r) {
    super(e, r), this.task = e, this.plugin = n, Object.setPrototypeOf(this, new.target.prototype);
  }
}
class at extends dist_O {
  constructor(e, n) {
    super(void 0, n || String(e)), this.git = e;
  }
}
class xe extends dist_O {
  constructor(e) {
    super(void 0, e);
  }
}
const dist_I = "\0", dist_W = () => {
};
function Ne(t) {
  return typeof t != "function" ? dist_W : t;
}
function $e(t) {
  return typeof t == "function" && t !== dist_W;
}
function Pe(t, e) {
  const n = t.indexOf(e);
  return n <= 0 ? [t, ""] : [t.substr(0, n), t.substr(n + 1)];
}
function Me(t, e = 0) {
  return Dt(t) && t.length > e ? t[e] : void 0;
}
function dist_N(t, e = 0) {
  if (Dt(t) && t.length > e)
    return t[t.length - 1 - e];
}
function Dt(t) {
  return Bt(t);
}
function dist_H(t = "", e = !0, n = `
`) {
  return t.split(n).reduce((r, s) => {
    const o = e ? s.trim() : s;
    return o && r.push(o), r;
  }, []);
}
function ut(t, e) {
  return dist_H(t, !0).map((n) => e(n));
}
function Lt(t) {
  return (0,dist.exists)(t, dist.FOLDER);
}
function dist_S(t, e) {
  return Array.isArray(t) ? t.includes(e) || t.push(e) : t.add(e), e;
}
function De(t, e) {
  return Array.isArray(t) && !t.includes(e) && t.push(e), t;
}
function ct(t, e) {
  if (Array.isArray(t)) {
    const n = t.indexOf(e);
    n >= 0 && t.splice(n, 1);
  } else
    t.delete(e);
  return e;
}
const ft = Object.prototype.toString.call.bind(Object.prototype.toString);
function v(t) {
  return Array.isArray(t) ? t : [t];
}
function jt(t) {
  return t.replace(/[\s-]+(.)/g, (e, n) => n.toUpperCase());
}
function dist_L(t) {
  return v(t).map((e) => e instanceof String ? e : String(e));
}
function p(t, e = 0) {
  if (t == null)
    return e;
  const n = parseInt(t, 10);
  return Number.isNaN(n) ? e : n;
}
function U(t, e) {
  const n = [];
  for (let r = 0, s = t.length; r < s; r++)
    n.push(e, t[r]);
  return n;
}
function dist_F(t) {
  return (Array.isArray(t) ? Buffer.concat(t) : t).toString("utf-8");
}
function Le(t) {
  return t ? Buffer.isBuffer(t) ? t.length : Buffer.byteLength(t) : 0;
}
function je(t, e) {
  const n = {};
  return e.forEach((r) => {
    t[r] !== void 0 && (n[r] = t[r]);
  }), n;
}
function wt(t = 0) {
  return new Promise((e) => setTimeout(e, t));
}
function bt(t) {
  if (t !== !1)
    return t;
}
function d(t, e, n) {
  return e(t) ? t : arguments.length > 2 ? n : void 0;
}
const dist_K = (t) => Array.isArray(t);
function st(t, e) {
  const n = dist_r(t) ? "string" : typeof t;
  return /number|string|boolean/.test(n) && (!e || !e.includes(n));
}
const m = (t) => typeof t == "string" || dist_r(t), Be = (t) => m(t) || Buffer.isBuffer(t), dist_G = (t) => m(t) || Array.isArray(t) && t.every(m);
function lt(t) {
  return !!t && ft(t) === "[object Object]";
}
function Ie(t) {
  return typeof t == "function";
}
const Bt = (t) => t == null || "number|boolean|function".includes(typeof t) ? !1 : typeof t.length == "number";
var dist_V = /* @__PURE__ */ ((t) => (t[t.SUCCESS = 0] = "SUCCESS", t[t.ERROR = 1] = "ERROR", t[t.NOT_FOUND = -2] = "NOT_FOUND", t[t.UNCLEAN = 128] = "UNCLEAN", t))(dist_V || {});
class dist_z {
  constructor(e, n) {
    this.stdOut = e, this.stdErr = n;
  }
  asStrings() {
    return new dist_z(this.stdOut.toString("utf8"), this.stdErr.toString("utf8"));
  }
}
function Ue() {
  throw new Error("LineParser:useMatches not implemented");
}
class dist_l {
  constructor(e, n) {
    this.matches = [], this.useMatches = Ue, this.parse = (r, s) => (this.resetMatches(), this._regExp.every((o, i) => this.addMatch(o, i, r(i))) ? this.useMatches(s, this.prepareMatches()) !== !1 : !1), this._regExp = Array.isArray(e) ? e : [e], n && (this.useMatches = n);
  }
  resetMatches() {
    this.matches.length = 0;
  }
  prepareMatches() {
    return this.matches;
  }
  addMatch(e, n, r) {
    const s = r && e.exec(r);
    return s && this.pushMatch(n, s), !!s;
  }
  pushMatch(e, n) {
    this.matches.push(...n.slice(1));
  }
}
class dist_x extends dist_l {
  addMatch(e, n, r) {
    return /^remote:\s/.test(String(r)) && super.addMatch(e, n, r);
  }
  pushMatch(e, n) {
    (e > 0 || n.length > 1) && super.pushMatch(e, n);
  }
}
const Fe = {
  binary: "git",
  maxConcurrentProcesses: 5,
  config: [],
  trimmed: !1
};
function Ge(...t) {
  const e = process.cwd(), n = Object.assign(
    { baseDir: e, ...Fe },
    ...t.filter((r) => typeof r == "object" && r)
  );
  return n.baseDir = n.baseDir || e, n.trimmed = n.trimmed === !0, n;
}
function It(t, e = []) {
  return lt(t) ? Object.keys(t).reduce((n, r) => {
    const s = t[r];
    if (dist_r(s))
      n.push(s);
    else if (st(s, ["boolean"]))
      n.push(r + "=" + s);
    else if (Array.isArray(s))
      for (const o of s)
        st(o, ["string", "number"]) || n.push(r + "=" + o);
    else
      n.push(r);
    return n;
  }, e) : e;
}
function dist_h(t, e = 0, n = !1) {
  const r = [];
  for (let s = 0, o = e < 0 ? t.length : e; s < o; s++)
    "string|number".includes(typeof t[s]) && r.push(String(t[s]));
  return It(ht(t), r), n || r.push(...ze(t)), r;
}
function ze(t) {
  const e = typeof dist_N(t) == "function";
  return dist_L(d(dist_N(t, e ? 1 : 0), dist_K, []));
}
function ht(t) {
  const e = Ie(dist_N(t));
  return d(dist_N(t, e ? 1 : 0), lt);
}
function u(t, e = !0) {
  const n = Ne(dist_N(t));
  return e || $e(n) ? n : void 0;
}
function Tt(t, e) {
  return t(e.stdOut, e.stdErr);
}
function dist_E(t, e, n, r = !0) {
  return v(n).forEach((s) => {
    for (let o = dist_H(s, r), i = 0, a = o.length; i < a; i++) {
      const c = (y = 0) => {
        if (!(i + y >= a))
          return o[i + y];
      };
      e.some(({ parse: y }) => y(c, t));
    }
  }), t;
}
var qe = /* @__PURE__ */ ((t) => (t.BARE = "bare", t.IN_TREE = "tree", t.IS_REPO_ROOT = "root", t))(qe || {});
const mt = ({ exitCode: t }, e, n, r) => {
  if (t === dist_V.UNCLEAN && Ve(e))
    return n(Buffer.from("false"));
  r(e);
}, Ut = (t) => t.trim() === "true";
function We(t) {
  switch (t) {
    case "bare":
      return Ke();
    case "root":
      return He();
  }
  return {
    commands: ["rev-parse", "--is-inside-work-tree"],
    format: "utf-8",
    onError: mt,
    parser: Ut
  };
}
function He() {
  return {
    commands: ["rev-parse", "--git-dir"],
    format: "utf-8",
    onError: mt,
    parser(e) {
      return /^\.(git)?$/.test(e.trim());
    }
  };
}
function Ke() {
  return {
    commands: ["rev-parse", "--is-bare-repository"],
    format: "utf-8",
    onError: mt,
    parser: Ut
  };
}
function Ve(t) {
  return /(Not a git repository|Kein Git-Repository)/i.test(String(t));
}
class Xe {
  constructor(e) {
    this.paths = [], this.files = [], this.folders = [], this.dryRun = e;
  }
}
const Ye = /^[a-z]+\s*/i, Qe = /^[a-z]+\s+[a-z]+\s*/i, Je = /\/$/;
function Ze(t, e) {
  const n = new Xe(t), r = t ? Qe : Ye;
  return dist_H(e).forEach((s) => {
    const o = s.replace(r, "");
    n.paths.push(o), (Je.test(o) ? n.folders : n.files).push(o);
  }), n;
}
const Ft = [];
function tn(t) {
  return {
    commands: Ft,
    format: "empty",
    parser: t
  };
}
function dist_b(t) {
  return {
    commands: Ft,
    format: "empty",
    parser() {
      throw typeof t == "string" ? new xe(t) : t;
    }
  };
}
function g(t, e = !1) {
  return {
    commands: t,
    format: "utf-8",
    parser(n) {
      return e ? String(n).trim() : n;
    }
  };
}
function Gt(t) {
  return {
    commands: t,
    format: "buffer",
    parser(e) {
      return e;
    }
  };
}
function en(t) {
  return t.format === "buffer";
}
function kt(t) {
  return t.format === "empty" || !t.commands.length;
}
const nn = "Git clean interactive mode is not supported", rn = 'Git clean mode parameter ("n" or "f") is required', sn = "Git clean unknown option found in: ";
var zt = /* @__PURE__ */ ((t) => (t.DRY_RUN = "n", t.FORCE = "f", t.IGNORED_INCLUDED = "x", t.IGNORED_ONLY = "X", t.EXCLUDING = "e", t.QUIET = "q", t.RECURSIVE = "d", t))(zt || {});
const qt = /* @__PURE__ */ new Set([
  "i",
  ...dist_L(Object.values(zt))
]);
function on(t, e) {
  const { cleanMode: n, options: r, valid: s } = cn(t);
  return n ? s.options ? (r.push(...e), r.some(hn) ? dist_b(nn) : an(n, r)) : dist_b(sn + JSON.stringify(t)) : dist_b(rn);
}
function an(t, e) {
  return {
    commands: ["clean", `-${t}`, ...e],
    format: "utf-8",
    parser(r) {
      return Ze(t === "n", r);
    }
  };
}
function un(t) {
  return Array.isArray(t) && t.every((e) => qt.has(e));
}
function cn(t) {
  let e, n = [], r = { cleanMode: !1, options: !0 };
  return t.replace(/[^a-z]i/g, "").split("").forEach((s) => {
    fn(s) ? (e = s, r.cleanMode = !0) : r.options = r.options && ln(n[n.length] = `-${s}`);
  }), {
    cleanMode: e,
    options: n,
    valid: r
  };
}
function fn(t) {
  return t === "f" || t === "n";
}
function ln(t) {
  return /^-[a-z]$/i.test(t) && qt.has(t.charAt(1));
}
function hn(t) {
  return /^-[^\-]/.test(t) ? t.indexOf("i") > 0 : t === "--interactive";
}
class mn {
  constructor() {
    this.files = [], this.values = /* @__PURE__ */ Object.create(null);
  }
  get all() {
    return this._all || (this._all = this.files.reduce((e, n) => Object.assign(e, this.values[n]), {})), this._all;
  }
  addFile(e) {
    if (!(e in this.values)) {
      const n = dist_N(this.files);
      this.values[e] = n ? Object.create(this.values[n]) : {}, this.files.push(e);
    }
    return this.values[e];
  }
  addValue(e, n, r) {
    const s = this.addFile(e);
    Object.hasOwn(s, n) ? Array.isArray(s[n]) ? s[n].push(r) : s[n] = [s[n], r] : s[n] = r, this._all = void 0;
  }
}
function pn(t) {
  const e = new mn();
  for (const n of Wt(t))
    e.addValue(n.file, String(n.key), n.value);
  return e;
}
function dn(t, e) {
  let n = null;
  const r = [], s = /* @__PURE__ */ new Map();
  for (const o of Wt(t, e))
    o.key === e && (r.push(n = o.value), s.has(o.file) || s.set(o.file, []), s.get(o.file).push(n));
  return {
    key: e,
    paths: Array.from(s.keys()),
    scopes: s,
    value: n,
    values: r
  };
}
function gn(t) {
  return t.replace(/^(file):/, "");
}
function* Wt(t, e = null) {
  const n = t.split("\0");
  for (let r = 0, s = n.length - 1; r < s; ) {
    const o = gn(n[r++]);
    let i = n[r++], a = e;
    if (i.includes(`
`)) {
      const c = Pe(i, `
`);
      a = c[0], i = c[1];
    }
    yield { file: o, key: a, value: i };
  }
}
var Ht = /* @__PURE__ */ ((t) => (t.system = "system", t.global = "global", t.local = "local", t.worktree = "worktree", t))(Ht || {});
function dist_Y(t, e) {
  return typeof t == "string" && Object.hasOwn(Ht, t) ? t : e;
}
function yn(t, e, n, r) {
  const s = ["config", `--${r}`];
  return n && s.push("--add"), s.push(t, e), {
    commands: s,
    format: "utf-8",
    parser(o) {
      return o;
    }
  };
}
function wn(t, e) {
  const n = ["config", "--null", "--show-origin", "--get-all", t];
  return e && n.splice(1, 0, `--${e}`), {
    commands: n,
    format: "utf-8",
    parser(r) {
      return dn(r, t);
    }
  };
}
function bn(t) {
  const e = ["config", "--list", "--show-origin", "--null"];
  return t && e.push(`--${t}`), {
    commands: e,
    format: "utf-8",
    parser(n) {
      return pn(n);
    }
  };
}
function Tn() {
  return {
    addConfig(t, e, ...n) {
      return this._runTask(
        yn(
          t,
          e,
          n[0] === !0,
          dist_Y(
            n[1],
            "local"
            /* local */
          )
        ),
        u(arguments)
      );
    },
    getConfig(t, e) {
      return this._runTask(
        wn(t, dist_Y(e, void 0)),
        u(arguments)
      );
    },
    listConfig(...t) {
      return this._runTask(
        bn(dist_Y(t[0], void 0)),
        u(arguments)
      );
    }
  };
}
var Kt = /* @__PURE__ */ ((t) => (t.ADDED = "A", t.COPIED = "C", t.DELETED = "D", t.MODIFIED = "M", t.RENAMED = "R", t.CHANGED = "T", t.UNMERGED = "U", t.UNKNOWN = "X", t.BROKEN = "B", t))(Kt || {});
const kn = new Set(Object.values(Kt));
function _n(t) {
  return kn.has(t);
}
var _t;
const vn = ["-h"], dist_j = /* @__PURE__ */ Symbol("grepQuery");
class En {
  constructor() {
    this[_t] = [];
  }
  *[(_t = dist_j, Symbol.iterator)]() {
    for (const e of this[dist_j])
      yield e;
  }
  and(...e) {
    return e.length && this[dist_j].push("--and", "(", ...U(e, "-e"), ")"), this;
  }
  param(...e) {
    return this[dist_j].push(...U(e, "-e")), this;
  }
}
function Sn(...t) {
  return new En().param(...t);
}
function Rn(t) {
  const e = /* @__PURE__ */ new Set(), n = {};
  return ut(t, (r) => {
    const [s, o, i] = r.split(dist_I);
    e.add(s), (n[s] = n[s] || []).push({
      line: p(o),
      path: s,
      preview: i
    });
  }), {
    paths: e,
    results: n
  };
}
function On() {
  return {
    grep(t) {
      const e = u(arguments), n = dist_h(arguments);
      for (const s of vn)
        if (n.includes(s))
          return this._runTask(
            dist_b(`git.grep: use of "${s}" is not supported.`),
            e
          );
      typeof t == "string" && (t = Sn().param(t));
      const r = ["grep", "--null", "-n", "--full-name", ...n, ...t];
      return this._runTask(
        {
          commands: r,
          format: "utf-8",
          parser(s) {
            return Rn(s);
          }
        },
        e
      );
    }
  };
}
var Vt = /* @__PURE__ */ ((t) => (t.MIXED = "mixed", t.SOFT = "soft", t.HARD = "hard", t.MERGE = "merge", t.KEEP = "keep", t))(Vt || {});
const Cn = dist_L(Object.values(Vt));
function An(t, e) {
  const n = ["reset"];
  return Xt(t) && n.push(`--${t}`), n.push(...e), g(n);
}
function xn(t) {
  if (Xt(t))
    return t;
  switch (typeof t) {
    case "string":
    case "undefined":
      return "soft";
  }
}
function Xt(t) {
  return typeof t == "string" && Cn.includes(t);
}
src.formatters.L = (t) => String(Bt(t) ? t.length : "-");
src.formatters.B = (t) => Buffer.isBuffer(t) ? t.toString("utf8") : ft(t);
function Nn() {
  return src("simple-git");
}
function vt(t, e, n) {
  return !e || !String(e).replace(/\s*/, "") ? n ? (r, ...s) => {
    t(r, ...s), n(r, ...s);
  } : t : (r, ...s) => {
    t(`%s ${r}`, e, ...s), n && n(r, ...s);
  };
}
function $n(t, e, { namespace: n }) {
  if (typeof t == "string")
    return t;
  const r = e && e.namespace || "";
  return r.startsWith(n) ? r.substr(n.length + 1) : r || n;
}
function dist_$(t, e, n, r = Nn()) {
  const s = t && `[${t}]` || "", o = [], i = typeof e == "string" ? r.extend(e) : e, a = $n(d(e, m), i, r);
  return y(n);
  function c(w, T) {
    return dist_S(
      o,
      dist_$(t, a.replace(/^[^:]+/, w), T, r)
    );
  }
  function y(w) {
    const T = w && `[${w}]` || "", k = i && vt(i, T) || dist_W, C = vt(r, `${s} ${T}`, k);
    return Object.assign(i ? k : C, {
      label: t,
      sibling: c,
      info: C,
      step: y
    });
  }
}
const dist_M = class M {
  constructor(e = "GitExecutor") {
    this.logLabel = e, this._queue = /* @__PURE__ */ new Map();
  }
  withProgress(e) {
    return this._queue.get(e);
  }
  createProgress(e) {
    const n = M.getName(e.commands[0]), r = dist_$(this.logLabel, n);
    return {
      task: e,
      logger: r,
      name: n
    };
  }
  push(e) {
    const n = this.createProgress(e);
    return n.logger("Adding task to the queue, commands = %o", e.commands), this._queue.set(e, n), n;
  }
  fatal(e) {
    for (const [n, { logger: r }] of Array.from(this._queue.entries()))
      n === e.task ? (r.info("Failed %o", e), r(
        "Fatal exception, any as-yet un-started tasks run through this executor will not be attempted"
      )) : r.info(
        "A fatal exception occurred in a previous task, the queue has been purged: %o",
        e.message
      ), this.complete(n);
    if (this._queue.size !== 0)
      throw new Error(`Queue size should be zero after fatal: ${this._queue.size}`);
  }
  complete(e) {
    this.withProgress(e) && this._queue.delete(e);
  }
  attempt(e) {
    const n = this.withProgress(e);
    if (!n)
      throw new dist_O(void 0, "TasksPendingQueue: attempt called for an unknown task");
    return n.logger("Starting task"), n;
  }
  static getName(e = "empty") {
    return `task:${e}:${++M.counter}`;
  }
};
dist_M.counter = 0;
let ot = dist_M;
class Pn {
  constructor(e, n, r) {
    this._executor = e, this._scheduler = n, this._plugins = r, this._chain = Promise.resolve(), this._queue = new ot();
  }
  get cwd() {
    return this._cwd || this._executor.cwd;
  }
  set cwd(e) {
    this._cwd = e;
  }
  get env() {
    return this._executor.env;
  }
  get outputHandler() {
    return this._executor.outputHandler;
  }
  chain() {
    return this;
  }
  push(e) {
    return this._queue.push(e), this._chain = this._chain.then(() => this.attemptTask(e));
  }
  async attemptTask(e) {
    const n = await this._scheduler.next(), r = () => this._queue.complete(e);
    try {
      const { logger: s } = this._queue.attempt(e);
      return await (kt(e) ? this.attemptEmptyTask(e, s) : this.attemptRemoteTask(e, s));
    } catch (s) {
      throw this.onFatalException(e, s);
    } finally {
      r(), n();
    }
  }
  onFatalException(e, n) {
    const r = n instanceof dist_O ? Object.assign(n, { task: e }) : new dist_O(e, n && String(n));
    return this._chain = Promise.resolve(), this._queue.fatal(r), r;
  }
  async attemptRemoteTask(e, n) {
    const r = this._plugins.exec("spawn.binary", "", this.taskContext(e, e.commands)), s = this._plugins.exec(
      "spawn.args",
      [...e.commands],
      this.taskContext(e, e.commands)
    ), o = await this.gitResponse(
      e,
      r,
      s,
      this.outputHandler,
      n.step("SPAWN")
    ), i = await this.handleTaskData(e, s, o, n.step("HANDLE"));
    return n("passing response to task's parser as a %s", e.format), en(e) ? Tt(e.parser, i) : Tt(e.parser, i.asStrings());
  }
  async attemptEmptyTask(e, n) {
    return n("empty task bypassing child process to call to task's parser"), e.parser(this);
  }
  handleTaskData(e, n, r, s) {
    const { exitCode: o, rejection: i, stdOut: a, stdErr: c } = r;
    return new Promise((y, w) => {
      s("Preparing to handle process response exitCode=%d stdOut=", o);
      const { error: T } = this._plugins.exec(
        "task.error",
        { error: i },
        {
          ...this.taskContext(e, n),
          ...r
        }
      );
      if (T && e.onError)
        return s.info("exitCode=%s handling with custom error handler"), e.onError(
          r,
          T,
          (k) => {
            s.info("custom error handler treated as success"), s("custom error returned a %s", ft(k)), y(
              new dist_z(
                Array.isArray(k) ? Buffer.concat(k) : k,
                Buffer.concat(c)
              )
            );
          },
          w
        );
      if (T)
        return s.info(
          "handling as error: exitCode=%s stdErr=%s rejection=%o",
          o,
          c.length,
          i
        ), w(T);
      s.info("retrieving task output complete"), y(new dist_z(Buffer.concat(a), Buffer.concat(c)));
    });
  }
  async gitResponse(e, n, r, s, o) {
    const i = o.sibling("output"), a = this._plugins.exec(
      "spawn.options",
      {
        cwd: this.cwd,
        env: this.env,
        windowsHide: !0
      },
      this.taskContext(e, e.commands)
    );
    return new Promise((c) => {
      const y = [], w = [];
      o.info("%s %o", n, r), o("%O", a);
      let T = this._beforeSpawn(e, r);
      if (T)
        return c({
          stdOut: y,
          stdErr: w,
          exitCode: 9901,
          rejection: T
        });
      this._plugins.exec("spawn.before", void 0, {
        ...this.taskContext(e, r),
        kill(C) {
          T = C || T;
        }
      });
      const k = (0,external_node_child_process_.spawn)(n, r, a);
      k.stdout.on(
        "data",
        Et(y, "stdOut", o, i.step("stdOut"))
      ), k.stderr.on(
        "data",
        Et(w, "stdErr", o, i.step("stdErr"))
      ), k.on("error", Mn(w, o)), s && (o("Passing child process stdOut/stdErr to custom outputHandler"), s(n, k.stdout, k.stderr, [...r])), this._plugins.exec("spawn.after", void 0, {
        ...this.taskContext(e, r),
        spawned: k,
        close(C, Te) {
          c({
            stdOut: y,
            stdErr: w,
            exitCode: C,
            rejection: T || Te
          });
        },
        kill(C) {
          k.killed || (T = C, k.kill("SIGINT"));
        }
      });
    });
  }
  _beforeSpawn(e, n) {
    let r;
    return this._plugins.exec("spawn.before", void 0, {
      ...this.taskContext(e, n),
      kill(s) {
        r = s || r;
      }
    }), r;
  }
  taskContext(e, n) {
    return {
      method: String(Me(e.commands) || ""),
      commands: n,
      env: { ...this.env },
      input: kt(e) ? void 0 : e.input
    };
  }
}
function Mn(t, e) {
  return (n) => {
    e("[ERROR] child process exception %o", n), t.push(Buffer.from(String(n.stack), "ascii"));
  };
}
function Et(t, e, n, r) {
  return (s) => {
    n("%s received %L bytes", e, s), r("%B", s), t.push(s);
  };
}
class Dn {
  constructor(e, n, r) {
    this.cwd = e, this._scheduler = n, this._plugins = r, this._chain = this.chain();
  }
  chain() {
    return new Pn(this, this._scheduler, this._plugins);
  }
  push(e) {
    return this._chain.push(e);
  }
}
function Ln(t, e, n = dist_W) {
  const r = (o) => {
    n(null, o);
  }, s = (o) => {
    o?.task === t && n(o, void 0);
  };
  e.then(r, s);
}
function St(t, e) {
  return tn((n) => {
    if (!Lt(t))
      throw new Error(`Git.cwd: cannot change to non-directory "${t}"`);
    return (e || n).cwd = t;
  });
}
function dist_Q(t) {
  const e = ["checkout", ...t];
  return e[1] === "-b" && e.includes("-B") && (e[1] = ct(e, "-B")), g(e);
}
function jn() {
  return {
    checkout() {
      return this._runTask(
        dist_Q(dist_h(arguments, 1)),
        u(arguments)
      );
    },
    checkoutBranch(t, e) {
      return this._runTask(
        dist_Q(["-b", t, e, ...dist_h(arguments)]),
        u(arguments)
      );
    },
    checkoutLocalBranch(t) {
      return this._runTask(
        dist_Q(["-b", t, ...dist_h(arguments)]),
        u(arguments)
      );
    }
  };
}
const Yt = (t, e, n) => {
  const r = ["clone", ...n];
  return m(t) && r.push(dist_c(t)), m(e) && r.push(dist_c(e)), g(r);
}, Bn = (t, e, n) => (dist_S(n, "--mirror"), Yt(t, e, n));
function Rt(t, e, n, ...r) {
  return m(n) ? e(n, d(r[0], m), dist_h(arguments)) : dist_b(`git.${t}() requires a string 'repoPath'`);
}
function In() {
  return {
    clone(t, ...e) {
      return this._runTask(
        Rt("clone", Yt, d(t, m), ...e),
        u(arguments)
      );
    },
    mirror(t, ...e) {
      return this._runTask(
        Rt("mirror", Bn, d(t, m), ...e),
        u(arguments)
      );
    }
  };
}
const Un = [
  new dist_l(/^\[([^\s]+)( \([^)]+\))? ([^\]]+)/, (t, [e, n, r]) => {
    t.branch = e, t.commit = r, t.root = !!n;
  }),
  new dist_l(/\s*Author:\s(.+)/i, (t, [e]) => {
    const n = e.split("<"), r = n.pop();
    !r || !r.includes("@") || (t.author = {
      email: r.substr(0, r.length - 1),
      name: n.join("<").trim()
    });
  }),
  new dist_l(
    /(\d+)[^,]*(?:,\s*(\d+)[^,]*)(?:,\s*(\d+))/g,
    (t, [e, n, r]) => {
      t.summary.changes = parseInt(e, 10) || 0, t.summary.insertions = parseInt(n, 10) || 0, t.summary.deletions = parseInt(r, 10) || 0;
    }
  ),
  new dist_l(
    /^(\d+)[^,]*(?:,\s*(\d+)[^(]+\(([+-]))?/,
    (t, [e, n, r]) => {
      t.summary.changes = parseInt(e, 10) || 0;
      const s = parseInt(n, 10) || 0;
      r === "-" ? t.summary.deletions = s : r === "+" && (t.summary.insertions = s);
    }
  )
];
function Fn(t) {
  return dist_E({
    author: null,
    branch: "",
    commit: "",
    root: !1,
    summary: {
      changes: 0,
      insertions: 0,
      deletions: 0
    }
  }, Un, t);
}
function Gn(t, e, n) {
  return {
    commands: [
      "-c",
      "core.abbrev=40",
      "commit",
      ...U(t, "-m"),
      ...e,
      ...n
    ],
    format: "utf-8",
    parser: Fn
  };
}
function zn() {
  return {
    commit(e, ...n) {
      const r = u(arguments), s = t(e) || Gn(
        v(e),
        v(d(n[0], dist_G, [])),
        [
          ...dist_L(d(n[1], dist_K, [])),
          ...dist_h(arguments, 0, !0)
        ]
      );
      return this._runTask(s, r);
    }
  };
  function t(e) {
    return !dist_G(e) && dist_b(
      "git.commit: requires the commit message to be supplied as a string/string[]"
    );
  }
}
function qn() {
  return {
    count: 0,
    garbage: 0,
    inPack: 0,
    packs: 0,
    prunePackable: 0,
    size: 0,
    sizeGarbage: 0,
    sizePack: 0
  };
}
const Wn = new dist_l(
  /([a-z-]+): (\d+)$/,
  (t, [e, n]) => {
    const r = jt(e);
    Object.hasOwn(t, r) && (t[r] = p(n));
  }
);
function Hn() {
  return {
    countObjects() {
      return this._runTask({
        commands: ["count-objects", "--verbose"],
        format: "utf-8",
        parser(t) {
          return dist_E(qn(), [Wn], t);
        }
      });
    }
  };
}
function Kn() {
  return {
    firstCommit() {
      return this._runTask(
        g(["rev-list", "--max-parents=0", "HEAD"], !0),
        u(arguments)
      );
    }
  };
}
function Vn(t, e) {
  const n = ["hash-object", t];
  return e && n.push("-w"), g(n, !0);
}
class dist_J {
  constructor(e, n, r, s) {
    this.bare = e, this.path = n, this.existing = r, this.gitDir = s;
  }
}
const Xn = /^Init.+ repository in (.+)$/, Yn = /^Rein.+ in (.+)$/;
function Qn(t, e, n) {
  const r = String(n).trim();
  let s;
  if (s = Xn.exec(r))
    return new dist_J(t, e, !1, s[1]);
  if (s = Yn.exec(r))
    return new dist_J(t, e, !0, s[1]);
  let o = "";
  const i = r.split(" ");
  for (; i.length; )
    if (i.shift() === "in") {
      o = i.join(" ");
      break;
    }
  return new dist_J(t, e, /^re/i.test(r), o);
}
const Qt = "--bare";
function Jn(t) {
  return t.includes(Qt);
}
function Zn(t = !1, e, n) {
  const r = ["init", ...n];
  return t && !Jn(r) && r.splice(1, 0, Qt), {
    commands: r,
    format: "utf-8",
    parser(s) {
      return Qn(r.includes("--bare"), e, s);
    }
  };
}
function tr(t) {
  return t === void 0 ? dist_b("interpretTrailers called without input content") : {
    format: "utf-8",
    parser(e) {
      return Object.fromEntries(
        ut(e, (n) => {
          const r = n.indexOf(":");
          return [
            jt(n.substring(0, r).toLowerCase()),
            n.substring(r + 2).trim()
          ];
        })
      );
    },
    commands: ["interpret-trailers", "--parse"],
    input: t
  };
}
function er() {
  return {
    interpretTrailers(t) {
      return this._runTask(
        tr(d(t, Be)),
        u(arguments)
      );
    }
  };
}
var dist_R = /* @__PURE__ */ ((t) => (t.NONE = "", t.STAT = "--stat", t.NUM_STAT = "--numstat", t.NAME_ONLY = "--name-only", t.NAME_STATUS = "--name-status", t))(dist_R || {});
const Jt = /^--(stat|numstat|name-only|name-status)(=|$)/;
function pt(t) {
  for (let e = 0; e < t.length; e++) {
    const n = Jt.exec(t[e]);
    if (n)
      return `--${n[1]}`;
  }
  return "";
}
function nr(t) {
  return Jt.test(t);
}
class rr {
  constructor() {
    this.changed = 0, this.deletions = 0, this.insertions = 0, this.files = [];
  }
}
const Ot = [
  new dist_l(
    /^(.+)\s+\|\s+(\d+)(\s+[+\-]+)?$/,
    (t, [e, n, r = ""]) => {
      t.files.push({
        file: e.trim(),
        changes: p(n),
        insertions: r.replace(/[^+]/g, "").length,
        deletions: r.replace(/[^-]/g, "").length,
        binary: !1
      });
    }
  ),
  new dist_l(
    /^(.+) \|\s+Bin ([0-9.]+) -> ([0-9.]+) ([a-z]+)/,
    (t, [e, n, r]) => {
      t.files.push({
        file: e.trim(),
        before: p(n),
        after: p(r),
        binary: !0
      });
    }
  ),
  new dist_l(/^(.+)\s+\|\s+Bin\s*$/, (t, [e]) => {
    t.files.push({
      file: e.trim(),
      before: 0,
      after: 0,
      binary: !0
    });
  }),
  new dist_l(
    /(\d+) files? changed\s*((?:, \d+ [^,]+){0,2})/,
    (t, [e, n]) => {
      const r = /(\d+) i/.exec(n), s = /(\d+) d/.exec(n);
      t.changed = p(e), t.insertions = p(r?.[1]), t.deletions = p(s?.[1]);
    }
  )
], sr = [
  new dist_l(
    /(\d+)\t(\d+)\t(.+)$/,
    (t, [e, n, r]) => {
      const s = p(e), o = p(n);
      t.changed++, t.insertions += s, t.deletions += o, t.files.push({
        file: r,
        changes: s + o,
        insertions: s,
        deletions: o,
        binary: !1
      });
    }
  ),
  new dist_l(/-\t-\t(.+)$/, (t, [e]) => {
    t.changed++, t.files.push({
      file: e,
      after: 0,
      before: 0,
      binary: !0
    });
  })
], or = [
  new dist_l(/(.+)$/, (t, [e]) => {
    t.changed++, t.files.push({
      file: e,
      changes: 0,
      insertions: 0,
      deletions: 0,
      binary: !1
    });
  })
], ir = [
  new dist_l(
    /([ACDMRTUXB])([0-9]{0,3})\t(.[^\t]*)(\t(.[^\t]*))?$/,
    (t, [e, n, r, s, o]) => {
      t.changed++, t.files.push({
        file: o ?? r,
        changes: 0,
        insertions: 0,
        deletions: 0,
        binary: !1,
        status: bt(_n(e) && e),
        from: bt(!!o && r !== o && r),
        similarity: p(n)
      });
    }
  )
], ar = {
  [dist_R.NONE]: Ot,
  [dist_R.STAT]: Ot,
  [dist_R.NUM_STAT]: sr,
  [dist_R.NAME_STATUS]: ir,
  [dist_R.NAME_ONLY]: or
};
function Zt(t = dist_R.NONE) {
  const e = ar[t];
  return (n) => dist_E(new rr(), e, n, !1);
}
const te = "òòòòòò ", dist_ee = " òò", dist_ne = " ò ", ur = ["hash", "date", "message", "refs", "author_name", "author_email"];
function cr(t, e) {
  return e.reduce(
    (n, r, s) => (n[r] = t[s] || "", n),
    /* @__PURE__ */ Object.create({ diff: null })
  );
}
function re(t = dist_ne, e = ur, n = dist_R.NONE) {
  const r = Zt(n);
  return function(s) {
    const o = dist_H(
      s.trim(),
      !1,
      te
    ).map(function(i) {
      const a = i.split(dist_ee), c = cr(a[0].split(t), e);
      return a.length > 1 && a[1].trim() && (c.diff = r(a[1])), c;
    });
    return {
      all: o,
      latest: o.length && o[0] || null,
      total: o.length
    };
  };
}
function fr(t) {
  let e = pt(t);
  const n = ["diff"];
  return e === dist_R.NONE && (e = dist_R.STAT, n.push("--stat=4096")), n.push(...t), dt(n) || {
    commands: n,
    format: "utf-8",
    parser: Zt(e)
  };
}
function dt(t) {
  const e = t.filter(nr);
  if (e.length > 1)
    return dist_b(
      `Summary flags are mutually exclusive - pick one of ${e.join(",")}`
    );
  if (e.length && t.includes("-z"))
    return dist_b(
      `Summary flag ${e} parsing is not compatible with null termination option '-z'`
    );
}
var se = /* @__PURE__ */ ((t) => (t[t["--pretty"] = 0] = "--pretty", t[t["max-count"] = 1] = "max-count", t[t.maxCount = 2] = "maxCount", t[t.n = 3] = "n", t[t.file = 4] = "file", t[t.format = 5] = "format", t[t.from = 6] = "from", t[t.to = 7] = "to", t[t.splitter = 8] = "splitter", t[t.symmetric = 9] = "symmetric", t[t.mailMap = 10] = "mailMap", t[t.multiLine = 11] = "multiLine", t[t.strictDate = 12] = "strictDate", t))(se || {});
function lr(t, e) {
  const n = [], r = [];
  return Object.keys(t).forEach((s) => {
    n.push(s), r.push(String(t[s]));
  }), [n, r.join(e)];
}
function hr(t) {
  return Object.keys(t).reduce((e, n) => (n in se || (e[n] = t[n]), e), {});
}
function dist_oe(t = {}, e = []) {
  const n = d(t.splitter, m, dist_ne), r = lt(t.format) ? t.format : {
    hash: "%H",
    date: t.strictDate === !1 ? "%ai" : "%aI",
    message: "%s",
    refs: "%D",
    body: t.multiLine ? "%B" : "%b",
    author_name: t.mailMap !== !1 ? "%aN" : "%an",
    author_email: t.mailMap !== !1 ? "%aE" : "%ae"
  }, [s, o] = lr(r, n), i = [], a = [
    `--pretty=format:${te}${o}${dist_ee}`,
    ...e
  ], c = t.n || t["max-count"] || t.maxCount;
  if (c && a.push(`--max-count=${c}`), t.from || t.to) {
    const y = t.symmetric !== !1 ? "..." : "..";
    i.push(`${t.from || ""}${y}${t.to || ""}`);
  }
  return m(t.file) && a.push("--follow", dist_c(t.file)), It(hr(t), a), {
    fields: s,
    splitter: n,
    commands: [...a, ...i]
  };
}
function mr(t, e, n) {
  const r = re(t, e, pt(n));
  return {
    commands: ["log", ...n],
    format: "utf-8",
    parser: r
  };
}
function pr() {
  return {
    log(...n) {
      const r = u(arguments), s = dist_oe(
        ht(arguments),
        dist_L(d(arguments[0], dist_K, []))
      ), o = e(...n) || dt(s.commands) || t(s);
      return this._runTask(o, r);
    }
  };
  function t(n) {
    return mr(n.splitter, n.fields, n.commands);
  }
  function e(n, r) {
    return m(n) && m(r) && dist_b(
      "git.log(string, string) should be replaced with git.log({ from: string, to: string })"
    );
  }
}
class dist_Z {
  constructor(e, n = null, r) {
    this.reason = e, this.file = n, this.meta = r;
  }
  toString() {
    return `${this.file}:${this.reason}`;
  }
}
class dr {
  constructor() {
    this.conflicts = [], this.merges = [], this.result = "success";
  }
  get failed() {
    return this.conflicts.length > 0;
  }
  get reason() {
    return this.result;
  }
  toString() {
    return this.conflicts.length ? `CONFLICTS: ${this.conflicts.join(", ")}` : "OK";
  }
}
class ie {
  constructor() {
    this.remoteMessages = {
      all: []
    }, this.created = [], this.deleted = [], this.files = [], this.deletions = {}, this.insertions = {}, this.summary = {
      changes: 0,
      deletions: 0,
      insertions: 0
    };
  }
}
class gr {
  constructor() {
    this.remote = "", this.hash = {
      local: "",
      remote: ""
    }, this.branch = {
      local: "",
      remote: ""
    }, this.message = "";
  }
  toString() {
    return this.message;
  }
}
function tt(t) {
  return t.objects = t.objects || {
    compressing: 0,
    counting: 0,
    enumerating: 0,
    packReused: 0,
    reused: { count: 0, delta: 0 },
    total: { count: 0, delta: 0 }
  };
}
function Ct(t) {
  const e = /^\s*(\d+)/.exec(t), n = /delta (\d+)/i.exec(t);
  return {
    count: p(e && e[1] || "0"),
    delta: p(n && n[1] || "0")
  };
}
const yr = [
  new dist_x(
    /^remote:\s*(enumerating|counting|compressing) objects: (\d+),/i,
    (t, [e, n]) => {
      const r = e.toLowerCase(), s = tt(t.remoteMessages);
      Object.assign(s, { [r]: p(n) });
    }
  ),
  new dist_x(
    /^remote:\s*(enumerating|counting|compressing) objects: \d+% \(\d+\/(\d+)\),/i,
    (t, [e, n]) => {
      const r = e.toLowerCase(), s = tt(t.remoteMessages);
      Object.assign(s, { [r]: p(n) });
    }
  ),
  new dist_x(
    /total ([^,]+), reused ([^,]+), pack-reused (\d+)/i,
    (t, [e, n, r]) => {
      const s = tt(t.remoteMessages);
      s.total = Ct(e), s.reused = Ct(n), s.packReused = p(r);
    }
  )
], wr = [
  new dist_x(/^remote:\s*(.+)$/, (t, [e]) => (t.remoteMessages.all.push(e.trim()), !1)),
  ...yr,
  new dist_x(
    [/create a (?:pull|merge) request/i, /\s(https?:\/\/\S+)$/],
    (t, [e]) => {
      t.remoteMessages.pullRequestUrl = e;
    }
  ),
  new dist_x(
    [/found (\d+) vulnerabilities.+\(([^)]+)\)/i, /\s(https?:\/\/\S+)$/],
    (t, [e, n, r]) => {
      t.remoteMessages.vulnerabilities = {
        count: p(e),
        summary: n,
        url: r
      };
    }
  )
];
function ae(t, e) {
  return dist_E({ remoteMessages: new br() }, wr, e);
}
class br {
  constructor() {
    this.all = [];
  }
}
const Tr = /^\s*(.+?)\s+\|\s+\d+\s*(\+*)(-*)/, kr = /(\d+)\D+((\d+)\D+\(\+\))?(\D+(\d+)\D+\(-\))?/, _r = /^(create|delete) mode \d+ (.+)/, vr = [
  new dist_l(Tr, (t, [e, n, r]) => {
    t.files.push(e), n && (t.insertions[e] = n.length), r && (t.deletions[e] = r.length);
  }),
  new dist_l(kr, (t, [e, , n, , r]) => n !== void 0 || r !== void 0 ? (t.summary.changes = +e || 0, t.summary.insertions = +n || 0, t.summary.deletions = +r || 0, !0) : !1),
  new dist_l(_r, (t, [e, n]) => {
    dist_S(t.files, n), dist_S(e === "create" ? t.created : t.deleted, n);
  })
], Er = [
  new dist_l(/^from\s(.+)$/i, (t, [e]) => {
    t.remote = e;
  }),
  new dist_l(/^fatal:\s(.+)$/, (t, [e]) => {
    t.message = e;
  }),
  new dist_l(
    /([a-z0-9]+)\.\.([a-z0-9]+)\s+(\S+)\s+->\s+(\S+)$/,
    (t, [e, n, r, s]) => {
      t.branch.local = r, t.hash.local = e, t.branch.remote = s, t.hash.remote = n;
    }
  )
], Sr = (t, e) => dist_E(new ie(), vr, [t, e]), ue = (t, e) => Object.assign(
  new ie(),
  Sr(t, e),
  ae(t, e)
);
function Rr(t, e) {
  const n = dist_E(new gr(), Er, [t, e]);
  return n.message && n;
}
const Or = [
  new dist_l(/^Auto-merging\s+(.+)$/, (t, [e]) => {
    t.merges.push(e);
  }),
  new dist_l(/^CONFLICT\s+\((.+)\): Merge conflict in (.+)$/, (t, [e, n]) => {
    t.conflicts.push(new dist_Z(e, n));
  }),
  new dist_l(
    /^CONFLICT\s+\((.+\/delete)\): (.+) deleted in (.+) and/,
    (t, [e, n, r]) => {
      t.conflicts.push(new dist_Z(e, n, { deleteRef: r }));
    }
  ),
  new dist_l(/^CONFLICT\s+\((.+)\):/, (t, [e]) => {
    t.conflicts.push(new dist_Z(e, null));
  }),
  new dist_l(/^Automatic merge failed;\s+(.+)$/, (t, [e]) => {
    t.result = e;
  })
], Cr = (t, e) => Object.assign(Ar(t), ue(t, e)), Ar = (t) => dist_E(new dr(), Or, t);
function At(t) {
  return t.length ? {
    commands: ["merge", ...t],
    format: "utf-8",
    parser(e, n) {
      const r = Cr(e, n);
      if (r.failed)
        throw new at(r);
      return r;
    }
  } : dist_b("Git.merge requires at least one option");
}
function xr(t, e, n) {
  const r = n.includes("deleted"), s = n.includes("tag") || /^refs\/tags/.test(t), o = !n.includes("new");
  return {
    deleted: r,
    tag: s,
    branch: !s,
    new: !o,
    alreadyUpdated: o,
    local: t,
    remote: e
  };
}
const Nr = [
  new dist_l(/^Pushing to (.+)$/, (t, [e]) => {
    t.repo = e;
  }),
  new dist_l(/^updating local tracking ref '(.+)'/, (t, [e]) => {
    t.ref = {
      ...t.ref || {},
      local: e
    };
  }),
  new dist_l(/^[=*-]\s+([^:]+):(\S+)\s+\[(.+)]$/, (t, [e, n, r]) => {
    t.pushed.push(xr(e, n, r));
  }),
  new dist_l(
    /^Branch '([^']+)' set up to track remote branch '([^']+)' from '([^']+)'/,
    (t, [e, n, r]) => {
      t.branch = {
        ...t.branch || {},
        local: e,
        remote: n,
        remoteName: r
      };
    }
  ),
  new dist_l(
    /^([^:]+):(\S+)\s+([a-z0-9]+)\.\.([a-z0-9]+)$/,
    (t, [e, n, r, s]) => {
      t.update = {
        head: {
          local: e,
          remote: n
        },
        hash: {
          from: r,
          to: s
        }
      };
    }
  )
], $r = (t, e) => {
  const n = Pr(t, e), r = ae(t, e);
  return {
    ...n,
    ...r
  };
}, Pr = (t, e) => dist_E({ pushed: [] }, Nr, [t, e]);
function Mr(t = {}, e) {
  return dist_S(e, "--tags"), ce(t, e);
}
function ce(t = {}, e) {
  const n = ["push", ...e];
  return t.branch && n.splice(1, 0, t.branch), t.remote && n.splice(1, 0, t.remote), ct(n, "-v"), dist_S(n, "--verbose"), dist_S(n, "--porcelain"), {
    commands: n,
    format: "utf-8",
    parser: $r
  };
}
function Dr() {
  return {
    showBuffer() {
      const t = ["show", ...dist_h(arguments, 1)];
      return t.includes("--binary") || t.splice(1, 0, "--binary"), this._runTask(
        Gt(t),
        u(arguments)
      );
    },
    show() {
      const t = ["show", ...dist_h(arguments, 1)];
      return this._runTask(
        g(t),
        u(arguments)
      );
    }
  };
}
const Lr = /^(.+)\0(.+)$/;
class jr {
  constructor(e, n, r) {
    if (this.path = e, this.index = n, this.working_dir = r, n === "R" || r === "R") {
      const s = Lr.exec(e) || [null, e, e];
      this.from = s[2] || "", this.path = s[1] || "";
    }
  }
}
class Br {
  constructor() {
    this.not_added = [], this.conflicted = [], this.created = [], this.deleted = [], this.ignored = void 0, this.modified = [], this.renamed = [], this.files = [], this.staged = [], this.ahead = 0, this.behind = 0, this.current = null, this.tracking = null, this.detached = !1, this.isClean = () => !this.files.length;
  }
}
function xt(t) {
  const [e, n] = t.split(dist_I);
  return {
    from: n || e,
    to: e
  };
}
function dist_(t, e, n) {
  return [`${t}${e}`, n];
}
function et(t, ...e) {
  return e.map((n) => dist_(t, n, (r, s) => r.conflicted.push(s)));
}
const Ir = new Map([
  dist_(
    " ",
    "A",
    (t, e) => t.created.push(e)
  ),
  dist_(
    " ",
    "D",
    (t, e) => t.deleted.push(e)
  ),
  dist_(
    " ",
    "M",
    (t, e) => t.modified.push(e)
  ),
  dist_("A", " ", (t, e) => {
    t.created.push(e), t.staged.push(e);
  }),
  dist_("A", "M", (t, e) => {
    t.created.push(e), t.staged.push(e), t.modified.push(e);
  }),
  dist_("D", " ", (t, e) => {
    t.deleted.push(e), t.staged.push(e);
  }),
  dist_("M", " ", (t, e) => {
    t.modified.push(e), t.staged.push(e);
  }),
  dist_("M", "M", (t, e) => {
    t.modified.push(e), t.staged.push(e);
  }),
  dist_("R", " ", (t, e) => {
    t.renamed.push(xt(e));
  }),
  dist_("R", "M", (t, e) => {
    const n = xt(e);
    t.renamed.push(n), t.modified.push(n.to);
  }),
  dist_("!", "!", (t, e) => {
    (t.ignored = t.ignored || []).push(e);
  }),
  dist_(
    "?",
    "?",
    (t, e) => t.not_added.push(e)
  ),
  ...et(
    "A",
    "A",
    "U"
    /* UNMERGED */
  ),
  ...et(
    "D",
    "D",
    "U"
    /* UNMERGED */
  ),
  ...et(
    "U",
    "A",
    "D",
    "U"
    /* UNMERGED */
  ),
  [
    "##",
    (t, e) => {
      const n = /ahead (\d+)/, r = /behind (\d+)/, s = /^(.+?(?=(?:\.{3}|\s|$)))/, o = /\.{3}(\S*)/, i = /\son\s(\S+?)(?=\.{3}|$)/;
      let a = n.exec(e);
      t.ahead = a && +a[1] || 0, a = r.exec(e), t.behind = a && +a[1] || 0, a = s.exec(e), t.current = d(a?.[1], m, null), a = o.exec(e), t.tracking = d(a?.[1], m, null), a = i.exec(e), a && (t.current = d(a?.[1], m, t.current)), t.detached = /\(no branch\)/.test(e);
    }
  ]
]), Ur = function(t) {
  const e = t.split(dist_I), n = new Br();
  for (let r = 0, s = e.length; r < s; ) {
    let o = e[r++].trim();
    o && (o.charAt(0) === "R" && (o += dist_I + (e[r++] || "")), Fr(n, o));
  }
  return n;
};
function Fr(t, e) {
  const n = e.trim();
  switch (" ") {
    case n.charAt(2):
      return r(n.charAt(0), n.charAt(1), n.slice(3));
    case n.charAt(1):
      return r(" ", n.charAt(0), n.slice(2));
    default:
      return;
  }
  function r(s, o, i) {
    const a = `${s}${o}`, c = Ir.get(a);
    c && c(t, i), a !== "##" && a !== "!!" && t.files.push(new jr(i, s, o));
  }
}
const Gr = ["--null", "-z"];
function zr(t) {
  return {
    format: "utf-8",
    commands: [
      "status",
      "--porcelain",
      "-b",
      "-u",
      "--null",
      ...t.filter((n) => !Gr.includes(n))
    ],
    parser(n) {
      return Ur(n);
    }
  };
}
const fe = "installed=false";
function dist_q(t = 0, e = 0, n = 0, r = "", s = !0) {
  return Object.defineProperty(
    {
      major: t,
      minor: e,
      patch: n,
      agent: r,
      installed: s
    },
    "toString",
    {
      value() {
        return `${this.major}.${this.minor}.${this.patch}`;
      },
      configurable: !1,
      enumerable: !1
    }
  );
}
function qr() {
  return dist_q(0, 0, 0, "", !1);
}
function Wr() {
  return {
    version() {
      return this._runTask({
        commands: ["--version"],
        format: "utf-8",
        parser: Kr,
        onError(t, e, n, r) {
          if (t.exitCode === dist_V.NOT_FOUND)
            return n(Buffer.from(fe));
          r(e);
        }
      });
    }
  };
}
const Hr = [
  new dist_l(
    /version (\d+)\.(\d+)\.(\d+)(?:\s*\((.+)\))?/,
    (t, [e, n, r, s = ""]) => {
      Object.assign(
        t,
        dist_q(p(e), p(n), p(r), s)
      );
    }
  ),
  new dist_l(
    /version (\d+)\.(\d+)\.(\D+)(.+)?$/,
    (t, [e, n, r, s = ""]) => {
      Object.assign(t, dist_q(p(e), p(n), r, s));
    }
  )
];
function Kr(t) {
  return t === fe ? qr() : dist_E(dist_q(0, 0, 0, t), Hr, t);
}
class le {
  constructor(e) {
    this._executor = e;
  }
  _runTask(e, n) {
    const r = this._executor.chain(), s = r.push(e);
    return n && Ln(e, s, n), Object.create(this, {
      then: { value: s.then.bind(s) },
      catch: { value: s.catch.bind(s) },
      _executor: { value: r }
    });
  }
  add(e) {
    return this._runTask(
      g(["add", ...v(e)]),
      u(arguments)
    );
  }
  cwd(e) {
    const n = u(arguments);
    return typeof e == "string" ? this._runTask(St(e, this._executor), n) : typeof e?.path == "string" ? this._runTask(
      St(
        e.path,
        e.root && this._executor || void 0
      ),
      n
    ) : this._runTask(
      dist_b("Git.cwd: workingDirectory must be supplied as a string"),
      n
    );
  }
  hashObject(e, n) {
    return this._runTask(
      Vn(e, n === !0),
      u(arguments)
    );
  }
  init(e) {
    return this._runTask(
      Zn(e === !0, this._executor.cwd, dist_h(arguments)),
      u(arguments)
    );
  }
  merge() {
    return this._runTask(
      At(dist_h(arguments)),
      u(arguments)
    );
  }
  mergeFromTo(e, n) {
    return m(e) && m(n) ? this._runTask(
      At([e, n, ...dist_h(arguments)]),
      u(arguments, !1)
    ) : this._runTask(
      dist_b(
        "Git.mergeFromTo requires that the 'remote' and 'branch' arguments are supplied as strings"
      )
    );
  }
  outputHandler(e) {
    return this._executor.outputHandler = e, this;
  }
  push() {
    const e = ce(
      {
        remote: d(arguments[0], m),
        branch: d(arguments[1], m)
      },
      dist_h(arguments)
    );
    return this._runTask(e, u(arguments));
  }
  stash() {
    return this._runTask(
      g(["stash", ...dist_h(arguments)]),
      u(arguments)
    );
  }
  status() {
    return this._runTask(
      zr(dist_h(arguments)),
      u(arguments)
    );
  }
}
Object.assign(
  le.prototype,
  jn(),
  In(),
  zn(),
  Tn(),
  Hn(),
  Kn(),
  On(),
  er(),
  pr(),
  Dr(),
  Wr()
);
const Vr = /* @__PURE__ */ (() => {
  let t = 0;
  return () => {
    t++;
    const { promise: e, done: n } = (0,promise_deferred_dist/* createDeferred */.ud)();
    return {
      promise: e,
      done: n,
      id: t
    };
  };
})();
class Xr {
  constructor(e = 2) {
    this.concurrency = e, this.logger = dist_$("", "scheduler"), this.pending = [], this.running = [], this.logger("Constructed, concurrency=%s", e);
  }
  schedule() {
    if (!this.pending.length || this.running.length >= this.concurrency) {
      this.logger(
        "Schedule attempt ignored, pending=%s running=%s concurrency=%s",
        this.pending.length,
        this.running.length,
        this.concurrency
      );
      return;
    }
    const e = dist_S(this.running, this.pending.shift());
    this.logger("Attempting id=%s", e.id), e.done(() => {
      this.logger("Completing id=", e.id), ct(this.running, e), this.schedule();
    });
  }
  next() {
    const { promise: e, id: n } = dist_S(this.pending, Vr());
    return this.logger("Scheduling id=%s", n), this.schedule(), e;
  }
}
function Yr(t, e) {
  return g(["apply", ...e, ...t]);
}
var he = /* @__PURE__ */ ((t) => (t.CURRENT = "*", t.LINKED = "+", t))(he || {});
class Qr {
  constructor() {
    this.all = [], this.branches = {}, this.current = "", this.detached = !1;
  }
  push(e, n, r, s, o) {
    e === "*" && (this.detached = n, this.current = r), this.all.push(r), this.branches[r] = {
      current: e === "*",
      linkedWorkTree: e === "+",
      name: r,
      commit: s,
      label: o
    };
  }
}
const Jr = [
  new dist_l(
    /^([*+]\s)?\((?:HEAD )?detached (?:from|at) (\S+)\)\s+([a-z0-9]+)\s(.*)$/,
    (t, [e, n, r, s]) => {
      t.push(Nt(e), !0, n, r, s);
    }
  ),
  new dist_l(
    /^([*+]\s)?(\S+)\s+([a-z0-9]+)\s?(.*)$/s,
    (t, [e, n, r, s]) => {
      t.push(Nt(e), !1, n, r, s);
    }
  )
], Zr = new dist_l(/^(\S+)$/s, (t, [e]) => {
  t.push(he.CURRENT, !1, e, "", "");
});
function Nt(t) {
  return t ? t.charAt(0) : "";
}
function me(t, e = !1) {
  return dist_E(
    new Qr(),
    e ? [Zr] : Jr,
    t
  );
}
class ts {
  constructor() {
    this.all = [], this.branches = {}, this.errors = [];
  }
  get success() {
    return !this.errors.length;
  }
}
function es(t, e) {
  return {
    branch: t,
    hash: e,
    success: !0
  };
}
function ns(t) {
  return {
    branch: t,
    hash: null,
    success: !1
  };
}
const rs = /(\S+)\s+\(\S+\s([^)]+)\)/, pe = /^error[^']+'([^']+)'/m, ss = [
  new dist_l(rs, (t, [e, n]) => {
    const r = es(e, n);
    t.all.push(r), t.branches[e] = r;
  }),
  new dist_l(pe, (t, [e]) => {
    const n = ns(e);
    t.errors.push(n), t.all.push(n), t.branches[e] = n;
  })
], gt = (t, e) => dist_E(new ts(), ss, [t, e]);
function de(t, e) {
  return e === dist_V.ERROR && pe.test(t);
}
function os(t) {
  const e = ["-d", "-D", "--delete"];
  return t.some((n) => e.includes(n));
}
function is(t) {
  const e = os(t), n = t.includes("--show-current"), r = ["branch", ...t];
  return r.length === 1 && r.push("-a"), r.includes("-v") || r.splice(1, 0, "-v"), {
    format: "utf-8",
    commands: r,
    parser(s, o) {
      return e ? gt(s, o).all[0] : me(s, n);
    }
  };
}
function as() {
  return {
    format: "utf-8",
    commands: ["branch", "-v"],
    parser(t) {
      return me(t);
    }
  };
}
function us(t, e = !1) {
  return {
    format: "utf-8",
    commands: ["branch", "-v", e ? "-D" : "-d", ...t],
    parser(n, r) {
      return gt(n, r);
    },
    onError({ exitCode: n, stdOut: r }, s, o, i) {
      if (!de(String(s), n))
        return i(s);
      o(r);
    }
  };
}
function cs(t, e = !1) {
  const n = {
    format: "utf-8",
    commands: ["branch", "-v", e ? "-D" : "-d", t],
    parser(r, s) {
      return gt(r, s).branches[t];
    },
    onError({ exitCode: r, stdErr: s, stdOut: o }, i, a, c) {
      if (!de(String(i), r))
        return c(i);
      throw new at(
        n.parser(dist_F(o), dist_F(s)),
        String(i)
      );
    }
  };
  return n;
}
function fs(t) {
  return {
    commands: ["check-ignore", ...t],
    format: "utf-8",
    parser: ls
  };
}
function ls(t) {
  return t.split(/\n/g).map(hs).filter(Boolean);
}
function hs(t) {
  const e = t.trim().replace(/^["']|["']$/g, "");
  return e && (0,external_node_path_.normalize)(e);
}
const ms = [
  new dist_l(/From (.+)$/, (t, [e]) => {
    t.remote = e;
  }),
  new dist_l(/\* \[new branch]\s+(\S+)\s*-> (.+)$/, (t, [e, n]) => {
    t.branches.push({
      name: e,
      tracking: n
    });
  }),
  new dist_l(/\* \[new tag]\s+(\S+)\s*-> (.+)$/, (t, [e, n]) => {
    t.tags.push({
      name: e,
      tracking: n
    });
  }),
  new dist_l(/- \[deleted]\s+\S+\s*-> (.+)$/, (t, [e]) => {
    t.deleted.push({
      tracking: e
    });
  }),
  new dist_l(
    /\s*([^.]+)\.\.(\S+)\s+(\S+)\s*-> (.+)$/,
    (t, [e, n, r, s]) => {
      t.updated.push({
        name: r,
        tracking: s,
        to: n,
        from: e
      });
    }
  )
];
function ps(t, e) {
  return dist_E({
    raw: t,
    remote: null,
    branches: [],
    tags: [],
    updated: [],
    deleted: []
  }, ms, [t, e]);
}
function ds(t) {
  return /^--upload-pack(=|$)/.test(t);
}
function gs(t, e, n) {
  const r = ["fetch", ...n];
  return t && e && r.push(t, e), r.find(ds) ? dist_b("git.fetch: potential exploit argument blocked.") : {
    commands: r,
    format: "utf-8",
    parser: ps
  };
}
const ys = [
  new dist_l(/^Renaming (.+) to (.+)$/, (t, [e, n]) => {
    t.moves.push({ from: e, to: n });
  })
];
function ws(t) {
  return dist_E({ moves: [] }, ys, t);
}
function bs(t, e) {
  return {
    commands: ["mv", "-v", ...v(t), e],
    format: "utf-8",
    parser: ws
  };
}
function Ts(t, e, n) {
  const r = ["pull", ...n];
  return t && e && r.splice(1, 0, t, e), {
    commands: r,
    format: "utf-8",
    parser(s, o) {
      return ue(s, o);
    },
    onError(s, o, i, a) {
      const c = Rr(
        dist_F(s.stdOut),
        dist_F(s.stdErr)
      );
      if (c)
        return a(new at(c));
      a(o);
    }
  };
}
function ks(t) {
  const e = {};
  return ge(t, ([n]) => e[n] = { name: n }), Object.values(e);
}
function _s(t) {
  const e = {};
  return ge(t, ([n, r, s]) => {
    Object.hasOwn(e, n) || (e[n] = {
      name: n,
      refs: { fetch: "", push: "" }
    }), s && r && (e[n].refs[s.replace(/[^a-z]/g, "")] = r);
  }), Object.values(e);
}
function ge(t, e) {
  ut(t, (n) => e(n.split(/\s+/)));
}
function vs(t, e, n) {
  return g(["remote", "add", ...n, t, e]);
}
function Es(t) {
  const e = ["remote"];
  return t && e.push("-v"), {
    commands: e,
    format: "utf-8",
    parser: t ? _s : ks
  };
}
function Ss(t) {
  const e = [...t];
  return e[0] !== "ls-remote" && e.unshift("ls-remote"), g(e);
}
function Rs(t) {
  const e = [...t];
  return e[0] !== "remote" && e.unshift("remote"), g(e);
}
function Os(t) {
  return g(["remote", "remove", t]);
}
function Cs(t = {}, e) {
  const n = dist_oe(t), r = ["stash", "list", ...n.commands, ...e], s = re(
    n.splitter,
    n.fields,
    pt(r)
  );
  return dt(r) || {
    commands: r,
    format: "utf-8",
    parser: s
  };
}
function As(t, e) {
  return dist_X(["add", t, e]);
}
function xs(t) {
  return dist_X(["init", ...t]);
}
function dist_X(t) {
  const e = [...t];
  return e[0] !== "submodule" && e.unshift("submodule"), g(e);
}
function Ns(t) {
  return dist_X(["update", ...t]);
}
class $s {
  constructor(e, n) {
    this.all = e, this.latest = n;
  }
}
const Ps = function(t, e = !1) {
  const n = t.split(`
`).map(Ds).filter(Boolean);
  e || n.sort(function(s, o) {
    const i = s.split("."), a = o.split(".");
    if (i.length === 1 || a.length === 1)
      return Ms(dist_B(i[0]), dist_B(a[0]));
    for (let c = 0, y = Math.max(i.length, a.length); c < y; c++) {
      const w = ye(dist_B(i[c]), dist_B(a[c]));
      if (w)
        return w;
    }
    return 0;
  });
  const r = e ? n[0] : [...n].reverse().find((s) => s.indexOf(".") >= 0);
  return new $s(n, r);
};
function Ms(t, e) {
  const n = Number.isNaN(t), r = Number.isNaN(e);
  return n !== r ? n ? 1 : -1 : n ? ye(t, e) : 0;
}
function ye(t, e) {
  return t === e ? 0 : t > e ? 1 : -1;
}
function Ds(t) {
  return t.trim();
}
function dist_B(t) {
  return typeof t == "string" && parseInt(t.replace(/^\D+/g, ""), 10) || 0;
}
function Ls(t = []) {
  const e = t.some((n) => /^--sort=/.test(n));
  return {
    format: "utf-8",
    commands: ["tag", "-l", ...t],
    parser(n) {
      return Ps(n, e);
    }
  };
}
function js(t) {
  return {
    format: "utf-8",
    commands: ["tag", t],
    parser() {
      return { name: t };
    }
  };
}
function Bs(t, e) {
  return {
    format: "utf-8",
    commands: ["tag", "-a", "-m", e, t],
    parser() {
      return { name: t };
    }
  };
}
function dist_f(t, e) {
  this._plugins = e, this._executor = new Dn(
    t.baseDir,
    new Xr(t.maxConcurrentProcesses),
    e
  ), this._trimmed = t.trimmed;
}
(dist_f.prototype = Object.create(le.prototype)).constructor = dist_f;
dist_f.prototype.customBinary = function(t) {
  return this._plugins.reconfigure("binary", t), this;
};
dist_f.prototype.env = function(t, e) {
  return arguments.length === 1 && typeof t == "object" ? this._executor.env = t : (this._executor.env = this._executor.env || {})[t] = e, this;
};
dist_f.prototype.stashList = function(t) {
  return this._runTask(
    Cs(
      ht(arguments) || {},
      dist_K(t) && t || []
    ),
    u(arguments)
  );
};
dist_f.prototype.mv = function(t, e) {
  return this._runTask(bs(t, e), u(arguments));
};
dist_f.prototype.checkoutLatestTag = function(t) {
  var e = this;
  return this.pull(function() {
    e.tags(function(n, r) {
      e.checkout(r.latest, t);
    });
  });
};
dist_f.prototype.pull = function(t, e, n, r) {
  return this._runTask(
    Ts(
      d(t, m),
      d(e, m),
      dist_h(arguments)
    ),
    u(arguments)
  );
};
dist_f.prototype.fetch = function(t, e) {
  return this._runTask(
    gs(
      d(t, m),
      d(e, m),
      dist_h(arguments)
    ),
    u(arguments)
  );
};
dist_f.prototype.tags = function(t, e) {
  return this._runTask(
    Ls(dist_h(arguments)),
    u(arguments)
  );
};
dist_f.prototype.rebase = function() {
  return this._runTask(
    g(["rebase", ...dist_h(arguments)]),
    u(arguments)
  );
};
dist_f.prototype.reset = function(t) {
  return this._runTask(
    An(xn(t), dist_h(arguments)),
    u(arguments)
  );
};
dist_f.prototype.revert = function(t) {
  const e = u(arguments);
  return typeof t != "string" ? this._runTask(dist_b("Commit must be a string"), e) : this._runTask(
    g(["revert", ...dist_h(arguments, 0, !0), t]),
    e
  );
};
dist_f.prototype.addTag = function(t) {
  const e = typeof t == "string" ? js(t) : dist_b("Git.addTag requires a tag name");
  return this._runTask(e, u(arguments));
};
dist_f.prototype.addAnnotatedTag = function(t, e) {
  return this._runTask(
    Bs(t, e),
    u(arguments)
  );
};
dist_f.prototype.deleteLocalBranch = function(t, e, n) {
  return this._runTask(
    cs(t, typeof e == "boolean" ? e : !1),
    u(arguments)
  );
};
dist_f.prototype.deleteLocalBranches = function(t, e, n) {
  return this._runTask(
    us(t, typeof e == "boolean" ? e : !1),
    u(arguments)
  );
};
dist_f.prototype.branch = function(t, e) {
  return this._runTask(
    is(dist_h(arguments)),
    u(arguments)
  );
};
dist_f.prototype.branchLocal = function(t) {
  return this._runTask(as(), u(arguments));
};
dist_f.prototype.raw = function(t) {
  const e = !Array.isArray(t), n = [].slice.call(e ? arguments : t, 0);
  for (let s = 0; s < n.length && e; s++)
    if (!st(n[s])) {
      n.splice(s, n.length - s);
      break;
    }
  n.push(...dist_h(arguments, 0, !0));
  var r = u(arguments);
  return n.length ? this._runTask(g(n, this._trimmed), r) : this._runTask(
    dist_b("Raw: must supply one or more command to execute"),
    r
  );
};
dist_f.prototype.submoduleAdd = function(t, e, n) {
  return this._runTask(As(t, e), u(arguments));
};
dist_f.prototype.submoduleUpdate = function(t, e) {
  return this._runTask(
    Ns(dist_h(arguments, !0)),
    u(arguments)
  );
};
dist_f.prototype.submoduleInit = function(t, e) {
  return this._runTask(
    xs(dist_h(arguments, !0)),
    u(arguments)
  );
};
dist_f.prototype.subModule = function(t, e) {
  return this._runTask(
    dist_X(dist_h(arguments)),
    u(arguments)
  );
};
dist_f.prototype.listRemote = function() {
  return this._runTask(
    Ss(dist_h(arguments)),
    u(arguments)
  );
};
dist_f.prototype.addRemote = function(t, e, n) {
  return this._runTask(
    vs(t, e, dist_h(arguments)),
    u(arguments)
  );
};
dist_f.prototype.removeRemote = function(t, e) {
  return this._runTask(Os(t), u(arguments));
};
dist_f.prototype.getRemotes = function(t, e) {
  return this._runTask(Es(t === !0), u(arguments));
};
dist_f.prototype.remote = function(t, e) {
  return this._runTask(
    Rs(dist_h(arguments)),
    u(arguments)
  );
};
dist_f.prototype.tag = function(t, e) {
  const n = dist_h(arguments);
  return n[0] !== "tag" && n.unshift("tag"), this._runTask(g(n), u(arguments));
};
dist_f.prototype.updateServerInfo = function(t) {
  return this._runTask(
    g(["update-server-info"]),
    u(arguments)
  );
};
dist_f.prototype.pushTags = function(t, e) {
  const n = Mr(
    { remote: d(t, m) },
    dist_h(arguments)
  );
  return this._runTask(n, u(arguments));
};
dist_f.prototype.rm = function(t) {
  return this._runTask(
    g(["rm", "-f", ...v(t)]),
    u(arguments)
  );
};
dist_f.prototype.rmKeepLocal = function(t) {
  return this._runTask(
    g(["rm", "--cached", ...v(t)]),
    u(arguments)
  );
};
dist_f.prototype.catFile = function(t, e) {
  return this._catFile("utf-8", arguments);
};
dist_f.prototype.binaryCatFile = function() {
  return this._catFile("buffer", arguments);
};
dist_f.prototype._catFile = function(t, e) {
  var n = u(e), r = ["cat-file"], s = e[0];
  if (typeof s == "string")
    return this._runTask(
      dist_b("Git.catFile: options must be supplied as an array of strings"),
      n
    );
  Array.isArray(s) && r.push.apply(r, s);
  const o = t === "buffer" ? Gt(r) : g(r);
  return this._runTask(o, n);
};
dist_f.prototype.diff = function(t, e) {
  const n = m(t) ? dist_b(
    "git.diff: supplying options as a single string is no longer supported, switch to an array of strings"
  ) : g(["diff", ...dist_h(arguments)]);
  return this._runTask(n, u(arguments));
};
dist_f.prototype.diffSummary = function() {
  return this._runTask(
    fr(dist_h(arguments, 1)),
    u(arguments)
  );
};
dist_f.prototype.applyPatch = function(t) {
  const e = dist_G(t) ? Yr(v(t), dist_h([].slice.call(arguments, 1))) : dist_b(
    "git.applyPatch requires one or more string patches as the first argument"
  );
  return this._runTask(e, u(arguments));
};
dist_f.prototype.revparse = function() {
  const t = ["rev-parse", ...dist_h(arguments, !0)];
  return this._runTask(
    g(t, !0),
    u(arguments)
  );
};
dist_f.prototype.clean = function(t, e, n) {
  const r = un(t), s = r && t.join("") || d(t, m) || "", o = dist_h([].slice.call(arguments, r ? 1 : 0));
  return this._runTask(
    on(s, o),
    u(arguments)
  );
};
dist_f.prototype.exec = function(t) {
  const e = {
    commands: [],
    format: "utf-8",
    parser() {
      typeof t == "function" && t();
    }
  };
  return this._runTask(e);
};
dist_f.prototype.checkIgnore = function(t, e) {
  return this._runTask(
    fs(v(d(t, dist_G, []))),
    u(arguments)
  );
};
dist_f.prototype.checkIsRepo = function(t, e) {
  return this._runTask(
    We(d(t, m)),
    u(arguments)
  );
};
function Is(t) {
  return t ? [{
    type: "spawn.before",
    action(r, s) {
      t.aborted && s.kill(new dist_A(void 0, "abort", "Abort already signaled"));
    }
  }, {
    type: "spawn.after",
    action(r, s) {
      function o() {
        s.kill(new dist_A(void 0, "abort", "Abort signal received"));
      }
      t.addEventListener("abort", o), s.spawned.on("close", () => t.removeEventListener("abort", o));
    }
  }] : void 0;
}
const Us = dist_$("", "plugin:allowEnvironment");
function Fs(t, e = !1) {
  const n = new Set(t.map((r) => r.toLowerCase().trim()));
  return {
    type: "spawn.options",
    action(r, s) {
      const o = { ...r.env ?? process.env }, i = new Set(
        Object.keys(s.env).map((a) => a.toLowerCase().trim())
      );
      for (const a of Object.keys(o)) {
        const c = a.toLowerCase().trim();
        if (!(!Gs(c) || n.has(c))) {
          if (i.has(c))
            throw new dist_A(
              void 0,
              "allowEnvironment",
              `Use of "${a}" is blocked by the environment guard - add it to the allowEnvironment option to permit it`
            );
          Us("removing ambient guarded environment variable %s", a), delete o[a];
        }
      }
      return {
        ...r,
        env: {
          ...o,
          GIT_TEST_DISALLOW_ABBREVIATED_OPTIONS: String(!e)
        }
      };
    }
  };
}
function Gs(t) {
  const e = t.toLowerCase().trim();
  return e.startsWith("git_") || _(e);
}
function zs(t = {}) {
  return {
    type: "spawn.args",
    action(e, { env: n }) {
      for (const r of oe(e, n))
        if (t[r.category] !== !0)
          throw new dist_A(void 0, "unsafe", r.message);
      return e;
    }
  };
}
function qs(t) {
  const e = U(t, "-c");
  return {
    type: "spawn.args",
    action(n) {
      return [...e, ...n];
    }
  };
}
const $t = (0,promise_deferred_dist/* deferred */.yX)().promise;
function Ws({
  onClose: t = !0,
  onExit: e = 50
} = {}) {
  function n() {
    let s = -1;
    const o = {
      close: (0,promise_deferred_dist/* deferred */.yX)(),
      closeTimeout: (0,promise_deferred_dist/* deferred */.yX)(),
      exit: (0,promise_deferred_dist/* deferred */.yX)(),
      exitTimeout: (0,promise_deferred_dist/* deferred */.yX)()
    }, i = Promise.race([
      t === !1 ? $t : o.closeTimeout.promise,
      e === !1 ? $t : o.exitTimeout.promise
    ]);
    return r(t, o.close, o.closeTimeout), r(e, o.exit, o.exitTimeout), {
      close(a) {
        s = a, o.close.done();
      },
      exit(a) {
        s = a, o.exit.done();
      },
      get exitCode() {
        return s;
      },
      result: i
    };
  }
  function r(s, o, i) {
    s !== !1 && (s === !0 ? o.promise : o.promise.then(() => wt(s))).then(i.done);
  }
  return {
    type: "spawn.after",
    async action(s, { spawned: o, close: i }) {
      const a = n();
      let c = !0, y = () => {
        c = !1;
      };
      o.stdout?.on("data", y), o.stderr?.on("data", y), o.on("error", y), o.on("close", (w) => a.close(w)), o.on("exit", (w) => a.exit(w));
      try {
        await a.result, c && await wt(50), i(a.exitCode);
      } catch (w) {
        i(a.exitCode, w);
      }
    }
  };
}
const we = dist_$("", "plugin:binary"), Hs = "Invalid value supplied for custom binary, requires a single string or an array containing either one or two strings", Ks = "Invalid value supplied for custom binary, restricted characters must be removed or supply the unsafe.allowUnsafeCustomBinary option";
function Vs(t) {
  return !t || !/^([a-z]:)?([a-z0-9/.\\_~-]+)$/i.test(t);
}
function Pt(t, e) {
  if (t.length < 1 || t.length > 2)
    throw new dist_A(void 0, "binary", Hs);
  if (t.some(Vs))
    if (e)
      we("permitted unsafe binary %o", t);
    else
      throw new dist_A(void 0, "binary", Ks);
  const [r, s] = t;
  return {
    binary: r,
    prefix: s
  };
}
function Xs(t, e = ["git"], n = !1) {
  let r = Pt(v(e), n);
  t.on("binary", (s) => {
    r = Pt(v(s), n), we.info("reconfiguring %o", r);
  }), t.append("spawn.binary", () => r.binary), t.append("spawn.args", (s) => r.prefix ? [r.prefix, ...s] : s);
}
const be = {
  DISALLOWED_ABBREVIATED: {
    text: "disallowed abbreviated or ambiguous option",
    solution: "Unambiguous abbreviated options blocked with unsafe.allowAbbreviatedOptions setting: {message}"
  },
  UNKNOWN: {
    text: "~ unknown ~",
    solution: void 0
  }
};
function Ys(t) {
  if (!t)
    return "UNKNOWN";
  for (const [e, { text: n }] of Object.entries(be))
    if (t.startsWith(`fatal: ${n}`))
      return e;
  return "UNKNOWN";
}
class Qs extends dist_O {
  constructor(e = "") {
    const n = Ys(e);
    super(void 0, be[n].solution?.replace("{message}", e) ?? e), this.reason = n;
  }
}
function Js(t) {
  return !!(t.exitCode && t.stdErr.length);
}
function Zs(t) {
  return Buffer.concat([...t.stdOut, ...t.stdErr]);
}
function to(t = !1, e = Js, n = Zs) {
  return (r, s) => !t && r || !e(s) ? r : n(s);
}
function eo(t, e) {
  return t === 128 && e.startsWith("fatal:") ? new Qs(e) : new dist_O(void 0, e);
}
function Mt(t) {
  return {
    type: "task.error",
    action(e, n) {
      const r = t(e.error, {
        stdErr: n.stdErr,
        stdOut: n.stdOut,
        exitCode: n.exitCode
      });
      return Buffer.isBuffer(r) ? {
        error: eo(n.exitCode, r.toString("utf-8"))
      } : {
        error: r
      };
    }
  };
}
const nt = dist_$("", "plugin:input");
function no(t) {
  return {
    type: "spawn.after",
    action(e, { commands: n, input: r, spawned: { stdin: s } }) {
      if (!s)
        return;
      const o = t?.([...n]) ?? r;
      if (!o)
        return nt("generated zero length content, not writing to stdin");
      nt("writing %s bytes to stdin", Le(o)), s.on("error", (i) => {
        i.code !== "EPIPE" && nt("[ERROR] stdin error %o", i);
      }), s.end(o);
    }
  };
}
class ro {
  constructor() {
    this.plugins = /* @__PURE__ */ new Set(), this.events = new external_node_events_.EventEmitter();
  }
  on(e, n) {
    this.events.on(e, n);
  }
  reconfigure(e, n) {
    this.events.emit(e, n);
  }
  append(e, n) {
    const r = dist_S(this.plugins, { type: e, action: n });
    return () => this.plugins.delete(r);
  }
  add(e) {
    const n = [];
    return v(e).forEach(
      (r) => {
        r && this.plugins.add(dist_S(n, r));
      }
    ), () => {
      n.forEach((r) => {
        this.plugins.delete(r);
      });
    };
  }
  exec(e, n, r) {
    let s = n;
    const o = Object.freeze(Object.create(r));
    for (const i of this.plugins)
      i.type === e && (s = i.action(s, o));
    return s;
  }
}
function so(t) {
  const e = "--progress", n = ["checkout", "clone", "fetch", "pull", "push"];
  return [{
    type: "spawn.args",
    action(o, i) {
      return n.includes(i.method) ? De(o, e) : o;
    }
  }, {
    type: "spawn.after",
    action(o, i) {
      i.commands.includes(e) && i.spawned.stderr?.on("data", (a) => {
        const c = /^([\s\S]+?):\s*(\d+)% \((\d+)\/(\d+)\)/.exec(a.toString("utf8"));
        c && t({
          method: i.method,
          stage: oo(c[1]),
          progress: p(c[2]),
          processed: p(c[3]),
          total: p(c[4])
        });
      });
    }
  }];
}
function oo(t) {
  return String(t.toLowerCase().split(" ", 1)) || "unknown";
}
function io(t) {
  const e = je(t, ["uid", "gid"]);
  return {
    type: "spawn.options",
    action(n) {
      return { ...e, ...n };
    }
  };
}
function ao() {
  return {
    type: "spawn.args",
    action(t) {
      const e = [];
      let n;
      function r(s) {
        (n = n || []).push(...s);
      }
      for (let s = 0; s < t.length; s++) {
        const o = t[s];
        if (dist_r(o)) {
          r(dist_o(o));
          continue;
        }
        if (o === "--") {
          r(
            t.slice(s + 1).flatMap((i) => dist_r(i) && dist_o(i) || i)
          );
          break;
        }
        e.push(o);
      }
      return n ? [...e, "--", ...n.map(String)] : e;
    }
  };
}
function uo({
  block: t,
  stdErr: e = !0,
  stdOut: n = !0
}) {
  if (t > 0)
    return {
      type: "spawn.after",
      action(r, s) {
        let o;
        function i() {
          o && clearTimeout(o), o = setTimeout(c, t);
        }
        function a() {
          s.spawned.stdout?.off("data", i), s.spawned.stderr?.off("data", i), s.spawned.off("exit", a), s.spawned.off("close", a), o && clearTimeout(o);
        }
        function c() {
          a(), s.kill(new dist_A(void 0, "timeout", "block timeout reached"));
        }
        n && s.spawned.stdout?.on("data", i), e && s.spawned.stderr?.on("data", i), s.spawned.on("exit", a), s.spawned.on("close", a), i();
      }
    };
}
const wo = (t, e) => {
  const n = new ro(), r = Ge(
    t && (typeof t == "string" ? { baseDir: t } : t) || {},
    e
  );
  if (!Lt(r.baseDir))
    throw new Ae(
      r,
      "Cannot use simple-git on a directory that does not exist"
    );
  return Array.isArray(r.config) && n.add(qs(r.config)), n.add(zs(r.unsafe)), n.add(Ws(r.completion)), r.abort && n.add(Is(r.abort)), r.progress && n.add(so(r.progress)), r.timeout && n.add(uo(r.timeout)), r.spawnOptions && n.add(io(r.spawnOptions)), n.add(ao()), n.add(no(r.input)), n.add(Mt(to(!0))), r.errors && n.add(Mt(r.errors)), Xs(n, r.binary, r.unsafe?.allowUnsafeCustomBinary), n.add(
    Fs(r.allowEnvironment ?? [], r.unsafe?.allowAbbreviatedOptions)
  ), new dist_f(r, n);
};

//# sourceMappingURL=index.mjs.map

// EXTERNAL MODULE: ./build/store/git/checkout.js
var checkout = __nccwpck_require__(9137);
// EXTERNAL MODULE: ./build/store/git/porcelain.js
var porcelain = __nccwpck_require__(6484);
// EXTERNAL MODULE: ./build/store/git/process.js
var git_process = __nccwpck_require__(3156);
;// CONCATENATED MODULE: ./build/store/git/forward.js




/**
 * Moves a checkout of the same branch forward to a commit that was pushed, where that is clean for every path concerned.
 * Uncommitted work is never touched: git's own fast-forward refuses where it would be.
 * @returns why the checkout stays where it is; null where it moved, or does not concern the branch
 */
async function moveForward({ top, gitDirectory }, { branch, commit, url, source }, settings) {
    if (top === null || (await (0,checkout/* checkedOutBranch */.iD)(gitDirectory, settings.signal)) !== branch)
        return null;
    const inside = { ...settings, gitDirectory };
    const bring = (from, refspec) => (0,porcelain/* porcelain */.G)(inside, ['fetch', ...quietly, from, refspec], { directory: top });
    const tracking = `refs/remotes/origin/${branch}`;
    // Nothing is asked of the server where the checkout is not further behind than what was read before the change. Where
    // it is, git refuses the history that begins in between, and calls that a success.
    if (source !== null)
        await bring(source, `${commit}:${tracking}`);
    const { stdout } = await (0,git_process/* runGit */.EO)(inside, ['rev-parse', '--verify', '--quiet', tracking]);
    if (stdout.trim() !== commit) {
        const fetched = await bring(url, `+refs/heads/${branch}:${tracking}`);
        if (fetched.status !== 0)
            return `the checkout was not moved forward: ${firstWords(fetched.stderr)}`;
    }
    const refusal = await fastForward(top, { ...settings.environment, GIT_DIR: gitDirectory, GIT_WORK_TREE: top }, commit);
    if (refusal === null)
        return null;
    return `the checkout was not moved forward to ${commit.slice(0, 7)}: ${reason(refusal)}; run \`git pull\` when it suits`;
}
/** @returns git's words where it refuses; null where it moved */
async function fastForward(top, environment, commit) {
    const git = wo({
        baseDir: top,
        // The variables are ours, or the user's own way to reach the server; nothing of the registry's content is in them.
        allowEnvironment: Object.keys(environment),
        unsafe: {
            allowUnsafeAskPass: true,
            allowUnsafeConfigEnvCount: true,
            allowUnsafeConfigPaths: true,
            allowUnsafeCredentialHelper: true,
            allowUnsafeExec: true,
            allowUnsafeGitProxy: true,
            allowUnsafeHooksPath: true,
            allowUnsafeProtocolOverride: true,
            allowUnsafeSshCommand: true,
        },
        // Waiting for the exit as well would add 50 ms.
        completion: { onClose: true, onExit: false },
    }).env(environment);
    try {
        await git.raw(['merge', ...cautiously, commit]);
        return null;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}
const quietly = ['--no-tags', '--no-write-fetch-head', '--no-auto-maintenance', '--recurse-submodules=no'];
/** A stash of the user's work, or an ignored file replaced, would be work touched. */
const cautiously = [
    '--ff-only',
    '--no-autostash',
    '--no-overwrite-ignore',
    '--no-verify-signatures',
    '--quiet',
];
/** What went wrong: advice may follow it. */
const firstWords = (stderr) => /^(?:fatal|error): (.+)$/m.exec(stderr)?.[1] ?? stderr.trim().split('\n').at(-1) ?? '';
const reason = (stderr) => /would be overwritten|Your local changes|untracked working tree files/.test(stderr)
    ? 'local changes are in the way'
    : firstWords(stderr);


/***/ }),

/***/ 1389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ke: () => (/* binding */ relationOf),
/* harmony export */   eZ: () => (/* binding */ resolveRevision),
/* harmony export */   gs: () => (/* binding */ firstParents),
/* harmony export */   k5: () => (/* binding */ olderLimit),
/* harmony export */   kN: () => (/* binding */ readCommit),
/* harmony export */   mM: () => (/* binding */ firstParentsSince)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9575);

/** Reads a commit as it is stored: its parents are named even where they were not fetched. Null where it is not here. */
async function readCommit(reader, name) {
    const object = await reader.read(name);
    if (object?.type !== 'commit' || object.content === null)
        return null;
    const text = object.content.toString('utf8');
    const end = text.indexOf('\n\n');
    const head = end < 0 ? text : text.slice(0, end);
    const parents = [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '');
    const committed = Number(/^committer .* (\d+) [+-]\d{4}$/m.exec(head)?.[1] ?? 0);
    return { id: object.id, parents, committed, message: end < 0 ? '' : text.slice(end + 2) };
}
const cannotDeepen = () => Promise.resolve();
/** The first-parent chain from `head` to where it ends or leaves what can be had. */
async function* firstParents(reader, head, deepen = cannotDeepen) {
    for (let id = head; id !== undefined;) {
        let commit = await readCommit(reader, id);
        if (commit === null) {
            await deepen();
            commit = await readCommit(reader, id);
        }
        if (commit === null)
            return;
        yield { commit: id, message: commit.message, committed: commit.committed };
        id = commit.parents[0];
    }
}
/** Older commits in a row that end the search for newer ones: one that was dated back does not hide those before it. */
const olderLimit = 64;
/** Of the first-parent chain from `head`, the commits that are not older than `since` (milliseconds since 1970). */
async function* firstParentsSince(reader, head, since, deepen = cannotDeepen) {
    let older = 0;
    for await (const { commit, message, committed } of firstParents(reader, head, deepen)) {
        older = committed * 1000 < since ? older + 1 : 0;
        if (older === 0)
            yield { commit, message };
        else if (older >= olderLimit)
            return;
    }
}
/** Commits walked to find one in another's history. */
const walkLimit = 50_000;
async function contains(reader, head, wanted) {
    const seen = new Set([head]);
    // A set keeps the order of insertion, so this loop visits what it adds: breadth first.
    for (const id of seen) {
        if (id === wanted)
            return true;
        if (seen.size > walkLimit)
            return false;
        const commit = await readCommit(reader, id);
        for (const parent of commit?.parents ?? [])
            seen.add(parent);
    }
    return false;
}
/** How `commit` stands to `base`, as far as both histories are here. */
async function relationOf(reader, base, commit) {
    if (base === commit)
        return 'same';
    if (base === null)
        return 'descendant';
    if (commit === null)
        return 'unrelated';
    if (await contains(reader, commit, base))
        return 'descendant';
    return (await contains(reader, base, commit)) ? 'ancestor' : 'unrelated';
}
/** The commit that a revision names. @throws StoreError */
async function resolveRevision(reader, revision) {
    const commit = /^[^-\s][^\s]*$/.test(revision) ? await readCommit(reader, `${revision}^{commit}`) : null;
    if (commit === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('unknown-revision', `no commit is known as ${JSON.stringify(revision)}`);
    return commit.id;
}


/***/ }),

/***/ 6484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ porcelain)
/* harmony export */ });
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3156);

/** Received by a fetch that goes on, bytes. */
function receivedBytes(progress) {
    const match = [...progress.matchAll(/Receiving objects:.*?,\s+([\d.]+) (bytes|KiB|MiB|GiB)(?!.*done)/g)].at(-1);
    const unit = { bytes: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 }[match?.[2] ?? 'bytes'] ?? 1;
    return Number(match?.[1] ?? 0) * unit;
}
/**
 * Runs a porcelain command of git (fetch, push, ls-remote) to its end.
 * @throws StoreError where git cannot be started or is interrupted; a failure is the caller's to judge
 */
async function porcelain(settings, args, { byteLimit = Number.POSITIVE_INFINITY, directory, onProgress } = {}) {
    const { signal, redact } = settings;
    (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .checkInterruption */ .gn)(signal);
    const ending = new AbortController();
    const end = () => {
        ending.abort();
    };
    signal.addEventListener('abort', end);
    const child = (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .startGit */ .BE)({ ...settings, signal: ending.signal }, args, directory);
    let stdout = '';
    let stderr = '';
    let exceeded = false;
    child.stdout.on('data', (chunk) => (stdout += chunk.toString('utf8')));
    child.stderr.on('data', (chunk) => {
        const text = chunk.toString('utf8');
        stderr += text;
        onProgress?.(redact(text));
        exceeded ||= receivedBytes(text) > byteLimit;
        if (exceeded)
            end();
    });
    child.stdin.end();
    try {
        const status = await new Promise((resolve, reject) => {
            child.once('error', (error) => {
                reject((0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .startFailure */ .xn)(error));
            });
            child.once('close', resolve);
        });
        (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .checkInterruption */ .gn)(signal);
        return { status, stdout, stderr: redact(withoutProgress(stderr)), exceeded };
    }
    finally {
        signal.removeEventListener('abort', end);
    }
}
/** Progress overwrites itself with carriage returns; what it leaves says nothing about a failure. */
const withoutProgress = (text) => text
    .split('\n')
    .map((line) => line.split('\r').at(-1) ?? '')
    .filter((line) => !/^(remote: )?(Enumerating|Counting|Compressing|Receiving|Resolving|Total|Writing|Delta)\b/.test(line))
    .join('\n');


/***/ }),

/***/ 1607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createPrivateRepository)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9575);




/** git's configuration quotes values; control characters were refused before. */
const quoted = (value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const configuration = `[core]
	repositoryformatversion = 0
	bare = true
	logAllRefUpdates = false
`;
/** Packs as they arrive: what lives for one operation is not worth unpacking. */
const remoteConfiguration = (url) => `[fetch]
	unpackLimit = 1
[fastimport]
	unpackLimit = 0
[remote "origin"]
	url = ${quoted(url)}
`;
/**
 * Creates a bare repository in the temporary folder. Its few files are written directly: `git init` would cost a process
 * and copy the user's templates, hooks among them.
 * @param url of its `origin`, if any
 */
async function createPrivateRepository(url, lender) {
    let directory;
    try {
        directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'agent-registry-'));
        await fill(directory, url, lender);
    }
    catch (error) {
        if (directory !== undefined)
            await remove(directory);
        const { code, message } = error;
        const full = code === 'ENOSPC' || code === 'EDQUOT';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreError */ .A(full ? 'disk-full' : 'git-failed', `the temporary folder cannot be used: ${message}`);
    }
    const made = directory;
    return { directory: made, remove: () => remove(made) };
}
const remove = (directory) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true, maxRetries: 3 });
async function fill(directory, url, lender) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'objects', 'info'), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'refs'));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'HEAD'), 'ref: refs/heads/none\n');
    const config = configuration + (url === null ? '' : remoteConfiguration(url));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'config'), config);
    if (lender !== undefined)
        await borrow(directory, lender);
}
async function borrow(directory, { commonDirectory }) {
    // A folder whose name begins with a quote would be read as an escaped name.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'objects', 'info', 'alternates'), `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(commonDirectory, 'objects')}\n`);
    // Where the lender's history ends, ours must not expect more.
    const shallow = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(commonDirectory, 'shallow'), 'utf8').catch(() => null);
    if (shallow !== null)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'shallow'), shallow);
}


/***/ }),

/***/ 3156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ startGit),
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   YW: () => (/* binding */ interruption),
/* harmony export */   gn: () => (/* binding */ checkInterruption),
/* harmony export */   qA: () => (/* binding */ uninterrupted),
/* harmony export */   tv: () => (/* binding */ gitFailure),
/* harmony export */   xn: () => (/* binding */ startFailure)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9575);


/** For what must not be ended halfway, because it takes but a moment. */
const uninterrupted = (settings) => ({
    ...settings,
    signal: new AbortController().signal,
});
/** What an aborted operation reports: the caller's interruption, or the end of its time. */
function interruption(signal) {
    const timedOut = signal.reason instanceof Error && signal.reason.name === 'TimeoutError';
    return timedOut
        ? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A('network', 'the remote did not answer in time; try again, or raise timeout-seconds')
        : new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A('interrupted', 'interrupted');
}
/** @throws StoreError where the operation was aborted */
function checkInterruption(signal) {
    if (signal.aborted)
        throw interruption(signal);
}
function startFailure(error) {
    return error.code === 'ENOENT'
        ? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A('git-missing', 'git was not found; install git 2.31 or newer and put it on the PATH')
        : new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A('git-failed', `git could not be started: ${error.message}`);
}
/**
 * Ends a process with all that it started: git's helpers for a transport outlive the git that waits for them, and one
 * that hangs would keep the pipes open.
 */
function endGroup(child) {
    const { pid } = child;
    if (pid === undefined)
        return;
    if (process.platform === 'win32') {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
        return;
    }
    try {
        process.kill(-pid, 'SIGTERM');
    }
    catch {
        // It ended by itself in the meantime.
    }
}
/** Starts a command of git, in a process group of its own. Its streams are the caller's. */
function startGit(settings, args, directory) {
    const { gitDirectory, environment, signal } = settings;
    checkInterruption(signal);
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', args, {
        cwd: directory,
        // On Windows this would open a console; a tree of processes is ended there without it.
        detached: process.platform !== 'win32',
        env: gitDirectory === null ? environment : { ...environment, GIT_DIR: gitDirectory },
        stdio: 'pipe',
        windowsHide: true,
    });
    const stop = () => {
        endGroup(child);
    };
    signal.addEventListener('abort', stop);
    child.once('close', () => {
        signal.removeEventListener('abort', stop);
    });
    // A child that ends early closes its input; its exit status tells why.
    child.stdin.on('error', () => undefined);
    return child;
}
/**
 * Runs a plumbing command of git to its end.
 * @throws StoreError where git cannot be started or is interrupted; a failing exit status is the caller's to judge
 */
async function runGit(settings, args, input = '') {
    const child = startGit(settings, args);
    return await new Promise((resolve, reject) => {
        const stdout = [];
        const stderr = [];
        child.stdout.on('data', (chunk) => stdout.push(chunk));
        child.stderr.on('data', (chunk) => stderr.push(chunk));
        child.once('error', (error) => {
            reject(startFailure(error));
        });
        child.once('close', (status) => {
            if (settings.signal.aborted) {
                reject(interruption(settings.signal));
                return;
            }
            const text = (chunks) => Buffer.concat(chunks).toString('utf8');
            resolve({ status, stdout: text(stdout), stderr: settings.redact(text(stderr)) });
        });
        child.stdin.end(input);
    });
}
/** A failure of git that has no better name. */
function gitFailure(what, { stderr, status }) {
    if (/No space left on device|Disk quota exceeded|Out of diskspace/i.test(stderr)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A('disk-full', `${what}: no space is left on the disk; free some and run the operation again`);
    }
    const words = stderr.trim().split('\n').slice(-3).join(' ');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A('git-failed', `${what}: ${words === '' ? `git ended with status ${String(status)}` : words}`);
}


/***/ }),

/***/ 257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  RemoteStore: () => (/* binding */ RemoteStore)
});

// EXTERNAL MODULE: ./build/store/errors.js
var errors = __nccwpck_require__(9575);
// EXTERNAL MODULE: ./build/store/http/client.js
var client = __nccwpck_require__(2808);
// EXTERNAL MODULE: ./build/store/http/not-covered.js
var not_covered = __nccwpck_require__(5941);
// EXTERNAL MODULE: ./build/store/git/failure.js
var git_failure = __nccwpck_require__(8167);
// EXTERNAL MODULE: ./build/store/git/porcelain.js
var porcelain = __nccwpck_require__(6484);
;// CONCATENATED MODULE: ./build/store/git/fetch.js

const quiet = [
    '--no-tags',
    '--no-write-fetch-head',
    '--no-auto-maintenance',
    '--recurse-submodules=no',
    '--progress',
];
/**
 * The promise to supply what was left out is made to this one process: in the configuration it would have every other
 * one fetch what is missing, one object at a time.
 */
const promise = (filter) => [
    '-c',
    'remote.origin.promisor=true',
    '-c',
    `remote.origin.partialCloneFilter=${filter}`,
    'fetch',
    `--filter=${filter}`,
];
/** Fetches refs or objects from `origin` of a private repository; a failure is the caller's to judge. */
function fetchOrigin(settings, bound, refs, { filter, ...options } = {}) {
    const command = filter === undefined ? ['fetch'] : promise(filter);
    const bounds = bound === null ? [] : [bound];
    return (0,porcelain/* porcelain */.G)(settings, [...command, ...quiet, ...bounds, 'origin', ...refs], options);
}
/** Fetches blobs by their ids, all with one request: git alone would ask for each. */
const fetchBlobs = (settings, blobs, onProgress) => (0,porcelain/* porcelain */.G)(settings, 
// A server that hears of our commits takes it that we have their blobs.
['-c', 'fetch.negotiationAlgorithm=noop', ...promise('blob:none'), ...quiet, 'origin', ...blobs], { onProgress });
const isUnknownBranch = ({ stderr }) => stderr.includes("couldn't find remote ref");
/** The remote does not have the revision, or does not give it. */
const isUnknownRevision = (output) => isUnknownBranch(output) ||
    /no such remote ref|not our ref|unadvertised object|invalid refspec/.test(output.stderr);

// EXTERNAL MODULE: ./build/store/git/history.js
var git_history = __nccwpck_require__(1389);
// EXTERNAL MODULE: ./build/store/git/private-repository.js
var private_repository = __nccwpck_require__(1607);
// EXTERNAL MODULE: ./build/store/git/process.js
var process = __nccwpck_require__(3156);
;// CONCATENATED MODULE: ./build/store/git/push.js


const zeroes = '0'.repeat(40);
/** Pushes under a lease: `expected` is the head that the branch must still have; null stands for no branch. */
function pushOrigin(settings, branch, commit, expected, options = []) {
    const ref = `refs/heads/${branch}`;
    // The lease names the very head that was decided on: any later reading would approve what it never saw.
    const lease = `--force-with-lease=${ref}:${expected ?? zeroes}`;
    const quiet = ['--porcelain', '--no-verify', '--no-signed'];
    return (0,porcelain/* porcelain */.G)(settings, ['push', ...quiet, lease, ...options, 'origin', `${commit}:${ref}`]);
}
/** What git would print for the report of a server that was spoken to directly. */
function reported({ refusal, words }, commit) {
    // A branch that has the commit already needs no push, as git sees by itself.
    const isThere = refusal !== null && `${refusal} ${words}`.includes(`is at ${commit} but expected`);
    if (refusal === null || isThere)
        return { status: 0, stdout: '', stderr: '', exceeded: false };
    const stderr = words
        .split(/[\r\n]+/)
        .filter((line) => line !== '')
        .map((line) => `remote: ${line}`)
        .join('\n');
    return { status: 1, stdout: `!\t:\t[remote rejected] (${refusal})`, stderr, exceeded: false };
}
/**
 * What a push came to.
 * @throws StoreError for a refusal that came before the server looked at the ref
 */
function pushAnswer(output, branch, url) {
    if (output.status === 0)
        return { kind: 'landed' };
    const verdict = /^!\t\S+\t\[(?:remote )?(?:rejected|failure)\]\s*\(?(.*?)\)?$/m.exec(output.stdout);
    if (verdict === null) {
        const failure = (0,git_failure/* pushFailure */.dS)(url, output);
        if (failure.kind === 'final')
            throw failure.error;
        const { kind, reason } = failure;
        return kind === 'rejected' ? { kind, reason, final: null } : { kind, reason };
    }
    const reason = verdict[1] ?? 'rejected';
    if (/remote failed to report status|remote end hung up/i.test(reason))
        return { kind: 'unanswered', reason };
    const words = (0,git_failure/* remoteWords */.SW)(output.stderr);
    return {
        kind: 'rejected',
        reason: words === '' ? reason : `${reason}: ${words}`,
        final: (0,git_failure/* finalRefusal */.hk)(branch, url, reason, output.stderr),
    };
}

// EXTERNAL MODULE: ./build/store/git/repository.js + 2 modules
var repository = __nccwpck_require__(5610);
;// CONCATENATED MODULE: ./build/store/git/remote-store.js











const headRef = 'refs/agent-registry/head';
const atRef = 'refs/agent-registry/at';
/** A first fetch that grows beyond this is begun again without blobs. */
const wholeLimit = 32 * 1024 * 1024;
/** A later fetch beyond this is no progress of the branch, but another history. */
const incrementLimit = 256 * 1024 * 1024;
/** A branch of a remote repository, by git's own protocol; objects live in a private repository that goes with the store. */
class RemoteStore {
    branch;
    #options;
    #held = [];
    #large;
    #direct;
    #main = null;
    /** The branch's head as it was read last; undefined before the first time. */
    #head;
    constructor(options) {
        this.branch = options.branch;
        this.#options = options;
        this.#direct = options.direct;
        this.#large = options.large || typeof options.lender?.filter === 'string';
    }
    /** Git directory that holds what was read and built; null before the first reading. */
    get directory() {
        return this.#main?.settings.gitDirectory ?? null;
    }
    async read() {
        const commit = await this.#fetchHead();
        return commit === null ? { commit, files: new Map() } : await this.#stateOf(commit);
    }
    /** @param revision a branch, a tag or a full commit id */
    async readAt(revision) {
        const { settings, repository } = await this.#open();
        const output = await fetchOrigin(settings, '--depth=1', [`+${revision}:${atRef}`], this.#fetchOptions());
        if (output.status === 0)
            return await this.#stateOf(await (0,git_history/* resolveRevision */.eZ)(repository.reader, atRef));
        if (!isUnknownRevision(output))
            throw (0,git_failure/* fetchFailure */.Z5)(this.#options.url, output);
        const message = `the remote has no revision ${JSON.stringify(revision)}; give a branch, a tag or a full commit id`;
        throw new errors/* StoreError */.A('unknown-revision', message);
    }
    async commit(parent, changes, commit) {
        const { repository } = await this.#open();
        return await repository.commit(parent.commit, changes, commit);
    }
    async push(commit, expected) {
        const { settings } = await this.#open();
        (0,process/* checkInterruption */.gn)(settings.signal);
        try {
            const report = await this.#directly((direct) => direct.push(settings, this.branch, commit, expected));
            const output = report === null
                ? await pushOrigin(settings, this.branch, commit, expected)
                : reported(report.value, commit);
            return pushAnswer(output, this.branch, this.#options.url);
        }
        catch (error) {
            // It may have been sent.
            if (settings.signal.aborted)
                return { kind: 'unanswered', reason: 'interrupted' };
            if (error instanceof client/* Broken */.s)
                return { kind: 'unanswered', reason: error.message };
            throw error;
        }
    }
    async stands(expected) {
        if (expected === null)
            return (await this.#fetchHead()) === null;
        const { settings } = await this.#open();
        // One request: the server lists its refs, and nothing is sent when the lease holds.
        const output = await pushOrigin(settings, this.branch, expected, expected, ['--dry-run']);
        if (output.status === 0)
            return true;
        if (/^!/m.test(output.stdout))
            return false;
        throw (0,git_failure/* fetchFailure */.Z5)(this.#options.url, output);
    }
    async relation(base, commit) {
        const { repository } = await this.#open();
        return await repository.relation(base, commit);
    }
    async *log(head, until) {
        const { repository } = await this.#open();
        yield* repository.log(head, until);
    }
    /** Commits alone, into a repository of their own: a server that thinks we had their trees would send too little later. */
    async *logSince(head, since) {
        const { settings, repository } = await this.#openAnother();
        const fetchTo = (bound) => fetchOrigin(settings, bound, [this.#headRefspec()], { ...this.#fetchOptions(), filter: 'tree:0' });
        const output = await fetchTo(`--shallow-since=${Math.floor(since / 1000)}`);
        // Where the head itself is older, no commit fits.
        const isNone = /no commits selected|processing shallow info/.test(output.stderr);
        this.#succeeded(isNone ? await fetchTo(`--depth=${git_history/* olderLimit */.k5}`) : output);
        try {
            yield* repository.logSince(head, since, async () => {
                this.#succeeded(await fetchTo(`--deepen=${git_history/* olderLimit */.k5}`));
            });
        }
        finally {
            await repository.close();
        }
    }
    async close() {
        await this.#main?.repository.close();
        for (const held of this.#held.splice(0))
            await held.remove();
    }
    async #open() {
        this.#main ??= await this.#openAnother(this.#options.lender);
        return this.#main;
    }
    async #openAnother(lender) {
        const held = await (0,private_repository/* createPrivateRepository */.U)(this.#options.url, lender);
        this.#held.push(held);
        const settings = { ...this.#options.settings, gitDirectory: held.directory };
        return { settings, repository: new repository/* RegistryRepository */.S(settings, this.#options.root) };
    }
    #fetchOptions() {
        return { filter: this.#large ? 'blob:none' : undefined, onProgress: this.#options.onProgress };
    }
    #headRefspec() {
        return `+refs/heads/${this.branch}:${headRef}`;
    }
    #succeeded(output) {
        if (output.status !== 0)
            throw (0,git_failure/* fetchFailure */.Z5)(this.#options.url, output);
    }
    /** Does without git's command what can be done so; null where git has to do it. */
    async #directly(action) {
        if (this.#direct === null)
            return null;
        try {
            return { value: await action(this.#direct) };
        }
        catch (error) {
            if (!(error instanceof not_covered/* NotCovered */.e))
                throw error;
            this.#direct = null;
            this.#options.onInfo(`the rest is left to git's command: ${error.message}`);
            return null;
        }
    }
    /** Brings the branch's head here; null where there is no branch yet and one may be made. */
    async #fetchHead() {
        const head = await this.#directly((direct) => this.#fetchHeadBy(direct));
        if (head === null)
            return await this.#fetchHeadByGit();
        this.#head = head.value;
        return head.value;
    }
    async #fetchHeadBy(direct) {
        const head = await direct.head(this.branch);
        if (head === null)
            return await this.#withoutBranch();
        if (head === this.#head)
            return head;
        const { settings, repository } = await this.#open();
        if (this.#options.lender !== undefined && this.#head === undefined) {
            // What a checkout has of an earlier state, git knows best how to tell the server.
            return (await repository.reader.read(head)) === null ? await this.#fetchHeadByGit() : head;
        }
        const have = this.#head ?? null;
        const isWithin = await direct.fetch(settings, {
            wants: [head],
            have,
            // Later without a depth, which would cut the history that tells what happened since.
            depth: this.#head === undefined ? 1 : null,
            filter: this.#large ? 'blob:none' : null,
            byteLimit: have !== null ? incrementLimit : this.#large ? Number.POSITIVE_INFINITY : wholeLimit,
        });
        if (isWithin)
            return head;
        if (have !== null)
            throw this.#anotherHistory();
        this.#large = true;
        this.#main = null;
        return await this.#fetchHeadBy(direct);
    }
    async #fetchHeadByGit() {
        const output = this.#head === undefined ? await this.#fetchFirst() : await this.#fetchOnward();
        if (isUnknownBranch(output)) {
            this.#head = await this.#withoutBranch();
        }
        else {
            this.#succeeded(output);
            const { repository } = await this.#open();
            this.#head = await (0,git_history/* resolveRevision */.eZ)(repository.reader, headRef);
        }
        return this.#head;
    }
    async #fetchFirst() {
        const { settings } = await this.#open();
        const limit = this.#large ? {} : { byteLimit: wholeLimit };
        const options = { ...this.#fetchOptions(), ...limit };
        const output = await fetchOrigin(settings, '--depth=1', [this.#headRefspec()], options);
        if (!output.exceeded)
            return output;
        this.#large = true;
        this.#main = null;
        return await this.#fetchFirst();
    }
    /** Without a depth, which would cut the history that tells what happened since: all of it, where there was none. */
    async #fetchOnward() {
        const { settings } = await this.#open();
        const options = { ...this.#fetchOptions(), byteLimit: incrementLimit };
        const output = await fetchOrigin(settings, null, [this.#headRefspec()], options);
        if (!output.exceeded)
            return output;
        throw this.#anotherHistory();
    }
    #anotherHistory() {
        return new errors/* StoreError */.A('rewound', `${this.branch} has another history than a moment ago; nothing was written. Look at who force-pushed, then run the operation again`);
    }
    /** An empty repository gets its first branch; in any other, a missing branch is more likely a misspelt one. */
    async #withoutBranch() {
        if (typeof this.#head === 'string')
            throw new errors/* StoreError */.A('rewound', `the branch ${this.branch} was deleted while the operation ran; nothing was written`);
        if (this.#options.createBranch || this.#head === null)
            return null;
        const { settings } = await this.#open();
        const output = await (0,porcelain/* porcelain */.G)(settings, ['ls-remote', '--heads', 'origin']);
        this.#succeeded(output);
        if (output.stdout.trim() === '')
            return null;
        // Of several first writers another was faster, between the two looks.
        if (output.stdout.split('\n').some((line) => line.endsWith(`\trefs/heads/${this.branch}`)))
            return await this.#fetchHead();
        throw new errors/* StoreError */.A('unknown-branch', `the remote has no branch ${this.branch}; check \`branch\`, or create it with \`agent-registry init --orphan\``);
    }
    async #stateOf(commit) {
        const { settings, repository } = await this.#open();
        return await repository.state(commit, async (missing) => {
            const limit = { have: null, depth: null, filter: 'blob:none', byteLimit: Number.POSITIVE_INFINITY };
            const fetched = await this.#directly((direct) => direct.fetch(settings, { wants: missing, ...limit }));
            if (fetched !== null)
                return;
            this.#succeeded(await fetchBlobs(settings, missing, this.#options.onProgress));
        });
    }
}


/***/ }),

/***/ 3719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ checkBranch),
/* harmony export */   G7: () => (/* binding */ checkRevision),
/* harmony export */   JH: () => (/* binding */ parseRemoteUrl),
/* harmony export */   d9: () => (/* binding */ checkRoot)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2807);

/**
 * Reads a remote as users write it: a URL, `user@host:path`, or a path.
 * @throws InputError for anything that git would take for an option, or for a command to run
 */
function parseRemoteUrl(text) {
    const remote = text.trim();
    if (remote === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d('the remote is empty; give a URL or a path');
    // `--upload-pack=…` in the place of a URL makes git run a command.
    if (remote.startsWith('-'))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`the remote ${JSON.stringify(remote)} must not begin with "-"`);
    // A line break would end git's configuration line and begin another.
    if (/\p{Cc}/u.test(remote))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d('the remote must not contain control characters');
    // `ext::sh -c …` and its like hand the rest to a program.
    if (/^[A-Za-z0-9+.-]*::/.test(remote)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d('remotes of the form "helper::address" are not allowed: they run programs; give a URL or a path');
    }
    if (/^https?:\/\//i.test(remote))
        return httpRemote(remote);
    if (/^(ssh|git\+ssh):\/\//i.test(remote))
        return sshRemote(remote);
    if (/^file:\/\//i.test(remote))
        return { url: remote, kind: 'path', credentials: null };
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(remote)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`remotes of this kind are not supported: ${remote.split(':')[0] ?? ''}; use https, ssh or a path`);
    }
    // `host:path` is SSH unless a slash comes first; `C:\…` is a path.
    const isScp = /^[^/\\]{2,}:/.test(remote);
    return isScp ? sshRemote(remote) : { url: remote, kind: 'path', credentials: null };
}
function httpRemote(remote) {
    if (!URL.canParse(remote))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d('the remote is no valid URL');
    const url = new URL(remote);
    const credentials = url.username === '' && url.password === '' ? null : `${decoded(url.username)}:${decoded(url.password)}`;
    url.username = '';
    url.password = '';
    return { url: url.href, kind: 'http', credentials };
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d('the user name or password in the remote is not encoded as a URL demands');
    }
}
function sshRemote(remote) {
    const address = remote.replace(/^[a-z+]+:\/\//i, '');
    // ssh takes a host that begins with a hyphen for an option.
    if (/^([^/:]*@)?\[?(-|%2d)/i.test(address))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d('the host of the remote must not begin with "-"');
    if (address !== remote && /^[^/:]*:[^/]*@/.test(address))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d('ssh takes no password from a URL; leave it out and use a key');
    return { url: remote, kind: 'ssh', credentials: null };
}
/**
 * Checks a branch name as `git check-ref-format` does, before git sees it.
 * @throws InputError
 */
function checkBranch(name) {
    const branch = name.replace(/^refs\/heads\//, '');
    const bad = branch === '' ||
        branch.startsWith('-') ||
        branch.startsWith('/') ||
        branch.endsWith('/') ||
        branch.endsWith('.') ||
        branch.endsWith('.lock') ||
        /\.\.|\/\/|@\{|\/\.|^\.|\.lock\//.test(branch) ||
        /[\p{Cc} ~^:?*[\\]/u.test(branch) ||
        branch === '@' ||
        branch === 'HEAD';
    if (bad)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`${JSON.stringify(name)} is no name for a branch`);
    return branch;
}
/**
 * Checks a revision before git sees it: a branch, a tag, a commit's id, or what git makes of those (`main~2`).
 * @throws InputError for what git would take for an option, a refspec, a range, a file, or for leaving out
 */
function checkRevision(revision) {
    if (revision !== '' && !/^[-+^]|[\p{Cc} :*?[\\]|\.\./u.test(revision))
        return revision;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`${JSON.stringify(revision)} is no revision; give a branch, a tag or a commit id`);
}
/**
 * Checks the registry's folder: below the top of the repository, with forward slashes.
 * @throws InputError
 */
function checkRoot(root) {
    const path = root.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '');
    const parts = path.split('/');
    const bad = path === '' ||
        parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git');
    if (bad || /[\p{Cc}":]/u.test(path) || path.startsWith('-')) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`the root ${JSON.stringify(root)} must be a folder below the top of the repository, such as .github/agent-system`);
    }
    return path;
}


/***/ }),

/***/ 5610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ RegistryRepository)
});

// EXTERNAL MODULE: ./build/store/git/history.js
var git_history = __nccwpck_require__(1389);
// EXTERNAL MODULE: ./build/store/errors.js
var errors = __nccwpck_require__(9575);
// EXTERNAL MODULE: ./build/store/git/process.js
var process = __nccwpck_require__(3156);
;// CONCATENATED MODULE: ./build/store/git/objects.js


/** Objects asked for before the first answer is awaited: enough to keep git busy, too few to fill a pipe both ways. */
const objects_window = 256;
/** Reads any number of objects through one `git cat-file --batch`. */
class ObjectReader {
    #settings;
    #child = null;
    #stderr = '';
    #waiting = [];
    #chunks = [];
    /** Object whose content is being received; `left` counts its line end. */
    #current = null;
    constructor(settings) {
        this.#settings = settings;
    }
    /** Null where there is no such object here. */
    async read(name, limit = Number.POSITIVE_INFINITY) {
        const [object] = await this.#ask([name], () => limit);
        return object ?? null;
    }
    /** In the order of the names. */
    async readAll(names, limitOf) {
        const objects = [];
        for (let start = 0; start < names.length; start += objects_window) {
            objects.push(...(await this.#ask(names.slice(start, start + objects_window), (index) => limitOf(start + index))));
        }
        return objects;
    }
    #ask(names, limitOf) {
        // A line break would be a second question, whose answer nobody awaits.
        const [forged] = names.filter((name) => /[\n\r\0]/.test(name));
        if (forged !== undefined)
            return Promise.resolve(names.map(() => null));
        const child = this.#start();
        const answers = names.map((name, index) => new Promise((resolve, reject) => {
            this.#waiting.push({ name, limit: limitOf(index), resolve, reject });
        }));
        child.stdin.write(names.map((name) => `${name}\n`).join(''));
        return Promise.all(answers);
    }
    close() {
        const child = this.#child;
        if (child === null)
            return Promise.resolve();
        return new Promise((resolve) => {
            child.once('close', () => {
                resolve();
            });
            child.stdin.end();
        });
    }
    #start() {
        if (this.#child !== null)
            return this.#child;
        const child = (0,process/* startGit */.BE)(this.#settings, ['cat-file', '--batch']);
        child.stdout.on('data', (chunk) => {
            this.#receive(chunk);
        });
        child.stderr.on('data', (chunk) => (this.#stderr += chunk.toString('utf8')));
        child.once('error', () => {
            this.#fail(new errors/* StoreError */.A('git-missing', 'git was not found; install git and put it on the PATH'));
        });
        child.once('close', (status) => {
            this.#child = null;
            this.#current = null;
            this.#chunks = [];
            const { signal, redact } = this.#settings;
            const output = { status, stdout: '', stderr: redact(this.#stderr) };
            this.#fail(signal.aborted ? (0,process/* interruption */.YW)(signal) : (0,process/* gitFailure */.tv)('objects cannot be read', output));
        });
        this.#child = child;
        return child;
    }
    #fail(error) {
        for (const { reject } of this.#waiting.splice(0))
            reject(error);
    }
    #receive(chunk) {
        let rest = chunk;
        while (rest.length > 0) {
            rest = this.#current === null ? this.#receiveHeader(rest) : this.#receiveContent(rest);
        }
    }
    #receiveHeader(chunk) {
        const end = chunk.indexOf(0x0a);
        this.#chunks.push(end < 0 ? chunk : chunk.subarray(0, end));
        if (end < 0)
            return chunk.subarray(chunk.length);
        const line = Buffer.concat(this.#chunks.splice(0)).toString('utf8');
        const match = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line);
        if (match === null) {
            this.#waiting.shift()?.resolve(null);
        }
        else {
            const [id, type, size] = [match[1] ?? '', match[2] ?? '', Number(match[3])];
            const wanted = size <= (this.#waiting[0]?.limit ?? 0);
            this.#current = { header: { id, type }, size, left: size + 1, parts: wanted ? [] : null };
        }
        return chunk.subarray(end + 1);
    }
    #receiveContent(chunk) {
        const current = this.#current;
        if (current === null)
            return chunk;
        const part = chunk.subarray(0, current.left);
        current.parts?.push(part);
        current.left -= part.length;
        if (current.left === 0) {
            const content = current.parts === null ? null : Buffer.concat(current.parts).subarray(0, current.size);
            this.#current = null;
            this.#waiting.shift()?.resolve({ ...current.header, content });
        }
        return chunk.subarray(part.length);
    }
}

// EXTERNAL MODULE: ./build/store/git/tree.js
var tree = __nccwpck_require__(8113);
;// CONCATENATED MODULE: ./build/store/git/writer.js

/** The ref of the private repository that a new commit is built under. */
const pendingRef = 'refs/agent-registry/pending';
const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;
/** A name cannot end its field, or begin another line. */
const plain = (text) => text.replaceAll(/[<>\p{Cc}]/gu, '').trim();
const signature = (role, { name, email }, seconds) => `${role} ${plain(name)} <${plain(email)}> ${seconds} +0000\n`;
/** Quoted as fast-import reads paths. */
const quoted = (path) => `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
/**
 * Builds one commit with one process, without reading a blob.
 * @param parent null for the first commit of a branch
 * @param seconds committer's date
 * @returns the id of the commit
 */
async function writeCommit(settings, parent, root, changes, commit, seconds) {
    const files = [...changes].map(([path, text]) => text === null
        ? `D ${quoted(`${root}/${path}`)}\n`
        : `M 100644 inline ${quoted(`${root}/${path}`)}\n${data(text)}`);
    const stream = [
        parent === null ? `reset ${pendingRef}\n` : '',
        `commit ${pendingRef}\nmark :1\n`,
        signature('author', commit.author, Math.floor(commit.time / 1000)),
        signature('committer', commit.committer, seconds),
        data(commit.message),
        parent === null ? '' : `from ${parent}\n`,
        ...files,
        '\nget-mark :1\ndone\n',
    ].join('');
    const output = await (0,process/* runGit */.EO)(settings, ['fast-import', '--quiet', '--done', '--force'], stream);
    const id = output.stdout.trim();
    if (output.status !== 0 || !/^[0-9a-f]{40,64}$/.test(id))
        throw (0,process/* gitFailure */.tv)('the commit cannot be built', output);
    return id;
}

;// CONCATENATED MODULE: ./build/store/git/repository.js




/** The registry as a repository on this machine holds it: reads states, builds commits, knows histories. */
class RegistryRepository {
    reader;
    root;
    #writing;
    /** Texts by blob: unchanged files are neither read nor decoded again. */
    #texts = new Map();
    /** @param writing where new objects go; by default where objects are read */
    constructor(settings, root, writing = settings) {
        this.reader = new ObjectReader(settings);
        this.root = root;
        this.#writing = writing;
    }
    /** @param supply brings blobs that are missing here */
    async state(commit, supply) {
        const entries = await (0,tree/* registryEntries */.MM)(this.reader, commit, this.root);
        return { commit, files: await (0,tree/* readFiles */.Ul)(this.reader, entries, this.#texts, supply) };
    }
    async commit(parent, changes, commit) {
        const known = parent === null ? null : await (0,git_history/* readCommit */.kN)(this.reader, parent);
        // A commit dated before its parent would cut date-bounded fetches short.
        const seconds = Math.max(Math.floor(commit.time / 1000), known?.committed ?? 0);
        return await writeCommit(this.#writing, parent, this.root, changes, commit, seconds);
    }
    relation(base, commit) {
        return (0,git_history/* relationOf */.Ke)(this.reader, base, commit);
    }
    async *log(head, until) {
        for await (const { commit, message } of (0,git_history/* firstParents */.gs)(this.reader, head)) {
            if (commit === until)
                return;
            yield { commit, message };
        }
    }
    logSince(head, since, deepen) {
        return (0,git_history/* firstParentsSince */.mM)(this.reader, head, since, deepen);
    }
    close() {
        return this.reader.close();
    }
}


/***/ }),

/***/ 8113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MM: () => (/* binding */ registryEntries),
/* harmony export */   Ul: () => (/* binding */ readFiles),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   b7: () => (/* binding */ notAFolder)
/* harmony export */ });
/* harmony import */ var _core_files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1645);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2807);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9575);



/** Parses a tree object: `mode name NUL id`, repeated. */
function parseTree(content, idLength) {
    const entries = [];
    for (let start = 0; start < content.length;) {
        const space = content.indexOf(0x20, start);
        const end = content.indexOf(0, space);
        // Of a broken tree nothing is certain, not even that this loop would end.
        if (space < 0 || end < 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A('git-failed', 'a tree of the repository is broken; run `git fsck`');
        const mode = content.toString('latin1', start, space);
        const name = content.toString('utf8', space + 1, end);
        entries.push({ mode, name, id: content.toString('hex', end + 1, end + 1 + idLength) });
        start = end + 1 + idLength;
    }
    return entries;
}
const folderMode = '40000';
async function readTree(reader, name) {
    const tree = await reader.read(name);
    if (tree?.type !== 'tree' || tree.content === null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A('git-failed', `the tree ${name} is missing from the repository; fetch it again`);
    }
    return parseTree(tree.content, tree.id.length / 2);
}
/** Writing below a link or a file would replace it. */
function notAFolder(path) {
    const message = `${path} is no folder, so it cannot hold the registry`;
    const help = 'Remove it, or choose another root.';
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CorruptRegistryError */ .T([
        { code: 'unreadable', severity: 'error', file: path, line: 1, column: 1, message, help },
    ]);
}
/** Entries of the registry's folder; none where it does not exist. No link on the way to it is followed. */
async function rootEntries(reader, commit, root) {
    let entries = await readTree(reader, `${commit}^{tree}`);
    let path = '';
    for (const part of root.split('/')) {
        path = path === '' ? part : `${path}/${part}`;
        const entry = entries.find(({ name }) => name === part);
        if (entry === undefined)
            return [];
        if (entry.mode !== folderMode)
            throw notAFolder(path);
        entries = await readTree(reader, entry.id);
    }
    return entries;
}
function unreadable({ mode }) {
    if (mode === '120000')
        return { unreadable: 'symlink' };
    if (mode === '160000')
        return { unreadable: 'submodule' };
    if (mode === folderMode)
        return { unreadable: 'folder' };
    return null;
}
/** Lists the registry's files in a commit, without reading them. */
async function registryEntries(reader, commit, root) {
    const listed = [];
    const add = (path, entry) => {
        const content = unreadable(entry) ?? ((0,_core_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(path) ? { blob: entry.id } : { unreadable: 'not-a-record' });
        listed.push({ path, content });
    };
    for (const entry of await rootEntries(reader, commit, root)) {
        if (entry.name === _core_files_js__WEBPACK_IMPORTED_MODULE_2__/* .agentsFolder */ .J1) {
            if (entry.mode !== folderMode)
                throw notAFolder(`${root}/${_core_files_js__WEBPACK_IMPORTED_MODULE_2__/* .agentsFolder */ .J1}`);
            for (const agent of await readTree(reader, entry.id))
                add(`${_core_files_js__WEBPACK_IMPORTED_MODULE_2__/* .agentsFolder */ .J1}/${agent.name}`, agent);
        }
        else if ((0,_core_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(entry.name))
            add(entry.name, entry);
    }
    return listed;
}
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Text of a blob, or why there is none. */
function textOf(content) {
    if (content === null)
        return { unreadable: 'too-large' };
    try {
        return decoder.decode(content);
    }
    catch {
        return { unreadable: 'not-utf8' };
    }
}
/**
 * Reads the files of a registry. Texts already known by their blob's id are neither read nor copied again.
 * @param supply brings blobs that are not here yet; called at most once
 */
async function readFiles(reader, entries, known, supply) {
    const wanted = entries.flatMap(({ path, content }) => 'blob' in content && !known.has(content.blob) ? [{ blob: content.blob, limit: (0,_core_files_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeLimit */ .Le)(path) }] : []);
    const load = async (list) => {
        const objects = await reader.readAll(list.map(({ blob }) => blob), (index) => list[index]?.limit ?? 0);
        for (const object of objects)
            if (object !== null)
                known.set(object.id, textOf(object.content));
        return list.filter(({ blob }) => !known.has(blob));
    };
    const missing = await load(wanted);
    if (missing.length > 0) {
        await supply(missing.map(({ blob }) => blob));
        const [gone] = await load(missing);
        if (gone !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A('git-failed', `the blob ${gone.blob} is missing from the repository`);
    }
    return new Map(entries.map(({ path, content }) => [path, 'blob' in content ? (known.get(content.blob) ?? '') : content]));
}


/***/ }),

/***/ 2808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ HttpClient),
/* harmony export */   s: () => (/* binding */ Broken)
/* harmony export */ });
/* harmony import */ var _not_covered_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5941);

/** Servers know what to make of git; the rest is a comment. */
const userAgent = 'git/2.39.0 (agent-registry)';
/** A server that sends nothing for so long is taken to hang, milliseconds. The same as git is told. */
const idleLimit = 30_000;
/** The way to the server broke, and what was sent may have arrived. */
class Broken extends Error {
    name = 'Broken';
}
/** Failures to connect at all: nothing was sent. */
const unsent = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT|bad port|CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|SSL/;
/** What an error of `fetch` says of itself: the true reason is its cause. */
function codeOf(error) {
    const { cause, ...own } = describable(error);
    const { code, message } = cause === undefined ? own : describable(cause);
    return [code, message].filter((part) => typeof part === 'string').join(' ');
}
function describable(error) {
    if (typeof error !== 'object' || error === null)
        return { message: String(error) };
    const { cause, code, message } = error;
    return { cause, code, message };
}
/** Speaks to one repository over HTTP(S), a request at a time. */
class HttpClient {
    #remote;
    constructor(remote) {
        this.#remote = remote;
    }
    /**
     * Sends a request of the service's protocol and gives the answer as it comes.
     * @throws NotCovered for an answer other than the service's, and where nothing could be sent
     * @throws Broken where the connection failed later, also while the answer is read
     */
    async *post(service, body) {
        const { url, userinfo, signal } = this.#remote;
        const ending = new AbortController();
        const end = () => {
            ending.abort();
        };
        signal.addEventListener('abort', end);
        let timer = setTimeout(end, idleLimit);
        try {
            const response = await fetch(`${url}/${service}`, {
                method: 'POST',
                headers: {
                    'content-type': `application/x-${service}-request`,
                    accept: `application/x-${service}-result`,
                    'user-agent': userAgent,
                    ...(service === 'git-upload-pack' ? { 'git-protocol': 'version=2' } : {}),
                    ...(userinfo === null
                        ? {}
                        : { authorization: `Basic ${Buffer.from(userinfo, 'utf8').toString('base64')}` }),
                },
                body: new Uint8Array(body),
                // A token must not be led to another server.
                redirect: 'manual',
                signal: ending.signal,
            });
            this.#check(response, service);
            for await (const chunk of response.body ?? []) {
                clearTimeout(timer);
                timer = setTimeout(end, idleLimit);
                yield chunk;
            }
        }
        catch (error) {
            if (error instanceof _not_covered_js__WEBPACK_IMPORTED_MODULE_0__/* .NotCovered */ .e)
                throw error;
            const code = codeOf(error);
            if (unsent.test(code))
                throw new _not_covered_js__WEBPACK_IMPORTED_MODULE_0__/* .NotCovered */ .e(`no connection (${code})`);
            throw new Broken(ending.signal.aborted && !signal.aborted ? 'the server sent nothing for 30 seconds' : code);
        }
        finally {
            clearTimeout(timer);
            signal.removeEventListener('abort', end);
            // What was not read is not waited for.
            ending.abort();
        }
    }
    #check(response, service) {
        const type = response.headers.get('content-type');
        if (response.status === 200 && type === `application/x-${service}-result`)
            return;
        throw new _not_covered_js__WEBPACK_IMPORTED_MODULE_0__/* .NotCovered */ .e(`the server answered ${response.status}`);
    }
}


/***/ }),

/***/ 2637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  DirectTransport: () => (/* binding */ DirectTransport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/store/http/client.js
var http_client = __nccwpck_require__(2808);
// EXTERNAL MODULE: ./build/store/http/not-covered.js
var not_covered = __nccwpck_require__(5941);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __nccwpck_require__(8321);
// EXTERNAL MODULE: ./build/store/git/process.js
var process = __nccwpck_require__(3156);
;// CONCATENATED MODULE: ./build/store/http/packs.js



/** @param isPartial some of what its objects name was left out on purpose */
function startIndexing(settings, isPartial) {
    const { signal, redact } = settings;
    const ending = new AbortController();
    const end = () => {
        ending.abort();
    };
    signal.addEventListener('abort', end);
    const promisor = isPartial ? ['--promisor'] : [];
    const child = (0,process/* startGit */.BE)({ ...settings, signal: ending.signal }, [
        'index-pack',
        '--stdin',
        '--fix-thin',
        ...promisor,
    ]);
    let stderr = '';
    child.stdout.resume();
    child.stderr.on('data', (chunk) => (stderr += chunk.toString('utf8')));
    const ended = new Promise((resolve, reject) => {
        child.once('error', (error) => {
            reject((0,process/* startFailure */.xn)(error));
        });
        child.once('close', resolve);
    }).finally(() => {
        signal.removeEventListener('abort', end);
    });
    // Who abandons a pack does not ask how it ended.
    ended.catch(() => undefined);
    const closed = (0,external_node_events_.once)(child.stdin, 'close');
    return {
        receive: async (bytes) => {
            if (child.stdin.write(bytes))
                return;
            // A process that ended no longer drains.
            await Promise.race([(0,external_node_events_.once)(child.stdin, 'drain'), closed]);
        },
        finish: async () => {
            child.stdin.end();
            const status = await ended;
            if (signal.aborted)
                throw (0,process/* interruption */.YW)(signal);
            if (status !== 0)
                throw (0,process/* gitFailure */.tv)('the pack cannot be read', { status, stdout: '', stderr: redact(stderr) });
        },
        abandon: end,
    };
}
/**
 * The objects of one commit that its parents do not have.
 * @throws StoreError
 */
async function packFor(settings, commit) {
    const options = ['--revs', '--stdout', '--thin', '--delta-base-offset', '-q'];
    const child = (0,process/* startGit */.BE)(settings, ['pack-objects', ...options]);
    child.stdin.end(`${commit}^!\n`);
    const ended = new Promise((resolve, reject) => {
        child.once('error', (error) => {
            reject((0,process/* startFailure */.xn)(error));
        });
        child.once('close', resolve);
    });
    const [pack, words, status] = await Promise.all([(0,consumers_.buffer)(child.stdout), (0,consumers_.buffer)(child.stderr), ended]);
    if (settings.signal.aborted)
        throw (0,process/* interruption */.YW)(settings.signal);
    if (status === 0)
        return pack;
    const stderr = settings.redact(words.toString('utf8'));
    throw (0,process/* gitFailure */.tv)('the commit cannot be packed', { status, stdout: '', stderr });
}

;// CONCATENATED MODULE: ./build/store/http/packet-line.js

const marks = ['flush', 'delimiter', 'response-end'];
const lengthDigits = 4;
/** Bytes that a packet may have, with its length (gitprotocol-common). */
const longest = 65_520;
const flush = Buffer.from('0000');
const delimiter = Buffer.from('0001');
function packet(content) {
    const data = Buffer.from(content);
    const length = (data.length + lengthDigits).toString(16).padStart(lengthDigits, '0');
    return Buffer.concat([Buffer.from(length), data]);
}
/**
 * Takes a stream apart into packets.
 * @throws NotCovered for what is no packet, and for a stream that ends within one
 */
async function* packets(stream) {
    let rest = Buffer.alloc(0);
    for await (const chunk of stream) {
        rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
        let taken = 0;
        for (;;) {
            if (rest.length - taken < lengthDigits)
                break;
            const digits = rest.toString('latin1', taken, taken + lengthDigits);
            if (!/^[0-9a-f]{4}$/i.test(digits))
                throw new not_covered/* NotCovered */.e('the server sent no packet line');
            const length = Number.parseInt(digits, 16);
            const mark = marks[length];
            if (mark === undefined && (length < lengthDigits || length > longest))
                throw new not_covered/* NotCovered */.e('the server sent a packet line of an impossible length');
            const end = taken + Math.max(length, lengthDigits);
            if (rest.length < end)
                break;
            yield mark === undefined
                ? { kind: 'data', data: rest.subarray(taken + lengthDigits, end) }
                : { kind: mark };
            taken = end;
        }
        rest = rest.subarray(taken);
    }
    if (rest.length > 0)
        throw new not_covered/* NotCovered */.e('the connection ended within a packet line');
}
/** The text of a line, which git ends with a line feed more often than not. */
const lineOf = (data) => data.toString('utf8').replace(/\n$/, '');

;// CONCATENATED MODULE: ./build/store/http/receive-pack.js



const zeroes = '0'.repeat(40);
const bands = { report: 1, words: 2 };
/**
 * Moves a ref from one value to another (gitprotocol-pack). The server itself compares: no listing of its refs is needed.
 * @param pack the objects that the new value needs
 * @throws NotCovered where the server did not take the request; Broken where its answer is lost
 */
async function sendPack(client, { ref, from, to }, pack) {
    const capabilities = 'report-status side-band-64k object-format=sha1 agent=git/agent-registry';
    const body = Buffer.concat([packet(`${from ?? zeroes} ${to} ${ref}\0 ${capabilities}`), flush, pack]);
    const report = [];
    let words = '';
    const progress = { hasBegun: false };
    const answer = noticed(client.post('git-receive-pack', body), () => {
        progress.hasBegun = true;
    });
    try {
        for await (const each of packets(answer)) {
            if (each.kind !== 'data')
                continue;
            const content = each.data.subarray(1);
            if (each.data[0] === bands.report)
                report.push(Buffer.from(content));
            else
                words += content.toString('utf8');
        }
    }
    catch (error) {
        // What the server began to answer, it may have done.
        throw error instanceof not_covered/* NotCovered */.e && progress.hasBegun ? new http_client/* Broken */.s(error.message) : error;
    }
    return { refusal: await refusalIn(report, ref), words };
}
/** A stream that tells when its first bytes come. */
async function* noticed(stream, begin) {
    for await (const chunk of stream) {
        begin();
        yield chunk;
    }
}
/** Reads the report, which is packets within packets. */
async function refusalIn(report, ref) {
    const lines = [];
    const stream = (async function* () {
        yield await Promise.resolve(Buffer.concat(report));
    })();
    for await (const each of packets(stream))
        if (each.kind === 'data')
            lines.push(lineOf(each.data));
    const [unpacked] = lines;
    if (unpacked !== 'unpack ok') {
        if (unpacked?.startsWith('unpack ') === true)
            return `unpacker error: ${unpacked.slice('unpack '.length)}`;
        throw new http_client/* Broken */.s('the server reported nothing');
    }
    if (lines.includes(`ok ${ref}`))
        return null;
    const refused = lines.find((line) => line.startsWith(`ng ${ref} `));
    if (refused !== undefined)
        return refused.slice(`ng ${ref} `.length);
    throw new http_client/* Broken */.s('the server reported nothing of the branch');
}

;// CONCATENATED MODULE: ./build/store/http/upload-pack.js


const capabilities = [packet('agent=git/agent-registry\n'), packet('object-format=sha1\n')];
const request = (command, lines) => Buffer.concat([
    packet(`command=${command}\n`),
    ...capabilities,
    delimiter,
    ...lines.map((line) => packet(`${line}\n`)),
    flush,
]);
const isId = (text) => /^[0-9a-f]{40}$/.test(text);
/**
 * Asks for the head of a branch (gitprotocol-v2, `ls-refs`).
 * @returns null where there is no such branch
 * @throws NotCovered, Broken
 */
async function headOf(client, branch) {
    const ref = `refs/heads/${branch}`;
    let head = null;
    let isWhole = false;
    for await (const each of packets(client.post('git-upload-pack', request('ls-refs', [`ref-prefix ${ref}`])))) {
        if (each.kind === 'flush')
            isWhole = true;
        if (each.kind !== 'data')
            continue;
        const [id = '', name] = lineOf(each.data).split(' ');
        if (!isId(id))
            throw new not_covered/* NotCovered */.e('the server does not speak version 2 of the protocol');
        // A prefix: `main` is one of `main-2` too.
        if (name === ref)
            head = id;
    }
    if (!isWhole)
        throw new not_covered/* NotCovered */.e('the list of refs broke off');
    return head;
}
const linesOf = ({ wants, haves, shallow, depth, filter }) => [
    'thin-pack',
    'ofs-delta',
    'no-progress',
    ...(depth === null ? [] : [`deepen ${depth}`]),
    ...(filter === null ? [] : [`filter ${filter}`]),
    ...shallow.map((id) => `shallow ${id}`),
    ...wants.map((id) => `want ${id}`),
    ...haves.map((id) => `have ${id}`),
    'done',
];
/** Parts of the answer by their titles (gitprotocol-v2, `fetch`). */
async function* sections(all) {
    let title = null;
    for await (const each of all) {
        if (each.kind === 'flush')
            return;
        if (each.kind !== 'data')
            title = null;
        else if (title === null)
            title = lineOf(each.data);
        else
            yield { title, data: each.data };
    }
    throw new not_covered/* NotCovered */.e('the pack broke off');
}
const upload_pack_bands = { data: 1, progress: 2, error: 3 };
/**
 * Fetches a pack.
 * @param receive takes the bytes of the pack as they come
 * @throws NotCovered, Broken
 */
async function fetchPack(client, wanted, receive) {
    const info = { shallow: [], unshallow: [] };
    for await (const { title, data } of sections(packets(client.post('git-upload-pack', request('fetch', linesOf(wanted)))))) {
        if (title === 'shallow-info') {
            const [kind, id = ''] = lineOf(data).split(' ');
            if (!isId(id))
                throw new not_covered/* NotCovered */.e('the server told no commit where history ends');
            if (kind === 'shallow')
                info.shallow.push(id);
            else
                info.unshallow.push(id);
        }
        else if (title === 'packfile') {
            const band = data[0];
            if (band === upload_pack_bands.data)
                await receive(data.subarray(1));
            else if (band !== upload_pack_bands.progress)
                throw new not_covered/* NotCovered */.e(`the server failed: ${lineOf(data.subarray(1))}`);
        }
        else {
            throw new not_covered/* NotCovered */.e(`the server sent ${JSON.stringify(title.slice(0, 40))}`);
        }
    }
    return info;
}

;// CONCATENATED MODULE: ./build/store/http/direct.js







/**
 * Speaks git's protocol to a remote over HTTP(S) without git's command: one request for a head, one for a pack, one for a
 * push, where the command makes two and three. Packs are made and read by git.
 */
class DirectTransport {
    #client;
    #redact;
    constructor(remote) {
        this.#client = new http_client/* HttpClient */.Q(remote);
        this.#redact = remote.redact;
    }
    /**
     * @returns null where there is no such branch
     * @throws NotCovered
     */
    async head(branch) {
        return await this.#reading(() => headOf(this.#client, branch));
    }
    /**
     * Brings objects into a repository.
     * @returns whether they were within the limit
     * @throws NotCovered, StoreError
     */
    async fetch(settings, { wants, have, depth, filter, byteLimit }) {
        const shallow = await shallowCommits(settings);
        const indexing = startIndexing(settings, filter !== null);
        let received = 0;
        const receive = async (bytes) => {
            received += bytes.length;
            if (received > byteLimit)
                throw new TooMuch();
            await indexing.receive(bytes);
        };
        try {
            const haves = have === null ? [] : [have];
            const request = { wants, haves, shallow, depth, filter };
            const info = await this.#reading(() => fetchPack(this.#client, request, receive));
            await indexing.finish();
            await keepShallow(settings, shallow, info);
            return true;
        }
        catch (error) {
            indexing.abandon();
            if (error instanceof TooMuch)
                return false;
            throw error;
        }
    }
    /**
     * Moves a branch from one commit to another; the server compares.
     * @throws NotCovered where nothing was taken; Broken where the answer is lost; StoreError
     */
    async push(settings, branch, commit, expected) {
        const pack = await packFor(settings, commit);
        const update = { ref: `refs/heads/${branch}`, from: expected, to: commit };
        const { refusal, words } = await sendPack(this.#client, update, pack);
        return { refusal: refusal === null ? null : this.#redact(refusal), words: this.#redact(words) };
    }
    /** A reading that broke off can be begun again, by git. */
    async #reading(action) {
        try {
            return await action();
        }
        catch (error) {
            if (error instanceof http_client/* Broken */.s || error instanceof not_covered/* NotCovered */.e)
                throw new not_covered/* NotCovered */.e(this.#redact(error.message));
            throw error;
        }
    }
}
class TooMuch extends Error {
}
const shallowFile = ({ gitDirectory }) => (0,external_node_path_.join)(gitDirectory ?? '.', 'shallow');
async function shallowCommits(settings) {
    const text = await (0,promises_.readFile)(shallowFile(settings), 'utf8').catch(() => '');
    return text.split('\n').filter((line) => line !== '');
}
/** Where history ends is in a file of the repository, which git keeps by itself when it fetches. */
async function keepShallow(settings, before, info) {
    const { shallow, unshallow } = info;
    if (shallow.length + unshallow.length === 0)
        return;
    const now = new Set([...before, ...shallow].filter((id) => !unshallow.includes(id)));
    await (0,promises_.writeFile)(shallowFile(settings), [...now].map((id) => `${id}\n`).join(''));
}


/***/ }),

/***/ 1198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   reasonForGit: () => (/* binding */ reasonForGit)
/* harmony export */ });
/* harmony import */ var _git_process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3156);

/** Variables by which git, or its HTTP library, is led another way than the direct one. */
const leading = {
    'http:': ['http_proxy', 'all_proxy', 'ALL_PROXY', 'GIT_PROXY_COMMAND'],
    'https:': [
        ...['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY', 'GIT_PROXY_COMMAND'],
        ...['GIT_SSL_CAINFO', 'GIT_SSL_CAPATH', 'GIT_SSL_CERT', 'GIT_SSL_KEY', 'GIT_SSL_NO_VERIFY'],
        ...['CURL_CA_BUNDLE', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
    ],
};
/** Settings of the same kind: proxies, certificates, headers, cookies, other addresses. */
const leadingKeys = '^(http|https|url|protocol|transfer|receive|core\\.gitproxy)\\b';
/**
 * Why a remote over HTTP(S) is left to git; null where it can be spoken to directly.
 * @throws StoreError where git cannot be asked
 */
async function reasonForGit(url, settings) {
    const variables = leading[new URL(url).protocol === 'https:' ? 'https:' : 'http:'];
    const variable = variables.find((name) => (settings.environment[name] ?? '') !== '');
    if (variable !== undefined)
        return `${variable} is set`;
    const asked = ['config', '--null', '--name-only', '--show-scope', '--get-regexp', leadingKeys];
    const { stdout, status } = await (0,_git_process_js__WEBPACK_IMPORTED_MODULE_0__/* .runGit */ .EO)(settings, asked);
    // Status 1 says that nothing is set at all.
    if (status !== 0 && status !== 1)
        return 'git does not tell its settings';
    // Those that come with the command are ours, and those of a repository are not for ours.
    const words = stdout.split('\0');
    const index = words.findIndex((scope, at) => at % 2 === 0 && (scope === 'system' || scope === 'global'));
    return index < 0 ? null : `git has the setting ${words[index + 1] ?? ''}`;
}


/***/ }),

/***/ 5941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ NotCovered)
/* harmony export */ });
/**
 * Something that the direct client leaves to git itself: another way of authentication, a redirect, an old server, an error.
 * Git does it again from the start, and has the words for what is wrong. Never for a push whose fate is open.
 */
class NotCovered extends Error {
    name = 'NotCovered';
}


/***/ }),

/***/ 7844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ defaultRoot),
  C: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
// EXTERNAL MODULE: ./build/store/errors.js
var store_errors = __nccwpck_require__(9575);
// EXTERNAL MODULE: ./build/store/git/checkout.js
var git_checkout = __nccwpck_require__(9137);
// EXTERNAL MODULE: ./build/store/git/environment.js
var environment = __nccwpck_require__(3676);
// EXTERNAL MODULE: ./build/store/git/history.js
var git_history = __nccwpck_require__(1389);
// EXTERNAL MODULE: ./build/store/git/private-repository.js
var private_repository = __nccwpck_require__(1607);
// EXTERNAL MODULE: ./build/store/git/process.js
var git_process = __nccwpck_require__(3156);
// EXTERNAL MODULE: ./build/store/git/repository.js + 2 modules
var repository = __nccwpck_require__(5610);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./build/store/git/work-tree.js






/** Tries to take git's lock on the index; other git commands hold it for milliseconds. */
const lockTries = 100;
const lockPause = 50;
/** Stands for the state before a branch's first commit; git knows it without having it. */
const emptyTree = (0,external_node_crypto_.createHash)('sha1').update('tree 0\0').digest('hex');
/**
 * The user's index and files, where the branch that holds the registry is checked out. They move together with the
 * branch or not at all, under the lock that git itself takes on the index.
 */
class WorkTree {
    #top;
    #index;
    #root;
    #settings;
    constructor({ top, gitDirectory }, root, settings) {
        this.#top = top;
        this.#index = (0,external_node_path_.join)(gitDirectory, 'index');
        this.#root = root;
        this.#settings = { ...settings, gitDirectory };
    }
    /**
     * Moves index and files from one commit to another around `swap`, which moves the branch.
     * @param stands whether the branch still is at `from`
     * @param onLeftBehind gets the reason where the branch moved, and index and files could not
     * @throws StoreError `local-changes` where a path concerned differs from `from`; nothing is touched
     */
    async moving(from, to, { stands, swap, onLeftBehind, }) {
        const lock = await this.#lock();
        const copy = `${this.#index}.agent-registry.${process.pid}`;
        try {
            // The index has moved with the branch: what differs from an older commit is nobody's local change.
            if (!(await stands()))
                return { kind: 'rejected', reason: 'the branch moved', final: null };
            await (0,promises_.copyFile)(this.#index, copy).catch(ignoreMissing);
            await this.#git(copy, ['update-index', '-q', '--refresh']);
            await this.#checkClean(copy, from, to);
            const answer = await swap();
            if (answer.kind === 'landed')
                await this.#follow(copy, from, to).catch(sayTo(onLeftBehind));
            return answer;
        }
        finally {
            await (0,promises_.rm)(copy, { force: true });
            await (0,promises_.rm)(lock, { force: true });
        }
    }
    async #lock() {
        const path = `${this.#index}.lock`;
        for (let tries = 1;; tries += 1) {
            try {
                await (await (0,promises_.open)(path, 'wx')).close();
                return path;
            }
            catch (error) {
                const { code, message } = error;
                if (code !== 'EEXIST')
                    throw new store_errors/* StoreError */.A('git-failed', `${path} cannot be written: ${message}`);
                (0,git_process/* checkInterruption */.gn)(this.#settings.signal);
                if (tries < lockTries)
                    await (0,external_node_timers_promises_.setTimeout)(lockPause);
                else
                    throw new store_errors/* StoreError */.A('git-failed', `${path} exists: another git command is running here, or one crashed; if none is, remove the file`);
            }
        }
    }
    async #checkClean(index, from, to) {
        const output = await this.#git(index, ['read-tree', '-n', '-m', '-u', from ?? emptyTree, to]);
        const refused = /^error: .*?'(.+)'/m.exec(output.stderr)?.[1];
        if (output.status !== 0 && refused === undefined)
            throw (0,git_process/* gitFailure */.tv)(`the files in ${this.#top} cannot be moved`, output);
        const path = refused ?? (await this.#ignoredInTheWay(index, to));
        if (path === undefined)
            return;
        throw new store_errors/* StoreError */.A('local-changes', `${path} has local changes, and the branch that is checked out holds the registry; commit, stash or discard them`);
    }
    /** git replaces ignored files without a word. */
    async #ignoredInTheWay(index, to) {
        const list = async (command) => {
            const { stdout } = await this.#git(index, ['--literal-pathspecs', ...command, '-z', '--', this.#root]);
            return stdout.split('\0').filter((path) => path !== '');
        };
        const ignored = await list(['ls-files', '--others', '--ignored', '--exclude-standard', '--full-name']);
        if (ignored.length === 0)
            return undefined;
        const written = await list(['ls-tree', '-r', '--name-only', '--full-name', to]);
        return ignored.find((path) => written.some((file) => path === file || path.startsWith(`${file}/`)));
    }
    async #follow(index, from, to) {
        const settings = (0,git_process/* uninterrupted */.qA)(this.#settings);
        const output = await this.#git(index, ['read-tree', '-m', '-u', from ?? emptyTree, to], settings);
        if (output.status !== 0)
            throw (0,git_process/* gitFailure */.tv)('read-tree', output);
        await (0,promises_.rename)(index, this.#index);
    }
    async #git(index, args, settings = this.#settings) {
        const environment = { ...settings.environment, GIT_INDEX_FILE: index, GIT_WORK_TREE: this.#top };
        // Paths are read from where git runs.
        return await (0,git_process/* runGit */.EO)({ ...settings, environment }, ['-C', this.#top, ...args]);
    }
}
function ignoreMissing(error) {
    if (error.code !== 'ENOENT')
        throw error;
}
const sayTo = (listener) => (error) => {
    listener(error instanceof Error ? error.message : String(error));
};

;// CONCATENATED MODULE: ./build/store/git/local-store.js







const zeroes = '0'.repeat(40);
/**
 * A branch of the repository that the user stands in, where there is no remote. New objects go straight into it; the
 * refs that building a commit needs stay in a private repository.
 */
class LocalStore {
    branch;
    /** Why index and files did not move with the branch, where they could not. */
    leftBehind = null;
    #checkout;
    #settings;
    #repository;
    #private;
    constructor(branch, root, checkout, settings, held) {
        this.branch = branch;
        this.#checkout = checkout;
        this.#settings = settings;
        this.#private = held;
        const objects = { GIT_OBJECT_DIRECTORY: `${checkout.commonDirectory}/objects` };
        const writing = {
            ...settings,
            gitDirectory: held.directory,
            environment: { ...settings.environment, ...objects },
        };
        this.#repository = new repository/* RegistryRepository */.S(settings, root, writing);
    }
    static async open(checkout, branch, root, createBranch, settings) {
        if (checkout.objectFormat !== 'sha1') {
            const message = `${checkout.commonDirectory} has ${checkout.objectFormat} object ids, which are not supported`;
            throw new store_errors/* StoreError */.A('git-failed', `${message}; use a repository with SHA-1 ids`);
        }
        const inside = { ...settings, gitDirectory: checkout.commonDirectory };
        if (!createBranch)
            await checkBranchExists(inside, branch);
        const held = await (0,private_repository/* createPrivateRepository */.U)(null);
        return new LocalStore(branch, root, checkout, inside, held);
    }
    async read() {
        const tip = await this.#tip();
        return tip === null ? { commit: null, files: new Map() } : await this.#stateOf(tip);
    }
    /** @param revision anything that git takes for a commit */
    async readAt(revision) {
        return await this.#stateOf(await (0,git_history/* resolveRevision */.eZ)(this.#repository.reader, revision));
    }
    commit(parent, changes, commit) {
        return this.#repository.commit(parent.commit, changes, commit);
    }
    async push(commit, expected) {
        const tip = await this.#tip();
        if (tip === commit)
            return { kind: 'landed' };
        const place = await (0,git_checkout/* workTreeOf */.FY)(this.#checkout, this.branch, this.#settings.signal);
        // The reflog of a work tree's HEAD is written only from its own git directory.
        const settings = {
            ...this.#settings,
            gitDirectory: place?.gitDirectory ?? this.#checkout.commonDirectory,
        };
        const swap = () => this.#swap(settings, commit, expected);
        if (place === null)
            return await swap();
        return await new WorkTree(place, this.#repository.root, settings).moving(expected, commit, {
            stands: () => this.stands(expected),
            swap,
            onLeftBehind: (reason) => {
                this.leftBehind = `the files in ${place.top} did not follow the branch: ${reason}`;
            },
        });
    }
    async stands(expected) {
        return (await this.#tip()) === expected;
    }
    relation(base, commit) {
        return this.#repository.relation(base, commit);
    }
    log(head, until) {
        return this.#repository.log(head, until);
    }
    logSince(head, since) {
        return this.#repository.logSince(head, since);
    }
    async close() {
        await this.#repository.close();
        await this.#private.remove();
    }
    async #tip() {
        const commit = await (0,git_history/* readCommit */.kN)(this.#repository.reader, `refs/heads/${this.branch}`);
        return commit?.id ?? null;
    }
    /** Not interrupted: a reference that moved, and nobody to say so, would be taken for a failure. */
    async #swap(settings, commit, expected) {
        const ref = `refs/heads/${this.branch}`;
        const reason = `agent-registry: ${commit.slice(0, 7)}`;
        const args = ['update-ref', '-m', reason, ref, commit, expected ?? zeroes];
        const output = await (0,git_process/* runGit */.EO)((0,git_process/* uninterrupted */.qA)(settings), args);
        if (output.status === 0)
            return { kind: 'landed' };
        const failure = (0,git_process/* gitFailure */.tv)(`${ref} cannot be moved`, output);
        // The words differ by version and ref store; a head that moved, and a lock in the way, pass.
        const passing = /but expected|reference already exists|unable to resolve|Unable to create|cannot lock ref/.test(output.stderr);
        return { kind: 'rejected', reason: failure.message, final: passing ? null : failure };
    }
    #stateOf(commit) {
        return this.#repository.state(commit, (missing) => {
            const message = `${missing.length} objects of the registry are missing from this repository; run \`git fetch\``;
            return Promise.reject(new store_errors/* StoreError */.A('git-failed', message));
        });
    }
}
/** In a repository with other branches, a missing one is more likely misspelt; an empty one gets its first. */
async function checkBranchExists(settings, branch) {
    const { stdout } = await (0,git_process/* runGit */.EO)(settings, ['for-each-ref', '--format=%(refname)', 'refs/heads']);
    const refs = stdout.split('\n').filter((ref) => ref !== '');
    if (refs.length === 0 || refs.includes(`refs/heads/${branch}`))
        return;
    throw new store_errors/* StoreError */.A('unknown-branch', `there is no branch ${branch} here; check \`branch\`, or create it with \`agent-registry init --orphan\``);
}

// EXTERNAL MODULE: ./build/store/git/remote-url.js
var remote_url = __nccwpck_require__(3719);
;// CONCATENATED MODULE: ./build/store/open.js







const defaultRoot = '.github/agent-system';
/** A repository beyond this is fetched without its blobs. */
const largeRepository = 32 * 1024;
/**
 * Opens the store that a location means: a remote branch, or the local one where there is no remote.
 * @throws InputError for a remote, branch or root that cannot be
 */
async function openStore(location) {
    const root = (0,remote_url/* checkRoot */.d9)(location.root ?? defaultRoot);
    const branch = location.branch === undefined ? undefined : (0,remote_url/* checkBranch */.DC)(location.branch);
    const given = location.remote === undefined ? null : absolute((0,remote_url/* parseRemoteUrl */.JH)(location.remote), '.');
    const checkout = location.directory === undefined
        ? null
        : await (0,git_checkout/* findCheckout */.I8)(location.directory, location.signal, location.trustDirectory);
    const remote = given ?? (checkout === null ? null : originOf(checkout));
    if (remote !== null)
        return await openRemote(location, remote, branch, root, checkout);
    if (checkout === null) {
        throw new errors/* InputError */.d('there is no git repository here that git would use; go into one, or give its address as `remote`');
    }
    return await openLocal(location, checkout, branch, root);
}
const absolute = (remote, directory) => remote.kind === 'path' && !/^file:/i.test(remote.url)
    ? { ...remote, url: (0,external_node_path_.resolve)(directory, remote.url) }
    : remote;
/** git reads a relative path from the top of the repository, wherever one stands in it. */
const originOf = ({ origin, top, gitDirectory }) => origin === null ? null : absolute((0,remote_url/* parseRemoteUrl */.JH)(origin), top ?? gitDirectory);
function credentialsFor(remote, token) {
    if (remote.kind !== 'http')
        return null;
    const userinfo = token === undefined || token === '' ? remote.credentials : `x-access-token:${token}`;
    return userinfo === null ? null : { url: remote.url, userinfo };
}
async function openRemote(location, remote, branch, root, checkout) {
    // Loaded here: reading a local branch needs none of it.
    const { RemoteStore } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 257));
    const { defaultBranch } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 801));
    const { moveForward } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 7596));
    const credentials = credentialsFor(remote, location.token);
    const settings = {
        environment: (0,environment/* gitEnvironment */._)(credentials),
        signal: location.signal,
        redact: (0,environment/* redactor */.$)(credentials),
    };
    const { url } = remote;
    const name = branch ?? (await defaultBranch(url, settings));
    // Another repository's objects would only be noise in the negotiation.
    const own = checkout !== null && isCheckoutOf(checkout, url) ? checkout : undefined;
    const store = new RemoteStore({
        url,
        branch: name,
        root,
        createBranch: location.createBranch,
        large: (location.repositorySize ?? 0) > largeRepository,
        lender: own !== undefined && canLend(own) ? own : undefined,
        direct: location.transport === 'git' ? null : await directTransport(url, credentials, settings, location),
        settings,
        onInfo: location.onInfo,
        onProgress: location.onProgress,
    });
    const forward = (commit) => own === undefined
        ? Promise.resolve(null)
        : moveForward(own, { branch: name, commit, url, source: store.directory }, settings);
    return { store, root, url, moveForward: forward };
}
/** Null where git's command has to do it, for how it is led to servers or for what the address is. */
async function directTransport(url, credentials, settings, { signal, onInfo }) {
    if (!/^https?:/i.test(url))
        return null;
    const { reasonForGit } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 1198));
    const reason = await reasonForGit(url, { ...settings, gitDirectory: null });
    if (reason !== null) {
        onInfo(`the remote is left to git's command: ${reason}`);
        return null;
    }
    const { DirectTransport } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 2637));
    return new DirectTransport({
        url: url.replace(/\/+$/, ''),
        userinfo: credentials?.userinfo ?? null,
        signal,
        redact: settings.redact,
    });
}
const comparable = (url) => url
    .replace(/^file:\/\//i, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
function isCheckoutOf(checkout, url) {
    try {
        const origin = originOf(checkout);
        return origin !== null && comparable(origin.url) === comparable(url);
    }
    catch {
        // An origin that would be refused as a remote is none that was opened.
        return false;
    }
}
/** A server leaves out what it thinks we have: from a repository without trees, some would be missing. */
const canLend = ({ filter }) => filter === null || filter.startsWith('blob:');
async function openLocal(location, checkout, branch, root) {
    const settings = {
        environment: (0,environment/* gitEnvironment */._)(null),
        signal: location.signal,
        redact: (text) => text,
    };
    const name = branch ?? (await (0,git_checkout/* checkedOutBranch */.iD)(checkout.gitDirectory, location.signal));
    if (name === null)
        throw new store_errors/* StoreError */.A('unknown-branch', 'no branch is checked out here; name one with `branch`');
    const store = await LocalStore.open(checkout, name, root, location.createBranch, settings);
    return { store, root, url: null, moveForward: () => Promise.resolve(store.leftBehind) };
}


/***/ }),

/***/ 5484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ ContentionError),
/* harmony export */   r: () => (/* binding */ UnknownOutcomeError)
/* harmony export */ });
/** Every attempt lost its race, or time ran out between attempts: nothing was written. */
class ContentionError extends Error {
    name = 'ContentionError';
    code = 'contention';
}
/** A push was sent and its fate cannot be learnt: it may have landed. Repeat the call with the same request id. */
class UnknownOutcomeError extends Error {
    name = 'UnknownOutcomeError';
    code = 'unknown-outcome';
}


/***/ }),

/***/ 1005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ failedOutcome)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2807);
/* harmony import */ var _store_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9575);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5484);



function described(error) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CorruptRegistryError */ .T)
        return { code: error.code, message: error.message, findings: error.findings };
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d ||
        error instanceof _store_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A ||
        error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ContentionError */ .i ||
        error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UnknownOutcomeError */ .r) {
        return { code: error.code, message: error.message };
    }
    return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}
/** The outcome that a fault amounts to. */
function failedOutcome(operation, requestId, attempts, error) {
    return {
        operation,
        outcome: error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UnknownOutcomeError */ .r ? 'unknown' : 'failed',
        request_id: requestId,
        commit: null,
        attempts,
        combined: 0,
        result: null,
        refusal: null,
        error: described(error),
    };
}


/***/ }),

/***/ 6173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ defaultPolicy),
/* harmony export */   Ku: () => (/* binding */ silent),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
const defaultPolicy = {
    maxAttempts: 50,
    timeout: 300_000,
    // A run can be repeated for 30 days; five more for a clock or a queue that is behind.
    lookBack: 35 * 24 * 3_600_000,
};
const silent = { info: () => undefined, notice: () => undefined, progress: () => undefined };
/** Bound of the first pause, milliseconds, where the server answers at once. */
const firstPause = 100;
const longestPause = 8000;
/**
 * Of how many pushes the first pause has the length, at most. Measured with 24 writers on two cores, whose every attempt
 * costs a third of a second: with 4 they make 80 attempts together, with 2 a hundred, with a fixed 100 ms 140.
 */
const pushesPerPause = 4;
/**
 * Exponential backoff with full jitter: anything from nothing to the bound, which doubles with every try. Writers that
 * lost together would otherwise come back together.
 * @param tries from 1
 * @param pushTime how long the server took for the last push, milliseconds: a slow one needs longer pauses
 */
function pause(effects, tries, pushTime = 0) {
    const first = Math.max(firstPause, pushesPerPause * pushTime);
    return effects.sleep(effects.random() * Math.min(longestPause, first * 2 ** Math.min(tries - 1, 16)));
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9713);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
