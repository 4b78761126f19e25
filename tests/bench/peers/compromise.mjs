// compromise: its people, organisations and places, and what else it takes for a proper noun.

import nlp from "compromise";

const KINDS = { people: "person", organizations: "organisation", places: "place" };

/** The names in a text, each where it stands and what it is of. */
export function find(text) {
  const read = nlp(text);
  const found = [];
  const add = (matches, type) => {
    for (const { offset } of matches.json({ offset: true, terms: false })) {
      const whole = text.slice(offset.start, offset.start + offset.length);
      // It takes marks and the ending of a genitive along.
      const bare = whole.replace(/(['’]s|['’])?[\s.,;:!?"')\]]*$/u, "").replace(/^[\s"'(`]+/u, "");
      const start = offset.start + whole.indexOf(bare);
      const end = start + bare.length;
      if (bare && !found.some((other) => other.start < end && start < other.end)) found.push({ start, end, type });
    }
  };
  for (const [kind, type] of Object.entries(KINDS)) add(read[kind](), type);
  add(read.match("#ProperNoun+"), "other");
  return found.sort((one, other) => one.start - other.start);
}
