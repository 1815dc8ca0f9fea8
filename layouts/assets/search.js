// The search page's client: it folds a query as `twosource/searchterms.py` folds the articles, loads the shards of the
// index that hold its terms (`twosource/searchindex.py` has the format), and shows passages. Every element is made by DOM
// methods; nothing is kept. What the page loads is `search.min.js`: `make client` makes it from this file.

// Scripts written without spaces, and Hangul: their terms are pairs of characters.
const dense = "\u0e00-\u109f\u1780-\u17ff\u3005-\ud7a3\uf900-\ufaff\u{20000}-\u{3ffff}";
const other = `\\p{N}+(?:[.,]\\p{N}+)+|\\p{L}(?:\\.\\p{L})+(?!\\p{L})|[[\\p{L}\\p{M}\\p{N}\\p{DI}]--[${dense}]]+`;
const runs = RegExp(`[${dense}]+|${other}`, "gv");
const units = RegExp(`([${dense}]|${other})`, "gv");
const split = (text, by) =>
  text
    .normalize("NFKD")
    .toUpperCase()
    .toLowerCase()
    .replace(/[\p{DI}\u0300-\u036f\u064b-\u065f]/gu, "")
    .normalize("NFC")
    .match(by) ?? [];
const halves = (line) => line.split(/ (.*)/s);

