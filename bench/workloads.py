"""The workloads: what they consist of, and the files they need."""

import json
import pathlib
import shutil

HERE = pathlib.Path(__file__).resolve().parent

# The first word found on the PATH is a peer; {definition} and {input} are filled in.
VALIDATORS = {
    "statelint": ["statelint", "{definition}"],
    "asl-validator": ["asl-validator", "--json-path", "{definition}"],
}
RUNNERS = {
    "floe": ["floe", "--workflow", "{definition}", "--input", "{input}"],
}


class Workload:
    """Something to do: the arguments of asl, how many units of work it is, and who else can."""

    def __init__(self, arguments, units=1, unit="run", peers=None, memory=None):
        self.arguments = arguments
        self.units = units
        self.unit = unit
        self.peers = peers or {}
        self.memory = memory


def installed(templates, definition, text="{}"):
    """The commands of those peers that are on the PATH."""
    return {
        name: [word.format(definition=definition, input=text) for word in words]
        for name, words in templates.items()
        if shutil.which(words[0])
    }


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
        "validate": Workload(["validate", "greet.asl.json"], peers=installed(VALIDATORS, "greet.asl.json")),
        "run": Workload(["run", "greet.asl.json"], peers=installed(RUNNERS, "greet.asl.json")),
        "validate-many": Workload(["validate", "many"], files, "file"),
        "loop": Workload(["run", "count.asl.json", "--input", from_zero, *quiet], 2 * steps, "transition"),
        "loop-history": Workload(
            ["run", "count.asl.json", "--input", from_zero, "--history", "history.json", *quiet],
            2 * steps,
            "transition",
        ),
        "loop-jsonata": Workload(
            ["run", "count-jsonata.asl.json", "--input", from_zero, *quiet], 2 * steps, "transition"
        ),
        "inline-map": Workload(
            ["run", "each.asl.json", "--input", "numbers.json", *quiet], items, "item", memory="128m"
        ),
        "distributed-map": Workload(
            ["run", "lines.asl.json", "--functions", "buckets.yaml", *quiet], lines, "line", memory="256m"
        ),
        "timers": Workload(
            ["run", "timers.asl.json", "--input", "timers.json", "--fast-forward", *quiet], timers, "timer"
        ),
    }


def numbers(file, count):
    file.write_text(json.dumps({"numbers": list(range(count)), "done": True}))
