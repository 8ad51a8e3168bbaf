# shellcheck shell=bash
# Sourced by tests that open pages: sets NODE_FOLDER to a folder with playwright-core and axe-core,
# which npm installs once, and ends the test as skipped (77) where there is no browser or no npm.
browser_packages() {
  local folder=$1 browser=""
  for browser in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    [ -n "$browser" ] && command -v "$browser" >/dev/null && break
    browser=""
  done
  if [ -z "$browser" ] || ! command -v node >/dev/null; then
    echo "skipped: there is no Chromium, or no node"
    exit 77
  fi
  CHROMIUM=$(command -v "$browser")
  NODE_FOLDER=${NODE_FOLDER:-$folder}
  export CHROMIUM NODE_FOLDER
  mkdir -p "$NODE_FOLDER"
  exec 9>"$NODE_FOLDER/lock" # another test may be at it
  flock 9
  if ! [ -d "$NODE_FOLDER/node_modules/axe-core" ] &&
    ! npm install --prefix "$NODE_FOLDER" --no-save --no-audit --no-fund --silent \
      playwright-core@1.56.1 axe-core@4.14.1 >"$NODE_FOLDER/npm.txt" 2>&1; then
    echo "skipped: npm cannot install playwright-core and axe-core"
    exit 77
  fi
  flock -u 9
}
