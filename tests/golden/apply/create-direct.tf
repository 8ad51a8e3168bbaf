# Connects function "web" to cluster "orders": row 2, create.
# Written by connectsim; read it before you apply it.

# Terraform takes the default egress away, as the console does.
resource "aws_security_group" "lambda_rds_1" {
  name        = "lambda-rds-1"
  description = "Security group attached to Lambda function to allow them to securely connect to orders. Modification could lead to connection loss."
  vpc_id      = "vpc-1"
}

resource "aws_vpc_security_group_egress_rule" "lambda_rds_1" {
  security_group_id            = aws_security_group.lambda_rds_1.id
  referenced_security_group_id = aws_security_group.rds_lambda_1.id
  ip_protocol                  = "tcp"
  from_port                    = 3306
  to_port                      = 3306
}

# Terraform takes the default egress away, as the console does.
resource "aws_security_group" "rds_lambda_1" {
  name        = "rds-lambda-1"
  description = "Security group attached to orders to allow Lambda function with specific security groups attached to connect to the RDS database. Modification could lead to connection loss."
  vpc_id      = "vpc-1"
}

resource "aws_vpc_security_group_ingress_rule" "rds_lambda_1" {
  security_group_id            = aws_security_group.rds_lambda_1.id
  referenced_security_group_id = aws_security_group.lambda_rds_1.id
  ip_protocol                  = "tcp"
  from_port                    = 3306
  to_port                      = 3306
}

# Merge this list into the resource that your code has for it.
resource "aws_lambda_function" "web" {
  vpc_config {
    security_group_ids = ["sg-default", aws_security_group.lambda_rds_1.id]
  }
}

# Merge this list into the resource that your code has for it.
resource "aws_rds_cluster" "orders" {
  vpc_security_group_ids = ["sg-default", aws_security_group.rds_lambda_1.id]
}
