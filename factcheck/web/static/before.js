// Downloads are announced as "<origin>/download/<key>"; under a sub-path they live below it.
const base = document.currentScript.dataset.base;
const open = window.open.bind(window);
window.open = (url, ...rest) => {
  const downloads = `${window.location.origin}/download/`;
  const ours = typeof url === "string" && url.startsWith(downloads);
  return open(ours ? `${window.location.origin}${base}/download/${url.slice(downloads.length)}` : url, ...rest);
};

// A network that fails without a word would let the reviewer type into nothing for minutes: a
// connection over which no answer comes counts as ended.
const ANSWER_MS = 10000;

window.WebSocket = class extends window.WebSocket {
  constructor(...parts) {
    super(...parts);
    let answered = true;
    const watch = setInterval(() => {
      if (this.readyState !== WebSocket.OPEN) return;
      if (!answered) {
        clearInterval(watch);
        this.close();
        document.body.classList.add("-closed");
        return;
      }
      answered = false;
      this.send(JSON.stringify(["ping", `${Date.now()}`]));
    }, ANSWER_MS);
    this.addEventListener("message", () => { answered = true; });
    this.addEventListener("close", (event) => {
      clearInterval(watch);
      // code 4000: the reviewer quit, or the session was idle for long; nothing to reconnect to
      if (event.code === 4000) document.body.dataset.quit = "yes";
    });
  }

  // the terminal tells its size before the connection stands
  send(data) {
    if (this.readyState !== WebSocket.CONNECTING) super.send(data);
    else this.addEventListener("open", () => super.send(data), { once: true });
  }
};
