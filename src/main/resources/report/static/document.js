// The reading view: the record of a figure beside the text, by pointer, touch and keyboard, with the
// words that decided it marked in the text.
"use strict";
(() => {
  const marks = globalThis.CSS?.highlights && globalThis.Highlight ? new Highlight() : null;
  if (marks) CSS.highlights.set("evidence", marks);

  // Offsets count the characters of the text as the browser does, in UTF-16 units.
  function nodesOf(text) {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let start = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, start, end: start + node.data.length });
      start += node.data.length;
    }
    return nodes;
  }

  function rangeOf(nodes, start, end) {
    const first = nodes.find((one) => start >= one.start && start < one.end);
    const last = nodes.find((one) => end > one.start && end <= one.end);
    if (!first || !last) return null;
    const range = new Range();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  }

  function setUp(reader) {
    const text = reader.querySelector(".text");
    const inspector = reader.querySelector(".inspector");
    const shown = inspector.querySelector(".shown");
    const hint = inspector.querySelector(".hint");
    const figures = [...text.querySelectorAll("a.f")];
    if (figures.length === 0) return;
    let nodes = null;
    let current = null;

    function records(figure) {
      return figure.dataset.r.split(" ").map((id) => document.getElementById(`r${id}`)).filter(Boolean);
    }

    function mark(found) {
      if (!marks) return;
      marks.clear();
      nodes ??= nodesOf(text);
      for (const line of found.flatMap((record) => [...record.querySelectorAll("[data-s]")])) {
        const start = Number(line.dataset.s);
        const range = start < 0 ? null : rangeOf(nodes, start, Number(line.dataset.e));
        if (range) marks.add(range);
      }
    }

    function show(figure) {
      if (current === figure) return;
      hide();
      current = figure;
      const found = records(figure);
      const ids = new Set(figure.dataset.r.split(" "));
      figures.filter((one) => one.dataset.r.split(" ").some((id) => ids.has(id))).forEach((one) => one.classList.add("current"));
      shown.replaceChildren(...found.map((record) => {
        const copy = document.createElement("div");
        copy.className = record.className;
        copy.dataset.record = record.id;
        copy.append(...[...record.cloneNode(true).childNodes]);
        copy.querySelectorAll("details").forEach((one) => { one.open = true; });
        return copy;
      }));
      hint.hidden = true;
      inspector.classList.add("open");
      mark(found);
    }

    function hide() {
      figures.forEach((one) => one.classList.remove("current"));
      current = null;
      shown.replaceChildren();
      hint.hidden = false;
      inspector.classList.remove("open");
      marks?.clear();
    }

    for (const figure of figures) {
      figure.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") show(figure); });
      figure.addEventListener("focus", () => show(figure));
      figure.addEventListener("click", (event) => {
        event.preventDefault();
        figure.focus();
        show(figure);
        if (figure.id) history.replaceState(null, "", `#${figure.id}`);
      });
    }
    document.addEventListener("keydown", (event) => { if (event.key === "Escape" && current) hide(); });
    inspector.querySelector(".close").addEventListener("click", () => { const last = current; hide(); last?.focus({ preventScroll: true }); hide(); });
    setUpLegend(reader.querySelector(".hues"), figures);
    inspector.hidden = false;
    reader.classList.add("live");
    if (location.hash.startsWith("#f")) {
      const id = decodeURIComponent(location.hash.slice(2));
      const figure = figures.find((one) => one.dataset.r.split(" ").includes(id));
      const more = document.querySelector(".pager a[rel=next]");
      if (!figure && more) location.replace(more.href + location.hash);
      if (figure) { figure.scrollIntoView({ block: "center" }); figure.focus({ preventScroll: true }); show(figure); }
    }
  }

  // The number of an indicator becomes a button that leaves only its figures coloured.
  function setUpLegend(list, figures) {
    const entries = [...list.querySelectorAll("li")];
    if (entries.length < 2) return;
    let only = null;
    for (const entry of entries) {
      const number = entry.querySelector(".n");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "n";
      button.textContent = number.textContent;
      button.setAttribute("aria-pressed", "false");
      button.setAttribute("aria-label", entry.textContent.trim().replace(/\s+/g, " "));
      button.addEventListener("click", () => {
        only = only === entry.dataset.n ? null : entry.dataset.n;
        entries.forEach((one) => one.querySelector("button").setAttribute("aria-pressed", String(one.dataset.n === only)));
        const numbers = (one) => (one.dataset.n ?? figures.find((f) => f.dataset.n && f.dataset.r === one.dataset.r)?.dataset.n ?? "").split("·");
        figures.forEach((one) => one.classList.toggle("dim", only !== null && !numbers(one).includes(only)));
      });
      number.replaceWith(button);
    }
  }

  const start = () => document.querySelectorAll(".reader").forEach(setUp);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
})();
