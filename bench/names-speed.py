#!/usr/bin/env python3
"""How long a running server takes to match, check, search and suggest names of its own data.

    bench/names-speed.py --server http://127.0.0.1:8080 [--pid PID] [--token TOKEN] [--rows 10000]

Takes names from `search`, puts a wrong letter into each fifth, and prints for each kind of question the time on the wall,
and with --pid the processor time of the server and its memory. Lists are sent three times: cold, second, third.
"""
import argparse
import csv
import itertools
import os
import random
import time
import urllib.error
import urllib.parse
import urllib.request


class Server:
    def __init__(self, options):
        self.base, self.pid = options.server + "/api/saola/v1/", options.pid
        self.headers = {"Authorization": "Bearer " + options.token} if options.token else {}

    def ask(self, path, body=None, kind="text/csv"):
        headers = self.headers | ({"Content-Type": kind} if body else {})
        with urllib.request.urlopen(urllib.request.Request(self.base + path, body, headers), timeout=900) as answer:
            return answer.read()

    def processor(self):
        if not self.pid:
            return 0.0
        fields = open(f"/proc/{self.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        if not self.pid:
            return ""
        return next(line.split(None, 1)[1].strip() for line in open(f"/proc/{self.pid}/status") if line.startswith("VmRSS"))

    def timed(self, title, path, body):
        wall, used = time.time(), self.processor()
        self.ask(path, body)
        print(f"| {title} | {time.time() - wall:.2f} s | {self.processor() - used:.2f} s | {self.memory()} |", flush=True)

    def each(self, title, paths):
        took, used = [], self.processor()
        for path in paths:
            begun = time.time()
            self.ask(path)
            took.append(1000 * (time.time() - begun))
        took.sort()
        p50, p99 = took[len(took) // 2], took[min(len(took) - 1, len(took) * 99 // 100)]
        mean = 1000 * (self.processor() - used) / len(took)
        print(f"| {title}, {len(took)} | p50 {p50:.1f} ms, p99 {p99:.1f} ms | {mean:.1f} ms each | {self.memory()} |", flush=True)


def await_names(server):
    for _ in range(120):
        try:
            return server.ask("search?q=a&limit=1")
        except urllib.error.HTTPError as refused:
            if refused.code != 503:
                raise
            time.sleep(1)
    raise SystemExit("the server has no names yet")


def names(server, wanted):
    await_names(server)
    found = []
    for letters in map("".join, itertools.product("aceghlmoprst", "aeioru")):
        hits = server.ask(f"search?q={letters}&rank=species&limit=1000&format=csv").decode().splitlines()
        found += [row["name"] for row in csv.DictReader(hits)]
        if len(found) >= wanted:
            break
    return found[:wanted]


def misspelt(name):
    at = random.randrange(1, len(name))
    return name[:at] + random.choice("aeinrst") + name[at + 1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", required=True)
    parser.add_argument("--pid", type=int)
    parser.add_argument("--token", default="")
    parser.add_argument("--rows", type=int, default=10_000)
    options = parser.parse_args()
    random.seed(1)
    server = Server(options)
    known = names(server, options.rows)
    asked = [misspelt(name) if i % 5 == 0 else name for i, name in enumerate(itertools.islice(itertools.cycle(known), options.rows))]
    table = ("name\n" + "\n".join(asked) + "\n").encode()
    print(f"{len(known):,} names, {options.rows:,} rows; load average {os.getloadavg()[0]:.1f} at the beginning\n")
    print("| asked | wall | processor | memory |\n|---|--:|--:|--:|")
    for turn in ("cold", "second", "third"):
        server.timed(f"match, {turn}", "match", table)
        server.timed(f"check, {turn}", "check?format=csv", table)
    server.timed("check, ten times as many rows", "check?format=csv", table + table[5:] * 9)
    some = random.sample(known, min(300, len(known)))
    server.each("search, a whole name", ["search?q=" + urllib.parse.quote(name) for name in some])
    server.each("search, four letters", ["search?q=" + urllib.parse.quote(name[:4].strip()) for name in some])
    server.each("suggest, while typing", ["suggest?q=" + urllib.parse.quote(name[:n].strip()) for name in some[:60] for n in range(2, 9)])
    print(f"\nLoad average {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()
