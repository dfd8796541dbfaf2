#!/usr/bin/env python3
"""Measures asl, an empty JVM and the installed peers in turn, and compares with a kept result.

usage: bench/run.py [--asl FILE] [--times N] [--scale X] [--only NAME,...] [--keep FILE] [--against FILE]
"""

import argparse
import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile
import time

import measure
import workloads

HERE = pathlib.Path(__file__).resolve().parent
SLOWER = 1.25


def main():
    options = arguments()
    java = pathlib.Path(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        empty = empty_jvm(java, folder)
        everything = workloads.prepare(folder, options.scale)
        warm_up(options.asl, folder)
        chosen = options.only.split(",") if options.only else list(everything)
        result = {"java": version(java), "machine": machine(), "scale": options.scale, "workloads": {}}
        print(f"{result['machine']}; {result['java']}")
        absent = [peer for peer in workloads.PEERS if not shutil.which(peer)]
        if absent:
            print(f"not on the PATH, so not measured: {', '.join(absent)}")
        print(f"{'workload':18}{'tool':15}{'CPU s':>9}{'peak MiB':>10}{'x empty':>9}{'units / CPU s':>16}")
        for workload in chosen:
            measured = run(options, everything[workload], empty, folder)
            result["workloads"][workload] = measured
            for tool, row in measured.items():
                print(line(workload, tool, row), flush=True)
    if options.keep:
        pathlib.Path(options.keep).write_text(json.dumps(result, indent=2) + "\n")
    if options.against:
        return compare(json.loads(pathlib.Path(options.against).read_text()), result)
    return 0


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--asl", default=str(HERE.parent / "asl"), help="the launcher")
    parser.add_argument("--times", type=int, default=5, help="counted runs of each command")
    parser.add_argument("--scale", type=float, default=1.0, help="part of the whole size of the inputs")
    parser.add_argument("--only", help="some of the workloads, separated by commas")
    parser.add_argument("--keep", metavar="FILE", help="where the result goes")
    parser.add_argument("--against", metavar="FILE", help="a kept result; exit code 1 where asl is slower")
    return parser.parse_args()


def empty_jvm(java, folder):
    """The command of a JVM that does nothing, the measure of everything that starts one."""
    (folder / "Empty.java").write_text("class Empty { public static void main(String[] a) {} }\n")
    javac = pathlib.Path(java).parent / "javac" if pathlib.Path(java).is_absolute() else "javac"
    subprocess.run([javac, "--release", "17", "Empty.java"], cwd=folder, check=True)
    return [str(java), "-cp", str(folder), "Empty"]


def warm_up(asl, folder):
    """The first start has an archive of loaded classes made, which is waited for."""
    cache = folder / "cache"
    os.environ["ASL_CACHE_DIR"] = str(cache)
    subprocess.run([os.path.abspath(asl), "version"], check=True, stdout=subprocess.DEVNULL)
    end = time.monotonic() + 120
    while not any(cache.glob("*.seal")):
        if time.monotonic() > end:
            sys.exit("no archive of loaded classes was made")
        time.sleep(0.1)
    time.sleep(1)


def machine():
    """What the figures were taken on; nothing that names it."""
    model = "unknown processor"
    info = pathlib.Path("/proc/cpuinfo")
    if info.exists():
        named = [line.split(":")[1].strip() for line in info.read_text().splitlines() if "model name" in line]
        model = named[0] if named else model
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} x {model}"


def version(java):
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=True)
    return told.stderr.splitlines()[0]


def run(options, workload, empty, folder):
    asl = os.path.abspath(options.asl)
    commands = {"empty JVM": empty, "asl": [asl, *workload.arguments]}
    commands.update({name: peer.command for name, peer in workload.peers.items()})
    units = {name: peer.units for name, peer in workload.peers.items()}
    inputs = {name: folder / peer.stdin for name, peer in workload.peers.items() if peer.stdin}
    memory = {"ASL_JAVA_OPTS": f"-Xmx{workload.memory}"} if workload.memory else {}
    figures = measure.in_turn(commands, options.times, folder, {"asl": memory}, inputs)
    return {
        tool: {
            "cpu": round(each.cpu, 4),
            "peak": round(each.peak, 1),
            "ratio": round(each.ratio(figures["empty JVM"]), 2),
            "rate": None if tool == "empty JVM" else rate(units.get(tool, workload.units) / each.cpu),
            "unit": workload.unit,
        }
        for tool, each in figures.items()
    }


def rate(units_per_second):
    return round(units_per_second, 1 if units_per_second < 100 else None)


def line(workload, tool, row):
    rate = "" if row["rate"] is None else f"{row['rate']:,} {row['unit']}s"
    return f"{workload:18}{tool:15}{row['cpu']:9.3f}{row['peak']:10.1f}{row['ratio']:9.2f}  {rate:>20}"


def compare(kept, now):
    """Ratios to an empty JVM hold across machines better than seconds do."""
    slower = []
    for workload, measured in now["workloads"].items():
        before = kept["workloads"].get(workload)
        if before and kept["scale"] == now["scale"]:
            change = measured["asl"]["ratio"] / before["asl"]["ratio"]
            print(f"{workload:18}{change:6.2f} x the kept ratio")
            if change > SLOWER:
                slower.append(workload)
    if slower:
        print(f"slower than kept: {', '.join(slower)}", file=sys.stderr)
    return 1 if slower else 0


if __name__ == "__main__":
    sys.exit(main())
