// Search over paragraphs and names, on the search page alone. Library and data are loaded when the
// box is first used; both are classic scripts, so that this works from a folder on a disk too.
(function () {
  "use strict";
  var doc = document, place = doc.getElementById("search");
  if (!place) { return; }
  var word = place.dataset, shards = Number(word.shards), folder = doc.currentScript.src.replace(/[^/]*$/, "");
  var index = null, records = [], loaded = 0, state = "", shown = 20;

  function make(name, attributes, text) {
    var node = doc.createElement(name), key;
    for (key in attributes || {}) { node.setAttribute(key, attributes[key]); }
    if (text) { node.textContent = text; }
    return node;
  }

  var form = make("form", { role: "search", class: "searchbox" });
  var box = make("input", { type: "search", id: "q", name: "q", autocomplete: "off", spellcheck: "false" });
  var told = make("p", { class: "meta", role: "status" });
  var list = make("div", { class: "results" });
  form.append(make("label", { for: "q" }, word.label), box, make("button", { type: "submit" }, word.button));
  place.append(form, told, list);

  // --- library and data, once
  function script(path, then) {
    var node = make("script", { src: path });
    node.onload = then;
    node.onerror = function () { state = "failed"; told.textContent = word.failed; };
    doc.head.append(node);
  }

  function wake() {
    if (state) { return; }
    state = "loading";
    script(folder + "minisearch.js", function () {
      index = new MiniSearch({
        fields: ["text", "also"],
        tokenize: tokens,
        processTerm: fold,
        searchOptions: { prefix: true, fuzzy: fuzzy, boost: { also: 2 }, combineWith: "AND" }
      });
      next();
    });
  }

  function next() {
    script("search-data" + (loaded ? "-" + (loaded + 1) : "") + ".js", function () {
      take(window.SEARCH_DATA[loaded]).then(function () {
        loaded += 1;
        state = "ready";
        run();
        if (loaded < shards) { next(); }
      });
    });
  }

  function take(data) {
    var fresh = [];
    function add(record) { record.id = records.length; records.push(record); fresh.push(record); }
    data.names.forEach(function (n) {
      add({ name: true, text: n[0], role: n[1], href: n[2], also: n[3], weight: n[4] });
    });
    data.articles.forEach(function (a) {
      a[3].forEach(function (b) { add({ text: b[2], href: a[0] + "#" + b[0], source: b[1], day: a[1], lang: a[2] }); });
    });
    return index.addAllAsync(fresh, { chunkSize: 250 }); // in pieces, so that typing goes on
  }

  // --- words: letters and digits; each Han, Kana or Hangul sign is one; accents and case do not count
  var WORDS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[\p{L}\p{N}\p{M}]+/gu;
  function tokens(text) { return text.match(WORDS) || []; }
  function fold(term) { return term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(); }
  function fuzzy(term) { return term.length > 4 ? 0.2 : false; }

  function marked(text, terms) {
    var node = doc.createDocumentFragment(), at = 0, hit, found = [];
    WORDS.lastIndex = 0;
    while ((hit = WORDS.exec(text))) { if (terms[fold(hit[0])]) { found.push([hit.index, hit.index + hit[0].length]); } }
    var from = found.length && text.length > 500 ? Math.max(0, found[0][0] - 160) : 0;
    var to = Math.min(text.length, from + 500);
    if (from) { from = text.indexOf(" ", from) + 1; node.append("… "); }
    at = from;
    found.forEach(function (span) {
      if (span[0] < at || span[1] > to) { return; }
      node.append(text.slice(at, span[0]), make("mark", {}, text.slice(span[0], span[1])));
      at = span[1];
    });
    node.append(text.slice(at, to), to < text.length ? " …" : "");
    return node;
  }

  // --- the search itself
  function phrases(query) { return (query.match(/"[^"]+"/g) || []).map(function (p) { return fold(p.slice(1, -1)); }); }

  function find(query) {
    var found = index.search(query), all = true, wanted = phrases(query);
    if (!found.length) { found = index.search(query, { combineWith: "OR" }); all = false; }
    if (wanted.length) {
      found = found.filter(function (f) {
        var text = fold(records[f.id].text);
        return wanted.every(function (p) { return text.indexOf(p) >= 0; });
      });
    }
    return { found: found, all: all };
  }

  function run() {
    var query = box.value.trim();
    list.textContent = "";
    if (!query) { told.textContent = ""; return; }
    wake();
    if (state === "loading") { told.textContent = word.wait; }
    if (state !== "ready") { return; }
    var answer = find(query);
    var names = answer.found.filter(function (f) { return records[f.id].name; });
    var texts = answer.found.filter(function (f) { return !records[f.id].name; });
    var count = texts.length === 1 ? word.one : word.many.replace("#", texts.length);
    if (!texts.length && !names.length) { count = word.none; }
    else if (!answer.all) { count = word.some; }
    if (loaded < shards) { count += " (" + word.part.replace("#", loaded).replace("*", shards) + ")"; }
    told.textContent = count;
    if (names.length) { list.append(nameList(names.slice(0, 8))); }
    list.append(textList(texts.slice(0, shown)));
    if (texts.length > shown) { list.append(more()); }
  }

  function terms(found) {
    var set = Object.create(null);
    Object.keys(found.match).forEach(function (t) { set[t] = true; });
    return set;
  }

  function nameList(found) {
    var items = make("ul", { class: "plain", "aria-label": word.names });
    found.forEach(function (f) {
      var r = records[f.id], item = make("li"), link = make("a", { href: r.href });
      link.append(marked(r.text, terms(f)));
      item.append(link, " ", make("span", { class: "muted" }, r.role + " · " + r.weight));
      items.append(item);
    });
    return items;
  }

  function textList(found) {
    var items = make("ol", { class: "plain hits" });
    found.forEach(function (f) {
      var r = records[f.id], item = make("li"), text = make("blockquote", { lang: r.lang }), from = make("p", { class: "meta" });
      text.append(marked(r.text, terms(f)));
      from.append(make("a", { href: r.href, class: "src" }, r.source), ", " + r.day);
      item.append(text, from);
      items.append(item);
    });
    return items;
  }

  function more() {
    var button = make("button", { type: "button" }, word.more);
    button.addEventListener("click", function () { shown += 40; run(); });
    return button;
  }

  // --- the box
  var timer = 0;
  function keep() {
    var query = box.value.trim();
    try { history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname); } catch (refused) { /* stays as it is */ }
  }
  box.addEventListener("focus", wake);
  box.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(function () { shown = 20; run(); keep(); }, 150);
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); shown = 20; run(); keep(); });
  var asked = new URLSearchParams(location.search).get("q");
  if (asked) { box.value = asked; run(); }
})();
