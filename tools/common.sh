# shellcheck shell=bash
# What every script here shares: messages, the cache, Debian's packages. Written for bash 3.2, which macOS has.

cache=${XDG_CACHE_HOME:-$HOME/.cache}/sourcebook

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# is_at_least 3.8 3.10.1: whether the second version is the first or a later one, by its first two numbers.
is_at_least() { [ "$(printf '%s\n' "$1" "$2" | LC_ALL=C sort -t. -k1,1n -k2,2n | sed -n 1p)" = "$1" ]; }

can_install_packages() { [ "$(id -u)" = 0 ] && has apt-get; }

# Installs Debian packages, after another apt-get if one is at work; on failure shows the end of its log.
install_packages() {
    local log=$cache/apt.log
    say "Installing $* with apt-get…"
    mkdir -p "$cache"
    # apt-get waits by itself for the lock of the packages, but not for that of their lists.
    for _ in {1..120}; do
        apt_get update >"$log" 2>&1 || true
        grep -q 'Could not get lock' "$log" || break
        sleep 5
    done
    if ! apt_get install -y --no-install-recommends "$@" >>"$log" 2>&1; then
        tail -n 15 "$log" >&2
        return 1
    fi
}

apt_get() { LC_ALL=C DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 "$@"; }
