# Builds a clone: the launcher reads this file where it finds it. Maven is called when
# there is no build yet or when the sources are newer than it.
#
# It is given $home, the folder of the clone, and $java_home, that of the Java that will run asl (empty
# where it is not known), and sets $lib, where the jars are, and $stamp, a file as old as the build.
# shellcheck shell=sh disable=SC2154 # the launcher sets what it gives, and has say and die

up_to_date() {
  [ -f "$stamp" ] && [ -f "$lib/asl.jar" ] &&
    [ -z "$(cd "$home" && find pom.xml src/build src/main -newer target/asl.stamp -print)" ]
}

# Takes the lock, a symbolic link that names its owner, because making one is atomic. The owner is this
# process until Maven begins, and then Maven, which may outlive it.
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
  # Classes of sources that are gone would go into the jar.
  rm -rf "$home/target/classes"
  : >"$stamp.new"
  # shellcheck disable=SC2016 # the process that becomes Maven puts its number in
  if sh -c 'cd "$1" && ln -s "$$" "$2.$$" && mv -f "$2.$$" "$2" && shift 2 && exec "$@"' sh \
    "$home" "$lock" "$maven" -B -q -Dstyle.color=never -Dquick -Dmaven.test.skip=true package \
    >"$log" 2>&1 </dev/null; then
    mv "$stamp.new" "$stamp"
  else
    rm -f "$stamp.new"
    tail -n 20 "$log" >&2
    die "the build failed (whole log: $log)"
  fi
}

lib=$home/target/lib
stamp=$home/target/asl.stamp
up_to_date || build
