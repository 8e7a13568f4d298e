"""A crowd that reads while releases come and go: is every answer wholly of one release? See ../README.md."""
import argparse
import asyncio
import csv
import os
import shlex
import shutil
import statistics
import tempfile
import time

import processes

HERE = os.path.dirname(os.path.abspath(__file__))
DEMO = os.path.join(HERE, "..", "..", "src", "main", "resources", "org", "saola", "demo")
# each release bears one mark in every record, so that an answer of two releases bears both
MARKS = {"Species+": (b"Alpha, 1901", b"Omega, 1902"), "Red List": (b'"year_published":"2011"', b'"year_published":"2012"')}
TARGETS = [("Species+", target) for target in (
    "/api/v1/taxon_concepts", "/api/v1/taxon_concepts?page=2&per_page=100", "/api/v1/taxon_concepts.xml?per_page=200",
    "/api/v1/taxon_concepts?with_descendants=true&name=Felidae", "/api/saola/v1/search?q=panthera")] + [("Red List", target) for target in (
    "/api/v4/taxa/sis/7", "/api/v4/assessment/7004", "/api/v4/countries/MG", "/api/v4/taxa/order/PRIMATES",
    "/api/v4/red_list_categories/EN?page=1")]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", default=os.path.join(HERE, "..", "..", "saola"), help="command of the server; 'serve ...' is appended")
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--imports", type=int, default=12, help="of both lists together; after every second one comes a rollback")
    return parser.parse_args()


def marked(source, target, name, column, mark):
    """A copy of a folder in which a column has the same value in every row."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("redlist", "README.md"))
    with open(os.path.join(source, name), encoding="utf-8", newline="") as rows, \
            open(os.path.join(target, name), "w", encoding="utf-8", newline="") as copy:
        reader = csv.DictReader(rows)
        writer = csv.DictWriter(copy, reader.fieldnames, lineterminator="\n")
        writer.writeheader()
        writer.writerows({**row, column: mark} for row in reader)
    return target


def folders(work):
    laws = [marked(DEMO, f"{work}/law-{author[:5]}", "taxon_concepts.csv", "author_year", author) for author in ("Alpha, 1901", "Omega, 1902")]
    lists = [marked(f"{DEMO}/redlist", f"{work}/list-{year}", "assessments.csv", "yearPublished", year) for year in ("2011", "2012")]
    return laws, lists


class Crowd:
    def __init__(self, port, options):
        self.port, self.options = port, options
        self.end = time.monotonic() + options.seconds
        self.waited, self.faults, self.seen = [], [], {}

    async def one(self, number):
        reader = writer = None
        turn = number
        while time.monotonic() < self.end:
            source, target = TARGETS[turn % len(TARGETS)]
            turn += 1
            begun = time.monotonic()
            try:
                if writer is None:
                    reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
                writer.write(f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
                status, body = await asyncio.wait_for(answer(reader), 30)
                self.look(source, target, status, body)
            except (OSError, EOFError, ValueError, asyncio.TimeoutError) as error:
                self.faults.append(f"{target}: {type(error).__name__} {error}")
                if writer:
                    writer.transport.abort()
                reader = writer = None
            self.waited.append(time.monotonic() - begun)
            await asyncio.sleep(0.05)

    def look(self, source, target, status, body):
        if status != 200:
            self.faults.append(f"{target}: status {status}")
            return
        marks = [mark for mark in MARKS[source] if mark in body]
        if len(marks) > 1:
            self.faults.append(f"{target}: an answer of two releases")
        for mark in marks:
            self.seen[mark] = self.seen.get(mark, 0) + 1

    async def run(self):
        await asyncio.gather(*(self.one(number) for number in range(self.options.clients)))


async def answer(reader):
    """Status and whole body of an answer."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    fields = dict(line.lower().split(": ", 1) for line in head[1:] if ": " in line)
    if fields.get("transfer-encoding") == "chunked":
        body = b""
        while size := int(await reader.readline(), 16):
            body += await reader.readexactly(size)
            await reader.readexactly(2)
        await reader.readexactly(2)
    else:
        body = await reader.readexactly(int(fields["content-length"]))
    return int(head[0].split()[1]), body


