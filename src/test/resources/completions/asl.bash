# Completion of asl for bash. Made from the program's commands; a test of the build compares.
#
# Use it in this shell with:      . asl.bash
# In every shell to come, put the same line with the file's whole name into ~/.bashrc, or link the
# file as ~/.local/share/bash-completion/completions/asl when bash-completion is installed.

# What may stand at a place: sets kind, and words for the kind 'word'. $1 is the command, $2 the
# option, empty for the command's parameter; fails for an option that takes no value.
# shellcheck disable=SC2209 # file is a kind, no program
_asl_place() {
  words=
  case "$1 $2" in
@PLACES@
    *) return 1 ;;
  esac
}

# Sets options to the options of command $1.
_asl_options() {
  case $1 in
@OPTIONS@
    *) options= ;;
  esac
}

_asl_commands='@COMMANDS@'
_asl_topics='@TOPICS@'
_asl_codes='@CODES@'
_asl_kinds='@KINDS@'
_asl_severities='@SEVERITIES@'

# Prints the names of the states in definitions and histories.
_asl_states() {
  local file
  for file; do
    case $file in
      *.yaml | *.yml)
        awk '
@YAML_NAMES@' "$file"
        ;;
      *.json | *.jsonl)
        grep -oE '"([^"\]|[\].)*"|[][{}:,]' "$file" | awk '
@JSON_NAMES@'
        ;;
    esac
  done 2>/dev/null
}

# Prints the names of the functions that definitions call.
_asl_functions() {
  grep -ohE '(:function:|"?FunctionName"?: *"?)[A-Za-z0-9_-]+' "$@" /dev/null 2>/dev/null |
    sed 's/.*[^A-Za-z0-9_-]//' | grep -vx arn | sort -u
}

