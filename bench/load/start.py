"""Time from the start of the server to its first answer and to readiness. See ../README.md."""
import argparse
import os
import statistics
import tempfile

import processes

HERE = os.path.dirname(os.path.abspath(__file__))
ANY = set(range(100, 600))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", default=os.path.join(HERE, "..", "..", "saola"), help="command of the server; 'serve ...' is appended")
    parser.add_argument("--data", required=True, help="data directory, filled by an import")
    parser.add_argument("--runs", type=int, default=10)
    options = parser.parse_args()
    print("| run | first answer ms | ready ms | CPU s | memory MiB |")
    print("|--:|--:|--:|--:|--:|")
    rows = []
    for number in range(1, options.runs + 1):
        rows.append(once(options))
        show(number, rows[-1])
    show("median", [statistics.median(column) for column in zip(*rows)])


def once(options):
    port = processes.free_port()
    with tempfile.TemporaryDirectory(prefix="saola-start-") as folder:
        command = processes.serve_command(options.server, options.data, port)
        with processes.Process(command, f"{folder}/server.log") as server:
            first = processes.await_status(server, port, "/health/live", ANY, 120)
            ready = processes.await_status(server, port, "/health/ready", {200}, 120)
            return first * 1000, ready * 1000, server.cpu_seconds(), server.peak_memory_mib()


def show(name, row):
    print("| %s | %.0f | %.0f | %.2f | %.0f |" % (name, *row), flush=True)


if __name__ == "__main__":
    main()
