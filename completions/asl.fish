# Completion of asl for fish. Made from the program's commands; a test of the build compares.
#
# Link or copy it as ~/.config/fish/completions/asl.fish.

# Whether the command line is at the first word behind asl.
function __asl_first
    test (count (commandline -opc)) -eq 1
end

# Whether the command is this one.
function __asl_command
    set -l line (commandline -opc)
    test (count $line) -gt 1; and test "$line[2]" = $argv[1]
end

# The words of the command line that are files.
function __asl_files
    for word in (commandline -opc)[3..-1]
        # Neither an option of grep nor an assignment of awk.
        string match -q '/*' -- $word; or set word ./$word
        test -f $word; and echo $word
    end
end

# The names of the states in the definitions and histories on the command line.
function __asl_states
    for file in (__asl_files)
        switch $file
            case '*.yaml' '*.yml'
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
}' $file 2>/dev/null
            case '*.json' '*.jsonl'
                grep -oE '"([^"\]|[\].)*"|[][{}:,]' $file 2>/dev/null | awk '
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
        end
    end
end

# The mapping of a function, as far as it is there: its name, its kind, a file.
function __asl_functions
    set -l word (commandline -ct | string replace -r '^--[a-z-]+=' '')
    if string match -q '*=*:*' -- $word
        set -l start (string replace -r '=([^:]*):.*' '=$1:' -- $word)
        for file in (__fish_complete_path (string replace -r '^[^=]*=[^:]*:' '' -- $word))
            echo $start$file
        end
    else if string match -q '*=*' -- $word
        for kind in command shell python node jar runtime http mock prompt
            echo (string replace -r '=.*' '' -- $word)=$kind:
        end
    else
        grep -ohE '(:function:|"?FunctionName"?: *"?)[A-Za-z0-9_-]+' (__asl_files) /dev/null 2>/dev/null | sed 's/.*[^A-Za-z0-9_-]//' | grep -vx arn | sort -u | sed 's/$/=/'
    end
end

function __asl_codes
    echo 'CALLBACK_WITHOUT_TIMEOUT
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
end

function __asl_severities
    set -l word (commandline -ct | string replace -r '^--[a-z-]+=' '')
    if string match -q '*=*' -- $word
        for severity in error warning hint off
            echo (string replace -r '=.*' '' -- $word)=$severity
        end
    else
        __asl_codes | sed 's/$/=/'
    end
end

# Folders, and the files that end in one of the arguments; all files if there are none.
function __asl_paths
    set -l word (commandline -ct | string replace -r '^--[a-z-]+=' '')
    set -l all (__fish_complete_path "$word")
    set -l endings (string join '|' / (string escape --style=regex -- $argv))
    set -l some (string match -r "^.*(?:$endings)(?:\t.*)?\$" -- $all)
    if set -q argv[1]; and set -q some[1]
        printf '%s\n' $some
    else
        printf '%s\n' $all
    end
end

complete -c asl -f
complete -c asl -n __asl_first -s h -l help -d 'Show help'
complete -c asl -n __asl_first -s V -l version -d 'Show the version'

complete -c asl -n __asl_first -a validate -d 'Check definitions and show every fault at its line and column.'
complete -c asl -n '__asl_command validate' -l stdin-filename -x -d 'What messages call standard input.'
complete -c asl -n '__asl_command validate' -l all-json -d 'In folders, check every *.json that looks like a definition too.'
complete -c asl -n '__asl_command validate' -l type -x -a 'STANDARD EXPRESS' -d 'Type of the machines: STANDARD (the default) or EXPRESS.'
complete -c asl -n '__asl_command validate' -l substitute -x -d 'Value of a placeholder ${KEY}; may be repeated.'
complete -c asl -n '__asl_command validate' -l format -x -a 'text json sarif github junit gcc' -d 'One of text, json, sarif, github, junit, gcc.'
complete -c asl -n '__asl_command validate' -l fail-on -x -a 'error warning hint' -d 'Exit 1 from this severity on: error, warning or hint.'
complete -c asl -n '__asl_command validate' -l ignore -x -a '(__asl_codes)' -d 'Do not report this code, or not below this place; may be repeated.'
complete -c asl -n '__asl_command validate' -l severity -x -a '(__asl_severities)' -d 'Report this code as error, warning or hint, or not (off); may be repeated.'
complete -c asl -n '__asl_command validate' -l color -x -a 'auto always never' -d 'Colour: auto (the default), always or never.'
complete -c asl -n '__asl_command validate' -s h -l help -d 'Show help'
complete -c asl -n '__asl_command validate' -a '(__asl_paths .json .yaml .yml)'

