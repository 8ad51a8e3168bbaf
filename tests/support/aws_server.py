#!/usr/bin/python3
"""A loopback server that speaks EC2, RDS, Lambda, STS and CloudTrail to the real AWS client.

It answers from snapshot documents (M-1) and knows the wire formats from the client's own service
models. `aws_server.py CONFIGURATION`: a JSON file, read again at each request:
  snapshot  the document to answer from
  after     answered instead once `switch` captures have begun: it plays the console
  page      how many entries one page holds (3)
  delay     seconds before each answer
  throttle  {operation: how often it answers Throttling first}
  deny      [operations that are AccessDenied], like those whose member the document lacks
  break     [operations that answer half a page of no XML]
  events    a document with the Events that LookupEvents answers
The first line that it prints is its port.
"""
import http.server
import json
import sys
import threading
import time
import urllib.parse

try:
    from awscli.botocore import loaders, model
except ImportError:
    from botocore import loaders, model

CONFIGURATION = sys.argv[1]
MODELS = {}
LOCK = threading.Lock()
counts = {}


def service(name):
    with LOCK:
        if name not in MODELS:
            description = loaders.Loader().load_service_model(name, "service-2")
            MODELS[name] = model.ServiceModel(description, name)
        return MODELS[name]


def escape(text):
    return str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def xml(shape, value, ec2):
    """What stands between the tags of a value."""
    if shape.type_name == "structure":
        out = ""
        for name, member in shape.members.items():
            if value.get(name) is None:
                continue
            serialization = member.serialization
            tag = serialization.get("name", name)
            if member.type_name == "list" and serialization.get("flattened"):
                out += "".join(element(tag, member.member, each, ec2) for each in value[name])
            else:
                out += element(tag, member, value[name], ec2)
        return out
    if shape.type_name == "list":
        tag = shape.member.serialization.get("name", "item" if ec2 else "member")
        return "".join(element(tag, shape.member, each, ec2) for each in value)
    if shape.type_name == "boolean":
        return "true" if value else "false"
    return escape(value)


def element(tag, shape, value, ec2):
    return f"<{tag}>{xml(shape, value, ec2)}</{tag}>"


def configuration():
    with open(CONFIGURATION, encoding="utf-8") as file:
        return json.load(file)


def count(key):
    with LOCK:
        counts[key] = counts.get(key, 0) + 1
        return counts[key]


def snapshot(options, operation, is_first_page):
    if operation == "DescribeSecurityGroups" and is_first_page:
        count("captures")  # two of each capture: at its start and at its end
    is_after = "after" in options and counts.get("captures", 0) > 2 * options.get("switch", 1)
    with open(options["after" if is_after else "snapshot"], encoding="utf-8") as file:
        return json.load(file)


def db_subnet_group(document, value):
    """Instances and clusters name a group; the wire format of an instance holds all of it."""
    for group in document.get("DBSubnetGroups", []):
        if group["DBSubnetGroupName"] == value:
            return group
    return {"DBSubnetGroupName": value}


def entries(document, operation, parameters):
    """The answer's members, before they are cut into pages. `KeyError`: the document has none."""
    if operation == "GetCallerIdentity":
        return {"Account": "111122223333", "Arn": "arn:aws:iam::111122223333:user/secret-user"}
    if operation == "DescribeDBProxyTargets":
        return {"Targets": document["DBProxyTargets"][parameters["DBProxyName"]]}
    if operation == "GetManagedPrefixListEntries":
        for each in document.get("PrefixLists", []):
            if each["PrefixListId"] == parameters["PrefixListId"]:
                return {"Entries": [{"Cidr": cidr} for cidr in each.get("Cidrs", [])]}
        return {"Entries": []}
    name = operation.removeprefix("Describe").removeprefix("List").removeprefix("Lookup")
    found = document[name]
    if name == "DBInstances":
        found = [dict(each, DBSubnetGroup=db_subnet_group(document, each["DBSubnetGroup"]))
                 if isinstance(each.get("DBSubnetGroup"), str) else each for each in found]
    return {name: found}


