#!/bin/sh
# Makes sure that there are the programs of a Kubernetes to test against: a kube-apiserver and an etcd, and with `node` also those of
# a whole node with its control plane. They are those of $KUBEBUILDER_ASSETS, else built from their Go modules (the go.mod files below
# test/kubernetes/build say which) and kept in the cache. Where there is no Go nothing happens: the tests that need them are
# skipped, with the reason, or fail in CI.
# usage: kubernetes.sh [node]
set -eu
here=$(cd -- "$(dirname -- "$0")" && pwd)
. "$here/pins.sh"
. "$here/download.sh"

module="$here/../test/kubernetes/build"
version=$(awk '$1 == "k8s.io/kubernetes" && $2 ~ /^v/ { print substr($2, 2) }' "$module/go.mod")
assets="$cache/kubernetes/$version"
component=k8s.io/component-base/version
minor=${version#*.}
version_flags="-X $component.gitVersion=v$version -X $component.gitMajor=${version%%.*} -X $component.gitMinor=${minor%%.*} -X $component.gitTreeState=clean"

# A program is current when it was built from what go.sum holds today.
stamp() { echo "$assets/$1.go.sum"; }

build() { # build NAME MODULE PACKAGE LINKER-FLAGS
  if cmp -s "$2/go.sum" "$(stamp "$1")" && [ -x "$assets/$1" ]; then return 0; fi
  command -v go >/dev/null || exit 0
  [ -n "${download:-}" ] || make_download_folder
  echo "meltemi set-up: building $1 from its Go modules, once (all programs of a control plane take about 10 minutes on two cores)"
  (cd "$2" && nice go build -buildvcs=false -mod=readonly -trimpath -ldflags "-s -w $4" -o "$download/$1" "$3") ||
    fail "go could not build $1" "read its message above: it needs the Go that $2/go.mod names, the module proxy, and 6 GB of disk"
  install_program "$download/$1" "$assets/$1"
  cp "$2/go.sum" "$(stamp "$1")"
}

if [ -z "${KUBEBUILDER_ASSETS:-}" ]; then
  build etcd "$module" go.etcd.io/etcd/server/v3 ''
  build kube-apiserver "$module" k8s.io/kubernetes/cmd/kube-apiserver "$version_flags"
fi
if [ "${1:-}" = node ]; then
  for program in kubectl kube-controller-manager kube-scheduler kubelet kube-proxy; do
    build "$program" "$module" "k8s.io/kubernetes/cmd/$program" "$version_flags"
  done
  build coredns "$module/coredns" . ''
fi
# What users install with, for the tests that compare: kubectl renders kustomizations, Helm renders charts, and Argo CD judges the
# health of objects.
if [ ! -x "${KUBEBUILDER_ASSETS:-}/kubectl" ]; then
  build kubectl "$module" k8s.io/kubernetes/cmd/kubectl "$version_flags"
fi
build helm "$module/helm" helm.sh/helm/v3/cmd/helm ''
build argocd "$module/argocd" github.com/argoproj/argo-cd/v3/cmd ''
# cert-manager's controllers and their CRDs, for the tests that let it make the mesh's authority.
build cert-manager "$module/certmanager" . ''
crds="$assets/cert-manager-crds"
if ! cmp -s "$module/certmanager/go.sum" "$(stamp cert-manager-crds)" || [ ! -d "$crds" ]; then
  source=$(cd "$module/certmanager" && go list -mod=readonly -m -f '{{.Dir}}' github.com/cert-manager/cert-manager)
  mkdir -p "$crds"
  cp "$source"/deploy/crds/cert-manager.io_*.yaml "$crds/"
  chmod u+w "$crds"/*
  cp "$module/certmanager/go.sum" "$(stamp cert-manager-crds)"
fi