async def publish(server, data, laws, lists, options):
    """Imports and rollbacks, spread over the time; how many there were."""
    command = shlex.split(server)
    pause = options.seconds / (options.imports + 2)
    done = {"imports": 0, "rollbacks": 0}
    for number in range(options.imports):
        begun = time.monotonic()
        source = (laws if number % 2 == 0 else lists)[(number // 2 + 1) % 2]
        await ran(command + ["import", "--data", data, "--label", f"r{number}", source])
        done["imports"] += 1
        if number % 2 == 1:
            await ran(command + ["rollback", "--data", data, "speciesplus" if number % 4 == 1 else "redlist"])
            done["rollbacks"] += 1
        await asyncio.sleep(max(0, pause - (time.monotonic() - begun)))
    return done


async def ran(command):
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT)
    output, _ = await process.communicate()
    if process.returncode:
        raise SystemExit(f"failed with status {process.returncode}: {shlex.join(command)}\n{output.decode()}")


class Resources:
    """What the server holds, looked at every two seconds."""

    def __init__(self, process):
        self.process, self.samples, self.on = process, [], True

    async def run(self):
        while self.on:
            self.samples.append(self.sample())
            await asyncio.sleep(2)

    def sample(self):
        memory = threads = descriptors = 0
        for pid in self.process.tree():
            fields = processes.stat(pid)
            if fields:
                memory += int(fields[21]) * os.sysconf("SC_PAGE_SIZE") >> 20
                threads += int(fields[17])
                descriptors += len(os.listdir(f"/proc/{pid}/fd"))
        return memory, descriptors, threads

    def line(self, name, column):
        values = [sample[column] for sample in self.samples]
        tenth = max(1, len(values) // 10)
        minutes = [statistics.median(values[part:part + tenth]) for part in (tenth, len(values) // 2, len(values) - tenth)]
        return f"| {name} | " + " | ".join(f"{value:.0f}" for value in [*minutes, max(values)]) + " |"


async def watch(port, process, data, laws, lists, options):
    crowd, resources = Crowd(port, options), Resources(process)
    watching = asyncio.create_task(resources.run())
    done, _ = await asyncio.gather(publish(options.server, data, laws, lists, options), crowd.run())
    resources.on = False
    await watching
    return crowd, resources, done


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="saola-crowd-") as work:
        data = f"{work}/data"
        laws, lists = folders(work)
        for source in (laws[0], lists[0]):
            processes.run([*shlex.split(options.server), "import", "--data", data, source])
        port = processes.free_port()
        process = processes.Process(processes.serve_command(options.server, data, port), f"{work}/server.log")
        try:
            processes.await_status(process, port, "/health/ready", {200}, 300)
            crowd, resources, done = asyncio.run(watch(port, process, data, laws, lists, options))
        finally:
            process.stop()
        waited = sorted(1000 * seconds for seconds in crowd.waited)
        print(f"{len(waited)} answers to {options.clients} clients in {options.seconds} s, with {done['imports']} imports and "
              f"{done['rollbacks']} rollbacks meanwhile; {len(crowd.faults)} faults")
        print(f"p50 {statistics.median(waited):.1f} ms, p99 {waited[int(len(waited) * 0.99)]:.1f} ms, longest {waited[-1]:.0f} ms")
        print("answers by release: " + ", ".join(f"{mark.decode()}: {count}" for mark, count in sorted(crowd.seen.items())))
        print("\n| | first tenth but one | middle | last tenth | most |\n|---|--:|--:|--:|--:|")
        for column, name in enumerate(("memory, MB", "descriptors", "threads")):
            print(resources.line(name, column))
        for fault in sorted(set(crowd.faults))[:20]:
            print(f"{crowd.faults.count(fault)} times {fault}")
    if crowd.faults or len(crowd.seen) < 4:
        raise SystemExit("an answer was wrong, or a release was never seen")


if __name__ == "__main__":
    main()
