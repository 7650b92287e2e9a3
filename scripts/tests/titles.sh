#!/usr/bin/env bash
source "$(dirname "$0")/lib"
cd "$house" || exit 1
git init -q .
commit() { git -c user.name=x -c user.email=x@example.org commit -q --allow-empty "${@:2}" -m "$1"; }
commit 'platform/thai: Spell baht amounts'
accepts "$scripts/check-titles" "$house"
for title in 'Spell baht amounts' 'thai: spell baht' 'thai: Spell baht amounts.' 'thai: Added baht amounts' \
  'thai: Spell baht amounts in so many words that a reader of the log gives up early'; do
  commit "$title" --amend
  refuses "$title" "$scripts/check-titles" "$house"
done
finish
