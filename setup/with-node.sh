#!/bin/sh
# Runs a command with the right Node, and the programs of the npm packages, first on the PATH.
set -eu
here=$(cd -- "$(dirname -- "$0")" && pwd)
if ! node=$("$here/find-node.sh"); then
  echo "meltemi: there is no Node 24 or newer here: run \`make setup\`" >&2
  exit 1
fi
PATH="$(dirname -- "$node"):$here/../node_modules/.bin:$PATH"
export PATH
exec "$@"
