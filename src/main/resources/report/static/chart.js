// The chart of an indicator. Shapes tell kinds of values apart without their colours.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const box = document.getElementById("chart");
  if (!box || !globalThis.echarts) return;
  const data = JSON.parse(box.dataset.chart);
  const choice = document.getElementById("area");
  const words = box.dataset;
  const cross = "path://M1 3 L3 1 L6 4 L9 1 L11 3 L8 6 L11 9 L9 11 L6 8 L3 11 L1 9 L4 6 Z";
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const group = (digits) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, data.group);
  const number = (value) => {
    const [whole, rest] = String(Math.abs(value)).split(".");
    return (value < 0 ? "−" : "") + group(whole) + (rest ? data.point + rest : "");
  };
  const short = (value) => {
    const size = Math.abs(value);
    const steps = document.documentElement.lang === "vi" ? [[1e12, " nghìn tỷ"], [1e9, " tỷ"], [1e6, " triệu"]] : [[1e12, "T"], [1e9, "B"], [1e6, "M"]];
    for (const [step, word] of steps) if (size >= step) return number(Math.round(value / step * 100) / 100) + word;
    return number(Math.round(value * 1000) / 1000);
  };
  // A range stands in its middle.
  const middle = (mark) => mark.high === null || mark.high === undefined ? mark.value : (mark.value + mark.high) / 2;
  const item = (mark) => ({ value: [mark.day, middle(mark)], mark });
  const range = (mark) => [{ coord: [mark.day, mark.value], symbol: "none" }, { coord: [mark.day, mark.high], symbol: "none" }];
  // An arrow over or under a value whose true one lies on that side.
  const isUpwards = (mark) => (mark.bound === "over") !== data.isDown;
  const arrow = (mark) => ({ coord: [mark.day, mark.value], symbol: "arrow", symbolSize: [9, 9], symbolRotate: isUpwards(mark) ? 0 : 180, symbolOffset: [0, isUpwards(mark) ? -13 : 13], label: { show: false } });

  function series(area) {
    const ink = colour("ink");
    const of = (status) => area.points.filter((mark) => mark.status === status);
    const bounded = (marks) => marks.filter((mark) => mark.bound === "over" || mark.bound === "under").map(arrow);
    const ranged = (marks) => marks.filter((mark) => mark.high !== null && mark.high !== undefined).map(range);
    const one = (name, marks, shape, size, style, more) => ({
      name, type: "scatter", data: marks.map(item), symbol: shape, symbolSize: size, itemStyle: style, z: 4, animation: false,
      markPoint: { silent: true, animation: false, data: bounded(marks), itemStyle: { color: style.borderColor ?? style.color } },
      markLine: { silent: true, animation: false, symbol: "none", lineStyle: { type: "solid", width: 3, opacity: .7, color: style.borderColor ?? style.color }, label: { show: false }, data: ranged(marks) }, ...more });
    return [
      one(words.actual, of("actual"), "circle", 10, { color: colour("actual") }, { type: "line", showSymbol: true, lineStyle: { color: colour("actual"), width: 2 } }),
      one(words.estimate, of("estimate"), "diamond", 14, { color: colour("surface"), borderColor: colour("estimate"), borderWidth: 2 }),
      one(words.target, area.targets, "triangle", 13, { color: colour("target") }),
      one(words.other, area.others, cross, 11, { color: ink, opacity: .75 }),
      { name: "", type: "scatter", data: [], silent: true, markLine: { silent: true, animation: false, symbol: "none", lineStyle: { type: "dotted", color: colour("soft") }, label: { formatter: words.break, color: colour("soft"), position: "insideEndTop" }, data: [{ xAxis: data.breakOn }] } },
    ];
  }

  function tip({ data: point }) {
    const mark = point?.mark;
    if (!mark) return "";
    const kind = words[mark.status];
    const bound = mark.bound === "over" ? ` (${words.over})` : mark.bound === "under" ? ` (${words.under})` : "";
    return [`${mark.label}${bound}`, `${kind} · ${mark.when}`, mark.source].filter(Boolean).map((line) => line.length > 60 ? line.slice(0, 59) + "…" : line).join("\n");
  }

  function option(area) {
    const axis = { axisLabel: { color: colour("soft") }, axisLine: { lineStyle: { color: colour("soft") } }, splitLine: { lineStyle: { color: colour("line") } } };
    const year = 365 * 864e5;
    const known = [...area.points, ...area.others].map((mark) => Date.parse(mark.day));
    // Targets decades away would press what is known into a corner.
    const horizon = known.length === 0 ? Infinity : Math.max(...known) + Math.max(6 * year, Math.max(...known) - Math.min(...known));
    const near = area.targets.filter((mark) => Date.parse(mark.day) <= horizon);
    far.hidden = near.length === area.targets.length;
    const shown = series({ ...area, targets: near });
    const days = [...known, ...near.map((mark) => Date.parse(mark.day))];
    // The break is in the picture only where the series comes near it.
    const first = Math.min(...days);
    const last = Math.max(...days);
    const margin = Math.max((last - first) * .04, year / 4);
    return {
      aria: { enabled: false }, animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 8, right: 18, top: 44, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, type: "plain", itemWidth: 16, itemHeight: 14, textStyle: { color: colour("ink") }, inactiveColor: colour("soft"), data: shown.filter((s) => s.name && s.data.length > 0).map((s) => s.name) },
      tooltip: { trigger: "item", renderMode: "richText", confine: true, formatter: tip, backgroundColor: colour("surface"), borderColor: colour("line"), textStyle: { color: colour("ink") } },
      xAxis: { type: "time", min: first - margin, max: last + margin, ...axis, splitLine: { show: false }, axisLabel: { color: colour("soft"), hideOverlap: true, formatter: { year: "{yyyy}", month: "{MM}/{yyyy}", day: "{d}/{M}" } } },
      yAxis: { type: "value", scale: true, inverse: data.isDown, ...axis, axisLabel: { color: colour("soft"), formatter: (value) => data.unit.replace("{0}", short(value)) } },
      series: shown,
    };
  }

  const far = document.getElementById("chart-far");
  let chart;
  const area = () => data.areas.find((one) => one.code === choice.value) ?? data.areas[0];
  const draw = () => {
    chart ??= echarts.init(box, null, { renderer: "canvas" });
    chart.setOption(option(area()), { notMerge: true });
    box.dataset.drawn = area().code;
  };
  const save = (name, href) => {
    const link = document.createElement("a");
    link.href = href;
    link.download = name;
    link.click();
  };
  const file = (ending) => `${location.pathname.split("/").pop().replace(/\.html$/, "")}-${area().code}.${ending}`;
  const saveAs = {
    png: () => save(file("png"), chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: colour("surface") })),
    svg: () => {
      const copy = echarts.init(null, null, { renderer: "svg", ssr: true, width: box.clientWidth, height: box.clientHeight });
      copy.setOption({ ...option(area()), backgroundColor: colour("surface") });
      const url = URL.createObjectURL(new Blob([copy.renderToSVGString()], { type: "image/svg+xml" }));
      copy.dispose();
      save(file("svg"), url);
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    },
  };
  for (const button of document.querySelectorAll("[data-save]")) {
    button.addEventListener("click", saveAs[button.dataset.save]);
    button.hidden = false;
  }
  if (data.areas.length > 1) {
    choice.addEventListener("change", draw);
    choice.closest("p").hidden = false;
  }
  document.addEventListener("solieu-theme", draw);
  new ResizeObserver(() => chart?.resize()).observe(box);
  // An empty box is not displayed, and the chart takes the size of its box.
  box.append(document.createElement("div"));
  box.replaceChildren(document.createTextNode(" "));
  draw();
});
