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
    'validate --stdin-filename') kind=any ;;
    'validate --type') kind=word words='STANDARD EXPRESS' ;;
    'validate --substitute') kind=any ;;
    'validate --format') kind=word words='text json sarif github junit gcc' ;;
    'validate --fail-on') kind=word words='error warning hint' ;;
    'validate --ignore') kind=code ;;
    'validate --severity') kind=severity ;;
    'validate --color') kind=word words='auto always never' ;;
    'validate ') kind=definition ;;
    'run --input') kind=data ;;
    'run --history') kind=file ;;
    'run --functions') kind=data ;;
    'run --function') kind=function ;;
    'run --replay') kind=history ;;
    'run --mock-config') kind=data ;;
    'run --state-machine') kind=any ;;
    'run --test-case') kind=any ;;
    'run --start-at') kind=state ;;
    'run --variables') kind=data ;;
    'run --redrive') kind=history ;;
    'run --name') kind=any ;;
    'run --start-time') kind=any ;;
    'run --seed') kind=any ;;
    'run --max-events') kind=any ;;
    'run --break') kind=state ;;
    'run --trace') kind=word words='line table tree timeline summary why json jsonl off' ;;
    'run --sort') kind=word words='time duration' ;;
    'run --color') kind=word words='auto always never' ;;
    'run --state') kind=state ;;
    'run --type') kind=any ;;
    'run --iteration') kind=any ;;
    'run --redact') kind=any ;;
    'run ') kind=definition ;;
    'graph --format') kind=word words='json dot mermaid png svg terminal' ;;
    'graph --history') kind=history ;;
    'graph --scale') kind=any ;;
    'graph --color') kind=word words='auto always never' ;;
    'graph -o' | 'graph --output') kind=file ;;
    'graph ') kind=definition ;;
    'trace --format') kind=word words='line table tree timeline summary why json jsonl html' ;;
    'trace --definition') kind=definition ;;
    'trace --sort') kind=word words='time duration' ;;
    'trace --color') kind=word words='auto always never' ;;
    'trace --state') kind=state ;;
    'trace --type') kind=any ;;
    'trace --iteration') kind=any ;;
    'trace --redact') kind=any ;;
    'trace --diff') kind=history ;;
    'trace --ignore') kind=any ;;
    'trace -o' | 'trace --output') kind=file ;;
    'trace --input') kind=data ;;
    'trace --history') kind=file ;;
    'trace --functions') kind=data ;;
    'trace --function') kind=function ;;
    'trace --replay') kind=history ;;
    'trace --mock-config') kind=data ;;
    'trace --state-machine') kind=any ;;
    'trace --test-case') kind=any ;;
    'trace --name') kind=any ;;
    'trace --start-time') kind=any ;;
    'trace --seed') kind=any ;;
    'trace --max-events') kind=any ;;
    'trace ') kind=history ;;
    'send-task-success --task-token') kind=any ;;
    'send-task-success --task-output') kind=any ;;
    'send-task-failure --task-token') kind=any ;;
    'send-task-failure --error') kind=any ;;
    'send-task-failure --cause') kind=any ;;
    'send-task-heartbeat --task-token') kind=any ;;
    'eval --input') kind=data ;;
    'eval --context') kind=data ;;
    'eval --variables') kind=data ;;
    'eval --result') kind=data ;;
    'eval --error-output') kind=data ;;
    'eval ') kind=any ;;
    'explain ') kind=code ;;
    'config --format') kind=word words='text json' ;;
    'config ') kind=definition ;;
    'help ') kind=topic ;;
    *) return 1 ;;
  esac
}

# Sets options to the options of command $1.
_asl_options() {
  case $1 in
    validate) options='--stdin-filename --all-json --type --substitute --format --fail-on --ignore --severity --color --help' ;;
    run) options='--input --compact --history --init-functions --functions --function --replay --mock-config --state-machine --test-case --start-at --variables --redrive --name --express --fast-forward --start-time --seed --max-events --step --break --break-on-error --trace --sort --data --changes --full --color --state --type --errors --iteration --redact --help' ;;
    graph) options='--format --history --scale --ascii --color --output --help' ;;
    trace) options='--format --definition --sort --data --changes --full --color --state --type --errors --iteration --redact --diff --exact --ignore --output --input --history --functions --function --replay --mock-config --state-machine --test-case --name --express --fast-forward --start-time --seed --max-events --help' ;;
    send-task-success) options='--task-token --task-output --help' ;;
    send-task-failure) options='--task-token --error --cause --help' ;;
    send-task-heartbeat) options='--task-token --help' ;;
    eval) options='--input --context --variables --result --error-output --jsonata --compact --raw --help' ;;
    explain) options='--help' ;;
    config) options='--all --format --help' ;;
    version) options='--verbose --help' ;;
    help) options='--help' ;;
    *) options= ;;
  esac
}

