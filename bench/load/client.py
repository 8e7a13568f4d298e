"""Fetches answers over one kept connection."""
import gzip
import http.client


class Client:
    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def get(self, target, encoding="identity"):
        """The body as sent. Anything but 200 ends the script."""
        self.connection.request("GET", target, headers={"Accept-Encoding": encoding})
        response = self.connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise SystemExit(f"GET {target}: status {response.status}, expected 200: {body[:200]!r}")
        return body, response.getheader("Content-Encoding", "identity")

    def pair(self, target):
        """The plain bytes and the gzip bytes of an answer, as the server compresses them."""
        plain, _ = self.get(target)
        packed, used = self.get(target, "gzip")
        if used != "gzip":
            packed = gzip.compress(plain, 6)
            print(f"note: {target} is not sent compressed; nginx gets gzip -6 of it")
        elif gzip.decompress(packed) != plain:
            raise SystemExit(f"GET {target}: the gzip answer does not unpack to the plain one")
        return plain, packed
