// Serves one Lambda handler: a request a line on stdin, an answer frame on stdout.
// Arguments: FILE EXPORT MARK. Whatever the handler prints goes to stderr. The process ends as soon
// as stdin does, so that it does not outlive the caller.
'use strict';
const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');

const [file, exportName, mark] = process.argv.slice(-3);
const largestResponse = 6291556;
const requestsIn = process.stdin;
const name = path.basename(file).replace(/\.[^.]*$/, '');
const writeError = process.stderr.write.bind(process.stderr);
let handler;
let current;

Object.defineProperty(process, 'stdout', { value: process.stderr, configurable: true });
globalThis.console = new console.Console(process.stderr, process.stderr);

class RuntimeFault extends Error {
  constructor(kind, message, trace) {
    super(message);
    this.name = kind;
    this.trace = trace || [`${kind}: ${message}`];
  }
}

function writeAll(bytes) {
  let done = 0;
  while (done < bytes.length) {
    try {
      done += fs.writeSync(1, bytes, done);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

function answer(status, text) {
  const bytes = Buffer.from(text, 'utf8');
  if (process.stderr.writable) writeError(`\n${mark}\n`, () => {});
  writeAll(Buffer.concat([Buffer.from(`\n${mark} ${status} ${bytes.length}\n`), bytes]));
}

// This program's own frames tell an author nothing.
function isForeign(line) {
  return !/^ +at .*\[eval\]:\d+/.test(line);
}

function errorObject(error) {
  if (error instanceof Error) {
    return {
      errorType: error.name,
      errorMessage: error.message,
      trace: error.trace || String(error.stack || '').split('\n').filter(isForeign),
    };
  }
  if (error !== null && typeof error === 'object') {
    return { errorType: 'Error', errorMessage: JSON.stringify(error), trace: [] };
  }
  return { errorType: typeof error, errorMessage: String(error), trace: [] };
}

function succeed(request, value) {
  if (request !== current) return;
  let text;
  try {
    text = JSON.stringify(value === undefined ? null : value);
  } catch (error) {
    fail(request, new RuntimeFault('Runtime.MarshalError', `Unable to stringify response body: ${error.message}`));
    return;
  }
  if (text === undefined) text = 'null';
  if (Buffer.byteLength(text) > largestResponse) {
    fail(request, new RuntimeFault('Function.ResponseSizeTooLarge',
      `Response payload size exceeded maximum allowed payload size (${largestResponse} bytes).`));
    return;
  }
  current = undefined;
  answer('S', text);
}

function fail(request, error) {
  if (request !== current) return;
  current = undefined;
  answer('E', JSON.stringify(errorObject(error)));
}

// Node strips types itself from 22.18 on; before, the project's own tsx does it.
async function loadTypeScript() {
  let tsx;
  try {
    tsx = require.resolve('tsx', { paths: [path.dirname(path.resolve(file))] });
  } catch (error) {
    throw new RuntimeFault('Runtime.ImportModuleError',
      `Error: Node ${process.version} cannot load TypeScript: use Node 22.18 or newer, install tsx`
        + ' in the project (npm install --save-dev tsx), or map the compiled JavaScript');
  }
  await import(pathToFileURL(tsx).href);
  return import(pathToFileURL(path.resolve(file)).href);
}

async function load() {
  if (!fs.existsSync(file)) {
    throw new RuntimeFault('Runtime.ImportModuleError', `Error: Cannot find module '${name}'`);
  }
  let module;
  try {
    module = /\.[cm]?ts$/.test(file) && !process.features.typescript
      ? await loadTypeScript()
      : await import(pathToFileURL(path.resolve(file)).href);
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new RuntimeFault('Runtime.UserCodeSyntaxError', `SyntaxError: ${error.message}`,
        String(error.stack).split('\n'));
    }
    if (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND') {
      throw new RuntimeFault('Runtime.ImportModuleError', `Error: ${error.message}`);
    }
    throw error;
  }
  for (const source of [module, module.default]) {
    let found = source;
    for (const part of exportName.split('.')) found = found == null ? undefined : found[part];
    if (typeof found === 'function') return found;
  }
  throw new RuntimeFault('Runtime.HandlerNotFound', `${name}.${exportName} is undefined or not exported`);
}

function context(request) {
  const deadline = Date.now() + request.remainingMillis;
  return {
    awsRequestId: request.requestId,
    callbackWaitsForEmptyEventLoop: true,
    clientContext: request.clientContext,
    functionName: request.name,
    functionVersion: '$LATEST',
    identity: undefined,
    invokedFunctionArn: request.arn,
    logGroupName: `/aws/lambda/${request.name}`,
    logStreamName: 'local',
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE || '128',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done: (error, value) => (error ? fail(request, error) : succeed(request, value)),
    fail: (error) => fail(request, error),
    succeed: (value) => succeed(request, value),
  };
}

// A handler that neither returns a promise nor calls back ends, with null, when nothing is left to
// do. What asl itself keeps open does not count.
const ownResources = new Set(['PipeWrap', 'Pipe', 'FSReqPromise', 'TTYWrap']);

function whenNothingIsLeft(request) {
  if (request !== current) return;
  const left = process.getActiveResourcesInfo().filter((kind) => !ownResources.has(kind));
  if (left.length === 0) succeed(request, null);
  else setTimeout(() => whenNothingIsLeft(request), 5).unref();
}

let variablesOfCall = {};

function setVariables(told) {
  for (const name of Object.keys(variablesOfCall)) delete process.env[name];
  Object.assign(process.env, told);
  variablesOfCall = told;
}

async function serve(request) {
  current = request;
  setVariables(request.environment || {});
  try {
    handler = handler || (await load());
    const callback = (error, value) =>
      error === null || error === undefined ? succeed(request, value) : fail(request, error);
    const result = handler(request.event, context(request), callback);
    if (result && typeof result.then === 'function') {
      succeed(request, await result);
    } else if (result !== undefined) {
      succeed(request, result);
    } else {
      setImmediate(() => setImmediate(() => whenNothingIsLeft(request)));
    }
  } catch (error) {
    fail(request, error);
  }
}

process.on('uncaughtException', (error) => {
  if (!current) process.exit(129);
  fail(current, error);
});
process.on('unhandledRejection', (error) => {
  if (current) fail(current, new RuntimeFault('Runtime.UnhandledPromiseRejection', String(error)));
});

let pending = [];
requestsIn.on('data', (chunk) => {
  let from = 0;
  let end;
  while ((end = chunk.indexOf(10, from)) >= 0) {
    pending.push(chunk.subarray(from, end));
    const line = Buffer.concat(pending).toString('utf8');
    pending = [];
    from = end + 1;
    serve(JSON.parse(line));
  }
  pending.push(chunk.subarray(from));
});
requestsIn.on('end', () => process.exit(0));
