"""The workloads: what they consist of, and the files they need."""

import json
import pathlib
import shutil

HERE = pathlib.Path(__file__).resolve().parent

# Other tools for the same work, measured where they are on the PATH.
PEERS = ["statelint", "asl-validator", "floe", "local-sfn"]


class Peer:
    """Another tool: its command, how many units of work that is, and what it reads."""

    def __init__(self, command, units=1, stdin=None):
        self.command = command
        self.units = units
        self.stdin = stdin


class Workload:
    """Something to do: the arguments of asl, how many units of work it is, and who else can."""

    def __init__(self, arguments, units=1, unit="run", peers=None, memory=None):
        self.arguments = arguments
        self.units = units
        self.unit = unit
        self.peers = peers or {}
        self.memory = memory


def installed(peers):
    """Those peers that are on the PATH."""
    return {peer.command[0]: peer for peer in peers if shutil.which(peer.command[0])}


def validators():
    file = "greet.asl.json"
    return installed([Peer(["statelint", file]), Peer(["asl-validator", "--json-path", file])])


def validators_of_many(count):
    """Slow ones get fewer files; the rate is what is compared."""
    words = ["asl-validator"]
    for number in range(count):
        words += ["--json-path", f"many/{number}.asl.json"]
    return installed([Peer(words, count)])


def runners(definition, units=1, text="{}", name="empty.json", folder=None):
    """Slow ones get less to do; the rate is what is compared."""
    (folder / name).write_text(text)
    return installed(
        [
            Peer(["floe", "--workflow", definition, "--input", text], units),
            Peer(["local-sfn", "-f", definition], units, name),
        ]
    )


def prepare(folder, scale):
    """Writes the generated inputs and gives the workloads by name; scale 1 is the whole size."""
    for definition in (HERE / "definitions").iterdir():
        shutil.copy(definition, folder)
    files, steps, items = int(1000 * scale), int(500_000 * scale), int(100_000 * scale)
    lines, timers = int(1_000_000 * scale), int(1_000_000 * scale)
    many = folder / "many"
    many.mkdir()
    count = (HERE / "definitions" / "count.asl.json").read_text()
    for number in range(files):
        (many / f"{number}.asl.json").write_text(count)
    numbers(folder / "numbers.json", items)
    numbers(folder / "timers.json", timers)
    data = folder / "data"
    data.mkdir()
    with (data / "lines.jsonl").open("w") as out:
        for number in range(lines):
            out.write(json.dumps({"id": number, "name": f"line {number}"}) + "\n")
    (folder / "buckets.yaml").write_text("buckets:\n  bench: ./data\n")
    from_zero = json.dumps({"count": 0, "limit": steps})
    quiet = ["--trace", "off"]
    return {
        "validate": Workload(["validate", "greet.asl.json"], peers=validators()),
        "run": Workload(["run", "greet.asl.json"], peers=runners("greet.asl.json", folder=folder)),
        "run-mapped": Workload(
            ["run", "charge.asl.json", "--input", json.dumps({"card": "good"}), "--fast-forward"]
        ),
        "validate-many": Workload(
            ["validate", "many"], files, "file", peers=validators_of_many(min(files, 20))
        ),
        "loop": Workload(
            ["run", "count.asl.json", "--input", from_zero, *quiet],
            2 * steps,
            "transition",
            peers=runners("count.asl.json", 10_000, json.dumps({"count": 0, "limit": 5000}), "few.json", folder),
        ),
        "loop-history": Workload(
            ["run", "count.asl.json", "--input", from_zero, "--history", "history.json", *quiet],
            2 * steps,
            "transition",
        ),
        "loop-jsonata": Workload(
            ["run", "count-jsonata.asl.json", "--input", from_zero, *quiet], 2 * steps, "transition"
        ),
        "inline-map": Workload(
            ["run", "each.asl.json", "--input", "numbers.json", *quiet],
            items,
            "item",
            peers=runners("each.asl.json", 10_000, numbers_text(10_000), "fewer.json", folder),
            memory="128m",
        ),
        "distributed-map": Workload(
            ["run", "lines.asl.json", "--functions", "buckets.yaml", *quiet], lines, "line", memory="256m"
        ),
        "distributed-described": Workload(
            ["run", "lines-described.asl.json", "--functions", "buckets.yaml", *quiet],
            lines,
            "line",
            memory="256m",
        ),
        "timers": Workload(
            ["run", "timers.asl.json", "--input", "timers.json", "--fast-forward", *quiet], timers, "timer"
        ),
    }


def numbers(file, count):
    file.write_text(numbers_text(count))


def numbers_text(count):
    return json.dumps({"numbers": list(range(count)), "done": True})
