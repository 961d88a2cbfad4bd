// Keys go to the terminal without a click, and a broken connection is taken up again by itself.
const root = document.currentScript.dataset.base;
const closed = document.getElementById("closed");
const again = document.getElementById("again");

const focus = setInterval(() => {
  const field = document.querySelector(".xterm-helper-textarea");
  if (field) { field.focus(); clearInterval(focus); }
}, 50);

async function comeBack() {
  for (let wait = 1000; ; wait = Math.min(wait * 2, 30000)) {
    await new Promise((done) => setTimeout(done, wait));
    try {
      // a network that swallows everything answers never
      const answer = await fetch(`${root}/alive`, { cache: "no-store", signal: AbortSignal.timeout(10000) });
      if (answer.status === 401 || answer.ok) return window.location.reload();
      if (answer.status === 503) again.textContent = "Every seat is taken; waiting for one …";
    } catch { /* still away */ }
  }
}

document.getElementById("reload").addEventListener("click", () => window.location.reload());
new MutationObserver(() => {
  if (document.body.classList.contains("-closed") && closed.hidden) {
    closed.hidden = false;
    document.getElementById("reload").focus();
    // an app that the reviewer quit stays closed; only a lost connection is taken up again
    if (document.body.dataset.quit) again.hidden = true;
    else comeBack();
  }
}).observe(document.body, { attributes: true, attributeFilter: ["class"] });
