#!/bin/sh
# Ends what a test process leaves behind, even when that process is killed and can clean up nothing itself.
# It reads "add PID" and "remove PID" lines, one for each process group the test starts or has seen end.
# The kernel closes the pipe when the test process is gone, whatever its end was: then every group left is killed.
trap '' INT TERM HUP
groups=' '
while read -r action group; do
  case $action in
    add) groups="$groups$group " ;;
    # A group that is not there must change nothing: cutting at what is not found would double the list.
    remove) case $groups in *" $group "*) groups="${groups%% "$group" *} ${groups#* "$group" }" ;; esac ;;
  esac
done
for group in $groups; do
  kill -KILL "-$group" 2>/dev/null
done
