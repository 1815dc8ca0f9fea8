// The search page's client: it folds a query as `twosource/searchterms.py` folds the articles, loads the shards of the
// index that hold its terms (`twosource/searchindex.py` has the format), and shows passages. Every element is made by DOM
// methods; nothing is kept. What the page loads is `search.min.js`: `make client` makes it from this file.

// Scripts written without spaces, and Hangul: their terms are pairs of characters.
const dense = "\u0e00-\u109f\u1780-\u17ff\u3005-\ud7a3\uf900-\ufaff\u{20000}-\u{3ffff}";
const other = `\\p{N}+(?:[.,]\\p{N}+)+|\\p{L}(?:\\.\\p{L})+(?!\\p{L})|(?:(?![${dense}])[\\p{L}\\p{M}\\p{N}\\p{DI}])+`;
const runs = RegExp(`[${dense}]+|${other}`, "gu");
const units = RegExp(`[${dense}]|${other}`, "gu");
const split = (text, by) =>
  text
    .normalize("NFKD")
    .toUpperCase()
    .toLowerCase()
    .replace(/[\p{DI}\u0300-\u036f\u064b-\u065f]/gu, "")
    .normalize("NFC")
    .match(by) ?? [];
const halves = (line) => line.split(/ (.*)/s);

// An item has a term to look up, as a beginning if `begins`, and units,
// words or single characters side by side, to mark. One without a term is a phrase: only the text tells whether it is there.
const parse = (query) =>
  [...query.replace(/[“”„«»]/g, '"').matchAll(/"([^"]*)"?|\S+/g)].flatMap(([all, phrase]) => {
    const items = split(phrase ?? all, runs).flatMap((run, place, parts) => {
      const letters = split(run, units);
      const last = phrase == null && !parts[place + 1];
      return letters[1]
        ? letters.slice(1).map((next, i) => ({ term: letters[i] + next, row: [letters[i], next] }))
        : {
            term: run,
            row: letters,
            begins: (run > "\u0e00" && !run[1]) || (last && all.endsWith("*")),
          };
    });
    if (phrase == null || !items[1]) return items;
    return [...items.map((item) => ({ ...item, row: [] })), { row: split(phrase, units) }];
  });

// Numbers as text: each character is the step from the one before, or 55,000 more of it.
const numbers = (text, sum = -1) =>
  [...text].flatMap((character) => {
    const step = character.charCodeAt() - 34;
    sum += step || 55e3;
    return step ? sum : [];
  });

// Files as lines. Those of the index begin with the name of their build: one of another build than the first is refused.
const files = {};
let build;
const load = (name) =>
  (files[name] ??= fetch(`search/${name}.txt`, { cache: "no-cache" }).then(async (answer) => {
    const lines = (await answer.text()).split("\n");
    if (!answer.ok || (lines[0][0] == "#" && lines[0] != (build ??= lines[0]))) throw 0;
    return lines;
  }));

// The passages that hold a term, by number; `cut` says that there may be more: a beginning is looked up in four shards.
const find = async (item, keys) => {
  const shard = (term) => keys.findLastIndex((key) => key <= term);
  const first = shard(item.term);
  const shards = keys.slice(first, shard(item.begins ? item.term + "\uffff" : item.term) + 1);
  item.cut = shards[4];
  const lines = await Promise.all(shards.slice(0, 4).map((_, i) => load("t" + (first + i))));
  const sought = item.begins ? item.term : item.term + " ";
  return new Set(lines.flat().flatMap((line) => (line.startsWith(sought) ? numbers(halves(line)[1]) : [])));
};

// The words of a text that the items ask for; nothing where a phrase is not in it.
const marked = (text, items) => {
  const all = [...text.matchAll(units)].flatMap(({ 0: piece, index }) =>
    split(piece, units).map((unit) => ({ folded: unit, piece, index })),
  );
  for (const { term, row, begins } of items) {
    let found = term;
    all.forEach((_, i) => {
      const there = all.slice(i, i + row.length);
      if (row.every((unit, k) => (begins ? there[k]?.folded.startsWith(unit) : there[k]?.folded == unit))) {
        found = there.map((each) => (each.hit = 1));
      }
    });
    if (!found) return;
  }
  return all.filter((each) => each.hit);
};

