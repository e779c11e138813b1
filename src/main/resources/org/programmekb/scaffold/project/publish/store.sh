#!/usr/bin/env bash
# Publishes the built site in an object store (S3, OSS, Swift and others) with rclone.
# Usage: bash publish/store.sh REMOTE:BUCKET[/PATH]     REMOTE is a name from `rclone config`
# What pages need comes first, then the pages, and at the end the files that are gone are deleted.
set -euo pipefail
target=${1:?"name the place, for instance programme:knowledge-base"}
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ -f output/index.html ] || { echo "There is no site in output. Run kb build first." >&2; exit 1; }

rclone copy --checksum --exclude "*.{html,xml,json}" output/ "$target"
rclone sync --checksum --delete-after output/ "$target"
