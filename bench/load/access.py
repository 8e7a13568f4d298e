"""Load with tokens, limits and recording against load without; counts the rows of usage. See ../README.md."""
import argparse
import json
import os
import shlex
import sqlite3
import statistics
import tempfile

import processes

HERE = os.path.dirname(os.path.abspath(__file__))
SCRIPT = os.path.join(HERE, "..", "lua", "targets.lua")
TARGETS = ["/api/v4/information/api_version", "/api/v1/taxon_concepts?name=Lemur+catta", "/api/v4/taxa/sis/7", "/api/v4/countries"]
# more than any machine answers, so that limits are computed and never reached
LIMITS = ["--limits", "on", "--rate", "1000000", "--burst", "1000000"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", default=os.path.join(HERE, "..", "..", "saola"), help="command of the server; 'serve ...' is appended")
    parser.add_argument("--seconds", type=int, default=10, help="of each measurement")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--connections", type=int, default=64)
    return parser.parse_args()


def load(process, port, token, options, seconds):
    """One run of wrk; its figures and the CPU seconds of the server."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(TARGETS) + "\n")
        file.flush()
        before = process.cpu_seconds()
        output = processes.run(["wrk", "-t1", f"-c{options.connections}", f"-d{seconds}s", "--timeout", "30s",
                                "-s", SCRIPT, f"http://127.0.0.1:{port}", "--", file.name, "gzip", token])
        cpu = process.cpu_seconds() - before
    figures = json.loads([line for line in output.splitlines() if line.startswith("{")][-1])
    return {**figures, "cpu": cpu}


def rows(folder):
    """How many requests are recorded, and how many the sums of the days hold."""
    with sqlite3.connect(f"file:{folder}/usage.db?mode=ro", uri=True) as usage:
        return [usage.execute(query).fetchone()[0] for query in
                ("select count(*) from usage_request", "select coalesce(sum(requests), 0) from usage_day")]


def serve(folder, options, *more):
    port = processes.free_port()
    command = [*shlex.split(options.server), "serve", "--data", folder, "--port", str(port), *more]
    process = processes.Process(command, f"{folder}/server.log")
    processes.await_status(process, port, "/health/ready", {200}, 300)
    return process, port


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="saola-access-") as folder:
        token = processes.run([*shlex.split(options.server), "token", "create", "--email", "load@example.org",
                               "--purpose", "load test", "--data", folder]).splitlines()[-1]
        process, port = serve(folder, options, "--demo", "--host", "127.0.0.1", *LIMITS)
        with process:
            load(process, port, token, options, 5)  # so that the measured rounds meet compiled code
        before = rows(folder)[0]
        process, port = serve(folder, options, *LIMITS)
        sent = 0
        results = []
        with process:
            for _ in range(options.rounds):
                figures = load(process, port, token, options, options.seconds)
                sent += figures["requests"]
                results.append(figures)
                if figures["errors"]:
                    print(f"warning: {figures['errors']} errors")
        recorded, summed = rows(folder)
        # wrk counts no answer that was under way when it ended, the server does
        most = sent + options.rounds * options.connections
        print("| requests/s | p50 ms | p99 ms | CPU s per 1,000 |\n|--:|--:|--:|--:|")
        for figures in results:
            print(f"| {figures['requests'] / figures['seconds']:,.0f} | {figures['p50']:.2f} | {figures['p99']:.2f} "
                  f"| {figures['cpu'] * 1000 / figures['requests']:.3f} |")
        median = statistics.median(figures["requests"] / figures["seconds"] for figures in results)
        print(f"\nMedian {median:,.0f} requests/s. {sent:,} answers counted by wrk, {recorded - before:,} rows stored after the stop, "
              f"of all runs {recorded:,} rows and sums of {summed:,} requests.")
        if not sent <= recorded - before <= most or recorded != summed:
            raise SystemExit(f"rows are lost or too many: expected {sent:,} to {most:,}")


if __name__ == "__main__":
    main()
