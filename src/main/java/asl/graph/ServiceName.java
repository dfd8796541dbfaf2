package asl.graph;

import java.util.Locale;

/** The name by which people know a service. */
final class ServiceName {
  private ServiceName() {}

  /** The name for the service's part of an integration's resource, such as {@code sqs}. */
  static String of(String service) {
    return switch (service.toLowerCase(Locale.ROOT)) {
      case "apigateway" -> "API Gateway";
      case "appflow" -> "AppFlow";
      case "applicationautoscaling" -> "Auto Scaling";
      case "cloudformation" -> "CloudFormation";
      case "cloudwatch" -> "CloudWatch";
      case "cloudwatchlogs" -> "CloudWatch Logs";
      case "codebuild" -> "CodeBuild";
      case "cognitoidentityprovider" -> "Cognito";
      case "databrew" -> "DataBrew";
      case "dynamodb" -> "DynamoDB";
      case "elasticmapreduce" -> "EMR";
      case "eventbridge", "events" -> "EventBridge";
      case "http" -> "HTTP";
      case "mediaconvert" -> "MediaConvert";
      case "redshiftdata" -> "Redshift Data";
      case "route53" -> "Route 53";
      case "sagemaker" -> "SageMaker";
      case "secretsmanager" -> "Secrets Manager";
      case "sfn", "states" -> "Step Functions";
      case "ses", "sesv2" -> "SES";
      case "acm",
          "ebs",
          "ec2",
          "ecr",
          "ecs",
          "efs",
          "eks",
          "fis",
          "fsx",
          "iam",
          "iot",
          "kms",
          "mwaa",
          "rds",
          "s3",
          "sns",
          "sqs",
          "ssm",
          "sts",
          "swf",
          "waf" ->
          service.toUpperCase(Locale.ROOT);
      default -> capitalized(service);
    };
  }

  private static String capitalized(String service) {
    return service.isEmpty()
        ? service
        : service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
  }
}
