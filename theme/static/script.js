// Previews, the remembered choice of colours, and (on the search page) search. Nothing else.
(function () {
  "use strict";
  var doc = document, root = doc.documentElement;

  // --- the choice of colours is remembered; the style sheet does the rest
  var radios = doc.querySelectorAll('input[name="theme"]');
  try {
    var kept = doc.getElementById(localStorage.getItem("theme") || "theme-auto");
    if (kept) { kept.checked = true; }
    radios.forEach(function (radio) {
      radio.addEventListener("change", function () { localStorage.setItem("theme", radio.id); });
    });
  } catch (blocked) { /* no storage: the choice holds for this page */ }

  // --- previews: by the browser where it can, else by hand, else not at all
  var links = doc.querySelectorAll("a[data-card]");
  if ("interestForElement" in HTMLAnchorElement.prototype) {
    links.forEach(function (link) { link.setAttribute("interestfor", link.dataset.card); });
  } else if (root.showPopover) {
    links.forEach(preview);
    doc.addEventListener("keydown", function (event) {
      if (event.key === "Escape") { close(); }
    });
  }

  var open = null, timer = 0;

  function close() {
    clearTimeout(timer);
    if (open && open.matches(":popover-open")) { open.hidePopover(); }
    open = null;
  }

  function later(action, delay) {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  function show(link, card) {
    clearTimeout(timer);
    if (open === card) { return; }
    close();
    card.showPopover();
    open = card;
    var at = link.getClientRects()[0], box = card.getBoundingClientRect();
    var below = at.bottom + box.height + 8 < innerHeight;
    card.style.inset = "auto";
    card.style.margin = "0";
    card.style.left = Math.max(8, Math.min(at.left, innerWidth - box.width - 8)) + "px";
    card.style.top = (below ? at.bottom + 4 : at.top - box.height - 4) + "px";
  }

  function preview(link) {
    var card = doc.getElementById(link.dataset.card);
    if (!card) { return; }
    link.addEventListener("mouseenter", function () { later(function () { show(link, card); }, 500); });
    link.addEventListener("mouseleave", function () { later(close, 300); });
    link.addEventListener("focus", function () { if (link.matches(":focus-visible")) { show(link, card); } });
    link.addEventListener("blur", close);
    card.addEventListener("mouseenter", function () { clearTimeout(timer); });
    card.addEventListener("mouseleave", function () { later(close, 300); });
  }
})();
