# shellcheck shell=sh disable=SC2154
# Sourced by packaging/run and packaging/test: makes .venv and what it stands on, once. POSIX sh.
#
# `prepare NAME LOCK` returns at once where the stamp of an earlier set-up still fits the lock file, pyproject.toml,
# the interpreter and the place of the checkout. The caller has set $root (the checkout) and runs under `set -u`.
# Whatever goes wrong ends the script with one sentence on stderr; what pip and apt said is in $log.

venv=$root/.venv
log=$root/.venv-setup.log

step() { printf 'annotator: %s\n' "$1" >&2; }
fail() {
    printf 'annotator: %s\n' "$1" >&2
    exit 1
}

prepare() {
    stamp=$venv/annotator-$1.stamp
    lock=$root/packaging/$2
    wanted=$(fingerprint)
    if [ ! -x "$venv/bin/annotator" ] || [ "$(cat "$stamp" 2> /dev/null)" != "$wanted" ]; then
        exec 9< "$lock"
        command -v flock > /dev/null && flock 9 # a second set-up at the same time waits for the first
        [ "$(cat "$stamp" 2> /dev/null)" = "$(fingerprint)" ] || set_up "$1"
        exec 9<&-
    fi
    [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ -e "$venv/annotator-display.stamp" ] || prepare_display
}

set_up() {
    : > "$log" || fail "The folder $root cannot be written, and the set-up belongs into it; make it writable or clone to another place."
    make_environment
    install_packages
    install_system_files "$base_libraries"
    fingerprint > "$stamp" || fail "$(disk_trouble)"
    if [ "$1" = test ]; then # its lock holds all that the program needs as well
        lock=$root/packaging/requirements.lock
        fingerprint > "$venv/annotator-run.stamp"
    fi
    rm -f "$log"
}

# The interpreter is part of it because a system upgrade replaces what .venv/bin/python points to.
fingerprint() {
    { cat "$lock" "$root/pyproject.toml" "$root/packaging/environment.sh" && echo "$root" && readlink -f "$venv/bin/python"; } 2> /dev/null | cksum
}

# --- Python -----------------------------------------------------------------------------------------------------

find_python() {
    for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python3.14 python; do
        "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null && echo "$candidate" && return
    done
    fail "Python 3.11 or newer is needed and none was found; install it with “${sudo}apt-get install python3” or set PYTHON to its path."
}

make_environment() {
    "$venv/bin/python" -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null && return
    python=$(find_python) || exit 1
    if ! "$python" -c 'import ensurepip, venv' 2> /dev/null; then
        apt_install "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')" ||
            fail "Python's own module venv is missing; type “$apt_line” and start again."
    fi
    step "making .venv with $("$python" --version 2>&1)"
    "$python" -m venv --clear "$venv" >> "$log" 2>&1 || fail "$(pip_trouble)"
}

install_packages() {
    step "installing $(grep -c '^[a-zA-Z0-9].*==' "$lock") packages from $(basename "$lock") (the first time a few minutes)"
    pip_install --require-hashes --only-binary :all: -r "$lock" || fail "$(pip_trouble)"
    # Compat mode: one line in a .pth file. The default is an import hook that every start would pay for.
    pip_install --no-deps --no-build-isolation --config-settings editable_mode=compat -e "$root" || fail "$(pip_trouble)"
    # The packages came compiled; this spares the first start 50 ms, and all of them where Python may not write.
    "$venv/bin/python" -m compileall -q "$root/annotator" >> "$log" 2>&1 || true
}

pip_install() {
    "$venv/bin/python" -m pip --disable-pip-version-check --no-input --retries 2 install --quiet "$@" >> "$log" 2>&1
}

# Says in one sentence why pip or venv ended.
pip_trouble() {
    if grep -qi 'no space left' "$log" 2> /dev/null || [ ! -s "$log" ] || full "$root"; then
        disk_trouble
    elif grep -qi 'do not match the hashes' "$log"; then
        echo "A package is not the one that $(basename "$lock") names (its hash differs), so nothing of it was installed; see $log."
    elif grep -qiE 'connection|resolve|timed out|unreachable|proxy|ssl' "$log"; then
        echo "The packages could not be fetched; check the network and start again (what was there already is kept; see $log)."
    else
        echo "The set-up stopped: $(grep -iE 'error' "$log" | tail -n 1 | cut -c 1-200) (see $log)."
    fi
}

