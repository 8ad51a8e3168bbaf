#!/usr/bin/env bash
# Connects function "brand-new" to cluster "orders": row 2, create.
# Written by connectsim, which has run none of it. Read it before you do.
set -eu
export AWS_PAGER=

# What the snapshot does not tell comes from the environment.
: "${FUNCTION_ROLE_ARN:?is needed: the ARN of the role that the new function runs with}"
: "${FUNCTION_CODE_BUCKET:?is needed: the S3 bucket that holds the code of the new function}"
: "${FUNCTION_CODE_KEY:?is needed: the key of that code in the bucket}"

# 1. lambda-rds-1. A new group; it still has the default rule out.
compute_group=$(aws ec2 create-security-group --query GroupId --output text --cli-input-json '{
  "GroupName": "lambda-rds-1",
  "Description": "Security group attached to Lambda function to allow them to securely connect to orders. Modification could lead to connection loss.",
  "VpcId": "vpc-1"
}')

# 2. rds-lambda-1. A new group; it still has the default rule out.
database_group=$(aws ec2 create-security-group --query GroupId --output text --cli-input-json '{
  "GroupName": "rds-lambda-1",
  "Description": "Security group attached to orders to allow Lambda function with specific security groups attached to connect to the RDS database. Modification could lead to connection loss.",
  "VpcId": "vpc-1"
}')

# 3. lambda-rds-1. Its rule out, to the next group on the way.
aws ec2 authorize-security-group-egress --cli-input-json '{
  "GroupId": "'"$compute_group"'",
  "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 3306, "ToPort": 3306, "UserIdGroupPairs": [{"GroupId": "'"$database_group"'", "Description": "Rule to allow connections to RDS database from any Lambda function this security group is attached to."}]}]
}'

# 4. rds-lambda-1. Its rule in, from the group before it on the way.
aws ec2 authorize-security-group-ingress --cli-input-json '{
  "GroupId": "'"$database_group"'",
  "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 3306, "ToPort": 3306, "UserIdGroupPairs": [{"GroupId": "'"$compute_group"'", "Description": "Rule to allow connections from Lambda function with '"$compute_group"' attached."}]}]
}'

# 5. lambda-rds-1. Its default rule out is taken away.
aws ec2 revoke-security-group-egress --cli-input-json '{
  "GroupId": "'"$compute_group"'",
  "IpPermissions": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
}'

# 6. rds-lambda-1. Its default rule out is taken away.
aws ec2 revoke-security-group-egress --cli-input-json '{
  "GroupId": "'"$database_group"'",
  "IpPermissions": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
}'

# 7. The function, with its groups.
aws lambda create-function --cli-input-json '{
  "FunctionName": "brand-new",
  "Runtime": "nodejs18.x",
  "Role": "'"$FUNCTION_ROLE_ARN"'",
  "Handler": "index.handler",
  "Code": {"S3Bucket": "'"$FUNCTION_CODE_BUCKET"'", "S3Key": "'"$FUNCTION_CODE_KEY"'"},
  "VpcConfig": {"SubnetIds": ["subnet-1", "subnet-2"], "SecurityGroupIds": ["'"$compute_group"'"]}
}'

# 8. The groups of the cluster: those it has, and the new one.
aws rds modify-db-cluster --cli-input-json '{
  "DBClusterIdentifier": "orders",
  "VpcSecurityGroupIds": ["sg-default", "'"$database_group"'"]
}'
