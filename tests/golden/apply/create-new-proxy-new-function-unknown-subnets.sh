#!/usr/bin/env bash
# Connects function "brand-new" to cluster "orders": row 2, create.
# Written by connectsim, which has run none of it. Read it before you do.
set -eu
export AWS_PAGER=

# What the snapshot does not tell comes from the environment.
: "${DB_PASSWORD:?is needed: the password of the database user that the proxy signs in as}"
: "${SUBNET_ID_1:?is needed: the id of a subnet that the function or proxy is to be in}"
: "${SUBNET_ID_2:?is needed: the id of another subnet, in another Availability Zone}"
: "${FUNCTION_ROLE_ARN:?is needed: the ARN of the role that the new function runs with}"
: "${FUNCTION_CODE_BUCKET:?is needed: the S3 bucket that holds the code of the new function}"
: "${FUNCTION_CODE_KEY:?is needed: the key of that code in the bucket}"

# A text as the inside of a JSON string.
json_inside() {
  local text=${1//\\/\\\\}
  printf '%s' "${text//\"/\\\"}"
}

# 1. The secret with the database user of the proxy.
# The password is kept out of the command line, where others could see it.
secret_arn=$(printf '%s' '{"username":"admin","password":"'"$(json_inside "$DB_PASSWORD")"'"}' |
  aws secretsmanager create-secret --query ARN --output text --secret-string file:///dev/stdin --cli-input-json '{
  "Name": "proxy-orders-secret"
}')

# 2. lambda-rdsproxy-1. A new group; it still has the default rule out.
compute_group=$(aws ec2 create-security-group --query GroupId --output text --cli-input-json '{
  "GroupName": "lambda-rdsproxy-1",
  "Description": "Security group attached to Lambda function to allow them to securely connect to proxy-orders. Modification could lead to connection loss.",
  "VpcId": "vpc-1"
}')

# 3. rdsproxy-lambda-1. A new group; it still has the default rule out.
proxy_group=$(aws ec2 create-security-group --query GroupId --output text --cli-input-json '{
  "GroupName": "rdsproxy-lambda-1",
  "Description": "Security group attached to proxy-orders to allow Lambda function with specific security groups attached to connect to the RDS Proxy. Modification could lead to connection loss.",
  "VpcId": "vpc-1"
}')

# 4. rds-rdsproxy-1. A new group; it still has the default rule out.
database_group=$(aws ec2 create-security-group --query GroupId --output text --cli-input-json '{
  "GroupName": "rds-rdsproxy-1",
  "Description": "Security group attached to orders to allow RDS Proxy with specific security groups attached to connect to the RDS database. Modification could lead to connection loss.",
  "VpcId": "vpc-1"
}')

# 5. lambda-rdsproxy-1. Its rule out, to the next group on the way.
aws ec2 authorize-security-group-egress --cli-input-json '{
  "GroupId": "'"$compute_group"'",
  "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432, "UserIdGroupPairs": [{"GroupId": "'"$proxy_group"'", "Description": "Rule to allow connections to RDS Proxy from any Lambda function this security group is attached to."}]}]
}'

# 6. rdsproxy-lambda-1. Its rule out, to the next group on the way.
aws ec2 authorize-security-group-egress --cli-input-json '{
  "GroupId": "'"$proxy_group"'",
  "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 5433, "ToPort": 5433, "UserIdGroupPairs": [{"GroupId": "'"$database_group"'", "Description": "Rule to allow connections to RDS database from any RDS Proxy this security group is attached to."}]}]
}'

# 7. rdsproxy-lambda-1. Its rule in, from the group before it on the way.
aws ec2 authorize-security-group-ingress --cli-input-json '{
  "GroupId": "'"$proxy_group"'",
  "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432, "UserIdGroupPairs": [{"GroupId": "'"$compute_group"'", "Description": "Rule to allow connections from Lambda function with '"$compute_group"' attached."}]}]
}'

# 8. rds-rdsproxy-1. Its rule in, from the group before it on the way.
aws ec2 authorize-security-group-ingress --cli-input-json '{
  "GroupId": "'"$database_group"'",
  "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 5433, "ToPort": 5433, "UserIdGroupPairs": [{"GroupId": "'"$proxy_group"'", "Description": "Rule to allow connections from RDS Proxy with '"$proxy_group"' attached."}]}]
}'

# 9. lambda-rdsproxy-1. Its default rule out is taken away.
aws ec2 revoke-security-group-egress --cli-input-json '{
  "GroupId": "'"$compute_group"'",
  "IpPermissions": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
}'

# 10. rdsproxy-lambda-1. Its default rule out is taken away.
aws ec2 revoke-security-group-egress --cli-input-json '{
  "GroupId": "'"$proxy_group"'",
  "IpPermissions": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
}'

# 11. rds-rdsproxy-1. Its default rule out is taken away.
aws ec2 revoke-security-group-egress --cli-input-json '{
  "GroupId": "'"$database_group"'",
  "IpPermissions": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
}'

# 12. The role of the proxy.
role_arn=$(aws iam create-role --query Role.Arn --output text --cli-input-json '{
  "RoleName": "proxy-orders-role",
  "AssumeRolePolicyDocument": "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"rds.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"
}')

# 13. What the role may do: read the secret.
policy_arn=$(aws iam create-policy --query Policy.Arn --output text --cli-input-json '{
  "PolicyName": "proxy-orders-policy",
  "PolicyDocument": "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"secretsmanager:GetSecretValue\",\"Resource\":\"'"$secret_arn"'\"}]}"
}')

# 14. The role gets it.
aws iam attach-role-policy --cli-input-json '{
  "RoleName": "proxy-orders-role",
  "PolicyArn": "'"$policy_arn"'"
}'

# 15. The proxy.
aws rds create-db-proxy --cli-input-json '{
  "DBProxyName": "proxy-orders",
  "EngineFamily": "POSTGRESQL",
  "Auth": [{"AuthScheme": "SECRETS", "SecretArn": "'"$secret_arn"'"}],
  "RoleArn": "'"$role_arn"'",
  "VpcSubnetIds": ["'"$SUBNET_ID_1"'", "'"$SUBNET_ID_2"'"],
  "VpcSecurityGroupIds": ["'"$proxy_group"'"]
}'

# 16. The cluster becomes the target of the proxy.
# A new proxy takes some minutes.
for _ in {1..60}; do
  status=$(aws rds describe-db-proxies --query 'DBProxies[0].Status' --output text --cli-input-json '{
  "DBProxyName": "proxy-orders"
}')
  if [ "$status" = available ]; then break; fi
  sleep 10
done
aws rds register-db-proxy-targets --cli-input-json '{
  "DBProxyName": "proxy-orders",
  "DBClusterIdentifiers": ["orders"]
}'

# 17. The function, with its groups.
aws lambda create-function --cli-input-json '{
  "FunctionName": "brand-new",
  "Runtime": "nodejs18.x",
  "Role": "'"$FUNCTION_ROLE_ARN"'",
  "Handler": "index.handler",
  "Code": {"S3Bucket": "'"$FUNCTION_CODE_BUCKET"'", "S3Key": "'"$FUNCTION_CODE_KEY"'"},
  "VpcConfig": {"SubnetIds": ["'"$SUBNET_ID_1"'"], "SecurityGroupIds": ["'"$compute_group"'"]}
}'

# 18. The groups of the cluster: those it has, and the new one.
aws rds modify-db-cluster --cli-input-json '{
  "DBClusterIdentifier": "orders",
  "VpcSecurityGroupIds": ["sg-default", "'"$database_group"'"]
}'
