// Runs inside a page and returns [probe, detail] pairs. `options.base`: the path the site stands under;
// `options.probes`: which of them to run, all when empty.
(options) => {
  const found = [];
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const short = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 90);
  const visible = (element) =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getClientRects().length > 0;

  // -- colours: sRGB channels 0-255 and alpha, as getComputedStyle gives them
  const channels = (text) => {
    const numbers = (text.match(/[\d.]+/g) || []).map(Number);
    return text.startsWith("color(srgb") ? [...numbers.slice(0, 3).map((n) => n * 255), numbers[3] ?? 1] : [...numbers.slice(0, 3), numbers[3] ?? 1];
  };
  const over = (top, below, opacity = 1) => {
    const alpha = top[3] * opacity;
    return [...[0, 1, 2].map((i) => top[i] * alpha + below[i] * (1 - alpha)), 1];
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((n) => n / 255).map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  // What lies behind an element, painted from the page up.
  const background = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.unshift(channels(getComputedStyle(at).backgroundColor));
    return layers.reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };

  const targets = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  // A link among the words of a sentence: WCAG 2.5.8 leaves its size to the line height.
  const inSentence = (element) => {
    if (element.localName !== "a" || getComputedStyle(element).display !== "inline") return false;
    const block = element.closest("p, li, dd, td, th, figcaption, blockquote, caption, summary, h1, h2, h3, h4, h5, h6");
    if (!block) return false;
    const own = all("a", block).reduce((sum, link) => sum + link.textContent.trim().length, 0);
    return block.textContent.replace(/[\s·,;]+/g, "").length > own;
  };

  const probes = {
    viewport(say) {
      const content = document.querySelector("meta[name=viewport]")?.content ?? "";
      if (!/width=device-width/.test(content)) say("no viewport as wide as the device");
      if (/user-scalable\s*=\s*(no|0)|maximum-scale/.test(content)) say("zooming is hindered: " + content);
    },
    language(say) {
      if (!/^[a-z]{2,3}(-|$)/i.test(document.documentElement.lang)) say("the page has no language");
      for (const element of all("[lang]"))
        if (/^(ar|fa|he|ur|yi)\b/.test(element.lang) && getComputedStyle(element).direction !== "rtl" &&
            /\p{L}/u.test(element.textContent)) // an arrow alone runs neither way
          say("not from right to left: " + short(element));
    },
    references(say) {
      const attributes = ["popovertarget", "commandfor", "aria-labelledby", "aria-describedby", "aria-controls",
        "aria-owns", "aria-details", "for", "headers", "list", "form", "anchor"];
      for (const name of attributes)
        for (const element of all(`[${name}]`))
          for (const id of element.getAttribute(name).split(/\s+/).filter(Boolean)) {
            const goal = document.getElementById(id);
            if (!goal) say(`${name} leads to no #${id}`);
            else if (name === "popovertarget" && !goal.hasAttribute("popover")) say(`#${id} is no popover`);
          }
      const called = new Set(all("[popovertarget]").map((element) => element.getAttribute("popovertarget")));
      for (const popover of all("[popover][id]")) if (!called.has(popover.id)) say(`nothing opens popover #${popover.id}`);
    },
    ids(say) {
      const seen = new Set();
      for (const { id } of all("[id]")) {
        if (seen.has(id)) say(`id ${id} stands twice`);
        if (!id || /\s/.test(id)) say(`id "${id}" cannot be linked to`);
        seen.add(id);
      }
    },
    fragments(say) {
      for (const link of all("a[href^='#']")) {
        const id = decodeURIComponent(link.hash.slice(1));
        if (!id || !document.getElementById(id)) say(`no #${id} on the page`);
      }
    },
    "sub-path"(say) {
      for (const element of all("[href], [src]")) {
        const value = element.getAttribute("href") ?? element.getAttribute("src");
        if (value.startsWith("/")) say("leaves the path that the site stands under: " + value);
        if (value.startsWith("http:")) say("not encrypted: " + value);
      }
    },
    headings(say) {
      const levels = all("h1, h2, h3, h4, h5, h6").map((heading) => [Number(heading.localName[1]), heading.textContent.trim()]);
      if (levels.filter(([level]) => level === 1).length !== 1) say("not exactly one h1");
      let before = 0;
      for (const [level, text] of levels) {
        if (level > before + 1) say(`h${level} after h${before}: ${text}`);
        if (!text) say(`an empty h${level}`);
        before = level;
      }
    },
    landmarks(say) {
      for (const selector of ["main", "body > header", "body > footer"])
        if (all(selector).length !== 1) say("not exactly one " + selector);
      const names = all("nav").map((nav) => nav.getAttribute("aria-label") ?? "");
      if (names.some((name) => !name) || new Set(names).size < names.length) say("a nav without a name of its own");
      const skip = document.querySelector(targets);
      const goal = skip?.hash && document.getElementById(skip.hash.slice(1));
      if (!goal || !goal.matches("main, main *")) say("the first thing to reach is no link to the content");
    },
    "table-headers"(say) {
      for (const table of all("table")) {
        const name = (table.caption?.textContent ?? table.textContent).trim().slice(0, 40);
        if (table.rows.length && ![...table.rows[0].cells].every((cell) => cell.matches("th[scope=col], th[scope=colgroup], td:empty")))
          say("a column without header: " + name);
        if (table.closest(".text")) continue; // an article's own table: which of its cells head rows is not known
        for (const row of all("tbody tr", table))
          if (!row.querySelector("th[scope=row], th[scope=rowgroup]")) say("a row without header: " + name);
      }
    },
    "target-size"(say) {
      const boxes = all(targets).filter((element) => visible(element) && !element.closest("svg")).map((element) => [element, element.getBoundingClientRect()]);
      for (const [element, box] of boxes) {
        if (inSentence(element) || element.matches(".skip, [tabindex='0']:not(a, button)")) continue;
        if (box.width < 23.5 || box.height < 23.5) say(`${Math.round(box.width)} × ${Math.round(box.height)} pixels: ${short(element)}`);
      }
    },
    "reference-size"(say) {
      // A number that is a link is hard to hit even in a sentence: at least a line high, and wider than the figure.
      for (const element of all("main a[href], main button").filter(visible)) {
        if (!/^\W*\d{0,3}\W*$/.test(element.textContent.trim()) || !element.textContent.trim()) continue;
        const { width, height } = element.getBoundingClientRect();
        if (width < 13.5 || height < 23.5) say(`${Math.round(width)} × ${Math.round(height)} pixels: ${short(element)}`);
      }
    },
    "link-by-colour"(say) {
      for (const link of all("main a[href]").filter(visible)) {
        if (!inSentence(link) || link.closest("nav, sup, svg")) continue;
        const chain = [link, ...all("*", link)].map((element) => getComputedStyle(element));
        const told = chain.some((style) => /underline/.test(style.textDecorationLine) || parseFloat(style.borderBottomWidth) > 0 || style.boxShadow !== "none");
        const words = /\p{L}{2}/u.test(link.textContent);
        if (words && !told) say("told from text by colour only: " + short(link));
      }
    },
    "mark-by-colour"(say) {
      for (const mark of all("main mark").filter(visible)) {
        const style = getComputedStyle(mark);
        const shaped = style.textDecorationLine !== "none" || parseFloat(style.borderBottomWidth) > 0;
        if (!shaped && style.backgroundColor !== "rgba(0, 0, 0, 0)") say("told by colour only: " + short(mark));
      }
    },
    "svg-contrast"(say) {
      for (const text of all("svg text").filter((element) => element.textContent.trim())) {
        const svg = text.ownerSVGElement;
        const box = text.getBoundingClientRect();
        let ground = background(svg);
        for (const shape of all("rect, circle, ellipse, path, polygon", svg)) {
          const around = shape.getBoundingClientRect();
          const before = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
          const covers = around.left <= box.left + 1 && around.right >= box.right - 1 && around.top <= box.top + 1 && around.bottom >= box.bottom - 1;
          const style = getComputedStyle(shape);
          if (before && covers && style.fill !== "none") ground = over(channels(style.fill), ground, parseFloat(style.fillOpacity) * parseFloat(style.opacity));
        }
        const style = getComputedStyle(text);
        const size = parseFloat(style.fontSize);
        const wanted = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
        const ratio = contrast(over(channels(style.fill), ground), ground);
        if (ratio < wanted) say(`contrast ${ratio.toFixed(2)}: ${text.textContent.trim()}`);
      }
      for (const shape of all("svg[role=img] rect, svg[role=img] path, svg[role=img] circle").filter(visible)) {
        const style = getComputedStyle(shape);
        if (style.fill === "none" || shape.getBoundingClientRect().width < 3) continue;
        const ground = background(shape.ownerSVGElement);
        const ratio = contrast(over(channels(style.fill), ground, parseFloat(style.fillOpacity)), ground);
        if (ratio < 3) say(`a shape of contrast ${ratio.toFixed(2)}: ${short(shape)}`);
      }
    },
    "svg-text"(say) {
      // By what is drawn, not by what was reckoned: words of a picture that run into each other or out of it.
      for (const svg of all("svg[role=img]").filter(visible)) {
        const around = svg.getBoundingClientRect();
        const boxes = all("text", svg).map((element) => [element.textContent.trim(), element.getBoundingClientRect()]).filter(([text]) => text);
        boxes.forEach(([text, box], place) => {
          if (box.left < around.left - 1 || box.right > around.right + 1 || box.top < around.top - 1 || box.bottom > around.bottom + 1) say("runs out of the picture: " + text);
          for (const [other, at] of boxes.slice(place + 1))
            if (box.left < at.right - 1 && at.left < box.right - 1 && box.top < at.bottom - 3 && at.top < box.bottom - 3) say(`runs into “${other}”: ${text}`);
        });
      }
    },
    "svg-names"(say) {
      for (const svg of all("svg")) {
        if (svg.closest("[aria-hidden=true]")) continue;
        const named = (svg.getAttribute("aria-labelledby") ?? "").split(/\s+/).some((id) => document.getElementById(id)?.textContent.trim());
        if (svg.getAttribute("role") !== "img" || !named) say("a picture without a name: " + short(svg));
      }
    },
    sideways(say) {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return;
      const widest = all("body *").filter((element) => element.getBoundingClientRect().right > clientWidth + 1).at(-1);
      say(`${scrollWidth - clientWidth} pixels wider than the window` + (widest ? ": " + short(widest) : ""));
    },
    clipped(say) {
      for (const element of all("main *").filter(visible)) {
        const style = getComputedStyle(element);
        if (element.closest("svg, .vh") || !/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
        if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) say("cut off: " + short(element));
      }
    },
    "scroll-by-keyboard"(say) {
      for (const element of all("main *").filter(visible))
        if (/auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1)
          if (element.tabIndex < 0 && !element.querySelector(targets)) say("scrolls, and only by pointer: " + short(element));
    },
    "small-print"(say) {
      for (const element of all("main *").filter(visible)) {
        const size = parseFloat(getComputedStyle(element).fontSize);
        const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
        // At 0 pixels it is not shown at all: what a sidenote leaves to the whole endnote.
        if (own && size > 0 && size < 11 && !element.closest("svg, .vh, rt")) say(`${size.toFixed(1)} pixels: ${short(element)}`);
      }
    },
    storage(say) {
      if (document.cookie) say("a cookie: " + document.cookie);
      for (const store of [localStorage, sessionStorage]) if (store.length) say("something stored: " + store.key(0));
    },
  };

  for (const [name, probe] of Object.entries(probes))
    if (!options.probes.length || options.probes.includes(name)) probe((detail) => found.push([name, detail]));
  return found;
}
