# shellcheck shell=bash
# Builds the jar when its sources changed. Needs common.sh, java.sh, node.sh and $root, the checkout's folder.

jar=$root/target/sourcebook.jar
stamp=$root/target/built
build_log=$root/target/build.log

# ensure_built [bench]: with `bench` the jar also holds the measurements of src/bench.
ensure_built() {
    local kind=${1:-plain}
    if is_built "$kind"; then
        return
    fi
    find_maven
    bring_node
    build "$kind"
}

is_built() {
    # A jar newer than the stamp was made by something else, and perhaps not to its end.
    [ -f "$jar" ] && [ -f "$stamp" ] && [ ! "$jar" -nt "$stamp" ] || return 1
    local built now
    built=$(cat "$stamp")
    now="$(hash_of_code) $(hash_of_front_end)"
    [ "$built" = "$now $1" ] || [ "$built" = "$now bench" ]
}

build() {
    local code profile=() hint=
    [ "$1" = plain ] || profile=("-P$1")
    [ -f "$jar" ] || hint=" (the first time takes some minutes)"
    say "Building Sourcebook${hint}…"
    mkdir -p "$root/target"
    code=$(hash_of_code)
    if ! mvn -f "$root/pom.xml" -B -ntp ${profile[@]+"${profile[@]}"} -Dmaven.test.skip=true package >"$build_log" 2>&1; then
        tail -n 30 "$build_log" >&2
        fail "Sourcebook could not be built; the lines above say why, the whole log is $build_log."
    fi
    mark_built "$code" "$1"
}

# The code's hash is taken before a build, so that an edit during it counts as a change; the front end's after it,
# because the build writes there.
mark_built() { printf '%s %s %s\n' "$1" "$(hash_of_front_end)" "$2" >"$stamp"; }

hash_of_code() { hash_of pom.xml db src/main; }

hash_of_front_end() { hash_of frontend; }

# One hash over the names and contents of all files in there.
hash_of() {
    (
        cd "$root" || exit
        find "$@" -name node_modules -prune -o -type f -print | LC_ALL=C sort | tr '\n' '\0' | xargs -0 "${sha256[@]}"
    ) | "${sha256[@]}" | cut -d ' ' -f 1
}

if has sha256sum; then sha256=(sha256sum); else sha256=(shasum -a 256); fi
