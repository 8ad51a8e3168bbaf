#!/usr/bin/env bash
# Connects function "web" to cluster "orders": row 2, create.
# Written by connectsim, which has run none of it. Read it before you do.
set -eu
export AWS_PAGER=

# 1. lambda-rds-8. A new group; it still has the default rule out.
compute_group=$(aws ec2 create-security-group --query GroupId --output text --cli-input-json '{
  "GroupName": "lambda-rds-8",
  "Description": "Security group attached to Lambda function to allow them to securely connect to orders. Modification could lead to connection loss.",
  "VpcId": "vpc-1"
}')

# 2. rds-lambda-4. A new group; it still has the default rule out.
database_group=$(aws ec2 create-security-group --query GroupId --output text --cli-input-json '{
  "GroupName": "rds-lambda-4",
  "Description": "Security group attached to orders to allow Lambda function with specific security groups attached to connect to the RDS database. Modification could lead to connection loss.",
  "VpcId": "vpc-1"
}')

# 3. lambda-rds-8. Its rule out, to the next group on the way.
aws ec2 authorize-security-group-egress --cli-input-json '{
  "GroupId": "'"$compute_group"'",
  "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 3307, "ToPort": 3307, "UserIdGroupPairs": [{"GroupId": "'"$database_group"'", "Description": "Rule to allow connections to RDS database from any Lambda function this security group is attached to."}]}]
}'

# 4. rds-lambda-4. Its rule in, from the group before it on the way.
aws ec2 authorize-security-group-ingress --cli-input-json '{
  "GroupId": "'"$database_group"'",
  "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 3307, "ToPort": 3307, "UserIdGroupPairs": [{"GroupId": "'"$compute_group"'", "Description": "Rule to allow connections from Lambda function with '"$compute_group"' attached."}]}]
}'

# 5. lambda-rds-8. Its default rule out is taken away.
aws ec2 revoke-security-group-egress --cli-input-json '{
  "GroupId": "'"$compute_group"'",
  "IpPermissions": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
}'

# 6. rds-lambda-4. Its default rule out is taken away.
aws ec2 revoke-security-group-egress --cli-input-json '{
  "GroupId": "'"$database_group"'",
  "IpPermissions": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
}'

# 7. The groups of the function: those it has, and one more.
aws lambda update-function-configuration --cli-input-json '{
  "FunctionName": "web",
  "VpcConfig": {"SubnetIds": ["subnet-1", "subnet-9"], "SecurityGroupIds": ["sg-default", "'"$compute_group"'"]}
}'

# 8. The groups of the cluster: those it has, and the new one.
aws rds modify-db-cluster --cli-input-json '{
  "DBClusterIdentifier": "orders",
  "VpcSecurityGroupIds": ["sg-default", "'"$database_group"'"]
}'
