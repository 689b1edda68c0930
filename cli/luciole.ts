#!/usr/bin/env node
// Loads the rest only once it is known that this Node can run it.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Luciole needs Node 22.12 or newer and this is ${process.versions.node}: install a newer Node, or run "npm ci" in Luciole's folder, which brings one.`,
  );
  process.exit(1);
}
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv);

export {}; // a module, for its await
