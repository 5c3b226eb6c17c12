#!/bin/sh
# For the tests of the cluster tier: what a Kubernetes node takes from its operating system, from the system's packages where
# this runs as root. The programs of Kubernetes itself come from kubernetes.sh. Elsewhere it says what is missing, and those
# tests are skipped.
set -eu

# package, and a file or program of it
parts='containerd containerd
containerd ctr
runc runc
containernetworking-plugins /usr/lib/cni/bridge
iptables iptables-restore
nftables nft
iproute2 ip
util-linux unshare
util-linux nsenter
busybox-static /bin/busybox'

missing_packages() {
  echo "$parts" | while read -r package part; do
    case $part in
      /*) [ -x "$part" ] || echo "$package" ;;
      *) PATH="$PATH:/usr/sbin:/sbin" command -v "$part" >/dev/null || echo "$package" ;;
    esac
  done | sort -u
}

skip() {
  echo "meltemi set-up: no node of a cluster: $1, so the tests of the cluster tier are skipped"
  echo "  what to do: install as root: apt-get install $(missing_packages | tr '\n' ' ')"
  echo "  or run them in kind, where there is Docker: make test-kind"
  exit 0
}

[ -n "$(missing_packages)" ] || exit 0
[ "$(id -u)" -eq 0 ] || skip "only root can install it"
command -v apt-get >/dev/null || skip "there is no apt-get here"

echo "meltemi set-up: installing $(missing_packages | tr '\n' ' '), from the system's packages"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2046 # one word a package
install_packages() { apt-get install --yes --quiet=2 --no-install-recommends $(missing_packages) </dev/null >/dev/null; }
# The lists of packages may be old, or not there at all, as in a fresh container.
install_packages 2>/dev/null || { apt-get update --quiet=2 >/dev/null && install_packages; } || skip "apt-get could not install it"
[ -z "$(missing_packages)" ] || skip "it is not there after its installation"
echo "meltemi set-up: what a node needs is ready"
