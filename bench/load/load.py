"""Load test: the server against nginx with the same bytes, in interleaved rounds. See ../README.md."""
import argparse
import json
import os
import shlex
import shutil
import statistics
import subprocess
import tempfile

import nginx
import processes
import red_list
import species_plus
from client import Client

HERE = os.path.dirname(os.path.abspath(__file__))
SCRIPT = os.path.join(HERE, "..", "lua", "targets.lua")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", default=os.path.join(HERE, "..", "..", "saola"), help="command of the server; 'serve ...' is appended")
    parser.add_argument("--data", required=True, help="data directory, filled by an import")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=4, help="of each measurement")
    parser.add_argument("--connections", type=int, nargs="+", default=[1, 64])
    parser.add_argument("--only", default="", help="only payloads whose name contains this")
    parser.add_argument("--json", help="also write every measurement to this file, one object a line")
    return parser.parse_args()


def measure(process, port, payload, targets, connections, seconds):
    """One run of wrk; returns its figures and the CPU seconds the server used for them."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(targets) + "\n")
        file.flush()
        before = process.cpu_seconds()
        output = processes.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s",
                                "-s", SCRIPT, f"http://127.0.0.1:{port}", "--", file.name, payload.encoding])
        cpu = process.cpu_seconds() - before
    figures = json.loads([line for line in output.splitlines() if line.startswith("{")][-1])
    if figures["errors"] or not figures["requests"]:
        print(f"warning: {payload.name}: {figures['errors']} errors in {figures['requests']} requests")
    asked = max(1, figures["requests"])
    return {**figures, "cpu": cpu * 1000 / asked, "rate": figures["requests"] / figures["seconds"], "size": figures["bytes"] / asked}


def compare(servers, payload, connections, options, report):
    """All rounds of one payload; in each round both servers, one after the other, in changing order."""
    results = {name: [] for name in servers}
    for number in range(options.rounds):
        for name in sorted(servers, reverse=number % 2 == 1):
            process, port, targets = servers[name]
            figures = measure(process, port, payload, targets(payload, number, connections), connections, options.seconds)
            results[name].append(figures)
            if report:
                report.write(json.dumps({"server": name, "payload": payload.name, "connections": connections, "round": number, **figures}) + "\n")
    return results


def median(figures, key):
    return statistics.median(f[key] for f in figures)


def show(payload, connections, results):
    for name, figures in results.items():
        pairs = list(zip(figures, results["nginx"]))
        rate = statistics.median(mine["rate"] / other["rate"] for mine, other in pairs)
        cpu = statistics.median(mine["cpu"] / other["cpu"] if other["cpu"] else float("nan") for mine, other in pairs)
        print(f"| {payload.name} | {connections} | {name} | {median(figures, 'size'):,.0f} | {median(figures, 'rate'):,.0f} | {rate:.2f} "
              f"| {median(figures, 'cpu'):.3f} | {cpu:.2f} | {median(figures, 'p50'):.2f} | {median(figures, 'p99'):.2f} |", flush=True)


def main():
    options = arguments()
    for tool, package in (("wrk", "wrk"), ("nginx", "nginx-light")):
        if not (nginx.find() if tool == "nginx" else shutil.which(tool)):
            raise SystemExit(f"{tool} is missing (Debian and Ubuntu: apt-get install {package})")
    with tempfile.TemporaryDirectory(prefix="saola-load-") as folder:
        os.chmod(folder, 0o755)  # nginx workers run as another user
        port, static_port = processes.free_port(), processes.free_port()
        command = processes.serve_command(options.server, options.data, port)
        with processes.Process(command, f"{folder}/server.log") as server, \
                processes.Process(nginx.prepare(f"{folder}/nginx", static_port), f"{folder}/nginx.log") as static:
            processes.await_status(server, port, "/health/ready", {200}, 120)
            processes.await_status(static, static_port, "/", {403, 404}, 10)
            run(options, folder, (server, port), (static, static_port))


def run(options, folder, server, static):
    client = Client(server[1])
    available = species_plus.choose(client) + red_list.choose(client)
    if not available:
        raise SystemExit("the server holds no data: import a data package or a Red List first")
    chosen = [p for p in available if options.only in p.name]
    if not chosen:
        raise SystemExit(f"no payload has {options.only!r} in its name")
    published = {}

    def asked(payload, number, connections):
        # every round and every number of connections has targets of its own
        return payload.targets(1 + number * 1000 + connections)

    def copies(payload, _number, _connections):
        client = Client(server[1])  # the server may have closed one that was idle during a measurement
        for target in payload.sample:
            if target not in published:
                published[target] = nginx.publish(f"{folder}/nginx", f"answers/{len(published)}", *client.pair(target))
        return [published[target] for target in payload.sample]

    servers = {"nginx": (*static, copies), "saola": (*server, asked)}
    seconds = len(chosen) * len(options.connections) * 2 * options.rounds * options.seconds
    print(f"{len(chosen)} payloads, {options.rounds} rounds of {options.seconds} s: about {seconds / 60:.0f} minutes\n")
    print("Medians over the rounds; ratios are medians of the ratios within a round. CPU is user and system time of the server.\n")
    print("| payload | connections | server | bytes | requests/s | ratio | CPU s per 1,000 | ratio | p50 ms | p99 ms |")
    print("|---|--:|---|--:|--:|--:|--:|--:|--:|--:|")
    with open(options.json or os.devnull, "w", encoding="utf-8") as report:
        for payload in chosen:
            copies(payload, 0, 0)
            warm(server[1], payload)
            for connections in options.connections:
                show(payload, connections, compare(servers, payload, connections, options, report))
    print(f"\nPeak resident memory (VmHWM): saola {server[0].peak_memory_mib():.0f} MiB, nginx {static[0].peak_memory_mib():.0f} MiB (all its processes).")


def warm(port, payload):
    """Two seconds of the same requests first, so that the measured rounds meet compiled code."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(payload.targets(0)) + "\n")
        file.flush()
        subprocess.run(shlex.split("wrk -t1 -c8 -d2s -s") + [SCRIPT, f"http://127.0.0.1:{port}", "--", file.name, payload.encoding],
                       stdout=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    main()