_asl_commands='validate run graph trace send-task-success send-task-failure send-task-heartbeat eval explain config version help'
_asl_topics='configuration diagnostics environment errors exit-codes mapping'
_asl_codes='CALLBACK_WITHOUT_TIMEOUT
CALLBACK_WITHOUT_TOKEN
CATCH_TO_ITSELF
CHOICE_NEVER_MATCHES
CHOICE_WITHOUT_DEFAULT
DEFINITION_NOT_FOUND
DEFINITION_OUT_OF_REACH
DEFINITION_TOO_LARGE
DUPLICATE_KEY
DUPLICATE_LABEL_NAME
DUPLICATE_STATE_NAME
EMPTY_RESULT_WRITER
ENDLESS_LOOP
HANDLER_NEVER_MATCHES
INTRINSIC_ARGUMENT
INVALID_JSONATA_EXPRESSION
INVALID_JSON_DESCRIPTION
INVALID_LABEL_NAME
INVALID_STATE_NAME
INVALID_VARIABLE_NAME
JSONATA_IN_JSONPATH
JSONPATH_IN_JSONATA
LITERAL_TOO_LARGE
MAYBE_UNASSIGNED_VARIABLE
MISSING_END_STATE
MISSING_PARAMETER
MISSING_TRANSITION_TARGET
NESTING_TOO_DEEP
NO_DOLLAR
NO_PATH
PASS_RESULT_IS_STATIC
PRESENCE_TEST_TOO_LATE
READER_CONFIG
RESERVED_VARIABLE_NAME
RESOURCE_NOT_ARN
RETRY_DELAY
SCHEMA_VALIDATION_FAILED
TOO_MANY_FAULTS
UNASSIGNED_VARIABLE
UNKNOWN_ACTION
UNKNOWN_CONTEXT_FIELD
UNKNOWN_ERROR_NAME
UNKNOWN_JSONATA_FUNCTION
UNREACHABLE_STATE
UNREAD_VARIABLE
UNRESOLVED_PLACEHOLDER
UNSUPPORTED_IN_EXPRESS
UNSUPPORTED_JSONATA_EXPRESSION'
_asl_kinds='command shell python node jar runtime http mock prompt'
_asl_severities='error warning hint off'

# Prints the names of the states in definitions and histories.
_asl_states() {
  local file
  for file; do
    case $file in
      *.yaml | *.yml)
        awk '
/^ *(#|$)/ { next }
{
  while (match($0, /^ *- /)) $0 = substr($0, 1, RLENGTH - 2) "  " substr($0, RLENGTH + 1)
  match($0, /^ */)
  indent = RLENGTH
  while (depth > 0 && indent <= outer[depth]) depth--
  if (depth > 0 && inner[depth] == 0) inner[depth] = indent
  line = substr($0, indent + 1)
  if (depth > 0 && indent == inner[depth] && line ~ /^("[^"]*"|\047[^\047]*\047|[^:]+): *([{#].*)?$/) {
    match(line, /^("[^"]*"|\047[^\047]*\047|[^:]+):/)
    name = substr(line, 1, RLENGTH - 1)
    gsub(/^["\047]|["\047]$/, "", name)
    if (!seen[name]++) print name
  }
  if (line ~ /^States: *(#.*)?$/) {
    depth++
    outer[depth] = indent
    inner[depth] = 0
  }
}' "$file"
        ;;
      *.json | *.jsonl)
        grep -oE '"([^"\]|[\].)*"|[][{}:,]' "$file" | awk '
/^"/ {
  text = $0
  if (place[depth] == 2 && key ~ /^"name"$/) name(text)
  next
}
/^:/ {
  if (place[depth] == 1) name(text)
  key = text
  next
}
/^[{]/ {
  depth++
  place[depth] = 0
  if (key ~ /^"States"$/) place[depth] = 1
  if (key ~ /^"stateEnteredEventDetails"$/) place[depth] = 2
  key = ""
  next
}
/^[[]/ { depth++; place[depth] = 0; key = ""; next }
/^[]}]/ { depth--; key = ""; next }
/^,/ { key = "" }
function name(quoted, rest, text, at, after) {
  if (seen[quoted]++) return
  rest = substr(quoted, 2, length(quoted) - 2)
  while ((at = index(rest, "\134")) > 0) {
    after = substr(rest, at + 1, 1)
    if (!index("\042/\134", after)) return
    text = text substr(rest, 1, at - 1) after
    rest = substr(rest, at + 2)
  }
  print text rest
}'
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
