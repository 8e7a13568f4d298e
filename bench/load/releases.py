"""How long two releases are compared, and what a page of changes costs. See ../README.md."""
import argparse
import http.client
import os
import re
import shlex
import statistics
import tempfile
import time

import edits
import processes

HERE = os.path.dirname(os.path.abspath(__file__))
PAGES = 200
COMPARED = re.compile(r"^ *changes +([\d,]+) records in (.+), [\d,.]+/\w+$", re.MULTILINE)
UNITS = {"h": 3600, "min": 60, "s": 1, "ms": 0.001}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", default=os.path.join(HERE, "..", "..", "saola"), help="command of the server")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--package", metavar="FOLDER", help="a data package")
    source.add_argument("--red-list", metavar="FOLDER", help="documents of the Red List API")
    parser.add_argument("--changed", type=float, nargs="+", default=[0, 0.08, 1], help="shares of the records that a release changes, one after the other")
    options = parser.parse_args()
    edit, folder = (edits.package, options.package) if options.package else (edits.red_list, options.red_list)
    processes.run([*shlex.split(options.server), "--help"])  # builds when needed; that is not to be measured
    print("| release | edited | import, s | CPU, s | peak memory, MiB | compared | s |", flush=True)
    print("|---|--:|--:|--:|--:|--:|--:|", flush=True)
    with tempfile.TemporaryDirectory(prefix="saola-releases-") as work:
        data = os.path.join(work, "data")
        measure(options.server, folder, data, "2020-1", 0)
        for number, share in enumerate(options.changed):
            target = os.path.join(work, "edited")
            edited = edit(folder, target, share, number)
            measure(options.server, target, data, f"2021-{number + 1}", edited)
            processes.run(["rm", "-r", target])
        pages(options.server, data)


def measure(server, folder, data, label, edited):
    """One import, and the row of it."""
    began = time.monotonic()
    with tempfile.TemporaryFile("w+") as log:
        command = [*shlex.split(server), "import", folder, "--data", data, "--release", label]
        status, used = processes.run_measured(command, log)
        seconds = time.monotonic() - began
        log.seek(0)
        output = log.read()
    if status:
        raise SystemExit(f"the import ended with status {status}:\n{output}")
    compared = COMPARED.search(output)
    if not compared:
        raise SystemExit(f"the import does not say how long it compared:\n{output}")
    print(f"| {label} | {edited:,} | {seconds:.1f} | {used.ru_utime + used.ru_stime:.1f} | {used.ru_maxrss / 1024:.0f} "
          f"| {compared[1]} | {in_seconds(compared[2]):.1f} |", flush=True)


def in_seconds(text):
    return sum(float(value.replace(",", "")) * UNITS[unit] for value, unit in re.findall(r"([\d.,]+) (\w+)", text))


def pages(server, data):
    port = processes.free_port()
    with tempfile.TemporaryDirectory(prefix="saola-pages-") as folder:
        command = processes.serve_command(server, data, port)
        with processes.Process(command, f"{folder}/server.log") as process:
            processes.await_status(process, port, "/health/ready", {200}, 120)
            print(f"\n| page of 1,000, {PAGES} pages | bytes | median, ms | 95th percentile, ms | CPU of the server, ms |")
            print("|---|--:|--:|--:|--:|", flush=True)
            for encoding in ("identity", "gzip"):
                for repeated in (False, True):
                    walk(process, port, encoding, repeated)


def walk(process, port, encoding, warm):
    """Walks from the first change on; the time counts from the request to the last byte."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    times, size, since = [], 0, 0
    cpu = process.cpu_seconds()
    for _ in range(PAGES):
        began = time.perf_counter()
        connection.request("GET", f"/api/saola/v1/changes.ndjson?since={since}&limit=1000", headers={"Accept-Encoding": encoding})
        response = connection.getresponse()
        body = response.read()
        times.append((time.perf_counter() - began) * 1000)
        if response.status != 200:
            raise SystemExit(f"changes since {since}: status {response.status}, expected 200: {body[:200]!r}")
        size += len(body)
        since = response.headers["saola-cursor"] if response.headers.get("link") else 0
    cpu = (process.cpu_seconds() - cpu) * 1000 / PAGES
    times.sort()
    print(f"| {encoding}{', again' if warm else ''} | {size / PAGES:,.0f} | {statistics.median(times):.2f} "
          f"| {times[int(PAGES * 0.95)]:.2f} | {cpu:.2f} |", flush=True)


if __name__ == "__main__":
    main()
