"""Renews the lists of AWS services from the service models that an AWS CLI brings.

    python3 src/build/services/renew.py [--models FOLDER] [--check] [--shape SERVICE:ACTION]

The models are those of the AWS CLI that is installed; --models names another folder that has a folder
for each service, as the Python package botocore has them in botocore/data and AWS CLI 2 in
awscli/botocore/data. Writes

    src/main/resources/asl/function/aws/services.txt    what a call of a service needs
    src/main/resources/asl/validation/actions.txt       which actions each service has

and says what is new and what has changed. --check writes nothing and ends with 1 if something would
change. --shape prints the parameters and errors of one action, those that are required with a star:
what a row of RequiredParameters.java is made of.

What stands in the list stays: services that have gone from the models, because workflows that call
them are still about, and what the models do not tell (which codes S3 answers with, for one). So older
models take nothing away. Needs nothing but Python 3.8 or newer.
"""

import argparse
import gzip
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

MAIN = Path(__file__).resolve().parents[2] / "main"
LIST = MAIN / "resources/asl/function/aws/services.txt"
ACTIONS = MAIN / "resources/asl/validation/actions.txt"
COMMON = MAIN / "java/asl/function/aws/AwsService.java"

# Commands of the AWS CLI that have another name than the folder of the model.
COMMANDS = {"s3": "s3api", "config": "configservice", "codedeploy": "deploy"}

# Models that are no AWS SDK integration: sms-voice is a second copy, and the others are not in
# "Service integrations release history" of the Step Functions Developer Guide as of 2026-09-25. When
# that page names one of them, take it out of here and run this again.
NOT_INTEGRATED = {
    "cloudwatchomni",
    "endusermessaging",
    "eventbridgev2",
    "lambda-web",
    "network-security-manager",
    "sms-voice",
}


def installed_models():
    """The folder of the models that the installed AWS CLI reads."""
    aws = shutil.which("aws")
    pythons = [sys.executable]
    if aws:
        head = Path(aws).resolve().open("rb").readline().decode("utf-8", "replace")
        if head.startswith("#!") and "python" in head:
            pythons.insert(0, head[2:].split()[0])
    for python in pythons:
        for package in ("awscli.botocore", "botocore"):
            code = f"import {package} as b, os; print(os.path.join(b.__path__[0], 'data'))"
            found = subprocess.run([python, "-c", code], capture_output=True, text=True)
            if found.returncode == 0 and Path(found.stdout.strip()).is_dir():
                return Path(found.stdout.strip())
    for place in ("/usr/lib/python3/dist-packages", "/usr/local/aws-cli/v2/current/dist"):
        for data in ("awscli/botocore/data", "awscli/data", "botocore/data"):
            if (Path(place) / data / "sqs").is_dir():
                return Path(place) / data
    sys.exit("no AWS CLI with service models found: install one, or name a folder with --models")


def models(folder):
    """Each service's newest model, with the name of its folder."""
    for service in sorted(p for p in folder.iterdir() if p.is_dir()):
        for version in sorted(service.iterdir(), reverse=True):
            plain, packed = version / "service-2.json", version / "service-2.json.gz"
            if packed.exists():
                yield service.name, json.loads(gzip.decompress(packed.read_bytes()))
                break
            if plain.exists():
                yield service.name, json.loads(plain.read_text(encoding="utf-8"))
                break


def words(service_id):
    """The words of a service id, where the AWS SDK for Java 2 sees them."""
    text = re.sub(r"[^A-Za-z0-9]+", " ", service_id)
    text = re.sub(r"([^a-z]{2,})v([0-9]+)", r"\1 v\2 ", text)
    text = re.sub(r"([^A-Z]{2,})V([0-9]+)", r"\1 V\2 ", text)
    text = re.sub(r"(?<=[a-z])(?=[A-Z][a-zA-Z0-9])", " ", text)
    text = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1 \2", text)
    return re.sub(r"([0-9])([a-zA-Z])", r"\1 \2", text).split()


def names(service_id):
    """The service's name in resources, and what the names of its errors begin with."""
    found = words(service_id)
    if len(found) > 1 and found[-1] == "Service":
        found = found[:-1]
    prefix = "".join(word[0].upper() + word[1:].lower() for word in found)
    return prefix.lower(), prefix


