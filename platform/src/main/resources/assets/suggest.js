// Suggestions while typing, as a combobox. Without it the form does the same with one more step.
(() => {
  const PAUSE = 120, MOST = 8;
  const box = document.querySelector(".box[data-suggest]");
  if (!box || !window.fetch) return;
  const input = box.querySelector("input");
  const list = document.createElement("ul");
  const said = document.createElement("p");
  let waiting, asked, active = -1;

  list.className = "suggestions";
  list.id = "q-suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0].textContent);
  said.className = "hidden";
  said.setAttribute("role", "status");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  box.append(list, said);

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const open = (code) => location.assign("/organisations/" + encodeURIComponent(code));

  const mark = (place) => {
    active = place;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", i === place ? "true" : "false"));
    if (place < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[place].id);
  };

  const item = (found, i) => {
    const li = document.createElement("li"), name = document.createElement("bdi"), more = document.createElement("small");
    li.id = "q-suggestion-" + i;
    li.dataset.code = found.code;
    li.setAttribute("role", "option");
    li.setAttribute("aria-selected", "false");
    name.lang = "zh-CN";
    name.textContent = found.name;
    more.textContent = [found.code, found.statusLabel, found.match?.matched].filter(Boolean).join(" · ");
    li.append(name, more);
    li.addEventListener("mousedown", (e) => e.preventDefault());
    li.addEventListener("click", () => open(found.code));
    return li;
  };

  const show = (items) => {
    list.replaceChildren(...items.slice(0, MOST).map(item));
    list.hidden = items.length === 0;
    active = -1;
    input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-expanded", String(items.length > 0));
    said.textContent = items.length + " " + box.dataset.found;
  };

  const ask = async () => {
    const text = input.value.trim();
    asked?.abort();
    if ([...text].length < 2) return close();
    asked = new AbortController();
    try {
      const language = document.documentElement.lang.slice(0, 2);
      const address = box.dataset.suggest + "?lang=" + language + "&limit=" + MOST + "&q=" + encodeURIComponent(text);
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
    else if (e.key === "Enter" && active >= 0) open(list.children[active].dataset.code);
    else return;
    e.preventDefault();
  });
})();
