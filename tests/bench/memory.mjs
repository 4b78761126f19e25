// What a page takes of memory, its workers and WebAssembly included.

/**
 * In bytes. The browser's own figure is without the memories of WebAssembly, so these are added. Needs a page that is
 * isolated from other origins.
 */
export async function memoryOf(page) {
  const scripts = await page.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes);
  const session = await page.context().newCDPSession(page);
  const threads = [(method, parameters) => session.send(method, parameters), ...(await workersOf(session))];
  const webAssembly = await Promise.all(threads.map(webAssemblyOf));
  await session.detach();
  return webAssembly.reduce((sum, bytes) => sum + bytes, scripts);
}

/** For each worker of a page, a function that sends it commands of the Chrome DevTools Protocol. */
async function workersOf(session) {
  const workers = [];
  const replies = new Map();
  session.on("Target.attachedToTarget", ({ sessionId }) => {
    workers.push((method, params) => {
      const id = replies.size + 1;
      const reply = new Promise((resolve) => replies.set(id, resolve));
      void session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
      return reply;
    });
  });
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message);
    replies.get(id)?.(result);
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return workers;
}

async function webAssemblyOf(send) {
  const prototype = await send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await send("Runtime.queryObjects", { prototypeObjectId: prototype.result.objectId });
  const sum = await send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }",
    returnByValue: true,
  });
  return sum.result.value;
}
