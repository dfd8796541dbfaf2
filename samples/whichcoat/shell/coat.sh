#!/bin/sh
# Advises with the words of its first argument on the weather that comes as JSON on stdin.
weather=$(sed 's/.*"Weather" *: *"\([^"]*\)".*/\1/')
now=$(date -u +%Y-%m-%dT%H:%M:%S+00:00)
printf '{"Weather": "%s", "Timestamp": "%s", "Message": "%s"}\n' "$weather" "$now" "$1"
