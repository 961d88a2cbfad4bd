#!/usr/bin/env bash
# Both commands of the README on a fresh clone, with nothing of this user's environment:
# tests/end_to_end/clean_clone.sh [run|test]   (default: both; needs tmux and the network)
# Prints how long each took and how much was downloaded. Leaves nothing behind.
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)
what=${1:-both}
place=$(mktemp -d)
trap 'tmux -S "$place/tmux" kill-server 2>/dev/null || true; rm -rf "$place"' EXIT
mkdir "$place/home"
git clone --quiet "$repository" "$place/clone"
cd "$place/clone"

bare() { env -i PATH="$PATH" HOME="$place/home" TERM="${TERM:-xterm-256color}" LANG=C.UTF-8 "$@"; }
downloaded() { du -sm "$place/home/.cache/pip" 2>/dev/null | cut -f1 || echo 0; }

run() {
    started=$(date +%s)
    tmux -S "$place/tmux" new-session -d -x 100 -y 30 \
        "env -i PATH='$PATH' HOME='$place/home' TERM=screen-256color LANG=C.UTF-8 make run"
    await "Step 1 of 6" # the tour of a first start, over the list of articles
    echo "make run: the desk was there after $(($(date +%s) - started)) s, $(downloaded) MB downloaded"
    keys Escape
    await "5 articles"
    keys Enter
    await "by place" # the claims of the review screen
    echo "make run: the review screen opens"
    tmux -S "$place/tmux" kill-server
}

keys() { tmux -S "$place/tmux" send-keys "$@"; }

await() {
    for _ in $(seq 1200); do
        if tmux -S "$place/tmux" capture-pane -p 2>/dev/null | grep -q "$1"; then return; fi
        sleep 0.5
    done
    echo "make run: no “$1” after 600 s" >&2
    tmux -S "$place/tmux" capture-pane -p >&2 || true
    exit 1
}

tests() {
    started=$(date +%s)
    bare make test | tail -n 3
    echo "make test: $(($(date +%s) - started)) s, $(downloaded) MB downloaded in all"
}

case $what in
    run) run ;;
    test) tests ;;
    both) run && tests ;;
    *) echo "usage: $0 [run|test]" >&2; exit 2 ;;
esac
