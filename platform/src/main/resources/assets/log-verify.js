// Verifies a proof or a receipt in the visitor's own browser: nothing of the file leaves it. A module without libraries.
// The page: #log-drop is a label around an input for files, or such an input, with data-key (the log's keys, one on each
// line) and data-log (where the log is, /log unless given); #log-result is the live region that gets the answer.
const MOST = 2 * 1024 * 1024, FULL = 256, HASH = 32, DEPTH = 64;
const ENTRY = ["commitment", "event", "id", "recordedAt", "type", "version"];
const PROOF = ["checkpoint", "entry", "fields", "hashes", "inclusionProof", "index", "salts", "treeSize", "verifierKey"];

const TEXTS = {
  working: ["Verifying …", "正在验证……"],
  verified: ["Verified.", "验证通过。"],
  unsigned: ["Not wholly verified: the signature could not be checked here.", "未能完整验证：此处无法核对签名。"],
  refuted: ["This does not verify.", "验证不通过。"],
  unread: ["This could not be verified.", "无法验证。"],
  signed: ["The checkpoint over {0} entries is signed with this register's key {1}.", "检查点（条目数 {0}）由本平台公钥 {1} 签名。"],
  noEd25519: ["This browser knows no Ed25519, so it cannot check the signature of the checkpoint. A current one can, and so can the verifier of this project.", "此浏览器不支持 Ed25519，无法核对检查点的签名。请使用较新的浏览器，或使用本项目的验证程序。"],
  noCrypto: ["This browser computes hashes only on pages served over https.", "此浏览器只在 https 页面上提供哈希运算。"],
  included: ["The entry stands in the log at index {0}.", "该条目位于日志中，序号 {0}。"],
  fields: ["The {0} fields shown are those that were committed to; {1} more are not shown.", "所列 {0} 个字段与登记时的承诺一致；另有 {1} 个字段未公开。"],
  noFields: ["The file shows no fields: what the entry says of its content is not proved.", "文件未列出字段：条目的具体内容不在证明之列。"],
  today: ["The log as it is today, with {0} entries, begins with that very tree.", "当前日志（条目数 {0}）以同一棵树开头。"],
  formerLog: ["The file is of {0}, a log of this register that has ended: the entry stood in it. That the present log, {1}, holds it too is not proved; what a restore lost is not in it until it is sent again.", "该文件属于本平台已结束的日志 {0}：条目当时确在其中。现行日志 {1} 是否也有此条目，不在证明之列；数据库恢复时丢失的内容，重新报送后才会收入。"],
  otherKey: ["The file names another key than this page: {0}. It is held against the page's.", "文件所列公钥与本页不同：{0}。以本页公钥为准。"],
  noLog: ["The log could not be fetched just now, so the file was not held against today's tree.", "暂时无法取得当前日志，未与当前的树对照。"],
  tooLong: ["The file is too large for a proof or a receipt.", "文件过大，不是证明或回执。"],
  unreadable: ["The file could not be read.", "文件无法读取。"],
  noKey: ["This page carries no key.", "本页没有公钥。"],
  json: ["The file is not a proof or a receipt: it is not strict JSON.", "该文件不是证明或回执：不是严格的 JSON。"],
  member: ["The file is not as it should be: {0}.", "文件不符合要求：{0}。"],
  checkpointForm: ["Its checkpoint has not the form of one.", "其中的检查点格式不正确。"],
  notSigned: ["Its checkpoint is not signed with this register's key.", "其中的检查点没有本平台公钥的有效签名。"],
  size: ["The proof and its checkpoint are of different sizes.", "证明与检查点的条目数不一致。"],
  notIncluded: ["The entry, its index or the way to the root was changed: the root does not follow.", "条目、序号或到根的路径被改动：无法推导出根。"],
  commitment: ["A field, a salt or a hash was changed: together they do not give the entry's commitment.", "字段、盐值或哈希被改动：合在一起不等于条目中的承诺。"],
  todaySigned: ["ALARM: today's checkpoint of the log is not signed with this register's key.", "警报：当前检查点没有本平台公钥的有效签名。"],
  shorter: ["ALARM: the log had {0} entries and now shows {1}.", "警报：日志曾有 {0} 个条目，现在只有 {1} 个。"],
  rewritten: ["ALARM: the log has been rewritten: it does not begin with the tree that it once signed.", "警报：日志已被改写，不以其曾签名的树开头。"],
  entry: ["Entry", "条目"],
  shown: ["Fields proved", "已证明的字段"],
};
const language = document.documentElement.lang.startsWith("zh") ? 1 : 0;
const text = (name, ...details) => TEXTS[name][language].replace(/\{(\d)\}/g, (_, n) => String(details[n]));

