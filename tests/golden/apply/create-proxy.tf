# Connects function "web" to cluster "orders": row 2, create.
# Written by connectsim; read it before you apply it.

# The proxy's role may read the secret with the database user.
variable "proxy_role_arn" {
  type = string
}

variable "proxy_secret_arn" {
  type = string
}

variable "proxy_subnet_ids" {
  type = list(string)
}

# Terraform takes the default egress away, as the console does.
resource "aws_security_group" "lambda_rdsproxy_1" {
  name        = "lambda-rdsproxy-1"
  description = "Security group attached to Lambda function to allow them to securely connect to proxy-orders. Modification could lead to connection loss."
  vpc_id      = "vpc-1"
}

resource "aws_vpc_security_group_egress_rule" "lambda_rdsproxy_1" {
  security_group_id            = aws_security_group.lambda_rdsproxy_1.id
  referenced_security_group_id = aws_security_group.rdsproxy_lambda_1.id
  ip_protocol                  = "tcp"
  from_port                    = 3306
  to_port                      = 3306
}

# Terraform takes the default egress away, as the console does.
resource "aws_security_group" "rdsproxy_lambda_1" {
  name        = "rdsproxy-lambda-1"
  description = "Security group attached to proxy-orders to allow Lambda function with specific security groups attached to connect to the RDS Proxy. Modification could lead to connection loss."
  vpc_id      = "vpc-1"
}

resource "aws_vpc_security_group_ingress_rule" "rdsproxy_lambda_1" {
  security_group_id            = aws_security_group.rdsproxy_lambda_1.id
  referenced_security_group_id = aws_security_group.lambda_rdsproxy_1.id
  ip_protocol                  = "tcp"
  from_port                    = 3306
  to_port                      = 3306
}

resource "aws_vpc_security_group_egress_rule" "rdsproxy_lambda_1" {
  security_group_id            = aws_security_group.rdsproxy_lambda_1.id
  referenced_security_group_id = aws_security_group.rds_rdsproxy_1.id
  ip_protocol                  = "tcp"
  from_port                    = 3306
  to_port                      = 3306
}

# Terraform takes the default egress away, as the console does.
resource "aws_security_group" "rds_rdsproxy_1" {
  name        = "rds-rdsproxy-1"
  description = "Security group attached to orders to allow RDS Proxy with specific security groups attached to connect to the RDS database. Modification could lead to connection loss."
  vpc_id      = "vpc-1"
}

resource "aws_vpc_security_group_ingress_rule" "rds_rdsproxy_1" {
  security_group_id            = aws_security_group.rds_rdsproxy_1.id
  referenced_security_group_id = aws_security_group.rdsproxy_lambda_1.id
  ip_protocol                  = "tcp"
  from_port                    = 3306
  to_port                      = 3306
}

resource "aws_db_proxy" "proxy_orders" {
  name                   = "proxy-orders"
  engine_family          = "MYSQL"
  role_arn               = var.proxy_role_arn
  vpc_subnet_ids         = var.proxy_subnet_ids
  vpc_security_group_ids = [aws_security_group.rdsproxy_lambda_1.id]

  auth {
    auth_scheme = "SECRETS"
    secret_arn  = var.proxy_secret_arn
  }
}

resource "aws_db_proxy_target" "proxy_orders" {
  db_proxy_name         = aws_db_proxy.proxy_orders.name
  target_group_name     = "default"
  db_cluster_identifier = "orders"
}

# Merge this list into the resource that your code has for it.
resource "aws_lambda_function" "web" {
  vpc_config {
    security_group_ids = ["sg-default", aws_security_group.lambda_rdsproxy_1.id]
  }
}

# Merge this list into the resource that your code has for it.
resource "aws_rds_cluster" "orders" {
  vpc_security_group_ids = ["sg-default", aws_security_group.rds_rdsproxy_1.id]
}
