// Prints where the Chromium of the npm package and its libraries were unpacked. A process of its own, because the
// package is an ES module and jest loads CommonJS.
import process from "node:process";

// Without this the package does not unpack the libraries that a bare machine lacks.
process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
const { default: bundled } = await import("@sparticuz/chromium");
const executablePath = await bundled.executablePath();
process.stdout.write(JSON.stringify({ executablePath, libraryPath: process.env.LD_LIBRARY_PATH ?? "" }));
