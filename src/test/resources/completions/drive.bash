# Types $2, in which \t is Tab, into an interactive bash with the completion $1; prints asl's words.
printf '%s\n' "PS1=; . '$1'; asl() { printf '%s|' \"\$@\"; echo; }" "$(printf '%b' "$2")" |
  bash --norc --noprofile -i 2>/dev/null | grep -a '|$'
