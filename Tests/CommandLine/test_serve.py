# SPDX-License-Identifier: Apache-2.0
"""`vidimus serve`: starts, answers, listens on this machine only, and ends when asked."""
import http.client
import io
import json
import os
import re
import signal
import socket
import subprocess
import time
import zipfile

from program import EXAMPLES, MISUSE, PROGRAM, VALID, ProgramTest


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Serve(ProgramTest):
    def setUp(self):
        super().setUp()
        self.port = free_port()

    def start(self, *more):
        self.log = open(self.folder / "server.log", "wb")
        self.addCleanup(self.log.close)
        server = subprocess.Popen(
            [PROGRAM, "serve", "--port", str(self.port), "--data", str(self.data), *more], cwd=self.folder,
            stdout=self.log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env=os.environ)
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        for _ in range(1200):
            if server.poll() is not None:
                break
            try:
                if self.ask("GET", "/readyz")[0] == 200:
                    return server
            except OSError:
                pass
            time.sleep(0.1)
        self.fail(f"the server did not become ready:\n{self.said()}")

    def said(self):
        return (self.folder / "server.log").read_text(encoding="utf-8", errors="replace")

    def ask(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("localhost", self.port, timeout=60)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.read(), dict(answer.getheaders())
        finally:
            connection.close()

    def test_starts_answers_and_ends_when_asked(self):
        server = self.start("--demo", str(EXAMPLES), "--accept-test-seal")
        self.assertEqual(self.ask("GET", "/healthz")[0], 200)
        self.assertEqual(self.ask("GET", "/metrics")[0], 200)
        for path in ("/", "/verify"):
            status, page, headers = self.ask("GET", path)
            self.assertEqual(status, 200)
            self.assertIn("text/html", headers.get("Content-Type", headers.get("content-type", "")))
            self.assertTrue(page.startswith(b"<!doctype html>"))
        self.assertIn(f"http://localhost:{self.port}", self.said())
        server.send_signal(signal.SIGTERM)
        self.assertEqual(server.wait(timeout=20), 0)
        self.assertTrue(any(self.data.rglob("*.sqlite*")) or any(self.data.rglob("*.db*")), "keeps a database")

    def test_a_port_that_the_system_chose_stands_on_the_page_of_a_learner(self):
        self.port = 0
        log = open(self.folder / "chosen.log", "wb+")
        self.addCleanup(log.close)
        server = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--data", str(self.data)], stdout=log, stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL, env=os.environ)
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        said = None
        for _ in range(1200):
            text = (self.folder / "chosen.log").read_text(encoding="utf-8")
            said = re.search(r"http://localhost:(\d+)\n(?:.*\n)*?.*secret: (\S+)", text)
            if said or server.poll() is not None:
                break
            time.sleep(0.1)
        self.assertTrue(said)
        self.port = int(said.group(1))
        fields = {"course": (EXAMPLES / "data-literacy/course.yaml").read_text(encoding="utf-8"),
                  "learners": self.learners().read_text(encoding="utf-8"), "secret": said.group(2)}
        body = "".join(f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
                       for name, value in fields.items()) + "--b--\r\n"
        headers = {"Content-Type": "multipart/form-data; boundary=b"}
        page = self.ask("POST", "/award/seal", body.encode(), headers)[1].decode()
        self.assertIn(f"http://localhost:{self.port}/verify", page)
        archive = self.ask("GET", re.search(r'href="(/award/files/[^"]+)"', page).group(1))[1]
        with zipfile.ZipFile(io.BytesIO(archive)) as files:
            letter = next(name for name in files.namelist() if name.endswith(".html"))
            self.assertIn(f"http://localhost:{self.port}/verify", files.read(letter).decode())

    def test_verifies_a_file_for_another_program(self):
        sealed = self.one_sealed()
        self.start()
        status, body, _ = self.ask("POST", "/api/verifications", sealed.read_bytes(),
                                   {"Content-Type": "application/json"})
        self.assertEqual(status, 200, body)
        report = json.loads(body)
        self.assertIn(report["verdict"], ("valid", "indeterminate"))
        self.assertEqual({layer["layer"]: layer["outcome"] for layer in report["layers"]}["seal"], "passed")

    def test_refuses_what_is_too_big_or_unreadable_and_goes_on(self):
        self.start()
        for body in (b"", b"words", b"[" * 10_000 + b"]" * 10_000, b"{}", b"\xff\xfe"):
            status, answer, _ = self.ask("POST", "/api/verifications", body)
            self.assertIn(status, (200, 400, 415, 422), answer)
            json.loads(answer)
        try:
            status, _, _ = self.ask("POST", "/api/verifications", b"a" * (100 << 20))
            self.assertEqual(status, 413)
        except (BrokenPipeError, ConnectionResetError):
            pass  # It may answer and close before it has read everything.
        self.assertEqual(self.ask("GET", "/healthz")[0], 200)

    def test_listens_on_this_machine_only(self):
        server = self.start()
        listening = set()
        for table in ("tcp", "tcp6"):
            with open(f"/proc/{server.pid}/net/{table}", encoding="ascii") as lines:
                for line in list(lines)[1:]:
                    address, port = line.split()[1].split(":")
                    if int(port, 16) == self.port and line.split()[3] == "0A":
                        listening.add(address)
        loopback = {"0100007F", "00000000000000000000000001000000"}
        self.assertTrue(listening and listening <= loopback, listening)

    def test_a_setting_that_names_nothing_is_refused_by_its_name(self):
        for arguments, settings, words in (
                (["--demo", "nofolder"], {}, ("demo.directory", "nofolder")),
                ([], {"trust": {"anchors": "nowhere.pem"}}, ("trust.anchors", "nowhere.pem")),
                ([], {"trust": {"anchors": str(self.write("bad.pem", "words"))}}, ("trust.anchors", "bad.pem"))):
            with self.subTest(words[1]):
                config = self.write("settings.json", json.dumps(settings))
                answer = self.run_program(
                    "serve", "--port", self.port, "--data", self.data, "--config", config, *arguments,
                    expect=MISUSE, timeout=60)
                self.assert_says(answer, *words)

    def test_a_port_that_is_taken_is_said_in_words(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", self.port))
            taken.listen()
            answer = self.run_program("serve", "--port", self.port, "--data", self.data, timeout=60)
        self.assertNotEqual(answer.code, VALID)
        self.assert_says(answer, str(self.port))