// An item has a term to look up, with a space behind unless it is a beginning, and words or single characters that stand
// side by side. One without a term is a phrase: only the text tells whether it is there. One without words is part of it.
const parse = (query) =>
  query.split(/["“-„«»]/).flatMap((part, quoted) =>
    (quoted & 1 ? [part] : part.split(/\s/)).flatMap((all) => {
      const items = split(all, runs).flatMap((run, place, parts) => {
        const letters = split(run, units);
        const begins = (run > "\u0e00" && !run[1]) || (!parts[place + 1] && all.endsWith("*"));
        return letters[1]
          ? letters.slice(1).map((next, i) => ({ term: letters[i] + next + " ", row: [letters[i], next] }))
          : { term: begins ? run : run + " ", row: letters, begins };
      });
      if (quoted & 1 && items[1]) return [...items.map(({ term }) => ({ term })), { row: split(all, units) }];
      return items;
    }),
  );

// Numbers as text: each character is the step from the one before, or 55,000 more of it.
const numbers = (text, sum = -1) =>
  [...text].flatMap((character) => {
    const step = character.charCodeAt() - 34;
    sum += step || 55e3;
    return step ? sum : [];
  });

// Files as lines. Those of the index begin with the name of their build: one of another build than the first is refused.
let build;
const files = {};
const load = (name) =>
  (files[name] ??= fetch(`search/${name}.txt`, { cache: "no-cache" }).then(async (answer) => {
    const lines = (await answer.text()).split("\n");
    if (!answer.ok || (lines[0][0] == "#" && (build ??= lines[0]) != lines[0])) throw 0;
    return lines;
  }));

// A text in parts, those that the items ask for with a 1; nothing where one is not in it that was not looked up.
const marked = (text, items) => {
  const parts = text.split(units).map((piece) => [piece]);
  const all = parts.flatMap((part) => split(part[0], units).map((folded) => [folded, part]));
  for (const { row = [], begins, hits } of items) {
    let found = hits;
    all.forEach((_, i) => {
      const there = all.slice(i, i + row.length);
      if (row.every((unit, k) => (begins ? there[k]?.[0].startsWith(unit) : there[k]?.[0] == unit))) {
        found = there.map(([, part]) => (part[1] = 1));
      }
    });
    if (!found) return;
  }
  return parts;
};

const [form, narrow, status, list, more] = document.querySelectorAll(".search");
// What is found is busy while there is something to wait for, so that nobody is told half of it.
const say = (key, one, two) => {
  list.ariaBusy = key == "wait";
  status.textContent = status.dataset[key].replace("#", one).replace("#", two);
};
const run = (step) => step().catch(() => say("failed"));
const add = (parent, tag, properties) => parent.appendChild(Object.assign(document.createElement(tag), properties));
const draw = (parent, text, items) => {
  for (const [piece, hit] of marked(text, items) ?? [[text]]) {
    if (hit) add(parent, "mark", { textContent: piece });
    else parent.append(piece);
  }
};

const fill = (field) => (field.value = new URLSearchParams(location.search).get(field.name) ?? "");
let latest;
const search = async () => {
  const items = (latest = []);
  list.replaceChildren();
  more.hidden = true;
  say("wait");
  for (const field of form) {
    const value = fill(field);
    if (field == form[0]) items.push(...parse(value));
    else if (value) {
      // No text has it: it comes before all words, so that there is room for it.
      items.push({ term: `:${field.name}:${value} `, cost: -9 });
      narrow.open = true;
    }
  }
  const [, follow, [...rooms], ...keys] = await load("index3");
  let room = 9;
  // Passages by term, what costs least first, as far as there is room; a shard is paid for once, whatever asks for it. A term
  // without room is looked for in the passages themselves; of the first, as nothing else leads to these, a part is loaded.
  const find = async (item) => {
    const lacks = item.places.some((place) => rooms[place] > room || ((room -= rooms[place]), (rooms[place] = 0)));
    if (lacks && item != terms[0]) return;
    item.hits = new Set(
      (await Promise.all(item.places.map((place) => (rooms[place] == 0 ? load("t" + place) : []))))
        .flat()
        .flatMap((line) => (line.startsWith(item.term) ? numbers(halves(line)[1]) : [])),
    );
  };
  const terms = items.filter((item) => item.term);
  for (const item of terms) {
    item.cost ||= 0;
    item.places = keys.flatMap((key, place) => {
      if (keys[place + 1] <= item.term || key > item.term + "\uffff") return [];
      item.cost += +rooms[place];
      return place;
    });
  }
  await Promise.all(terms.sort((one, two) => one.cost - two.cost).map(find));
  if (items != latest) return;
  if (!terms[0]) return say("idle");
  // There may be more: of a frequent word the index has the newest, and passages may write a term otherwise.
  const cut = terms.some((item) => item.cost > 8 || !item.hits);
  const must = items.some((item) => !item.hits);
  const hits = [...terms[0].hits].filter((hit) => terms.every(({ hits }) => !hits || hits.has(hit)));
  const followers = new Set(numbers(follow));
  const articles = {};
  for (const hit of hits) {
    let sheet = hit >> 5;
    while (followers.has(sheet)) sheet--;
    (articles[sheet] ??= []).push(hit);
  }
  const order = Object.values(articles).reverse().sort((one, two) => two.length - one.length);
  let at = 0;
  let found = 0;
  let shown = 0;
  const next = async () => {
    const first = shown;
    more.onclick = null;
    say("wait");
    const read = [];
    // Eight sheets at a time, or one article.
    for (let left = 8; order[at]; at++) {
      const hits = order[at];
      const near = must ? hits : hits.slice(0, 3);
      left -= (near.at(-1) >> 5) - (near[0] >> 5) + 1;
      if (left < 0 && read[0]) break;
      read.push(
        near.map(async (hit) => {
          const lines = await load("s" + (hit >> 5));
          return [lines, hits, ...halves(lines[4 + (hit & 31)])];
        }),
      );
    }
    for (const passages of read) {
      const kept = (await Promise.all(passages)).filter(([, , , text]) => marked(text, items));
      if (items != latest) return;
      if (!kept[0]) continue;
      found += kept.length;
      shown++;
      const [[id, title, byline, lang], hits] = kept[0];
      const entry = add(list, "li", { lang });
      draw(add(add(entry, "h2"), "a", { href: `sources/${id}.html` }), title, items);
      add(entry, "p", { textContent: byline, lang: form.lang });
      for (const [, , anchor, text] of kept.slice(0, 3)) {
        if (anchor) {
          const line = add(entry, "p");
          const name = status.dataset[anchor[0]].replace("#", anchor.slice(1));
          add(line, "a", { href: `sources/${id}.html#${anchor}`, textContent: name, lang: form.lang });
          draw(line, " " + text, items);
        }
      }
      const rest = must ? kept : hits;
      if (rest[3]) add(entry, "p", { textContent: status.dataset.rest.replace("#", rest.length - 3) });
    }
    if (more.matches(":focus")) (list.children[first]?.querySelector("a") ?? (order[at] ? more : form[0])).focus();
    more.hidden = !order[at];
    more.onclick = () => run(next);
    const least = cut || (must && order[at]) ? status.dataset.least : "";
    say(shown ? "found" : order[at] ? "yet" : "none", least + (must ? found : hits.length), least + (must ? shown : order.length));
  };
  await next();
};

form.onsubmit = (event) => {
  event.preventDefault();
  history.pushState(0, "", "?" + new URLSearchParams([...new FormData(form)].filter(([, value]) => value)));
  run(search);
};
narrow.ontoggle = async () => {
  const [, ...facets] = await load("facets");
  for (const select of form.querySelectorAll("select")) {
    const options = facets.shift().split("\t").map(halves);
    select.replaceChildren(select[0], ...options.map(([value, name]) => new Option(name, value)));
    fill(select);
  }
};
onpopstate = () => run(search);
run(search);
