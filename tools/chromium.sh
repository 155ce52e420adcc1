# shellcheck shell=bash
# Finds or installs the Chromium that the browser tests drive. Needs common.sh.

# Exports SOURCEBOOK_CHROMIUM.
bring_chromium() {
    if ! SOURCEBOOK_CHROMIUM=$(find_chromium); then
        if can_install_packages; then
            # The shell is Chromium without its own windows, which no test looks at: it takes half the time. Noto has the
            # right-to-left scripts that the tests show.
            install_packages chromium-headless-shell fonts-noto-core || install_packages chromium fonts-noto-core || true
        fi
        SOURCEBOOK_CHROMIUM=$(find_chromium) ||
            fail "The browser tests need Chromium: install chromium or Google Chrome, or set SOURCEBOOK_CHROMIUM to its program."
    fi
    export SOURCEBOOK_CHROMIUM
    # Playwright must drive that one and download none.
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
}

find_chromium() {
    local candidate
    if [ -n "${SOURCEBOOK_CHROMIUM:-}" ]; then
        command -v "$SOURCEBOOK_CHROMIUM"
        return
    fi
    for candidate in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        /Applications/Chromium.app/Contents/MacOS/Chromium; do
        if command -v "$candidate"; then
            return
        fi
    done
    return 1
}
