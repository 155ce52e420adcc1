# shellcheck shell=bash
# Builds the program when its sources changed. Needs common.sh, java.sh, node.sh, and $root, the checkout's folder.

jar=$root/target/sourcebook.jar
stamp=$root/target/built
program=$root/target/program
class_cache=$program/sourcebook.aot
build_log=$root/target/build.log
# What the JVM is started with; classes that are kept for one layout of objects are of no use to another.
java_flags=(-XX:+UseCompactObjectHeaders)

# ensure_built [bench]: with `bench` the jar also holds the measurements of src/bench.
ensure_built() {
    local kind=${1:-plain}
    if ! is_built "$kind"; then
        find_maven
        bring_node
        build "$kind"
    fi
    is_laid_out || lay_out
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

is_laid_out() { [ -f "$program/made-by" ] && [ ! "$jar" -nt "$program/made-by" ] && [ "$(cat "$program/made-by")" = "$JAVA_HOME" ]; }

# Unpacks the jar and starts it once, for the JVM to keep its classes loaded and linked (JEP 483, JEP 514): a start takes
# about a third of the time then. Where that fails the program starts without.
lay_out() {
    local first=$program/first-start
    say "Preparing for quick starts…"
    rm -rf "$program"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$program" >/dev/null
    env -u SOURCEBOOK_DATABASE_URL "$JAVA_HOME/bin/java" "${java_flags[@]}" -XX:AOTCacheOutput="$class_cache" \
        -Dspring.context.exit=onRefresh -jar "$program/sourcebook.jar" serve --port 0 --data "$first" \
        >"$program/first-start.log" 2>&1 || rm -f "$class_cache"
    rm -rf "$first"
    printf '%s\n' "$JAVA_HOME" >"$program/made-by"
}

# The code's hash is taken before a build, so that an edit during it counts as a change; the front end's after it,
# because the build writes there.
mark_built() { printf '%s %s %s\n' "$1" "$(hash_of_front_end)" "$2" >"$stamp"; }

# Measurements are part of the jar only where they are asked for, but then a change of theirs counts, too.
hash_of_code() { hash_of pom.xml db src/main src/bench; }

hash_of_front_end() { hash_of frontend; }

# One hash over the names and contents of all files in there.
hash_of() {
    (
        cd "$root" || exit
        find "$@" -name node_modules -prune -o -type f -print | LC_ALL=C sort | tr '\n' '\0' | xargs -0 "${sha256[@]}"
    ) | "${sha256[@]}" | cut -d ' ' -f 1
}

if has sha256sum; then sha256=(sha256sum); else sha256=(shasum -a 256); fi
