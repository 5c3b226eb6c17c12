#!/bin/sh
# Makes sure that there are a kube-apiserver and an etcd to test against: those of $KUBEBUILDER_ASSETS, else built from their Go
# modules (test/kubernetes/build/go.mod says which) and kept in the cache. Where there is no Go nothing happens: the tests that need
# them are skipped, with the reason, or fail in CI.
set -eu
here=$(cd -- "$(dirname -- "$0")" && pwd)
. "$here/pins.sh"
. "$here/download.sh"

if [ -n "${KUBEBUILDER_ASSETS:-}" ]; then exit 0; fi
module="$here/../test/kubernetes/build"
version=$(awk '$1 == "k8s.io/kubernetes" && $2 ~ /^v/ { print substr($2, 2) }' "$module/go.mod")
assets="$cache/kubernetes/$version"
# The checksums of everything that the programs were built from.
stamp="$assets/go.sum"
if cmp -s "$module/go.sum" "$stamp"; then exit 0; fi
if ! command -v go >/dev/null; then exit 0; fi

echo "meltemi set-up: building kube-apiserver $version and etcd from their Go modules: once, about 10 minutes on two cores"
make_download_folder
build() { # build NAME PACKAGE LINKER-FLAGS
  (cd "$module" && nice go build -buildvcs=false -mod=readonly -trimpath -ldflags "-s -w $3" -o "$download/$1" "$2") ||
    fail "go could not build $1" "read its message above: it needs the Go that $module/go.mod names, the module proxy, and 4 GB of disk"
}
component=k8s.io/component-base/version
minor=${version#*.}
build etcd go.etcd.io/etcd/server/v3 ''
build kube-apiserver k8s.io/kubernetes/cmd/kube-apiserver \
  "-X $component.gitVersion=v$version -X $component.gitMajor=${version%%.*} -X $component.gitMinor=${minor%%.*} -X $component.gitTreeState=clean"
install_program "$download/etcd" "$assets/etcd"
install_program "$download/kube-apiserver" "$assets/kube-apiserver"
cp "$module/go.sum" "$stamp"
echo "meltemi set-up: kube-apiserver $version is ready"
