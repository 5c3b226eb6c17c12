# Read by the other scripts with `.`: a download is made in a folder of its own beside its final place, checked, and moved
# there in one step. So two runs at once, or one that is interrupted, never leave half a file where others look for it.

fail() {
  echo "meltemi set-up: $1" >&2
  echo "  what to do: $2" >&2
  exit 1
}

# Sets $download to an empty folder, which goes when the script ends.
make_download_folder() {
  mkdir -p "$cache" || fail "cannot make $cache" "make $HOME writable, or set HOME to a directory that is"
  # What a run that was killed has left.
  find "$cache" -maxdepth 1 -name '.download.*' -mmin +60 -exec rm -rf {} +
  download=$(mktemp -d "$cache/.download.XXXXXX")
  trap 'rm -rf "$download"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

# verify FILE SHA256
verify() {
  if command -v sha256sum >/dev/null; then actual=$(sha256sum "$1"); else actual=$(shasum -a 256 "$1"); fi
  [ "${actual%% *}" = "$2" ] ||
    fail "$(basename "$1") has the checksum ${actual%% *}, and not $2" "try again; if it stays, somebody changed the file on its way"
}

# install_program FILE DESTINATION: in one step, since a rename within one file system is one.
install_program() {
  chmod 755 "$1"
  mkdir -p "$(dirname "$2")"
  mv -f "$1" "$2"
}
