#!/bin/sh
# Prints the path of the Node to run Meltemi with: $MELTEMI_NODE, then the PATH's if it is new enough, then the one
# that `make setup` fetched. Prints nothing and fails where there is none.
set -eu
oldest=24

is_new_enough() {
  version=$("$1" --version 2>/dev/null) || return 1
  major=${version#v}
  [ "${major%%.*}" -ge "$oldest" ] 2>/dev/null
}

if [ -n "${MELTEMI_NODE:-}" ]; then
  if ! is_new_enough "$MELTEMI_NODE"; then
    echo "meltemi: MELTEMI_NODE is $MELTEMI_NODE: set it to a Node $oldest or newer, or unset it" >&2
    exit 1
  fi
  echo "$MELTEMI_NODE"
  exit 0
fi

if node=$(command -v node) && is_new_enough "$node"; then
  echo "$node"
  exit 0
fi

. "$(dirname -- "$0")/pins.sh"
node=$(cached_node)
[ -x "$node" ] && echo "$node"
