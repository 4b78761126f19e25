// Writes what a peer publishes for a file of articles to a folder: `node publish.mjs PEER ARTICLES FOLDER`.

import { publish } from "./articles.mjs";

await publish(...process.argv.slice(2));
