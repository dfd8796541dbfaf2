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
}
