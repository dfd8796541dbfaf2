package asl.function.aws;

import org.jspecify.annotations.Nullable;

/**
 * A service with an optimised integration, whose errors have the names of the AWS SDK for Java 1
 * (Step Functions: "Integrating optimized services"; recorded from AWS).
 *
 * @param sdkName its name in AWS SDK integrations
 * @param prefix what the names of its errors begin with
 * @param client how causes name the service
 * @param general the exception for errors that the service does not define
 */
record OptimisedService(String sdkName, String prefix, String client, String general) {
  /** The service as the resource names it; null if it has no optimised integration. */
  static @Nullable OptimisedService of(String name) {
    return switch (name) {
      case "athena" -> named("athena", "Athena", "AmazonAthena");
      case "batch" -> named("batch", "Batch", "AWSBatch");
      case "bedrock" -> named("bedrockruntime", "Bedrock", "AmazonBedrockRuntime");
      case "codebuild" -> named("codebuild", "CodeBuild", "AWSCodeBuild");
      case "databrew" -> named("databrew", "DataBrew", "AWSGlueDataBrew");
      case "dynamodb" ->
          new OptimisedService(
              "dynamodb", "DynamoDB", "AmazonDynamoDBv2", "AmazonDynamoDBException");
      case "ecs" -> named("ecs", "ECS", "AmazonECS");
      case "eks" -> named("eks", "EKS", "AmazonEKS");
      case "elasticmapreduce" -> named("emr", "ElasticMapReduce", "AmazonElasticMapReduce");
      case "emr-containers" -> named("emrcontainers", "EMRContainers", "AmazonEMRContainers");
      case "emr-serverless" -> named("emrserverless", "EMRServerless", "AWSEMRServerless");
      case "events" -> named("eventbridge", "EventBridge", "AmazonEventBridge");
      case "glue" -> named("glue", "Glue", "AWSGlue");
      case "lambda" -> named("lambda", "Lambda", "AWSLambda");
      case "mediaconvert" -> named("mediaconvert", "MediaConvert", "AWSMediaConvert");
      case "sagemaker" -> named("sagemaker", "SageMaker", "AmazonSageMaker");
      case "sns" -> named("sns", "SNS", "AmazonSNS");
      case "sqs" -> named("sqs", "SQS", "AmazonSQS");
      case "states" -> named("sfn", "StepFunctions", "AWSStepFunctions");
      default -> null;
    };
  }

  private static OptimisedService named(String sdkName, String prefix, String client) {
    return new OptimisedService(sdkName, prefix, client, client + "Exception");
  }
}
