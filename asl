#!/bin/sh
# asl - the command-line tool for Amazon States Language.
#
# Starts the program from its jars: lib/ beside bin/ in a distribution, target/lib in a clone, which
# src/build/clone.sh builds first.
#
#   JAVA_HOME      the Java to use (17 or newer); otherwise the java on the PATH; an archive that
#                  brings its own Java, in runtime/, uses that
#   ASL_JAVA_OPTS  further options for the JVM, separated by blanks
#   ASL_CACHE_DIR  where archives of loaded classes are kept, which only make starting faster;
#                  otherwise target/archives in a clone, $XDG_CACHE_HOME/asl or ~/.cache/asl; empty for none

# What SHELLOPTS, handed down, or sh -e would set: a test that fails is no end here.
set +eu

say() {
  printf 'asl: %s\n' "$*" >&2
}

die() {
  say "$@"
  exit 3
}

# ---- where this file really is -----------------------------------------------------------------

case $0 in
  */*) self=$0 ;;
  *) self=./$0 ;;
esac
while [ -L "$self" ]; do
  link=$(readlink "$self") || die "cannot follow the link $self"
  case $link in
    /*) self=$link ;;
    *) self=${self%/*}/$link ;;
  esac
done
home=$(CDPATH='' cd -P -- "${self%/*}" && pwd -P) || die "cannot find the folder of $self"

# ---- Java --------------------------------------------------------------------------------------

# Sets $major to the feature release of the Java in folder $1, or to 0, and $build to what tells
# this build of Java from others.
read_release() {
  major=0
  build=
  [ -r "$1/release" ] || return 0
  while IFS= read -r line || [ -n "$line" ]; do
    value=${line#*=}
    value=${value#\"}
    value=${value%%\"*}
    case $line in
      JAVA_VERSION=*) major_of "$value" ;;
    esac
    case $line in
      JAVA_VERSION=* | JAVA_RUNTIME_VERSION=* | IMPLEMENTOR=* | OS_ARCH=*) build=$build-$value ;;
    esac
  done <"$1/release"
}

# Sets $major from a version: 1.8.0_402, 17.0.2, 25, 26-ea.
major_of() {
  major=${1#1.}
  major=${major%%[!0-9]*}
  major=${major:-0}
}

# Sets $java and $major when folder $1 holds a Java; $2 says where the folder was found.
try_home() {
  [ -x "$1/bin/java" ] || return 1
  read_release "$1"
  if [ "$major" -eq 0 ]; then
    ask_version "$1/bin/java"
  fi
  accept "$1/bin/java" "$2"
}

ask_version() {
  version=$("$1" -version 2>&1) || version=
  case $version in
    *'version "'*)
      version=${version#*version \"}
      major_of "${version%%\"*}"
      ;;
    *) major=0 ;;
  esac
}

accept() {
  if [ "$major" -ge 17 ]; then
    java=$1
    return 0
  fi
  if [ "$major" -gt 0 ]; then
    found="$found; the java of $2 is version $major"
  fi
  return 1
}

# Sets $java_home to the folder of the Java whose program $1 is, or to nothing when it is a wrapper.
home_of() {
  java_home=
  program=$1
  while [ -L "$program" ]; do
    link=$(readlink "$program") || return 0
    case $link in
      /*) program=$link ;;
      *) program=${program%/*}/$link ;;
    esac
  done
  program=${program%/*}
  if [ -r "$program/../release" ]; then
    java_home=${program%/*}
  fi
}

# Sets $on_path to the java of the PATH; to ask the shell for it would take another process.
find_on_path() {
  rest=${PATH-}:
  while [ -n "$rest" ]; do
    on_path=${rest%%:*}
    on_path=${on_path:-.}/java
    rest=${rest#*:}
    if [ -f "$on_path" ] && [ -x "$on_path" ]; then
      return 0
    fi
  done
  return 1
}

try_path() {
  find_on_path || return 1
  home_of "$on_path"
  if [ -n "$java_home" ]; then
    try_home "$java_home" "the PATH"
    return
  fi
  ask_version "$on_path"
  accept "$on_path" "the PATH"
}

# macOS keeps its Javas where only this program knows.
try_macos() {
  [ -x /usr/libexec/java_home ] || return 1
  java_home=$(/usr/libexec/java_home -v 17+ 2>/dev/null) || return 1
  try_home "$java_home" "macOS"
}

find_java() {
  found=
  java=
  java_home=${home%/*}/runtime
  if [ "${home##*/}" = bin ] && try_home "$java_home" "this archive"; then
    return 0
  fi
  if [ -n "${JAVA_HOME-}" ]; then
    java_home=$JAVA_HOME
    try_home "$JAVA_HOME" "JAVA_HOME ($JAVA_HOME)" && return 0
    [ -x "$JAVA_HOME/bin/java" ] || found="$found; JAVA_HOME ($JAVA_HOME) has no bin/java"
  fi
  passed=${found#; }
  try_path || try_macos ||
    die "needs Java 17 or newer: install a JDK, or point JAVA_HOME at one${found}"
  [ -z "$passed" ] || say "$passed; $java is used instead"
}