const [form, narrow, status, list, more] = document.querySelectorAll("#search, #narrow, #status, #hits, #more");
// What is found is busy while there is something to wait for, so that nobody is told half of it.
const say = (key, one, two) => {
  list.ariaBusy = key == "wait";
  status.textContent = key && status.dataset[key].replace("#", one).replace("#", two);
};
const run = (step) => step().catch(() => say("failed"));
const add = (parent, tag, properties) => parent.appendChild(Object.assign(document.createElement(tag), properties));
const draw = (parent, text, items) => {
  let at = 0;
  for (const { piece, index } of marked(text, items) ?? []) {
    if (index < at) continue;
    parent.append(text.slice(at, index));
    add(parent, "mark", { textContent: piece });
    at = index + piece.length;
  }
  parent.append(text.slice(at));
};

const asked = () => new URLSearchParams(location.search);
let latest;
const search = async () => {
  const items = (latest = []);
  list.replaceChildren();
  more.hidden = true;
  say("wait");
  for (const field of form.elements) {
    const value = (field.value = asked().get(field.name) ?? "");
    if (field == form[0]) items.push(...parse(value));
    else if (value) {
      items.push({ term: `:${field.name}:${value}`, row: [] });
      narrow.open = true;
    }
  }
  const [, follow, keys] = await load("index2");
  const terms = items.filter((item) => item.term);
  const sets = await Promise.all(terms.map((item) => find(item, keys.split(" "))));
  if (items != latest) return;
  if (!terms[0]) return say("");
  const hits = [...sets[0]].filter((hit) => sets.every((set) => set.has(hit)));
  const followers = new Set(numbers(follow));
  const articles = {};
  for (const hit of hits) {
    let sheet = hit >> 5;
    while (followers.has(sheet)) sheet--;
    (articles[sheet] ??= []).push(hit);
  }
  const order = Object.values(articles).reverse().sort((one, two) => two.length - one.length);
  const must = items[terms.length];
  let at = 0;
  let found = 0;
  let shown = 0;
  const next = async () => {
    more.onclick = null;
    say("wait");
    do {
      const read = order.slice(at, (at += 8)).map((hits) =>
        Promise.all(
          hits.slice(0, must ? 1e9 : 3).map(async (hit) => {
            const lines = await load("s" + (hit >> 5));
            return [lines, ...halves(lines[4 + (hit & 31)]), hits];
          }),
        ),
      );
      for (const passages of await Promise.all(read)) {
        if (items != latest) return;
        const kept = passages.filter(([, , text]) => marked(text, items));
        if (!kept[0]) continue;
        found += kept.length;
        shown++;
        const [id, title, byline, lang] = kept[0][0];
        const entry = add(list, "li", { lang });
        draw(add(add(entry, "h2"), "a", { href: `sources/${id}.html` }), title, items);
        add(entry, "p", { textContent: byline });
        for (const [, anchor, text] of kept.slice(0, 3)) {
          if (!anchor) continue;
          const line = add(entry, "p");
          const name = status.dataset[anchor[0]].replace("#", anchor.slice(1));
          add(line, "a", { href: `sources/${id}.html#${anchor}`, textContent: name });
          draw(line, " " + text, items);
        }
        const rest = (must ? kept : kept[0][4]).length - 3;
        if (rest > 0) add(entry, "p", { textContent: status.dataset.rest.replace("#", rest) });
      }
    } while (order[at] && !shown && at % 32);
    more.hidden = !order[at];
    more.onclick = () => run(next);
    const least = terms.some((item) => item.cut) || (must && order[at]) ? status.dataset.least : "";
    say(shown || order[at] ? "found" : "none", least + (must ? found : hits.length), least + (must ? shown : order.length));
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
    select.value = asked().get(select.name) ?? "";
  }
};
onpopstate = () => run(search);
run(search);