def common_codes():
    source = COMMON.read_text(encoding="utf-8")
    return re.findall(r'"(\w+)"', source[source.index("Set.of(") : source.index(");")])


def exceptions(model):
    """The error codes that the model defines, each with the name of its shape."""
    found = {}
    for name, shape in model["shapes"].items():
        if shape.get("exception"):
            found[shape.get("error", {}).get("code", name)] = name
    return found


def exception_name(name):
    if name.endswith("Exception"):
        return name
    return (name[: -len("Fault")] if name.endswith("Fault") else name) + "Exception"


def has_camel_case(model):
    """Whether most parameters of the requests begin with a small letter."""
    members = [
        member
        for operation in model["operations"].values()
        if "input" in operation
        for member in model["shapes"][operation["input"]["shape"]].get("members", {})
    ]
    return sum(member[0].islower() for member in members) * 2 > len(members)


def line(folder, model, codes):
    name, prefix = names(model["metadata"]["serviceId"])
    entry = [name, COMMANDS.get(folder, folder), prefix]
    if has_camel_case(model):
        entry.append("camel")
    defined = exceptions(model)
    renamed = {
        code: shape
        for code, shape in sorted(defined.items())
        if exception_name(code) != exception_name(shape)
    }
    entry += [code for code in codes if code in defined and code not in renamed]
    if not defined:
        entry.append("only")
    entry += [f"{code}={shape}" for code, shape in renamed.items()]
    return " ".join(entry)


def actions(model):
    """The actions of a service as resources name them."""
    return sorted(name[0].lower() + name[1:] for name in model["operations"])


def read(path):
    """The comments of a list, and its lines by the service that each begins with."""
    lines = path.read_text(encoding="utf-8").splitlines()
    header = [text for text in lines if text.startswith("#")]
    return header, {text.split(" ")[0]: text for text in lines if not text.startswith("#")}


def write(path, header, entries):
    lines = header + [entries[name] for name in sorted(entries)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def shape(folder, wanted):
    service, action = wanted.split(":", 1)
    for _, model in models(folder):
        if names(model["metadata"]["serviceId"])[0] != service:
            continue
        for name, operation in model["operations"].items():
            if name.lower() == action.lower():
                members = model["shapes"][operation["input"]["shape"]] if "input" in operation else {}
                for member, ref in members.get("members", {}).items():
                    star = "*" if member in members.get("required", []) else " "
                    kind = model["shapes"][ref["shape"]]["type"]
                    print(f"{star} {member[0].upper() + member[1:]} {kind}")
                for error in operation.get("errors", []):
                    print("! " + exception_name(error["shape"]))
                return
        sys.exit(f"{service} has no action {action}")
    sys.exit(f"there is no service {service}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--models", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--shape", metavar="SERVICE:ACTION")
    options = parser.parse_args()
    folder = options.models or installed_models()
    if options.shape:
        return shape(folder, options.shape)
    header, known = read(LIST)
    head_of_actions, known_actions = read(ACTIONS)
    codes = common_codes()
    renewed = dict(known)
    renewed_actions = dict(known_actions)
    for service, model in models(folder):
        if service not in NOT_INTEGRATED:
            entry = line(service, model, codes).split(" ")
            stands = known.get(entry[0], "").split(" ")
            more = [word for word in entry if word not in stands]
            renewed[entry[0]] = " ".join(stands + more).strip()
            had = known_actions.get(entry[0], "").split(" ")[2:]
            all_actions = sorted(set(had) | set(actions(model)))
            renewed_actions[entry[0]] = " ".join(entry[:2] + all_actions)
    for name in sorted(renewed):
        if name not in known:
            print("+ " + renewed[name])
        elif renewed[name] != known[name]:
            print("- " + known[name] + "\n+ " + renewed[name])
    for name in sorted(renewed_actions):
        had = known_actions.get(name, "").split(" ")[2:]
        more = [word for word in renewed_actions[name].split(" ")[2:] if word not in had]
        if more:
            print(name + " can " + ", ".join(more))
    same = renewed == known and renewed_actions == known_actions
    if same:
        print("nothing to renew: " + str(len(known)) + " services")
    if options.check:
        sys.exit(0 if same else 1)
    write(LIST, header, renewed)
    write(ACTIONS, head_of_actions, renewed_actions)


if __name__ == "__main__":
    main()
