#!/bin/sh
# Runs a program on a node that make-node.sh has made. It ends with the node.
# usage: enter-node.sh NAME PID PROGRAM [ARGUMENT …]
#   NAME: of the node's cgroups; PID: of its process 1, as the machine sees it
set -eu
name=$1
pid=$2
shift 2

for hierarchy in /sys/fs/cgroup/*/"$name"; do echo $$ >"$hierarchy/cgroup.procs"; done
PATH=$PATH:/usr/sbin:/sbin
exec nsenter --target "$pid" --mount --net --pid --uts --ipc --cgroup --wd=/ -- "$@"
