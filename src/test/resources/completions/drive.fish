# Prints what the completion $argv[1] offers for the command line $argv[2], without descriptions.
source $argv[1]
complete -C $argv[2] | string replace -r '\t.*' ''
