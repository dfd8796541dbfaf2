#!/bin/sh
# asl - the command-line tool for Amazon States Language.
#
# Starts the program from its jars: lib/ beside bin/ in a distribution, target/lib in a clone, where
# Maven is called first when there is no build yet or when the sources are newer than it.
#
#   JAVA_HOME      the Java to use (17 or newer); otherwise the java on the PATH
#   ASL_JAVA_OPTS  further options for the JVM, separated by blanks

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

# Sets $major to the feature release of the Java in folder $1, or to 0.
read_release() {
  major=0
  [ -r "$1/release" ] || return 0
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      JAVA_VERSION=*)
        line=${line#*=}
        line=${line#\"}
        major_of "${line%%\"*}"
        return 0
        ;;
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

# The folder of the Java whose program $1 is, or nothing when it is a wrapper.
home_of() {
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
    printf '%s' "${program%/*}"
  fi
}

try_path() {
  on_path=$(command -v java) || return 1
  java_home=$(home_of "$on_path")
  if [ -n "$java_home" ]; then
    try_home "$java_home" "the PATH"
    return
  fi
  java_home=
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
  if [ -n "${JAVA_HOME-}" ]; then
    java_home=$JAVA_HOME
    try_home "$JAVA_HOME" "JAVA_HOME ($JAVA_HOME)" && return 0
    [ -x "$JAVA_HOME/bin/java" ] || found="$found; JAVA_HOME ($JAVA_HOME) has no bin/java"
  fi
  try_path || try_macos ||
    die "needs Java 17 or newer: install a JDK, or point JAVA_HOME at one${found}"
}

# ---- building a clone --------------------------------------------------------------------------

up_to_date() {
  [ -f "$stamp" ] && [ -f "$lib/asl.jar" ] &&
    [ -z "$(cd "$home" && find pom.xml src/build src/main -newer target/asl.stamp -print)" ]
}

# Takes the lock, a symbolic link that names its owner, because making one is atomic.
lock() {
  waited=0
  until ln -s "$$" "$lock" 2>/dev/null; do
    owner=$(readlink "$lock") || continue
    if ! kill -0 "$owner" 2>/dev/null; then
      remove_dead_lock
      continue
    fi
    [ "$waited" -ne 0 ] || say "waiting for another asl that is building (process $owner)"
    waited=$((waited + 1))
    [ "$waited" -lt 900 ] || die "gave up waiting; if nothing is building, remove $lock"
    sleep 1
  done
}

# Of several that see a dead owner, one gets to move the link away; a new owner's is put back.
remove_dead_lock() {
  mv "$lock" "$lock.$$" 2>/dev/null || return 0
  if [ "$(readlink "$lock.$$")" = "$owner" ]; then
    rm -f "$lock.$$"
  else
    mv "$lock.$$" "$lock"
  fi
}

build() {
  mkdir -p "$home/target" || die "cannot write to $home"
  lock=$home/target/asl.lock
  log=$home/target/asl-build.log
  lock
  trap 'rm -f "$lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  if ! up_to_date; then
    run_maven
  fi
  rm -f "$lock"
  trap - EXIT INT TERM
}

run_maven() {
  maven=$(command -v mvn) || die "needs Maven (mvn) on the PATH to build its sources in $home"
  if [ -n "$java_home" ]; then
    [ -x "$java_home/bin/javac" ] ||
      die "needs a JDK to build its sources: $java_home has no javac; point JAVA_HOME at a JDK"
    JAVA_HOME=$java_home
    export JAVA_HOME
  else
    unset JAVA_HOME
  fi
  if [ -f "$stamp" ]; then
    say "sources have changed, building"
  else
    say "first use, building (Maven may fetch libraries)"
  fi
  : >"$stamp.new"
  if (cd "$home" && "$maven" -B -q -Dstyle.color=never -Dquick -DskipTests package) >"$log" 2>&1 </dev/null; then
    mv "$stamp.new" "$stamp"
  else
    rm -f "$stamp.new"
    tail -n 20 "$log" >&2
    die "the build failed (whole log: $log)"
  fi
}

# ---- start -------------------------------------------------------------------------------------

find_java
if [ -f "$home/pom.xml" ]; then
  lib=$home/target/lib
  stamp=$home/target/asl.stamp
  up_to_date || build
else
  lib=${home%/*}/lib
  [ -f "$lib/asl.jar" ] || die "$lib/asl.jar is missing; unpack the archive anew"
fi

# shellcheck disable=SC2086 # options are separated by blanks on purpose
exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xshare:auto \
  -Dfile.encoding=UTF-8 -Dslf4j.internal.verbosity=ERROR ${ASL_JAVA_OPTS-} \
  -cp "$lib/asl.jar" asl.cli.Main "$@"
