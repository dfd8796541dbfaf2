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
}
