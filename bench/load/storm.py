"""Honest clients beside each attack in turn: what they wait, what goes wrong, what memory it takes. See ../README.md."""
import argparse
import asyncio
import http.client
import multiprocessing
import os
import shlex
import statistics
import tempfile
import time

import attacks
import processes

HERE = os.path.dirname(os.path.abspath(__file__))
TARGETS = ["/api/v1/taxon_concepts", "/api/v4/countries", "/api/v1/taxon_concepts?name=Lemur+catta", "/api/v4/taxa/sis/7",
           "/api/v4/countries/MG"]
EXPECTED = {200, 404}
WARMING = 2_000
PAUSE = 0.6  # a client asks slower than its limit


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", default=os.path.join(HERE, "..", "..", "saola"), help="command of the server; 'serve ...' is appended")
    parser.add_argument("--seconds", type=int, default=60, help="of each attack")
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--only", nargs="+", choices=attacks.NAMES, default=list(attacks.NAMES))
    return parser.parse_args()


class Honest:
    """Clients with an address each, which ask at their ease and look at what they get."""

    def __init__(self, port, token, count, seconds):
        self.port, self.token, self.count = port, token, count
        self.end = time.monotonic() + seconds
        self.waited, self.errors = [], []

    async def one(self, number):
        address = f"203.0.113.{number + 1}"
        await asyncio.sleep(PAUSE * number / self.count)
        connection = None
        while time.monotonic() < self.end:
            begun = time.monotonic()
            try:
                connection = connection or await asyncio.open_connection(attacks.HOST, self.port)
                connection[1].write(attacks.request(TARGETS[len(self.waited) % len(TARGETS)], address, token=self.token))
                status, _, _ = await asyncio.wait_for(attacks.read_answer(connection[0]), 10)
                if status not in EXPECTED:
                    self.errors.append(f"status {status}")
            except (OSError, EOFError, asyncio.TimeoutError) as error:
                self.errors.append(type(error).__name__)
                if connection:
                    connection[1].transport.abort()
                connection = None
            self.waited.append(time.monotonic() - begun)
            await asyncio.sleep(PAUSE)

    async def run(self):
        await asyncio.gather(*(self.one(number) for number in range(self.count)))


class Monitor:
    """Asks for the health each second, and looks at the memory of the server."""

    def __init__(self, port, process):
        self.port, self.process = port, process
        self.most, self.asked, self.answered = 0, 0, 0
        self.on = True

    def resident(self):
        """Of the server in MB, with the launcher if it is still there."""
        pages = sum(int(fields[21]) for fields in map(processes.stat, self.process.tree()) if fields)
        return pages * os.sysconf("SC_PAGE_SIZE") >> 20

    def healthy(self):
        try:
            connection = http.client.HTTPConnection(attacks.HOST, self.port, timeout=2)
            connection.request("GET", "/health/live")
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False

    async def run(self):
        while self.on:
            self.most = max(self.most, self.resident())
            self.asked += 1
            self.answered += await asyncio.to_thread(self.healthy)
            await asyncio.sleep(0.5)


async def watch(port, process, token, options):
    monitor, honest = Monitor(port, process), Honest(port, token, options.clients, options.seconds)
    watching = asyncio.create_task(monitor.run())
    await honest.run()
    monitor.on = False
    await watching
    return honest, monitor


def storm(name, port, process, tokens, options):
    attacker = None
    if name != "none":
        attacker = multiprocessing.Process(target=attacks.run, args=(name, port, tokens[1], options.seconds))
        attacker.start()
    honest, monitor = asyncio.run(watch(port, process, tokens[0], options))
    if attacker:
        attacker.join(options.seconds + 10)
        if attacker.is_alive():
            attacker.kill()
    waited = [1000 * seconds for seconds in honest.waited]
    p99 = statistics.quantiles(waited, n=100)[98]
    print(f"| {name} | {len(waited)} | {statistics.median(waited):.1f} | {p99:.1f} | {len(honest.errors)} "
          f"| {monitor.most} | {monitor.answered} of {monitor.asked} |", flush=True)
    for error in sorted(set(honest.errors)):
        print(f"  {name}: {honest.errors.count(error)} times {error}", flush=True)
    return len(honest.errors)


def warm_up(port, token):
    """Until the Java machine has compiled what is asked often."""
    connection = http.client.HTTPConnection(attacks.HOST, port, timeout=30)
    for number in range(WARMING):
        connection.request("GET", TARGETS[number % len(TARGETS)], headers={"X-Authentication-Token": token, "Authorization": f"Bearer {token}"})
        connection.getresponse().read()
        time.sleep(1 / 200)  # within the limit of the token


def token(server, folder, email):
    return processes.run([*shlex.split(server), "token", "create", "--email", email, "--purpose", "storm", "--data", folder]).splitlines()[-1]


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="saola-storm-") as folder:
        tokens = [token(options.server, folder, email) for email in ("honest@example.org", "mallory@example.org")]
        port = processes.free_port()
        # one token for all stands for many: its limit is theirs together
        command = [*shlex.split(options.server), "serve", "--data", folder, "--port", str(port), "--demo", "--limits", "on",
                   "--rate", "250", "--burst", "250"]
        process = processes.Process(command, f"{folder}/server.log")
        try:
            processes.await_status(process, port, "/health/ready", {200}, 300)
            warm_up(port, tokens[0])
            print("| attack | honest requests | p50 ms | p99 ms | errors | MB at most | health answered |")
            print("|---|--:|--:|--:|--:|--:|--:|")
            errors = sum(storm(name, port, process, tokens, options) for name in ["none", *options.only])
        finally:
            process.stop()
    if errors:
        raise SystemExit(f"{errors} errors of honest clients")


if __name__ == "__main__":
    main()
