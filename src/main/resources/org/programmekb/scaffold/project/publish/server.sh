#!/usr/bin/env bash
# Publishes the built site on a web server in one step: readers see the old site or the new one, never a mixture.
# Usage: bash publish/server.sh [USER@HOST:]FOLDER     for instance deploy@example.org:/srv/programme
# The web server shows FOLDER/current. The last three sites stay in FOLDER/sites. Needs rsync, and ssh for another machine.
set -euo pipefail
target=${1:?"name the place, for instance deploy@example.org:/srv/programme"}
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ -f output/index.html ] || { echo "There is no site in output. Run kb build first." >&2; exit 1; }

case $target in
  *:*) there() { ssh "${target%%:*}" "$1"; } ;;
  *) there() { bash -c "$1"; } ;;
esac
folder=$(printf %q "${target#*:}")
site=$(date -u +%Y%m%dT%H%M%SZ)-$$
there "mkdir -p $folder/sites"
# What has not changed is linked to the site before and takes no room.
rsync -rL --checksum --link-dest=../../current/ output/ "$target/sites/$site.part/"
there "cd $folder && mv sites/$site.part sites/$site && ln -sfn sites/$site current.new && mv -T current.new current &&
  find sites -mindepth 1 -maxdepth 1 | sort | head -n -3 | xargs -r rm -rf"
