// What does the style sheet hold? Compiles theme/sass/ into theme/static/css/pressroom.css and
// leaves out every rule that no page can meet. `make css` runs it; the result is committed.
//
// A selector stays when each name in it can occur: a class or an attribute that stands, whole,
// in a template; a class of ours or of USWDS that stands, whole, in the Python that makes markup;
// an element that a template writes, or that a body may hold. Class names are therefore never put
// together from pieces.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "lightningcss";
import { compile } from "sass";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const SOURCE = join(ROOT, "theme/sass/pressroom.scss");
const TARGET = join(ROOT, "theme/static/css/pressroom.css");
const USWDS = join(ROOT, "node_modules/@uswds/uswds/packages");
const TEMPLATES = join(ROOT, "theme/templates");
const MAKERS = [join(ROOT, "plugins/pressroom/pages"), join(ROOT, "plugins/pressroom/readers")];

// What the body of a release or a page may hold: the names of readers/allow_list.py.
const BODY_ELEMENTS =
  "a abbr b bdi bdo blockquote br caption cite code dd del dl dt em figcaption figure h2 h3 h4 " +
  "h5 h6 hr i img ins li ol p pre q small span strong sub sup table tbody td tfoot th thead " +
  "time tr ul";

// The versions USWDS 3 supports: about the last two years of each browser, in lightningcss' form.
const BROWSERS = { chrome: 120 << 16, firefox: 115 << 16, safari: 16 << 16 };

/** Return the text of every file below a folder that can name a class. */
function markup(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => [".html", ".py"].includes(extname(path)))
    .map((path) => readFileSync(join(folder, path), "utf8"));
}

/** Return whether every name in a selector, those inside :is() and :not() too, can occur. */
function canOccur(selector, words, elements) {
  return selector.every((part) => {
    switch (part.type) {
      case "class":
      case "id":
      case "attribute":
        return words.has(part.name);
      case "type":
        return elements.has(part.name);
      case "pseudo-class":
        return (part.selectors ?? []).every((inner) => canOccur(inner, words, elements));
      default:
        return true;
    }
  });
}

const templates = markup(TEMPLATES).join("\n");
const makers = MAKERS.flatMap(markup).join("\n");
const words = new Set([
  ...(templates.match(/[\w-]+/g) ?? []),
  ...(makers.match(/\b(?:pr|usa)-[\w-]+|\bdateline\b/g) ?? []),
]);
const elements = new Set([
  ...BODY_ELEMENTS.split(" "),
  ...[...templates.matchAll(/<([a-z][a-z0-9]*)/g)].map((match) => match[1]),
]);

const { css } = compile(SOURCE, { loadPaths: [USWDS], quietDeps: true });
const { code } = transform({
  filename: relative(ROOT, TARGET),
  code: Buffer.from(css),
  minify: true,
  targets: BROWSERS,
  visitor: {
    Rule: {
      style(rule) {
        rule.value.selectors = rule.value.selectors.filter((s) => canOccur(s, words, elements));
        return rule.value.selectors.length > 0 ? rule : [];
      },
    },
  },
});
mkdirSync(dirname(TARGET), { recursive: true });
writeFileSync(TARGET, `${code}\n`);
