"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = (id) => document.getElementById(id);
  const ROW = 28;
  const LONGEST = 200000;
  const list = $("list"), spacer = $("spacer"), details = $("details"), search = $("search");
  const eventIndex = new Map(data.events.map((event, i) => [event[0], i]));
  const eventsOf = data.visits.map(() => []);
  data.events.forEach((event, i) => { if (event[4] >= 0) eventsOf[event[4]].push(i); });
  const TONES = { SUCCEEDED: "good", CAUGHT: "warn", RUNNING: "warn", FAILED: "bad", TIMED_OUT: "bad", ABORTED: "off" };
  const SIGNS = { SUCCEEDED: "✓", CAUGHT: "!", RUNNING: "…", FAILED: "✗", TIMED_OUT: "✗", ABORTED: "–" };
  let view = "states", rows = [], chosen = -1, texts = null, pool = new Map();

  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };

  // As the program shows text everywhere; the table comes from it.
  const visible = (text) => String(text).replace({{hazards}}, (c) => {
    const point = c.codePointAt(0), hex = point.toString(16);
    return point === 13 ? "\\r" : point > 0xffff ? "\\u{" + hex + "}" : "\\u" + hex.padStart(4, "0");
  });

  const duration = (ms) => {
    if (ms < 1000) return ms + " ms";
    if (ms < 60000) return (ms / 1000).toFixed(ms < 10000 ? 2 : 1).replace(/\.?0+$/, "") + " s";
    const pair = (a, x, b, y) => b ? a + " " + x + " " + b + " " + y : a + " " + x;
    const s = Math.floor(ms / 1000);
    if (s < 3600) return pair(Math.floor(s / 60), "min", s % 60, "s");
    if (s < 86400) return pair(Math.floor(s / 3600), "h", Math.floor(s % 3600 / 60), "min");
    return pair(Math.floor(s / 86400), "d", Math.floor(s % 86400 / 3600), "h");
  };

  const elapsed = (ms) => {
    const s = Math.floor(ms / 1000), two = (n) => String(n).padStart(2, "0");
    if (s >= 3600) return Math.floor(s / 3600) + ":" + two(Math.floor(s % 3600 / 60)) + ":" + two(s % 60);
    const rest = "." + String(ms % 1000).padStart(3, "0");
    return s >= 60 ? Math.floor(s / 60) + ":" + two(s % 60) + rest : s + rest;
  };

  const number = (n) => n.toLocaleString("en-US");
  const count = (n, one, many) => number(n) + " " + (n === 1 ? one : many);
  const isBad = (visit) => visit.error !== undefined || ["CAUGHT", "FAILED", "TIMED_OUT"].includes(visit.status);
  const isBadEvent = (event) => /(Failed|TimedOut|Aborted)$/.test(data.types[event[3]]);

  const searchTexts = () => {
    if (!texts) {
      const events = data.events.map((event) => {
        const visit = event[4] >= 0 ? data.visits[event[4]] : null;
        return (event[0] + " " + data.types[event[3]] + " " + (visit ? visit.name : "") + " " +
          JSON.stringify(event[5])).toLowerCase();
      });
      const visits = data.visits.map((visit, i) => (visit.name + " " + visit.type + " " + visit.status + " " +
        (visit.error || "") + " " + eventsOf[i].map((e) => events[e]).join(" ")).toLowerCase());
      texts = { events, states: visits };
    }
    return texts;
  };

  const filter = () => {
    const all = view === "events" ? data.events : data.visits;
    const terms = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const type = $("type").value, errors = $("errors").checked;
    const haystack = terms.length ? searchTexts()[view === "events" ? "events" : "states"] : null;
    const keep = chosenKey();
    rows = [];
    for (let i = 0; i < all.length; i++) {
      if (type && type !== (view === "events" ? data.types[all[i][3]] : all[i].type)) continue;
      if (errors && !(view === "events" ? isBadEvent(all[i]) : isBad(all[i]))) continue;
      if (haystack && !terms.every((term) => haystack[i].includes(term))) continue;
      rows.push(i);
    }
    $("count").textContent = rows.length === all.length
      ? count(all.length, view === "events" ? "event" : "state", view === "events" ? "events" : "states")
      : number(rows.length) + " of " + number(all.length);
    list.classList.toggle("none", rows.length === 0);
    spacer.style.height = rows.length * ROW + "px";
    chosen = keep === null ? -1 : rows.indexOf(keep);
    redraw();
  };

  const chosenKey = () => chosen >= 0 && chosen < rows.length ? rows[chosen] : null;

  const redraw = () => { pool.forEach((row) => row.remove()); pool = new Map(); draw(); };

  const draw = () => {
    const first = Math.max(0, Math.floor(list.scrollTop / ROW) - 8);
    const last = Math.min(rows.length, Math.ceil((list.scrollTop + list.clientHeight) / ROW) + 8);
    pool.forEach((row, i) => { if (i < first || i >= last) { row.remove(); pool.delete(i); } });
    for (let i = first; i < last; i++) {
      if (!pool.has(i)) {
        const row = view === "events" ? eventRow(rows[i]) : visitRow(rows[i]);
        row.id = "row-" + i;
        row.setAttribute("role", "option");
        row.style.transform = "translateY(" + i * ROW + "px)";
        row.onclick = () => choose(i);
        pool.set(i, row);
        list.append(row);
      }
      pool.get(i).setAttribute("aria-selected", String(i === chosen));
    }
  };

  const total = Math.max(data.end - data.start, 1);
  const percent = (ms) => 100 * ms / total + "%";

  const visitRow = (i) => {
    const visit = data.visits[i], row = make("div", "row");
    const name = make("span");
    name.style.paddingLeft = Math.min(visit.depth, 12) * 18 + "px";
    name.append(make("span", "sign " + TONES[visit.status], SIGNS[visit.status]));
    if (visit.strand) name.append(make("span", "strand", visit.strand));
    name.append(make("span", "name", visible(visit.name)));
    if (visit.error) name.append(make("span", "strand", "  " + visible(visit.error)));
    name.title = visible(visit.name) + (visit.error ? " – " + visible(visit.error) : "");
    const track = make("span", "track");
    const bar = (from, to, tone) => {
      const piece = make("i", tone);
      piece.style.left = percent(from);
      piece.style.width = percent(Math.max(to - from, 0));
      track.append(piece);
    };
    const end = visit.end === undefined ? total : visit.end;
    bar(visit.start, end, TONES[visit.status] === "bad" ? "bad" : "");
    for (const attempt of visit.attempts || []) {
      if (attempt.waited) bar(attempt.start - attempt.waited, attempt.start, "wait");
      if (attempt.failed) bar(attempt.start, attempt.end, visit.status === "FAILED" ? "bad" : "warn");
    }
    row.append(name, make("span", "faint", visible(visit.type)),
      make("span", "num faint", visit.end === undefined ? "…" : duration(visit.end - visit.start)), track);
    return row;
  };

  const eventRow = (i) => {
    const event = data.events[i], row = make("div", "row");
    const visit = event[4] >= 0 ? data.visits[event[4]] : null;
    const type = data.types[event[3]];
    row.append(make("span", "num faint", event[0]), make("span", "num faint", elapsed(event[2])),
      make("span", isBadEvent(event) ? "sign bad" : "", visible(type)), make("span", "name", visit ? visible(visit.name) : ""),
      make("span", "faint", gist(event[5])));
    row.children[2].style.width = "auto";
    return row;
  };

  const gist = (fields) => {
    const text = fields.error !== undefined ? fields.error + (fields.cause ? ": " + fields.cause : "")
      : fields.output !== undefined ? fields.output : fields.input !== undefined ? fields.input
      : fields.parameters !== undefined ? fields.parameters : fields.index !== undefined ? "iteration " + fields.index
      : fields.length !== undefined ? count(fields.length, "item", "items") : fields.resource || "";
    return visible(String(text).slice(0, 300));
  };

  const choose = (i, silent) => {
    if (i < 0 || i >= rows.length) return;
    chosen = i;
    pool.forEach((row, k) => row.setAttribute("aria-selected", String(k === i)));
    list.setAttribute("aria-activedescendant", "row-" + i);
    const top = i * ROW;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + ROW > list.scrollTop + list.clientHeight) list.scrollTop = top + ROW - list.clientHeight;
    draw();
    if (!silent) (view === "events" ? showEvent : showVisit)(rows[i]);
  };

  const facts = (pairs) => {
    const element = make("dl");
    for (const [name, value] of pairs) {
      if (value === undefined || value === null || value === "") continue;
      const dd = make("dd");
      dd.append(value instanceof Node ? value : visible(value));
      element.append(make("dt", "", visible(name)), dd);
    }
    return element;
  };

  const link = (text, action) => {
    const button = make("button", "link", visible(text));
    button.type = "button";
    button.onclick = action;
    return button;
  };

  const pretty = (value) => {
    try { return JSON.stringify(typeof value === "string" ? JSON.parse(value) : value, null, 2); }
    catch { return String(value); }
  };

  const dataBlock = (title, value) => {
    const block = make("div"), box = make("div", "data"), pre = make("pre");
    let text = pretty(value);
    const copy = make("button", "", "Copy");
    const whole = text;
    copy.type = "button";
    copy.onclick = () => navigator.clipboard && navigator.clipboard.writeText(whole).then(() => { copy.textContent = "Copied"; });
    if (text.length > LONGEST) text = text.slice(0, LONGEST) + "\n… " + number(whole.length - LONGEST) + " more characters";
    colour(visible(text), pre);
    box.append(pre, copy);
    block.append(make("h3", "", visible(title)), box);
    return block;
  };

  const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\b(?:true|false|null)\b/g;
  const colour = (text, into) => {
    if (text.length > 60000) { into.textContent = text; return; }
    let at = 0;
    for (const match of text.matchAll(TOKEN)) {
      into.append(text.slice(at, match.index));
      if (match[1]) {
        into.append(make("span", match[2] ? "k" : "s", match[1]));
        if (match[2]) into.append(match[2]);
      } else into.append(make("span", "n", match[0]));
      at = match.index + match[0].length;
    }
    into.append(text.slice(at));
  };

  const path = (visit) => {
    const names = [];
    for (let at = visit; at; ) {
      const parent = at.parent === undefined ? null : data.visits[at.parent];
      if (at.strand) names.unshift(at.strand);
      if (parent) names.unshift(parent.name);
      at = parent;
    }
    return names.join(" › ");
  };

  const clock = (ms) => new Date(data.start + ms).toISOString();

  const showVisit = (i) => {
    const visit = data.visits[i];
    details.replaceChildren();
    const head = make("h2");
    head.append(make("span", "sign " + TONES[visit.status], SIGNS[visit.status]), visible(visit.name));
    details.append(head);
    const where = path(visit);
    if (where) details.append(make("p", "where", visible(where)));
    details.append(facts([
      ["Type", visit.type], ["Status", visit.status.replace("_", " ").toLowerCase()],
      [visit.status === "SUCCEEDED" ? "Last error" : "Error", visit.error], ["Cause", visit.cause],
      ["Entered", clock(visit.start)],
      ["Duration", visit.end === undefined ? undefined : duration(visit.end - visit.start)],
      ["Next", visit.next === undefined ? undefined : link(data.visits[visit.next].name, () => goVisit(visit.next))],
      ["Iterations", visit.counts],
    ]));
    if (visit.why) {
      const pre = make("pre", "", visible(visit.why.join("\n")));
      details.append(make("h3", "", "Why"), pre);
    }
    if (visit.attempts && visit.attempts.length > 1) {
      const table = make("table", "tries"), top = make("tr");
      for (const title of ["Try", "Waited", "Took", "Result"]) top.append(make("th", "", title));
      table.append(top);
      visit.attempts.forEach((attempt, n) => {
        const row = make("tr");
        row.append(make("td", "", n + 1), make("td", "", attempt.waited ? duration(attempt.waited) : ""),
          make("td", "", attempt.end === undefined ? "…" : duration(attempt.end - attempt.start)),
          make("td", "", attempt.failed ? "✗ " + visible(attempt.error || "failed") + (attempt.cause ? ": " + visible(attempt.cause) : "") : "✓"));
        table.append(row);
      });
      details.append(make("h3", "", "Tries"), table);
    }
    const own = eventsOf[i].map((e) => data.events[e]);
    const entered = own.find((event) => event[5].input !== undefined);
    const exited = own.slice().reverse().find((event) => /StateExited$/.test(data.types[event[3]]));
    if (entered) details.append(dataBlock("Input", entered[5].input));
    if (exited && exited[5].assignedVariables) details.append(dataBlock("Variables assigned", variables(exited[5].assignedVariables)));
    if (exited && exited[5].output !== undefined) details.append(dataBlock("Output", exited[5].output));
    const table = make("table");
    for (const event of own) {
      const row = make("tr"), cell = make("td");
      cell.append(link(data.types[event[3]], () => goEvent(event[0])));
      row.append(make("td", "num faint", event[0]), make("td", "num faint", elapsed(event[2])), cell);
      table.append(row);
    }
    details.append(make("h3", "", "Events"), table);
    details.scrollTop = 0;
  };

  const variables = (assigned) => {
    const values = {};
    for (const [name, text] of Object.entries(assigned)) {
      try { values[name] = JSON.parse(text); } catch { values[name] = text; }
    }
    return values;
  };

  const showEvent = (i) => {
    const event = data.events[i];
    const visit = event[4] >= 0 ? data.visits[event[4]] : null;
    details.replaceChildren(make("h2", "", visible(data.types[event[3]])));
    const plain = [], blocks = [];
    for (const [name, value] of Object.entries(event[5])) {
      if (name === "assignedVariables") blocks.push(["Variables assigned", variables(value)]);
      else if (["input", "output", "parameters"].includes(name) || (value && typeof value === "object" && !/Details$/.test(name)))
        blocks.push([name[0].toUpperCase() + name.slice(1), value]);
      else if (!/Details$/.test(name) || (value && value.truncated))
        plain.push([name, value && typeof value === "object" ? JSON.stringify(value) : String(value)]);
    }
    details.append(facts([
      ["Event", event[0]], ["Follows", event[1] ? link("event " + event[1], () => goEvent(event[1])) : "–"],
      ["Time", clock(event[2])],
      ["State", visit ? link(visit.name, () => goVisit(event[4])) : undefined], ...plain]));
    for (const [name, value] of blocks) details.append(dataBlock(name, value));
    details.scrollTop = 0;
  };

  const reset = () => { search.value = ""; $("type").value = ""; $("errors").checked = false; };
  const go = (to, index) => {
    if (view !== to) show(to);
    if (!rows.includes(index)) { reset(); filter(); }
    choose(rows.indexOf(index));
  };
  const goVisit = (i) => go("states", i);
  const goEvent = (id) => { if (eventIndex.has(id)) go("events", eventIndex.get(id)); };

  const VIEWS = ["states", "events", "graph", "summary"];
  const show = (to) => {
    view = to;
    const rowed = to === "states" || to === "events";
    VIEWS.forEach((each) => $("tab-" + each).setAttribute("aria-selected", String(each === to)));
    list.hidden = !rowed;
    $("columns").hidden = !rowed;
    $("columns").style.display = rowed ? "" : "none";
    $("graph").hidden = to !== "graph";
    $("summary").hidden = to !== "summary";
    if (!rowed) { $("count").textContent = ""; return; }
    chosen = -1;
    list.className = "list " + to;
    $("columns").className = "row columns " + to;
    $("columns").replaceChildren(...(to === "events"
      ? [make("span", "num", "Event"), make("span", "num", "Time"), make("span", "", "Type"), make("span", "", "State"), make("span", "", "Data")]
      : [make("span", "", "State"), make("span", "", "Type"), make("span", "num", "Duration"), make("span", "", "Timeline, " + duration(total))]));
    const types = to === "events" ? data.types.slice() : [...new Set(data.visits.map((visit) => visit.type))];
    $("type").replaceChildren(new Option("All types", ""), ...types.sort().map((type) => new Option(visible(type), type)));
    list.scrollTop = 0;
    filter();
  };

  const nextError = () => {
    if (view !== "states" && view !== "events") show("states");
    for (let k = 1; k <= rows.length; k++) {
      const i = (chosen + k + rows.length) % rows.length;
      if (view === "events" ? isBadEvent(data.events[rows[i]]) : isBad(data.visits[rows[i]])) { choose(i); return; }
    }
  };

  const summary = () => {
    const table = make("table"), top = make("tr");
    for (const title of ["State", "Type", "Visits", "Retries", "Errors", "Time", "Longest"]) top.append(make("th", "", title));
    table.append(top);
    for (const state of data.totals) {
      const row = make("tr"), cell = make("td");
      cell.append(link(state.name, () => { reset(); show("states"); search.value = state.name; filter(); if (rows.length) choose(0); }));
      row.append(cell, make("td", "", visible(state.type)), make("td", "", number(state.visits)), make("td", "", state.retries || ""),
        make("td", "", state.errors || ""), make("td", "", duration(state.time)), make("td", "", duration(state.longest)));
      table.append(row);
    }
    const pane = $("summary");
    pane.append(facts([["States entered", number(data.visits.length)], ["Retries", number(data.retries)],
      ["Errors", number(data.errors)], ["Billed transitions", number(data.billed) + " (Standard)"], ["Events", number(data.events.length)]]),
      make("h3", "", "Where the time went"), table);
    if (data.coverage) {
      pane.append(make("h3", "", "Coverage"), make("p", "", visible(data.coverage.text)));
      const never = make("ul");
      for (const line of data.coverage.never) never.append(make("li", "", visible(line)));
      pane.append(never);
    }
    for (const [name, value] of [["Input", data.input], ["Output", data.output]]) {
      if (value !== undefined) pane.append(dataBlock("Execution " + name.toLowerCase(), value));
    }
  };

  const theme = (name) => {
    document.documentElement.dataset.theme = name;
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        // The picture follows the reader's colours; here it follows the page's.
        if (rule instanceof CSSMediaRule && (rule.ofPicture || /prefers-color-scheme/.test(rule.media.mediaText))) {
          rule.ofPicture = true;
          rule.media.mediaText = name === "dark" ? "all" : "not all";
        }
      }
    }
    try { localStorage.setItem("asl-theme", name); } catch { /* A page from disk may have no storage. */ }
  };
  let stored = null;
  try { stored = localStorage.getItem("asl-theme"); } catch { /* As above. */ }
  theme(stored || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
  const flip = () => theme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
  $("theme").onclick = flip;

  $("status").textContent = data.status.replace("_", " ");
  $("status").classList.add(TONES[data.status]);
  $("facts").textContent = [duration(data.end - data.start), count(data.visits.length, "state", "states"),
    data.retries ? count(data.retries, "retry", "retries") : "", data.errors ? count(data.errors, "error", "errors") : "",
    count(data.events.length, "event", "events"), clock(0).replace("T", " ").replace(/\..*/, " UTC")].filter(Boolean).join(" · ");
  if (data.failure) { $("failure").hidden = false; $("failure").textContent = visible(data.failure); }
  if (data.damage) { $("damage").hidden = false; $("damage").textContent = visible(data.damage); }
  if (!$("graph").firstElementChild) $("tab-graph").hidden = true;
  const stateAt = (target) => {
    const marked = target.closest("[data-state]");
    if (marked) return marked.dataset.state;
    for (let group = target.closest("g"); group; group = group.parentElement.closest("g")) {
      const title = group.querySelector(":scope > title");
      const name = title ? title.textContent.split("\n")[0].replace(/^\w+ state /, "") : "";
      const visit = data.visits.find((each) => each.name === name);
      if (visit) return visit.name;
    }
    return null;
  };
  $("graph").onclick = (click) => {
    const name = stateAt(click.target);
    if (name === null) return;
    reset();
    show("states");
    search.value = name;
    filter();
    const exact = rows.findIndex((i) => data.visits[i].name === name);
    if (exact >= 0) choose(exact);
  };

  VIEWS.forEach((each) => { $("tab-" + each).onclick = () => show(each); });
  search.oninput = filter;
  $("type").onchange = filter;
  $("errors").onchange = filter;
  list.onscroll = draw;
  addEventListener("resize", draw);

  const move = (by) => choose(Math.min(Math.max(chosen + by, 0), rows.length - 1));
  addEventListener("keydown", (press) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    const typing = press.target === search || press.target.tagName === "SELECT";
    if (press.key === "Escape") {
      if (search.value) { search.value = ""; filter(); }
      list.focus();
      return;
    }
    if (typing && !["ArrowDown", "ArrowUp", "Enter"].includes(press.key)) return;
    if (press.target.tagName === "SELECT") return;
    if (press.key === "Enter" && press.target.tagName === "BUTTON") return;
    if (press.target.closest("#details") && press.key.startsWith("Arrow")) return;
    const page = Math.max(Math.floor(list.clientHeight / ROW) - 1, 1);
    const actions = {
      ArrowDown: () => move(1), ArrowUp: () => move(-1), j: () => move(1), k: () => move(-1),
      PageDown: () => move(page), PageUp: () => move(-page), Home: () => choose(0), End: () => choose(rows.length - 1),
      "/": () => { search.focus(); search.select(); }, Enter: () => details.focus(),
      e: nextError, t: flip, 1: () => show("states"), 2: () => show("events"),
      3: () => { if (!$("tab-graph").hidden) show("graph"); }, 4: () => show("summary"),
    };
    if (actions[press.key]) { press.preventDefault(); actions[press.key](); }
  });

  summary();
  show("states");
  let failed = data.visits.length - 1;
  while (failed >= 0 && !["FAILED", "TIMED_OUT"].includes(data.visits[failed].status)) failed--;
  if (rows.length) choose(failed >= 0 && data.status !== "SUCCEEDED" ? failed : 0);
  list.focus();
})();