complete -c asl -n __asl_first -a run -d 'Run a workflow here and now, its tasks answered by local code.'
complete -c asl -n '__asl_command run' -l input -x -a '(__asl_paths .json .yaml .yml)' -d 'A file, - for standard input, or JSON text; {} if left out.'
complete -c asl -n '__asl_command run' -l compact -d 'Print the output on one line.'
complete -c asl -n '__asl_command run' -l history -x -a '(__asl_paths)' -d 'Write the events as GetExecutionHistory prints them, one a line for *.jsonl; those of child executions go to the folder NAME.children beside it.'
complete -c asl -n '__asl_command run' -l init-functions -d 'Write a functions.yaml to fill in, never over an existing one; run nothing.'
complete -c asl -n '__asl_command run' -l functions -x -a '(__asl_paths .json .yaml .yml)' -d 'Mapping file; else NAME.functions.yaml or functions.yaml beside the definition.'
complete -c asl -n '__asl_command run' -l function -x -a '(__asl_functions)' -d 'Map one function: charge=python:charge.py:handler or charge=mock:{error: Busy}; may be repeated.'
complete -c asl -n '__asl_command run' -l replay -x -a '(__asl_paths .json .jsonl)' -d 'Answer the Tasks as this history did and tell where the run leaves it (then exit 1).'
complete -c asl -n '__asl_command run' -l mock-config -x -a '(__asl_paths .json .yaml .yml)' -d 'Answer states from a MockConfigFile.json of AWS Step Functions Local.'
complete -c asl -n '__asl_command run' -l state-machine -x -d 'The state machine in that file.'
complete -c asl -n '__asl_command run' -l test-case -x -d 'Its test case.'
complete -c asl -n '__asl_command run' -l start-at -x -a '(__asl_states)' -d 'Begin with this state of the state machine.'
complete -c asl -n '__asl_command run' -l variables -x -a '(__asl_paths .json .yaml .yml)' -d 'The variables that it begins with: a file, - or JSON text, {"total": 12}.'
complete -c asl -n '__asl_command run' -l redrive -x -a '(__asl_paths .json .jsonl)' -d 'Go on where this failed, aborted or timed-out execution stopped; --history writes the old events and the new ones.'
complete -c asl -n '__asl_command run' -l name -x -d 'Name of the execution.'
complete -c asl -n '__asl_command run' -l express -d 'Run it as an Express workflow.'
complete -c asl -n '__asl_command run' -l fast-forward -d 'Virtual time: waits and retries take none. Repeatable runs.'
complete -c asl -n '__asl_command run' -l start-time -x -d 'When virtual time starts: now, or like 2026-01-01T00:00:00Z (the default).'
complete -c asl -n '__asl_command run' -l seed -x -d 'What random values follow from; 0 with --fast-forward.'
complete -c asl -n '__asl_command run' -l max-events -x -d 'Fail after so many events; on AWS 25000 for Standard.'
complete -c asl -n '__asl_command run' -l step -d 'Stop before every state and ask what to do; commands come from the terminal, or from standard input line by line.'
complete -c asl -n '__asl_command run' -l break -x -a '(__asl_states)' -d 'Stop before this state; may be repeated.'
complete -c asl -n '__asl_command run' -l break-on-error -d 'Stop when a state has failed.'
complete -c asl -n '__asl_command run' -l trace -x -a 'line table tree timeline summary why json jsonl off' -d 'One of line, table, tree, timeline, summary, why, json, jsonl, off; line if left out.'
complete -c asl -n '__asl_command run' -l sort -x -a 'time duration' -d 'Table: by time (the default) or duration.'
complete -c asl -n '__asl_command run' -l data -d 'Tree: show inputs and outputs.'
complete -c asl -n '__asl_command run' -l changes -d 'Tree: show what a state changed.'
complete -c asl -n '__asl_command run' -l full -d 'Tree: cut nothing.'
complete -c asl -n '__asl_command run' -l color -x -a 'auto always never' -d 'Colour: auto (the default), always or never.'
complete -c asl -n '__asl_command run' -l state -x -a '(__asl_states)' -d 'Only states of this name; * is any text.'
complete -c asl -n '__asl_command run' -l type -x -d 'Only these state or event types.'
complete -c asl -n '__asl_command run' -l errors -d 'Only what has an error.'
complete -c asl -n '__asl_command run' -l iteration -x -d 'Only inside this Map iteration.'
complete -c asl -n '__asl_command run' -l redact -x -d 'Mask what is at this path in any data.'
complete -c asl -n '__asl_command run' -s h -l help -d 'Show help'
complete -c asl -n '__asl_command run' -a '(__asl_paths .json .yaml .yml)'

