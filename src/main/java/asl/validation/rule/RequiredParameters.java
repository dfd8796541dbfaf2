package asl.validation.rule;

import java.util.List;
import java.util.Map;

/**
 * The parameters that an action of an optimized service integration cannot do without (AWS:
 * "Integrating optimized services with Step Functions", and the API reference of each service).
 */
final class RequiredParameters {
  private static final Map<String, List<String>> REQUIRED =
      Map.ofEntries(
          Map.entry("apigateway:invoke", List.of("ApiEndpoint", "Method")),
          Map.entry("athena:getQueryExecution", List.of("QueryExecutionId")),
          Map.entry("athena:getQueryResults", List.of("QueryExecutionId")),
          Map.entry("athena:startQueryExecution", List.of("QueryString")),
          Map.entry("batch:submitJob", List.of("JobDefinition", "JobName", "JobQueue")),
          Map.entry(
              "bedrock:createModelCustomizationJob",
              List.of(
                  "BaseModelIdentifier",
                  "CustomModelName",
                  "JobName",
                  "OutputDataConfig",
                  "RoleArn",
                  "TrainingDataConfig")),
          Map.entry("bedrock:invokeModel", List.of("ModelId", "Body|Input")),
          Map.entry("bedrockagentcore:invokeHarness", List.of("HarnessArn")),
          Map.entry("codebuild:batchDeleteBuilds", List.of("Ids")),
          Map.entry("codebuild:batchGetReports", List.of("ReportArns")),
          Map.entry("codebuild:deleteBuildBatch", List.of("Id")),
          Map.entry("codebuild:startBuild", List.of("ProjectName")),
          Map.entry("codebuild:startBuildBatch", List.of("ProjectName")),
          Map.entry("codebuild:stopBuild", List.of("Id")),
          Map.entry("codebuild:stopBuildBatch", List.of("Id")),
          Map.entry("databrew:startJobRun", List.of("Name")),
          Map.entry("dynamodb:deleteItem", List.of("TableName", "Key")),
          Map.entry("dynamodb:getItem", List.of("TableName", "Key")),
          Map.entry("dynamodb:putItem", List.of("TableName", "Item")),
          Map.entry("dynamodb:updateItem", List.of("TableName", "Key")),
          Map.entry("ecs:runTask", List.of("TaskDefinition")),
          Map.entry(
              "eks:call",
              List.of("ClusterName", "CertificateAuthority", "Endpoint", "Method", "Path")),
          Map.entry("eks:createCluster", List.of("Name", "ResourcesVpcConfig", "RoleArn")),
          Map.entry(
              "eks:createFargateProfile",
              List.of("ClusterName", "FargateProfileName", "PodExecutionRoleArn")),
          Map.entry(
              "eks:createNodegroup",
              List.of("ClusterName", "NodeRole", "NodegroupName", "Subnets")),
          Map.entry("eks:deleteCluster", List.of("Name")),
          Map.entry("eks:deleteFargateProfile", List.of("ClusterName", "FargateProfileName")),
          Map.entry("eks:deleteNodegroup", List.of("ClusterName", "NodegroupName")),
          Map.entry(
              "eks:runJob", List.of("ClusterName", "CertificateAuthority", "Endpoint", "Job")),
          Map.entry("elasticmapreduce:addStep", List.of("ClusterId", "Step")),
          Map.entry("elasticmapreduce:cancelStep", List.of("ClusterId", "StepId")),
          Map.entry("elasticmapreduce:createCluster", List.of("Name", "Instances")),
          Map.entry(
              "elasticmapreduce:modifyInstanceFleetByName",
              List.of("ClusterId", "InstanceFleetName", "InstanceFleet")),
          Map.entry(
              "elasticmapreduce:modifyInstanceGroupByName",
              List.of("ClusterId", "InstanceGroupName", "InstanceGroup")),
          Map.entry(
              "elasticmapreduce:setClusterTerminationProtection",
              List.of("ClusterId", "TerminationProtected")),
          Map.entry("elasticmapreduce:terminateCluster", List.of("ClusterId")),
          Map.entry("emr-containers:createVirtualCluster", List.of("Name", "ContainerProvider")),
          Map.entry("emr-containers:deleteVirtualCluster", List.of("Id")),
          Map.entry("emr-containers:startJobRun", List.of("VirtualClusterId")),
          Map.entry("emr-serverless:cancelJobRun", List.of("ApplicationId", "JobRunId")),
          Map.entry("emr-serverless:createApplication", List.of("ReleaseLabel", "Type")),
          Map.entry("emr-serverless:deleteApplication", List.of("ApplicationId")),
          Map.entry("emr-serverless:startApplication", List.of("ApplicationId")),
          Map.entry("emr-serverless:startJobRun", List.of("ApplicationId", "ExecutionRoleArn")),
          Map.entry("emr-serverless:stopApplication", List.of("ApplicationId")),
          Map.entry("events:putEvents", List.of("Entries")),
          Map.entry("glue:startJobRun", List.of("JobName")),
          Map.entry(
              "http:invoke", List.of("ApiEndpoint", "Method", "Authentication|InvocationConfig")),
          Map.entry("lambda:invoke", List.of("FunctionName")),
          Map.entry("mediaconvert:createJob", List.of("Role", "Settings")),
          Map.entry("s3:getObject", List.of("Bucket", "Key")),
          Map.entry("s3:listObjectsV2", List.of("Bucket")),
          Map.entry("s3:putObject", List.of("Bucket")),
          Map.entry("sagemaker:createEndpoint", List.of("EndpointName", "EndpointConfigName")),
          Map.entry(
              "sagemaker:createEndpointConfig",
              List.of("EndpointConfigName", "ProductionVariants")),
          Map.entry(
              "sagemaker:createHyperParameterTuningJob",
              List.of("HyperParameterTuningJobName", "HyperParameterTuningJobConfig")),
          Map.entry(
              "sagemaker:createLabelingJob",
              List.of(
                  "LabelingJobName",
                  "LabelAttributeName",
                  "InputConfig",
                  "OutputConfig",
                  "RoleArn",
                  "HumanTaskConfig")),
          Map.entry("sagemaker:createModel", List.of("ModelName")),
          Map.entry(
              "sagemaker:createProcessingJob",
              List.of("ProcessingJobName", "ProcessingResources", "AppSpecification", "RoleArn")),
          Map.entry(
              "sagemaker:createTrainingJob",
              List.of("TrainingJobName", "RoleArn", "OutputDataConfig")),
          Map.entry(
              "sagemaker:createTransformJob",
              List.of(
                  "TransformJobName",
                  "ModelName",
                  "TransformInput",
                  "TransformOutput",
                  "TransformResources")),
          Map.entry("sagemaker:updateEndpoint", List.of("EndpointName", "EndpointConfigName")),
          Map.entry("sns:publish", List.of("Message", "TopicArn|TargetArn|PhoneNumber")),
          Map.entry("sqs:sendMessage", List.of("QueueUrl", "MessageBody")),
          Map.entry("states:startExecution", List.of("StateMachineArn")));

  private RequiredParameters() {}

  /**
   * The parameters of an action; one of several is written with {@code |} between them.
   *
   * @param action the service and the action, as in {@code sqs:sendMessage}
   * @return empty where none is known
   */
  static List<String> of(String action) {
    return REQUIRED.getOrDefault(action, List.of());
  }
}
