#!/bin/sh
# Reads the order on stdin and prints the stock; an error object and an exit code tell what failed.
read -r order
echo "looking for $order" >&2
case "$order" in
  *coat*) echo '{"Stock": 7}' ;;
  *)
    echo '{"errorType": "UnknownItem", "errorMessage": "There is no such item."}'
    exit 1
    ;;
esac
