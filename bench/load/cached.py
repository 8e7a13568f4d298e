"""Processor time of the server for a request, of this version and a former one, in turns. See ../README.md."""
import argparse
import os
import random
import re
import shlex
import statistics
import tempfile

import processes

HERE = os.path.dirname(os.path.abspath(__file__))
TARGETS = {
    "2 KB, cached": "/api/v1/taxon_concepts/24/cites_legislation",
    "page of 500, cached": "/api/v1/taxon_concepts",
    "one assessment": "/api/v4/assessment/64004",
    "list of a country, cached": "/api/v4/countries/KE",
}
CONNECTIONS = (1, 64)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--former", required=True, help="command of the former version; 'serve ...' is appended to both")
    parser.add_argument("--server", default=os.path.join(HERE, "..", "..", "saola"), help="command of this version")
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--seconds", type=float, default=3, help="of each measurement")
    return parser.parse_args()


def serve(command, folder):
    port = processes.free_port()
    process = processes.Process([*shlex.split(command), "serve", "--demo", "--data", folder, "--host", "127.0.0.1", "--port", str(port)],
                                f"{folder}.log")
    processes.await_status(process, port, "/health/ready", {200}, 300)
    return process, port


def microseconds(server, target, connections, seconds):
    """Processor time of the server for a request."""
    process, port = server
    before = process.cpu_seconds()
    output = processes.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-H", "Accept-Encoding: gzip", f"http://127.0.0.1:{port}{target}"])
    used = process.cpu_seconds() - before
    if "Non-2xx" in output or "Socket errors" in output:
        raise SystemExit(f"{target} was refused or cut off:\n{output}")
    return used * 1e6 / int(re.search(r"(\d+) requests in", output).group(1))


def rounds(servers, target, connections, options):
    """Of each round the figure of the former and of this version; who begins, changes by chance."""
    for _ in range(options.rounds):
        figures = {}
        for place in random.sample((0, 1), 2):
            figures[place] = microseconds(servers[place], target, connections, options.seconds)
        yield figures[0], figures[1]


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="saola-cached-") as folder:
        former = serve(options.former, f"{folder}/former")
        with former[0]:
            this = serve(options.server, f"{folder}/this")
            with this[0]:
                servers = (former, this)
                for _ in range(2):  # so that the measured rounds meet compiled code
                    for server in servers:
                        for target in TARGETS.values():
                            for connections in CONNECTIONS:
                                microseconds(server, target, connections, options.seconds)
                print("| answer | connections | former, µs | this, µs | ratio | least and most |\n|---|--:|--:|--:|--:|--:|")
                for name, target in TARGETS.items():
                    for connections in CONNECTIONS:
                        pairs = list(rounds(servers, target, connections, options))
                        ratios = [this / former for former, this in pairs]
                        print(f"| {name} | {connections} | {statistics.median(pair[0] for pair in pairs):.1f}"
                              f" | {statistics.median(pair[1] for pair in pairs):.1f} | {statistics.median(ratios):.3f}"
                              f" | {min(ratios):.2f} to {max(ratios):.2f} |", flush=True)


if __name__ == "__main__":
    main()
