# shellcheck shell=bash
# Finds a JDK and Maven. Needs common.sh.

java_needed=25
maven_needed=3.8

# Puts a suitable JDK into JAVA_HOME and first on PATH: the one of JAVA_HOME, else of PATH, else the newest installed.
find_java() {
    local home
    home=$(suitable_jdk "${JAVA_HOME:-}" || suitable_jdk "$(jdk_on_path)" || newest_jdk) ||
        fail "Sourcebook needs a JDK $java_needed or later: install one, for instance Eclipse Temurin, or set JAVA_HOME to where it is."
    export JAVA_HOME=$home
    export PATH="$JAVA_HOME/bin:$PATH"
}

jdk_on_path() {
    if has java; then
        java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
    fi
}

newest_jdk() {
    local home
    for home in /usr/lib/jvm/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$(macos_jdk)"; do
        if suitable_jdk "$home" >/dev/null; then
            printf '%s %s\n' "$(jdk_version "$home")" "$home"
        fi
    done | sort -t. -k1,1nr -k2,2nr -k3,3nr | sed -n '1s/^[^ ]* //p' | grep .
}

macos_jdk() {
    if [ -x /usr/libexec/java_home ]; then
        /usr/libexec/java_home -v "$java_needed+" 2>/dev/null || true
    fi
}

# Prints the folder again if it holds a JDK, not only a runtime, that is new enough.
suitable_jdk() {
    is_at_least "$java_needed" "$(jdk_version "$1")" && [ -x "$1/bin/javac" ] && printf '%s\n' "$1"
}

jdk_version() { sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release" 2>/dev/null; }

# Call find_java first: Maven runs on that JDK.
find_maven() {
    if ! has mvn || ! is_at_least "$maven_needed" "$(maven_version)"; then
        fail "Sourcebook is built with Maven $maven_needed or later: install it, or put its mvn first on PATH."
    fi
}

maven_version() { mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p'; }
