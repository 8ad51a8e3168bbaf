#!/usr/bin/env bash
# Connects function "web" to cluster "orders": row 2, create.
# Written by connectsim, which has run none of it. Read it before you do.
set -eu
export AWS_PAGER=

# 1. lambda-rdsproxy-1. A new group; it still has the default rule out.
compute_group=$(aws ec2 create-security-group --query GroupId --output text --cli-input-json '{
  "GroupName": "lambda-rdsproxy-1",
  "Description": "Security group attached to Lambda function to allow them to securely connect to px. Modification could lead to connection loss.",
  "VpcId": "vpc-1"
}')

# 2. rdsproxy-lambda-1. A new group; it still has the default rule out.
proxy_group=$(aws ec2 create-security-group --query GroupId --output text --cli-input-json '{
  "GroupName": "rdsproxy-lambda-1",
  "Description": "Security group attached to px to allow Lambda function with specific security groups attached to connect to the RDS Proxy. Modification could lead to connection loss.",
  "VpcId": "vpc-1"
}')

# 3. rds-rdsproxy-1. A new group; it still has the default rule out.
database_group=$(aws ec2 create-security-group --query GroupId --output text --cli-input-json '{
  "GroupName": "rds-rdsproxy-1",
  "Description": "Security group attached to orders to allow RDS Proxy with specific security groups attached to connect to the RDS database. Modification could lead to connection loss.",
  "VpcId": "vpc-1"
}')

# 4. lambda-rdsproxy-1. Its rule out, to the next group on the way.
aws ec2 authorize-security-group-egress --cli-input-json '{
  "GroupId": "'"$compute_group"'",
  "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 3306, "ToPort": 3306, "UserIdGroupPairs": [{"GroupId": "'"$proxy_group"'", "Description": "Rule to allow connections to RDS Proxy from any Lambda function this security group is attached to."}]}]
}'

# 5. rdsproxy-lambda-1. Its rule out, to the next group on the way.
aws ec2 authorize-security-group-egress --cli-input-json '{
  "GroupId": "'"$proxy_group"'",
  "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 3306, "ToPort": 3306, "UserIdGroupPairs": [{"GroupId": "'"$database_group"'", "Description": "Rule to allow connections to RDS database from any RDS Proxy this security group is attached to."}]}]
}'

# 6. rdsproxy-lambda-1. Its rule in, from the group before it on the way.
aws ec2 authorize-security-group-ingress --cli-input-json '{
  "GroupId": "'"$proxy_group"'",
  "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 3306, "ToPort": 3306, "UserIdGroupPairs": [{"GroupId": "'"$compute_group"'", "Description": "Rule to allow connections from Lambda function with '"$compute_group"' attached."}]}]
}'

# 7. rds-rdsproxy-1. Its rule in, from the group before it on the way.
aws ec2 authorize-security-group-ingress --cli-input-json '{
  "GroupId": "'"$database_group"'",
  "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 3306, "ToPort": 3306, "UserIdGroupPairs": [{"GroupId": "'"$proxy_group"'", "Description": "Rule to allow connections from RDS Proxy with '"$proxy_group"' attached."}]}]
}'

# 8. lambda-rdsproxy-1. Its default rule out is taken away.
aws ec2 revoke-security-group-egress --cli-input-json '{
  "GroupId": "'"$compute_group"'",
  "IpPermissions": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
}'

# 9. rdsproxy-lambda-1. Its default rule out is taken away.
aws ec2 revoke-security-group-egress --cli-input-json '{
  "GroupId": "'"$proxy_group"'",
  "IpPermissions": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
}'

# 10. rds-rdsproxy-1. Its default rule out is taken away.
aws ec2 revoke-security-group-egress --cli-input-json '{
  "GroupId": "'"$database_group"'",
  "IpPermissions": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
}'

# 11. The groups of the proxy: those it has, and the new one.
aws rds modify-db-proxy --cli-input-json '{
  "DBProxyName": "px",
  "SecurityGroups": ["sg-default", "'"$proxy_group"'"]
}'

# 12. The cluster becomes the target of the proxy.
aws rds register-db-proxy-targets --cli-input-json '{
  "DBProxyName": "px",
  "DBClusterIdentifiers": ["orders"]
}'

# 13. The groups of the function: those it has, and one more.
aws lambda update-function-configuration --cli-input-json '{
  "FunctionName": "web",
  "VpcConfig": {"SubnetIds": ["subnet-1", "subnet-9"], "SecurityGroupIds": ["sg-default", "'"$compute_group"'"]}
}'

# 14. The groups of the cluster: those it has, and the new one.
aws rds modify-db-cluster --cli-input-json '{
  "DBClusterIdentifier": "orders",
  "VpcSecurityGroupIds": ["sg-default", "'"$database_group"'"]
}'
