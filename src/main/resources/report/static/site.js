// Every page: light or dark, and the search over indicators, provinces and sources.
"use strict";
(() => {
  const root = document.documentElement;
  const stored = () => { try { return localStorage.getItem("solieu-theme"); } catch { return null; } };
  const isTheme = (name) => name === "dark" || name === "light";
  if (isTheme(stored())) root.dataset.theme = stored();

  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");

  function setUpTheme() {
    const button = document.querySelector("button.theme");
    const prefersDark = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (root.dataset.theme ?? (prefersDark.matches ? "dark" : "light")) === "dark";
    const label = button.querySelector("span");
    const show = () => { label.textContent = isDark() ? button.dataset.light : button.dataset.dark; };
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.setItem("solieu-theme", root.dataset.theme); } catch { /* a private window forgets it */ }
      show();
      document.dispatchEvent(new Event("solieu-theme"));
    });
    prefersDark.addEventListener("change", () => { show(); document.dispatchEvent(new Event("solieu-theme")); });
    show();
    button.hidden = false;
  }

  function find(query) {
    const words = fold(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const phrase = words.join(" ");
    const found = [];
    for (const entry of globalThis.solieuSearch?.entries ?? []) {
      entry.folded ??= fold(`${entry.vi} ${entry.en} ${entry.also} ${entry.path}`);
      if (words.every((word) => entry.folded.includes(word))) {
        const name = fold(root.lang === "vi" ? entry.vi : entry.en);
        found.push({ entry, rank: name.startsWith(phrase) ? 0 : name.includes(phrase) ? 1 : 2 });
      }
    }
    return found.sort((a, b) => a.rank - b.rank).slice(0, 12).map((one) => one.entry);
  }

  function setUpSearch() {
    const box = document.querySelector(".search");
    const input = box.querySelector("input");
    const list = box.querySelector("ul");
    const status = box.querySelector("[role=status]");
    let chosen = -1;
    const items = () => [...list.querySelectorAll("[role=option]")];
    const open = (item) => { if (item?.dataset.href) location.href = item.dataset.href; };
    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const choose = (index) => {
      const all = items();
      chosen = all.length === 0 ? -1 : (index + all.length) % all.length;
      all.forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
      if (chosen >= 0) {
        input.setAttribute("aria-activedescendant", all[chosen].id);
        all[chosen].scrollIntoView({ block: "nearest" });
      }
    };
    const show = () => {
      list.replaceChildren();
      chosen = -1;
      if (input.value.trim() === "") { status.textContent = ""; close(); return; }
      const found = find(input.value);
      found.forEach((entry, i) => {
        const item = document.createElement("li");
        item.id = `found-${i}`;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        item.dataset.href = document.body.dataset.home + entry.path;
        item.textContent = root.lang === "vi" ? entry.vi : entry.en;
        const kind = document.createElement("small");
        kind.textContent = box.dataset[entry.kind];
        item.append(kind);
        item.addEventListener("mousedown", (event) => { event.preventDefault(); open(item); });
        list.append(item);
      });
      status.textContent = found.length === 0 ? box.dataset.none : box.dataset.found.replace("{0}", String(found.length));
      if (found.length === 0) {
        const none = document.createElement("li");
        none.setAttribute("role", "option");
        none.setAttribute("aria-disabled", "true");
        none.setAttribute("aria-selected", "false");
        none.textContent = box.dataset.none;
        list.append(none);
      }
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
    };
    input.addEventListener("input", show);
    input.addEventListener("focus", show);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") { event.preventDefault(); choose(chosen + 1); }
      else if (event.key === "ArrowUp") { event.preventDefault(); choose(chosen - 1); }
      else if (event.key === "Enter") { open(items()[Math.max(chosen, 0)]); }
      else if (event.key === "Escape") { close(); }
    });
    box.hidden = false;
  }

  // Headings that sort their table, by key where a cell has one, else by words.
  function setUpSorting(table) {
    const headings = [...table.tHead.rows[0].cells];
    const key = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
    const compare = (a, b) => isNaN(a) || isNaN(b) ? String(a).localeCompare(String(b), root.lang) : a - b;
    for (const heading of headings.filter((one) => "sort" in one.dataset)) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.textContent = heading.textContent;
      button.title = table.dataset.by.replace("{0}", heading.textContent);
      button.addEventListener("click", () => {
        const column = headings.indexOf(heading);
        const isUp = heading.getAttribute("aria-sort") !== "ascending";
        headings.forEach((one) => one.removeAttribute("aria-sort"));
        heading.setAttribute("aria-sort", isUp ? "ascending" : "descending");
        const rows = [...table.tBodies[0].rows].sort((a, b) => (isUp ? 1 : -1) * compare(key(a, column), key(b, column)));
        table.tBodies[0].append(...rows);
      });
      heading.replaceChildren(button);
    }
  }

  // What is drawn in the colours of a dark window has to be drawn anew for paper.
  let before;
  addEventListener("beforeprint", () => { before = root.dataset.theme; root.dataset.theme = "light"; document.dispatchEvent(new Event("solieu-theme")); });
  addEventListener("afterprint", () => { if (before) root.dataset.theme = before; else delete root.dataset.theme; document.dispatchEvent(new Event("solieu-theme")); });

  document.addEventListener("DOMContentLoaded", () => {
    setUpTheme();
    setUpSearch();
    document.querySelectorAll("table.sortable").forEach(setUpSorting);
  });
})();