// Ends the verification: outcome refuted or unread, with a sentence.
class Stop extends Error {
  constructor(outcome, name, ...details) {
    super(name);
    this.outcome = outcome;
    this.sentence = text(name, ...details);
  }
}
const refute = (name, ...details) => { throw new Stop("refuted", name, ...details); };
const member = (name) => refute("member", name);

// Bytes.
const utf8 = (value) => new TextEncoder().encode(value);
const strict = (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
const join = (...parts) => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
};
const hex = (bytes) => [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
const unhex = (value, name) => {
  if (typeof value !== "string" || !/^[0-9a-f]{64}$/.test(value)) member(name);
  return Uint8Array.from(value.match(/../g), (pair) => parseInt(pair, 16));
};
const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
const unbase64 = (value) => {
  const bytes = Uint8Array.from(atob(value), (c) => c.charCodeAt(0));
  if (base64(bytes) !== value) throw new Error("not canonical");
  return bytes;
};
const same = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);
const sha = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts)));
const node = (left, right) => sha(Uint8Array.of(1), left, right);

// JSON, strictly: whole numbers, no key twice, whole characters, nothing behind. Objects become maps.
const parse = (source) => {
  let at = 0, depth = 0;
  const fault = () => refute("json");
  const skip = () => { while (" \t\n\r".includes(source[at] ?? "x")) at++; };
  const take = (c) => { skip(); return source[at] === c ? (at++, true) : false; };
  const token = (form) => { form.lastIndex = at; const found = form.exec(source)?.[0] ?? fault(); at += found.length; return found; };
  const string = () => {
    skip();
    const value = JSON.parse(token(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y));
    if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value)) fault();
    return value;
  };
  const list = () => {
    const items = [];
    if (!take("]")) { do items.push(value()); while (take(",")); take("]") || fault(); }
    return items;
  };
  const object = () => {
    const map = new Map();
    if (!take("}")) {
      do {
        const key = string();
        if (map.has(key) || !take(":")) fault();
        map.set(key, value());
      } while (take(","));
      take("}") || fault();
    }
    return map;
  };
  const within = (read) => { if (++depth > DEPTH) fault(); const made = read(); depth--; return made; };
  const value = () => {
    if (take("{")) return within(object);
    if (take("[")) return within(list);
    if (source[at] === '"') return string();
    if (/[-\d]/.test(source[at] ?? "")) {
      const number = Number(token(/-?(?:0|[1-9]\d{0,15})(?![\d.eE])/y));
      return Number.isSafeInteger(number) ? number : fault();
    }
    return { true: true, false: false, null: null }[token(/true|false|null/y)];
  };
  const read = value();
  skip();
  return at === source.length ? read : fault();
};

// RFC 8785: keys in the order of their UTF-16 units, which is how sort() orders them.
const canonical = (value) => {
  if (value instanceof Map) return "{" + [...value.keys()].sort().map((key) => JSON.stringify(key) + ":" + canonical(value.get(key))).join(",") + "}";
  if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
  return Object.is(value, -0) ? "0" : JSON.stringify(value);
};

