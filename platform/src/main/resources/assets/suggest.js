// Organisations of the register suggested while typing, as a combobox. In a search, taking one opens its page; in a form of
// the catalogue it fills name and code in. Without script both do the same with one more step.
(() => {
  const PAUSE = 120, MOST = 8;
  const place = document.querySelector("[data-suggest]");
  if (!place || !window.fetch) return;
  const code = place.querySelector("[data-organisation=code]");
  const input = place.querySelector("[data-organisation=name]") ?? place.querySelector("input");
  const name = code ? "organisation" : "q";
  const list = document.createElement("ul"), said = document.createElement("p");
  let waiting, asked, active = -1;

  list.className = "suggestions";
  list.id = name + "-suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0].textContent.trim());
  said.className = "hidden";
  said.setAttribute("role", "status");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  if (code) {
    input.parentElement.classList.add("picker");
    input.after(list, said);
  } else place.append(list, said);

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const take = (found) => {
    if (!code) return location.assign("/organisations/" + encodeURIComponent(found.code));
    input.value = found.name;
    code.value = found.code;
    close();
  };

  const mark = (at) => {
    active = at;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[at].id);
  };

  const item = (found, i) => {
    const li = document.createElement("li"), called = document.createElement("bdi"), more = document.createElement("small");
    li.id = name + "-suggestion-" + i;
    li.dataset.code = found.code;
    li.dataset.name = found.name;
    li.setAttribute("role", "option");
    li.setAttribute("aria-selected", "false");
    called.lang = "zh-CN";
    called.textContent = found.name;
    more.textContent = [found.code, found.statusLabel, found.match?.matched].filter(Boolean).join(" · ");
    li.append(called, more);
    li.addEventListener("mousedown", (e) => e.preventDefault());
    li.addEventListener("click", () => take(found));
    return li;
  };

  const show = (items) => {
    list.replaceChildren(...items.slice(0, MOST).map(item));
    list.hidden = items.length === 0;
    mark(-1);
    input.setAttribute("aria-expanded", String(items.length > 0));
    said.textContent = items.length + " " + (input.dataset.found ?? place.dataset.found);
  };

  const ask = async () => {
    const text = input.value.trim();
    asked?.abort();
    if ([...text].length < 2) return close();
    asked = new AbortController();
    try {
      const language = document.documentElement.lang.slice(0, 2);
      const address = place.dataset.suggest + "?lang=" + language + "&limit=" + MOST + "&q=" + encodeURIComponent(text);
      const answer = await fetch(address, { signal: asked.signal, headers: { Accept: "application/json" } });
      if (answer.ok) show((await answer.json()).items);
      else close();
    } catch (failure) {
      if (failure.name !== "AbortError") close();
    }
  };

  input.addEventListener("input", (e) => {
    clearTimeout(waiting);
    if (!e.isComposing) waiting = setTimeout(ask, PAUSE);
  });
  input.addEventListener("compositionend", () => { waiting = setTimeout(ask, PAUSE); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (e) => {
    if (e.isComposing || list.hidden) return;
    const last = list.children.length - 1;
    if (e.key === "ArrowDown") mark(active < last ? active + 1 : 0);
    else if (e.key === "ArrowUp") mark(active > 0 ? active - 1 : last);
    else if (e.key === "Escape") close();
    else if (e.key === "Enter" && active >= 0) take(list.children[active].dataset);
    else return;
    e.preventDefault();
  });
})();
