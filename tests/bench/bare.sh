#!/usr/bin/env bash
# A stranger's machine: Debian's minbase with python3 and make, and nothing else. Run by hand, as root, on Debian:
#
#     tests/bench/bare.sh bookworm              `make serve` answers in four languages
#     tests/bench/bare.sh trixie test           … and `make test` passes whole (half an hour)
#     GIT=no tests/bench/bare.sh bookworm test  the same from an unpacked archive, without .git
#
# It needs debootstrap, git and 5 GB below KB_BARE (default: /var/tmp/kb-bare). What is committed is copied to a path with a
# space and diacritics; no locale is set, and no name of a host, not even localhost. The machine's own ways to pip's and npm's packages (their configuration, its
# certificates) are copied into the folder. All runs in namespaces of its own: when it ends, nothing of it is left running
# or mounted; the folder stays to be looked at.
set -euo pipefail
suite=${1:?which Debian: bookworm, trixie}
what=${2:-serve}
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${KB_BARE:-/var/tmp/kb-bare}
base=$folder/$suite.base
machine=$folder/$suite.$what.${GIT:-git}
project="/srv/Mūsu rokasgrāmata/sổ tay"
mkdir -p "$folder"
if [ ! -e "$base.done" ]; then
  debootstrap --variant=minbase --include=python3,make "$suite" "$base" ${MIRROR:+"$MIRROR"}
  touch "$base.done"
fi
rm -rf "$machine"
cp -a "$base" "$machine"
for file in /etc/pip.conf "$HOME/.config/pip/pip.conf" "$HOME/.npmrc" /etc/ssl/certs/ca-certificates.crt /etc/resolv.conf; do
  if [ -e "$file" ]; then install -D -m 644 "$file" "$machine$file"; fi
done
# Debian's package of certificates writes its own over them.
install -d "$machine/etc/ca-certificates/update.d"
cp /etc/ssl/certs/ca-certificates.crt "$machine/etc/ssl/host.crt"
printf '#!/bin/sh\ncp /etc/ssl/host.crt /etc/ssl/certs/ca-certificates.crt\n' >"$machine/etc/ca-certificates/update.d/host"
chmod +x "$machine/etc/ca-certificates/update.d/host"
mkdir -p "$(dirname "$machine$project")"
git clone --quiet "$root" "$machine$project"
if [ "${GIT:-git}" = no ]; then rm -rf "$machine$project/.git"; fi

cat >"$machine/run.sh" <<'INSIDE'
set -eu
cd "$1"
before=$(date +%s)
make serve ADDRESS=localhost:8123 &
python3 - <<'ASK'
import re, time, urllib.request
for path, tag in {"": "en", "vi/": "vi", "lv/": "lv", "tl/": "fil"}.items():
    for second in range(1200):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:8123/{path}") as answer:
                assert re.search(f'<html lang="{tag}"', answer.read().decode()), path
            break
        except OSError:
            time.sleep(1)
    else:
        raise SystemExit(f"nothing answers at /{path}")
    print(f"/{path} answers", flush=True)
ASK
echo "make serve answered in four languages after $(($(date +%s) - before)) s"
kill $!
wait || true
if [ "$2" = test ]; then
  make test
  python3 -c 'import socket, sys; sys.exit(not socket.socket().connect_ex(("127.0.0.1", 80)) and "a server was started on port 80")'
  echo "make test passed; the whole took $(($(date +%s) - before)) s"
fi
INSIDE

passed=()
while IFS= read -r line; do passed+=("$line"); done < <(env | grep -E '^(PIP_|npm_config_|NODE_EXTRA_CA|SSL_CERT_FILE|(https?|no|HTTPS?|NO)_(proxy|PROXY))' || true)
exec unshare --mount --pid --fork --kill-child bash -c '
  mount -t proc proc "$0/proc"
  mount --rbind /dev "$0/dev"
  exec chroot "$0" env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "${@:3}" sh /run.sh "$1" "$2"
' "$machine" "$project" "$what" "${passed[@]}"