// Keys, notes and checkpoints as C2SP writes them.
const readKey = async (line) => {
  try {
    const [, name, short, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(line);
    const typed = unbase64(encoded);
    if (typed.length !== HASH + 1 || typed[0] !== 1 || hex((await sha(utf8(name + "\n"), typed)).slice(0, 4)) !== short) return null;
    return { line, name, short, raw: typed.slice(1) };
  } catch { return null; }
};
const readCheckpoint = (note, otherwise) => {
  try {
    const end = note.lastIndexOf("\n\n"), signed = note.slice(0, end + 1), lines = signed.split("\n");
    const marks = note.slice(end + 2).split("\n").slice(0, -1).map((line) => {
      const [, name, encoded] = /^\u2014 (\S+) (\S+)$/.exec(line), bytes = unbase64(encoded);
      return { name, short: hex(bytes.slice(0, 4)), signature: bytes.slice(4) };
    });
    const size = Number(lines[1]), root = unbase64(lines[2]);
    if (end < 0 || !note.endsWith("\n") || !marks.length || lines.length < 4 || !/^(0|[1-9]\d{0,15})$/.test(lines[1])
      || !Number.isSafeInteger(size) || root.length !== HASH) throw new Error("form");
    return { signed, marks, origin: lines[0], size, root };
  } catch { return otherwise(); }
};
// True, false, or null where the browser does not know the algorithm.
const verifies = async (key, signed, signature) => {
  let imported;
  try { imported = await crypto.subtle.importKey("raw", key.raw, { name: "Ed25519" }, false, ["verify"]); } catch { return null; }
  return crypto.subtle.verify({ name: "Ed25519" }, imported, signature, utf8(signed));
};
// The key that signed a checkpoint, with known false if only its name and hash could be compared.
const signer = async (checkpoint, keys, otherwise) => {
  for (const key of keys) {
    const its = checkpoint.marks.filter((mark) => mark.name === key.name && mark.short === key.short);
    if (!its.length || key.name !== checkpoint.origin) continue;
    const answers = await Promise.all(its.map((mark) => verifies(key, checkpoint.signed, mark.signature)));
    if (answers.every((answer) => answer !== false)) return { key, known: !answers.includes(null) };
  }
  return refute(otherwise);
};

// The way from a leaf to the root, RFC 9162, 2.1.3.2.
const includes = async (leaf, index, size, path, root) => {
  let at = index, last = size - 1, hash = leaf;
  for (const beside of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = await node(beside, hash);
      while (at % 2 === 0 && at !== 0) { at /= 2; last = Math.floor(last / 2); }
    } else hash = await node(hash, beside);
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(hash, root);
};

// The log as it is served now.
const fetched = async (base, path, most) => {
  let answer;
  try { answer = await fetch(base + "/" + path, { redirect: "error", credentials: "omit" }); } catch { throw new Stop("unread", "noLog"); }
  if (answer.status === 404) return null;
  if (!answer.ok || Number(answer.headers.get("Content-Length") ?? 0) > most) throw new Stop("unread", "noLog");
  return new Uint8Array(await answer.arrayBuffer());
};
const tilePath = (level, index, width) => {
  let path = String(index % 1000).padStart(3, "0");
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) path = "x" + String(rest % 1000).padStart(3, "0") + "/" + path;
  return "tile/" + level + "/" + path + (width === FULL ? "" : ".p/" + width);
};
const tilesOf = (base, size) => {
  const tiles = new Map();
  const tile = (level, index) => {
    const width = Math.min(FULL, Math.floor(size / FULL ** level) - index * FULL), path = tilePath(level, index, width);
    if (!tiles.has(path)) tiles.set(path, (async () => {
      const found = await fetched(base, path, FULL * HASH) ?? await fetched(base, tilePath(level, index, FULL), FULL * HASH);
      if (!found || found.length < width * HASH) throw new Stop("unread", "noLog");
      return found;
    })());
    return tiles.get(path);
  };
  // The hash over 2^level leaves.
  return async (level, index) => {
    const count = 2 ** (level % 8), first = index * count, found = await tile(Math.floor(level / 8), Math.floor(first / FULL));
    let hashes = Array.from({ length: count }, (_, i) => found.slice((first % FULL + i) * HASH, (first % FULL + i + 1) * HASH));
    while (hashes.length > 1) hashes = await Promise.all(hashes.filter((_, i) => i % 2 === 0).map((left, i) => node(left, hashes[2 * i + 1])));
    return hashes[0];
  };
};
const half = (leaves) => { let k = 1; while (k * 2 < leaves) k *= 2; return k; };
const over = async (from, to, part) => {
  const leaves = to - from, level = Math.round(Math.log2(leaves));
  if (2 ** level === leaves) return part(level, from / leaves);
  const middle = from + half(leaves);
  return node(...await Promise.all([over(from, middle, part), over(middle, to, part)]));
};
// Both roots from the same parts of the tree, as SUBPROOF of RFC 9162, 2.1.4.1, takes it apart: [the earlier, the later].
const roots = async (first, from, to, part) => {
  if (first === to) { const all = await over(from, to, part); return [all, all]; }
  const middle = from + half(to - from);
  if (first <= middle) {
    const [earlier, left] = await roots(first, from, middle, part);
    return [earlier, await node(left, await over(middle, to, part))];
  }
  const left = await over(from, middle, part), [earlier, right] = await roots(first, middle, to, part);
  return [await node(left, earlier), await node(left, right)];
};

