"""Serves one Lambda handler: a request a line on stdin, an answer frame on stdout.

Arguments: FILE HANDLER MARK. Whatever the handler prints goes to stderr. The process ends as soon
as stdin does, even while the handler runs, so that it does not outlive the caller.
"""

import importlib.util
import json
import os
import queue
import sys
import threading
import time
import traceback

FILE, HANDLER, MARK = sys.argv[1:4]
LARGEST_RESPONSE = 6291556

requests_in = os.fdopen(os.dup(0), "rb")
answers_out = os.fdopen(os.dup(1), "wb")
os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
os.dup2(2, 1)
sys.argv = [FILE]


class RuntimeFault(Exception):
    """A fault that Lambda's runtime reports, not the handler."""

    def __init__(self, kind, message, trace=None):
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.trace = trace or []


class CognitoIdentity:
    cognito_identity_id = None
    cognito_identity_pool_id = None


class ClientContext:
    """What the caller says of itself."""

    def __init__(self, told):
        self.custom = told.get("custom")
        self.env = told.get("env")
        self.client = told.get("client") and Client(told["client"])


class Client:
    def __init__(self, told):
        for name in ("installation_id", "app_title", "app_version_name", "app_version_code",
                     "app_package_name"):
            setattr(self, name, told.get(name))


class LambdaContext:
    """What a handler may ask about its call."""

    def __init__(self, request):
        name = request["name"]
        self.aws_request_id = request["requestId"]
        self.function_name = name
        self.function_version = "$LATEST"
        self.invoked_function_arn = request["arn"]
        self.memory_limit_in_mb = os.environ.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128")
        self.log_group_name = "/aws/lambda/" + name
        self.log_stream_name = "local"
        self.identity = CognitoIdentity()
        told = request.get("clientContext")
        self.client_context = ClientContext(told) if isinstance(told, dict) else None
        self._deadline = time.monotonic() + request["remainingMillis"] / 1000

    def get_remaining_time_in_millis(self):
        return max(0, int((self._deadline - time.monotonic()) * 1000))

    def log(self, message):
        print(message, file=sys.stderr)


def load():
    name = os.path.splitext(os.path.basename(FILE))[0]
    if not os.path.isfile(FILE):
        raise RuntimeFault(
            "Runtime.ImportModuleError", f"Unable to import module '{name}': No module named '{name}'"
        )
    sys.path.insert(0, os.path.dirname(os.path.abspath(FILE)))
    spec = importlib.util.spec_from_file_location(name, FILE)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except ImportError as error:
        raise RuntimeFault(
            "Runtime.ImportModuleError", f"Unable to import module '{name}': {error}"
        ) from None
    except SyntaxError as error:
        trace = [f'  File "{error.filename}" Line {error.lineno}\n    {error.text or ""}']
        raise RuntimeFault(
            "Runtime.UserCodeSyntaxError", f"Syntax error in module '{name}': {error}", trace
        ) from None
    handler = module
    for part in HANDLER.split("."):
        handler = getattr(handler, part, None)
    if handler is None:
        raise RuntimeFault(
            "Runtime.HandlerNotFound", f"Handler '{HANDLER}' missing on module '{name}'"
        )
    return handler


def show_log_records():
    """Lambda's root logger has a handler; without one, records below WARNING would be lost."""
    logging = sys.modules.get("logging")
    if logging and not logging.getLogger().handlers:
        lines = logging.StreamHandler(sys.stderr)
        lines.setFormatter(logging.Formatter("[%(levelname)s] %(message)s"))
        logging.getLogger().addHandler(lines)


def plain(value):
    decimal = sys.modules.get("decimal")
    if decimal and isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


def text_of(result):
    if isinstance(result, bytes):
        return result
    try:
        return json.dumps(result, default=plain, ensure_ascii=False).encode("utf-8", "surrogatepass")
    except Exception as error:
        raise RuntimeFault("Runtime.MarshalError", f"Unable to marshal response: {error}") from None


def own_frames(error):
    frames = traceback.extract_tb(error.__traceback__)
    while frames and frames[0].filename in ("<string>", "<frozen importlib._bootstrap>",
                                            "<frozen importlib._bootstrap_external>"):
        frames = frames[1:]
    return traceback.format_list(frames)


def error_object(error, request_id):
    if isinstance(error, RuntimeFault):
        kind, message, trace = error.kind, error.message, error.trace
    else:
        kind, message, trace = type(error).__name__, str(error), own_frames(error)
    found = {"errorMessage": message, "errorType": kind, "requestId": request_id, "stackTrace": trace}
    return json.dumps(found).encode()


def end_output():
    try:
        os.write(2, f"\n{MARK}\n".encode())
    except OSError:
        pass  # The handler has closed it.


def answer(status, text):
    sys.stdout.flush()
    sys.stderr.flush()
    end_output()
    answers_out.write(f"\n{MARK} {status} {len(text)}\n".encode())
    answers_out.write(text)
    answers_out.flush()


variables_of_call = set()


def set_variables(told):
    for name in variables_of_call - told.keys():
        os.environ.pop(name, None)
    os.environ.update(told)
    variables_of_call.clear()
    variables_of_call.update(told)


def read_requests(waiting):
    for line in requests_in:
        waiting.put(line)
    os._exit(0)


def serve():
    waiting = queue.SimpleQueue()
    threading.Thread(target=read_requests, args=(waiting,), daemon=True).start()
    handler = None
    while True:
        request = json.loads(waiting.get())
        request_id = request["requestId"]
        set_variables(request.get("environment", {}))
        try:
            if handler is None:
                handler = load()
                show_log_records()
            text = text_of(handler(request["event"], LambdaContext(request)))
            if len(text) > LARGEST_RESPONSE:
                raise RuntimeFault(
                    "Function.ResponseSizeTooLarge",
                    "Response payload size exceeded maximum allowed payload size "
                    f"({LARGEST_RESPONSE} bytes).",
                )
            answer("S", text)
        except Exception as error:
            answer("E", error_object(error, request_id))


serve()
