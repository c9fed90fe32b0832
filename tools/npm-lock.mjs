// Which versions does `make css` use? Renews package-lock.json, which holds versions and hashes
// and no address: .npmrc leaves out the registry's, and npm has no option for those of sponsors.
// `npm run lock` runs it.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LOCK = fileURLToPath(new URL("../package-lock.json", import.meta.url));

execFileSync("npm", ["install", "--package-lock-only"], { stdio: "inherit" });
const lock = JSON.parse(readFileSync(LOCK, "utf8"), (key, value) =>
  key === "funding" ? undefined : value,
);
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
