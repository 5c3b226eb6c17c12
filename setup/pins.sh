# Read by the other scripts with `.`, from any directory: what pins.txt says about this machine, and the paths that follow.
# Expects $0 to be a script of this folder.
setup_folder=$(dirname -- "$0")
cache="${HOME:?is not set: set HOME to a directory that you may write to}/.cache/meltemi"

# pin PART: sets $package, $version and $checksum; fails where the part is not packaged for this machine.
pin() {
  # shellcheck disable=SC2046 # the fields are meant to be split
  set -- "$1" $(awk -v part="$1" -v machine="$(uname -m)" '$1 == part && $2 == machine' "$setup_folder/pins.txt")
  [ $# -eq 6 ] || return 1
  package=$4 version=$5 checksum=$6
}

cached_node() { if pin node; then echo "$cache/node/$version/bin/node"; fi; }
cached_envoy() { if pin envoy; then echo "$cache/envoy/$version/envoy"; fi; }