// A file's parts, in their form.
const only = (map, names) => map instanceof Map && [...map.keys()].every((name) => names.includes(name));
const readProof = (source) => {
  const json = parse(source);
  if (!only(json, PROOF)) member([...(json instanceof Map ? json.keys() : ["{}"])].find((name) => !PROOF.includes(name)));
  const entry = json.get("entry"), part = (name) => json.get(name) ?? new Map();
  if (!only(entry, ENTRY) || !ENTRY.every((name) => entry.has(name)) || !Number.isSafeInteger(entry.get("version"))) member("entry");
  if (!ENTRY.slice(0, 5).every((name) => typeof entry.get(name) === "string")) member("entry");
  const index = json.get("index"), size = json.get("treeSize"), path = json.get("inclusionProof");
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) member("index");
  if (!Array.isArray(path) || path.length > DEPTH || typeof json.get("checkpoint") !== "string") member("inclusionProof");
  const [fields, salts, hashes] = ["fields", "salts", "hashes"].map((name) => (part(name) instanceof Map ? part(name) : member(name)));
  if (salts.size !== fields.size || ![...salts.keys()].every((name) => fields.has(name))) member("salts");
  if ([...hashes.keys()].some((name) => fields.has(name)) || (!fields.size && hashes.size)) member("hashes");
  const hash = (value) => { try { const read = unbase64(value); return read.length === HASH ? read : member("inclusionProof"); } catch { return member("inclusionProof"); } };
  return { entry, index, size, path: path.map(hash), checkpoint: readCheckpoint(json.get("checkpoint"), () => refute("checkpointForm")), fields, salts, hashes, key: json.get("verifierKey") };
};
const commitmentOf = async ({ fields, salts, hashes }) => {
  const all = new Map(hashes);
  hashes.forEach((value, name) => unhex(value, name));
  for (const [name, value] of fields) all.set(name, hex(await sha(unhex(salts.get(name), name), utf8(canonical(value)))));
  return hex(await sha(utf8(canonical(all))));
};

// Ties the file's checkpoint to today's.
const tie = async (checkpoint, keys, base, tell) => {
  const note = await fetched(base, "checkpoint", 65536);
  const unread = () => { throw new Stop("unread", "noLog"); };
  const today = note ? readCheckpoint(strict(note), unread) : unread();
  await signer(today, keys, "todaySigned");
  if (today.origin !== checkpoint.origin) return tell("mind", "formerLog", checkpoint.origin, today.origin);
  if (today.size < checkpoint.size) refute("shorter", checkpoint.size, today.size);
  const [earlier, later] = await roots(checkpoint.size, 0, today.size, tilesOf(base, today.size));
  if (!same(earlier, checkpoint.root) || !same(later, today.root)) refute("rewritten");
  return tell("holds", "today", today.size);
};

