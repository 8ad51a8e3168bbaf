#!/usr/bin/env bash
# Connects function "web" to cluster "orders": row 4, associate.
# Written by connectsim, which has run none of it. Read it before you do.
set -eu
export AWS_PAGER=

# 1. The role of the proxy.
role_arn=$(aws iam create-role --query Role.Arn --output text --cli-input-json '{
  "RoleName": "proxy-orders-role",
  "AssumeRolePolicyDocument": "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"rds.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"
}')

# 2. What the role may do: read the secret.
policy_arn=$(aws iam create-policy --query Policy.Arn --output text --cli-input-json '{
  "PolicyName": "proxy-orders-policy",
  "PolicyDocument": "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"secretsmanager:GetSecretValue\",\"Resource\":\"arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders-AbCdEf\"}]}"
}')

# 3. The role gets it.
aws iam attach-role-policy --cli-input-json '{
  "RoleName": "proxy-orders-role",
  "PolicyArn": "'"$policy_arn"'"
}'

# 4. The proxy.
aws rds create-db-proxy --cli-input-json '{
  "DBProxyName": "proxy-orders",
  "EngineFamily": "MYSQL",
  "Auth": [{"AuthScheme": "SECRETS", "SecretArn": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders-AbCdEf"}],
  "RoleArn": "'"$role_arn"'",
  "VpcSubnetIds": ["subnet-1", "subnet-2"],
  "VpcSecurityGroupIds": []
}'

# 5. The cluster becomes the target of the proxy.
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

# 6. The groups of the function: those it has, and one more.
aws lambda update-function-configuration --cli-input-json '{
  "FunctionName": "web",
  "VpcConfig": {"SubnetIds": ["subnet-1", "subnet-9"], "SecurityGroupIds": ["sg-default", "sg-l1"]}
}'
