// Answers expressions, one JSON line each way: what jsonata@2.0.6 makes of them.
const path = require("path");
const readline = require("readline");
const jsonata = require(path.resolve(process.argv[2]));

async function answer(line) {
  const { expression, document } = JSON.parse(line);
  try {
    const compiled = jsonata(expression);
    const value = await compiled.evaluate(document);
    // A transformation may have put a value into itself, which is no JSON.
    return JSON.stringify({ value: value === undefined ? "(undefined)" : value });
  } catch (error) {
    return JSON.stringify({ error: error.code || String(error) });
  }
}

// The reference leaves promises behind that fail later.
process.on("unhandledRejection", () => {});

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    process.stdout.write((await answer(line)) + "\n");
  }
})();
