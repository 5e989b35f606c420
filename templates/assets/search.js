// The search page. Pagefind holds the words of all editions in the form of digest/text/searching.py; what is typed is brought into
// the same form here, with the same tables. Nothing is asked of another host, nothing is kept.
const told = JSON.parse(document.getElementById("search-data").textContent);
const { characters, prefixes, suffixes, prefix_leaves: left } = told.tables;
const page = document.documentElement.lang;
const site = new URL("../../", document.baseURI);
const form = document.getElementById("search");
const list = document.getElementById("results");
const more = document.getElementById("more");
const AT_ONCE = 20;

export function words(text) {
  const plain = text.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").toLowerCase();
  return ([...plain].map(sign => characters[sign] ?? sign).join("").match(/[\p{L}\p{N}]+/gu) ?? []).map(bare);
}

function bare(word) {
  if (!/^[\u0621-\u064a]+$/.test(word)) return word;
  const prefix = prefixes.find(each => word.startsWith(each) && word.length - each.length >= left) ?? "";
  word = word.slice(prefix.length);
  const [suffix] = suffixes.find(([each, leaves]) => word.endsWith(each) && word.length - each.length >= leaves) ?? [""];
  return word.slice(0, word.length - suffix.length);
}

let index;
async function opened() {
  const parts = told.parts.map(part => ({ ...part, path: new URL(part.path, site).href }));
  const { createInstance } = await import(parts[0].path + "pagefind.js");
  // A word's beginning finds it too, so that one can type and see; the word itself must come first.
  return parts.map(({ path, key }) =>
    createInstance({ basePath: path, baseUrl: "/", metaCacheTag: key, noWorker: true, ranking: { termSimilarity: 8 } }));
}

// Parts hold the editions of different times, the newest first: one after the other they are in the order of days.
async function asking(query, filters, newest) {
  const options = newest ? { filters, sort: { day: "desc" } } : { filters };
  const answers = await Promise.all((await (index ??= opened())).map(part => part.search(query, options)));
  const results = answers.flatMap(answer => answer.results);
  return newest ? results : results.sort((one, other) => other.score - one.score);
}

let found = [];
let asked = 0;
async function search() {
  const turn = ++asked;
  const chosen = new FormData(form);
  const query = words(chosen.get("q")).join(" ");
  const filters = Object.fromEntries(["topic", "source", "date"].map(name => [name, chosen.get(name)]).filter(([, value]) => value));
  keep(chosen);
  if (!query && !Object.keys(filters).length) return show([], "");
  try {
    const results = await asking(query || null, filters, !query || chosen.get("order") === "newest");
    if (turn === asked) await show(results, results.length ? counted(results.length) : told.words.none);
  } catch (error) {
    index = undefined;
    show([], told.words.failed);
    throw error;
  }
}

function counted(n) {
  const shape = new Intl.PluralRules(page).select(n);
  return (told.found[shape] ?? told.found.other).replace("{n}", n.toLocaleString("en"));
}

async function show(results, said) {
  found = results;
  list.replaceChildren();
  document.getElementById("found").textContent = said;
  await further();
}

async function further() {
  const turn = asked;
  const next = await Promise.all(found.slice(list.children.length, list.children.length + AT_ONCE).map(each => each.data()));
  if (turn !== asked) return;
  list.append(...next.map(item));
  more.hidden = list.children.length >= found.length;
}

function item({ raw_url: address, meta }) {
  const line = document.createElement("li");
  const link = line.appendChild(document.createElement("a"));
  link.href = new URL(`${page}/${address.replace(/^\//, "")}index.html`, site).href;
  tell(link, meta[`title_${page}`] ?? told.words.beside, meta[`lang_${page}`] ?? page);
  if (meta[`text_${page}`]) tell(line.appendChild(document.createElement("p")), meta[`text_${page}`], page);
  const facts = [meta.day && day(meta.day), told.topics[meta.topic], meta[`outlets_${page}`], meta.kind && told.words[meta.kind]];
  const last = line.appendChild(document.createElement("p"));
  last.className = "n";
  last.textContent = facts.filter(Boolean).join(" · ");
  return line;
}

function day(text) {
  const [year, month, date] = text.split("-");
  return `${+date}\u00a0${told.months[month - 1]} ${year}`;
}

function tell(element, text, language) {
  element.textContent = text;
  if (language !== page) Object.assign(element, { lang: language, dir: told.directions[language] ?? "auto" });
}

// The address keeps what was asked, so that a search can be sent to a colleague.
function keep(chosen) {
  const query = new URLSearchParams([...chosen].filter(([, value]) => value)).toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

for (const [name, value] of new URLSearchParams(location.search)) {
  if (form.elements[name]) form.elements[name].value = value;
}
let pause;
form.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(search, 200); });
form.addEventListener("submit", event => { event.preventDefault(); clearTimeout(pause); search(); });
more.addEventListener("click", further);
form.classList.remove("waits");
if (location.search) search();
