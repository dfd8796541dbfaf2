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
@YAML_NAMES@' $file 2>/dev/null
            case '*.json' '*.jsonl'
                grep -oE '"([^"\]|[\].)*"|[][{}:,]' $file 2>/dev/null | awk '
@JSON_NAMES@'
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
        for kind in @KINDS@
            echo (string replace -r '=.*' '' -- $word)=$kind:
        end
    else
        grep -ohE '(:function:|"?FunctionName"?: *"?)[A-Za-z0-9_-]+' (__asl_files) /dev/null 2>/dev/null | sed 's/.*[^A-Za-z0-9_-]//' | grep -vx arn | sort -u | sed 's/$/=/'
    end
end

function __asl_codes
    echo '@CODES@'
end

function __asl_severities
    set -l word (commandline -ct | string replace -r '^--[a-z-]+=' '')
    if string match -q '*=*' -- $word
        for severity in @SEVERITIES@
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
@COMMANDS@
