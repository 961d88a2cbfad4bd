// Downloads are announced as "<origin>/download/<key>"; under a sub-path they live below it.
const base = document.currentScript.dataset.base;
const open = window.open.bind(window);
window.open = (url, ...rest) => {
  const downloads = `${window.location.origin}/download/`;
  const ours = typeof url === "string" && url.startsWith(downloads);
  return open(ours ? `${window.location.origin}${base}/download/${url.slice(downloads.length)}` : url, ...rest);
};

// Code 4000: the reviewer quit, or the session was idle for long; nothing to reconnect to.
window.WebSocket = class extends window.WebSocket {
  constructor(...parts) {
    super(...parts);
    this.addEventListener("close", (event) => { if (event.code === 4000) document.body.dataset.quit = "yes"; });
  }
};
