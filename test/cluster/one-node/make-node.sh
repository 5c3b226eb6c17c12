#!/bin/sh
# A node's view of the machine: namespaces of its own, with the file systems that a kubelet and a containerd write to. Everything
# that is started in it later (enter-node.sh) ends when this ends.
# usage: make-node.sh NAME DIRECTORY
#   NAME: of its cgroups; DIRECTORY: where its files are
set -eu
name=$1
directory=$2

# The kubelet sets these for the whole machine, and ends where it cannot. It reads files of the node's own instead, which
# have the values that it wants.
settings='vm/overcommit_memory 1
vm/panic_on_oom 0
kernel/panic 10
kernel/panic_on_oops 1
kernel/keys/root_maxkeys 1000000
kernel/keys/root_maxbytes 25000000'

join_cgroups() {
  for hierarchy in /sys/fs/cgroup/*; do
    # cgroup v2 beside v1 has no controllers.
    if [ -L "$hierarchy" ] || [ -e "$hierarchy/cgroup.controllers" ]; then continue; fi
    mkdir "$hierarchy/$name"
    if [ -e "$hierarchy/cpuset.cpus" ]; then
      for what in cpus mems; do cat "$hierarchy/cpuset.$what" >"$hierarchy/$name/cpuset.$what"; done
    fi
    echo $$ >"$hierarchy/$name/cgroup.procs"
  done
}

mount_cgroups() {
  mount -t tmpfs cgroup /sys/fs/cgroup
  while IFS=: read -r _ controllers _; do
    [ -n "$controllers" ] || continue
    hierarchy=/sys/fs/cgroup/${controllers#name=}
    mkdir "$hierarchy"
    mount -t cgroup -o "$controllers" cgroup "$hierarchy"
    for controller in $(echo "$controllers" | tr , ' '); do
      [ -e "/sys/fs/cgroup/${controller#name=}" ] || ln -s "$controllers" "/sys/fs/cgroup/$controller"
    done
  done </proc/self/cgroup
}

mount_settings() {
  echo "$settings" | while read -r setting value; do
    file=$directory/settings/$(echo "$setting" | tr / .)
    echo "$value" >"$file"
    # A kernel may be built without some of them.
    [ ! -e "/proc/sys/$setting" ] || mount --bind "$file" "/proc/sys/$setting"
  done
}

if [ "${3:-}" != inside ]; then
  join_cgroups
  exec unshare --mount --net --pid --uts --ipc --cgroup --fork --kill-child --mount-proc "$0" "$name" "$directory" inside
fi

# What the kubelet mounts for a container is to be seen by containerd, and by nobody outside.
mount --make-rshared /
# Of the network that the node has.
mount -t sysfs sysfs /sys
mount_cgroups
mount -t tmpfs run /run
mkdir -p "$directory/lib" "$directory/log" "$directory/settings"
mount --bind "$directory/lib" /var/lib
mount --bind "$directory/log" /var/log
mount_settings
echo node1 >/proc/sys/kernel/hostname
echo 1 >/proc/sys/net/ipv4/ip_forward
ip link set lo up
echo 'the node is made'
# Process 1 inherits what others leave behind, and this shell reaps it while it waits.
sleep infinity &
wait $!
