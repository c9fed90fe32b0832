// What does the style sheet hold? Compiles theme/sass/ into theme/static/css/pressroom.css and
// leaves out every rule that no page can meet. `make css` runs it; the result is committed.
//
// A selector stays when each name in it can occur: a class or an attribute that stands, whole,
// in a template; a class of ours or of USWDS that stands, whole, in the Python that makes markup;
// an element that a template writes, or that a body may hold. Class names are therefore never put
// together from pieces.
//
// It also writes down what the names of colours stand for that an office may choose.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "lightningcss";
import { compile, compileString } from "sass";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const SOURCE = join(ROOT, "theme/sass/pressroom.scss");
const TARGET = join(ROOT, "theme/static/css/pressroom.css");
const TOKENS = join(ROOT, "plugins/pressroom/settings/colours.json");
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

/** Return the value of every system colour of USWDS, by the name of its token. */
function colours() {
  const { css: told } = compileString(
    `@use "sass:meta";
     @use "uswds-core/src/styles/tokens/color/system-colors" as *;
     @mixin tell($grades, $family, $end) {
       @each $grade, $value in $grades {
         @if meta.type-of($value) == "map" { @include tell($value, $family, "v"); }
         @else if meta.type-of($value) == "color" { #{$family}-#{$grade}#{$end} { is: $value; } }
       }
     }
     @each $family, $grades in $system-colors {
       @if meta.type-of($grades) == "map" { @include tell($grades, $family, ""); }
     }`,
    { loadPaths: [USWDS], quietDeps: true },
  );
  const found = [...told.matchAll(/^([a-z0-9-]+) {\s*is: (#[0-9a-f]{6});/gm)];
  const named = found.map(([, name, value]) => [name, value]);
  return Object.fromEntries([["white", "#ffffff"], ["black", "#000000"], ...named]);
}

const { css } = compile(SOURCE, { loadPaths: [USWDS], quietDeps: true });
const { code } = transform({
  filename: relative(ROOT, TARGET),
  code: Buffer.from(css),
  minify: true,
  targets: BROWSERS,
  // A rule whose selectors are all gone goes too.
  visitor: { Selector: (selector) => (canOccur(selector, words, elements) ? selector : []) },
});
mkdirSync(dirname(TARGET), { recursive: true });
writeFileSync(TARGET, `${code}\n`);
writeFileSync(TOKENS, `${JSON.stringify(colours(), null, 1)}\n`);
