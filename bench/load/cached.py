"""Processor time of the server for a request, of this version and a former one, side by side. See ../README.md."""
import argparse
import os
import re
import shlex
import statistics
import subprocess
import tempfile

import processes

HERE = os.path.dirname(os.path.abspath(__file__))
TARGETS = {
    "2 KB, cached": "/api/v1/taxon_concepts/24/cites_legislation",
    "page of 500, cached": "/api/v1/taxon_concepts",
    "one assessment": "/api/v4/assessment/64004",
    "list of a country, cached": "/api/v4/countries/KE",
}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--former", required=True, help="command of the former version; 'serve ...' is appended to both")
    parser.add_argument("--server", default=os.path.join(HERE, "..", "..", "saola"), help="command of this version")
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--seconds", type=int, default=2, help="of each measurement")
    parser.add_argument("--connections", type=int, nargs="+", default=[1, 64])
    parser.add_argument("--warm", type=int, default=40_000, help="requests for each answer before it is measured")
    return parser.parse_args()


def serve(command, folder):
    port = processes.free_port()
    process = processes.Process([*shlex.split(command), "serve", "--demo", "--data", folder, "--host", "127.0.0.1", "--port", str(port)],
                                f"{folder}.log")
    processes.await_status(process, port, "/health/ready", {200}, 300)
    return process, port


def side_by_side(servers, target, connections, seconds):
    """Of each server how many requests it answered, and its processor time; all at once: what else the machine does slows all alike."""
    before = [process.answering_seconds() for process, _ in servers]
    clients = [subprocess.Popen(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "60s", "-H", "Accept-Encoding: gzip", f"http://127.0.0.1:{port}{target}"],
                                stdout=subprocess.PIPE, text=True) for _, port in servers]
    figures = []
    for client, (process, _), began in zip(clients, servers, before):
        output = client.communicate()[0]
        used = process.answering_seconds() - began
        answered = re.search(r"(\d+) requests in", output)
        if "Non-2xx" in output or "Socket errors" in output or not answered:
            raise SystemExit(f"{target} was refused or cut off:\n{output}")
        figures.append((int(answered.group(1)), used))
    return figures


def warm(servers, target, connections, options):
    """Until every server has answered so often that all it takes is compiled."""
    left = [options.warm] * len(servers)
    while max(left) > 0:
        figures = side_by_side(servers, target, connections, options.seconds)
        left = [still - answered for still, (answered, _) in zip(left, figures)]


def rounds(servers, target, connections, options):
    """Of each round the microseconds for a request of the former and of this version."""
    for _ in range(options.rounds):
        yield [1e6 * used / answered for answered, used in side_by_side(servers, target, connections, options.seconds)]


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="saola-cached-") as folder:
        former = serve(options.former, f"{folder}/former")
        with former[0]:
            this = serve(options.server, f"{folder}/this")
            with this[0]:
                servers = (former, this)
                for target in TARGETS.values():
                    warm(servers, target, max(options.connections), options)
                print("| answer | connections | former, µs | this, µs | ratio | least and most |\n|---|--:|--:|--:|--:|--:|", flush=True)
                for name, target in TARGETS.items():
                    for connections in options.connections:
                        pairs = list(rounds(servers, target, connections, options))
                        ratios = [this / former for former, this in pairs]
                        print(f"| {name} | {connections} | {statistics.median(pair[0] for pair in pairs):.1f}"
                              f" | {statistics.median(pair[1] for pair in pairs):.1f} | {statistics.median(ratios):.3f}"
                              f" | {min(ratios):.2f} to {max(ratios):.2f} |", flush=True)


if __name__ == "__main__":
    main()
