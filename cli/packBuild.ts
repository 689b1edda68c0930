import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Command } from "commander";
import { packFiles } from "../engine/engine.ts";
import { askPassword } from "./askPassword.ts";
import { createReport } from "./report.ts";
import type { GlobalOptions } from "./withEngine.ts";

interface BuildOptions {
  readonly output: string;
  readonly sign?: string;
}

export function buildCommand(): Command {
  return new Command("build")
    .description("make a pack from its source folder")
    .argument("<dir>", "the folder that holds pack.json")
    .requiredOption("-o, --output <file>", "the .lpack to write")
    .option(
      "--sign <secretKey>",
      "sign it with this minisign secret key file; its password is asked for, or taken from LUCIOLE_KEY_PASSWORD",
    )
    .action(async (dir: string, options: BuildOptions, command: Command) => {
      const { json = false } = command.optsWithGlobals<GlobalOptions>();
      const built = await build(resolve(dir), resolve(options.output), options.sign);
      const signed = built.keyId === undefined ? "" : `, signed by ${built.keyId}`;
      createReport({ json }).result(
        built,
        `${built.packId} ${built.version}: ${built.lessons} lessons, ${built.bytes} bytes, ${options.output}${signed}`,
      );
    });
}

async function build(folder: string, file: string, secretKeyFile: string | undefined) {
  const { signal } = new AbortController();
  if (secretKeyFile === undefined) return { ...(await packFiles.build(folder, file, signal)), keyId: undefined };
  const secretKey = await packFiles.openSecretKey(await readFile(resolve(secretKeyFile), "utf8"), askPassword);
  const sign = (packJson: Buffer) => packFiles.sign(packJson, secretKey, new Date());
  return { ...(await packFiles.buildSigned(folder, file, sign, signal)), keyId: secretKey.keyId };
}
