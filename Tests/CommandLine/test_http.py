# SPDX-License-Identifier: Apache-2.0
"""The running server as programs and browsers meet it over HTTP: answers, errors, headers, limits, logs."""
import html
import http.client
import io
import json
import os
import re
import signal
import socket
import subprocess
import tempfile
import time
import unittest
import uuid
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from program import EXAMPLES, LEARNERS, PROGRAM, ProgramTest

SHAPE = {"verdict", "checkedAt", "format", "layers"}
LAYERS = ["format", "seal", "identity", "trust", "status", "time", "elements"]


class Http(ProgramTest):
    """One server for all tests of a class; each test still has a folder of its own for files."""

    arguments = ["--accept-test-seal", "--log-format", "json"]
    environment = {"VIDIMUS_LOG_LEVEL": "info"}

    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory(prefix="vidimus-http-")
        cls.addClassCleanup(cls.place.cleanup)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            cls.port = probe.getsockname()[1]
        cls.log = Path(cls.place.name) / "server.log"
        output = open(cls.log, "wb")
        cls.addClassCleanup(output.close)
        cls.server_data = Path(cls.place.name) / "data"
        cls.server = subprocess.Popen(
            [PROGRAM, "serve", "--port", str(cls.port), "--data", str(cls.server_data), *cls.arguments],
            stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env=os.environ | cls.environment)
        cls.addClassCleanup(cls.server.wait)
        cls.addClassCleanup(cls.server.send_signal, signal.SIGTERM)
        for _ in range(1200):
            try:
                if cls.ask("GET", "/readyz")[0] == 200:
                    return
            except OSError:
                time.sleep(0.1)
        raise AssertionError(f"the server did not become ready:\n{cls.said()}")

    @classmethod
    def said(cls):
        return cls.log.read_text(encoding="utf-8", errors="replace")

    @classmethod
    def ask(cls, method, path, body=None, host="localhost", **headers):
        """Status, body and headers (names in lower case) of one request."""
        connection = http.client.HTTPConnection("127.0.0.1", cls.port, timeout=60)
        try:
            sent = {"Host": f"{host}:{cls.port}"} | {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body=body, headers=sent)
            answer = connection.getresponse()
            return answer.status, answer.read(), {name.lower(): value for name, value in answer.getheaders()}
        finally:
            connection.close()

    def problem(self, answer, status):
        """The problem details (RFC 9457) of an answer."""
        code, body, headers = answer
        self.assertEqual(code, status, body)
        self.assertEqual(headers["content-type"].split(";")[0], "application/problem+json")
        details = json.loads(body)
        self.assertEqual(details["status"], status)
        self.assertTrue(details["title"] and details["detail"])
        return details

    def secret(self):
        return re.search(r"enter this secret: (\S+)", self.said()).group(1)


