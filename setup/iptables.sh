#!/bin/sh
# For the tests of Transparent mode: iptables and iproute2, from the system's packages where this runs as root. Elsewhere it
# says that they are missing, and those tests are skipped.
set -eu

is_installed() {
  PATH="$PATH:/usr/sbin:/sbin"
  for program in ip iptables-restore ip6tables-restore; do
    command -v "$program" >/dev/null || return 1
  done
}

skip() {
  echo "meltemi set-up: no iptables: $1, so the tests of Transparent mode are skipped"
  echo "  what to do: install the packages iptables and iproute2 (as root: apt-get install iptables iproute2)"
  exit 0
}

if is_installed; then exit 0; fi
[ "$(id -u)" -eq 0 ] || skip "only root can install it"
command -v apt-get >/dev/null || skip "there is no apt-get here"

echo "meltemi set-up: installing iptables and iproute2, from the system's packages"
export DEBIAN_FRONTEND=noninteractive
install_packages() { apt-get install --yes --quiet=2 --no-install-recommends iptables iproute2 </dev/null >/dev/null; }
# The lists of packages may be old, or not there at all, as in a fresh container.
install_packages 2>/dev/null || { apt-get update --quiet=2 >/dev/null && install_packages; } || skip "apt-get could not install it"
is_installed || skip "it is not there after its installation"
echo "meltemi set-up: iptables is ready"