def page(answer, shape, parameters, size):
    """One page of an answer, with the token of the next in the service's own member."""
    list_name = next((name for name in answer if isinstance(answer[name], list)), None)
    token = next((name for name in ("NextToken", "NextMarker", "Marker") if name in shape.members),
                 None)
    if list_name is None or token is None:
        return answer
    asked = parameters.get("Marker" if token != "NextToken" else "NextToken") or 0
    start = int(asked[0] if isinstance(asked, list) else asked)
    out = {list_name: answer[list_name][start:start + size]}
    if start + size < len(answer[list_name]):
        out[token] = str(start + size)
    return out


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def reply(self, status, text, kind):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def fail(self, status, code, is_json, ec2=False):
        message = f"{code} of the test's server"
        if is_json:
            self.send_response(status)
            body = json.dumps({"__type": code, "message": message}).encode()
            self.send_header("x-amzn-ErrorType", code)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            return
        error = f"<Error><Code>{code}</Code><Message>{message}</Message></Error>"
        text = (f"<Response><Errors>{error}</Errors><RequestID>1</RequestID></Response>" if ec2
                else f"<ErrorResponse>{error}<RequestId>1</RequestId></ErrorResponse>")
        self.reply(status, text, "text/xml")

    def answer(self, name, operation, parameters, is_json):
        options = configuration()
        ec2 = name == "ec2"
        time.sleep(options.get("delay", 0))
        if not any(verb in operation for verb in ("Describe", "Get", "List", "Lookup")):
            self.fail(400, "AccessDenied", is_json, ec2)
            return
        if operation in options.get("deny", []):
            self.fail(403, "UnauthorizedOperation" if ec2 else "AccessDenied", is_json, ec2)
            return
        if count("tries of " + operation) <= options.get("throttle", {}).get(operation, 0):
            self.fail(400, "Throttling", is_json, ec2)
            return
        if operation in options.get("break", []):
            self.reply(200, "<html>half an answ", "text/xml")
            return
        is_first_page = not any(token in parameters for token in ("NextToken", "Marker"))
        if operation == "LookupEvents":
            with open(options["events"], encoding="utf-8") as file:
                document = json.load(file)
        else:
            document = snapshot(options, operation, is_first_page)
        shape = service(name).operation_model(operation).output_shape
        try:
            answer = page(entries(document, operation, parameters), shape, parameters,
                          options.get("page", 3))
        except KeyError:  # what is not saved may not be read
            self.fail(403, "AccessDenied", is_json, ec2)
            return
        if is_json:
            self.reply(200, json.dumps(answer), "application/json")
            return
        text = xml(shape, answer, ec2)
        if not ec2:
            text = f"<{operation}Result>{text}</{operation}Result>"
        self.reply(200, f"<{operation}Response>{text}<requestId>1</requestId>"
                        f"</{operation}Response>", "text/xml")

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        if "X-Amz-Target" in self.headers:
            operation = self.headers["X-Amz-Target"].rsplit(".", 1)[1]
            self.answer("cloudtrail", operation, json.loads(body), True)
            return
        parameters = dict(urllib.parse.parse_qsl(body))
        name = {"2016-11-15": "ec2", "2014-10-31": "rds"}.get(parameters["Version"], "sts")
        self.answer(name, parameters["Action"], parameters, False)

    def do_GET(self):
        url = urllib.parse.urlsplit(self.path)
        parameters = dict(urllib.parse.parse_qsl(url.query))
        parts = url.path.strip("/").split("/")  # 2015-03-31/functions/NAME/configuration
        if len(parts) > 2:
            self.function(urllib.parse.unquote(parts[2]))
        else:
            self.answer("lambda", "ListFunctions", parameters, True)

    def function(self, name):
        options = configuration()
        time.sleep(options.get("delay", 0))
        functions = snapshot(options, "GetFunctionConfiguration", False).get("Functions", [])
        for function in functions:
            if function["FunctionName"] == name:
                self.reply(200, json.dumps(function), "application/json")
                return
        self.fail(404, "ResourceNotFoundException", True)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
