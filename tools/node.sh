# shellcheck shell=bash
# Brings the Node.js that builds the front end. Needs common.sh.

node_needed=24
node_prefix=$cache/node-$node_needed

# Puts Node 24 or later first on PATH, from the npm registry if an older npm can fetch it. Where there is no npm
# at all nothing happens: Vaadin's Maven plugin then downloads Node by itself.
bring_node() {
    if is_node_new_enough; then
        return
    fi
    if [ ! -x "$node_prefix/bin/npm" ] && has npm; then
        fetch_node || say "Node.js $node_needed could not be installed with npm; its log is $cache/npm.log."
    fi
    if [ -x "$node_prefix/bin/npm" ]; then
        export PATH="$node_prefix/bin:$PATH"
    fi
}

is_node_new_enough() {
    local version
    has npm && version=$(node --version 2>/dev/null) && is_at_least "$node_needed" "${version#v}"
}

# For what cannot do without npm.
require_npm() {
    bring_node
    if ! has npm && can_install_packages && install_packages npm; then
        bring_node
    fi
    is_node_new_enough || fail "The front end's tests need Node.js $node_needed or later with npm: install it, or put it first on PATH."
}

# The package of the platform holds the program itself and, unlike `node`, runs no script when installed.
fetch_node() {
    local package fresh version
    say "Installing Node.js $node_needed with npm (once)…"
    mkdir -p "$cache"
    fresh=$(mktemp -d "$cache/node.XXXXXX")
    package=$(node -p '(process.platform + process.arch === "darwinarm64" ? "node-bin-" : "node-") + process.platform + "-" + process.arch')
    # The second is taken where the registry lists a newer release that it cannot deliver.
    for version in "$node_needed" 24.17.0; do
        if npm install --global --prefix "$fresh" "$package@$version" npm@11 >"$cache/npm.log" 2>&1; then
            [ -d "$node_prefix" ] || mv "$fresh" "$node_prefix"
            break
        fi
    done
    rm -rf "$fresh"
    [ -x "$node_prefix/bin/npm" ]
}
