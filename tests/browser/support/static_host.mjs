// A static host as plain as they come: the files of one folder below one path, and no header but their type unless told.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};
const UNKNOWN_TYPE = "application/octet-stream";

export class StaticHost {
  #folder;
  #under;
  #types;
  #headers;
  #served;
  #changed = new Map();
  #server;
  #port;

  /**
   * Serves `folder` (none: only what `put` adds) below the path `under`, on a free port of this machine.
   * `types` overrides content types by extension; `headers` are sent with every file; `served` is told each file that
   * is sent.
   */
  static async start(folder, { under = "/sub/path/", types = {}, headers = {}, served = () => {} } = {}) {
    const host = new StaticHost();
    host.#folder = folder;
    host.#under = under;
    host.#types = { ...TYPES, ...types };
    host.#headers = headers;
    host.#served = served;
    await host.#listen(0);
    return host;
  }

  /** The address of a file or query string below the site's folder. */
  url(rest = "") {
    return `http://127.0.0.1:${this.#port}${encodeURI(this.#under)}${rest}`;
  }

  /** Answers `file` with `content` from now on, or with "not found" if there is none. */
  put(file, content) {
    this.#changed.set(file, content);
  }

  /** Publishes another build in the place of this one. */
  publish(folder) {
    this.#folder = folder;
    this.#changed.clear();
  }

  /** Goes away, in the middle of whatever is being sent. */
  async cutOff() {
    if (!this.#server.listening) return;
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Comes back at the same address. */
  async restore() {
    await this.#listen(this.#port);
  }

  async #listen(port) {
    this.#server = createServer((request, response) => void this.#answer(request, response));
    await new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, "127.0.0.1", resolve);
    });
    this.#port = this.#server.address().port;
  }

  async #answer(request, response) {
    const file = this.#file(request.url);
    const found = file !== undefined && (this.#changed.has(file) ? this.#changed.get(file) : await this.#stored(file));
    if (found === false || found === undefined) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found\n");
      return;
    }
    this.#served(file);
    response.writeHead(200, { ...this.#headers, "content-type": this.#types[extname(file)] ?? UNKNOWN_TYPE });
    if (typeof found === "string" || Buffer.isBuffer(found)) response.end(found);
    else found.on("error", () => response.destroy()).pipe(response);
  }

  /** The file below the site's folder that an address asks for; undefined outside the site. */
  #file(address) {
    const path = decodeURIComponent(new URL(address, "http://host").pathname);
    if (!path.startsWith(this.#under)) return undefined;
    const file = normalize(path.slice(this.#under.length) || ".");
    if (file.startsWith("..")) return undefined;
    return file === "." ? "index.html" : file;
  }

  async #stored(file) {
    if (!this.#folder) return undefined;
    const path = join(this.#folder, file);
    const found = await stat(path).catch(() => undefined);
    return found?.isFile() ? createReadStream(path) : undefined;
  }
}
