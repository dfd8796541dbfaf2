"""Runs commands in turn and tells what each took, as the operating system accounts for it."""

import os
import statistics
import time


class Figures:
    """What a command took over several runs: medians."""

    def __init__(self, runs):
        self.cpu = statistics.median(run[0] for run in runs)
        self.peak = statistics.median(run[1] for run in runs)
        self.wall = statistics.median(run[2] for run in runs)
        self.runs = runs

    def ratio(self, other):
        """The CPU seconds against another's, run by run."""
        return statistics.median(a[0] / b[0] for a, b in zip(self.runs, other.runs))


def once(command, folder, environment, given):
    """CPU seconds (user and system, children included), peak memory in MiB, wall seconds."""
    nothing = os.open(os.devnull, os.O_RDWR)
    stdin = os.open(given, os.O_RDONLY)
    begun = time.monotonic()
    child = os.fork()
    if child == 0:
        try:
            os.dup2(stdin, 0)
            for stream in (1, 2):
                os.dup2(nothing, stream)
            os.chdir(folder)
            os.execvpe(command[0], command, {**os.environ, **environment})
        finally:
            os._exit(127)
    os.close(nothing)
    os.close(stdin)
    _, status, usage = os.wait4(child, 0)
    wall = time.monotonic() - begun
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, wall, os.waitstatus_to_exitcode(status)


def in_turn(commands, times, folder, environment, inputs):
    """Figures by name; every command once before any is repeated, the first round not counted.

    environment and inputs give what a command gets, by its name; a file on standard input, or nothing.
    """
    runs = {name: [] for name in commands}
    for turn in range(times + 1):
        for name, command in commands.items():
            run = once(command, folder, environment.get(name, {}), inputs.get(name, os.devnull))
            if run[3] != 0:
                raise RuntimeError(f"{name}: exit code {run[3]} of {' '.join(command)}")
            if turn > 0:
                runs[name].append(run)
    return {name: Figures(each) for name, each in runs.items()}
