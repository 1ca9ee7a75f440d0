#!/bin/sh
# Opens an issue with the text of a file, or writes it anew where one with this label is open. An empty file: nothing is done.
# Use: one-issue.sh <label> <title> <file>. Wants the GitHub command line `gh`, and GH_TOKEN with leave to write issues.
set -eu
label=$1 title=$2 file=$3
[ -s "$file" ] || { echo 'Nothing to report.'; exit 0; }
gh label create "$label" --force --color 3a5f0b --description 'Written by a scheduled workflow'
number=$(gh issue list --label "$label" --state open --limit 1 --json number --jq '.[0].number // empty')
if [ -n "$number" ]; then
  gh issue edit "$number" --body-file "$file"
else
  gh issue create --title "$title" --label "$label" --body-file "$file"
fi
