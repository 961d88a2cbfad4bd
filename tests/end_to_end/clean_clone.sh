#!/usr/bin/env bash
# Both commands of the README on a fresh clone, with nothing of this user's environment:
# tests/end_to_end/clean_clone.sh [run|test]   (default: both; needs tmux and the network)
# Prints how long each took, and the size of the packages and of what they became. Leaves nothing behind.
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)
what=${1:-both}
place=$(mktemp -d)
trap 'tmux -S "$place/tmux" kill-server 2>/dev/null || true; rm -rf "$place"' EXIT
mkdir "$place/home"
git clone --quiet "$repository" "$place/clone"
cd "$place/clone"

bare() { env -i PATH="$PATH" HOME="$place/home" TERM="${TERM:-xterm-256color}" LANG=C.UTF-8 "$@"; }

# where pip keeps what it has fetched, and whether it does, depends on the machine: the packages that are
# installed are fetched again, into a folder of their own
sizes() {
    bare .venv/bin/python -m pip freeze --exclude-editable > "$place/packages.txt"
    bare .venv/bin/python -m pip download --quiet --no-deps -r "$place/packages.txt" -d "$place/wheels"
    echo "$(wc -l < "$place/packages.txt") packages, $(du -sm "$place/wheels" | cut -f1) MB to download," \
        "$(du -sm .venv | cut -f1) MB installed"
    rm -r "$place/wheels"
}

run() {
    started=$(date +%s)
    tmux -S "$place/tmux" new-session -d -x 100 -y 30 \
        "env -i PATH='$PATH' HOME='$place/home' TERM=screen-256color LANG=C.UTF-8 make run"
    await "Step 1 of 6" # the tour of a first start, over an article
    echo "make run: the desk was there after $(($(date +%s) - started)) s"
    keys Escape
    await "by place" # the claims of the review screen
    echo "make run: the review screen opens"
    tmux -S "$place/tmux" kill-server
    sizes
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
    echo "make test: $(($(date +%s) - started)) s"
    sizes
}

case $what in
    run) run ;;
    test) tests ;;
    both) run && tests ;;
    *) echo "usage: $0 [run|test]" >&2; exit 2 ;;
esac
