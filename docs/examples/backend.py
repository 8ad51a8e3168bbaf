#!/usr/bin/env python3
"""A back end of connectsim's live mode: answers calls from a folder of saved answers.

Protocol (docs/live.md): JSON Lines on standard input and output; standard error is a log.
"""
import json
import os
import pathlib
import sys

FOLDER = pathlib.Path(os.environ.get("ANSWERS", "."))
OPERATIONS = [
    "ec2:DescribeVpcs", "ec2:DescribeSubnets", "ec2:DescribeSecurityGroups",
    "rds:DescribeDBSubnetGroups", "rds:DescribeDBClusters", "rds:DescribeDBInstances",
    "rds:DescribeGlobalClusters", "rds:DescribeDBProxies", "rds:DescribeDBProxyTargets",
    "lambda:ListFunctions"]


def answer_to(call):
    name = call["command"].replace(" ", "-")
    if "subject" in call:
        name += "." + call["subject"]
    file = FOLDER / (name + ".json")
    if not file.exists():
        message = f"there is no {file}"
        return {"error": {"code": "not-recorded", "message": message, "retryable": False}}
    return {"answer": json.loads(file.read_text(encoding="utf-8"))}


def say(message):
    print(json.dumps(message), flush=True)


say({"protocol": 1, "client": "backend.py", "operations": OPERATIONS})
for line in sys.stdin:
    call = json.loads(line)
    if call.get("stop"):
        break
    print(call["operation"], file=sys.stderr)
    say({"id": call["id"], **answer_to(call)})
