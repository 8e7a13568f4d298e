"""How long indicators take a running server that holds a Red List. See ../README.md."""
import argparse
import os
import statistics
import time
import urllib.request

QUESTIONS = [
    "rli?class=Aves&repetitions=0",
    "rli?class=Aves",
    "rli?repetitions=0",
    "proportion",
    "proportion?date=2004-06-01",
    "proportion?class=Mammalia&country=KE",
    "transitions?from_year=2004&to_year=2020",
]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", default="http://127.0.0.1:8080", help="its address")
    parser.add_argument("--token", help="when it is not open")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--pid", type=int, help="of the server on this machine, for its processor time")
    options = parser.parse_args()
    print("load of the machine: %.1f of %d processors" % (os.getloadavg()[0], os.cpu_count()))
    print("| question | median ms | slowest ms | processor ms | bytes |")
    print("|---|--:|--:|--:|--:|")
    for question in QUESTIONS:
        ask(options, question)  # the first one warms up
        before = processor(options.pid)
        answers = [ask(options, question) for _ in range(options.runs)]
        spent = (processor(options.pid) - before) * 1e3 / options.runs
        times = [seconds * 1e3 for seconds, _ in answers]
        print("| `%s` | %.1f | %.1f | %s | %d |" % (
            question, statistics.median(times), max(times), "%.1f" % spent if options.pid else "", answers[0][1]))


def processor(pid):
    """Seconds that all threads of a process have used; 0 without one."""
    if not pid:
        return 0
    with open("/proc/%d/stat" % pid) as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def ask(options, question):
    headers = {"Authorization": "Bearer " + options.token} if options.token else {}
    request = urllib.request.Request("%s/api/saola/v1/indicators/%s" % (options.server, question), headers=headers)
    begin = time.perf_counter()
    with urllib.request.urlopen(request) as answer:
        size = len(answer.read())
    return time.perf_counter() - begin, size


if __name__ == "__main__":
    main()