full() { [ "$(df -Pk "$1" 2> /dev/null | awk 'NR == 2 { print $4 }')" -lt 2048 ] 2> /dev/null; }
disk_trouble() { echo "The disk is full; about 900 MB are needed in $root. Make room and start again."; }

# --- the system's libraries and fonts -----------------------------------------------------------------------------

# SONAME and Debian's package for it: what Qt loads on any screen, and what it loads on X11.
base_libraries='libEGL.so.1=libegl1 libGL.so.1=libgl1 libxkbcommon.so.0=libxkbcommon0 libdbus-1.so.3=libdbus-1-3
libfontconfig.so.1=libfontconfig1 libfreetype.so.6=libfreetype6 libglib-2.0.so.0=libglib2.0-0'
display_libraries='libxcb-cursor.so.0=libxcb-cursor0 libxcb-icccm.so.4=libxcb-icccm4 libxcb-image.so.0=libxcb-image0
libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-randr.so.0=libxcb-randr0 libxcb-render-util.so.0=libxcb-render-util0
libxcb-shape.so.0=libxcb-shape0 libxcb-xkb.so.1=libxcb-xkb1 libxkbcommon-x11.so.0=libxkbcommon-x11-0
libX11-xcb.so.1=libx11-xcb1'

prepare_display() {
    install_system_files "$display_libraries"
    [ ! -d "$venv" ] || : > "$venv/annotator-display.stamp"
}

# install_system_files LIBRARIES: libraries must be there in the end; fonts are asked for, and their lack is said.
install_system_files() {
    [ "$(uname -s)" = Linux ] || return 0
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2> /dev/null) || known=
    packages=
    for library in $1; do
        case $known in *"${library%=*} "*) ;; *) packages="$packages $(debian_name "${library#*=}")" ;; esac
    done
    fonts=$(missing_fonts)
    [ -n "$packages$fonts" ] || return 0
    # shellcheck disable=SC2086  # a list of words
    apt_install $packages $fonts && return 0
    [ -z "$packages" ] || fail "Libraries that every window needs are missing; type “$apt_line” and start again."
    step "Some fonts are missing, so that signs may show as boxes; “$apt_line” brings them."
}

# Ubuntu 24.04 and Debian 13 renamed libraries whose time became 64 bits wide.
debian_name() {
    if apt-cache show "${1}t64" > /dev/null 2>&1; then echo "${1}t64"; else echo "$1"; fi
}

missing_fonts() {
    found=$(find /usr/share/fonts /usr/local/share/fonts "${HOME:-/nonexistent}/.fonts" "${HOME:-/nonexistent}/.local/share/fonts" \
        \( -iname '*serif*.[ot]t[fc]' -o -iname '*emoji*.[ot]t[fc]' -o -iname '*sans*.[ot]t[fc]' \) 2> /dev/null)
    case $found in *[Ss]erif*) ;; *) printf ' fonts-noto-core' ;; esac
    case $found in *[Ee]moji*) ;; *) printf ' fonts-noto-color-emoji' ;; esac
}

sudo=
[ "$(id -u)" = 0 ] || sudo='sudo '

# apt_install PACKAGES: fails without a word where it may not; $apt_line is then the line to type.
apt_install() {
    apt_line="${sudo}apt-get install -y --no-install-recommends $(echo "$@")"
    command -v apt-get > /dev/null || return 1
    [ -z "$sudo" ] || sudo -n true 2> /dev/null || return 1
    step "installing with apt: $(echo "$@")"
    # shellcheck disable=SC2086  # $sudo is a word or nothing
    ${sudo:+sudo -n} env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 update >> "$log" 2>&1
    # shellcheck disable=SC2086
    ${sudo:+sudo -n} env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 \
        install -y --no-install-recommends "$@" >> "$log" 2>&1
}