# Sets files to the words of the command line that are files.
_asl_files() {
  local word
  files=()
  for word in "${line[@]:2}"; do
    word=${word//[\\\"\']/}
    case $word in
      [~]/*) word=$HOME${word#"~"} ;;
    esac
    # Neither an option of grep nor an assignment of awk.
    case $word in
      /*) ;;
      *) word=./$word ;;
    esac
    [ -f "$word" ] && files[${#files[@]}]=$word
  done
}

# Sets quoted to the text $1 as it has to stand in the current word, whose quote may be open: names
# in definitions are written by others, and no shell is to run what is in them. Fails for a text that
# cannot stand there.
_asl_quote() {
  local rest=$1 char
  case $rest in
    *[[:cntrl:]]*) return 1 ;;
  esac
  case $current in
    [\"\']*) ;;
    *)
      printf -v quoted '%q' "$rest"
      return
      ;;
  esac
  quoted=
  while [ -n "$rest" ]; do
    char=${rest:0:1}
    rest=${rest:1}
    case $current$char in
      \"*! | \'*\') return 1 ;;
      \"*[\"\$\`\\]) quoted=$quoted\\$char ;;
      *) quoted=$quoted$char ;;
    esac
  done
}

# Offers the lines of standard input that begin like the current word; $1 follows each.
_asl_offer_lines() {
  local choice quoted
  while IFS= read -r choice; do
    case $choice in
      "$plain"*) ;;
      *) continue ;;
    esac
    _asl_quote "$choice" || continue
    quoted=$quoted$1
    # Only the part behind the last = or : is replaced, or more than the value.
    if [ "${#piece}" -gt "${#current}" ]; then
      quoted=${piece%"$current"}$quoted
    else
      quoted=${quoted#"${current%"$piece"}"}
    fi
    COMPREPLY[${#COMPREPLY[@]}]=$quoted
  done
  [ -z "$1" ] || _asl_option nospace
}

_asl_offer() {
  [ -n "$1" ] || return 0
  _asl_offer_lines "${2-}" <<END
${1// /$'\n'}
END
}

# Offers folders, and the files that end in one of the arguments; all files if there are none.
_asl_offer_files() {
  local file ending quoted start=$piece
  [ "${#piece}" -gt "${#current}" ] && start=$current
  while IFS= read -r file; do
    if [ -d "$file" ]; then
      COMPREPLY[${#COMPREPLY[@]}]=$file
      continue
    fi
    for ending; do
      case $file in
        *"$ending") COMPREPLY[${#COMPREPLY[@]}]=$file && break ;;
      esac
    done
  done <<END
$(compgen -f -- "$start")
END
  if [ "${#COMPREPLY[@]}" -eq 0 ]; then
    while IFS= read -r file; do
      [ -z "$file" ] || COMPREPLY[${#COMPREPLY[@]}]=$file
    done <<END
$(compgen -f -- "$start")
END
  fi
  _asl_option filenames && return
  # Where bash does not quote them.
  for file in "${!COMPREPLY[@]}"; do
    _asl_quote "${COMPREPLY[file]}" || quoted=
    COMPREPLY[file]=$quoted
  done
}

_asl_option() {
  # bash 3 of macOS has no compopt.
  type compopt >/dev/null 2>&1 && compopt -o "$1" 2>/dev/null
}

_asl_offer_function() {
  case $plain in
    *=*:*) _asl_offer_files '' ;;
    *=*)
      local kind kinds=
      for kind in $_asl_kinds; do
        kinds="$kinds ${plain%%=*}=$kind"
      done
      _asl_offer "${kinds# }" :
      ;;
    *)
      _asl_files
      _asl_offer_lines '=' <<END
$(_asl_functions "${files[@]}")
END
      ;;
  esac
}

_asl_offer_severity() {
  case $plain in
    *=*)
      local severity severities=
      for severity in $_asl_severities; do
        severities="$severities ${plain%%=*}=$severity"
      done
      _asl_offer "${severities# }"
      ;;
    *) _asl_offer "$_asl_codes" = ;;
  esac
}

_asl_offer_value() {
  case $kind in
    word) _asl_offer "$words" ;;
    topic) _asl_offer "$_asl_commands $_asl_topics" ;;
    code) _asl_offer "$_asl_codes" ;;
    severity) _asl_offer_severity ;;
    function) _asl_offer_function ;;
    definition | data) _asl_offer_files .json .yaml .yml ;;
    history) _asl_offer_files .json .jsonl ;;
    file) _asl_offer_files '' ;;
    state)
      _asl_files
      _asl_offer_lines '' <<END
$(_asl_states "${files[@]}")
END
      ;;
  esac
}

# Puts the words of the command line into the array line, and the number of the word with the cursor
# into last; bash splits words at = and : as well.
_asl_read_line() {
  local rest=$COMP_LINE i word blanks
  line=()
  for ((i = 0; i < ${#COMP_WORDS[@]}; i++)); do
    word=${COMP_WORDS[i]}
    blanks=${rest%%[![:space:]]*}
    rest=${rest#"$blanks"}
    rest=${rest#"$word"}
    if [ -n "$blanks" ] || [ "${#line[@]}" -eq 0 ]; then
      line[${#line[@]}]=$word
    else
      line[${#line[@]} - 1]=${line[${#line[@]} - 1]}$word
    fi
    [ "$i" -ne "$COMP_CWORD" ] || last=$((${#line[@]} - 1))
  done
}

_asl() {
  local piece=$2 current plain kind words options command option line last files
  COMPREPLY=()
  _asl_read_line
  current=${line[last]}
  command=${line[1]}
  if [ "$last" -eq 1 ]; then
    plain=$current
    _asl_offer "$_asl_commands"
    return
  fi
  option=
  [ "$last" -gt 2 ] && option=${line[last - 1]}
  case $current in
    --*=*)
      option=${current%%=*}
      current=${current#*=}
      ;;
  esac
  plain=${current//\\/}
  plain=${plain#[\"\']}
  case $option in
    -*) _asl_place "$command" "$option" && _asl_offer_value && return ;;
  esac
  case $current in
    -*)
      _asl_options "$command"
      _asl_offer "$options"
      ;;
    *) _asl_place "$command" '' && _asl_offer_value ;;
  esac
}

complete -F _asl asl
