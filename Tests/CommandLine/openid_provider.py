# SPDX-License-Identifier: Apache-2.0
"""A real provider of OpenID Connect (oidc-provider-mock) as a process of its own, and what a browser does there."""
import http.client
import json
import os
import signal
import socket
import subprocess
import time
import unittest
import urllib.parse

PYTHON = os.environ.get("VIDIMUS_OPENID_PYTHON")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Provider:
    """Knows the people whom the tests put into it; anybody may say there who they are."""

    def __init__(self, python=PYTHON):
        if not python:
            why = "no provider: VIDIMUS_OPENID_PYTHON names a Python with Tests/CommandLine/requirements.txt"
            if os.environ.get("CI") == "true" or os.environ.get("VIDIMUS_REQUIRE_SHARED") == "1":
                raise AssertionError(why)
            raise unittest.SkipTest(why)
        self.port = free_port()
        self.issuer = f"http://localhost:{self.port}"
        self.process = subprocess.Popen(
            [python, "-m", "oidc_provider_mock", "--port", str(self.port)], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
        for _ in range(600):
            try:
                if self.ask("GET", "/.well-known/openid-configuration")[0] == 200:
                    return
            except OSError:
                time.sleep(0.1)
        raise AssertionError("the provider did not start")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()

    def ask(self, method, path, body=None, **headers):
        connection = http.client.HTTPConnection("localhost", self.port, timeout=60)
        try:
            sent = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body=body, headers=sent)
            answer = connection.getresponse()
            return answer.status, dict((name.lower(), value) for name, value in answer.getheaders()), answer.read()
        finally:
            connection.close()

    def know(self, subject, **claims):
        status, _, _ = self.ask("PUT", f"/users/{subject}", json.dumps(claims), Content_Type="application/json")
        assert status == 204, status

    def visit(self, address, fields):
        """What a person does on the provider's page; the address to which their browser is sent back."""
        parts = urllib.parse.urlsplit(address)
        assert parts.netloc == f"localhost:{self.port}", address
        status, headers, body = self.ask(
            "POST", f"{parts.path}?{parts.query}", urllib.parse.urlencode(fields),
            Content_Type="application/x-www-form-urlencoded")
        assert status in (302, 303), (status, body)
        return headers["location"]
