#!/bin/sh
# Makes sure that there is a Node new enough, without touching the system's own: fetches one from npm where needed.
set -eu
here=$(dirname -- "$0")
if "$here/find-node.sh" >/dev/null; then exit 0; fi
[ -z "${MELTEMI_NODE:-}" ] || exit 1
. "$here/pins.sh"
. "$here/download.sh"

install_hint="install Node 24 or newer with its npm (nodejs.org), or set MELTEMI_NODE to one"
if [ "$(uname -s)" != Linux ] || ! pin node; then fail "there is no packaged Node for this machine" "$install_hint"; fi
command -v npm >/dev/null || fail "there is neither Node 24 nor npm to fetch it with" "$install_hint"

echo "meltemi set-up: fetching Node $version, about 50 MB, into $cache (the system's own Node stays as it is)"
make_download_folder
npm pack "$package@$version" --pack-destination "$download" --silent >/dev/null ||
  fail "npm could not fetch $package@$version" "check the network and npm's settings, or $install_hint"
archive="$download/$package-$version.tgz"
verify "$archive" "$checksum"
tar -xzf "$archive" -C "$download" package/bin/node
"$download/package/bin/node" --version >/dev/null ||
  fail "the packaged Node does not run on this machine" "$install_hint"
install_program "$download/package/bin/node" "$(cached_node)"
echo "meltemi set-up: Node $version is ready"
