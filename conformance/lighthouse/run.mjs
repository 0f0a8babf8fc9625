// Examines addresses with Lighthouse, one after the other in one Chromium, and prints one line of JSON for each:
// {"address", "scores": {category: 0..100}, "failed": {category: [audit: what is wrong]}}.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

// How fast pages come is measured when that is asked for: it costs time and depends on the machine.
const PERFORMANCE = process.env.LIGHTHOUSE_PERFORMANCE === "true";
const CATEGORIES = ["accessibility", "best-practices", "seo", ...(PERFORMANCE ? ["performance"] : [])];
const TURNS = 3;
const FLAGS = [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage",
  "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-CN",
];

const chromium = await launch({ chromePath: process.env.CHROME_PATH, chromeFlags: FLAGS, logLevel: "error" });
try {
  for (const address of process.argv.slice(2)) {
    let run;
    // Now and then a slow machine spoils the recording (NO_NAVSTART), of which Lighthouse itself says to run it again.
    for (let turn = 0; turn < TURNS && (!run || run.lhr.runtimeError); turn++) {
      run = await lighthouse(address, {
        port: chromium.port, output: "json", logLevel: "error", onlyCategories: CATEGORIES, locale: "en-US",
        disableFullPageScreenshot: true,
      });
    }
    if (!run || run.lhr.runtimeError) throw new Error(address + ": " + JSON.stringify(run?.lhr.runtimeError));
    const { categories, audits } = run.lhr, scores = {}, failed = {};
    for (const [name, category] of Object.entries(categories)) {
      scores[name] = Math.round(category.score * 100);
      failed[name] = category.auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
        .map(({ id }) => id + ": " + audits[id].title);
    }
    console.log(JSON.stringify({ address, scores, failed }));
  }
} finally {
  await chromium.kill();
}
