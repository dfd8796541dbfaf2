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
function name(quoted) {
  if (index(quoted, "\134") || seen[quoted]++) return
  print substr(quoted, 2, length(quoted) - 2)
}
