#!/bin/sh
# Installs the npm packages that package-lock.json names, when it has changed since the last time.
# Expects the right Node on the PATH (with-node.sh).
set -eu
here=$(cd -- "$(dirname -- "$0")" && pwd)
cd "$here/.."
# The lock as it was installed. npm removes node_modules first, so an interrupted run leaves no stamp.
stamp=node_modules/.meltemi-installed-lock
is_installed() { cmp -s package-lock.json "$stamp"; }

if is_installed; then exit 0; fi
if [ -z "${MELTEMI_PACKAGES_LOCKED:-}" ] && command -v flock >/dev/null; then
  # Two runs in one checkout would remove each other's files: the second waits, and finds the work done.
  export MELTEMI_PACKAGES_LOCKED=yes
  flock --nonblock package-lock.json true || echo "meltemi set-up: waiting for another set-up in this checkout"
  exec flock package-lock.json "$here/packages.sh"
fi

. "$here/download.sh"
command -v npm >/dev/null || fail "npm is not here" "install Node 24 or newer with its npm (nodejs.org)"
echo "meltemi set-up: installing the npm packages of package-lock.json (npm ci)"
npm ci --no-progress --loglevel=error ||
  fail "npm could not install the packages" "read npm's message above; often the network, or npm's settings, are the cause"
cp package-lock.json "$stamp"