const verify = async (source, keys, base, tell) => {
  const proof = readProof(source), { checkpoint } = proof;
  if (proof.key !== undefined && !keys.some((key) => key.line === proof.key)) tell("mind", "otherKey", String(proof.key).slice(0, 200));
  const { key, known } = await signer(checkpoint, keys, "notSigned");
  if (known) tell("holds", "signed", checkpoint.size, key.name + "+" + key.short);
  else tell("mind", "noEd25519");
  if (checkpoint.size !== proof.size) refute("size");
  if (!await includes(await sha(Uint8Array.of(0), utf8(canonical(proof.entry))), proof.index, proof.size, proof.path, checkpoint.root)) refute("notIncluded");
  tell("holds", "included", proof.index);
  if (!proof.fields.size) tell("mind", "noFields");
  else if (await commitmentOf(proof) !== proof.entry.get("commitment")) refute("commitment");
  else tell("holds", "fields", proof.fields.size, proof.hashes.size);
  try { await tie(checkpoint, keys, base, tell); } catch (failure) {
    if (failure.outcome === "refuted") throw failure;
    tell("mind", "noLog");
  }
  return { proof, known };
};

// The page. What comes from the file reaches it as text nodes only.
const element = (name, content, attributes = {}) => {
  const made = document.createElement(name);
  made.textContent = content;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
};
const rows = (pairs, before = "") => [...pairs].flatMap(([name, value]) => {
  if (value instanceof Map && value.size) return rows(value, before + name + ".");
  const written = typeof value === "string" ? value : canonical(value);
  const inChinese = language === 0 && /\p{Script=Han}/u.test(written);
  return [element("dt", before + name), element("dd", written, inChinese ? { lang: "zh-CN" } : {})];
});
const facts = (title, pairs) => {
  const list = document.createElement("dl");
  list.append(...rows(pairs));
  return [element("h3", title), list];
};
const start = (drop, result) => {
  const input = drop.matches("input") ? drop : drop.querySelector("input[type=file]");
  let latest = 0;
  const read = async (file) => {
    if (file.size > MOST) refute("tooLong");
    try { return strict(await file.arrayBuffer()); } catch (failure) { throw failure instanceof TypeError ? new Stop("refuted", "json") : new Stop("unread", "unreadable"); }
  };
  const examine = async (file) => {
    const turn = ++latest, told = document.createElement("ul"), about = [];
    const tell = (state, name, ...details) => told.append(element("li", text(name, ...details), { "data-state": state }));
    let outcome, verdict;
    result.replaceChildren(element("p", text("working")));
    try {
      if (!globalThis.crypto?.subtle) throw new Stop("unread", "noCrypto");
      const keys = (await Promise.all((drop.dataset.key ?? "").split(/\s+/).filter(Boolean).map(readKey))).filter(Boolean);
      if (!keys.length) throw new Stop("unread", "noKey");
      const { proof, known } = await verify(await read(file), keys, drop.dataset.log ?? "/log", tell);
      outcome = known ? "verified" : "unsigned";
      verdict = text(outcome);
      about.push(...facts(text("entry"), proof.entry), ...(proof.fields.size ? facts(text("shown"), proof.fields) : []));
    } catch (failure) {
      outcome = failure instanceof Stop ? failure.outcome : "unread";
      verdict = text(outcome);
      told.append(element("li", failure instanceof Stop ? failure.sentence : text("unreadable"), { "data-state": "fails" }));
    }
    if (turn !== latest) return;
    result.dataset.outcome = outcome;
    result.replaceChildren(element("p", file.name + ": " + verdict, { class: "verdict" }), told, ...about);
  };
  input.addEventListener("change", () => {
    if (input.files.length) examine(input.files[0]);
    input.value = ""; // so that the same file can be chosen again
  });
  drop.addEventListener("dragover", (e) => { e.preventDefault(); drop.dataset.over = ""; });
  drop.addEventListener("dragleave", () => { delete drop.dataset.over; });
  drop.addEventListener("drop", (e) => {
    e.preventDefault();
    delete drop.dataset.over;
    if (e.dataTransfer.files.length) examine(e.dataTransfer.files[0]);
  });
};

const drop = document.getElementById("log-drop"), result = document.getElementById("log-result");
if (drop && result) start(drop, result);
