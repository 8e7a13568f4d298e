#!/usr/bin/env python3
"""How long a running server takes to match, check, search and suggest names of its own data.

    bench/names-speed.py --server http://127.0.0.1:8080 [--pid PID] [--token TOKEN] [--rows 10000]

Takes names from `search`, puts a wrong letter into each fifth, and prints for each kind of question the time on the wall,
and with --pid the processor time of the server and its memory. A list is sent three times, cold, second, third; then
others of which no name was asked before, when the program is warm but nothing is remembered. Questions use one connection.
"""
import argparse
import csv
import http.client
import itertools
import os
import random
import time
import urllib.parse


class NotReady(Exception):
    pass


class Server:
    def __init__(self, options):
        self.address = urllib.parse.urlsplit(options.server)
        self.pid = options.pid
        self.headers = {"Authorization": "Bearer " + options.token} if options.token else {}
        self.connection = http.client.HTTPConnection(self.address.netloc, timeout=900)

    def ask(self, path, body=None, kind="text/csv"):
        headers = self.headers | ({"Content-Type": kind} if body else {})
        self.connection.request("POST" if body else "GET", "/api/saola/v1/" + path, body, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        if answer.status == 503:
            raise NotReady
        if answer.status != 200:
            raise SystemExit(f"{path}: {answer.status} {content[:300]}")
        return content

    def age(self):
        """Seconds since the start of the server; None when nobody knows."""
        if not self.pid:
            return None
        begun = int(open(f"/proc/{self.pid}/stat").read().rsplit(")", 1)[1].split()[19]) / os.sysconf("SC_CLK_TCK")
        return float(open("/proc/uptime").read().split()[0]) - begun

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


def await_answer(server, path, minutes):
    for _ in range(600 * minutes):
        try:
            return server.ask(path)
        except NotReady:
            time.sleep(0.1)
    raise SystemExit(f"the server does not answer {path} yet")


def names(server, wanted):
    found = {}
    for letters in map("".join, itertools.product("aceghlmoprstbdfnv", "aeioruhlst", " aeioulrst")):
        hits = server.ask(f"search?q={letters.strip()}&rank=species&limit=1000&format=csv").decode().splitlines()
        found |= dict.fromkeys(row["name"] for row in csv.DictReader(hits))
        if len(found) >= wanted:
            break
    found = list(found)[:wanted]
    random.shuffle(found)
    return found


def table(names):
    return ("name\n" + "".join(f"{misspelt(name) if i % 5 == 0 else name}\n" for i, name in enumerate(names))).encode()


def misspelt(name):
    at = random.randrange(1, len(name))
    return name[:at] + random.choice("aeinrst") + name[at + 1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", required=True)
    parser.add_argument("--pid", type=int)
    parser.add_argument("--token", default="")
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--texts", action="store_true", help="ask for words in narratives, too, which takes minutes to make ready")
    options = parser.parse_args()
    random.seed(1)
    server = Server(options)
    await_answer(server, "search?q=a&limit=1", 5)
    if options.pid:
        print(f"Names were there {server.age():.1f} s after the start, at the latest, and {server.processor():.1f} s of processor time\n")
    rows = options.rows
    known = names(server, 3 * rows)
    first, second = table(known[:rows]), table(known[rows : 2 * rows])
    print(f"{len(known):,} names, {rows:,} rows; load average {os.getloadavg()[0]:.1f} at the beginning\n")
    print("| asked | wall | processor | memory |\n|---|--:|--:|--:|")
    for turn in ("cold", "second", "third"):
        server.timed(f"match, {turn}", "match", first)
        server.timed(f"check, {turn}", "check?format=csv", first)
    server.timed("match, other names", "match", second)
    server.timed("check, other names", "check?format=csv", second)
    many = table(itertools.islice(itertools.cycle(known), 10 * rows))
    server.timed("check, ten times as many rows", "check?format=csv", many)
    some = random.sample(known, min(500, len(known)))
    ask = lambda path, texts: [path + urllib.parse.quote(text.strip()) for text in texts]
    for _ in range(2):
        server.each("search, a whole name", ask("search?q=", some))
        server.each("search, four letters", ask("search?q=", [name[:4] for name in some]))
        server.each("suggest, while typing", ask("suggest?q=", [name[:n] for name in some[:100] for n in range(2, 9)]))
    if options.texts:
        await_answer(server, "search?in=text&q=forest", 30)
        words = ["forest", "logging", "trade", "wetland", "fire", "hunting", "reef", "river", "decline", "island"]
        server.each("search in narratives", ask("search?in=text&q=", [f"{one} {other}" for one in words for other in words]))
    print(f"\nLoad average {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()
