#!/usr/bin/env bash
# Connects function "brand-new" to cluster "orders": row 4, associate.
# Written by connectsim, which has run none of it. Read it before you do.
set -eu
export AWS_PAGER=

# What the snapshot does not tell comes from the environment.
: "${FUNCTION_ROLE_ARN:?is needed: the ARN of the role that the new function runs with}"
: "${FUNCTION_CODE_BUCKET:?is needed: the S3 bucket that holds the code of the new function}"
: "${FUNCTION_CODE_KEY:?is needed: the key of that code in the bucket}"

# 1. The function, with its groups.
aws lambda create-function --cli-input-json '{
  "FunctionName": "brand-new",
  "Runtime": "nodejs18.x",
  "Role": "'"$FUNCTION_ROLE_ARN"'",
  "Handler": "index.handler",
  "Code": {"S3Bucket": "'"$FUNCTION_CODE_BUCKET"'", "S3Key": "'"$FUNCTION_CODE_KEY"'"},
  "VpcConfig": {"SubnetIds": ["subnet-1", "subnet-2"], "SecurityGroupIds": ["sg-l1"]}
}'
