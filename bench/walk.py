#!/usr/bin/env python3
"""Walks a whole list one request at a time, as rredlist does: page 1, then 2 to total-pages, without a pause.

    bench/walk.py --data DIR [--list taxa/class/AVES] [--filter latest=TRUE] [--runs 3]
    bench/walk.py --server http://127.0.0.1:8080 --token TOKEN
"""
import argparse
import gzip
import http.client
import json
import os
import sys
import tempfile
import time
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "load"))

import processes  # noqa: E402 the folder has to be named first


class Walker:
    """One client with one connection."""

    RETRIES = 3

    def __init__(self, server, token):
        address = urllib.parse.urlsplit(server)
        secure = address.scheme == "https"
        self.connection = (http.client.HTTPSConnection if secure else http.client.HTTPConnection)(address.netloc, timeout=60)
        self.headers = {"Accept": "application/json, text/xml, application/xml, */*", "Accept-Encoding": "gzip"}
        if token:
            self.headers["Authorization"] = token
        self.bytes = self.waits = 0

    def page(self, target):
        """Headers and items of a page; waits and asks again when the server says that it is too much."""
        for _ in range(self.RETRIES + 1):
            self.connection.request("GET", target, headers=self.headers)
            response = self.connection.getresponse()
            body = response.read()
            if response.status == 429:
                self.waits += 1
                time.sleep(float(response.headers.get("retry-after", 1)))
                continue
            if response.status != 200:
                raise SystemExit(f"GET {target}: status {response.status}, expected 200: {body[:200]!r}")
            self.bytes += len(body)
            if response.headers.get("content-encoding") == "gzip":
                body = gzip.decompress(body)
            return response.headers, json.loads(body)["assessments"]
        raise SystemExit(f"GET {target}: still refused with status 429 after {self.RETRIES} repetitions")

    def walk(self, target, filters):
        """How many pages there are, and the ids on them in their order."""
        def query(page):
            return f"{target}?" + urllib.parse.urlencode([("page", page), *filters])
        headers, items = self.page(query(1))
        pages = int(headers.get("total-pages", 1))
        ids = [item["assessment_id"] for item in items]
        for number in range(2, pages + 1):
            ids += [item["assessment_id"] for item in self.page(query(number))[1]]
        if len(ids) != int(headers["total-count"]) or len(set(ids)) != len(ids):
            raise SystemExit(f"{target}: {len(ids)} items, {len(set(ids))} of them distinct; total-count says {headers['total-count']}")
        return pages, ids


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--data", help="data directory, filled by an import; a server is started for it")
    where.add_argument("--server", help="base address of a running server")
    parser.add_argument("--token", help="shown to the server")
    parser.add_argument("--list", default="taxa/class/AVES", help="path below /api/v4 (default: %(default)s)")
    parser.add_argument("--filter", action="append", default=[], metavar="NAME=VALUE", help="such as latest=TRUE; may be repeated")
    parser.add_argument("--runs", type=int, default=1)
    return parser.parse_args()


def main():
    options = arguments()
    if options.server:
        run(options, options.server)
        return
    port = processes.free_port()
    with tempfile.TemporaryDirectory(prefix="saola-walk-") as folder:
        command = processes.serve_command(os.path.join(HERE, "..", "saola"), options.data, port)
        with processes.Process(command, f"{folder}/server.log") as server:
            processes.await_status(server, port, "/health/ready", {200}, 120)
            run(options, f"http://127.0.0.1:{port}")
            print(f"\nCPU of the server {server.cpu_seconds():.1f} s, its start included; peak memory {server.peak_memory_mib():.0f} MiB.")


def run(options, server):
    filters = [tuple(pair.partition("=")[::2]) for pair in options.filter]
    target = f"/api/v4/{options.list.strip('/')}"
    print(f"{target} {' '.join(options.filter)}\n")
    print("| run | pages | items | seconds | ms a page | MiB sent | waits after 429 |")
    print("|--:|--:|--:|--:|--:|--:|--:|")
    for number in range(1, options.runs + 1):
        walker = Walker(server, options.token)
        began = time.monotonic()
        pages, ids = walker.walk(target, filters)
        seconds = time.monotonic() - began
        print(f"| {number} | {pages} | {len(ids)} | {seconds:.2f} | {seconds * 1000 / pages:.2f} "
              f"| {walker.bytes / 2**20:.1f} | {walker.waits} |", flush=True)


if __name__ == "__main__":
    main()
