// Bundles charts.js into one module and prints its size and digest.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const out = "../../src/main/resources/assets/vendor/echarts.js";
const version = JSON.parse(readFileSync("node_modules/echarts/package.json", "utf8")).version;

await build({
  entryPoints: ["charts.js"],
  outfile: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  banner: {
    js: "/* Apache ECharts " + version + ", parts of it: Apache-2.0, (c) The Apache Software Foundation; zrender and "
      + "parts of d3: BSD-3-Clause. Notices and how it was made: platform/vendor/echarts */",
  },
});
const made = readFileSync(out);
console.log(made.length + " bytes, " + gzipSync(made).length + " compressed, SHA-256 "
  + createHash("sha256").update(made).digest("hex"));
