#!/usr/bin/env bash
# Connects function "web" to cluster "orders": row 4, associate.
# Written by connectsim, which has run none of it. Read it before you do.
set -eu
export AWS_PAGER=

# 1. The groups of the function: those it has, and one more.
aws lambda update-function-configuration --cli-input-json '{
  "FunctionName": "web",
  "VpcConfig": {"SubnetIds": ["subnet-1", "subnet-9"], "SecurityGroupIds": ["sg-default", "sg-l1"]}
}'