# ---- archive of loaded classes -----------------------------------------------------------------

# Sets $archive to the file for this program and this Java, or to nothing.
find_archive() {
  archive=
  [ -n "$build" ] && [ ! -f "$lib/asl.aot" ] || return 0
  if [ -n "${ASL_CACHE_DIR+set}" ]; then
    cache=$ASL_CACHE_DIR
  elif [ -f "$home/src/build/clone.sh" ]; then
    cache=$home/target/archives
  elif [ -n "${XDG_CACHE_HOME-}" ]; then
    cache=$XDG_CACHE_HOME/asl
  else
    cache=${HOME:+$HOME/.cache/asl}
  fi
  [ -n "$cache" ] || return 0
  name_of "$lib-$version$build"
  archive=$cache/classes$name
}

# Whether file $1 is there and newer than file $2.
is_newer() {
  # shellcheck disable=SC3013 # every sh in use knows -nt
  [ "$1" -nt "$2" ]
}

# Whether the archive is newer than file $1 and the libraries, nobody but the user could write it, and
# it holds what it held when it was made: a JVM that is given another one may crash, or run what is in
# it. Its seal has a checksum, and what the system knew of the file when that was computed: device,
# number, size, and the times of the last changes, of which one nobody can set. Where that is still so,
# the content is too; to compute the checksum of 28 MB at every start would take 100 ms, to ask for this
# takes 1 ms. Otherwise the checksum decides.
is_usable() {
  is_newer "$archive" "$1" && is_newer "$archive" "$lib" && [ -f "$archive.seal" ] || return 1
  ask_facts "$cache" "$archive" "$archive.seal"
  is_private "$cache" "$folder_facts" && is_private "$archive" "$archive_facts" &&
    is_private "$archive.seal" "$seal_facts" || return 1
  { read -r sealed_sum && read -r sealed_facts; } <"$archive.seal" || return 1
  [ "${archive_facts#* }" != "$sealed_facts" ] || return 0
  sum_of "$archive" && [ "$sum" = "$sealed_sum" ] || return 1
  seal || return 0
}

# Whether file $1 is the user's, and nobody else can write it; $2 begins with its mode.
is_private() {
  # shellcheck disable=SC3067 # every sh in use knows -O
  [ -O "$1" ] || return 1
  case ${2%% *} in
    '' | *[2367] | *[2367]?) return 1 ;;
  esac
}

# Sets $folder_facts, $archive_facts and $seal_facts to the modes of these three files and what tells
# that they are unchanged. GNU and BSD have different programs of that name.
ask_facts() {
  folder_facts=
  archive_facts=
  seal_facts=
  stated=$(stat -L -c '%a %d:%i:%s:%y:%z' "$@" 2>/dev/null)
  [ -n "$stated" ] || stated=$(stat -L -f '%Lp %d:%i:%z:%Fm:%Fc' "$@" 2>/dev/null)
  {
    read -r folder_facts
    read -r archive_facts
    read -r seal_facts
  } <<EOF
$stated
EOF
}

# Sets $sum to the checksum of file $1.
sum_of() {
  sum=$(sha256sum <"$1" 2>/dev/null || shasum -a 256 <"$1" 2>/dev/null || cksum <"$1") || return 1
}

# Seals the archive, whose checksum is $sum.
seal() {
  ask_facts "$cache" "$archive"
  (umask 077 && printf '%s\n%s\n' "$sum" "${archive_facts#* }" >"$archive.seal.$$") 2>/dev/null &&
    mv -f "$archive.seal.$$" "$archive.seal" 2>/dev/null
}

# Sets $name to a text as part of a file name.
name_of() {
  name=
  rest=$1
  while [ -n "$rest" ]; do
    char=${rest%"${rest#?}"}
    rest=${rest#?}
    case $char in
      [A-Za-z0-9.]) name=$name$char ;;
      *) name=${name}_ ;;
    esac
  done
}

# Has another process make the archive while this one goes on without it. Several that try at once
# are kept apart by a folder; one that could not be made is tried again after ten minutes. Whatever
# goes wrong here costs nothing but speed.
make_archive() {
  uses=
  if [ ! -d "$cache" ]; then
    mkdir -p "${cache%/*}" 2>/dev/null
    mkdir -m 700 "$cache" 2>/dev/null
  fi
  ask_facts "$cache"
  is_private "$cache" "$folder_facts" || return 0
  if ! mkdir "$archive.making" 2>/dev/null; then
    [ -d "$archive.making" ] || return 0
    [ -n "$(find "$archive.making" -prune -mmin +10 2>/dev/null)" ] || return 0
    touch "$archive.making" 2>/dev/null || return 0
  fi
  (
    trap '' HUP INT
    umask 077
    # Variables that set options are for the command at hand, and not for those of the training.
    for name in $(env | sed -n 's/^\(ASL_[A-Z_]*\)=.*/\1/p'); do
      unset "$name"
    done
    # shellcheck disable=SC2086 # options are separated by blanks on purpose
    if nice "$java" $options $makes "$output$archive.$$" -cp "$lib/asl.jar" asl.training.ArchiveTraining; then
      # On the disk before it has its name, so that a power failure leaves no half of it.
      sync "$archive.$$"
      sum_of "$archive.$$" && mv -f "$archive.$$" "$archive" && seal &&
        rmdir "$archive.making"
    fi
    rm -f "$archive.$$" "$archive.$$.config" "$archive.seal.$$"
  ) >/dev/null 2>&1 </dev/null &
}

