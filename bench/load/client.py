"""Fetches answers over one kept connection."""
import gzip
import http.client


class Client:
    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def ask(self, target, encoding="identity"):
        """Status, headers and the body as sent."""
        self.connection.request("GET", target, headers={"Accept-Encoding": encoding})
        response = self.connection.getresponse()
        return response.status, response.headers, response.read()

    def get(self, target, encoding="identity"):
        """The body as sent. Anything but 200 ends the script."""
        return self.get_with_headers(target, encoding)[0]

    def get_with_headers(self, target, encoding="identity"):
        status, headers, body = self.ask(target, encoding)
        if status != 200:
            raise SystemExit(f"GET {target}: status {status}, expected 200: {body[:200]!r}")
        return body, headers

    def pair(self, target):
        """The plain bytes and the gzip bytes of an answer; None for the latter when the server does not compress it."""
        plain = self.get(target)
        packed, headers = self.get_with_headers(target, "gzip")
        if headers.get("Content-Encoding") != "gzip":
            return plain, None
        if gzip.decompress(packed) != plain:
            raise SystemExit(f"GET {target}: the gzip answer does not unpack to the plain one")
        return plain, packed