complete -c asl -n __asl_first -a graph -d 'Draw a workflow: in the terminal, as Mermaid, DOT or picture.'
complete -c asl -n '__asl_command graph' -l format -x -a 'json dot mermaid png svg terminal' -d 'One of json, dot, mermaid, png, svg, terminal; else as the output\'s ending says, terminal on a terminal, mermaid in a pipe.'
complete -c asl -n '__asl_command graph' -l history -x -a '(__asl_paths .json .jsonl)' -d 'Light up the path that this execution took.'
complete -c asl -n '__asl_command graph' -l scale -x -d 'PNG: times the size on the screen; if left out, 2, or less for a picture that would have over 80 million pixels. No side gets over 65,000 pixels.'
complete -c asl -n '__asl_command graph' -l ascii -d 'Terminal: draw with ASCII characters only.'
complete -c asl -n '__asl_command graph' -l color -x -a 'auto always never' -d 'Colour: auto (the default), always or never.'
complete -c asl -n '__asl_command graph' -s o -l output -x -a '(__asl_paths)' -d 'Write to this file.'
complete -c asl -n '__asl_command graph' -s h -l help -d 'Show help'
complete -c asl -n '__asl_command graph' -a '(__asl_paths .json .yaml .yml)'

complete -c asl -n __asl_first -a trace -d 'Show what happened in an execution, local or on AWS, or compare two.'
complete -c asl -n '__asl_command trace' -l format -x -a 'line table tree timeline summary why json jsonl html' -d 'One of line, table, tree, timeline, summary, why, json, jsonl, html; table if left out.'
complete -c asl -n '__asl_command trace' -l definition -x -a '(__asl_paths .json .yaml .yml)' -d 'The definition: for why, html, and what summary says was never reached.'
complete -c asl -n '__asl_command trace' -l sort -x -a 'time duration' -d 'Table: by time (the default) or duration.'
complete -c asl -n '__asl_command trace' -l data -d 'Tree: show inputs and outputs.'
complete -c asl -n '__asl_command trace' -l changes -d 'Tree: show what a state changed.'
complete -c asl -n '__asl_command trace' -l full -d 'Tree: cut nothing.'
complete -c asl -n '__asl_command trace' -l color -x -a 'auto always never' -d 'Colour: auto (the default), always or never.'
complete -c asl -n '__asl_command trace' -l state -x -a '(__asl_states)' -d 'Only states of this name; * is any text.'
complete -c asl -n '__asl_command trace' -l type -x -d 'Only these state or event types.'
complete -c asl -n '__asl_command trace' -l errors -d 'Only what has an error.'
complete -c asl -n '__asl_command trace' -l iteration -x -d 'Only inside this Map iteration.'
complete -c asl -n '__asl_command trace' -l redact -x -d 'Mask what is at this path in any data.'
complete -c asl -n '__asl_command trace' -l diff -x -a '(__asl_paths .json .jsonl)' -d 'Show how this one and its child executions differ; exit 1 if so.'
complete -c asl -n '__asl_command trace' -l exact -d 'Times, identifiers and ARNs count too.'
complete -c asl -n '__asl_command trace' -l ignore -x -d 'What is at this path in data does not count.'
complete -c asl -n '__asl_command trace' -s o -l output -x -a '(__asl_paths)' -d 'Write to this file.'
complete -c asl -n '__asl_command trace' -l input -x -a '(__asl_paths .json .yaml .yml)' -d 'A file, - for standard input, or JSON text; the definition is run on it.'
complete -c asl -n '__asl_command trace' -l history -x -a '(__asl_paths)' -d 'Write the events as GetExecutionHistory prints them, one a line for *.jsonl; those of child executions go to the folder NAME.children beside it.'
complete -c asl -n '__asl_command trace' -l functions -x -a '(__asl_paths .json .yaml .yml)' -d 'Mapping file; else NAME.functions.yaml or functions.yaml beside the definition.'
complete -c asl -n '__asl_command trace' -l function -x -a '(__asl_functions)' -d 'Map one function: charge=python:charge.py:handler or charge=mock:{error: Busy}; may be repeated.'
complete -c asl -n '__asl_command trace' -l replay -x -a '(__asl_paths .json .jsonl)' -d 'Answer the Tasks as this history did and tell where the run leaves it (then exit 1).'
complete -c asl -n '__asl_command trace' -l mock-config -x -a '(__asl_paths .json .yaml .yml)' -d 'Answer states from a MockConfigFile.json of AWS Step Functions Local.'
complete -c asl -n '__asl_command trace' -l state-machine -x -d 'The state machine in that file.'
complete -c asl -n '__asl_command trace' -l test-case -x -d 'Its test case.'
complete -c asl -n '__asl_command trace' -l name -x -d 'Name of the execution.'
complete -c asl -n '__asl_command trace' -l express -d 'Run it as an Express workflow.'
complete -c asl -n '__asl_command trace' -l fast-forward -d 'Virtual time: waits and retries take none. Repeatable runs.'
complete -c asl -n '__asl_command trace' -l start-time -x -d 'When virtual time starts: now, or like 2026-01-01T00:00:00Z (the default).'
complete -c asl -n '__asl_command trace' -l seed -x -d 'What random values follow from; 0 with --fast-forward.'
complete -c asl -n '__asl_command trace' -l max-events -x -d 'Fail after so many events; on AWS 25000 for Standard.'
complete -c asl -n '__asl_command trace' -s h -l help -d 'Show help'
complete -c asl -n '__asl_command trace' -a '(__asl_paths .json .jsonl)'

