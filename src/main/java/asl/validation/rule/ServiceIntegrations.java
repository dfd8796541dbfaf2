package asl.validation.rule;

import asl.diagnostic.Suggestion;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The optimized service integrations with the patterns that each supports (AWS: "Integrating
 * optimized services with Step Functions").
 */
final class ServiceIntegrations {
  private static final String SYNC = ".sync";
  private static final String TOKEN = ".waitForTaskToken";

  /** Actions by service; behind each the patterns beside request and response: s sync, t token. */
  private static final Map<String, String> ACTIONS =
      Map.ofEntries(
          Map.entry("apigateway", "invoke/t"),
          Map.entry(
              "athena",
              "startQueryExecution/s stopQueryExecution getQueryExecution getQueryResults"),
          Map.entry("batch", "submitJob/s"),
          Map.entry("bedrock", "invokeModel/t createModelCustomizationJob/s"),
          Map.entry("bedrockagentcore", "invokeHarness"),
          Map.entry(
              "codebuild",
              "startBuild/s stopBuild batchDeleteBuilds batchGetReports startBuildBatch/s"
                  + " stopBuildBatch retryBuildBatch/s deleteBuildBatch"),
          Map.entry("databrew", "startJobRun/s"),
          Map.entry("dynamodb", "getItem putItem deleteItem updateItem"),
          Map.entry("ecs", "runTask/st"),
          Map.entry(
              "eks",
              "createCluster/s deleteCluster/s createFargateProfile/s deleteFargateProfile/s"
                  + " createNodegroup/s deleteNodegroup/s runJob/st call/t"),
          Map.entry(
              "elasticmapreduce",
              "createCluster/s terminateCluster/s addStep/s cancelStep"
                  + " setClusterTerminationProtection modifyInstanceFleetByName"
                  + " modifyInstanceGroupByName"),
          Map.entry("emr-containers", "createVirtualCluster deleteVirtualCluster/s startJobRun/s"),
          Map.entry(
              "emr-serverless",
              "createApplication/s startApplication/s stopApplication/s deleteApplication/s"
                  + " startJobRun/s cancelJobRun/s"),
          Map.entry("events", "putEvents/t"),
          Map.entry("glue", "startJobRun/s"),
          Map.entry("http", "invoke"),
          Map.entry("lambda", "invoke/t"),
          Map.entry("mediaconvert", "createJob/s"),
          Map.entry(
              "sagemaker",
              "createEndpoint createEndpointConfig createHyperParameterTuningJob/s"
                  + " createLabelingJob/s createModel createProcessingJob/s createTrainingJob/s"
                  + " createTransformJob/s updateEndpoint"),
          Map.entry("sns", "publish/t"),
          Map.entry("sqs", "sendMessage/t"),
          Map.entry("states", "startExecution/stv"));

  private ServiceIntegrations() {}

  /** Whether a name is that of a service with an optimized integration. */
  static boolean isService(String name) {
    return ACTIONS.containsKey(name) || name.equals("aws-sdk");
  }

  /**
   * Which part of an ARN of Step Functions names the service; -1 for the ARN of another service.
   */
  static int serviceIndex(String[] parts) {
    for (int i = 2; i < parts.length && i < 6; i++) {
      if (parts[i].equals("states")) {
        return parts.length > i + 3 ? i + 3 : -1;
      }
    }
    return -1;
  }

  /** What is wrong with an action, its pattern included; null if nothing is. */
  static @Nullable String fault(String service, String actionAndPattern) {
    String actions = ACTIONS.get(service);
    if (actions == null) {
      return unknown(service, actionAndPattern);
    }
    int dot = actionAndPattern.indexOf('.');
    String action = dot < 0 ? actionAndPattern : actionAndPattern.substring(0, dot);
    String pattern = dot < 0 ? "" : actionAndPattern.substring(dot);
    Map<String, String> patterns = new LinkedHashMap<>();
    for (String entry : actions.split(" ", -1)) {
      int slash = entry.indexOf('/');
      patterns.put(
          slash < 0 ? entry : entry.substring(0, slash),
          slash < 0 ? "" : entry.substring(slash + 1));
    }
    String supported = patterns.get(action);
    if (supported == null) {
      String meant = Suggestion.didYouMean(action, patterns.keySet());
      String known =
          "The optimized integration of "
              + service
              + " has "
              + String.join(", ", patterns.keySet())
              + "; for others use "
              + sdkResource(service, action)
              + ".";
      return meant == null ? known : meant;
    }
    return supports(supported, pattern)
        ? null
        : service + ":" + action + " does not support \"" + pattern + "\".";
  }

  private static String unknown(String service, String actionAndPattern) {
    String meant = Suggestion.nearest(service, ACTIONS.keySet());
    return meant == null
        ? "There is no optimized integration of "
            + service
            + "; write "
            + sdkResource(service, actionAndPattern)
            + "."
        : "Did you mean the service \"" + meant + "\"?";
  }

  /** The resource of the AWS SDK integration that does the same. */
  private static String sdkResource(String service, String call) {
    int dot = call.indexOf('.');
    String action = dot < 0 ? call : call.substring(0, dot);
    String name =
        SdkServices.isService(service) && SdkServices.hasAction(service, action)
            ? service
            : SdkServices.meant(service, action);
    return "arn:aws:states:::aws-sdk:" + (name == null ? service : name) + ":" + call;
  }

  /** Whether there is an optimized integration of an action, with its pattern. */
  static boolean isCall(String service, String actionAndPattern) {
    return ACTIONS.containsKey(service) && fault(service, actionAndPattern) == null;
  }

  private static boolean supports(String supported, String pattern) {
    return switch (pattern) {
      case "" -> true;
      case SYNC -> supported.contains("s");
      case TOKEN -> supported.contains("t");
      case ".sync:2" -> supported.contains("v");
      default -> false;
    };
  }
}
