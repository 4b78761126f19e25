// The site's page over another pack than its own.

const ASSETS = /(<script type="?application\/json"? id="?sourcebook-assets"?>)(.*?)(<\/script>)/s;

/** The page `html` over the pack whose `files` lie in `folder`, both as the page would name them. */
export function pageOfPack(html, folder, files) {
  if (!ASSETS.test(html)) throw new Error("the page does not tell where its files are");
  const first = files.filter((file) => /^(?:manifest|directory)/.test(file)).map((file) => `${folder}/${file}`);
  const changed = (json) => JSON.stringify({ ...JSON.parse(json), manifest: `${folder}/manifest.json`, first });
  return html.replace(ASSETS, (_, before, json, after) => before + changed(json) + after);
}
