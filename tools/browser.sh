#!/bin/sh
# Make sure that there is a Chromium for the page's tests; never a reason to stop.
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing Chromium for the page's tests (once)"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-color-emoji; } \
        >/dev/null 2>&1 && exit 0
fi
echo "no Chromium found: the page's tests will be skipped. Install chromium to run them."
exit 0
