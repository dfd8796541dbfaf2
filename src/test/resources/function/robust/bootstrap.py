"""A runtime as it would be written in any language: a loop over the requests of Lambda's API."""
import json, os, subprocess, time, urllib.error, urllib.request

ROOT = "http://" + os.environ["AWS_LAMBDA_RUNTIME_API"] + "/2018-06-01/runtime/invocation/"


def post(path, body):
    try:
        urllib.request.urlopen(ROOT + path, body).read()
    except urllib.error.HTTPError as error:
        assert error.code == 413


while True:
    with urllib.request.urlopen(ROOT + "next") as answer:
        event = json.load(answer)
        call = answer.headers["Lambda-Runtime-Aws-Request-Id"]
    what = event["do"]
    if what == "fail":
        post(call + "/error", b'{"errorType": "TooCold", "errorMessage": "brr"}')
        continue
    if what == "crash":
        os._exit(3)
    if what == "hang":
        with open(event["file"] + ".new", "w") as file:
            file.write(str(subprocess.Popen(["sleep", "60"]).pid))
        os.rename(event["file"] + ".new", event["file"])
        time.sleep(60)
    bodies = {"flood": b'"' + b"a" * 10_000_000 + b'"', "prose": b"hello", "bytes": b'"\xff"'}
    post(call + "/response", bodies.get(what) or str(len(event["text"])).encode())
