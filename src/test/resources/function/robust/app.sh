event=$(cat)
value() { printf %s "$event" | sed "s/.*\"$1\":\"\([^\"]*\)\".*/\1/"; }
case $(value do) in
  fail) echo '{"errorType":"TooCold","errorMessage":"brr"}'; exit 1 ;;
  crash) echo 'no luck' >&2; exit 3 ;;
  hang) sleep 60 & file=$(value file); echo $! >"$file.new"; mv "$file.new" "$file"; wait ;;
  flood) printf '"'; head -c 10000000 /dev/zero | tr '\0' a; printf '"' ;;
  prose) echo hello ;;
  bytes) printf '"\377"' ;;
  *) value text | tr -d '\n' | wc -c ;;
esac
