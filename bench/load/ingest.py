"""Time and peak memory of an import into an empty data directory. See ../README.md."""
import argparse
import os
import shlex
import tempfile
import time

import processes

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", default=os.path.join(HERE, "..", "..", "saola"), help="command of the server; 'import ...' is appended")
    parser.add_argument("--package", "--red-list", required=True, metavar="FOLDER", help="what is imported: a data package, or documents of the Red List API")
    parser.add_argument("--release", metavar="LABEL", help="what to call the release, such as 2026-1 for the Red List")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keep", help="import the last run into this directory and keep it; it must not exist")
    options = parser.parse_args()
    if options.keep and os.path.exists(options.keep):
        raise SystemExit(f"{options.keep} exists: name a directory that does not, or delete it first")
    processes.run([*shlex.split(options.server), "--help"])  # builds when needed; that is not to be measured
    print(f"Imported files: {size_mib(options.package):,.0f} MiB; Java options beside the usual: {os.environ.get('SAOLA_JAVA_OPTS', 'none')}\n")
    print("| run | seconds | CPU s | peak memory MiB | data directory MiB |")
    print("|--:|--:|--:|--:|--:|")
    for number in range(1, options.runs + 1):
        with tempfile.TemporaryDirectory(prefix="saola-import-") as folder:
            last = options.keep and number == options.runs
            once(options, number, options.keep if last else os.path.join(folder, "data"), os.path.join(folder, "log"))


def once(options, number, data, log):
    command = [*shlex.split(options.server), "import", options.package, "--data", data]
    if options.release:
        command += ["--release", options.release]
    with open(log, "w+", encoding="utf-8", errors="replace") as output:
        began = time.monotonic()
        status, used = processes.run_measured(command, output)
        seconds = time.monotonic() - began
        output.seek(0)
        if status:
            raise SystemExit(f"the import ended with status {status}:\n{output.read()}")
        # kilobytes on Linux; the launcher replaces itself, so this is the server's own process
        peak = used.ru_maxrss / 1024
        print(f"| {number} | {seconds:.1f} | {used.ru_utime + used.ru_stime:.1f} | {peak:.0f} | {size_mib(data):.0f} |", flush=True)


def size_mib(folder):
    return sum(os.path.getsize(os.path.join(base, name)) for base, _, names in os.walk(folder) for name in names) / 2**20


if __name__ == "__main__":
    main()
