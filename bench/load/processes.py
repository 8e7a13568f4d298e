"""Starts the server and nginx, measures what they use, and stops what was started."""
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time

TICKS = os.sysconf("SC_CLK_TCK")
COMPILING = re.compile("C[12] Compiler")

# so that being told to stop also stops what was started
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


class Process:
    """A child process in a group of its own, so that stopping it never touches anything else."""

    def __init__(self, command, log, directory=None):
        self.log = open(log, "wb")
        self.started = time.monotonic()
        self.child = subprocess.Popen(command, stdout=self.log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd=directory, start_new_session=True)
        self.log_path = log

    @property
    def pid(self):
        return self.child.pid

    def tree(self):
        """Ids of the process and its descendants."""
        parents = {}
        for entry in os.listdir("/proc"):
            if entry.isdigit():
                fields = stat(int(entry))
                if fields:
                    parents[int(entry)] = int(fields[1])
        found = [self.pid]
        for pid in found:
            found += [p for p, parent in parents.items() if parent == pid]
        return found

    def cpu_seconds(self):
        """User and system time of all threads of the process and its descendants, since they began."""
        return sum((int(fields[11]) + int(fields[12])) / TICKS for fields in map(stat, self.tree()) if fields)

    def answering_seconds(self):
        """Time on a processor of all threads of the process but those that compile, of which a busy machine shifts much into the measurement."""
        used = 0
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            folder = f"/proc/{self.pid}/task/{thread}"
            try:
                with open(f"{folder}/comm", encoding="utf-8", errors="replace") as comm, open(f"{folder}/schedstat", encoding="ascii") as times:
                    used += 0 if COMPILING.match(comm.read()) else int(times.read().split()[0])
            except (FileNotFoundError, ProcessLookupError):
                pass  # ended between the two looks
        return used / 1e9

    def peak_memory_mib(self):
        """Sum of the peaks of resident memory (VmHWM)."""
        total = 0
        for pid in self.tree():
            try:
                with open(f"/proc/{pid}/status", encoding="ascii", errors="replace") as status:
                    total += sum(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
            except (FileNotFoundError, ProcessLookupError):
                pass  # ended between the two looks
        return total / 1024

    def log_tail(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as log:
            return "".join(log.readlines()[-20:])

    def stop(self):
        if self.child.poll() is None:
            self.child.terminate()
            try:
                self.child.wait(15)
            except subprocess.TimeoutExpired:
                os.killpg(self.pid, signal.SIGKILL)
                self.child.wait()
        self.log.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


def stat(pid):
    """Fields of /proc/PID/stat from the state on: 0 state, 1 parent, 11 utime, 12 stime; None if it ended."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            return file.read().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def status_of(port, target, timeout=5):
    """Status code of one GET, 0 while nothing answers."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout) as connection:
            connection.sendall(f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
            line = connection.makefile("rb").readline().split()
            return int(line[1]) if len(line) > 1 else 0
    except (OSError, ValueError):
        return 0


def await_status(process, port, target, accepted, seconds):
    """Polls every 2 ms until one of the accepted status codes comes; returns seconds since the start of the process."""
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        if process.child.poll() is not None:
            raise SystemExit(f"the server ended with status {process.child.returncode} before it answered:\n{process.log_tail()}")
        if status_of(port, target) in accepted:
            return time.monotonic() - process.started
        time.sleep(0.002)
    raise SystemExit(f"no answer to {target} on port {port} within {seconds} s:\n{process.log_tail()}")


def serve_command(server, data, port):
    return [*shlex.split(server), "serve", "--data", data, "--port", str(port), "--open"]


def run(command, **options):
    """Runs a command to its end; a failure ends the script with what the command said."""
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **options)
    if result.returncode:
        sys.exit(f"failed with status {result.returncode}: {shlex.join(command)}\n{result.stdout}")
    return result.stdout


def run_measured(command, log):
    """Runs a command to its end; returns its exit status and what the kernel says that it used."""
    child = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, used
