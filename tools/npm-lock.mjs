// Which versions do `make css` and the judges of `make check-extern` use? Renews their
// package-lock.json, which hold versions and hashes and no address: .npmrc leaves out the
// registry's, and npm has no option for those of sponsors. `npm run lock` runs it.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

for (const folder of ["../", "../tests/extern/judges/"]) {
  const cwd = fileURLToPath(new URL(folder, import.meta.url));
  execFileSync("npm", ["install", "--package-lock-only"], { cwd, stdio: "inherit" });
  const lock = JSON.parse(readFileSync(`${cwd}package-lock.json`, "utf8"), (key, value) =>
    key === "funding" ? undefined : value,
  );
  writeFileSync(`${cwd}package-lock.json`, `${JSON.stringify(lock, null, 2)}\n`);
}
