// Sending a file with its progress, and watching a batch. Without it the form and the page do the same, looked at again by hand.
(() => {
  const PAUSE = 400;
  const watched = document.querySelector("[data-progress]");
  const form = document.getElementById("upload");

  const look = async () => {
    try {
      const answer = await fetch(watched.dataset.progress, { headers: { Accept: "text/html" } });
      if (!answer.ok || answer.redirected) return location.reload();
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-state]");
      if (!fresh || ["DONE", "FAILED"].includes(fresh.dataset.state)) return location.reload();
      // Only the state is read out: the counts move with every row.
      for (const part of ["[role=status]", "[data-counts]"]) {
        const said = watched.querySelector(part), now = fresh.querySelector(part).textContent;
        if (said.textContent !== now) said.textContent = now;
      }
    } catch (broken) { /* the next look may get through */ }
    setTimeout(look, PAUSE);
  };
  if (watched) setTimeout(look, PAUSE);

  if (!form) return;
  const file = form.querySelector("input[type=file]"), drop = form.querySelector(".drop");
  const said = form.querySelector(".sending"), bar = document.createElement("progress");
  bar.max = 1;
  bar.setAttribute("aria-label", form.dataset.sending);

  form.addEventListener("dragover", (e) => { e.preventDefault(); drop.classList.add("over"); });
  form.addEventListener("dragleave", () => drop.classList.remove("over"));
  form.addEventListener("drop", (e) => {
    e.preventDefault();
    drop.classList.remove("over");
    if (e.dataTransfer.files.length) file.files = e.dataTransfer.files;
  });

  const busy = (yes) => form.querySelectorAll("button").forEach((button) => { button.disabled = yes; });

  form.addEventListener("submit", (e) => {
    e.preventDefault();
    const body = new FormData(form, e.submitter), request = new XMLHttpRequest();
    busy(true);
    said.replaceChildren(bar, document.createTextNode(" " + form.dataset.sending));
    request.upload.addEventListener("progress", (p) => { if (p.lengthComputable) bar.value = p.loaded / p.total; });
    request.addEventListener("load", () => {
      if (request.status < 400) return location.assign(request.responseURL);
      const fresh = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("main");
      const errors = fresh && fresh.querySelector(".errors");
      document.querySelectorAll("main > .errors").forEach((old) => old.remove());
      busy(false);
      said.textContent = errors ? "" : form.dataset.broken;
      if (errors) {
        document.querySelector("main h1").after(errors);
        errors.querySelector("a")?.focus();
      }
    });
    request.addEventListener("error", () => { busy(false); said.textContent = form.dataset.broken; });
    request.open("POST", form.getAttribute("action"));
    request.setRequestHeader("Accept", "text/html");
    request.send(body);
  });
})();
