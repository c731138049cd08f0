"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const fields = ["q", "decision", "rule", "product", "media", "view"].filter((name) => $("f-" + name));
  const step = 100, printed = 500, short = 30;
  const number = (value) => value.toLocaleString("en-US");
  const words = (key, ...values) => data.text[key].replace(/\{(\d)\}/g, (_, at) => values[at]);
  const make = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    return element;
  };

  const groups = [...$("groups").tBodies[0].rows].map((row, at) => ({ row, at, devices: +row.dataset.devices, text: row.textContent.toLowerCase() }));
  const total = groups.reduce((sum, group) => sum + group.devices, 0);
  const rank = { NotEligible: 0, Indeterminate: 1, Eligible: 2 };
  let devices = null, shown = step, matching = [], order = { key: "name", down: false };

  // One entry per row of the inventory: its name, how many devices it stands for, and its group.
  const readDevices = () => {
    devices = [];
    data.names.forEach((text, at) => {
      if (text === "") return;
      for (const line of text.split("\n")) {
        const tab = line.indexOf("\t");
        const name = tab < 0 ? line : line.slice(0, tab);
        devices.push({ name, sort: name.toLowerCase(), count: tab < 0 ? 1 : +line.slice(tab + 1), group: groups[at] });
      }
    });
  };

  const byName = (a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0);
  const compare = {
    name: byName,
    decision: (a, b) => rank[a.group.row.dataset.decision] - rank[b.group.row.dataset.decision] || byName(a, b),
    product: (a, b) => a.group.row.dataset.product - b.group.row.dataset.product || byName(a, b),
    media: (a, b) => a.group.row.dataset.media - b.group.row.dataset.media || byName(a, b),
  };
  const sortDevices = () => {
    const way = compare[order.key];
    devices.sort(order.down ? (a, b) => way(b, a) : way);
  };

  const chosen = () => Object.fromEntries(fields.map((name) => [name, $("f-" + name).value]));
  const passes = (group, choice) =>
    ["decision", "rule", "product", "media"].every((name) => !choice[name] || group.row.dataset[name] === choice[name]);

  const sum = (items) => items.reduce((all, item) => all + (item.count ?? item.devices), 0);
  const say = (key, found, lines) => {
    $("found").textContent = lines ? words(key, number(sum(found)), number(total), number(lines)) : words("Found.None");
  };

  const showGroups = (choice, query) => {
    const found = groups.filter((group) => {
      const fits = passes(group, choice) && group.text.includes(query);
      group.row.hidden = !fits;
      return fits;
    });
    say("Found.Groups", found, found.length);
  };

  const nameCell = (device) => {
    const dot = /^[\d.]+$/.test(device.name) ? -1 : device.name.indexOf(".");
    const cell = make("th", dot > 0 ? device.name.slice(0, dot) : device.name || data.text.NoName, { scope: "row" });
    if (cell.textContent.length < short) cell.className = "short";
    if (dot > 0) cell.append(make("span", device.name.slice(dot), { class: "domain" }));
    if (device.count !== 1) cell.append(make("span", " \u00d7 " + number(device.count), { class: "of" }));
    return cell;
  };

  const drawNames = () => {
    const body = make("tbody");
    for (const device of matching.slice(0, shown)) {
      const row = make("tr");
      row.append(nameCell(device), ...[...device.group.row.cells].slice(1).map((cell) => cell.cloneNode(true)));
      body.append(row);
    }
    $("names").tBodies[0].replaceWith(body);
    $("more").hidden = matching.length <= shown;
    say("Found.Names", matching, Math.min(shown, matching.length));
  };

  const showNames = (choice, query) => {
    if (!devices) {
      readDevices();
      sortDevices();
      buildNames();
    }
    const open = new Map(groups.map((group) => [group, passes(group, choice) ? (group.text.includes(query) ? 2 : 1) : 0]));
    matching = devices.filter((device) => open.get(device.group) === 2 || (open.get(device.group) === 1 && device.sort.includes(query)));
    shown = step;
    drawNames();
  };

  const headCell = (key, text) => {
    const cell = make("th", undefined, { scope: "col", "aria-sort": order.key === key ? "ascending" : "none" });
    const button = make("button", text, { type: "button", title: words("SortBy", text) });
    button.addEventListener("click", () => {
      order = { key, down: order.key === key && !order.down };
      for (const other of cell.parentNode.cells) if (other.hasAttribute("aria-sort")) other.setAttribute("aria-sort", "none");
      cell.setAttribute("aria-sort", order.down ? "descending" : "ascending");
      sortDevices();
      apply();
    });
    cell.append(button);
    return cell;
  };

  const buildNames = () => {
    const heads = [...$("groups").tHead.rows[0].cells].slice(1);
    const table = make("table", undefined, { id: "names", class: "stack names" });
    const row = make("tr");
    row.append(headCell("name", data.text["Column.Computer"]), ...heads.map((cell) => (cell.dataset.sort ? headCell(cell.dataset.sort, cell.textContent) : cell.cloneNode(true))));
    const head = make("thead");
    head.append(row);
    table.append(make("caption", data.text["Names.Caption"], { class: "hidden" }), head, make("tbody"));
    const frame = make("div", undefined, { class: "scroll" });
    frame.append(table);
    const more = make("button", data.text.More, { type: "button", id: "more" });
    more.addEventListener("click", () => { shown += step * 5; drawNames(); });
    $("named").append(frame, more);
  };

  const apply = () => {
    const choice = chosen();
    const query = choice.q.trim().toLowerCase();
    const isByName = data.names !== null && choice.view !== "groups";
    $("groups").parentNode.hidden = isByName;
    $("named").hidden = !isByName;
    $("reset").hidden = fields.every((name) => choice[name] === "");
    (isByName ? showNames : showGroups)(choice, query);
  };

  // The choices live in the fragment, so that a link or a bookmark keeps them.
  const remember = () => {
    const set = Object.entries(chosen()).filter(([, value]) => value !== "").map(([name, value]) => name + "=" + encodeURIComponent(value));
    try {
      history.replaceState(null, "", set.length ? "#" + set.join("&") : "#devices");
    } catch {
      // Some browsers keep the address of local files as it is; the choices work all the same.
    }
  };

  const recall = () => {
    if (!location.hash.includes("=")) return false;
    const given = new URLSearchParams(location.hash.slice(1));
    for (const name of fields) $("f-" + name).value = given.get(name) ?? "";
    apply();
    return true;
  };

  const goTo = () => $("devices").scrollIntoView();

  $("controls").hidden = false;
  $("controls").addEventListener("submit", (event) => event.preventDefault());
  $("controls").addEventListener("input", () => { apply(); remember(); });
  $("controls").addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
  for (const link of document.querySelectorAll("a[data-filter]")) {
    link.href = "#" + link.dataset.filter;
    link.addEventListener("click", () => { if (location.hash === "#" + link.dataset.filter) { recall(); goTo(); } });
  }
  addEventListener("hashchange", () => { if (recall()) goTo(); });
  addEventListener("beforeprint", () => {
    if (!$("named").hidden && matching.length <= printed && shown < printed) { shown = printed; drawNames(); }
  });
  if (recall()) goTo(); else apply();
})();
