// Live updates: one stream of small signals; what they point at is fetched again, at most once per moment.

const SOON = 60;

/** Run `job` soon, once for many calls; calls during a run lead to one more run. */
export function coalesced(job, delay = SOON) {
  let timer = 0;
  let running = false;
  let again = false;
  async function run() {
    timer = 0;
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      await job();
    } catch {
      // The stream tells when the server is back; then everything is fetched again.
    }
    running = false;
    if (again) {
      again = false;
      start();
    }
  }
  function start() {
    if (!timer) timer = setTimeout(run, delay);
  }
  return start;
}

/** Listen for ever; the browser reconnects by itself. */
export function listen({ onPhones, onWire, onTick, onOnline }) {
  const source = new EventSource("events");
  const parse = (event) => JSON.parse(event.data);
  source.addEventListener("changed", () => onPhones());
  source.addEventListener("pressed", () => onPhones());
  source.addEventListener("wire", (event) => onWire(parse(event).entry));
  source.addEventListener("tick", (event) => onTick(parse(event)));
  source.addEventListener("open", () => onOnline(true));
  source.addEventListener("error", () => onOnline(false));
  window.addEventListener("pagehide", () => source.close());
}