# ---- options -----------------------------------------------------------------------------------

# Whether this is a check of more files than a few.
checks_many() {
  [ "${1-}" = validate ] || return 1
  [ $# -lt 20 ] || return 0
  for word in "$@"; do
    case $word in
      *[*?]*) return 0 ;;
    esac
    [ ! -d "$word" ] || return 0
  done
  return 1
}

# ---- start -------------------------------------------------------------------------------------

[ -d "${PWD-}" ] || die "the current folder has been deleted; change to another one"

case $home in
  *:*) die "does not start from a folder with a colon in its name, which ends a path for Java: $home" ;;
esac

find_java
version=
if [ -f "$home/src/build/clone.sh" ]; then
  # shellcheck source=src/build/clone.sh
  . "$home/src/build/clone.sh"
else
  lib=${home%/*}/lib
  [ -f "$lib/asl.jar" ] || die "$lib/asl.jar is missing; unpack the archive anew"
  if [ -r "${lib%/*}/VERSION" ]; then
    read -r version <"${lib%/*}/VERSION"
  fi
fi

options="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable"
# The archive lies where it was made for instead of at a random address, which would have to be
# written into all of it at every start. Newer releases than these may not know the option.
if [ "$major" -le 25 ]; then
  options="$options -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
fi
# Agents and recordings, which only these can ask for, want to hear of the end.
if [ -z "${ASL_JAVA_OPTS-}${JDK_JAVA_OPTIONS-}${JAVA_TOOL_OPTIONS-}" ]; then
  options="$options -Dasl.halt=true"
fi
# Definitions are small and soon forgotten: memory is used again rather than more of it touched.
[ "${1-}" != validate ] || options="$options -Xmn16m"
# Most commands are over before it pays to compile what runs a few hundred times.
checks_many "$@" || options="$options -XX:CompileThresholdScaling=2"
options="$options -Dfile.encoding=UTF-8 -Dslf4j.internal.verbosity=ERROR"
# Which streams are terminals, and how wide.
terminal=
[ ! -t 0 ] || terminal=0
[ ! -t 1 ] || terminal=${terminal}1
[ ! -t 2 ] || terminal=${terminal}2
if [ -n "$terminal" ]; then
  size=$(stty size 2>/dev/null </dev/tty) || size=
  options="$options -Dasl.terminal=$terminal:${size#* }"
fi

# In the locale C a JVM takes every letter but those of ASCII for a question mark, in the names of
# files and in what stands on the command line.
case ${LC_ALL:-${LC_CTYPE:-${LANG-}}} in
  '' | C | POSIX)
    LC_CTYPE=C.UTF-8
    export LC_CTYPE
    if [ -n "${LC_ALL-}" ]; then
      LC_ALL=C.UTF-8
    fi
    ;;
esac

find_archive
uses=
makes=
if [ -n "$archive" ]; then
  if [ "$major" -ge 25 ]; then
    # Linked classes would all be loaded at every start, those of other commands included.
    makes=-XX:-AOTClassLinking
    uses=-XX:AOTCache=$archive
    output=-XX:AOTCacheOutput=
  else
    uses=-XX:SharedArchiveFile=$archive
    output=-XX:ArchiveClassesAtExit=
  fi
  is_usable "${stamp:-$lib/asl.jar}" || make_archive
fi

# An archive that brings its own Java brings the classes as well.
[ ! -f "$lib/asl.aot" ] || uses=-XX:AOTCache=$lib/asl.aot

# What handlers start is found by this mark, whatever else it leaves behind: a limit that Linux hands
# down and no longer looks at. Shells name its option differently.
# shellcheck disable=SC3045 # where there is no such option there is no mark
if [ -d /proc/self ]; then
  { ulimit -S -w "63865$((1000000000 + $$))" || ulimit -S -x "63865$((1000000000 + $$))"; } 2>/dev/null || :
fi

# A stream that is closed would be the number of the first file that is opened, into which messages
# would go. Instead nothing is read there, what is written fails, and messages go nowhere.
{ true 9<&0; } 2>/dev/null || exec 0</dev/null
{ true 9>&1; } 2>/dev/null || exec 1</dev/null
{ true 9>&2; } 2>/dev/null || exec 2>/dev/null

# Options are words and no patterns of files.
set -f
# The JVMs of handlers in JARs use the same archive, and so start as fast.
# shellcheck disable=SC2086 # options are separated by blanks on purpose
exec "$java" $options ${uses:+"$uses"} ${uses:+"-Dasl.archive=$uses"} ${ASL_JAVA_OPTS-} -cp "$lib/asl.jar" asl.cli.Main "$@"
