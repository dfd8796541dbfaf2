"""Serves rates of currencies: python3 rates.py"""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

RATES = {"SEK": 11.25, "NOK": 11.5}


class Rates(BaseHTTPRequestHandler):
    def do_GET(self):
        currency = parse_qs(urlsplit(self.path).query).get("currency", [""])[0]
        if self.headers.get("X-Api-Key") != "secret":
            self.answer(401, {"error": "no key"})
        elif currency in RATES:
            self.answer(200, {"rate": RATES[currency]})
        else:
            self.answer(404, {"error": "no such currency"})

    def answer(self, status, body):
        text = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)


if __name__ == "__main__":
    HTTPServer(("127.0.0.1", 8089), Rates).serve_forever()
