const fs = require("node:fs");
const path = require("node:path");

/** A packaged app made from an unpacked Electron still holds Electron's own default app: leave it out. */
exports.default = (context) =>
  fs.rmSync(path.join(context.appOutDir, "resources", "default_app.asar"), { force: true });