class Verifications(Http):
    def test_answers_with_the_published_shape(self):
        sealed = self.one_sealed()
        status, body, headers = self.ask("POST", "/api/verifications", sealed.read_bytes())
        self.assertEqual(status, 200, body)
        self.assertEqual(headers["content-type"].split(";")[0], "application/json")
        report = json.loads(body)
        self.assertLessEqual(SHAPE, set(report))
        self.assertIn(report["verdict"], ("valid", "invalid", "indeterminate"))
        self.assertEqual([layer["layer"] for layer in report["layers"]], LAYERS)
        for layer in report["layers"]:
            self.assertIn(layer["outcome"], ("passed", "failed", "unknown", "notApplicable"))
            self.assertRegex(layer["code"], r"^[a-z]+(\.[a-zA-Z_]+)+$")
            self.assertTrue(layer["reason"] and not layer["reason"].startswith("finding."))
            self.assertRegex(layer["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertEqual(report["credential"]["title"], "Data literacy for working life")
        self.assertTrue(report["credential"]["issuer"])

    def test_trusts_no_test_authority_but_its_own(self):
        sealed = self.one_sealed()  # Sealed with the test authority of another data directory.
        report = json.loads(self.ask("POST", "/api/verifications", sealed.read_bytes())[1])
        self.assertEqual(report["verdict"], "indeterminate")
        self.data = self.server_data
        own = json.loads(self.ask("POST", "/api/verifications", self.one_sealed_again().read_bytes())[1])
        self.assertEqual(own["verdict"], "valid", own)

    def one_sealed_again(self):
        self.issue(learners=self.learners(LEARNERS[1:2], name="second.csv"), out="own", expect=0)
        return self.sealed_files("own")[0]

    def test_speaks_the_language_that_is_accepted(self):
        sealed = self.one_sealed().read_bytes()
        answers = {}
        for wish, language in (("el", "el"), ("fi-FI, en;q=0.5", "fi"), ("de", "en"), ("en", "en")):
            _, body, headers = self.ask("POST", "/api/verifications", sealed, Accept_Language=wish)
            self.assertEqual(headers["content-language"], language)
            answers[language] = json.loads(body)
        codes = {language: [layer["code"] for layer in report["layers"]] for language, report in answers.items()}
        self.assertEqual(codes["el"], codes["en"])
        reasons = {language: report["layers"][0]["reason"] for language, report in answers.items()}
        self.assertEqual(len(set(reasons.values())), 3, reasons)
        problem = self.problem(
            self.ask("POST", "/api/verifications?at=eilen", sealed, Accept_Language="fi"), 400)
        self.assertEqual(problem["code"], "request.at")
        self.assertIn("Parametri", problem["detail"])

    def test_speaks_about_the_time_it_is_asked_about(self):
        sealed = self.one_sealed().read_bytes()
        for moment, outcome in (("2001-01-01T00:00:00Z", "failed"), ("2031-01-01T00:00:00Z", "passed")):
            report = json.loads(self.ask("POST", f"/api/verifications?at={moment}", sealed)[1])
            layer = next(layer for layer in report["layers"] if layer["layer"] == "time")
            self.assertEqual((layer["outcome"], layer["time"]), (outcome, moment))
        self.problem(self.ask("POST", "/api/verifications?at=yesterday", sealed), 400)
        self.problem(self.ask("POST", "/api/verifications?at=2024-06-31", sealed), 400)
        day = json.loads(self.ask("POST", "/api/verifications?at=2024-06-30", sealed)[1])
        times = [layer["time"] for layer in day["layers"] if layer["layer"] == "time"]
        self.assertEqual(times, ["2024-06-30T00:00:00Z"])

    def test_names_the_place_in_what_it_cannot_read(self):
        details = self.problem(self.ask("POST", "/api/verifications", b'{"a": 1,\n "a": 2}'), 400)
        self.assertEqual((details["line"], details["column"], details["pointer"]), (2, 2, "/a"))
        for body in (b"", b"hello", b"\xff\xfe", b"[" * 10_000):
            self.problem(self.ask("POST", "/api/verifications", body), 400)

    def test_wants_the_file_itself(self):
        self.problem(self.ask("POST", "/api/verifications", b"x", Content_Type="multipart/form-data; boundary=b"), 415)

    def test_reads_no_more_than_its_limit(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self.addCleanup(connection.close)
        connection.putrequest("POST", "/api/verifications")
        connection.putheader("Content-Length", str(1 << 40))
        connection.endheaders()
        self.assertEqual(connection.getresponse().status, 413)

    def test_gives_everyone_the_same_answer_at_the_same_time(self):
        sealed = self.one_sealed().read_bytes()

        def verify(_):
            report = json.loads(self.ask("POST", "/api/verifications?at=2027-01-01T00:00:00Z", sealed)[1])
            return json.dumps(report | {"checkedAt": ""}, sort_keys=True)

        with ThreadPoolExecutor(16) as pool:
            self.assertEqual(len(set(pool.map(verify, range(60)))), 1)

    def test_logs_requests_as_json_and_nobody_s_name(self):
        sealed = self.one_sealed().read_bytes()
        self.ask("POST", "/api/verifications?at=2027-01-01T00:00:00Z&who=Virtanen", sealed)
        self.ask("GET", "/verify?name=Virtanen")
        self.ask("POST", "/api/verifications", b'{"name": "Virtanen"')
        lines = [line for line in self.said().splitlines() if line.startswith("{")]
        self.assertTrue(lines)
        for line in lines:
            json.loads(line)
        for word in ("Virtanen", "Aino", "S-1001"):
            self.assertNotIn(word, self.said())


class Answers(Http):
    def test_says_that_it_is_well_and_what_it_counted(self):
        self.assertEqual(self.ask("GET", "/healthz")[0], 200)
        self.assertEqual(self.ask("GET", "/readyz")[0], 200)
        status, text, headers = self.ask("GET", "/metrics")
        self.assertEqual(status, 200)
        self.assertTrue(headers["content-type"].startswith("text/plain"))
        self.assertIn("vidimus_http_requests_total{", text.decode())
        self.assertRegex(text.decode(), r"(?m)^# TYPE vidimus_http_requests_total counter$")

    def test_protects_every_answer(self):
        for method, path in (("GET", "/"), ("GET", "/nowhere"), ("POST", "/api/verifications"), ("GET", "/healthz"),
                             ("DELETE", "/verify")):
            headers = self.ask(method, path, b"" if method == "POST" else None)[2]
            self.assertIn("default-src 'none'", headers["content-security-policy"], path)
            self.assertEqual(headers["x-content-type-options"], "nosniff", path)
            self.assertEqual(headers["referrer-policy"], "same-origin", path)
            self.assertIn("x-request-id", headers, path)

    def test_says_that_there_is_nothing_at_an_address(self):
        self.problem(self.ask("GET", "/api/nowhere", Accept="text/html"), 404)
        self.problem(self.ask("GET", "/nowhere"), 404)
        status, page, headers = self.ask("GET", "/nowhere", Accept="text/html")
        self.assertEqual((status, headers["content-type"].split(";")[0]), (404, "text/html"))
        self.assertIn(b"<h1>", page)

    def test_says_which_methods_an_address_answers(self):
        for method, path, allowed in (("DELETE", "/api/verifications", "POST"), ("PUT", "/verify", "GET, HEAD, POST")):
            answer = self.ask(method, path)
            self.problem(answer, 405)
            self.assertEqual(answer[2]["allow"], allowed)

    def test_answers_heads_without_a_body(self):
        whole, head = self.ask("GET", "/about"), self.ask("HEAD", "/about")
        self.assertEqual((head[0], head[1]), (200, b""))
        self.assertEqual(head[2]["content-length"], str(len(whole[1])))

    def test_answers_only_to_its_own_names(self):
        for host in ("evil.example", "localhost.evil.example", "169.254.169.254"):
            self.assertEqual(self.ask("GET", "/", host=host)[0], 421, host)
        self.assertEqual(self.ask("GET", "/", host="127.0.0.1")[0], 200)

    def test_takes_nothing_that_a_page_of_another_site_sends(self):
        own = f"http://localhost:{self.port}"
        for headers in ({"Origin": "https://evil.example"}, {"Origin": own, "Sec_Fetch_Site": "cross-site"},
                        {"Origin": "http://localhost:1"}, {"Origin": "null"}, {"Sec_Fetch_Site": "same-site"}):
            for path in ("/api/verifications", "/verify", "/award/preview", "/award/seal"):
                self.problem(self.ask("POST", path, b"{}", **headers), 403)
            status, page, _ = self.ask("POST", "/verify", b"{}", Accept="text/html", **headers)
            self.assertEqual(status, 403)
            self.assertIn(b"<h1>", page)
            self.assertEqual(self.ask("GET", "/verify", **headers)[0], 200)
        for headers in ({}, {"Origin": own}, {"Origin": own, "Sec_Fetch_Site": "same-origin"},
                        {"Origin": f"http://127.0.0.1:{self.port}"}, {"Origin": "null", "Sec_Fetch_Site": "same-origin"}):
            self.assertEqual(self.ask("POST", "/api/verifications", b"{}", **headers)[0], 200, headers)

    def test_speaks_the_reader_s_language(self):
        for wishes, language in (("el-GR,en;q=0.5", "el"), ("sv, fi;q=0.9", "fi"), ("ja", "en"), ("*", "en")):
            page = self.ask("GET", "/", Accept_Language=wishes)[1].decode()
            self.assertIn(f'<html lang="{language}"', page, wishes)
        self.assertIn('<html lang="fi"', self.ask("GET", "/?lang=fi", Accept_Language="el")[1].decode())
        self.assertIn('<html lang="el"', self.ask("GET", "/", Cookie="lang=el", Accept_Language="fi")[1].decode())

    def test_no_address_leads_from_its_pages_to_another_server(self):
        for path in ("//evil.example/x", "///evil.example/x", "/\\evil.example/x", "//evil.example/../verify"):
            page = self.ask("GET", path, Accept="text/html")[1].decode()
            for link in re.findall(r'(?:href|action|src)="([^"]*)"', page):
                self.assertRegex(link, r"^(/(?![/\\])|#|$)", path)

    def test_serves_its_assets_for_long_and_nothing_beside_them(self):
        page = self.ask("GET", "/")[1].decode()
        for path in re.findall(r'(?:href|src)="(/assets/[^"]+)"', page):
            status, _, headers = self.ask("GET", path)
            self.assertEqual(status, 200, path)
            self.assertIn("immutable", headers["cache-control"])
        for path in ("/assets/../vidimus", "/assets/%2e%2e/%2e%2e/etc/passwd", "/assets/", "/assets/css/none.css"):
            self.assertEqual(self.ask("GET", path)[0], 404, path)

    def statuses(self, text):
        """The status lines that answer to the bytes of a request."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            connection.sendall(text)
            connection.shutdown(socket.SHUT_WR)
            answer = b""
            while chunk := connection.recv(10_000):
                answer += chunk
        return [int(status) for status in re.findall(rb"HTTP/1.1 (\d+)", answer)]

    def test_two_hosts_are_none(self):
        for second in (b"localhost", b"evil.example"):
            request = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: " + second + b"\r\n\r\n"
            self.assertEqual(self.statuses(request), [400])

    def test_a_malformed_chunk_is_the_sender_s_fault(self):
        before = self.said().count("request failed")
        head = b"POST /api/verifications HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
        for body in (b"zz\r\nhello\r\n", b"5\r\nhelloX\r\n", b"-1\r\n\r\n"):
            statuses = self.statuses(head + body)
            self.assertEqual(set(statuses), {400}, body)
        self.assertEqual(self.said().count("request failed"), before)

    def test_survives_strange_requests(self):
        for text in (b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00",
                     b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
                     b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: y\r\n" * 20_000 + b"\r\n"):
            with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
                connection.settimeout(5)
                try:
                    connection.sendall(text)
                    connection.recv(1000)
                except OSError:
                    pass
        self.assertEqual(self.ask("GET", "/healthz")[0], 200)


class AwardingHttp(Http):
    """A server that seals, with the forms that it is sent."""

    def form(self, **fields):
        """A form as browsers send it; a field whose value is a name with bytes is a chosen file."""
        boundary = uuid.uuid4().hex
        body = b""
        for name, value in fields.items():
            file = isinstance(value, tuple)
            chosen = f'; filename="{value[0]}"\r\nContent-Type: application/octet-stream' if file else ""
            head = f'Content-Disposition: form-data; name="{name.replace("_", "-")}"{chosen}'
            body += f"--{boundary}\r\n{head}\r\n\r\n".encode() + (value[1] if file else value.encode()) + b"\r\n"
        return {"body": body + f"--{boundary}--\r\n".encode(),
                "Content_Type": f"multipart/form-data; boundary={boundary}"}

    def texts(self):
        folder = EXAMPLES / "data-literacy"
        rows = [",".join(LEARNERS[0]), *(",".join(row.values()) for row in LEARNERS)]
        return {"course": (folder / "course.yaml").read_text(encoding="utf-8"), "learners": "\n".join(rows) + "\n"}


class WithoutPictures(AwardingHttp):
    environment = {"PATH": "/nowhere"}

    def test_shows_the_preview_and_says_why_it_has_no_picture(self):
        status, page, _ = self.ask("POST", "/award/preview", **self.form(**self.texts()))
        self.assertEqual(status, 200, page)
        for words in ("Virtanen", "rsvg-convert is not installed"):
            self.assertIn(words, page.decode())

    def test_says_why_nothing_was_sealed(self):
        status, page, _ = self.ask("POST", "/award/seal", **self.form(**self.texts(), secret=self.secret()))
        self.assertEqual(status, 200, page)
        self.assertIn("stopped at row 2", page.decode())
        self.assertIn("rsvg-convert is not installed", page.decode())


class Awarding(AwardingHttp):
    arguments = ["--accept-test-seal", "--demo", str(EXAMPLES)]

    def test_seals_only_for_who_knows_the_secret(self):
        texts = self.texts()
        status, page, _ = self.ask("POST", "/award/preview", **self.form(**texts))
        self.assertEqual(status, 200)
        self.assertIn("Virtanen", page.decode())
        status, page, _ = self.ask("POST", "/award/seal", **self.form(**texts, secret="wrong"))
        self.assertNotIn("/award/files/", page.decode())
        sealed = self.ask("POST", "/award/seal", **self.form(**texts, secret=self.secret()))[1].decode()
        address = re.search(r'href="(/award/files/[^"]+)"', sealed).group(1)
        status, archive, headers = self.ask("GET", address)
        self.assertEqual((status, headers["content-type"]), (200, "application/zip"))
        self.assertIn("no-store", headers["cache-control"])
        with zipfile.ZipFile(io.BytesIO(archive)) as files:
            names = files.namelist()
            documents = [name for name in names if name.endswith(".jsonld")]
            self.assertEqual(len(documents), 3)
            self.assertEqual(len([name for name in names if name.endswith(".html")]), 3)
            for name in documents:
                report = json.loads(self.ask("POST", "/api/verifications", files.read(name))[1])
                self.assertEqual(report["verdict"], "valid")
            first = {name: files.read(name) for name in documents}
        again = self.ask("POST", "/award/seal", **self.form(**texts, secret=self.secret()))[1].decode()
        self.assertIn("lready awarded", again)
        address = re.search(r'href="(/award/files/[^"]+)"', again).group(1)
        with zipfile.ZipFile(io.BytesIO(self.ask("GET", address)[1])) as files:
            self.assertEqual({name: files.read(name) for name in files.namelist() if name.endswith(".jsonld")}, first)
        self.assertIn(self.ask("GET", "/award/files/guessed")[0], (404, 410))

    def test_seals_the_name_that_it_showed(self):
        texts = self.texts()
        course = texts["course"].replace("display_languages: [en, fi, el]", "display_languages: [hu]")
        names = ",".join(LEARNERS[0])
        for wrong_first in (False, True):  # Corrected in the page, a course keeps the names as they were read.
            row = ",".join((LEARNERS[0] | {"family_name": "Erdős", "identifier": f"hu-{wrong_first}"}).values())
            file = f"{names}\n{row}\n".encode("cp1250")
            sent = course.replace("id: ", "identity: ", 1) if wrong_first else course
            form = self.form(course=sent, learners_file=("list.csv", file))
            shown = self.ask("POST", "/award/preview", **form)[1].decode()
            back = html.unescape(re.search(r'(?s)<textarea[^>]*name="learners"[^>]*>(.*?)</textarea>', shown).group(1))
            self.assertIn("Erdős", back)
            form = self.form(course=course, learners=back, secret=self.secret())
            sealed = self.ask("POST", "/award/seal", **form)[1].decode()
            address = re.search(r'href="(/award/files/[^"]+)"', sealed).group(1)
            with zipfile.ZipFile(io.BytesIO(self.ask("GET", address)[1])) as files:
                self.assertIn("Erdős", json.loads(files.read(files.namelist()[0]))["payload"])

    def test_names_the_command_line_for_more_rows_than_a_page_seals(self):
        heading = ",".join(LEARNERS[0])
        for count, words in ((2000, "1,800 more rows"), (2001, "2,000 rows, the most")):
            rows = [f"A,B,many-{number},4,pass" for number in range(count)]
            form = self.form(course=self.texts()["course"], learners="\n".join([heading, *rows]))
            status, page, _ = self.ask("POST", "/award/preview", **form)
            self.assertEqual(status, 200)
            for text in (words, "vidimus issue"):
                self.assertTrue(text in page.decode(), text)

    def test_takes_chosen_files_whatever_they_are_called(self):
        texts = {name: text.encode() for name, text in self.texts().items()}
        sealed = self.one_sealed().read_bytes()
        for name in ("sealed.jsonld", "a;b.json", "; name=evil", "C:\\new\\file.json", "ends with \\", "Βεβαίωση.json",
                     "say %22hi%22.json", 'say \\"hi\\".json', ".."):
            status, page, _ = self.ask("POST", "/verify", **self.form(file=(name, sealed), text=""))
            self.assertEqual(status, 200, name)
            self.assertIn("Data literacy for working life", page.decode(), name)
            status, page, _ = self.ask("POST", "/award/preview", **self.form(
                course_file=(name, texts["course"]), course="", learners_file=(name, texts["learners"]), learners=""))
            self.assertEqual(status, 200, name)
            self.assertIn("Virtanen", page.decode(), name)
        status, page, _ = self.ask("POST", "/award/seal", **self.form(
            course_file=("course;1.yaml", texts["course"]), learners_file=("learners;1.csv", texts["learners"]),
            secret=self.secret()))
        self.assertIn("/award/files/", page.decode())
        for nothing in ({"file": ("", b"")}, {"file": ("empty.json", b"")}):
            self.assertEqual(self.ask("POST", "/verify", **self.form(**nothing, text=" "))[0], 422)
        self.assertEqual(self.ask("POST", "/verify", b"x", Content_Type="multipart/form-data; boundary=b")[0], 400)

    def test_takes_no_more_form_than_its_limit(self):
        status = self.ask("POST", "/award/preview", **self.form(course="x" * (40 << 20)))[0]
        self.assertIn(status, (413, 400))

    def test_offers_its_examples(self):
        page = self.ask("GET", "/award")[1].decode()
        links = re.findall(r'href="(/award/examples/[^"]+)"', page)
        self.assertEqual(len(links), 6)
        for link in links:
            self.assertEqual(self.ask("GET", link)[0], 200)
        self.assertEqual(self.ask("GET", "/award/examples/..%2f..%2fPackage.swift")[0], 404)


class Previews(Http):
    def test_makes_no_key_for_a_course_that_somebody_brings(self):
        seals = self.server_data / "test-authority/seals"
        texts = Awarding.texts(self)
        for number in range(3):
            course = texts["course"].replace("Tammivirta", f"Somebody {number}")
            form = Awarding.form(self, course=course, learners=texts["learners"], secret="wrong")
            self.assertIn(f"Somebody {number}", self.ask("POST", "/award/preview", **form)[1].decode())
            self.assertEqual(self.ask("POST", "/award/seal", **form)[0], 403)
        self.assertFalse(seals.exists())

    def test_names_the_issuer_that_the_seal_will_name(self):
        form = Awarding.form(self, **Awarding.texts(self))
        preview = self.ask("POST", "/award/preview", **form)[1].decode()
        self.data = self.folder / "data"
        payload = json.loads(json.loads(self.one_sealed().read_bytes())["payload"])
        self.assertIn(payload["issuer"]["legalName"]["en"], preview)


class Guessing(Http):
    arguments = ["--demo", str(EXAMPLES)]

    def test_no_number_of_wrong_secrets_locks_out_the_right_one(self):
        form = Awarding.form
        texts = Awarding.texts(self)

        def guess(number):
            return self.ask("POST", "/award/seal", **form(self, **texts, secret=f"wrong-{number}"))[0]

        with ThreadPoolExecutor(24) as pool:
            self.assertEqual(set(pool.map(guess, range(24))), {403})
        status, page, _ = self.ask("POST", "/award/seal", **form(self, **texts, secret=self.secret()))
        self.assertEqual(status, 200)
        self.assertIn("/award/files/", page.decode())


class Limits(Http):
    environment = {"VIDIMUS_LIMITS_SILENCE_SECONDS": "3", "VIDIMUS_LIMITS_FILE_BYTES": "1000000"}

    def begin(self, length):
        """A request that announces a body and sends none of it yet."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        self.addCleanup(connection.close)
        connection.putrequest("POST", "/api/verifications")
        connection.putheader("Content-Length", str(length))
        connection.endheaders()
        return connection

    def test_many_files_at_once_are_asked_to_come_back(self):
        started = [self.begin(1_000_000) for _ in range(24)]
        for connection in started:
            connection.send(b" " * 900_000)
        refused = []
        for connection in started:
            connection.sock.settimeout(1)
            try:
                refused.append(connection.getresponse())
            except OSError:
                pass  # Still waiting for the rest of its file, or cut off for its silence.
        self.assertTrue(refused)
        for answer in refused:
            self.assertEqual((answer.status, answer.getheader("retry-after")), (503, "1"))
        for connection in started:
            connection.close()
        self.assertEqual(self.ask("POST", "/api/verifications", b"{}")[0], 200)

    def test_a_silent_connection_is_closed_even_within_a_request(self):
        connection = self.begin(1000)
        self.assertEqual(connection.sock.recv(1000), b"")


def load_tests(loader, _, __):
    """Every class but the one they share."""
    suite = unittest.TestSuite()
    for case in (Verifications, Answers, Awarding, Previews, Guessing, Limits):
        suite.addTests(loader.loadTestsFromTestCase(case))
    return suite