complete -c asl -n __asl_first -a send-task-success -d 'Tell a waiting task that it succeeded.'
complete -c asl -n '__asl_command send-task-success' -l task-token -x -d 'What the task got as $$.Task.Token.'
complete -c asl -n '__asl_command send-task-success' -l task-output -x -d 'A file, - for standard input, or JSON text.'
complete -c asl -n '__asl_command send-task-success' -s h -l help -d 'Show help'

complete -c asl -n __asl_first -a send-task-failure -d 'Tell a waiting task that it failed.'
complete -c asl -n '__asl_command send-task-failure' -l task-token -x -d 'What the task got as $$.Task.Token.'
complete -c asl -n '__asl_command send-task-failure' -l error -x -d 'The error name.'
complete -c asl -n '__asl_command send-task-failure' -l cause -x -d 'The cause.'
complete -c asl -n '__asl_command send-task-failure' -s h -l help -d 'Show help'

complete -c asl -n __asl_first -a send-task-heartbeat -d 'Tell a waiting task that its work goes on.'
complete -c asl -n '__asl_command send-task-heartbeat' -l task-token -x -d 'What the task got as $$.Task.Token.'
complete -c asl -n '__asl_command send-task-heartbeat' -s h -l help -d 'Show help'

complete -c asl -n __asl_first -a eval -d 'Evaluate a JSONPath, an intrinsic function, JSONata or a template.'
complete -c asl -n '__asl_command eval' -l input -x -a '(__asl_paths .json .yaml .yml)' -d 'A file, - for standard input, or JSON text; {} if left out.'
complete -c asl -n '__asl_command eval' -l context -x -a '(__asl_paths .json .yaml .yml)' -d 'The context object: $$, $states.context.'
complete -c asl -n '__asl_command eval' -l variables -x -a '(__asl_paths .json .yaml .yml)' -d 'An object of variables: $name.'
complete -c asl -n '__asl_command eval' -l result -x -a '(__asl_paths .json .yaml .yml)' -d 'What $states.result is.'
complete -c asl -n '__asl_command eval' -l error-output -x -a '(__asl_paths .json .yaml .yml)' -d 'What $states.errorOutput is.'
complete -c asl -n '__asl_command eval' -l jsonata -d 'Every expression is JSONata.'
complete -c asl -n '__asl_command eval' -l compact -d 'Print the value on one line.'
complete -c asl -n '__asl_command eval' -l raw -d 'Print a string without quotes; controls but line breaks and tabs are escapes.'
complete -c asl -n '__asl_command eval' -s h -l help -d 'Show help'
complete -c asl -n '__asl_command eval'

complete -c asl -n __asl_first -a explain -d 'Explain a diagnostic\'s code, with an example and its mend.'
complete -c asl -n '__asl_command explain' -s h -l help -d 'Show help'
complete -c asl -n '__asl_command explain' -a '(__asl_codes)'

complete -c asl -n __asl_first -a config -d 'Show which options are set outside the command line, and where.'
complete -c asl -n '__asl_command config' -l all -d 'Every option: its key in .asl.yaml and its variable.'
complete -c asl -n '__asl_command config' -l format -x -a 'text json' -d 'One of text (the default) or json.'
complete -c asl -n '__asl_command config' -s h -l help -d 'Show help'
complete -c asl -n '__asl_command config' -a '(__asl_paths .json .yaml .yml)'

complete -c asl -n __asl_first -a version -d 'Show the version of asl.'
complete -c asl -n '__asl_command version' -l verbose -d 'Add what a bug report needs: Java, system, terminal, configuration, libraries.'
complete -c asl -n '__asl_command version' -s h -l help -d 'Show help'

complete -c asl -n __asl_first -a help -d 'Show help for a command.'
complete -c asl -n '__asl_command help' -s h -l help -d 'Show help'
complete -c asl -n '__asl_command help' -a 'validate run graph trace send-task-success send-task-failure send-task-heartbeat eval explain config version help configuration diagnostics environment errors exit-codes mapping'
